"""Part 6: each lab against a bare canvas of the same data, from key press to pixel, in one page.

`bare.py` says what the bare canvas is. Held equal: browser, page, kernel, view, stops, values, the
call of the model, the recorded paths and their bytes. A lab and its copy take turns, and take
turns in going first, because what the model keeps from the first call serves the second. A lab
that draws on release is moved by the same keys: a key press is also a release.
"""

from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory

from tools.bench.environment import ROOT
from tools.bench.labs import make, one_of_each, track
from tools.bench.page import Page, percentiles
from tools.bench.report import KILO, Table, ratio, written
from tools.chromium import chromium, serving

MOVES, FEW = 60, 8
SMOKED = ("02.1", "06.1")  # a quick lab and a slow one
PAUSE_MS = 150  # what follows a picture, such as the number box, is over before the next key
# A lab may leave a part of its picture to the time when the hand rests.
SETTLED = "() => !document.querySelector('.stage-notice').textContent.startsWith('Computing')"
GOAL = 1.3
LAB, COPY = ".lab .stage-card canvas", ".bare-lab canvas.bare"
SHOW = """
import sys
sys.path.append({root!r})
from tools.bench.bare import side_by_side
side_by_side({number!r}, {name!r}, {start!r})
"""
HEADER = (
    "lab", "moved", "KB per move", "p50 (ms)", "p95 (ms)", "bare p50 (ms)", "bare p95 (ms)",
    "times bare (p50)", "times bare (p95)",
)  # fmt: skip


def canvas(smoke):
    """Make the table of the labs; a view that several notebooks show is measured once."""
    numbers, moves = (SMOKED, FEW) if smoke else (one_of_each(), MOVES)
    with (
        TemporaryDirectory() as work,
        serving(Path(work), work) as address,
        chromium() as browser,
    ):
        open_page = partial(Page, browser, address, Path(work))
        return [table([measured(open_page, number, moves) for number in numbers])]


def measured(open_page, number, moves):
    """Give the row of a lab."""
    lab = make(number)
    walk = track(lab)
    page = open_page(number, [show(number, walk)])
    try:
        return row(lab, walk, *alternate(page, walk, moves))
    finally:
        page.close()


def show(number, walk):
    """Write the cell that shows a lab and its copy at the start of a track."""
    start = walk.places[0]
    return SHOW.format(root=str(ROOT), number=number, name=walk.name, start=start)


def alternate(page, walk, moves):
    """Press the same keys in both, by turns; give the milliseconds of ours and of the copy's."""
    sides = [(LAB, _handle(page, ".lab", walk), []), (COPY, _handle(page, ".bare-lab", walk), [])]
    for i, key in enumerate(walk.keys(moves)):
        for picture, handle, latencies in sides if i % 2 else sides[::-1]:
            page.page.wait_for_function(SETTLED)
            page.watch(picture)
            handle.focus()
            page.page.wait_for_timeout(PAUSE_MS)
            latencies.append(page.press(key))
    return [latencies for _, _, latencies in sides]


def _handle(page, box, walk):
    """Find the handle of a slider, or the menu, in a lab or in its copy."""
    menu = walk.forth == "ArrowDown"
    rows = page.page.locator(f"{box} {'.widget-dropdown' if menu else '.widget-slider'}")
    if box == ".lab":
        rows = rows.filter(has_text=walk.label)
    handle = rows.first.locator("select" if menu else ".noUi-handle")
    if menu:  # as the lab's own script does, so that the arrows do not walk to another cell
        handle.evaluate("menu => menu.setAttribute('data-lm-suppress-shortcuts', 'true')")
    return handle


def row(lab, walk, ours, bare):
    """Give what was measured of a lab."""
    size = len(lab.stage.scene["points"]) / KILO
    (p50, p95), (bare50, bare95) = percentiles(ours), percentiles(bare)
    name = f"{lab.number} {type(lab.view).__name__}"
    times = ratio(p50, bare50), ratio(p95, bare95)
    return name, walk.label, size, p50, p95, bare50, bare95, *times


def table(rows):
    """Put the labs below each other; the headline says how many reach the goal."""
    within = sum(row[-1] <= GOAL for row in rows)
    worst = max(rows, key=lambda row: row[-1])
    peer, times = f"bare canvas: {written(worst[6])} ms", written(ratio(worst[6], worst[4]))
    headlines = (
        (f"Labs within {GOAL} times a bare canvas of the same data, slider to pixel p95",
         f"{within} of {len(rows)}", "-", "-"),
        (f"the worst of them, {worst[0]}", f"{written(worst[4])} ms", peer, times),
    )  # fmt: skip
    title = f"Labs against a bare canvas: {within} of {len(rows)} within {GOAL} times at p95"
    return Table(title, HEADER, tuple(rows), headlines, drawn=HEADER[-1])
