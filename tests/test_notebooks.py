"""Every notebook keeps the rules, and the README lists it. That it runs, nbval proves."""

import pytest

from tests.notebook_rules import NOTEBOOKS, ROOT, RULES, TYPED, text_of


@pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda path: path.stem)
@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.__name__)
def test_rule(rule, path):
    rule(path)


def test_the_readme_lists_every_notebook():
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    assert NOTEBOOKS
    for path in NOTEBOOKS:
        assert f"(notebooks/{path.name})" in readme


def test_no_exception_outlives_its_number():
    for stem, number in TYPED:
        (path,) = (path for path in NOTEBOOKS if path.stem == stem)
        assert number in text_of(path)
