"""The pages of the guide: what each template is given."""

from functools import cache
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from helpers.lesson.question import questions
from tools.guide import markup
from tools.guide.answers import key
from tools.guide.labs import Shown, made, pictures, sentences
from tools.guide.notebook import require
from tools.guide.teacher import LESSON, teacher

TEMPLATES = Path(__file__).with_name("templates")


def sheet(notebook):
    """Run-sheet of a notebook, as HTML; a ValueError names notebook and part.

    Parameters
    ----------
    notebook : Notebook
    """
    said, core = teacher(notebook), [part for part in notebook.parts if part.core]
    predictions = [key(notebook.stem, each) for part in core for each in part.predictions]
    if notebook.core_minutes == LESSON:
        require(notebook.stem, "pair of predictions in its core path", len(predictions) == 2)
    asked = [
        (part, [key(notebook.stem, number) for number in part.questions])
        for part in core
        if part.questions
    ]
    says = sentences(notebook, [code for code, _ in said.codes])
    codes = [(*coded, sentence) for coded, sentence in zip(said.codes, says, strict=True)]
    return _page(
        "sheet", notebook=notebook, said=said, codes=codes, predictions=predictions, asked=asked
    )


def answer_key(notebooks):
    """Every question of every notebook with its answers, as HTML."""
    keys = [
        (notebook, [key(notebook.stem, number) for number in questions(notebook.number)])
        for notebook in notebooks
    ]
    return _page("answer_key", keys=[(notebook, found) for notebook, found in keys if found])


def index(notebooks):
    """List of the run-sheets, as HTML."""
    return _page("index", notebooks=notebooks)


def figures(notebook):
    """Figure sheet of a notebook, for a class without computers, as HTML."""
    shown = [
        Shown(cell.number, part.title, part.sees, tuple(pictures(made(notebook, cell))))
        for cell, part in notebook.labs
    ]
    return _page("figures", notebook=notebook, shown=shown)


def figures_index(notebooks):
    """List of the figure sheets, as HTML."""
    return _page("figures_index", notebooks=[each for each in notebooks if each.labs])


def _page(name, **content):
    return _environment().get_template(f"{name}.html").render(**content).rstrip() + "\n"


@cache
def _environment():
    made = Environment(
        loader=FileSystemLoader(TEMPLATES),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    made.filters |= {
        "markdown": markup.paragraph,
        "plain": markup.plain,
        "bound": markup.bound,
        "sentence": markup.sentence,
    }
    return made
