"""The answers of a report as data: written into its page, and read out of it again.

Whoever reads a report did not write it. So what is read stays text: it is never run, never taken
for a path, and refused as a whole when it does not look like answers.
"""

import json
import re
from dataclasses import dataclass

from helpers.lesson.question import GUESS, RIGHT, SKIPPED, WRONG, questions
from helpers.lesson.work import NUMBER

KINDS = PREDICTION, CHOICE, QUANTITY, ORDER, OTHER = (
    "prediction",
    "choice",
    "number",
    "order",
    "other",
)
UNJUDGED = ""
VERDICTS = (RIGHT, WRONG, SKIPPED, UNJUDGED)
BLOCK = re.compile(rb'<script type="application/json" id="answers">(.*?)</script>', re.DOTALL)
# In a page these could end the block or begin another tag; JSON may write them as numbers.
HARMLESS = {ord(sign): f"\\u{ord(sign):04x}" for sign in "<>&"}


@dataclass(frozen=True)
class Try:
    """An answer as it was given, and its verdict: right, wrong, skipped, or not judged."""

    answer: str
    verdict: str


@dataclass(frozen=True)
class Answered:
    """All tries at one question, oldest first; `kind` says how the question is answered."""

    question: str
    kind: str
    tries: tuple


def answered_question(number, tries):
    """Judge what was kept of a question.

    Parameters
    ----------
    number : str
        Number of the question, such as "02.1"; it may be gone from its notebook.
    tries : list of dict
        What `recall` found: `answer`, and `verdict` if there was one.

    Returns
    -------
    answered : Answered
        A prediction, which its notebook leaves open, is right or wrong here.
    """
    asked = questions(number.partition(".")[0]).get(number)
    judged = tuple(Try(each["answer"], _verdict(asked, each)) for each in tries)
    return Answered(number, _kind(asked, tries), judged)


def data_block(answers):
    """Write answers as JSON in a `script` element that no browser runs and no answer can end."""
    content = {
        each.question: {
            "kind": each.kind,
            "tries": [{"answer": one.answer, "verdict": one.verdict} for one in each.tries],
        }
        for each in answers
    }
    text = json.dumps(content).translate(HARMLESS)
    return f'<script type="application/json" id="answers">{text}</script>'


def read_answers(page):
    """Read the answers out of a page that somebody handed in.

    Parameters
    ----------
    page : bytes
        The page, or its beginning: the answers stand before the pictures.

    Returns
    -------
    answers : list of Answered

    Raises
    ------
    ValueError
        If the page holds no answers, or something else in their place.
    """
    found = BLOCK.search(page)
    if not found:
        raise ValueError(
            "It must be a report, but holds no answers. Ask for the file that report() wrote."
        )
    try:
        return [_answered(*item) for item in json.loads(found[1]).items()]
    except (ValueError, TypeError, KeyError, AttributeError, RecursionError):
        raise ValueError(
            "It must be a whole report, but its answers are damaged. Ask for the file once more."
        ) from None


def _answered(number, content):
    tries = tuple(Try(each["answer"], each["verdict"]) for each in content["tries"])
    whole = (
        NUMBER.fullmatch(number)
        and content["kind"] in KINDS
        and tries
        and all(isinstance(one.answer, str) and one.verdict in VERDICTS for one in tries)
    )
    if not whole:
        raise ValueError("not a question with its answers")
    return Answered(number, content["kind"], tries)


def _kind(asked, tries):
    if any(each.get("verdict") in (GUESS, SKIPPED) for each in tries):
        return PREDICTION
    if asked is None:
        return OTHER
    kinds = {CHOICE: asked.options, ORDER: asked.cards, QUANTITY: asked.answer is not None}
    return next((kind for kind, holds in kinds.items() if holds), OTHER)


def _verdict(asked, kept):
    if kept.get("verdict") in (RIGHT, WRONG, SKIPPED):
        return kept["verdict"]
    try:
        return asked.judge(kept["answer"])[0] if asked else UNJUDGED
    except ValueError:  # the question was changed since
        return UNJUDGED
