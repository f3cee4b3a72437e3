"""Predictions: the learner commits to an answer before a lab unlocks."""

import ipywidgets

from helpers.lesson.card import Card, button, mimebundle
from helpers.lesson.question import GUESS, SKIPPED, question
from helpers.lesson.work import keep, recall


def predict(*numbers):
    """Ask for predictions; give the result to `explore(view, after=...)`.

    Parameters
    ----------
    *numbers : str
        Numbers of the questions, such as "02.1".

    Returns
    -------
    prediction : Prediction

    Raises
    ------
    ValueError
        If there is no such question.
    """
    return Prediction([question(number) for number in numbers])


class Prediction:
    """Some questions to commit to. What was answered before a restart still counts."""

    def __init__(self, questions):
        """Show the questions, answered or not."""
        self._waiting = []
        self.guesses = [Guess(each, self._committed) for each in questions]
        self.box = ipywidgets.VBox([guess.card.box for guess in self.guesses])

    @property
    def done(self):
        """Whether each question is answered or skipped."""
        return all(guess.answer is not None for guess in self.guesses)

    def then(self, act):
        """Call `act(told)` once all is answered; see `Guess.told`."""
        self._waiting.append(act)
        self._committed()

    def _committed(self):
        if self.done:
            waiting, self._waiting = self._waiting, []
            for act in waiting:
                act([guess.told() for guess in self.guesses])

    def _repr_mimebundle_(self, **how):
        return mimebundle(self.box, [guess.card for guess in self.guesses], how)


class Guess:
    """One prediction: a card with Commit and Skip."""

    def __init__(self, question, committed):
        """Stand on the earlier answer if there is one; `committed` is called after a new one."""
        self.question, self.answer, self._committed = question, None, committed
        self._buttons = [
            button("Commit", self.commit, "Keep this prediction; it cannot be changed"),
            button("Skip", self.skip, "Go on without a prediction"),
        ]
        self.card = Card(question, self._buttons)
        kept, notice = recall(question.number)
        self.card.tell(notice)
        last = kept["tries"][-1] if kept["tries"] else {}
        if last.get("verdict") == SKIPPED:
            self._close("", "Skipped in your earlier work.")
        elif last and self.card.show(last["answer"]):
            self._close(last["answer"], "From your earlier work.")

    def commit(self):
        """Take the answer that is chosen or typed."""
        try:
            _, hint, _ = self.question.judge(self.card.answer)
        except ValueError as problem:
            self.card.tell(str(problem))
            return
        notice = keep(self.question.number, self.card.answer, verdict=GUESS)
        self._close(self.card.answer, hint, notice)
        self._committed()

    def skip(self):
        """Go on without a prediction."""
        self._close("", "Skipped.", keep(self.question.number, "", verdict=SKIPPED))
        self._committed()

    def told(self):
        """Words to stand beside the result, the setting that tests them, and what it shows."""
        number, unit = self.question.number, f" {self.question.unit}".rstrip()
        if self.answer:
            words = f"You predicted ({number}): {self.answer}{unit}."
        else:
            words = f"You skipped prediction {number}."
        return words, self.question.test, self.question.truth

    def _close(self, answer, *sentences):
        self.answer = answer
        self.card.field.disabled = True
        for each in self._buttons:
            each.disabled = True
        shown = f"Your prediction: {answer}." if answer else ""
        self.card.tell(shown, *sentences)
