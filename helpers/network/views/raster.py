"""Spikes of a network before and with diazepam, and its rate against the strength of inhibition."""

from functools import lru_cache
from typing import NamedTuple

import numpy as np

from helpers.channel.model import synaptic_effect
from helpers.chloride import parameters as chloride
from helpers.chloride.model import Compartment
from helpers.evidence.figures import exactly, figures
from helpers.network import parameters as p
from helpers.network.model import Network, mean_field, simulate
from helpers.network.views.shared import (
    FAR_ABOVE_TABLET,
    NO_DRUG,
    NOT_AN_EEG,
    SATURATING,
    TABLET,
    TABLET_LEVELS,
    dashes,
    percent,
    volts,
)
from helpers.receptor import parameters as receptor
from helpers.stage import style

MATURE, LOST = "cortex", "kcc2-loss"
NORMAL_mV = p.E_GABA.value
SHOWN_MS, FIRST_MS = p.raster_ms.value, p.shown_discard_ms.value
CELLS = int(p.raster_cells.value)
EVERY = (p.shown_excitatory.value + p.shown_inhibitory.value) // CELLS
SHOWN_EXCITATORY = p.shown_excitatory.value // EVERY
HEADROOM = 12  # rows above the cells, for words
GAINS = np.linspace(1, p.gain_scale.value, int(p.curve_points.value))
CEILING = float(synaptic_effect(receptor.saturating_nM.value).charge)
LOWEST, HIGHEST = p.rate_low_percent.value, p.rate_high_percent.value


def _E_GABA(state):
    """Reversal potential [mV] of the chloride pillar's cell of that name."""
    cell = Compartment(
        cl_in_mM=chloride.state_cl_in_mM[state].value,
        cl_out_mM=chloride.state_cl_out_mM[state].value,
    )
    return round(cell.E_GABA, 1)


