"""Explanations: a learner argues in words, then marks the text by a rubric."""

import ipywidgets

from helpers.lesson.card import WIDE, Card, button, mimebundle, words
from helpers.lesson.question import EXPLAINED, question
from helpers.lesson.work import keep, recall

MARK = "<p><b>Mark it yourself.</b> Tick each point that your text makes.</p>"


def explain(number):
    """Ask for an explanation; once it is kept, show a rubric and a model answer.

    Parameters
    ----------
    number : str
        Number of the question, such as "09.17".

    Returns
    -------
    explanation : Explanation

    Raises
    ------
    ValueError
        If there is no such question.
    """
    return Explanation(question(number))


class Explanation:
    """A text that is kept as it stands, and the points by which its writer marks it."""

    def __init__(self, question):
        """Show the question, with the earlier text and its marks if there is one."""
        self.question, self._text = question, ""
        self.card = Card(question, [button("Keep", self.keep, "Keep this text, then mark it")])
        self.points = [
            ipywidgets.Checkbox(description=point, indent=False, layout=WIDE)
            for point in question.rubric
        ]
        self._marking = ipywidgets.VBox()
        self.card.box.children = (*self.card.box.children, self._marking)
        kept, notice = recall(question.number)
        self.card.tell(notice)
        if kept["tries"]:
            self._show_again(kept["tries"][-1])
        for point in self.points:
            point.observe(self._write, "value")

    @property
    def marks(self):
        """The points that are ticked."""
        return [point.description for point in self.points if point.value]

    def keep(self):
        """Keep the text that is typed, then open the rubric."""
        if not self.card.answer:
            self.card.tell("Your explanation must have words, but is empty. Type it, then Keep.")
            return
        self._text = self.card.answer
        self._open()
        self._write()

    def _write(self, _=None):
        again = {"instead": True, "verdict": EXPLAINED, "marks": self.marks}
        notice = keep(self.question.number, self._text, **again)
        self._told(notice or "Your text is kept. You may change it, and keep it again.")

    def _told(self, sentence):
        self.card.tell(f"{len(self.marks)} of {len(self.points)} points ticked.", sentence)

    def _open(self):
        model = f"<p><b>A model answer.</b> {words(self.question.model_answer)}</p>"
        self._marking.children = [ipywidgets.HTML(MARK), *self.points, ipywidgets.HTML(model)]

    def _show_again(self, last):
        self._text = last["answer"]
        self.card.show(self._text)
        marks = last.get("marks")
        for point in self.points:
            point.value = isinstance(marks, list) and point.description in marks
        self._open()
        self._told("From your earlier work.")

    def _repr_mimebundle_(self, **how):
        return mimebundle(self.card.box, [self.card], how)
