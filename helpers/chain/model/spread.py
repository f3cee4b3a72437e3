"""How wide the chain spreads when everything uncertain is drawn, and what brings the spread."""

from dataclasses import dataclass
from typing import NamedTuple

import numpy as np
from scipy.constants import centi

from helpers.chain import parameters as p
from helpers.chain.model.links import (
    BOTH,
    ions_through,
    lasting_shift_pA,
    links,
    resting_cell,
)
from helpers.chain.model.stored import charge_at, rate_at, stored_beat_deg
from helpers.dose import parameters as dose
from helpers.dose.model import Kinetics, Person, Regimen, drawn, free_nM
from helpers.dose.model.course import levels
from helpers.inputs import require_positive, require_single
from helpers.receptor import parameters as receptor
from helpers.receptor.model import Receptor, benzodiazepine_occupancy, potentiation
from helpers.reflex import parameters as reflex
from helpers.reflex.model import h_reflex

DRUGS = "diazepam", "nordiazepam"
ABOVE_THE_CORD = "people", "K", "d"  # what is decided before the current reaches the cord


class Shares(NamedTuple):
    """Share of a variance that each uncertain input brings [1]."""

    people: float
    K: float
    d: float
    g0: float
    k_P: float
    k_gamma: float


@dataclass(frozen=True)
class Band:
    """Where nine of ten draws lie, their median, and what brings their spread."""

    low: float
    median: float
    high: float
    shares: Shares

    @property
    def largest(self):
        """Name of the input that brings most."""
        return max(Shares._fields, key=lambda name: getattr(self.shares, name))


@dataclass(frozen=True)
class Spread:
    """A band for each link, in the units of `Chain`; `fall_deg` is what the drug takes away."""

    diazepam_ng_per_mL: Band
    diazepam_nM: Band
    occupancy_alpha1: Band
    occupancy_alpha2: Band
    potentiation_alpha1: Band
    potentiation_alpha2: Band
    charge_alpha1: Band
    charge_alpha2: Band
    chloride_ions: Band
    shift_before_pA: Band
    shift_pA: Band
    rate_Hz: Band
    h_reflex: Band
    amplitude_before_deg: Band
    amplitude_deg: Band
    fall_deg: Band


def spread(dose_mg, hour, person=None, E_GABA=None, **drawn_how):
    r"""How wide each link spreads when people and constants are drawn, and what brings it.

    An input's share is half of the mean squared change when it alone is drawn anew and all
    others are kept, over the variance:

    .. math:: S_i = \frac{\langle (y - y_i)^2 \rangle}{2 \, \mathrm{var}(y)}

    Parameters
    ----------
    dose_mg, hour, person, E_GABA
        As for `links`; the person is the typical one, around whom people are drawn.
    **drawn_how
        `samples`, `rng`, `gaba_uM`, as for `spread_in_rounds`.

    Returns
    -------
    spread : Spread

    Raises
    ------
    ValueError
        As `links` does, or if E_GABA lies outside the stored table.

    Notes
    -----
    **Holds** for the ranges of the records, and says as much about them as about the chain.
    Where inputs act together shares add up to more than one; with 200 draws each is good to
    about two tenths. Where nothing spreads all shares are 0. The constant d moves potentiation and
    not the current: the channel has factors of its own. Amplitudes come from the stored table.
    **Leaves out** what was not drawn: E_GABA, the channel's factors, the loop itself.

    References
    ----------
    parameters: uncertain, samples, rng; of the dose: the spread_ records; of the receptor:
    K_diazepam_nM, K_nordiazepam_nM, d; of the reflex: g0, k_P, k_gamma

    Examples
    --------
    >>> fall = spread(10, 1).fall_deg
    >>> print(f"{fall.low:.1f} to {fall.high:.1f}° less")
    0.3 to 10.5° less
    """
    *_, (_, found) = spread_in_rounds(dose_mg, hour, person, E_GABA, **drawn_how)
    return found


def spread_in_rounds(
    dose_mg,
    hour,
    person=None,
    E_GABA=None,
    *,
    samples=p.samples.value,
    rng=p.rng.value,
    gaba_uM=receptor.gaba_uM.value,
):
    """Draw the spread a part at a time, so that whoever waits can be told how far it is.

    Parameters
    ----------
    dose_mg, hour, person, E_GABA, gaba_uM
        As for `links`; the person is the typical one, around whom people are drawn.
    samples : int
        Draws.
    rng : int or Generator
        The luck of the draw.

    Yields
    ------
    done : float
        The part that is done, up to 1.
    spread : Spread or None
        None until all is done.

    Raises
    ------
    ValueError
        As `spread` does, at the first step.
    """
    (samples,) = require_single(samples=samples)
    require_positive(samples=samples)
    line = links(dose_mg, hour, person, E_GABA, gaba_uM=gaba_uM)  # refuses what has no meaning
    case = _Case(line.dose_mg, line.hour, line.places.E_GABA, gaba_uM)
    luck, person = np.random.default_rng(rng), person or Person()
    first, second = (_drawn(person, int(samples), luck) for _ in range(2))
    above = _to_the_synapse(case, first)
    found = above | _in_the_cord(case, first, above)
    shares = {link: [] for link in found}
    for done, name in enumerate(Shares._fields):
        yield done / len(Shares._fields), None
        inputs = first._replace(**{name: getattr(second, name)})
        then = _to_the_synapse(case, inputs) if name in ABOVE_THE_CORD else above
        anew = then | _in_the_cord(case, inputs, then)
        for link, values in found.items():
            shares[link].append(_share(values, anew[link]))
    yield 1, Spread(**{link: _band(values, shares[link]) for link, values in found.items()})


