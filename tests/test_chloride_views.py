"""The pictures of chloride: what their artists show, and what their sentences say."""

import re
from itertools import combinations, pairwise

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from matplotlib.lines import Line2D
from matplotlib.patches import Polygon, Rectangle

from helpers.channel.model import synaptic_effect
from helpers.chloride import parameters as p
from helpers.chloride.model import (
    Compartment,
    burst_conductance,
    chloride_share,
    compartment,
    gaba_reversal,
    kcc2_flow,
    nernst,
    simulate,
)
from helpers.chloride.views import Influx, Load, VoltageRuler
from helpers.chloride.views.words import spread
from helpers.receptor.model import open_probability
from helpers.stage.canvas import Recorder
from helpers.stage.lab import explore
from helpers.stage.label import Label
from tests.sweeps import settings, sweep

VIEWS = [VoltageRuler, Influx, Load]
BAND = 0.5  # half of the drawn membrane; the film's heights are on the same scale
SHUT, OFTEN = 0.025, 0.1  # open for less, the film shows no opening: too short to cross


@pytest.fixture(params=VIEWS, ids=lambda view: view.__name__)
def lab(request):
    return explore(request.param())


def everywhere(view, rng=5):
    """A lab at each of its settings in turn, with the values of the setting."""
    lab = explore(view())
    for values in settings(lab, rng):
        lab.set(**values)
        yield lab, values


def polygons(view):
    return [a for a in view.live if type(a) is Polygon]


def span(arrow):
    """From the middle of its tail to its tip."""
    corners = arrow.get_xy()[:7]
    return corners[3] - corners[[0, 6]].mean(axis=0)


def dots(view):
    """Chloride outside and inside, bicarbonate outside and inside, and what moves in the film."""
    return [a for a in view.live if isinstance(a, Line2D) and a.get_marker() != "None"]


def pore(view):
    return [a for a in view.live if isinstance(a, Rectangle)][-1]


def box(label, recorder):
    """The corners of a label in pixels, or None where it says nothing."""
    recorder.clear()
    label.draw(recorder)
    xy = np.concatenate([*recorder.points, []]).reshape(-1, 2)
    return (np.nanmin(xy, axis=0), np.nanmax(xy, axis=0)) if xy.size else None


def numbers_in(sentence):
    """The numbers of a sentence; a true minus sign counts."""
    return [float(n) for n in re.findall(r"-?\d+\.?\d*", sentence.replace("−", "-"))]


def says(sentence, value, abs_=0.051):
    return any(n == pytest.approx(value, rel=0.006, abs=abs_) for n in numbers_in(sentence))


# --- every picture ------------------------------------------------------------------------


def test_every_control_everywhere(lab):
    sweep(lab)


@pytest.mark.parametrize("view", VIEWS)
def test_nothing_leaves_the_picture(view):
    for lab, values in everywhere(view):
        xy = np.frombuffer(lab.stage.scene["points"], "<f4").reshape(-1, 2)
        width, height = lab.stage.size
        assert np.nanmin(xy) >= 0, values
        assert np.nanmax(xy[:, 0]) <= width, values
        assert np.nanmax(xy[:, 1]) <= height, values


@pytest.mark.parametrize("view", VIEWS)
def test_no_words_lie_on_other_words(view):
    for lab, values in everywhere(view):
        recorder = Recorder(lab.view.figure)
        labels = [a for panel in lab.view.figure.axes for a in panel.get_children()]
        labels = [a for a in labels if isinstance(a, Label)]
        boxes = [(a.words, box(a, recorder)) for a in labels if a.words]
        for (one, (low, high)), (other, (from_, to)) in combinations(boxes, 2):
            apart = np.any(high <= from_ + 3) or np.any(to <= low + 3)
            assert apart, f"{one!r} lies on {other!r} at {values}"


def test_a_move_draws_live_points_only(lab):
    still = lab.stage.still
    for values in list(settings(lab))[-5:]:
        lab.set(**values)
        assert lab.stage.still is still


