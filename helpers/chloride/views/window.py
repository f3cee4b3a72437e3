"""A voltage ruler that lies: V, the three potentials, and the window between E_Cl and E_GABA."""

from matplotlib.patches import Rectangle

from helpers.chloride import parameters as p
from helpers.chloride.views.words import volts
from helpers.stage import style

LOWEST, HIGHEST = -142, 12
V_ROW, MIDDLE_ROW, HCO3_ROW = 0.74, 0.4, 0.06


class Window:
    """Draws itself into a panel once; `show` moves V, E_Cl, E_GABA and the shaded window."""

    def __init__(self, panel):
        """Draw the axis; make the marks."""
        panel.set(xlim=(LOWEST, HIGHEST), ylim=(0, 1), yticks=[])
        panel.set_xticks(range(-140, HIGHEST, 20))
        panel.spines["left"].set_visible(False)
        words = f"V ({p.V.unit}). Shaded: chloride enters, and yet the channel depolarises"
        style.name_axes(panel, words, "")
        self._shade = panel.add_patch(Rectangle((0, 0), 0, 1, color=style.CHLORIDE, alpha=0.25))
        colours = style.CHLORIDE, style.GABA, style.BICARBONATE, style.INK
        self._marks = [style.line(panel, colour, [], []) for colour in colours]
        words_colours = (
            *(style.CHLORIDE_WORDS, style.GABA_WORDS, style.BICARBONATE_WORDS),
            style.INK,
        )
        self._names = [style.label(panel, colour) for colour in words_colours]
        self.live = [self._shade, *self._marks, *self._names]

    def show(self, V, cell):
        """Move everything."""
        chloride_first = cell.E_Cl < cell.E_GABA
        self._shade.set_x(cell.E_Cl)
        self._shade.set_width(cell.E_GABA - cell.E_Cl if chloride_first else 0)
        marks = (
            ("E_Cl", cell.E_Cl, MIDDLE_ROW, not chloride_first),
            ("E_GABA", cell.E_GABA, MIDDLE_ROW, chloride_first),
            ("E_HCO₃", cell.E_HCO3, HCO3_ROW, False),
            ("V", V, V_ROW, V < (LOWEST + HIGHEST) / 2),
        )
        rows = zip(self._marks, self._names, marks, strict=True)
        for line, label, (name, place, row, to_the_right) in rows:
            line.set_data([place, place], [0, 1])
            label.xy = (place, row)
            label.set_text(f"{name} {volts(place)}")
            label.beside, label.ha = ((5, 0), "left") if to_the_right else ((-5, 0), "right")
