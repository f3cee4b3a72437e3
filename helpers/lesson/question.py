"""What a question is, and how an answer to it is judged. The questions themselves are data."""

import tomllib
from dataclasses import dataclass, field
from functools import cache
from importlib.resources import files

import numpy as np

RIGHT, WRONG, SKIPPED, GUESS = "right", "wrong", "skipped", "guess"
EXPLAINED = "explained"


@dataclass(frozen=True, kw_only=True)
class Option:
    """One answer to choose, with its own feedback; `shows` is the setting that refutes it."""

    text: str
    feedback: str
    right: bool = False
    shows: dict = field(default_factory=dict)


@dataclass(frozen=True, kw_only=True)
class Range:
    """Wrong numbers between `low` and `high`, with their own feedback and refuting setting."""

    low: float
    high: float
    feedback: str
    shows: dict = field(default_factory=dict)


@dataclass(frozen=True, kw_only=True)
class Question:
    """A question with options, a number, cards to put in order, or words to mark by a rubric.

    `test` is the setting of a lab in which a prediction can be tried, `truth` what the model
    then shows. `concept` names the core concept of pharmacology behind an exam item. The points
    of a `rubric` and the `model_answer` are for an explanation, which its writer marks.
    """

    number: str
    ask: str
    options: tuple = ()
    answer: float | None = None
    tolerance: float = 0
    unit: str = ""
    feedback: str = ""
    wrong: tuple = ()
    cards: tuple = ()
    rubric: tuple = ()
    model_answer: str = ""
    test: dict = field(default_factory=dict)
    truth: str = ""
    concept: str = ""

    def judge(self, said):
        """Give verdict, feedback and the setting that refutes a wrong answer.

        Parameters
        ----------
        said : str
            The text of an option, or a number as it was typed.

        Raises
        ------
        ValueError
            If it is no answer to this question.
        """
        if self.rubric:
            raise ValueError("An explanation must be marked by its writer. Use the rubric.")
        if self.options:
            return self._judge_option(said)
        number = parse(said)
        if abs(number - self.answer) <= self.tolerance:
            return RIGHT, self.feedback, {}
        trap = next(trap for trap in self.wrong if trap.low <= number <= trap.high)
        return WRONG, trap.feedback, trap.shows

    def _judge_option(self, said):
        for option in self.options:
            if option.text == said:
                return RIGHT if option.right else WRONG, option.feedback, option.shows
        raise ValueError("The answer must be one of those shown. Choose one of them.")


def parse(said):
    """Read a number as a learner types it; a comma may stand for the point.

    Raises
    ------
    ValueError
        If it is not a finite number.
    """
    try:
        number = float(str(said).strip().replace(",", "."))
    except ValueError:
        number = np.nan
    if not np.isfinite(number):
        raise ValueError(f"Your answer must be a number, but is {said!r}. Type one such as 0.85.")
    return number


def question(number):
    """Find a question by its number, such as "02.1".

    Raises
    ------
    ValueError
        If there is no such question.
    """
    found = questions(number.partition(".")[0])
    if number not in found:
        listed = ", ".join(found) or "none in this notebook"
        raise ValueError(f"number must be a question ({listed}), but is {number!r}. Add it first.")
    return found[number]


@cache
def questions(notebook):
    """Read all questions of a notebook ("02"), in order; none if it has no file."""
    file = files("helpers.lesson").joinpath("questions", f"{notebook}.toml")
    if not file.is_file():
        return {}
    found = tomllib.loads(file.read_text(encoding="utf-8"))
    return {number: _question(number, **content) for number, content in found.items()}


def _question(number, options=(), wrong=(), rubric=(), **content):
    return Question(
        number=number,
        options=tuple(Option(**each) for each in options),
        wrong=tuple(Range(**({"low": -np.inf, "high": np.inf} | each)) for each in wrong),
        rubric=tuple(rubric),
        **content,
    )
