"""GABA conductance in time: constants, arrays, and pulses that jump between the grid points."""

from dataclasses import dataclass
from itertools import accumulate

import numpy as np
from scipy.constants import milli

from helpers.chloride import parameters as p
from helpers.inputs import (
    require_not_negative,
    require_number,
    require_positive,
    require_single,
)


@dataclass(frozen=True)
class Pulses:
    r"""GABA conductance that jumps up at each onset and decays.

    .. math:: g(t) = g_\mathrm{tonic} + \bar g \sum_{t_i \le t} e^{-(t - t_i) / \tau}

    Parameters
    ----------
    onsets_ms : sequence of float [ms]
        When the pulses begin, in any order; they need not lie on a grid.
    g_IPSC : float [nS]
        Height of one pulse, 0 or more.
    gaba_decay_ms : float [ms]
        Time constant of the decay, above 0.
    g_tonic : float [nS]
        Conductance that is always there, 0 or more.

    Raises
    ------
    ValueError
        If an onset is not a finite number, or a field is out of range.
    """

    onsets_ms: tuple
    g_IPSC: float = p.g_IPSC.value
    gaba_decay_ms: float = p.gaba_decay_ms.value
    g_tonic: float = p.g_tonic.value

    def __post_init__(self):
        """Sort the onsets and check every field."""
        (onsets,) = require_number(onsets_ms=self.onsets_ms)
        object.__setattr__(self, "onsets_ms", tuple(np.sort(onsets, axis=None).tolist()))
        require_single(g_IPSC=self.g_IPSC, gaba_decay_ms=self.gaba_decay_ms, g_tonic=self.g_tonic)
        require_not_negative(g_IPSC=self.g_IPSC, g_tonic=self.g_tonic)
        require_positive(gaba_decay_ms=self.gaba_decay_ms)


def burst_conductance(
    duration_ms,
    burst_start_ms=p.burst_start_ms.value,
    burst_every_ms=p.burst_every_ms.value,
    burst_pulses=p.burst_pulses.value,
    burst_rate_Hz=p.burst_rate_Hz.value,
    **one_pulse,
):
    """Conductance of bursts of IPSCs, as `Pulses`.

    Parameters
    ----------
    duration_ms : float [ms]
        No burst begins at this time or later.
    burst_start_ms, burst_every_ms : float [ms]
        The first burst (0 or more), and from burst to burst (above 0).
    burst_pulses : int [1]
        Pulses in a burst, above 0.
    burst_rate_Hz : float [Hz]
        Rate within a burst, above 0.
    **one_pulse
        g_IPSC, gaba_decay_ms and g_tonic of `Pulses`.

    Returns
    -------
    pulses : Pulses

    Raises
    ------
    ValueError
        If a number is out of range.

    Examples
    --------
    >>> len(burst_conductance(10_000).onsets_ms)
    180
    """
    timing = {"duration_ms": duration_ms, "burst_every_ms": burst_every_ms}
    timing |= {"burst_pulses": burst_pulses, "burst_rate_Hz": burst_rate_Hz}
    require_single(burst_start_ms=burst_start_ms, **timing)
    require_positive(**timing)
    require_not_negative(burst_start_ms=burst_start_ms)
    starts = np.arange(burst_start_ms, duration_ms, burst_every_ms)
    within = np.arange(int(burst_pulses)) / (burst_rate_Hz * milli)
    return Pulses(np.add.outer(starts, within), **one_pulse)


def conductance(g_GABA, t_ms):
    """GABA conductance at each time, just after a pulse that begins there.

    Parameters
    ----------
    g_GABA : Pulses, or float or array [nS]
        Pulses, a constant, or one value for each time; 0 or more.
    t_ms : array [ms]
        Times.

    Returns
    -------
    g : array [nS]

    Raises
    ------
    ValueError
        If a conductance is negative, or there is not one for each time.

    Examples
    --------
    >>> print(conductance(Pulses([1.5], g_IPSC=3, g_tonic=0), [1, 1.5, 2]).round(2))
    [0.   3.   2.75]
    """
    (t_ms,) = require_number(t_ms=t_ms)
    if isinstance(g_GABA, Pulses):
        onsets = np.array([-np.inf, *g_GABA.onsets_ms])
        kept = np.exp(-np.diff(onsets) / g_GABA.gaba_decay_ms)
        heights = np.array(list(accumulate(kept, lambda sum_, k: sum_ * k + 1, initial=0)))
        last = np.searchsorted(onsets, t_ms, side="right") - 1
        decayed = np.exp(-(t_ms - onsets[last]) / g_GABA.gaba_decay_ms)
        return g_GABA.g_tonic + g_GABA.g_IPSC * heights[last] * decayed
    (g,) = require_not_negative(g_GABA=g_GABA)
    if g.ndim > 0 and g.shape != t_ms.shape:
        raise ValueError(
            f"g_GABA must be one number, Pulses, or one value for each of {t_ms.size} times, "
            f"but is {g.size} values. Compute it on t_ms."
        )
    return np.broadcast_to(g, t_ms.shape)


def over_steps(g_GABA, t_ms, starts_ms, steps_ms):
    """Give the conductance at the start, on average and at the end of each step.

    No pulse begins within a step, so the average of a decaying conductance is exact.
    """
    if isinstance(g_GABA, Pulses):
        tonic, decays = g_GABA.g_tonic, steps_ms / g_GABA.gaba_decay_ms
        start = conductance(g_GABA, starts_ms)
        phasic = start - tonic
        return start, tonic + phasic * mean_of_decay(decays), tonic + phasic * np.exp(-decays)
    g = conductance(g_GABA, t_ms)
    start, end = np.interp(starts_ms, t_ms, g), np.interp(starts_ms + steps_ms, t_ms, g)
    return start, (start + end) / 2, end


def mean_of_decay(decays):
    """Give the mean of exp(-x) from 0 to x, also where x is 0."""
    return np.divide(-np.expm1(-decays), decays, out=np.ones_like(decays), where=decays != 0)
