"""What a person without a mouse, or without sight, meets: axe-core, and a walk by key."""

import json
from importlib.resources import files

import pytest

from tests.browser.test_labs import NOTEBOOKS

AXE = files("axe_playwright_python").joinpath("axe.min.js").read_text(encoding="utf-8")
# The labs, and everything else in the notebook's outputs and text. JupyterLab's own frame,
# prompts and editors are not ours to mend.
OURS = [".jp-OutputArea-output", ".jp-RenderedMarkdown"]


def violations(page):
    """Run axe-core on what is ours; give rule and place of each violation."""
    page.evaluate(AXE)
    result = page.evaluate("where => axe.run({include: where})", [[each] for each in OURS])
    assert result["passes"], "axe found nothing to look at"
    return [
        f"{rule['id']} ({rule['impact']}): {node['target']} {node['html'][:120]}"
        for rule in result["violations"]
        for node in rule["nodes"]
    ]


@pytest.mark.parametrize("name", NOTEBOOKS)
def test_axe_finds_no_violation_of_ours(open_notebook, name):
    notebook = open_notebook(f"notebooks/{name}", height=1400).run_all()
    found = set()
    if notebook.page.locator(".lab").count():
        notebook.skip_predictions().lab().get_by_role("button", name="More").press("Enter")
        notebook.page.wait_for_timeout(800)
    for cell in notebook.page.locator(".jp-Cell").all()[::3]:
        cell.scroll_into_view_if_needed()  # JupyterLab draws a cell when it comes into sight
        found |= set(violations(notebook.page))
    assert not found, json.dumps(sorted(found), indent=1, ensure_ascii=False)


def test_tab_visits_every_control_in_order(open_notebook):
    notebook = open_notebook("notebooks/02_diazepam_potentiates.ipynb").run_all()
    notebook.skip_predictions()
    page, lab = notebook.page, notebook.lab()
    lab.get_by_role("slider", name="GABA (µM)", exact=True).focus()
    visited = []
    for _ in range(13):
        visited.append(
            page.evaluate(
                "() => document.activeElement.getAttribute('aria-label')"
                " || document.activeElement.textContent.replace(/\\s/g, ' ').trim().slice(0, 30)"
                " || document.activeElement.tagName"
            )
        )
        page.keyboard.press("Tab")
    wanted = [
        "GABA (µM)",
        "GABA (µM), exact value",
        "Diazepam, free (nM)",
        "Diazepam, free (nM), exact value",
        "α1 (answers diazepam)α2 (answe",
        "Reset",
        "Hold",
        "More",
        "no GABA",
        "EC20",
        "saturated",
        "peak of one 10 mg tablet (18 n",
    ]
    assert visited[: len(wanted)] == wanted
