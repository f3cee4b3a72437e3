"""The pages: how a notebook becomes a text, and what stops a site from being shown."""

import json
import re
from itertools import count

import pytest
from markupsafe import Markup

from helpers.evidence.table import Table
from helpers.lesson.check import check as ask
from helpers.lesson.explain import explain
from helpers.lesson.order import order
from helpers.lesson.predict import predict
from helpers.lesson.question import question
from helpers.lesson.report import report
from helpers.receptor.views import Potentiation
from helpers.stage.lab import explore
from tests.notebook_rules import NOTEBOOKS, text_of
from tools.environment import StepFailed, make_environment, run
from tools.pages import edition as editions
from tools.pages.cells import cells
from tools.pages.check import check
from tools.pages.edition import edition
from tools.pages.shown import shown
from tools.pages.text import STANDS_STILL, text

OPENING = "# 02 · Title\n\n*If pictures are missing below, choose **Run**.*"
LIVE = "https://example.org/lite/lab/index.html?path=notebooks/02_made.ipynb"


@pytest.fixture(autouse=True)
def nobody(tmp_path, monkeypatch):
    """No answers of whoever runs the tests."""
    monkeypatch.setenv("MILLIGRAM_WORK", str(tmp_path / "work"))


@pytest.fixture
def notebook(tmp_path):
    """Write a notebook of some cells: Markdown, or code when it begins with `>`."""

    def made(*sources):
        each = [
            {"cell_type": "code" if s.startswith(">") else "markdown", "metadata": {}}
            | {"source": s.removeprefix(">")}
            for s in sources
        ]
        path = tmp_path / "02_made.ipynb"
        path.write_text(json.dumps({"cells": each}), encoding="utf-8")
        return path

    return made


@pytest.fixture
def site(tmp_path):
    """Write a site of one page with a heading, and give it."""
    names = count()

    def made(body, **others):
        folder = tmp_path / f"site{next(names)}"
        folder.mkdir()
        (folder / "index.html").write_text(f"<h1 id='top'>A</h1>{body}", encoding="utf-8")
        for name, words in others.items():
            (folder / f"{name}.html").write_text(words, encoding="utf-8")
        return folder

    return made


def words(html):
    return " ".join(Markup(html).striptags().split())


def unfolded(html):
    """What a reader sees before opening anything."""
    return words(re.sub(r"<details.*?</details>", "", html, flags=re.DOTALL))


def test_cells_run_in_order_and_say_what_they_print_and_show(notebook):
    path = notebook("# Words", ">a = 2", ">print(a)\na + 1", ">if a:\n    print('so')")
    found = [(cell.kind, cell.printed, cell.value) for cell in cells(path)]
    assert found == [
        ("markdown", "", None),
        ("code", "", None),
        ("code", "2\n", 3),
        ("code", "so\n", None),
    ]


def test_a_cell_that_does_not_run_is_named(notebook):
    with pytest.raises(ValueError, match=r"02_made has a cell that does not run \(NameError.*gone"):
        list(cells(notebook(">gone")))


def test_a_text_leads_to_pages_to_the_live_notebook_and_to_the_file(notebook):
    path = notebook(OPENING, "See [03](03_chloride_influx.ipynb).", ">print('> 1')")
    whole, files = text(path, LIVE)
    assert "[03](03_chloride_influx.md)" in whole
    assert f'href="{LIVE}"' in whole
    assert 'href="02_made.ipynb" download' in whole
    assert "pictures are missing" not in whole
    assert '<pre class="printed">&gt; 1</pre>' in whole
    assert files == {}


def test_without_an_edition_no_link_leads_to_one(notebook):
    whole, _ = text(notebook(OPENING), "")
    assert re.findall('href="(.*?)"', whole) == ["02_made.ipynb"]


