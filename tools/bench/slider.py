"""Part 1: one picture moved in three ways, in one browser: from a key press to the pixel.

Our lab, `interact` with an inline figure, and ipympl with blit move the same view by the same
stops. CPU time is that of the kernel's process.
"""

import time
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

import psutil

from helpers.receptor.views import Potentiation
from tools.bench.environment import Missing, ipympl
from tools.bench.page import REST_MS, Page, percentiles
from tools.bench.report import KILO, Table, ratio, written
from tools.chromium import chromium, serving
from tools.peer import INLINE, SLIDER

DIAZEPAM = "Diazepam, free (nM)"
DRAG_MOVES = 240
PID = "import os, pathlib; _ = pathlib.Path('{name}.pid').write_text(str(os.getpid()))"
OURS = """
from helpers.receptor.views import Potentiation
from helpers.stage.lab import explore
explore(Potentiation())
"""
BLIT = f"""
from ipympl.backend_nbagg import Canvas, FigureManager
{SLIDER}
figure = view.figure
for artist in view.live:
    artist.set_animated(True)
canvas = Canvas(figure)
manager = FigureManager(canvas, 0)
canvas.draw()
still = canvas.copy_from_bbox(figure.bbox)
figure.set_layout_engine("none")
def show(change):
    view.update(p.gaba_uM.value, change.new, p.subtype.value)
    canvas.restore_region(still)
    for artist in view.live:
        figure.draw_artist(artist)
    canvas.blit(figure.bbox)
slider.observe(show, "value")
display(VBox([slider]), canvas)
"""
WAYS = {  # name of a way: its code, where its picture is, and which handle of the page moves it
    "our lab": (OURS, ".stage-card canvas", 1),
    "interact, inline figure": (INLINE, ".jp-RenderedImage img", 0),
    "ipympl, blit": (BLIT, ".jupyter-matplotlib-canvas-div canvas:first-child", 0),
}


class Side:
    """One of the ways, open in the browser."""

    def __init__(self, browser, address, folder, name):
        """Open a notebook that draws in this way, and watch its picture."""
        code, picture, handle = WAYS[name]
        self.name, self.latencies, self.cpu_s = name, [], 0.0
        self.open = Page(browser, address, folder, name, [PID.format(name=name), code])
        self.page = self.open.page
        self.kernel = psutil.Process(int((folder / f"{name}.pid").read_text()))
        self.handle = self.page.locator(".noUi-handle").nth(handle)
        self.open.watch(picture)

    def press(self, keys):
        """Press keys one after the other, each when the one before is drawn."""
        self.page.bring_to_front()
        self.handle.focus()
        self.page.wait_for_timeout(REST_MS)
        before = self._cpu()
        self.latencies += [self.open.press(key) for key in keys]
        self.cpu_s += self._cpu() - before

    def drag(self):
        """Drag the slider through 240 moves; give the pictures shown in a second of it."""
        self.page.bring_to_front()
        place = self.handle.bounding_box()
        x, y = place["x"] + place["width"] / 2, place["y"] + place["height"] / 2
        mouse, start = self.page.mouse, time.monotonic()
        seen = self.page.evaluate("watched.changes.length")
        mouse.move(x, y)
        mouse.down()
        for step in range(DRAG_MOVES):
            mouse.move(x - 80 + 160 * step / DRAG_MOVES, y)
        mouse.up()
        lasted = time.monotonic() - start
        shown = self.page.evaluate("watched.changes.length") - seen
        self.page.wait_for_timeout(REST_MS)
        return shown / lasted

    def row(self, shown):
        """Give what was measured: name, both percentiles, CPU per move, pictures per second."""
        cpu_ms = KILO * self.cpu_s / len(self.latencies)
        return (self.name, *percentiles(self.latencies), cpu_ms, shown)

    def _cpu(self):
        times = self.kernel.cpu_times()
        return times.user + times.system


def slider(smoke):
    """Make the table of the three ways; an error if our drag does not end on the right picture."""
    rounds, keys = (1, 6) if smoke else (4, 30)
    try:
        variables, missing = ipympl(), None
    except Missing as why:
        variables, missing = {}, str(why)
    with opened(variables) as sides:
        for _ in range(rounds):
            for side in sides:
                side.press(["ArrowRight"] * (keys // 2) + ["ArrowLeft"] * (keys // 2))
        rows = [side.row(side.drag()) for side in sides]
        if not drag_ended_right(sides[0].page):
            raise RuntimeError(f"a drag of {DRAG_MOVES} moves did not end on the right picture")
    return [table(rows, missing)]


@contextmanager
def opened(variables):
    """Open a page for each way; without the variables that find ipympl there are two."""
    names = list(WAYS) if variables else list(WAYS)[:-1]
    with (
        TemporaryDirectory() as work,
        serving(Path(work), work, **variables) as address,
        chromium() as browser,
    ):
        yield [Side(browser, address, Path(work), name) for name in names]


def drag_ended_right(page):
    """Tell whether sentence and pixels are those of the value that the number box shows."""
    value = page.get_by_label(f"{DIAZEPAM}, exact value").input_value()
    sentence = page.locator(".stage-card").get_attribute("aria-label")
    dragged = page.evaluate("watched.state()")
    page.get_by_role("button", name="Reset").click()
    page.wait_for_timeout(REST_MS)
    field = page.get_by_label(f"{DIAZEPAM}, exact value")
    field.fill(value)
    field.press("Enter")
    page.wait_for_timeout(REST_MS)
    wanted = Potentiation().update(10, float(value), "alpha1")
    return sentence == wanted and dragged == page.evaluate("watched.state()")


def table(rows, missing=None):
    """Put the ways beside each other; `missing` says why one is not there."""
    title = "Slider to pixel, potentiation lab in JupyterLab"
    header = ("way", "p50 (ms)", "p95 (ms)", "times ours (p50)")
    header += ("kernel CPU per move (ms)", "pictures per second in a drag")
    ours = rows[0]
    found = [(name, p50, p95, ratio(p50, ours[1]), *rest) for name, p50, p95, *rest in rows]
    if missing:
        found.append((f"ipympl, blit: {missing}", *[None] * (len(header) - 1)))
    told = f"{written(ours[1])} / {written(ours[2])} ms"
    headlines = tuple(
        ("Slider to pixel, p50 / p95", told, f"{name}: {written(p50)} / {written(p95)} ms",
         written(times))
        for name, p50, p95, times, *_ in found[1:]
    )  # fmt: skip
    return Table(title, header, tuple(found), headlines, drawn="p50 (ms)")
