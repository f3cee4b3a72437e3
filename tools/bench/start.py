"""Part 4: from `start.py lab`, or from opening the browser edition, to the first picture.

The environment is already made, and the browser already runs. The clock starts with the command
(or with the address) and stops when the first picture is in the page: a lab's canvas, or the image
of the peer, a notebook of one cell that draws one line inline. Autosave is off, so that nothing
writes into the notebooks.
"""

import json
import os
import subprocess
import sys
import time
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

import nbformat

from tools.bench.environment import ROOT
from tools.bench.report import Table, ratio, written
from tools.chromium import IN_JUPYTERLAB, chromium, wait_for
from tools.lite import check
from tools.lite.places import SITE
from tools.lite.serve import serving
from tools.lite.verify import verify
from tools.ports import free_port

NOTEBOOK = "02_diazepam_potentiates.ipynb"
PLAIN = ROOT / "build" / "bench-plain.ipynb"
LINE = "%matplotlib inline\nimport matplotlib.pyplot as plt\nplt.plot([1, 2, 3]);"
DOCUMENTS = "@jupyterlab/docmanager-extension/plugin.jupyterlab-settings"
HEADER = ("way", "server answers after (s)", "first picture after (s)", "times a plain notebook")
PATIENCE_MS = 300_000


def start(smoke):
    """Make the table: notebook 02, a plain notebook, and the browser edition if it is there."""
    write_plain()
    ways = (
        (f"notebooks/{NOTEBOOK}", ".lab canvas"),
        ("build/bench-plain.ipynb", ".jp-OutputArea img"),
    )
    with chromium() as browser:
        ours, plain = (best_of(1 if smoke else 3, in_jupyterlab, browser, *way) for way in ways)
        lite = best_of(1 if smoke else 2, in_lite, browser)
    return [table(ours, plain, lite)]


def best_of(times, measure, *given):
    """Measure some times; give the run with the shortest last number, or the sentence instead."""
    found = [measure(*given) for _ in range(times)]
    return found[0] if isinstance(found[0], str) else min(found, key=lambda each: each[-1])


def write_plain():
    """Write the peer: a notebook of one cell that draws one line."""
    notebook = nbformat.v4.new_notebook(cells=[nbformat.v4.new_code_cell(LINE)])
    notebook.metadata.kernelspec = {"name": "python3", "display_name": "Python 3"}
    PLAIN.parent.mkdir(exist_ok=True)
    nbformat.write(notebook, PLAIN)


@contextmanager
def start_lab(began):
    """Run `start.py lab`; give its address and the seconds until it answers."""
    port = free_port()
    command = [
        sys.executable,
        ROOT / "start.py",
        "lab",
        "--no-browser",
        "--IdentityProvider.token=",
    ]
    command += [f"--ServerApp.port={port}", "--ServerApp.disable_check_xsrf=True"]
    quiet = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
    with TemporaryDirectory() as folder:
        settings = Path(folder) / DOCUMENTS
        settings.parent.mkdir(parents=True)
        settings.write_text(json.dumps({"autosave": False}))
        own = {"MILLIGRAM_WORK": f"{folder}/work", "JUPYTERLAB_SETTINGS_DIR": folder}
        with subprocess.Popen(
            command, env=os.environ | own, **quiet, start_new_session=True
        ) as server:
            try:
                address = f"http://127.0.0.1:{port}"
                wait_for(address, server)
                yield address, time.monotonic() - began
            finally:
                os.killpg(server.pid, 15)


def in_jupyterlab(browser, path, picture):
    """Give the seconds until the server answers and until the first picture of a notebook."""
    began = time.monotonic()
    with start_lab(began) as (address, answered):
        page = browser.new_context(viewport=check.WINDOW).new_page()
        page.set_default_timeout(PATIENCE_MS)
        page.goto(IN_JUPYTERLAB.format(address=address, path=path))
        page.locator("#jp-main-statusbar", has_text="| Idle").wait_for()
        page.get_by_role("menuitem", name="Run", exact=True).click()
        page.locator(".lm-Menu-item[data-command='runmenu:run-all']").click()
        page.locator(picture).first.wait_for()
        seconds = time.monotonic() - began
        page.context.close()
    return answered, seconds


def in_lite(browser):
    """Give the seconds to the first picture of the browser edition, or say why there are none."""
    if not (SITE / "index.html").exists():
        return "not measured: make it with `make lite OFFLINE=1`"
    try:
        verify(SITE, offline=True)
    except SystemExit:
        return "not measured: the site is not self-contained; make it with `make lite OFFLINE=1`"
    with serving(SITE) as address:
        page, _ = check.open_page(browser, address)
        seconds = check.first_picture(page, address, NOTEBOOK)
        page.context.close()
    return None, seconds


def table(ours, plain, lite):
    """Put the ways beside each other."""
    rows = [
        ("start.py lab, notebook 02", *ours, ratio(ours[1], plain[1])),
        ("start.py lab, a plain notebook", *plain, 1),
    ]
    if isinstance(lite, str):
        rows.append((f"browser edition: {lite}", None, None, None))
    else:
        rows.append(("browser edition, notebook 02", *lite, ratio(lite[1], plain[1])))
    peer = f"a plain notebook with one line: {written(plain[1])} s"
    headlines = tuple(
        (f"First picture, {name}", "not measured" if seconds is None else f"{written(seconds)} s",
         peer, written(ratio(plain[1], seconds)))
        for name, _, seconds, _ in (rows[0], rows[2])
    )  # fmt: skip
    return Table("Start to first picture", HEADER, tuple(rows), headlines, drawn=HEADER[2])
