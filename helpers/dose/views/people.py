"""Many virtual people after one tablet: how wide the same dose spreads."""

from functools import lru_cache

import numpy as np

from helpers.dose import parameters as p
from helpers.dose.model import Regimen, cohort, half_lives_h
from helpers.dose.views import shared
from helpers.dose.views.shared import hours, level
from helpers.evidence.figures import exactly, figures
from helpers.stage import style

END_h = p.people_end_h.value
T_H = np.r_[np.linspace(0, 4, 33), np.linspace(4.5, 12, 11), np.linspace(15, END_h, 28)]
ASKED = p.outer_percent.value, 50, 100 - p.outer_percent.value
DAY_h = p.hours_per_day.value
TYPICAL = "40"


class People:
    """Median and outer percentiles of 10,000 people, typical ones and those who differ."""

    presets = {
        "80 years, volume only": {"person": "80", "dose_mg": p.older_dose_mg.value},
        "80 years, low clearance": {"person": "older-man", "dose_mg": p.older_dose_mg.value},
        "cirrhosis": {"person": "cirrhosis"},
        "poor metabolisers": {"person": "poor"},
        "obesity": {"person": "obesity"},
        "half the binding": {"person": "kidney"},
    }
    hints = (
        shared.SMALLER_DOSE,
        (
            lambda person, **_: person == "kidney",
            "Half the binding halves the total level; the free level, which acts, stays.",
        ),
        shared.FIRST_VOLUME,
    )
    leaves_out = (
        shared.TOO_FEW,
        "Most of the real spread: published ratios of dose to level differ up to 30-fold.",
        "How age, weight, liver and genes go together: one thing is changed at a time.",
        "Effects, which spread again: the same level slows one person four times as much as "
        "another.",
        shared.NOT_YOU,
    )
    numbers = (
        *(p.cohort_size, p.labelled_dose_mg, p.spread_bioavailability, p.spread_absorption),
        *(p.spread_lag, p.spread_unbound, p.spread_intrinsic, p.spread_volumes),
        *(p.spread_fraction, p.spread_nordiazepam_clearance, p.spread_nordiazepam_V),
        *(*shared.PERSON_NUMBERS, *shared.CHANGES),
    )

    def __init__(self):
        """Draw what stays; `update` moves the rest."""
        self.figure, (self._levels, self._lives) = style.figure(5.6, (3, 1))
        self._draw_axes()
        self._make_live()

    def update(self, person: p.covariate, dose_mg: p.labelled_dose_mg, rng: p.people_rng):
        """Draw both groups at that dose; say how their levels and half-lives spread."""
        found = [_group(name, int(rng)) for name in (TYPICAL, person)]
        self._bands = [dose_mg * bands for bands, _ in found]
        self._half_lives = [lives for _, lives in found]
        for area, line, bands in zip(self._areas, self._lines, self._bands, strict=True):
            shared.fill_between(area, T_H, bands[0], bands[2])
            line.set_data(T_H, bands[1])
        for row, lives in enumerate(self._half_lives):
            self._move_lives(row, lives)
        words = p.person.options[person]
        self._legend[1].set_text(f"solid: {words}")
        return _sentence(words, dose_mg, self._bands, self._half_lives)

    def table(self):
        """Give percentiles of both groups at some hours."""
        header = ("hour",)
        for group in ("typical", "these"):
            header += tuple(f"{group}, {exactly(percent)} %" for percent in ASKED)
        columns = zip(T_H, *self._bands[0], *self._bands[1], strict=True)
        return header, [tuple(map(figures, row)) for row in list(columns)[::5]]

    def _draw_axes(self):
        levels, lives = self._levels, self._lives
        levels.set_yscale("log")
        levels.set(xlim=(0, END_h), ylim=(1, p.people_axis_ng_per_mL.high))
        levels.set_yticks([1, 10, 100, 1000], ["1", "10", "100", "1000"])
        levels.minorticks_off()
        levels.set_xticks(np.arange(0, END_h + 1, DAY_h))
        style.name_axes(levels, "Hours after one dose", f"In plasma ({level(0).split()[1]})")
        lives.set_xscale("log")
        lives.set(xlim=(p.half_life_axis_h.low, p.half_life_axis_h.high), ylim=(1.6, -0.6))
        ticks = [10, 20, 50, 100, 200, 500]
        lives.set_xticks(ticks, map(str, ticks))
        lives.minorticks_off()
        lives.set_yticks([0, 1], ["40 years", "these"])
        lives.grid(visible=False, axis="y")
        style.name_axes(lives, f"Half-life of diazepam ({p.half_life_axis_h.unit})", "")
        style.name_model(
            self.figure,
            f"{p.cohort_size.value:,} virtual people; line: median, band: nine of ten. "
            "The spread is partly assumed",
        )

    def _make_live(self):
        levels, lives = self._levels, self._lives
        colours = style.NO_DRUG, style.DIAZEPAM
        dashes = "--", "-"
        self._areas = [shared.area(levels, colour, alpha=0.2) for colour in colours]
        self._lines = [
            style.line(levels, colour, [], [], linestyle=dash)
            for colour, dash in zip(colours, dashes, strict=True)
        ]
        wide = {"linewidth": 7, "solid_capstyle": "butt"}
        self._spans = [style.line(lives, colour, [], [], **wide) for colour in colours]
        self._medians = [shared.mark(lives, style.INK) for _ in colours]
        self._words = [style.label(lives, colour, beside=(8, -4)) for colour in colours]
        self._legend = [
            style.label(levels, colour, beside=(0, up))
            for colour, up in zip(colours, (-14, -30), strict=True)
        ]
        for label in self._legend:
            label.xy = (END_h / 2, levels.get_ylim()[1])
        self._legend[0].set_text(f"dashed: {p.person.options[TYPICAL]}")
        self.live = [*self._areas, *self._lines, *self._spans, *self._medians]
        self.live += [*self._words, *self._legend]

    def _move_lives(self, row, lives):
        low, median, high = lives
        self._spans[row].set_data([low, high], [row, row])
        self._medians[row].set_data([median], [row])
        self._words[row].xy = (high, row)
        self._words[row].set_text(f"{figures(low, 2)} to {figures(high, 2)}, median {median:.0f}")


@lru_cache(maxsize=32)
def _group(person, rng):
    """Percentiles of the level after 1 mg, and of the half-life."""
    who = cohort(Regimen([(0, 1)]), shared.person_of(person), T_H, rng=rng, metabolite=False)
    lives = np.percentile(half_lives_h(who.kinetics).diazepam, ASKED)
    # Doses scale levels, so percentiles are taken once.
    return np.percentile(who.diazepam_ng_per_mL, ASKED, axis=0), lives


def _sentence(words, dose_mg, bands, lives):
    at = [int(T_H.searchsorted(hour)) for hour in (1, DAY_h)]
    hour_now, day_now = (bands[1][:, i] for i in at)
    _, typical_day, _ = bands[0][:, at[1]]
    low, median, high = lives[1]
    return (
        f"{exactly(dose_mg)} mg by mouth ({words}): after an hour nine of ten people have "
        f"{level(hour_now[0])} to {level(hour_now[2])}; a day later the median is "
        f"{level(day_now[1])} ({level(typical_day)} at 40 years), with {figures(day_now[0])} to "
        f"{figures(day_now[2])} in nine of ten. Half-lives run from {hours(low)} to "
        f"{hours(high)}, median {median:.0f} h."
    )
