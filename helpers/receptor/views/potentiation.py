"""The GABA curve without and with diazepam, and what diazepam adds."""

import numpy as np

from helpers.evidence.figures import exactly, figures
from helpers.receptor import parameters as p
from helpers.receptor.model import gaba_ec50_uM, gaba_ec_uM, open_probability
from helpers.receptor.views.gaba_axis import CURVE_POINTS, curve_uM, set_gaba_axis
from helpers.stage import style

LARGEST_TABLET_MG = max(p.tablet_peak_free_nM)
PEAK_POINTS, TABLE_POINTS = 2001, 9


class Potentiation:
    """The GABA curve without and with diazepam, and under it the difference.

    The difference is zero at both ends: diazepam needs GABA, and it needs room.
    """

    presets = {
        "no GABA": {"gaba_uM": 0},
        "EC20": {"gaba_uM": float(figures(gaba_ec_uM(1 / 5)))},
        "saturated": {"gaba_uM": p.gaba_uM.high},
        f"peak of one {LARGEST_TABLET_MG} mg tablet ({exactly(p.diazepam_nM.value)} nM)": {
            "diazepam_nM": p.diazepam_nM.value
        },
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
            f"This much diazepam lies far above any tablet: one of {LARGEST_TABLET_MG} mg peaks "
            f"near {exactly(p.diazepam_nM.value)} nM.",
        ),
    )
    leaves_out = (
        "Time: the receptor here waits until nothing changes any more. In a synapse GABA is gone "
        "in less than a thousandth of a second.",
        "Desensitisation: a receptor that holds GABA for long shuts although GABA is still there.",
        f"A second diazepam site, which answers only above about {p.second_site_nM.value} nM.",
        "Differences between the subtypes' own GABA curves: all start from that of α1.",
        "The other drug in the blood: nordiazepam, which the body makes from diazepam.",
    )
    numbers = (
        *(p.gaba_uM, p.diazepam_nM, p.L, p.K_gaba_uM, p.c, p.d),
        p.b["alpha1"],
        p.K_diazepam_nM["alpha1"],
        p.tablet_peak_free_nM[LARGEST_TABLET_MG],
    )

    def __init__(self):
        """Draw what stays; `update` moves the rest."""
        self.figure, (self._top, self._bottom) = style.figure(5.0, (3, 2), sharex=True)
        self._gaba = curve_uM()
        self._fine = curve_uM(PEAK_POINTS)  # to find the peak of the difference
        self._alone, self._fine_alone = map(open_probability, (self._gaba, self._fine))
        self._draw_axes()
        self._draw_alone()
        self._make_live()
        self._shown = self._alone

    def update(self, gaba_uM: p.gaba_uM, diazepam_nM: p.diazepam_nM, subtype: p.subtype):
        """Move the drug's curve and the place on it; say what they show."""
        P0, ec50_uM = open_probability(gaba_uM), gaba_ec50_uM(diazepam_nM, subtype=subtype)
        asked = np.concatenate([[gaba_uM, ec50_uM], self._gaba, self._fine])  # one call: quicker
        with_drug = open_probability(asked, diazepam_nM, subtype=subtype)
        (P, half), self._shown, fine = np.split(with_drug, [2, 2 + self._gaba.size])
        self._move_curves()
        self._move_peak(fine)
        self._move_place(gaba_uM, P0, P)
        self._move_ec50(ec50_uM, half)
        return _sentence(gaba_uM, diazepam_nM, subtype, P0, P, ec50_uM)

    def table(self):
        """Give the curves of now at round GABA concentrations."""
        header = ("GABA (µM)", "open without drug", "open with diazepam", "added")
        at = [0, *np.linspace(1, CURVE_POINTS, TABLE_POINTS).round().astype(int)]
        columns = (self._gaba, self._alone, self._shown, self._shown - self._alone)
        return header, [tuple(figures(column[i]) for column in columns) for i in at]

    def _draw_axes(self):
        words = set_gaba_axis(self._top)
        self._top.set_ylim(0, 1)
        self._bottom.set_ylim(0, 0.3)
        style.name_axes(self._top, "", "Open probability")
        style.name_axes(self._bottom, words, "Added by diazepam")
        style.name_model(
            self.figure,
            "Model: Nors et al. 2021; diazepam's constants fitted here to published EC20 data",
        )

    def _draw_alone(self):
        top, grey, ec50_uM = self._top, style.NO_DRUG, gaba_ec50_uM()
        half = open_probability(ec50_uM)
        style.line(top, grey, self._gaba, self._alone, linestyle="--")
        style.line(top, grey, [ec50_uM, ec50_uM], [0, half], linewidth=1, linestyle=":")
        style.line(top, grey, [ec50_uM], [half], marker="o", markersize=6)
        style.label(top, grey, "without drug", (12, -6)).xy = (ec50_uM, half)
        words = f"EC50 {figures(ec50_uM)} µM without drug"
        style.label(top, grey, words, (6, 22)).xy = (ec50_uM, 0)

    def _make_live(self):
        top, bottom, blue = self._top, self._bottom, style.DIAZEPAM
        nothing = [], []
        self._curve = style.line(top, blue, *nothing)
        self._difference = style.line(bottom, blue, *nothing)
        (self._hill,) = bottom.fill(*nothing, color=blue, alpha=0.15, linewidth=0)
        self._drop = style.line(top, blue, *nothing, linewidth=1, linestyle=":")
        self._half = style.line(top, blue, *nothing, marker="o", markersize=6)
        thin = {"linewidth": 1.6}
        self._places = [style.line(panel, style.GABA, *nothing, **thin) for panel in (top, bottom)]
        dot = {"marker": "o", "markersize": 9, "linestyle": "", "markeredgecolor": "white"}
        dot["clip_on"] = False  # at the end of the axis the whole dot is seen
        self._dots = [
            style.line(panel, colour, *nothing, **dot)
            for panel, colour in ((top, style.NO_DRUG), (top, blue), (bottom, blue))
        ]
        self._name = style.label(top, blue, "with diazepam", (-12, 2), ha="right")
        self._ec50 = style.label(top, blue, beside=(6, 5))
        self._ec50.xy = (gaba_ec50_uM(), 0)
        self._peak = style.label(bottom, blue, beside=(0, 8), ha="center")
        self._here = style.label(top, style.INK)
        self.live = [self._hill, *self._places, self._drop, self._curve, self._difference]
        self.live += [self._half, *self._dots, self._name, self._ec50, self._peak, self._here]

    def _move_curves(self):
        added = self._shown - self._alone
        self._curve.set_data(self._gaba, self._shown)
        self._difference.set_data(self._gaba, added)
        ends = [(self._gaba[-1], 0), (0, 0)]
        self._hill.set_xy(np.concatenate([np.column_stack([self._gaba, added]), ends]))

    def _move_peak(self, with_drug):
        added = with_drug - self._fine_alone
        at_uM, height = self._fine[added.argmax()], added.max()
        self._peak.xy = (at_uM, height)
        self._peak.set_text(f"most at {figures(at_uM, 2)} µM" if height > 0 else "")

    def _move_place(self, gaba_uM, P0, P):
        for line in self._places:
            line.set_data([gaba_uM, gaba_uM], line.axes.get_ylim())
        for dot, height in zip(self._dots, (P0, P, P - P0), strict=True):
            dot.set_data([gaba_uM], [height])
        self._here.xy = (gaba_uM, 1)
        self._here.set_text(f"{exactly(gaba_uM)} µM GABA")
        far = gaba_uM > gaba_ec50_uM()
        self._here.beside, self._here.ha = ((-6, -18), "right") if far else ((6, -18), "left")

    def _move_ec50(self, ec50_uM, half):
        self._drop.set_data([ec50_uM, ec50_uM], [0, half])
        self._half.set_data([ec50_uM], [half])
        self._name.xy = (ec50_uM, half)
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
            f"against {figures(P0)} without drug. Were GABA there, half of the maximum would "
            f"need {figures(ec50_uM)} µM of it instead of {figures(gaba_ec50_uM())} µM (EC50)."
        )
    return (
        f"At {gaba}, {drug} raises the open probability from {figures(P0)} to {figures(P)} "
        f"(+{figures(P - P0)}, × {P / P0:.2f}); the EC50 falls from {figures(gaba_ec50_uM())} "
        f"to {figures(ec50_uM)} µM."
    )
