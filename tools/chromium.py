"""A real JupyterLab and a real Chromium, for the browser tests and the benchmark."""

import os
import re
import shutil
import subprocess
import sys
import time
import urllib.request
from contextlib import contextmanager, suppress
from pathlib import Path

from playwright.sync_api import TimeoutError, expect, sync_playwright

from tools.ports import free_port

ROOT = Path(__file__).resolve().parents[1]
CHROMIUM = [
    "--headless=new",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
PATIENCE_MS, START_MS, CHANGE_MS = 90_000, 10_000, 20_000
IN_JUPYTERLAB = "{address}/lab/tree/{path}?reset"
# Widgets are drawn after their cell has run: each has its view, and each lab its picture.
DRAWN = """() => {
  const outputs = document.querySelectorAll(".jp-OutputArea-output.lm-Panel");
  const labs = document.querySelectorAll(".lab");
  return [...outputs].every((output) => output.querySelector(".jupyter-widgets"))
    && [...labs].every((lab) => lab.querySelector("canvas"));
}"""


@contextmanager
def chromium():
    """Start the system's Chromium, headless; it ends with the block."""
    expect.set_options(timeout=CHANGE_MS)  # a busy machine may answer a move late
    found = shutil.which("chromium") or shutil.which("chromium-browser")
    if not found:
        raise RuntimeError("Chromium is missing. On Debian: apt-get install chromium")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=found, args=CHROMIUM)
        yield browser
        browser.close()


@contextmanager
def serving(folder, work, **more):
    """Serve JupyterLab on loopback from a folder; it ends with the block.

    `more` are further variables of its environment.
    """
    port = free_port()
    options = {
        "ip": "127.0.0.1",
        "port": port,
        "port_retries": 0,
        "root_dir": folder,
        "disable_check_xsrf": True,
        "allow_root": True,
        "open_browser": False,
    }
    command = [sys.executable, "-m", "jupyterlab", "--IdentityProvider.token="]
    command += [f"--ServerApp.{name}={value}" for name, value in options.items()]
    environment = os.environ | {"MILLIGRAM_WORK": str(work)} | more
    quiet = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
    with subprocess.Popen(command, cwd=folder, env=environment, **quiet) as server:
        try:
            address = f"http://127.0.0.1:{port}"
            wait_for(address, server)
            yield address
        finally:
            server.terminate()


def wait_for(address, server, seconds=60):
    """Wait until the server answers; complain when it ends or stays silent."""
    until = time.monotonic() + seconds
    while True:
        if server.poll() is not None:
            raise RuntimeError("JupyterLab ended at once.")
        try:
            return urllib.request.urlopen(f"{address}/api/status", timeout=5)
        except OSError:
            if time.monotonic() > until:
                raise
            time.sleep(0.2)


class Notebook:
    """An open notebook: run it, find its labs, read its console."""

    def __init__(self, page, address, path, where=IN_JUPYTERLAB, patience_ms=PATIENCE_MS):
        self.page, self.troubles, self.patience_ms = page, [], patience_ms
        page.set_default_timeout(patience_ms)
        page.on("console", self._heard)
        page.on("pageerror", lambda error: self.troubles.append(str(error)))
        page.goto(where.format(address=address, path=path))
        page.locator(".jp-Notebook-cell").first.wait_for()
        self.wait_until_idle()

    def _heard(self, message):
        if message.type == "error":
            self.troubles.append(f"{message.text} {message.location}")

    def wait_until_idle(self):
        """Wait for the status bar: the notebook's own sign says idle before a kernel exists."""
        self.page.locator("#jp-main-statusbar", has_text="| Idle").wait_for()

    def run_all(self):
        """Run every cell by the menu; wait until the last one has run and all labs are drawn."""
        page = self.page
        page.get_by_role("menuitem", name="Run", exact=True).click()
        page.locator(".lm-Menu-item[data-command='runmenu:run-all']").click()
        prompts = page.locator(".jp-CodeCell .jp-InputPrompt")
        waiting, never_run = (prompts.filter(has_text=sign) for sign in ("*", "[ ]"))
        with suppress(TimeoutError):  # a quick notebook has run before one can look
            waiting.first.wait_for(timeout=START_MS)
        for left in (never_run, waiting):
            expect(left).to_have_count(0, timeout=self.patience_ms)
        self.wait_until_idle()
        page.wait_for_function(DRAWN)
        return self

    def skip_predictions(self):
        """Press every Skip that still can be pressed, so that all labs unlock."""
        skips = self.page.get_by_role("button", name="Skip", exact=True, disabled=False)
        while skips.count():
            before = skips.count()
            skips.first.press("Enter")
            expect(skips).to_have_count(before - 1)
        return self

    def card(self, number):
        """Find the card of a question."""
        found = self.page.locator(".lesson-card").filter(has_text=re.compile(rf"^\s*{number} "))
        found.scroll_into_view_if_needed()
        return found

    def lab(self, number=0):
        """Find a lab of the page, scrolled into sight."""
        found = self.page.locator(".lab").nth(number)
        found.scroll_into_view_if_needed()
        found.locator("canvas").wait_for()
        return found
