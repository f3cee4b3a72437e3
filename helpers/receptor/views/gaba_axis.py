"""The GABA axis that the curves of the receptor share: logarithmic, with room for zero."""

import numpy as np

from helpers.evidence.figures import exactly
from helpers.receptor import parameters as p

DECADES_uM = 10.0 ** np.arange(-1, 4)  # the logarithmic part of the axis
CURVE_POINTS = 241


def curve_uM(points=CURVE_POINTS):
    """GABA concentrations along the axis: zero, then evenly in the logarithm."""
    return np.concatenate([[0], np.geomspace(DECADES_uM[0], p.gaba_uM.high, points)])


def set_gaba_axis(panel):
    """Give a panel the axis; return the words to write along it."""
    panel.set_xscale("symlog", linthresh=DECADES_uM[0], linscale=0.35)
    panel.set_xlim(0, p.gaba_uM.high)
    ticks = [0, *DECADES_uM]
    panel.set_xticks(ticks, [exactly(tick) for tick in ticks])
    return f"GABA ({p.gaba_uM.unit}), logarithmic above {exactly(DECADES_uM[0])}"
