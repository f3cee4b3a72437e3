"""An arrow across a membrane: the larger the flow, the larger its area."""

import numpy as np

# Corners along the arrow and across it, for an arrow of length 1 around its middle.
TAIL, NECK, TIP, SHAFT, HEAD = -0.5, 0.1, 0.5, 0.11, 0.26
SHAPE = np.array(
    [
        *[(TAIL, -SHAFT), (NECK, -SHAFT), (NECK, -HEAD), (TIP, 0)],
        *[(NECK, HEAD), (NECK, SHAFT), (TAIL, SHAFT)],
    ]
)


class Arrow:
    """Lies across or along a panel; `show` turns and sizes it.

    Its area grows in proportion to small flows, and ever more slowly to large ones, so that
    no flow leaves the picture.
    """

    def __init__(self, panel, colour, half_flow, reach, upright=False):
        """Start without length.

        Parameters
        ----------
        panel : Axes
        colour : str
        half_flow : float
            The flow whose arrow has half of the largest area.
        reach : pair of float
            Length of the largest arrow and unit of its breadth, in the panel's data.
        upright : bool
            Whether a positive flow points up; otherwise it points right.
        """
        self.half_flow, self.reach, self.upright = half_flow, np.array(reach), upright
        (self.artist,) = panel.fill([], [], color=colour, linewidth=0)

    def show(self, middle, flow):
        """Stand around a place; the sign of the flow is the direction, its size the area."""
        size = np.sqrt(np.abs(flow) / (np.abs(flow) + self.half_flow))
        along, across = (SHAPE * self.reach * size).T
        along = along * np.sign(flow)
        corners = (across, along) if self.upright else (along, across)
        self.artist.set_xy(np.add(middle, np.column_stack(corners)))
