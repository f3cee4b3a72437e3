"""The ground everything stands on: what a number is, and where it comes from."""
