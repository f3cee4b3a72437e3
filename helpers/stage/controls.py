"""The controls of a lab: a slider with a number box, a drop-down, or the number of a random run.

Each shows one record.
"""

import ipywidgets
import numpy as np

from helpers.evidence.figures import exactly
from helpers.evidence.record import Choice
from helpers.inputs import require_one_of

STEPS = 64  # of a slider: enough to look smooth, few enough for the arrow keys
DECADES = 4  # of a logarithmic slider that starts at 0
LABEL_WIDTH, ROW_WIDTH, BOX_WIDTH = "15em", "38em", "7em"


def control_for(name, record, moved):
    """Make the control that fits the record; it calls `moved(name, value)` for each move."""
    kind = Run if name == "rng" else Drop if isinstance(record, Choice) else Number
    return kind(record, lambda value: moved(name, value))


def stops(record):
    """Values that a slider can stand on, three figures each."""
    if record.log:
        start = record.low or record.high / 10**DECADES
        values = np.geomspace(start, record.high, STEPS + 1)
    else:
        start = record.low if record.least is None else record.least
        values = np.linspace(start, record.high, STEPS + 1)
    rounded = [float(f"{value:.3g}") for value in values]
    rounded[-1] = float(record.high)
    return rounded if rounded[0] == record.low else [float(record.low), *rounded]


class Number:
    """A slider for the hand and a text field for exact values.

    `value` is what counts. The slider stands on the nearest stop and never writes back; the
    text field is parsed here, so that a wrong entry can be answered instead of clamped.
    """

    def __init__(self, record, moved):
        """Stand on the record's own value."""
        self.record, self.value, self.moved = record, record.value, moved
        self.stops = stops(record)
        self.slider = ipywidgets.SelectionSlider(
            options=[(f"{exactly(v)} {record.unit}".strip(), v) for v in self.stops],
            index=self._nearest(),
            description=record.label,
            style={"description_width": LABEL_WIDTH},
            layout={"width": ROW_WIDTH},
        )
        self.box = ipywidgets.Text(
            self.written, continuous_update=False, layout={"width": BOX_WIDTH}
        )
        self.slider.observe(self._slid, "index")
        self.box.observe(self._typed, "value")
        self.row = ipywidgets.HBox([self.slider, self.box])
        self.row.add_class("lab-row").add_class("lab-number")

    def check(self, value):
        """Give the value as a number in range, or raise a ValueError that says what to do."""
        record = self.record
        span = _span(record)
        try:
            number = float(value)
        except (TypeError, ValueError):
            raise ValueError(
                f"{record.meaning} must be a number, but is {value!r}. Type a number {span}."
            ) from None
        least = record.low if record.least is None else record.least
        if number != record.low and not least <= number <= record.high:
            raise ValueError(
                f"{record.meaning} must be {span}, but is {value}. Type a number in that range."
            )
        return number

    def show(self, value):
        """Stand on a value that was checked."""
        self.value = value
        self.box.value = self.written
        self.slider.index = self._nearest()
        _mark(self)

    def wait_for_release(self, wait):
        """Move at each step of the hand, or once it lets go."""
        self.slider.continuous_update = not wait

    @property
    def written(self):
        """The value as it stands in a lab code."""
        return exactly(self.value)

    def told(self):
        """Say the value with its unit."""
        return f"{self.written} {self.record.unit}".strip()

    def _nearest(self):
        return int(np.argmin(np.abs(self._scale(self.stops) - self._scale(self.value))))

    def _scale(self, values):
        """Where values lie along the slider, in its own measure."""
        smallest = self.stops[1] / 2  # on a logarithmic slider, 0 lies below all other stops
        return np.log(np.maximum(values, smallest)) if self.record.log else np.asarray(values)

    def _slid(self, change):
        # A slider set by `show` already stands for the value: only a hand moves it elsewhere.
        if change.new != self._nearest():
            self.moved(self.stops[change.new])

    def _typed(self, change):
        if change.new != self.written:
            self.moved(change.new)


class Drop:
    """A labelled drop-down."""

    def __init__(self, record, moved):
        """Stand on the record's own option."""
        self.record, self.value, self.moved = record, record.value, moved
        self.menu = ipywidgets.Dropdown(
            options=[(label, value) for value, label in record.options.items()],
            value=self.value,
            description=record.label,
            style={"description_width": LABEL_WIDTH},
            layout={"width": ROW_WIDTH},
        )
        self.menu.observe(self._picked, "value")
        self.row = ipywidgets.HBox([self.menu])
        self.row.add_class("lab-row")

    def check(self, value):
        """Give the option, or raise a ValueError that lists the options."""
        require_one_of(self.record.options, **{self.record.meaning: value})
        return value

    def show(self, value):
        """Stand on an option that was checked."""
        self.value = value
        self.menu.value = value
        _mark(self)

    @property
    def written(self):
        """The value as it stands in a lab code."""
        return self.value

    def told(self):
        """Say the option as the learner reads it."""
        return self.record.options[self.value]

    def _picked(self, change):
        if change.new != self.value:
            self.moved(change.new)


class Run:
    """The number of a random run, and a button for another one; it stands behind More."""

    def __init__(self, record, moved):
        """Stand on the record's own run."""
        self.record, self.value = record, int(record.value)
        self.button = ipywidgets.Button(layout={"width": "auto"})
        self.button.on_click(lambda _: moved(self.value + 1))
        self.row = ipywidgets.HBox([self.button])
        self.show(self.value)

    def check(self, value):
        """Give the number of a run, or raise a ValueError that says what to do."""
        try:
            number = int(float(value))
        except (TypeError, ValueError, OverflowError):
            number = -1
        if number < 0:
            raise ValueError(
                f"{self.record.meaning} must be a whole number of 0 or more, but is {value!r}. "
                "Type one, or press New random run."
            )
        return number

    def show(self, value):
        """Stand on a run that was checked."""
        self.value = value
        self.button.description = f"New random run (now {value})"

    @property
    def written(self):
        """The run as it stands in a lab code."""
        return str(self.value)

    def told(self):
        """Say the number of the run."""
        return self.written


def _span(record):
    """Say what a text field takes."""
    if record.least is None:
        return f"from {exactly(record.low)} to {exactly(record.high)} {record.unit}".strip()
    span = f"{exactly(record.least)} to {exactly(record.high)} {record.unit}".strip()
    return f"{exactly(record.low)}, or from {span}"


def lock(widget, locked):
    """Disable or enable a widget and all that it holds."""
    if widget.has_trait("disabled"):
        widget.disabled = locked
    for child in getattr(widget, "children", ()):
        lock(child, locked)


def _mark(control):
    """Mark the row of a control that no longer stands on its record's value."""
    changed = control.value != control.record.value
    (control.row.add_class if changed else control.row.remove_class)("lab-changed")
