"""Ten thousand people who take 90 doses: the closed form against scipy's integrator.

Both get the same constants and hours, and are compared person by person. scipy integrates a few
people, and its time is multiplied. Times are CPU seconds of this process, best of several.
"""

import numpy as np
from scipy.integrate import solve_ivp

from helpers.dose.model import Person, cohort, drawn, repeated
from helpers.dose.model.amounts import formed
from tools.bench.report import compared
from tools.bench.timing import best

DOSE_MG, EVERY_H, DOSES, HOURS = 5, 8, 90, np.arange(720.0)


def doses(smoke):
    """Make the table: ours for everyone, and an integration of everyone's course."""
    people, integrated = (1000, 2) if smoke else (10_000, 6)
    regimen = repeated(DOSE_MG, EVERY_H, DOSES)
    ours, found = best(lambda: cohort(regimen, hours=HOURS, people=people), 2 if smoke else 5)
    k = drawn(Person(), people)
    theirs, levels = best(lambda: [run(k, i) for i in range(integrated)], 1)
    theirs *= people / integrated
    worst = float(np.abs(np.array(levels) - found.diazepam_ng_per_mL[:integrated]).max())
    ways = [
        ("ours, closed form", ours, 0),
        (f"scipy, LSODA (from {integrated} people)", theirs, worst),
    ]
    title = f"Dose, {people:,} people, 720 hours, 90 doses"
    return compared(title, ways, ["largest difference (ng/mL)"], ["scipy"])


def run(k, i):
    """Integrate one person from dose to dose, as one would without the closed form."""
    of = {
        name: float(np.broadcast_to(value, len(k.clearance))[i])
        for name, value in (vars(k) | {"made": formed(k, "nordiazepam")}).items()
    }
    starts = of["lag_h"] + EVERY_H * np.arange(DOSES)
    y, now, levels = np.zeros(4), 0.0, []
    for then in [*starts, HOURS[-1] + 1]:
        asked = HOURS[(now <= HOURS) & (then > HOURS)]
        if then > now:
            part = solve_ivp(
                slopes, (now, then), y, "LSODA", [*asked, then], args=(of,), rtol=1e-6, atol=1e-8
            )
            levels.append(part.y[1, :-1])
            y, now = part.y[:, -1].copy(), then
        y[0] += of["bioavailability"] * DOSE_MG
    return 1000 * np.concatenate(levels) / of["V1"]


def slopes(_, y, of):
    """Give the rates of change of gut, both compartments and nordiazepam (mg/h)."""
    gut, one, two, other = y
    taken, leaving = of["absorption_per_h"] * gut, of["clearance"] * one / of["V1"]
    across = of["exchange"] * (one / of["V1"] - two / of["V2"])
    gone = of["nordiazepam_clearance"] * other / of["nordiazepam_V"]
    return [-taken, taken - leaving - across, across, of["made"] * leaving - gone]
