"""The places where a drug can act on the loop, as separate switches."""

from typing import NamedTuple

import numpy as np

from helpers.inputs import require_not_negative, require_number
from helpers.neuron import parameters as neuron
from helpers.reflex import parameters as p

NORMAL_REST = neuron.E_rest_motor.value


class Routes(NamedTuple):
    """What the drugs do at each place; arrays of one shape.

    `release` is a factor on what the afferent's terminals release, `spindle` one on the spindle's
    rate; `g_GABA` and `g_K` are conductances of the motoneurons in leaks; `E_GABA` is in mV
    above the rest of a normal cell.
    """

    release: np.ndarray
    spindle: np.ndarray
    g_GABA: np.ndarray
    E_GABA: np.ndarray
    g_K: np.ndarray


def routes(
    gaba_gain=p.gaba_gain.value,
    *,
    E_GABA=p.E_GABA.value,
    g0=p.g0.value,
    k_P=p.k_P.value,
    k_gamma=p.k_gamma.value,
    baclofen=p.baclofen.value,
):
    r"""Turn what a drug does to GABA into what it does to the loop, place by place.

    .. math::

        \rho = \frac{\rho_b}{1 + k_P (P - 1)}, \quad g_\mathrm{GABA} = g_0 P, \quad
        \gamma = \frac{1}{1 + k_\gamma (P - 1)}

    Parameters
    ----------
    gaba_gain : float or array [1]
        P: what the drug does to the charge of GABA; 1 is no drug.
    E_GABA : float or array [mV]
        Reversal potential of GABA in the motoneurons, absolute.
    g0 : float or array [1]
        Lasting GABA conductance before any drug, in leaks.
    k_P, k_gamma : float or array [1]
        Strength of the routes through the terminal and the spindle; 0 is none.
    baclofen : float or array [1]
        A drug that lowers release and opens potassium channels, from 0 (none) to 1.

    Returns
    -------
    routes : Routes

    Raises
    ------
    ValueError
        If a value is not a number, `gaba_gain` is below 1, a strength is negative, or
        `baclofen` is above 1.

    Notes
    -----
    **Holds** as a table of switches: none of the three strengths has been measured.
    **Leaves out** what acts above the cord, and on the muscle.

    References
    ----------
    parameters: gaba_gain, E_GABA, g0, k_P, k_gamma, baclofen, baclofen_release, baclofen_g_K

    Examples
    --------
    >>> at = routes(1.43, g0=0.2, k_P=1)
    >>> print(f"release × {at.release:.2f}, GABA {at.g_GABA:.3f} leaks, {at.E_GABA:+.0f} mV")
    release × 0.70, GABA 0.286 leaks, -5 mV
    """
    gaba_gain, E_GABA = require_number(gaba_gain=gaba_gain, E_GABA=E_GABA)
    _refuse(gaba_gain < 1, "gaba_gain", "1 or more", gaba_gain)
    g0, k_P, k_gamma, baclofen = require_not_negative(
        g0=g0, k_P=k_P, k_gamma=k_gamma, baclofen=baclofen
    )
    _refuse(baclofen > 1, "baclofen", "at most 1", baclofen)
    release = (1 - baclofen * (1 - p.baclofen_release.value)) / (1 + k_P * (gaba_gain - 1))
    spindle = 1 / (1 + k_gamma * (gaba_gain - 1))
    g_K = baclofen * p.baclofen_g_K.value
    found = release, spindle, g0 * gaba_gain, E_GABA - NORMAL_REST, g_K
    return Routes(*np.broadcast_arrays(*found))


def _refuse(wrong, name, rule, value):
    if np.any(wrong):
        raise ValueError(
            f"{name} must be {rule}, but is {np.extract(wrong, value)[0]:g}. "
            "Choose a value for which the loop has a meaning."
        )
