"""Benefit to the left, harm to the right: what trials and reviews counted, one row a use."""

import numpy as np

from helpers.evidence.figures import exactly
from helpers.stage import style
from helpers.uses import parameters as p

MOST_ROWS = max(len(rows) for rows in p.WEIGHED.values())
LINES = 3  # of a row: its title, and two things counted
LOWEST, HIGHEST, NUMBERS_AT, LEFT_EDGE = 0.035, 150, 9.5, 0.01
TICKS = (0.1, 0.2, 0.5, 1, 2, 5)
HALF_BAR = 0.3
ABOVE = 0.75  # room over the first row, for the two directions


class Evidence:
    """Ratios of bad outcomes with a drug and without it; a word where no ratio was found."""

    presets = {name: {"question": key} for key, name in p.question.options.items()}
    hints = ()
    leaves_out = (
        "How much was given, for how long, and to whom: the table names each study.",
        "How bad an outcome is: a day in hospital and a death are drawn on one scale.",
        "Trials that were never published, and those that were not opened for this collection.",
        "People differ: a ratio of a group is not the risk of one person.",
        "What was observed and not randomised may come from who gets the drug, not from the drug.",
    )
    numbers = (
        *p.ratio.values(),
        *(p.back_pain_people, *p.back_pain_points.values(), *p.back_pain_left.values()),
        *(p.sciatica_people, *p.sciatica_days.values(), p.spasticity_trials),
        *(*p.status_stopped.values(), *p.recovered_early.values(), *p.satisfied.values()),
    )

    def __init__(self):
        """Draw the axes; `update` fills the rows."""
        self.figure, (self._names, self._panel) = style.figure(5.2, (4, 7), beside=True)
        bottom = MOST_ROWS * LINES
        for panel in (self._names, self._panel):
            panel.set_ylim(bottom, -ABOVE)
            panel.set_yticks([])
        self._names.set(xlim=(0, 1))
        self._names.set_axis_off()
        self._draw_axes()
        self._lines = [self._line(y) for y in range(bottom)]
        self._titles = self._lines[::LINES]
        self.live = [artist for line in self._lines for artist in line.values()]

    def update(self, question: p.question):
        """Fill the rows with the evidence on one question; say what they show."""
        self._question = question
        rows = p.WEIGHED[question]
        for line in self._lines:
            _clear(line)
        for i, row in enumerate(rows):
            self._lines[i * LINES]["name"].set_text(row.title)
            colour = style.DIAZEPAM if row.diazepam else style.NO_DRUG
            for j, thing in enumerate((row.first, row.second)):
                self._show(self._lines[i * LINES + j + 1], thing, colour)
        return SENTENCES[question]()

    def table(self):
        """Give the rows of now."""
        rows = [
            (row.title, name, _ratio_words(key), words)
            for row in p.WEIGHED[self._question]
            for name, key, words in (row.first, row.second)
        ]
        return ("use", "counted", "ratio (range)", "in numbers"), rows

    def _draw_axes(self):
        panel = self._panel
        panel.set_facecolor("none")  # the names beside it may reach over
        panel.set_xscale("log")
        panel.set_xlim(LOWEST, HIGHEST)
        panel.set_xticks(TICKS, map(exactly, TICKS))
        panel.minorticks_off()
        panel.spines["left"].set_visible(False)
        panel.axvline(1, color=style.INK, linewidth=1.2, zorder=1)
        style.name_axes(panel, "Bad outcome with the drug, over that without (ratio)", "")
        style.label(panel, style.INK, "← less: benefit", (-8, 4), ha="right").xy = (1, 0)
        style.label(panel, style.INK, "more: harm →", (8, 4)).xy = (1, 0)
        style.name_model(
            self.figure,
            "Outlined: computed here, no range. Grey: not diazepam. Lines: published ranges",
        )

    def _line(self, y):
        """Make the artists of one line: a name, a bar with its range, words and a number."""
        is_title = y % LINES == 0
        parts = {"name": style.label(self._names, style.INK, "", (0 if is_title else 12, -4))}
        parts["name"].xy = (LEFT_EDGE, y + ABOVE / 2)
        if is_title:
            parts["name"].font.set_weight("bold")
        else:
            (parts["bar"],) = self._panel.fill([], [], linewidth=1.8)
            parts["range"] = style.line(self._panel, style.INK, [], [], linewidth=1.6)
            parts["words"] = style.label(self._panel, style.NO_DRUG, "", (0, -4))
            parts["number"] = style.label(self._panel, style.INK, "", (0, -4))
            parts["number"].xy = (NUMBERS_AT, y + ABOVE / 2)
        return parts

    def _show(self, line, thing, colour):
        name, key, words = thing
        y = line["number"].xy[1]
        line["name"].set_text(name)
        line["number"].set_text(_ratio_words(key))
        line["words"].set_text(words)
        if not key:
            _stand(line["words"], (1, y), 8, "left")
            return
        found = p.ratio[key]
        corners = [(1, -1), (found.value, -1), (found.value, 1), (1, 1)]
        line["bar"].set_xy([(x, y + HALF_BAR * side) for x, side in corners])
        line["bar"].set_edgecolor(colour)
        line["bar"].set_facecolor("none" if found.low == found.high else colour)
        line["range"].set_data([found.low, found.high], [y, y])
        if found.value < 1:
            _stand(line["words"], (max(1, found.high), y), 8, "left")
        else:
            _stand(line["words"], (min(1, found.low), y), -8, "right")


def _clear(line):
    for name in ("name", "words", "number"):
        if name in line:
            line[name].set_text("")
    if "bar" in line:
        line["bar"].set_xy(np.empty((0, 2)))
        line["range"].set_data([], [])


def _stand(label, xy, right, ha):
    label.xy, label.beside, label.ha = xy, (right, -4), ha


def _ratio_words(key):
    """Write a ratio with its range, or nothing where none was found."""
    if not key:
        return ""
    found = p.ratio[key]
    if found.low == found.high:
        return f"{found.value:.2f}"
    return f"{found.value:.2f} ({found.low:.2f}–{found.high:.2f})"


def _muscle():
    points, left = p.back_pain_points, p.back_pain_left
    return (
        f"Of {exactly(p.back_pain_people.value)} people with acute back pain those with diazepam "
        f"gained {exactly(points['diazepam'].value)} points and those with placebo "
        f"{exactly(points['placebo'].value)}, and moderate or severe pain was left in "
        f"{exactly(left['diazepam'].value)} % and {exactly(left['placebo'].value)} %: no left "
        "side; the benefit in the last row belongs to other drugs."
    )


def _nerves():
    spared = 1 - p.ratio["alcohol withdrawal, seizures"].value
    stopped = p.status_stopped
    return (
        f"In alcohol withdrawal {100 * spared:.0f} % fewer had seizures than with placebo, and in "
        f"status epilepticus diazepam into a vein stopped them in "
        f"{exactly(stopped['diazepam'].value)} % against {exactly(stopped['placebo'].value)} %: "
        "here the evidence is on the left."
    )


def _people():
    more = p.ratio["hip fracture"].value - 1, p.ratio["hip fracture, new"].value - 1
    return (
        f"Hip fractures were {100 * more[0]:.0f} % more frequent in older people who used a "
        f"benzodiazepine and {100 * more[1]:.0f} % in new users, and death by overdose on an "
        f"opioid × {p.ratio['opioid, now'].value:.1f}: observed, not randomised."
    )


SENTENCES = {"muscle": _muscle, "nerves": _nerves, "people": _people}