class Raster:
    """Two rasters with the same wiring and noise; below them the rate as inhibition grows."""

    presets = {
        "mature cells": {"E_GABA": _E_GABA(MATURE)},
        "some chloride lost": {"E_GABA": (_E_GABA(MATURE) + _E_GABA(LOST)) / 2},
        "injured: KCC2 lost": {"E_GABA": _E_GABA(LOST)},
        **NO_DRUG,
        **TABLET,
        **SATURATING,
    }
    hints = (
        (
            lambda diazepam_nM, **_: diazepam_nM == 0,
            "Without diazepam both rasters are the same run: raise diazepam.",
        ),
        FAR_ABOVE_TABLET,
    )
    leaves_out = (
        "How diazepam changes a whole network: it multiplies each inhibitory spike by what it does "
        "to the charge of one IPSC, here as a larger weight. Longer IPSCs of the same charge "
        "can bring this network into bursts, by luck.",
        "Most of a brain: layers, other cells, receptors outside synapses, adaptation, inputs that "
        "change. The cells are a benchmark of simulators, with chosen weights.",
        "That one run is partly luck: the network is chaotic, and its rate differs from run to run "
        "by about as much as a tablet changes it. Press New random run.",
        "In the curve: that cells fire together. Its own level is half again that of the network, "
        f"which fires at {exactly(p.reference_rate_Hz.value)} {p.reference_rate_Hz.unit} in its "
        "reference run; only relative changes are drawn.",
        NOT_AN_EEG,
        TABLET_LEVELS,
    )
    numbers = (
        *(receptor.diazepam_nM, p.E_GABA, p.rng, p.shown_excitatory, p.shown_inhibitory),
        *(p.targets, p.shown_spread, p.w_excitatory, p.w_inhibitory, p.w_input, p.input_rate_Hz),
        *(p.gaba_decay_ms, p.excitation_decay_ms, p.tau_m_ms, p.E_L, p.V_th, p.V_reset),
        *(p.E_excitatory, p.refractory_ms, p.delay_ms, p.shown_dt_ms, p.shown_duration_ms),
        *(p.shown_discard_ms, chloride.state_cl_in_mM[MATURE], chloride.state_cl_in_mM[LOST]),
        p.reference_rate_Hz,
    )

    def __init__(self):
        """Draw what stays; `update` moves the rest."""
        self.figure, (*self._rasters, self._panel) = style.figure(6.4, (3, 3, 4))
        self._draw_rasters()
        self._draw_curve()
        self._make_live()

    def update(self, diazepam_nM: receptor.diazepam_nM, E_GABA: p.E_GABA, rng: p.rng):
        """Draw both runs and move the curve; say how the rate changes."""
        gain = float(synaptic_effect(diazepam_nM).charge)
        normal, before, after = (
            _run(*asked, int(rng)) for asked in ((NORMAL_mV, 1), (E_GABA, 1), (E_GABA, gain))
        )
        for line, run in zip(self._spikes, (before, after), strict=True):
            line.set_data(run.x, run.y)
        for words, name, run in zip(
            self._names, ("without diazepam", "with diazepam"), (before, after), strict=True
        ):
            words.set_text(f"{name}: {run.rate_Hz:.1f} {p.reference_rate_Hz.unit}")
        self._percent = 100 * _field_Hz(E_GABA) / _field_Hz(NORMAL_mV)[0]
        self._curve.set_data(GAINS, self._percent)
        now = _at(gain, self._percent)
        self._now.set_data([gain], [now])
        ratios = [100 * run.rate_Hz / normal.rate_Hz for run in (before, after)]
        for dot, x, y in zip(self._dots, (1, gain), ratios, strict=True):
            dot.set_data([x], [y])
        self._name.xy = GAINS[-1], self._percent[-1]
        self._name.set_text(f"these cells, {volts(E_GABA)}")
        field = now / self._percent[0]
        return _sentence(diazepam_nM, E_GABA, gain, (normal, before, after), field)

    def table(self):
        """Give the curve of now, and that of mature cells."""
        normal = 100 * _field_Hz(NORMAL_mV) / _field_Hz(NORMAL_mV)[0]
        header = ("inhibition (no drug = 1)", "these cells (%)", "mature cells (%)")
        rows = zip(GAINS, self._percent, normal, strict=True)
        return header, [tuple(map(figures, row)) for row in rows]

    def _draw_rasters(self):
        for panel in self._rasters:
            panel.set(xlim=(0, SHOWN_MS), ylim=(-1, CELLS + HEADROOM))
            edge = SHOWN_EXCITATORY - 0.5
            panel.set_yticks([edge / 2, (edge + CELLS) / 2], ["excitatory", "inhibitory"])
            panel.tick_params(axis="y", length=0)
            panel.grid(visible=False)
            style.line(panel, style.NO_DRUG, [0, SHOWN_MS], [edge] * 2, linewidth=1, linestyle=":")
        self._rasters[0].tick_params(labelbottom=False)
        words = f"Time ({p.raster_ms.unit}); one row for each of {CELLS} cells, one dash a spike"
        style.name_axes(self._rasters[1], words, "")

    def _draw_curve(self):
        panel = self._panel
        panel.set_yscale("log")
        panel.set(xlim=(1, GAINS[-1]), ylim=(LOWEST, HIGHEST))
        ticks = [LOWEST * 2**k for k in range(5)]
        panel.set_yticks(ticks, [exactly(tick) for tick in ticks])
        panel.minorticks_off()
        words = "Charge of each inhibitory spike (no drug = 1)"
        unit = p.rate_low_percent.unit
        style.name_axes(panel, words, f"Rate ({unit}; mature\ncells, no drug = 100)")
        style.line(panel, style.INK, [CEILING] * 2, [LOWEST, HIGHEST], linewidth=1, linestyle=":")
        for line, words in enumerate(("all sites filled:", "diazepam ends here")):
            here = style.label(panel, style.INK, words, (5, -16 - 14 * line))
            here.xy = (CEILING, HIGHEST)
        normal = 100 * _field_Hz(NORMAL_mV) / _field_Hz(NORMAL_mV)[0]
        style.line(panel, style.NO_DRUG, GAINS, normal, linestyle="--")
        words = f"mature cells, {volts(NORMAL_mV)}"
        style.label(panel, style.NO_DRUG, words, (-4, 5), ha="right").xy = (GAINS[-1], LOWEST)
        style.name_model(
            self.figure,
            "Curves: mean field; circles: the two runs. A benchmark network with chosen weights",
        )

    def _make_live(self):
        nothing = [], []
        thin = {"linewidth": 1.3, "solid_capstyle": "butt"}
        colours = style.NO_DRUG, style.DIAZEPAM
        self._spikes = [
            style.line(panel, colour, *nothing, **thin)
            for panel, colour in zip(self._rasters, colours, strict=True)
        ]
        self._names = [
            style.label(panel, colour, beside=(4, -14))
            for panel, colour in zip(self._rasters, colours, strict=True)
        ]
        for name in self._names:
            name.xy = (0, CELLS + HEADROOM)
        self._curve = style.line(self._panel, style.DIAZEPAM, *nothing)
        shape = {"marker": "o", "markersize": 11, "linestyle": "", "markerfacecolor": "none"}
        self._dots = [
            style.line(self._panel, colour, *nothing, **shape, markeredgewidth=2, clip_on=False)
            for colour in colours
        ]
        full = {"marker": "D", "markersize": 6, "linestyle": "", "clip_on": False}
        self._now = style.line(self._panel, style.DIAZEPAM, *nothing, **full)
        self._name = style.label(self._panel, style.DIAZEPAM, beside=(-4, 16), ha="right")
        self.live = [*self._spikes, *self._names, self._curve, *self._dots, self._now, self._name]


