"""Turn a folder of reports into a table and pictures for the teacher: `make class-table`.

The reports come from many hands. Each is read as text: nothing in it is run, no link is followed,
and what cannot be read is named while the others still count.
"""

import csv
import re
import stat
import sys
from io import BytesIO, StringIO
from pathlib import Path

from helpers.lesson.handed_in import UNJUDGED, read_answers
from helpers.lesson.question import RIGHT, SKIPPED, WRONG
from helpers.lesson.work import write_whole
from tools.class_picture import pictures

COLUMNS = (
    "file",
    "learner",
    "question",
    "kind",
    "first answer",
    "right at first try",
    "tries",
    "last answer",
)
AT_FIRST_TRY = {RIGHT: "yes", WRONG: "no", SKIPPED: "skipped", UNJUDGED: ""}
# With these a cell begins to compute; where a comma writes decimals, cells are split at `;`.
FORMULA = re.compile(r"(^|;)(\s*)(?=[=+\-@＝＋－＠])")
PAGES = (".html", ".htm")
MOST_BYTES = 2**20  # read of one file; the answers stand first, and take about a hundredth of it
MOST_SIGNS = 1000  # of one cell, so that no answer makes the table unreadable
ADVICE = "Put the files that report() wrote into one folder, then: make class-table REPORTS=folder"
ELSEWHERE = "Copy the folder to a place where you may write, and name it there."


def main(argument):
    """Collect a folder, write table and pictures beside it, and say what was done.

    Parameters
    ----------
    argument : str
        Path of the folder, as it was typed.

    Returns
    -------
    failed : bool
        Whether there was nothing to collect, or no place for it.
    """
    folder = Path(argument).expanduser().resolve()
    if not argument or not folder.is_dir():
        return _fail(f"REPORTS must be a folder, but is {plain(argument) or 'nothing'}. {ADVICE}")
    try:
        found, refused = collect(folder)
    except OSError as problem:
        return _fail(f"{plain(folder)} cannot be read ({problem.strerror}). {ELSEWHERE}")
    for name, why in refused.items():
        print(f"Left out: {plain(name)}. {why}")
    if not found:
        return _fail(f"No report is in {plain(folder)}. {ADVICE}")
    beside = folder.parent / f"{folder.name or 'reports'}_table"
    try:
        write(beside, found)
    except OSError as problem:
        return _fail(f"{plain(beside)} cannot be written ({problem.strerror}). {ELSEWHERE}")
    print(f"Reports: {len(found)}; left out: {len(refused)}.")
    print(f"The table, and a picture of each notebook, are in {plain(beside)}")
    return False


def collect(folder):
    """Read every report of a folder.

    Parameters
    ----------
    folder : Path
        Only the files in it are read. What a system hides there (`.name`) is passed over.

    Returns
    -------
    found : dict of str to list of Answered
        The answers of each report, by the name of its file.
    refused : dict of str to str
        Why each other file was left out, by its name.

    Raises
    ------
    OSError
        If the folder cannot be read.
    """
    found, refused = {}, {}
    for path in sorted(folder.iterdir()):
        if path.name.startswith(".") and path.suffix.lower() not in PAGES:
            continue
        try:
            found[path.name] = read_answers(_beginning(path))
        except ValueError as problem:
            refused[path.name] = str(problem)
        except OSError as problem:
            refused[path.name] = f"It must be a file that can be read ({problem.strerror})."
    return found, refused


def table(found):
    """Write one line for each learner and question, as CSV.

    Parameters
    ----------
    found : dict of str to list of Answered
        The answers of each report, by the name of its file.

    Returns
    -------
    text : str
        Begins with the mark by which a spreadsheet knows that µ is µ.
    """
    text = StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(COLUMNS)
    for name, answers in found.items():
        for each in answers:
            writer.writerow(map(cell, _line(name, each)))
    return f"\ufeff{text.getvalue()}"


def write(folder, found):
    """Write the table and a picture of each notebook.

    Raises
    ------
    OSError
        If the folder cannot be written.
    """
    write_whole(folder / "class_table.csv", table(found))
    for old in folder.glob("notebook_[0-9][0-9].png"):  # of an earlier collection
        old.unlink()
    for notebook, picture in pictures(list(found.values())).items():
        image = BytesIO()
        picture.savefig(image, format="png", dpi=120)
        write_whole(folder / f"notebook_{notebook}.png", image.getvalue())


def cell(value):
    """Text of a cell that no spreadsheet takes for a formula.

    Examples
    --------
    >>> cell("=HYPERLINK(1)")
    "'=HYPERLINK(1)"
    >>> cell("all of it")
    'all of it'
    """
    return FORMULA.sub(r"\1\2'", plain(value))


def plain(value):
    """One line of signs that can be seen: nothing that moves a cursor or turns a line round."""
    text = str(value)
    seen = "".join(_seen(sign) for sign in text[:MOST_SIGNS])
    return seen + ("…" if len(text) > MOST_SIGNS else "")


def _seen(sign):
    if sign.isprintable():
        return sign
    return " " if sign.isspace() else "\ufffd"


def _line(name, answered):
    first, last = answered.tries[0], answered.tries[-1]
    return (
        name,
        Path(name).stem,
        answered.question,
        answered.kind,
        first.answer,
        AT_FIRST_TRY[first.verdict],
        len(answered.tries),
        last.answer,
    )


def _beginning(path):
    """Read what may hold answers; refuse what is no file, before it is opened."""
    mode = path.lstat().st_mode
    if stat.S_ISLNK(mode):
        raise ValueError("It must be a file, but is a link. Put the report itself here.")
    if not stat.S_ISREG(mode):
        raise ValueError("It must be a file, but is a folder or a device. Put the report here.")
    if path.suffix.lower() not in PAGES:
        raise ValueError("It must be a page, but its name does not end in .html. Rename it so.")
    with path.open("rb") as file:
        return file.read(MOST_BYTES)


def _fail(sentence):
    print(sentence)
    return True


if __name__ == "__main__":
    sys.exit(main(" ".join(sys.argv[1:])))
