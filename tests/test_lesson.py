"""The lesson: what is asked, what a wrong answer gets, and that no answer is ever lost."""

import json
import os
import re
import signal
import subprocess
import sys
import time
from html import escape
from pathlib import Path

import pytest
from ipywidgets import RadioButtons

from helpers.lesson import work
from helpers.lesson.card import words
from helpers.lesson.check import check
from helpers.lesson.explain import explain
from helpers.lesson.handed_in import Try, read_answers
from helpers.lesson.order import order
from helpers.lesson.predict import predict
from helpers.lesson.question import EXPLAINED, RIGHT, WRONG, parse, question, questions
from helpers.lesson.report import report
from helpers.receptor.views import Potentiation
from helpers.stage.lab import explore
from tests.questions import CASES, EXAM, LABS, MODEL, NOTEBOOKS

ALL = [each for notebook in NOTEBOOKS for each in questions(notebook).values()]
JUDGED = [each for each in ALL if not each.rubric]


@pytest.fixture(autouse=True)
def folder(tmp_path, monkeypatch):
    monkeypatch.setenv("MILLIGRAM_WORK", str(tmp_path))
    return tmp_path


def answer(card, said):
    card.card.field.value = said
    card.answer()
    return card.card.feedback.value


def wrong_answers(asked):
    """Every wrong option, or a number in the middle of every wrong range, and its feedback."""
    if asked.options:
        return [(o.text, o.feedback, o.shows) for o in asked.options if not o.right]
    return [(_in_range(asked, trap), trap.feedback, trap.shows) for trap in asked.wrong]


def _in_range(asked, trap):
    """A number that only this range takes."""
    if trap.low > -1e300:
        return str((trap.low + trap.high) / 2)
    return str(asked.answer + 1000)


# --- the questions ------------------------------------------------------------------------


@pytest.mark.parametrize(("notebook", "least"), NOTEBOOKS.items())
def test_there_are_enough_questions(notebook, least):
    assert len(questions(notebook)) >= least


@pytest.mark.parametrize("asked", ALL, ids=lambda each: each.number)
def test_a_question_is_whole(asked):
    kinds = [*map(bool, (asked.options, asked.cards, asked.rubric)), asked.answer is not None]
    assert kinds.count(True) == 1
    if asked.options:
        assert [o.right for o in asked.options].count(True) == 1
        assert len({o.text for o in asked.options}) == len(asked.options) >= 3
        assert not any("*" in o.text for o in asked.options), "an option is plain text"
    if asked.answer is not None:
        assert asked.feedback
        assert asked.wrong[-1].low < -1e300, "the last range takes every other number"
    assert bool(asked.concept) == (asked.number in EXAM)
    if asked.rubric:
        assert len(set(asked.rubric)) == len(asked.rubric) >= 3
        assert all(len(point.split()) >= 6 for point in asked.rubric)
        assert not any("*" in point for point in asked.rubric), "a point is plain text"
        assert len(asked.model_answer.split()) >= 30


@pytest.mark.parametrize("asked", JUDGED, ids=lambda each: each.number)
def test_each_wrong_answer_has_feedback_of_its_own(asked):
    if asked.cards:
        told = [card["feedback"] for card in asked.cards]
    else:
        told = [feedback for _, feedback, _ in wrong_answers(asked)]
    assert len(told) >= 2
    assert len(set(told)) == len(told)
    assert all(len(feedback.split()) >= 6 for feedback in told)


@pytest.mark.parametrize("number", MODEL)
def test_a_number_is_what_the_model_says(number):
    asked = question(number)
    assert abs(MODEL[number]() - asked.answer) <= asked.tolerance / 2
    assert asked.judge(f"{MODEL[number]():.3g}")[0] == RIGHT


def test_every_number_is_held_against_the_model():
    assert set(MODEL) == {each.number for each in ALL if each.answer is not None}


@pytest.mark.parametrize("number", LABS)
def test_a_wrong_answer_sets_the_lab_to_the_case_that_refutes_it(number):
    asked, lab = question(number), explore(LABS[number](), "99.1")
    if asked.test:
        lab.set(**asked.test)  # a prediction is put to the test by its button
        lab.settle()
        for told in re.findall(r"\d+(?:\.\d+)?", asked.truth):
            assert told in lab.sentence, f"{told} is not what the lab says: {lab.sentence}"
        return
    for said, feedback, shows in wrong_answers(asked):
        lab.reset()
        assert shows, f"{number}: {said} does not say which setting refutes it"
        card = check(number, lab)
        told = answer(card, said)
        assert "Not yet." in told
        assert words(feedback) in told
        assert "lab now" in told
        checked = {name: lab.controls[name].check(value) for name, value in shows.items()}
        assert {name: lab.values[name] for name in shows} == checked