class _Run(NamedTuple):
    """What is drawn of one run: dashes, and the rate of all excitatory cells [Hz]."""

    x: np.ndarray
    y: np.ndarray
    rate_Hz: float


def _network(E_GABA):
    return Network(
        n_excitatory=p.shown_excitatory.value,
        n_inhibitory=p.shown_inhibitory.value,
        threshold_spread=p.shown_spread.value,
        E_GABA=E_GABA,
    )


@lru_cache(maxsize=16)
def _run(E_GABA, gain, rng):
    activity = simulate(
        _network(E_GABA),
        gain,
        rng,
        duration_ms=p.shown_duration_ms.value,
        discard_ms=FIRST_MS,
        dt_ms=p.shown_dt_ms.value,
    )
    t_ms = activity.t_ms - FIRST_MS
    drawn = (t_ms >= 0) & (t_ms <= SHOWN_MS) & (activity.spikes % EVERY == 0)
    x, y = dashes(t_ms[drawn], activity.spikes[drawn] // EVERY, 0.5)
    return _Run(x, y, activity.rate_Hz)


@lru_cache(maxsize=16)
def _field_Hz(E_GABA):
    return mean_field(_network(E_GABA), GAINS)


def _at(gain, curve):
    return float(np.interp(gain, GAINS, curve))


def _sentence(diazepam_nM, E_GABA, gain, runs, field):
    normal, before, after = (run.rate_Hz for run in runs)
    unit = p.reference_rate_Hz.unit
    lost = (
        f" With E_GABA at {volts(NORMAL_mV)} it fires at {normal:.1f} {unit} without drug."
        if NORMAL_mV < E_GABA
        else ""
    )
    if diazepam_nM == 0:
        return f"Without diazepam and with E_GABA at {volts(E_GABA)} this network fires at " + (
            f"{before:.1f} {unit}.{lost}"
        )
    return (
        f"With {exactly(diazepam_nM)} {receptor.diazepam_nM.unit} diazepam the charge of each "
        f"inhibitory spike is × {gain:.2f}: with E_GABA at {volts(E_GABA)} this run fires at "
        f"{after:.1f} {unit} instead of {before:.1f} {unit} ({percent(after / before)}; mean field "
        f"{percent(field)}).{lost}"
    )
