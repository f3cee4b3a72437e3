"""The current after a pulse of GABA: its course, its decay, and what diazepam changes."""

from dataclasses import dataclass
from math import log

import numpy as np

from helpers.channel import parameters as p
from helpers.channel.model.propagation import under_clearing_gaba, under_constant_rates
from helpers.channel.model.scheme import O1, O2, STATES, U, rates_under
from helpers.inputs import (
    require_increasing,
    require_not_negative,
    require_number,
    require_positive,
    require_single,
)
from helpers.receptor import parameters as receptor
from helpers.receptor.model import benzodiazepine_occupancy


@dataclass(frozen=True)
class Effect:
    """Factors by which a drug changes a synaptic current; charge is the product of the others."""

    peak: float
    decay: float
    charge: float


def state_course(
    t_ms,
    gaba_mM=p.gaba_mM.value,
    pulse_ms=None,
    clearance_ms=p.clearance_ms.value,
    rates=p.rates.value,
    **conditions,
):
    r"""Fraction of receptors in each state after a pulse of GABA that starts at time 0.

    .. math:: \frac{dx}{dt} = Q(G) \, x, \qquad G(t) = G_0 \, e^{-t / \tau_G}

    or, for a square pulse, :math:`G = G_0` until `pulse_ms` and 0 afterwards.

    Parameters
    ----------
    t_ms : array [ms]
        Moments, 0 or later and increasing, as dense or as sparse as you like.
    gaba_mM : float [mM]
        GABA at time 0.
    pulse_ms : float [ms]
        Length of a square pulse; without it GABA leaves exponentially.
    clearance_ms : float [ms]
        Time constant with which GABA leaves when there is no `pulse_ms`.
    rates, **conditions
        As for `rates_under`; `diazepam=True` asks for receptors that hold the drug.

    Returns
    -------
    x : array (7, moments) [1]
        In the order of `STATES`; each column sums to 1.

    Raises
    ------
    ValueError
        If a number is negative or not finite, or the moments do not increase.

    Notes
    -----
    **Holds** to rounding for a square pulse (sums of exponentials), to 1e-7 for exponential
    clearance (Magnus steps of fourth order). All receptors start unbound. **Leaves out**
    differences between receptors of one synapse in distance and in subtype.

    Examples
    --------
    >>> x = state_course([0, 1, 10], pulse_ms=1)
    >>> print(", ".join(f"{name} {part:.2f}" for name, part in zip(STATES, x[:, 1])))
    U 0.01, B1 0.11, B2 0.18, O1 0.03, O2 0.48, D1 0.00, D2 0.18
    """
    (t_ms,) = require_increasing(t_ms=t_ms)
    require_not_negative(t_ms=t_ms[0])
    require_single(gaba_mM=gaba_mM, clearance_ms=clearance_ms)
    require_not_negative(gaba_mM=gaba_mM)
    require_positive(clearance_ms=clearance_ms)
    under = rates_under(rates, **conditions)
    unbound = np.eye(len(STATES))[U]
    end_ms = min(_gone_ms(gaba_mM, pulse_ms, clearance_ms, under), t_ms[-1])
    split = np.searchsorted(t_ms, end_ms, side="right")
    early_ms = np.append(t_ms[:split], end_ms)
    if pulse_ms is None:
        early = under_clearing_gaba(under, gaba_mM, clearance_ms, unbound, early_ms)
    else:
        early = under_constant_rates(under, float(gaba_mM), unbound, early_ms)
    late = under_constant_rates(under, 0, early[:, -1], t_ms[split:] - end_ms)
    return np.concatenate([early[:, :-1], late], axis=1)


def open_course(
    t_ms,
    gaba_mM=p.gaba_mM.value,
    pulse_ms=None,
    clearance_ms=p.clearance_ms.value,
    diazepam_nM=0,
    rates=p.rates.value,
    *,
    subtype=receptor.subtype.value,
    nordiazepam_nM=0,
    flumazenil_nM=0,
    **conditions,
):
    r"""Probability that a channel is open, in time, after a pulse of GABA.

    A receptor keeps or lacks the drug for the whole of one current:

    .. math:: P(t) = (1 - f) \, P_0(t) + f \, P_D(t), \qquad f = \frac{X}{X + K}

    Parameters
    ----------
    t_ms, gaba_mM, pulse_ms, clearance_ms, rates
        As for `state_course`.
    diazepam_nM, nordiazepam_nM, flumazenil_nM : float or array [nM]
        Free ligands; they set f, the receptors that hold diazepam or nordiazepam, as
        `benzodiazepine_occupancy` of the receptor has it without GABA. Arrays broadcast
        against the moments: shape (n, 1) gives n courses.
    subtype : str
        Subtype whose affinity for the drug counts.
    **conditions
        `drug`, `barbiturate`, `temperature_C`, `desensitisation`, as for `rates_under`.

    Returns
    -------
    P_open : array (..., moments) [1]

    Raises
    ------
    ValueError
        As `state_course`, `rates_under` and `benzodiazepine_occupancy` do.

    Notes
    -----
    **Holds** and **leaves out** as for `state_course` and `rates_under`; also left out: the
    drug arriving or leaving within one current.

    References
    ----------
    parameters: gaba_mM, clearance_ms, rates, drug; of the receptor: K_diazepam_nM

    Examples
    --------
    >>> P = open_course([2, 100], diazepam_nM=[[0], [18], [1e6]])
    >>> print(", ".join(f"{after_2:.3f} then {after_100:.3f}" for after_2, after_100 in P))
    0.086 then 0.009, 0.088 then 0.010, 0.091 then 0.013
    """
    ligands = {"nordiazepam_nM": nordiazepam_nM, "flumazenil_nM": flumazenil_nM}
    f = benzodiazepine_occupancy(0, diazepam_nM, subtype=subtype, **ligands)
    pulse = t_ms, gaba_mM, pulse_ms, clearance_ms, rates
    P = P_with_drug = _opened(state_course(*pulse, **conditions))
    if np.any(f > 0):
        P_with_drug = _opened(state_course(*pulse, **conditions, diazepam=True))
    return P + f * (P_with_drug - P)


