"""Clonus against the place where GABA reverses: when diazepam helps, and when it cannot."""

import numpy as np

from helpers.evidence.figures import exactly
from helpers.receptor import parameters as receptor
from helpers.reflex import parameters as p
from helpers.reflex.views.shared import (
    FAR_ABOVE_TABLET,
    MODEL_ONLY,
    NEVER_MEASURED,
    NO_DRUG_GIVEN,
    NORMAL_REST,
    NOT_A_BACK,
    drug,
    gaba_gain,
    key,
    volts,
)
from helpers.reflex.views.stored import amplitude_deg
from helpers.stage import style

KINDS = (  # the curves: colour, line, words
    (style.NO_DRUG, "--", "no drug"),
    (style.DIAZEPAM, "-", "with diazepam"),
    (style.GABA_WORDS, "-.", "baclofen-like drug instead"),
)
PLACES = (  # potentials that mean something, and their names
    (NORMAL_REST, "rest, normal"),
    (NORMAL_REST + p.drive["spastic"].value, "rest, spastic"),
    (NORMAL_REST + p.threshold.value, "threshold"),
)
MARK_TOP = p.most_deg.value * 0.74  # below the key


class ChlorideAndSpasticity:
    """Amplitude of clonus along E_GABA, without a drug, with diazepam, with a baclofen-like one."""

    presets = {
        "chloride pump at work": {"E_GABA": p.normal_E.value, "g0": p.strong_g0.value},
        "pure shunt of the spastic cell": {"E_GABA": p.shunt_E.value, "g0": p.strong_g0.value},
        "above threshold": {"E_GABA": p.lost_E.value, "g0": p.strong_g0.value},
    }
    hints = (
        NO_DRUG_GIVEN,
        (
            lambda g0, **_: g0 == 0,
            "Without GABA in the motoneurons diazepam has nothing to enhance: raise g0.",
        ),
        FAR_ABOVE_TABLET,
    )
    leaves_out = (
        MODEL_ONLY,
        NEVER_MEASURED,
        "Every other route: the drug acts here at the motoneuron alone.",
        "Where E_GABA truly lies in spasticity. What is known of the chloride pump after injury "
        "comes from rats, and no potential was visible in what was read.",
        "Baclofen itself: a drug that lowers release and opens potassium channels stands for it. "
        "How much of each was chosen; what counts is that it needs no chloride to act.",
        "Chance: the curves are means of five random runs, and wobble by a fraction of a degree.",
        NOT_A_BACK,
    )
    numbers = (
        *(p.E_GABA, receptor.diazepam_nM, p.g0, p.baclofen, p.baclofen_release, p.baclofen_g_K),
        *(*p.drive.values(), p.threshold, p.runs, p.normal_E, p.shunt_E, p.lost_E, p.strong_g0),
    )

    def __init__(self):
        """Draw what stays; `update` moves the rest."""
        self.figure, (self._panel,) = style.figure(4.6, (1,))
        self._draw_axes()
        self._make_live()

    def update(self, E_GABA: p.E_GABA, diazepam_nM: receptor.diazepam_nM, g0: p.g0):
        """Move curves and marks; say how far the foot beats."""
        g_GABA = g0 * np.array([1, gaba_gain(diazepam_nM), 1])
        names = "alone", "alone", "baclofen"
        self._curves = [amplitude_deg(g, name) for g, name in zip(g_GABA, names, strict=True)]
        found = [np.interp(E_GABA, *curve) for curve in self._curves]
        rows = zip(self._lines, self._dots, self._curves, found, strict=True)
        for line, dot, curve, now in rows:
            line.set_data(*curve)
            dot.set_data([E_GABA], [now])
        self._mark.set_xdata([E_GABA, E_GABA])
        for part in (self._lines[1], self._dots[1]):
            part.set_visible(diazepam_nM > 0)
        return _sentence(E_GABA, diazepam_nM, g0, found)

    def table(self):
        """Give the curves of now at some potentials."""
        header = (f"E_GABA ({p.E_GABA.unit})", *(f"{words} (°)" for *_, words in KINDS))
        E_GABA, amplitudes = self._curves[0][0], [curve[1] for curve in self._curves]
        rows = list(zip(E_GABA, *amplitudes, strict=True))[::3]
        return header, [(exactly(E), *(f"{value:.1f}" for value in values)) for E, *values in rows]

    def _draw_axes(self):
        panel, top = self._panel, p.most_deg.value
        panel.set(xlim=(p.E_GABA.low, p.E_GABA.high), ylim=(-0.4, top))
        panel.set_yticks(np.arange(0, top, 5))
        for place, words in PLACES:
            ends = [place, place], [0, top * 0.88]
            style.line(panel, style.INK, *ends, linewidth=1, linestyle=":")
            style.label(panel, style.INK, words, (0, 4), ha="center").xy = (place, top * 0.88)
        key(panel, KINDS, 0.95, 0.075, right=0.08)
        words = f"E_GABA ({p.E_GABA.unit}): chloride kept out on the left, lost on the right"
        style.name_axes(panel, words, "Clonus, up and down (°)")
        style.name_model(self.figure, "Model: a loop chosen for teaching; mean of five random runs")

    def _make_live(self):
        panel, dot = self._panel, {"marker": "o", "markersize": 9, "linestyle": ""}
        self._mark = style.line(panel, style.NO_DRUG, [0, 0], [0, MARK_TOP], linewidth=1)
        self._lines = [
            style.line(panel, colour, [], [], linestyle=dashes) for colour, dashes, _ in KINDS
        ]
        self._dots = [style.line(panel, colour, [], [], **dot) for colour, *_ in KINDS]
        self.live = [self._mark, *self._lines, *self._dots]


def _sentence(E_GABA, diazepam_nM, g0, found):
    """One whole sentence for each case."""
    alone, now, other = (f"{value:.1f}°" for value in found)
    at = f"At E_GABA {volts(E_GABA)}, {_where(E_GABA)}, with g0 {exactly(g0)},"
    rest = f"a baclofen-like drug instead leaves {other}"
    if diazepam_nM == 0:
        return f"{at} the foot beats by {alone} without drug; {rest}."
    return f"{at} the foot beats by {now} with {drug(diazepam_nM)} and by {alone} without; {rest}."


def _where(E_GABA):
    """Say what GABA does to a spastic motoneuron there."""
    (_, _), (spastic, _), (threshold, _) = PLACES
    if spastic > E_GABA:
        return "where GABA pulls the spastic cell down"
    if spastic == E_GABA:
        return "where GABA only shunts the spastic cell"
    if threshold > E_GABA:
        return "where GABA depolarises the spastic cell and still shunts it"
    return "at or above threshold, where GABA drives the cell"
