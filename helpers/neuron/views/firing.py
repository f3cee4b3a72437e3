"""Spikes of one cell without GABA, with it, and with diazepam as well."""

from functools import lru_cache

import numpy as np
from scipy.constants import milli

from helpers.evidence.figures import exactly, figures
from helpers.neuron import parameters as p
from helpers.neuron.model import Ipscs, Neuron, ipsc_factors, simulate
from helpers.neuron.views.shared import (
    CELL_NUMBERS,
    CELLS,
    FAR_ABOVE_TABLET,
    NOT_A_BRAIN,
    PUBLISHED,
    TABLET,
    volts,
)
from helpers.receptor import parameters as receptor
from helpers.stage import style

CELL = Neuron()
SHOWN_MS = p.trace_ms.value
TRAIN = Ipscs(
    np.arange(0, SHOWN_MS, 1 / (milli * p.train_rate_Hz.value)), g_peak=p.train_g_peak.value
)
LOWEST, HIGHEST, TICKS_AT = -116, 92, -107
NAME_LOWEST = -81  # above the name of the IPSCs
EACH = 2  # of the trace's points one in so many is drawn: the eye sees no difference
CONDITIONS = (
    ("without GABA", style.NO_DRUG, style.NO_DRUG),
    ("with GABA", style.GABA, style.GABA_WORDS),
    ("with GABA and diazepam", style.DIAZEPAM, style.DIAZEPAM),
)


class Firing:
    """Three traces of one cell under the same drive; GABA lasts, and comes in a train of IPSCs."""

    presets = {
        **CELLS,
        "steady drive": {"noise_pA": 0},
        "noisy drive": {"noise_pA": p.noise_pA.value},
        "no drug": {"diazepam_nM": 0},
        **TABLET,
    }
    hints = (
        FAR_ABOVE_TABLET,
        (
            lambda current_pA, noise_pA, E_GABA, **_: (
                current_pA == noise_pA == 0 and CELL.threshold > E_GABA
            ),
            "Nothing drives the cell: raise the current or the noise.",
        ),
    )
    leaves_out = (
        "Diazepam acts here on the IPSCs only. What it does to GABA that lasts depends on the "
        "receptors outside synapses, some of which do not answer it.",
        "Where IPSCs come from: the train is as regular as a clock, and its strength is chosen.",
        "That GABA moves chloride, and with it E_GABA.",
        "Time: the trace starts from rest, and the first spikes come faster than later ones.",
        NOT_A_BRAIN,
        PUBLISHED,
    )
    numbers = (
        *(p.firing_current_pA, p.firing_g_GABA, p.E_GABA, p.firing_noise_pA, p.noise_tau_ms),
        *(receptor.diazepam_nM, p.train_rate_Hz, p.train_g_peak, p.gaba_decay_ms, p.trace_ms),
        *(p.published_decay_factor, p.published_peak_factor, p.rng, *CELL_NUMBERS),
    )

    def __init__(self):
        """Draw what stays; `update` moves the rest."""
        self.figure, self._panels = style.figure(5.4, (1, 1, 1), sharex=True, sharey=True)
        self.figure.get_layout_engine().set(rect=(0, 0, 0.89, 1))  # names stand on the right
        self._draw_axes()
        self._make_live()

    def update(
        self,
        current_pA: p.firing_current_pA,
        g_GABA: p.firing_g_GABA,
        E_GABA: p.E_GABA,
        noise_pA: p.firing_noise_pA,
        diazepam_nM: receptor.diazepam_nM,
        rng: p.rng,
    ):
        """Draw the traces anew; say how often the cell fires in each."""
        drive = current_pA, noise_pA, rng
        train = TRAIN.enhanced(*map(float, ipsc_factors(diazepam_nM)))
        self._traces = [
            _trace(drive, 0, p.E_GABA.value, Ipscs()),
            _trace(drive, g_GABA, E_GABA, TRAIN),
            _trace(drive, g_GABA, E_GABA, train),
        ]
        for line, words, trace in zip(self._lines, self._counts, self._traces, strict=True):
            line.set_data(trace.t_ms[::EACH], trace.V[::EACH])
            words.set_text(_count(trace))
        for line in self._reversals:
            line.set_ydata([E_GABA, E_GABA])
        for name in self._names:
            name.xy = (SHOWN_MS, max(E_GABA, NAME_LOWEST))
        return _sentence(drive, g_GABA, E_GABA, diazepam_nM, self._traces)

    def table(self):
        """Give number, rate and first spike of each trace."""
        header = ("condition", "spikes", "rate (Hz)", "first spike (ms)")
        rows = zip(CONDITIONS, self._traces, strict=True)
        return header, [
            (
                name,
                str(spikes.size),
                figures(_rate_Hz(spikes)),
                figures(spikes[0]) if spikes.size else "none",
            )
            for (name, *_), (_, _, spikes) in rows
        ]

    def _draw_axes(self):
        for panel, (name, _, colour) in zip(self._panels, CONDITIONS, strict=True):
            panel.set(xlim=(0, SHOWN_MS), ylim=(LOWEST, HIGHEST))
            panel.set_yticks([-80, -40, 0, 40])
            ends = [0, SHOWN_MS], [CELL.threshold] * 2
            style.line(panel, style.INK, *ends, linewidth=1, linestyle="--")
            style.label(panel, colour, name, (4, -13)).xy = (0, HIGHEST)
        first, middle, last = self._panels
        style.label(first, style.INK, "threshold", (5, -4)).xy = (SHOWN_MS, CELL.threshold)
        for panel in (middle, last):
            at = TRAIN.onsets_ms, np.full(len(TRAIN.onsets_ms), TICKS_AT)
            style.line(panel, style.GABA_WORDS, *at, linestyle="", marker="|", markersize=7)
            style.label(panel, style.GABA_WORDS, "IPSCs", (5, -4)).xy = (SHOWN_MS, TICKS_AT)
        style.name_axes(middle, "", f"Membrane potential ({p.E_GABA.unit})")
        style.name_axes(last, f"Time ({p.trace_ms.unit})", "")
        style.name_model(
            self.figure, "Model: cortical cell of Pospischil et al. 2008; GABA's strength chosen"
        )

    def _make_live(self):
        self._lines = [
            style.line(panel, colour, [], [], linewidth=1.2)
            for panel, (_, colour, _) in zip(self._panels, CONDITIONS, strict=True)
        ]
        with_GABA = self._panels[1:]
        self._reversals = [
            style.line(panel, style.GABA_WORDS, [0, SHOWN_MS], [0, 0], linewidth=1.2, linestyle=":")
            for panel in with_GABA
        ]
        self._names = [
            style.label(panel, style.GABA_WORDS, "E_GABA", (5, -4)) for panel in with_GABA
        ]
        self._counts = [
            style.label(panel, colour, "", (-2, -13), ha="right")
            for panel, (_, _, colour) in zip(self._panels, CONDITIONS, strict=True)
        ]
        for words in self._counts:
            words.xy = (SHOWN_MS, HIGHEST)
        self.live = [*self._reversals, *self._lines, *self._names, *self._counts]


