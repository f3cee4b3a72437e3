"""The small panels of the chain: rows of bars, a level in time, a current, a ruler."""

import numpy as np
from matplotlib.patches import Rectangle
from matplotlib.ticker import MaxNLocator

from helpers.stage import style

HEIGHT = 0.6  # of a bar; rows are 1 apart
TICKS = 5  # at most, along an axis of bars
AT = 0.14  # height of the marks above the ruler


class Head:
    """Title of a panel, and a short sentence below it that moves with the setting."""

    def __init__(self, panel, title):
        """Write the title; make the sentence."""
        style.plain(panel)
        panel.tick_params(labelsize=style.NOTE_POINTS)
        bold = {"fontsize": style.TEXT_POINTS, "fontweight": "bold", "color": style.INK}
        panel.set_title(title, loc="left", pad=16, **bold)
        self.label = _note(panel, style.INK, "", (0, 5), "left")
        self._panel = panel

    def say(self, words):
        """Write the sentence above the axes."""
        self.label.xy = (self._panel.get_xlim()[0], self._panel.get_ylim()[1])
        self.label.set_text(words)


class Bars:
    """Rows of bars from 0, each with a span where a band is known."""

    def __init__(self, panel, title, axis, rows):
        """Draw what stays; `rows` are pairs of a name and a colour, `axis` its words and ends."""
        words, low, high = axis
        self._head = Head(panel, title)
        panel.set(xlim=(low, high), ylim=(len(rows) - 1 + HEIGHT, -HEIGHT))
        panel.set_yticks(range(len(rows)), [name for name, _ in rows])
        panel.grid(visible=False, axis="y")
        panel.axvline(0, color=style.INK, linewidth=1)
        panel.set_xlabel(words, fontsize=style.NOTE_POINTS, color=style.INK)
        panel.xaxis.set_major_locator(MaxNLocator(TICKS, steps=[1, 2, 5, 10]))
        self._bars = [
            panel.add_patch(
                Rectangle((0, i - HEIGHT / 2), 0, HEIGHT, color=colour, alpha=0.75, linewidth=0)
            )
            for i, (_, colour) in enumerate(rows)
        ]
        ends = {"linewidth": 1.6, "marker": "|", "markersize": 9}
        self._spans = [style.line(panel, style.INK, [], [], **ends) for _ in rows]
        self.dots = [
            style.line(panel, style.INK, [], [], marker="o", markersize=8, linestyle="")
            for _ in rows
        ]
        self.live = [*self._bars, *self._spans, *self.dots, self._head.label]

    def show(self, values, words, bands=None):
        """Draw the bars, the ends of their bands (None where there is none), and the words."""
        bands = bands or [None] * len(values)
        for i, (value, band) in enumerate(zip(values, bands, strict=True)):
            self._bars[i].set_width(value)
            self._spans[i].set_data(*(([band.low, band.high], [i, i]) if band else ([], [])))
        self._head.say(words)

    def move(self, places):
        """Put a dot on each bar, or take them away."""
        for i, dot in enumerate(self.dots):
            dot.set_data(*(([places[i]], [i]) if len(places) else ([], [])))


class Level:
    """A level in time, with the hour marked."""

    def __init__(self, panel, title, axis, t_h):
        """Draw what stays; `axis` has the words of both axes and the end of the upright one."""
        x, y, high = axis
        self._head, self._t_h = Head(panel, title), t_h
        panel.set(xlim=(0, t_h[-1]), ylim=(0, high))
        panel.set_xticks(np.linspace(0, t_h[-1], 5))
        panel.set_xlabel(x, fontsize=style.NOTE_POINTS, color=style.INK)
        panel.set_ylabel(y, fontsize=style.NOTE_POINTS, color=style.INK)
        (self._area,) = panel.fill([], [], color=style.DIAZEPAM, alpha=0.2, linewidth=0)
        self._line = style.line(panel, style.DIAZEPAM, [], [])
        self._hour = style.line(panel, style.INK, [], [], linewidth=1, linestyle=":")
        whole = {"marker": "o", "markersize": 8, "clip_on": False}  # at the ends of the axis too
        self._dot = style.line(panel, style.DIAZEPAM, [], [], **whole)
        self.live = [self._area, self._line, self._hour, self._dot, self._head.label]
        self._high = high

    def show(self, levels, now, words, ends=None):
        """Draw the course, the hour and level of `now`, and the ends of a band over time."""
        hour, level = now
        self._line.set_data(self._t_h, levels)
        self._hour.set_data([hour, hour], [0, self._high])
        self._dot.set_data([hour], [level])
        fill(self._area, self._t_h, ends)
        self._head.say(words)


