"""One volley of impulses into the resting pool: the H reflex."""

import numpy as np

from helpers.inputs import require_not_negative
from helpers.reflex import parameters as p
from helpers.reflex.model.drug import routes
from helpers.reflex.model.reflex import Reflex


def h_reflex(reflex=None, gaba_gain=p.gaba_gain.value, strength=p.volley.value, **places):
    r"""Fraction of the pool that fires when the nerve is stimulated once.

    .. math:: g_e(t) = g \, \rho \, e^{-0.9 u} e^{-t / \tau_e}

    Parameters
    ----------
    reflex : Reflex
        The loop; left out, that of a spastic cord.
    gaba_gain : float or array [1]
        P: what the drug does to the charge of GABA; 1 is no drug. Broadcasts with the next two.
    strength : float or array [1]
        Conductance that the volley opens in the smallest cell, in leaks.
    **places : float or array
        `E_GABA`, `g0`, `k_P`, `k_gamma`, `baclofen`, as for `simulate`.

    Returns
    -------
    fraction : float or array [1]

    Raises
    ------
    ValueError
        If a value is not a number or has no meaning.

    Notes
    -----
    **Holds** for one shock at rest. The shock starts in the nerve, behind the spindle: what acts
    on the spindle alone cannot change it. **Leaves out** the steady drive of the spindle at rest,
    the noise, and that a second shock soon after finds less.

    References
    ----------
    parameters: volley, volley_ms, volley_step_ms, and those of `Pool` and `routes`

    Examples
    --------
    >>> alone, drug = h_reflex(gaba_gain=[1, 1.25], g0=0, k_P=1)
    >>> print(f"{100 * alone:.0f} % of the pool, with less release {100 * drug:.0f} %")
    100 % of the pool, with less release 75 %
    """
    reflex = Reflex() if reflex is None else reflex
    pool, at = reflex.pool, routes(gaba_gain, **places)
    (strength,) = require_not_negative(strength=strength)
    release, g_GABA, E_GABA, g_K = (
        part[..., None] for part in (at.release, at.g_GABA, at.E_GABA, at.g_K)
    )
    g_e = strength[..., None] * release * pool.input
    lasting, pull = 1 + g_GABA + g_K, reflex.drive + g_GABA * E_GABA + g_K * pool.E_K
    return (_highest(pool, g_e, lasting, pull) > pool.threshold).mean(axis=-1)[()]


def _highest(pool, g_e, lasting, pull):
    """Peak of the potential after an excitation that decays, without spikes [mV]."""
    dt = p.volley_step_ms.value
    kept = np.exp(-dt / pool.tau_e_ms)
    g_e = g_e * np.sqrt(kept)  # in the middle of the first step
    V, _ = np.broadcast_arrays(pull / lasting, g_e)
    highest = V
    for _ in range(round(p.volley_ms.value / dt)):
        G = lasting + g_e
        goal = (pull + pool.E_excitatory * g_e) / G
        V = goal + (V - goal) * np.exp(-dt * G / pool.tau_m_ms)
        highest = np.maximum(highest, V)
        g_e = g_e * kept
    return highest
