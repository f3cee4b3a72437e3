"""The pictures of the networks: what their artists show, and what their sentences say."""

import re
from itertools import islice

import numpy as np
import pytest

from helpers.channel.model import synaptic_effect
from helpers.network import parameters as p
from helpers.network.model import Network, mean_field, rhythm_Hz, simulate
from helpers.network.views import Ceiling, Raster, Rhythm
from helpers.receptor.model import open_probability
from helpers.stage.canvas import Recorder
from helpers.stage.lab import explore
from helpers.stage.label import Label
from tests.sweeps import settings, sweep

VIEWS = [Raster, Rhythm, Ceiling]
SHOWN = {"n_excitatory": 1280, "n_inhibitory": 320, "threshold_spread": 2}
RUN = {"duration_ms": 2000, "discard_ms": 300, "dt_ms": 0.5}
UNSAFE = ("safe to", "you can take", "maximum dose", "enough to", "mg per kg", "mg/kg", "proves")


def everywhere(view, most, rng=5):
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


def numbers_in(sentence):
    """The numbers of a sentence; a true minus sign counts."""
    return [float(n) for n in re.findall(r"[-+]?\d+\.?\d*", sentence.replace("−", "-"))]


def lines(lab, marker="None"):
    """The live lines with this marker, in their order."""
    return [a for a in lab.view.live if hasattr(a, "get_marker") and a.get_marker() == marker]


def words_of(lab):
    panels = lab.view.figure.axes
    return [a.words for panel in panels for a in panel.get_children() if isinstance(a, Label)]


# --- all of them --------------------------------------------------------------------------


@pytest.mark.parametrize("view", VIEWS)
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
        lab.stage.png(50)  # lays the figure out
        for line in (a for a in lab.view.live if hasattr(a, "get_ydata")):
            y = np.asarray(line.get_ydata(), float)
            low, high = sorted(line.axes.get_ylim())
            assert np.all((y >= low) & (y <= high) | np.isnan(y)), values
        recorder = Recorder(lab.view.figure)
        labels = [a for panel in lab.view.figure.axes for a in panel.get_children()]
        boxes = [(box(a, recorder), a.words) for a in labels if isinstance(a, Label)]
        boxes = [(*corners, words) for corners, words in boxes if corners]
        for i, (low, high, words) in enumerate(boxes):
            assert (low >= 0).all(), (words, values)
            assert (high <= lab.view.figure.bbox.size).all(), (words, values)
            for other_low, other_high, other in boxes[:i]:
                apart = (low >= other_high - 1) | (other_low >= high - 1)
                assert apart.any(), f"{words} on {other} at {values}"


@pytest.mark.parametrize("view", VIEWS)
def test_no_picture_advises(view):
    lab = explore(view())
    said = " ".join([*words_of(lab), lab.sentence, *view.leaves_out, *view.presets])
    assert not [words for words in UNSAFE if words in said.lower()]
    assert any("dose does to you" in line for line in view.leaves_out)


@pytest.mark.parametrize("view", [Raster, Rhythm])
def test_no_network_is_shown_as_an_eeg(view):
    assert any(line.startswith("An EEG") for line in view.leaves_out)


# --- the raster ---------------------------------------------------------------------------


def test_both_rasters_are_one_run_without_the_drug():
    before, after = lines(at(Raster, diazepam_nM=0))[:2]
    assert np.array_equal(before.get_xdata(), after.get_xdata(), equal_nan=True)
    before, after = lines(at(Raster, diazepam_nM=100))[:2]
    assert not np.array_equal(before.get_xdata(), after.get_xdata(), equal_nan=True)


@pytest.mark.parametrize(("diazepam_nM", "E_GABA", "rng"), [(18, -80, 716), (300, -65, 7)])
def test_the_raster_says_what_the_model_says(diazepam_nM, E_GABA, rng):
    lab = at(Raster, diazepam_nM=diazepam_nM, E_GABA=E_GABA, rng=rng)
    gain = float(synaptic_effect(diazepam_nM).charge)
    network = Network(**SHOWN, E_GABA=E_GABA)
    after, before = (simulate(network, g, rng, **RUN).rate_Hz for g in (gain, 1))
    told = numbers_in(lab.sentence)
    assert told[:3] == pytest.approx([diazepam_nM, round(gain, 2), E_GABA])
    assert told[3:5] == pytest.approx([after, before], abs=0.051)
    field = mean_field(network, [1, gain])
    assert told[6] == pytest.approx(100 * (field[1] / field[0] - 1), abs=0.7)


def test_the_dashes_are_the_spikes_of_every_32nd_cell():
    lab = at(Raster, diazepam_nM=0)
    (line, *_) = lines(lab)
    activity = simulate(Network(**SHOWN), 1, 716, **RUN)
    shown = (activity.t_ms >= 300) & (activity.t_ms <= 550) & (activity.spikes % 32 == 0)
    assert line.get_xdata()[::3] == pytest.approx(activity.t_ms[shown] - 300)
    assert line.get_ydata()[::3] + 0.5 == pytest.approx(activity.spikes[shown] / 32)


