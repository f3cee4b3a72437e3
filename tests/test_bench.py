"""The benchmark's report, as far as it needs no browser: `make bench` measures."""

import numpy as np
import pytest

from tests.topics import ROOT, views
from tools.bench import environment, labs, picture, readme
from tools.bench.bare import Copy
from tools.bench.report import Part, Report, compared, from_json, ratio, text_of, to_json, written
from tools.environment import StepFailed

WAYS = [("ours", 0.002, 1e-15), ("scipy, LSODA", 0.05, 2e-6), ("Brian2", None, "not measured: no")]
PARTS = ("models", "runs")


def report(**other):
    parts = (
        Part("models", 2.5, (compared("A model", WAYS, ["error"], ["scipy"]),), load=1.5),
        Part("runs", 1),
    )
    given = {"date": "2026-01-02", "machine": "a machine", "versions": {"chromium": "1"}}
    return Report(**given | {"smoke": False, "parts": parts} | other)


def fail(*_, **__):
    raise StepFailed("installing failed. Mend that.")


def test_a_report_survives_as_json():
    made = report()
    assert from_json(to_json(made)) == made
    assert made.tables[0].rows[0] == ("ours", 2.0, 1.0, 1e-15)


def test_a_ratio_says_how_many_times_ours_a_peer_takes():
    assert ratio(3.0, 1.5) == 2
    assert ratio(None, 1.5) is None
    assert ratio(3.0, 0) is None
    rows = report().tables[0].rows
    assert [row[2] for row in rows] == [1, 25, None]
    assert rows[-1][-1] == "not measured: no"


@pytest.mark.parametrize(
    ("cell", "words"),
    [
        (None, "-"),
        ("yes", "yes"),
        (0, "0"),
        (2e-15, "2e-15"),
        (0.0337, "0.0337"),
        (125e3, "125,000"),
    ],
)
def test_cells_are_written_short(cell, words):
    assert written(cell) == words


def test_a_table_stands_in_columns():
    title, header, _, *rows = text_of(report().tables[0]).splitlines()
    assert title == "A model"
    assert all(
        row.index(word) == header.index("CPU") for row, word in zip(rows, "25-", strict=True)
    )


def test_the_readme_keeps_what_stands_around_the_marks():
    text = f"before\n{readme.BEGIN}\nold\n{readme.END}\nafter\n"
    made = readme.insert(text, report(), PARTS)
    assert made.startswith("before\n")
    assert made.endswith("\nafter\n")
    assert "| A model | 2 ms | scipy, LSODA: 50 ms | 25 |" in made
    assert "Measured on 2026-01-02: a machine, Chromium 1, load average up to 1.5." in made
    assert "old" not in made
    assert readme.insert(made, report(), PARTS) == made


@pytest.mark.parametrize(
    "other",
    [
        {"smoke": True},
        {"parts": ()},
        {"parts": (Part("models", 1, (), "it failed"), Part("runs", 1))},
    ],
)
def test_only_a_full_report_without_a_failure_stands_in_the_readme(other):
    with pytest.raises(ValueError, match=r"must be a full one .* Run `make bench`\."):
        readme.insert(f"{readme.BEGIN}{readme.END}", report(**other), PARTS)


def test_a_missing_mark_is_told():
    with pytest.raises(ValueError, match="README.md must hold"):
        readme.insert(readme.BEGIN, report(), PARTS)


def test_the_readme_has_the_marks():
    text = (ROOT / "README.md").read_text(encoding="utf-8")
    assert text.index(readme.BEGIN) < text.index(readme.END)


def test_a_peer_that_cannot_be_installed_is_a_sentence(monkeypatch):
    monkeypatch.setattr(environment, "make_environment", fail)
    for act in (environment.ipympl, lambda: environment.ask("brian_network.py", {})):
        with pytest.raises(environment.Missing, match=r"^not measured: installing failed\."):
            act()


def test_the_picture_has_a_point_for_each_number():
    (panel,) = picture.draw(report()).axes
    assert list(panel.lines[0].get_xdata()) == [1, 25]


def test_the_bare_canvases_leave_out_no_picture():
    shown = [labs.every_lab()[number][1].view for number in labs.one_of_each()]
    assert sorted(shown) == sorted(view.__name__ for view in views())


@pytest.mark.parametrize("number", ["02.1", "05.3"])
def test_a_bare_canvas_gets_the_same_bytes_as_its_lab(number):
    lab = labs.make(number)
    walk = labs.track(lab)
    copy = Copy(labs.make(number), walk.name, walk.places[0])
    seen = set()
    for place in walk.places[:5]:
        lab.set(**{walk.name: place})
        copy.control.value = place
        assert copy.canvas.scene == {key: lab.stage.scene[key] for key in ("points", "marks")}
        seen.add(copy.canvas.scene["points"])
    assert len(seen) == 5


def test_a_track_walks_to_its_end_and_back():
    walk = labs.Track("dose", "Dose", (1, 2, 3), "forth", "back")
    assert walk.keys(5) == ["forth", "forth", "back", "back", "forth"]


def test_a_difference_is_a_pixel():
    points = np.array([1, 2, np.nan])
    assert not labs.differ(points, points + 0.9)
    assert labs.differ(points, points + 1)
    assert labs.differ(points, points[:2])
