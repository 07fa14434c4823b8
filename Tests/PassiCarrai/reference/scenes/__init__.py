"""Generator of scenes: families of places, each drawn with seeded dice."""
