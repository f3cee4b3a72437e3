"""Speed, as ratios of peers measured in one run: `make bench`."""
