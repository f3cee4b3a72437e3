"""Checks: a question after a try; each wrong answer has its own feedback."""

from helpers.lesson.card import Card, button, mimebundle
from helpers.lesson.question import RIGHT, question
from helpers.lesson.work import keep, recall


def check(number, lab=None):
    """Ask a question and answer it at once; a wrong answer can set the lab.

    Parameters
    ----------
    number : str
        Number of the question, such as "02.3".
    lab : object, optional
        Has `values`, its setting, and `set(**values)`. A wrong answer sets it to the case that
        refutes the answer.

    Returns
    -------
    check : Check

    Raises
    ------
    ValueError
        If there is no such question.
    """
    return Check(question(number), lab)


class Check:
    """One question with a Check button; it may be answered as often as one likes."""

    def __init__(self, question, lab):
        """Show the question, with the earlier answer and its feedback if there is one."""
        self.question, self.lab = question, lab
        self.card = Card(question, [button("Check", self.answer)])
        kept, notice = recall(question.number)
        self.card.tell(notice)
        if kept["tries"]:
            self._show_again(kept["tries"][-1]["answer"])

    def answer(self):
        """Judge what is chosen or typed, keep it, and say why."""
        try:
            verdict, feedback, shows = self.question.judge(self.card.answer)
        except ValueError as problem:
            self.card.tell(str(problem))
            return
        notice = keep(self.question.number, self.card.answer, verdict=verdict, **self._seen())
        moved = ""
        if shows and self.lab is not None:
            self.lab.set(**shows)
            moved = "" if "lab now" in feedback else "The lab now stands where you can see it."
        self.card.tell(f"{_said(verdict)} {feedback}", moved, notice)

    def _show_again(self, answer):
        if not self.card.show(answer):
            return
        try:
            verdict, feedback, _ = self.question.judge(answer)
        except ValueError:  # the question was changed since
            return
        self.card.tell(f"{_said(verdict)} {feedback}", "From your earlier work.")

    def _seen(self):
        """Take down how the lab stands as the answer is given."""
        if self.lab is None:
            return {}
        return {
            "setting": self.lab.values,
            "picture": self.lab._repr_mimebundle_().get("text/html", ""),
        }

    def _repr_mimebundle_(self, **how):
        return mimebundle(self.card.box, [self.card], how)


def _said(verdict):
    return "Right." if verdict == RIGHT else "Not yet."
