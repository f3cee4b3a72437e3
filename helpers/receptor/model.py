"""The GABA-A receptor at equilibrium: shut or open, with GABA and drugs on it or not."""

from dataclasses import dataclass
from functools import cache
from typing import NamedTuple

import numpy as np

from helpers.inputs import require_not_negative, require_number, require_one_of, require_positive
from helpers.receptor import parameters as p


@dataclass(frozen=True)
class Receptor:
    r"""One subtype of the GABA-A receptor, with the constants that decide when it opens.

    A field left out takes the record of `parameters.py`; `b` and the constants of the
    benzodiazepine site take the record of the subtype. Subtypes without that site take an
    endless dissociation constant, so no ligand of the site can act.

    Parameters
    ----------
    subtype : str
        "alpha1", "alpha2", "alpha3", "alpha5"; insensitive: "alpha4", "alpha6", "H101R".
    L : float [1]
        Shut over open with nothing bound.
    K_gaba_uM : float [µM]
        GABA dissociation constant of the shut receptor.
    c, d, d_flumazenil, d_dmcm, c_pentobarbital : float [1]
        Dissociation constant open over shut: GABA; diazepam and nordiazepam; the others.
    b : float [1]
        How many times tighter diazepam or nordiazepam makes the hold on GABA.
    K_diazepam_nM, K_nordiazepam_nM, K_flumazenil_nM, K_dmcm_nM : float [nM]
        Dissociation constants of the shut receptor.
    K_pentobarbital_uM : float [µM]
        The same for pentobarbital, at two sites of its own.

    Raises
    ------
    ValueError
        If the subtype is unknown or a constant is not above 0.

    Examples
    --------
    >>> Receptor("alpha2").b
    1.53
    """

    subtype: str = p.subtype.value
    L: float = p.L.value
    K_gaba_uM: float = p.K_gaba_uM.value
    c: float = p.c.value
    d: float = p.d.value
    b: float | None = None
    K_diazepam_nM: float | None = None
    K_nordiazepam_nM: float | None = None
    K_flumazenil_nM: float | None = None
    d_flumazenil: float = p.d_flumazenil.value
    K_dmcm_nM: float | None = None
    d_dmcm: float | None = None
    K_pentobarbital_uM: float = p.K_pentobarbital_uM.value
    c_pentobarbital: float = p.c_pentobarbital.value

    def __post_init__(self):
        """Fill in the records of the subtype, then check every constant."""
        require_one_of(p.subtype.options, subtype=self.subtype)
        for name, value in _records_of(self.subtype).items():
            if getattr(self, name) is None:
                object.__setattr__(self, name, value)
        constants = {name: value for name, value in vars(self).items() if name != "subtype"}
        require_positive(**{n: v for n, v in constants.items() if v != p.no_site_nM.value})


def _records_of(subtype):
    """Constants that differ between subtypes, or vanish where there is no site."""
    if subtype in p.INSENSITIVE:
        no_site = p.no_site_nM.value
        names = ("K_diazepam_nM", "K_nordiazepam_nM", "K_flumazenil_nM", "K_dmcm_nM")
        return dict.fromkeys(names, no_site) | {"b": 1.0, "d_dmcm": 1.0}
    return {
        "b": p.b[subtype].value,
        "K_diazepam_nM": p.K_diazepam_nM[subtype].value,
        "K_nordiazepam_nM": p.K_nordiazepam_nM.value,
        "K_flumazenil_nM": p.K_flumazenil_nM.value,
        "K_dmcm_nM": p.K_dmcm_nM[subtype].value,
        "d_dmcm": p.d_dmcm[subtype].value,
    }


def gating_only(d=p.d_gating_only.value, subtype=p.subtype.value):
    """Receptor on which diazepam eases the opening step and leaves the hold on GABA alone.

    The switch between the two readings of the data: this one (b = 1, d of 0.2 to 0.6), and
    `Receptor(subtype)`, where diazepam also tightens the hold on GABA.

    Parameters
    ----------
    d : float [1]
        Diazepam dissociation constant, open over shut.
    subtype : str
        As for `Receptor`.

    Returns
    -------
    receptor : Receptor
    """
    return Receptor(subtype, d=d, b=1)


