"""Rate against current: what GABA does to the place of the curve, and what to its slope."""

from functools import lru_cache

import numpy as np

from helpers.channel.model import synaptic_effect
from helpers.evidence.figures import exactly, figures
from helpers.neuron import parameters as p
from helpers.neuron.model import Neuron, firing_rate, gain, rheobase_pA, rheobase_shift_pA
from helpers.neuron.views.shared import (
    CELL_NUMBERS,
    CELLS,
    FAR_ABOVE_TABLET,
    NOT_A_BRAIN,
    PUBLISHED,
    TABLET,
    signed,
    volts,
)
from helpers.receptor import parameters as receptor
from helpers.stage import style

CELL = Neuron()
RHEOBASE_pA = float(rheobase_pA(CELL))
MOST_pA, TOP_Hz = p.current_pA.high, p.rate_scale_Hz.value
CURRENTS_pA = np.arange(p.current_pA.low, MOST_pA + 1, p.fi_step_pA.value)
KINDS = (  # the curves: colour, line, words
    (style.NO_DRUG, "--", "without GABA"),
    (style.GABA, "-", "with GABA"),
    (style.DIAZEPAM, "-.", "with GABA and diazepam"),
)
WITH_GABA = KINDS[1:]


class FICurve:
    """Three curves of rate against current, and below them the shift by one multiplication."""

    presets = {
        **CELLS,
        "steady drive": {"noise_pA": 0},
        "noisy drive": {"noise_pA": p.noise_pA.value},
        "no drug": {"diazepam_nM": 0},
        **TABLET,
    }
    hints = (
        (lambda g_GABA, **_: g_GABA == 0, "Without GABA all curves are one: raise GABA."),
        FAR_ABOVE_TABLET,
    )
    leaves_out = (
        "Whether GABA shifts the curve (offset) or also turns it (gain) is disputed. Measured: "
        "offset in pyramidal cells with steady drive; in granule cells with noisy drive a fall of "
        "gain too. Here noise flattens all curves, and GABA then only shifts them: its noise has "
        "a fixed size. The measured fall needs noise that grows with the drive, as that of "
        "synapses does.",
        "How diazepam changes GABA's mean conductance: it multiplies it by what it does to the "
        "charge of one IPSC. That is a choice, and takes all of the conductance for IPSCs.",
        "How hard the cell is driven: where E_GABA lies just below threshold, GABA hinders at low "
        "currents and helps at high ones.",
        "How sure a slope is: one spike more or less, by luck, changes it by a tenth.",
        "Timing: a mean conductance cannot help or hinder by when it comes; one event can.",
        "The small rise of threshold with conductance, in the arrows; the curves and dots have it.",
        NOT_A_BRAIN,
        PUBLISHED,
    )
    numbers = (
        *(p.fi_g_GABA, p.E_GABA, p.fi_noise_pA, p.noise_tau_ms, receptor.diazepam_nM),
        *(p.fi_settle_ms, p.fi_count_ms, p.fi_step_pA, p.gain_low_Hz, p.gain_high_Hz),
        *(p.published_decay_factor, p.published_peak_factor, *CELL_NUMBERS),
    )

    def __init__(self):
        """Draw what stays; `update` moves the rest."""
        self.figure, (self._panel, self._shift) = style.figure(5.2, (5, 2), sharex=True)
        self._draw_axes()
        self._make_live()

    def update(
        self,
        g_GABA: p.fi_g_GABA,
        E_GABA: p.E_GABA,
        noise_pA: p.fi_noise_pA,
        diazepam_nM: receptor.diazepam_nM,
    ):
        """Move the curves and the arrows; say by how much GABA shifts and turns the curve."""
        g = g_GABA * np.array([0, 1, float(synaptic_effect(diazepam_nM).charge)])
        self._rates = _curves(tuple(g.tolist()), E_GABA, noise_pA)
        for line, rates in zip(self._lines, self._rates, strict=True):
            line.set_data(CURRENTS_pA, rates)
        found, shifts = rheobase_pA(CELL, g, E_GABA), rheobase_shift_pA(CELL, g, E_GABA)
        for row in range(len(WITH_GABA)):
            self._move_arrow(row, found[row + 1], shifts[row + 1])
        for part in (self._lines[-1], *self._arrows[-1]):
            part.set_visible(diazepam_nM > 0)
        gains = [gain(CURRENTS_pA, rates) for rates in self._rates]
        return _sentence((E_GABA, noise_pA, diazepam_nM), g, found, shifts[1], gains)

    def table(self):
        """Give the curves of now at some currents."""
        header = ("current (pA)", *(f"rate {words} (Hz)" for *_, words in KINDS))
        rows = list(zip(CURRENTS_pA, *self._rates, strict=True))[::2]
        return header, [tuple(map(figures, row)) for row in rows]

    def _draw_axes(self):
        panel, below = self._panel, self._shift
        panel.set(xlim=(0, MOST_pA), ylim=(0, TOP_Hz))
        below.set(ylim=(1.5, -1.1))
        below.set_yticks(range(len(WITH_GABA)), ["GABA", "+ diazepam"])
        below.grid(visible=False, axis="y")
        thin = {"color": style.NO_DRUG, "linewidth": 1, "linestyle": ":"}
        panel.axvline(RHEOBASE_pA, ymax=0.72, **thin)
        below.axvline(RHEOBASE_pA, **thin)
        alone = style.label(
            below, style.NO_DRUG, "least current without GABA", (0, -13), ha="center"
        )
        alone.xy = (RHEOBASE_pA, below.get_ylim()[1])
        style.name_axes(panel, "", f"Firing rate ({p.rate_scale_Hz.unit})")
        words = f"Current ({p.current_pA.unit}); arrow: conductance × (threshold − E_GABA); "
        style.name_axes(below, words + "circle: the cell's own shift", "")
        for row, (colour, dashes, words) in enumerate(KINDS):
            at, ends = TOP_Hz * (0.94 - 0.085 * row), MOST_pA * np.array([0.02, 0.08])
            style.line(panel, colour, ends, [at, at], linestyle=dashes)
            style.label(panel, style.INK, words, (7, -4)).xy = (ends[-1], at)
        style.name_model(
            self.figure, "Model: cortical cell of Pospischil et al. 2008; GABA's strength chosen"
        )

    def _make_live(self):
        panel, below, nothing = self._panel, self._shift, ([], [])
        self._lines = [
            style.line(panel, colour, *nothing, linestyle=dashes) for colour, dashes, _ in KINDS
        ]
        head = {"markersize": 10, "linestyle": ""}
        ring = {"marker": "o", "markersize": 11, "markerfacecolor": "none", "markeredgewidth": 1.5}
        self._arrows = [
            (
                style.line(below, colour, *nothing),
                style.line(below, colour, *nothing, **head),
                style.line(below, style.INK, *nothing, **ring, linestyle=""),
                style.label(below, style.INK),
            )
            for colour, *_ in WITH_GABA
        ]
        self.live = [*self._lines, *(part for arrow in self._arrows for part in arrow)]

    def _move_arrow(self, row, found_pA, shift_pA):
        """Move one arrow; one that leaves the picture ends at its edge."""
        shaft, head, ring, words = self._arrows[row]
        tip_pA = float(np.clip(RHEOBASE_pA + shift_pA, 0, MOST_pA))
        shaft.set_data([RHEOBASE_pA, tip_pA], [row, row])
        head.set_data([tip_pA], [row])
        head.set_marker(">" if shift_pA > 0 else "<" if shift_pA < 0 else "|")
        ring.set_data([found_pA], [row])
        words.xy = (RHEOBASE_pA, row)
        words.set_text(f"{signed(shift_pA)} {p.current_pA.unit}")
        words.beside, words.ha = ((-11, -4), "right") if shift_pA >= 0 else ((11, -4), "left")


