"""The card of a question on the page: its words, the answer, the feedback."""

from html import escape

import ipywidgets

WIDE = {"width": "auto"}
# ipywidgets gives every answer one line; a long one would lie on the next.
LONG_ANSWERS = (
    "<style>.lesson-card .widget-radio-box label"
    "{display:flex;flex-direction:row-reverse;justify-content:flex-end;align-items:flex-start;"
    "height:auto;line-height:1.4;white-space:normal;margin-bottom:.3em}"
    ".lesson-card .widget-checkbox,.lesson-card .widget-checkbox label"
    "{width:auto;height:auto;line-height:1.4;white-space:normal}"
    ".lesson-card .widget-checkbox input{flex:none}</style>"
)


def words(text):
    """Plain words as a paragraph; `*so*` is emphasised."""
    pieces = escape(text).split("*")
    return "".join(f"<em>{piece}</em>" if i % 2 else piece for i, piece in enumerate(pieces))


def said(*sentences):
    """Feedback that a screen reader speaks when it changes."""
    lines = "".join(f"<p>{words(sentence)}</p>" for sentence in sentences if sentence)
    return f'<div role="status">{lines}</div>'


def button(name, act, tooltip=""):
    """Button that does one thing."""
    whole = WIDE | {"align_self": "flex-start"}  # as wide as its words, wherever it stands
    made = ipywidgets.Button(description=name, tooltip=tooltip, layout=whole)
    made.on_click(lambda _: act())
    return made


class Card:
    """A question with its field for the answer and a place for feedback."""

    def __init__(self, question, buttons):
        """Show the question; `buttons` stand below the field."""
        self.question = question
        self.field = _field(question)
        self.feedback = ipywidgets.HTML(said(""))
        head = f"<p><b>{escape(question.number)}</b> {words(question.ask)}</p>"
        row = ipywidgets.HBox(buttons, layout={"flex_flow": "row wrap"})
        self.box = ipywidgets.VBox(
            [ipywidgets.HTML(LONG_ANSWERS + head), self.field, row, self.feedback]
        )
        self.box.add_class("lesson-card")

    @property
    def answer(self):
        """What is chosen or typed, as text; empty if nothing is."""
        return (self.field.value or "").strip()

    def show(self, answer):
        """Stand on an answer that was given before, if it still fits the question."""
        fits = not self.question.options or answer in (o.text for o in self.question.options)
        if fits and answer:
            self.field.value = answer
        return fits

    def tell(self, *sentences):
        """Show feedback below the field."""
        self.feedback.value = said(*sentences)

    def still(self):
        """Write the question as HTML, for a page without a kernel."""
        listed = "".join(f"<li>{words(o.text)}</li>" for o in self.question.options)
        ask = f"<p><b>{escape(self.question.number)}</b> {words(self.question.ask)}</p>"
        return ask + (f"<ul>{listed}</ul>" if listed else "")


def mimebundle(box, cards, how):
    """Live widget, or the questions as text where no kernel lives."""
    return box._repr_mimebundle_(**how) | {
        "text/plain": "\n".join(card.question.ask for card in cards),
        "text/html": "".join(card.still() for card in cards),
    }


def _field(question):
    if question.options:
        names = [option.text for option in question.options]
        field = ipywidgets.RadioButtons(options=names, index=None, layout=WIDE)
    elif question.rubric:
        field = ipywidgets.Textarea(
            description="Your explanation",
            continuous_update=False,
            rows=8,
            style={"description_width": "initial"},
            layout={"width": "auto"},
        )
    else:
        unit = f" ({question.unit})" if question.unit else ""
        field = ipywidgets.Text(
            description=f"Your answer{unit}",
            continuous_update=False,  # or the press of the button overtakes the last letters
            style={"description_width": "initial"},
            layout={"width": "22em"},
        )
    return field
