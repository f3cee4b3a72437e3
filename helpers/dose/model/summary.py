"""Single numbers of a course: its peak, the steady state, what is left after stopping."""

from dataclasses import dataclass

import numpy as np
from scipy.optimize import minimize_scalar

from helpers.dose import parameters as p
from helpers.dose.model.amounts import answer_of, formed
from helpers.dose.model.course import VOLUMES, free_nM, simulate
from helpers.dose.model.people import Person, kinetics
from helpers.dose.model.regimen import Regimen
from helpers.inputs import require_not_negative, require_positive


@dataclass(frozen=True)
class Steady:
    """Average levels in plasma when as much leaves as comes in [ng/mL], and free [nM]."""

    diazepam_ng_per_mL: float
    nordiazepam_ng_per_mL: float
    diazepam_free_nM: float
    nordiazepam_free_nM: float


@dataclass(frozen=True)
class Stopping:
    """What follows the last dose of a long treatment, day by day; shares of the steady state."""

    days: np.ndarray
    drug: np.ndarray
    tolerance: np.ndarray
    rebound: np.ndarray


def peak(regimen, person=None, hours=p.hours_per_day.value, of="diazepam_ng_per_mL"):
    """Hour and height of the highest point of a course.

    Parameters
    ----------
    regimen : Regimen
    person : Person, optional
    hours : float [h]
        Where to look: from 0 to here.
    of : str
        A field of `Course`.

    Returns
    -------
    hour, height : float

    Examples
    --------
    >>> hour, level = peak(Regimen([(0, 10)]))
    >>> print(f"{level:.0f} ng/mL at {hour:.2f} h")
    340 ng/mL at 0.94 h
    """
    course = simulate(regimen, person, hours)
    highest = int(getattr(course, of).argmax())
    last = len(course.t_h) - 1
    near = course.t_h[max(highest - 1, 0)], course.t_h[min(highest + 1, last)]

    def below(hour):
        return -getattr(simulate(regimen, person, [hour]), of)[0]

    found = minimize_scalar(below, bounds=near, method="bounded")
    return float(found.x), float(-found.fun)


def clinical_band():
    """Free diazepam in plasma [nM] at the peaks of the smallest and largest labelled tablet.

    Returns
    -------
    lowest_nM, highest_nM : float [nM]

    Examples
    --------
    >>> print("{:.1f} to {:.1f} nM".format(*clinical_band()))
    3.5 to 17.7 nM
    """
    ends = p.labelled_dose_mg.low, p.labelled_dose_mg.high
    heights = (peak(Regimen([(0, mg)]))[1] for mg in ends)
    return tuple(float(free_nM(height, 0, kinetics(Person()))[0]) for height in heights)


def steady_state(mg_per_day, person=None):
    r"""Average levels when as much leaves as comes in.

    .. math::

        \bar C = \frac{F \, D}{CL \, \tau}, \quad
        \bar C_N = \frac{f_m \, F \, D}{CL_m \, \tau} \frac{M_N}{M_D}

    Parameters
    ----------
    mg_per_day : float or array [mg/day]
    person : Person, optional

    Returns
    -------
    steady : Steady

    Raises
    ------
    ValueError
        If the dose is negative.

    Notes
    -----
    No volume stands in it, so no half-life: who clears as much has the same average level,
    however long the drug stays. It takes four to five half-lives to get near.

    Examples
    --------
    >>> steady = steady_state(10)
    >>> print(f"{steady.diazepam_ng_per_mL:.0f} and {steady.nordiazepam_ng_per_mL:.0f} ng/mL")
    269 and 359 ng/mL
    """
    (mg_per_day,) = require_not_negative(mg_per_day=mg_per_day)
    k = kinetics(person or Person())
    ng_per_h = p.ng_per_mL.value * k.bioavailability * mg_per_day / p.hours_per_day.value
    level = ng_per_h / k.clearance
    other = ng_per_h * formed(k, "nordiazepam") / k.nordiazepam_clearance
    return Steady(level, other, *free_nM(level, other, k))


def after_stopping(days, person=None, half_life_h=None, tolerance_d=p.slow_tolerance_d.value):
    r"""Drug, slow tolerance and rebound after the last dose of a long treatment.

    .. math::

        \dot S = \kappa (A - S), \quad \mathrm{rebound} = \max(0, S - A)

    where :math:`A` is the sum of diazepam and nordiazepam in plasma over its steady average.

    Parameters
    ----------
    days : array [d]
        Since the dosing stopped, 0 or more.
    person : Person, optional
    half_life_h : float [h], optional
        Of a drug with one exponent and no active metabolite, to compare; instead of diazepam.
    tolerance_d : float [d]
        Half-life of slow tolerance.

    Returns
    -------
    stopping : Stopping

    Raises
    ------
    ValueError
        If a day is negative or a half-life not above 0.

    Notes
    -----
    **Holds** as a picture of why stopping suddenly is felt later and longer with a drug that
    leaves slowly. **Leaves out** doses, people, symptoms: it says nothing about how to stop.
    Starts from the average steady state, as if the drug had flowed in evenly.

    References
    ----------
    parameters: slow_tolerance_d

    Examples
    --------
    >>> drug = after_stopping([0, 7]).drug
    >>> print(f"{drug[0]:.0%} at first, {drug[1]:.0%} after a week")
    100% at first, 20% after a week
    """
    (days,) = require_not_negative(days=days)
    require_positive(tolerance_d=tolerance_d)
    rates, shares = _tail(person or Person(), half_life_h)
    kappa = np.log(2) / tolerance_d
    per_day = p.hours_per_day.value * rates[:, None]
    decays, forgets = np.exp(-per_day * days), np.exp(-kappa * days)
    drug = (shares[:, None] * decays).sum(axis=0)
    lasting = kappa * (decays - forgets) / (kappa - per_day)
    tolerance = forgets + (shares[:, None] * lasting).sum(axis=0)
    return Stopping(days, drug, tolerance, np.maximum(tolerance - drug, 0))


def _tail(person, half_life_h):
    """Rates and shares of what is left of a steady level when nothing more comes."""
    if half_life_h is not None:
        require_positive(half_life_h=half_life_h)
        return np.array([np.log(2) / half_life_h]), np.ones(1)
    k, rates, shares = kinetics(person), [], []
    for place, volume in VOLUMES.values():
        answer = answer_of(place, k, False, ())
        rates += answer.rates[:, 0].tolist()
        # What is left of an even flow is the answer to one dose, summed from now on.
        shares += (answer.coefficients / answer.rates / getattr(k, volume))[:, 0].tolist()
    return np.array(rates), np.array(shares) / np.sum(shares)