@pytest.mark.parametrize("view", VIEWS)
def test_presets_do_what_their_table_can_show(view):
    lab = explore(view())
    for values in view.presets.values():
        lab.reset()
        lab.set(**values)
        header, rows = lab.view.table()
        assert all(len(row) == len(header) for row in rows)


@given(st.lists(st.floats(-100, 0), min_size=1, max_size=5))
def test_spread_keeps_order_and_distance(places):
    moved = spread(places, 6, -120, 10)
    order = np.argsort(places, kind="stable")
    assert (np.diff(moved[order]) >= 6 - 1e-9).all()
    assert moved.min() >= -120 - 1e-9
    assert moved.max() <= 10 + 1e-9
    if (np.diff(np.sort(places)) >= 6).all():
        assert moved == pytest.approx(places)


# --- the voltage ruler --------------------------------------------------------------------


def potentials(values):
    """E_Cl, E_HCO3, E_GABA from the formulas, without the view's cell."""
    hco3_in_mM = values.get("hco3_in_mM", p.hco3_in_mM.value)
    r = values.get("hco3_permeability", p.hco3_permeability.value)
    ions = values["cl_in_mM"], values["cl_out_mM"], hco3_in_mM, p.hco3_out_mM.value, r
    return nernst(ions[1], ions[0], -1), nernst(ions[3], ions[2], -1), gaba_reversal(*ions)


def test_the_ruler_marks_the_potentials_and_turns_its_arrows():
    for lab, values in everywhere(VoltageRuler):
        V, (E_Cl, E_HCO3, E_GABA) = values["V"], potentials(values)
        E_K = nernst(values["k_out_mM"], p.k_in_mM.value, 1)
        marks = [a for a in lab.view.live if isinstance(a, Line2D) and a.get_linewidth() == 3.2]
        places = [mark.get_ydata()[0] for mark in marks]
        assert places == pytest.approx([E_K, E_Cl, E_GABA, E_HCO3])
        pull, chloride, bicarbonate = polygons(lab.view)
        corners = pull.get_xy()
        assert (corners[0, 1], corners[3, 1]) == pytest.approx((V, E_GABA))
        # outside lies to the right: what enters goes to the left
        assert np.sign(span(chloride)[0]) == -np.sign(V - E_Cl)
        passes = values["hco3_permeability"] > 0
        assert np.sign(span(bicarbonate)[0]) == -np.sign(V - E_HCO3) * passes


def test_the_ruler_says_what_gaba_does():
    for lab, values in everywhere(VoltageRuler):
        V, (E_Cl, _, E_GABA) = values["V"], potentials(values)
        assert says(lab.sentence, E_Cl)
        assert says(lab.sentence, E_GABA)
        shunts = abs(V - E_GABA) < p.shunt_within.value
        assert ("shunts" in lab.sentence) == shunts
        assert ("hyperpolarises" in lab.sentence) == (V > E_GABA and not shunts)
        assert ("depolarising" in lab.sentence) == (V < E_GABA and not shunts)
        # decision D8: "excite" only where E_GABA lies above threshold
        if "excit" in lab.sentence:
            assert E_GABA >= p.threshold.value


# Worked examples of the project's notes, ratio 0.25: E_Cl, E_GABA.
@pytest.mark.parametrize(
    ("state", "E_Cl", "E_GABA"),
    [
        ("rat motoneuron", "−80.5", "−71.6"),
        ("mature cortical neuron", "−92.4", "−79.2"),
        ("immature neuron", "−45.1", "−43.2"),
        ("after loss of KCC2", "−64.7", "−59.8"),
        ("sensory nerve fibre", "−32.5", "−31.7"),
    ],
)
def test_the_ruler_has_the_worked_examples(state, E_Cl, E_GABA):
    lab = explore(VoltageRuler())
    lab.set(**VoltageRuler.presets[state])
    assert f"E_Cl is {E_Cl} mV and E_GABA {E_GABA} mV" in lab.sentence


