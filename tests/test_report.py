"""The report and the class table: whole, the learner's own, and harmless to whoever reads them."""

import csv
import json
import os
import shutil
import signal
import subprocess
import sys
from html.parser import HTMLParser
from pathlib import Path

import nbclient
import nbformat
import pytest
from hypothesis import given
from hypothesis import strategies as st
from matplotlib.image import imread

from helpers.lesson import work
from helpers.lesson.handed_in import (
    KINDS,
    VERDICTS,
    Answered,
    Try,
    answered_question,
    data_block,
    read_answers,
)
from helpers.lesson.order import SEPARATOR
from helpers.lesson.question import GUESS, RIGHT, SKIPPED, WRONG, question
from helpers.lesson.report import report
from helpers.receptor.views import Potentiation
from helpers.stage.lab import explore
from tests.topics import ROOT
from tools import class_table
from tools.class_picture import pictures, summaries
from tools.class_table import COLUMNS, collect, main

ALERT = "</script><script>alert(1)</script>"
A_BOX = "ignore:Glyph"  # is drawn in the place of a sign that the font does not have
LAB_PICTURE = '<img alt="what it shows" src="data:image/png;base64,aGk=">'


@pytest.fixture(autouse=True)
def folder(tmp_path, monkeypatch):
    monkeypatch.setenv("MILLIGRAM_WORK", str(tmp_path / "work"))
    return tmp_path / "work"


@pytest.fixture
def handed_in(tmp_path):
    """A folder of reports, as a teacher gets it."""
    folder = tmp_path / "week 3"
    folder.mkdir()
    return folder


def page():
    report()
    return (work.work_folder() / "report.html").read_text(encoding="utf-8")


class Reader(HTMLParser):
    """The elements of a page, and the words that a reader sees."""

    def __init__(self, text):
        super().__init__()
        self.elements, self.seen, self.inside = [], "", []
        self.feed(text)

    def handle_starttag(self, tag, attributes):
        self.elements.append((tag, dict(attributes)))
        self.inside.append(tag)

    def handle_endtag(self, tag):
        while self.inside and self.inside.pop() != tag:
            pass

    def handle_data(self, words):
        if not {"script", "style"} & set(self.inside):
            self.seen += words

    def named(self, tag):
        return [attributes for name, attributes in self.elements if name == tag]


# --- the report is whole ------------------------------------------------------------------


def answer_everything():
    """A prediction, a skipped one, cards, a number at a second try, a choice, a gone question."""
    work.keep(
        "00.1", SEPARATOR.join(card["text"] for card in question("00.1").cards), verdict=RIGHT
    )
    work.keep("01.4", question("01.4").options[1].text, verdict=WRONG)
    work.keep("02.1", "all of it", verdict=GUESS)
    work.keep("02.2", "", verdict=SKIPPED)
    lab = explore(Potentiation(), "02.1")
    seen = {"setting": lab.values, "picture": lab._repr_mimebundle_()["text/html"]}
    work.keep("02.5", "29.4", verdict=WRONG, **seen)
    work.keep("02.5", "16.7", verdict=RIGHT, **seen)
    work.keep("77.1", "a question of long ago", verdict=RIGHT)


def test_the_report_holds_everything_in_one_file(folder):
    answer_everything()
    told = repr(report())
    path = folder / "report.html"
    assert str(path) in told
    assert "6 questions" in told
    text = path.read_text(encoding="utf-8")
    seen = Reader(text).seen
    for words in (
        "Notebook 00",
        "Right: Tablet → Blood → Receptor",
        "Notebook 01",
        f"Not yet: {question('01.4').options[1].text}",
        "Predicted: all of it",
        "Skipped",
        "Not yet: 29.4 µM",
        "Right: 16.7 µM",
        "gaba_uM=10, diazepam_nM=18",
        "Notebook 77",
        "no longer in the notebook",
        "a question of long ago",
        question("02.1").ask,
    ):
        assert words in seen, words
    (picture,) = Reader(text).named("img")
    assert picture["alt"].startswith("At 10 µM GABA")
    assert picture["src"].startswith("data:image/png;base64,")
    assert "://" not in text, "the file needs nothing else"
    assert not {"link", "iframe", "object"} & {tag for tag, _ in Reader(text).elements}


