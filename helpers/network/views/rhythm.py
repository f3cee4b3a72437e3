"""A rhythm of interneurons slows as their IPSC lengthens; below it, what was found in people."""

from functools import lru_cache

import numpy as np

from helpers.channel.model import synaptic_effect
from helpers.evidence.figures import exactly, figures
from helpers.network import parameters as p
from helpers.network.model import Interneurons, in_step_after_ms, rhythm, rhythm_Hz
from helpers.network.views.shared import (
    FAR_ABOVE_TABLET,
    NO_DRUG,
    NOT_AN_EEG,
    SATURATING,
    TABLET,
    TABLET_LEVELS,
    dashes,
    percent,
)
from helpers.receptor import parameters as receptor
from helpers.stage import style

SHOWN_MS, CELLS = p.rhythm_ms.value, int(p.interneurons.value)
DECAYS_MS = np.linspace(p.decay_axis_ms.low, p.decay_axis_ms.high, int(p.decay_points.value))
TOP_Hz, UNIT = p.frequency_scale_Hz.value, p.frequency_scale_Hz.unit
HEADROOM = 42  # rows above the cells, for words
SIDES = {"for": "yes:", "against": "no:", "open": "open:"}
COLOURS = {"for": style.INK, "against": style.SPIKES, "open": style.NO_DRUG}


class Rhythm:
    """Spikes without and with diazepam, frequency against decay, and a list of findings."""

    presets = {
        **NO_DRUG,
        **TABLET,
        **SATURATING,
        "weak drive": {"drive": p.drive.low},
        "strong drive": {"drive": p.drive.high},
    }
    hints = (
        (
            lambda diazepam_nM, **_: diazepam_nM == 0,
            "Without diazepam both rows of spikes are one run: raise diazepam.",
        ),
        FAR_ABOVE_TABLET,
    )
    leaves_out = (
        "Power. In the findings the slower rhythm is also a stronger one; cells that all fire in "
        "step cannot show that.",
        "Pyramidal cells. In a published model of the same finding they fire at every second beat "
        "of a 40 Hz rhythm of interneurons; here are the interneurons alone.",
        "Differences between the cells. Real ones differ, and then fall in step less well.",
        "The studies below did not all find the same: in a task of attention the same tablet made "
        "fast activity weaker. Nobody has recorded the interneurons of a person on diazepam.",
        NOT_AN_EEG,
        TABLET_LEVELS,
    )
    numbers = (
        *(receptor.diazepam_nM, p.drive, p.fast_decay_ms, p.rng, p.interneurons, p.C_fast),
        *(p.g_L_fast, p.g_Na_fast, p.g_K_fast, p.g_GABA_fast, p.E_L_fast, p.E_Na_fast),
        *(p.E_K_fast, p.E_GABA_fast, p.gate_speed, p.release_rate, p.release_at, p.release_width),
        *(p.start_low, p.start_high, p.fast_dt_ms, p.rhythm_settle_ms, p.rhythm_count_ms),
    )

    def __init__(self):
        """Draw what stays; `update` moves the rest."""
        self.figure, (self._raster, self._panel, self._list) = style.figure(7.2, (3.2, 3, 3.1))
        self._draw_axes()
        self._draw_findings()
        self._make_live()

    def update(
        self,
        diazepam_nM: receptor.diazepam_nM,
        drive: p.drive,
        decay_ms: p.fast_decay_ms,
        rng: p.rng,
    ):
        """Draw both runs and move the curve; say how much slower the rhythm is."""
        factor = float(synaptic_effect(diazepam_nM).decay)
        decays_ms = decay_ms, decay_ms * factor
        self._frequencies = _curve_Hz(drive)
        self._curve.set_data(DECAYS_MS, self._frequencies)
        found = [_in_step_Hz(tau, drive) for tau in decays_ms]
        parts = zip(self._spikes, self._dots, decays_ms, found, (0, CELLS + HEADROOM), strict=True)
        for line, dot, tau, frequency, lift in parts:
            run = _run(tau, drive, int(rng))
            line.set_data(*dashes(run.t_ms, run.spikes + CELLS + HEADROOM - lift, 0.5))
            dot.set_data([tau], [frequency])
        words = ("without diazepam", "with diazepam")
        for name, told, tau, frequency in zip(self._names, words, decays_ms, found, strict=True):
            unit = p.fast_decay_ms.unit
            name.set_text(f"{told}: IPSCs of {tau:.1f} {unit}, {frequency:.1f} {UNIT}")
        joined_ms = in_step_after_ms(run, CELLS)
        return _sentence(diazepam_nM, decays_ms, factor, found, drive, joined_ms)

    def table(self):
        """Give the curve of now."""
        header = ("decay of an IPSC (ms)", "frequency (Hz)")
        rows = zip(DECAYS_MS, self._frequencies, strict=True)
        return header, [tuple(map(figures, row)) for row in rows]

    def _draw_axes(self):
        raster, panel = self._raster, self._panel
        raster.set(xlim=(0, SHOWN_MS), ylim=(-2, 2 * (CELLS + HEADROOM)))
        raster.set_yticks([])
        raster.grid(visible=False)
        style.line(raster, style.GRID, [0, SHOWN_MS], [CELLS + HEADROOM - 1] * 2, linewidth=1)
        cells = f"{CELLS} interneurons"
        style.name_axes(raster, f"Time ({p.rhythm_ms.unit}); the cells start out of step", cells)
        panel.set(xlim=(DECAYS_MS[0], DECAYS_MS[-1]), ylim=(0, TOP_Hz))
        words = f"Decay of an IPSC ({p.fast_decay_ms.unit}); grey: without diazepam, blue: with"
        style.name_axes(panel, words, f"Frequency ({UNIT})")
        style.name_model(self.figure, "Model: interneurons of Wang & Buzsáki 1996, all alike")

    def _draw_findings(self):
        panel, row = self._list, 0
        for about in dict.fromkeys(finding.about for finding in p.RHYTHM_FINDINGS):
            style.label(panel, style.NO_DRUG, f"In people: {about}", (0, -4)).xy = (0, row)
            for finding in (f for f in p.RHYTHM_FINDINGS if f.about == about):
                row += 1
                words = f"{SIDES[finding.side]} {finding.found} ({finding.studied})"
                style.label(panel, COLOURS[finding.side], words, (8, -4)).xy = (0, row)
            row += 1
        panel.set(xlim=(0, 1), ylim=(row - 0.3, -0.7))
        panel.set_axis_off()

    def _make_live(self):
        nothing = [], []
        colours = style.NO_DRUG, style.DIAZEPAM
        self._spikes = [
            style.line(self._raster, colour, *nothing, linewidth=1.3) for colour in colours
        ]
        self._names = [style.label(self._raster, colour, beside=(4, -14)) for colour in colours]
        for name, row in zip(self._names, (2, 1), strict=True):
            name.xy = (0, row * (CELLS + HEADROOM))
        self._curve = style.line(self._panel, style.INK, *nothing)
        shapes = {"marker": "o", "markersize": 10}, {"marker": "D", "markersize": 8}
        self._dots = [
            style.line(self._panel, colour, *nothing, linestyle="", **shape)
            for colour, shape in zip(colours, shapes, strict=True)
        ]
        self.live = [*self._spikes, *self._names, self._curve, *self._dots]