def test_only_exam_questions_and_cases_have_no_lab():
    asked = {each.number for each in ALL if not each.cards}
    assert asked == set(LABS) | EXAM | CASES


@pytest.mark.parametrize("asked", [e for e in JUDGED if not e.cards], ids=lambda e: e.number)
def test_a_right_answer_is_told_so_and_moves_nothing(asked):
    lab = explore(LABS.get(asked.number, Potentiation)(), "99.1")
    right = next((o.text for o in asked.options if o.right), str(asked.answer))
    before = lab.values
    assert "Right." in answer(check(asked.number, lab), right)
    assert lab.values == before


@pytest.mark.parametrize("said", ["", "a lot", "nan", "inf", "1e999"])
def test_nonsense_is_no_try(said, folder):
    told = answer(check("01.5"), said)
    assert "must be a number" in told
    assert work.recall("01.5")[0]["tries"] == []
    assert "must be one of those shown" in answer(check("01.4"), None)


def test_a_comma_is_a_point():
    assert parse(" 0,84 ") == 0.84
    assert question("01.5").judge("0,84")[0] == RIGHT


def test_an_unknown_question_is_refused():
    with pytest.raises(ValueError, match=r"number must be a question .*but is '01.99'"):
        check("01.99")
    with pytest.raises(ValueError, match=r"number must be a question .*none in this notebook"):
        predict("77.1")


# --- predictions --------------------------------------------------------------------------


def commit(guess, said):
    guess.card.field.value = said
    guess.commit()


def test_a_lab_unlocks_when_every_prediction_is_made_or_skipped():
    guess = predict("02.1", "02.2")
    lab = explore(Potentiation(), "99.1", after=guess)
    slider = lab.controls["gaba_uM"].slider
    assert slider.disabled
    first, second = guess.guesses
    first.commit()  # nothing chosen
    assert slider.disabled
    commit(first, "all of it")
    assert first.card.field.disabled
    assert slider.disabled
    second.skip()
    assert not slider.disabled
    lines = [row.children[1] for row in lab._predicted.children]
    assert "You predicted (02.1): all of it." in lines[0].value
    assert "You skipped prediction 02.2." in lines[1].value
    lab._predicted.children[0].children[0].click()
    assert question("02.1").truth in lines[0].value
    assert lab.values == {"gaba_uM": 0, "diazepam_nM": 1000, "subtype": "alpha1"}


def test_a_prediction_does_not_give_the_answer_away():
    for asked in (e for e in ALL if e.test):
        told = [o.feedback for o in asked.options]
        assert all(feedback.startswith("Keep it in mind") for feedback in told)


def test_predictions_are_found_again_and_unlock_at_once():
    commit(predict("02.1").guesses[0], "a little")
    predict("02.2").guesses[0].skip()
    again = predict("02.1", "02.2")
    assert again.done
    assert again.guesses[0].card.field.value == "a little"
    lab = explore(Potentiation(), "99.1", after=again)
    assert not lab.controls["gaba_uM"].slider.disabled


# --- cards --------------------------------------------------------------------------------


def test_cards_in_the_right_order():
    cards = order("00.1")
    assert list(cards.buttons) != cards.right
    for text in cards.right:
        cards.buttons[text].click()
    assert "Right." in cards.feedback.value
    assert cards.buttons["Blood"].description == "2 · Blood"
    assert "From your earlier work." in order("00.1").feedback.value


@pytest.mark.parametrize("place", range(7))
def test_a_wrong_order_says_why_the_first_wrong_card_stands_elsewhere(place):
    cards = order("00.1")
    said = list(cards.right)
    said[place], said[place + 1] = said[place + 1], said[place]
    for text in said:
        cards.press(text)
    told = cards.feedback.value
    assert f"the first {place} stand right" in told
    assert question("00.1").cards[place]["feedback"][:30] in told
    cards.press(said[-1])  # taken back
    assert said[-1] not in cards.placed
    cards.start_again()
    assert cards.placed == []
    assert [each["verdict"] for each in work.recall("00.1")[0]["tries"]] == [WRONG]


