"""Fast interneurons that inhibit each other: a rhythm whose period follows the IPSC's decay."""

from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

import numpy as np
from scipy.constants import kilo
from scipy.special import expit

from helpers.inputs import (
    require_not_negative,
    require_number,
    require_positive,
    require_single,
)
from helpers.network import parameters as p
from helpers.network.model.luck import generator_of, require_whole


@dataclass(frozen=True)
class Interneurons:
    r"""Cells that all inhibit all, after Wang & Buzsáki (1996), per area of membrane.

    .. math::

        C_m \dot V = I - g_L (V - E_L) - g_{Na} m_\infty^3 h (V - E_{Na}) - g_K n^4 (V - E_K)
        - g_\mathrm{GABA} \bar s (V - E_\mathrm{GABA})

    .. math::

        \dot s = \frac{\alpha (1 - s)}{1 + e^{-(V - \theta) / w}} - \frac{s}{\tau_\mathrm{GABA}},
        \quad \dot x = \phi (\alpha_x (1 - x) - \beta_x x), \quad x = h, n

    Parameters
    ----------
    cells : int
        How many, 1 or more.
    decay_ms : float [ms]
        Decay of inhibition; a drug multiplies it.
    drive : float [µA/cm²]
        Steady current, the same for all.
    g_GABA : float [mS/cm²]
        Conductance of all synapses on a cell together, 0 or more.
    E_GABA : float [mV]
        Reversal potential of inhibition.

    Raises
    ------
    ValueError
        If a number has no meaning.

    Notes
    -----
    Units of area make one set, too: mS/cm² times mV is µA/cm². **Holds** for equal cells;
    a cell inhibits itself as well, which changes g by 1 %. **Leaves out** pyramidal cells,
    differences between cells, delays. It is a rhythm of interneurons, not an EEG.

    References
    ----------
    parameters: interneurons, fast_decay_ms, drive, g_GABA_fast, E_GABA_fast, C_fast to beta_h

    Examples
    --------
    >>> print(Interneurons().cells, "cells")
    100 cells
    """

    cells: int = p.interneurons.value
    decay_ms: float = p.fast_decay_ms.value
    drive: float = p.drive.value
    g_GABA: float = p.g_GABA_fast.value
    E_GABA: float = p.E_GABA_fast.value

    def __post_init__(self):
        """Refuse cells that cannot be."""
        require_single(**vars(self))
        require_whole(1, cells=self.cells)
        require_positive(decay_ms=self.decay_ms)
        require_not_negative(g_GABA=self.g_GABA)


class Rhythm(NamedTuple):
    """Time [ms] and cell of each spike, and the mean frequency of a cell after the start [Hz]."""

    t_ms: np.ndarray
    spikes: np.ndarray
    frequency_Hz: float


def rhythm(
    interneurons,
    rng=p.rng.value,
    *,
    settle_ms=p.fast_settle_ms.value,
    count_ms=p.fast_count_ms.value,
    dt_ms=p.fast_dt_ms.value,
):
    """Spikes of interneurons that start out of step.

    Parameters
    ----------
    interneurons : Interneurons
        The cells.
    rng : int or Generator
        Number of the run: where each cell starts.
    settle_ms, count_ms : float [ms]
        Time before the frequency counts, and time in which it does.
    dt_ms : float [ms]
        Time step, at most `parameters.fast_dt_ms.high`.

    Returns
    -------
    rhythm : Rhythm
        The frequency is 0 where cells fire less than twice in the time that counts.

    Raises
    ------
    ValueError
        If a time has no meaning.

    References
    ----------
    parameters: fast_settle_ms, fast_count_ms, fast_dt_ms, start_low, start_high, rng

    Examples
    --------
    >>> before, longer = (rhythm(Interneurons(decay_ms=tau)) for tau in (10, 16))
    >>> print(f"{before.frequency_Hz:.1f} Hz, with longer IPSCs {longer.frequency_Hz:.1f} Hz")
    39.1 Hz, with longer IPSCs 32.0 Hz
    """
    _require_times(settle_ms, count_ms, dt_ms)
    start = generator_of(rng).uniform(p.start_low.value, p.start_high.value, interneurons.cells)
    together = np.full((interneurons.cells,) * 2, 1 / interneurons.cells)
    steps = round((settle_ms + count_ms) / dt_ms)
    V = _staggered(interneurons, start, together, dt_ms, steps)
    t_ms, spikes = _crossings(V, dt_ms)
    frequency = _frequency_Hz(t_ms, spikes, interneurons.cells, settle_ms)
    return Rhythm(t_ms, spikes, float(frequency.mean()))


