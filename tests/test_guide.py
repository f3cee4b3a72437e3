"""The teacher's desk: what the run-sheets hold, and how they stop when a part is missing."""

import base64
import io
import json
import re
from dataclasses import replace
from html import escape, unescape

import numpy as np
import pytest
from markupsafe import Markup
from PIL import Image

from helpers.lesson.question import Option, Question, questions
from helpers.receptor.model import gaba_ec50_uM, open_probability
from tests.notebook_rules import NOTEBOOKS, cells, code_of, source, tags, text_of
from tools.guide import answers, markup, pages
from tools.guide.__main__ import figure_sheets, run_sheets, write
from tools.guide.labs import PRESETS_SHOWN
from tools.guide.notebook import read
from tools.guide.teacher import FOLD, LESSON, teacher

POTENTIATION = next(path for path in NOTEBOOKS if path.stem.startswith("02"))
EXPLORED = re.compile(r"explore\(\w+\(.*?\), \"([\d.]+)\"")
CHECKED = re.compile(r"\b(?!explore|predict)[a-z_]+\(\"(\d\d\.\d+)\"")  # check, order, ...
PREDICTED = re.compile(r"predict\(([^)]+)\)")
MB = 1e6


@pytest.fixture(scope="module")
def notebooks():
    return [read(path) for path in NOTEBOOKS]


@pytest.fixture(scope="module")
def sheets(notebooks):
    return run_sheets(notebooks)


@pytest.fixture
def changed(tmp_path):
    """A copy of notebook 02 in which a text is another one, wherever it stands."""

    def made(old, new):
        notebook = json.loads(POTENTIATION.read_text(encoding="utf-8"))
        whole = [source(cell) for cell in notebook["cells"]]
        assert any(old in text for text in whole), f"nothing to change: {old}"
        for cell, text in zip(notebook["cells"], whole, strict=True):
            cell["source"] = text.replace(old, new)
        path = tmp_path / POTENTIATION.name
        path.write_text(json.dumps(notebook), encoding="utf-8")
        return read(path)

    return made


def words(page):
    """What a reader sees of a page, with single spaces."""
    return " ".join(
        Markup(re.sub(r"<style>.*?</style>", "", page, flags=re.DOTALL)).striptags().split()
    )


@pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda path: path.stem)
def test_the_code_cells_are_read_whole(path):
    """Labs, predictions and questions are those that a search through the code finds."""
    notebook, code = read(path), "\n".join(code_of(path))
    assert [lab.number for lab, _ in notebook.labs] == EXPLORED.findall(code)
    assert code.count("explore(") == len(notebook.labs)
    predicted = re.findall(r"[\d.]+", " ".join(PREDICTED.findall(code)))
    assert notebook.predictions == predicted
    assert [number for part in notebook.parts for number in part.questions] == CHECKED.findall(code)


def test_the_core_path_ends_at_the_first_further(notebooks):
    notebook = next(each for each in notebooks if each.number == "02")
    core = [number for part in notebook.parts if part.core for number in part.questions]
    assert core == [*(f"02.{i}" for i in range(3, 12)), "02.21"]


def test_every_notebook_has_a_sheet_and_the_index_leads_to_all(sheets, notebooks):
    linked = re.findall(r'href="([^"]+)"', sheets["index.html"])
    assert sorted(linked) == sorted({*sheets} - {"index.html"})
    assert {f"{notebook.stem}.html" for notebook in notebooks} <= {*sheets}


@pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda path: path.stem)
def test_a_sheet_holds_what_the_cell_for_the_teacher_says(path, sheets):
    """Nothing is lost: each word of the cell stands on the sheet."""
    shown = words(sheets[f"{path.stem}.html"])
    cell = "\n".join(source(each) for each in cells(path) if "instructor" in tags(each))
    said = teacher(read(path))
    for text in (said.remark, said.in_20, said.in_90, said.skip, said.without_codes, *said.wrong):
        assert markup.plain(text).lower() in shown.lower()
    for ask, expected in said.board:
        assert markup.plain(ask) in shown
        assert markup.plain(expected) in shown
    assert [code for code, _ in said.codes] == re.findall("`([^`]+)`", cell)
    for step in said.steps:
        row = f"{step.begins}–{step.ends}</td><td>{markup.paragraph(step.name)}</td>"
        assert row in sheets[f"{path.stem}.html"]
    every_word = set(re.findall(r"[^\W\d_]+", markup.plain(FOLD.sub("", cell)).lower()))
    assert every_word - {"tries"} <= set(re.findall(r"[^\W\d_]+", shown.lower()))


def test_the_clock_of_a_lesson(notebooks):
    """Of notebook 02, worked out by hand: 8, 5, four tries of 6, 3 and 5 minutes."""
    said = teacher(next(each for each in notebooks if each.number == "02"))
    assert [step.begins for step in said.steps] == [0, 8, 13, 19, 25, 31, 37, 40]
    assert said.steps[-1].ends == LESSON
    assert said.steps[2].name == "Try 1 · Take GABA away"


@pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda path: path.stem)
def test_a_sheet_asks_the_core_path_and_answers(path, sheets):
    shown = sheets[f"{path.stem}.html"]
    core = re.split(r"\n## Further", "\n".join(source(cell) for cell in cells(path)))[0]
    asked = [*CHECKED.findall(core), *re.findall(r"\d\d\.\d+", " ".join(PREDICTED.findall(core)))]
    for number in asked:
        question = questions(number[:2])[number]
        assert answers.words(question.ask) in shown
        right = [escape(option.text) for option in question.options if option.right]
        assert all(text in shown for text in right)


def test_a_lab_code_stands_beside_what_the_model_says(sheets):
    """The numbers are asked of the model itself."""
    shown = words(sheets[f"{POTENTIATION.stem}.html"])
    assert f"open probability {open_probability(0, 1000):.7f}, against" in shown
    assert f"the EC50 falls from {gaba_ec50_uM():.1f} to {gaba_ec50_uM(18):.1f} µM" in shown


def test_the_answer_key_holds_every_question_and_every_feedback(sheets, notebooks):
    shown = unescape(sheets["answer_key.html"])
    for notebook in notebooks:
        for question in questions(notebook.number).values():
            assert unescape(answers.words(question.ask)) in shown
            for each in (*question.options, *question.wrong):
                assert unescape(answers.words(each.feedback)) in shown
            for card in question.cards:
                assert unescape(answers.words(card["feedback"])) in shown


def test_the_answers_to_a_number():
    found = answers.key("02", "02.5")
    assert [answer.text for answer in found.right] == ["16.7 µM (± 0.5)"]
    assert [answer.text for answer in found.answers][-1] == "any other number"
    tiny = answers.key("02", "02.3")
    assert tiny.right[0].text == "0.00009 (± 0.00009)", "no exponent on paper"
    assert answers._span(-np.inf, 2) == "2 or less"
    assert answers._span(2, np.inf) == "2 or more"


def test_the_same_notebooks_give_the_same_pages(sheets, notebooks):
    """CI makes the guide again and finds no difference; nothing in it is of this day or place."""
    for notebook in notebooks[:2]:
        assert pages.sheet(notebook) == sheets[f"{notebook.stem}.html"]
    assert pages.answer_key(notebooks) == sheets["answer_key.html"]
    for page in sheets.values():
        assert not re.search(r"https?://|file:|/home/|/tmp/", page)
        assert page.endswith("</html>\n")
        assert not re.search(r"[ \t]+$", page, re.MULTILINE)


