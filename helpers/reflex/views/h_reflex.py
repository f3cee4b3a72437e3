"""One volley into the pool: how many motoneurons fire, against the strength of the volley."""

import numpy as np

from helpers.evidence.figures import exactly
from helpers.receptor import parameters as receptor
from helpers.reflex import parameters as p
from helpers.reflex.model import Reflex, h_reflex
from helpers.reflex.views.shared import (
    FAR_ABOVE_TABLET,
    NEVER_MEASURED,
    NO_DRUG_GIVEN,
    NOT_A_BACK,
    drug,
    gaba_gain,
    volts,
)
from helpers.stage import style

STRENGTHS = np.linspace(p.volley.low, p.volley.high, 46)
NORMAL, SPASTIC = (Reflex(drive=drive.value) for drive in p.drive.values())
KINDS = (  # the curves: colour, line, words
    (style.NO_DRUG, ":", "normal, no drug"),
    (style.INK, "-", "spastic, no drug"),
    (style.DIAZEPAM, "-", "drug at motoneuron"),
    (style.DIAZEPAM, "--", "drug at terminal"),
    (style.DIAZEPAM, "", "drug at spindle"),
    (style.GABA_WORDS, "-.", "baclofen-like drug"),
)
DOTS = 5  # strengths from one dot of the spindle's curve to the next
ROW_TOP, ROW_GAP = 0.93, 0.17


class HReflex:
    """Curves of the H reflex, one for each place where a drug could act, and their values."""

    presets = {
        "weak volley": {"strength": p.volley.value / 2},
        "motoneuron, more GABA": {"g0": p.strong_g0.value},
        "motoneuron, pure shunt": {"g0": p.strong_g0.value, "E_GABA": p.shunt_E.value},
        "terminal, strong route": {"k_P": p.strong_route.value},
        "spindle, strong route": {"k_gamma": p.strong_route.value},
    }
    hints = (
        NO_DRUG_GIVEN,
        (
            lambda strength, **_: strength == 0,
            "Without a volley nobody fires: raise its strength.",
        ),
        FAR_ABOVE_TABLET,
    )
    leaves_out = (
        "Drive of the spindle: the volley starts in the nerve, so what acts on the spindle "
        "alone cannot show here. That makes the H reflex a test between places.",
        NEVER_MEASURED,
        "That a second volley soon after the first finds less, and that a spastic cord loses less "
        "of it.",
        "What a laboratory divides by: the response to direct stimulation of the muscle.",
        "Baclofen itself: the curve is a drug that lowers release and opens potassium channels, "
        "without chloride; how much of each was chosen.",
        NOT_A_BACK,
    )
    numbers = (
        *(p.volley, receptor.diazepam_nM, p.g0, p.lab_k_P, p.lab_k_gamma, p.E_GABA, p.baclofen),
        *(p.baclofen_release, p.baclofen_g_K, *p.drive.values(), p.units, p.threshold),
        *(p.input_slope, p.tau_m_ms, p.tau_e_ms, p.strong_g0, p.strong_route),
    )

    def __init__(self):
        """Draw what stays; `update` moves the rest."""
        self.figure, (self._panel, self._list) = style.figure(4.6, (8, 5), beside=True)
        self._draw_axes()
        self._make_live()

    def update(
        self,
        strength: p.volley,
        diazepam_nM: receptor.diazepam_nM,
        g0: p.g0,
        k_P: p.lab_k_P,
        k_gamma: p.lab_k_gamma,
        E_GABA: p.E_GABA,
    ):
        """Move the curves; say how many fire with the drug at each place."""
        asked = np.append(STRENGTHS, strength)
        found = 100 * _fractions(asked, gaba_gain(diazepam_nM), (g0, k_P, k_gamma), E_GABA)
        self._curves, self._now = found[:, :-1], found[:, -1]
        for kind, (line, dot, value) in enumerate(self._rows):
            line.set_data(STRENGTHS, self._curves[kind])
            dot.set_data([strength], [self._now[kind]])
            value.set_text(_percent(self._now[kind]))
        self._place.set_xdata([strength, strength])
        setting = strength, diazepam_nM, (g0, k_P, k_gamma), E_GABA
        return _sentence(setting, self._now)

    def table(self):
        """Give the curves of now at some strengths."""
        header = ("strength", *(f"{words} (%)" for *_, words in KINDS))
        rows = list(zip(STRENGTHS, *self._curves, strict=True))[::3]
        return header, [
            (exactly(round(strength, 3)), *(f"{value:.0f}" for value in values))
            for strength, *values in rows
        ]

    def _draw_axes(self):
        self._panel.set(xlim=(STRENGTHS[0], STRENGTHS[-1]), ylim=(-3, 106))
        words = "Strength of the volley (conductance / leak)"
        style.name_axes(self._panel, words, "Motoneurons that fire (%)")
        self._list.set(xlim=(0, 1), ylim=(0, 1))
        self._list.set_axis_off()
        style.name_model(self.figure, "Model: a pool chosen for teaching; drug routes unmeasured")

    def _make_live(self):
        nothing = [], []
        self._place = style.line(
            self._panel, style.NO_DRUG, [0, 0], [0, 100], linewidth=1, linestyle=":"
        )
        self._rows, self.live = [], [self._place]
        for kind, (colour, dashes, words) in enumerate(KINDS):
            sampled = {"linestyle": dashes, "marker": "" if dashes else "x", "markersize": 7}
            line = style.line(self._panel, colour, *nothing, **sampled, markevery=DOTS)
            dot = style.line(self._panel, colour, *nothing, marker="o", markersize=8, linestyle="")
            height = ROW_TOP - ROW_GAP * kind
            style.line(self._list, colour, [0.06, 0.12, 0.18], [height] * 3, **sampled)
            style.label(self._list, style.INK, words, (7, 1)).xy = (0.18, height)
            value = style.label(self._list, style.INK, "", (7, -15))
            value.xy = (0.18, height)
            self._rows.append((line, dot, value))
            self.live += [line, dot, value]


