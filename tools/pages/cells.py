"""The cells of a notebook, run from top to bottom: what each one says or shows."""

import ast
import io
import json
from contextlib import redirect_stdout
from dataclasses import dataclass


@dataclass(frozen=True)
class Cell:
    """A cell: its source, and for code what it printed and what its last line is."""

    kind: str
    source: str
    printed: str = ""
    value: object = None


def cells(path):
    """Run a notebook in this Python, cell by cell; no kernel is started.

    Parameters
    ----------
    path : Path
        The notebook's file; its cells are trusted as any code of this project is.

    Yields
    ------
    cell : Cell
        The next one waits until this one has been used.

    Raises
    ------
    ValueError
        If a cell does not run; the sentence names the notebook and the cell.
    """
    names = {}
    for each in json.loads(path.read_text(encoding="utf-8"))["cells"]:
        source = "".join(each["source"])
        if each["cell_type"] != "code":
            yield Cell("markdown", source)
            continue
        try:
            said = _run(source, names)
        except Exception as problem:
            raise ValueError(
                f"{path.stem} has a cell that does not run ({type(problem).__name__}: {problem}): "
                f"{source!r}. Mend it."
            ) from problem
        yield Cell("code", source, *said)


def _run(source, names):
    """Run code; give what it printed, and the value of its last line if that has one."""
    body = ast.parse(source).body
    last = body.pop() if body and isinstance(body[-1], ast.Expr) else None
    with redirect_stdout(io.StringIO()) as printed:
        exec(compile(ast.Module(body, []), "<cell>", "exec"), names)
        value = eval(compile(ast.Expression(last.value), "<cell>", "eval"), names) if last else None
    return printed.getvalue(), value
