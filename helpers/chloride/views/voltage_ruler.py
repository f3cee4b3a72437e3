"""A vertical voltage ruler: where each ion pulls, where GABA pulls, and which way the ions go."""

import numpy as np
from matplotlib.patches import Rectangle

from helpers.chloride import parameters as p
from helpers.chloride.model import Compartment, gaba_currents
from helpers.chloride.views.arrow import Arrow
from helpers.chloride.views.words import set_volts, spread, volts, way, way_of_both
from helpers.evidence.figures import exactly
from helpers.stage import style

LOWEST, HIGHEST = -125, 20  # of the ruler: no slider moves a mark beyond
GAP = 7  # from one line of words to the next
RULER, WIDTH, LEFT_WORDS, RIGHT_WORDS, MEMBRANE = 3.3, 0.5, 2.65, 4.4, 8.2
ION, ION_WORDS = 4.2, 12.5  # how far from the level of V
ARROW_SIZE = 3.2, 26
HEAD, NECK, SHAFT = 4, 0.2, 0.07  # of the arrow on the ruler
MARKS = {  # potential: its colour, the colour of its name, its name
    "E_K": (style.NO_DRUG, style.NO_DRUG, "E_K"),
    "E_Cl": (style.CHLORIDE, style.CHLORIDE_WORDS, "E_Cl"),
    "E_GABA": (style.GABA, style.GABA_WORDS, "E_GABA"),
    "E_HCO3": (style.BICARBONATE, style.BICARBONATE_WORDS, "E_HCO₃"),
}


class VoltageRuler:
    """Potentials as marks on a ruler that slide with the concentrations.

    The orange arrow on the ruler is what GABA does to V; the two arrows at the level of V are
    what the ions do.
    """

    presets = {
        name: {
            "cl_in_mM": p.state_cl_in_mM[state].value,
            "cl_out_mM": p.state_cl_out_mM[state].value,
        }
        for state, name in p.state.options.items()
    }
    hints = (
        (
            lambda hco3_permeability, **_: hco3_permeability == 0,
            "Only chloride passes now, so E_GABA is E_Cl: raise the permeability ratio.",
        ),
    )
    leaves_out = (
        "How rest comes about: the marks of rest and threshold stay where they are, whatever the "
        "concentrations do, and are the same for all five cells.",
        "Time: the potentials here are where each ion would stand still, not where V goes next.",
        "Most of the five cells were not measured: their chloride is an example, see the table.",
        "Sodium and all other channels, which pull on V at the same time.",
        "The curve in how current depends on voltage: the arrows follow straight lines.",
    )
    numbers = (
        *(p.V, p.cl_in_mM, p.cl_out_mM, p.hco3_in_mM, p.hco3_out_mM, p.hco3_permeability),
        *(p.k_in_mM, p.k_out_mM, p.rest, p.threshold, p.shunt_within),
        *(p.state_cl_in_mM[state] for state in p.state.options if state != p.state.value),
    )

    def __init__(self):
        """Draw what stays; `update` moves the rest."""
        self.figure, (self._panel,) = style.figure(5.6, (1,))
        self._draw_ruler()
        self._draw_membrane()
        self._make_live()

    def update(
        self,
        V: p.V,
        cl_in_mM: p.cl_in_mM,
        cl_out_mM: p.cl_out_mM,
        hco3_in_mM: p.hco3_in_mM,
        hco3_permeability: p.hco3_permeability,
        k_out_mM: p.k_out_mM,
    ):
        """Slide the marks, turn the arrows; say what GABA does at this V."""
        self._cell = Compartment(
            cl_in_mM=cl_in_mM,
            cl_out_mM=cl_out_mM,
            hco3_in_mM=hco3_in_mM,
            hco3_permeability=hco3_permeability,
            k_out_mM=k_out_mM,
        )
        self._move_marks(self._cell)
        self._move_left(V)
        self._pull.set_xy(_pull(V, self._cell.E_GABA))
        self._move_ions(V, self._cell)
        return _sentence(V, self._cell)

    def table(self):
        """Give the potentials of now."""
        shown = [(name, volts(getattr(self._cell, key))) for key, (*_, name) in MARKS.items()]
        fixed = [("rest", volts(p.rest.value)), ("threshold", volts(p.threshold.value))]
        return ("potential", "now"), shown + fixed

    def _draw_ruler(self):
        panel = self._panel
        panel.set(xlim=(0, 10), ylim=(LOWEST, HIGHEST), xticks=[])
        panel.set_yticks(range(-120, HIGHEST + 1, 20))
        words = "Orange: where GABA pulls V. Green and purple: which way the ions go"
        style.name_axes(panel, words, f"Potential inside ({p.V.unit})")
        style.name_model(self.figure, "Nernst for each ion, Goldman-Hodgkin-Katz for the channel")
        ruler = (RULER - WIDTH / 2, LOWEST), WIDTH, HIGHEST - LOWEST
        panel.add_patch(Rectangle(*ruler, facecolor="#F2F2F2", edgecolor=style.NO_DRUG))
        for mark, colour, dashes in (
            (p.rest, style.INK, ":"),
            (p.threshold, style.SPIKES, "--"),
        ):
            across = [LEFT_WORDS, RULER + WIDTH / 2]
            style.line(panel, colour, across, [mark.value] * 2, linewidth=1.6, linestyle=dashes)

    def _draw_membrane(self):
        panel = self._panel
        strip = (MEMBRANE - 0.12, LOWEST), 0.24, HIGHEST - LOWEST
        panel.add_patch(Rectangle(*strip, facecolor="#DDDDDD", linewidth=0))
        for x, words in ((MEMBRANE - 0.3, "inside"), (MEMBRANE + 0.3, "outside")):
            ha = "right" if x < MEMBRANE else "left"
            style.label(panel, style.NO_DRUG, words, (0, 4), ha=ha).xy = (x, LOWEST)

    def _make_live(self):
        panel, nothing, thin = self._panel, ([], []), {"linewidth": 1.2}
        colours, words = zip(*((colour, word) for colour, word, _ in MARKS.values()), strict=True)
        at_left = style.INK, style.INK, style.SPIKES
        self._leaders = [style.line(panel, c, *nothing, **thin) for c in colours]
        self._left_leaders = [style.line(panel, c, *nothing, **thin) for c in at_left]
        self._edges = [style.line(panel, c, *nothing, linewidth=3.2) for c in colours]
        self._names = [style.label(panel, c, beside=(3, -4)) for c in words]
        self._left = [style.label(panel, style.INK, beside=(-3, -4), ha="right") for _ in at_left]
        self._level = style.line(panel, style.INK, *nothing, linewidth=2.6)
        (self._pull,) = panel.fill(*nothing, color=style.GABA, linewidth=0)
        self.live = [*self._leaders, *self._left_leaders, *self._edges, self._level]
        self.live += [self._pull, *self._names, *self._left, *self._make_ions()]

    def _make_ions(self):
        """Make the level of V, the two arrows on it, and their words."""
        panel = self._panel
        self._across = style.line(panel, style.INK, [], [], linewidth=1, linestyle=":")
        self._arrows = [
            Arrow(panel, colour, p.ruler_half_flow.value, ARROW_SIZE)
            for colour in (style.CHLORIDE, style.BICARBONATE)
        ]
        self._ions = [
            style.label(panel, colour, beside=(0, -4), ha="center")
            for colour in (style.CHLORIDE_WORDS, style.BICARBONATE_WORDS)
        ]
        return [self._across, *(arrow.artist for arrow in self._arrows), *self._ions]

    def _move_marks(self, cell):
        places = [getattr(cell, key) for key in MARKS]
        heights = spread(places, GAP, LOWEST + 2, HIGHEST - 3)
        edge = RULER + WIDTH / 2
        rows = zip(MARKS.values(), places, heights, strict=True)
        for i, ((_, _, name), place, height) in enumerate(rows):
            self._edges[i].set_data([edge - WIDTH, edge], [place, place])
            self._leaders[i].set_data([edge, RIGHT_WORDS], [place, height])
            self._names[i].xy = (RIGHT_WORDS, height)
            self._names[i].set_text(f"{name} {volts(place)}")

    def _move_left(self, V):
        named = ("V", V), ("rest", p.rest.value), ("threshold", p.threshold.value)
        places = [place for _, place in named]
        heights = spread(places, GAP, LOWEST + 2, HIGHEST - 3)
        rows = zip(self._left, self._left_leaders, named, heights, strict=True)
        for label, leader, (name, place), height in rows:
            label.xy = (LEFT_WORDS - 0.2, height)
            label.set_text(f"{name} {volts(place)}")
            leader.set_data([LEFT_WORDS - 0.2, LEFT_WORDS], [height, place])
        self._level.set_data([LEFT_WORDS, RULER + WIDTH / 2], [V, V])

    def _move_ions(self, V, cell):
        flows = gaba_currents(cell, 1, V)
        self._across.set_data([MEMBRANE - ARROW_SIZE[0] / 2, MEMBRANE + ARROW_SIZE[0] / 2], [V, V])
        rows = zip(self._arrows, self._ions, flows, (1, -1), strict=True)
        for arrow, label, flow, side in rows:
            ion = "chloride" if side > 0 else "bicarbonate"
            arrow.show((MEMBRANE, V + side * ION), -flow)  # outside lies to the right
            label.xy = (MEMBRANE, V + side * ION_WORDS)
            label.set_text(f"{ion} {way(flow)}")


