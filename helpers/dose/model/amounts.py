"""Where the milligrams are: the linear part of the model, in closed form."""

from dataclasses import dataclass

import numpy as np

from helpers.dose import parameters as p
from helpers.dose.model.modes import modes, superposed
from helpers.dose.model.people import Person, kinetics, macro_rates
from helpers.inputs import require_increasing


@dataclass(frozen=True)
class Amounts:
    """Amounts in the body [mg] at the hours `t_h`, and what has left as diazepam.

    `absorbing` waits in the gut, `central` and `peripheral` are diazepam in the two
    compartments, `cleared` is diazepam that was turned into something else.
    """

    t_h: np.ndarray
    absorbing: np.ndarray
    central: np.ndarray
    peripheral: np.ndarray
    cleared: np.ndarray
    nordiazepam: np.ndarray
    temazepam: np.ndarray
    oxazepam: np.ndarray


def amounts(regimen, person=None, hours=p.hours_per_day.value):
    r"""Amounts of diazepam and its metabolites after any doses, exact at every hour.

    .. math::

        \dot A_g &= -k_a A_g \\
        \dot A_1 &= k_a A_g - CL \, C_1 - Q (C_1 - C_2) \\
        \dot A_2 &= Q (C_1 - C_2) \\
        \dot N &= f_m \, CL \, C_1 \, M_N / M_D - CL_m \, N / V_m

    and so on for temazepam and oxazepam; :math:`C_i = A_i / V_i`.

    Parameters
    ----------
    regimen : Regimen
    person : Person, optional
    hours : array [h] or float
        Increasing hours, or the length of an even row of them.

    Returns
    -------
    amounts : Amounts

    Raises
    ------
    ValueError
        If the hours are not increasing numbers.

    Notes
    -----
    **Holds** because every step is of first order, so doses add: the solution is a sum of
    exponentials. **Leaves out** a third compartment, temazepam that becomes oxazepam, and
    lasting enzyme changes.

    References
    ----------
    parameters: absorption to oxazepam_V_L

    Examples
    --------
    >>> from helpers.dose.model import Regimen
    >>> found = amounts(Regimen([(0, 10)]), hours=[24])
    >>> print(f"{found.central[0] + found.peripheral[0]:.1f} mg of 10 still in the body")
    6.0 mg of 10 still in the body
    """
    t_h, k = moments(hours), kinetics(person or Person())
    found = {name: in_mg(name, regimen, k, t_h)[0] for name in STEPS}
    return Amounts(t_h, **found)


def moments(hours):
    """Give the hours, or an even row of them over a length [h]."""
    if np.ndim(hours) == 0:
        hours = np.linspace(0, hours, int(p.moments_of_a_course.value))
    (t_h,) = require_increasing(hours=hours)
    return t_h


def in_mg(name, regimen, k, t_h, further=()):
    """Amount of one of `STEPS` at the hours, people in rows.

    Parameters
    ----------
    name : str
    regimen : Regimen
    k : Kinetics
    t_h : array [h]
    further : sequence of float or array [1/h]
        Rate constants of steps that follow with a gain of 1, such as the site of effect.

    Returns
    -------
    mg : array
    """
    lag_h = np.atleast_1d(np.asarray(k.lag_h, float))
    oral = superposed(t_h, regimen.by("oral"), answer_of(name, k, True, further), lag_h)
    if name == "absorbing" or not regimen.by("vein"):
        return oral
    at_once = np.zeros_like(lag_h)
    return oral + superposed(t_h, regimen.by("vein"), answer_of(name, k, False, further), at_once)


def formed(k, metabolite):
    """Milligrams of nordiazepam or temazepam made from each of diazepam that is cleared."""
    shares = {"nordiazepam": k.to_nordiazepam, "temazepam": k.to_temazepam}
    return shares[metabolite] * p.molar_mass[metabolite].value / p.molar_mass["diazepam"].value


def _central(k):
    return [], 1, k.exchange / k.V2


def _peripheral(k):
    return [], k.exchange / k.V1, None


def _cleared(k):
    return [0], k.clearance / k.V1, k.exchange / k.V2


def _nordiazepam(k):
    gain = formed(k, "nordiazepam") * k.clearance / k.V1
    return [k.nordiazepam_clearance / k.nordiazepam_V], gain, k.exchange / k.V2


def _temazepam(k):
    gain = formed(k, "temazepam") * k.clearance / k.V1
    rate = p.temazepam_clearance_L_per_h.value / p.temazepam_V_L.value
    return [rate], gain, k.exchange / k.V2


def _oxazepam(k):
    (rate,), gain, zero = _nordiazepam(k)
    heavier = p.molar_mass["oxazepam"].value / p.molar_mass["nordiazepam"].value
    last = p.oxazepam_clearance_L_per_h.value / p.oxazepam_V_L.value
    return [rate, last], gain * heavier * rate, zero


STEPS = {  # what stands where: rates after the two of diazepam, gain, and zero of the numerator
    "absorbing": None,
    "central": _central,
    "peripheral": _peripheral,
    "cleared": _cleared,
    "nordiazepam": _nordiazepam,
    "temazepam": _temazepam,
    "oxazepam": _oxazepam,
}


def answer_of(name, k, by_mouth, further):
    """Answer of one of `STEPS` to a dose of 1 mg."""
    if name == "absorbing":
        return modes([k.absorption_per_h], k.bioavailability)
    rates, gain, zero = STEPS[name](k)
    rates = [*macro_rates(k), *rates, *further]
    for rate in further:
        gain = gain * rate
    if by_mouth:
        rates, gain = [k.absorption_per_h, *rates], gain * k.bioavailability * k.absorption_per_h
    return modes(rates, gain, zero)