def in_step_after_ms(run, cells):
    """When interneurons have fallen in step: from then on nearly all fire together.

    Parameters
    ----------
    run : Rhythm
        Their spikes.
    cells : int
        How many there are.

    Returns
    -------
    time : float [ms]
        Time of the last spike that has too few others beside it; not a number (NaN) where
        fewer than two volleys come after it.

    References
    ----------
    parameters: in_step_within_ms, in_step_share

    Examples
    --------
    >>> run = rhythm(Interneurons(), settle_ms=0, count_ms=400)
    >>> print(f"in step after {in_step_after_ms(run, 100):.0f} ms")
    in step after 194 ms
    """
    within, needed = p.in_step_within_ms.value, p.in_step_share.value * cells
    beside = np.searchsorted(run.t_ms, run.t_ms + within, "right")
    beside -= np.searchsorted(run.t_ms, run.t_ms - within)
    # A volley that the end of the run cuts is not counted as one out of step.
    known = run.t_ms + within <= run.t_ms[-1] if run.t_ms.size else run.t_ms > 0
    alone = run.t_ms[known & (beside < needed)]
    last = float(alone[-1]) if alone.size else 0.0
    together = np.count_nonzero(run.t_ms > last)
    return last if together >= 2 * needed else np.nan


def rhythm_Hz(
    decay_ms=p.fast_decay_ms.value,
    drive=p.drive.value,
    *,
    settle_ms=p.fast_settle_ms.value,
    count_ms=p.fast_count_ms.value,
    dt_ms=p.fast_dt_ms.value,
):
    """Frequency of interneurons that fire in step, for many values in one call.

    Parameters
    ----------
    decay_ms : float or array [ms]
        Decay of inhibition, above 0.
    drive : float or array [µA/cm²]
        Steady current. Both broadcast.
    settle_ms, count_ms, dt_ms
        As for `rhythm`.

    Returns
    -------
    frequency : float or array [Hz]
        0 where the cells are silent.

    Raises
    ------
    ValueError
        If a value has no meaning.

    Notes
    -----
    Equal cells in step are one cell that inhibits itself with all of g. **Holds** once they are
    in step; `rhythm` shows whether and when they get there.

    References
    ----------
    parameters: those of `rhythm`

    Examples
    --------
    >>> print(", ".join(f"{f:.1f} Hz" for f in rhythm_Hz([10, 16])))
    39.1 Hz, 32.0 Hz
    """
    _require_times(settle_ms, count_ms, dt_ms)
    (decay_ms,), (drive,) = require_positive(decay_ms=decay_ms), require_number(drive=drive)
    shape = np.broadcast_shapes(decay_ms.shape, drive.shape)
    each = [np.broadcast_to(values, shape).ravel() for values in (decay_ms, drive)]
    cells = each[0].size
    start, alone = np.full(cells, float(p.start_low.value)), np.eye(cells)
    steps = round((settle_ms + count_ms) / dt_ms)
    V = _staggered(_Alone(*each), start, alone, dt_ms, steps)
    return _frequency_Hz(*_crossings(V, dt_ms), cells, settle_ms).reshape(shape)[()]


class _Alone(NamedTuple):
    """Cells that stand each for a network in step: what `_staggered` asks of `Interneurons`."""

    decay_ms: np.ndarray
    drive: np.ndarray
    g_GABA: float = p.g_GABA_fast.value
    E_GABA: float = p.E_GABA_fast.value


PER_MV = 1 / p.table_step.value
LOW = p.table_low.value


