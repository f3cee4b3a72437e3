"""Many virtual people who take the same doses."""

from dataclasses import dataclass

import numpy as np

from helpers.dose import parameters as p
from helpers.dose.model.amounts import moments
from helpers.dose.model.course import levels
from helpers.dose.model.people import Kinetics, Person, drawn
from helpers.inputs import require_positive, require_single


@dataclass(frozen=True)
class Cohort:
    """Levels of many people, one in each row, at the hours `t_h`; and their constants.

    `nordiazepam_ng_per_mL` is None where the metabolite was not asked for.
    """

    t_h: np.ndarray
    diazepam_ng_per_mL: np.ndarray
    nordiazepam_ng_per_mL: np.ndarray
    kinetics: Kinetics


def cohort(
    regimen,
    person=None,
    hours=p.hours_per_day.value,
    people=p.cohort_size.value,
    rng=p.people_rng.value,
    *,
    metabolite=True,
):
    """Levels in virtual people who differ around one person.

    Parameters
    ----------
    regimen : Regimen
    person : Person, optional
        The typical one.
    hours : array [h] or float
        As for `simulate`.
    people : int
        How many.
    rng : int or Generator
        The luck of the draw.
    metabolite : bool
        Whether nordiazepam is computed; without it half of the time is saved.

    Returns
    -------
    cohort : Cohort

    Raises
    ------
    ValueError
        If the number of people is not above 0.

    Notes
    -----
    **Holds** for the stated spread, which is part guess: published ratios of dose to level
    differ up to 30-fold. **Leaves out** how age, weight, liver and genes differ between people.

    References
    ----------
    parameters: the spread_ records

    Examples
    --------
    >>> from helpers.dose.model import Regimen
    >>> found = cohort(Regimen([(0, 10)]), hours=[1], people=1000)
    >>> low, high = np.percentile(found.diazepam_ng_per_mL, [5, 95])
    >>> print(f"{low:.0f} to {high:.0f} ng/mL in nine of ten people after an hour")
    159 to 508 ng/mL in nine of ten people after an hour
    """
    require_positive(people=people)
    require_single(people=people)
    t_h = moments(hours)
    k = drawn(person or Person(), people, rng)
    diazepam = levels("diazepam", regimen, k, t_h)
    other = levels("nordiazepam", regimen, k, t_h) if metabolite else None
    return Cohort(t_h, diazepam, other, k)
