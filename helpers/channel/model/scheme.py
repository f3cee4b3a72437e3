"""The scheme of the channel: seven states, ten rates, and what drugs and warmth do to them.

Unbound (U), one or two GABA on it (B1, B2), open (O1, O2), desensitised (D1, D2)::

    U <-> B1 <-> B2
         /  |   /  |
       O1  D1 O2  D2
"""

from dataclasses import dataclass, fields
from functools import cache, lru_cache

import numpy as np
from scipy.constants import micro, milli

from helpers.channel import parameters as p
from helpers.inputs import (
    require_not_negative,
    require_one_of,
    require_positive,
    require_single,
)

STATES = ("U", "B1", "B2", "O1", "O2", "D1", "D2")
U, B1, B2, O1, O2, D1, D2 = range(len(STATES))
OPEN = [O1, O2]


@dataclass(frozen=True)
class Rates:
    """The ten rates of the scheme; a field left out takes the record of the default set.

    Binding to the first of two free sites counts twice, and so does unbinding from two.

    Parameters
    ----------
    kon : float [/mM/ms]
        Binding of GABA to one site.
    koff : float [/ms]
        Unbinding of GABA from one site.
    beta1, alpha1, beta2, alpha2 : float [/ms]
        Opening and shutting with one and with two GABA.
    d1, r1, d2, r2 : float [/ms]
        Desensitising and recovering with one and with two GABA.

    Raises
    ------
    ValueError
        If a rate is negative, or one that leads back (koff, alpha, r) is 0.

    Examples
    --------
    >>> Rates(beta1=0).alpha2
    0.142
    """

    kon: float = p.kon[p.rates.value].value
    koff: float = p.koff[p.rates.value].value
    beta1: float = p.beta1[p.rates.value].value
    alpha1: float = p.alpha1[p.rates.value].value
    beta2: float = p.beta2[p.rates.value].value
    alpha2: float = p.alpha2[p.rates.value].value
    d1: float = p.d1[p.rates.value].value
    r1: float = p.r1[p.rates.value].value
    d2: float = p.d2[p.rates.value].value
    r2: float = p.r2[p.rates.value].value

    def __post_init__(self):
        """Check every rate."""
        _keep_floats(self)
        require_not_negative(**vars(self))
        back = ("koff", "alpha1", "r1", "alpha2", "r2")
        require_positive(**{name: getattr(self, name) for name in back})


@dataclass(frozen=True)
class Drug:
    """What a drug on the benzodiazepine site does to the hold on GABA: factors on two rates.

    Parameters
    ----------
    koff, kon : float [1]
        Unbinding and binding with the drug, over without. An inverse agonist has koff above 1.
    """

    koff: float = p.koff_factor[p.rates.value].value
    kon: float = p.kon_factor[p.rates.value].value

    def __post_init__(self):
        """Check both factors."""
        _keep_floats(self)
        require_positive(**vars(self))


def rates_under(
    rates=p.rates.value,
    *,
    diazepam=False,
    drug=p.drug.value,
    barbiturate=False,
    temperature_C=p.temperature_C.value,
    desensitisation=True,
):
    r"""Rates of the scheme under these conditions.

    .. math:: k(T) = k \; Q_{10}^{(T - T_0) / 10} \quad \text{for all rates but } k_\mathrm{on}

    Parameters
    ----------
    rates : str or Rates
        "jones-westbrook", "mozrzymas", or rates of your own.
    diazepam : bool
        Whether a benzodiazepine sits on the receptor.
    drug : str or Drug
        What it then does: "default" (slower unbinding; with the Mozrzymas set also faster
        binding), "faster-binding" (with either set), or factors of your own. Rates of your
        own take the factors of the default set.
    barbiturate : bool
        Whether a barbiturate slows shutting.
    temperature_C : float [°C]
        Temperature; the rates hold at room temperature.
    desensitisation : bool
        Whether the channel can desensitise.

    Returns
    -------
    rates : Rates

    Raises
    ------
    ValueError
        If the set or the drug's name is unknown, or a number is not finite.

    Notes
    -----
    **Holds** for diazepam as a change of the hold on GABA, not of the gate. **Leaves out** the
    unbinding of the drug, and opening without GABA: alone, diazepam does nothing here.

    References
    ----------
    parameters: koff_factor, kon_factor, kon_factor_alternative, barbiturate_factor, Q10

    Examples
    --------
    >>> print(f"{rates_under(diazepam=True).koff:.4f} per ms")
    0.0825 per ms
    """
    (temperature_C,) = require_single(temperature_C=temperature_C)
    factors = _factors(rates, drug)
    held = factors if diazepam else None
    return _scaled(_rate_set(rates), held, temperature_C, bool(barbiturate), bool(desensitisation))