def test_4_against_12_mM_is_the_whole_difference():
    lab = explore(VoltageRuler())
    lab.set(V=-70, cl_in_mM=4, cl_out_mM=135)
    assert "GABA hyperpolarises" in lab.sentence
    lab.set(cl_in_mM=12)
    assert "GABA is depolarising" in lab.sentence
    assert "below threshold" in lab.sentence


# --- the membrane -------------------------------------------------------------------------


def flows(values):
    """Currents of both ions, their sum, and KCC2, from formulas and the receptor."""
    V, (E_Cl, E_HCO3, _) = values["V"], potentials(values)
    P = open_probability(values["gaba_uM"], values["diazepam_nM"])
    ions = values["cl_in_mM"], values["cl_out_mM"], p.hco3_in_mM.value, p.hco3_out_mM.value
    X = chloride_share(*ions, p.hco3_permeability.value)
    g = p.g_all_open.value * P
    I_Cl, I_HCO3 = g * X * (V - E_Cl), g * (1 - X) * (V - E_HCO3)
    cell = Compartment(cl_in_mM=ions[0], cl_out_mM=ions[1])
    return I_Cl, I_HCO3, I_Cl + I_HCO3, kcc2_flow(cell)


def test_each_arrow_points_the_way_of_its_own_driving_force():
    for lab, values in everywhere(Influx):
        V, (E_Cl, E_HCO3, E_GABA) = values["V"], potentials(values)
        balance_mM = p.k_out_mM.value * values["cl_out_mM"] / p.k_in_mM.value
        up = [np.sign(span(arrow)[1]) for arrow in polygons(lab.view)]
        assert up[:3] == [-np.sign(V - E) for E in (E_Cl, E_HCO3, E_GABA)], values
        assert up[3] == np.sign(values["cl_in_mM"] - balance_mM), values


def test_the_longer_arrow_is_the_larger_flow():
    seen = []
    for lab, values in everywhere(Influx):
        lengths = [abs(span(arrow)[1]) for arrow in polygons(lab.view)]
        seen += zip(np.abs(flows(values)), lengths, strict=True)
    flow, length = np.array(sorted(seen)).T
    grows = np.diff(length)[np.diff(flow) > 1e-6 * flow[1:]]
    assert (grows > 0).all()


def test_ions_stand_in_proportion_on_both_sides():
    for lab, values in everywhere(Influx):
        counts = [len(line.get_xdata()) for line in dots(lab.view)[:4]]
        hco3_mM = p.hco3_out_mM.value, p.hco3_in_mM.value
        expected = [values["cl_out_mM"], values["cl_in_mM"], *hco3_mM]
        assert counts == [round(mM) for mM in expected]
        for line, side in zip(dots(lab.view)[:4], (1, -1, 1, -1), strict=True):
            assert (side * np.array(line.get_ydata()) > BAND).all()


def test_dots_keep_their_places_when_others_join():
    view = Influx()
    view.update(-71, 6, 134, 10, 0)
    few = [np.column_stack(line.get_data()) for line in dots(view)[:4]]
    view.update(-71, 30, 140, 10, 0)
    many = [np.column_stack(line.get_data()) for line in dots(view)[:4]]
    for a, b in zip(few, many, strict=True):
        assert b[: len(a)] == pytest.approx(a)


def test_the_pore_is_as_wide_as_the_channel_is_often_open():
    view = Influx()
    view.update(-71, 6.6, 134, p_full := 1000, 1000)
    full = pore(view).get_width() / open_probability(p_full, 1000)
    for lab, values in everywhere(Influx):
        P = open_probability(values["gaba_uM"], values["diazepam_nM"])
        assert pore(lab.view).get_width() == pytest.approx(full * P)


