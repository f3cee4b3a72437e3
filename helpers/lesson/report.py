"""The report: what a learner predicted and answered, in one file that needs nothing else."""

from html import escape

from helpers.evidence.figures import exactly
from helpers.lesson.card import words
from helpers.lesson.question import questions
from helpers.lesson.work import answered, recall, work_folder, write_whole

STYLE = (
    "body{font:16px/1.5 sans-serif;max-width:50em;margin:2em auto;padding:0 1em;color:#222}"
    "section{border-top:1px solid #bbb;margin-top:1.5em}img{max-width:48em}"
    ".try{margin:.2em 0}"
)


def report():
    """Write every prediction, answer, setting and picture to a file that the learner owns.

    Returns
    -------
    report : Report
        Shows where the file is, or why it could not be written.
    """
    kept = {number: recall(number)[0] for number in answered()}
    path = work_folder() / "report.html"
    try:
        write_whole(path, _page(kept))
    except OSError as problem:
        return Report(
            f"The report could not be written: {path.resolve()} ({problem.strerror}). "
            "Name another folder in MILLIGRAM_WORK, and run this cell again."
        )
    return Report(f"Your report, with {len(kept)} questions, is in {path.resolve()}. It is yours.")


class Report:
    """A sentence about the report's file."""

    def __init__(self, sentence):
        """Hold the sentence."""
        self.sentence = sentence

    def __repr__(self):
        """Say it in a terminal and in a page."""
        return self.sentence


def _page(kept):
    notebooks = sorted({number.partition(".")[0] for number in kept})
    parts = []
    for notebook in notebooks:
        parts.append(f"<h2>Notebook {notebook}</h2>")
        asked = questions(notebook)
        parts += [
            _section(number, asked.get(number), found)
            for number, found in kept.items()
            if number.startswith(f"{notebook}.")
        ]
    body = "".join(parts) or "<p>Nothing was answered yet.</p>"
    title = "Milligram to Muscle: my answers"
    return (
        f'<!doctype html><html lang="en"><head><meta charset="utf-8"><title>{title}</title>'
        f"<style>{STYLE}</style></head><body><h1>{title}</h1>{body}</body></html>"
    )


def _section(number, asked, found):
    ask = words(asked.ask) if asked else "This question is no longer in the notebook."
    tries = "".join(_try(each) for each in found["tries"])
    picture = found.get("picture", "")
    return f"<section><h3>{escape(number)}</h3><p>{ask}</p>{tries}{picture}</section>"


def _try(each):
    told = f"{escape(str(each.get('verdict', '')))}: {escape(each['answer'] or 'no answer')}"
    setting = ", ".join(
        f"{name}={exactly(value) if isinstance(value, int | float) else value}"
        for name, value in each.get("setting", {}).items()
    )
    lab = f" (lab: {escape(setting)})" if setting else ""
    return f'<p class="try">{escape(each.get("at", ""))} · <b>{told}</b>{lab}</p>'