def decay_ms(t_ms, P, window_ms=p.decay_window_ms.value):
    r"""Decay of a current: its area from the peak to `window_ms` after it, over the peak.

    .. math:: \tau = \frac{1}{P_\mathrm{peak}} \int_{t_\mathrm{peak}}^{t_\mathrm{peak} + w} P \, dt

    For one exponential and a long window this is its time constant.

    Parameters
    ----------
    t_ms : array [ms]
        Moments, increasing; close together near the peak.
    P : array (..., moments)
        Open probability or current, with a peak above 0.
    window_ms : float [ms]
        How long after the peak the current counts.

    Returns
    -------
    decay : float or array [ms]

    Raises
    ------
    ValueError
        If the course ends before the window does, or has no peak above 0.

    Notes
    -----
    **Holds** for any shape. The number grows with the window, because the tail is long: after
    5 ms of 1 mM GABA a drug with faster binding (`drug="faster-binding"`) adds 46 % to it within
    600 ms, 55 % within 800 ms and 72 % within 2 s. Compare equal windows only.

    References
    ----------
    parameters: decay_window_ms

    Examples
    --------
    >>> t_ms = np.linspace(0, 700, 7001)
    >>> print(f"{decay_ms(t_ms, np.exp(-t_ms / 20)):.2f} ms")
    20.00 ms
    """
    (t_ms,) = require_increasing(t_ms=t_ms)
    require_single(window_ms=window_ms)
    require_positive(window_ms=window_ms)
    (P,) = require_number(P=P)
    if P.shape[-1:] != t_ms.shape:
        raise ValueError(
            f"P must be one value for each of {t_ms.size} moments, but is of shape {P.shape}. "
            "Give the course and its own moments."
        )
    require_positive(P=P.max(axis=-1))
    return np.apply_along_axis(lambda one: _decay_ms(t_ms, one, window_ms), -1, P)[()]


def synaptic_effect(diazepam_nM, **course):
    """Factors by which a drug changes the peak, the decay and the charge of one current.

    Parameters
    ----------
    diazepam_nM : float or array [nM]
        Free diazepam.
    **course
        Anything else that `open_course` takes, but the moments.

    Returns
    -------
    effect : Effect
        `peak`, `decay` (`decay_ms`) and `charge`, the area from the peak on; 1 means no change.

    Raises
    ------
    ValueError
        As `open_course` and `decay_ms` do.

    Examples
    --------
    >>> effect = synaptic_effect(18)
    >>> print(f"peak × {effect.peak:.2f}, decay × {effect.decay:.2f}")
    peak × 1.02, decay × 1.16
    """
    (diazepam_nM,) = require_not_negative(diazepam_nM=diazepam_nM)
    last_ms = 2 * p.decay_window_ms.value
    t_ms = last_ms * np.linspace(0, 1, int(p.course_points.value)) ** 2
    without = {"nordiazepam_nM": 0, "flumazenil_nM": 0}
    P0 = open_course(t_ms, **course | without)
    P = open_course(t_ms, diazepam_nM=diazepam_nM[..., None], **course)
    peak = P.max(axis=-1) / P0.max()
    decay = decay_ms(t_ms, P) / decay_ms(t_ms, P0)
    return Effect(peak, decay, peak * decay)


def _opened(x):
    return x[O1] + x[O2]


def _gone_ms(gaba_mM, pulse_ms, clearance_ms, rates):
    """When no GABA is left: the end of the pulse, or when it could bind next to nothing more."""
    if pulse_ms is not None:
        require_single(pulse_ms=pulse_ms)
        require_positive(pulse_ms=pulse_ms)
        return pulse_ms
    to_come = 2 * rates.kon * gaba_mM * clearance_ms
    return clearance_ms * log(max(to_come / p.gaba_gone.value, 1))


def _decay_ms(t_ms, P, window_ms):
    peak = P.argmax()
    end_ms = t_ms[peak] + window_ms
    if end_ms > t_ms[-1]:
        raise ValueError(
            f"t_ms must be {window_ms:g} or more past the peak, but is {t_ms[-1]:g} at its end. "
            f"Compute the course until {end_ms:g} or later."
        )
    kept = (t_ms >= t_ms[peak]) & (t_ms < end_ms)
    t = np.append(t_ms[kept], end_ms)
    return np.trapezoid(np.append(P[kept], np.interp(end_ms, t_ms, P)), t) / P[peak]