@lru_cache(maxsize=8)
def _trace(drive, g_GABA, E_GABA, train):
    current_pA, noise_pA, rng = drive
    return simulate(
        CELL, current_pA, g_GABA, E_GABA, SHOWN_MS, ipscs=train, noise_pA=noise_pA, rng=rng
    )


def _rate_Hz(spikes_ms):
    return spikes_ms.size / (milli * SHOWN_MS)


def _count(trace):
    n = trace.spikes_ms.size
    return f"{n} {'spike' if n == 1 else 'spikes'} ({_rate_Hz(trace.spikes_ms):.0f} Hz)"


def _sentence(drive, g_GABA, E_GABA, diazepam_nM, traces):
    current_pA, noise_pA, rng = drive
    alone, with_GABA, with_drug = map(_count, traces)
    noise = f"noise of {exactly(noise_pA)} pA (run {rng})" if noise_pA else "no noise"
    said = (
        f"In {exactly(SHOWN_MS)} {p.trace_ms.unit} of {exactly(current_pA)} pA with {noise} the "
        f"cell fires {alone} without GABA and {with_GABA} with {exactly(g_GABA)} nS that last "
        f"and {exactly(p.train_rate_Hz.value)} IPSCs a second at E_GABA {volts(E_GABA)}: "
        f"{_verdict(E_GABA, *traces[:2])}."
    )
    if diazepam_nM == 0:
        return said
    drug = f"{exactly(diazepam_nM)} {receptor.diazepam_nM.unit}"
    return f"{said} With {drug} diazepam, which acts on the IPSCs, it fires {with_drug}."


def _verdict(E_GABA, alone, with_GABA):
    gained = with_GABA.spikes_ms.size - alone.spikes_ms.size
    if gained == 0:
        return "the count is the same"
    if gained > 0:
        return "firing rises, here GABA excites"
    if E_GABA == CELL.E_L:
        return "GABA leaves the resting cell where it is, and still inhibits"
    if E_GABA > CELL.E_L:
        return "GABA is depolarising and still inhibits"
    return "GABA inhibits"
