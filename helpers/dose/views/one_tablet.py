"""One dose in time: levels in plasma, free drug at the receptor, sites that hold it."""

from functools import lru_cache
from typing import NamedTuple

import numpy as np

from helpers.dose import parameters as p
from helpers.dose.model import Regimen, half_lives_h, peak, simulate
from helpers.dose.views import shared
from helpers.dose.views.shared import free, hours, level, share
from helpers.evidence.figures import exactly, figures
from helpers.receptor import parameters as receptor
from helpers.stage import style

DAY_h, LONG_h = p.hours_per_day.value, p.axis_days_h.value
FIRST_h = np.linspace(0, 4, 161)
T_H = {  # the first hours are drawn finely
    "day": np.r_[FIRST_h, np.linspace(4.1, DAY_h, 160)],
    "days": np.r_[FIRST_h, np.linspace(4.1, LONG_h, 320)],
}
T_H["log"] = T_H["days"]
ROOM = 1.3  # to the right of the curves, for their names
NAMES = "diazepam", "nordiazepam"
OFF_AXIS = 5  # %: no name lies on the axis
FREE_GAP = 7  # nM from one name to the next
DASHED = {"linestyle": "--"}
SOON_h = 4  # when the steep slope has done its work
TYPICAL = {"person": "40", "dose_mg": p.labelled_dose_mg.value, "way": "fasting"}
SMALL = {"dose_mg": p.older_dose_mg.value, "way": "fasting", "axis": "log"}


