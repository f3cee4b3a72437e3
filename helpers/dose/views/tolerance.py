"""Why stopping is felt when it is: the drug leaves, the body's answer to it lingers."""

from functools import lru_cache

import numpy as np

from helpers.dose import parameters as p
from helpers.dose.model import after_stopping, half_lives_h
from helpers.dose.views import shared
from helpers.dose.views.shared import hours
from helpers.evidence.figures import exactly, figures
from helpers.stage import style

END_d = p.stop_axis_d.value
DAYS = np.linspace(0, END_d, 421)
FIRST_LINE = "A picture of why, not of how. Stopping or switching is done with the prescriber."
NOT_EASIER = "A smaller gap does not mean that stopping is easier: sensitivity is left out here."
TOP = p.rebound_axis.value


class Tolerance:
    """Drug and slow tolerance after a long treatment ends, and the gap between them."""

    presets = {
        "25 years": {"person": "25"},
        "80 years, volume only": {"person": "80"},
        "tolerance fades faster": {"tolerance_d": p.tolerance_d.low},
        "tolerance fades more slowly": {"tolerance_d": p.tolerance_d.high},
    }
    hints = ()
    leaves_out = (
        "How to stop: nothing can be read from here about steps, weeks or amounts. Stopping "
        "suddenly after regular use can be dangerous, with seizures, and needs a prescriber.",
        "Symptoms: the gap is a picture of what is missing, not a measure of suffering.",
        "Sensitivity: the old are affected more by the same drug, and nothing here knows it. A "
        "smaller gap at 80 years does not mean that stopping is easier.",
        "That tolerance differs: fast to sedation, slow to the effect on seizures, little to that "
        "on anxiety and memory.",
        "The drawn-out syndrome of weeks to months, and the illness that comes back.",
        *(f"{found.studied}: {found.found}." for found in p.STOPPING_FINDINGS),
        shared.NOT_YOU,
    )
    numbers = (
        *(p.tolerance_d, p.short_half_life_h, *p.worst_long_d, p.worst_short_d),
        *shared.PERSON_NUMBERS,
    )

    def __init__(self):
        """Draw what stays; `update` moves the rest."""
        self.figure, (self._top, self._bottom) = style.figure(6.0, (3, 2), sharex=True)
        self._draw_axes()
        self._make_live()

    def update(self, tolerance_d: p.tolerance_d, person: p.person_by_age):
        """Let the drug leave and tolerance fade; say on which day the gap is widest."""
        self._long, self._short = _both(person, tolerance_d)
        for lines, name in ((self._drug, "drug"), (self._answer, "tolerance")):
            lines.set_data(DAYS, 100 * getattr(self._long, name))
        low = 100 * self._long.drug
        shared.fill_between(self._gap, DAYS, low, low + 100 * self._long.rebound)
        for line, dot, name, found in zip(
            self._lines, self._dots, self._names, (self._long, self._short), strict=True
        ):
            _move_gap(line, dot, name, found)
        return _sentence(tolerance_d, person, self._long, self._short)

    def table(self):
        """Give drug, tolerance and gap day by day."""
        header = ("day", "drug (%)", "tolerance (%)", "gap (%)", "gap, short half-life (%)")
        a, b = self._long, self._short
        columns = zip(DAYS, a.drug, a.tolerance, a.rebound, b.rebound, strict=True)
        rows = list(columns)[::20]
        return header, [(figures(day), *(figures(100 * x) for x in row)) for day, *row in rows]

    def _draw_axes(self):
        top, bottom = self._top, self._bottom
        top.set(xlim=(0, END_d), ylim=(0, 112))
        bottom.set_ylim(0, TOP + 12)
        top.set_xticks(range(0, int(END_d) + 1, 2))
        top.set_title(FIRST_LINE, fontsize=style.TEXT_POINTS, color=style.INK, loc="left")
        style.name_axes(top, "", "Of steady state (%)")
        style.name_axes(bottom, "Days after the last dose of a long treatment", "Gap (%)")
        low, high = (record.value for record in p.worst_long_d)
        bottom.axvspan(low, high, color=style.DIAZEPAM, alpha=0.13, linewidth=0)
        short = p.worst_short_d.value
        bottom.axvspan(short - 0.5, short + 0.5, color=style.NO_DRUG, alpha=0.16, linewidth=0)
        words = "shaded: worst days of 57 people, short and long half-life"
        style.label(bottom, style.INK, words, (-4, -14), ha="right").xy = (END_d, TOP + 12)
        style.name_model(
            self.figure, "Model: one assumed kind of tolerance, its half-life fitted to those days"
        )

    def _make_live(self):
        top, bottom, nothing = self._top, self._bottom, ([], [])
        self._gap = shared.area(top, style.SPIKES, alpha=0.16)
        self._drug = style.line(top, style.DIAZEPAM, *nothing)
        self._answer = style.line(top, style.SPIKES, *nothing, linestyle="-.")
        colours = style.DIAZEPAM, style.NO_DRUG
        self._lines = [
            style.line(bottom, colour, *nothing, linestyle=dash)
            for colour, dash in zip(colours, ("-", "--"), strict=True)
        ]
        self._dots = [shared.mark(bottom, colour) for colour in colours]
        self._names = [style.label(bottom, colour, beside=(9, 4)) for colour in colours]
        for colour, words, up in (
            (style.DIAZEPAM, "solid: diazepam and nordiazepam left", -14),
            (style.SPIKES, "dash-dotted: tolerance left", -30),
            (style.SPIKES, "shaded: the gap", -46),
        ):
            style.label(top, colour, words, (-4, up), ha="right").xy = (END_d, 112)
        self.live = [self._gap, self._drug, self._answer, *self._lines, *self._dots, *self._names]


def _move_gap(line, dot, name, found):
    """Move one gap with the mark of its widest day."""
    line.set_data(DAYS, 100 * found.rebound)
    day, height = _widest(found)
    dot.set_data([day], [100 * height])
    name.xy = (day, 100 * height)
    name.set_text(f"day {day:.1f}")


def _widest(found):
    widest = found.rebound.argmax()
    return DAYS[widest], found.rebound[widest]


@lru_cache(maxsize=64)
def _both(person, tolerance_d):
    who = shared.person_of(person)
    short = p.short_half_life_h.value
    return (
        after_stopping(DAYS, who, tolerance_d=tolerance_d),
        after_stopping(DAYS, half_life_h=short, tolerance_d=tolerance_d),
    )


def _sentence(tolerance_d, person, long, short):
    (day, gap), (short_day, short_gap) = _widest(long), _widest(short)
    half_life = half_lives_h(shared.person_of(person))
    older = f" {NOT_EASIER}" if person in p.OLDER else ""
    low, high = (exactly(record.value) for record in p.worst_long_d)
    return (
        f"Half-lives of {hours(half_life.diazepam)} (diazepam) and {hours(half_life.nordiazepam)} "
        f"(nordiazepam); tolerance follows what is left of the drug, so it starts late, and left "
        f"to itself it would halve in {exactly(tolerance_d)} days "
        f"({p.person.options[person]}). The gap is widest on day {day:.1f}, at "
        f"{100 * gap:.0f} %; with a half-life of {hours(p.short_half_life_h.value)} already on day "
        f"{short_day:.1f}, at {100 * short_gap:.0f} %. Seen in people: days {low} to {high}, and "
        f"day {exactly(p.worst_short_d.value)}.{older} {FIRST_LINE}"
    )
