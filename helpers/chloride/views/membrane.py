"""The drawn membrane: a dot for each mM on either side, a channel, KCC2, and four arrows."""

import numpy as np
from matplotlib.patches import Rectangle
from scipy.stats import qmc

from helpers.chloride import parameters as p
from helpers.chloride.views.arrow import Arrow
from helpers.chloride.views.crossing import THICK
from helpers.chloride.views.words import sense, way
from helpers.evidence.figures import figures
from helpers.stage import style

WIDE, HIGH = 15, 5.6
LEFT, RIGHT, NEAR, FAR = 0.3, 6.4, 1.5, 4.6  # where the dots of one side are
PLACES = qmc.Halton(2, rng=716).random(256)  # evenly strewn, the same at every start
CHANNEL, KCC2, BODY, PORE = 1.6, 5.0, 0.9, 0.55
HEADS, COLUMNS = 8.0, (8.95, 10.8, 12.6, 14.2)
NAMES, ROWS = 4.75, (-4.1, -4.75, -5.4)
ARROW_SIZE, ARROW_AT = (8, 3.2), 0.45
DOTS = {"linestyle": "", "markeredgewidth": 0}
ROUND = DOTS | {"marker": (8, 0, 0), "markersize": 6}  # eight corners pass for a circle
SQUARE = DOTS | {"marker": "D", "markersize": 4.6}


class Membrane:
    """Draws itself into a panel once; `fill`, `open`, `name`, `flow` and `move` change it."""

    def __init__(self, panel):
        """Draw lipids, the bodies of channel and KCC2, and the heads of the columns."""
        panel.set_axis_off()
        panel.set(xlim=(0, WIDE), ylim=(-HIGH, HIGH))
        _draw_still(panel)
        self._chloride = [_dots(panel, style.CHLORIDE, ROUND) for _ in range(2)]
        self._bicarbonate = [_dots(panel, style.BICARBONATE, SQUARE) for _ in range(2)]
        self._pore = panel.add_patch(
            Rectangle((CHANNEL, -THICK), 0, 2 * THICK, color="white", linewidth=0)
        )
        self._arrows = [
            Arrow(panel, colour, p.half_flow.value, ARROW_SIZE, upright=True)
            for colour in (style.CHLORIDE, style.BICARBONATE, style.INK, style.CHLORIDE)
        ]
        self._moving = [
            _dots(panel, style.CHLORIDE, ROUND),
            _dots(panel, style.BICARBONATE, SQUARE),
            _dots(panel, style.CHLORIDE, ROUND),
            _dots(panel, style.INK, ROUND),
        ]
        self._open = _words(panel, CHANNEL + BODY / 2 + 0.1, -1.15, "left")
        self._sides = [_words(panel, LEFT, y, "left") for y in (4.95, -5.4)]
        self._rows = [[_words(panel, x, y, "center") for y in ROWS] for x in COLUMNS]
        self.live = [*self._chloride, *self._bicarbonate, self._pore]
        self.live += [*(arrow.artist for arrow in self._arrows), *self._moving]
        self.live += [self._open, *self._sides, *(label for rows in self._rows for label in rows)]

    def fill(self, cell):
        """Strew a dot for each mM of both ions on either side."""
        c, unit = cell, p.cl_in_mM.unit
        sides = (c.cl_out_mM, c.hco3_out_mM, 1), (c.cl_in_mM, c.hco3_in_mM, -1)
        rows = zip(sides, self._chloride, self._bicarbonate, self._sides, strict=True)
        for (chloride_mM, bicarbonate_mM, side), first, second, label in rows:
            places = PLACES[: round(chloride_mM)], PLACES[::-1][: round(bicarbonate_mM)]
            for dots, at in zip((first, second), places, strict=True):
                x, y = at.T
                dots.set_data(LEFT + (RIGHT - LEFT) * x, side * (NEAR + (FAR - NEAR) * y))
            label.set_text(
                f"{'outside' if side > 0 else 'inside'}: {chloride_mM:.3g} {unit} Cl⁻, "
                f"{bicarbonate_mM:.3g} {unit} HCO₃⁻"
            )

    def open(self, fraction):
        """Open the pore this far: 0 is shut, 1 as wide as it gets."""
        self._pore.set_x(CHANNEL - fraction * PORE / 2)
        self._pore.set_width(fraction * PORE)

    def name(self, P_open):
        """Say how often the channel is open; no ion is on its way."""
        self._open.set_text(f"open {figures(100 * P_open, 2)} %")
        for dots in self._moving:
            dots.set_data([], [])

    def flow(self, flows):
        """Turn and size the arrows for chloride, bicarbonate, their sum, and KCC2."""
        *channel, pumped = flows
        for arrow, x, flow in zip(self._arrows, COLUMNS, [*channel, -pumped], strict=True):
            arrow.show((x, ARROW_AT), -flow)  # what enters goes down
        for labels, flow in zip(self._rows, channel, strict=False):
            size = f"{abs(flow):.1f} {p.current.unit}"  # tiny ones would not fit otherwise
            for label, words in zip(labels, (way(flow), size, sense(flow)), strict=True):
                label.set_text(words)
        self._rows[2][0].set_text(f"(−) {way(flow)}")
        for label, words in zip(self._rows[3], (way(-pumped), "none", ""), strict=True):
            label.set_text(words)

    def move(self, chloride, bicarbonate, pumped):
        """Place the ions on their way, at these heights."""
        rows = zip(
            self._moving,
            (CHANNEL - 0.12, CHANNEL + 0.12, KCC2 - 0.17, KCC2 + 0.17),
            (chloride, bicarbonate, pumped, pumped),
            strict=True,
        )
        for dots, x, heights in rows:
            dots.set_data(np.full_like(heights, x), heights)


def _draw_still(panel):
    """Lipids, the two proteins, and what the columns are."""
    panel.add_patch(Rectangle((0, -THICK), WIDE, 2 * THICK, color="#DDDDDD", linewidth=0))
    for x, colour, words, words_colour in (
        (CHANNEL, style.GABA, "GABA channel", style.GABA_WORDS),
        (KCC2, "white", "KCC2", style.INK),
    ):
        body = (x - BODY / 2, -1.15 * THICK), BODY, 2.3 * THICK
        panel.add_patch(Rectangle(*body, facecolor=colour, edgecolor=style.INK))
        style.label(panel, words_colour, words, (0, -4)).xy = (x + BODY / 2 + 0.1, 1)
    heads = (
        *((style.CHLORIDE_WORDS, "● Cl⁻"), (style.BICARBONATE_WORDS, "◆ HCO₃⁻")),
        *((style.INK, "sum"), (style.INK, "KCC2")),
    )
    for x, (colour, words) in zip(COLUMNS, heads, strict=True):
        style.label(panel, colour, words, ha="center").xy = (x, NAMES)
    for y, words in zip(ROWS[:2], ("ion", "current"), strict=True):
        style.label(panel, style.NO_DRUG, words, ha="right").xy = (HEADS, y)
    style.line(panel, style.GRID, [6.75, 6.75], [-HIGH, HIGH], linewidth=1)


def _dots(panel, colour, look):
    return style.line(panel, colour, [], [], **look)


def _words(panel, x, y, ha):
    label = style.label(panel, style.INK, ha=ha, beside=(0, 0))
    label.xy = (x, y)
    return label