def test_the_report_carries_no_name():
    work.keep("02.1", "a little", verdict=GUESS)
    assert os.environ.get("USER", "nobody") not in Reader(page()).seen
    assert "give the file your name" in repr(report())


def test_an_empty_report_says_so():
    assert "Nothing was answered yet." in page()


def test_every_run_writes_the_same_report():
    answer_everything()
    assert page() == page()


def test_a_copy_beside_the_answers_is_passed_over(folder):
    """A folder that is synchronised may hold "01.5 (1).json"."""
    work.keep("01.5", "0.84", verdict=RIGHT)
    answers = folder / "answers"
    for name in ("01.5 (1).json", "1.2.3.json", "01.5.damaged-1", "notes.json"):
        shutil.copy(answers / "01.5.json", answers / name)
    assert work.answered() == ["01.5"]
    assert "with 1 question," in repr(report())


def test_a_damaged_answer_is_named_and_the_others_stand(folder):
    work.keep("01.4", "an answer", verdict=WRONG)
    work.keep("01.5", "0.84", verdict=RIGHT)
    (folder / "answers" / "01.4.json").write_text("{", encoding="utf-8")
    told = repr(report())
    assert "with 1 question," in told
    assert "01.4: The file of your earlier answer was damaged." in told
    text = (folder / "report.html").read_text(encoding="utf-8")
    assert [each.question for each in read_answers(text.encode())] == ["01.5"]


@pytest.mark.parametrize(
    "more",
    [
        {"setting": 3},
        {"setting": {"gaba_uM": [ALERT], ALERT: None, "on": True}},
        {"picture": ALERT},
        {"picture": f'<img alt="" src="data:image/png;base64,aGk=" onerror="{ALERT}">'},
        {"picture": 3},
        {"at": ALERT},
        {"verdict": [ALERT]},
        {"marks": 3},
        {"marks": [ALERT, 3, {}]},
    ],
)
def test_what_is_kept_beside_an_answer_is_never_run(more):
    work.keep("02.5", "16.7", **more)
    read = Reader(page())
    assert [each.get("id") for each in read.named("script")] == ["answers"]
    assert not any("onerror" in attributes for _, attributes in read.elements)
    assert "16.7" in read.seen


def test_a_picture_of_a_lab_passes():
    work.keep("02.5", "16.7", verdict=RIGHT, picture=LAB_PICTURE)
    assert LAB_PICTURE in page()


# --- the report survives ------------------------------------------------------------------


def run_notebook(path, code):
    notebook = nbformat.v4.new_notebook(cells=[nbformat.v4.new_code_cell(code)])
    nbformat.write(notebook, path)
    environment = {key: value for key, value in os.environ.items() if key != "MILLIGRAM_WORK"}
    environment["PYTHONPATH"] = str(ROOT)
    nbclient.NotebookClient(notebook).execute(cwd=str(path.parent), env=environment)
    return notebook.cells[0].outputs


def test_a_report_survives_a_restart_and_a_renamed_notebook(tmp_path):
    keep = "from helpers.lesson.work import keep\nkeep('02.1', 'all of it', verdict='guess')"
    run_notebook(tmp_path / "02_diazepam_potentiates.ipynb", keep)
    write = "from helpers.lesson.report import report\nreport()"
    (told,) = run_notebook(tmp_path / "my copy.ipynb", write)
    assert "with 1 question," in told["data"]["text/plain"]
    text = (tmp_path / "my_work" / "report.html").read_text(encoding="utf-8")
    assert "Predicted: all of it" in Reader(text).seen


KILLED = """
import resource, signal
from helpers.lesson.report import report
signal.signal(signal.SIGXFSZ, signal.SIG_DFL)  # Python would make an error of it
resource.setrlimit(resource.RLIMIT_FSIZE, (1_000_000, 1_000_000))
report()
"""


def test_a_report_that_is_killed_while_it_is_written_is_as_it_was(folder):
    """The system ends the process in the middle of the file, after its first million bytes."""
    work.keep("02.1", "a little", verdict=GUESS)
    before = page()
    large = LAB_PICTURE.replace("aGk=", "a" * 2_000_000)
    work.keep("02.5", "16.7", verdict=RIGHT, picture=large)
    killed = subprocess.run([sys.executable, "-c", KILLED], cwd=ROOT, check=False)
    assert killed.returncode == -signal.SIGXFSZ
    assert (folder / "report.html").read_text(encoding="utf-8") == before
    assert large in page()


