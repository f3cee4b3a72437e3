"""The landing page: what this is, the route with a picture of each notebook, and how to start."""

import ast
import json
import re
from html import escape
from importlib import import_module

from helpers.stage.lab import explore
from tools.lite.places import HERE, ROOT, stop

PICTURE_DPI = 60
SAYS = {
    True: (
        "This site needs no other host: whoever can reach it can use it, without the internet. "
        "Python itself comes from here."
    ),
    False: (
        "The pages and the notebooks come from this site; Python (Pyodide) comes from its public "
        "host, so the internet is needed whenever Python starts. A school without internet can "
        "serve a site of its own, made with <code>make lite OFFLINE=1</code>."
    ),
}


def write_landing(site, offline, megabytes):
    """Write index.html with its pictures; JupyterLite's own page would go straight to the lab."""
    notebooks = sorted((ROOT / "notebooks").glob("[0-9]*.ipynb"))
    cards = "\n".join(card(site, path) for path in notebooks)
    page = (HERE / "pages/index.html").read_text(encoding="utf-8")
    parts = {"ROUTE": cards, "OFFLINE": SAYS[offline], "MEGABYTES": str(megabytes)}
    for name, text in parts.items():
        page = page.replace(f"{{{{{name}}}}}", text)
    (site / "index.html").write_text(page, encoding="utf-8")
    for name in ("landing.css", "landing.js"):
        (site / name).write_bytes((HERE / "pages" / name).read_bytes())


def card(site, path):
    """Write the card of a notebook: its first picture, its title, its question."""
    cells = json.loads(path.read_text(encoding="utf-8"))["cells"]
    words = "".join(cells[0]["source"])
    title, question = re.search(r"^# (.+)$", words, re.MULTILINE), re.search(r"\*\*(.+)\*\*", words)
    if not (title and question):
        stop(f"{path.name} must begin with a title and a question in bold, but does not.")
    return (
        f'<li><a href="lab/index.html?path=notebooks/{path.name}">{picture(site, path, cells)}'
        f"<b>{escape(title[1])}</b></a><span>{escape(question[1].replace('*', ''))}</span></li>"
    )


def picture(site, path, cells):
    """Draw the first lab of a notebook at its start, with its sentence as the words for it."""
    view = first_view(["".join(cell["source"]) for cell in cells if cell["cell_type"] == "code"])
    if view is None:
        return ""
    lab = explore(view())
    name = f"pictures/{path.stem}.png"
    (site / "pictures").mkdir(exist_ok=True)
    (site / name).write_bytes(lab.stage.png(dpi=PICTURE_DPI))
    return f'<img src="{name}" loading="lazy" alt="{escape(lab.sentence)}">'


def first_view(codes):
    """Find the class of the first picture that code shows: `explore(Influx(), ...)`."""
    found = re.search(r"explore\((\w+)\(", "\n".join(codes))
    nodes = [node for code in codes if found for node in ast.walk(ast.parse(code))]
    for node in nodes:
        if isinstance(node, ast.ImportFrom) and found[1] in {alias.name for alias in node.names}:
            return getattr(import_module(node.module), found[1])
    return None