def _fractions(strengths, gain, routes, E_GABA):
    """Fraction that fires, one row for each kind of `KINDS`."""
    g0, k_P, k_gamma = routes
    normal = h_reflex(NORMAL, strength=strengths, g0=g0, E_GABA=E_GABA)
    # At terminal and spindle alone the drug must leave the motoneuron's GABA as it is.
    places = {
        "gaba_gain": [1, gain, gain, gain, 1],
        "g0": g0 * np.array([1, 1, 1 / gain, 1 / gain, 1]),
        "k_P": [0, 0, k_P, 0, 0],
        "k_gamma": [0, 0, 0, k_gamma, 0],
        "baclofen": [0, 0, 0, 0, 1],
    }
    columns = {name: np.array(values)[:, None] for name, values in places.items()}
    spastic = h_reflex(SPASTIC, strength=strengths, E_GABA=E_GABA, **columns)
    return np.vstack([normal, spastic])


def _percent(value):
    return f"{value:.0f} %"


def _sentence(setting, values):
    strength, diazepam_nM, (g0, k_P, k_gamma), E_GABA = setting
    normal, spastic, motoneuron, terminal, spindle, baclofen = map(_percent, values)
    start = (
        f"A volley of {exactly(strength)} fires {normal} of a normal pool and {spastic} of a "
        f"spastic one (g0 {exactly(g0)}, E_GABA {volts(E_GABA)})"
    )
    other = f"A baclofen-like drug leaves {baclofen}."
    if diazepam_nM == 0:
        return (
            f"{start}; without diazepam its routes change nothing (k_P {exactly(k_P)}, k_gamma "
            f"{exactly(k_gamma)}). {other}"
        )
    return (
        f"{start}. With {drug(diazepam_nM)} at the motoneuron alone {motoneuron} fire, at the "
        f"terminal alone (k_P {exactly(k_P)}) {terminal}, at the spindle alone (k_gamma "
        f"{exactly(k_gamma)}) {spindle}: the volley does not pass the spindle. {other}"
    )
