"""The lab: a picture wired to controls. `explore(view)` is the one word a notebook needs."""

import base64
import inspect
from contextlib import contextmanager
from html import escape
from threading import RLock
from time import perf_counter

import ipywidgets

from helpers.evidence.record import Choice, Parameter
from helpers.stage.canvas import Stage
from helpers.stage.controls import Number, Run, control_for, lock
from helpers.stage.more import More
from helpers.stage.toolbar import predictions, toolbar

LOCKED = "First commit to your prediction above, or skip it: then the controls unlock."
COMPUTING = "Computing ..."
PATIENCE_S = 0.1  # a model that takes longer draws when the hand lets go, not at every move
REST_MS = 250  # a hand that keeps still so long has let go


def explore(view, number="", after=None):
    """Show a view with a control for each argument of its `update`.

    Parameters
    ----------
    view : object
        Has `figure` (a Matplotlib figure), `live` (the artists that move),
        `update(**values)`, which moves them and returns one sentence, `presets` (name to
        values), `hints` (pairs of a test of the values and a sentence), `leaves_out`
        (sentences), `numbers` (the records behind the picture), and `table()`, which returns
        a header and rows. The annotation of each argument of `update` is its record; an
        argument `rng` is the number of a random run. A view that plays has `frames()`, which
        moves the artists from frame to frame and yields after each. A view of which a part takes
        long leaves it to `settle()`, which is called when the hand rests, as long as `coming`
        says in words what is computed next; it moves the artists and returns a sentence. A view
        whose panels open notebooks has `doors`: triples of a panel, a file and a name.
    number : str
        Number of the lab in its notebook, such as "02.1"; its lab codes start with it.
    after : object, optional
        What must be done before the controls unlock; has `then(act)`, which calls `act(told)`
        with triples: words to show beside the result, a setting that tests them, and the words
        that the test adds.

    Returns
    -------
    lab : Lab

    Raises
    ------
    ValueError
        If an argument of `update` has no record.
    """
    return Lab(view, number, after)


