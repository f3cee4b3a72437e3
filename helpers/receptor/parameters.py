"""Every number of the receptor, with its unit, its range and its source.

Where a value differs with the subtype, the record is a dictionary by subtype. Numbers that were
only remembered, never opened, are choices and say so.
"""

from dataclasses import replace
from math import inf

from helpers.evidence.record import Choice, Parameter

SENSITIVE = ("alpha1", "alpha2", "alpha3", "alpha5")
INSENSITIVE = ("alpha4", "alpha6", "H101R")

# --- what the learner moves ---------------------------------------------------------------

gaba_uM = Parameter(
    value=10,
    unit="µM",
    meaning="GABA",
    symbol=r"[\mathrm{GABA}]",
    low=0,
    high=1000,
    kind="choice",
    log=True,
    note="A start on the rising part of the curve, where a drug has both GABA and room.",
)
diazepam_nM = Parameter(
    value=18,
    unit="nM",
    meaning="Diazepam, free",
    symbol=r"[\mathrm{DZP}]",
    low=0,
    high=1000,
    kind="choice",
    log=True,
    note="The computed peak of one 10 mg tablet, rounded. "
    "Free means not bound to protein. The upper end lies far above any tablet.",
)
subtype = Choice(
    value="alpha1",
    options={
        "alpha1": "α1 (answers diazepam)",
        "alpha2": "α2 (answers diazepam)",
        "alpha3": "α3 (answers diazepam)",
        "alpha5": "α5 (answers diazepam)",
        "alpha4": "α4 (no diazepam site)",
        "alpha6": "α6 (no diazepam site)",
        "H101R": "α1 mutant H101R (no diazepam site)",
    },
    meaning="Subtype",
    symbol=r"\alpha_i",
    kind="choice",
    note="α1 is the subtype measured most often. All subtypes share the GABA constants of α1: "
    "the data fix how much diazepam adds at EC20, not where each curve lies.",
)

diazepam_from_none_nM = replace(
    diazepam_nM, value=0, note="Starts without drug, where GABA itself is the question."
)


def _ligand(name, unit, high):
    return Parameter(
        value=0,
        unit=unit,
        meaning=name,
        symbol=rf"[\mathrm{{{name}}}]",
        low=0,
        high=high,
        kind="choice",
        log=True,
        note="Starts without it. The upper end fills nearly all of its sites in the model.",
    )


flumazenil_nM = _ligand("Flumazenil", "nM", 1000)
dmcm_nM = _ligand("DMCM", "nM", 1000)
pentobarbital_uM = _ligand("Pentobarbital", "µM", 3000)
mystery = Choice(
    value="A",
    options={letter: f"ligand {letter}" for letter in "ABCDE"},
    meaning="Mystery ligand",
    symbol="",
    kind="choice",
    note="Five ligands of different kinds; the letters follow no order.",
)
amount = Parameter(
    value=0,
    unit="K",
    meaning="Amount of the ligand",
    symbol="X / K",
    low=0,
    high=100,
    kind="choice",
    log=True,
    note="In multiples of its own dissociation constant K: at 1 half of the ligand's sites are "
    "filled on a shut receptor. Multiples make ligands "
    "of different strength comparable, and give no name away.",
)


def _enough(value, unit, meaning, note):
    return Parameter(
        value=value, unit=unit, meaning=meaning, symbol="", low=0, high=value, kind="choice",
        note=note,
    )  # fmt: skip


many_nM = _enough(
    100, "nM", "Diazepam of the comparison", "Fills most sites; far above any tablet's level."
)
some_dmcm_nM = _enough(10, "nM", "DMCM of the comparison", "Fills most of its sites.")
much_pentobarbital_uM = _enough(
    1000, "µM", "Pentobarbital of the comparison", "Opens many channels without GABA."
)
subunit_order = Choice(
    value="γ2 β2 α1 β2 α1",
    options={"γ2 β2 α1 β2 α1": "γ2, β2, α1, β2, α1"},
    meaning="Subunits of the common synaptic receptor, anticlockwise as the synapse sees them",
    symbol="",
    kind="measured",
    source="order_of_subunits",
    note="Seen for receptors of α and β alone, which say where the γ stands in synaptic ones.",
)
subunit_genes = Parameter(
    value=19,
    unit="",
    meaning="Human genes for subunits of GABA-A receptors",
    symbol="",
    low=19,
    high=19,
    kind="measured",
    source="sites_of_receptor",
    note="The same paper names the place of GABA (between β and α) and of benzodiazepines "
    "(between α and γ).",
)

# --- GABA and the gate --------------------------------------------------------------------

