"""One picture moved in two ways, in one browser: our lab, and `interact` with an inline figure.

From key press to pixel: from the trusted event to the task after the first animation frame in
which the picture has changed. Ours has changed when the pixels of its canvas have; the inline
figure when its `<img>` is another one and has loaded. Both move the same view by the same stops.
CPU time is that of the kernel's process.
"""

import time
from pathlib import Path
from tempfile import TemporaryDirectory

import nbformat
import numpy as np
import psutil

from helpers.receptor.views import Potentiation
from tools.chromium import Notebook, chromium, serving

DIAZEPAM = "Diazepam, free (nM)"
DRAG_MOVES = 240
REST_MS = 1500
PID = "import os, pathlib; _ = pathlib.Path('{name}.pid').write_text(str(os.getpid()))"
OURS = """
from helpers.receptor.views import Potentiation
from helpers.stage.lab import explore
explore(Potentiation())
"""
INTERACT = """
%matplotlib inline
from IPython.display import display
from ipywidgets import SelectionSlider, interact
from helpers.receptor import parameters as p
from helpers.receptor.views import Potentiation
from helpers.stage.controls import stops
view = Potentiation()
slider = SelectionSlider(options=stops(p.diazepam_nM), index=40)
slider.description = "Diazepam, free (nM)"
@interact(diazepam_nM=slider)
def show(diazepam_nM):
    print(view.update(p.gaba_uM.value, diazepam_nM, p.subtype.value))
    display(view.figure)
"""
# `state()` tells what the picture is now: samples of the canvas's pixels, or the loaded image.
WATCH = """
ours => {
  window.state = () => {
    if (!ours) {
      const image = [...document.querySelectorAll(".jp-RenderedImage img")].at(-1);
      return image?.complete && image.naturalWidth ? image.src : null;
    }
    const canvas = document.querySelector(".stage-card canvas");
    const pixels = canvas.getContext("2d").getImageData(0, 0, canvas.width, canvas.height).data;
    const words = new Uint32Array(pixels.buffer);
    let sum = 1;
    for (let i = 0; i < words.length; i += 7) sum = (Math.imul(sum, 31) + words[i]) | 0;
    return sum;
  };
  window.changes = [];
  const watch = () => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      const now = state();
      if (now && now !== window.last) {
        window.last = now;
        changes.push(performance.now());
      }
    };
    port2.postMessage(0);
    requestAnimationFrame(watch);
  };
  requestAnimationFrame(watch);
  const pressed = (event) => { window.pressed = event.timeStamp; };
  addEventListener("keydown", pressed, { capture: true });
}
"""


class Side:
    """One of the two notebooks, open in the browser."""

    def __init__(self, browser, address, folder, name, code):
        """Write the notebook, open it, run it, and start to watch its picture."""
        self.name, self.latencies, self.cpu_s, self.moves = name, [], 0.0, 0
        cells = [nbformat.v4.new_code_cell(c.strip()) for c in (PID.format(name=name), code)]
        notebook = nbformat.v4.new_notebook(cells=cells)
        notebook.metadata.kernelspec = {"name": "python3", "display_name": "Python 3"}
        nbformat.write(notebook, folder / f"{name}.ipynb")
        self.page = browser.new_page(viewport={"width": 1280, "height": 1100})
        Notebook(self.page, address, f"{name}.ipynb").run_all()
        self.page.wait_for_timeout(REST_MS)
        self.kernel = psutil.Process(int((folder / f"{name}.pid").read_text()))
        self.handle = self.page.locator(".noUi-handle").nth(1 if name == "ours" else 0)
        self.page.evaluate(WATCH, name == "ours")

    def press(self, keys):
        """Press keys one after the other, each when the one before is drawn."""
        self.page.bring_to_front()
        self.handle.focus()
        self.page.wait_for_timeout(REST_MS)
        before = self._cpu()
        for key in keys:
            seen = self.page.evaluate("changes.length")
            self.page.keyboard.press(key)
            self.page.wait_for_function("seen => changes.length > seen", arg=seen)
            self.latencies.append(self.page.evaluate("seen => changes[seen] - pressed", seen))
        self.cpu_s += self._cpu() - before
        self.moves += len(keys)

    def drag(self):
        """Drag the slider through 240 moves; give the pictures shown in a second of it."""
        self.page.bring_to_front()
        place = self.handle.bounding_box()
        x, y = place["x"] + place["width"] / 2, place["y"] + place["height"] / 2
        mouse, start = self.page.mouse, time.monotonic()
        seen = self.page.evaluate("changes.length")
        mouse.move(x, y)
        mouse.down()
        for step in range(DRAG_MOVES):
            mouse.move(x - 80 + 160 * step / DRAG_MOVES, y)
        mouse.up()
        lasted = time.monotonic() - start
        shown = self.page.evaluate("changes.length") - seen
        self.page.wait_for_timeout(REST_MS)
        return shown / lasted

    def _cpu(self):
        times = self.kernel.cpu_times()
        return times.user + times.system


def compare(smoke):
    """Give header and rows; an error if our drag does not end on the right picture."""
    rounds, keys = (1, 6) if smoke else (4, 30)
    with TemporaryDirectory() as work, serving(Path(work), work) as address:
        folder = Path(work)
        with chromium() as browser:
            sides = [
                Side(browser, address, folder, name, code)
                for name, code in (("ours", OURS), ("interact", INTERACT))
            ]
            for _ in range(rounds):
                for side in sides:
                    side.press(["ArrowRight"] * (keys // 2) + ["ArrowLeft"] * (keys // 2))
            shown = [side.drag() for side in sides]
            ended = drag_ended_right(sides[0].page)
    return table(sides, shown, ended)


def drag_ended_right(page):
    """Tell whether sentence and pixels are those of the value that the number box shows."""
    value = page.get_by_label(f"{DIAZEPAM}, exact value").input_value()
    sentence = page.locator(".stage-card").get_attribute("aria-label")
    dragged = page.evaluate("state()")
    page.get_by_role("button", name="Reset").click()
    page.wait_for_timeout(REST_MS)
    field = page.get_by_label(f"{DIAZEPAM}, exact value")
    field.fill(value)
    field.press("Enter")
    page.wait_for_timeout(REST_MS)
    wanted = Potentiation().update(10, float(value), "alpha1")
    return sentence == wanted and dragged == page.evaluate("state()")


def table(sides, shown, ended):
    """Put the two sides and the ratio beside each other."""
    p50, p95 = (
        [float(np.percentile(side.latencies, percent)) for side in sides] for percent in (50, 95)
    )
    cpu = [1000 * side.cpu_s / side.moves for side in sides]
    names = ("key press to pixel, median (ms)", "key press to pixel, 95 % (ms)")
    names += ("kernel CPU per move (ms)", "pictures per second in a drag")
    rows = [
        (name, f"{ours:.1f}", f"{peer:.1f}", f"{max(ours, peer) / min(ours, peer):.1f}")
        for name, (ours, peer) in zip(names, (p50, p95, cpu, shown), strict=True)
    ]
    if not ended:
        raise SystemExit(f"A drag of {DRAG_MOVES} moves did not end on the right picture.")
    rows.append((f"a drag of {DRAG_MOVES} moves ends on the right picture", "yes", "-", "-"))
    return ("", "ours", "interact", "ratio"), rows
