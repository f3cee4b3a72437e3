"""Every lab: all controls swept, its buttons, its codes, and what happens when a view fails."""

import re

import numpy as np
import pytest

from helpers.receptor import parameters as p
from helpers.receptor.model import gaba_ec50_uM, open_probability
from helpers.receptor.views import Potentiation
from helpers.stage.lab import explore
from tests.sweeps import settings, sweep

VIEWS = [Potentiation]


@pytest.fixture(params=VIEWS, ids=lambda view: view.__name__)
def lab(request):
    return explore(request.param(), "99.1")


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


def places_of(control):
    return control.stops if hasattr(control, "stops") else list(control.record.options)


def test_every_control_everywhere(lab):
    sweep(lab)


def test_the_sentence_follows_the_picture(lab):
    """A slider moved through its stops: where the live points change, so does the sentence."""
    for name, control in lab.controls.items():
        lab.reset()
        seen = {}
        for place in places_of(control):
            lab.set(**{name: place})
            points = lab.stage.scene["points"]
            assert seen.get(lab.sentence, points) == points, lab.sentence
            seen[lab.sentence] = points


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


def test_nonsense_in_a_box_is_answered_and_the_picture_stays(lab):
    control = next(c for c in lab.controls.values() if hasattr(c, "box"))
    before, values = lab.stage.scene, lab.values
    for wrong in ("abc", "-3", "1e9", "nan"):
        control.box.value = wrong
        assert lab.stage.scene["notice"].startswith(control.record.meaning)
        assert lab.stage.scene["points"] == before["points"]
        assert lab.sentence == before["sentence"]
        assert lab.values == values
    control.slider.index = 3
    assert lab.stage.scene["notice"] in {words for _, words in lab.view.hints} | {""}
    assert control.box.value == control.written


def test_set_is_all_or_nothing(lab):
    start = lab.values
    first = next(iter(lab.controls))
    with pytest.raises(ValueError, match="nonsense must be a control of this lab"):
        lab.set(**{first: lab.controls[first].record.low, "nonsense": 1})
    assert lab.values == start


def test_hold_keeps_the_curve_and_says_what_changed(lab):
    before = lab.stage.scene
    lab.hold(True)
    assert lab.stage.ghost["points"] == before["points"]
    lab.set(gaba_uM=3)
    assert "Changed since Hold: GABA from 10 µM to 3 µM." in lab.sentence
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
            assert marked == (lab.values[key] != start[key])
    lab.reset()
    assert (lab.values, lab.sentence) == (start, sentence)


def test_a_lab_code_brings_the_setting_back(lab):
    lab.show_more(True)
    lab.set(**{name: control.record.low for name, control in lab.controls.items()
               if hasattr(control, "box")})  # fmt: skip
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
    lab.set(diazepam_nM=0)
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


def test_moving_a_slider_changes_live_points_only(lab):
    still, first = lab.stage.still, lab.stage.scene["points"]
    lab.controls["diazepam_nM"].slider.index += 5
    assert lab.stage.still is still
    assert not np.array_equal(lab.stage.scene["points"], first)