class Current:
    """One current without the drug and with it, in multiples of the peak without."""

    def __init__(self, panel, title, axis, t_ms):
        """Draw what stays; `axis` has the words of both axes and the end of the upright one."""
        x, y, high = axis
        self._head, self._t_ms = Head(panel, title), t_ms
        panel.set(xlim=(0, t_ms[-1]), ylim=(0, high))
        panel.set_xlabel(x, fontsize=style.NOTE_POINTS, color=style.INK)
        panel.set_ylabel(y, fontsize=style.NOTE_POINTS, color=style.INK)
        for colour, words, up in ((style.NO_DRUG, "- - without", 0), (style.DIAZEPAM, "— with", 1)):
            _note(panel, colour, words, (-2, -13 - 13 * up), "right").xy = (t_ms[-1], high)
        (self._area,) = panel.fill([], [], color=style.DIAZEPAM, alpha=0.4, linewidth=0)
        thin = {"linewidth": 1.4}  # the two nearly meet, and the band is narrow
        self._without = style.line(panel, style.NO_DRUG, [], [], linestyle="--", **thin)
        self._with = style.line(panel, style.DIAZEPAM, [], [], **thin)
        self.live = [self._area, self._without, self._with, self._head.label]

    def show(self, courses, words, ends=None):
        """Draw both currents and the ends of a band."""
        self._without.set_data(self._t_ms, courses[0])
        self._with.set_data(self._t_ms, courses[1])
        fill(self._area, self._t_ms, ends)
        self._head.say(words)


class Ruler:
    """Potentials on a line: what stays stands below it, what moves above."""

    def __init__(self, panel, title, axis, still):
        """Draw the ruler; `still` are pairs of a potential and its name, `axis` words and ends."""
        words, low, high = axis
        self._head = Head(panel, title)
        panel.set(xlim=(low, high), ylim=(0, 1))
        panel.set_yticks([])
        panel.spines["left"].set_visible(False)
        panel.grid(visible=False)
        panel.set_xlabel(words, fontsize=style.NOTE_POINTS, color=style.INK)
        for V, name, side in still:
            style.line(panel, style.NO_DRUG, [V, V], [0, 1], linewidth=1.4, linestyle=":")
            right = -4 if side == "right" else 4
            _note(panel, style.INK, name, (right, -11), side).xy = (V, 1)
        kinds = ((style.CHLORIDE, style.CHLORIDE_WORDS), (style.GABA, style.GABA_WORDS))
        mark = {"marker": "v", "markersize": 10, "linestyle": ""}
        self._marks = [style.line(panel, colour, [], [], **mark) for colour, _ in kinds]
        sides = (((4, 8), "right"), ((-4, 8), "left"))
        self._names = [
            _note(panel, colour, "", *side) for (_, colour), side in zip(kinds, sides, strict=True)
        ]
        self.live = [*self._marks, *self._names, self._head.label]

    def show(self, places, words):
        """Put both marks at their potentials; `places` are pairs of a potential and its name."""
        for mark, label, (V, name) in zip(self._marks, self._names, places, strict=True):
            mark.set_data([V], [AT])
            label.xy = (V, AT)
            label.set_text(name)
        self._head.say(words)


def _note(panel, colour, words, beside, ha):
    """Make words in the smaller type."""
    note = style.label(panel, colour, words, beside, ha=ha)
    note.font.set_size(style.NOTE_POINTS)
    return note


def fill(area, x, ends):
    """Move a band to its ends, or take it away."""
    area.set_visible(ends is not None)
    if ends is not None:
        low, high = ends
        area.set_xy(np.column_stack([np.r_[x, x[::-1]], np.r_[low, high[::-1]]]))
