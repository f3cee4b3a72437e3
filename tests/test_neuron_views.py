"""The pictures of the neuron: what their artists show, and what their sentences say."""

import re
from itertools import islice

import numpy as np
import pytest

from helpers.channel.model import synaptic_effect
from helpers.neuron import parameters as p
from helpers.neuron.model import (
    Ipscs,
    Neuron,
    PassiveSynapse,
    epsp_on_ipsp,
    epsp_on_ipsp_course,
    firing_rate,
    gain,
    ipsc_factors,
    rheobase_pA,
    rheobase_shift_pA,
    simulate,
)
from helpers.neuron.views import FICurve, Firing, Synapse
from helpers.neuron.views.shared import CELLS
from helpers.stage.canvas import Recorder
from helpers.stage.lab import explore
from helpers.stage.label import Label
from tests.sweeps import settings, sweep

VIEWS = [Synapse, Firing, FICurve]
EPSP_mV = 13
QUICK = {"settle_ms": 250, "duration_ms": 500, "dt_ms": 0.05}  # how the f-I picture counts


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


def height(line, x):
    """Where a drawn line runs at x."""
    return np.interp(x, *line.get_data())


def with_drug(E_rest, diazepam_nM):
    peak, decay = ipsc_factors(diazepam_nM)
    return PassiveSynapse(E_rest=E_rest, g_GABA=2 * float(peak), decay_ms=10 * float(decay))


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
    for lab, values in everywhere(view, 25):
        for line in (a for a in lab.view.live if hasattr(a, "get_ydata")):
            y = np.asarray(line.get_ydata(), float)
            low, high = sorted(line.axes.get_ylim())
            assert np.all((y >= low) & (y <= high) | np.isnan(y)), values
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
def test_the_drug_comes_with_what_was_measured(view):
    # circuit.md 2.2: decay × 1.25 to 1.65, peak × 1.0 to 1.25.
    (said,) = (line for line in view.leaves_out if "benzodiazepine" in line)
    assert "decay × 1.25 to 1.65" in said
    assert "peak × 1 to 1.25" in said
    assert view.numbers.count(p.published_decay_factor) == 1


@pytest.mark.parametrize("view", [Synapse, FICurve])
def test_without_the_drug_nothing_is_drawn_of_it(view):
    lab = at(view, diazepam_nM=0)
    drug = [a for a in lab.view.live if getattr(a, "get_linestyle", str)() == "-."]
    assert len(drug) == 1
    assert not drug[0].get_visible()
    lab.set(diazepam_nM=18)
    assert drug[0].get_visible()


def test_the_synapse_leaves_out_cells_whose_gaba_reverses_above_threshold():
    # Its cell has no spikes: what GABA does there is asked of a cell that fires.
    E_GABA = [values.get("E_GABA", -75) for values in Synapse.presets.values()]
    assert max(E_GABA) < p.synapse_V_th.value
    assert p.synapse_E_GABA.high <= p.synapse_V_th.value
    assert "immature cell" in Firing.presets


def test_a_saturating_tablet_stays_within_the_published_range():
    peak, decay = ipsc_factors(1e6)
    assert p.published_decay_factor.low <= decay <= p.published_decay_factor.high
    assert p.published_peak_factor.low <= peak <= p.published_peak_factor.high


def test_the_cells_by_name_come_from_the_chloride_pillar():
    # circuit.md 1.3: E_GABA -59.8 mV at 12 mM chloride inside; the pillar says -43.2 at 25 mM.
    E_GABA = {name: cell["E_GABA"] for name, cell in CELLS.items()}
    assert list(E_GABA.values()) == [-75, -70, -59.8, -43.2]


@pytest.mark.parametrize("view", VIEWS)
def test_a_strong_drug_draws_a_warning(view):
    assert "far above any tablet" in at(view, diazepam_nM=500).stage.scene["notice"]
    assert explore(view()).stage.scene["notice"] == ""


# --- synapse ------------------------------------------------------------------------------


