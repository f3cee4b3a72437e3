"""The report: what a learner predicted and answered, in one file that needs nothing else."""

import re
from html import escape
from importlib.resources import files

from helpers.evidence.figures import exactly
from helpers.lesson.card import words
from helpers.lesson.handed_in import answered_question, data_block
from helpers.lesson.question import EXPLAINED, GUESS, RIGHT, SKIPPED, WRONG, questions
from helpers.lesson.work import answered, recall, work_folder, write_whole

TITLE = "Milligram to Muscle: my answers"
NOTHING_RUNS = "default-src 'none'; img-src data:; style-src 'unsafe-inline'"
SAID = {
    RIGHT: "Right",
    WRONG: "Not yet",
    GUESS: "Predicted",
    SKIPPED: "Skipped",
    EXPLAINED: "Explained",
}
# As a lab writes it. Anything else in the place of a picture is not put into the page.
PICTURE = re.compile(r'<img alt="[^"<>]*" src="data:image/png;base64,[A-Za-z0-9+/=]+">')


def report():
    """Write every prediction, answer, setting and picture to a file that the learner owns.

    Returns
    -------
    report : Report
        Shows where the file is, or why it could not be written.

    Notes
    -----
    The file carries no name and is sent nowhere. `make class-table` reads a folder of them.
    """
    found = {number: recall(number) for number in answered()}
    kept = {number: kept for number, (kept, _) in found.items() if kept["tries"]}
    notices = "".join(f" {number}: {notice}" for number, (_, notice) in found.items() if notice)
    path = work_folder() / "report.html"
    try:
        write_whole(path, _page(kept))
    except OSError as problem:
        return Report(
            f"The report could not be written: {path.resolve()} ({problem.strerror}). "
            "Name another folder in MILLIGRAM_WORK, and run this cell again."
        )
    count = f"{len(kept)} question{'' if len(kept) == 1 else 's'}"
    return Report(
        f"Your report, with {count}, is in {path.resolve()}. It is yours, and nothing was sent "
        f"anywhere. Before you hand it in, give the file your name.{notices}"
    )


class Report:
    """A sentence about the report's file."""

    def __init__(self, sentence):
        """Hold the sentence."""
        self.sentence = sentence

    def __repr__(self):
        """Say it in a terminal and in a page."""
        return self.sentence


def _page(kept):
    """Write the answers as data first: a reader of many reports need not pass the pictures."""
    notebooks = dict.fromkeys(number.partition(".")[0] for number in kept)
    body = "".join(_notebook(notebook, kept) for notebook in notebooks)
    style = files("helpers.lesson").joinpath("report.css").read_text(encoding="utf-8")
    data = data_block(answered_question(number, kept[number]["tries"]) for number in kept)
    return (
        f'<!doctype html><html lang="en"><head><meta charset="utf-8">'
        f'<meta http-equiv="Content-Security-Policy" content="{NOTHING_RUNS}">'
        f'<meta name="viewport" content="width=device-width"><title>{TITLE}</title>'
        f"{data}<style>{style}</style></head><body><h1>{TITLE}</h1>"
        f"{body or '<p>Nothing was answered yet.</p>'}</body></html>"
    )


def _notebook(notebook, kept):
    asked = questions(notebook)
    sections = "".join(
        _section(number, asked.get(number), found)
        for number, found in kept.items()
        if number.startswith(f"{notebook}.")
    )
    return f"<h2>Notebook {escape(notebook)}</h2>{sections}"


def _section(number, asked, found):
    ask = words(asked.ask) if asked else "This question is no longer in the notebook."
    unit = f" {asked.unit}" if asked and asked.unit else ""
    rubric = asked.rubric if asked else ()
    tries = "".join(_try(each, unit, rubric) for each in found["tries"])
    return (
        f'<section><h3>{escape(number)}</h3><p class="ask">{ask}</p><ol>{tries}</ol>'
        f"{_picture(found.get('picture'))}</section>"
    )


def _try(each, unit, rubric):
    verdict = str(each.get("verdict", ""))
    told = escape(SAID.get(verdict, verdict))
    if each["answer"]:
        told = f'{told}: <span class="answer">{escape(each["answer"] + unit)}</span>'
    seen = [str(each.get("at", "")).replace("T", " ").replace("+00:00", " UTC"), _lab(each)]
    line = " · ".join(escape(part) for part in seen if part)
    return f'<li>{told}<span class="seen">{line}</span>{_marks(each, rubric)}</li>'


def _marks(each, rubric):
    """List the points of a rubric, and which of them the writer has ticked."""
    marks = each.get("marks")
    if not isinstance(marks, list):
        return ""
    points = rubric or [mark for mark in marks if isinstance(mark, str)]
    signs = {True: "ticked", False: "not ticked"}
    listed = "".join(f"<li>{escape(point)}: {signs[point in marks]}</li>" for point in points)
    return f'<ul class="marks">{listed}</ul>'


def _lab(each):
    setting = each.get("setting")
    if not isinstance(setting, dict) or not setting:
        return ""
    return "lab: " + ", ".join(
        f"{name}={exactly(value) if isinstance(value, int | float) else value}"
        for name, value in setting.items()
    )


def _picture(kept):
    if not kept:
        return ""
    whole = isinstance(kept, str) and PICTURE.fullmatch(kept)
    if not whole:
        return "<p>The picture of the latest try was damaged.</p>"
    return f'<p class="seen">The lab at the latest try:</p>{kept}'
