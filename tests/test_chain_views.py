"""The picture of the whole chain: what its artists show, and what its sentence says."""

import re
from itertools import islice

import numpy as np
import pytest

from helpers.chain import parameters as p
from helpers.chain.model import links, milligrams_to_muscle, spread, stored_beat_deg
from helpers.chain.views import WholeChain
from helpers.channel.model import open_course
from helpers.dose import parameters as dose
from helpers.dose.model import Person, Regimen, simulate
from helpers.reflex import parameters as reflex
from helpers.reflex.model import simulate_each
from helpers.stage.canvas import Recorder
from helpers.stage.lab import explore
from helpers.stage.label import Label
from tests.notebook_rules import FORBIDDEN
from tests.sweeps import settings, sweep
from tests.test_safety import TOO_SURE
from tests.topics import ROOT

TITLES = [
    *("1 plasma (07)", "2 free drug (07)", "3 receptor (02)", "4 current of a synapse (02)"),
    *("5 chloride (03)", "6 motoneuron (04)", "7 reflex (06)", "beside: network (05)"),
]


@pytest.fixture(scope="module")
def lab():
    return explore(WholeChain())


def at(lab, **values):
    lab.reset()
    lab.set(**values)
    return lab


def model(values):
    """The chain and the beat of a setting, by the models."""
    E_GABA = p.CHLORIDE[values["chloride"]].value
    person = Person(**dose.PERSONS[values["person"]])
    chain = links(values["dose_mg"], values["hour_h"], person, E_GABA)
    places = {"E_GABA": E_GABA, "g0": reflex.g0.value, "k_P": 0, "k_gamma": 0}
    return chain, stored_beat_deg(chain.gaba_gain, places)


