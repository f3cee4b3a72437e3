"""What reaches a cell from outside: current with or without noise, and GABA that lasts or comes."""

from dataclasses import dataclass, replace
from typing import NamedTuple

import numpy as np
from scipy.signal import lfilter

from helpers.inputs import require_not_negative, require_number, require_positive, require_single
from helpers.neuron import parameters as p


@dataclass(frozen=True)
class Ipscs:
    r"""A train of inhibitory postsynaptic conductances, each a jump and an exponential decay.

    .. math:: g(t) = \hat g \sum_{t_j \le t} e^{-(t - t_j) / \tau_\mathrm{GABA}}

    Parameters
    ----------
    onsets_ms : float or sequence [ms]
        When each one begins, 0 or more. The nearest time step is taken.
    g_peak : float [nS]
        Peak of each. One synapse gives a fraction of 1 nS; many at once give more.
    decay_ms : float [ms]
        Decay of each.

    Raises
    ------
    ValueError
        If a time or the peak is negative, or the decay is not above 0.

    References
    ----------
    parameters: g_IPSC, gaba_decay_ms

    Examples
    --------
    >>> Ipscs([50, 150]).onsets_ms
    (50.0, 150.0)
    """

    onsets_ms: tuple = ()
    g_peak: float = p.g_IPSC.value
    decay_ms: float = p.gaba_decay_ms.value

    def __post_init__(self):
        """Check the numbers, and keep the times as a tuple that nobody can change."""
        (onsets_ms,) = require_not_negative(onsets_ms=self.onsets_ms)
        object.__setattr__(self, "onsets_ms", tuple(np.sort(onsets_ms, axis=None).tolist()))
        require_single(g_peak=self.g_peak, decay_ms=self.decay_ms)
        require_not_negative(g_peak=self.g_peak)
        require_positive(decay_ms=self.decay_ms)

    def enhanced(self, peak, decay):
        """Give the same train under a drug that multiplies peak and decay.

        Parameters
        ----------
        peak, decay : float [1]
            Factors, as `ipsc_factors` returns them.

        Returns
        -------
        ipscs : Ipscs
        """
        return replace(self, g_peak=self.g_peak * peak, decay_ms=self.decay_ms * decay)


@dataclass(frozen=True)
class Drive:
    """One run's input, sampled at the start of each time step.

    `current` has one row for each step and, where many cells run at once, one column for each.
    `g_phasic` decays within a step by the square of `half_decay`.
    """

    dt_ms: float
    current: np.ndarray
    g_tonic: np.ndarray
    g_phasic: np.ndarray
    half_decay: float
    E_GABA: np.ndarray

    def columns(self):
        """Give the input of each cell where many run at once."""
        for current, g_tonic, E_GABA in zip(self.current.T, self.g_tonic, self.E_GABA, strict=True):
            yield replace(self, current=current, g_tonic=g_tonic, E_GABA=E_GABA)


class Clock(NamedTuple):
    """How time is cut: the length of a step, and the number of steps."""

    dt_ms: float
    steps: int


def clock_of(duration_ms, dt_ms):
    """Cut a duration into steps.

    Parameters
    ----------
    duration_ms, dt_ms : float [ms]
        Above 0; the step at most that of `parameters.dt_ms.high`.

    Returns
    -------
    clock : Clock

    Raises
    ------
    ValueError
        If a time is not above 0 or the step is too long.
    """
    duration_ms, dt_ms = require_single(duration_ms=duration_ms, dt_ms=dt_ms)
    require_positive(duration_ms=duration_ms, dt_ms=dt_ms)
    if dt_ms > p.dt_ms.high:
        raise ValueError(
            f"dt_ms must be at most {p.dt_ms.high}, but is {dt_ms:g}. Choose a shorter step."
        )
    return Clock(dt_ms, max(round(duration_ms / dt_ms), 1))


def drive_of(current, g_GABA, E_GABA, clock, ipscs, noise):
    """Check what reaches a cell, and sample it.

    Parameters
    ----------
    current, noise : arrays [pA]
        Added; each broadcasts to one row for each step.
    g_GABA, E_GABA : float or array [nS], [mV]
        Lasting conductance, 0 or more, and its reversal potential.
    clock : Clock
        Steps.
    ipscs : Ipscs or None
        Conductances that come and go.

    Returns
    -------
    drive : Drive

    Raises
    ------
    ValueError
        If a value is not a number, or the conductance is negative.
    """
    current, E_GABA = require_number(current=current, E_GABA=E_GABA)
    (g_GABA,) = require_not_negative(g_GABA=g_GABA)
    ipscs = Ipscs() if ipscs is None else ipscs
    half_decay = float(np.exp(-clock.dt_ms / (2 * ipscs.decay_ms)))
    at = np.round(np.array(ipscs.onsets_ms) / clock.dt_ms).astype(int)
    jumps = ipscs.g_peak * np.bincount(at[at < clock.steps], minlength=clock.steps)
    g_phasic = lfilter([1], [1, -(half_decay**2)], jumps)
    return Drive(clock.dt_ms, current + noise, g_GABA, g_phasic, half_decay, E_GABA)


def ornstein_uhlenbeck(clock, noise_pA, rng):
    r"""Noise of a current that forgets itself with a time constant, sampled exactly.

    .. math:: x_{k+1} = a x_k + \sigma \sqrt{1 - a^2} \, \xi_k, \quad a = e^{-\Delta t / \tau}

    Parameters
    ----------
    clock : Clock
        Steps.
    noise_pA : float [pA]
        Standard deviation, 0 or more.
    rng : int or Generator
        Number of the noise; the same number gives the same noise.

    Returns
    -------
    noise : array of one value for each step [pA]

    Raises
    ------
    ValueError
        If `noise_pA` is negative or `rng` is not a number of 0 or more.

    Notes
    -----
    **Holds** for any step: the noise between two steps is left out, not its strength.

    References
    ----------
    parameters: noise_tau_ms

    Examples
    --------
    >>> print(f"about {ornstein_uhlenbeck(Clock(0.05, 100_000), 400, 1).std():.1g} pA")
    about 4e+02 pA
    """
    (noise_pA,) = require_single(noise_pA=noise_pA)
    require_not_negative(noise_pA=noise_pA)
    if noise_pA == 0:
        return np.zeros(clock.steps)
    xi = _generator(rng).standard_normal(clock.steps)
    a = np.exp(-clock.dt_ms / p.noise_tau_ms.value)
    kick = noise_pA * np.sqrt(1 - a**2) * xi
    kick[0] = noise_pA * xi[0]
    return lfilter([1], [1, -a], kick)


def _generator(rng):
    if not isinstance(rng, np.random.Generator):
        (rng,) = map(int, require_single(rng=rng))
        require_not_negative(rng=rng)
    return np.random.default_rng(rng)