def test_the_same_event_hinders_and_helps():
    # decision D8: at E_GABA -62, rest -70, threshold -50 mV smaller by 0.9 mV at 0 ms, larger by
    # 1.0 mV at 20 ms, by 0.3 mV or more each; read from what is drawn.
    lab = explore(Synapse())
    assert (lab.values["E_GABA"], lab.values["E_rest"], p.synapse_V_th.value) == (-62, -70, -50)
    for delay_ms, sign, word in ((0, -1, "lower"), (20, 1, "higher")):
        lab.set(delay_ms=delay_ms)
        (x,), (y,) = lab.view._dots[1].get_data()
        assert x == delay_ms
        assert sign * y >= 0.3
        top = np.max(lab.view._course.get_ydata()) + 70
        assert top - EPSP_mV == pytest.approx(y, abs=0.02)  # the picture's times are 0.25 ms apart
        assert lab.view._dots[0].get_ydata()[0] + 70 == pytest.approx(top, abs=0.02)
        assert f"{abs(y):.2f} mV {word} than alone" in lab.sentence


def test_the_synapse_says_what_the_model_says():
    for lab, values in everywhere(Synapse, 40):
        synapse = with_drug(values["E_rest"], values["diazepam_nM"])
        peak = epsp_on_ipsp(values["delay_ms"], values["E_GABA"], synapse=synapse)
        change, V = peak - EPSP_mV, peak + values["E_rest"]
        assert f"peaks at {V:.1f} mV".replace("-", "−") in lab.sentence
        assert f"{abs(V + 50):.1f} mV {'below' if V < -50 else 'above'}" in lab.sentence
        if abs(change) < 0.05:
            assert "as high as alone" in lab.sentence
        else:
            words = ("lower", "hinders") if change < 0 else ("higher", "helps")
            said = f"{abs(change):.2f} mV {words[0]} than alone: here GABA {words[1]} it"
            assert said in lab.sentence


def test_the_drug_is_told_with_its_factors():
    peak, decay = ipsc_factors(18)
    sentence = at(Synapse, diazepam_nM=18).sentence
    assert f"peak × {peak:.2f} and its decay × {decay:.2f}" in sentence
    assert "without it the change is −0.83 mV" in sentence


def test_the_curves_of_the_synapse_are_the_models():
    for lab, values in everywhere(Synapse, 20):
        view, drug = lab.view, with_drug(values["E_rest"], values["diazepam_nM"])
        t_ms, V = view._course.get_data()
        E_GABA, delay_ms = values["E_GABA"], values["delay_ms"]
        assert pytest.approx(epsp_on_ipsp_course(t_ms, delay_ms, E_GABA, synapse=drug)) == V
        # Before the EPSP both together are the IPSP alone, and far from it the EPSP is alone.
        before = t_ms < delay_ms
        ipsp = view._ipsps[1].get_ydata()
        assert ipsp[before] == pytest.approx(V[before], abs=0.01)
        alone = view._epsp.get_ydata()
        assert alone.max() - values["E_rest"] == pytest.approx(EPSP_mV, abs=0.02)
        assert (alone[before] == values["E_rest"]).all()


def test_what_is_painted_changes_sign_where_the_model_does():
    for lab, values in everywhere(Synapse, 20):
        view, synapse = lab.view, with_drug(values["E_rest"], values["diazepam_nM"])
        delays_ms = view._plain.get_xdata()
        changes = epsp_on_ipsp(delays_ms, values["E_GABA"], synapse=synapse) - EPSP_mV
        helps, hinders = (line.get_ydata() for line in view._stretches)
        assert (np.isnan(helps) == (changes < 0)).all()
        assert (np.isnan(hinders) == (changes >= 0)).all()
        up, down = (fill.get_xy()[: len(delays_ms), 1] for fill in view._fills)
        assert up == pytest.approx(np.maximum(changes, 0), abs=1e-9)
        assert down == pytest.approx(np.minimum(changes, 0), abs=1e-9)


