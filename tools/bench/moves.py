"""Part 2: CPU time of Python per move, for every lab of every notebook, without a browser.

Each control of a lab walks once through its places, from the lab's start, as a hand would: what a
view keeps from earlier moves helps it here as it helps a learner. The peer makes the same move and
then draws the whole figure, as an inline figure does. Messages to a page are not part of it.
"""

from statistics import median

from IPython.core.pylabtools import print_figure

from tools.bench.labs import NOTEBOOKS, every_lab, make, places
from tools.bench.report import KILO, Table, ratio, written
from tools.bench.timing import best

HEADER = (
    "lab", "median control (ms)", "worst control (ms)", "which", "drawing the figure (ms)",
    "inline, times ours",
)  # fmt: skip
REDRAWN = 3


def moves(smoke):
    """Make the table of all labs; a smoke run makes few moves, and leaves no lab out."""
    rows = [_row(number, smoke) for number in every_lab()]
    middle = sorted(rows, key=lambda row: row[1])[len(rows) // 2]
    worst = max(rows, key=lambda row: row[2])
    headlines = (
        _headline("Python's CPU time per move, lab in the middle", middle, middle[1]),
        _headline(f"the same, slowest control ({worst[3]})", worst, worst[2]),
    )
    title = f"Python's CPU time per move, {len(rows)} labs of {len(NOTEBOOKS)} notebooks"
    return [Table(title, HEADER, tuple(rows), headlines, drawn="worst control (ms)")]


def _row(number, smoke):
    lab = make(number)
    spent = {
        control.record.label: median(_spent(lab, name, places(control), smoke))
        for name, control in lab.controls.items()
    }
    redraw, _ = best(lambda: print_figure(lab.view.figure), 1 if smoke else REDRAWN)
    slowest = max(spent, key=spent.get)
    usual = KILO * median(spent.values())
    name = f"{number} {type(lab.view).__name__}"
    drawing = KILO * redraw
    return name, usual, KILO * spent[slowest], slowest, drawing, ratio(usual + drawing, usual)


def _spent(lab, name, stops, smoke):
    """Give the CPU seconds of each move of a control through its places."""
    lab.reset()
    step = max(len(stops) // 3, 1) if smoke else 1
    return [best(lambda stop=stop: lab.set(**{name: stop}), 1)[0] for stop in stops[::step]]


def _headline(what, row, ours):
    inline = ours + row[4]
    peer, times = f"inline figure: {written(inline)} ms", written(ratio(inline, ours))
    return f"{what}, {row[0]}", f"{written(ours)} ms", peer, times