def test_the_code_of_a_cell_is_folded_without_the_sign_for_the_test(notebook):
    whole, _ = text(notebook(OPENING, "># NBVAL_CHECK_OUTPUT\nprint(1)"), "")
    (folded,) = re.findall(r"<details class=\"code\">.*?</details>", whole, re.DOTALL)
    assert "<pre>print(1)</pre>" in folded
    assert "NBVAL" not in whole


def test_an_opening_that_does_not_say_how_to_run_is_refused(notebook):
    with pytest.raises(
        ValueError, match="02_made must say once what to do if pictures are missing"
    ):
        text(notebook("# 02 · Title"), "")


@pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda path: path.stem)
def test_every_notebook_says_once_how_to_run(path):
    assert len(STANDS_STILL.findall(text_of(path))) == 1


def test_a_choice_is_seen_and_its_feedback_is_folded():
    html, _ = shown(ask("02.4"), "02")
    for option in question("02.4").options:
        assert Markup(option.text).striptags() in unfolded(html)
        assert option.feedback not in unfolded(html)
        verdict = "Right" if option.right else "Not yet"
        assert f"{verdict} {option.text}: {option.feedback}" in words(html)


def test_a_number_is_folded_with_every_trap():
    asked = question("02.3")
    html, _ = shown(ask("02.3"), "02")
    assert asked.feedback not in unfolded(html)
    assert words(html).count("Not yet") == len(asked.wrong) > 0
    assert all(trap.feedback.replace("*", "") in words(html) for trap in asked.wrong)


def test_cards_lie_in_no_helpful_order():
    html, _ = shown(order("00.1"), "00")
    cards = re.findall("<li>(.+?)</li>", html)
    right = [card["text"] for card in question("00.1").cards]
    assert cards == sorted(right) != right
    assert " → ".join(right) in words(html)
    assert "→" not in unfolded(html)


def test_predictions_come_with_what_the_model_shows():
    html, _ = shown(predict("02.1", "02.2"), "02")
    assert html.count("<details>") == 2
    assert question("02.1").truth in words(html)
    assert question("02.1").truth not in unfolded(html)


def test_an_explanation_has_its_rubric_and_no_verdict():
    html, _ = shown(explain("09.18"), "09")
    assert all(point in words(html) for point in question("09.18").rubric)
    assert "verdict" not in html
    assert question("09.18").model_answer not in unfolded(html)


def test_a_lab_is_drawn_at_its_start_and_at_each_preset_that_leads_away():
    lab = explore(Potentiation(), "02.1")
    start, sentence = lab.values, lab.sentence
    html, files = shown(lab, "02")
    away = [name for name, each in lab.view.presets.items() if start | each != start]
    assert len(files) == 1 + len(away)
    assert re.findall('src="(.*?)"', html) == [*files]
    assert all(png.startswith(b"\x89PNG") for png in files.values())
    assert sentence in unfolded(html)
    assert all(f"Set to {name}." in words(html) for name in away)
    alts = re.findall('alt="(.*?)"', html)
    assert alts[0].startswith("Picture of lab 02.1. GABA: 10 µM; Diazepam, free: 18 nM;")
    assert len({*alts}) == len(alts)


def test_the_numbers_of_a_lab_are_folded_and_belong_to_its_picture():
    lab = explore(Potentiation(), "02.1")
    _, rows = lab.view.table()
    lab.set(gaba_uM=100, diazepam_nM=0)  # as a reader of the notebook may have left it
    html, _ = shown(lab, "02")
    for row in rows:
        assert "".join(f'<td style="text-align:left">{each}</td>' for each in row) in html
    assert "What is drawn" not in unfolded(html)
    assert "02.1 gaba=10 diazepam=18 subtype=alpha1" in words(html)
    assert all(line in words(html) for line in lab.view.leaves_out)


def test_a_table_is_reached_by_key_and_has_a_name():
    html, _ = shown(Table("Sizes", ("a", "b"), [("1", "<2>")]), "02")
    assert 'role="group" aria-label="Sizes" tabindex="0"' in html
    assert "&lt;2&gt;" in html


