"""Bursts of inhibition load a piece of a cell with chloride, and E_GABA drifts."""

from functools import lru_cache

import numpy as np
from scipy.constants import milli

from helpers.channel.model import synaptic_effect
from helpers.chloride import parameters as p
from helpers.chloride.model import burst_conductance, compartment, simulate
from helpers.chloride.views.words import set_volts, spread, volts
from helpers.evidence.figures import exactly, figures
from helpers.receptor import parameters as receptor
from helpers.stage import style

T_MS = np.linspace(0, p.load_ms.value, 2001)
T_S = T_MS * milli
BURSTS_MS = np.arange(p.burst_start_ms.value, T_MS[-1], p.burst_every_ms.value)
LOWEST, HIGHEST = -110, 10
ROOM_S = 3.2  # to the right of the courses, for their names
TICKS_mM = [2, 5, 10, 20, 50, 100]
GAP_V, GAP_DECADES = 13, 0.17  # from one line of words to the next


def _only(**given):
    """Give these values, and the start of the others that the presets move."""
    records = {"shape": p.load_shape, "g_IPSC": p.g_IPSC, "hold": p.hold}
    records["kcc2_strength"] = p.kcc2_strength
    return {name: record.value for name, record in records.items()} | given


class Load:
    """Chloride and E_GABA in time, with diazepam and without it, under bursts of inhibition."""

    presets = {
        "normal dendrite": _only(),
        "soma": _only(shape="soma"),
        "half of KCC2, no load": _only(kcc2_strength=p.half_kcc2.value, g_IPSC=p.no_load.value),
        "half of KCC2, with load": _only(kcc2_strength=p.half_kcc2.value),
        "collapse": _only(**{name: record.value for name, record in p.collapse.items()}),
        "V free, excited": _only(hold="excited"),
    }
    hints = (
        (
            lambda g_IPSC, kcc2_strength, **_: g_IPSC == 0 and kcc2_strength == 1,
            "Without volleys and with normal KCC2 nothing happens: raise the conductance.",
        ),
        (
            lambda g_IPSC, **_: g_IPSC == 0,
            "Without volleys there is no load: what moves is KCC2 alone. Raise the conductance.",
        ),
        (
            lambda hold, V, **_: hold != "held" and V - p.V_held.value,
            "V is free, so the potential at which it would be held plays no part.",
        ),
    )
    leaves_out = (
        "Chloride that spreads along the dendrite, and water and bicarbonate that move with it.",
        "Spikes: V held above rest stands for strong excitation, nothing fires here.",
        "The greatest speed of KCC2: under a heavy load a real cell recovers more slowly.",
        "Any change of the leak: when KCC2 weakens, the leak of chloride goes on as before.",
        "Diazepam on anything but the GABA channel; it does not move E_GABA by itself.",
    )
    numbers = (
        *(p.state_cl_in_mM["cortex"], p.state_cl_out_mM["cortex"], p.hco3_in_mM, p.hco3_out_mM),
        *(p.hco3_permeability, p.g_IPSC, p.gaba_decay_ms, receptor.diazepam_nM, p.kcc2_strength),
        *(p.P_a, p.k_in_mM, p.k_out_mM, p.V_held, p.load_current, p.rest, p.leak_mS_per_cm2),
        *(p.burst_start_ms, p.burst_every_ms, p.burst_pulses, p.burst_rate_Hz, p.load_ms),
        *(*p.diameter_um.values(), p.length_um, p.collapse["g_IPSC"]),
    )

    def __init__(self):
        """Draw what stays; `update` moves the rest."""
        self.figure, (self._top, self._bottom) = style.figure(5.8, (1, 1), sharex=True)
        self._draw_axes()
        self._make_live()

    def update(
        self,
        shape: p.load_shape,
        g_IPSC: p.g_IPSC,
        diazepam_nM: receptor.diazepam_nM,
        kcc2_strength: p.kcc2_strength,
        hold: p.hold,
        V: p.V_held,
    ):
        """Let ten seconds pass, with the drug and without; say what chloride and E_GABA did."""
        excited = p.load_current.value if hold == "excited" else 0
        setting = shape, kcc2_strength, V if hold == "held" else None, excited
        peak, decay = _drug_factors(diazepam_nM)
        without = _course(g_IPSC, p.gaba_decay_ms.value, *setting)
        self._courses = without, _course(peak * g_IPSC, decay * p.gaba_decay_ms.value, *setting)
        self._move_lines()
        self._move_names(hold)
        return _sentence((shape, g_IPSC, diazepam_nM, kcc2_strength, hold), self._courses)

    def table(self):
        """Give both courses, second by second."""
        header = (
            *("time (s)", "chloride (mM)", "E_GABA (mV)", "V (mV)"),
            *("chloride without diazepam (mM)", "E_GABA without diazepam (mV)"),
        )
        without, now = self._courses
        columns = T_S, now.cl_in_mM, now.E_GABA, now.V, without.cl_in_mM, without.E_GABA
        rows = list(zip(*columns, strict=True))[:: len(T_MS) // 10]
        return header, [tuple(map(figures, row)) for row in rows]

    def _draw_axes(self):
        end_s = T_S[-1]
        for panel in (self._top, self._bottom):
            panel.set_xlim(0, end_s + ROOM_S)
            panel.set_xticks(range(0, int(end_s) + 1, 2))
            burst_s = p.burst_pulses.value / p.burst_rate_Hz.value
            for start_s in BURSTS_MS * milli:
                panel.axvspan(start_s, start_s + burst_s, color=style.GABA, alpha=0.18, lw=0)
        self._top.set_yscale("log")
        self._top.set_ylim(p.cl_in_mM.low, p.cl_out_mM.high)
        self._top.set_yticks(TICKS_mM, map(exactly, TICKS_mM))
        self._top.minorticks_off()
        self._bottom.set_ylim(LOWEST, HIGHEST)
        style.name_axes(self._top, "", f"Chloride inside ({p.cl_in_mM.unit})")
        words = f"Potential ({p.V.unit})"
        style.name_axes(self._bottom, "Time (s); shaded: bursts of GABA", words)
        style.name_model(
            self.figure, "Mature cortical neuron, after Currin et al. 2020; the load is chosen here"
        )

    def _make_live(self):
        nothing, dashed = ([], []), {"linestyle": "--", "linewidth": 1.8}
        self._cl = [
            style.line(self._top, style.CHLORIDE, *nothing),
            style.line(self._top, style.NO_DRUG, *nothing, **dashed),
        ]
        self._E = [
            style.line(self._bottom, style.GABA, *nothing),
            style.line(self._bottom, style.NO_DRUG, *nothing, **dashed),
        ]
        self._V = style.line(self._bottom, style.INK, *nothing, linewidth=1)
        self._cl_names = [
            style.label(self._top, colour, beside=(5, -4))
            for colour in (style.CHLORIDE_WORDS, style.NO_DRUG)
        ]
        self._V_names = [
            style.label(self._bottom, colour, beside=(5, -4))
            for colour in (style.GABA_WORDS, style.NO_DRUG, style.INK)
        ]
        self.live = [self._V, self._E[1], self._E[0], self._cl[1], self._cl[0]]
        self.live += [*self._cl_names, *self._V_names]

    def _move_lines(self):
        without, now = self._courses
        for lines, name in ((self._cl, "cl_in_mM"), (self._E, "E_GABA")):
            for line, course in zip(lines, (now, without), strict=True):
                line.set_data(T_S, getattr(course, name))
        self._V.set_data(T_S, now.V)

    def _move_names(self, hold):
        without, now = self._courses
        unit, ends_mM = p.cl_in_mM.unit, [now.cl_in_mM[-1], without.cl_in_mM[-1]]
        low, high = np.log10(self._top.get_ylim())
        heights = 10 ** spread(np.log10(ends_mM), GAP_DECADES, low + GAP_DECADES / 2, high)
        words = [f"{figures(end)} {unit}" for end in ends_mM]
        _name(self._cl_names, heights, [words[0], f"{words[1]}, no drug"])
        ends = [now.E_GABA[-1], without.E_GABA[-1], now.V[-1]]
        heights = spread(ends, GAP_V, LOWEST + GAP_V / 2, HIGHEST - GAP_V / 2)
        words = [
            f"E_GABA {volts(ends[0])}",
            f"no drug {volts(ends[1])}",
            f"V {'held' if hold == 'held' else 'free'}",
        ]
        _name(self._V_names, heights, words)


def _name(labels, heights, words):
    for label, height, text in zip(labels, heights, words, strict=True):
        label.xy = (T_S[-1], height)
        label.set_text(text)


@lru_cache(maxsize=128)
def _drug_factors(diazepam_nM):
    """Factors by which the drug changes peak and decay of one volley."""
    effect = synaptic_effect(diazepam_nM)
    return float(effect.peak), float(effect.decay)


@lru_cache(maxsize=8)  # most moves leave the course without drug as it was
def _course(g_IPSC, gaba_decay_ms, shape, kcc2_strength, V, current):
    cell = compartment(shape, "cortex", kcc2_strength=kcc2_strength)
    bursts = burst_conductance(T_MS[-1], g_IPSC=g_IPSC, gaba_decay_ms=gaba_decay_ms, g_tonic=0)
    return simulate(cell, bursts, T_MS, V=V, current=current)


def _sentence(setting, courses):
    """One whole sentence for each case."""
    shape, g_IPSC, diazepam_nM, kcc2_strength, hold = setting
    without, now = courses
    far = np.abs(now.cl_in_mM - now.cl_in_mM[0]).argmax()
    cl, E = now.cl_in_mM[[0, far]], now.E_GABA[[0, far]]
    drug = f"{exactly(diazepam_nM)} nM diazepam" if diazepam_nM else "no drug"
    went = (
        f"With {drug} and KCC2 at {100 * kcc2_strength:.3g} % of normal, chloride inside the "
        f"{shape} goes from {figures(cl[0])} to {figures(cl[1])} {p.cl_in_mM.unit} at most, and "
        f"E_GABA from {volts(E[0])} to {volts(E[1])}"
    )
    if g_IPSC == 0:
        return f"{went}: without a load, KCC2 alone moves it by no more than that."
    if diazepam_nM:
        went += f" (without the drug to {volts(without.E_GABA[far])})"
    if hold != "held":
        V = now.V[T_MS.searchsorted(BURSTS_MS[-1]) :]
        return f"{went}; from the last burst on, V runs from {volts(V.min())} to {volts(V[-1])}."
    return f"{went}; {_left_over(now.V[0], *E)}."


def _left_over(V, E_start, E_far):
    """Say what is left to drive GABA's current while V is held."""
    drove, left = V - E_start, V - E_far
    if drove <= 0:
        return f"at {set_volts(V)} GABA depolarises from the start"
    current = f"of the {volts(drove)} that drove the current of GABA at {set_volts(V)}"
    if left < p.shunt_within.value:
        return f"{current}, almost nothing is left that a drug could make larger, but the shunt"
    return f"{current}, {volts(left)} are left for a drug to work with"
