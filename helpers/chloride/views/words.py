"""Words that the pictures of chloride share, and where they stand."""

import numpy as np
from scipy.optimize import isotonic_regression

from helpers.chloride import parameters as p
from helpers.evidence.figures import exactly, figures

MINUS = "\N{MINUS SIGN}"  # a hyphen is not read aloud


def volts(value):
    """Write a potential with one decimal and its unit."""
    return f"{value:.1f} {p.V.unit}".replace("-0.0", "0.0").replace("-", MINUS)


def set_volts(value):
    """Write a potential that somebody set, with the digits it was given."""
    return f"{exactly(value)} {p.V.unit}".replace("-", MINUS)


def way(flow):
    """Say which way a negative ion goes, from its current: positive, outward, is ions in."""
    return "enters" if flow > 0 else "leaves" if flow < 0 else "stands still"


def way_of_both(I_Cl, I_HCO3):
    """Say which way both ions go."""
    ways = way(I_Cl), way(I_HCO3)
    if ways[0] == ways[1] and I_Cl:
        return f"chloride and bicarbonate both {ways[0].removesuffix('s')}"
    return f"chloride {ways[0]} and bicarbonate {ways[1]}"


def sense(current):
    """Say which way a current goes, by convention that of positive charge."""
    return "outward" if current > 0 else "inward"


def amount(current):
    """Write a current as size and direction."""
    return f"{figures(abs(current))} {p.current.unit} {sense(current)}"


def spread(places, gap, low, high):
    """Move places apart until none is nearer than `gap` to the next, as little as possible.

    Parameters
    ----------
    places : sequence of float
    gap : float
    low, high : float
        All end up between these.

    Returns
    -------
    moved : array
        In the order of `places`.
    """
    order = np.argsort(places, kind="stable")
    room = gap * np.arange(len(order))
    apart = isotonic_regression(np.take(places, order) - room).x
    moved = np.empty(len(order))
    moved[order] = np.clip(apart, low, high - room[-1]) + room
    return moved
