"""Where each ion, and the channel as a whole, would carry no current."""

import numpy as np
from scipy.constants import N_A, R, e, milli

from helpers.chloride import parameters as p
from helpers.inputs import require_not_negative, require_number, require_positive

FARADAY = N_A * e


def nernst(outside_mM, inside_mM, valence, temperature_K=p.temperature_K.value):
    r"""Equilibrium potential of one ion.

    .. math:: E = \frac{RT}{zF} \ln \frac{c_\mathrm{out}}{c_\mathrm{in}}

    Parameters
    ----------
    outside_mM, inside_mM : float or array [mM]
        Concentrations, above 0.
    valence : float or array [1]
        Charge of the ion with its sign: -1 for chloride and bicarbonate, 1 for potassium.
    temperature_K : float or array [K]
        Temperature, above 0.

    Returns
    -------
    E : float or array [mV]

    Raises
    ------
    ValueError
        If a concentration or the temperature is not above 0, or the valence is 0.

    Notes
    -----
    **Holds** at equilibrium. **Leaves out** activity coefficients.

    References
    ----------
    parameters: cl_in_mM, cl_out_mM, temperature_K

    Examples
    --------
    >>> print(f"{nernst(134, 6.6, -1):.1f} mV")
    -80.5 mV
    """
    outside_mM, inside_mM = require_positive(outside_mM=outside_mM, inside_mM=inside_mM)
    (valence,) = require_number(valence=valence)
    if np.any(valence == 0):
        raise ValueError("valence must be other than 0, but is 0. Write -1 for chloride.")
    return thermal_voltage(temperature_K) / valence * np.log(outside_mM / inside_mM)


def gaba_reversal(
    cl_in_mM,
    cl_out_mM,
    hco3_in_mM,
    hco3_out_mM,
    hco3_permeability,
    temperature_K=p.temperature_K.value,
):
    r"""Potential at which the GABA channel carries no net current (Goldman, Hodgkin, Katz).

    .. math::

        E_\mathrm{GABA} = \frac{RT}{F} \ln \frac
            {[\mathrm{Cl}]_\mathrm{in} + r [\mathrm{HCO_3}]_\mathrm{in}}
            {[\mathrm{Cl}]_\mathrm{out} + r [\mathrm{HCO_3}]_\mathrm{out}}

    Parameters
    ----------
    cl_in_mM, cl_out_mM, hco3_in_mM, hco3_out_mM : float or array [mM]
        Concentrations, above 0. For a cell without bicarbonate set the permeability to 0.
    hco3_permeability : float or array [1]
        The ratio r = P_HCO3 / P_Cl, 0 or more; not the fraction. See `hco3_ratio`.
    temperature_K : float or array [K]
        Temperature, above 0.

    Returns
    -------
    E_GABA : float or array [mV]

    Raises
    ------
    ValueError
        If a concentration is not above 0, or the permeability is negative.

    Notes
    -----
    **Holds** for two ions of valence -1. **Leaves out** every other ion.

    References
    ----------
    parameters: cl_in_mM, cl_out_mM, hco3_in_mM, hco3_out_mM, hco3_permeability

    Examples
    --------
    >>> print(f"{gaba_reversal(4.26, 135, 12, 23, 0.25):.1f} mV")
    -79.2 mV
    """
    cl_in, cl_out, hco3_in, hco3_out, r = _ions(
        cl_in_mM, cl_out_mM, hco3_in_mM, hco3_out_mM, hco3_permeability
    )
    ratio = (cl_in + r * hco3_in) / (cl_out + r * hco3_out)
    return thermal_voltage(temperature_K) * np.log(ratio)


def linear_reversal(E_Cl, E_HCO3, fraction):
    r"""Give the other published mixture of the two ions, linear in the fraction f.

    .. math:: E_\mathrm{GABA} = (1 - f) E_\mathrm{Cl} + f E_\mathrm{HCO_3}

    Parameters
    ----------
    E_Cl, E_HCO3 : float or array [mV]
        Equilibrium potentials.
    fraction : float or array [1]
        Share f of the conductance that bicarbonate carries, from 0 to below 1.

    Returns
    -------
    E_GABA : float or array [mV]

    Raises
    ------
    ValueError
        If the fraction is negative, or 1 or more.

    Notes
    -----
    Only for comparison with such code. With f = 0.2 it lies 2 to 5 mV above `gaba_reversal` in
    the named cells. Nothing else in this project uses it.

    Examples
    --------
    >>> print(f"{linear_reversal(-92.4, -17.4, 0.2):.1f} mV")
    -77.4 mV
    """
    E_Cl, E_HCO3 = require_number(E_Cl=E_Cl, E_HCO3=E_HCO3)
    f = _fraction(fraction)
    return (1 - f) * E_Cl + f * E_HCO3