class Lab:
    """What `explore` shows. `values` tells its setting, `set(...)` changes it."""

    def __init__(self, view, number, after):
        """Draw the picture at the values of the records."""
        self.view, self.number = view, number
        self._lock = RLock()  # moves come from a thread of the kernel's own, cells from another
        self._held, self._locked, self._slow = None, False, False
        films, doors = hasattr(view, "frames"), getattr(view, "doors", ())
        self.stage = Stage(view.figure, view.live, plays=films, doors=doors)
        self.stage.when("film", lambda: self.try_to(self._film))
        self.stage.when("settle", self._settle_asked)
        self.controls = {
            name: control_for(name, record, self._moved) for name, record in _records(view).items()
        }
        self.more = More(self)
        rows = [c.row for c in self.controls.values() if not isinstance(c, Run)]
        self._hands = ipywidgets.VBox([*rows, toolbar(self, view.presets)])
        self._predicted = ipywidgets.VBox()
        self.box = ipywidgets.VBox([self._hands, self.stage, self._predicted, self.more.panel])
        self.box.add_class("lab")
        self._redraw()
        if after is not None:
            self._set_locked(True)
            after.then(self._unlock)

    @property
    def values(self):
        """The setting: name of each control to its value."""
        return {name: control.value for name, control in self.controls.items()}

    @property
    def sentence(self):
        """What the picture shows now, in words."""
        return self.stage.scene["sentence"]

    def set(self, **values):
        """Change some controls and draw once; a ValueError changes nothing."""
        unknown = values.keys() - self.controls.keys()
        if unknown:
            raise ValueError(
                f"{unknown.pop()} must be a control of this lab, but is not. "
                f"Use {', '.join(self.controls)}."
            )
        checked = {name: self.controls[name].check(value) for name, value in values.items()}
        with self._lock:
            for name, value in checked.items():
                self.controls[name].show(value)
            self._redraw()

    def reset(self):
        """Put every control back to its start."""
        self.set(**{name: control.record.value for name, control in self.controls.items()})

    def settle(self):
        """Bring at once what a page would ask for when the hand rests."""
        with self._lock:
            while self._coming:
                self._settle_on()

    def hold(self, wanted):
        """Keep the picture and the setting of now for comparison, or let them go."""
        with self._lock:
            self._held = self._setting() if wanted else None
            self.stage.hold(wanted)
            self._redraw()

    def show_more(self, wanted):
        """Open or close what stands behind More."""
        self.more.open(wanted)

    def try_to(self, act):
        """Do what a learner asked; a ValueError becomes a sentence, and the picture stays."""
        try:
            act()
        except ValueError as problem:
            self.stage.tell(str(problem))

    def _set_locked(self, locked):
        self._locked = locked
        lock(self._hands, locked)
        self._draw(REST_MS)

    def _unlock(self, told):
        self._predicted.children = predictions(self, told)
        self._set_locked(False)

    def _film(self):
        with self._lock:
            self.stage.film_of(self.view.frames())
            self.view.update(**self.values)

    def _moved(self, name, value):
        self.try_to(lambda: self.set(**{name: value}))

    def _redraw(self):
        if self._slow:
            self.stage.tell(COMPUTING)
        with self._telling():
            start = perf_counter()
            self._sentence = self.view.update(**self.values)
            self._set_slow(perf_counter() - start > PATIENCE_S)
            self._draw(REST_MS)

    @contextmanager
    def _telling(self):
        """Turn what goes wrong while drawing into a sentence; a mistake of ours is raised too."""
        try:
            yield
        except ValueError as problem:
            self.stage.tell(f"Not drawn. {problem}")
        except Exception as problem:
            self.stage.tell(
                f"The picture could not be drawn ({type(problem).__name__}: {problem}). "
                "Press Reset; if it happens again, please report it."
            )
            raise

    @property
    def _coming(self):
        return getattr(self.view, "coming", "")

    def _draw(self, wait_ms):
        """Draw the view; what is still coming follows when the page has waited so long."""
        notice = f"{self._coming} {self._hint()}".strip()
        settle_ms = wait_ms if self._coming else None
        self.stage.draw(self._sentence + self._since_hold(), notice, settle_ms)
        self.more.refresh()

    def _settle_asked(self):
        with self._telling():
            self._settle_on()

    def _settle_on(self):
        with self._lock:
            if self._coming:  # a move may have come in between
                self._sentence = self.view.settle()
                self._draw(0)

    def _set_slow(self, slow):
        if slow != self._slow:
            self._slow = slow
            for control in self.controls.values():
                if isinstance(control, Number):
                    control.wait_for_release(slow)

    def _hint(self):
        if self._locked:
            return LOCKED
        return next((words for test, words in self.view.hints if test(**self.values)), "")

    def _setting(self):
        return self._sentence, {name: c.told() for name, c in self.controls.items()}

    def _since_hold(self):
        if self._held is None:
            return ""
        sentence, told = self._held
        changes = [
            f"{control.record.meaning} from {told[name]} to {control.told()}"
            for name, control in self.controls.items()
            if control.told() != told[name]
        ]
        if not changes:
            return " Held: move a control to compare."
        return f" Changed since Hold: {', '.join(changes)}. Before: {sentence}"

    def _repr_mimebundle_(self, **how):
        """Live widget; where no kernel lives, the picture with the sentence as its words."""
        picture = base64.b64encode(self.stage.png()).decode()
        still = f'<img alt="{escape(self.sentence)}" src="data:image/png;base64,{picture}">'
        return self.box._repr_mimebundle_(**how) | {
            "text/plain": self.sentence,
            "text/html": still,
        }


def _records(view):
    """Find the record of each argument of `update`: its annotation."""
    records = {}
    for name, argument in inspect.signature(view.update).parameters.items():
        if not isinstance(argument.annotation, Parameter | Choice):
            raise ValueError(
                f"{name} of {type(view).__name__}.update must have a record as its annotation, "
                f"but has {argument.annotation!r}. Add it to the topic's parameters.py first."
            )
        records[name] = argument.annotation
    return records
