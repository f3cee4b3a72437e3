"""The lesson: what a learner writes down; it knows no topic."""