def everywhere(lab, most, rng=5):
    found = list(settings(lab, rng))
    for values in islice(found, 0, None, max(len(found) // most, 1)):
        lab.set(**values)
        yield values


def widths(lab, panel):
    return [bar.get_width() for bar in lab.view._panels[panel]._bars]


def spans(lab, panel):
    return [line.get_xdata() for line in lab.view._panels[panel]._spans]


def said(lab):
    words = lab.sentence.replace("\N{MINUS SIGN}", "-")
    return [float(n) for n in re.findall(r"-?\d+\.?\d*", words)]


def says(lab, *values):
    return all(any(n == pytest.approx(value, rel=0.006) for n in said(lab)) for value in values)


def test_every_control_everywhere(lab):
    sweep(lab)


def test_panels_carry_the_number_of_their_link_and_of_its_notebook(lab):
    assert [panel.get_title(loc="left") for panel in lab.view.figure.axes] == TITLES


def test_the_picture_draws_and_says_what_the_models_say(lab):
    for values in everywhere(lab, 12, rng=1):
        chain, beat = model(values)
        assert widths(lab, "free") == [chain.free.diazepam_nM, chain.free.nordiazepam_nM]
        held = 100 * chain.receptors.alpha1.occupancy, 100 * chain.receptors.alpha2.occupancy
        assert widths(lab, "receptor")[:2] == pytest.approx(held)
        shifts = chain.motoneuron.shift_before_pA, chain.motoneuron.shift_pA
        assert widths(lab, "motoneuron") == pytest.approx(shifts)
        assert widths(lab, "reflex") == pytest.approx(beat)
        assert widths(lab, "network") == [chain.network.before_Hz, chain.network.rate_Hz]
        assert says(lab, round(chain.network.before_Hz, 1)) or chain.free.diazepam_nM == 0
        assert any(n == pytest.approx(beat[0], abs=0.06) for n in said(lab)), lab.sentence
        if chain.free.diazepam_nM > 0:
            assert says(lab, chain.plasma.diazepam_ng_per_mL, chain.free.diazepam_nM)
            assert any(n == pytest.approx(beat[1], abs=0.06) for n in said(lab))


def test_curves_are_those_of_dose_and_channel(lab):
    at(lab, dose_mg=10, hour_h=3)
    chain, _ = model(lab.values)
    plasma, synapse = (lab.view._panels[name] for name in ("plasma", "synapse"))
    t_h, levels = plasma._line.get_data()
    course = simulate(Regimen([(0, 10)]), hours=t_h)
    assert levels == pytest.approx(course.diazepam_ng_per_mL)
    assert plasma._dot.get_data() == ([3], [chain.plasma.diazepam_ng_per_mL])
    t_ms, current = synapse._with.get_data()
    drugs = {"nordiazepam_nM": chain.free.nordiazepam_nM, "subtype": "alpha2"}
    by_hand = open_course(t_ms, diazepam_nM=chain.free.diazepam_nM, **drugs)
    assert current == pytest.approx(by_hand / open_course(t_ms).max(), abs=2e-3)


def test_the_ruler_puts_e_gaba_where_the_state_has_it(lab):
    for state, record in p.CHLORIDE.items():
        at(lab, chloride=state)
        E_Cl, E_GABA = (mark.get_xdata()[0] for mark in lab.view._panels["chloride"]._marks)
        assert E_GABA == record.value
        assert E_Cl == model(lab.values)[0].chloride.E_Cl < E_GABA


def test_the_beat_is_about_right_at_once_and_right_when_the_hand_rests(lab):
    at(lab, dose_mg=7, hour_h=2)
    beat = milligrams_to_muscle(7, 2).clonus
    exact = [beat.amplitude_before_deg, beat.amplitude_deg]
    assert widths(lab, "reflex") == pytest.approx(exact, abs=0.5)
    assert "by about" in lab.sentence
    assert lab.stage.scene["notice"] == "Computing the beat ..."
    lab.settle()
    assert widths(lab, "reflex") == exact
    assert f"by {exact[1]:.2f}° instead of {exact[0]:.2f}°" in lab.sentence
    assert lab.stage.scene["notice"] == ""
    at(lab, dose_mg=3)
    at(lab, dose_mg=7, hour_h=2)
    assert widths(lab, "reflex") == exact, "what was run once is kept"


def test_a_band_comes_in_rounds_and_a_move_in_between_starts_it_anew(lab):
    at(lab, dose_mg=3, band="on")
    told = [lab.stage.scene["notice"]]
    lab._settle_on()
    lab._settle_on()
    lab._settle_on()
    told.append(lab.stage.scene["notice"])
    assert told == ["Computing the beat ...", "Computing the band (17 % done) ..."]
    assert all(len(span) == 0 for span in spans(lab, "reflex"))
    lab.set(dose_mg=4)
    assert lab.stage.scene["notice"] == "Computing the beat ..."
    lab.settle()
    amplitude = spread(4, 1, E_GABA=-76).amplitude_deg
    assert spans(lab, "reflex")[1] == [amplitude.low, amplitude.high]


def test_each_panel_is_a_door_to_its_notebook(lab):
    for door, title in zip(lab.stage.doors, TITLES, strict=True):
        name, number = re.match(r"(.+) \((\d\d)\)", title).groups()
        assert door["name"] == f"Open notebook {number}: {name}"
        assert door["href"].startswith(number)
        assert (ROOT / "notebooks" / door["href"]).exists()
        left, top, width, height = door["box"]
        assert min(left, top) >= 0
        assert 0.3 < width <= 1 - left
        assert 0.15 < height <= 1 - top


def test_where_gaba_cannot_help_the_sentence_says_so(lab):
    words, falls = "hardly or not at all", {}
    for state in p.CHLORIDE:
        assert (words in at(lab, chloride=state, dose_mg=10).sentence) == (state != "at-work")
        without, with_drug = widths(lab, "reflex")
        falls[state] = without - with_drug
    assert falls["at-work"] > 0.9
    assert falls["rest"] < 0.6 * falls["at-work"]  # the shunt that is left
    assert abs(falls["above"]) < 0.2 * falls["at-work"]


def test_nothing_taken_and_nothing_arrived(lab):
    assert "Nothing taken" in at(lab, dose_mg=0).sentence
    for panel in ("motoneuron", "reflex", "network"):
        without, with_drug = widths(lab, panel)
        assert without == with_drug
    assert "nothing has arrived yet" in at(lab, hour_h=0).sentence


def test_the_band_is_the_models_and_says_what_brings_most(lab):
    at(lab, band="on").settle()
    bands = spread(5, 1, E_GABA=-76)
    assert spans(lab, "reflex")[1] == [bands.amplitude_deg.low, bands.amplitude_deg.high]
    held = bands.occupancy_alpha2
    assert spans(lab, "receptor")[1] == pytest.approx([100 * held.low, 100 * held.high])
    assert p.uncertain.options[bands.amplitude_deg.largest] in lab.sentence
    assert p.uncertain.options[bands.fall_deg.largest] in lab.sentence
    rows = lab.view.table()[1]
    assert all(row[-1] for row in rows if "E_GABA" not in row[0])
    at(lab)
    assert all(len(span) == 0 for span in spans(lab, "reflex"))
    assert "draws" not in lab.sentence


def test_the_bands_of_both_subtypes_overlap(lab):
    """Decision D13: diazepam does not choose."""
    at(lab, band="on").settle()
    for first, second in (spans(lab, "receptor")[:2], spans(lab, "receptor")[2:]):
        assert first[0] < second[1]
        assert second[0] < first[1]
    assert "does not choose" in lab.sentence


def test_the_film_runs_along_the_bars(lab):
    at(lab, dose_mg=10)
    view = lab.view
    places = [[dot.get_xdata()[0] for dot in view._panels["reflex"].dots] for _ in view.frames()]
    assert 20 <= len(places) <= 400
    gain, E_GABA = view._chain.gaba_gain, view._chain.places.E_GABA
    for dots, run in zip(
        np.transpose(places), simulate_each(gaba_gain=[1, gain], E_GABA=E_GABA), strict=True
    ):
        assert dots.min() >= 0
        assert 0.8 * run.amplitude_deg < dots.max() <= run.amplitude_deg  # 20 frames in a second
    lab.reset()
    assert all(len(dot.get_xdata()) == 0 for dot in view._panels["reflex"].dots)


def box(label, recorder):
    recorder.clear()
    label.draw(recorder)
    xy = np.concatenate([*recorder.points, []]).reshape(-1, 2)
    return (np.nanmin(xy, axis=0), np.nanmax(xy, axis=0)) if xy.size else None


def test_nothing_is_cut_off_and_no_words_overlap(lab):
    figure = lab.view.figure
    for values in everywhere(lab, 30):
        lab.settle()
        for line in (a for a in lab.view.live if hasattr(a, "get_ydata")):
            x, y = np.asarray(line.get_data(), float)
            (left, right), (low, high) = line.axes.get_xlim(), sorted(line.axes.get_ylim())
            assert np.all((y >= low) & (y <= high) & (x >= left) & (x <= right)), values
        for bars in ("free", "receptor", "motoneuron", "reflex", "network"):
            axis = lab.view._panels[bars]._bars[0].axes.get_xlim()
            assert axis[0] <= min(widths(lab, bars)), values
            assert max(widths(lab, bars)) <= axis[1], values
        recorder = Recorder(figure)
        labels = [a for panel in figure.axes for a in panel.get_children() if type(a) is Label]
        boxes = [corners for corners in (box(label, recorder) for label in labels) if corners]
        ticks = [t.get_window_extent() for ax in figure.axes for t in ax.get_yticklabels()]
        height = figure.bbox.height
        still = [(np.array([t.x0, height - t.y1]), np.array([t.x1, height - t.y0])) for t in ticks]
        for i, (low, high) in enumerate(boxes):
            assert (low >= 0).all(), values
            assert (high <= figure.bbox.size).all(), values
            for other_low, other_high in [*boxes[:i], *still]:
                apart = (low >= other_high - 1) | (other_low >= high - 1)
                assert apart.any(), f"words on words at {values}"


def test_the_controls_are_named_people_and_labelled_doses(lab):
    """Decision D18: nobody's own age or weight, and no dose beyond the label's single ones."""
    assert set(lab.values) == {"dose_mg", "hour_h", "person", "chloride", "band"}
    assert set(p.person.options) == set(dose.PERSONS)
    label = dose.labelled_dose_mg
    assert (p.dose_mg.low, p.dose_mg.least, p.dose_mg.high) == (0, label.low, label.high)
    with pytest.raises(ValueError, match="must be 0, or from 2 to 10 mg, but is 1"):
        lab.set(dose_mg=1)


def test_older_people_are_sent_to_the_labels_start(lab):
    assert "the label starts at 2 to 2.5 mg" in at(lab, person="80").stage.scene["notice"]
    at(lab, person="80", dose_mg=2.5).settle()
    assert lab.stage.scene["notice"] == ""


def test_no_word_is_too_sure_and_nothing_reads_as_advice(lab):
    for values in everywhere(lab, 15, rng=2):
        assert not TOO_SURE.search(lab.sentence), values
        assert not [words for words in FORBIDDEN if words in lab.sentence.lower()], values
    told = " ".join(lab.view.leaves_out)
    assert "nothing here says what anybody should take" in told
    assert not TOO_SURE.search(told)
