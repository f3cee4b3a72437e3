"""Tables of numbers and of published results, as a notebook shows them."""

import csv
import io
from dataclasses import dataclass
from html import escape

import numpy as np

from helpers.evidence.figures import exactly, figures
from helpers.evidence.finding import SEEN
from helpers.evidence.record import KINDS, Choice, records_in
from helpers.evidence.sources import SOURCES

NUMBERS_HEADER = ("Number", "Value", "Range", "How sure", "Source", "Note")


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
        left = 'style="text-align:left"'  # JupyterLab puts the words of a table to the right
        head = "".join(f'<th scope="col" {left}>{escape(str(w))}</th>' for w in self.header)
        lines = (
            "".join(f"<td {left}>{escape(str(cell))}</td>" for cell in row) for row in self.rows
        )
        body = "".join(f"<tr>{line}</tr>" for line in lines)
        return (
            f"<table><caption>{escape(self.caption)}</caption>"
            f"<thead><tr>{head}</tr></thead><tbody>{body}</tbody></table>"
        )


def numbers_table(records):
    """List records with their value, range, kind, source and note."""
    rows = [_number_row(record.meaning, record) for record in records]
    return Table("Where these numbers come from", NUMBERS_HEADER, rows)


def topic_table(parameters):
    """List every record of a topic's parameters, what was measured first, choices last.

    Records that differ with an option are listed one by one.
    """
    found = sorted(records_in(parameters), key=lambda each: list(KINDS).index(each[-1].kind))
    rows = [
        _number_row(f"{record.meaning} ({key})" if key else record.meaning, record)
        for _, key, record in found
    ]
    return Table(f"{len(rows)} numbers and options", NUMBERS_HEADER, rows)


def results_table(rows):
    """Hold the model against published results, and count only what could have failed."""
    header = ("Row", "Result", "Published", "Model", "Tolerance", "Role", "Verdict", "Note")
    lines = [
        (
            row.number,
            row.quantity,
            f"{row.published} {row.unit}".strip(),
            _listed(row.ours),
            _ranges(row.low, row.high),
            row.role,
            row.verdict,
            row.note,
        )
        for row in rows
    ]
    return Table(f"Published results beside the model: {counts(rows)}", header, lines)


def counts(rows):
    """Say how many independent rows pass and miss; fits and choices are not counted."""
    verdicts = [row.verdict for row in rows if row.role == "independent"]
    return (
        f"of {len(verdicts)} independent rows {verdicts.count('pass')} pass and "
        f"{verdicts.count('miss')} miss; {len(rows) - len(verdicts)} other rows are not counted"
    )


def findings_table(findings, caption):
    """List what studies and labels say, each with its source and how it was seen."""
    header = ("About", "Studied", "Found", "Speaks", "Source", "How seen")
    rows = [
        (
            finding.about,
            finding.studied,
            finding.found,
            finding.side,
            SOURCES[finding.source].citation,
            SEEN[finding.seen],
        )
        for finding in findings
    ]
    return Table(caption, header, rows)


def sources_table():
    """List every source, where it is, and how much of it was read."""
    rows = [(source.citation, source.where, source.seen) for source in SOURCES.values()]
    return Table(f"{len(rows)} sources", ("Source", "Where", "What was seen of it"), rows)


def _number_row(name, record):
    if isinstance(record, Choice):
        value, span = record.options[record.value], "; ".join(record.options.values())
    else:
        value = f"{exactly(record.value)} {record.unit}".strip()
        span = f"{exactly(record.low)} to {exactly(record.high)} {record.unit}".strip()
    source = SOURCES[record.source].citation if record.source else "none"
    return name, value, span, KINDS[record.kind], source, record.note


def _ranges(low, high):
    pairs = zip(np.atleast_1d(low), np.atleast_1d(high), strict=True)
    return "; ".join(f"{figures(a)} to {figures(b)}" for a, b in pairs)


def _listed(values):
    return "; ".join(figures(value) for value in np.atleast_1d(values))
