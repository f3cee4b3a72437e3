"""Tables of numbers and of published results, as a notebook shows them."""

import csv
import io
from dataclasses import dataclass
from html import escape

import numpy as np

from helpers.evidence.figures import exactly, figures
from helpers.evidence.record import KINDS
from helpers.evidence.sources import SOURCES


@dataclass(frozen=True)
class Table:
    """A caption, a header and rows; a notebook shows it as HTML, a terminal as text."""

    caption: str
    header: tuple
    rows: list

    def csv(self):
        """Write header and rows as comma-separated values."""
        text = io.StringIO()
        csv.writer(text).writerows([self.header, *self.rows])
        return text.getvalue()

    def __str__(self):
        """Write one line for each row."""
        lines = [self.header, *self.rows]
        return "\n".join([self.caption, *(" | ".join(map(str, line)) for line in lines)])

    def _repr_html_(self):
        head = "".join(f'<th scope="col">{escape(str(word))}</th>' for word in self.header)
        lines = ("".join(f"<td>{escape(str(cell))}</td>" for cell in row) for row in self.rows)
        body = "".join(f"<tr>{line}</tr>" for line in lines)
        return (
            f"<table><caption>{escape(self.caption)}</caption>"
            f"<thead><tr>{head}</tr></thead><tbody>{body}</tbody></table>"
        )


def numbers_table(records):
    """List records with their value, range, kind, source and note."""
    header = ("Number", "Value", "Range", "How sure", "Source", "Note")
    rows = [
        (
            record.meaning,
            f"{exactly(record.value)} {record.unit}".strip(),
            f"{exactly(record.low)} to {exactly(record.high)}",
            KINDS[record.kind],
            SOURCES[record.source].citation if record.source else "none",
            record.note,
        )
        for record in records
    ]
    return Table("Where these numbers come from", header, rows)


def results_table(rows):
    """Hold the model against published results, and count only what could have failed."""
    header = ("Row", "Result", "Published", "Model", "Tolerance", "Role", "Verdict", "Note")
    lines = [
        (
            row.number,
            row.quantity,
            f"{row.published} {row.unit}".strip(),
            _listed(row.compute()),
            f"{_listed(row.low)} to {_listed(row.high)}",
            row.role,
            row.verdict,
            row.note,
        )
        for row in rows
    ]
    verdicts = [row.verdict for row in rows if row.role == "independent"]
    caption = (
        f"Published results beside the model: of {len(verdicts)} independent rows "
        f"{verdicts.count('pass')} pass and {verdicts.count('miss')} miss; "
        "fits and choices are not counted"
    )
    return Table(caption, header, lines)


def _listed(values):
    return "; ".join(figures(value) for value in np.atleast_1d(values))
