"""One dose and many: from the tablet to plasma, to the receptor, and out again."""