class _Case(NamedTuple):
    """What is not drawn."""

    dose_mg: float
    hour: float
    E_GABA: float
    gaba_uM: float


class _Inputs(NamedTuple):
    """What is drawn: one row of people and of each constant, under the names of `Shares`."""

    people: Kinetics
    K: dict
    d: np.ndarray
    g0: np.ndarray
    k_P: np.ndarray
    k_gamma: np.ndarray


def _drawn(person, samples, luck):
    def evenly(record):
        return luck.uniform(record.low, record.high, samples)

    def by_ratio(record):
        return np.exp(luck.uniform(np.log(record.low), np.log(record.high), samples))

    K = {subtype: by_ratio(receptor.K_diazepam_nM[subtype]) for subtype in BOTH}
    K["nordiazepam"] = by_ratio(receptor.K_nordiazepam_nM)
    evens = (receptor.d, reflex.g0, reflex.k_P, reflex.k_gamma)
    return _Inputs(drawn(person, samples, luck), K, *map(evenly, evens))


def _to_the_synapse(case, inputs):
    """Every link of every draw from plasma to the current, under the names of `Spread`."""
    total, *free = _levels(case, inputs.people)
    found = {"diazepam_ng_per_mL": total, "diazepam_nM": free[0]}
    for subtype in BOTH:
        constants = inputs.d, inputs.K[subtype], inputs.K["nordiazepam"]
        rows = zip(*constants, *free, strict=True)
        held, opened, held_without_gaba = np.transpose(
            [_site(subtype, case.gaba_uM, *row) for row in rows]
        )
        found[f"occupancy_{subtype}"], found[f"potentiation_{subtype}"] = held, opened
        found[f"charge_{subtype}"] = charge_at(held_without_gaba)
    return found | {"rate_Hz": rate_at(found[f"charge_{p.brain_subtype.value}"])}


def _levels(case, people):
    """Total diazepam in plasma, and diazepam and nordiazepam free at the site of effect."""
    regimen, hours = Regimen([(0, case.dose_mg)]), np.array([case.hour])
    total = levels("diazepam", regimen, people, hours)[:, 0]
    late = [people.effect_site_per_h]
    at_site = (levels(name, regimen, people, hours, late)[:, 0] for name in DRUGS)
    return total, *free_nM(*at_site, people)


def _site(subtype, gaba_uM, *drawn):
    """Occupancy and potentiation at the lasting GABA, and occupancy without GABA, of one draw."""
    d, K_diazepam_nM, K_nordiazepam_nM, diazepam_nM, nordiazepam_nM = map(float, drawn)
    constants = {"K_diazepam_nM": K_diazepam_nM, "K_nordiazepam_nM": K_nordiazepam_nM}
    ligands = {"diazepam_nM": diazepam_nM, "nordiazepam_nM": nordiazepam_nM}
    at = {"receptor": Receptor(subtype, d=d, **constants), **ligands}
    held, held_without_gaba = (benzodiazepine_occupancy(gaba, **at) for gaba in (gaba_uM, 0))
    return held, potentiation(gaba_uM, **at), held_without_gaba


def _in_the_cord(case, inputs, above):
    """Ions, motoneurons and reflex of every draw, without the drug and with it."""
    gain = above[f"charge_{p.cord_subtype.value}"]
    places = {"E_GABA": case.E_GABA, "g0": inputs.g0, "k_P": inputs.k_P, "k_gamma": inputs.k_gamma}
    amplitudes = stored_beat_deg(gain, places)
    return {
        "chloride_ions": ions_through(resting_cell(case.E_GABA), gain)[0],
        "shift_before_pA": lasting_shift_pA(inputs.g0, case.E_GABA),
        "shift_pA": lasting_shift_pA(inputs.g0 * gain, case.E_GABA),
        "h_reflex": h_reflex(gaba_gain=gain, **places),
        "amplitude_before_deg": amplitudes[0],
        "amplitude_deg": amplitudes[1],
        "fall_deg": amplitudes[0] - amplitudes[1],
    }


def _share(values, anew):
    variance = values.var()
    return float(np.mean((values - anew) ** 2) / (2 * variance)) if variance > 0 else 0.0


def _band(values, shares):
    outer = dose.outer_percent.value * centi
    ends = np.quantile(values, (outer, 0.5, 1 - outer))
    return Band(*ends.tolist(), Shares(*shares))
