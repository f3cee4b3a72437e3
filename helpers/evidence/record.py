"""What a number, an option and a published result are in this project."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cached_property

import numpy as np

from helpers.evidence.sources import SOURCES

KINDS = {
    "measured": "measured, in the source named",
    "label": "printed on a drug label",
    "fitted": "fitted to published data; the note says to what",
    "choice": "chosen for teaching; the note says why",
}
ROLES = ("calibrated", "by construction", "choice", "independent")


@dataclass(frozen=True, kw_only=True)
class Parameter:
    """A number with its unit, its range, and the reason to believe it.

    `low` and `high` bound the slider, or the values still believable. A logarithmic slider
    (`log`) may start at 0. A control whose record has a `least` takes `low`, or `least` and more:
    no tablet, or a whole one. `source` is a key of `sources.py`; only a choice may do without.
    """

    value: float
    unit: str
    meaning: str
    symbol: str
    low: float
    high: float
    kind: str
    source: str = ""
    note: str = ""
    log: bool = False
    least: float | None = None

    def __post_init__(self):
        """Refuse a record that could not be trusted."""
        _check_origin(self)
        if not self.low <= self.value <= self.high:
            raise ValueError(
                f"value must be between {self.low} and {self.high}, but is {self.value}. "
                f"Mend the record of {self.meaning}."
            )

    @property
    def label(self):
        """The words beside a slider or along an axis."""
        return f"{self.meaning} ({self.unit})" if self.unit else self.meaning


@dataclass(frozen=True, kw_only=True)
class Choice:
    """An option with the words a learner reads for each of its values."""

    value: str
    options: Mapping[str, str]
    meaning: str
    symbol: str
    kind: str
    source: str = ""
    note: str = ""
    unit: str = ""

    def __post_init__(self):
        """Refuse a record that could not be trusted."""
        _check_origin(self)
        if self.value not in self.options:
            raise ValueError(
                f"value must be one of {', '.join(self.options)}, but is {self.value!r}. "
                f"Mend the record of {self.meaning}."
            )

    @property
    def label(self):
        """The words beside the drop-down."""
        return self.meaning


@dataclass(frozen=True, kw_only=True)
class Row:
    """A published result, and how to compute ours.

    `compute` returns ours as one number or several; `low` and `high` bound each of them.
    """

    number: str
    quantity: str
    published: str
    unit: str
    low: float | tuple
    high: float | tuple
    role: str
    source: tuple
    compute: Callable
    note: str = ""

    def __post_init__(self):
        """Refuse a row whose origin is not known."""
        if self.role not in ROLES:
            raise ValueError(f"role must be one of {', '.join(ROLES)}, but is {self.role!r}.")
        for key in self.source:
            _check_source(key)

    @cached_property
    def ours(self):
        """What the model gives, computed once."""
        return np.asarray(self.compute())

    @property
    def verdict(self):
        """`miss` outside the tolerance; inside it `pass` if independent, else the role."""
        inside = (np.asarray(self.low) <= self.ours) & (self.ours <= np.asarray(self.high))
        if not np.all(inside):
            return "miss"
        return "pass" if self.role == "independent" else self.role


def records_in(parameters):
    """Yield name, key and record of all that a parameters module holds.

    Records that differ with an option stand in a dictionary, or several of them in a tuple; their
    key is that of the dictionary, and empty elsewhere.
    """
    for name, found in vars(parameters).items():
        for key, held in found.items() if isinstance(found, dict) else [("", found)]:
            for record in held if isinstance(held, tuple) else [held]:
                if isinstance(record, Parameter | Choice):
                    yield name, str(key), record


def _check_origin(record):
    if record.kind not in KINDS:
        raise ValueError(f"kind must be one of {', '.join(KINDS)}, but is {record.kind!r}.")
    if record.kind == "choice" and not record.note:
        raise ValueError(f"note must say why {record.meaning} was chosen, but is empty. Add it.")
    if record.kind == "fitted" and not record.note:
        raise ValueError(f"note must say what {record.meaning} was fitted to. Add it.")
    if record.kind != "choice" or record.source:
        _check_source(record.source)


def _check_source(key):
    if key not in SOURCES:
        raise ValueError(
            f"source must be a key of helpers/evidence/sources.py, but is {key!r}. "
            "Open the source, then add it there."
        )