def open_probability(
    gaba_uM,
    diazepam_nM=0,
    *,
    nordiazepam_nM=0,
    flumazenil_nM=0,
    dmcm_nM=0,
    pentobarbital_uM=0,
    subtype=p.subtype.value,
    receptor=None,
):
    r"""Probability that the channel is open, at equilibrium.

    Ligands :math:`j` compete for the one benzodiazepine site, :math:`x_j = X_j / K_j`; the
    empty site counts as a ligand with :math:`x = d = b = 1`.

    .. math::

        Z_R = \sum_j x_j \left(1 + b_j \frac{G}{K_G}\right)^2, \quad
        Z_A = \sum_j \frac{x_j}{d_j} \left(1 + b_j \frac{G}{c K_G}\right)^2

        q = \left(\frac{1 + P / K_{PB}}{1 + P / (c_{PB} K_{PB})}\right)^2, \quad
        P_\mathrm{open} = \frac{Z_A}{Z_A + L \, q \, Z_R}

    Parameters
    ----------
    gaba_uM : float or array [µM]
        GABA at the receptor, 0 or more. All concentrations broadcast.
    diazepam_nM, nordiazepam_nM, flumazenil_nM, dmcm_nM : float or array [nM]
        Free ligands of the benzodiazepine site, 0 or more.
    pentobarbital_uM : float or array [µM]
        Pentobarbital, 0 or more.
    subtype : str
        Subtype with the constants of `parameters.py`.
    receptor : Receptor
        Constants of your own, instead of a subtype.

    Returns
    -------
    P_open : float or array [1]

    Raises
    ------
    ValueError
        If a concentration is negative, infinite or not a number, or the subtype is unknown.

    Notes
    -----
    **Holds** for diazepam below about 2 µM. With b = 1 it is equation 4 of Nors et al. 2021.
    **Leaves out** desensitisation, the time course, the second (micromolar) diazepam site,
    and channel block by barbiturates.

    References
    ----------
    parameters: L, K_gaba_uM, c, d, b, K_diazepam_nM, K_nordiazepam_nM, K_flumazenil_nM,
    d_flumazenil, K_dmcm_nM, d_dmcm, K_pentobarbital_uM, c_pentobarbital; form: nors2021

    Examples
    --------
    >>> print(f"{open_probability(10):.3f} alone, {open_probability(10, 18):.3f} with 18 nM")
    0.131 alone, 0.190 with 18 nM
    """
    receptor = _chosen(subtype, receptor)
    (gaba_uM,) = require_not_negative(gaba_uM=gaba_uM)
    sites = _sites(receptor, diazepam_nM, nordiazepam_nM, flumazenil_nM, dmcm_nM)
    Z_R, Z_A = _partition(receptor, gaba_uM, sites)
    return Z_A / (Z_A + _shut_over_open(receptor, pentobarbital_uM) * Z_R)


def potentiation(gaba_uM, diazepam_nM, **others):
    """Open probability with the drugs over that without any drug, P / P0.

    Parameters
    ----------
    gaba_uM, diazepam_nM, **others
        As for `open_probability`.

    Returns
    -------
    ratio : float or array [1]

    Notes
    -----
    The ratio is 1.67 for saturating diazepam at zero GABA although next to nothing opens:
    look at the difference P - P0 as well. Raises as `open_probability` does.

    Examples
    --------
    >>> print(f"{potentiation(10, 18):.2f}")
    1.45
    """
    kept = {name: others[name] for name in ("subtype", "receptor") if name in others}
    with_drugs = open_probability(gaba_uM, diazepam_nM, **others)
    return with_drugs / open_probability(gaba_uM, **kept)