def hco3_ratio(fraction):
    """Permeability ratio r = P_HCO3 / P_Cl from the fraction f, r = f / (1 - f).

    Raises ValueError if the fraction is negative, or 1 or more.

    >>> print(f"{hco3_ratio(0.2):.2f}")
    0.25
    """
    f = _fraction(fraction)
    return f / (1 - f)


def hco3_fraction(hco3_permeability):
    """Fraction f = P_HCO3 / (P_Cl + P_HCO3) from the ratio r, f = r / (1 + r).

    Raises ValueError if the ratio is negative.

    >>> print(f"{hco3_fraction(0.25):.2f}")
    0.20
    """
    (r,) = require_not_negative(hco3_permeability=hco3_permeability)
    return r / (1 + r)


def chloride_for_reversal(
    E_GABA,
    cl_out_mM,
    hco3_in_mM,
    hco3_out_mM,
    hco3_permeability,
    temperature_K=p.temperature_K.value,
):
    r"""Chloride inside that gives this reversal potential: `gaba_reversal` backwards.

    .. math::

        [\mathrm{Cl}]_\mathrm{in} = e^{E_\mathrm{GABA} F / RT}
            ([\mathrm{Cl}]_\mathrm{out} + r [\mathrm{HCO_3}]_\mathrm{out})
            - r [\mathrm{HCO_3}]_\mathrm{in}

    Parameters
    ----------
    E_GABA : float or array [mV]
        Reversal potential of the GABA channel.
    cl_out_mM, hco3_in_mM, hco3_out_mM, hco3_permeability, temperature_K
        As for `gaba_reversal`.

    Returns
    -------
    cl_in : float or array [mM]

    Raises
    ------
    ValueError
        If E_GABA is so negative that bicarbonate alone keeps it above, or as `gaba_reversal`.

    Examples
    --------
    >>> print(f"{chloride_for_reversal(-70, 135, 12, 23, 0.25):.2f} mM")
    7.26 mM
    """
    (E_GABA,) = require_number(E_GABA=E_GABA)
    _, cl_out, hco3_in, hco3_out, r = _ions(
        1, cl_out_mM, hco3_in_mM, hco3_out_mM, hco3_permeability
    )
    total = np.exp(E_GABA / thermal_voltage(temperature_K)) * (cl_out + r * hco3_out)
    cl_in = total - r * hco3_in
    if np.any(cl_in <= 0):
        raise ValueError(
            f"E_GABA must be within reach of some chloride, but is {np.min(E_GABA):g}. "
            "Raise it, or lower hco3_permeability."
        )
    return cl_in


def chloride_share(cl_in_mM, cl_out_mM, hco3_in_mM, hco3_out_mM, hco3_permeability):
    r"""Share X of the GABA conductance that chloride carries; bicarbonate carries 1 - X.

    .. math:: X = \frac{E_\mathrm{HCO_3} - E_\mathrm{GABA}}{E_\mathrm{HCO_3} - E_\mathrm{Cl}}

    so that both currents add up to :math:`g (V - E_\mathrm{GABA})` at every V.

    Parameters
    ----------
    cl_in_mM, cl_out_mM, hco3_in_mM, hco3_out_mM, hco3_permeability
        As for `gaba_reversal`.

    Returns
    -------
    X : float or array [1]

    Raises
    ------
    ValueError
        As `gaba_reversal` does.

    Notes
    -----
    The logarithms of the quotient are written so that X stays right where the potentials
    meet: there it is the share of chloride in the permeability outside.

    Examples
    --------
    >>> print(f"{chloride_share(5, 135, 12, 23, 0.25):.2f}")
    0.84
    """
    cl_in, cl_out, hco3_in, hco3_out, r = _ions(
        cl_in_mM, cl_out_mM, hco3_in_mM, hco3_out_mM, hco3_permeability
    )
    outside = cl_out / (cl_out + r * hco3_out)
    excess = cl_in / cl_out * hco3_out / hco3_in - 1
    outside, excess = np.broadcast_arrays(outside, excess)
    below = np.log1p(excess)
    return np.divide(np.log1p(outside * excess), below, outside.copy(), where=excess != 0)[()]


def thermal_voltage(temperature_K):
    """Give RT/F in mV: 26.7 mV at 37 °C."""
    (temperature_K,) = require_positive(temperature_K=temperature_K)
    return R * temperature_K / FARADAY / milli


def _ions(cl_in_mM, cl_out_mM, hco3_in_mM, hco3_out_mM, hco3_permeability):
    concentrations = require_positive(
        cl_in_mM=cl_in_mM, cl_out_mM=cl_out_mM, hco3_in_mM=hco3_in_mM, hco3_out_mM=hco3_out_mM
    )
    return (*concentrations, *require_not_negative(hco3_permeability=hco3_permeability))


def _fraction(fraction):
    (f,) = require_not_negative(fraction=fraction)
    if np.any(f >= 1):
        raise ValueError(f"fraction must be below 1, but is {np.max(f):g}. Give 0.2 for a fifth.")
    return f