@lru_cache(maxsize=8)
def _curves(g_GABA, E_GABA, noise_pA):
    return firing_rate(
        CURRENTS_pA,
        np.array(g_GABA)[:, None],
        E_GABA,
        settle_ms=p.fi_settle_ms.value,
        duration_ms=p.fi_count_ms.value,
        noise_pA=noise_pA,
        dt_ms=p.dt_ms.high,
    )


def _sentence(asked, g, found, shift_pA, gains):
    E_GABA, noise_pA, diazepam_nM = asked
    alone, with_GABA, with_drug = gains
    drive = f"with noise of {exactly(noise_pA)} pA" if noise_pA else "without noise"
    between = (
        f"Between {exactly(p.gain_low_Hz.value)} and {exactly(p.gain_high_Hz.value)} Hz, {drive}, "
        f"the rate {_rises(alone)} without GABA"
    )
    if g[1] == 0:
        return f"Without GABA the cell {_needs(found[0])}. {between}."
    said = (
        f"With {exactly(g[1])} nS of GABA at E_GABA {volts(E_GABA)} the cell {_needs(found[1])}, "
        f"{_compared(found[1] - found[0])}; conductance × (threshold − E_GABA) gives "
        f"{signed(shift_pA)} pA."
    )
    if diazepam_nM == 0:
        return f"{said} {between}; with GABA it {_rises(with_GABA)}."
    return (
        f"{said} With {exactly(diazepam_nM)} {receptor.diazepam_nM.unit} diazepam, conductance × "
        f"{g[2] / g[1]:.2f}, it {_needs(found[2])}. {between}; with GABA it {_rises(with_GABA)}; "
        f"with diazepam it {_rises(with_drug)}."
    )


def _needs(rheobase):
    if rheobase <= 0:
        return "fires without any current"
    return f"needs {rheobase:.0f} pA to keep firing by itself"


def _compared(change_pA):
    more = "more" if change_pA > 0 else "less"
    return f"{abs(change_pA):.0f} pA {more} than without GABA"


def _rises(slope):
    if np.isnan(slope):
        return "does not get there on this axis"
    return f"rises by {slope:.0f} Hz for each nA"
