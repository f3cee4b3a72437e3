"""Three clocks of one tablet: felt, in the blood, detectable, on one axis of time."""

from functools import lru_cache

import numpy as np

from helpers.dose import parameters as p
from helpers.dose.model import Regimen, simulate
from helpers.dose.views import shared
from helpers.dose.views.shared import hours
from helpers.evidence.figures import exactly, figures
from helpers.stage import style

T_H = np.geomspace(p.clock_h.low, p.clock_h.high, 1600)
DAY_h = p.hours_per_day.value
TICKS_h = {"10 min": 1 / 6, "1 hour": 1, "6 hours": 6, "1 day": DAY_h, "1 week": 7 * DAY_h}
TICKS_h["6 weeks"] = 42 * DAY_h
BAR = {"linewidth": 4, "solid_capstyle": "butt"}
END = np.array([-0.3, 0.3, 0])  # the ends stand across the bar, so that a held one stays seen
ROWS = (  # name, height, colour
    ("slowing in tests", 6, style.SPIKES),
    ("EEG changed", 5, style.SPIKES),
    ("diazepam", 3.6, style.DIAZEPAM),
    ("nordiazepam", 2.6, style.NO_DRUG),
    ("oral fluid", 1.2, style.INK),
    ("urine", 0.2, style.INK),
)
FELT = ROWS[:2]
CLOCKS = {"Felt, or seen in tests": 6.65, "In the blood": 4.25, "Detectable": 1.85}
FOUND = (p.oral_fluid_h, p.urine_h)
EEG_AGE = (
    "the EEG row goes the other way, for its model knows no age and follows the lower level only"
)
WORDS_AT = 3  # hours: where words stand that need no bar


class ThreeClocks:
    """Three lengths of time that are often taken for one."""

    presets = {
        "a small dose": {"dose_mg": p.labelled_dose_mg.low},
        "the largest labelled": {"dose_mg": p.labelled_dose_mg.high},
        shared.OLDER_START: {"person": "80", "dose_mg": p.older_dose_mg.value},
        "25 years, the same small dose": {"person": "25", "dose_mg": p.older_dose_mg.value},
    }
    hints = (shared.SMALLER_DOSE,)
    leaves_out = (
        shared.TOO_FEW,
        "Whether somebody is fit for anything: no time here tells when somebody may drive. "
        "Impairment can outlast the feeling of it, and the studies disagree about small doses.",
        "Age in the EEG: that row knows the level only, so where the old have less in the blood "
        "it ends sooner or does not show.",
        "Repeated doses, alcohol, opioids, liver disease, slow enzymes: all clocks run longer.",
        "The result of any test: it depends on the test, and laboratories quote from a day to six "
        "weeks. The ranges of the third clock are those of one study; they do not move.",
        "The constants of acute tolerance, which end the first clock, are assumed.",
        shared.NOT_YOU,
        *(f"{found.studied}: {found.found}." for found in p.FELT_FINDINGS),
    )
    numbers = (
        *(p.labelled_dose_mg, p.slowing_seen, p.eeg_visible, p.impairment_ec50_ng_per_mL),
        *(p.tolerance_level_ng_per_mL, p.tolerance_per_h, p.ec50_per_year, p.eeg_most),
        *(p.eeg_ec50_ng_per_mL, p.eeg_slope, p.blood_limit_ng_per_mL, *p.oral_fluid_h, *p.urine_h),
        *(p.detected_dose_mg, *shared.PERSON_NUMBERS, p.effect_site_per_h),
    )

    def __init__(self):
        """Draw what stays; `update` moves the rest."""
        self.figure, (self._panel,) = style.figure(5.0, (1,))
        self._draw_axes()
        self._draw_found()
        self._make_live()

    def update(self, dose_mg: p.labelled_dose_mg, person: p.person_by_age):
        """Time the first two clocks; the third is what a study found."""
        self._times, self._overtakes = _clocks(dose_mg, person)
        for bar, name, time, row in zip(self._bars, self._names, self._times, ROWS, strict=False):
            _show(bar, name, time, row)
        self._move_overtaking()
        return _sentence(dose_mg, person, self._times, self._overtakes)

    def table(self):
        """Give the ranges of now."""
        rows = [
            (clock[0], *(("none", "none") if time is None else map(figures, time)), "model")
            for clock, time in zip(ROWS, self._times, strict=False)
        ]
        rows += [
            (clock[0], f"at least {exactly(low.value)}", f"at most {exactly(high.value)}", "study")
            for clock, (low, high) in zip(ROWS[-2:], FOUND, strict=True)
        ]
        return ("clock", "from (h)", "until (h)", "from where"), rows

    def _draw_axes(self):
        panel = self._panel
        panel.set_xscale("log")
        panel.set(xlim=(T_H[0], T_H[-1]), ylim=(-0.5, 7.2))
        panel.set_xticks(list(TICKS_h.values()), list(TICKS_h))
        panel.minorticks_off()
        panel.set_yticks([height for _, height, _ in ROWS], [name for name, *_ in ROWS])
        panel.grid(visible=False, axis="y")
        panel.tick_params(axis="y", length=0)
        for words, height in CLOCKS.items():
            style.label(panel, style.INK, words, (4, -4)).xy = (T_H[0], height)
        for height in (4.7, 2.3):
            panel.axhline(height - 0.1, color=style.GRID, linewidth=1)
        style.name_axes(panel, "Time after one tablet, logarithmic", "")
        limit = f"{exactly(p.blood_limit_ng_per_mL.value)} {p.blood_limit_ng_per_mL.unit}"
        style.name_model(
            self.figure,
            f"Felt: model, partly assumed. In the blood: above {limit}, model",
        )

    def _draw_found(self):
        panel = self._panel
        for (_, height, colour), (low, high) in zip(ROWS[-2:], FOUND, strict=True):
            style.line(panel, colour, [low.value, high.value], [height, height], **BAR)
            words = f"until {exactly(low.value)} to {exactly(high.value)} {low.unit}"
            at = style.label(panel, colour, words, (-8, -4), ha="right")
            at.xy = (low.value, height)
        dose, unit = exactly(p.detected_dose_mg.value), p.detected_dose_mg.unit
        words = f"one study of {dose} {unit}, eleven people; depends on the test"
        style.label(panel, style.NO_DRUG, words, (0, -4)).xy = (1, CLOCKS["Detectable"])

    def _make_live(self):
        panel = self._panel
        self._bars = [style.line(panel, colour, [], [], **BAR) for *_, colour in ROWS[:4]]
        self._names = [style.label(panel, colour) for *_, colour in ROWS[:4]]
        self._cross = style.line(panel, style.INK, [], [], linewidth=1.4, linestyle=":")
        self._cross_name = style.label(panel, style.INK, beside=(-6, -4), ha="right")
        self.live = [self._cross, *self._bars, *self._names, self._cross_name]

    def _move_overtaking(self):
        heights = ROWS[2][1], ROWS[3][1]
        shown = self._overtakes is not None
        self._cross.set_visible(shown)
        if shown:
            self._cross.set_data([self._overtakes, self._overtakes], heights)
            self._cross_name.xy = (self._overtakes, np.mean(heights))
        self._cross_name.set_text("nordiazepam overtakes" if shown else "")


