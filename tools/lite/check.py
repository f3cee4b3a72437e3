"""Look at the self-contained site with a real browser, where loopback is the only network.

`make lite-check` runs 00 and 02; `LOOK=all` or `LOOK="03 04"` behind it runs others.
Each notebook starts in a fresh profile, is run, gets an answer, is opened again and run from top
to bottom. No output may be an error, the stored outputs of the check cells must come out again,
the answer must still be there, a slider of each lab must move picture and sentence, and no request
may leave the host. Times are printed, not judged: the machine may be loaded.
"""

import argparse
import json
import re
import socket
import statistics
import time
from pathlib import Path
from tempfile import TemporaryDirectory
from urllib.parse import urlsplit

from playwright.sync_api import expect

from tools.chromium import Notebook, chromium
from tools.lite.places import SITE, show, stop
from tools.lite.serve import serving
from tools.lite.travel import load_answer, save_answer
from tools.lite.verify import verify

IN_LITE = "{address}/lab/index.html?path=notebooks/{path}"
PATIENCE_MS = 300_000  # Python in the page, on a machine that does other things as well
WINDOW = {"width": 1280, "height": 1100}
FAILED = ", ".join(
    f'[data-mime-type="application/vnd.jupyter.{kind}"]' for kind in ("error", "stderr")
)
REST_MS, PRESS_MS = 1500, 120_000
TRAVELLER = "02"  # the notebook whose answer is saved and loaded; one is enough
KEPT = "From your earlier work."
KEYS = ["ArrowRight", "ArrowLeft"] * 5 + ["ArrowRight"]
CHECK_CELL = "# NBVAL_CHECK_OUTPUT"
TEXTS = """start => [...document.querySelectorAll(".jp-CodeCell")]
  .filter(cell => cell.querySelector(".cm-content").textContent.startsWith(start))
  .map(cell => cell.querySelector(".jp-OutputArea-output").textContent)"""
# Notes when a key was pressed, and when, after a frame, the canvas of a lab holds other pixels.
WATCH = """number => {
  const canvas = document.querySelectorAll(".lab")[number].querySelector("canvas");
  const pixels = () => {
    const { data } = canvas.getContext("2d").getImageData(0, 0, canvas.width, canvas.height);
    return new Uint32Array(data.buffer).reduce((sum, word) => (Math.imul(sum, 31) + word) | 0, 1);
  };
  const mine = (window.watched = { changes: [], last: pixels() });
  const look = () => {
    if (window.watched !== mine) return;
    const now = pixels();
    if (now !== mine.last) mine.changes.push(performance.now());
    mine.last = now;
    requestAnimationFrame(() => setTimeout(look));
  };
  addEventListener("keydown", (event) => { mine.pressed = event.timeStamp; }, { capture: true });
  look();
}"""
CHANGED = "seen => watched.changes.length > seen"
TOOK = "seen => watched.changes[seen] - watched.pressed"


