"""The pictures of the reflex: what their artists show, and what their sentences say."""

import re
from itertools import islice

import numpy as np
import pytest

from helpers.channel.model import synaptic_effect
from helpers.reflex import parameters as p
from helpers.reflex.model import Reflex, clonus, h_reflex, simulate, spindle_rate_Hz
from helpers.reflex.views import Ankle, ChlorideAndSpasticity, HReflex, WhereDoesItAct
from helpers.reflex.views.leg import BALL, FOOT
from helpers.reflex.views.stored import amplitude_deg
from helpers.stage.canvas import Recorder
from helpers.stage.lab import explore
from helpers.stage.label import Label
from tests.sweeps import settings, sweep

VIEWS = [Ankle, HReflex, WhereDoesItAct, ChlorideAndSpasticity]
QUICK = [HReflex, WhereDoesItAct, ChlorideAndSpasticity]


def everywhere(view, most, rng=5):
    """A lab at some of its settings, spread evenly over all, with the values of each."""
    lab = explore(view())
    found = list(settings(lab, rng))
    for values in islice(found, 0, None, max(len(found) // most, 1)):
        lab.set(**values)
        yield lab, lab.values


def at(view, **values):
    lab = explore(view())
    lab.set(**values)
    return lab


def charge(diazepam_nM):
    return float(synaptic_effect(diazepam_nM).charge)


# --- all of them --------------------------------------------------------------------------


@pytest.mark.parametrize("view", QUICK)  # the ankle is swept with all labs
def test_every_control_everywhere(view):
    sweep(explore(view()))


def box(label, recorder):
    """The corners of a label in pixels, or None where it says nothing."""
    recorder.clear()
    label.draw(recorder)
    xy = np.concatenate([*recorder.points, []]).reshape(-1, 2)
    return (np.nanmin(xy, axis=0), np.nanmax(xy, axis=0)) if xy.size else None


@pytest.mark.parametrize("view", VIEWS)
def test_nothing_is_cut_off_and_no_words_overlap(view):
    for lab, values in everywhere(view, 15):
        for line in (a for a in lab.view.live if hasattr(a, "get_ydata")):
            x, y = np.asarray(line.get_data(), float)
            low, high = sorted(line.axes.get_ylim())
            left, right = line.axes.get_xlim()
            assert np.all((y >= low) & (y <= high) & (x >= left) & (x <= right)), values
        recorder = Recorder(lab.view.figure)
        labels = [a for panel in lab.view.figure.axes for a in panel.get_children()]
        boxes = [box(label, recorder) for label in labels if isinstance(label, Label)]
        boxes = [corners for corners in boxes if corners]
        for i, (low, high) in enumerate(boxes):
            assert (low >= 0).all(), values
            assert (high <= lab.view.figure.bbox.size).all(), values
            for other_low, other_high in boxes[:i]:
                apart = (low >= other_high - 1) | (other_low >= high - 1)
                assert apart.any(), f"words on words at {values}"


@pytest.mark.parametrize("view", VIEWS)
def test_every_picture_says_that_its_routes_were_never_measured(view):
    assert any("never been measured" in line for line in view.leaves_out)
    assert any("spasm" in line for line in view.leaves_out)  # decision D10: which one this is


@pytest.mark.parametrize("view", [Ankle, WhereDoesItAct, ChlorideAndSpasticity])
def test_stopping_clonus_is_called_a_statement_about_the_model(view):
    said = next(line for line in view.leaves_out if "stops clonus" in line)
    assert "statement about this model" in said
    assert "tetrazepam" in said


@pytest.mark.parametrize("view", VIEWS)
def test_a_strong_drug_draws_a_warning(view):
    assert "far above any tablet" in at(view, diazepam_nM=500).stage.scene["notice"]
    assert explore(view()).stage.scene["notice"] == ""


# --- ankle --------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "values",
    [
        {},
        {"diazepam_nM": 100, "g0": 0.2},
        {"k_P": 2, "g0": 0},
        {"k_gamma": 3, "E_GABA": -66, "rng": 3},
        {"state": "normal"},
        {"afferent_ms": 30, "k_P": 1},
    ],
)
def test_the_ankle_says_and_draws_what_the_model_says(values):
    lab = at(Ankle, **values)
    set_to = dict(lab.values)
    gain, drive = charge(set_to.pop("diazepam_nM")), p.drive[set_to.pop("state")].value
    loop = Reflex(drive=drive, afferent_ms=set_to.pop("afferent_ms"))
    alone, drug = (simulate(loop, P, **set_to) for P in (1, gain))
    for movement, line in zip((alone, drug), lab.view._lines, strict=True):
        drawn = np.interp(movement.t_ms / 1000, *line.get_data())
        assert np.abs(drawn - movement.angle_deg).max() < 0.5  # a point each 5 ms
        if np.isnan(movement.frequency_Hz):
            assert f"still moves by {movement.amplitude_deg:.2f}°" in lab.sentence
        else:
            words = f"at {movement.frequency_Hz:.1f} Hz, {movement.amplitude_deg:.1f}° up and down"
            assert words in lab.sentence
    t_s, unit = lab.view._spikes.get_data()
    kept = drug.spikes.unit % 3 == 0
    assert t_s == pytest.approx(drug.spikes.t_ms[kept] / 1000)
    assert (unit == drug.spikes.unit[kept]).all()


def test_a_longer_way_to_the_cord_makes_a_slower_beat():
    # circuit.md 4.3: loop delays of 24, 39 and 60 ms beat at 5.1, 4.4 and 3.8 Hz.
    lab, beats = at(Ankle, g0=0), {}
    for afferent_ms in (2, 17, 38):
        lab.set(afferent_ms=afferent_ms)
        assert f"{afferent_ms} ms to the cord" in lab.sentence
        beats[afferent_ms] = lab.view._movements[0].frequency_Hz
    assert [*beats.values()] == pytest.approx([5.1, 4.4, 3.8], abs=0.15)


def test_with_every_route_off_the_drug_changes_nothing():
    lab = at(Ankle, g0=0, k_P=0, k_gamma=0)
    alone, drug = lab.view._lines
    assert (alone.get_ydata() == drug.get_ydata()).all()
    assert "as without the drug" in lab.sentence
    assert "All three routes are off" in lab.stage.scene["notice"]


def test_the_amplitude_without_drug_stands_beside_it_with_the_same_g0():
    # decision D9: the drug-free amplitude at the same g0 always stands beside it.
    lab = at(Ankle, g0=0.2)
    alone = simulate(g0=0.2)
    assert f"without the drug, all else equal, it beats at {alone.frequency_Hz:.1f}" in lab.sentence
    assert lab.view._names[0].words == f"no drug: {alone.amplitude_deg:.1f}°"


def test_the_film_turns_the_foot_as_the_trace_says():
    view = Ankle()
    view.update(*(argument.value for argument in Ankle.update.__annotations__.values()))
    now, seen, shown = view._movements[1], [], []
    for _ in view.frames():
        heel, toe = view._leg._foot.get_xy()[[1, 2]]
        seen.append(np.degrees(np.arctan2(*(toe - heel)[::-1])))
        shown.append(view._leg._push.get_visible())
    t_ms = np.arange(-200, 3000, 40)  # the stage shows a frame each 40 ms
    assert seen == pytest.approx(np.interp(t_ms, now.t_ms, now.angle_deg), abs=1e-6)
    assert shown == list((t_ms >= 0) & (t_ms <= 80))


def test_the_push_lifts_the_toes():
    assert BALL[0] > 0 > FOOT[:, 0].min()  # the ball of the foot lies before the ankle
    assert simulate(Reflex(gain=0)).angle_deg.max() > 15


# --- H reflex -----------------------------------------------------------------------------


def test_the_h_reflex_says_and_draws_what_the_model_says():
    for lab, values in everywhere(HReflex, 25):
        gain, strength = charge(values["diazepam_nM"]), values["strength"]
        here = {"E_GABA": values["E_GABA"], "g0": values["g0"], "strength": strength}
        alone = h_reflex(**here)
        expected = [
            h_reflex(Reflex(drive=0), **here),
            alone,
            h_reflex(gaba_gain=gain, **here),
            h_reflex(**here | {"strength": strength / (1 + values["k_P"] * (gain - 1))}),
            alone,
            h_reflex(baclofen=1, **here),
        ]
        drawn = [dot.get_ydata()[0] for _, dot, _ in lab.view._rows]
        assert drawn == pytest.approx([100 * part for part in expected], abs=0.7)  # one unit
        for value in drawn[:2]:
            assert f"{value:.0f} %" in lab.sentence


@pytest.mark.parametrize("k_gamma", [0, 1, 5])
def test_the_spindle_route_moves_no_curve(k_gamma):
    curves = at(HReflex, k_gamma=k_gamma, diazepam_nM=200).view._curves
    assert (curves[4] == curves[1]).all()
    assert (curves[3] <= curves[1]).all()


# --- where does it act --------------------------------------------------------------------


@pytest.mark.parametrize("tap", p.tap.options)
def test_each_tap_shows_its_findings(tap):
    lab = at(WhereDoesItAct, tap=tap)
    written = [label.words for label in lab.view.live if isinstance(label, Label)]
    for found in p.TAP_FINDINGS[tap]:
        assert any(found.found in words for words in written), found
        assert any(found.studied in words for words in written), found
    sides = [found.side for found in p.TAP_FINDINGS[tap]]
    counted = f"for this place: {sides.count('for')}; against it: {sides.count('against')}; "
    assert counted in lab.sentence


def test_the_pans_hold_what_stands_in_them():
    for found in p.TAP_FINDINGS.values():
        for side, most in (("for", 3), ("against", 3), ("open", 1)):
            assert sum(each.side == side for each in found) <= most


def test_the_three_places_can_be_told_apart():
    # What a volley and a stretch tell: only the spindle's place changes the stretch alone.
    changed = {}
    for tap in p.tap.options:
        (rate0, rate), (H0, H) = at(WhereDoesItAct, tap=tap, diazepam_nM=100).view._found
        changed[tap] = bool(rate != rate0), bool(H != H0)
    assert changed == {
        "terminal": (False, True),
        "motoneuron": (False, True),
        "spindle": (True, False),
        "above": (False, False),
    }


def test_the_bars_are_the_models():
    lab = at(WhereDoesItAct, tap="spindle", diazepam_nM=100, route=2)
    left = 1 / (1 + 2 * (charge(100) - 1))
    rate0, rate = spindle_rate_Hz(5, 100), spindle_rate_Hz(5, 100, left)
    assert f"{rate:.1f} Hz (without: {rate0:.1f} Hz)" in lab.sentence
    assert lab.view._bars[0].get_height() == pytest.approx(100 * rate / rate0)
    lab.set(tap="motoneuron")
    H0, H = h_reflex(gaba_gain=[1, charge(100)], g0=0.2)
    assert lab.view._bars[1].get_height() == pytest.approx(100 * H / H0)


# --- chloride and spasticity --------------------------------------------------------------


@pytest.mark.parametrize(
    ("name", "baclofen", "g_GABA", "E_GABA"),
    [
        ("alone", 0, 0, -83),
        ("alone", 0, 0.1, -76),
        ("alone", 0, 0.4, -66),
        ("baclofen", 1, 0.1, -66),
        ("baclofen", 1, 0.4, -59),
    ],
)
def test_the_stored_table_is_the_models(name, baclofen, g_GABA, E_GABA):
    table = amplitude_deg(g_GABA, name)
    ours = clonus(g0=g_GABA, E_GABA=E_GABA, baclofen=baclofen).amplitude_deg
    assert np.interp(E_GABA, *table) == pytest.approx(ours, abs=0.8)  # another machine's luck


def test_the_table_reaches_as_far_as_the_controls():
    E_GABA, _ = amplitude_deg(0, "alone")
    assert (E_GABA[0], E_GABA[-1]) == (p.E_GABA.low, p.E_GABA.high)
    most = p.g0.high * charge(1e6)
    rows = [amplitude_deg(g, "alone")[1] for g in (most, most + 0.005)]
    assert (rows[0] != rows[1]).any()  # still inside its rows


def test_between_its_rows_the_table_is_near_the_model():
    g_GABA, E_GABA = 0.35, -70.5
    ours = clonus(g0=g_GABA, E_GABA=E_GABA).amplitude_deg
    assert np.interp(E_GABA, *amplitude_deg(g_GABA, "alone")) == pytest.approx(ours, abs=1)


def test_chloride_decides_whether_diazepam_helps():
    # circuit.md 4.3: helps at -5, hardly at +5, not at +12 mV from normal rest; decision D10.
    lab = at(ChlorideAndSpasticity, diazepam_nM=200, g0=0.2)
    gained = {}
    for E_GABA in (-76, -66, -59):
        lab.set(E_GABA=E_GABA)
        alone, drug, baclofen = (float(dot.get_ydata()[0]) for dot in lab.view._dots)
        gained[E_GABA] = (alone - drug) / alone
        assert alone - baclofen > 3
        numbers = [float(n) for n in re.findall(r"(\d+\.\d)°", lab.sentence)]
        assert numbers == pytest.approx([drug, alone, baclofen], abs=0.051)
    assert gained[-76] > 0.4
    assert 0 < gained[-66] < 0.2
    assert abs(gained[-59]) < 0.05


@pytest.mark.parametrize(
    ("E_GABA", "words"),
    [(-76, "pulls"), (-66, "only shunts"), (-64, "still shunts"), (-59, "drives")],
)
def test_what_gaba_does_is_said_in_words(E_GABA, words):
    assert words in at(ChlorideAndSpasticity, E_GABA=E_GABA).sentence


def test_without_the_drug_nothing_is_drawn_of_it():
    for view in (Ankle, ChlorideAndSpasticity):
        lab = at(view, diazepam_nM=0)
        assert not lab.view._lines[1].get_visible()
        lab.set(diazepam_nM=18)
        assert lab.view._lines[1].get_visible()
