"""Every lab: all controls swept, its buttons, its codes, and what happens when a view fails."""

import re
from contextlib import nullcontext
from inspect import signature
from time import sleep

import numpy as np
import pytest

from helpers.channel.views import SingleChannel
from helpers.evidence.record import Parameter
from helpers.receptor import parameters as p
from helpers.receptor.model import gaba_ec50_uM, open_probability
from helpers.receptor.views import Potentiation
from helpers.stage.controls import Number, Run
from helpers.stage.lab import COMPUTING, LOCKED, PATIENCE_S, explore
from tests.sweeps import settings, sweep
from tests.topics import views


@pytest.fixture(params=views(), ids=lambda view: view.__name__)
def lab(request):
    return explore(request.param(), "99.1")


@pytest.fixture
def potentiation():
    return explore(Potentiation(), "99.1")


class Failing:
    """A view that raises at one setting, as a mistake in a model would."""

    def __init__(self, error):
        good = Potentiation()
        self.figure, self.live, self.error = good.figure, good.live, error
        self.presets, self.hints, self.leaves_out, self.numbers = {}, (), (), ()
        self.table = good.table

    def update(self, gaba_uM: p.gaba_uM):
        if gaba_uM == 3:
            raise self.error("three is too much")
        return f"{gaba_uM} µM."


SOME = 3  # every third stop of a slider: enough to meet each kind of sentence


def places_of(control):
    if isinstance(control, Run):
        return range(3)
    return control.stops if hasattr(control, "stops") else list(control.record.options)


def first_number(lab):
    return next((name, c) for name, c in lab.controls.items() if isinstance(c, Number))


def elsewhere(lab):
    """A control of a lab, and a place where it does not stand."""
    name, control = next((n, c) for n, c in lab.controls.items() if not isinstance(c, Run))
    if isinstance(control, Number):
        return name, control, control.record.high
    return name, control, next(o for o in control.record.options if o != control.value)


def has_slider(view):
    records = [a.annotation for n, a in signature(view.update).parameters.items() if n != "rng"]
    return any(isinstance(record, Parameter) for record in records)


@pytest.fixture(params=filter(has_slider, views()), ids=lambda view: view.__name__)
def lab_with_slider(request):
    return explore(request.param(), "99.1")


def test_every_control_everywhere(lab):
    sweep(lab)


def test_the_names_of_the_controls_fit_beside_them(lab):
    for control in lab.controls.values():
        assert len(control.record.label) <= 28, control.record.label


def test_the_sentence_follows_the_picture(lab):
    """A slider moved through its stops: where the live points change, so does the sentence."""
    for name, control in lab.controls.items():
        lab.reset()
        seen = {}
        places = places_of(control)
        for place in places[::SOME] if len(places) > 2 * SOME else places:
            lab.set(**{name: place})
            lab.settle()
            points = lab.stage.scene["points"]
            assert seen.get(lab.sentence, points) == points, lab.sentence
            seen[lab.sentence] = points
        assert len(seen) > 1, f"{name} changes nothing"


def test_potentiation_says_what_the_model_says():
    lab = explore(Potentiation())
    for values in settings(lab, rng=3):
        lab.set(**values)
        drug = values["diazepam_nM"], {"subtype": values["subtype"]}
        P = open_probability(values["gaba_uM"], drug[0], **drug[1])
        told = [float(number) for number in re.findall(r"\d+\.?\d*", lab.sentence)]
        assert any(number == pytest.approx(P, rel=0.006) for number in told), lab.sentence
        ec50_uM = gaba_ec50_uM(drug[0], **drug[1])
        assert any(number == pytest.approx(ec50_uM, rel=0.006) for number in told), lab.sentence


def test_potentiation_draws_what_the_model_says():
    view = Potentiation()
    view.update(3, 180, "alpha2")
    lines = [a for a in view.live if hasattr(a, "get_xdata") and len(a.get_xdata()) > 100]
    curve, added = lines
    gaba_uM = curve.get_xdata()
    P = open_probability(gaba_uM, 180, subtype="alpha2")
    assert curve.get_ydata() == pytest.approx(P)
    assert added.get_ydata() == pytest.approx(P - open_probability(gaba_uM))


def test_the_start_is_a_tablet():
    lab = explore(Potentiation())
    assert lab.values == {"gaba_uM": 10, "diazepam_nM": 18, "subtype": "alpha1"}
    assert {"no GABA", "EC20", "saturated", "peak of one 10 mg tablet (18 nM)"} == set(
        lab.view.presets
    )


def test_nonsense_in_a_box_is_answered_and_the_picture_stays(lab_with_slider):
    lab = lab_with_slider
    name, control = first_number(lab)
    before, values = lab.stage.scene, lab.values
    for wrong in ("abc", "-1e9", "1e9", "nan"):
        control.box.value = wrong
        assert lab.stage.scene["notice"].startswith(control.record.meaning)
        assert lab.stage.scene["points"] == before["points"]
        assert lab.sentence == before["sentence"]
        assert lab.values == values
    control.slider.index = 3 if control.slider.index != 3 else 4
    lab.settle()
    assert lab.stage.scene["notice"] in {words for _, words in lab.view.hints} | {""}
    assert control.box.value == control.written
    assert lab.values[name] == control.stops[control.slider.index]


