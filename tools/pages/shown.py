"""What a code cell shows, put into HTML and pictures that need no Python and no script."""

import io
from functools import cache, singledispatch
from pathlib import Path

from ipywidgets import VBox
from jinja2 import Environment, FileSystemLoader, StrictUndefined
from PIL import Image

from helpers.evidence.table import Table, numbers_table
from helpers.lesson.check import Check
from helpers.lesson.explain import Explanation
from helpers.lesson.order import Order
from helpers.lesson.predict import Prediction
from helpers.lesson.report import Report
from helpers.stage.lab import Lab
from helpers.stage.more import lab_code
from tools.guide.answers import key
from tools.guide.labs import pictures

TEMPLATES = Path(__file__).with_name("templates")
DOTS_PER_INCH = 200  # 1520 pixels: sharp on a phone, and wide enough for a projector
PICTURES = "pictures"
NOTE = '<p class="note">Here the live notebook {}.</p>'
REPORT = NOTE.format("writes your predictions and answers into a file of your own")
SELF_CHECK = NOTE.format("looks at your set-up and says what to do")


@singledispatch
def shown(value, stem):
    """Put the value of a cell's last line into a page.

    Parameters
    ----------
    value : object
    stem : str
        Name of the notebook.

    Returns
    -------
    html : str
    files : dict
        Path of each picture, from the page, to its PNG.

    Raises
    ------
    ValueError
        If the pages have no words for such a value.
    """
    raise ValueError(
        f"{stem} shows a {type(value).__name__}, which the pages cannot. "
        "Add it to tools/pages/shown.py."
    )


def printed(cell):
    """Put what a cell printed into HTML, with its code folded above."""
    code = cell.source.removeprefix("# NBVAL_CHECK_OUTPUT\n")
    return written("printed.html", code=code, printed=cell.printed.rstrip())


@shown.register
def _(lab: Lab, stem):
    lab.reset()
    lab.settle()
    drawn, code = Table("What is drawn", *lab.view.table()), lab_code(lab)
    seen = pictures(lab, most=None, dots_per_inch=DOTS_PER_INCH)
    files = {f"{PICTURES}/{lab.number}-{i}.png": each.png for i, each in enumerate(seen)}
    sizes = [Image.open(io.BytesIO(png)).size for png in files.values()]
    start, *others = zip(seen, files, sizes, strict=True)
    limits, numbers = lab.view.leaves_out, numbers_table(lab.view.numbers)
    html = written(
        "lab.html", lab=lab, code=code, start=start, others=others, tables=(drawn, numbers, limits)
    )
    return html, files


@shown.register
def _(asked: Prediction, stem):
    keys = [key(stem, guess.question.number) for guess in asked.guesses]
    return written("questions.html", kind="Prediction", keys=keys), {}


@shown.register(Check)
@shown.register(Order)
@shown.register(Explanation)
def _(asked, stem):
    return written("questions.html", kind="Question", keys=[key(stem, asked.question.number)]), {}


@shown.register
def _(table: Table, stem):
    return written("table.html", table=table), {}


@shown.register
def _(_: Report, stem):
    return REPORT, {}


@shown.register
def _(_: VBox, stem):
    return SELF_CHECK, {}


def written(name, **content):
    """Fill a template of this folder."""
    return _environment().get_template(name).render(**content).strip()


@cache
def _environment():
    return Environment(
        loader=FileSystemLoader(TEMPLATES),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
