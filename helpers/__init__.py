"""Milligram to Muscle: models, pictures and lessons behind the notebooks."""
