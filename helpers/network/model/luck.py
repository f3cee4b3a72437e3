"""What chance decides in a network, drawn before anything is computed, so that no drug moves it."""

from typing import NamedTuple

import numpy as np
from scipy.constants import milli

from helpers.inputs import require_not_negative, require_number, require_single


class Clock(NamedTuple):
    """How time is cut: length of a step, number of steps."""

    dt_ms: float
    steps: int


class Luck(NamedTuple):
    """Wiring, start and outside input of one run.

    `targets` has one row for each cell: the cells it projects to. `V` is the start, `V_th` the
    threshold of each cell [mV]. The outside spikes of step k arrive at the cells
    `hit[first[k]:first[k + 1]]`.
    """

    targets: np.ndarray
    V: np.ndarray
    V_th: np.ndarray
    hit: np.ndarray
    first: list


def generator_of(rng):
    """Give the random generator that `rng` names.

    Parameters
    ----------
    rng : int or Generator
        Number of the run, 0 or more.

    Returns
    -------
    generator : numpy.random.Generator

    Raises
    ------
    ValueError
        If `rng` is neither.
    """
    if not isinstance(rng, np.random.Generator):
        (rng,) = map(int, require_single(rng=rng))
        require_not_negative(rng=rng)
    return np.random.default_rng(rng)


def luck_of(network, clock, rng):
    """Draw wiring, start, thresholds and outside input, in this order.

    Parameters
    ----------
    network : Network
        Its numbers of cells, targets and input.
    clock : Clock
        Steps.
    rng : int or Generator
        Number of the run.

    Returns
    -------
    luck : Luck

    Notes
    -----
    The outside spikes of all cells together are one Poisson process; each then hits a cell
    drawn evenly. That is the same as one Poisson process for each cell, and quicker.
    """
    draw, cells = generator_of(rng), network.cells
    targets = draw.integers(cells, size=(cells, network.targets))
    V = draw.uniform(network.V_reset, network.V_th, cells)
    V_th = network.V_th + network.threshold_spread * draw.standard_normal(cells)
    mean = cells * network.input_rate_Hz * milli * clock.dt_ms
    first = np.cumsum(np.append(0, draw.poisson(mean, clock.steps)))
    hit = draw.integers(cells, size=first[-1])
    return Luck(targets, V, V_th, hit, first.tolist())


def require_whole(least, **named):
    """Refuse an argument that is not a whole number of `least` or more."""
    for (name, value), number in zip(named.items(), require_number(**named), strict=True):
        if number < least or number != np.floor(number):
            raise ValueError(
                f"{name} must be a whole number of {least} or more, but is {value:g}. "
                "Count the cells."
            )
