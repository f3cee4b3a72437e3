"""What the picture of the chain draws, asked of the models and kept for the next move."""

from dataclasses import replace
from functools import lru_cache
from typing import NamedTuple

import numpy as np

from helpers.chain import parameters as p
from helpers.chain.model import level_for_nM, stored_beat_deg
from helpers.channel.model import open_course
from helpers.dose import parameters as dose
from helpers.dose.model import Person, Regimen, cohort, simulate
from helpers.reflex import parameters as reflex
from helpers.reflex.model import clonus, simulate_each

T_H = np.linspace(0, p.hour_h.high, 97)
T_MS = np.concatenate([np.linspace(0, 3, 31), np.geomspace(3, p.current_axis_ms.value, 60)[1:]])
PLACES = {"g0": reflex.g0.value, "k_P": reflex.k_P.value, "k_gamma": reflex.k_gamma.value}
BEAT_MS = reflex.push_ms.value + np.array([reflex.from_ms.value, reflex.until_ms.value])


def who(name):
    """Build a named person."""
    return Person(**dose.PERSONS[name])


@lru_cache(maxsize=32)
def course(dose_mg, person):
    """Levels of diazepam in plasma over the hours of the axis [ng/mL]."""
    return simulate(Regimen([(0, dose_mg)]), who(person), T_H).diazepam_ng_per_mL


@lru_cache(maxsize=32)
def people(dose_mg, person):
    """Where nine of ten people's levels lie over the hours of the axis [ng/mL]."""
    asked = {"people": int(p.samples.value), "rng": int(p.rng.value), "metabolite": False}
    found = cohort(Regimen([(0, dose_mg)]), who(person), T_H, **asked)
    outer = dose.outer_percent.value
    return np.percentile(found.diazepam_ng_per_mL, (outer, 100 - outer), axis=0)


class Foot(NamedTuple):
    """Amplitude of clonus without the drug and with it [°]; `exact` when the loop was run."""

    before_deg: float
    now_deg: float
    exact: bool


def foot_about(gain, E_GABA):
    """Read both amplitudes from the stored table."""
    before, now = stored_beat_deg(gain, PLACES | {"E_GABA": E_GABA})
    return Foot(before, now, exact=False)


def foot_exactly(gain, E_GABA):
    """Run the loop for both amplitudes."""
    return Foot(*(_amplitude_deg(P, E_GABA) for P in (1, gain)), exact=True)


@lru_cache(maxsize=64)
def _amplitude_deg(gain, E_GABA):
    return float(clonus(gaba_gain=gain, E_GABA=E_GABA, **PLACES).amplitude_deg)


def currents(charge, band=None):
    """Give both currents over the peak of that without drug, and the ends of the band."""
    charges = [1, charge] if band is None else [1, charge, band.low, band.high]
    P = open_course(T_MS, diazepam_nM=level_for_nM(charges)[:, None])
    P = P / P[0].max()
    return P[:2], P[2:] if band is not None else None


@lru_cache(maxsize=8)
def beating(gain, E_GABA):
    """Places of the foot above the lowest of its beat [°], without the drug and with it."""
    movements = simulate_each(gaba_gain=np.array([1, gain]), E_GABA=E_GABA, **PLACES)
    return np.transpose([_above_the_lowest(movement) for movement in movements])


def _above_the_lowest(movement):
    """Angle at each frame of the film, counted from the lowest of the whole beat [°]."""
    start_ms, end_ms = BEAT_MS
    lasting = (movement.t_ms >= start_ms) & (movement.t_ms < end_ms)
    frames_ms = np.arange(start_ms, end_ms, reflex.film_ms.value)
    angles = np.interp(frames_ms, movement.t_ms[lasting], movement.angle_deg[lasting])
    return angles - movement.angle_deg[lasting].min()


def bars(chain, foot, drawn):
    """Lengths of the bars of each panel, with their bands where some are drawn."""
    found = {
        "free": (
            (chain.free.diazepam_nM, "diazepam_nM", None),
            (chain.free.nordiazepam_nM, None, None),
        ),
        "receptor": _of_both(chain.receptors),
        "motoneuron": (
            (chain.motoneuron.shift_before_pA, "shift_before_pA", None),
            (chain.motoneuron.shift_pA, "shift_pA", None),
        ),
        "reflex": (
            (foot.before_deg, "amplitude_before_deg", None),
            (foot.now_deg, "amplitude_deg", None),
        ),
        "network": (
            (chain.network.before_Hz, None, None),
            (chain.network.rate_Hz, "rate_Hz", None),
        ),
    }
    return {name: _with_bands(rows, drawn) for name, rows in found.items()}


def rows(chain, foot):
    """Each link by name: without the drug, with it, and the name of its band."""
    sites, effects, ions = chain.receptors, chain.synapses, chain.chloride
    return [
        ("diazepam in plasma (ng/mL)", 0, chain.plasma.diazepam_ng_per_mL, "diazepam_ng_per_mL"),
        ("free diazepam (nM)", 0, chain.free.diazepam_nM, "diazepam_nM"),
        ("sites held, α1", 0, sites.alpha1.occupancy, "occupancy_alpha1"),
        ("sites held, α2", 0, sites.alpha2.occupancy, "occupancy_alpha2"),
        ("opening, α1", 1, sites.alpha1.potentiation, "potentiation_alpha1"),
        ("opening, α2", 1, sites.alpha2.potentiation, "potentiation_alpha2"),
        ("charge of one current, α1", 1, effects.alpha1.charge, "charge_alpha1"),
        ("charge of one current, α2", 1, effects.alpha2.charge, "charge_alpha2"),
        ("Cl⁻ in by one current", ions.chloride_ions_before, ions.chloride_ions, "chloride_ions"),
        ("E_GABA (mV)", ions.E_GABA, ions.E_GABA, None),
        (
            *("current needed more (pA)", chain.motoneuron.shift_before_pA),
            *(chain.motoneuron.shift_pA, "shift_pA"),
        ),
        ("H reflex, part of the pool", chain.reflex.before, chain.reflex.fraction, "h_reflex"),
        ("beat of the foot (°)", foot.before_deg, foot.now_deg, "amplitude_deg"),
        ("network (Hz)", chain.network.before_Hz, chain.network.rate_Hz, "rate_Hz"),
    ]


def _of_both(receptors):
    """Sites held, and how much more the channel opens, in per cent."""
    sites = {"alpha1": receptors.alpha1, "alpha2": receptors.alpha2}
    held = [(100 * s.occupancy, f"occupancy_{n}", _in_percent) for n, s in sites.items()]
    return *held, *((_more(s.potentiation), f"potentiation_{n}", _more) for n, s in sites.items())


def _in_percent(share):
    return 100 * share


def _more(ratio):
    return 100 * (ratio - 1)


def _with_bands(given, drawn):
    lengths = [value for value, *_ in given]
    if drawn is None:
        return lengths, None
    found = (None if link is None else (getattr(drawn, link), scale) for _, link, scale in given)
    return lengths, [pair and _scaled(*pair) for pair in found]


def _scaled(band, scale):
    if scale is None:
        return band
    return replace(band, low=scale(band.low), median=scale(band.median), high=scale(band.high))
