"""A person, the constants that follow from age, liver and genes, and people who differ."""

from dataclasses import dataclass, replace

import numpy as np

from helpers.dose import parameters as p
from helpers.dose.model.modes import half_life_h
from helpers.inputs import require_one_of, require_positive, require_single


@dataclass(frozen=True)
class Person:
    """Somebody who takes diazepam: what changes how the body handles it.

    Parameters
    ----------
    age_y : float [y]
        The second volume grows with it.
    weight_kg : float [kg]
        Volumes go with weight, clearance does not.
    liver : str
        "healthy" or "cirrhosis".
    CYP2C19 : str
        "extensive" (the usual) or "poor".
    food : str
        "fasting" or "fed".
    omeprazole, obesity, alcohol : bool
        Whether the enzyme is inhibited, the person obese, or alcohol kept up throughout.
    V1_with_age : bool
        Whether the central volume grows with age as the second does.
    older_men_clearance : bool
        Whether clearance is as low as one study found it in older men.
    unbound_times : float [1]
        Free fraction over the usual; clearances, volumes and exchange follow it.

    Raises
    ------
    ValueError
        If an option is unknown, or a number is out of range.

    Notes
    -----
    **Holds** for adults of the studies behind the numbers: each factor comes from a few people.
    **Leaves out** inducers, CYP3A4, pregnancy, children, and how the factors act together.

    Examples
    --------
    >>> print(f"{half_lives_h(Person(age_y=80)).diazepam:.0f} h at 80 years")
    80 h at 80 years
    """

    age_y: float = p.age_y.value
    weight_kg: float = p.weight_kg.value
    liver: str = p.liver.value
    CYP2C19: str = p.CYP2C19.value
    food: str = p.food.value
    omeprazole: bool = False
    obesity: bool = False
    alcohol: bool = False
    V1_with_age: bool = False
    older_men_clearance: bool = False
    unbound_times: float = p.unbound_times.value

    def __post_init__(self):
        """Refuse what no adult of the studies was."""
        require_one_of(p.liver.options, liver=self.liver)
        require_one_of(p.CYP2C19.options, CYP2C19=self.CYP2C19)
        require_one_of(p.food.options, food=self.food)
        require_positive(unbound_times=self.unbound_times)
        for name, record in (("age_y", p.age_y), ("weight_kg", p.weight_kg)):
            (value,) = require_single(**{name: getattr(self, name)})
            if not record.low <= value <= record.high:
                raise ValueError(
                    f"{name} must be between {record.low} and {record.high}, but is {value:g}. "
                    "The model was made for adults only."
                )


@dataclass(frozen=True)
class Kinetics:
    """The constants of one person as numbers, or of many as arrays; volumes L, time h."""

    bioavailability: float
    absorption_per_h: float
    lag_h: float
    clearance: float
    V1: float
    V2: float
    exchange: float
    to_nordiazepam: float
    to_temazepam: float
    nordiazepam_clearance: float
    nordiazepam_V: float
    unbound_diazepam: float
    unbound_nordiazepam: float
    effect_site_per_h: float
    ec50_times: float = 1


@dataclass(frozen=True)
class HalfLives:
    """Half-lives [h] of a person: of distribution, of diazepam in the end, of nordiazepam."""

    distribution: float
    diazepam: float
    nordiazepam: float


def kinetics(person):
    """Constants of a person.

    Parameters
    ----------
    person : Person

    Returns
    -------
    kinetics : Kinetics

    References
    ----------
    parameters: all of them from absorption to alcohol_clearance
    """
    clearance, nordiazepam_clearance = _clearances(person)
    V1, V2, nordiazepam_V = _volumes(person)
    free = person.unbound_times
    return Kinetics(
        bioavailability=p.bioavailability.value,
        absorption_per_h=p.absorption_per_h[person.food].value,
        lag_h=p.lag_h[person.food].value,
        clearance=free * clearance,
        V1=free * V1,
        V2=free * V2,
        exchange=free * p.exchange_L_per_h.value,
        to_nordiazepam=p.to_nordiazepam.value,
        to_temazepam=p.to_temazepam.value,
        nordiazepam_clearance=free * nordiazepam_clearance,
        nordiazepam_V=free * nordiazepam_V,
        unbound_diazepam=free * p.unbound_diazepam.value,
        unbound_nordiazepam=free * p.unbound_nordiazepam.value,
        effect_site_per_h=p.effect_site_per_h.value,
    )


def macro_rates(k):
    r"""Rate constants of the two slopes of diazepam in plasma, the steep one first [1/h].

    .. math::

        \alpha, \beta = \frac{1}{2} \left(\Sigma \pm \sqrt{\Sigma^2 - 4 k_{10} k_{21}}\right),
        \quad \Sigma = k_{10} + k_{12} + k_{21}

    with :math:`k_{10} = CL / V_1`, :math:`k_{12} = Q / V_1`, :math:`k_{21} = Q / V_2`.

    Parameters
    ----------
    k : Kinetics

    Returns
    -------
    alpha, beta : float or array [1/h]
    """
    product = k.clearance / k.V1 * k.exchange / k.V2
    half = (k.clearance / k.V1 + k.exchange / k.V1 + k.exchange / k.V2) / 2
    steep = half + np.sqrt(half**2 - product)
    return steep, product / steep  # the product, not the difference: no digits are lost


