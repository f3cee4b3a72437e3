"""Doses day after day: accumulation, the average steady state, missed days and stopping."""

from functools import lru_cache

import numpy as np

from helpers.dose import parameters as p
from helpers.dose.model import half_lives_h, repeated, simulate, steady_state
from helpers.dose.views import shared
from helpers.dose.views.shared import hours, level
from helpers.evidence.figures import exactly, figures
from helpers.stage import style

DAY_h = p.hours_per_day.value
END_d, CHANGE_d = p.treatment_d.value, p.missed_d.value
T_D = np.linspace(0, END_d, 24 * int(END_d) + 1)
NAMES = "diazepam", "nordiazepam"
TOP = p.long_axis_ng_per_mL.high
ROOM_d = 8.5  # to the right of the courses, for their names
DOSES_AT = -TOP / 28  # the ticks of the doses stand below zero


class DayAfterDay:
    """Levels over four weeks beside the steady average that a division gives."""

    presets = {
        "25 years": {"person": "25", "scheme": "2.5-twice"},
        "80 years, volume only": {"person": "80", "scheme": "2.5-twice"},
        "80 years, low clearance": {"person": "older-man", "scheme": "2.5-twice"},
        "one day missed": {"happening": "missed"},
        "not taken after 2 weeks": {"happening": "stopped"},
        "poor metaboliser": {"person": "poor"},
    }
    hints = (
        (
            lambda person, scheme, **_: person in p.OLDER and scheme not in p.OLDER_SCHEMES,
            f"From {exactly(p.older_from_y.value)} years on the label starts at "
            f"{exactly(p.older_dose_mg.low)} to {exactly(p.older_dose_mg.high)} mg once or twice "
            "a day: choose one of the last two.",
        ),
        (
            lambda happening, **_: happening == "stopped",
            "A picture of levels, not of how to stop: stopping is done with the prescriber.",
        ),
        (
            lambda happening, **_: happening == "missed",
            "A picture of levels: it says nothing about leaving out a dose on purpose.",
        ),
        shared.FIRST_VOLUME,
    )
    leaves_out = (
        shared.TOO_FEW,
        "Effects: tolerance grows over days, and levels are a poor guide to what is felt.",
        "What happens to a person who stops: that can be dangerous, and is another picture.",
        "A dose left out on purpose: nothing here says what that does.",
        "Why the old have higher levels in one study: age alone moves the volume, which moves the "
        "half-life and not the average; lower clearance moves both.",
        shared.NOT_YOU,
    )
    numbers = (
        *(p.scheme, p.treatment_d, p.missed_d, *shared.PERSON_NUMBERS, *shared.CHANGES),
        p.unbound_diazepam,
    )

    def __init__(self):
        """Draw what stays; `update` moves the rest."""
        self.figure, (self._panel,) = style.figure(4.8, (1,))
        self._draw_axes()
        self._make_live()

    def update(self, scheme: p.scheme, person: p.person_daily, happening: p.happening):
        """Let four weeks pass; say the steady average, how near it is, and what happened."""
        self._course, mg_per_day = _month(scheme, person, happening)
        steady = steady_state(mg_per_day, shared.person_of(person))
        self._steady = [getattr(steady, f"{name}_ng_per_mL") for name in NAMES]
        for line, flat, name, height in zip(
            self._lines, self._flats, NAMES, self._steady, strict=True
        ):
            line.set_data(T_D, getattr(self._course, f"{name}_ng_per_mL"))
            flat.set_data([0, END_d], [height, height])
        given = _regimen(scheme, happening)
        taken_d = [hour / DAY_h for hour, *_ in given.doses]
        self._doses.set_data(taken_d, [DOSES_AT] * len(taken_d))
        self._move_names()
        return _sentence((scheme, person, happening), self._course, self._steady)

    def table(self):
        """Give both levels at the start of each day, and the averages."""
        header = ("day", *(f"{name} (ng/mL)" for name in NAMES))
        header += tuple(f"average {name} (ng/mL)" for name in NAMES)
        c, rows = self._course, []
        for i in range(0, len(T_D), 2 * int(DAY_h)):
            levels = [getattr(c, f"{name}_ng_per_mL")[i] for name in NAMES]
            rows.append(tuple(map(figures, (T_D[i], *levels, *self._steady))))
        return header, rows

    def _draw_axes(self):
        panel = self._panel
        panel.set(xlim=(0, END_d + ROOM_d), ylim=(2 * DOSES_AT, TOP))
        panel.set_xticks(np.arange(0, END_d + 1, 7))
        unit = p.long_axis_ng_per_mL.unit
        style.name_axes(panel, "Day; ticks below: doses taken", f"In plasma ({unit})")
        style.name_model(
            self.figure,
            "Dotted: average steady state = share absorbed × daily dose / clearance",
        )

    def _make_live(self):
        panel, colours = self._panel, (style.DIAZEPAM, style.NO_DRUG)
        self._lines = [
            style.line(panel, colour, [], [], linestyle=dashes, linewidth=width)
            for colour, dashes, width in zip(colours, ("-", "--"), (1.3, 1.8), strict=True)
        ]
        thin = {"linestyle": ":", "linewidth": 1.8}
        self._flats = [style.line(panel, colour, [], [], **thin) for colour in colours]
        self._doses = style.line(
            panel, style.INK, [], [], linestyle="", marker="|", markersize=6, clip_on=False
        )
        self._names = [style.label(panel, colour, beside=(6, -4)) for colour in colours]
        self._averages = [style.label(panel, colour, beside=(6, -4)) for colour in colours]
        self.live = [*self._flats, *self._lines, self._doses, *self._names, *self._averages]

    def _move_names(self):
        ends = [getattr(self._course, f"{name}_ng_per_mL")[-1] for name in NAMES]
        places = shared.spread([*ends, *self._steady], TOP / 18, 0, TOP)
        words = [f"{name} {figures(end, 3)}" for name, end in zip(NAMES, ends, strict=True)]
        words += [f"average {figures(height, 3)}" for height in self._steady]
        for label, height, text in zip((*self._names, *self._averages), places, words, strict=True):
            label.xy = (END_d, height)
            label.set_text(text)