MISSING = [  # what is taken away, what the sentence then names
    ("**Alone, diazepam opens nothing. How can it do anything?**", "title with its question"),
    ("Core path: 45 minutes. Everything: 90 minutes.", "line with the minutes"),
    ("- **Minutes:**", "Minutes in its cell"),
    ("- **Board question:**", "Board question in its cell"),
    ("(Expected: at zero GABA of nothing. Difference beside ratio.)", "Board question with (Exp"),
    ("- **Lab codes:**", "Lab code in its cell"),
    ("- **Likely wrong answers:**", "Likely wrong answer"),
    ("- **Skip:**", "Skip in its cell"),
    ("In 90 minutes:", "plan for 90 minutes"),
    ("In 20:", "plan for 20 minutes"),
    ('guess = predict("02.1", "02.2")\nguess', "pair of predictions"),
]


@pytest.mark.parametrize(("old", "part"), MISSING, ids=[part for _, part in MISSING])
def test_a_missing_part_stops_with_its_notebook_and_its_name(changed, old, part):
    with pytest.raises(ValueError, match="02_diazepam_potentiates must have") as problem:
        pages.sheet(changed(old, ""))
    assert part in str(problem.value)
    assert str(problem.value).endswith("Add it, then make the guide.")


def test_a_notebook_without_a_cell_for_the_teacher_is_named(tmp_path):
    notebook = json.loads(POTENTIATION.read_text(encoding="utf-8"))
    notebook["cells"] = [cell for cell in notebook["cells"] if "instructor" not in tags(cell)]
    path = tmp_path / POTENTIATION.name
    path.write_text(json.dumps(notebook), encoding="utf-8")
    with pytest.raises(ValueError, match="must have a cell for the teacher, with the tag instr"):
        read(path)


@pytest.mark.parametrize(
    ("old", "new", "sentence"),
    [
        ("idea 5,", "idea, ", "number of minutes in 'idea'"),
        ("idea 5,", "idea 6,", "into the 45 of the core path, but they are 46"),
        ("`02.1 gaba=0 ", "`02.9 gaba=0 ", "Lab codes of its labs (02.1, 02.2,"),
        ("`02.1 gaba=0 ", "`02.1 gabba=0 ", "but has 'gabba=0'"),
        ("`02.1 gaba=0 ", "`02.1 gaba=-3 ", "must have Lab codes that its labs take"),
        ("`02.1 gaba=0 diazepam=1000 subtype=alpha1`", "` `", "but has ' '"),
        ('check("02.3", lab)', 'check("02.99", lab)', "asks question 02.99"),
        ("explore(Potentiation(), ", "explore(Nothing(), ", "must show a lab as explore(View()"),
        ("explore(Potentiation(), ", "explore(view, ", "must show a lab as explore(View()"),
        ("guess = predict", "guess = = predict", "a cell that is no Python"),
    ],
)
def test_a_wrong_part_stops_with_a_sentence(changed, old, new, sentence):
    with pytest.raises(ValueError, match="^02_diazepam_potentiates ") as problem:
        pages.sheet(changed(old, new))
    assert sentence in str(problem.value)


def test_what_a_notebook_says_is_text_and_never_a_command(changed):
    hostile = '<script>alert(1)</script><img src=x onerror="alert(2)">'
    link = "**Skip:** [here](javascript:alert(3)) ![there](https://example.org/a.png) "
    page = pages.sheet(changed("**Skip:** everything marked Further.", link + hostile))
    assert "<script" not in page
    assert "<img" not in page
    assert not re.search("javascript:|href=|src=.https", page)
    assert "here there &lt;script&gt;alert(1)&lt;/script&gt;" in page


def test_what_a_question_says_is_text_and_never_a_command(monkeypatch):
    bad = "<b>&</b>"
    asked = Question(number="02.1", ask=bad, options=(Option(text=bad, feedback=bad, right=True),))
    monkeypatch.setattr(answers, "question", lambda _: asked)
    found = answers.key("02", "02.1")
    assert found.ask == found.right[0].text == found.right[0].feedback == escape(bad)


