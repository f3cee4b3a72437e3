"""Chloride: which way the current flows when GABA opens the channel, and how that wears off."""
