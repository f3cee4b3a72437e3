"""A notebook worked through with nothing but a keyboard, from the first focus to the last check.

The walker knows the answers from the question files, and the page by what has the focus: it
presses Tab, and acts only on the element it has reached.
"""

import pytest
from playwright.sync_api import expect

from helpers.lesson.question import questions
from tests.notebook_rules import NOTEBOOKS
from tools.chromium import serving

# What has the focus: its kind, its words, and the number of the question it belongs to.
FOCUS = """() => {
  const e = document.activeElement;
  const card = e.closest(".lesson-card");
  return {
    kind: ["radio", "checkbox"].includes(e.type) ? e.type : e.tagName.toLowerCase(),
    words: (e.type === "radio" ? e.closest("label") : e).textContent.trim(),
    question: card ? card.querySelector("b").textContent : "",
    disabled: Boolean(e.disabled),
  };
}"""
FEEDBACK = """number => {
  const cards = [...document.querySelectorAll(".lesson-card")];
  const card = cards.find((each) => each.querySelector("b").textContent === number);
  return card ? card.querySelector("[role=status]").textContent : "";
}"""
TOLD = {"Commit": "Your prediction", "Check": "Right.", "Keep": "is kept"}
MOST_STEPS = 400


def right_answer(asked):
    right = asked.model_answer or str(asked.answer)
    return next((o.text for o in asked.options if o.right), right)


def act(page, at, asked):
    """Do what a learner does at this element of a question."""
    if at["kind"] == "radio" and at["words"] == right_answer(asked):
        page.keyboard.press("Space")
    elif at["kind"] in ("input", "textarea"):
        page.keyboard.type(right_answer(asked))
    elif at["kind"] == "checkbox":
        before = page.evaluate(FEEDBACK, asked.number)
        page.keyboard.press("Space")
        changed = f"([number, before]) => ({FEEDBACK})(number) !== before"
        page.wait_for_function(changed, arg=[asked.number, before])
    elif at["kind"] == "button" and at["words"] in TOLD:
        page.keyboard.press("Space")
        told = f"([number, wanted]) => ({FEEDBACK})(number).includes(wanted)"
        page.wait_for_function(told, arg=[asked.number, TOLD[at["words"]]])


@pytest.mark.parametrize("name", [path.stem for path in NOTEBOOKS if questions(path.stem[:2])][1:])
def test_a_notebook_by_keyboard_alone(open_notebook, lab_folder, tmp_path, name):
    with serving(lab_folder, tmp_path) as address:  # nobody has answered anything there yet
        walk(open_notebook(f"notebooks/{name}.ipynb", address=address).run_all(), name)


def walk(notebook, name):
    page, asked = notebook.page, questions(name[:2])
    for _ in range(80):
        page.keyboard.press("k")  # JupyterLab's own key: up to the first cell
    left = {number for number, each in asked.items() if not each.cards}  # those have no card
    for _ in range(MOST_STEPS):
        page.keyboard.press("Tab")
        at = page.evaluate(FOCUS)
        if at["question"] and not at["disabled"]:
            act(page, at, asked[at["question"]])
            told = page.evaluate(FEEDBACK, at["question"])
            if told.strip():
                left.discard(at["question"])
        if not left:
            break
    assert not left, f"not reached, or not answered: {sorted(left)}"
    expect(notebook.lab().locator(".stage-notice")).not_to_contain_text("First commit")
    assert notebook.troubles == []
