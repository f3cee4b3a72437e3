"""A first look at the learner's own set-up, in plain messages."""

import sys
from html import escape
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from tempfile import NamedTemporaryFile

import ipywidgets
from matplotlib.figure import Figure

from helpers.stage import style
from helpers.stage.canvas import Stage

PACKAGES = ("numpy", "scipy", "matplotlib", "ipywidgets", "anywidget", "jupyterlab")
DRIVE = Path("/drive")  # where Python in the browser finds what the browser keeps
WAITING = (
    "Page: waiting. If this line stays, the widgets are not alive: reload the page, then run "
    "the notebook again from the top."
)
ALIVE = "Page: fine. It shows pictures, and it answers."


def self_check(folder):
    """Show whether Python, its packages, the work folder and the page are ready.

    Parameters
    ----------
    folder : Path
        Where the learner's answers will be kept; it is made if it is not there.

    Returns
    -------
    VBox
    """
    stage = Stage(_picture(), [])
    stage.draw("A picture of one line: if you can read this, pictures work.")
    page = ipywidgets.HTML(_line(WAITING))
    stage.observe(lambda _: page.set_trait("value", _line(ALIVE)), "seen")
    lines = [python_line(), packages_line(), folder_line(folder)]
    return ipywidgets.VBox([*(ipywidgets.HTML(_line(words)) for words in lines), page, stage])


def python_line():
    """Say which Python runs, and whether the collection was tried with it."""
    tried = (3, 11) <= sys.version_info[:2] <= (3, 14)
    verdict = "fine" if tried else "not tried with this collection; use 3.11 to 3.14"
    return f"Python {sys.version.split()[0]}: {verdict}."


def packages_line():
    """Say which versions of the packages are here, or which one is missing."""
    wanted = PACKAGES[:-1] if in_browser() else PACKAGES  # there JupyterLab is no package
    try:
        found = ", ".join(f"{name} {version(name)}" for name in wanted)
    except PackageNotFoundError as problem:
        return f"Packages: {problem.name} is missing. Start again with `python3 start.py lab`."
    return f"Packages: fine ({found})."


def in_browser():
    """Tell whether Python itself runs in the browser."""
    return sys.platform == "emscripten"


def folder_line(folder):
    """Say whether answers can be kept, and where."""
    folder = Path(folder).resolve()
    if in_browser() and DRIVE not in folder.parents:
        return (
            "Work folder: this browser keeps nothing here, as in some private windows. The "
            "notebooks run all the same, but answers are lost; use an ordinary window."
        )
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with NamedTemporaryFile(dir=folder):
            pass
    except OSError as problem:
        return (
            f"Work folder: {folder} cannot be written ({problem.strerror}). The notebooks run all "
            "the same, but answers are lost; name another folder in MILLIGRAM_WORK."
        )
    if in_browser():
        kept = folder.relative_to(DRIVE)
        return f"Work folder: fine. Answers stay in this browser, in {kept}: save them from there."
    return f"Work folder: fine. Answers stay on this computer, in {folder}."


def _line(words):
    return f"<p>{escape(words)}</p>"


def _picture():
    picture = Figure(figsize=(style.INCHES_WIDE, 0.5), facecolor="white")
    words = "If you can read this line, pictures work."
    picture.text(0.01, 0.4, words, fontsize=style.TEXT_POINTS, color=style.INK)
    return picture