def test_a_report_that_cannot_be_written_leaves_the_one_before(monkeypatch):
    work.keep("02.1", "a little", verdict=GUESS)
    before = page()
    work.keep("02.2", "it doubles it", verdict=GUESS)

    def fail(*_):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(work.os, "replace", fail)
    assert "could not be written" in repr(report())
    assert (work.work_folder() / "report.html").read_text(encoding="utf-8") == before


# --- the answers as data ------------------------------------------------------------------

TRIES = st.builds(Try, st.text(), st.sampled_from(VERDICTS))
ANSWERED = st.builds(
    Answered,
    st.from_regex(r"[0-9]{2}\.[0-9]{1,3}", fullmatch=True),
    st.sampled_from(KINDS),
    st.lists(TRIES, min_size=1, max_size=3).map(tuple),
)


@given(st.lists(ANSWERED, max_size=4, unique_by=lambda each: each.question))
def test_data_are_read_as_they_were_written(answers):
    block = data_block(answers)
    assert block.isascii(), "no wrong encoding can change it"
    assert [tag for tag, _ in Reader(f"<p>{block}</p>").elements] == ["p", "script"]
    assert read_answers(f"<!doctype html>{block}<p>more</p>".encode()) == answers


@pytest.mark.parametrize("number", ["00.1", "01.4", "01.5", "02.1"])
def test_an_answer_that_would_end_the_block_stays_an_answer(number):
    work.keep(number, ALERT, verdict=WRONG)
    read = Reader(page())
    (script,) = read.named("script")
    assert script == {"type": "application/json", "id": "answers"}
    assert ALERT in read.seen
    (answered,) = read_answers(page().encode())
    assert answered.tries == (Try(ALERT, WRONG),)


def test_nothing_in_the_page_may_run():
    """Were anything of an answer to slip through, the page itself forbids it to run."""
    (policy,) = [each for each in Reader(page()).named("meta") if "http-equiv" in each]
    assert policy["http-equiv"] == "Content-Security-Policy"
    assert policy["content"].startswith("default-src 'none';")
    assert "script" not in policy["content"]


def test_a_question_says_how_it_is_answered_and_a_prediction_is_judged():
    answer_everything()
    answers = {each.question: each for each in read_answers(page().encode())}
    assert {number: each.kind for number, each in answers.items()} == {
        "00.1": "order",
        "01.4": "choice",
        "02.1": "prediction",
        "02.2": "prediction",
        "02.5": "number",
        "77.1": "other",
    }
    assert answers["02.1"].tries == (Try("all of it", WRONG),)
    assert answers["02.2"].tries == (Try("", SKIPPED),)
    assert [one.verdict for one in answers["02.5"].tries] == [WRONG, RIGHT]


@pytest.mark.parametrize("number", ["02.1", "77.1"])
def test_a_prediction_that_fits_no_question_is_not_judged(number):
    answered = answered_question(number, [{"answer": "an option of old", "verdict": GUESS}])
    assert answered == Answered(number, "prediction", (Try("an option of old", ""),))


def block_of(content):
    text = content if isinstance(content, str) else json.dumps(content)
    return f'<html><script type="application/json" id="answers">{text}</script>'.encode()


GOOD = {"kind": "choice", "tries": [{"answer": "a", "verdict": RIGHT}]}
DAMAGED = {
    "empty": "",
    "cut": '{"02.1": {"kind": "choice", "tr',
    "list": [],
    "number": 3,
    "nothing": None,
    "deep": "[" * 100_000,
    "long number": "9" * 100_000,
    "path": {"../../etc/passwd": GOOD},
    "other digits": {"٠٢.١": GOOD},
    "line": {"02.1\n": GOOD},
    "no tries": {"02.1": GOOD | {"tries": []}},
    "tries": {"02.1": GOOD | {"tries": "right"}},
    "kind": {"02.1": GOOD | {"kind": ALERT}},
    "kinds": {"02.1": GOOD | {"kind": ["choice"]}},
    "answer": {"02.1": GOOD | {"tries": [{"answer": 3, "verdict": RIGHT}]}},
    "verdict": {"02.1": GOOD | {"tries": [{"answer": "a", "verdict": {}}]}},
    "no verdict": {"02.1": GOOD | {"tries": [{"answer": "a"}]}},
}


