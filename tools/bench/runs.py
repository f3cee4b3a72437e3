"""Part 5: the time to run each notebook from top to bottom, with the start of its kernel.

The peer is a notebook of one empty cell: what every notebook needs before it does anything. Each
runs some times, and the quickest counts.
"""

import os
import subprocess
import time
from tempfile import TemporaryDirectory

import nbformat
from nbclient import NotebookClient

from tools.bench.environment import ROOT
from tools.bench.labs import NOTEBOOKS
from tools.bench.report import Table, ratio, written

EMPTY = "an empty notebook"
HEADER = ("notebook", "run all (s)", "times an empty notebook")
SMOKED = ("00", "02")
PATIENCE_S = 600


def runs(smoke):
    """Make the table of the notebooks."""
    chosen = [path for path in NOTEBOOKS if not smoke or path.name.startswith(SMOKED)]
    repeats = 1 if smoke else 3
    empty = shortest(nbformat.v4.new_notebook(cells=[nbformat.v4.new_code_cell("")]), repeats)
    seconds = {path.stem: shortest(nbformat.read(path, as_version=4), repeats) for path in chosen}
    rows = [(name, each, ratio(each, empty)) for name, each in seconds.items()]
    rows.append((EMPTY, empty, 1))
    slowest = max(seconds, key=seconds.get)
    most, times = written(seconds[slowest]), written(ratio(empty, seconds[slowest]))
    what, peer = f"Run all, slowest notebook, {slowest[:2]}", f"{EMPTY}: {written(empty)} s"
    headlines = ((what, f"{most} s", peer, times),)
    title = f"Run all, {len(seconds)} notebooks"
    return [Table(title, HEADER, tuple(rows), headlines, drawn=HEADER[1])]


def shortest(notebook, repeats):
    """Run a notebook some times; give the seconds of the quickest run."""
    return min(run_all(notebook) for _ in range(repeats))


def run_all(notebook):
    """Run a notebook in a kernel of its own; give the seconds; an error in a cell is an error."""
    client = NotebookClient(notebook, timeout=PATIENCE_S, kernel_name="python3")
    client.resources = {"metadata": {"path": str(ROOT / "notebooks")}}
    with TemporaryDirectory() as work:
        began = time.monotonic()
        client.execute(env=os.environ | {"MILLIGRAM_WORK": work}, stderr=subprocess.DEVNULL)
        return time.monotonic() - began