def main():
    """Check the notebooks that were named; leave with a sentence when one falls short."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("notebooks", nargs="*", default=["00", "02"], help="such as 02, or all")
    wanted = parser.parse_args().notebooks
    if [name for _, name in socket.if_nameindex()] != ["lo"]:
        stop("the check must run where loopback is the only network. Use `make lite-check`.")
    if not (SITE / "index.html").exists():
        stop(f"{show(SITE)} is not there. Make it with `make lite OFFLINE=1`.")
    verify(SITE, offline=True)
    found = sorted((SITE / "files/notebooks").glob("[0-9]*.ipynb"))
    with serving(SITE) as address, chromium() as browser:
        look_at_landing(browser, address)
        for path in found:
            if "all" in wanted or path.stem[:2] in wanted:
                look_at(browser, address, path)


def open_page(browser, address):
    """Open an empty page in a fresh profile that notes each request which leaves the host."""
    context = browser.new_context(viewport=WINDOW)
    context.set_default_timeout(PATIENCE_MS)  # for the first picture; a press answers sooner
    left, host = [], urlsplit(address).netloc
    context.on(
        "request",
        lambda request: (
            left.append(request.url)
            if request.url.startswith("http") and urlsplit(request.url).netloc != host
            else None
        ),
    )
    return context.new_page(), left


def look_at_landing(browser, address):
    """Follow the start page: its browser check, its pictures, its way to 00."""
    page, left = open_page(browser, address)
    page.goto(address)
    lines = page.locator("#check li").all_inner_texts()
    require(len(lines) == 3 and all(line.endswith("fine.") for line in lines), f"check: {lines}")
    page.locator(".route li").last.scroll_into_view_if_needed()
    broken = "[...document.images].filter(image => image.complete && !image.naturalWidth).length"
    require(page.evaluate(broken) == 0, "a picture of the start page is missing")
    page.get_by_role("link", name="Start with").click()
    expect(page).to_have_title(re.compile("^00_start"), timeout=PATIENCE_MS)
    require(not left, f"requests left the host: {left[:3]}")
    page.context.close()
    print("start page: fine", flush=True)


def look_at(browser, address, path):
    """Use one notebook as a learner does; open it again, run it, and look at what comes out."""
    page, left = open_page(browser, address)
    told, committed = [], False
    if "explore(" in path.read_text(encoding="utf-8"):
        told.append(f"first picture after {first_picture(page, address, path.name):.1f} s")
        committed = commit_first(page)
    if committed and path.name.startswith(TRAVELLER):
        answer_travels(browser, address, page, path.name)
        told.append("its answer was saved and loaded into another browser")
    start = time.monotonic()
    notebook = Notebook(page, address, path.name, IN_LITE, PATIENCE_MS).run_all()
    told.append(f"opened again and all run in {time.monotonic() - start:.1f} s")
    require_outputs(page, path)
    if committed:
        expect(page.locator(".lesson-card").first).to_contain_text(KEPT)
        told.append("the answer was kept")
    told += [move(notebook, lab) for lab in range(page.locator(".lab").count())]
    require(not left, f"requests left the host: {left[:3]}")
    troubles = [each for each in notebook.troubles if "/api/contents/" not in each]
    require(not troubles, f"{path.stem} complains in the console: {troubles[:1]}")
    page.context.close()
    print(f"{path.stem}: {'; '.join(told)}", flush=True)


def first_picture(page, address, name):
    """Open a notebook, run all of it at once, and give the seconds to the first picture."""
    start = time.monotonic()
    page.goto(IN_LITE.format(address=address, path=name))
    page.locator(".jp-Notebook-cell").first.wait_for()
    expect(page.locator("#python-loading")).to_contain_text("Python is", timeout=PATIENCE_MS)
    page.get_by_role("menuitem", name="Run", exact=True).click()
    page.locator(".lm-Menu-item[data-command='runmenu:run-all']").click()
    page.locator(".lab canvas").first.wait_for()
    return time.monotonic() - start


def commit_first(page):
    """Commit to an answer of the first prediction, if there is one; tell whether."""
    card = page.locator(".lesson-card").first
    commit = card.get_by_role("button", name="Commit", exact=True)
    if not commit.count():
        return False
    if card.get_by_role("radio").count():
        card.get_by_role("radio").first.check()
    else:
        card.get_by_role("textbox").fill("1")
    commit.click()
    expect(card).to_contain_text("Your prediction", timeout=PATIENCE_MS)
    page.wait_for_timeout(REST_MS)  # the browser's storage has no sign that it is done
    return True


def answer_travels(browser, address, page, name):
    """Save the first answer of a page, load it into a fresh profile, and find it there."""
    number = page.locator(".lesson-card b").first.text_content()
    other, _ = open_page(browser, address)
    other.goto(IN_LITE.format(address=address, path=name))
    other.locator(".jp-Notebook-cell").first.wait_for()
    with TemporaryDirectory() as folder:
        load_answer(other, save_answer(page, number, Path(folder)))
    first_picture(other, address, name)
    expect(other.locator(".lesson-card").first).to_contain_text(KEPT)
    other.context.close()


def require(holds, words):
    """Stop when something does not hold."""
    if not holds:
        stop(f"{words}. Look at the site with `make lite-serve`.")


def require_outputs(page, path):
    """No output is an error, and the check cells say what is stored in the notebook."""
    failed = page.locator(FAILED).all_inner_texts()
    require(not failed, f"{path.stem} has an error: {failed[:1]}")
    cells = json.loads(path.read_text(encoding="utf-8"))["cells"]
    code = [cell for cell in cells if cell["cell_type"] == "code"]
    checks = [cell for cell in code if "".join(cell["source"]).startswith(CHECK_CELL)]
    for cell, found in zip(checks, page.evaluate(TEXTS, CHECK_CELL), strict=True):
        wanted = "".join(text for each in cell["outputs"] for text in each["text"])
        same = wanted.strip() == found.strip()
        require(same, f"{path.stem} must say {wanted!r} as stored, but says {found!r}")


def move(notebook, number):
    """Move a lab's first slider, or its first menu if it has none: its sentence changes."""
    lab = notebook.skip_predictions().lab(number)
    card = lab.locator(".stage-card")
    sentence = card.get_attribute("aria-label")
    if lab.get_by_role("slider").count():
        told = f"{press_keys(notebook.page, lab, number):.0f} ms"
    else:
        lab.get_by_role("combobox").first.select_option(index=1)
        told = "by menu"
    expect(card).not_to_have_attribute("aria-label", sentence, timeout=PRESS_MS)
    return f"lab {number + 1}: {told}"


def press_keys(page, lab, number):
    """Press a slider's keys, each after the last was drawn; give the median time to the pixel."""
    page.evaluate(WATCH, number)
    page.wait_for_timeout(REST_MS)
    lab.get_by_role("slider").first.focus()
    times = []
    for key in KEYS:
        seen = page.evaluate("watched.changes.length")
        page.keyboard.press(key)
        page.wait_for_function(CHANGED, arg=seen, timeout=PRESS_MS)
        times.append(page.evaluate(TOOK, seen))
    return statistics.median(times)


if __name__ == "__main__":
    main()
