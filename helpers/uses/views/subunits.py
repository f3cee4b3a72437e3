"""Which subunit carries which effect, and how diazepam treats the four of them alike."""

import numpy as np

from helpers.evidence.figures import exactly, figures
from helpers.receptor import parameters as receptor
from helpers.receptor.model import Receptor, benzodiazepine_occupancy, gaba_ec50_uM
from helpers.stage import style
from helpers.uses import parameters as p

ALPHAS = receptor.SENSITIVE
NAMES = {alpha: alpha.replace("alpha", "α") for alpha in ALPHAS}
EFFECTS = list(p.effect.options)
SIDES = "for", "against", "open"
MARKS = {
    "for": {"marker": "o", "markersize": 9, "color": style.INK},
    "against": {"marker": "x", "markersize": 8, "color": style.INK, "markeredgewidth": 2.2},
    "open": {"marker": "o", "markersize": 9, "color": style.INK, "markerfacecolor": "white"},
}
SHARE = 0.98  # of the width that is drawn on
APART = 0.24  # between two marks of one cell
ROOM, TOP = 0.62, 2.6  # around the cells; above the greatest shift stands the key
BAND = {"linewidth": 11, "alpha": 0.3, "solid_capstyle": "butt"}
DOT = {"marker": "o", "markersize": 10, "linestyle": "", "markeredgewidth": 2}


class Subunits:
    """Findings for and against each subunit, beside what diazepam does to the four."""

    presets = {
        "muscle": {"effect": "muscle"},
        "sedation": {"effect": "sedation"},
        **{
            f"{mg} mg tablet": {"diazepam_nM": nM.value}
            for mg, nM in receptor.tablet_peak_free_nM.items()
        },
    }
    hints = (
        (
            lambda diazepam_nM, **_: diazepam_nM == 0,
            "Without diazepam there is nothing to compare: raise it.",
        ),
    )
    leaves_out = (
        "Mutant animals show that a subunit is needed, not where in brain or cord it is needed.",
        "Animals are not people: MRK-409 hardly sedated animals with more than "
        f"{exactly(p.mrk409_animal_occupancy.value)} {p.mrk409_animal_occupancy.unit} of their "
        f"sites filled, and sedated people with less than {exactly(p.mrk409_occupancy.value)} "
        f"{p.mrk409_occupancy.unit}.",
        "How good each study is: here one finding counts as much as another.",
        "The errors of the measurements behind the four points; the bars show only how unsure "
        "the binding of diazepam is.",
    )
    numbers = (
        *(p.diazepam_nM, receptor.d, *receptor.K_diazepam_nM.values(), *receptor.b.values()),
        *(p.mrk409_occupancy, p.mrk409_animal_occupancy),
    )

    def __init__(self):
        """Draw the findings and the axes; `update` moves the frame and the four bars."""
        self.figure, (grid, self._panel) = style.figure(4.6, (5, 4), beside=True)
        # Another font may be wider than the one that is measured: keep some room at the left edge.
        self.figure.get_layout_engine().set(rect=(1 - SHARE, 0, SHARE, 1))
        _draw_grid(grid)
        self._draw_axes()
        style.name_model(
            self.figure, "Left: animals, each finding in the table. Right: model, Nors et al. 2021"
        )
        self._frame = style.line(grid, style.DIAZEPAM, [], [], clip_on=False)
        self._bands = [style.line(self._panel, style.DIAZEPAM, [], [], **BAND) for _ in ALPHAS]
        self._dots = [style.line(self._panel, style.DIAZEPAM, [], [], **DOT) for _ in ALPHAS]
        self._words = [
            style.label(self._panel, style.DIAZEPAM, "", (0, 6), ha="center") for _ in ALPHAS
        ]
        self.live = [self._frame, *self._bands, *self._dots, *self._words]

    def update(self, effect: p.effect, diazepam_nM: p.diazepam_nM):
        """Frame the effect and move the four bars; say what they show."""
        self._tallies = {alpha: _tally(effect, alpha) for alpha in ALPHAS}
        self._filled = [benzodiazepine_occupancy(0, diazepam_nM, subtype=a) for a in ALPHAS]
        self._shifts = [_shift(alpha, diazepam_nM) for alpha in ALPHAS]
        y = EFFECTS.index(effect)
        left, right = -ROOM, len(ALPHAS) - 1 + ROOM
        self._frame.set_data(
            [left, right, right, left, left], y + np.array([-0.5, -0.5, 0.5, 0.5, -0.5])
        )
        for i, alpha in enumerate(ALPHAS):
            low, shift, high = self._shifts[i]
            self._bands[i].set_data([i, i], [low, high])
            self._dots[i].set_data([i], [shift])
            carries = self._tallies[alpha]["for"] > 0
            self._dots[i].set_markerfacecolor(style.DIAZEPAM if carries else "white")
            self._words[i].xy = i, high
            self._words[i].set_text(f"{100 * self._filled[i]:.0f} %")
        return _sentence(effect, diazepam_nM, self._tallies, self._filled, self._shifts)

    def table(self):
        """Give the findings counted, and the numbers of the bars."""
        header = ("subunit", *SIDES, "sites filled (%)", "shift", "lowest", "highest")
        rows = zip(ALPHAS, self._filled, self._shifts, strict=True)
        return header, [
            (
                NAMES[alpha],
                *(str(self._tallies[alpha][side]) for side in SIDES),
                figures(100 * filled),
                *(figures(shift[i]) for i in (1, 0, 2)),
            )
            for alpha, filled, shift in rows
        ]

    def _draw_axes(self):
        panel = self._panel
        panel.set(xlim=(-ROOM, len(ALPHAS) - 1 + ROOM), ylim=(1, TOP))
        panel.set_xticks(range(len(ALPHAS)), NAMES.values())
        panel.set_yticks(np.arange(1, 2.1, 0.2))
        style.name_axes(panel, "Subunit", "Shift of the GABA curve to the left (times)")
        for row, words in enumerate(
            ("full dot: found to carry it", "bar: how unsure the hold is", "number: sites filled")
        ):
            label = style.label(panel, style.DIAZEPAM, words, (4, -14 * (row + 1)))
            label.xy = (-ROOM, TOP)