def test_what_only_the_live_notebook_does_is_said():
    assert shown(report(), "02") == (
        '<p class="note">Here the live notebook writes your predictions and answers into a file '
        "of your own.</p>",
        {},
    )


def test_a_value_without_words_is_named():
    with pytest.raises(ValueError, match="02 shows a int, which the pages cannot"):
        shown(3, "02")


def test_a_clean_site_is_counted(site):
    body = '<a href="b.html#x">b</a><a href="#top">up</a><a href="https://example.org">there</a>'
    assert check(site(body, b="<p id='x'>b</p><a href='.'>a</a>")) == 2


@pytest.mark.parametrize(
    ("body", "sentence"),
    [
        ('<a href="gone.html">b</a>', "index.html links to gone.html, which is not there"),
        ('<a href="#gone">b</a>', "index.html links to #gone, which is not there"),
        ('<a href="../lite/lab/index.html?path=a">b</a>', "which is not there"),
        ('<img src="gone.png" alt="A">', "index.html links to gone.png, which is not there"),
        ('<img src="index.html">', "index.html shows index.html without words for it"),
        ('<img src="index.html" alt=" ">', "index.html shows index.html without words for it"),
        ('<script src="https://example.org/a.js"></script>', "which is on another host"),
        ('<link rel="stylesheet" href="//example.org/a.css">', "which is on another host"),
        ('<a href="x">b</a><a href="y">b</a>', "links to x, .* So it is in 1 more place"),
    ],
)
def test_a_site_that_must_be_mended_is_named(site, body, sentence):
    with pytest.raises(ValueError, match=sentence):
        check(site(body))


def test_an_edition_elsewhere_has_every_notebook():
    found = edition("https://example.org/lite/")
    assert found.link("02_made.ipynb") == ""
    name = NOTEBOOKS[2].name
    there = f"https://example.org/lite/lab/index.html?path=notebooks/{name}"
    assert found.link(name) == there


def test_an_edition_beside_the_pages_is_looked_at(tmp_path, monkeypatch):
    monkeypatch.setattr(editions, "SITE", tmp_path / "pages")
    assert not edition("").has
    for name in ("lite/lab/index.html", "lite/files/notebooks/00_start_here.ipynb"):
        (tmp_path / name).parent.mkdir(parents=True)
        (tmp_path / name).touch()
    assert edition("").has == {"00_start_here.ipynb"}
    assert edition("").link("01_gaba_and_its_receptor.ipynb") == ""


@pytest.mark.parametrize("address", ["../nowhere", "javascript:alert(1)", 'https://a"b'])
def test_an_address_that_is_none_is_refused(address, tmp_path, monkeypatch):
    monkeypatch.setattr(editions, "SITE", tmp_path / "pages")
    with pytest.raises(ValueError, match="LITE must be the address of a browser edition"):
        edition(address)


def test_a_step_that_cannot_start_or_fails_says_so(capsys):
    with pytest.raises(StepFailed, match="drawing needs no-such-program, which did not start"):
        run("drawing", "no-such-program")
    with pytest.raises(StepFailed, match="asking failed. Read the lines above"):
        run("asking", "git", "no-such-word")
    assert "no-such-word" in capsys.readouterr().out


def test_an_environment_that_is_there_as_pinned_is_left_alone(tmp_path, monkeypatch):
    made = []
    monkeypatch.setattr("venv.create", lambda folder, **_: folder.mkdir())
    monkeypatch.setattr("tools.environment.run", lambda what, *_: made.append(what))
    pins = tmp_path / "pins.txt"
    pins.write_text("a==1\n")
    for _ in range(2):
        make_environment(tmp_path / "env", pins)
    assert made == ["installing pins.txt"]
    pins.write_text("a==2\n")
    make_environment(tmp_path / "env", pins)
    assert len(made) == 2
