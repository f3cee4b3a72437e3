"""How numbers are written for a reader."""

import numpy as np


def figures(value, digits=3):
    """Write a number with so many significant figures, and never with an exponent."""
    rounded = float(f"{value:.{digits}g}")
    if not np.isfinite(rounded):
        return "no limit"
    if rounded == 0:
        return "0"
    places = digits - 1 - int(np.floor(np.log10(abs(rounded))))
    return f"{rounded:.{max(places, 0)}f}"


def exactly(value):
    """Write a number with every digit it was given, and no more."""
    return np.format_float_positional(value, trim="-") if np.isfinite(value) else "no limit"
