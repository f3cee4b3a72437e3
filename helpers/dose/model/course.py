"""The whole way of a dose in time: plasma, free drug, occupancy, effects."""

from dataclasses import dataclass

import numpy as np

from helpers.dose import parameters as p
from helpers.dose.model.amounts import in_mg, moments
from helpers.dose.model.effects import (
    eeg_change,
    effective_level,
    impairment_percent,
)
from helpers.dose.model.modes import Modes, superposed
from helpers.dose.model.people import Person, kinetics
from helpers.inputs import require_not_negative, require_single
from helpers.receptor.model import benzodiazepine_occupancy


@dataclass(frozen=True)
class Course:
    """What the hours `t_h` bring; total levels in plasma, free ones at the site of effect."""

    t_h: np.ndarray
    diazepam_ng_per_mL: np.ndarray
    nordiazepam_ng_per_mL: np.ndarray
    diazepam_free_nM: np.ndarray
    nordiazepam_free_nM: np.ndarray
    flumazenil_free_nM: np.ndarray
    occupancy: np.ndarray
    eeg_change: np.ndarray
    impairment_percent: np.ndarray


def simulate(regimen, person=None, hours=p.hours_per_day.value, *, flumazenil=(), receptor=None):
    r"""Levels, occupancy and effects after any doses, exact at every hour.

    .. math::

        \dot C_e = k_{e0} (C_1 - C_e), \quad U = f_u \, C_e / M

        \dot M = k_t \, (C_e + \rho C_{e,N} - M)

    The amounts come from `amounts`, occupancy from the receptor's model without GABA, effects
    from `eeg_change` and `impairment_percent` at `effective_level`.

    Parameters
    ----------
    regimen : Regimen
    person : Person, optional
    hours : array [h] or float
        Increasing hours, or the length of an even row of them.
    flumazenil : sequence of (hour, mg)
        Into a vein. Hospital only; seizures are a known risk.
    receptor : helpers.receptor.model.Receptor, optional
        Constants of your own.

    Returns
    -------
    course : Course

    Raises
    ------
    ValueError
        If the hours are not increasing, or a dose is not a number of 0 or more.

    Notes
    -----
    **Holds** for a typical person: people differ two- to threefold. Tolerance, too, is a sum of
    exponentials, so nothing here depends on a step. **Leaves out** a third compartment (levels
    between 1 and 8 h are probably too low), any effect on muscle (no human curve was found), and
    what flumazenil does to tolerance: tolerance follows the level, blocked or not.

    References
    ----------
    parameters: unbound_diazepam to effect_site_per_h, tolerance_per_h, flumazenil_*

    Examples
    --------
    >>> from helpers.dose.model import Regimen
    >>> course = simulate(Regimen([(0, 5)]), hours=[1, 24])
    >>> print(f"{course.diazepam_free_nM[0]:.1f} nM free, {course.occupancy[0]:.0%} occupied")
    8.8 nM free, 19% occupied
    """
    person, t_h = person or Person(), moments(hours)
    k = kinetics(person)
    plasma, other = (levels(name, regimen, k, t_h)[0] for name in VOLUMES)
    at_site, other_at_site, tolerance = _at_site(regimen, k, t_h)
    free, other_free = free_nM(at_site, other_at_site, k)
    rival = _flumazenil_free_nM(flumazenil, person, t_h)
    acting = effective_level(at_site, other_at_site, rival)
    occupancy = benzodiazepine_occupancy(
        0, free, nordiazepam_nM=other_free, flumazenil_nM=rival, receptor=receptor
    )
    impaired = impairment_percent(acting, tolerance, person.age_y)
    found = plasma, other, free, other_free, rival, occupancy, eeg_change(acting), impaired
    return Course(t_h, *found)


def levels(name, regimen, k, t_h, further=()):
    """Level of diazepam or nordiazepam [ng/mL] at the hours, people in rows.

    Parameters
    ----------
    name : str
        "diazepam" or "nordiazepam".
    regimen : Regimen
    k : Kinetics
    t_h : array [h]
    further : sequence of float [1/h]
        Steps behind plasma: the site of effect, tolerance.

    Returns
    -------
    level : array [ng/mL]
    """
    place, volume = VOLUMES[name]
    mg = in_mg(place, regimen, k, t_h, further)
    # Rounding leaves a hair below 0 before the drug has arrived.
    return np.maximum(p.ng_per_mL.value * mg / np.atleast_1d(getattr(k, volume))[:, None], 0)


def free_nM(diazepam_ng_per_mL, nordiazepam_ng_per_mL, k):
    """Free diazepam and nordiazepam [nM] from total levels.

    Parameters
    ----------
    diazepam_ng_per_mL, nordiazepam_ng_per_mL : array [ng/mL]
    k : Kinetics

    Returns
    -------
    diazepam_nM, nordiazepam_nM : array [nM]
    """
    return (
        p.nM_per_uM.value * k.unbound_diazepam * diazepam_ng_per_mL / _mass("diazepam"),
        p.nM_per_uM.value * k.unbound_nordiazepam * nordiazepam_ng_per_mL / _mass("nordiazepam"),
    )


VOLUMES = {"diazepam": ("central", "V1"), "nordiazepam": ("nordiazepam", "nordiazepam_V")}


def _mass(name):
    return p.molar_mass[name].value


def _at_site(regimen, k, t_h):
    """Levels at the site of effect, and the level that acute tolerance has grown to meet."""
    site, tolerance = k.effect_site_per_h, p.tolerance_per_h.value
    there = [levels(name, regimen, k, t_h, [site])[0] for name in VOLUMES]
    met = [levels(name, regimen, k, t_h, [site, tolerance])[0] for name in VOLUMES]
    return *there, met[0] + p.nordiazepam_weight.value * met[1]


def _flumazenil_free_nM(doses, person, t_h):
    """Free flumazenil: one compartment, straight into a vein."""
    doses = sorted(tuple(require_single(hour=hour, mg=mg)) for hour, mg in doses)
    if not doses:
        return np.zeros_like(t_h)
    for hour, mg in doses:
        require_not_negative(hour=hour, mg=mg)
    volume = p.flumazenil_V_L_per_kg.value * person.weight_kg
    rate = np.log(2) / p.flumazenil_half_life_h.value
    one = p.nM_per_uM.value * p.flumazenil_unbound.value * p.ng_per_mL.value / _mass("flumazenil")
    answer = Modes(np.array([[rate]]), np.array([[one / volume]]))
    return superposed(t_h, doses, answer, np.zeros(1))[0]