def test_the_course_is_painted_by_the_sign_of_its_difference():
    for lab, _ in everywhere(Synapse, 20):
        view = lab.view
        difference = view._course.get_ydata() - view._epsp.get_ydata()
        with_epsp = view._course.get_xdata() > view._dots[1].get_xdata()[0]
        for band, sign in zip(view._bands, (1, -1), strict=True):
            painted = ~np.isnan(band.get_ydata())
            assert (painted == (with_epsp & (sign * difference > 0.05))).all()


def test_at_rest_gaba_only_shunts():
    # teaching.md, misconception 4: no change of V at rest is not no inhibition.
    lab = at(Synapse, E_GABA=-70)
    for line in lab.view._ipsps:
        assert line.get_ydata() == pytest.approx(-70)
    assert np.nanmax(lab.view._stretches[0].get_ydata(), initial=-1) <= 0.001
    assert "lower than alone: here GABA hinders it" in lab.sentence


def test_a_strong_ipsp_before_the_epsp_does_not_count_as_its_peak():
    # The IPSP's own peak is 17 mV above rest here; 60 ms later it has gone.
    together = epsp_on_ipsp([0, 60], -30)
    assert together[0] > EPSP_mV + 5
    assert together[1] == pytest.approx(EPSP_mV, abs=0.5)


def test_the_film_slides_the_epsp():
    lab = explore(Synapse())
    places = [lab.view._dots[1].get_xdata()[0] for _ in lab.view.frames()]
    assert places == pytest.approx(np.arange(-5, 61))


# --- firing -------------------------------------------------------------------------------


def test_the_traces_and_counts_are_the_models():
    for lab, values in everywhere(Firing, 12):
        drive = {"noise_pA": values["noise_pA"], "rng": values["rng"]}
        train = Ipscs(np.arange(0, 300, 10), 15, p.gaba_decay_ms.value)
        factors = ipsc_factors(values["diazepam_nM"])
        runs = [
            simulate(Neuron(), values["current_pA"], g, values["E_GABA"], 300, ipscs=ipscs, **drive)
            for g, ipscs in (
                (0, None),
                (values["g_GABA"], train),
                (values["g_GABA"], train.enhanced(*map(float, factors))),
            )
        ]
        for run, line in zip(runs, lab.view._lines, strict=True):
            assert height(line, run.t_ms[::50]) == pytest.approx(run.V[::50], abs=1)
        counts = [run.spikes_ms.size for run in runs]
        said = [int(n) for n in re.findall(r"(\d+) spikes? \(", lab.sentence)]
        assert said == counts[: len(said)]
        assert len(said) == (2 if values["diazepam_nM"] == 0 else 3)


@pytest.mark.parametrize(
    ("E_GABA", "said", "sign"),
    [
        (-75, "GABA inhibits", -1),
        (-70, "GABA leaves the resting cell where it is, and still inhibits", -1),
        (-59.8, "GABA is depolarising and still inhibits", -1),
        (-43.2, "firing rises, here GABA excites", 1),
    ],
)
def test_depolarising_is_not_exciting(E_GABA, said, sign):
    # teaching.md, misconception 3; "excites" only where firing rises (decision D8).
    lab = at(Firing, E_GABA=E_GABA, noise_pA=0)
    alone, with_GABA, _ = (trace.spikes_ms.size for trace in lab.view._traces)
    assert sign * (with_GABA - alone) > 0
    assert said in lab.sentence


def test_excites_is_said_only_where_firing_rises():
    for lab, _ in everywhere(Firing, 20):
        alone, with_GABA, _ = (trace.spikes_ms.size for trace in lab.view._traces)
        assert ("excites" in lab.sentence) == (with_GABA > alone)


def test_a_tablet_takes_little_and_a_saturating_dose_more():
    lab, spikes = explore(Firing()), []
    for diazepam_nM in (0, 18, 1000):
        lab.set(diazepam_nM=diazepam_nM)
        spikes.append(lab.view._traces[2].spikes_ms.size)
    assert spikes[0] > spikes[1] > spikes[2]


