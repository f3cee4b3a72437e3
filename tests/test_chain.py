"""The whole chain: each link against its topic by hand, the way of each link, the spread."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy.constants import e

from helpers.chain import parameters as p
from helpers.chain.model import (
    Shares,
    links,
    milligrams_to_muscle,
    spread,
    spread_in_rounds,
    stored_amplitude_deg,
    teaching_network,
)
from helpers.chain.model.stored import charge_at, level_for_nM, rate_at
from helpers.chain.parameters.stored import clonus_table
from helpers.channel.model import synaptic_effect
from helpers.chloride.model import Compartment, gaba_currents
from helpers.dose import parameters as dose
from helpers.dose.model import Person, Regimen, cohort, simulate
from helpers.network.model import mean_field
from helpers.neuron import parameters as neuron
from helpers.neuron.model import Motoneuron, rheobase_shift_pA
from helpers.receptor.model import benzodiazepine_occupancy, potentiation
from helpers.reflex import parameters as reflex
from helpers.reflex.model import clonus, h_reflex

EXACT = {"rel": 1e-12, "abs": 1e-12}
CASES = [
    (5, 1, Person(), None, {}),
    (10, 1, Person(), None, {}),
    (10, 3, Person(age_y=80, older_men_clearance=True), -66, {"g0": 0.2, "k_P": 1, "gaba_uM": 3}),
    (5, 2, Person(liver="cirrhosis"), -59, {"k_gamma": 2, "flumazenil": [(1.5, 0.3)]}),
]
ONE_RUN = (716,)
AT_WORK = reflex.normal_E.value
doses = st.floats(0, dose.labelled_dose_mg.high)
hours = st.floats(0, 48)


@pytest.fixture(scope="module", params=CASES, ids=["5 mg", "10 mg", "older", "flumazenil"])
def followed(request):
    mg, hour, person, E_GABA, conditions = request.param
    chain = milligrams_to_muscle(mg, hour, person, E_GABA, rngs=ONE_RUN, **conditions)
    course = simulate(
        Regimen([(0, mg)]), person, [hour], flumazenil=conditions.get("flumazenil", ())
    )
    return chain, course, conditions


def ligands(course):
    names = ("diazepam", "nordiazepam", "flumazenil")
    return {f"{name}_nM": getattr(course, f"{name}_free_nM")[0] for name in names}


# --- each link is its topic's -------------------------------------------------------------


def test_levels_are_those_of_the_dose(followed):
    chain, course, _ = followed
    for name in ("diazepam", "nordiazepam"):
        level = getattr(course, f"{name}_ng_per_mL")[0]
        assert getattr(chain.plasma, f"{name}_ng_per_mL") == pytest.approx(level, **EXACT)
    for name, free in ligands(course).items():
        assert getattr(chain.free, name) == pytest.approx(free, **EXACT)


@pytest.mark.parametrize("subtype", ["alpha1", "alpha2"])
def test_sites_and_currents_are_those_of_receptor_and_channel(followed, subtype):
    chain, course, conditions = followed
    drugs, gaba_uM = ligands(course), conditions.get("gaba_uM", 10)
    site, effect = (getattr(link, subtype) for link in (chain.receptors, chain.synapses))
    held = benzodiazepine_occupancy(gaba_uM, subtype=subtype, **drugs)
    assert site.occupancy == pytest.approx(held, **EXACT)
    opened = potentiation(gaba_uM, subtype=subtype, **drugs)
    assert site.potentiation == pytest.approx(opened, **EXACT)
    by_hand = synaptic_effect(subtype=subtype, **drugs)
    assert vars(effect) == pytest.approx(vars(by_hand), **EXACT)


def test_chloride_motoneuron_and_network_are_those_of_their_topics(followed):
    chain, _, _ = followed
    gain, ions = chain.synapses.alpha2.charge, chain.chloride
    assert chain.gaba_gain == gain
    cell = Compartment(cl_in_mM=ions.cl_in_mM)
    assert cell.E_GABA == pytest.approx(chain.places.E_GABA, rel=1e-12)
    assert ions.E_Cl == pytest.approx(cell.E_Cl, **EXACT)
    I_Cl, I_HCO3 = gaba_currents(cell, 0.3, neuron.E_rest_motor.value)
    one = 1e-15 * 5.7 / e  # pA ms in ions: 0.3 nS that decays with 5.7 ms (Otis & Mody)
    assert ions.chloride_ions_before == pytest.approx(one * I_Cl, **EXACT)
    assert ions.chloride_ions == pytest.approx(one * I_Cl * gain, **EXACT)
    assert ions.bicarbonate_ions == pytest.approx(-one * I_HCO3 * gain, **EXACT)
    motoneuron = Motoneuron()
    g = chain.places.g0 * motoneuron.input_conductance
    shifts = rheobase_shift_pA(motoneuron, np.array([g, g * gain]), chain.places.E_GABA)
    assert [chain.motoneuron.shift_before_pA, chain.motoneuron.shift_pA] == pytest.approx(
        shifts, **EXACT
    )
    rates = mean_field(teaching_network(), [1, chain.synapses.alpha1.charge])
    assert [chain.network.before_Hz, chain.network.rate_Hz] == pytest.approx(rates, **EXACT)


def test_reflex_is_that_of_its_topic(followed):
    chain, _, _ = followed
    gains, places = [1, chain.gaba_gain], vars(chain.places)
    fractions = h_reflex(gaba_gain=gains, **places)
    assert [chain.reflex.before, chain.reflex.fraction] == pytest.approx(fractions, **EXACT)
    beat = clonus(gaba_gain=gains, rngs=ONE_RUN, **places)
    ours = chain.clonus.amplitude_before_deg, chain.clonus.amplitude_deg
    assert ours == pytest.approx(beat.amplitude_deg, **EXACT)
    ours = chain.clonus.frequency_before_Hz, chain.clonus.frequency_Hz
    assert ours == pytest.approx(beat.frequency_Hz, **EXACT, nan_ok=True)


def test_what_is_left_out_takes_the_records():
    chain = links(5, 1)
    assert chain == links(5.0, 1, Person(), reflex.E_GABA.value, g0=reflex.g0.value)
    assert chain.clonus is None
    assert vars(chain.places) == {"E_GABA": -76, "g0": 0.1, "k_P": 0, "k_gamma": 0}
    assert set(chain.links) == {
        *("plasma", "free", "receptors", "synapses", "chloride", "motoneuron"),
        *("network", "reflex"),
    }


def test_every_link_says_what_it_takes_for_granted():
    chain = links(5, 1)
    said = [link.assumption for link in chain.links.values()]
    assert len(set(said)) == len(p.assumed)
    assert all(sentence.endswith(".") for sentence in said)


# --- what the links do --------------------------------------------------------------------


def test_no_dose_changes_nothing():
    """Every link at 0 mg equals its drug-free value, to the last digit."""
    chain = milligrams_to_muscle(0, 1, g0=0.2, k_P=1, k_gamma=1, rngs=ONE_RUN)
    assert set(vars(chain.plasma).values()) == {0.0, chain.plasma.assumption}
    assert set(vars(chain.free).values()) == {0.0, chain.free.assumption}
    for subtype in ("alpha1", "alpha2"):
        assert vars(getattr(chain.receptors, subtype)) == {"occupancy": 0, "potentiation": 1}
        effect = getattr(chain.synapses, subtype)
        assert vars(effect) == {"peak": 1, "decay": 1, "charge": 1}
    ions, beat = chain.chloride, chain.clonus
    assert ions.chloride_ions == ions.chloride_ions_before
    assert ions.bicarbonate_ions == ions.bicarbonate_ions_before
    assert chain.motoneuron.shift_pA == chain.motoneuron.shift_before_pA
    assert chain.network.rate_Hz == chain.network.before_Hz
    assert chain.reflex.fraction == chain.reflex.before
    assert beat.amplitude_deg == beat.amplitude_before_deg


@settings(max_examples=25, deadline=None)
@given(doses, doses, hours, st.sampled_from(sorted(dose.PERSONS)))
def test_more_is_more_at_each_link(less, more, hour, person):
    """Dose up: levels, sites, opening and charge up; ions, shift up; network and H reflex down."""
    less, more = sorted((less, more))
    low, high = (
        links(mg, hour, Person(**dose.PERSONS[person]), AT_WORK, g0=0.2) for mg in (less, more)
    )
    hair = 1 + 1e-12
    assert low.plasma.diazepam_ng_per_mL <= high.plasma.diazepam_ng_per_mL * hair
    assert low.free.diazepam_nM <= high.free.diazepam_nM * hair
    for subtype in ("alpha1", "alpha2"):
        below, above = (getattr(chain.receptors, subtype) for chain in (low, high))
        assert below.occupancy <= above.occupancy * hair
        assert below.potentiation <= above.potentiation * hair
        below, above = (getattr(chain.synapses, subtype) for chain in (low, high))
        assert 1 <= below.charge <= above.charge * hair
    assert low.chloride.chloride_ions <= high.chloride.chloride_ions * hair
    assert low.motoneuron.shift_pA <= high.motoneuron.shift_pA * hair
    assert low.network.rate_Hz * hair >= high.network.rate_Hz
    assert low.reflex.fraction >= high.reflex.fraction


def test_the_beat_falls_with_the_dose_on_the_mean():
    """E_GABA below rest and g0 above 0; five runs, as the acceptance has it."""
    beats = [milligrams_to_muscle(mg, 1, g0=0.2).clonus for mg in (0, 5, 10)]
    amplitudes = [beat.amplitude_deg for beat in beats]
    assert amplitudes == sorted(amplitudes, reverse=True)
    assert amplitudes[-1] < 0.9 * amplitudes[0]
    assert {beat.amplitude_before_deg for beat in beats} == {amplitudes[0]}


def test_without_its_places_the_drug_does_not_reach_the_foot():
    """g0, k_P and k_gamma at 0: the same fraction, the same beat, whatever the dose."""
    chain = milligrams_to_muscle(10, 1, g0=0, rngs=ONE_RUN)
    assert chain.gaba_gain > 1.1
    assert chain.reflex.fraction == chain.reflex.before
    assert chain.clonus.amplitude_deg == chain.clonus.amplitude_before_deg


def test_chloride_decides_which_way_the_motoneuron_goes():
    """Above threshold (-63 mV) GABA brings the cell nearer to firing, and the drug more so."""
    lost = links(10, 1, E_GABA=reflex.lost_E.value)
    assert lost.motoneuron.shift_pA < lost.motoneuron.shift_before_pA < 0
    assert lost.chloride.chloride_ions < 0
    assert links(10, 1, E_GABA=AT_WORK).motoneuron.shift_pA > 0


def test_flumazenil_takes_the_drug_off_the_receptor_and_leaves_plasma():
    with_it, without = links(10, 2, flumazenil=[(1.9, 0.5)]), links(10, 2)
    assert with_it.plasma == without.plasma
    assert with_it.free.flumazenil_nM > 3.6  # its constant
    assert with_it.receptors.alpha1.occupancy < without.receptors.alpha1.occupancy / 3
    assert with_it.gaba_gain < without.gaba_gain


def test_one_tablet_is_small_at_the_synapse():
    """Decision D2: at the peak of 5 mg 19 to 36 % of sites hold drug; charge + 9 to 11 %."""
    chain = links(5, 0.94)
    assert 0.19 <= chain.receptors.alpha1.occupancy <= 0.36
    assert 1.09 <= chain.synapses.alpha1.charge <= 1.12


@pytest.mark.parametrize(
    ("arguments", "text"),
    [
        ((20, 1), "dose_mg must be at most 10, but is 20"),
        ((-1, 1), "dose_mg must be 0 or more, but is -1"),
        (("five", 1), "dose_mg must be a number"),
        ((5, -1), "hour must be 0 or more, but is -1"),
        ((5, [1, 2]), "hour must be one number"),
        ((5, 1, None, "low"), "E_GABA must be a number"),
        ((5, 1, None, -200), "E_GABA must be within reach of some chloride"),
    ],
)
def test_nonsense_is_answered(arguments, text):
    for follow in (links, milligrams_to_muscle, spread):
        with pytest.raises(ValueError, match=text):
            follow(*arguments)


@pytest.mark.parametrize("name", ["g0", "k_P", "k_gamma", "gaba_uM"])
def test_negative_conditions_are_answered(name):
    with pytest.raises(ValueError, match=f"{name} must be 0 or more, but is -1"):
        links(5, 1, **{name: -1})


def test_the_spread_refuses_what_it_cannot_draw():
    with pytest.raises(ValueError, match="samples must be above 0"):
        spread(5, 1, samples=0)
    with pytest.raises(ValueError, match="E_GABA must be between -83 and -56, but is -84"):
        spread(5, 1, E_GABA=-84)


# --- the tables ---------------------------------------------------------------------------


def test_the_stored_beat_is_the_models_between_its_points():
    """Points of the grid exactly, points between to half a degree on the whole: less than luck."""
    table, luck = clonus_table(), np.random.default_rng(3)
    release = luck.uniform(0.4, 1, 12)
    g_GABA, E_GABA = luck.uniform(0, 0.5, 12), luck.uniform(-83, -59, 12)
    release[0], g_GABA[0], E_GABA[0] = 0.8, 0.2, -76
    beat = clonus(gaba_gain=2, g0=g_GABA / 2, E_GABA=E_GABA, k_P=1 / release - 1)
    off = stored_amplitude_deg(release, g_GABA, E_GABA) - beat.amplitude_deg
    assert abs(off[0]) < 0.006  # rounded to hundredths
    assert np.sqrt(np.mean(off**2)) < 0.5
    assert np.abs(off).max() < 1.4
    assert table.release[-1] == 1
    assert table.g_GABA[-1] >= reflex.g0.high * charge_at(1)


def test_release_and_spindle_act_as_one_product():
    """Why the table needs one axis for two routes."""
    by_one = clonus(gaba_gain=2, k_P=0.25, rngs=ONE_RUN).amplitude_deg
    by_other = clonus(gaba_gain=2, k_gamma=0.25, rngs=ONE_RUN).amplitude_deg
    assert by_one == pytest.approx(by_other, abs=0.01)


def test_every_state_of_the_picture_is_a_point_of_the_table():
    points = clonus_table().E_GABA
    assert {record.value for record in p.CHLORIDE.values()} <= set(points.tolist())


@pytest.mark.parametrize("subtype", ["alpha1", "alpha2"])
def test_charge_and_rate_between_their_points(subtype):
    levels_nM = np.geomspace(0.5, 300, 23)
    charges = synaptic_effect(levels_nM, subtype=subtype).charge
    held = benzodiazepine_occupancy(0, levels_nM, subtype=subtype)
    # The channel finds its peak on moments of a grid: its charge jumps by 4e-4 between them.
    assert charge_at(held) == pytest.approx(charges, abs=1e-3)
    assert synaptic_effect(level_for_nM(charges)).charge == pytest.approx(charges, abs=1e-3)
    rates = mean_field(teaching_network(), charges[::4])
    assert rate_at(charges[::4]) == pytest.approx(rates, rel=5e-3)


# --- the spread ---------------------------------------------------------------------------


@pytest.fixture(scope="module")
def bands():
    return spread(10, 1)


def test_the_people_are_those_of_the_cohort(bands):
    """Other implementation: ten thousand of the dose's own cohort."""
    people = cohort(Regimen([(0, 10)]), hours=[1]).diazepam_ng_per_mL
    ends = np.percentile(people, [5, 50, 95])
    ours = bands.diazepam_ng_per_mL
    assert [ours.low, ours.median, ours.high] == pytest.approx(ends, rel=0.15)


