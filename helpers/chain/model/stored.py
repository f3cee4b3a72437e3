"""What takes long, read from tables: clonus, charge against occupancy, rate against charge."""

from functools import lru_cache

import numpy as np
from scipy.interpolate import RegularGridInterpolator

from helpers.chain import parameters as p
from helpers.chain.model.links import teaching_network
from helpers.chain.parameters.stored import clonus_table
from helpers.channel.model import synaptic_effect
from helpers.inputs import require_number
from helpers.network.model import mean_field
from helpers.receptor import parameters as receptor
from helpers.receptor.model import benzodiazepine_occupancy
from helpers.reflex.model import routes


def stored_amplitude_deg(release, g_GABA, E_GABA):
    """Amplitude of clonus, straight between the points of the stored table.

    Parameters
    ----------
    release : float or array [1]
        What is left of the afferents' release times what is left of the spindle's drive.
    g_GABA : float or array [1]
        Conductance of GABA in the motoneurons, in leaks.
    E_GABA : float or array [mV]
        Its reversal potential, absolute. All broadcast.

    Returns
    -------
    amplitude : float or array [°]

    Raises
    ------
    ValueError
        If a value lies outside the table.

    Notes
    -----
    **Holds** to about half a degree between the points, less than two random runs differ by.
    **Leaves out** a spindle that fires as fast as a fibre can, where the two factors would not
    act as one product.

    References
    ----------
    parameters: the stored table

    Examples
    --------
    >>> print(f"{stored_amplitude_deg(1, 0.1, -76):.1f}°")
    9.2°
    """
    table = clonus_table()
    named = {"g_GABA": g_GABA, "E_GABA": E_GABA, "release": release}
    axes = table.g_GABA, table.E_GABA, table.release
    for (name, value), axis in zip(named.items(), axes, strict=True):
        _refuse_outside(name, value, axis)
    points = np.stack(np.broadcast_arrays(*require_number(**named)), axis=-1)
    return RegularGridInterpolator(axes, table.amplitude_deg)(points).reshape(points.shape[:-1])[()]


def stored_beat_deg(gaba_gain, places):
    """Amplitude of clonus without the drug and with it, from the stored table.

    Parameters
    ----------
    gaba_gain : float or array [1]
        P: what the drug does to the charge of GABA in the cord; 1 is no drug.
    places : mapping
        `E_GABA`, `g0`, `k_P`, `k_gamma`, as for `links`; they broadcast with the gain.

    Returns
    -------
    amplitudes : array [°]
        The first axis: without, with.

    Raises
    ------
    ValueError
        If a value has no meaning or lies outside the table.
    """
    gain = np.asarray(gaba_gain, float)
    at = routes(np.stack([np.ones_like(gain), gain]), **places)
    E_GABA = np.asarray(places["E_GABA"], float)
    return stored_amplitude_deg(at.release * at.spindle, at.g_GABA, E_GABA)


def level_for_nM(charge):
    """Level of diazepam alone [nM] that gives this charge: the table of `charge_at` backwards.

    Parameters
    ----------
    charge : float or array [1]
        From 1 to what diazepam can do at most.

    Returns
    -------
    level : float or array [nM]
        For the subtype whose constant the table was made with.
    """
    levels_nM, _, charges = _charges()
    return np.interp(charge, charges, levels_nM)


def charge_at(occupancy):
    """Factor on the charge of one current, straight between points of the channel's model.

    Only the occupancy counts there, whichever drug and subtype brings it about.

    Parameters
    ----------
    occupancy : float or array [1]
        Fraction of sites that hold diazepam or nordiazepam, without GABA.

    Returns
    -------
    charge : float or array [1]

    References
    ----------
    parameters: charge_points

    Examples
    --------
    >>> print(f"× {charge_at(0.2):.2f}")
    × 1.11
    """
    _, occupancies, charges = _charges()
    return np.interp(occupancy, occupancies, charges)


def rate_at(charge):
    """Rate of the teaching network [Hz], straight between points of its mean field.

    Parameters
    ----------
    charge : float or array [1]
        Factor on the charge of inhibition, from 1 to what diazepam can do at most.

    Returns
    -------
    rate : float or array [Hz]

    References
    ----------
    parameters: rate_points
    """
    return np.interp(charge, *_rates())


@lru_cache(maxsize=1)
def _charges():
    """Give levels [nM], occupancies and charges from no drug to every site held."""
    filled = np.linspace(0, 1, int(p.charge_points.value))[:-1]
    K = receptor.K_diazepam_nM[receptor.subtype.value].value
    levels_nM = np.append(K * filled / (1 - filled), receptor.saturating_nM.value)
    occupancies = benzodiazepine_occupancy(0, levels_nM)
    return levels_nM, occupancies, np.maximum(synaptic_effect(levels_nM).charge, 1)


@lru_cache(maxsize=1)
def _rates():
    charges = np.linspace(1, _charges()[-1][-1], int(p.rate_points.value))
    return charges, mean_field(teaching_network(), charges)


def _refuse_outside(name, value, axis):
    (value,) = require_number(**{name: value})
    outside = (value < axis[0]) | (value > axis[-1])
    if np.any(outside):
        raise ValueError(
            f"{name} must be between {axis[0]:g} and {axis[-1]:g}, but is "
            f"{np.extract(outside, value)[0]:g}. The stored table goes no further."
        )
