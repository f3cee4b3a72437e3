"""The receptor as seen from the synapse: five subunits around a pore, and the sites between."""

import numpy as np
from matplotlib.patches import Circle

from helpers.receptor import parameters as p
from helpers.stage import style

SUBUNITS = p.subunit_order.value.split()
ROUND = 2 * np.pi / len(SUBUNITS)
UP = np.pi / 2
SUBUNIT_RADIUS, SITE_RADIUS, PORE_RADIUS = 0.57, 0.19, 0.34
SITE_DISTANCE, WIDE, HIGH = 1.14, 3.0, 2.3
PALE = "#EDEDED"


class Ring:
    """Draws itself into a panel once; `show` fills the sites and opens the pore.

    A disc that fills half of the area of its ring means half: the area counts, not the width.
    """

    def __init__(self, panel):
        """Draw subunits and empty sites; make the discs that fill them."""
        panel.set_aspect("equal")
        panel.set_axis_off()
        panel.set(xlim=(-WIDE, WIDE), ylim=(-HIGH, HIGH))
        for i, name in enumerate(SUBUNITS):
            at = _at(1, i)
            panel.add_patch(Circle(at, SUBUNIT_RADIUS, facecolor=PALE, edgecolor=style.NO_DRUG))
            style.label(panel, style.INK, name, (0, -4), ha="center").xy = _at(1.05, i)
        self._gaba = [
            _disc(panel, _at(SITE_DISTANCE, i), style.GABA) for i in _interfaces("β", "α")
        ]
        (site,) = _interfaces("α", "γ")
        self._drug = _disc(panel, _at(SITE_DISTANCE, site), style.DIAZEPAM)
        self._pore = _disc(panel, (0, 0), style.CHLORIDE, PORE_RADIUS)
        self._words = [
            *_names(panel, style.GABA_WORDS, _interfaces("β", "α")),
            *_names(panel, style.DIAZEPAM, [site]),
            style.label(panel, style.CHLORIDE_WORDS, beside=(0, -4), ha="center"),
        ]
        self._words[-1].xy = (0, -2.05)
        self.live = [*self._gaba, self._drug, self._pore, *self._words]

    def show(self, gaba, drug, P_open):
        """Fill the GABA sites and the benzodiazepine site, and open the pore (fractions)."""
        for disc in self._gaba:
            disc.set_radius(SITE_RADIUS * np.sqrt(gaba))
        self._drug.set_radius(SITE_RADIUS * np.sqrt(drug))
        self._pore.set_radius(PORE_RADIUS * np.sqrt(P_open))
        first, second, third, pore = self._words
        for label in (first, second):
            label.set_text(f"GABA {100 * gaba:.0f} %")
        third.set_text(f"diazepam {100 * drug:.0f} %")
        pore.set_text(f"pore open {100 * P_open:.0f} % of the time")


def _at(distance, steps):
    """Place at a distance from the pore, so many subunits anticlockwise from the top."""
    angle = UP + steps * ROUND
    return distance * np.cos(angle), distance * np.sin(angle)


def _interfaces(plus, minus):
    """Where the plus face of one kind meets the minus face of another, in steps from the top."""
    following = [*SUBUNITS[1:], SUBUNITS[0]]
    pairs = zip(SUBUNITS, following, strict=True)
    return [i + 1 / 2 for i, (a, b) in enumerate(pairs) if a[0] == plus and b[0] == minus]


def _disc(panel, at, colour, radius=SITE_RADIUS):
    """Empty ring that stays, and the disc in it that grows."""
    panel.add_patch(Circle(at, radius, facecolor="white", edgecolor=colour, linewidth=1.6))
    return panel.add_patch(Circle(at, 0, facecolor=colour, linewidth=0))


def _names(panel, colour, interfaces):
    labels = []
    for steps in interfaces:
        x, y = _at(SITE_DISTANCE + SITE_RADIUS, steps)
        away, ha = (6, "left") if x > 0 else (-6, "right")
        labels.append(style.label(panel, colour, beside=(away, -4 if y < 0 else 6), ha=ha))
        labels[-1].xy = (x, y)
    return labels
