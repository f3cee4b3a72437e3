"""The shape of the code: who imports whom, how long things are, where numbers may stand."""

import ast
import re
import tomllib
from importlib.metadata import requires

import pytest
from packaging.requirements import Requirement

from helpers.channel import parameters as channel
from helpers.reflex import parameters as reflex
from tests.topics import ROOT, TOPICS, WITHOUT, files_of

SOURCES = sorted((ROOT / "helpers").rglob("*.py"))
WRITTEN = [*SOURCES, *sorted((ROOT / "tools").rglob("*.py")), ROOT / "start.py"]
GROUND = {"helpers.evidence", "helpers.inputs"}
ROOMS = {  # room of a topic: the rooms of the same topic it may import
    "parameters": set(),
    "model": {"parameters"},
    "views": {"parameters", "model"},
    "published": {"parameters", "model"},
}
# an inner loop may have 40 lines
INTEGRATORS = {"_runge_kutta", "_staggered", "_trace", "fire", "_self_sustained"}
LITERALS = {0, 1, 2, 0.5, -1}
DATA = ("parameters.py", "published.py", "sources.py")  # may be as long as they need
NUMBER_WITH_UNIT = re.compile(r"\d ?(µM|nM|mM|mg|mV|ms|%|fold|°)")
BANNED = re.compile(
    r"\b(interact|interactive|Output|Play|FloatLogSlider)\(|pyplot|ipympl|^\s*global |except:",
    re.MULTILINE,
)


def topic_of(path):
    """The folder in `helpers` that a file belongs to, if any."""
    parts = path.relative_to(ROOT).parts
    return parts[1] if parts[0] == "helpers" and len(parts) > 2 else path.parent.name


def of(path):
    return path.relative_to(ROOT).as_posix()


def tree(path):
    return ast.parse(path.read_text(encoding="utf-8"))


def imports(path):
    """Modules that a file imports; `from a import b` counts as a.b when b is a module."""
    for node in ast.walk(tree(path)):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            for alias in node.names:
                whole = f"{node.module}.{alias.name}"
                place = ROOT / whole.replace(".", "/")
                is_module = place.is_dir() or place.with_suffix(".py").exists()
                yield whole if is_module else node.module


def ours(path):
    return {name for name in imports(path) if name.startswith("helpers")}


def within(name, packages):
    return any(name == package or name.startswith(package + ".") for package in packages)


@pytest.mark.parametrize("topic", TOPICS)
@pytest.mark.parametrize("room", ROOMS)
def test_a_room_imports_only_to_its_left(topic, room):
    files = files_of(topic, room)
    if room in WITHOUT.get(topic, ()):
        assert not files, f"{topic} does without {room}"
        return
    assert files, f"{topic} has no {room}"
    allowed = GROUND | {f"helpers.{topic}.{left}" for left in ROOMS[room]}
    if len(files) > 1:
        allowed |= {f"helpers.{topic}.{room}"}
    lent = ("parameters",) if room == "parameters" else ("parameters", "model")
    allowed |= {f"helpers.{t}.{r}" for t in TOPICS[topic] for r in lent}
    if room == "views":
        allowed |= {"helpers.stage.style"}
    for path in files:
        assert not [name for name in ours(path) if not within(name, allowed)], of(path)


@pytest.mark.parametrize("topic", TOPICS)
def test_a_model_knows_numbers_only(topic):
    names = {name for path in files_of(topic, "model") for name in imports(path)}
    foreign = {name.split(".")[0] for name in names} - {"helpers", "numpy", "scipy"}
    assert foreign <= {"dataclasses", "functools", "typing", "math", "itertools"}


@pytest.mark.parametrize("path", SOURCES, ids=of)
def test_stage_lesson_and_ground_know_no_topic(path):
    folder = topic_of(path)
    if folder in TOPICS:
        assert not within("ipywidgets", set(imports(path))), "a topic knows no widgets"
        return
    allowed = GROUND | {f"helpers.{folder}"}
    assert not [name for name in ours(path) if not within(name, allowed)]
    if folder not in ("stage", "lesson"):
        assert "ipywidgets" not in set(imports(path))


def code_lines(node, text):
    """Lines of a node that hold code: no docstring, no comment, no blank line."""
    skipped = set()
    for part in ast.walk(node):
        if isinstance(part, ast.Expr) and isinstance(part.value, ast.Constant):
            skipped |= set(range(part.lineno, part.end_lineno + 1))
    lines = text.splitlines()
    first, last = getattr(node, "lineno", 1), getattr(node, "end_lineno", len(lines))
    kept = (i for i in range(first, last + 1) if i not in skipped)
    return sum(1 for i in kept if lines[i - 1].strip() and not lines[i - 1].strip().startswith("#"))


