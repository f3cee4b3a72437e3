"""Every notebook keeps the rules, and the README lists it. That it runs, nbval proves."""

import re

import pytest

from helpers.stage.lab import explore
from helpers.stage.more import lab_code, read_code
from tests.notebook_rules import NOTEBOOKS, ROOT, RULES, TYPED, code_of, text_of
from tests.topics import views


@pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda path: path.stem)
@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.__name__)
def test_rule(rule, path):
    rule(path)


def test_the_readme_lists_every_notebook():
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    assert NOTEBOOKS
    for path in NOTEBOOKS:
        assert f"(notebooks/{path.name})" in readme


def labs_of(path):
    """The views that a notebook shows, by the number of the lab."""
    code = "\n".join(code_of(path))
    found = re.findall(r"explore\((\w+)\(.*?\), \"(\d\d\.\d+)\"", code)
    return {number: view for view, number in found}


@pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda path: path.stem)
def test_the_lab_codes_for_the_board_work(path):
    """Each code names a lab, of this notebook or another one, and brings its setting."""
    by_name = {view.__name__: view for view in views()}
    known = {number: view for each in NOTEBOOKS for number, view in labs_of(each).items()}
    written = re.findall(r"`(\d\d\.\d+ [^`]+)`", text_of(path))
    assert written or not labs_of(path)
    for each in written:
        lab = explore(by_name[known[each.split()[0]]](), each.split()[0])
        lab.set(**read_code(lab, each))
        assert lab_code(lab) == each


def test_no_exception_outlives_its_number():
    for stem, number in TYPED:
        (path,) = (path for path in NOTEBOOKS if path.stem == stem)
        assert number in text_of(path)