@pytest.mark.parametrize("content", DAMAGED.values(), ids=DAMAGED)
def test_damaged_answers_are_refused_as_a_whole(content):
    with pytest.raises(ValueError, match="its answers are damaged"):
        read_answers(block_of(content))


@given(st.binary(max_size=300))
def test_whatever_is_handed_in_is_answers_or_refused(content):
    for handed in (content, block_of(content.decode("latin-1"))):
        try:
            found = read_answers(handed)
        except ValueError:
            continue
        assert all(isinstance(each, Answered) for each in found)


# --- the class table ----------------------------------------------------------------------


def hand_in(path, *answers):
    """Write a report as `report()` does, from a work folder of its own."""
    shutil.rmtree(work.work_folder(), ignore_errors=True)
    for number, answer, verdict in answers:
        work.keep(number, answer, verdict=verdict)
    report()
    shutil.copy(work.work_folder() / "report.html", path)


def read_table(handed_in):
    path = handed_in.parent / f"{handed_in.name}_table" / "class_table.csv"
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def test_one_line_for_each_learner_and_question(handed_in, capsys):
    hand_in(handed_in / "Ada.html", ("02.1", "all of it", GUESS), ("02.2", "", SKIPPED))
    tries = [("02.5", "29.4", WRONG), ("02.5", "16", WRONG), ("02.5", "16.7", RIGHT)]
    hand_in(handed_in / "Bo Lind.html", *tries)
    assert not main(str(handed_in))
    rows = read_table(handed_in)
    assert tuple(rows[0]) == COLUMNS
    assert [tuple(row.values()) for row in rows] == [
        ("Ada.html", "Ada", "02.1", "prediction", "all of it", "no", "1", "all of it"),
        ("Ada.html", "Ada", "02.2", "prediction", "", "skipped", "1", ""),
        ("Bo Lind.html", "Bo Lind", "02.5", "number", "29.4", "no", "3", "16.7"),
    ]
    told = capsys.readouterr().out
    assert "Reports: 2; left out: 0." in told
    assert str(handed_in.parent / "week 3_table") in told


def test_the_picture_can_be_looked_at_and_an_old_one_goes(handed_in):
    hand_in(handed_in / "Ada.html", ("01.5", "0.5", WRONG), ("02.1", "all of it", GUESS))
    main(str(handed_in))
    made = handed_in.parent / "week 3_table"
    assert sorted(path.name for path in made.glob("*.png")) == [
        "notebook_01.png",
        "notebook_02.png",
    ]
    assert imread(made / "notebook_02.png").std() > 0.05
    hand_in(handed_in / "Ada.html", ("02.1", "all of it", GUESS))
    main(str(handed_in))
    assert [path.name for path in made.glob("*.png")] == ["notebook_02.png"]


def one(number, answer, verdict, kind="choice"):
    return [Answered(number, kind, (Try(answer, verdict),))]


def test_the_picture_counts_first_tries():
    """Counted by hand: of 6 learners 1 right, 4 wrong (twice "all of it"), 1 skipped."""
    said = ["all of it", "a little", "all of it", "a lot"]
    reports = [one("02.1", each, WRONG, "prediction") for each in said]
    reports += [one("02.1", "nothing to speak of", RIGHT, "prediction")]
    reports += [one("02.1", "", SKIPPED, "prediction")]
    (row,) = summaries(reports)["02"]
    assert (row.right, row.wrong, row.skipped) == (1, 4, 1)
    assert (row.misled, row.misled_count) == ("all of it", 2)
    (panel,) = pictures(reports)["02"].axes
    assert panel.patches[0].get_width() == 20
    written = [text.get_text() for text in panel.texts]
    assert "1 of 5\n1 skipped" in written
    assert "2 ×" in written
    assert "all of it" in written
    assert any("answered in 6 of 6 reports" in each for each in written)


def test_one_number_in_many_spellings_is_one_answer():
    said = ["29.4", "29,4", " 29.40", "16", "$3"]
    (row,) = summaries([one("02.5", each, WRONG, "number") for each in said])["02"]
    assert (row.misled, row.misled_count) == ("29.4 µM", 3)


