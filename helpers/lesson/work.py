"""The learner's own work: one file for each question, written whole or not at all.

One file each, so that two notebooks open at once never write into the same one. A file that
cannot be read is set aside, never overwritten. A folder that cannot be written costs a sentence,
not the lesson.
"""

import json
import os
import re
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path
from tempfile import NamedTemporaryFile

NUMBER = re.compile(r"\d{1,3}\.\d{1,3}", re.ASCII)  # of a question: notebook, place


def work_folder():
    """Folder for answers: `my_work` beside the notebook, or what MILLIGRAM_WORK names."""
    return Path(os.environ.get("MILLIGRAM_WORK") or "my_work")


def write_whole(path, content):
    """Write a file, text or bytes, so that it is there whole, or as it was before.

    Raises
    ------
    OSError
        If the folder cannot be written.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    with NamedTemporaryFile(dir=path.parent, prefix=".new-", delete=False) as file:
        try:
            file.write(content if isinstance(content, bytes) else content.encode("utf-8"))
            file.flush()
            os.fsync(file.fileno())
            file.close()  # Windows replaces only closed files
            os.replace(file.name, path)
        except BaseException:
            with suppress(OSError):
                os.unlink(file.name)
            raise


def recall(number):
    """Read what was answered to a question before.

    Returns
    -------
    kept : dict
        `tries`, oldest first, and what else was kept with them.
    notice : str
        A sentence if the file had to be set aside, else nothing.
    """
    path = _path(number)
    try:
        kept = json.loads(path.read_text(encoding="utf-8"))
        if not all(isinstance(each["answer"], str) for each in kept["tries"]):
            raise ValueError("an answer is not text")
    except OSError:
        return {"tries": []}, ""
    except (ValueError, KeyError, TypeError):
        return {"tries": []}, _set_aside(path)
    return kept, ""


def keep(number, answer, *, instead=False, **more):
    """Add a try to what is kept of a question.

    Parameters
    ----------
    number : str
        The question, such as "02.1".
    answer : str
        The learner's answer.
    instead : bool
        Whether it stands for the last try, if that had the same words; else it is one more.
    **more
        What else belongs to this try, such as its verdict and the setting of the lab. A
        `picture` is kept for the latest try only: it is large.

    Returns
    -------
    notice : str
        A sentence if something could not be kept, else nothing.
    """
    kept, notice = recall(number)
    if notice and _path(number).exists():  # damaged, and could not be set aside
        return notice
    picture = more.pop("picture", None)
    now = datetime.now(UTC).isoformat(timespec="seconds")
    tries = kept["tries"]
    if instead and tries and tries[-1]["answer"] == answer:
        tries = tries[:-1]
    kept = {"question": number, "tries": [*tries, {"answer": answer, "at": now} | more]}
    kept |= {"picture": picture} if picture else {}
    try:
        write_whole(_path(number), json.dumps(kept, ensure_ascii=False, indent=1))
    except OSError as problem:
        return (
            f"Your answer counts, but it could not be kept: {work_folder().resolve()} cannot be "
            f"written ({problem.strerror}). Name another folder in MILLIGRAM_WORK."
        )
    return notice


def answered():
    """Numbers of all questions that have a file, in the order of the notebooks."""
    found = [path.stem for path in (work_folder() / "answers").glob("*.json")]
    numbers = [name for name in found if NUMBER.fullmatch(name)]  # not "01.5 (copy)"
    return sorted(numbers, key=lambda number: [int(part) for part in number.split(".")])


def _path(number):
    return work_folder() / "answers" / f"{number}.json"


def _set_aside(path):
    """Give a damaged file another name; its content stays as it is."""
    free = next(
        name
        for name in (path.with_name(f"{path.stem}.damaged-{i}") for i in range(1, 1_000_000))
        if not name.exists()
    )
    try:
        path.rename(free)
    except OSError as problem:
        return (
            f"The file {path} is damaged and could not be set aside ({problem.strerror}). "
            "It was left as it is; move it away, then answer again."
        )
    return (
        f"The file of your earlier answer was damaged. It was set aside as {free.name} in "
        f"{free.parent.resolve()}; nothing in it was changed. Please answer once more."
    )
