"""The pictures of dose and time, one class per lab."""

from helpers.dose.views.day_after_day import DayAfterDay
from helpers.dose.views.occupancy import Occupancy
from helpers.dose.views.one_tablet import OneTablet
from helpers.dose.views.people import People
from helpers.dose.views.reversal import Reversal
from helpers.dose.views.three_clocks import ThreeClocks
from helpers.dose.views.tolerance import Tolerance

__all__ = [
    "DayAfterDay",
    "Occupancy",
    "OneTablet",
    "People",
    "Reversal",
    "ThreeClocks",
    "Tolerance",
]