def test_ties_do_not_depend_on_who_comes_first():
    reports = [one("02.1", each, WRONG) for each in ("it", "all", "me")]
    assert summaries(reports) == summaries(reports[::-1])
    assert summaries(reports)["02"][0].misled == "all"


def test_unasked_questions_stand_in_the_table_only(handed_in):
    answers = [*one("77.1", "a", RIGHT), *one("02.999", "b", RIGHT), *one("02.1", "c", WRONG)]
    (handed_in / "Ada.html").write_bytes(data_block(answers).encode())
    assert not main(str(handed_in))
    assert [row["question"] for row in read_table(handed_in)] == ["77.1", "02.999", "02.1"]
    assert [row.asked.number for row in summaries([answers])["02"]] == ["02.1"]


@pytest.mark.parametrize(
    "said", [r"$\frac{1}{0$", "中文 😀", "a\x00\x1b[31m", "x" * 5000, "$$", ""]
)
@pytest.mark.filterwarnings(A_BOX)
def test_any_answer_can_be_drawn(said, tmp_path):
    (picture,) = pictures([one("02.1", said, WRONG)]).values()
    picture.savefig(tmp_path / "picture.png", dpi=20)


# --- hostile and damaged reports ----------------------------------------------------------


def test_the_others_still_collect(handed_in, tmp_path, capsys):
    hand_in(handed_in / "Zoe.html", ("02.1", "all of it", GUESS))
    whole = (handed_in / "Zoe.html").read_bytes()
    outside = tmp_path / "outside.html"
    outside.write_bytes(whole)
    (handed_in / "link.html").symlink_to(outside)
    (handed_in / "x.html").mkdir()
    (handed_in / "other page.html").write_text("<h1>Not a report</h1>", encoding="utf-8")
    (handed_in / "essay.docx").write_bytes(b"PK\x03\x04")
    (handed_in / "cut.html").write_bytes(whole[: whole.index(b"all of it")])
    (handed_in / ".DS_Store").write_bytes(b"a system's own")
    (handed_in / "wide.html").write_bytes(whole.decode().encode("utf-16"))
    (handed_in / "path.html").write_bytes(block_of({"../../etc/passwd": GOOD}))
    (handed_in / "..\\..\\etc\\\x1b[2Jname.html").write_bytes(b"")
    os.mkfifo(handed_in / "pipe.html")  # to open it would wait for ever
    with (handed_in / "huge.html").open("wb") as huge:
        huge.truncate(2**30)  # a gigabyte of nothing
    before = {path: path.lstat().st_mtime_ns for path in tmp_path.rglob("*")}

    assert not main(str(handed_in))

    assert [row["learner"] for row in read_table(handed_in)] == ["Zoe"]
    told = capsys.readouterr().out
    assert "Reports: 1; left out: 10." in told
    for name in (
        "link.html. It must be a file, but is a link.",
        "x.html. It must be a file, but is a folder",
        "pipe.html. It must be a file, but is a folder or a device.",
        "other page.html. It must be a report, but holds no answers.",
        "essay.docx. It must be a page",
        "cut.html. It must be",
        "wide.html. It must be",
        "path.html. It must be a whole report, but its answers are damaged.",
        "..\\..\\etc\\\ufffd[2Jname.html. It must be",
        "huge.html. It must be",
    ):
        assert f"Left out: {name}" in told
    assert "\x1b" not in told
    made = {path for path in tmp_path.rglob("*") if path not in before}
    assert {path.name for path in made} == {"week 3_table", "class_table.csv", "notebook_02.png"}


@pytest.mark.filterwarnings(A_BOX)
def test_a_report_saved_in_another_encoding_is_read(handed_in):
    """A browser or an editor may save the page anew; the answers in it are plain ASCII."""
    work.keep("02.5", "29,4 µM → 中文", verdict=WRONG)
    text = page()
    (handed_in / "Ada.html").write_text(text, encoding="cp1252", errors="xmlcharrefreplace")
    (handed_in / "Bo.html").write_text(f"\ufeff{text}", encoding="utf-8", newline="\r\n")
    main(str(handed_in))
    assert {row["last answer"] for row in read_table(handed_in)} == {"29,4 µM → 中文"}


def test_a_report_that_was_cut_off_still_gives_its_answers(handed_in):
    """They stand before the pictures."""
    hand_in(handed_in / "Ada.html", ("02.1", "all of it", GUESS))
    path = handed_in / "Ada.html"
    path.write_bytes(path.read_bytes().partition(b"<body>")[0])
    assert len(collect(handed_in)[0]["Ada.html"]) == 1


