"""The stage: what the recorder writes down, and what is sent when."""

import io

import numpy as np
import pytest
from matplotlib.colors import to_rgb
from matplotlib.figure import Figure
from PIL import Image

from helpers.evidence.record import Choice, Parameter
from helpers.stage import style
from helpers.stage.canvas import Recorder, Stage
from helpers.stage.controls import control_for, stops
from helpers.stage.selfcheck import folder_line, packages_line, python_line, self_check


@pytest.fixture
def panel():
    figure = Figure(figsize=(4, 3), dpi=100)
    panel = figure.add_axes((0, 0, 1, 1), xlim=(0, 4), ylim=(0, 3))
    panel.set_axis_off()
    return panel


def recorded(artist):
    recorder = Recorder(artist.figure)
    artist.draw(recorder)
    packed = recorder.packed()
    return np.frombuffer(packed["points"], "<f4").reshape(-1, 2), packed["marks"]


def test_a_line_is_written_in_pixels_from_the_top_left(panel):
    (line,) = panel.plot([1, 3], [1, 2], color="#0072B280", linewidth=7.2, linestyle="--")
    xy, (mark,) = recorded(line)
    assert xy[:2].tolist() == [[100, 200], [300, 100]]  # 100 pixels to a unit of data
    assert np.isnan(xy[2]).all()
    assert (mark["n"], mark["stroke"], mark["width"]) == (6, "#0072b280", pytest.approx(10))
    assert len(mark["dash"]) == 2
    assert mark["clip"] == [0, 0, 400, 300]


def test_only_lines_along_and_across_stand_on_whole_pixels(panel):
    for x, y, snaps in (
        ([1, 1], [0, 2], True),
        ([1, 2, 2], [1, 1, 0], True),
        ([1, 2], [1, 2], False),
    ):
        (line,) = panel.plot(x, y)
        _, (mark,) = recorded(line)
        assert mark.get("snap", False) == snaps


def test_a_gap_in_the_data_is_a_gap_in_the_path(panel):
    (line,) = panel.plot([0, 1, 2, 3, 4], [1, 1, np.nan, 1, 1])
    xy, _ = recorded(line)
    assert np.isnan(xy).all(axis=1).sum() == 2


