"""What is taken when: doses of diazepam by mouth or vein, and doses of flumazenil."""

from dataclasses import dataclass

import numpy as np

from helpers.inputs import require_not_negative, require_one_of, require_single

ROUTES = ("oral", "vein")


@dataclass(frozen=True)
class Regimen:
    """Doses of diazepam.

    Parameters
    ----------
    doses : sequence of (hour, mg) or (hour, mg, route)
        Route "oral" or "vein"; oral if left out. In any order.

    Raises
    ------
    ValueError
        If an hour or a dose is not a number of 0 or more, or the route is unknown.

    Examples
    --------
    >>> Regimen([(0, 5), (8, 5, "vein")]).doses
    ((0.0, 5.0, 'oral'), (8.0, 5.0, 'vein'))
    """

    doses: tuple = ()

    def __post_init__(self):
        """Check every dose, and keep them in order as tuples that nobody can change."""
        checked = sorted(_checked(dose) for dose in self.doses)
        object.__setattr__(self, "doses", tuple(checked))

    def by(self, route):
        """Give hours and mg of the doses by one route."""
        return [(hour, mg) for hour, mg, way in self.doses if way == route]


def repeated(mg, every_h, count, start_h=0, without=()):
    """Equal doses at equal intervals, but for some that are missed.

    Parameters
    ----------
    mg : float [mg]
    every_h : float [h]
    count : int
        How many, the missed ones included.
    start_h : float [h]
    without : collection of int
        Which doses are missed; the first is 0.

    Returns
    -------
    regimen : Regimen

    Examples
    --------
    >>> repeated(5, 12, 3, without=[1]).doses
    ((0.0, 5.0, 'oral'), (24.0, 5.0, 'oral'))
    """
    hours = start_h + every_h * np.arange(count)
    return Regimen([(hour, mg) for i, hour in enumerate(hours) if i not in without])


def _checked(dose):
    try:
        hour, mg, route = dose if len(dose) > 2 else (*dose, "oral")
    except (TypeError, ValueError):
        raise ValueError(
            f"doses must be pairs of hour and mg, but one is {dose!r}. Write (0, 5)."
        ) from None
    hour, mg = require_single(hour=hour, mg=mg)
    require_not_negative(hour=hour, mg=mg)
    require_one_of(ROUTES, route=route)
    return hour, mg, route