L = Parameter(
    value=18000,
    unit="",
    meaning="Shut over open, nothing bound",
    symbol="L",
    low=9000,
    high=18000,
    kind="fitted",
    source="nors2021",
    note="By the paper, from the ratio of EC50s of wild type and mutant; not measured directly. "
    "Another laboratory found 9000 (Akk et al. 2018).",
)
K_gaba_uM = Parameter(
    value=53,
    unit="µM",
    meaning="GABA dissociation constant, shut",
    symbol=r"K_\mathrm{G}",
    low=19,
    high=61,
    kind="fitted",
    source="nors2021",
    note="By the paper, to whole-cell currents of rat α1β2γ2L in oocytes.",
)
c = Parameter(
    value=0.0031,
    unit="",
    meaning="GABA dissociation constant, open over shut",
    symbol="c",
    low=0.0031,
    high=0.0044,
    kind="fitted",
    source="nors2021",
    note="By the paper, to the same currents.",
)
L_low = Parameter(
    value=9000,
    unit="",
    meaning="Shut over open, second laboratory",
    symbol="L",
    low=9000,
    high=9000,
    kind="fitted",
    source="akk2018",
    note="By the paper, for α1β2γ2L joined in one chain.",
)
K_gaba_low_uM = Parameter(
    value=61,
    unit="µM",
    meaning="GABA dissociation constant with L = 9000",
    symbol=r"K_\mathrm{G}",
    low=53,
    high=61,
    kind="fitted",
    source="akk2018",
    note="Here, to the drug-free EC50 of the same table.",
)
c_low = Parameter(
    value=0.0044,
    unit="",
    meaning="GABA dissociation constant, open over shut, with L = 9000",
    symbol="c",
    low=0.0031,
    high=0.0044,
    kind="fitted",
    source="akk2018",
    note="Here, to the drug-free EC50 of the same table.",
)

# --- diazepam and nordiazepam -------------------------------------------------------------

d = Parameter(
    value=0.59,
    unit="",
    meaning="Diazepam dissociation constant, open over shut",
    symbol="d",
    low=0.2,
    high=0.6,
    kind="fitted",
    source="nors2021",
    note="By the paper, to the mutant α1(L9'T). Other data demand 0.2 to 0.4: the band is honest.",
)
d_gating_only = Parameter(
    value=0.39,
    unit="",
    meaning="Diazepam dissociation constant, open over shut, gating only",
    symbol="d",
    low=0.2,
    high=0.6,
    kind="fitted",
    source="jpet_efficacy",
    note="Here, with b = 1, to the potentiation of +103 % at EC20 for α1.",
)


def _b(value):
    return Parameter(
        value=value,
        unit="",
        meaning="How many times tighter diazepam makes the hold on GABA",
        symbol="b",
        low=1,
        high=2,
        kind="fitted",
        source="jpet_efficacy",
        note="Here, to the maximal potentiation at EC20 of this subtype.",
    )


b = {
    "alpha1": _b(1.31),
    "alpha2": _b(1.53),
    "alpha3": _b(1.41),
    "alpha5": _b(1.33),
}


def _K_diazepam_nM(value):
    return Parameter(
        value=value,
        unit="nM",
        meaning="Diazepam dissociation constant, shut",
        symbol=r"K_\mathrm{D}",
        low=10,
        high=200,
        kind="fitted",
        source="jpet_efficacy",
        note="Here, to the concentration of half potentiation at EC20 of this subtype.",
    )


K_diazepam_nM = {
    "alpha1": _K_diazepam_nM(38),
    "alpha2": _K_diazepam_nM(32),
    "alpha3": _K_diazepam_nM(73),
    "alpha5": _K_diazepam_nM(25),
}
K_nordiazepam_nM = Parameter(
    value=80,
    unit="nM",
    meaning="Nordiazepam dissociation constant, shut",
    symbol=r"K_\mathrm{N}",
    low=40,
    high=120,
    kind="choice",
    note="No measurement was opened. Taken as one to three times the constant of diazepam; "
    "d and b are taken to be those of diazepam.",
)

# --- the other ligands of the benzodiazepine site -----------------------------------------

K_flumazenil_nM = Parameter(
    value=3.6,
    unit="nM",
    meaning="Flumazenil dissociation constant",
    symbol=r"K_\mathrm{F}",
    low=3.6,
    high=12,
    kind="measured",
    source="flumazenil_pet",
    note="One person, referred to free drug in plasma; 3.6 to 6 nM there, up to 12 elsewhere.",
)
d_flumazenil = Parameter(
    value=0.95,
    unit="",
    meaning="Flumazenil dissociation constant, open over shut",
    symbol=r"d_\mathrm{F}",
    low=0.95,
    high=1,
    kind="choice",
    note="Rusch & Forman saw a very weak agonism without a number; 0.95 is our reading of it.",
)


