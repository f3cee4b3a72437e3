"""What a run-sheet needs of a notebook, read from its file; no cell is run."""

import ast
import json
import re
from dataclasses import dataclass, field
from importlib import import_module

LEAD = re.compile(r"# (\d\d) · (.+)\n+\*\*(.+)\*\*")
MINUTES = re.compile(r"Core path: (\d+) minutes\. Everything: (\d+) minutes")
HEADING = re.compile(r"^## (.+)$", re.MULTILINE)
FURTHER = "Further"
ASKED = re.compile(r"\d\d\.\d+")


@dataclass(frozen=True)
class LabCell:
    """A lab as its cell writes it: number, where its view stands, what the view is given."""

    number: str
    module: str
    view: str
    arguments: tuple = ()
    words: dict = field(default_factory=dict)


@dataclass(frozen=True)
class Part:
    """What stands under one heading: what to do and to see, the labs, the questions' numbers."""

    title: str
    core: bool
    does: tuple
    sees: tuple
    labs: tuple
    predictions: tuple
    questions: tuple


@dataclass(frozen=True)
class Notebook:
    """A notebook as a teacher sees it."""

    stem: str
    number: str
    title: str
    hook: str
    core_minutes: int
    all_minutes: int
    parts: tuple
    instructor: str

    @property
    def labs(self):
        """Pairs of a lab and the part it stands in, in the order of the notebook."""
        return [(lab, part) for part in self.parts for lab in part.labs]

    @property
    def predictions(self):
        """Numbers of the questions to commit to, in the core path and beyond."""
        return [number for part in self.parts for number in part.predictions]


def read(path):
    """Read a notebook.

    Parameters
    ----------
    path : Path
        The notebook's file.

    Returns
    -------
    notebook : Notebook

    Raises
    ------
    ValueError
        If a part is missing; the sentence names the notebook and the part.
    """
    cells = json.loads(path.read_text(encoding="utf-8"))["cells"]
    cells = [cell | {"source": "".join(cell["source"])} for cell in cells]
    opening = next((c["source"] for c in cells if c["cell_type"] == "markdown"), "")
    lead, minutes = LEAD.match(opening), MINUTES.search(opening)
    require(path.stem, "title with its question", lead)
    require(path.stem, "line with the minutes of the core path and of everything", minutes)
    core, everything = map(int, minutes.groups())
    parts, instructor = tuple(_parts(path.stem, cells)), _instructor(path.stem, cells)
    return Notebook(path.stem, *lead.groups(), core, everything, parts, instructor)


def require(stem, part, found):
    """Give what was found.

    Raises
    ------
    ValueError
        If nothing was.
    """
    if not found:
        raise ValueError(f"{stem} must have a {part}, but has none. Add it, then make the guide.")
    return found


def _instructor(stem, cells):
    tagged = [c["source"] for c in cells if "instructor" in c["metadata"].get("tags", [])]
    return require(stem, "cell for the teacher, with the tag instructor", "\n".join(tagged))


def _parts(stem, cells):
    """Cut the notebook at its headings; what a cell imports is known from then on."""
    origin, core = {}, True
    for title, texts, trees in _sections(stem, cells):
        core = core and not title.startswith(FURTHER)
        for tree in trees:
            origin |= _imported(tree)
        calls = [call for tree in trees for call in _calls(tree, origin)]
        yield Part(
            title,
            core,
            tuple(_marked(texts, "Do")),
            tuple(_marked(texts, "What you see")),
            tuple(_lab(stem, call, origin) for _, name, call in calls if name == "explore"),
            tuple(_asked(calls, predicted=True)),
            tuple(_asked(calls, predicted=False)),
        )


def _sections(stem, cells):
    """Title, texts and code of each stretch between two headings."""
    title, texts, trees = "", [], []
    for cell in cells:
        if cell["cell_type"] == "code":
            trees.append(_tree(stem, cell["source"]))
            continue
        before, *pieces = HEADING.split(cell["source"])
        texts.append(before)
        for heading, text in zip(pieces[::2], pieces[1::2], strict=True):
            yield title, texts, trees
            title, texts, trees = heading, [text], []
    yield title, texts, trees


def _asked(calls, predicted):
    """Numbers of the questions that the lesson's words ask."""
    for module, name, call in calls:
        if module.startswith("helpers.lesson.") and (name == "predict") == predicted:
            values = (each.value for each in call.args if isinstance(each, ast.Constant))
            yield from (value for value in values if ASKED.fullmatch(str(value)))


def _marked(texts, word):
    """Paragraphs that begin with a bold word, such as **Do.**, without it."""
    for paragraph in re.split(r"\n\s*\n", "\n\n".join(texts)):
        found = re.match(rf"\*\*{word}[.?]\*\* (.+)", paragraph.strip(), re.DOTALL)
        if found:
            yield found[1]


def _tree(stem, source):
    try:
        return ast.parse(source)
    except SyntaxError as problem:
        raise ValueError(f"{stem} has a cell that is no Python: {source!r}. Mend it.") from problem


def _imported(tree):
    froms = [node for node in ast.walk(tree) if isinstance(node, ast.ImportFrom)]
    return {each.asname or each.name: (f.module, each.name) for f in froms for each in f.names}


def _calls(tree, origin):
    """Find the calls of imported names, each with the home of its name."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and getattr(node.func, "id", "") in origin:
            yield *origin[node.func.id], node


def _lab(stem, call, origin):
    """Read `explore(View(), "02.1")`; a view is given plain values, or what a helper returns."""
    try:
        view, number = call.args
        return LabCell(
            ast.literal_eval(number),
            *origin[view.func.id],
            tuple(_value(each, origin) for each in view.args),
            {each.arg: _value(each.value, origin) for each in view.keywords},
        )
    except (ValueError, AttributeError, KeyError) as problem:
        raise ValueError(
            f"{stem} must show a lab as explore(View(), number) with an imported view, "
            f"but has {ast.unparse(call)}. Write it so."
        ) from problem


def _value(node, origin):
    """Value of `3`, `"a"`, `(1, 2)`, or of a helper's call without arguments."""
    if not isinstance(node, ast.Call) or node.args or node.keywords:
        return ast.literal_eval(node)
    module, name = origin[node.func.id]
    if not module.startswith("helpers."):
        raise ValueError(f"{module}.{name} is no helper")
    return getattr(import_module(module), name)()
