"""A ligand whose name is hidden: what it does to the GABA curve says what kind it is."""

import numpy as np

from helpers.evidence.figures import exactly, figures
from helpers.receptor import parameters as p
from helpers.receptor.model import open_probability
from helpers.receptor.views.gaba_axis import curve_uM, set_gaba_axis
from helpers.stage import style

ALPHA1 = "alpha1"
TOP = 1.25  # room above the curves for their names
HIDDEN = {  # letter: the argument of the model, and the dissociation constant that scales it
    "A": ("dmcm_nM", p.K_dmcm_nM[ALPHA1]),
    "B": ("pentobarbital_uM", p.K_pentobarbital_uM),
    "C": ("flumazenil_nM", p.K_flumazenil_nM),
    "D": ("gaba_uM", p.K_gaba_uM),
    "E": ("diazepam_nM", p.K_diazepam_nM[ALPHA1]),
}


class Mystery:
    """The GABA curve without and with a ligand that has only a letter."""

    presets = {
        "no GABA": {"gaba_uM": 0},
        "some GABA": {"gaba_uM": p.gaba_uM.value},
        "plenty of GABA": {"gaba_uM": p.gaba_uM.high},
        "some ligand": {"amount": 1},
        "much ligand": {"amount": p.amount.high},
    }
    hints = (
        (
            lambda amount, **_: amount == 0,
            "Without the ligand both curves are one: raise its amount.",
        ),
    )
    leaves_out = (
        "Everything that tells ligands apart in a clinic: speed, other proteins, other organs.",
        "Time and desensitisation; the curves are those of equilibrium.",
        "That a real ligand seldom does one thing only.",
    )
    numbers = (p.amount, p.gaba_uM)

    def __init__(self):
        """Draw the curve without ligand; `update` moves the other."""
        self.figure, (self._panel,) = style.figure(4.4, (1,))
        panel, self._gaba = self._panel, curve_uM()
        words = set_gaba_axis(panel)
        panel.set(ylim=(0, TOP), yticks=np.linspace(0, 1, 6))
        style.name_axes(panel, words, "Open probability")
        style.name_model(self.figure, "Model: Nors et al. 2021; ligands fitted here or chosen")
        self._alone = open_probability(self._gaba)
        style.line(panel, style.NO_DRUG, self._gaba, self._alone, linestyle="--")
        words = style.label(panel, style.NO_DRUG, "grey, dashed: without ligand", (8, -16))
        words.xy = (0, TOP)
        self._curve = style.line(panel, style.INK, [], [])
        self._place = style.line(panel, style.GABA, [], [], linewidth=1.6)
        dot = {"marker": "o", "markersize": 9, "linestyle": "", "markeredgecolor": "white"}
        self._dots = [
            style.line(panel, colour, [], [], **dot) for colour in (style.NO_DRUG, style.INK)
        ]
        self._name = style.label(panel, style.INK, "", (8, -32))
        self._name.xy = (0, TOP)
        self.live = [self._place, self._curve, *self._dots, self._name]

    def update(self, mystery: p.mystery, amount: p.amount, gaba_uM: p.gaba_uM):
        """Move the curve with ligand and the place on it; say what they show."""
        asked = np.concatenate([[0, gaba_uM, p.gaba_uM.high], self._gaba])
        with_ligand, alone = _open(asked, mystery, amount), open_probability(asked)
        self._shown = with_ligand[3:]
        self._curve.set_data(self._gaba, self._shown)
        self._place.set_data([gaba_uM, gaba_uM], [0, 1])
        for dot, P in zip(self._dots, (alone[1], with_ligand[1]), strict=True):
            dot.set_data([gaba_uM], [P])
        self._name.set_text(f"black: with {amount:.3g} K of ligand {mystery}")
        pairs = [
            f"{figures(P)} (without: {figures(P0)})"
            for P, P0 in zip(with_ligand[:3], alone[:3], strict=True)
        ]
        return (
            f"With {exactly(amount)} times its K of ligand {mystery}: open probability {pairs[0]} "
            f"at no GABA, {pairs[1]} at {exactly(gaba_uM)} µM GABA, {pairs[2]} at "
            f"{exactly(p.gaba_uM.high)} µM."
        )

    def table(self):
        """Give both curves at some GABA concentrations."""
        columns = zip(self._gaba, self._alone, self._shown, strict=True)
        rows = [tuple(map(figures, row)) for row in columns]
        return ("GABA (µM)", "open without ligand", "open with ligand"), [rows[0], *rows[1::30]]


def _open(gaba_uM, mystery, amount):
    """Open probability with so many K of the ligand; an agonist acts as more GABA would."""
    name, K = HIDDEN[mystery]
    given = amount * K.value
    if name == "gaba_uM":
        return open_probability(gaba_uM + given)
    return open_probability(gaba_uM, **{name: given})