def benzodiazepine_occupancy(gaba_uM, diazepam_nM, **others):
    r"""Fraction of benzodiazepine sites that hold diazepam or nordiazepam.

    .. math::

        \theta = \frac{\sum_{j = D, N} (A_j + L q R_j)}{\sum_j (A_j + L q R_j)}

    where :math:`A_j` and :math:`R_j` are the terms of :math:`Z_A` and :math:`Z_R` in
    `open_probability`. GABA tightens the hold on diazepam, as diazepam tightens that on GABA.

    Parameters
    ----------
    gaba_uM, diazepam_nM, **others
        As for `open_probability`, which also lists what is left out.

    Returns
    -------
    occupancy : float or array [1]

    Raises
    ------
    ValueError
        As `open_probability` does.

    Examples
    --------
    >>> print(f"{benzodiazepine_occupancy(0, 18):.2f}")
    0.32
    """
    receptor, pentobarbital_uM, ligands = _split(diazepam_nM, others)
    (gaba_uM,) = require_not_negative(gaba_uM=gaba_uM)
    empty, diazepam, nordiazepam, *rivals = _sites(receptor, **ligands)
    shut = _shut_over_open(receptor, pentobarbital_uM)
    R, A = _partition(receptor, gaba_uM, (diazepam, nordiazepam))
    R_other, A_other = _partition(receptor, gaba_uM, (empty, *rivals))
    held = A + shut * R
    return held / (held + A_other + shut * R_other)


def gaba_occupancy(gaba_uM, diazepam_nM=0, **others):
    r"""Fraction of GABA sites that hold GABA.

    .. math::

        \theta_G = \frac{1}{2} \, \frac{\partial \ln (Z_A + L q Z_R)}{\partial \ln G}

    with the sums of `open_probability`.

    Parameters
    ----------
    gaba_uM, diazepam_nM, **others
        As for `open_probability`, which also lists what is left out.

    Returns
    -------
    occupancy : float or array [1]

    Raises
    ------
    ValueError
        As `open_probability` does.

    Examples
    --------
    >>> print(f"{gaba_occupancy(29.4):.2f} filled, {open_probability(29.4):.2f} open")
    0.63 filled, 0.43 open
    """
    receptor, pentobarbital_uM, ligands = _split(diazepam_nM, others)
    (gaba_uM,) = require_not_negative(gaba_uM=gaba_uM)
    sites, shut = _sites(receptor, **ligands), _shut_over_open(receptor, pentobarbital_uM)
    (_, S1, S2), (_, T1, T2) = _moments(sites)
    Z_R, Z_A = _partition(receptor, gaba_uM, sites)
    empty, full, c = *_shares(receptor, gaba_uM), receptor.c
    held = full * (T1 * empty + T2 * full + shut * (c * S1 * empty + c**2 * S2 * full))
    return held / (Z_A + shut * Z_R)


def gaba_ec50_uM(diazepam_nM=0, **others):
    """GABA concentration that opens half of what GABA can open.

    Parameters
    ----------
    diazepam_nM, **others
        As for `open_probability`.

    Returns
    -------
    ec50 : float or array [µM]

    Notes
    -----
    Half-way between no GABA and saturating GABA with the same drugs. At EC50 63 % of the
    GABA sites are filled, so it is not a dissociation constant. Raises as
    `open_probability` does.

    Examples
    --------
    >>> print(f"{gaba_ec50_uM():.1f} µM alone, {gaba_ec50_uM(18):.1f} µM with 18 nM")
    29.4 µM alone, 22.5 µM with 18 nM
    """
    return gaba_ec_uM(1 / 2, diazepam_nM, **others)


def gaba_ec_uM(fraction, diazepam_nM=0, **others):
    r"""GABA concentration that opens `fraction` of what GABA can open (EC20: 0.2).

    With :math:`g = G / K_G` and :math:`\rho = (1 / P - 1) / (L q)` the condition
    :math:`Z_R = \rho Z_A` is a quadratic in :math:`g` with one positive root.

    Parameters
    ----------
    fraction : float or array [1]
        Between 0 and 1, both left out.
    diazepam_nM, **others
        As for `open_probability`, which also lists what is left out.

    Returns
    -------
    gaba_uM : float or array [µM]

    Raises
    ------
    ValueError
        If `fraction` is not between 0 and 1, or as `open_probability` does.
    """
    (fraction,) = require_number(fraction=fraction)
    if np.any((fraction <= 0) | (fraction >= 1)):
        raise ValueError(f"fraction must be between 0 and 1, but is {fraction}. Write EC20 as 0.2.")
    receptor, pentobarbital_uM, ligands = _split(diazepam_nM, others)
    sites, c = _sites(receptor, **ligands), receptor.c
    shut = _shut_over_open(receptor, pentobarbital_uM)
    (S0, S1, S2), (T0, T1, T2) = _moments(sites)
    bottom = T0 / (T0 + shut * S0)
    top = T2 / (T2 + shut * c**2 * S2)
    rho = (1 / (bottom + fraction * (top - bottom)) - 1) / shut
    return receptor.K_gaba_uM * _positive_root(
        S2 - rho * T2 / c**2, S1 - rho * T1 / c, S0 - rho * T0
    )