def test_set_is_all_or_nothing(lab):
    start = lab.values
    name, _, place = elsewhere(lab)
    with pytest.raises(ValueError, match="nonsense must be a control of this lab"):
        lab.set(**{name: place, "nonsense": 1})
    assert lab.values == start


def test_hold_keeps_the_curve_and_says_what_changed(lab):
    before, (name, control, place) = lab.stage.scene, elsewhere(lab)
    started = control.told()
    lab.hold(True)
    assert lab.stage.ghost["points"] == before["points"]
    lab.set(**{name: place})
    words = f"Changed since Hold: {control.record.meaning} from {started} to {control.told()}."
    assert words in lab.sentence
    assert before["sentence"] in lab.sentence
    lab.hold(False)
    assert lab.stage.ghost == {}
    assert "Hold" not in lab.sentence


def test_reset_presets_and_marks(lab):
    start, sentence = lab.values, lab.sentence
    for name, values in lab.view.presets.items():
        lab.reset()
        lab.set(**values)
        assert lab.values == start | values, name
        for key, control in lab.controls.items():
            marked = "lab-changed" in control.row._dom_classes
            assert isinstance(control, Run) or marked == (lab.values[key] != start[key])
    lab.reset()
    assert (lab.values, lab.sentence) == (start, sentence)


def test_a_lab_code_brings_the_setting_back(lab):
    lab.show_more(True)
    lab.set(**{name: places_of(control)[1] for name, control in lab.controls.items()})
    code, values = lab.more.code.value, lab.values
    lab.reset()
    assert lab.more.code.value != code
    lab.more.code.value = code
    assert lab.values == values


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("02.7 gaba=3", "Lab code must start with 99.1"),
        ("99.1 gabba=3", "Lab code must be made of gaba=..."),
        ("99.1 gaba", "Lab code must be made of gaba=..."),
        ("99.1 gaba=many", "GABA must be a number, but is 'many'"),
        ("99.1 gaba=3 subtype=beta", "Subtype must be one of"),
    ],
)
def test_a_wrong_lab_code_is_answered(code, text):
    lab = explore(Potentiation(), "99.1")
    lab.show_more(True)
    values = lab.values
    lab.more.code.value = code
    assert text in lab.stage.scene["notice"]
    assert lab.values == values


def test_more_holds_table_limits_and_sources(lab):
    assert lab.more.panel.layout.display == "none"
    lab.show_more(True)
    assert lab.more.panel.layout.display == ""
    header, rows = lab.view.table()
    assert all(len(row) == len(header) for row in rows)
    shown = lab.more.table.value
    assert 'download="lab-99.1.csv"' in shown
    for name, control in lab.controls.items():  # a control may only move along what is drawn
        lab.set(**{name: places_of(control)[-1]})
    assert lab.more.table.value != shown
    limits = lab.more.panel.children[-1].value
    assert all(line[:20] in limits for line in lab.view.leaves_out)
    assert "Where these numbers come from" in limits


def test_hints_speak_when_a_setting_teaches_nothing():
    lab = explore(Potentiation())
    assert lab.stage.scene["notice"] == ""
    for values, word in (
        ({"gaba_uM": 0}, "Without GABA"),
        ({"diazepam_nM": 0}, "Without diazepam"),
        ({"diazepam_nM": 500}, "far above any tablet"),
        ({"subtype": "H101R"}, "no site"),
    ):
        lab.reset()
        lab.set(**values)
        assert word in lab.stage.scene["notice"]


def test_a_value_error_becomes_a_sentence():
    lab = explore(Failing(ValueError))
    lab.set(gaba_uM=3)
    assert lab.stage.scene["notice"] == "Not drawn. three is too much"
    lab.set(gaba_uM=4)
    assert (lab.sentence, lab.stage.scene["notice"]) == ("4.0 µM.", "")


def test_any_other_error_reaches_the_page_and_is_raised():
    lab = explore(Failing(ZeroDivisionError))
    good = lab.stage.scene["points"]
    with pytest.raises(ZeroDivisionError):
        lab.set(gaba_uM=3)
    notice = "The picture could not be drawn (ZeroDivisionError: three is too much)."
    assert lab.stage.scene["notice"].startswith(notice)
    assert lab.stage.scene["points"] == good
    with pytest.raises(ZeroDivisionError):
        lab.controls["gaba_uM"].box.value = "3.0"


class Unsettled(Failing):
    """Leaves a part to `settle`, which fails."""

    coming = "Computing the rest ..."

    def settle(self):
        raise self.error("the rest is too much")


