"""When and how often a cell fires, and how much current it needs."""

from typing import NamedTuple

import numpy as np
from scipy.constants import kilo, milli

from helpers.inputs import require_not_negative, require_number, require_positive, require_single
from helpers.neuron import parameters as p
from helpers.neuron.model.cortical import Neuron
from helpers.neuron.model.drive import clock_of, drive_of, ornstein_uhlenbeck


class Trace(NamedTuple):
    """Membrane potential `V` [mV] at the times `t_ms`, and the times of its spikes."""

    t_ms: np.ndarray
    V: np.ndarray
    spikes_ms: np.ndarray


def simulate(
    neuron,
    current,
    g_GABA=0,
    E_GABA=p.E_GABA.value,
    duration_ms=p.duration_ms.value,
    *,
    ipscs=None,
    noise_pA=0,
    dt_ms=p.dt_ms.value,
    rng=p.rng.value,
):
    """Membrane potential of one cell, from rest.

    Parameters
    ----------
    neuron : Neuron or Motoneuron
        The cell.
    current : float or array [pA]
        Into the soma; a number, or one value for each step of `dt_ms`.
    g_GABA : float [nS]
        Conductance that lasts (tonic), 0 or more.
    E_GABA : float [mV]
        Its reversal potential, absolute. A `Motoneuron` rests at -71 mV.
    duration_ms : float [ms]
        How long.
    ipscs : Ipscs
        Conductances that come and go (phasic), with the same reversal potential.
    noise_pA : float [pA]
        Standard deviation of the noise added to the current.
    dt_ms : float [ms]
        Time step.
    rng : int or Generator
        Number of the noise: the same number gives the same trace.

    Returns
    -------
    trace : Trace

    Raises
    ------
    ValueError
        If a value is not a number or has no meaning, `current` has the wrong length, or a
        conductance or current is too strong for the step.

    Notes
    -----
    **Holds** as the cell does; see `Neuron` and `Motoneuron`. Each IPSC begins at the nearest
    step. **Leaves out** that GABA moves chloride, and with it E_GABA.

    References
    ----------
    parameters: E_GABA, duration_ms, dt_ms, V_spike, noise_tau_ms, rng

    Examples
    --------
    >>> alone, shunted = (simulate(Neuron(), 1000, g_GABA) for g_GABA in (0, 15))
    >>> print(f"{len(alone.spikes_ms)} spikes in 1 s, {len(shunted.spikes_ms)} with 15 nS of GABA")
    29 spikes in 1 s, 1 with 15 nS of GABA
    """
    require_single(g_GABA=g_GABA, E_GABA=E_GABA)
    clock = clock_of(duration_ms, dt_ms)
    _refuse_wrong_length(current, clock.steps)
    noise = ornstein_uhlenbeck(clock, noise_pA, rng)
    drive = drive_of(current, g_GABA, E_GABA, clock, ipscs, noise)
    _refuse_too_strong(neuron, drive)
    V = neuron.trace(drive)
    t_ms = clock.dt_ms * np.arange(len(V))
    return Trace(t_ms, V, _crossings(t_ms, V))


def firing_rate(
    currents,
    g_GABA=0,
    E_GABA=p.E_GABA.value,
    *,
    neuron=None,
    duration_ms=p.duration_ms.value,
    settle_ms=p.settle_ms.value,
    ipscs=None,
    noise_pA=0,
    dt_ms=p.dt_ms.value,
    rng=p.rng.value,
):
    """Rate at which a cell fires, for many values in one call.

    Parameters
    ----------
    currents : float or array [pA]
        Steady currents into the soma. They broadcast with the next two.
    g_GABA : float or array [nS]
        Conductance that lasts (tonic), 0 or more.
    E_GABA : float or array [mV]
        Its reversal potential, absolute.
    neuron : Neuron or Motoneuron
        The cell; left out, `Neuron()`.
    duration_ms, settle_ms : float [ms]
        Spikes are counted for the first, after the second has passed.
    ipscs, noise_pA, dt_ms, rng
        As for `simulate`; all values meet the same IPSCs and the same noise.

    Returns
    -------
    rate : float or array [Hz]

    Raises
    ------
    ValueError
        As `simulate` does.

    Notes
    -----
    A count: one spike more or less in `duration_ms` is the smallest step. **Holds** and
    **leaves out** what `simulate` does; single spikes are later or earlier than there by up to
    some ms in a second, because many cells at once take a simpler method of second order.

    References
    ----------
    parameters: E_GABA, duration_ms, settle_ms, dt_ms, V_spike, noise_tau_ms, rng

    Examples
    --------
    >>> for g_GABA in (0, 15):
    ...     print(firing_rate([500, 1000, 1500], g_GABA), "Hz")
    [ 0. 25. 67.] Hz
    [ 0.  0. 37.] Hz
    """
    neuron = Neuron() if neuron is None else neuron
    settle_ms, duration_ms = require_single(settle_ms=settle_ms, duration_ms=duration_ms)
    require_not_negative(settle_ms=settle_ms)
    require_positive(duration_ms=duration_ms)
    named = {"currents": currents, "g_GABA": g_GABA, "E_GABA": E_GABA}
    shape = np.broadcast(*require_number(**named)).shape
    currents, g_GABA, E_GABA = (np.broadcast_to(v, shape).ravel() for v in named.values())
    clock = clock_of(settle_ms + duration_ms, dt_ms)
    noise = ornstein_uhlenbeck(clock, noise_pA, rng)
    drive = drive_of(currents, g_GABA, E_GABA, clock, ipscs, noise[:, None])
    _refuse_too_strong(neuron, drive)
    V = neuron.traces(drive)[round(settle_ms / clock.dt_ms) :]
    upward = (V[:-1] < p.V_spike.value) & (V[1:] >= p.V_spike.value)
    return (upward.sum(axis=0) / (duration_ms * milli)).reshape(shape)[()]


