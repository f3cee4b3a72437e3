"""Published results that the receptor model is held against.

Row numbers are those of the project's validation table. Tolerances were set after a reference
model had been run, once, and are not moved. A fit is called calibrated and never counted as
passed; a row that rests on a choice says so.
"""

import numpy as np
from scipy.constants import R, calorie, kilo, zero_Celsius
from scipy.optimize import brentq

from helpers.evidence.record import Row
from helpers.receptor import parameters as p
from helpers.receptor.model import (
    Receptor,
    gaba_ec50_uM,
    gaba_ec_uM,
    open_probability,
    potentiation,
)

SATURATING_GABA_uM = 1e9
SATURATING_nM = p.saturating_nM.value
EC20_uM = gaba_ec_uM(0.2)
L9T = Receptor(L=1.8)  # the mutant α1(L9'T) of nors2021, which opens by itself
L9T_V279A = Receptor(L=4.4, d=0.20)  # its linker mutant, same paper
# akk2018: GABA EC50 (µM) and L under ten backgrounds.
AKK_EC50_uM = np.array([34, 11, 1.2, 0.5, 3.3, 1.1, 0.43, 3.0, 2.0, 0.28])
AKK_L = np.array([9000, 1826, 37, 11, 606, 59, 23, 74, 19, 7.3])
# akk2018: 1 µM alfaxalone lowers L from 9000 to 606.
ALFAXALONE_L = p.L.value * 606 / 9000
# A partial agonist tightens less on opening; its c is not published: a choice of scale.
PARTIAL_AGONIST = Receptor(c=0.02)


def _percent_at_ec20(subtype="alpha1", receptor=None, **ligands):
    """Change of the open probability at EC20, in per cent."""
    kept = {"subtype": subtype, "receptor": receptor}
    P = open_probability(EC20_uM, **ligands, **kept)
    return 100 * (P / open_probability(EC20_uM, **kept) - 1)


def _each_subtype(compute):
    return [compute(subtype) for subtype in p.SENSITIVE]


def _half_effect_nM(gaba_uM, **kept):
    """Diazepam that gives half of its greatest effect at this GABA."""
    P0, P1 = open_probability(gaba_uM, [0, SATURATING_nM], **kept)
    return brentq(
        lambda nM: open_probability(gaba_uM, nM, **kept) - (P0 + P1) / 2, 0, SATURATING_nM
    )


def _hill_slope():
    """Slope of the Hill curve through EC20 and EC80."""
    ec20_uM, ec80_uM = gaba_ec_uM([0.2, 0.8])
    return np.log((0.8 / 0.2) / (0.2 / 0.8)) / np.log(ec80_uM / ec20_uM)


def _gating_energies_kcal():
    """Energy that diazepam gives the gate alone, and with the tighter hold on two GABA."""
    RT = R * (22 + zero_Celsius) / (kilo * calorie)  # 22 °C, as the paper
    d, b = p.d.value, p.b["alpha1"].value
    return RT * np.log([d, d / b**2])


def _increase_at_saturation(receptor=None):
    P0, P = open_probability(SATURATING_GABA_uM, [0, SATURATING_nM], receptor=receptor)
    return 100 * (P / P0 - 1)


def _direct(receptor):
    """Ratio of openings without GABA, saturating diazepam over none."""
    return potentiation(0, SATURATING_nM, receptor=receptor)


def _ec50_misfits(**base):
    """Factor between computed and measured EC50 when only L changes, 1 or more."""
    ours = np.array([gaba_ec50_uM(receptor=Receptor(L=L, **base)) for L in AKK_L])
    return np.maximum(ours / AKK_EC50_uM, AKK_EC50_uM / ours).max()


def _steps_down_the_rank():
    """Greatest effects at EC20, each over the next: pentobarbital, alfaxalone, diazepam."""
    effects = np.array(
        [
            open_probability(EC20_uM, pentobarbital_uM=1e6),
            open_probability(EC20_uM, receptor=Receptor(L=ALFAXALONE_L)),
            open_probability(EC20_uM, SATURATING_nM),
        ]
    )
    return effects[:-1] / effects[1:]