class _Site(NamedTuple):
    """What one ligand does at the benzodiazepine site: x = X / K, and its two factors."""

    x: float
    d: float
    b: float


@cache
def _standard(subtype):
    return Receptor(subtype)


def _chosen(subtype, receptor):
    if receptor is None:
        require_one_of(p.subtype.options, subtype=subtype)
        return _standard(subtype)
    if subtype not in (p.subtype.value, receptor.subtype):
        raise ValueError(
            f"subtype must be left out when receptor is given, but is {subtype!r}. "
            f"Write Receptor({subtype!r}, ...) instead."
        )
    return receptor


def _split(diazepam_nM, others):
    """Sort the keywords of `open_probability` into receptor, pentobarbital and ligands."""
    ligands = {"nordiazepam_nM": 0, "flumazenil_nM": 0, "dmcm_nM": 0} | others
    receptor = _chosen(ligands.pop("subtype", p.subtype.value), ligands.pop("receptor", None))
    pentobarbital_uM = ligands.pop("pentobarbital_uM", 0)
    return receptor, pentobarbital_uM, {"diazepam_nM": diazepam_nM} | ligands


def _sites(receptor, diazepam_nM, nordiazepam_nM, flumazenil_nM, dmcm_nM):
    diazepam, nordiazepam, flumazenil, dmcm = require_not_negative(
        diazepam_nM=diazepam_nM,
        nordiazepam_nM=nordiazepam_nM,
        flumazenil_nM=flumazenil_nM,
        dmcm_nM=dmcm_nM,
    )
    return (
        _Site(1, 1, 1),
        _Site(diazepam / receptor.K_diazepam_nM, receptor.d, receptor.b),
        _Site(nordiazepam / receptor.K_nordiazepam_nM, receptor.d, receptor.b),
        _Site(flumazenil / receptor.K_flumazenil_nM, receptor.d_flumazenil, 1),
        _Site(dmcm / receptor.K_dmcm_nM, receptor.d_dmcm, 1),
    )


def _moments(sites):
    """Add up x bⁿ (shut) and of x bⁿ / d (open) for n = 0, 1, 2 GABA on the receptor."""
    shut = [sum(s.x * s.b**n for s in sites) for n in (0, 1, 2)]
    opened = [sum(s.x / s.d * s.b**n for s in sites) for n in (0, 1, 2)]
    return shut, opened


def _partition(receptor, gaba_uM, sites):
    """Z_R and Z_A of some ligands; both are divided by (1 + G / c K)², so no square overflows."""
    (S0, S1, S2), (T0, T1, T2) = _moments(sites)
    empty, full, c = *_shares(receptor, gaba_uM), receptor.c
    Z_R = S0 * empty**2 + full * (2 * c * S1 * empty + c**2 * S2 * full)
    Z_A = T0 * empty**2 + full * (2 * T1 * empty + T2 * full)
    return Z_R, Z_A


def _shares(receptor, gaba_uM):
    """Shares of open receptors' GABA sites that are empty and full, without drug."""
    c, g = receptor.c, gaba_uM / receptor.K_gaba_uM
    return c / (c + g), g / (c + g)


def _shut_over_open(receptor, pentobarbital_uM):
    """L q: the shut state's advantage, which a barbiturate lowers by itself."""
    (pentobarbital_uM,) = require_not_negative(pentobarbital_uM=pentobarbital_uM)
    held = pentobarbital_uM / receptor.K_pentobarbital_uM
    return receptor.L * ((1 + held) / (1 + held / receptor.c_pentobarbital)) ** 2


def _positive_root(A, h, C):
    """Positive root of A g² + 2 h g + C for A < 0 < C, without cancellation."""
    root = np.sqrt(h**2 - A * C)
    return np.where(h > 0, -(h + root) / A, C / (root - h))[()]