@pytest.mark.parametrize("gaba_uM", [0, 3, 10, 1000])
@pytest.mark.parametrize("V", [-100, -80, -50, 0])
def test_nothing_crosses_the_shut_channel(V, gaba_uM):
    view = Influx()
    view.update(V, 5, 135, gaba_uM, 18)
    crossed, is_open, pumped_while_shut = 0, [], 0
    for _ in view.frames():
        chloride, bicarbonate, pumped, potassium = (np.array(d.get_ydata()) for d in dots(view)[4:])
        inside = np.abs([*chloride, *bicarbonate]) < BAND
        is_open.append(pore(view).get_width() > 0)
        assert is_open[-1] or not inside.any()
        assert pumped == pytest.approx(potassium)  # one potassium with each chloride
        crossed += inside.sum()
        pumped_while_shut += not is_open[-1] and (np.abs(pumped) < BAND).any()
    P = open_probability(gaba_uM, 18)
    assert np.mean(is_open) == pytest.approx(P if P >= SHUT else 0, abs=0.5 / len(is_open) + 1e-9)
    assert crossed > 0 if P > OFTEN else crossed == 0 or any(is_open)
    assert pumped_while_shut > 0


@pytest.mark.parametrize(("V", "chloride_up"), [(-100, 1), (-60, -1)])
def test_ions_of_the_film_go_the_way_of_the_arrows(V, chloride_up):
    view = Influx()
    view.update(V, 5, 135, 1000, 18)
    V_E_Cl = V - nernst(135, 5, -1)
    assert chloride_up == -np.sign(V_E_Cl)
    film = [[np.round(d.get_ydata(), 6) for d in dots(view)[4:7]] for _ in view.frames()]
    for ion, up in enumerate((chloride_up, 1, 1)):
        steps = 0
        for now, later in pairwise(film):
            moved = np.round(now[ion] + 0.4 * up, 6)
            staying = moved[np.abs(moved) < 1.7]
            assert np.isin(staying, later[ion]).all()
            steps += len(staying)
        assert steps > 0


def test_after_the_film_the_picture_is_the_one_before():
    lab = explore(Influx())
    before = lab.stage.scene["points"]
    lab._film()
    assert len(lab.stage.film) > 50
    lab.set()
    assert lab.stage.scene["points"] == before


def test_diazepam_lets_more_ions_cross():
    view, counts = Influx(), []
    for diazepam_nM in (0, 18, 1000):
        view.update(-50, 6.6, 134, 10, diazepam_nM)
        counts.append(sum(len(dots(view)[4].get_ydata()) for _ in view.frames()))
    assert counts[0] < counts[1] < counts[2]


def test_the_membrane_says_what_the_model_says():
    for lab, values in everywhere(Influx):
        I_Cl, I_HCO3, total, pumped = flows(values)
        assert says(lab.sentence, abs(I_Cl), 0.0051 * abs(I_Cl)), lab.sentence
        assert f"carries chloride {'out' if pumped > 0 else 'in'}," in lab.sentence
        if values["gaba_uM"] > 0:
            assert says(lab.sentence, abs(I_HCO3), 0.0051 * abs(I_HCO3))
            assert says(lab.sentence, abs(total), 0.0051 * abs(total))
            # conventional current and flow of ions: chloride in is outward current
            assert ("chloride enters, a current of" in lab.sentence) == (I_Cl > 0)
            shown = re.search(r"a current of [\d.]+ pA (\w+)", lab.sentence).group(1)
            assert shown == ("outward" if I_Cl > 0 else "inward")


def test_the_membrane_says_how_few_ions_move_the_potential():
    """Decision D7: 0.006 % of the chloride inside at 6.6 mM, 0.008 % at 5 mM, for 10 mV."""
    for cl_in_mM, share in ((6.6, 0.006), (5, 0.008)):
        lab = explore(Influx())
        lab.set(cl_in_mM=cl_in_mM)
        told = re.search(r"by 10 mV takes ([\d.]+) %", lab.sentence).group(1)
        assert float(told) == pytest.approx(share, abs=0.0005)


def test_chloride_enters_and_the_cell_depolarises():
    """Decision D7: V -80, E_Cl -88, E_GABA -76.6 mV."""
    lab = explore(Influx())
    lab.set(**Influx.presets["chloride enters, yet the cell depolarises"])
    E_Cl, _, E_GABA = potentials(lab.values)
    assert (lab.values["V"], round(E_Cl), round(E_GABA, 1)) == (-80, -88, -76.6)
    assert "chloride enters, and yet the channel depolarises the cell" in lab.sentence


