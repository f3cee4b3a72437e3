"""What is read from a beating foot: how fast, how far, and with how many spikes."""

import numpy as np
from scipy.constants import milli

from helpers.reflex import parameters as p


def measured(reflex, course, dt_ms):
    """Measure each run of each setting after the first swings.

    Parameters
    ----------
    reflex : Reflex
    course : Course
    dt_ms : float [ms]

    Returns
    -------
    frequency : array of shape (runs, settings) [Hz]
        Of the largest swing; NaN where the foot does not beat.
    amplitude : array [°]
        Highest less lowest angle.
    spikes_per_beat : array [1]
        Per unit; NaN where the foot does not beat.

    References
    ----------
    parameters: from_ms, until_ms, least_deg, least_Hz, sample_ms, frequency_step_Hz
    """
    after = course.t_ms - reflex.push_ms
    seen = (after >= p.from_ms.value) & (after < p.until_ms.value)
    angle = np.degrees(course.angle[seen])
    amplitude = np.ptp(angle, axis=0)
    frequency = np.where(amplitude < p.least_deg.value, np.nan, _largest_swing_Hz(angle, dt_ms))
    counted = course.spikes[seen[course.spikes[:, 0]]]
    spikes = np.zeros(amplitude.shape)
    np.add.at(spikes, (counted[:, 1], counted[:, 2]), 1)
    beats = frequency * (p.until_ms.value - p.from_ms.value) * milli
    return frequency, amplitude, spikes / reflex.pool.units / beats


def _largest_swing_Hz(angle, dt_ms):
    """Frequency at which the spectrum of the angle is highest [Hz]."""
    every = max(round(p.sample_ms.value / dt_ms), 1)
    x = angle[::every] - angle.mean(axis=0)
    x = x * np.hanning(len(x)).reshape(-1, 1, 1)
    step_s = every * dt_ms * milli
    size = round(1 / (step_s * p.frequency_step_Hz.value))
    first = round(p.least_Hz.value * size * step_s)
    return (first + np.abs(np.fft.rfft(x, size, axis=0)[first:]).argmax(axis=0)) / (size * step_s)