@pytest.mark.parametrize(
    ("tex", "html"),
    [
        (r"E_\mathrm{GABA}", "<i>E<sub>GABA</sub></i>"),
        (r"g \, (V_\mathrm{th} - E)", "<i>g (V<sub>th</sub> - E)</i>"),
        ("x^2 < y", "<i>x<sup>2</sup> &lt; y</i>"),
        (r"\tau_m", "<i>τ<sub>m</sub></i>"),
        (r"\frac{a}{b}", r"<code>\frac{a}{b}</code>"),
    ],
)
def test_short_maths_is_readable_on_paper(tex, html):
    assert markup.maths(tex) == html


def test_underscores_of_the_textbook_are_no_emphasis():
    assert markup.paragraph("E_GABA and *E_Cl*") == "E_GABA and <em>E_Cl</em>"


# The figure sheets of the other notebooks are drawn by `make guide`, which CI runs.
@pytest.mark.parametrize("path", NOTEBOOKS[:2], ids=lambda path: path.stem)
def test_a_figure_sheet_shows_each_lab_with_its_words(path):
    """Each picture is a PNG of its own, in the page, with the lab's sentence as its words."""
    notebook = read(path)
    page = pages.figures(notebook)
    found = re.findall(r'<img src="data:image/png;base64,([^"]+)" alt="([^"]+)">', page)
    assert page.count("<figure>") == len(found) == page.count("<figcaption>")
    assert 2 * len(notebook.labs) <= len(found) <= (1 + PRESETS_SHOWN) * len(notebook.labs)
    for data, sentence in found:
        picture = Image.open(io.BytesIO(base64.b64decode(data)))
        assert len(picture.convert("RGB").getcolors(maxcolors=1000)) > 2, "an empty picture"
        assert unescape(sentence).replace("× ", "×\N{NO-BREAK SPACE}") in unescape(page)
    assert len(set(found)) == len(found), "a picture that stands there twice"
    assert not re.search(r'(?:src|href)="(?!data:)', page), "the sheet needs nothing else"
    assert len(page) < 1.5 * MB


def test_the_list_of_figure_sheets_leads_to_all(notebooks, monkeypatch):
    monkeypatch.setattr(pages, "pictures", lambda _: ())
    sheets = figure_sheets(notebooks)
    assert sorted(re.findall(r'href="([^"]+)"', sheets["index.html"])) == sorted(
        {*sheets} - {"index.html"}
    )


def test_writing_takes_away_pages_of_notebooks_that_are_gone(tmp_path):
    folder = tmp_path / "guide"
    write(folder, {"01_old.html": "old\n", "index.html": "first\n"})
    (folder / "notes.txt").write_text("a teacher's own", encoding="utf-8")
    write(folder, {"02_new.html": "new\n", "index.html": "µ\n"})
    assert sorted(path.name for path in folder.iterdir()) == [
        "02_new.html",
        "index.html",
        "notes.txt",
    ]
    assert (folder / "index.html").read_bytes() == "µ\n".encode()


def test_a_view_from_elsewhere_is_refused(notebooks):
    notebook = next(each for each in notebooks if each.number == "00")
    (lab, part) = notebook.labs[0]
    stranger = replace(part, labs=(replace(lab, module="os", view="getcwd"),))
    with pytest.raises(ValueError, match="must import the view of lab 00.1 from a topic's views"):
        pages.figures(replace(notebook, parts=(stranger,)))
    gone = replace(part, labs=(replace(lab, view="Gone"),))
    with pytest.raises(ValueError, match="shows Gone, but helpers.receptor.views has none"):
        pages.figures(replace(notebook, parts=(gone,)))


def test_a_title_is_the_notebooks_own(notebooks):
    for notebook, path in zip(notebooks, NOTEBOOKS, strict=True):
        assert text_of(path).startswith(f"# {notebook.number} · {notebook.title}\n")
        assert notebook.stem.startswith(notebook.number)