def rheobase_pA(neuron, g_GABA=0, E_GABA=p.E_GABA.value):
    """Smallest steady current that keeps the cell firing.

    Parameters
    ----------
    neuron : Neuron or Motoneuron
        The cell.
    g_GABA : float or array [nS]
        Conductance that lasts, 0 or more.
    E_GABA : float or array [mV]
        Its reversal potential, absolute. Both broadcast.

    Returns
    -------
    rheobase : float or array [pA]

    Raises
    ------
    ValueError
        If a value is not a number, the conductance is negative, or the motoneuron has calcium.

    Notes
    -----
    For a `Neuron` the top of the steady current as V rises, found without simulation; infinite
    where there is no top, because GABA clamps the cell. A short current just below it can
    give a few spikes. For a `Motoneuron` the current that holds the soma at threshold.

    References
    ----------
    parameters: those of the cell

    Examples
    --------
    >>> print(f"{rheobase_pA(Neuron()):.0f} pA, with GABA {rheobase_pA(Neuron(), 15):.0f} pA")
    681 pA, with GABA 1063 pA
    """
    (g_GABA,), (E_GABA,) = require_not_negative(g_GABA=g_GABA), require_number(E_GABA=E_GABA)
    return neuron.rheobase(g_GABA, E_GABA)


def rheobase_shift_pA(neuron, g_GABA, E_GABA=p.E_GABA.value):
    r"""How much more current the cell needs when GABA acts, by one multiplication.

    .. math:: \Delta I = g_\mathrm{GABA} (V_\mathrm{th} - E_\mathrm{GABA})

    Parameters
    ----------
    neuron, g_GABA, E_GABA
        As for `rheobase_pA`.

    Returns
    -------
    shift : float or array [pA]
        Below 0 where GABA excites, that is, where E_GABA lies above threshold.

    Raises
    ------
    ValueError
        As `rheobase_pA` does.

    Notes
    -----
    **Holds** exactly for a threshold that does not move, as the motoneuron's. The cortical
    cell's rises a little with the conductance, so its rheobase rises a little more than this.
    **Leaves out** timing: one event helps or hinders by when it comes (`epsp_on_ipsp`).

    Examples
    --------
    >>> hindered, helped = rheobase_shift_pA(Neuron(), 15, [-75, -40])
    >>> print(f"{hindered:+.0f} pA; {helped:+.0f} pA where E_GABA lies above threshold")
    +377 pA; -148 pA where E_GABA lies above threshold
    """
    (g_GABA,), (E_GABA,) = require_not_negative(g_GABA=g_GABA), require_number(E_GABA=E_GABA)
    return g_GABA * (neuron.threshold - E_GABA)


def gain(currents, rates, low_Hz=p.gain_low_Hz.value, high_Hz=p.gain_high_Hz.value):
    """Slope of one f-I curve between two rates, that of the best straight line.

    Parameters
    ----------
    currents : array [pA]
    rates : array [Hz]
        One for each current.
    low_Hz, high_Hz : float [Hz]
        Only points between them count, their ends included.

    Returns
    -------
    gain : float [Hz/nA]
        Not a number (NaN) where fewer than two points lie between.

    Raises
    ------
    ValueError
        If a value is not a finite number.

    Notes
    -----
    **Holds** for curves that are nearly straight there. **Leaves out** how sure the slope is: one
    spike more or less moves it, the more so the fewer the points.

    References
    ----------
    parameters: gain_low_Hz, gain_high_Hz

    Examples
    --------
    >>> print(f"{gain([0, 500, 1000, 1500], [0, 25, 50, 90]):.0f} Hz for each nA")
    50 Hz for each nA
    """
    currents, rates = require_number(currents=currents, rates=rates)
    low_Hz, high_Hz = require_single(low_Hz=low_Hz, high_Hz=high_Hz)
    kept = (rates >= low_Hz) & (rates <= high_Hz)
    if np.unique(currents[kept]).size < 2:
        return np.nan
    return kilo * np.polyfit(currents[kept], rates[kept], 1)[0]


def _crossings(t_ms, V):
    """Give the times at which V rises through the level of a spike, straight between steps."""
    V = V - p.V_spike.value
    before = np.flatnonzero((V[:-1] < 0) & (V[1:] >= 0))
    part = V[before] / (V[before] - V[before + 1])
    return t_ms[before] + part * (t_ms[before + 1] - t_ms[before])


def _refuse_wrong_length(current, steps):
    if np.shape(current) not in ((), (steps,)):
        raise ValueError(
            f"current must be one number or {steps} of them, but is of shape "
            f"{np.shape(current)}. Give one value for each time step."
        )


def _refuse_too_strong(neuron, drive):
    """Refuse what would move the potential by more than it can move in one step."""
    g = np.max(drive.g_tonic) + np.max(drive.g_phasic)
    current = np.max(np.abs(drive.current))
    most = neuron.C_m / drive.dt_ms
    if g > most:
        raise ValueError(
            f"g_GABA must be at most {most:.0f} nS with its IPSCs, but is {g:.0f}. "
            "Choose a smaller conductance or a shorter dt_ms."
        )
    if current > most * (p.table_high.value - p.table_low.value):
        raise ValueError(
            f"current must be one that a cell survives, but reaches {current:g}. "
            "Check its unit, which is pA."
        )
