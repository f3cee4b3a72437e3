"""Draw how a class answered: for each question the share right at first try, and what misled."""

from collections import Counter
from dataclasses import dataclass
from functools import partial
from textwrap import wrap

from matplotlib.figure import Figure
from matplotlib.transforms import blended_transform_factory

from helpers.evidence.figures import exactly
from helpers.lesson.handed_in import PREDICTION
from helpers.lesson.question import RIGHT, SKIPPED, WRONG, parse, questions
from helpers.stage import style

INCHES_WIDE, ROW_INCHES, HEAD_INCHES, FOOT_INCHES = 13, 0.88, 0.9, 0.55
ASKED_AT, BARS_FROM, BARS_TO, COUNT_AT, WRONG_AT = 0.015, 0.39, 0.59, 0.60, 0.69  # of the width
EDGES = (ASKED_AT, 1 - ASKED_AT)
HEADS = {
    ASKED_AT: "Question",
    BARS_FROM: "Right at first try",
    WRONG_AT: "Commonest wrong first answer",
}
TITLE_POINTS = 15
ASKED_SIGNS, WRONG_SIGNS = 57, 42  # of one line of words
CHECKED, PREDICTED = "#555555", "#B5B5B5"  # no hue: each hue means something else in the labs


@dataclass(frozen=True)
class Summary:
    """How a class answered one question at first try."""

    asked: object
    kind: str
    right: int
    wrong: int
    skipped: int
    misled: str
    misled_count: int


def summaries(reports):
    """Count first tries.

    Parameters
    ----------
    reports : sequence of list of Answered

    Returns
    -------
    summaries : dict of str to list of Summary
        By notebook. A question that this collection does not ask is left out.
    """
    given = {}
    for answers in reports:
        for each in answers:
            given.setdefault(each.question, []).append(each)
    found = {}
    for notebook in sorted({_notebook(number) for number in given}):
        asked = questions(notebook)
        rows = [_summary(asked[number], given[number]) for number in asked if number in given]
        if rows:
            found[notebook] = rows
    return found


def pictures(reports):
    """Draw a figure for each notebook.

    Parameters
    ----------
    reports : sequence of list of Answered

    Returns
    -------
    pictures : dict of str to Figure
        By notebook.
    """
    drawn = {}
    for notebook, rows in summaries(reports).items():
        in_it = [answers for answers in reports if any(_within(each, notebook) for each in answers)]
        title = f"Notebook {notebook}: answered in {len(in_it)} of {len(reports)} reports"
        drawn[notebook] = _picture(title, rows)
    return drawn


def _notebook(number):
    return number.partition(".")[0]


def _within(answered, notebook):
    return _notebook(answered.question) == notebook


def _summary(asked, answers):
    first = [each.tries[0] for each in answers]
    verdicts = Counter(one.verdict for one in first)
    misled = Counter(_told(asked, one.answer) for one in first if one.verdict == WRONG)
    commonest, count = min(misled.items(), key=lambda item: (-item[1], item[0]), default=("", 0))
    kind = Counter(each.kind for each in answers).most_common(1)[0][0]
    counts = verdicts[RIGHT], verdicts[WRONG], verdicts[SKIPPED]
    return Summary(asked, kind, *counts, commonest, count)


def _told(asked, answer):
    """Give an answer one spelling: 0,84 and .84 are the same number."""
    if asked.answer is None:
        return answer
    try:
        return f"{exactly(parse(answer))} {asked.unit}".strip()
    except ValueError:
        return answer


def _picture(title, rows):
    high = HEAD_INCHES + ROW_INCHES * len(rows) + FOOT_INCHES
    figure = Figure(figsize=(INCHES_WIDE, high), facecolor="white")
    bottom, top = FOOT_INCHES / high, 1 - HEAD_INCHES / high
    panel = figure.add_axes((BARS_FROM, bottom, BARS_TO - BARS_FROM, top - bottom))
    style.plain(panel)
    panel.grid(visible=False, axis="y")
    panel.set(xlim=(0, 100), ylim=(len(rows) - 0.5, -0.5), xticks=(0, 50, 100), yticks=())
    panel.set_xlabel("right at first try (% of those who answered)", fontsize=style.TEXT_POINTS)
    where = blended_transform_factory(figure.transFigure, panel.transData)
    write = partial(_write, panel, where)
    write(-0.55, ASKED_AT, f"{title}\n", va="bottom", size=TITLE_POINTS)
    for at, head in HEADS.items():
        write(-0.55, at, head, va="bottom", weight="bold")
    for place, row in enumerate(rows):
        if place:
            between = [place - 0.5] * 2
            panel.plot(EDGES, between, transform=where, color=style.GRID, clip_on=False)
        _row(panel, write, place, row)
    return figure


def _row(panel, write, place, row):
    answered = row.right + row.wrong
    shade = PREDICTED if row.kind == PREDICTION else CHECKED
    panel.barh(place, 100 * row.right / max(answered, 1), height=0.5, color=shade)
    asked = _lines(row.asked.ask.replace("*", ""), ASKED_SIGNS)
    write(place - 0.22, ASKED_AT, f"{row.asked.number}  {row.kind}", va="bottom", weight="bold")
    write(place - 0.18, ASKED_AT, asked, va="top")
    skipped = f"\n{row.skipped} skipped" if row.skipped else ""
    write(place, COUNT_AT, f"{row.right} of {answered}{skipped}")
    if row.misled:
        write(place, WRONG_AT, f"{row.misled_count} ×")
        write(place, WRONG_AT + 0.035, _lines(row.misled, WRONG_SIGNS))


def _write(panel, where, row, at, words, **more):
    """Write at a row and at a share of the figure's width; a $ is no mathematics."""
    how = {"va": "center", "size": style.NOTE_POINTS, "color": style.INK} | more
    panel.text(at, row, words, transform=where, parse_math=False, **how)


def _lines(words, signs):
    """Break words into three lines; an ellipsis ends what is longer."""
    seen = "".join(sign if sign.isprintable() else " " for sign in words[: 5 * signs])
    return "\n".join(wrap(seen, signs, max_lines=3, placeholder=" …"))
