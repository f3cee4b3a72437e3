"""What the pictures of dose and time share: named people, words, and where names stand."""

import numpy as np
from scipy.optimize import isotonic_regression

from helpers.dose import parameters as p
from helpers.dose.model import Person, Regimen, simulate
from helpers.evidence.figures import exactly, figures
from helpers.stage import style

LEVEL = p.labelled_dose_mg.unit, p.level_axis_ng_per_mL.unit
TOO_FEW_HOURS = 3  # where the level was measured that the model misses


def person_of(name, **more):
    """Build a named person of the pictures."""
    return Person(**p.PERSONS[name], **more)


def _at_three_hours():
    """Model's level beside the measured one, at the same dose and hour."""
    course = simulate(Regimen([(0, p.labelled_dose_mg.high)]), hours=[TOO_FEW_HOURS])
    return figures(course.diazepam_ng_per_mL[0]), exactly(p.measured_3h_ng_per_mL.value)


TOO_FEW = (
    "A third compartment. Two are too few between one and eight hours and in the first minutes "
    "after a vein injection: {} hours after {} mg by mouth the model says {} ng/mL, eight young "
    "men had {}. So do not read from here when a tablet wears off."
).format(TOO_FEW_HOURS, exactly(p.labelled_dose_mg.high), *_at_three_hours())
NOT_YOU = (
    "You. People differ two- to threefold and more; the people here are named people of studies. "
    "Nothing here says what anybody should take."
)
SMALLER_DOSE = (
    lambda person, dose_mg, **_: person in p.OLDER and dose_mg > p.older_dose_mg.high,
    f"From {exactly(p.older_from_y.value)} years on the label starts at "
    f"{exactly(p.older_dose_mg.low)} to {exactly(p.older_dose_mg.high)} mg: set the dose there.",
)
OLDER_START = "80 years, label's starting dose for older people"
FIRST_VOLUME = (
    lambda person, **_: person == "80-V1",
    "V1 is the volume in which the drug is first found: the blood and what mixes with it at once. "
    "Whether it grows with age, studies leave open; here it grows as the other one does.",
)
PERSON_NUMBERS = (
    *(p.bioavailability, *p.absorption_per_h.values(), *p.lag_h.values(), p.clearance_L_per_h),
    *(p.V1_L, p.V2_L, p.exchange_L_per_h, p.V2_per_year_L, p.to_nordiazepam),
    *(p.nordiazepam_clearance_L_per_h, p.nordiazepam_V_L),
)
FREE_NUMBERS = (p.unbound_diazepam, p.unbound_nordiazepam, p.effect_site_per_h)
CHANGES = (
    *(p.older_men_clearance, p.cirrhosis_clearance, p.cirrhosis_nordiazepam_clearance),
    *(p.cirrhosis_V2, p.poor_clearance, p.poor_nordiazepam_clearance, p.omeprazole_clearance),
    *(p.obesity_V2, p.obesity_nordiazepam_V),
)


def level(ng_per_mL):
    """Write a total level with its unit."""
    return f"{figures(ng_per_mL)} {p.level_axis_ng_per_mL.unit}"


def free(nM):
    """Write a free level with its unit."""
    return f"{figures(nM)} {p.free_axis_nM.unit}"


def hours(value):
    """Write a length of time in hours: minutes would need another unit in every sentence."""
    return f"{figures(value, 2)} {p.flumazenil_at_h.unit}"


def share(value):
    """Write a share as whole per cent, and what is less than one as such."""
    return f"{100 * value:.0f} %" if round(100 * value) >= 1 else f"less than {1} %"


def spread(places, gap, low, high):
    """Move places apart until none is nearer than `gap` to the next, as little as possible."""
    order = np.argsort(places, kind="stable")
    room = gap * np.arange(len(order))
    apart = isotonic_regression(np.take(places, order) - room).x
    moved = np.empty(len(order))
    moved[order] = np.clip(apart, low, high - room[-1]) + room
    return moved


def mark(panel, colour, **more):
    """Make a dot that moves."""
    dot = {"marker": "o", "markersize": 8, "linestyle": "", "markeredgecolor": "white"}
    return style.line(panel, colour, [], [], **(dot | more))


def area(panel, colour, **more):
    """Make a filled band that moves."""
    (made,) = panel.fill([], [], color=colour, linewidth=0, **({"alpha": 0.18} | more))
    return made


def fill_between(made, x, low, high):
    """Move a filled band."""
    made.set_xy(np.column_stack([np.r_[x, x[::-1]], np.r_[low, high[::-1]]]))
