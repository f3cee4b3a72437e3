"""Four ligands at three levels of GABA: who needs GABA, who needs room, and who does not."""

import numpy as np
from matplotlib.patches import Rectangle

from helpers.evidence.figures import exactly, figures
from helpers.receptor import parameters as p
from helpers.receptor.model import gaba_ec_uM, open_probability
from helpers.stage import style

EC20_uM = float(figures(gaba_ec_uM(1 / 5)))
LEVELS_uM = np.array([0, EC20_uM, p.gaba_uM.high])
WIDTH, LEAST_IN_SIGHT = 0.36, 0.01


def _only(**given):
    """Give these ligands, and none of the others."""
    return dict.fromkeys(("diazepam_nM", "flumazenil_nM", "dmcm_nM", "pentobarbital_uM"), 0) | given


class Ligands:
    """Bars of the open probability, without and with the ligands, at three levels of GABA."""

    presets = {
        f"{exactly(p.many_nM.value)} nM diazepam": _only(diazepam_nM=p.many_nM.value),
        "diazepam and flumazenil": _only(
            diazepam_nM=p.many_nM.value, flumazenil_nM=p.flumazenil_nM.high
        ),
        "DMCM": _only(dmcm_nM=p.some_dmcm_nM.value),
        "DMCM and flumazenil": _only(
            dmcm_nM=p.some_dmcm_nM.value, flumazenil_nM=p.flumazenil_nM.high
        ),
        "pentobarbital": _only(pentobarbital_uM=p.much_pentobarbital_uM.value),
        "pentobarbital and flumazenil": _only(
            pentobarbital_uM=p.much_pentobarbital_uM.value, flumazenil_nM=p.flumazenil_nM.high
        ),
    }
    hints = (
        (
            lambda **amounts: not any(amounts.values()),
            "Without any ligand both bars are one: add something.",
        ),
    )
    leaves_out = (
        "Time, desensitisation, and block of the channel by barbiturates at high concentration.",
        "That barbiturates act at other proteins of a nerve cell as well.",
        "Differences between flumazenil's partners in the body: it leaves within an hour or so, "
        "many benzodiazepines do not.",
        "How sure we are of pentobarbital: its dissociation constant was remembered, not opened.",
    )
    numbers = (
        *(p.diazepam_nM, p.K_diazepam_nM["alpha1"], p.flumazenil_nM, p.K_flumazenil_nM),
        *(p.d_flumazenil, p.dmcm_nM, p.K_dmcm_nM["alpha1"], p.d_dmcm["alpha1"]),
        *(p.pentobarbital_uM, p.K_pentobarbital_uM, p.c_pentobarbital),
        *(p.many_nM, p.some_dmcm_nM, p.much_pentobarbital_uM),
    )

    def __init__(self):
        """Draw axes and the bars without ligand; `update` moves the others."""
        self.figure, (self._panel,) = style.figure(4.2, (1,))
        self._alone = open_probability(LEVELS_uM)
        panel, places = self._panel, np.arange(len(LEVELS_uM))
        panel.set(xlim=(-0.6, 2.6), ylim=(0, 1.1))
        panel.set_yticks(np.linspace(0, 1, 6))
        names = ["no GABA", f"EC20: {exactly(EC20_uM)} µM", f"plenty: {exactly(LEVELS_uM[-1])} µM"]
        panel.set_xticks(places, names)
        panel.grid(visible=False, axis="x")
        panel.bar(places - WIDTH / 2, self._alone, WIDTH, color=style.NO_DRUG)
        for place, P in zip(places, self._alone, strict=True):
            words = style.label(panel, style.NO_DRUG, _short(P), (0, 4), ha="center")
            words.xy = (place - WIDTH / 2, P)
        style.label(panel, style.NO_DRUG, "grey: without ligand", (4, -14)).xy = (-0.6, 1.1)
        style.label(panel, style.DIAZEPAM, "blue: with what you set", (4, -30)).xy = (-0.6, 1.1)
        style.name_axes(panel, "GABA", "Open probability")
        style.name_model(
            self.figure, "Model: Nors et al. 2021; ligands fitted here or chosen, see More"
        )
        self._bars = [
            panel.add_patch(Rectangle((place, 0), WIDTH, 0, color=style.DIAZEPAM))
            for place in places
        ]
        self._words = [style.label(panel, style.DIAZEPAM, "", (0, 4), ha="center") for _ in places]
        self.live = [*self._bars, *self._words]

    def update(
        self,
        diazepam_nM: p.diazepam_nM,
        flumazenil_nM: p.flumazenil_nM,
        dmcm_nM: p.dmcm_nM,
        pentobarbital_uM: p.pentobarbital_uM,
    ):
        """Move the three bars; say what they show."""
        self._shown = open_probability(
            LEVELS_uM,
            diazepam_nM,
            flumazenil_nM=flumazenil_nM,
            dmcm_nM=dmcm_nM,
            pentobarbital_uM=pentobarbital_uM,
        )
        for place, P in enumerate(self._shown):
            self._bars[place].set_height(P)
            self._words[place].xy = (place + WIDTH / 2, P)
            self._words[place].set_text(_short(P))
        told = [
            (diazepam_nM, "nM diazepam"),
            (flumazenil_nM, "nM flumazenil"),
            (dmcm_nM, "nM DMCM"),
            (pentobarbital_uM, "µM pentobarbital"),
        ]
        given = ", ".join(f"{exactly(value)} {name}" for value, name in told if value)
        return _sentence(given or "no ligand", self._alone, self._shown)

    def table(self):
        """Give the six bars of now."""
        rows = zip(LEVELS_uM, self._alone, self._shown, strict=True)
        header = ("GABA (µM)", "open without ligand", "open with ligands")
        return header, [(exactly(level), figures(P0), figures(P)) for level, P0, P in rows]


def _short(P):
    """Write a probability so that it fits on its bar."""
    return figures(P, 3 if P > LEAST_IN_SIGHT else 1)


def _sentence(given, alone, shown):
    none, some, plenty = map(figures, shown)
    none_before, some_before, plenty_before = map(figures, alone)
    return (
        f"With {given}: open probability {none} without GABA (without: {none_before}), {some} at "
        f"EC20 (without: {some_before}), {plenty} with plenty of GABA (without: {plenty_before})."
    )
