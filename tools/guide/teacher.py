"""The cell for the teacher, read: minutes, board questions, lab codes, wrong answers, skips."""

import re
from dataclasses import dataclass

from tools.guide.notebook import require

ITEM = re.compile(r"^- \*\*(.+?):?\*\*:? ?(.*?)(?=^- \*\*|\Z)", re.MULTILINE | re.DOTALL)
FOLD = re.compile(r"</?details>|<summary>.*?</summary>")
SHORTER = re.compile(r"\s*\bIn (90|20)(?: minutes)?: ")
STEP = re.compile(r"(.+?) (?:(\d+) × )?(\d+)")
EXPECTED = re.compile(r"(.+?)\s*\(Expected: (.+?)\)(?=\s*$|\s+[\"“])", re.DOTALL)
QUOTED = re.compile(r"[\"“][^\"”]+[\"”][^\"“]*")
CODE = re.compile(r"`([^`]+)`([^`]*)")
LESSON = 45  # minutes; a core path that long has the two other variants as well
KNOWN = ("Minutes", "Board question", "Lab code", "Likely wrong answer", "Skip")


@dataclass(frozen=True)
class Step:
    """A stretch of the lesson: its name, and the minutes on the clock when it begins and ends."""

    name: str
    begins: int
    ends: int


@dataclass(frozen=True)
class Teacher:
    """What the cell for the teacher says."""

    steps: tuple
    remark: str
    in_90: str
    in_20: str
    board: tuple
    codes: tuple
    without_codes: str
    wrong: tuple
    skip: str
    more: tuple


def teacher(notebook):
    """Read the cell for the teacher.

    Parameters
    ----------
    notebook : Notebook

    Returns
    -------
    teacher : Teacher
        `board` holds pairs of a question and what to expect, `codes` pairs of a lab code and a
        remark, `wrong` sentences, `more` pairs of a name and words of any further item.

    Raises
    ------
    ValueError
        If a part is missing; the sentence names the notebook and the part.
    """
    items = [(name, text.strip()) for name, text in ITEM.findall(FOLD.sub("", notebook.instructor))]
    minutes, board, codes, wrong, skip = (_item(notebook.stem, items, name) for name in KNOWN)
    plan, in_90, in_20 = _variants(minutes)
    if notebook.core_minutes == LESSON:
        require(notebook.stem, "plan for 90 minutes behind Minutes", in_90)
        require(notebook.stem, "plan for 20 minutes behind Minutes", in_20)
    steps, remark = _steps(notebook, plan)
    asked = EXPECTED.findall(board)
    require(notebook.stem, "Board question with (Expected: ...)", asked)
    found = tuple((code, rest.strip(" ,;.\n")) for code, rest in CODE.findall(codes))
    if not codes.lower().startswith("none"):
        require(notebook.stem, "Lab code between `...`, or the word none", found)
    more = tuple((name, text) for name, text in items if not name.startswith(KNOWN))
    sentences = tuple(each.strip() for each in QUOTED.findall(wrong)) or (wrong,)
    without = "" if found else codes
    return Teacher(steps, remark, in_90, in_20, tuple(asked), found, without, sentences, skip, more)


def _item(stem, items, name):
    texts = [text for found, text in items if found.startswith(name)]
    return require(stem, f"{name} in its cell for the teacher", " ".join(texts))


def _variants(minutes):
    plan, *rest = SHORTER.split(minutes)
    variants = dict(zip(rest[::2], rest[1::2], strict=True))
    return plan, variants.get("90", ""), variants.get("20", "")


def _steps(notebook, plan):
    """Put "hook 4, tries 4 × 5. A remark." on the clock, and give the remark."""
    planned, _, remark = plan.partition(". ")
    steps = [Step("", 0, 0)]
    for name, minutes in _stretches(notebook, planned.rstrip(".").split(", ")):
        steps.append(Step(name, steps[-1].ends, steps[-1].ends + minutes))
    if steps[-1].ends > notebook.core_minutes:
        raise ValueError(
            f"{notebook.stem} must fit its Minutes into the {notebook.core_minutes} of the core "
            f"path, but they are {steps[-1].ends}. Mend the cell for the teacher."
        )
    return tuple(steps[1:]), remark


def _stretches(notebook, planned):
    """Name and minutes of each stretch; tries are listed by their titles."""
    titles = [part.title for part in notebook.parts if part.core and part.title.startswith("Try ")]
    for words in planned:
        found = STEP.fullmatch(words.strip())
        require(notebook.stem, f"number of minutes in {words!r} behind Minutes", found)
        name, times, minutes = found[1], int(found[2] or 1), int(found[3])
        if name == "tries" and len(titles) == times:
            yield from ((title, minutes) for title in titles)
        else:
            yield name, times * minutes