@pytest.mark.parametrize("error", [ValueError, ZeroDivisionError])
def test_what_fails_when_the_hand_rests_is_told_and_not_asked_for_again(error):
    lab = explore(Unsettled(error))
    assert lab.stage.scene["notice"] == "Computing the rest ..."
    with nullcontext() if error is ValueError else pytest.raises(error):
        lab._settle_asked()
    assert "the rest is too much" in lab.stage.scene["notice"]
    assert lab.stage.scene["settle_ms"] is None


def test_a_locked_lab_settles_too():
    class Waiting:
        def then(self, act):
            self.act = act

    lab = explore(Unsettled(ValueError), after=Waiting())
    assert LOCKED in lab.stage.scene["notice"]
    assert lab.stage.scene["settle_ms"] is not None


def test_an_argument_without_a_record_is_refused():
    class Unsourced(Failing):
        def update(self, gaba):
            return ""

    with pytest.raises(ValueError, match="gaba of Unsourced.update must have a record"):
        explore(Unsourced(ValueError))


def test_without_a_kernel_the_lab_is_its_picture_with_words(lab):
    bundle = lab._repr_mimebundle_()
    assert "application/vnd.jupyter.widget-view+json" in bundle
    assert bundle["text/html"].startswith(f'<img alt="{lab.sentence}" src="data:image/png;')
    assert bundle["text/plain"] == lab.sentence


def test_moving_a_slider_changes_live_points_only(lab_with_slider):
    lab = lab_with_slider
    still, first = lab.stage.still, lab.stage.scene["points"]
    _, control = first_number(lab)
    control.slider.index += -5 if control.slider.index > 30 else 5
    assert lab.stage.still is still
    assert lab.stage.scene["points"] != first
    assert lab.stage.film == []


def test_a_film_is_made_when_it_is_asked_for(lab):
    """Views that play: the frames differ, are finite, and leave the picture as it was."""
    plays = hasattr(lab.view, "frames")
    assert lab.stage.plays == plays
    if not plays:
        return
    before = lab.stage.scene
    lab.stage._handle_custom_msg("film", [])  # what the page sends
    frames = [np.frombuffer(frame["points"], "<f4").reshape(-1, 2) for frame in lab.stage.film]
    assert 20 <= len(frames) <= 400
    assert len({frame.tobytes() for frame in frames}) > len(frames) / 2
    for frame in frames:
        gap = np.isnan(frame).all(axis=1)
        assert np.isfinite(frame[~gap]).all()
    assert lab.stage.scene is before
    lab.reset()
    assert (lab.stage.scene["points"], lab.stage.film) == (before["points"], [])


def test_a_new_random_run_stands_behind_more_and_in_the_code():
    lab = explore(SingleChannel(), "99.1")
    lab.show_more(True)
    run = lab.controls["rng"]
    assert run.row not in lab._hands.children
    first = lab.stage.scene["points"]
    run.button.click()
    assert lab.values["rng"] == run.record.value + 1
    assert lab.stage.scene["points"] != first
    assert lab.more.code.value.endswith("rng=717")
    lab.set(rng=716)
    assert lab.stage.scene["points"] == first
    with pytest.raises(ValueError, match="must be a whole number of 0 or more, but is 'x'"):
        lab.set(rng="x")


class Promise:
    """What `after` needs: calls back when it is kept."""

    def then(self, act):
        self.keep = act


def test_controls_unlock_after_a_prediction(potentiation):
    promise = Promise()
    lab = explore(Potentiation(), "99.1", after=promise)
    assert lab.stage.scene["notice"] == LOCKED
    hands = [lab.controls["gaba_uM"].slider, lab.controls["gaba_uM"].box]
    hands += [lab.controls["subtype"].menu]
    assert all(hand.disabled for hand in hands)
    told = "You predicted (99.1): much."
    promise.keep([(told, {"gaba_uM": 0}, "The model: little."), ("You skipped 99.2.", {}, "")])
    assert not any(hand.disabled for hand in hands)
    assert lab.stage.scene["notice"] == ""
    first, second = lab._predicted.children
    button, line = first.children
    assert told in line.value
    assert "The model" not in line.value
    button.click()
    assert lab.values["gaba_uM"] == 0
    assert "The model: little." in line.value
    assert len(second.children) == 1


class Slow(Potentiation):
    """A view whose model takes too long for every move."""

    def update(self, gaba_uM: p.gaba_uM, diazepam_nM: p.diazepam_nM, subtype: p.subtype):
        sleep(1.1 * PATIENCE_S)
        return super().update(gaba_uM, diazepam_nM, subtype)


def test_a_slow_model_draws_on_release_and_says_computing():
    lab, told = explore(Slow(), "99.1"), []
    lab.stage.observe(lambda change: told.append(change.new["notice"]), "scene")
    assert not lab.controls["gaba_uM"].slider.continuous_update
    lab.set(gaba_uM=3)
    assert told == [COMPUTING, ""]
    assert explore(Potentiation()).controls["gaba_uM"].slider.continuous_update