def _draw_grid(panel):
    """Draw every finding in the row of its effect and the column of its subunit."""
    panel.set(xlim=(-ROOM, len(ALPHAS) - 1 + ROOM), ylim=(len(EFFECTS) + 0.5, -0.5))
    panel.set_xticks(range(len(ALPHAS)), NAMES.values())
    panel.set_yticks(range(len(EFFECTS)), p.effect.options.values())
    panel.xaxis.tick_top()
    panel.tick_params(length=0)
    for (effect, alpha), findings in p.SUBUNITS.items():
        middle = ALPHAS.index(alpha), EFFECTS.index(effect)
        start = -APART * (len(findings) - 1) / 2
        for i, finding in enumerate(findings):
            at = [middle[0] + start + i * APART], [middle[1]]
            panel.plot(*at, linestyle="", **MARKS[finding.side])
    for place, side in zip((-0.3, 0.8, 2.3), SIDES, strict=True):
        panel.plot([place], [len(EFFECTS)], linestyle="", clip_on=False, **MARKS[side])
        style.label(panel, style.INK, side, (9, -4)).xy = (place, len(EFFECTS))


def _tally(effect, alpha):
    """Count the findings on one subunit by what they say."""
    found = p.SUBUNITS.get((effect, alpha), ())
    return {side: sum(finding.side == side for finding in found) for side in SIDES}


def _shift(alpha, diazepam_nM):
    """Lowest, usual and highest shift of the GABA curve, over the binding still believable."""
    K_nM = receptor.K_diazepam_nM[alpha]
    return [
        float(
            gaba_ec50_uM(0, receptor=kind) / gaba_ec50_uM(diazepam_nM, receptor=kind)
        )
        for kind in (Receptor(alpha, K_diazepam_nM=K) for K in (K_nM.high, K_nM.value, K_nM.low))
    ]  # fmt: skip


def _told(tallies):
    """Say what was found on each subunit."""
    parts = [
        f"{NAMES[alpha]} " + ", ".join(f"{n} {side}" for side, n in tally.items() if n)
        for alpha, tally in tallies.items()
        if any(tally.values())
    ]
    return "; ".join(parts)


def _sentence(effect, diazepam_nM, tallies, filled, shifts):
    words, usual = p.effect.options[effect], [shift[1] for shift in shifts]
    found = f"Findings on {words}: {_told(tallies)}"
    if diazepam_nM == 0:
        return (
            f"{found}. Without diazepam {100 * max(filled):.0f} % of the sites are filled and no "
            "curve shifts."
        )
    return (
        f"{found}. At {figures(diazepam_nM)} nM diazepam fills {100 * min(filled):.0f} to "
        f"{100 * max(filled):.0f} % of the sites and shifts the GABA curve × {min(usual):.2f} to "
        f"× {max(usual):.2f}, with bars that overlap: it does not choose among the four."
    )