def test_a_page_whose_answers_stand_too_far_down_is_named(handed_in, monkeypatch):
    monkeypatch.setattr(class_table, "MOST_BYTES", 1000)
    (handed_in / "long.html").write_bytes(
        b" " * 1000 + data_block(one("02.1", "a", RIGHT)).encode()
    )
    found, refused = collect(handed_in)
    assert not found
    assert "holds no answers" in refused["long.html"]


def test_a_report_that_may_not_be_read_is_named(handed_in, monkeypatch):
    hand_in(handed_in / "Ada.html", ("02.1", "all of it", GUESS))

    def refuse(*_, **__):
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "open", refuse)  # root may read everything
    assert "Permission denied" in collect(handed_in)[1]["Ada.html"]


FORMULAS = ["=1+1", "+1", "-1", "@SUM(1)", " =1", "\t=1", "\r=1", "＝1", "1;=1", "1; -1"]


@pytest.mark.parametrize("said", FORMULAS)
@pytest.mark.filterwarnings(A_BOX)
def test_no_cell_is_taken_for_a_formula(said, handed_in):
    (handed_in / "=cmd|'x'!A0.html").write_bytes(data_block(one("02.1", said, WRONG)).encode())
    main(str(handed_in))
    (row,) = read_table(handed_in)
    for told in row.values():
        for part in told.split(";"):  # as a spreadsheet does where a comma writes decimals
            assert not part.lstrip().startswith(tuple("=+-@＝"))
    assert said.strip()[-1] == row["first answer"][-1], "the answer can still be read"


@given(st.text(max_size=30))
def test_a_cell_is_one_line_that_can_be_seen(said):
    told = class_table.cell(said)
    assert told == "" or told.isprintable()
    assert not told.lstrip().startswith(tuple("=+-@"))


def test_a_long_answer_is_cut_with_a_mark():
    assert class_table.plain("a" * 5000) == "a" * class_table.MOST_SIGNS + "…"


def test_a_link_in_the_place_of_the_table_is_not_followed(handed_in, tmp_path):
    hand_in(handed_in / "Ada.html", ("02.1", "all of it", GUESS))
    made, precious = tmp_path / "week 3_table", tmp_path / "precious"
    made.mkdir()
    precious.write_text("mine", encoding="utf-8")
    for name in ("class_table.csv", "notebook_02.png"):
        (made / name).symlink_to(precious)
    assert not main(str(handed_in))
    assert precious.read_text(encoding="utf-8") == "mine"
    assert len(read_table(handed_in)) == 1


# --- nothing to collect -------------------------------------------------------------------


@pytest.mark.parametrize("missing", ["", "nowhere", "file", "empty"])
def test_nothing_to_collect_says_what_to_do(missing, tmp_path, capsys):
    (tmp_path / "file").write_text("", encoding="utf-8")
    (tmp_path / "empty").mkdir()
    before = set(tmp_path.rglob("*"))
    assert main(str(tmp_path / missing) if missing else "")
    told = capsys.readouterr().out.strip()
    assert "make class-table REPORTS=folder" in told
    assert "\n" not in told
    assert set(tmp_path.rglob("*")) == before


def test_a_report_without_answers_is_a_report(handed_in):
    hand_in(handed_in / "Ada.html")
    assert not main(str(handed_in))
    assert read_table(handed_in) == []


def test_no_place_for_the_table_is_said(handed_in, capsys):
    hand_in(handed_in / "Ada.html", ("02.1", "all of it", GUESS))
    (handed_in.parent / "week 3_table").write_text("in the way", encoding="utf-8")
    assert main(str(handed_in))
    assert "cannot be written" in capsys.readouterr().out


def test_make_takes_any_name_of_a_folder(tmp_path):
    folder = tmp_path / 'it\'s "week" 3; `false` & more'
    folder.mkdir()
    hand_in(folder / "Ada.html", ("02.1", "all of it", GUESS))
    command = ["make", "class-table", f'PYTHON="{sys.executable}"', f"REPORTS={folder}"]
    made = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True)
    assert "Reports: 1; left out: 0." in made.stdout
    assert len(read_table(folder)) == 1