def test_each_input_moves_only_what_comes_after_it(bands):
    untouched = {
        "diazepam_ng_per_mL": ("K", "d", "g0", "k_P", "k_gamma"),
        "occupancy_alpha2": ("g0", "k_P", "k_gamma"),
        "charge_alpha2": ("g0", "k_P", "k_gamma"),
        "shift_before_pA": ("people", "K", "d", "k_P", "k_gamma"),
        "h_reflex": ("k_gamma",),  # the volley starts behind the spindle
        "amplitude_before_deg": ("people", "K", "d", "k_P", "k_gamma"),
    }
    for link, names in untouched.items():
        shares = getattr(bands, link).shares
        assert [getattr(shares, name) for name in names] == [0] * len(names), link
    assert bands.diazepam_ng_per_mL.largest == "people"
    assert bands.potentiation_alpha1.shares.d > 0.05
    assert bands.charge_alpha1.shares.d < 1e-3
    assert bands.shift_pA.largest == "g0"


def test_bands_are_in_order_and_shares_are_shares(bands):
    for name, band in vars(bands).items():
        assert band.low <= band.median <= band.high, name
        assert all(0 <= share < 1.6 for share in band.shares), name
        assert sum(band.shares) > 0.7, name


def test_what_one_input_makes_alone_is_owed_to_it():
    """Limit of the estimator; its own spread with 1,000 draws is a few hundredths."""
    many = spread(5, 1, samples=1000)
    assert many.shift_before_pA.shares.g0 == pytest.approx(1, abs=0.08)
    assert many.diazepam_ng_per_mL.shares.people == pytest.approx(1, abs=0.1)


