"""A benzodiazepine alone, with an opioid, with alcohol: what independence gives, what was seen.

No quantity of any drug stands on an axis or on a label.
"""

import numpy as np
from matplotlib.patches import Rectangle

from helpers.dose.model import independent_effect
from helpers.evidence.figures import exactly
from helpers.stage import style
from helpers.uses import parameters as p

HALF_BAR, HIGHEST = 0.3, 100
EDGES = -52, 126  # of the axis: room for the names and for a number behind the longest bar
ROW_YS = (0.75, 1.55, 3.35, 4.15)  # expected and seen, twice
TITLE_YS = (0.05, 2.65)
BOXES = (0.62, 0.36)  # heights of the two boxes on the right
BOX = (0.04, 0.92, 0.2)  # left edge, width, height
PARTS = {"alone": "", "opioid": "the opioid’s part", "alcohol": "alcohol’s part"}
EXPECTED = {"alone": "if independent", "opioid": "if independent", "alcohol": "if they add"}
TAKES_BACK = {"none": "", "flumazenil": "benzodiazepine", "naloxone": "opioid"}


class Combinations:
    """Bars of volunteers, expected and seen, beside what each antidote takes back."""

    presets = {
        "alone": {"combination": "alone", "antidote": "none"},
        "with an opioid": {"combination": "opioid", "antidote": "none"},
        "opioid, flumazenil": {"combination": "opioid", "antidote": "flumazenil"},
        "opioid, naloxone": {"combination": "opioid", "antidote": "naloxone"},
        "with alcohol": {"combination": "alcohol", "antidote": "none"},
    }
    hints = (
        (
            lambda combination, antidote, **_: antidote == "naloxone" and combination != "opioid",
            "Naloxone acts on opioids only. Where an opioid is suspected: call, and give it.",
        ),
    )
    leaves_out = (
        "How much was given: no amount stands here, and none can be read from it.",
        "Sick, old and very young people: the volunteers were healthy and watched.",
        "Diazepam itself: the volunteers without alcohol had midazolam, a relative in a vein.",
        "Time: flumazenil leaves within an hour or so, and sedation may come back.",
        "Flumazenil can bring seizures, above all after long use. It is for hospitals only.",
    )
    numbers = (
        p.volunteers,
        *p.short_of_oxygen.values(),
        *p.stopped_breathing.values(),
        *(p.alcohol_volunteers, p.more_than_the_sum),
    )

    def __init__(self):
        """Draw axes, boxes and the warning; `update` moves the bars."""
        self.figure, (self._panel, side) = style.figure(4.6, (6, 5), beside=True)
        self._draw_axes()
        _draw_warning(side)
        self._titles = [style.label(self._panel, style.INK) for _ in TITLE_YS]
        for title, y in zip(self._titles, TITLE_YS, strict=True):
            title.xy, title.beside = (0, y), (6, -4)
        self._bars = [self._bar(y, expected=i % 2 == 0) for i, y in enumerate(ROW_YS)]
        self._words = [style.label(self._panel, style.INK, "", (6, -4)) for _ in ROW_YS]
        self._sides = [
            style.label(self._panel, style.INK, "", (-6, -4), ha="right") for _ in ROW_YS
        ]
        for label, y in zip(self._sides, ROW_YS, strict=True):
            label.xy = (0, y)
        self._boxes = [_box(side, y) for y in BOXES]
        self._names = [style.label(side, style.INK, "", (0, 0), ha="center") for _ in range(4)]
        for i, label in enumerate(self._names):
            label.xy = (0.5, BOXES[i // 2] + (0.11 if i % 2 == 0 else 0.03))
        self.live = [*self._titles, *self._bars, *self._words, *self._sides]
        self.live += [*self._boxes, *self._names]

    def update(self, combination: p.combination, antidote: p.antidote):
        """Show one combination and one antidote; say what was seen and what is taken back."""
        self._rows = ROWS[combination]()
        counted = [row for row in self._rows if row]
        for title, row in zip(self._titles, self._rows, strict=True):
            title.set_text(row[0] if row else "")
        shown = [each for row in self._rows for each in (_parts(row) if row else (None, None))]
        for i, each in enumerate(shown):
            self._show(i, each, EXPECTED[combination])
        self._take_back(combination, antidote)
        return _sentence(combination, antidote, counted)

    def table(self):
        """Give the counts of now."""
        rows = [
            (title, f"{exactly(expected)} of {of}", f"{exactly(seen)} of {of}")
            for title, expected, seen, of in filter(None, self._rows)
        ]
        return ("what", "expected", "seen"), rows

    def _draw_axes(self):
        panel = self._panel
        panel.set(xlim=EDGES, ylim=(ROW_YS[-1] + 0.6, -0.35), yticks=[])
        panel.set_xticks(np.linspace(0, HIGHEST, 6))
        panel.spines["left"].set_visible(False)
        panel.axvline(0, color=style.INK, linewidth=1)
        style.name_axes(panel, "Volunteers (%)", "")
        style.name_model(
            self.figure, "Bailey 1990, midazolam and fentanyl; van Steveninck, diazepam and alcohol"
        )

    def _bar(self, y, expected):
        (bar,) = self._panel.fill([], [], linewidth=2)
        bar.set_edgecolor(style.NO_DRUG if expected else style.DIAZEPAM)
        bar.set_facecolor("none" if expected else style.DIAZEPAM)
        bar.set_linestyle("--" if expected else "-")
        return bar

    def _show(self, i, each, expected):
        count, of = each or (0, 1)
        x, y = HIGHEST * count / of, ROW_YS[i]
        corners = [(0, -1), (x, -1), (x, 1), (0, 1)]
        self._bars[i].set_xy([(at, y + HALF_BAR * side) for at, side in corners])
        self._bars[i].set_visible(each is not None)
        self._words[i].xy = (x, y)
        self._words[i].set_text(f"{exactly(count)} of {of}" if each else "")
        self._sides[i].set_text((expected, "seen")[i % 2] if each else "")

    def _take_back(self, combination, antidote):
        """Empty the box whose part the antidote takes back."""
        parts = ("benzodiazepine", "the benzodiazepine’s part"), (combination, PARTS[combination])
        for i, (drug, words) in enumerate(parts):
            gone = TAKES_BACK[antidote] == drug
            self._boxes[i].set_visible(bool(words))
            self._boxes[i].set_linewidth(1.2 if gone else 2.4)
            self._boxes[i].set_linestyle("--" if gone else "-")
            self._names[2 * i].set_text(words)
            self._names[2 * i + 1].set_text(_fate(words, gone, antidote))


def _fate(words, gone, antidote):
    if not words or antidote == "none":
        return ""
    return f"taken back by {antidote}" if gone else f"stays in spite of {antidote}"


def _box(panel, y):
    left, width, height = BOX
    return panel.add_patch(
        Rectangle((left, y), width, height, facecolor="white", edgecolor=style.INK, linewidth=1.6)
    )


def _draw_warning(panel):
    """Write the boxed warning, in a box, and who gives an antidote."""
    panel.set_axis_off()
    panel.set(xlim=(0, 1), ylim=(0, 1))
    left, width, _ = BOX
    panel.add_patch(
        Rectangle((left, 0.02), width, 0.27, facecolor="white", edgecolor=style.INK, linewidth=2.4)
    )
    lines = (
        "Boxed warning, US label:",
        "with opioids deep sedation,",
        "slow breathing, coma, death.",
        "Antidotes: call for help first.",
    )
    for i, words in enumerate(lines):
        style.label(panel, style.INK, words, (8, -16 * (i + 1))).xy = (left, 0.29)
    style.label(panel, style.INK, "What each antidote takes back", (0, 0), ha="center").xy = (
        0.5,
        0.9,
    )


def _pair(title, counts, other):
    """Title, count if independent, count seen, and of how many."""
    of = int(p.volunteers.value)
    alone = counts["alone"].value / of
    beside = counts["other"].value / of if other == "both" else 0
    return title, of * float(independent_effect(alone, beside)), counts[other].value, of


def _breathing(other):
    return (
        _pair("Short of oxygen", p.short_of_oxygen, other),
        _pair("Stopped breathing for a while", p.stopped_breathing, other),
    )


def _alcohol():
    of = int(p.alcohol_volunteers.value)
    return ("Impaired far more than the sum", 0, p.more_than_the_sum.value, of), None


ROWS = {
    "alone": lambda: _breathing("alone"),
    "opioid": lambda: _breathing("both"),
    "alcohol": _alcohol,
}


def _parts(row):
    _, expected, seen, of = row
    return (expected, of), (seen, of)


def _of(count, of):
    return f"{exactly(count)} of {of} volunteers ({100 * count / of:.0f} %)"


def _sentence(combination, antidote, counted):
    return f"{SEEN[combination](counted)} {TAKEN[combination, antidote]}".strip()


def _seen_alone(counted):
    (_, _, oxygen, of), (_, _, stopped, _) = counted
    return (
        f"Alone, midazolam left {_of(oxygen, of)} short of oxygen and "
        f"stopped the breathing of {_of(stopped, of)}, healthy and watched: a ceiling at the "
        "receptor is not safety."
    )


def _seen_opioid(counted):
    (_, expected, oxygen, of), (_, none, stopped, _) = counted
    return (
        f"With an opioid {_of(oxygen, of)} were short of oxygen where independent effects give "
        f"{_of(expected, of)}, and {_of(stopped, of)} stopped breathing where they give "
        f"{_of(none, of)}."
    )


def _seen_alcohol(counted):
    ((_, none, more, of),) = counted
    return (
        f"With alcohol {_of(more, of)} were impaired far more than the sum of both, where "
        f"{exactly(none)} of {of} would be if the two added up: additive or more, and not to be "
        "foretold for one person."
    )


SEEN = {"alone": _seen_alone, "opioid": _seen_opioid, "alcohol": _seen_alcohol}
TAKEN = {
    ("alone", "none"): "",
    ("alone", "flumazenil"): "Flumazenil takes the drug off the receptor, in hospital only; its "
    "level in the blood stays.",
    ("alone", "naloxone"): "Naloxone changes nothing without an opioid.",
    ("opioid", "none"): "",
    ("opioid", "flumazenil"): "Flumazenil would take back the benzodiazepine's part only: the "
    "person may wake, and breathing may not recover.",
    ("opioid", "naloxone"): "Naloxone would take back the opioid's part only: breathing comes "
    "first, sedation stays.",
    ("alcohol", "none"): "",
    ("alcohol", "flumazenil"): "Flumazenil would take back the benzodiazepine's part only, in "
    "hospital; alcohol stays.",
    ("alcohol", "naloxone"): "Naloxone changes nothing here: neither is an opioid.",
}
