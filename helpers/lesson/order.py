"""Cards to put in order: press them one after the other."""

import ipywidgets

from helpers.lesson.card import button, said, words
from helpers.lesson.question import RIGHT, WRONG, question
from helpers.lesson.work import keep, recall

SEPARATOR = " → "


def order(number):
    """Show the cards of a question, shuffled, to be put in order.

    Parameters
    ----------
    number : str
        Number of the question, such as "00.1".

    Returns
    -------
    order : Order

    Raises
    ------
    ValueError
        If there is no such question.
    """
    return Order(question(number))


class Order:
    """Cards that carry their place once they are pressed; pressed again, they give it up."""

    def __init__(self, question):
        """Show the cards in the order of the alphabet, which is nobody's right order."""
        self.question = question
        self.right = [card["text"] for card in question.cards]
        self.placed = []
        self.buttons = {
            text: button(text, lambda text=text: self.press(text)) for text in sorted(self.right)
        }
        again = button("Start again", self.start_again, "Take every card back")
        self.feedback = ipywidgets.HTML(said(""))
        ask = ipywidgets.HTML(f"<p><b>{question.number}</b> {words(question.ask)}</p>")
        cards = ipywidgets.HBox([*self.buttons.values()], layout={"flex_flow": "row wrap"})
        self.box = ipywidgets.VBox([ask, cards, again, self.feedback])
        self._recall()

    def press(self, text):
        """Put a card at the next place, or take it back."""
        if text in self.placed:
            self.placed.remove(text)
        else:
            self.placed.append(text)
        self._show()
        if len(self.placed) == len(self.right):
            verdict, told = self._judge()
            answer = SEPARATOR.join(self.placed)
            notice = keep(self.question.number, answer, verdict=verdict)
            self.feedback.value = said(told, notice)

    def start_again(self):
        """Take every card back."""
        self.placed = []
        self._show()

    def _show(self):
        for text, each in self.buttons.items():
            place = self.placed.index(text) + 1 if text in self.placed else ""
            each.description = f"{place} · {text}" if place else text
        self.feedback.value = said(f"So far: {SEPARATOR.join(self.placed) or 'nothing'}.")

    def _judge(self):
        """Verdict and feedback: all right, or why the first wrong card stands elsewhere."""
        for place, (placed, right) in enumerate(zip(self.placed, self.right, strict=True)):
            if placed != right:
                why = next(
                    card["feedback"] for card in self.question.cards if card["text"] == right
                )
                return WRONG, (
                    f"Not yet: the first {place} stand right. Place {place + 1} is not for "
                    f"*{placed}*. {why} Press a card to take it back."
                )
        return RIGHT, f"Right. {self.question.feedback}"

    def _recall(self):
        kept, notice = recall(self.question.number)
        placed = kept["tries"][-1]["answer"].split(SEPARATOR) if kept["tries"] else []
        if sorted(placed) == sorted(self.right):
            self.placed = placed
            self._show()
            self.feedback.value = said(self._judge()[1], "From your earlier work.")
        else:
            self.feedback.value = said(notice)

    def _repr_mimebundle_(self, **how):
        listed = "".join(f"<li>{words(text)}</li>" for text in self.buttons)
        return self.box._repr_mimebundle_(**how) | {
            "text/plain": self.question.ask,
            "text/html": f"<p>{words(self.question.ask)}</p><ul>{listed}</ul>",
        }