def test_two_draws_agree_about_as_well_as_is_said(bands):
    other = spread(10, 1, rng=3)
    for link in ("diazepam_nM", "occupancy_alpha2", "h_reflex", "amplitude_deg"):
        ours, theirs = getattr(bands, link), getattr(other, link)
        assert ours.largest == theirs.largest, link
        assert np.abs(np.subtract(ours.shares, theirs.shares)).max() < 0.3, link


def test_without_a_drug_nothing_spreads_but_the_cord():
    bands = spread(0, 1, samples=50)
    assert vars(bands.diazepam_nM) == {"low": 0, "median": 0, "high": 0, "shares": Shares(*6 * [0])}
    assert vars(bands.fall_deg) == vars(bands.diazepam_nM)
    assert bands.charge_alpha2.low == bands.charge_alpha2.high == 1
    assert bands.amplitude_deg == bands.amplitude_before_deg
    assert bands.amplitude_deg.largest == "g0"


def test_the_spread_tells_how_far_it_is_and_repeats():
    told, (*waiting, first) = zip(*spread_in_rounds(5, 1, samples=20), strict=True)
    assert told == pytest.approx([0, 1 / 6, 2 / 6, 3 / 6, 4 / 6, 5 / 6, 1])
    assert waiting == [None] * 6
    assert first == spread(5, 1, samples=20)
    assert first != spread(5, 1, samples=20, rng=1)
