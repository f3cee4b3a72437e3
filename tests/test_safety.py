"""What no page of the collection may say, and how far the sliders on dose and drug may go.

Decision D18 and the safety rules of the project: education only, no personal dose, no taper, no
drug-test forecast, no driving threshold, no quantity for harm.
"""

import ast
import re

import pytest

from tests.notebook_rules import FORBIDDEN
from tests.topics import ROOT

WRITTEN = [
    *sorted((ROOT / "helpers").rglob("*.py")),
    *sorted((ROOT / "helpers/lesson/questions").glob("*.toml")),
    *sorted(ROOT.glob("*.md")),
]
TOO_SURE = re.compile(r"\b(always|proves?|proven|safe|safely|safer)\b", re.IGNORECASE)
SURE_ENOUGH = {}  # (notebook, the words around): why the evidence carries it


def words_of(path):
    """All words of a file that a reader can meet: strings of code, whole texts."""
    text = path.read_text(encoding="utf-8")
    if path.suffix != ".py":
        return text
    found = (node for node in ast.walk(ast.parse(text)) if isinstance(node, ast.Constant))
    return "\n".join(node.value for node in found if isinstance(node.value, str))


@pytest.mark.parametrize("path", WRITTEN, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_nothing_reads_as_advice(path):
    told = words_of(path).lower()
    assert not [words for words in FORBIDDEN if words in told]
