"""How many GABA sites are filled, and how often the channel is open: two curves, one receptor."""

from helpers.evidence.figures import exactly, figures
from helpers.receptor import parameters as p
from helpers.receptor.model import (
    benzodiazepine_occupancy,
    gaba_ec50_uM,
    gaba_occupancy,
    open_probability,
)
from helpers.receptor.views.gaba_axis import curve_uM, set_gaba_axis
from helpers.receptor.views.ring import Ring
from helpers.stage import style


class FilledAndOpen:
    """Two curves on one axis, *filled* and *open*, and the receptor that they describe."""

    presets = {
        "no GABA": {"gaba_uM": 0},
        "EC50": {"gaba_uM": float(figures(gaba_ec50_uM()))},
        "all sites filled": {"gaba_uM": p.gaba_uM.high},
    }
    hints = (
        (lambda gaba_uM, **_: gaba_uM == 0, "Without GABA no site is filled: raise GABA."),
        (
            lambda diazepam_nM, **_: diazepam_nM > p.far_above_tablet_nM.value,
            f"This much diazepam lies far above any tablet: one of {max(p.tablet_peak_free_nM)} mg "
            f"peaks near {exactly(p.diazepam_nM.value)} nM.",
        ),
    )
    leaves_out = (
        "Time: the receptor here waits until nothing changes any more.",
        "Desensitisation: a receptor that holds GABA for long shuts although GABA is still there.",
        "Shape: the drawing shows who stands beside whom, not what a subunit looks like.",
        "Other sites: barbiturates, steroids and, at high concentration, diazepam also bind in "
        "the part of the receptor that lies in the membrane.",
        "Other receptors: this is the common synaptic form. Those outside synapses are built "
        "otherwise, and many of them do not answer diazepam.",
    )
    numbers = (
        *(p.gaba_uM, p.diazepam_from_none_nM, p.L, p.K_gaba_uM, p.c, p.d),
        p.b["alpha1"],
        p.K_diazepam_nM["alpha1"],
    )

    def __init__(self):
        """Draw what stays; `update` moves the rest."""
        self.figure, (self._panel, ring) = style.figure(4.4, (1, 1), beside=True)
        self._ring = Ring(ring)
        self._gaba = curve_uM()
        words = set_gaba_axis(self._panel)
        self._panel.set_ylim(0, 1)
        style.name_axes(self._panel, words, "Fraction")
        style.name_model(self.figure, "Model: Nors et al. 2021; order of subunits: structures")
        self._make_live()

    def update(self, gaba_uM: p.gaba_uM, diazepam_nM: p.diazepam_from_none_nM):
        """Move both curves, the place on them and the receptor; say what they show."""
        filled = gaba_occupancy(gaba_uM, diazepam_nM)
        P = open_probability(gaba_uM, diazepam_nM)
        drug = benzodiazepine_occupancy(gaba_uM, diazepam_nM)
        self._filled_shown = gaba_occupancy(self._gaba, diazepam_nM)
        self._open_shown = open_probability(self._gaba, diazepam_nM)
        self._filled.set_data(self._gaba, self._filled_shown)
        self._open.set_data(self._gaba, self._open_shown)
        self._place.set_data([gaba_uM, gaba_uM], [0, 1])
        self._dots[0].set_data([gaba_uM], [filled])
        self._dots[1].set_data([gaba_uM], [P])
        self._name(diazepam_nM)
        self._ring.show(filled, drug, P)
        return _sentence(gaba_uM, diazepam_nM, filled, P, drug)

    def table(self):
        """Give the curves of now at some GABA concentrations."""
        rows = zip(self._gaba, self._filled_shown, self._open_shown, strict=True)
        shown = [tuple(map(figures, row)) for row in rows]
        return ("GABA (µM)", "sites filled", "open probability"), [shown[0], *shown[1::30]]

    def _make_live(self):
        nothing, panel = ([], []), self._panel
        self._filled = style.line(panel, style.GABA, *nothing, linestyle="--")
        self._open = style.line(panel, style.CHLORIDE, *nothing)
        self._place = style.line(panel, style.INK, *nothing, linewidth=1.2, linestyle=":")
        dot = {"marker": "o", "markersize": 9, "linestyle": "", "markeredgecolor": "white"}
        dot["clip_on"] = False  # at the end of the axis the whole dot is seen
        self._dots = [
            style.line(panel, colour, *nothing, **dot) for colour in (style.GABA, style.CHLORIDE)
        ]
        self._names = [
            style.label(panel, style.GABA_WORDS, "filled", (-10, 4), ha="right"),
            style.label(panel, style.CHLORIDE_WORDS, "open", (10, -10)),
        ]
        self.live = [self._place, self._filled, self._open, *self._dots, *self._names]
        self.live += self._ring.live

    def _name(self, diazepam_nM):
        """Keep each word at its curve: at half of the maximum, where the curves are steep."""
        ec50_uM = gaba_ec50_uM(diazepam_nM)
        self._names[0].xy = ec50_uM, gaba_occupancy(ec50_uM, diazepam_nM)
        self._names[1].xy = ec50_uM, open_probability(ec50_uM, diazepam_nM)


def _sentence(gaba_uM, diazepam_nM, filled, P, drug):
    percent = f"{100 * filled:.0f} % of the GABA sites are filled"
    if gaba_uM == 0:
        percent = "no GABA site is filled"
    opened = f"the channel is open with a probability of {figures(P)}"
    if diazepam_nM == 0:
        return f"At {exactly(gaba_uM)} µM GABA, {percent}, and {opened}."
    return (
        f"At {exactly(gaba_uM)} µM GABA and {exactly(diazepam_nM)} nM diazepam, {percent}, "
        f"{100 * drug:.0f} % of the benzodiazepine sites hold diazepam, and {opened}."
    )