def half_lives_h(person):
    """Half-lives of a person, or of the people of a cohort.

    Parameters
    ----------
    person : Person or Kinetics

    Returns
    -------
    half_lives : HalfLives [h]

    Examples
    --------
    >>> found = half_lives_h(Person())
    >>> print(f"{found.distribution:.2f} h, {found.diazepam:.1f} h, {found.nordiazepam:.0f} h")
    0.68 h, 40.0 h, 60 h
    """
    k = person if isinstance(person, Kinetics) else kinetics(person)
    steep, flat = macro_rates(k)
    nordiazepam = k.nordiazepam_clearance / k.nordiazepam_V
    return HalfLives(*map(half_life_h, (steep, flat, nordiazepam)))


def drawn(person, people=p.cohort_size.value, rng=p.people_rng.value):
    """Constants of people who differ around one person.

    Parameters
    ----------
    person : Person
        The typical one: the median of each constant.
    people : int
        How many.
    rng : int or Generator
        The luck of the draw.

    Returns
    -------
    kinetics : Kinetics
        With arrays.

    Notes
    -----
    Each constant is log-normal. The free fraction moves clearances, volumes and exchange with
    it, and the rest of their spread is drawn on top.

    References
    ----------
    parameters: the spread_ records
    """
    k, generator = kinetics(person), np.random.default_rng(rng)

    def times(spread):
        return np.exp(_sigma(spread) * generator.standard_normal(int(people)))

    free, nordiazepam_rest = times(p.spread_unbound), _rest(p.spread_nordiazepam_clearance)
    volumes = free * times(_rest(p.spread_volumes))
    return replace(
        k,
        bioavailability=np.minimum(k.bioavailability * times(p.spread_bioavailability), 1),
        absorption_per_h=k.absorption_per_h * times(p.spread_absorption),
        lag_h=k.lag_h * times(p.spread_lag),
        clearance=k.clearance * free * times(p.spread_intrinsic),
        V1=k.V1 * volumes,
        V2=k.V2 * volumes,
        exchange=k.exchange * free,
        to_nordiazepam=np.minimum(k.to_nordiazepam * times(p.spread_fraction), 1),
        nordiazepam_clearance=k.nordiazepam_clearance * free * times(nordiazepam_rest),
        nordiazepam_V=k.nordiazepam_V * free * times(_rest(p.spread_nordiazepam_V)),
        unbound_diazepam=k.unbound_diazepam * free,
        unbound_nordiazepam=k.unbound_nordiazepam * free,
        effect_site_per_h=k.effect_site_per_h * times(p.spread_effect_site),
        ec50_times=times(p.spread_ec50),
    )


def _clearances(person):
    factor = nordiazepam = 1
    if person.liver == "cirrhosis":
        factor *= p.cirrhosis_clearance.value
        nordiazepam *= p.cirrhosis_nordiazepam_clearance.value
    if person.CYP2C19 == "poor":
        factor *= p.poor_clearance.value
        nordiazepam *= p.poor_nordiazepam_clearance.value
    elif person.omeprazole:  # where the enzyme does nothing there is nothing to inhibit
        factor *= p.omeprazole_clearance.value
    if person.alcohol:
        factor *= p.alcohol_clearance.value
    if person.older_men_clearance:
        factor *= p.older_men_clearance.value
    usual = p.clearance_L_per_h.value, p.nordiazepam_clearance_L_per_h.value
    return factor * usual[0], nordiazepam * usual[1]


def _volumes(person):
    older = person.age_y - p.age_y.value
    V2 = p.V2_L.value + p.V2_per_year_L.value * older
    V1 = p.V1_L.value * (V2 / p.V2_L.value if person.V1_with_age else 1)
    nordiazepam_V = p.nordiazepam_V_L.value
    if person.liver == "cirrhosis":
        V2 *= p.cirrhosis_V2.value
    if person.obesity:
        V2 *= p.obesity_V2.value
        nordiazepam_V *= p.obesity_nordiazepam_V.value
    heavier = person.weight_kg / p.weight_kg.value
    return heavier * V1, heavier * V2, heavier * nordiazepam_V


def _sigma(spread):
    """Give the standard deviation of the logarithm for a coefficient of variation."""
    cv = spread if isinstance(spread, float) else spread.value
    return np.sqrt(np.log1p(cv**2))


def _rest(spread):
    """Coefficient of variation that is left when the free fraction has given its part."""
    whole, free = 1 + spread.value**2, 1 + p.spread_unbound.value**2
    return float(np.sqrt(whole / free - 1))
