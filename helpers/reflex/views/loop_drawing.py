"""The stretch reflex as a drawing: spindle, afferent, cord, motoneuron, muscle, brain."""

import numpy as np
from matplotlib.patches import Circle, Ellipse, FancyBboxPatch

from helpers.stage import style

PALE, CORD = "#EDEDED", "#F6F1E4"
WIDE, HIGH = 10, 5.4
TAPS = {  # where each tap sits in the drawing
    "terminal": (2.3, 2.4),
    "motoneuron": (1.75, 1.55),
    "spindle": (8.3, 2.15),
    "above": (0.98, 4.76),
}
AFFERENT = np.array([(8.3, 2.5), (8.0, 3.35), (4.6, 3.35), (3.2, 3.1), (2.1, 2.2)])
EFFERENT = np.array([(2.1, 1.35), (3.6, 0.75), (6.8, 0.75), (7.4, 1.3)])


def draw_loop(panel):
    """Draw the loop into a panel; nothing of it moves.

    Parameters
    ----------
    panel : Axes
    """
    panel.set_aspect("equal")
    panel.set_axis_off()
    panel.set(xlim=(0, WIDE), ylim=(0, HIGH))
    edge = {"edgecolor": style.NO_DRUG, "linewidth": 1.2}
    brain = FancyBboxPatch((0.65, 4.4), 3.3, 0.72, "round,pad=0.12", facecolor=PALE, **edge)
    panel.add_patch(brain)
    panel.add_patch(Ellipse((2.45, 2.2), 4.7, 3.1, facecolor=CORD, **edge))
    panel.plot([2.3, 2.3], [4.25, 3.75], color=style.NO_DRUG, linewidth=4)
    panel.add_patch(Ellipse((8, 1.75), 3.4, 1.7, facecolor="#F6D5BF", **edge))
    panel.add_patch(Ellipse((8.3, 2.15), 1.1, 0.42, facecolor="white", **edge))
    _way(panel, AFFERENT, style.INK)
    _way(panel, EFFERENT, style.SPIKES)
    panel.add_patch(Circle((1.75, 1.55), 0.42, facecolor=style.SPIKES, linewidth=0))
    _name_parts(panel)


def _way(panel, corners, colour):
    """Draw a nerve fibre that ends in an arrow."""
    panel.plot(*corners.T, color=colour, linewidth=2.6, solid_joinstyle="round")
    panel.annotate(
        "",
        corners[-1],
        corners[-2],
        arrowprops={"arrowstyle": "-|>", "color": colour, "linewidth": 2.6, "shrinkA": 0},
    )


def _name_parts(panel):
    names = (
        ((2.62, 4.62), "above the cord", "center"),
        ((0.75, 2.9), "cord", "left"),
        ((2.85, 2.3), "terminal", "left"),
        ((2.35, 1.5), "motoneuron", "left"),
        ((6.5, 3.55), "afferent fibre", "center"),
        ((4.9, 0.28), "to the muscle", "center"),
        ((8.3, 2.78), "spindle", "left"),
        ((8, 0.45), "calf muscle", "center"),
    )
    for place, words, ha in names:
        style.label(panel, style.INK, words, (0, 0), ha=ha).xy = place
