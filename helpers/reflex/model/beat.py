"""Clonus as a mean over random runs."""

from typing import NamedTuple

import numpy as np

from helpers.reflex import parameters as p
from helpers.reflex.model.drug import Routes, routes
from helpers.reflex.model.loop import run
from helpers.reflex.model.measure import measured
from helpers.reflex.model.reflex import Reflex

RNGS = tuple(int(p.rng.value) + k for k in range(int(p.runs.value)))


class Clonus(NamedTuple):
    """Means and standard deviations over random runs, of the shape of the settings.

    Frequency and spikes are means over the runs in which the foot beats, NaN where it never does.
    """

    amplitude_deg: np.ndarray
    amplitude_spread_deg: np.ndarray
    frequency_Hz: np.ndarray
    frequency_spread_Hz: np.ndarray
    spikes_per_beat: np.ndarray


def clonus(reflex=None, gaba_gain=p.gaba_gain.value, *, rngs=RNGS, dt_ms=p.dt_ms.value, **places):
    """How far and how fast the foot beats, as a mean over random runs.

    Parameters
    ----------
    reflex, gaba_gain, dt_ms
        As for `simulate_each`.
    rngs : sequence of int or Generator
        One random run for each. All settings meet the same runs.
    **places : float or array
        `E_GABA`, `g0`, `k_P`, `k_gamma`, `baclofen`, as for `simulate`.

    Returns
    -------
    clonus : Clonus

    Raises
    ------
    ValueError
        If a value is not a number or has no meaning.

    Notes
    -----
    All runs of all settings go through one loop: five cost little more than one.

    References
    ----------
    parameters: runs, rng, and those of `simulate`

    Examples
    --------
    >>> found = clonus(g0=0)
    >>> print(f"{found.amplitude_deg:.0f}° at {found.frequency_Hz:.1f} Hz")
    12° at 4.5 Hz
    """
    reflex = Reflex() if reflex is None else reflex
    at = routes(gaba_gain, **places)
    course = run(reflex, Routes(*map(np.ravel, at)), rngs, dt_ms)
    frequency, amplitude, spikes = measured(reflex, course, dt_ms)
    means = _mean(frequency)
    found = amplitude.mean(axis=0), amplitude.std(axis=0), means
    found += np.sqrt(_mean((frequency - means) ** 2)), _mean(spikes)
    return Clonus(*(part.reshape(at.release.shape)[()] for part in found))


def _mean(values):
    """Mean over the runs that have a value, NaN where none has."""
    known = np.isfinite(values)
    count = known.sum(axis=0)
    total = np.where(known, values, 0).sum(axis=0)
    return np.where(count > 0, total / np.maximum(count, 1), np.nan)
