"""From a level to an effect: EEG, performance with acute tolerance, and effects put together."""

import numpy as np

from helpers.dose import parameters as p
from helpers.inputs import require_not_negative, require_number, require_positive
from helpers.receptor import parameters as receptor


def eeg_change(level_ng_per_mL, ec50_times=1):
    r"""Change of fast EEG activity (13 to 31 Hz) by a level at the site of effect.

    .. math:: \Delta = \frac{E_\mathrm{max} \, C^\gamma}{EC_{50}^\gamma + C^\gamma}

    Parameters
    ----------
    level_ng_per_mL : float or array [ng/mL]
        Total level in plasma that is in balance with the site of effect, 0 or more.
    ec50_times : float or array [1]
        How far a person's EC50 lies from the typical one, above 0.

    Returns
    -------
    change : float or array [percentage points]

    Raises
    ------
    ValueError
        If a level is negative or a factor not above 0.

    Notes
    -----
    Fitted to two numbers of one study. The EEG is not sedation and not relief.

    References
    ----------
    parameters: eeg_most, eeg_ec50_ng_per_mL, eeg_slope

    Examples
    --------
    >>> print(f"{eeg_change(270):.1f} points at 270 ng/mL")
    12.5 points at 270 ng/mL
    """
    (level,) = require_not_negative(level_ng_per_mL=level_ng_per_mL)
    (times,) = require_positive(ec50_times=ec50_times)
    ratio = (level / (times * p.eeg_ec50_ng_per_mL.value)) ** p.eeg_slope.value
    return p.eeg_most.value * ratio / (1 + ratio)


def impairment_percent(level_ng_per_mL, tolerance_ng_per_mL=0, age_y=p.age_y.value):
    r"""Slowing of performance by a level, when acute tolerance has grown so far.

    .. math::

        I = \frac{100 \, C^2}{[EC_{50,p} \, a \, (1 + M / C_T)]^2 + C^2}, \quad
        a = e^{-0.0153 (\mathrm{age} - 40)}

    Parameters
    ----------
    level_ng_per_mL, tolerance_ng_per_mL : float or array [ng/mL]
        Level at the site of effect, and the level that tolerance has grown to meet.
    age_y : float [y]

    Returns
    -------
    impairment : float or array [% of the greatest]

    Raises
    ------
    ValueError
        If a level is negative.

    References
    ----------
    parameters: impairment_ec50_ng_per_mL, tolerance_level_ng_per_mL, ec50_per_year

    Examples
    --------
    >>> first, later = impairment_percent(200), impairment_percent(200, 150)
    >>> print(f"{first:.0f} % at first, {later:.0f} % later")
    39 % at first, 14 % later
    """
    level, tolerance = require_not_negative(
        level_ng_per_mL=level_ng_per_mL, tolerance_ng_per_mL=tolerance_ng_per_mL
    )
    met = 1 + tolerance / p.tolerance_level_ng_per_mL.value
    half = p.impairment_ec50_ng_per_mL.value * sensitivity(age_y) * met
    return p.impairment_whole.value * level**2 / (half**2 + level**2)


def sensitivity(age_y):
    """EC50 of performance at an age over that at 40 years.

    Parameters
    ----------
    age_y : float or array [y]

    Returns
    -------
    times : float or array [1]

    Examples
    --------
    >>> print(f"{sensitivity(20) / sensitivity(80):.1f} times the level at 20 as at 80")
    2.5 times the level at 20 as at 80
    """
    (age_y,) = require_number(age_y=age_y)
    return np.exp(p.ec50_per_year.value * (age_y - p.age_y.value))


def effective_level(level_ng_per_mL, nordiazepam_ng_per_mL=0, flumazenil_nM=0):
    r"""Level that would do as much alone: nordiazepam weighted, flumazenil against both.

    .. math:: C^* = \frac{C_e + \rho \, C_{e,N}}{1 + F_u / K_F}

    Parameters
    ----------
    level_ng_per_mL, nordiazepam_ng_per_mL : float or array [ng/mL]
        At the site of effect.
    flumazenil_nM : float or array [nM]
        Free.

    Returns
    -------
    level : float or array [ng/mL]

    References
    ----------
    parameters: nordiazepam_weight; receptor: K_flumazenil_nM
    """
    level, other, rival = require_not_negative(
        level_ng_per_mL=level_ng_per_mL,
        nordiazepam_ng_per_mL=nordiazepam_ng_per_mL,
        flumazenil_nM=flumazenil_nM,
    )
    held_off = 1 + rival / receptor.K_flumazenil_nM.value
    return (level + p.nordiazepam_weight.value * other) / held_off


def independent_effect(a, b):
    r"""Effect of two drugs that act independently of each other (Bliss).

    .. math:: E_{AB} = E_A + E_B - E_A E_B

    Parameters
    ----------
    a, b : float or array [share of people, or of the greatest effect]
        From 0 to 1.

    Returns
    -------
    effect : float or array [1]

    Raises
    ------
    ValueError
        If an effect is not between 0 and 1.

    Notes
    -----
    A null model, nothing more: two drugs that depress breathing did worse than it says.

    Examples
    --------
    >>> print(independent_effect(0.5, 0.5))
    0.75
    """
    for name, value in zip("ab", require_number(a=a, b=b), strict=True):
        if np.any((value < 0) | (value > 1)):
            raise ValueError(f"{name} must be between 0 and 1, but is {value}. Give a share.")
    return a + b - np.multiply(a, b)
