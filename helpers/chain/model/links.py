"""From milligrams to muscle: every link asks its topic, and nothing is worked out anew."""

from dataclasses import replace
from functools import lru_cache

import numpy as np
from scipy.constants import e, milli, pico

from helpers.chain.model.results import (
    Beat,
    Chain,
    Chloride,
    Free,
    Places,
    Plasma,
    Rate,
    Receptors,
    Rheobase,
    Site,
    Synapses,
    Volley,
    fed_to_the_cord,
    fed_to_the_network,
)
from helpers.channel.model import Effect, synaptic_effect
from helpers.chloride import parameters as chloride
from helpers.chloride.model import Compartment, chloride_for_reversal, gaba_currents
from helpers.dose import parameters as dose
from helpers.dose.model import Regimen
from helpers.dose.model import simulate as simulate_dose
from helpers.inputs import require_not_negative, require_single
from helpers.network import parameters as network
from helpers.network.model import Network, mean_field
from helpers.neuron import parameters as neuron
from helpers.neuron.model import Motoneuron, rheobase_shift_pA
from helpers.receptor import parameters as receptor
from helpers.receptor.model import benzodiazepine_occupancy, potentiation
from helpers.reflex import parameters as reflex
from helpers.reflex.model import clonus, h_reflex
from helpers.reflex.model.beat import RNGS

BOTH = "alpha1", "alpha2"


def links(
    dose_mg,
    hour,
    person=None,
    E_GABA=None,
    *,
    g0=reflex.g0.value,
    k_P=reflex.k_P.value,
    k_gamma=reflex.k_gamma.value,
    gaba_uM=receptor.gaba_uM.value,
    flumazenil=(),
):
    r"""One dose by mouth at one hour in one person, through every link but the clonus.

    .. math::

        \mathrm{mg} \to \mathrm{plasma} \to \mathrm{free} \to \mathrm{occupancy} \to
        \mathrm{charge} \; P \to g_0 P \to \mathrm{reflex}

    Parameters
    ----------
    dose_mg : float [mg]
        0, or a single dose of the label: at most 10.
    hour : float [h]
        Since the dose, 0 or more.
    person : Person, optional
        Left out, the typical one.
    E_GABA : float [mV], optional
        Reversal potential of GABA in the motoneurons, absolute. Left out, five below rest.
    g0, k_P, k_gamma : float [1]
        What the drug meets at motoneuron, terminal and spindle, as for the reflex.
    gaba_uM : float [µM]
        Lasting GABA at which occupancy and potentiation are told.
    flumazenil : sequence of (hour, mg)
        Into a vein. Hospital only.

    Returns
    -------
    chain : Chain
        Both subtypes; each link carries its main `assumption`.

    Raises
    ------
    ValueError
        If the dose is above the label's, or a number has no meaning to its link.

    Notes
    -----
    **Holds** as far as each link does; see its topic. The chain is no stronger than the link
    from synapse to reflex, where nothing was measured. **Leaves out** what acts above the cord
    and on the muscle, tolerance, and any link from a level to what is felt.

    References
    ----------
    parameters: cord_subtype, brain_subtype, assumed; those of every topic

    Examples
    --------
    >>> found = links(5, 1)
    >>> print(f"{found.free.diazepam_nM:.1f} nM free, charge × {found.gaba_gain:.2f}")
    8.8 nM free, charge × 1.12
    """
    dose_mg, hour = _single_dose(dose_mg, hour)
    E_GABA = reflex.E_GABA.value if E_GABA is None else E_GABA
    require_not_negative(g0=g0, k_P=k_P, k_gamma=k_gamma)
    places = Places(*require_single(E_GABA=E_GABA, g0=g0, k_P=k_P, k_gamma=k_gamma))
    plasma, free = _levels(dose_mg, hour, person, flumazenil)
    synapses = _synapses(free)
    cord = np.array([1, fed_to_the_cord(synapses)])
    return Chain(
        *(dose_mg, hour, places, plasma, free, _receptors(free, gaba_uM), synapses),
        _chloride(places.E_GABA, cord),
        Rheobase(*lasting_shift_pA(places.g0 * cord, places.E_GABA).tolist()),
        _rate(fed_to_the_network(synapses)),
        Volley(*h_reflex(gaba_gain=cord, **vars(places)).tolist()),
    )


