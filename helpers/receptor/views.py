"""The pictures of the receptor, one class per lab."""

import numpy as np

from helpers.evidence.figures import exactly, figures
from helpers.receptor import parameters as p
from helpers.receptor.model import gaba_ec50_uM, gaba_ec_uM, open_probability
from helpers.stage import style

CURVE_POINTS = 241
TABLE_POINTS = 9
PEAK_POINTS = 2001


class Potentiation:
    """The GABA curve without and with diazepam, and under it the difference.

    The difference is zero at both ends: diazepam needs GABA, and it needs room.
    """

    presets = {
        "no GABA": {"gaba_uM": 0},
        "EC20": {"gaba_uM": float(f"{gaba_ec_uM(0.2):.3g}")},
        "saturated": {"gaba_uM": p.gaba_uM.high},
        "peak of one 10 mg tablet (18 nM)": {"diazepam_nM": p.diazepam_nM.value},
    }
    hints = (
        (
            lambda subtype, **_: subtype in p.INSENSITIVE,
            "This subtype has no site for diazepam: choose α1, α2, α3 or α5 to see a change.",
        ),
        (
            lambda gaba_uM, **_: gaba_uM == 0,
            "Without GABA there is nothing to potentiate: raise GABA.",
        ),
        (
            lambda diazepam_nM, **_: diazepam_nM == 0,
            "Without diazepam both curves are one: raise diazepam.",
        ),
        (
            lambda diazepam_nM, **_: diazepam_nM > p.far_above_tablet_nM.value,
            "This much diazepam lies far above any tablet: one of 10 mg peaks near 18 nM.",
        ),
    )
    leaves_out = (
        "Time: the receptor here waits until nothing changes any more. In a synapse GABA is gone "
        "in less than a thousandth of a second.",
        "Desensitisation: a receptor that holds GABA for long shuts although GABA is still there.",
        "The second diazepam site, which answers only above about 2000 nM.",
        "Differences between the subtypes' own GABA curves: all start from that of α1.",
        "The other drug in the blood: nordiazepam, which the body makes from diazepam.",
    )
    numbers = (
        *(p.gaba_uM, p.diazepam_nM, p.L, p.K_gaba_uM, p.c, p.d),
        p.b["alpha1"],
        p.K_diazepam_nM["alpha1"],
        p.tablet_peak_free_nM[10],
    )

    def __init__(self):
        """Draw what stays; `update` moves the rest."""
        self.figure, (self._top, self._bottom) = style.figure(5.9, (3, 2), sharex=True)
        lowest = p.gaba_uM.high / 10**4
        self._gaba = np.concatenate([[0], np.geomspace(lowest, p.gaba_uM.high, CURVE_POINTS)])
        self._alone = open_probability(self._gaba)
        self._fine = np.geomspace(lowest, p.gaba_uM.high, PEAK_POINTS)  # to find the peak on
        self._fine_alone = open_probability(self._fine)
        self._draw_axes(lowest)
        self._draw_alone()
        self._make_live()
        self.update(p.gaba_uM.value, p.diazepam_nM.value, p.subtype.value)

    def update(self, gaba_uM: p.gaba_uM, diazepam_nM: p.diazepam_nM, subtype: p.subtype):
        """Move the drug's curve and the place on it; say what they show."""
        with_drug = open_probability(self._gaba, diazepam_nM, subtype=subtype)
        P0 = open_probability(gaba_uM)
        P = open_probability(gaba_uM, diazepam_nM, subtype=subtype)
        ec50_uM = gaba_ec50_uM(diazepam_nM, subtype=subtype)
        self._shown = with_drug
        self._move_curves(with_drug)
        self._move_peak(open_probability(self._fine, diazepam_nM, subtype=subtype))
        self._move_place(gaba_uM, P0, P)
        self._move_ec50(ec50_uM, open_probability(ec50_uM, diazepam_nM, subtype=subtype))
        return _sentence(gaba_uM, diazepam_nM, subtype, P0, P, ec50_uM)

    def table(self):
        """Give the curves of now at round GABA concentrations."""
        header = ("GABA (µM)", "open without drug", "open with diazepam", "added")
        at = [0, *np.linspace(1, CURVE_POINTS, TABLE_POINTS).round().astype(int)]
        columns = (self._gaba, self._alone, self._shown, self._shown - self._alone)
        return header, [tuple(figures(column[i]) for column in columns) for i in at]

    def _draw_axes(self, lowest):
        self._top.set_xscale("symlog", linthresh=lowest, linscale=0.35)
        self._top.set_xlim(0, p.gaba_uM.high)
        self._top.set_xticks([0, 0.1, 1, 10, 100, 1000], ["0", "0.1", "1", "10", "100", "1000"])
        self._top.set_ylim(0, 1)
        self._bottom.set_ylim(0, 0.3)
        style.name_axes(self._top, "", "Open probability")
        style.name_axes(self._bottom, "GABA (µM), logarithmic above 0.1", "Added by diazepam")
        self.figure.supxlabel(
            "Model: Nors et al. 2021; diazepam's constants fitted here to published EC20 data",
            fontsize=style.NOTE_POINTS,
            color=style.NO_DRUG,
            x=0.99,
            ha="right",
        )

    def _draw_alone(self):
        ec50_uM = gaba_ec50_uM()
        half = open_probability(ec50_uM)
        style.line(self._top, style.NO_DRUG, self._gaba, self._alone, linestyle="--")
        style.line(
            self._top, style.NO_DRUG, [ec50_uM, ec50_uM], [0, half], linewidth=1, linestyle=":"
        )
        style.line(self._top, style.NO_DRUG, [ec50_uM], [half], marker="o", markersize=6)
        words = style.label(self._top, style.NO_DRUG, "without drug")
        words.set_position((ec50_uM * 1.25, half * 0.92))
        mark = style.label(self._top, style.NO_DRUG, f"EC50 {figures(ec50_uM)} µM without drug")
        mark.set_position((ec50_uM * 1.12, 0.11))
        self._ec50_at = ec50_uM * 1.12, 0.03

    def _make_live(self):
        top, bottom, blue = self._top, self._bottom, style.DIAZEPAM
        nothing = [], []
        self._curve = style.line(top, blue, *nothing)
        self._difference = style.line(bottom, blue, *nothing)
        self._hill = bottom.fill_between([0], [0], color=blue, alpha=0.15, linewidth=0)
        self._drop = style.line(top, blue, *nothing, linewidth=1, linestyle=":")
        self._half = style.line(top, blue, *nothing, marker="o", markersize=6)
        self._places = [
            style.line(panel, style.GABA, *nothing, linewidth=1.6) for panel in (top, bottom)
        ]
        dot = {"marker": "o", "markersize": 9, "linestyle": "", "markeredgecolor": "white"}
        self._dots = [
            style.line(top, style.NO_DRUG, *nothing, **dot),
            style.line(top, blue, *nothing, **dot),
            style.line(bottom, blue, *nothing, **dot),
        ]
        self._name = style.label(top, blue, "with diazepam", ha="right")
        self._ec50 = style.label(top, blue)
        self._ec50.set_position(self._ec50_at)
        self._here = style.label(top, style.INK)
        self._peak = style.label(bottom, blue, ha="center", va="bottom")
        self.live = [self._hill, *self._places, self._drop, self._curve, self._difference]
        self.live += [self._half, *self._dots, self._name, self._ec50, self._peak, self._here]

    def _move_curves(self, with_drug):
        added = with_drug - self._alone
        self._curve.set_data(self._gaba, with_drug)
        self._difference.set_data(self._gaba, added)
        self._hill.set_data(self._gaba, added, 0)

    def _move_peak(self, with_drug):
        added = with_drug - self._fine_alone
        peak = added.argmax()
        at_uM, height = self._fine[peak], added[peak]
        self._peak.set_position((at_uM, height + 0.01))
        self._peak.set_text(f"most at {figures(at_uM, 2)} µM" if height > 0 else "")

    def _move_place(self, gaba_uM, P0, P):
        for line in self._places:
            line.set_data([gaba_uM, gaba_uM], line.axes.get_ylim())
        far = gaba_uM > gaba_ec50_uM()
        self._here.set(position=(gaba_uM, 0.92), ha="right" if far else "left")
        self._here.set_text(f"  {exactly(gaba_uM)} µM GABA  ")
        for dot, height in zip(self._dots, (P0, P, P - P0), strict=True):
            dot.set_data([gaba_uM], [height])

    def _move_ec50(self, ec50_uM, half):
        self._drop.set_data([ec50_uM, ec50_uM], [0, half])
        self._half.set_data([ec50_uM], [half])
        self._name.set_position((ec50_uM * 0.8, half))
        self._ec50.set_text(f"EC50 {figures(ec50_uM)} µM with diazepam")