def _pull(V, E_GABA):
    """Corners of the arrow on the ruler from V to E_GABA: its length is the driving force."""
    neck = E_GABA - np.clip(E_GABA - V, -HEAD, HEAD)
    across = np.array([-SHAFT, -SHAFT, -NECK, 0, NECK, SHAFT, SHAFT])
    along = [V, neck, neck, E_GABA, neck, neck, V]
    return np.column_stack([RULER + across, along])


def _sentence(V, cell):
    """One whole sentence for each case."""
    E = cell.E_GABA
    known = (
        f"With {exactly(cell.cl_in_mM)} mM chloride inside, E_Cl is {volts(cell.E_Cl)} and E_GABA "
        f"{volts(E)} (E_K {volts(cell.E_K)}). At {set_volts(V)} "
        f"{way_of_both(*gaba_currents(cell, 1, V))}:"
    )
    if abs(V - E) < p.shunt_within.value:
        return f"{known} the sum is nearly zero, so GABA shunts, it holds V at {volts(E)}."
    if E < V:
        return f"{known} GABA hyperpolarises, it pulls V down by up to {volts(V - E)}."
    short_of_threshold = p.threshold.value - E
    if short_of_threshold > 0:
        return (
            f"{known} GABA is depolarising, it pulls V up by up to {volts(E - V)}, and stops "
            f"{volts(short_of_threshold)} below threshold."
        )
    return (
        f"{known} GABA is depolarising, it pulls V up by up to {volts(E - V)}; E_GABA lies "
        f"{volts(-short_of_threshold)} above threshold, so here GABA may excite."
    )