def _regimen(scheme, happening):
    mg, every_h = p.SCHEMES[scheme]
    a_day = int(DAY_h / every_h)
    first, count = int(CHANGE_d) * a_day, int(END_d) * a_day
    without = {
        "steady": (),
        "missed": range(first, first + a_day),
        "stopped": range(first, count),
    }
    return repeated(mg, every_h, count, without=without[happening])


@lru_cache(maxsize=64)
def _month(scheme, person, happening):
    mg, every_h = p.SCHEMES[scheme]
    course = simulate(_regimen(scheme, happening), shared.person_of(person), DAY_h * T_D)
    return course, mg * DAY_h / every_h


def _average(course, name, first_d, last_d):
    """Mean level over some days."""
    inside = (first_d <= T_D) & (last_d > T_D)
    return getattr(course, f"{name}_ng_per_mL")[inside].mean()


def _sentence(asked, course, steady):
    """One whole sentence for each happening."""
    scheme, person, happening = asked
    taken = f"{p.scheme.options[scheme].capitalize()} ({p.person.options[person]})"
    found = half_lives_h(shared.person_of(person))
    half_lives = f"{hours(found.diazepam)} and {hours(found.nordiazepam)}"
    averages = f"{level(steady[0])} of diazepam and {level(steady[1])} of nordiazepam"
    if happening == "steady":
        return f"{taken}: {_reached(course, steady, averages)}. Half-lives: {half_lives}."
    told = _missed(course, averages) if happening == "missed" else _week_later(course)
    return f"{taken}, {told}. Half-lives: {half_lives}."


def _reached(course, steady, averages):
    last = [_average(course, name, END_d - 1, END_d) for name in NAMES]
    reached = [100 * a / b for a, b in zip(last, steady, strict=True)]
    return (
        "share absorbed times daily dose, divided by clearance, gives averages of "
        f"{averages}; on the last day {reached[0]:.0f} % and {reached[1]:.0f} % of them are reached"
    )


def _missed(course, averages):
    before, later = _levels_at(course, 0), _levels_at(course, 1)
    left = [100 * a / b for a, b in zip(later, before, strict=True)]
    return (
        f"one day missed: at its end {left[0]:.0f} % of the diazepam and {left[1]:.0f} % of the "
        f"nordiazepam before it are left; the averages are {averages}"
    )


def _week_later(course):
    before, later = _levels_at(course, 0), _levels_at(course, 7)
    return (
        f"no more after two weeks: a week later {100 * sum(later) / sum(before):.0f} % of diazepam "
        f"and nordiazepam together are still in plasma ({level(later[0])} and {level(later[1])})"
    )


def _levels_at(course, days):
    """Both levels so many days after the change, just before the next dose."""
    at = T_D.searchsorted(CHANGE_d + days) - 1
    return [getattr(course, f"{name}_ng_per_mL")[at] for name in NAMES]