def _sentence(gaba_uM, diazepam_nM, subtype, P0, P, ec50_uM):
    """One whole sentence for each case, with the model's result in it."""
    drug, gaba = f"{exactly(diazepam_nM)} nM diazepam", f"{exactly(gaba_uM)} µM GABA"
    if diazepam_nM == 0:
        return (
            f"At {gaba} without diazepam the open probability is {figures(P0)}; "
            f"half of the maximum needs {figures(ec50_uM)} µM (EC50)."
        )
    if subtype in p.INSENSITIVE:
        return (
            f"At {gaba} the open probability of {p.subtype.options[subtype]} is {figures(P)}, "
            f"the same with and without {drug}; the EC50 stays at {figures(ec50_uM)} µM."
        )
    if gaba_uM == 0:
        return (
            f"Without GABA, {drug} leaves the channel shut: open probability {figures(P)}, "
            f"against {figures(P0)} without drug. The EC50 falls from "
            f"{figures(gaba_ec50_uM())} to {figures(ec50_uM)} µM."
        )
    return (
        f"At {gaba}, {drug} raises the open probability from {figures(P0)} to {figures(P)} "
        f"(+{figures(P - P0)}, × {P / P0:.2f}); the EC50 falls from {figures(gaba_ec50_uM())} "
        f"to {figures(ec50_uM)} µM."
    )
