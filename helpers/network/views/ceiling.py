"""A modulator's effect has a ceiling at the receptor, an opener's has none; a person's differs."""

import numpy as np

from helpers.evidence.figures import exactly, figures
from helpers.network import parameters as p
from helpers.network.views.shared import NO_DRUG, SATURATING, TABLET, TABLET_LEVELS
from helpers.receptor import parameters as receptor
from helpers.receptor.model import open_probability
from helpers.stage import style

LEVELS_uM = np.array([[record.value] for record in p.ceiling_gaba_uM])
MIDDLE = len(LEVELS_uM) // 2
DIAZEPAM_nM = np.geomspace(p.ceiling_diazepam_low_nM.value, receptor.diazepam_nM.high, 81)
PENTOBARBITAL_uM = np.geomspace(
    p.ceiling_pentobarbital_low_uM.value, p.ceiling_pentobarbital_uM.high, 81
)
COMPARED = "alpha2"
AXIS = 0.56  # height of the clinical axis in its panel
NAMES = {key: words.split(" (")[0] for key, words in receptor.subtype.options.items()}


class Ceiling:
    """Open probability along diazepam and along pentobarbital, at three levels of GABA."""

    presets = {
        **NO_DRUG,
        **TABLET,
        **SATURATING,
        "much pentobarbital": {"pentobarbital_uM": p.ceiling_pentobarbital_uM.high},
        f"{NAMES[COMPARED]} instead": {"subtype": COMPARED},
    }
    hints = (
        (
            lambda subtype, **_: subtype in receptor.INSENSITIVE,
            "This subtype has no site for diazepam; pentobarbital opens it all the same.",
        ),
        (
            lambda diazepam_nM, **_: diazepam_nM > receptor.far_above_tablet_nM.value,
            "This much diazepam lies far above any tablet, and adds next to nothing here.",
        ),
    )
    leaves_out = (
        "A person. A ceiling at one receptor is no limit of harm: opioids and alcohol depress by "
        "other routes, and the effects add up or multiply.",
        "What a level of sedation needs: no concentration on the axes above belongs to a word of "
        "the lower axis. People differ, and each can slip from one level into the next.",
        "Which effect belongs to which subtype. Diazepam does not choose: its factors on α1 and α2 "
        "differ by less than they were measured to. "
        + " ".join(f"{f.studied}: {f.found}." for f in p.SUBTYPE_FINDINGS),
        "Desensitisation, and block of the channel by barbiturates, both of which lower the top.",
        TABLET_LEVELS,
    )
    numbers = (
        *(receptor.diazepam_nM, p.ceiling_pentobarbital_uM, *p.ceiling_gaba_uM, receptor.d),
        *(receptor.b["alpha1"], receptor.b[COMPARED], receptor.K_diazepam_nM["alpha1"]),
        *(receptor.K_pentobarbital_uM, receptor.c_pentobarbital),
    )

    def __init__(self):
        """Draw what stays; `update` moves the rest."""
        self.figure = style.figure(5.9, (4, 1))[0]
        for panel in list(self.figure.axes):
            panel.remove()
        grid = self.figure.add_gridspec(2, 2, height_ratios=(4, 1.5))
        self._left = self.figure.add_subplot(grid[0, 0])
        self._right = self.figure.add_subplot(grid[0, 1], sharey=self._left)
        self._words = self.figure.add_subplot(grid[1, :])
        self._draw_axes()
        self._draw_clinical()
        self._make_live()

    def update(
        self,
        diazepam_nM: receptor.diazepam_nM,
        pentobarbital_uM: p.ceiling_pentobarbital_uM,
        subtype: receptor.subtype,
    ):
        """Move the curves and the dots; say how far each drug can go."""
        P = open_probability(LEVELS_uM, DIAZEPAM_nM, subtype=subtype)
        B = open_probability(LEVELS_uM, pentobarbital_uM=PENTOBARBITAL_uM, subtype=subtype)
        for lines, curves in ((self._modulated, P), (self._opened, B)):
            for line, curve in zip(lines, curves, strict=True):
                line.set_ydata(curve)
        now = (
            open_probability(LEVELS_uM[:, 0], diazepam_nM, subtype=subtype),
            open_probability(LEVELS_uM[:, 0], pentobarbital_uM=pentobarbital_uM, subtype=subtype),
        )
        places = max(diazepam_nM, DIAZEPAM_nM[0]), max(pentobarbital_uM, PENTOBARBITAL_uM[0])
        for dot, x, found in zip(self._dots, places, now, strict=True):
            dot.set_data(np.full(len(found), x), found)
        for name, end in zip(self._names, P[:, -1], strict=True):
            name.xy = (DIAZEPAM_nM[-1], end)
        alone = open_probability(LEVELS_uM[:, 0], subtype=subtype)
        self._shown = alone, now[0], P[:, -1], now[1], B[:, -1]
        factors = [float(_factor(diazepam_nM, each)) for each in (subtype, _other(subtype))]
        drugs, middle = (diazepam_nM, pentobarbital_uM), [float(P[MIDDLE]) for P in self._shown]
        return _sentence(drugs, subtype, middle, factors)

    def table(self):
        """Give the open probabilities of now at the three levels of GABA."""
        header = ("GABA (µM)", "no drug", "diazepam now", "diazepam, most", "pentobarbital now")
        rows = zip(LEVELS_uM[:, 0], *self._shown, strict=True)
        return (*header, "pentobarbital, most"), [tuple(map(figures, row)) for row in rows]

    def _draw_axes(self):
        for panel, amounts in ((self._left, DIAZEPAM_nM), (self._right, PENTOBARBITAL_uM)):
            style.plain(panel)
            panel.set_xscale("log")
            panel.set(xlim=(amounts[0], amounts[-1]), ylim=(0, 1.16))
            panel.set_yticks(np.linspace(0, 1, 5))
            decades = 10.0 ** np.arange(np.ceil(np.log10(amounts[0])), np.log10(amounts[-1]) + 0.01)
            panel.set_xticks(decades, [exactly(tick) for tick in decades])
            style.line(panel, style.INK, [amounts[0], amounts[-1]], [1, 1], linewidth=1, ls=":")
        self._right.tick_params(labelleft=False)
        style.name_model(self.figure, "Model: Nors et al. 2021; pentobarbital's constants chosen")
        self._name_parts()

    def _name_parts(self):
        unit = receptor.diazepam_nM.unit
        style.name_axes(self._left, f"Diazepam at the receptor ({unit})", "Probability open")
        unit = p.ceiling_pentobarbital_uM.unit
        style.name_axes(self._right, f"Pentobarbital at the receptor ({unit})", "")
        beside = (4, 6), (4, 18), (4, -17)
        at_start = open_probability(LEVELS_uM[:, 0], pentobarbital_uM=PENTOBARBITAL_uM[0])
        for level, P, place in zip(LEVELS_uM[:, 0], at_start, beside, strict=True):
            words = f"{exactly(level)} {p.ceiling_gaba_uM[0].unit}"
            style.label(self._right, style.INK, words, place).xy = (PENTOBARBITAL_uM[0], P)
        for panel, words in (
            (self._left, "modulator: stops where GABA lets it"),
            (self._right, "opener: reaches the top"),
        ):
            here = style.label(panel, style.INK, words, (2, -13))
            here.xy = (panel.get_xlim()[0], panel.get_ylim()[1])

    def _draw_clinical(self):
        panel, steps = self._words, len(p.CLINICAL)
        panel.set(xlim=(0, steps), ylim=(0, 1))
        panel.set_axis_off()
        words = "In a person: depth of sedation. No concentration above belongs to a word."
        style.label(panel, style.INK, words, (0, -6)).xy = (0, 1)
        panel.annotate(
            "", (steps, AXIS), (0, AXIS), arrowprops={"arrowstyle": "->", "color": style.INK}
        )
        for place, level in enumerate(p.CLINICAL):
            style.label(panel, style.INK, level.about, (0, 6)).xy = (place, AXIS)
            for row, words in enumerate(level.found.split("; ")):
                below = (0, -15 - 13 * row)
                style.label(panel, style.NO_DRUG, words, below).xy = (place, AXIS)
        words = "The receptor's ceiling is not a person's safety limit: other drugs add to it."
        style.label(panel, style.SPIKES, words, (0, -2)).xy = (0, 0)

    def _make_live(self):
        dashes = (":", "-", "--")
        blank = np.zeros(len(DIAZEPAM_nM))
        self._modulated = [
            style.line(self._left, style.DIAZEPAM, DIAZEPAM_nM, blank, linestyle=dash)
            for dash in dashes
        ]
        self._opened = [
            style.line(self._right, style.INK, PENTOBARBITAL_uM, blank, linestyle=dash)
            for dash in dashes
        ]
        dot = {"marker": "o", "markersize": 9, "linestyle": "", "markeredgecolor": "white"}
        dot |= {"clip_on": False}
        sides = ((self._left, style.DIAZEPAM), (self._right, style.INK))
        self._dots = [style.line(panel, colour, [], [], **dot) for panel, colour in sides]
        unit = p.ceiling_gaba_uM[0].unit
        self._names = [
            style.label(self._left, style.DIAZEPAM, words, (-4, 7), ha="right")
            for words in (f"GABA {exactly(level)} {unit}" for level in LEVELS_uM[:, 0])
        ]
        self.live = [*self._modulated, *self._opened, *self._dots, *self._names]