def _show(bar, name, time, row):
    """Move one bar and its words; where nothing is seen the words say so."""
    _, height, _ = row
    if time is None:
        bar.set_data([], [])
        name.xy, name.beside = (WORDS_AT, height), (-90, -4)
        name.set_text("none this large in the model; studies disagree")
        return
    bar.set_data(np.repeat(time, len(END)), height + np.r_[END, END[::-1]])
    name.xy, name.beside = (time[1], height), (6, -4)
    name.set_text(
        f"{hours(time[0])} to {hours(time[1])}" if row in FELT else f"to {hours(time[1])}"
    )


def _span(above):
    """First and last moment at which something holds, or None."""
    return T_H[above][[0, -1]] if above.any() else None


@lru_cache(maxsize=128)
def _clocks(dose_mg, person):
    """Ranges of the first two clocks, and when nordiazepam overtakes."""
    c = simulate(Regimen([(0, dose_mg)]), shared.person_of(person), T_H)
    limit, ahead = p.blood_limit_ng_per_mL.value, c.nordiazepam_ng_per_mL > c.diazepam_ng_per_mL
    times = [
        _span(c.impairment_percent > p.slowing_seen.value),
        _span(c.eeg_change > p.eeg_visible.value),
        _span(c.diazepam_ng_per_mL > limit),
        _span(c.nordiazepam_ng_per_mL > limit),
    ]
    overtakes = T_H[ahead.argmax()]
    return times, overtakes if times[2] is not None and overtakes < times[2][1] else None


def _sentence(dose_mg, person, times, overtakes):
    slowed, changed, diazepam, nordiazepam = times
    felt = "no slowing that large in the model, though studies disagree and people differ"
    if slowed is not None:
        felt = f"the model shows slowing in tests from {hours(slowed[0])} to {hours(slowed[1])}"
    eeg = "" if changed is None else f", the EEG is changed until {hours(changed[1])}"
    if person in p.OLDER:
        eeg += f"; {EEG_AGE}"
    limit = f"{exactly(p.blood_limit_ng_per_mL.value)} {p.blood_limit_ng_per_mL.unit}"
    blood = f"diazepam stays above {limit} until {hours(diazepam[1])}"
    if nordiazepam is not None:
        blood += f", nordiazepam until {hours(nordiazepam[1])}"
    if overtakes is not None:
        blood += f" (ahead from {hours(overtakes)} on)"
    low, high = (exactly(record.value) for record in p.urine_h)
    return (
        f"{exactly(dose_mg)} mg ({p.person.options[person]}): {felt}{eeg}; {blood}; after "
        f"{exactly(p.detected_dose_mg.value)} mg the urine of eleven people held it, or what the "
        f"body makes of it, for {low} to {high} h (one study). Feeling nothing does not mean that "
        "nothing is there, and no time here tells when somebody may drive."
    )
