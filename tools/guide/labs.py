"""The labs of a notebook at a setting: what they say, and their pictures for paper and pages."""

import base64
import io
from dataclasses import dataclass
from importlib import import_module

from PIL import Image

from helpers.stage.controls import Run
from helpers.stage.lab import explore
from helpers.stage.more import read_code

PRESETS_SHOWN = 3
NOT_DRAWN = "Not drawn."  # so a lab begins its notice when the model refuses a setting
DOTS_PER_INCH = 150
COLOURS = 64  # a chart has few; the file is a third of the size


@dataclass(frozen=True)
class Shown:
    """A lab on paper: number, title, how to read it, and its pictures."""

    number: str
    title: str
    sees: tuple
    pictures: tuple


@dataclass(frozen=True)
class Picture:
    """A lab at a setting: the preset's name (none: the start), the setting, what is seen."""

    name: str
    setting: str
    sentence: str
    png: bytes

    @property
    def uri(self):
        """The picture as an address that holds it whole."""
        return f"data:image/png;base64,{base64.b64encode(self.png).decode()}"


def made(notebook, cell):
    """Make a lab of a notebook.

    Parameters
    ----------
    notebook : Notebook
    cell : LabCell

    Returns
    -------
    lab : helpers.stage.lab.Lab

    Raises
    ------
    ValueError
        If its view is none of ours, or is not there.
    """
    topic, _, room = cell.module.removeprefix("helpers.").partition(".")
    if cell.module != f"helpers.{topic}.{room}" or room != "views":
        raise ValueError(
            f"{notebook.stem} must import the view of lab {cell.number} from a topic's views, "
            f"but takes it from {cell.module}. Mend its cell with the tools."
        )
    view = getattr(import_module(cell.module), cell.view, None)
    if view is None:
        raise ValueError(f"{notebook.stem} shows {cell.view}, but {cell.module} has none. Mend it.")
    return explore(view(*cell.arguments, **cell.words), cell.number)


def sentences(notebook, codes):
    """Paste each lab code into its lab, and give what the labs then say.

    Parameters
    ----------
    notebook : Notebook
    codes : list of str
        Lab codes, such as "02.1 gaba=0 diazepam=1000".

    Returns
    -------
    sentences : list of str
        Empty for a lab with a random run: a chaotic model may say something else on another
        machine, and the sheets are kept in git.

    Raises
    ------
    ValueError
        If the notebook has no such lab, or the lab does not take the code.
    """
    cells = {cell.number: cell for cell, _ in notebook.labs}
    labs = {}
    for code in codes:
        number = code.partition(" ")[0]
        if number not in cells:
            listed = ", ".join(cells) or "none"
            raise ValueError(
                f"{notebook.stem} must have Lab codes of its labs ({listed}), but has {code!r}. "
                "Mend the cell for the teacher."
            )
        if number not in labs:
            labs[number] = made(notebook, cells[number])
    return [_sentence(notebook, labs[code.partition(" ")[0]], code) for code in codes]


def _sentence(notebook, lab, code):
    try:
        lab.set(**read_code(lab, code))
        lab.settle()
        if (notice := lab.stage.scene["notice"]).startswith(NOT_DRAWN):
            raise ValueError(notice)
    except ValueError as problem:
        raise ValueError(
            f"{notebook.stem} must have Lab codes that its labs take, but has {code!r}. {problem}"
        ) from problem
    return "" if any(isinstance(each, Run) for each in lab.controls.values()) else lab.sentence


def pictures(lab, most=PRESETS_SHOWN, dots_per_inch=DOTS_PER_INCH):
    """Draw the lab at its start and at the first presets that lead away from it.

    Parameters
    ----------
    lab : helpers.stage.lab.Lab
    most : int or None
        How many presets are drawn; None draws all.
    dots_per_inch : int

    Returns
    -------
    pictures : list of Picture
    """
    lab.reset()
    start = lab.values
    presets = [(name, start | values) for name, values in lab.view.presets.items()]
    away = [(name, values) for name, values in presets if values != start][:most]
    return [_picture(lab, *each, dots_per_inch) for each in [("", start), *away]]


def _picture(lab, name, values, dots_per_inch):
    lab.set(**values)
    lab.settle()
    drawn = Image.open(io.BytesIO(lab.stage.png(dots_per_inch))).convert("RGB")
    file = io.BytesIO()
    drawn.quantize(COLOURS).save(file, "PNG", optimize=True)
    setting = "; ".join(f"{each.record.meaning}: {each.told()}" for each in lab.controls.values())
    return Picture(name, setting, lab.sentence, file.getvalue())
