"""Benefit to the left, harm to the right: what trials and reviews counted, one row a use."""

import numpy as np

from helpers.evidence.figures import exactly
from helpers.stage import style
from helpers.uses import parameters as p

MOST_LINES = max(sum(1 + len(row.things) for row in rows) for rows in p.WEIGHED.values())
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
        *(p.back_pain_people, *p.back_pain_points.values()),
        *(p.back_pain_answered, *p.back_pain_left.values()),
        *(p.sciatica_people, *p.sciatica_days.values(), p.spasticity_trials),
        *(*p.status_stopped.values(), *p.recovered_early.values(), *p.satisfied.values()),
    )

    def __init__(self):
        """Draw the axes; `update` fills the rows."""
        self.figure, (self._names, self._panel) = style.figure(5.4, (4, 7), beside=True)
        for panel in (self._names, self._panel):
            panel.set_ylim(MOST_LINES, -ABOVE)
            panel.set_yticks([])
        self._names.set(xlim=(0, 1))
        self._names.set_axis_off()
        self._draw_axes()
        self._lines = [self._line(y) for y in range(MOST_LINES)]
        self.live = [artist for line in self._lines for artist in line.values()]

    def update(self, question: p.question):
        """Fill the rows with the evidence on one question; say what they show."""
        self._question = question
        for line in self._lines:
            _clear(line)
        lines = iter(self._lines)
        for row in p.WEIGHED[question]:
            next(lines)["title"].set_text(row.title)
            colour = style.DIAZEPAM if row.diazepam else style.NO_DRUG
            for thing in row.things:
                self._show(next(lines), thing, colour)
        return SENTENCES[question]()

    def table(self):
        """Give the rows of now."""
        rows = [
            (row.title, name, _ratio_words(key), words)
            for row in p.WEIGHED[self._question]
            for name, key, words in row.things
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
            "Outlined: computed here. Grey: not diazepam. Lines: confidence intervals",
        )

    def _line(self, y):
        """Make the artists of one line: a title, or a name, a bar with its range and words."""
        parts = {
            "title": style.label(self._names, style.INK, "", (0, -4)),
            "name": style.label(self._names, style.INK, "", (12, -4)),
            "bar": self._panel.fill([], [], linewidth=1.8)[0],
            "range": style.line(self._panel, style.INK, [], [], linewidth=1.6),
            "words": style.label(self._panel, style.NO_DRUG, "", (0, -4)),
            "number": style.label(self._panel, style.INK, "", (0, -4)),
        }
        parts["title"].font.set_weight("bold")
        for name, x in (("title", LEFT_EDGE), ("name", LEFT_EDGE), ("number", NUMBERS_AT)):
            parts[name].xy = (x, y + ABOVE / 2)
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
        line["bar"].set_facecolor("none" if key in p.computed else colour)
        line["range"].set_data([found.low, found.high], [y, y])
        if found.value < 1:
            _stand(line["words"], (max(1, found.high), y), 8, "left")
        else:
            _stand(line["words"], (min(1, found.low), y), -8, "right")


def _clear(line):
    for name in ("title", "name", "words", "number"):
        line[name].set_text("")
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
    found = p.ratio["other relaxants, no relief"]
    return (
        f"Of {exactly(p.back_pain_people.value)} people with acute back pain those with diazepam "
        f"gained {exactly(points['diazepam'].value)} points and those with placebo "
        f"{exactly(points['placebo'].value)}, and moderate or severe pain was left in "
        f"{exactly(left['diazepam'].value)} % and {exactly(left['placebo'].value)} % of the "
        f"{exactly(p.back_pain_answered.value)} who told how they were after a week: nothing on "
        f"the left. The benefit of {found.value:.2f}, in the grey row “no relief: other "
        "relaxants”, belongs to other drugs."
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
