"""The report as one picture: a panel of points for each table that names a column to draw."""

from matplotlib.figure import Figure

from helpers.stage import style
from tools.bench.report import written

INCHES_WIDE, ROW_INCHES, HEAD_INCHES = 10, 0.26, 1.1
ROOM = 1.12  # for the words beside the last point
SPAN = 30  # a panel whose points differ by more has a logarithmic axis


def draw(report):
    """Draw a report; what was not measured has no point.

    Returns
    -------
    Figure
    """
    drawn = [(table, points(table)) for table in report.tables if table.drawn]
    drawn = [(table, named) for table, named in drawn if named]
    heights = [HEAD_INCHES + ROW_INCHES * len(named) for _, named in drawn]
    figure = Figure(figsize=(INCHES_WIDE, sum(heights)), layout="constrained", facecolor="white")
    panels = figure.subplots(len(drawn), squeeze=False, height_ratios=heights).ravel()
    for panel, (table, named) in zip(panels, drawn, strict=True):
        _draw(panel, table, named)
    figure.suptitle(f"{report.date}, {report.machine}", fontsize=style.NOTE_POINTS)
    return figure


def points(table):
    """Give name and number of each row of a table that has one."""
    column = table.header.index(table.drawn)
    return [(row[0], row[column]) for row in table.rows if isinstance(row[column], int | float)]


def _draw(panel, table, named):
    names, numbers = zip(*named, strict=True)
    style.plain(panel)
    panel.plot(numbers, range(len(names)), "o", color=style.INK)
    if min(numbers) > 0 and max(numbers) > SPAN * min(numbers):
        panel.set_xscale("log")
        panel.margins(x=ROOM - 1)
    else:
        panel.set_xlim(0, ROOM * max(numbers))
    for place, number in enumerate(numbers):
        panel.annotate(
            written(number), (number, place), (7, 0), textcoords="offset points", va="center",
            fontsize=style.NOTE_POINTS, color=style.INK,
        )  # fmt: skip
    panel.set_yticks(range(len(names)), names)
    panel.set_ylim(len(names) - 0.5, -0.5)
    panel.set_title(table.title, loc="left", fontsize=style.TEXT_POINTS, color=style.INK)
    panel.set_xlabel(table.drawn, fontsize=style.NOTE_POINTS, color=style.INK)
