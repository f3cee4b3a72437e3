"""One channel, open or shut: how often it opens, and for how long."""

import numpy as np
from matplotlib.patches import Rectangle
from scipy.constants import milli

from helpers.channel import parameters as p
from helpers.channel.model import dwell_times, record
from helpers.evidence.figures import exactly, figures
from helpers.stage import style

DRUGS = {  # condition: what it asks of `dwell_times`, its colour, its name below a bar
    "none": ({}, style.NO_DRUG, "no drug"),
    "diazepam": ({"diazepam": True}, style.DIAZEPAM, "diazepam"),
    "barbiturate": ({"barbiturate": True}, style.INK, "barbiturate"),
}
WINDOW_MS, STEP_MS = p.window_ms.value, p.film_step_ms.value
WIDTH = 0.6


class SingleChannel:
    """A random record of one channel, and bars of opening frequency and mean open time.

    The bars are exact averages; the white dots belong to the record that is drawn.
    """

    presets = {
        "no drug": {"condition": "none"},
        "diazepam": {"condition": "diazepam"},
        "barbiturate": {"condition": "barbiturate"},
        "more GABA": {"gaba_uM": p.gaba_uM.high},
    }
    hints = (
        (lambda gaba_uM, **_: gaba_uM == 0, "Without GABA this model never opens: raise GABA."),
        (
            lambda condition, **_: condition == "none",
            "Choose a drug, and compare both bars with the grey ones.",
        ),
    )
    leaves_out = (
        "Noise, and openings too short for an amplifier: a laboratory sees fewer, longer ones.",
        "Opening without GABA: in this model diazepam alone does nothing, by construction.",
        "How the two models of this notebook fit together: this one and the receptor at rest are "
        "two descriptions, not one set of numbers.",
        "A barbiturate here is one factor, 'shuts more slowly', chosen to show the textbook case.",
        "Larger currents through one channel, which one laboratory saw and others did not.",
    )
    numbers = (
        *(p.gaba_uM, p.kon[p.MOZRZYMAS], p.koff[p.MOZRZYMAS], p.beta2[p.MOZRZYMAS]),
        *(p.alpha2[p.MOZRZYMAS], p.koff_factor[p.MOZRZYMAS], p.kon_factor[p.MOZRZYMAS]),
        *(p.barbiturate_factor, p.duration_ms, p.rng),
    )

    def __init__(self):
        """Draw what stays; `update` moves the rest."""
        self.figure, (self._trace, *self._panels) = _panels()
        self._trace.set(xlim=(0, WINDOW_MS), ylim=(-0.25, 1.35))
        self._trace.set_yticks([0, 1], ["shut", "open"])
        style.name_axes(self._trace, "Time (ms)", "")
        for panel, words in zip(
            self._panels, ("Openings per second", "Mean open time (ms)"), strict=True
        ):
            panel.set_xticks(range(len(DRUGS)), [name for _, _, name in DRUGS.values()])
            panel.set_xlim(-0.6, len(DRUGS) - 0.4)
            panel.grid(visible=False, axis="x")
            style.name_axes(panel, "", words)
        style.name_model(
            self.figure, "Model: scheme of Jones & Westbrook; what a drug does to it is chosen here"
        )
        self._make_live()

    def update(
        self,
        gaba_uM: p.gaba_uM,
        condition: p.condition,
        rates: p.single_channel_rates,
        rng: p.rng,
    ):
        """Draw another record and move the bars; say how often it opens, and for how long."""
        dwells = [dwell_times(gaba_uM, rates, **asked) for asked, _, _ in DRUGS.values()]
        self._record = record(
            p.duration_ms.value,
            gaba_uM,
            diazepam_nM=int(condition == "diazepam"),
            rates=rates,
            barbiturate=condition == "barbiturate",
            rng=rng,
        )
        self._bars_shown = [
            [dwell.opening_frequency_Hz for dwell in dwells],
            [np.nan_to_num(dwell.mean_open_ms) for dwell in dwells],
        ]
        measured = self._record.opening_frequency_Hz, self._record.mean_open_ms
        self._set_limits(rates)
        self._move_bars(list(DRUGS).index(condition), measured)
        self._trace_line.set_color(DRUGS[condition][1])
        self._show_from(0)
        return _sentence(gaba_uM, condition, dwells, measured)

    def frames(self):
        """Let the record pass by, as fast as it would."""
        for start_ms in np.arange(0, p.duration_ms.value - WINDOW_MS, STEP_MS):
            self._show_from(start_ms)
            yield

    def table(self):
        """Give the bars of now."""
        header = ("condition", "openings per second", "mean open time (ms)")
        columns = zip(DRUGS.values(), *self._bars_shown, strict=True)
        return header, [(drug[2], figures(often), figures(long)) for drug, often, long in columns]

    def _make_live(self):
        colours = [colour for _, colour, _ in DRUGS.values()]
        self._bars = [
            [
                panel.add_patch(Rectangle((i - WIDTH / 2, 0), WIDTH, 0, color=colour))
                for i, colour in enumerate(colours)
            ]
            for panel in self._panels
        ]
        dot = {"marker": "o", "markersize": 9, "markeredgecolor": style.INK, "linestyle": ""}
        self._dots = [style.line(panel, "white", [], [], **dot) for panel in self._panels]
        self._values = [
            [style.label(panel, style.INK, beside=(0, -14), ha="center") for _ in colours]
            for panel in self._panels
        ]
        self._trace_line = style.line(
            self._trace, style.INK, [], [], linewidth=1.4, drawstyle="steps-post"
        )
        self._clock = style.label(self._trace, style.INK, beside=(6, -14))
        self._clock.xy = (0, 1.35)
        self.live = [self._trace_line, self._clock]
        for bars, dot, values in zip(self._bars, self._dots, self._values, strict=True):
            self.live += [*bars, dot, *values]

    def _set_limits(self, rates):
        """Give each rate set scales of its own, which no slider moves."""
        highest = p.single_channel_scale[rates]
        for panel, high in zip(self._panels, highest, strict=True):
            panel.set_ylim(0, high.value)

    def _move_bars(self, chosen, measured):
        rows = zip(self._bars, self._values, self._bars_shown, self._dots, measured, strict=True)
        for bars, labels, values, dot, seen in rows:
            for i, (bar, label, value) in enumerate(zip(bars, labels, values, strict=True)):
                bar.set_height(value)
                label.xy = (i, label.axes.get_ylim()[1])  # above the bar a dot may stand
                label.set_text(figures(value))
            dot.set_data([chosen], [np.nan_to_num(seen)])

    def _show_from(self, start_ms):
        """Draw a window of the record."""
        starts_ms, is_open = self._record.starts_ms, self._record.is_open
        first = np.searchsorted(starts_ms, start_ms, side="right") - 1
        last = np.searchsorted(starts_ms, start_ms + WINDOW_MS)
        x = np.clip(starts_ms[first:last] - start_ms, 0, None)
        y = is_open[first:last].astype(float)
        self._trace_line.set_data([*x, WINDOW_MS], [*y, y[-1]])
        seconds = milli * np.array([start_ms, start_ms + WINDOW_MS])
        self._clock.set_text("{:.2f} to {:.2f} s of the record".format(*seconds))


