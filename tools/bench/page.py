"""A page of JupyterLab whose pictures are watched: from a key press to the changed pixel.

The clock starts with the browser's own stamp of the trusted key press. It stops in the first task
after an animation frame in which the watched picture is another one: other pixels of a canvas, or
another image that has loaded.
"""

import nbformat
import numpy as np
from playwright.sync_api import TimeoutError

from tools.chromium import Notebook

REST_MS = 1500
WINDOW = {"width": 1280, "height": 2000}
PATIENCE_MS = 30_000  # for a picture after a key press, on a machine that does other things as well
WATCH = """selector => {
  const state = () => {
    const found = [...document.querySelectorAll(selector)].at(-1);
    if (!found) return null;
    if (found.tagName === "IMG") return found.complete && found.naturalWidth ? found.src : null;
    const { data } = found.getContext("2d").getImageData(0, 0, found.width, found.height);
    const words = new Uint32Array(data.buffer);
    let sum = 1;
    for (let i = 0; i < words.length; i += 7) sum = (Math.imul(sum, 31) + words[i]) | 0;
    return sum;
  };
  const mine = (window.watched = { state, last: state(), changes: [] });
  const { port1, port2 } = new MessageChannel();
  const next = () => requestAnimationFrame(() => port2.postMessage(0));
  port1.onmessage = () => {
    if (window.watched !== mine) return;
    const at = performance.now();
    const now = state();
    if (now !== null && now !== mine.last) {
      mine.last = now;
      mine.changes.push(at);
    }
    next();
  };
  next();
}"""
STAMP = """() => {
  const stamp = (event) => { window.pressed = event.timeStamp; };
  addEventListener("keydown", stamp, { capture: true });
}"""

END_KERNELS = """async () => {
  const kernels = await (await fetch("/api/kernels")).json();
  await Promise.all(kernels.map(({ id }) => fetch(`/api/kernels/${id}`, { method: "DELETE" })));
}"""


class Page:
    """A notebook of some cells, opened and run in a page of its own."""

    def __init__(self, browser, address, folder, name, cells):
        """Write the notebook, open it, run it, and let it come to rest."""
        made = [nbformat.v4.new_code_cell(cell.strip()) for cell in cells]
        notebook = nbformat.v4.new_notebook(cells=made)
        notebook.metadata.kernelspec = {"name": "python3", "display_name": "Python 3"}
        nbformat.write(notebook, folder / f"{name}.ipynb")
        self.page = browser.new_page(viewport=WINDOW)
        Notebook(self.page, address, f"{name}.ipynb").run_all()
        self.page.evaluate(STAMP)
        self.page.wait_for_timeout(REST_MS)

    def watch(self, selector):
        """Watch the last element that the selector finds, and nothing else."""
        self.page.evaluate(WATCH, selector)

    def press(self, key):
        """Press a key; give the milliseconds until the watched picture is another one."""
        seen = self.page.evaluate("watched.changes.length")
        self.page.keyboard.press(key)
        drawn = "seen => watched.changes.length > seen"
        try:
            self.page.wait_for_function(drawn, arg=seen, timeout=PATIENCE_MS)
        except TimeoutError:
            raise RuntimeError(
                f"{key} brought no other picture in {PATIENCE_MS / 1000:.0f} s"
            ) from None
        return self.page.evaluate("seen => watched.changes[seen] - pressed", seen)

    def close(self):
        """End the kernels of the server, which would live on, and close the page."""
        self.page.evaluate(END_KERNELS)
        self.page.close()


def percentiles(latencies):
    """Give the median and the 95th percentile."""
    return tuple(float(np.percentile(latencies, percent)) for percent in (50, 95))