@lru_cache(maxsize=2)
def _table(dt_ms):
    """Rates on a grid of potentials: what h and n keep and gain in a step, release, sodium."""
    V = LOW + np.arange(round((p.table_high.value - LOW) * PER_MV) + 1) / PER_MV
    alpha_m, alpha_n = _linear(V, p.alpha_m), _linear(V, p.alpha_n)
    beta_m, alpha_h, beta_n = (_exponential(V, k) for k in (p.beta_m, p.alpha_h, p.beta_n))
    beta_h = p.beta_h["rate"].value * expit(_scaled(V, p.beta_h))
    opening, both = np.stack([alpha_h, alpha_n]), np.stack([alpha_h + beta_h, alpha_n + beta_n])
    kept = np.exp(-dt_ms * p.gate_speed.value * both)
    release = p.release_rate.value * expit((V - p.release_at.value) / p.release_width.value)
    m = alpha_m / (alpha_m + beta_m)
    sodium = p.g_Na_fast.value * m * m * m
    return np.concatenate([kept, opening / both * (1 - kept), [release, sodium]])


def _staggered(cells, start, together, dt_ms, steps):
    """Potentials at the start and after each step [mV]; `together` says who inhibits whom.

    Gates live half a step after the potential, and sodium, which follows V at once, is asked
    for in the middle of each step. Half the step then leaves less than half the error.
    """
    table, V = _table(dt_ms), start.copy()
    kept, gained = np.split(table[:-2, _places(V)], 2)
    (h, n), s, closing = gained / (1 - kept), np.zeros(V.size), 1 / cells.decay_ms
    steady = p.g_L_fast.value * p.E_L_fast.value + cells.drive
    course, per_C = np.empty((steps + 1, V.size)), dt_ms / p.C_fast.value
    course[0] = V

    def toward(V, goal, G, part):
        return goal / G + (V - goal / G) * np.exp(-part * per_C * G)

    for now in course[1:]:
        *moved, release, sodium = table.take(_places(V), 1)
        h, n = h * moved[0] + moved[2], n * moved[1] + moved[-1]
        change = release + closing
        s = release / change + (s - release / change) * np.exp(-dt_ms * change)
        g_K, g_GABA = p.g_K_fast.value * n * n * n * n, cells.g_GABA * (together @ s)
        G = p.g_L_fast.value + g_K + g_GABA
        goal = steady + p.E_K_fast.value * g_K + cells.E_GABA * g_GABA
        g_Na = sodium * h
        middle = toward(V, goal + p.E_Na_fast.value * g_Na, G + g_Na, 0.5)
        g_Na = table[-1].take(_places(middle)) * h
        V = toward(V, goal + p.E_Na_fast.value * g_Na, G + g_Na, 1)
        now[:] = V
    return course


def _places(V):
    return ((V - LOW) * PER_MV + 0.5).astype(np.intp)


def _scaled(V, k):
    return (V - k["at"].value) / k["width"].value


def _linear(V, k):
    """Rate x / (1 - exp(-x)), which has no hole at x = 0."""
    x = _scaled(V, k)
    x = np.where(x == 0, np.finfo(float).tiny, x)
    return k["rate"].value * x / -np.expm1(-x)


def _exponential(V, k):
    return k["rate"].value * np.exp(_scaled(V, k))


def _crossings(V, dt_ms):
    """Give time and cell of each spike, in order of time; times lie straight between steps."""
    V = V - p.V_spike.value
    step, cell = np.nonzero((V[:-1] < 0) & (V[1:] >= 0))
    below, above = V[step, cell], V[step + 1, cell]
    return dt_ms * (step + below / (below - above)), cell


def _frequency_Hz(t_ms, spikes, cells, settle_ms):
    """Mean frequency of each cell, from its first to its last spike after the start."""
    t_ms, spikes = t_ms[t_ms >= settle_ms], spikes[t_ms >= settle_ms]
    number = np.bincount(spikes, minlength=cells)
    first, last = np.full(cells, np.inf), np.zeros(cells)
    np.minimum.at(first, spikes, t_ms)
    np.maximum.at(last, spikes, t_ms)
    periods = np.maximum(number - 1, 1)
    return np.where(number > 1, kilo * periods / np.where(number > 1, last - first, 1), 0)


def _require_times(settle_ms, count_ms, dt_ms):
    require_single(settle_ms=settle_ms, count_ms=count_ms, dt_ms=dt_ms)
    require_not_negative(settle_ms=settle_ms)
    require_positive(count_ms=count_ms, dt_ms=dt_ms)
    if dt_ms > p.fast_dt_ms.high:
        raise ValueError(
            f"dt_ms must be at most {p.fast_dt_ms.high}, but is {dt_ms:g}. Choose a shorter step."
        )