@lru_cache(maxsize=16)
def _run(decay_ms, drive, rng):
    cells = Interneurons(decay_ms=decay_ms, drive=drive)
    return rhythm(cells, rng, settle_ms=0, count_ms=SHOWN_MS)


@lru_cache(maxsize=16)
def _curve_Hz(drive):
    return rhythm_Hz(
        DECAYS_MS, drive, settle_ms=p.rhythm_settle_ms.value, count_ms=p.rhythm_count_ms.value
    )


def _in_step_Hz(decay_ms, drive):
    return float(np.interp(decay_ms, DECAYS_MS, _curve_Hz(drive)))


def _sentence(diazepam_nM, decays_ms, factor, found, drive, joined_ms):
    unit = p.fast_decay_ms.unit
    driven = f"a drive of {exactly(drive)} {p.drive.unit}"
    joined = f"In this run they fall in step after {joined_ms:.1f} {unit}."
    if np.isnan(joined_ms):
        joined = f"In this run they are not yet in step after {exactly(SHOWN_MS)} {unit}."
    if diazepam_nM == 0:
        return (
            f"Without diazepam, with IPSCs of {exactly(decays_ms[0])} {unit} and {driven}, the "
            f"interneurons fire in step at {found[0]:.1f} {UNIT}. {joined}"
        )
    return (
        f"With {exactly(diazepam_nM)} {receptor.diazepam_nM.unit} diazepam IPSCs last × "
        f"{factor:.2f}, {decays_ms[1]:.1f} {unit} instead of {exactly(decays_ms[0])} {unit}: with "
        f"{driven} the rhythm is {found[1]:.1f} {UNIT} instead of {found[0]:.1f} {UNIT} "
        f"({percent(found[1] / found[0])}). {joined}"
    )