ROWS = (
    Row(
        number="1",
        quantity="GABA EC50",
        published="28",
        unit="µM",
        low=28 * 0.7,
        high=28 * 1.3,
        role="calibrated",
        source=("nors2021",),
        compute=gaba_ec50_uM,
    ),
    Row(
        number="2",
        quantity="GABA EC50, other laboratories",
        published="26; 34 ± 8",
        unit="µM",
        low=18,
        high=42,
        role="independent",
        source=("forman_review", "akk2018"),
        compute=gaba_ec50_uM,
    ),
    Row(
        number="3",
        quantity="Hill slope of the GABA curve",
        published="1.2",
        unit="",
        low=1.0,
        high=1.5,
        role="calibrated",
        source=("nors2021",),
        compute=_hill_slope,
    ),
    Row(
        number="4",
        quantity="Open probability at saturating GABA",
        published="0.9; 0.85",
        unit="",
        low=0.80,
        high=0.95,
        role="calibrated",
        source=("forman_review", "keramidas2010"),
        compute=lambda: open_probability(SATURATING_GABA_uM),
        note="0.85 was imposed when the paper fitted its model.",
    ),
    Row(
        number="5",
        quantity="Open probability with nothing bound",
        published="below 0.001",
        unit="",
        low=0,
        high=0.001,
        role="independent",
        source=("forman_review",),
        compute=lambda: open_probability(0),
    ),
    Row(
        number="6",
        quantity="Open probability with 1 µM diazepam and no GABA",
        published="next to no current",
        unit="",
        low=0,
        high=0.001,
        role="independent",
        source=("nors2021",),
        compute=lambda: open_probability(0, 1000),
    ),
    Row(
        number="7",
        quantity="Greatest increase by diazepam at EC20: α1, α2, α3, α5",
        published="103 ± 14; 135 ± 11; 118 ± 28; 106 ± 3",
        unit="%",
        low=(103 - 14, 135 - 11, 118 - 28, 106 - 3),
        high=(103 + 14, 135 + 11, 118 + 28, 106 + 3),
        role="calibrated",
        source=("jpet_efficacy",),
        compute=lambda: _each_subtype(lambda s: _percent_at_ec20(s, diazepam_nM=SATURATING_nM)),
        note="Exact because each subtype has a parameter of its own; not a prediction.",
    ),
    Row(
        number="8",
        quantity="The same for α2, α3, α5, predicted with the b of α1",
        published="135; 118; 106",
        unit="%",
        low=(135 * 0.7, 118 * 0.7, 106 * 0.7),
        high=(135 * 1.3, 118 * 1.3, 106 * 1.3),
        role="independent",
        source=("jpet_efficacy",),
        compute=lambda: [
            _percent_at_ec20(
                receptor=Receptor(subtype, b=p.b["alpha1"].value), diazepam_nM=SATURATING_nM
            )
            for subtype in ("alpha2", "alpha3", "alpha5")
        ],
    ),
    Row(
        number="9",
        quantity="Diazepam for half of that increase: α1, α2, α3, α5",
        published="27; 19; 48; 17",
        unit="nM",
        low=(27 * 0.75, 19 * 0.75, 48 * 0.75, 17 * 0.75),
        high=(27 * 1.25, 19 * 1.25, 48 * 1.25, 17 * 1.25),
        role="calibrated",
        source=("jpet_efficacy",),
        compute=lambda: _each_subtype(lambda s: _half_effect_nM(EC20_uM, subtype=s)),
    ),
    Row(
        number="10",
        quantity="Left shift of the GABA EC50 by 1 µM diazepam",
        published="about 2.5",
        unit="fold",
        low=2.5 * 0.75,
        high=2.5 * 1.25,
        role="independent",
        source=("ghansah1999",),
        compute=lambda: gaba_ec50_uM() / gaba_ec50_uM(1000),
        note="A miss worth teaching: 1.3 to 2.8 spans the published models.",
    ),
    Row(
        number="11",
        quantity="Increase by diazepam at saturating GABA",
        published="none",
        unit="%",
        low=-10,
        high=10,
        role="independent",
        source=("nors2021", "mellor1997", "perrais1999"),
        compute=_increase_at_saturation,
        note="The model adds 6 %, experiments nothing. Gating only with d = 0.3 adds more than "
        "10 % and would miss.",
    ),
    Row(
        number="12",
        quantity="Mutant L9'T without GABA: diazepam over none",
        published="1.35 ± 0.05",
        unit="fold",
        low=1.35 - 2 * 0.05,
        high=1.35 + 2 * 0.05,
        role="calibrated",
        source=("nors2021",),
        compute=lambda: _direct(L9T),
    ),
    Row(
        number="13",
        quantity="Mutant L9'T/V279A without GABA: diazepam over none",
        published="3.30 ± 0.70",
        unit="fold",
        low=3.30 - 0.70,
        high=3.30 + 0.70,
        role="calibrated",
        source=("nors2021",),
        compute=lambda: _direct(L9T_V279A),
    ),
    Row(
        number="14",
        quantity="Mutant L9'T: GABA EC50",
        published="0.25",
        unit="µM",
        low=0.25 / 2,
        high=0.25 * 2,
        role="calibrated",
        source=("nors2021",),
        compute=lambda: gaba_ec50_uM(receptor=L9T),
    ),
    Row(
        number="15",
        quantity="Mutant L9'T: diazepam EC50 without GABA",
        published="85",
        unit="nM",
        low=85 / 2,
        high=85 * 2,
        role="independent",
        source=("nors2021",),
        compute=lambda: _half_effect_nM(0, receptor=L9T),
        note="A miss worth teaching: diazepam's potency differs between laboratories and cells.",
    ),
    Row(
        number="16",
        quantity="Energy from diazepam: on the gate; with the tighter hold on GABA",
        published="smaller than 1",
        unit="kcal/mol",
        low=-1,
        high=1,
        role="independent",
        source=("downing2005",),
        compute=_gating_energies_kcal,
    ),
    Row(
        number="17",
        quantity="Maximum of a partial agonist, increase by a benzodiazepine",
        published="raised",
        unit="%",
        low=10,
        high=100,
        role="choice",
        source=("downing2005", "rusch2005"),
        compute=lambda: _increase_at_saturation(PARTIAL_AGONIST),
        note="Rests on the c chosen for the partial agonist: 0.01 gives 36 %, 0.03 gives 63 %.",
    ),
    Row(
        number="19",
        quantity="Decrease by DMCM at EC20: α1, α2, α3, α5",
        published="-71; -53; -62; -57",
        unit="%",
        low=(-76, -58, -67, -62),
        high=(-66, -48, -57, -52),
        role="calibrated",
        source=("jpet_efficacy",),
        compute=lambda: _each_subtype(lambda s: _percent_at_ec20(s, dmcm_nM=SATURATING_nM)),
        note="Exact because each subtype has a parameter of its own; not a prediction.",
    ),
    Row(
        number="20",
        quantity="Flumazenil alone at EC20",
        published="no effect",
        unit="%",
        low=-5,
        high=5,
        role="calibrated",
        source=("otis1992", "skerritt1983"),
        compute=lambda: _percent_at_ec20(flumazenil_nM=SATURATING_nM),
    ),
    Row(
        number="22",
        quantity="Tonic current with 1 µM diazepam, at 0.1 and 1 µM GABA",
        published="2.0",
        unit="fold",
        low=1.5,
        high=2.6,
        role="independent",
        source=("plosone2015", "overstreet2000"),
        compute=lambda: potentiation([0.1, 1], 1000),
        note="A miss by a hair: 2.07 at 0.1 µM, 2.61 at 1 µM. Background GABA is not known well; "
        "about 1 µM was seen with its uptake blocked.",
    ),
    Row(
        number="23",
        quantity="GABA EC50 from L alone, ten backgrounds: worst misfit",
        published="1",
        unit="fold",
        low=1,
        high=3,
        role="independent",
        source=("akk2018",),
        compute=_ec50_misfits,
        note="With L = 18000 one background in ten misses.",
    ),
    Row(
        number="23b",
        quantity="The same with the second laboratory's constants",
        published="1",
        unit="fold",
        low=1,
        high=3,
        role="independent",
        source=("akk2018",),
        compute=lambda: _ec50_misfits(K_gaba_uM=p.K_gaba_low_uM.value, c=p.c_low.value),
        note="The first of the ten backgrounds set these constants; the other nine are predicted.",
    ),
    Row(
        number="25",
        quantity="Rank of the greatest effect: pentobarbital, alfaxalone, diazepam; steps",
        published="pentobarbital > steroids > diazepam",
        unit="fold",
        low=1,
        high=np.inf,
        role="choice",
        source=("belelli1996", "akk2018"),
        compute=_steps_down_the_rank,
        note="Rests on the remembered dissociation constant of pentobarbital.",
    ),
    Row(
        number="26",
        quantity="Diazepam at the mutant H101R",
        published="0",
        unit="%",
        low=0,
        high=0,
        role="by construction",
        source=("benson1998",),
        compute=lambda: _percent_at_ec20("H101R", diazepam_nM=SATURATING_nM),
    ),
)
