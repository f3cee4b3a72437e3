"""Many neurons together: how strong inhibition sets their rate, and slow inhibition a rhythm."""
