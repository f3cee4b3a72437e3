"""Colours and type of every picture, one meaning each in all notebooks (Okabe-Ito set)."""

from matplotlib.figure import Figure

from helpers.stage.label import Label

GABA = "#E69F00"
DIAZEPAM = "#0072B2"
CHLORIDE = "#009E73"
BICARBONATE = "#CC79A7"
SPIKES = "#D55E00"
NO_DRUG = "#666666"
INK = "#222222"
GRID = "#E4E4E4"

TEXT_POINTS = 11
NOTE_POINTS = 10
LINE_POINTS = 2.2
INCHES_WIDE = 7.6


def figure(inches_high, heights, **axes):
    """Figure with one panel above the other, and its panels.

    Parameters
    ----------
    inches_high : float
        Height of the whole figure.
    heights : sequence of float
        Relative heights of the panels.
    **axes
        Passed to `Figure.subplots`.
    """
    picture = Figure(figsize=(INCHES_WIDE, inches_high), layout="constrained", facecolor="white")
    panels = picture.subplots(len(heights), 1, height_ratios=heights, squeeze=False, **axes)
    for panel in panels[:, 0]:
        panel.spines[["top", "right"]].set_visible(False)
        panel.spines[["bottom", "left"]].set_color(INK)
        panel.tick_params(labelsize=TEXT_POINTS, colors=INK)
        panel.grid(color=GRID, linewidth=0.8)
        panel.set_axisbelow(True)
    return picture, list(panels[:, 0])


def name_axes(panel, x, y):
    """Write words and units along the axes of a panel."""
    panel.set_xlabel(x, fontsize=TEXT_POINTS, color=INK)
    panel.set_ylabel(y, fontsize=TEXT_POINTS, color=INK)


def line(panel, colour, *data, **more):
    """Draw a line of the house's width; `more` overrides."""
    (drawn,) = panel.plot(*data, **({"color": colour, "linewidth": LINE_POINTS} | more))
    return drawn


def label(panel, colour, words="", beside=(6, 0), **more):
    """Write plain words beside a point of a panel; move them by setting `xy`.

    Parameters
    ----------
    beside : pair of float
        Distance from the point, to the right and up, in points (1/72 inch).
    **more
        Passed to `Label`: `ha` is "left", "center" or "right".
    """
    return Label(panel, colour, words, beside, TEXT_POINTS, **more)


def name_model(picture, words):
    """Say at the foot of a figure whose model it shows, and how sure its numbers are."""
    picture.supxlabel(words, fontsize=NOTE_POINTS, color=NO_DRUG, x=0.99, ha="right")
