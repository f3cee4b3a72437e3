"""The reflex: an ankle, its stretch reflex, and three places where a drug could act."""
