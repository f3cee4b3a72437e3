"""What the benchmark found: tables of words and numbers, as text and as JSON."""

import json
from dataclasses import asdict, dataclass

KILO = 1000


@dataclass(frozen=True)
class Table:
    """One comparison.

    A cell is words, a number, or None where there is none. `headlines` are what the README
    quotes: what was measured, ours, the peer's, the ratio. `drawn` names the column that the
    picture shows.
    """

    title: str
    header: tuple
    rows: tuple
    headlines: tuple = ()
    drawn: str = ""


@dataclass(frozen=True)
class Part:
    """One part of the run: its tables, and the sentence that says what failed, if something did.

    `load` is the machine's load average when the part ended, with what the part itself did.
    """

    name: str
    seconds: float
    tables: tuple = ()
    problem: str = ""
    load: float | None = None


@dataclass(frozen=True)
class Report:
    """A whole run; a smoke run has too few repetitions to be quoted."""

    date: str
    machine: str
    versions: dict
    smoke: bool
    parts: tuple

    @property
    def problems(self):
        """Say what failed, a sentence for each part that did."""
        return [f"{part.name}: {part.problem}" for part in self.parts if part.problem]

    @property
    def tables(self):
        """All tables, in the order of the run."""
        return [table for part in self.parts for table in part.tables]


def compared(title, ways, more=(), quoted=()):
    """Make a table of CPU times whose first way is ours.

    Parameters
    ----------
    title : str
    ways : sequence of tuple
        Name, CPU seconds (None: the peer could not be run), and a cell for each of `more`.
    more : sequence of str
        Names of further columns.
    quoted : sequence of str
        How the names of the peers begin that the README quotes.
    """
    ours = ways[0][1]
    rows = tuple(
        (name, seconds and KILO * seconds, ratio(seconds, ours), *rest)
        for name, seconds, *rest in ways
    )
    headlines = tuple(
        (title, f"{written(rows[0][1])} ms", f"{row[0]}: {_milliseconds(row[1])}", written(row[2]))
        for row in rows
        if row[0].startswith(tuple(quoted))
    )
    header = ("way", "CPU time (ms)", "times ours", *more)
    return Table(title, header, rows, headlines, drawn="times ours")


def ratio(theirs, ours):
    """Say how many times ours theirs is; None when there is no such number."""
    return theirs / ours if theirs is not None and ours else None


def _milliseconds(value):
    return "not measured" if value is None else f"{written(value)} ms"


def written(cell):
    """Write a cell: numbers with three figures, nothing as a dash."""
    if cell is None:
        return "-"
    if isinstance(cell, str):
        return cell
    return f"{cell:.0e}" if 0 < abs(cell) < 1 / KILO else f"{float(f'{cell:.3g}'):,.10g}"


def text_of(table):
    """Write a table in plain text, in columns."""
    lines = [[written(cell) for cell in row] for row in (table.header, *table.rows)]
    widths = [max(map(len, column)) for column in zip(*lines, strict=True)]
    lines.insert(1, ["-" * width for width in widths])
    rows = [
        "  ".join(word.ljust(width) for word, width in zip(line, widths, strict=True)).rstrip()
        for line in lines
    ]
    return "\n".join([table.title, *rows])


def to_json(report):
    """Write a report as JSON."""
    return json.dumps(asdict(report), indent=1, ensure_ascii=False) + "\n"


def from_json(text):
    """Read a report that `to_json` wrote."""
    held = json.loads(text)
    parts = tuple(
        Part(**part | {"tables": tuple(_table(table) for table in part["tables"])})
        for part in held["parts"]
    )
    return Report(**held | {"parts": parts})


def _table(held):
    rows, headlines = (tuple(map(tuple, held[name])) for name in ("rows", "headlines"))
    return Table(**held | {"header": tuple(held["header"]), "rows": rows, "headlines": headlines})
