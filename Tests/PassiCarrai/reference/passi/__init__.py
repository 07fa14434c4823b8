"""Reference evaluator of driveway permits: slow, small, and independent of the product."""