def _panels():
    """One wide panel for the record, two for bars below it."""
    figure, panels = style.figure(4.8, (2, 3))
    for panel in panels[1:]:
        panel.remove()
    trace, grid = panels[0], panels[0].get_gridspec()
    below = grid[1].subgridspec(1, 2)
    bars = [figure.add_subplot(below[0, i]) for i in range(2)]
    for panel in bars:
        style.plain(panel)
    return figure, [trace, *bars]


def _sentence(gaba_uM, condition, dwells, measured):
    if gaba_uM == 0:
        return f"Without GABA the channel stays shut: open probability {figures(0)}."
    now = dwells[list(DRUGS).index(condition)]
    often, long = figures(now.opening_frequency_Hz), figures(now.mean_open_ms)
    seen = f"in this record {figures(measured[0])} times, for {figures(measured[1])} ms"
    if np.isnan(measured[1]):
        seen = "in this record it never opens and shuts again"
    at = f"At {exactly(gaba_uM)} µM GABA"
    if condition == "none":
        return (
            f"{at} without drug the channel opens {often} times per second, for {long} ms on "
            f"average; {seen}."
        )
    before = dwells[0]
    return (
        f"{at} with {p.condition.options[condition]} it opens {often} times per second, for "
        f"{long} ms on average (without: {figures(before.opening_frequency_Hz)} times, for "
        f"{figures(before.mean_open_ms)} ms); {seen}."
    )
