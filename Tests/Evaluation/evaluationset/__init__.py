"""Questions to a geocoder of Venice with known answers, made from seeds/data by a seeded script."""