@pytest.mark.parametrize("cl_in_mM", [4.26, 6.6, 12])
def test_held_at_e_gaba_no_net_current_flows_and_chloride_rises(cl_in_mM):
    view, cell = Influx(), Compartment(cl_in_mM=cl_in_mM)
    sentence = view.update(float(cell.E_GABA), cl_in_mM, cell.cl_out_mM, 10, 18)
    *_, total, _ = flows(
        {"V": cell.E_GABA, "cl_in_mM": cl_in_mM, "cl_out_mM": cell.cl_out_mM}
        | {"gaba_uM": 10, "diazepam_nM": 18}
    )
    assert abs(total) < 1e-6
    assert abs(span(polygons(view)[2])[1]) < 1e-3
    assert span(polygons(view)[0])[1] < -0.1
    assert "yet chloride enters" in sentence
    g_GABA = p.g_all_open.value * open_probability(10, 18)
    course = simulate(cell, float(g_GABA), [0, 1000], V=float(cell.E_GABA))
    assert course.cl_in_mM[1] > course.cl_in_mM[0]


# --- load ---------------------------------------------------------------------------------


def modelled(values, diazepam=True):
    """The course of a setting, from the models without the view."""
    effect = synaptic_effect(values["diazepam_nM"] if diazepam else 0)
    bursts = burst_conductance(
        p.load_ms.value,
        g_IPSC=values["g_IPSC"] * float(effect.peak),
        gaba_decay_ms=p.gaba_decay_ms.value * float(effect.decay),
        g_tonic=0,
    )
    cell = compartment(values["shape"], "cortex", kcc2_strength=values["kcc2_strength"])
    held = values["hold"] == "held"
    t_ms = np.linspace(0, p.load_ms.value, 2001)
    current = p.load_current.value if values["hold"] == "excited" else 0
    how = {"V": values["V"]} if held else {"current": current}
    return simulate(cell, bursts, t_ms, **how)


def random_loads():
    lab = explore(Load())
    for values in list(settings(lab, rng=11))[-8:]:
        lab.set(**values)
        yield lab, values


def test_load_draws_and_says_what_the_model_says():
    for lab, values in random_loads():
        now, without = modelled(values), modelled(values, diazepam=False)
        lines = [a for a in lab.view.live if isinstance(a, Line2D)]
        drawn = [line.get_ydata() for line in lines]
        expected = now.V, without.E_GABA, now.E_GABA, without.cl_in_mM, now.cl_in_mM
        for ours, theirs in zip(drawn, expected, strict=True):
            assert ours == pytest.approx(theirs)
        far = np.abs(now.cl_in_mM - now.cl_in_mM[0]).argmax()
        assert says(lab.sentence, now.cl_in_mM[far])
        assert says(lab.sentence, now.E_GABA[far])


def shift(**values):
    """How far E_GABA goes at most."""
    lab = explore(Load())
    lab.set(**values)
    E = lab.view._courses[1].E_GABA
    return np.abs(E - E[0]).max()


def test_halving_kcc2_alone_moves_little_and_needs_a_load():
    """The notes say 1.7 mV in the long run."""
    alone, loaded = (Load.presets[f"half of KCC2, {words} load"] for words in ("no", "with"))
    assert shift(**alone) < 2
    assert shift(**loaded) > 3 * shift(**alone)


def test_a_thin_dendrite_suffers_more_than_a_soma():
    """Direction of Staley & Proctor 1999."""
    assert shift(**Load.presets["normal dendrite"]) > 2 * shift(**Load.presets["soma"])


def test_diazepam_makes_the_load_larger():
    assert shift(diazepam_nM=1000) > shift(diazepam_nM=18) > shift(diazepam_nM=0)


def test_collapsed_chloride_leaves_nothing_to_a_drug():
    lab = explore(Load())
    lab.set(**Load.presets["collapse"])
    assert "nothing is left that a drug could make larger" in lab.sentence