@pytest.mark.parametrize("path", WRITTEN, ids=of)
def test_sizes(path):
    text = path.read_text(encoding="utf-8")
    is_data = path.name in DATA or path.parent.name == "parameters"
    assert all(len(line) <= 100 for line in text.splitlines())
    assert is_data or code_lines(tree(path), text) < 250
    for node in ast.walk(tree(path)):
        if isinstance(node, ast.FunctionDef):
            body = sum(code_lines(part, text) for part in node.body)
            most = 40 if node.name in INTEGRATORS else 24
            assert body <= most, f"{node.name} has {body} lines"
            arguments = [a.arg for a in node.args.args if a.arg != "self"]
            assert len(arguments) <= 6 or node.name == "update", node.name


def test_the_only_script_is_short_and_needs_no_build():
    (script,) = (ROOT / "helpers").rglob("*.js")
    lines = [line.strip() for line in script.read_text(encoding="utf-8").splitlines()]
    assert sum(1 for line in lines if line and not line.startswith("//")) <= 300
    assert not any(line.startswith("import ") for line in lines)


def test_start_is_short_and_needs_nothing():
    text = (ROOT / "start.py").read_text(encoding="utf-8")
    assert len(text.splitlines()) < 120
    standard = {"json", "os", "shutil", "subprocess", "sys", "venv", "pathlib"}
    assert {name.split(".")[0] for name in imports(ROOT / "start.py")} <= standard


@pytest.mark.parametrize("topic", TOPICS)
def test_no_number_with_a_meaning_stands_in_a_model(topic):
    for path in files_of(topic, "model"):
        for node in ast.walk(tree(path)):
            if isinstance(node, ast.Constant) and type(node.value) in (int, float):
                assert node.value in LITERALS, f"{of(path)} line {node.lineno}: {node.value}"


@pytest.mark.parametrize(
    "path",
    [p for p in SOURCES if not {"parameters", "published"} & {p.stem, p.parent.name}],
    ids=of,
)
def test_no_number_with_a_meaning_stands_elsewhere(path):
    """Outside the records no words carry a number with a unit, and nothing is compared with one."""
    docstrings = {
        node.value.value
        for node in ast.walk(tree(path))
        if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant)
    }
    for node in ast.walk(tree(path)):
        if isinstance(node, ast.Constant) and isinstance(node.value, str):
            is_label = node.value not in docstrings
            assert not (is_label and NUMBER_WITH_UNIT.search(node.value)), node.value
        if isinstance(node, ast.Compare) and topic_of(path) in TOPICS:
            for side in [node.left, *node.comparators]:
                if isinstance(side, ast.Constant) and isinstance(side.value, int | float):
                    assert side.value in LITERALS, f"line {node.lineno}: {side.value}"


@pytest.mark.parametrize("path", SOURCES, ids=of)
def test_a_value_is_read_where_it_becomes_a_default_or_a_picture(path):
    """`.value` of a record is written in models, views and published results only."""
    if topic_of(path) in (*TOPICS, "stage", "lesson", "evidence"):
        return
    assert ".value" not in path.read_text(encoding="utf-8")


@pytest.mark.parametrize("path", [*SOURCES, *(ROOT / "notebooks").glob("*.ipynb")], ids=of)
def test_nothing_banned(path):
    assert not BANNED.search(path.read_text(encoding="utf-8"))


def locked():
    for line in (ROOT / "requirements.lock").read_text(encoding="utf-8").splitlines():
        if line and not line.startswith((" ", "#", "-")):
            requirement = Requirement(line)
            yield requirement.name.lower().replace("_", "-"), requirement


def test_environment_pyproject_and_lock_agree():
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    lock = dict(locked())
    for wanted in [*project["dependencies"], *project["optional-dependencies"]["develop"]]:
        need = Requirement(wanted)
        (pin,) = lock[need.name.lower()].specifier
        assert pin.operator == "=="
        assert need.specifier.contains(pin.version), f"{wanted} against {pin}"
    environment = (ROOT / "environment.yml").read_text(encoding="utf-8")
    assert "- python=3.12\n" in environment
    assert environment.rstrip().endswith("- pip:\n      - -e .")
    assert project["requires-python"] == ">=3.11,<3.15"


def test_the_lock_holds_every_requirement_and_no_address():
    text = (ROOT / "requirements.lock").read_text(encoding="utf-8")
    assert not re.search(r"https?://|--index|--hash|file:", text)
    names = {name for name, _ in locked()}
    for name in ("jupyterlab", "ipywidgets", "matplotlib", "nbval"):
        direct = [Requirement(line) for line in requires(name) or ()]
        needed = {r.name.lower().replace("_", "-") for r in direct if r.marker is None}
        assert needed <= names, name


def test_the_build_back_end_is_pinned_in_the_lock():
    text = (ROOT / "pyproject.toml").read_text(encoding="utf-8")
    (pin,) = dict(locked())["setuptools"].specifier
    assert tomllib.loads(text)["build-system"]["requires"] == [f"setuptools=={pin.version}"]


def test_the_stage_shows_a_frame_as_often_as_the_films_were_made_for():
    script = (ROOT / "helpers/stage/stage.js").read_text(encoding="utf-8")
    (shown,) = re.findall(r"const FRAME_MS = (\d+);", script)
    assert int(shown) == reflex.film_ms.value == channel.film_step_ms.value
