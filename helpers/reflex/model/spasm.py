"""The long spasm of an injured cord: one motoneuron that keeps itself firing."""

from math import exp, floor
from typing import NamedTuple

import numpy as np
from scipy.constants import kilo, milli

from helpers.inputs import require_not_negative, require_single
from helpers.reflex import parameters as p
from helpers.reflex.model.drug import routes
from helpers.reflex.model.reflex import Reflex


class Spasm(NamedTuple):
    """Spikes of one motoneuron after an excitation at 0, and when the last one came."""

    spikes_ms: np.ndarray
    duration_s: float


def spasm(
    reflex=None,
    gaba_gain=p.gaba_gain.value,
    *,
    persistent=p.persistent.value,
    strength=p.long_epsp.value,
    **places,
):
    r"""Discharge of one motoneuron with a persistent inward current, after a long excitation.

    .. math::

        I_P = g_P \, m \, h \, (V - E_e), \quad
        \tau_P \dot m = m_\infty(V) - m, \quad \tau_t \dot h = 1 - m - h

    Parameters
    ----------
    reflex : Reflex
        The loop; left out, that of a spastic cord. Only its drive and its pool play a part.
    gaba_gain : float [1]
        P: what the drug does to the charge of GABA; 1 is no drug.
    persistent : float [1]
        Persistent inward conductance in leaks; 0 is a blocked one.
    strength : float [1]
        Conductance that the excitation opens at its start, in leaks.
    **places : float
        `E_GABA`, `g0`, `k_P`, `k_gamma`, `baclofen`, as for `simulate`.

    Returns
    -------
    spasm : Spasm

    Raises
    ------
    ValueError
        If a value is not one number or has no meaning.

    Notes
    -----
    **Holds** as a picture of one idea: a cell that keeps itself firing until the current tires.
    How long that takes was put in. **Leaves out** the pool, the muscle, and inhibition that
    comes back in the course of a spasm.

    References
    ----------
    parameters: persistent, V_persistent, width_persistent, tau_persistent_ms, tau_tire_ms,
    long_epsp, long_epsp_ms, spasm_step_ms, spasm_s, and those of `Pool` and `routes`

    Examples
    --------
    >>> whole, blocked = spasm(g0=0), spasm(g0=0, persistent=0)
    >>> print(f"{whole.duration_s:.0f} s; blocked {blocked.duration_s:.1f} s")
    9 s; blocked 0.3 s
    """
    reflex = Reflex() if reflex is None else reflex
    persistent, strength = require_single(persistent=persistent, strength=strength)
    require_not_negative(persistent=persistent, strength=strength)
    require_single(gaba_gain=gaba_gain, **places)
    at = routes(gaba_gain, **places)
    release, g_GABA, E_GABA, g_K = map(float, (at.release, at.g_GABA, at.E_GABA, at.g_K))
    lasting = 1 + g_GABA + g_K
    pull = reflex.drive + g_GABA * E_GABA + g_K * reflex.pool.E_K
    spikes = _self_sustained(reflex.pool, lasting, pull, strength * release, persistent)
    return Spasm(np.array(spikes), milli * spikes[-1] if spikes else 0.0)


def _self_sustained(pool, lasting, pull, g_e, g_P):
    """Give the times of the spikes [ms]; plain numbers are quicker here than short arrays."""
    dt, E_K, E_e = p.spasm_step_ms.value, pool.E_K, pool.E_excitatory
    keep_e, keep_ahp = exp(-dt / p.long_epsp_ms.value), exp(-dt / pool.tau_ahp_ms)
    per_tau, opens = -dt / pool.tau_m_ms, 1 - exp(-dt / p.tau_persistent_ms.value)
    tires = 1 - exp(-dt / p.tau_tire_ms.value)
    half, width, threshold = p.V_persistent.value, p.width_persistent.value, pool.threshold
    V, g_ahp, h, sleeps, spikes = pull / lasting, 0.0, 1.0, 0, []
    m = 1 / (1 + exp((half - V) / width))
    asleep = floor(pool.refractory_ms / dt)
    for k in range(round(p.spasm_s.value * kilo / dt)):
        inward = g_P * m * h
        G = lasting + g_e + g_ahp + inward
        goal = (pull + (g_e + inward) * E_e + g_ahp * E_K) / G
        V = 0 if sleeps > 0 else goal + (V - goal) * exp(per_tau * G)
        sleeps -= 1
        m += opens * (1 / (1 + exp((half - V) / width)) - m)
        h += tires * (1 - m - h)
        g_e *= keep_e
        g_ahp *= keep_ahp
        if threshold < V:
            spikes.append(dt * (k + 1))
            V, sleeps, g_ahp = 0, asleep, g_ahp + pool.ahp_kick
    return spikes