def milligrams_to_muscle(dose_mg, hour, person=None, E_GABA=None, *, rngs=RNGS, **conditions):
    """One dose by mouth at one hour in one person, through every link to the beating foot.

    Parameters
    ----------
    dose_mg, hour, person, E_GABA
        As for `links`.
    rngs : sequence of int or Generator
        One random run of the reflex for each; the clonus is their mean.
    **conditions
        `g0`, `k_P`, `k_gamma`, `gaba_uM`, `flumazenil`, as for `links`.

    Returns
    -------
    chain : Chain

    Raises
    ------
    ValueError
        As `links` does.

    Notes
    -----
    **Holds** and **leaves out** what `links` does. That a drug makes the beat smaller is a
    statement about this model; a benzodiazepine was seen to leave ankle clonus as it was.

    References
    ----------
    parameters: those of `links` and of the reflex's `clonus`

    Examples
    --------
    >>> found = milligrams_to_muscle(10, 1).clonus
    >>> print(f"{found.amplitude_before_deg:.1f}° before, {found.amplitude_deg:.1f}° with 10 mg")
    9.2° before, 8.2° with 10 mg
    """
    found = links(dose_mg, hour, person, E_GABA, **conditions)
    beat = clonus(gaba_gain=np.array([1, found.gaba_gain]), rngs=rngs, **vars(found.places))
    measured = *beat.amplitude_deg.tolist(), *beat.frequency_Hz.tolist()
    return replace(found, clonus=Beat(*measured))


def teaching_network():
    """Network of the lab on central slowing: smaller, and with cells that differ."""
    return Network(
        n_excitatory=network.shown_excitatory.value,
        n_inhibitory=network.shown_inhibitory.value,
        threshold_spread=network.shown_spread.value,
    )


def _single_dose(dose_mg, hour):
    dose_mg, hour = require_single(dose_mg=dose_mg, hour=hour)
    require_not_negative(dose_mg=dose_mg, hour=hour)
    most = dose.labelled_dose_mg.high
    if dose_mg > most:
        raise ValueError(
            f"dose_mg must be at most {most:g}, but is {dose_mg:g}. "
            "Only single doses of the label are followed here."
        )
    return dose_mg, hour


def _levels(dose_mg, hour, person, flumazenil):
    course = simulate_dose(Regimen([(0, dose_mg)]), person, [hour], flumazenil=flumazenil)
    plasma = course.diazepam_ng_per_mL, course.nordiazepam_ng_per_mL
    free = course.diazepam_free_nM, course.nordiazepam_free_nM, course.flumazenil_free_nM
    return Plasma(*(float(level[0]) for level in plasma)), Free(*(float(u[0]) for u in free))


def _ligands(free):
    """Free drugs in the words of receptor and channel."""
    return {
        "diazepam_nM": free.diazepam_nM,
        "nordiazepam_nM": free.nordiazepam_nM,
        "flumazenil_nM": free.flumazenil_nM,
    }


def _receptors(free, gaba_uM):
    ligands = _ligands(free)
    sites = (
        Site(
            float(benzodiazepine_occupancy(gaba_uM, subtype=subtype, **ligands)),
            float(potentiation(gaba_uM, subtype=subtype, **ligands)),
        )
        for subtype in BOTH
    )
    return Receptors(gaba_uM, *sites)


def _synapses(free):
    effects = (synaptic_effect(subtype=subtype, **_ligands(free)) for subtype in BOTH)
    return Synapses(*(_as_numbers(effect) for effect in effects))


def _as_numbers(effect):
    """Plain numbers; with next to no drug, rounding can leave a charge a hair below 1."""
    peak, decay, charge = float(effect.peak), float(effect.decay), float(effect.charge)
    return Effect(peak, decay, max(charge, 1.0))


def resting_cell(E_GABA):
    """Compartment whose chloride gives this E_GABA; all else is that of the chloride pillar."""
    cl_in_mM = chloride_for_reversal(
        E_GABA,
        chloride.cl_out_mM.value,
        chloride.hco3_in_mM.value,
        chloride.hco3_out_mM.value,
        chloride.hco3_permeability.value,
    )
    return Compartment(cl_in_mM=float(cl_in_mM))


def ions_through(cell, gains):
    """Chloride that enters and bicarbonate that leaves by one current, at the motoneuron's rest.

    One spontaneous current of the neuron pillar, times a factor on its charge.
    """
    currents = gaba_currents(cell, neuron.g_IPSC.value, neuron.E_rest_motor.value)
    ions_per_pA = pico * milli * neuron.gaba_decay_ms.value / e
    entering, inward = (ions_per_pA * current * gains for current in currents)
    return entering, -inward


def lasting_shift_pA(g_leaks, E_GABA):
    """Shift of the rheobase [pA] by a lasting conductance that is counted in leaks.

    A leak is what a steady current into the soma meets: its own, and the dendrite behind it.
    """
    cell = Motoneuron()
    return rheobase_shift_pA(cell, g_leaks * cell.input_conductance, E_GABA)


def _chloride(E_GABA, gains):
    cell = resting_cell(E_GABA)
    counted = (ions.tolist() for ions in ions_through(cell, gains))
    (chloride_before, chloride_now), (bicarbonate_before, bicarbonate_now) = counted
    ions = chloride_before, chloride_now, bicarbonate_before, bicarbonate_now
    return Chloride(E_GABA, float(cell.E_Cl), cell.cl_in_mM, *ions)


def _rate(gain):
    return Rate(_rate_without_Hz(), _rate_Hz(gain))


@lru_cache(maxsize=1)
def _rate_without_Hz():
    return _rate_Hz(1)


def _rate_Hz(gain):
    return float(mean_field(teaching_network(), gain))
