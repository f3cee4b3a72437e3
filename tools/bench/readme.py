"""The last full report as a table of the README, between two marks."""

from tools.bench.report import Report, written

BEGIN, END = "<!-- bench: written by `make bench BENCH=--readme` -->", "<!-- /bench -->"
HEAD = "| measured | ours | beside it | times ours |\n|---|---|---|---|"


def insert(text, report: Report, parts):
    """Put the table of a report into a README.

    Parameters
    ----------
    text : str
        The README, with both marks.
    report : Report
    parts : sequence of str
        Names of all parts that a full report has.

    Returns
    -------
    text : str

    Raises
    ------
    ValueError
        If the report is no full one, or a mark is missing.
    """
    if report.smoke or report.problems or [part.name for part in report.parts] != list(parts):
        raise ValueError("The last report must be a full one without a failure. Run `make bench`.")
    before, begin, rest = text.partition(BEGIN)
    _, end, after = rest.partition(END)
    if not (begin and end):
        raise ValueError(f"README.md must hold {BEGIN} and {END}, but does not. Add them.")
    return f"{before}{BEGIN}\n{told(report)}\n{END}{after}"


def told(report):
    """Say what was measured, on which day and machine."""
    rows = [f"| {' | '.join(row)} |" for table in report.tables for row in table.headlines]
    browser = report.versions["chromium"]
    place = f"Measured on {report.date}: {report.machine}, Chromium {browser}"
    loads = [part.load for part in report.parts if part.load is not None]
    place += f", load average up to {written(max(loads))}." if loads else "."
    return "\n".join([HEAD, *rows, "", place])
