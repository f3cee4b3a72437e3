"""The pictures of the uses: what their artists show, and what their sentences say."""

import re
from itertools import islice

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from helpers.receptor import parameters as receptor
from helpers.receptor.model import benzodiazepine_occupancy, gaba_ec50_uM
from helpers.stage.canvas import Recorder
from helpers.stage.lab import explore
from helpers.stage.label import Label
from helpers.uses import parameters as p
from helpers.uses.views import Combinations, Evidence, Pathways, Subunits
from tests.notebook_rules import FORBIDDEN
from tests.sweeps import settings, sweep
from tests.test_uses import ABOVE_EVIDENCE

VIEWS = [Subunits, Evidence, Pathways, Combinations]
LOT = "lorazepam", "oxazepam", "temazepam"
DRAWN_ONCE = Subunits()  # for many concentrations


def everywhere(view, most=25, rng=5):
    """A lab at some of its settings, spread evenly over all, with the values of each."""
    lab = explore(view())
    found = list(settings(lab, rng))
    for values in islice(found, 0, None, max(len(found) // most, 1)):
        lab.set(**values)
        yield lab, values


def at(view, **values):
    lab = explore(view())
    lab.set(**values)
    return lab


def labels_of(view):
    artists = [a for panel in view.figure.axes for a in panel.get_children()]
    return [a for a in artists if isinstance(a, Label)]


def words_of(view):
    return [label.words for label in labels_of(view)]


def box(label, recorder):
    """The corners of a label in pixels, or None where it says nothing."""
    recorder.clear()
    label.draw(recorder)
    xy = np.concatenate([*recorder.points, []]).reshape(-1, 2)
    return (np.nanmin(xy, axis=0), np.nanmax(xy, axis=0)) if xy.size else None


@pytest.mark.parametrize("view", VIEWS)
def test_every_control_everywhere(view):
    sweep(explore(view()))


@pytest.mark.parametrize("view", VIEWS)
def test_nothing_is_cut_off_and_no_words_overlap(view):
    for lab, values in everywhere(view):
        recorder = Recorder(lab.view.figure)
        boxes = [box(label, recorder) for label in labels_of(lab.view)]
        boxes = [corners for corners in boxes if corners]
        for i, (low, high) in enumerate(boxes):
            assert (low >= 0).all(), values
            assert (high <= lab.view.figure.bbox.size).all(), values
            for other_low, other_high in boxes[:i]:
                apart = (low >= other_high - 1) | (other_low >= high - 1)
                assert apart.any(), f"words on words at {values}"


@pytest.mark.parametrize("view", VIEWS)
def test_nothing_forbidden_is_shown(view):
    for lab, _ in everywhere(view, 100):
        hints = [words for _, words in lab.view.hints]
        shown = [lab.sentence, *words_of(lab.view), *lab.view.leaves_out, *hints]
        for words in (*FORBIDDEN, *ABOVE_EVIDENCE):
            assert not [text for text in shown if words in text.lower()]


@pytest.mark.parametrize("view", VIEWS)
def test_another_setting_that_looks_otherwise_is_told_otherwise(view):
    told = {}
    for lab, values in everywhere(view, 100):
        points = lab.stage.scene["points"]
        assert told.setdefault(lab.sentence, points) == points, values


# --- subunits -----------------------------------------------------------------------------


@pytest.mark.parametrize("diazepam_nM", [0, 8.8, 40])
def test_the_bars_stand_where_the_receptor_model_puts_them(diazepam_nM):
    view = Subunits()
    view.update("muscle", diazepam_nM)
    for i, alpha in enumerate(receptor.SENSITIVE):
        moved = float(gaba_ec50_uM(0) / gaba_ec50_uM(diazepam_nM, subtype=alpha))
        assert view._dots[i].get_ydata()[0] == pytest.approx(moved)
        low, high = view._bands[i].get_ydata()
        assert low <= moved <= high
        filled = 100 * benzodiazepine_occupancy(0, diazepam_nM, subtype=alpha)
        assert view._words[i].words == f"{filled:.0f} %"


@given(st.floats(p.diazepam_nM.low, p.diazepam_nM.high))
def test_the_four_bars_overlap_at_any_concentration(diazepam_nM):
    """Decision D13: diazepam does not choose."""
    DRAWN_ONCE.update("muscle", diazepam_nM)
    ends = [bar.get_ydata() for bar in DRAWN_ONCE._bands]
    assert max(low for low, _ in ends) <= min(high for _, high in ends)
    assert all(1 <= low <= high <= 2.2 for low, high in ends)


def test_the_marks_are_the_findings():
    view = Subunits()
    marks = [line for line in view.figure.axes[0].get_lines() if len(line.get_xdata()) == 1]
    assert len(marks) == sum(map(len, p.SUBUNITS.values())) + 3  # and three in the key


def test_muscle_relaxation_is_a_dispute():
    # receptor.md 5: α2 mainly, from mice; rats and monkeys disagree about α1.
    view = Subunits()
    sentence = view.update("muscle", 8.8)
    assert "α1 1 for, 2 against; α2 1 for, 1 against; α3 1 open; α5 1 for, 1 open" in sentence
    assert "it does not choose among the four" in sentence


@pytest.mark.parametrize("effect", p.effect.options)
def test_the_frame_is_around_the_row_of_the_effect(effect):
    view = Subunits()
    view.update(effect, 8.8)
    row = list(p.effect.options).index(effect)
    assert np.mean(view._frame.get_ydata()[:4]) == row
    found = {alpha for kind, alpha in p.SUBUNITS if kind == effect}
    carries = [a for a in found if any(f.side == "for" for f in p.SUBUNITS[effect, a])]
    full = [
        alpha
        for alpha, dot in zip(receptor.SENSITIVE, view._dots, strict=True)
        if dot.get_markerfacecolor() != "white"
    ]
    assert sorted(full) == sorted(carries)


# --- evidence -----------------------------------------------------------------------------


def drawn_bars(view):
    """Name of each line with a bar, and the ratio at the bar's end."""
    for line in view._lines:
        corners = line["bar"].get_xy()
        if len(corners):
            x = corners[:, 0]
            yield line["name"].words, x[np.argmax(abs(np.log(x)))], line["bar"]


@pytest.mark.parametrize("question", p.question.options)
def test_a_bar_ends_at_its_ratio(question):
    view = Evidence()
    view.update(question)
    things = [thing for row in p.WEIGHED[question] for thing in row.things]
    drawn = {name: end for name, end, _ in drawn_bars(view)}
    assert drawn == pytest.approx({name: p.ratio[key].value for name, key, _ in things if key})


def test_back_pain_has_only_a_right_side():
    view = Evidence()
    sentence = view.update("muscle")
    ends = {name: end for name, end, _ in drawn_bars(view)}
    assert ends["disability"] == 1
    assert ends["pain after a week"] > 1
    assert ends["adverse events"] > 1
    assert "gained 11 points and those with placebo 11" in sentence
    assert "31.5 % and 21.8 %" in sentence
    assert "0.80, in the grey row “no relief: other relaxants”, belongs to other drugs" in sentence


def test_the_benefit_of_other_drugs_is_grey():
    view = Evidence()
    view.update("muscle")
    colours = {name: tuple(bar.get_edgecolor()) for name, _, bar in drawn_bars(view)}
    assert colours["no relief: other relaxants"] != colours["adverse events"]
    left = [name for name, end, _ in drawn_bars(view) if end < 1]
    assert left == ["no relief: other relaxants"]


def test_a_bar_that_was_computed_here_is_an_outline():
    for question in p.question.options:
        view = Evidence()
        view.update(question)
        for name, _, bar in drawn_bars(view):
            things = [t for row in p.WEIGHED[question] for t in row.things]
            (key,) = (key for title, key, _ in things if title == name)
            assert (bar.get_facecolor()[-1] == 0) == (key in p.computed)


def test_a_row_of_one_question_leaves_nothing_for_the_next():
    view = Evidence()
    view.update("muscle")
    view.update("people")
    assert not [words for words in words_of(view) if "Stiff-person" in words]
    assert len(list(drawn_bars(view))) == 8


# --- pathways -----------------------------------------------------------------------------


def looks(view):
    return {
        (step.start, step.end): shaft.get_linestyle()
        for step, shaft in zip(p.STEPS, view._shafts, strict=True)
    }


@pytest.mark.parametrize("drug", p.drug.options)
@pytest.mark.parametrize("state", p.state.options)
def test_only_oxidations_on_the_way_change(drug, state):
    view = Pathways()
    view.update(drug, state)
    for step, shaft in zip(p.STEPS, view._shafts, strict=True):
        if not step.oxidises:
            assert shaft.get_linestyle() in ("-", ":")
    slower = [ends for ends, style in looks(view).items() if style == "--"]
    assert bool(slower) == (state in ("cirrhosis", "inhibitor") and drug not in LOT[:2])


@pytest.mark.parametrize(
    ("drug", "told"),
    [("diazepam", "3 of its 5 main steps (60 %,"), ("nordiazepam", "1 of its 2 main steps (50 %,")],
)
def test_the_oxidations_are_counted_among_the_steps(drug, told):
    sentence = Pathways().update(drug, "healthy")
    assert told in sentence
    assert "of the steps and not of the drug" in sentence


@pytest.mark.parametrize("drug", LOT)
@pytest.mark.parametrize("state", p.state.options)
def test_no_main_step_of_the_three_is_an_oxidation(drug, state):
    assert "none of its main steps (0 of 1, 0 %) is an oxidation" in Pathways().update(drug, state)


def test_lorazepam_keeps_its_clearance_although_its_half_life_doubles():
    # Kraus 1978: 21.7 and 41.2 h; clearance unchanged.
    lab = at(Pathways, drug="lorazepam", state="cirrhosis")
    assert "because it spreads wider" in lab.sentence
    assert "clearance stays" in lab.stage.scene["notice"]
    assert "clearance: no change" in words_of(lab.view)


def test_a_faster_step_looks_otherwise_than_a_usual_one():
    view = Pathways()
    widths = []
    for state in ("healthy", "inducer"):
        view.update("diazepam", state)
        widths.append([(s.get_linewidth(), s.get_color()) for s in view._shafts])
    for step, (usual, black), (fast, colour) in zip(p.STEPS, *widths, strict=True):
        if step.oxidises:
            assert fast > 3 * usual
            assert colour != black


def test_a_half_life_is_the_one_measured():
    # Klotz 1975, Ochs 1981, Kraus 1978, Ochs 1986: abstracts.
    for drug, state, told in (
        ("diazepam", "cirrhosis", "105.6 h in cirrhosis instead of 46.6 h"),
        ("diazepam", "inhibitor", "45 h with an inhibitor (isoniazid) instead of 34 h"),
        ("diazepam", "inducer", "14 h with an inducer (rifampicin) instead of 58 h"),
        ("lorazepam", "cirrhosis", "41.2 h in cirrhosis instead of 21.7 h"),
        ("temazepam", "cirrhosis", "10.6 h in cirrhosis instead of 14.6 h"),
    ):
        assert told in Pathways().update(drug, state)
    assert "no number was opened" in Pathways().update("nordiazepam", "cirrhosis")


def test_no_effect_is_drawn_for_an_inhibitor():
    # Decision D18: inhibitors change half-life and level in the labs, never effect.
    for lab, _ in everywhere(Pathways, 100):
        assert not re.search(r"sedat|sleep|drows|relax", lab.sentence)


# --- combinations -------------------------------------------------------------------------


def widths(view):
    return [bar.get_xy()[:, 0].max() for bar in view._bars if bar.get_visible()]


def test_more_than_independence_was_seen_with_an_opioid():
    # Bailey 1990: 11 and 6 of 12; independence gives 6 and 0 (dose.md 2.4).
    lab = at(Combinations, combination="opioid")
    assert widths(lab.view) == pytest.approx([50, 100 * 11 / 12, 0, 50])
    assert "11 of 12 volunteers (92 %)" in lab.sentence
    assert "give 6 of 12 volunteers (50 %)" in lab.sentence


def test_with_alcohol_two_of_eight_went_beyond_the_sum():
    lab = at(Combinations, combination="alcohol")
    assert widths(lab.view) == pytest.approx([0, 25])
    assert "2 of 8 volunteers (25 %)" in lab.sentence


@pytest.mark.parametrize("combination", p.combination.options)
@pytest.mark.parametrize("antidote", p.antidote.options)
def test_each_antidote_takes_back_its_own_part_only(combination, antidote):
    view = at(Combinations, combination=combination, antidote=antidote).view
    emptied = [i for i, part in enumerate(view._boxes) if part.get_linestyle() == "--"]
    expected = []
    if antidote == "flumazenil":
        expected = [0]
    if antidote == "naloxone" and combination == "opioid":
        expected = [1]
    assert emptied == expected


def test_flumazenil_with_an_opioid_does_not_promise_breathing():
    # Decision D12.
    lab = at(Combinations, combination="opioid", antidote="flumazenil")
    assert "may wake, and breathing may not recover" in lab.sentence
    lab.set(antidote="naloxone")
    assert "opioid's part only" in lab.sentence


def test_no_amount_of_a_drug_is_shown():
    for lab, _ in everywhere(Combinations, 100):
        shown = [lab.sentence, *words_of(lab.view), *lab.view.leaves_out]
        shown += [axis.get_xlabel() for axis in lab.view.figure.axes]
        assert not re.search(r"\d ?(mg|µg|g|nM|µM|ng)\b", " ".join(shown))


def test_the_boxed_warning_stands_beside_every_combination():
    for lab, _ in everywhere(Combinations, 100):
        assert "Boxed warning, US label:" in words_of(lab.view)