def test_depression_is_graded_and_has_a_ceiling():
    lab, gains, rates = explore(Raster()), [], []
    for diazepam_nM in (0, 4, 9, 18, 100, 1000):
        lab.set(diazepam_nM=diazepam_nM)
        (now,) = lines(lab, "D")
        gains.append(now.get_xdata()[0])
        rates.append(now.get_ydata()[0])
    assert np.all(np.diff(rates) < 0)
    assert rates[0] == 100
    ceiling = synaptic_effect(1e6).charge
    assert gains[-1] == pytest.approx(ceiling, rel=0.02)
    assert rates[-1] > 70


def test_chloride_loss_beats_the_drug():
    lab = at(Raster, E_GABA=-59.8, diazepam_nM=1000)
    (now,) = lines(lab, "D")
    before, after = lines(lab, "o")
    assert now.get_ydata()[0] > 200
    assert before.get_ydata()[0] > after.get_ydata()[0] > 200
    assert "With E_GABA at −80 mV it fires at" in lab.sentence


# --- the rhythm ---------------------------------------------------------------------------


def test_the_rhythm_says_what_the_model_says():
    for lab, values in everywhere(Rhythm, 8):
        factor = float(synaptic_effect(values["diazepam_nM"]).decay)
        decays_ms = values["decay_ms"] * np.array([1, factor])
        expected = rhythm_Hz(decays_ms, values["drive"])
        circle, diamond = (lines(lab, marker)[0] for marker in "oD")
        found = [circle.get_ydata()[0], diamond.get_ydata()[0]]
        assert found == pytest.approx(expected, rel=0.01), values
        assert f"{found[0]:.1f} Hz" in lab.sentence
        assert [circle.get_xdata()[0], diamond.get_xdata()[0]] == pytest.approx(decays_ms)


def test_the_interneurons_fall_in_step():
    """The first spikes come at many times, the last within a millisecond, at each end of drive."""
    for drive in (p.drive.low, 1, p.drive.high):
        line = lines(at(Rhythm, drive=drive))[0]
        x, y = line.get_xdata()[::3], line.get_ydata()[::3]
        first, last = (
            np.array([pick(x[y == cell]) for cell in np.unique(y)]) for pick in (min, max)
        )
        assert np.ptp(first) > 3 * np.percentile(np.abs(last - np.median(last)), 80)


def test_another_run_falls_in_step_at_another_time():
    said = [at(Rhythm, rng=rng).sentence.split("In this run ")[1] for rng in (716, 718)]
    assert said[0] != said[1]
    assert all(line.startswith("they fall in step after ") for line in said)


def test_longer_ipscs_slow_the_rhythm():
    (curve,) = lines(explore(Rhythm()))[2:3]
    assert np.all(np.diff(curve.get_ydata()) < 0)


def test_the_study_that_contradicts_is_named():
    words = words_of(explore(Rhythm()))
    assert sum(line.startswith("no: ") for line in words) == 1
    assert sum(line.startswith("yes: ") for line in words) == len(p.RHYTHM_FINDINGS) - 1
    assert any("did not all find the same" in line for line in Rhythm.leaves_out)


# --- the ceiling --------------------------------------------------------------------------


def test_the_ceiling_says_what_the_model_says():
    for lab, values in everywhere(Ceiling, 40):
        nM, uM, subtype = values.values()
        P = open_probability([3, 10, 100], nM, subtype=subtype)
        B = open_probability([3, 10, 100], pentobarbital_uM=uM, subtype=subtype)
        modulated, opened = lines(lab, "o")
        assert modulated.get_ydata() == pytest.approx(P)
        assert opened.get_ydata() == pytest.approx(B)
        assert f"{100 * B[1]:.3g} %" in lab.sentence


def test_a_modulator_stops_and_an_opener_does_not():
    found = lines(explore(Ceiling()))
    plateaus, tops = ([line.get_ydata()[-1] for line in part] for part in (found[:3], found[3:]))
    assert plateaus[0] < 0.1
    assert 0.2 < plateaus[1] < 0.4
    assert plateaus[2] < 0.9
    assert min(tops) > 0.99
    for line in found[:3]:  # flat at its end: the last 2.4-fold adds next to nothing
        y = line.get_ydata()
        assert y[-1] - y[-10] < 0.1 * (y[-1] - y[0])


def test_the_clinical_axis_has_words_only():
    words = words_of(explore(Ceiling()))
    for level in p.CLINICAL:
        assert level.about in words
        assert not re.search(r"\d", level.about + level.found)
    assert any("not a person's safety limit" in line for line in words)


def test_diazepam_does_not_choose_among_subtypes():
    """At each concentration it raises all four subtypes that answer, and starts none alone."""
    for nM in (1, 4, 18, 100, 1000):
        subtypes = ("alpha1", "alpha2", "alpha3", "alpha5")
        gains = [open_probability(10, nM, subtype=s) / open_probability(10) for s in subtypes]
        assert min(gains) > 1
        assert (max(gains) - 1) < 4 * (min(gains) - 1)
    assert "on α2 × " in at(Ceiling, diazepam_nM=18).sentence