# --- explanations -------------------------------------------------------------------------

EXPLAINS = "09.17"  # the first of them


def written(text):
    card = explain(EXPLAINS)
    card.card.field.value = text
    card.card.box.children[2].children[0].click()
    return card


def last_try():
    return work.recall(EXPLAINS)[0]["tries"][-1]


def test_a_text_opens_the_rubric_and_a_model_answer():
    card = explain(EXPLAINS)
    assert card._marking.children == ()
    card.keep()
    assert "must have words" in card.card.feedback.value
    assert work.answered() == []
    card = written("Because of 09.1 chloride=above,\nI think.")
    assert "Your text is kept." in card.card.feedback.value
    shown = [each.description for each in card._marking.children[1:-1]]
    assert tuple(shown) == question(EXPLAINS).rubric
    assert words(question(EXPLAINS).model_answer) in card._marking.children[-1].value


def test_a_text_and_its_marks_are_found_again():
    text = "First line.\n\n  Second line."
    card = written(text)
    for point in card.points[:2]:
        point.value = True
    card.points[0].value = False
    assert "1 of " in card.card.feedback.value
    assert (last_try()["answer"], last_try()["verdict"]) == (text, EXPLAINED)
    assert last_try()["marks"] == [question(EXPLAINS).rubric[1]]
    again = explain(EXPLAINS)
    assert again.card.answer == text
    assert again.marks == last_try()["marks"]
    assert "From your earlier work." in again.card.feedback.value
    again.keep()  # the same words are no new try
    assert len(work.recall(EXPLAINS)[0]["tries"]) == 1
    again.card.field.value = "Better words."
    again.points[2].value = True  # marks the text that was kept, not the one being typed
    assert [each["answer"] for each in work.recall(EXPLAINS)[0]["tries"]] == [text]
    again.keep()
    assert [each["answer"] for each in work.recall(EXPLAINS)[0]["tries"]] == [text, "Better words."]


def test_the_report_shows_an_explanation_whole_with_its_marks(folder):
    text = "First line.\n\n<b>Second</b> line. " + "word " * 500 + "end"
    card = written(text)
    card.points[1].value = True
    report()
    page = (folder / "report.html").read_text(encoding="utf-8")
    assert escape(text) in page
    ticked, other = question(EXPLAINS).rubric[1], question(EXPLAINS).rubric[0]
    assert f"{escape(ticked)}: ticked" in page
    assert f"{escape(other)}: not ticked" in page
    (answered,) = read_answers(page.encode())
    assert (answered.kind, answered.tries) == ("other", (Try(text, ""),))


def test_an_explanation_that_cannot_be_kept_stays_in_its_field(folder, monkeypatch):
    def fail(*_):
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as full:
        full.setattr(work.os, "replace", fail)
        card = written("My words.")
        card.points[0].value = True
        assert "No space left" in card.card.feedback.value
    assert card.card.answer == "My words."
    card.points[1].value = True  # there is room again: text and marks are kept
    assert last_try()["answer"] == "My words."
    assert len(last_try()["marks"]) == 2


def test_an_explanation_is_never_judged_by_the_machine():
    for said in ("", "5", "words"):
        with pytest.raises(ValueError, match="must be marked by its writer"):
            question(EXPLAINS).judge(said)


# --- no answer is lost --------------------------------------------------------------------


def test_answers_are_found_again():
    card = check("01.4")
    assert isinstance(card.card.field, RadioButtons)
    wrong, right = question("01.4").options[1].text, question("01.4").options[0].text
    answer(card, wrong)
    answer(card, right)
    again = check("01.4")
    assert again.card.answer == right
    assert "Right." in again.card.feedback.value
    assert "From your earlier work." in again.card.feedback.value
    kept, _ = work.recall("01.4")
    assert [(each["answer"], each["verdict"]) for each in kept["tries"]] == [
        (wrong, WRONG),
        (right, RIGHT),
    ]


def test_the_setting_and_the_picture_are_kept():
    lab = explore(Potentiation(), "02.1")
    lab.set(gaba_uM=3)
    answer(check("02.5", lab), "16.7")
    kept, _ = work.recall("02.5")
    assert kept["tries"][0]["setting"] == lab.values
    assert kept["picture"].startswith("<img alt=")


KEEPER = """
import sys
from helpers.lesson.work import keep
for i in range(int(sys.argv[2])):
    keep(sys.argv[1], f"{i}", picture="x" * 200_000)
    print(i, flush=True)
"""