def test_a_marker_is_written_at_each_point(panel):
    (line,) = panel.plot([1, 2, 3], [1, np.nan, 1], "o", markersize=10)
    xy, (mark,) = recorded(line)
    assert np.isnan(xy).all(axis=1).sum() == 2  # the point that is not a number has no marker
    assert {"fill", "stroke"} <= mark.keys()
    assert np.nanmean(xy[: len(xy) // 2, 0]) == pytest.approx(100, abs=1)


def test_filled_areas_and_words_are_filled(panel):
    hill = panel.fill_between([0, 1, 2], [0, 1, 0], color="#009E73", alpha=0.5, linewidth=0)
    _, (mark,) = recorded(hill)
    assert mark["fill"] == "#009e7380"
    xy, (mark,) = recorded(panel.text(1, 1, "words", color="#222222"))
    assert mark["fill"] == "#222222ff"
    assert "stroke" not in mark
    assert np.nanmin(xy[:, 0]) >= 100


def test_the_picture_of_the_recorder_is_that_of_matplotlib(panel):
    """The outline of a filled polygon covers the same pixels as Matplotlib's own drawing."""
    (patch,) = panel.fill([0.5, 3.5, 2], [0.5, 1, 2.5], color="black", linewidth=0)
    xy, _ = recorded(patch)
    file = io.BytesIO()
    panel.figure.savefig(file, format="png", dpi=100)
    dark = np.array(Image.open(file).convert("L")) < 128
    inside = xy[~np.isnan(xy[:, 0])]
    x, y = inside[:3].T.astype(float)
    area = abs(np.dot(x, np.roll(y, 1)) - np.dot(y, np.roll(x, 1))) / 2
    assert dark.sum() == pytest.approx(area, rel=0.01)


def test_the_still_part_is_sent_again_only_when_limits_change(panel):
    panel.set_axis_on()
    (line,) = panel.plot([1, 3], [1, 2], color="#123456")
    stage = Stage(panel.figure, [line])
    stage.draw("first")
    still = stage.still
    assert b"#123456" not in still
    assert line.get_visible()
    stage.hold(True)
    line.set_ydata([2, 2])
    stage.draw("second", "look here")
    assert stage.still is still
    assert stage.ghost
    panel.set_xlim(0, 8)
    stage.draw("third")
    assert stage.still != still
    assert stage.ghost == {}
    assert (stage.scene["sentence"], stage.scene["notice"]) == ("third", "")


def test_a_notice_keeps_picture_and_sentence(panel):
    (line,) = panel.plot([1, 3], [1, 2])
    stage = Stage(panel.figure, [line])
    stage.draw("good")
    before = stage.scene
    stage.tell("wrong entry")
    assert stage.scene == before | {"notice": "wrong entry"}
    stage.draw("about", settle_ms=250)
    stage.tell("wrong entry")
    assert stage.scene["settle_ms"] is None, "what failed is not asked for again"


def test_a_scene_to_settle_reaches_the_page_even_if_it_looks_like_the_last(panel):
    """Nothing is sent for an equal value, and the page would wait for ever."""
    (line,) = panel.plot([1, 3], [1, 2])
    stage = Stage(panel.figure, [line])
    stage.draw("about", "Computing ...", settle_ms=0)
    before = stage.scene
    stage.draw("about", "Computing ...", settle_ms=0)
    assert stage.scene != before
    assert stage.png().startswith(b"\x89PNG")


LOG = Parameter(
    value=18, unit="nM", meaning="Drug", symbol="x", low=0, high=1000, kind="choice", note="why",
    log=True,
)  # fmt: skip
LINEAR = Parameter(
    value=-65, unit="mV", meaning="V", symbol="V", low=-90, high=-30, kind="choice", note="why"
)
TABLET = Parameter(
    value=5, unit="mg", meaning="Tablet", symbol="D", low=0, high=10, kind="choice", note="why",
    least=2,
)  # fmt: skip
OPTION = Choice(
    value="a", options={"a": "first", "b": "second"}, meaning="Kind", symbol="", kind="choice",
    note="why",
)  # fmt: skip


@pytest.mark.parametrize("record", [LOG, LINEAR, TABLET])
def test_a_slider_has_about_65_stops_from_end_to_end(record):
    found = stops(record)
    assert 60 <= len(found) <= 70
    assert (found[0], found[-1]) == (record.low, record.high)
    assert found == sorted(set(found))


@pytest.mark.parametrize("record", [LOG, LINEAR])
def test_box_and_slider_agree_without_writing_back(record):
    moves = []
    control = control_for("x", record, lambda name, value: moves.append((name, value)))
    control.show(control.check("33.3333" if record.low == 0 else "-33.3333"))
    assert moves == []
    assert control.box.value == f"{control.value}"
    nearest = min(control.stops, key=lambda stop: abs(stop - control.value))
    assert control.stops[control.slider.index] == pytest.approx(nearest, rel=0.1)
    control.slider.index = 5
    assert moves == [("x", control.stops[5])]


def test_no_tablet_or_a_whole_one():
    control = control_for("x", TABLET, lambda *_: None)
    assert control.stops[:2] == [0, 2]
    assert [control.check(value) for value in (0, 2, 10)] == [0, 2, 10]
    with pytest.raises(ValueError, match="Tablet must be 0, or from 2 to 10 mg, but is 1"):
        control.check(1)


@pytest.mark.parametrize("wrong", ["abc", "", "-1", "1e9", "nan", "inf", None, "3,5"])
def test_what_the_box_does_not_take_is_told(wrong):
    control = control_for("x", LOG, lambda *_: None)
    with pytest.raises(ValueError, match=r"^Drug must be .* nM.*\.$"):
        control.check(wrong)


def test_a_drop_down_takes_its_options_only():
    moves = []
    control = control_for("x", OPTION, lambda name, value: moves.append((name, value)))
    control.menu.value = "b"
    assert moves == [("x", "b")]
    with pytest.raises(ValueError, match="Kind must be one of a, b, but is 'c'"):
        control.check("c")


def test_the_self_check_says_what_it_found(tmp_path):
    assert "fine" in python_line()
    assert "fine" in packages_line()
    assert "fine" in folder_line(tmp_path / "new")
    (tmp_path / "file").write_text("in the way")
    assert "cannot be written" in folder_line(tmp_path / "file")
    box = self_check(tmp_path)
    stage, page = box.children[-1], box.children[-2]
    assert "waiting" in page.value
    stage.seen = True
    assert "it answers" in page.value


def linear(colour):
    """Light of the three channels, from the sRGB code."""
    coded = np.array(to_rgb(colour))
    return np.where(coded <= 0.04045, coded / 12.92, ((coded + 0.055) / 1.055) ** 2.4)


def luminance(colour):
    """Relative luminance of WCAG 2.2 (definition in its glossary)."""
    return float(np.dot(linear(colour), (0.2126, 0.7152, 0.0722)))


@pytest.mark.parametrize("colour", [style.INK, style.NO_DRUG, style.DIAZEPAM])
def test_words_on_the_white_card_have_contrast(colour):
    assert 1.05 / (luminance(colour) + 0.05) >= 4.5  # WCAG 2.2, success criterion 1.4.3


# Machado, Oliveira & Fernandes (2009), severity 1, on linear RGB; as public programs have it.
SEEN_BY = {
    "most people": np.eye(3),
    "protanopia": [
        [0.152286, 1.052583, -0.204868],
        [0.114503, 0.786281, 0.099216],
        [-0.003882, -0.048116, 1.051998],
    ],
    "deuteranopia": [
        [0.367322, 0.860646, -0.227968],
        [0.280085, 0.672501, 0.047413],
        [-0.011820, 0.042940, 0.968881],
    ],
    "tritanopia": [
        [1.255528, -0.076749, -0.178779],
        [-0.078411, 0.930809, 0.147602],
        [0.004733, 0.691367, 0.303900],
    ],
}
TO_XYZ = np.array([[0.4124, 0.3576, 0.1805], [0.2126, 0.7152, 0.0722], [0.0193, 0.1192, 0.9505]])
TOGETHER = [  # colours that tell two things apart in one picture
    ("DIAZEPAM", "NO_DRUG"),
    ("DIAZEPAM", "GABA"),
    ("GABA", "NO_DRUG"),
    ("GABA", "CHLORIDE"),
    ("CHLORIDE", "BICARBONATE"),
    ("DIAZEPAM", "INK"),
]
DIFFERENT = 15  # CIE 1976 colour difference; about 2 is what an eye just sees side by side


def lab_of(light):
    """CIE L*a*b* of linear RGB, white of D65."""
    ratio = TO_XYZ @ np.clip(light, 0, 1) / TO_XYZ.sum(axis=1)
    f = np.where(ratio > (6 / 29) ** 3, np.cbrt(ratio), ratio / (3 * (6 / 29) ** 2) + 4 / 29)
    return np.array([116 * f[1] - 16, 500 * (f[0] - f[1]), 200 * (f[1] - f[2])])


@pytest.mark.parametrize("pair", TOGETHER, ids="-".join)
@pytest.mark.parametrize("eye", SEEN_BY)
def test_colours_that_mean_different_things_look_different(pair, eye):
    one, other = (lab_of(SEEN_BY[eye] @ linear(getattr(style, name))) for name in pair)
    assert np.linalg.norm(one - other) > DIFFERENT