def rate_matrix(gaba_mM, rates):
    """Matrix Q of the rate equations dx/dt = Q x, x being the states in the order of `STATES`.

    Parameters
    ----------
    gaba_mM : float [mM]
        GABA, 0 or more.
    rates : Rates

    Returns
    -------
    Q : array (7, 7) [/ms]
        The rate from state j to state i stands in row i, column j; each column sums to 0.
    """
    r, Q = rates, np.zeros((len(STATES), len(STATES)))
    Q[B1, U], Q[B2, B1] = 2 * r.kon * gaba_mM, r.kon * gaba_mM
    Q[U, B1], Q[B1, B2] = r.koff, 2 * r.koff
    Q[O1, B1], Q[B1, O1], Q[O2, B2], Q[B2, O2] = r.beta1, r.alpha1, r.beta2, r.alpha2
    Q[D1, B1], Q[B1, D1], Q[D2, B2], Q[B2, D2] = r.d1, r.r1, r.d2, r.r2
    return Q - np.diag(Q.sum(axis=0))


def steady_state(gaba_uM, rates=p.single_channel_rates.value, **conditions):
    r"""Fraction of time that a channel spends in each state at lasting GABA.

    The scheme has no loops, so each step is in balance; with :math:`g = k_{on} G / k_{off}`

    .. math::

        U : B_1 : B_2 = 1 : 2g : g^2, \qquad
        \frac{O_n}{B_n} = \frac{\beta_n}{\alpha_n}, \qquad \frac{D_n}{B_n} = \frac{d_n}{r_n}

    Parameters
    ----------
    gaba_uM : float or array [µM]
        GABA, 0 or more.
    rates, **conditions
        As for `rates_under`.

    Returns
    -------
    x : array (7, ...) [1]
        In the order of `STATES`; the sum over the states is 1.

    Raises
    ------
    ValueError
        If a concentration is negative or not finite, or as `rates_under` does.

    Examples
    --------
    >>> print(f"{steady_state(2)[OPEN].sum():.5f} open at 2 µM")
    0.00308 open at 2 µM
    """
    (gaba_uM,) = require_not_negative(gaba_uM=gaba_uM)
    r = rates_under(rates, **conditions)
    bind = r.kon * mM(gaba_uM)
    full, empty = bind / (bind + r.koff), r.koff / (bind + r.koff)
    bound1, bound2 = 2 * full * empty, full**2
    open1, open2 = bound1 * r.beta1 / r.alpha1, bound2 * r.beta2 / r.alpha2
    shut1, shut2 = bound1 * r.d1 / r.r1, bound2 * r.d2 / r.r2
    x = np.array([empty**2, bound1, bound2, open1, open2, shut1, shut2])
    return x / x.sum(axis=0)


def mM(gaba_uM):
    """Concentration in mM; the rate of binding is per mM."""
    return gaba_uM * micro / milli


def _keep_floats(constants):
    """Refuse what is not one number; floats can be looked up among the rates already scaled."""
    for name, value in zip(list(vars(constants)), require_single(**vars(constants)), strict=True):
        object.__setattr__(constants, name, value)


@cache
def _standard(name):
    return Rates(**{field.name: getattr(p, field.name)[name].value for field in fields(Rates)})


def _rate_set(rates):
    if isinstance(rates, Rates):
        return rates
    require_one_of(p.rates.options, rates=rates)
    return _standard(rates)


def _factors(rates, drug):
    """Give what the drug does in this rate set; rates of one's own take the default set's."""
    if isinstance(drug, Drug):
        return drug
    require_one_of(p.drug.options, drug=drug)
    name = p.rates.value if isinstance(rates, Rates) else rates
    require_one_of(p.rates.options, rates=name)
    return _named_drug(name, drug)


@cache
def _named_drug(name, drug):
    kon = p.kon_factor if drug == p.drug.value else p.kon_factor_alternative
    return Drug(p.koff_factor[name].value, kon[name].value)


@lru_cache
def _scaled(rates, held, temperature_C, barbiturate, desensitisation):
    """Rates times their factors; kept, because a lab asks for the same ones at every move."""
    warmth = p.Q10.value ** ((temperature_C - p.temperature_C.value) / p.Q10_span_C.value)
    slower = p.barbiturate_factor.value if barbiturate else 1
    factors = dict.fromkeys(vars(rates), warmth)
    factors["kon"] = 1
    if held:
        factors["kon"] *= held.kon
        factors["koff"] *= held.koff
    for name in ("alpha1", "alpha2"):
        factors[name] *= slower
    for name in ("d1", "d2"):
        factors[name] *= desensitisation
    return Rates(**{name: factor * getattr(rates, name) for name, factor in factors.items()})
