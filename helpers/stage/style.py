"""Colours and type of every picture, one meaning each in all notebooks (Okabe-Ito set)."""

from matplotlib.figure import Figure

from helpers.stage.label import Label

GABA = "#E69F00"
DIAZEPAM = "#0072B2"
CHLORIDE = "#009E73"
BICARBONATE = "#CC79A7"
SPIKES = "#D55E00"
NO_DRUG = "#666666"
GABA_WORDS = "#8A5A00"  # the hues of GABA and the two ions, dark enough to read on white
CHLORIDE_WORDS = "#00664B"
BICARBONATE_WORDS = "#8C4A70"
INK = "#222222"
GRID = "#E4E4E4"

TEXT_POINTS = 11
NOTE_POINTS = 10
LINE_POINTS = 2.2
INCHES_WIDE = 7.6


def figure(inches_high, sizes, beside=False, **axes):
    """Figure with one panel above the other, or beside it, and its panels.

    Parameters
    ----------
    inches_high : float
        Height of the whole figure.
    sizes : sequence of float
        Relative heights of the panels, or widths if they stand beside each other.
    beside : bool
        Whether they do.
    **axes
        Passed to `Figure.subplots`.
    """
    picture = Figure(figsize=(INCHES_WIDE, inches_high), layout="constrained", facecolor="white")
    shape = (
        {"ncols": len(sizes), "width_ratios": sizes}
        if beside
        else {"nrows": len(sizes), "height_ratios": sizes}
    )
    panels = picture.subplots(squeeze=False, **shape, **axes).ravel()
    for panel in panels:
        plain(panel)
    return picture, list(panels)


def plain(panel):
    """Take away what a panel does not need, and set its type."""
    panel.spines[["top", "right"]].set_visible(False)
    panel.spines[["bottom", "left"]].set_color(INK)
    panel.tick_params(labelsize=TEXT_POINTS, colors=INK)
    panel.grid(color=GRID, linewidth=0.8)
    panel.set_axisbelow(True)


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
