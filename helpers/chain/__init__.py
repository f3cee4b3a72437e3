"""The roof: one dose followed from the tablet to the muscle, link by link."""