def keeping(number, times):
    command = [sys.executable, "-c", KEEPER, number, str(times)]
    return subprocess.Popen(command, stdout=subprocess.PIPE, text=True, env=os.environ.copy())


def test_a_killed_kernel_loses_nothing_that_was_kept():
    """Killed 100 times in the middle of writing: every answer that was told kept is there."""
    killed = 0
    while killed < 100:
        with keeping("02.1", 1_000_000) as keeper:
            told = -1
            until = time.monotonic() + 0.02 * (1 + killed % 5)
            for line in keeper.stdout:
                told = int(line)
                if time.monotonic() > until:
                    break
            keeper.send_signal(signal.SIGKILL)
        kept, notice = work.recall("02.1")
        assert notice == ""
        assert int(kept["tries"][-1]["answer"]) >= told
        killed += 1
        work._path("02.1").unlink()


def test_two_notebooks_at_once_lose_nothing():
    numbers = ["01.1", "02.1", "02.2"]
    keepers = [keeping(number, 40) for number in numbers]
    for keeper in keepers:
        keeper.communicate()
    for number in numbers:
        kept, _ = work.recall(number)
        assert [each["answer"] for each in kept["tries"]] == [str(i) for i in range(40)]
    assert work.answered() == numbers


@pytest.mark.parametrize("damage", ["", "{", "[]", '{"tries": [{}]}', '{"tries": 3}', "\udcff"])
def test_a_damaged_file_is_set_aside_and_never_overwritten(damage, folder):
    answer(check("01.5"), "0.5")
    path = folder / "answers" / "01.5.json"
    path.write_bytes(damage.encode("utf-8", "surrogateescape"))
    card = check("01.5")
    assert "was damaged" in card.card.feedback.value
    aside = path.with_name("01.5.damaged-1")
    assert aside.read_bytes() == damage.encode("utf-8", "surrogateescape")
    assert "Right." in answer(card, "0.84")
    assert json.loads(path.read_text(encoding="utf-8"))["tries"][0]["answer"] == "0.84"
    path.write_text("{")
    check("01.5")
    assert aside.exists()
    assert path.with_name("01.5.damaged-2").exists()


def test_a_damaged_file_that_cannot_be_set_aside_is_left_alone(folder, monkeypatch):
    answer(check("01.5"), "0.5")
    path = folder / "answers" / "01.5.json"
    path.write_text("{")

    def refuse(*_):
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "rename", refuse)
    told = answer(check("01.5"), "0.84")
    assert "Right." in told
    assert "could not be set aside (Permission denied)" in told
    assert path.read_text() == "{"


def test_a_folder_that_cannot_be_written_costs_a_sentence_only(tmp_path, monkeypatch):
    in_the_way = tmp_path / "file"
    in_the_way.write_text("not a folder")
    monkeypatch.setenv("MILLIGRAM_WORK", str(in_the_way))
    told = answer(check("01.5"), "0.84")
    assert "Right." in told
    assert "could not be kept" in told
    guess = predict("02.1")
    commit(guess.guesses[0], "a little")
    assert guess.done
    assert "could not be kept" in guess.guesses[0].card.feedback.value
    assert "could not be written" in repr(report())
    assert in_the_way.read_text() == "not a folder"


def test_a_failed_write_leaves_what_was_there(folder, monkeypatch):
    answer(check("01.5"), "0.5")
    before = {path: path.read_bytes() for path in folder.rglob("*.json")}

    def fail(*_):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(work.os, "replace", fail)
    assert "No space left" in answer(check("01.5"), "0.84")
    assert {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()} == before


def test_a_question_that_changed_since_keeps_the_old_answer(folder):
    work.keep("01.4", "an option that is gone")
    card = check("01.4")
    assert card.card.answer == ""
    answer(card, question("01.4").options[0].text)
    assert work.recall("01.4")[0]["tries"][0]["answer"] == "an option that is gone"


def test_a_card_without_a_kernel_is_its_question():
    for card in (check("01.4"), predict("01.1"), order("00.1")):
        bundle = card._repr_mimebundle_()
        assert "application/vnd.jupyter.widget-view+json" in bundle
        assert "<li>" in bundle["text/html"]


def test_the_work_folder_is_the_notebooks_own(monkeypatch):
    monkeypatch.delenv("MILLIGRAM_WORK")
    assert work.work_folder() == Path("my_work")
