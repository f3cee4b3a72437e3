"""The answers to a question, in words: what is right, and what each wrong answer is told."""

from dataclasses import dataclass

import numpy as np
from markupsafe import Markup

from helpers.evidence.figures import exactly
from helpers.lesson import card
from helpers.lesson.question import RIGHT, WRONG, question

PLACE = "place"


@dataclass(frozen=True)
class Answer:
    """An answer, its kind (right, wrong, or the place of a card), and its feedback."""

    text: str
    kind: str
    feedback: str


@dataclass(frozen=True)
class Key:
    """A question, what one may choose, and every answer that has a feedback of its own."""

    number: str
    ask: str
    choices: tuple
    answers: tuple
    truth: str
    concept: str

    @property
    def right(self):
        """The right answers."""
        return [answer for answer in self.answers if answer.kind == RIGHT]


def key(stem, number):
    """Find a question and its answers.

    Parameters
    ----------
    stem : str
        Name of the notebook that asks it.
    number : str
        Number of the question, such as "02.1".

    Returns
    -------
    key : Key
        Its words are HTML already.

    Raises
    ------
    ValueError
        If there is no such question; the sentence names the notebook.
    """
    try:
        asked = question(number)
    except ValueError as problem:
        raise ValueError(f"{stem} asks question {number}. {problem}") from problem
    answers = tuple(
        Answer(words(text), kind, words(feedback)) for text, kind, feedback in _answers(asked)
    )
    choices = tuple(map(words, _choices(asked)))
    return Key(number, words(asked.ask), choices, answers, words(asked.truth), asked.concept)


def words(text):
    """HTML of a question's words, as the learner sees them."""
    return Markup(card.words(text))


def _choices(asked):
    """Texts to choose from, in the order in which a learner meets them."""
    return [each.text for each in asked.options] or sorted(each["text"] for each in asked.cards)


def _answers(asked):
    """Text, kind and feedback of each answer."""
    if asked.options:
        kinds = {True: RIGHT, False: WRONG}
        return [(option.text, kinds[option.right], option.feedback) for option in asked.options]
    if asked.cards:
        order = " → ".join(each["text"] for each in asked.cards)
        places = [
            (f"Place {place}, {each['text']}", PLACE, each["feedback"])
            for place, each in enumerate(asked.cards, start=1)
        ]
        return [(order, RIGHT, asked.feedback), *places]
    if asked.rubric:
        points = [(f"Point {i}", PLACE, point) for i, point in enumerate(asked.rubric, start=1)]
        return [("A model answer", RIGHT, asked.model_answer), *points]
    right = " ".join(filter(None, (exactly(asked.answer), asked.unit, _give(asked.tolerance))))
    wrong = [(_span(trap.low, trap.high), WRONG, trap.feedback) for trap in asked.wrong]
    return [(right, RIGHT, asked.feedback), *wrong]


def _give(tolerance):
    return f"(± {exactly(tolerance)})" if tolerance else ""


def _span(low, high):
    """Say a range of numbers; one without ends is any other number."""
    if np.isinf(low) and np.isinf(high):
        return "any other number"
    if np.isinf(low):
        return f"{exactly(high)} or less"
    return f"{exactly(low)} or more" if np.isinf(high) else f"{exactly(low)} to {exactly(high)}"
