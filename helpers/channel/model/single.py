"""One channel at lasting GABA: its record, and what it does on average."""

from dataclasses import dataclass
from math import inf

import numpy as np
from scipy.constants import milli

from helpers.channel import parameters as p
from helpers.channel.model.scheme import (
    B1,
    B2,
    OPEN,
    STATES,
    mM,
    rate_matrix,
    rates_under,
    steady_state,
)
from helpers.inputs import require_not_negative, require_positive, require_single


@dataclass(frozen=True)
class Dwell:
    """What one channel does on average at lasting GABA."""

    mean_open_ms: float
    mean_shut_ms: float
    opening_frequency_Hz: float
    open_probability: float


@dataclass(frozen=True)
class Record:
    """The open and shut intervals of one channel.

    Parameters
    ----------
    starts_ms : array [ms]
        Where each interval starts; the first starts at 0.
    is_open : array of bool
        Whether the channel is open in that interval; open and shut alternate.
    duration_ms : float [ms]
        The end of the record, which cuts the last interval.
    """

    starts_ms: np.ndarray
    is_open: np.ndarray
    duration_ms: float

    @property
    def intervals_ms(self):
        """Length of each interval [ms]."""
        return np.diff(self.starts_ms, append=self.duration_ms)

    @property
    def openings_ms(self):
        """Lengths of the openings [ms]; those that an end of the record cuts are left out."""
        return self.intervals_ms[1:-1][self.is_open[1:-1]]

    @property
    def mean_open_ms(self):
        """Mean open time [ms]; not a number if there is no whole opening."""
        openings_ms = self.openings_ms
        return openings_ms.mean() if openings_ms.size else np.nan

    @property
    def opening_frequency_Hz(self):
        """Openings that start in the record, per second."""
        return np.count_nonzero(self.is_open[1:]) / (self.duration_ms * milli)

    @property
    def open_fraction(self):
        """Part of the time that the channel is open."""
        return self.intervals_ms[self.is_open].sum() / self.duration_ms


def dwell_times(gaba_uM, rates=p.single_channel_rates.value, **conditions):
    r"""Mean open time, mean shut time and opening frequency of one channel at lasting GABA.

    .. math::

        \nu = \beta_1 B_1 + \beta_2 B_2, \qquad
        \bar t_\mathrm{open} = \frac{O_1 + O_2}{\nu}, \qquad
        \bar t_\mathrm{shut} = \frac{1 - O_1 - O_2}{\nu}

    Parameters
    ----------
    gaba_uM, rates, **conditions
        As for `steady_state`; `diazepam=True` and `barbiturate=True` bring the drugs.

    Returns
    -------
    dwell : Dwell
        Without openings (no GABA) the mean open time is not a number, the shut time endless.

    Raises
    ------
    ValueError
        As `steady_state` does.

    Notes
    -----
    **Holds** for what `record` shows when it runs for ever. **Leaves out** openings too short
    for an amplifier to see, which a laboratory misses and so counts fewer, longer ones.

    Examples
    --------
    >>> dwell = dwell_times(2)
    >>> print(f"{dwell.opening_frequency_Hz:.2f} per second, {dwell.mean_open_ms:.2f} ms each")
    3.57 per second, 0.86 ms each
    """
    x = steady_state(gaba_uM, rates, **conditions)
    r = rates_under(rates, **conditions)
    openings = r.beta1 * x[B1] + r.beta2 * x[B2]
    P = x[OPEN].sum(axis=0)
    with np.errstate(divide="ignore", invalid="ignore"):
        return Dwell(P / openings, (1 - P) / openings, openings / milli, P)


def record(
    duration_ms,
    gaba_uM,
    diazepam_nM=0,
    rates=p.single_channel_rates.value,
    barbiturate=False,
    rng=p.rng.value,
    **conditions,
):
    """Simulate one channel at lasting GABA, jump by jump, as a patch electrode would see it.

    Exact (Gillespie): it stays in a state for a random time with the mean 1 / (sum of the rates
    that lead away), then moves along one of them with a chance in proportion to its rate.

    Parameters
    ----------
    duration_ms : float [ms]
        Length of the record; above 0.
    gaba_uM : float [µM]
        GABA, 0 or more.
    diazepam_nM : float [nM]
        One channel holds the drug or does not: it holds it when this is above 0.
    rates : str or Rates
        As for `rates_under`.
    barbiturate : bool
        Whether a barbiturate slows shutting.
    rng : int or Generator
        Same number, same record.
    **conditions
        `drug`, `temperature_C`, `desensitisation`, as for `rates_under`.

    Returns
    -------
    record : Record

    Raises
    ------
    ValueError
        If a number is negative or not finite, or as `rates_under` does.

    Notes
    -----
    The first state is drawn from `steady_state`. **Leaves out** noise and the limited speed of
    an amplifier: openings of any length are seen.

    Examples
    --------
    >>> seen = record(200_000, gaba_uM=2)
    >>> print(f"{seen.opening_frequency_Hz:.1f} per second, {seen.mean_open_ms:.2f} ms each")
    3.5 per second, 0.87 ms each
    """
    require_single(duration_ms=duration_ms, gaba_uM=gaba_uM, diazepam_nM=diazepam_nM)
    require_positive(duration_ms=duration_ms)
    require_not_negative(diazepam_nM=diazepam_nM)
    conditions |= {"barbiturate": barbiturate, "diazepam": diazepam_nM > 0}
    x = steady_state(gaba_uM, rates, **conditions)
    Q = rate_matrix(mM(gaba_uM), rates_under(rates, **conditions))
    generator = np.random.default_rng(rng)
    visited, left_ms = _walk(Q, x, duration_ms, generator)
    is_open = np.isin(visited, OPEN)
    switches = np.flatnonzero(np.diff(is_open))
    starts_ms = np.append(0, np.array(left_ms)[switches])
    return Record(starts_ms, is_open[np.append(0, switches + 1)], duration_ms)


def _walk(Q, x, duration_ms, generator):
    """States that one channel visits, and when it leaves each; the last leaves after the end."""
    away = -np.diagonal(Q)
    stay_ms = [1 / rate if rate > 0 else inf for rate in away.tolist()]
    ways = [_ways(column, state) for state, column in enumerate(Q.T)]
    state = generator.choice(len(STATES), p=x)
    visited, left_ms, now_ms = [], [], 0.0
    draws = 1 + int(duration_ms * (away @ x))  # as many jumps as one expects
    while now_ms < duration_ms:
        waits = generator.standard_exponential(draws).tolist()
        for wait, chance in zip(waits, generator.random(draws).tolist(), strict=True):
            now_ms += wait * stay_ms[state]
            visited.append(state)
            left_ms.append(now_ms)
            if now_ms >= duration_ms:
                break
            state = next(to for to, edge in ways[state] if chance < edge)
    return visited, left_ms


def _ways(column, state):
    """Neighbours of a state, each with the upper edge of its share of the chances."""
    neighbours = [other for other, rate in enumerate(column) if rate > 0]
    edges = np.cumsum(column[neighbours] / -column[state]).tolist()
    return list(zip(neighbours, [*edges[:-1], inf], strict=False))