def _other(subtype):
    return COMPARED if subtype != COMPARED else receptor.subtype.value


def _factor(diazepam_nM, subtype):
    """How many times as many channels of a subtype open at the middle level of GABA."""
    asked = {"subtype": subtype}
    level = float(LEVELS_uM[MIDDLE, 0])
    return open_probability(level, diazepam_nM, **asked) / open_probability(level, **asked)


def _sentence(drugs, subtype, found, factors):
    diazepam_nM, pentobarbital_uM = drugs
    alone, modulated, most, opened, top = (f"{100 * P:.3g} %" for P in found)
    start = (
        f"At {exactly(LEVELS_uM[MIDDLE, 0])} {p.ceiling_gaba_uM[0].unit} GABA {alone} of "
        f"{NAMES[subtype]} channels are open"
    )
    barbiturate = (
        f"{exactly(pentobarbital_uM)} {p.ceiling_pentobarbital_uM.unit} pentobarbital opens "
        f"{opened} of a possible {top}"
    )
    if subtype in receptor.INSENSITIVE:
        return f"{start}, whatever the diazepam, which has no site here; {barbiturate}."
    if diazepam_nM == 0:
        return f"{start}; no amount of diazepam opens more than {most}; {barbiturate}."
    return (
        f"{start}; {exactly(diazepam_nM)} {receptor.diazepam_nM.unit} diazepam opens {modulated} "
        f"(× {factors[0]:.2f}; on {NAMES[_other(subtype)]} × {factors[1]:.2f}), and no amount more "
        f"than {most}; {barbiturate}."
    )