class OneTablet:
    """Levels, free drug and occupancy after one dose."""

    presets = {
        "two slopes": {**TYPICAL, "axis": "log"},
        shared.OLDER_START: {**SMALL, "person": "80"},
        "25 years, the same small dose": {**SMALL, "person": "25"},
        "vein": {"way": "vein"},
        "after a meal": {"way": "fed"},
        "half the binding": {**TYPICAL, "person": "kidney", "axis": "day"},
    }
    hints = (shared.SMALLER_DOSE, shared.FIRST_VOLUME)
    leaves_out = (
        shared.TOO_FEW,
        "Feeling: a level is not an effect. What is felt fades faster than the level, and an "
        "older person is hit harder by the same level.",
        "Muscle: no curve of level against muscle tone in people was found.",
        "What a meal does to the amount: the label says a quarter less, the model slows only.",
        shared.NOT_YOU,
    )
    numbers = (
        *(p.labelled_dose_mg, p.older_dose_mg, *shared.PERSON_NUMBERS, *shared.FREE_NUMBERS),
        *(receptor.K_diazepam_nM["alpha1"], receptor.K_nordiazepam_nM, *shared.CHANGES),
        p.measured_3h_ng_per_mL,
    )

    def __init__(self):
        """Draw what stays; `update` moves the rest."""
        self.figure, self._panels = style.figure(6.4, (3, 1.4, 1.4), sharex=True)
        self._draw_axes()
        self._make_live()

    def update(
        self,
        dose_mg: p.labelled_dose_mg,
        person: p.person,
        way: p.way,
        axis: p.axis,
    ):
        """Let the dose be taken by that person; say its peak, a day later, and the half-life."""
        self._set_axes(axis)
        self._course = simulate(_regimen(dose_mg, way), _who(person, way), T_H[axis])
        self._found = _found_at(dose_mg, person, way)
        self._move_curves(axis)
        self._move_marks(axis)
        told = _sentence((dose_mg, person, way), self._found, self._course.occupancy.max())
        return f"{told} Drawn: {p.axis.options[axis]}."

    def table(self):
        """Give the course of now at some hours."""
        header = (
            *("hour", "diazepam (ng/mL)", "nordiazepam (ng/mL)"),
            *("free diazepam (nM)", "free nordiazepam (nM)", "sites held (%)"),
        )
        c = self._course
        columns = (
            *(c.t_h, c.diazepam_ng_per_mL, c.nordiazepam_ng_per_mL),
            *(c.diazepam_free_nM, c.nordiazepam_free_nM, 100 * c.occupancy),
        )
        rows = list(zip(*columns, strict=True))
        return header, [tuple(map(figures, row)) for row in rows[:: len(rows) // 16]]

    def _draw_axes(self):
        levels, frees, sites = self._panels
        frees.set_ylim(0, p.free_axis_nM.high)
        sites.set_ylim(0, p.occupancy_axis.high)
        style.name_axes(levels, "", f"In plasma ({p.level_axis_ng_per_mL.unit})")
        style.name_axes(frees, "", f"Free ({p.free_axis_nM.unit})")
        words = "Hours after the dose; dotted: a day later"
        style.name_axes(sites, words, f"Sites held ({p.occupancy_axis.unit})")
        self.figure.align_ylabels(self._panels)
        for panel in self._panels:
            panel.axvline(DAY_h, color=style.NO_DRUG, linewidth=1, linestyle=":")
        style.name_model(
            self.figure,
            "Model: put together from published peaks, half-lives and clearances; too low "
            "between 1 and 8 hours",
        )

    def _make_live(self):
        levels, frees, sites = self._panels
        blue, grey = style.DIAZEPAM, style.NO_DRUG
        self._levels = _pair(levels)
        self._frees = _pair(frees)
        self._sites = style.line(sites, style.INK, [], [])
        self._half = style.line(levels, grey, [], [], linewidth=1.4)
        self._dots = [shared.mark(levels, blue), shared.mark(levels, blue)]
        self._names = [style.label(levels, c, beside=(6, -4)) for c in (blue, grey)]
        self._free_names = [style.label(frees, c, beside=(6, -4)) for c in (blue, grey)]
        self._site_name = style.label(sites, style.INK, beside=(6, -4))
        self._peak, self._slope = style.label(levels, blue), style.label(levels, grey)
        self._high = style.label(levels, blue)
        self.live = [*self._levels, *self._frees, self._sites, self._half, *self._dots]
        self.live += [*self._names, *self._free_names, self._site_name]
        self.live += [self._peak, self._slope, self._high]

    def _set_axes(self, axis):
        levels = self._panels[0]
        levels.set_xlim(0, ROOM * T_H[axis][-1])
        low = p.level_axis_ng_per_mL.low if axis == "log" else 0
        if axis == "log":
            levels.set_yscale("log")
            levels.set_yticks([1, 10, 100], ["1", "10", "100"])
            levels.minorticks_off()
        elif levels.get_yscale() == "log":
            levels.set_yscale("linear")
        levels.set_ylim(low, p.level_axis_ng_per_mL.high)
        days = int(T_H[axis][-1] // DAY_h)
        step = DAY_h if days > 1 else DAY_h / 4
        levels.set_xticks(np.arange(0, T_H[axis][-1] + 1, step))

    def _move_curves(self, axis):
        c, low = self._course, self._panels[0].get_ylim()[0]
        top = p.level_axis_ng_per_mL.high
        for lines, ends in ((self._levels, "_ng_per_mL"), (self._frees, "_free_nM")):
            for line, name in zip(lines, NAMES, strict=True):
                y = getattr(c, name + ends)
                if lines is self._levels:
                    y = np.where((y < low) | (y > top), np.nan, y)
                line.set_data(c.t_h, y)
        self._sites.set_data(c.t_h, 100 * c.occupancy)
        ends = [getattr(c, f"{name}_ng_per_mL")[-1] for name in NAMES]
        _place(self._names, c.t_h[-1], self._heights(ends, axis), _ends(ends))
        ends = [getattr(c, f"{name}_free_nM")[-1] for name in NAMES]
        room = shared.spread(ends, FREE_GAP, FREE_GAP / 2, p.free_axis_nM.high)
        _place(self._free_names, c.t_h[-1], room, _ends(ends))
        self._site_name.xy = (c.t_h[-1], max(100 * c.occupancy[-1], OFF_AXIS))
        self._site_name.set_text(share(c.occupancy[-1]))

    def _heights(self, ends, axis):
        """Heights for the names of the two levels, apart on either scale."""
        low, high = self._panels[0].get_ylim()
        if axis != "log":
            return shared.spread(ends, high / 14, high / 20, high)
        gap = np.log10(high / low) / 14
        return 10 ** shared.spread(np.log10(np.maximum(ends, low)), gap, gap / 2, np.log10(high))

    def _move_marks(self, axis):
        found, c = self._found, self._course
        on_axis = min(found.height, p.level_axis_ng_per_mL.high)
        self._dots[0].set_data([found.hour], [on_axis])
        self._dots[1].set_data([DAY_h], [found.day_later])
        off = found.height > p.level_axis_ng_per_mL.high
        self._peak.xy, self._peak.beside = (found.hour, on_axis), (16, -14) if off else (12, 2)
        self._peak.set_text(f"{'from' if off else 'peak'} {level(found.height)}")
        self._high.xy, self._high.beside = (found.hour, on_axis), (16, -31)
        self._high.set_text("above the axis, and the model's weak point" if off else "")
        start, then = DAY_h, DAY_h + found.half_life
        drawn = axis == "log" and then <= c.t_h[-1]
        height = found.day_later / 2
        self._half.set_data([start, start, then], [found.day_later, height, height])
        self._half.set_visible(drawn)
        self._slope.xy, self._slope.beside = (start, height), (8, -15)
        self._slope.set_text(f"half-life {hours(found.half_life)}" if drawn else "")


class _Found(NamedTuple):
    """Single numbers of a course: its peak, a day later, and the slope in the end."""

    hour: float
    height: float
    free: float
    soon: float
    day_later: float
    other_later: float
    half_life: float


@lru_cache(maxsize=64)
def _of_one_mg(person, way):
    """Find the numbers for 1 mg: but for hour and half-life they are in proportion to the dose."""
    who, regimen = _who(person, way), _regimen(1, way)
    hour, height = peak(regimen, who)
    _, highest_free = peak(regimen, who, of="diazepam_free_nM")
    later = simulate(regimen, who, [SOON_h, DAY_h])
    ends = *later.diazepam_ng_per_mL, later.nordiazepam_ng_per_mL[1]
    return _Found(hour, height, highest_free, *ends, half_lives_h(who).diazepam)


def _found_at(dose_mg, person, way):
    """Scale those numbers to a dose."""
    one = _of_one_mg(person, way)
    fields = ("height", "free", "soon", "day_later", "other_later")
    return one._replace(**{name: dose_mg * getattr(one, name) for name in fields})


def _who(person, way):
    return shared.person_of(person, food="fed" if way == "fed" else "fasting")


def _regimen(dose_mg, way):
    return Regimen([(0, dose_mg, "vein" if way == "vein" else "oral")])


def _pair(panel):
    """Lines of diazepam and nordiazepam."""
    return [
        style.line(panel, style.DIAZEPAM, [], []),
        style.line(panel, style.NO_DRUG, [], [], **DASHED),
    ]


def _ends(ends):
    return [f"{name} {figures(end, 2)}" for name, end in zip(NAMES, ends, strict=True)]


def _place(labels, x, heights, words):
    for label, height, text in zip(labels, heights, words, strict=True):
        label.xy = (x, height)
        label.set_text(text)


def _sentence(asked, found, occupancy):
    """One whole sentence."""
    dose_mg, person, way = asked
    began = f"peaks at {level(found.height)} after {hours(found.hour)}"
    if way == "vein":
        began = f"starts at {level(found.height)}, where the model is least sure"
    return (
        f"{exactly(dose_mg)} mg {p.way.options[way]} ({p.person.options[person]}): diazepam "
        f"{began}; at most {free(found.free)} of it are free at the receptor, and "
        f"{share(occupancy)} of the sites are held. After {exactly(SOON_h)} h "
        f"{share(found.soon / found.height)} of the peak are left, in people probably more; a day "
        f"later {level(found.day_later)}, {share(found.day_later / found.height)} of it, with "
        f"{level(found.other_later)} nordiazepam. The half-life is {hours(found.half_life)}."
    )