def test_the_noise_is_frozen_until_a_new_run():
    lab = at(Firing, noise_pA=430)
    first = lab.view._traces[0].V
    lab.set(g_GABA=12)
    assert (lab.view._traces[0].V == first).all()
    lab.set(rng=1)
    assert (lab.view._traces[0].V != first).any()
    assert "run 1)" in lab.sentence


# --- f-I curve ----------------------------------------------------------------------------


def test_the_curves_are_the_models():
    for lab, values in everywhere(FICurve, 6):
        charge = float(synaptic_effect(values["diazepam_nM"]).charge)
        currents, g_GABA = np.arange(0, 2501, 100), values["g_GABA"] * np.array([0, 1, charge])
        how = {"noise_pA": values["noise_pA"], **QUICK}
        curves = firing_rate(currents, g_GABA[:, None], values["E_GABA"], **how)
        for line, rates in zip(lab.view._lines, curves, strict=True):
            assert (line.get_xdata() == currents).all()
            assert line.get_ydata() == pytest.approx(rates)


def test_arrow_and_circle_are_closed_form_and_cell():
    for lab, values in everywhere(FICurve, 12):
        charge = float(synaptic_effect(values["diazepam_nM"]).charge)
        for (shaft, head, ring, words), factor in zip(lab.view._arrows, (1, charge), strict=True):
            asked = Neuron(), values["g_GABA"] * factor, values["E_GABA"]
            shift = rheobase_shift_pA(*asked)
            tip = np.clip(rheobase_pA(Neuron()) + shift, 0, 2500)
            assert shaft.get_xdata()[1] == head.get_xdata()[0] == pytest.approx(tip)
            assert ring.get_xdata()[0] == pytest.approx(rheobase_pA(*asked))
            (said,) = numbers_in(words.words)
            assert said == pytest.approx(shift, abs=0.5)


def test_a_mean_conductance_shifts_the_foot_of_the_curve_as_computed():
    # circuit.md 2.3: the shift is g (V_th - E_GABA); the curve is drawn every 100 pA.
    for E_GABA in (-75, -70, -59.8):
        lab = at(FICurve, E_GABA=E_GABA)
        feet = [line.get_xdata()[line.get_ydata() > 0][0] for line in lab.view._lines[:2]]
        assert abs(feet[1] - feet[0] - 15 * (-49.9 - E_GABA)) <= 100


def test_the_sign_of_the_shift_flips_at_threshold():
    # decision D8; at the foot of the curve, within 2 mV of the threshold of -49.9 mV.
    assert "pA more than without GABA" in at(FICurve, E_GABA=-52).sentence
    assert "pA less than without GABA" in at(FICurve, E_GABA=-48).sentence


def test_the_f_i_curve_says_what_the_model_says():
    for lab, values in everywhere(FICurve, 12):
        least = rheobase_pA(Neuron(), values["g_GABA"], values["E_GABA"])
        if least > 0:
            assert f"needs {least:.0f} pA to keep firing by itself" in lab.sentence
        for line in lab.view._lines[: 1 + (values["g_GABA"] > 0)]:
            slope = gain(*line.get_data())
            said = "does not get there" if np.isnan(slope) else f"rises by {slope:.0f} Hz"
            assert said in lab.sentence


def test_noise_flattens_and_gaba_then_shifts():
    # circuit.md 2.3 and published row 14: fixed noise flattens every curve, GABA only shifts it.
    steady, noisy = explore(FICurve()), at(FICurve, noise_pA=430)
    for before, after in zip(steady.view._lines, noisy.view._lines, strict=True):
        assert gain(*after.get_data()) < 0.75 * gain(*before.get_data())
    assert any("disputed" in line for line in FICurve.leaves_out)


def test_gain_is_the_slope_of_a_straight_line():
    currents = np.linspace(0, 2000, 21)
    assert gain(currents, 0.04 * currents) == pytest.approx(40)
    assert np.isnan(gain(currents, np.zeros(21)))
    assert np.isnan(gain([100, 200], [0, 30]))
    with pytest.raises(ValueError, match="^rates must be a finite number"):
        gain([100], [np.nan])