def _dmcm(value, unit, meaning, symbol, low, high):
    return Parameter(
        value=value,
        unit=unit,
        meaning=meaning,
        symbol=symbol,
        low=low,
        high=high,
        kind="fitted",
        source="jpet_efficacy",
        note="Here, to the inhibition by DMCM at EC20 of this subtype.",
    )


def _K_dmcm_nM(value):
    return _dmcm(value, "nM", "DMCM dissociation constant, shut", r"K_\mathrm{DMCM}", 1, 5)


def _d_dmcm(value):
    return _dmcm(value, "", "DMCM dissociation constant, open over shut", r"d_\mathrm{DMCM}", 1, 5)


K_dmcm_nM = {
    "alpha1": _K_dmcm_nM(3.4),
    "alpha2": _K_dmcm_nM(3.3),
    "alpha3": _K_dmcm_nM(2.1),
    "alpha5": _K_dmcm_nM(1.1),
}
d_dmcm = {
    "alpha1": _d_dmcm(3.95),
    "alpha2": _d_dmcm(2.36),
    "alpha3": _d_dmcm(2.97),
    "alpha5": _d_dmcm(2.60),
}

# --- pentobarbital, at sites of its own ---------------------------------------------------

K_pentobarbital_uM = Parameter(
    value=5000,
    unit="µM",
    meaning="Pentobarbital dissociation constant, shut",
    symbol=r"K_\mathrm{PB}",
    low=1000,
    high=10000,
    kind="choice",
    note="Remembered, not opened: two sites of about 5 mM. Only the product with c matters here.",
)
c_pentobarbital = Parameter(
    value=0.00176,
    unit="",
    meaning="Pentobarbital dissociation constant, open over shut",
    symbol=r"c_\mathrm{PB}",
    low=0.001,
    high=0.003,
    kind="fitted",
    source="akk2018",
    note="Here, to the values of L under 100 and 200 µM pentobarbital, given two sites of 5 mM.",
)

# --- what a tablet brings, and where the model stops --------------------------------------


def _peak(value, tablet):
    return Parameter(
        value=value,
        unit="nM",
        meaning=f"Free diazepam at the peak of one {tablet} mg tablet",
        symbol=r"[\mathrm{DZP}]_\mathrm{free}",
        low=0,
        high=1000,
        kind="choice",
        source="protein_binding",
        note="Computed, not measured: the peak in plasma of the dose model times "
        "the free fraction of 1.48 %, which was measured.",
    )


tablet_peak_free_nM = {2: _peak(3.5, 2), 5: _peak(8.8, 5), 10: _peak(17.7, 10)}
far_above_tablet_nM = Parameter(
    value=100,
    unit="nM",
    meaning="Above this, free diazepam is far above any tablet's level",
    symbol=r"[\mathrm{DZP}]_\mathrm{free}",
    low=0,
    high=1000,
    kind="choice",
    note="More than five times the computed peak of one 10 mg tablet.",
)
micromolar_nM = Parameter(
    value=1000,
    unit="nM",
    meaning="From here on concentrations are micromolar",
    symbol=r"[\mathrm{DZP}]",
    low=1000,
    high=1000,
    kind="choice",
    note="1 µM: more than fifty times the computed peak of one 10 mg tablet.",
)
diazepam_axis_nM = Parameter(
    value=18,
    unit="nM",
    meaning="Axis of diazepam",
    symbol=r"[\mathrm{DZP}]",
    low=0.1,
    high=10_000,
    kind="choice",
    note="From well below one tablet's level to the region where the model stops.",
)
second_site_nM = Parameter(
    value=2000,
    unit="nM",
    meaning="Above about this, diazepam also acts at sites that the model leaves out",
    symbol=r"[\mathrm{DZP}]",
    low=1000,
    high=20000,
    kind="choice",
    source="walters2000",
    note="Two components were seen, one in nM and one in µM; their constants were not. "
    "Chosen as the limit up to which this model is used.",
)
saturating_nM = Parameter(
    value=1e6,
    unit="nM",
    meaning="A concentration that fills every benzodiazepine site of the model",
    symbol="",
    low=0,
    high=1e6,
    kind="choice",
    note="A limit of the model, not of the laboratory: real diazepam would act at other sites.",
)
no_site_nM = Parameter(
    value=inf,
    unit="nM",
    meaning="Dissociation constant where there is no benzodiazepine site",
    symbol=r"K",
    low=0,
    high=inf,
    kind="measured",
    source="benson1998",
    note="The mutation H101R abolishes the action of diazepam, and α4 and α6 receptors do not "
    "answer it; an endless dissociation constant says the same. Flumazenil and DMCM are "
    "treated alike, which is a simplification.",
)
