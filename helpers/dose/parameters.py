"""Every number of dose and time, with its unit, its range and its source.

No published set of constants for diazepam could be opened whole. This one was put together here
from published peaks, half-lives and clearances: a set for teaching, not a published model. Where
a number was only remembered or assumed, its kind is `choice` and the note says why.
"""

from dataclasses import replace

from helpers.evidence.finding import Finding
from helpers.evidence.record import Choice, Parameter

_FIELDS = ("value", "unit", "meaning", "symbol", "low", "high", "kind", "source", "note")


def _number(*given):
    """Make a record from its fields, in the order of `_FIELDS`."""
    return Parameter(**dict(zip(_FIELDS, given, strict=False)))


def _choice(*given):
    """Make a record of a choice: as above, and after the range only the note."""
    *numbers, note = given
    return _number(*numbers, "choice", "", note)


# --- the molecules ------------------------------------------------------------------------


def _mass(value, name, formula):
    note = f"The sum of the standard atomic masses of {formula}."
    return _choice(value, "g/mol", f"Molar mass of {name}", "M", value, value, note)


molar_mass = {
    "diazepam": _mass(284.74, "diazepam", "C16H13ClN2O"),
    "nordiazepam": _mass(270.71, "nordiazepam", "C15H11ClN2O"),
    "temazepam": _mass(300.74, "temazepam", "C16H13ClN2O2"),
    "oxazepam": _mass(286.71, "oxazepam", "C15H11ClN2O2"),
    "flumazenil": _mass(303.29, "flumazenil", "C15H14FN3O3"),
}

# --- the person ---------------------------------------------------------------------------

age_y = _choice(40, "y", "Age", r"\mathrm{age}", 18, 90, "The age at which V2 was calibrated.")
weight_kg = _choice(
    70, "kg", "Body weight", "m", 40, 150,
    "The weight that the volumes are meant for. Volumes go with weight, clearance does not.",
)  # fmt: skip
liver = Choice(
    value="healthy",
    options={"healthy": "healthy liver", "cirrhosis": "cirrhosis"},
    meaning="Liver",
    symbol="",
    kind="choice",
    note="The usual person first.",
)
CYP2C19 = Choice(
    value="extensive",
    options={"extensive": "usual CYP2C19", "poor": "poor metaboliser"},
    meaning="CYP2C19",
    symbol="",
    kind="choice",
    note="Most people; poor metabolisers are about 2 in 100 in Europe, 13 in 100 in East Asia.",
)
food = Choice(
    value="fasting",
    options={"fasting": "by mouth, fasting", "fed": "by mouth, after a meal"},
    meaning="Food",
    symbol="",
    kind="choice",
    note="Most studies were done fasting.",
)
unbound_times = _choice(
    1, "", "Free fraction over the usual", r"f_u / f_u^0", 0.5, 3,
    "1 is usual. In kidney failure it is two to three times that; free levels stay.",
)  # fmt: skip

# --- absorption ---------------------------------------------------------------------------

bioavailability = _number(
    0.97, "", "Share of a tablet that reaches the blood", "F", 0.76, 1, "measured",
    "diazepam_absorption", "Another crossover found 0.94; 0.76 is from people on enzyme inducers.",
)  # fmt: skip
absorption_per_h = {
    "fasting": _number(
        2.2, "1/h", "Rate constant of absorption, fasting", "k_a", 0.7, 4, "measured",
        "diazepam_absorption", "A half-life of 19 min, from 0 to 96 min between people.",
    ),
    "fed": _choice(
        1.3, "1/h", "Rate constant of absorption, after a meal", "k_a", 0.7, 4,
        "Slower, as the label says of food; no rate was seen.",
    ),
}  # fmt: skip
lag_h = {
    "fasting": _number(
        0.20, "h", "Time before absorption starts, fasting", r"t_\mathrm{lag}", 0.1, 0.75,
        "measured", "diazepam_absorption", "12 min; the label says 15 min.",
    ),
    "fed": _number(
        0.75, "h", "Time before absorption starts, after a meal", r"t_\mathrm{lag}", 0.1, 0.75,
        "label", "diazepam_label", "45 min after a meal of moderate fat.",
    ),
}  # fmt: skip

# --- diazepam in the body -----------------------------------------------------------------

clearance_L_per_h = _number(
    1.50, "L/h", "Clearance of diazepam", "CL", 1, 2, "measured", "klotz1975",
    "25 mL/min, in the middle of the 20 to 32 mL/min of most of 33 people.",
)  # fmt: skip
_V_NOTE = (
    "Here, to peak, time of peak and half-life, all taken together. No published table of "
    "compartments could be opened."
)
V1_L = _number(
    16, "L", "Volume of the central compartment", "V_1", 12, 22, "fitted", "greenblatt1989", _V_NOTE
)
V2_L = _number(
    64, "L", "Volume of the second compartment at 40 y", "V_2", 45, 100, "fitted",
    "greenblatt1989", _V_NOTE,
)  # fmt: skip
exchange_L_per_h = _number(
    12, "L/h", "Exchange between the compartments", "Q", 6, 15, "fitted", "friedman1992",
    "Here, to the peak and to how long the EEG change lasted after 5 and 10 mg.",
)  # fmt: skip
V2_per_year_L = _number(
    1.93, "L/y", "Growth of the second volume with age", r"dV_2/d\mathrm{age}", 1, 2.5, "fitted",
    "klotz1975", "Here, so that the half-life in hours is about the age in years. Other studies "
    "are flatter: 44 h at 20 to 30 y, 72 h at 60 to 75 y.",
)  # fmt: skip

# --- what diazepam becomes ----------------------------------------------------------------

to_nordiazepam = _choice(
    0.70, "", "Share of diazepam that becomes nordiazepam", "f_m", 0.5, 0.9,
    "Assumed, so that nordiazepam over diazepam comes near what is seen in people.",
)  # fmt: skip
to_temazepam = _choice(
    0.30, "", "Share of diazepam that becomes temazepam", "f_T", 0.1, 0.5,
    "The rest. Microsomes make more of it, at levels that no tablet brings.",
)  # fmt: skip
nordiazepam_clearance_L_per_h = _number(
    0.75, "L/h", "Clearance of nordiazepam", "CL_m", 0.6, 1.15, "fitted", "nordiazepam_obesity",
    "12.5 mL/min: here, to a steady ratio near 1.3; measured 13.4 mL/min in twelve people.",
)  # fmt: skip
nordiazepam_V_L = _number(
    65, "L", "Volume of nordiazepam", "V_m", 60, 90, "measured", "nordiazepam_obesity",
    "63 L in twelve people of normal weight; 87 L by another study.",
)  # fmt: skip
_T_NOTE = "Only traces are seen in blood; chosen so that the half-life is inside 3.5 to 18 h."
temazepam_clearance_L_per_h = _choice(4.8, "L/h", "Clearance of temazepam", "CL_T", 2, 10, _T_NOTE)
temazepam_V_L = _choice(70, "L", "Volume of temazepam", "V_T", 40, 120, _T_NOTE)
_O_NOTE = "Hardly measurable free in blood; chosen so that the half-life is inside 5 to 20 h."
oxazepam_clearance_L_per_h = _choice(5.5, "L/h", "Clearance of oxazepam", "CL_O", 2, 10, _O_NOTE)
oxazepam_V_L = _choice(70, "L", "Volume of oxazepam", "V_O", 40, 120, _O_NOTE)

# --- free drug and the site of effect -----------------------------------------------------

unbound_diazepam = _number(
    0.0148, "", "Free fraction of diazepam in plasma", "f_u", 0.0085, 0.023, "measured",
    "protein_binding", "Mean of 62 people; other studies 1.3 to 2.6 %.",
)  # fmt: skip
unbound_nordiazepam = _number(
    0.0297, "", "Free fraction of nordiazepam in plasma", r"f_{u,N}", 0.0178, 0.0528, "measured",
    "protein_binding", "Mean of 62 people. Free drug in the brain is taken to equal that in "
    "plasma, which samples of human cerebrospinal fluid support.",
)  # fmt: skip
effect_site_per_h = _number(
    20, "1/h", "Rate constant towards the site of effect", r"k_{e0}", 8, 30, "fitted",
    "saccades1983", "Here, to the slowest eye movements 10 min after 5 mg by vein: a half-life "
    "of 2 min.",
)  # fmt: skip

# --- what changes a person's kinetics -----------------------------------------------------


def _factor(value, meaning, *others):
    return _number(value, "", meaning, r"\times", *others)


older_men_clearance = _factor(
    0.65, "Clearance as in older men, over that of young", 0.52, 0.77, "choice", "",
    "Studies disagree whether clearance falls with age. 0.52 is one crossover in men, 0.77 "
    "would give the 30 % higher steady state of another study; 0.65 lies between.",
)  # fmt: skip
cirrhosis_clearance = _factor(
    0.55, "Clearance of diazepam in cirrhosis, over usual", 0.4, 0.7, "fitted", "klotz1975",
    "Here, to 13.8 mL/min in nine people with cirrhosis.",
)  # fmt: skip
cirrhosis_nordiazepam_clearance = _factor(
    0.52, "Clearance of nordiazepam in cirrhosis, over usual", 0.4, 0.7, "choice", "",
    "Taken to fall about as that of diazepam does.",
)  # fmt: skip
cirrhosis_V2 = _factor(
    1.6, "Second volume in cirrhosis, over usual", 1, 2, "fitted", "klotz1975",
    "Here, to the half-life of 106 h.",
)  # fmt: skip
poor_clearance = _factor(
    0.46, "Clearance of diazepam in poor metabolisers, over usual", 0.4, 0.6, "fitted",
    "zhang1990", "Here, to half-lives of 88 and 41 h in white people; Chinese studies conflict.",
)  # fmt: skip
poor_nordiazepam_clearance = _factor(
    0.65, "Clearance of nordiazepam in poor metabolisers", 0.5, 0.8, "fitted", "zhang1990",
    "Here, to half-lives of 161 and 116 h.",
)  # fmt: skip
omeprazole_clearance = _factor(
    0.62, "Clearance of diazepam with omeprazole, over usual", 0.6, 0.8, "measured", "caraco1995",
    "40 mg of omeprazole: 38 % less in eight white men, 21 % less in seven Chinese men. In poor "
    "metabolisers there is nothing left to inhibit.",
)  # fmt: skip
obesity_V2 = _factor(
    2.9, "Second volume in obesity, over usual", 2, 3.5, "fitted", "obesity",
    "Here, to 228 against 70 L in six and five people.",
)  # fmt: skip
obesity_nordiazepam_V = _factor(
    2.1, "Volume of nordiazepam in obesity, over usual", 1.5, 2.5, "measured",
    "nordiazepam_obesity", "151 to 159 L against 63 to 73 L.",
)  # fmt: skip
alcohol_clearance = _factor(
    0.77, "Clearance of diazepam while alcohol lasts, over usual", 0.7, 1, "fitted",
    "sellers1980", "Here, to 30 % more area under the curve at a maintained level of alcohol; "
    "single drinks gave conflicting results.",
)  # fmt: skip

# --- how people differ --------------------------------------------------------------------


def _spread(value, meaning, note="Coefficient of variation, log-normal."):
    return _choice(value, "", f"Spread between people: {meaning}", "CV", 0, 1, note)


spread_bioavailability = _spread(0.05, "F", "Never above 1 in the end.")
spread_absorption = _spread(0.70, "rate of absorption")
spread_lag = _spread(0.50, "time before absorption")
spread_unbound = _spread(
    0.25, "free fraction",
    "It moves clearance and volumes with it, so that the free steady state does not depend on "
    "it. One draw a person, for diazepam and nordiazepam: both are bound by albumin.",
)  # fmt: skip
spread_intrinsic = _spread(
    0.31, "clearance of free diazepam", "With that of the free fraction it makes 40 %."
)
spread_volumes = _spread(0.30, "V1 and V2", "One draw for both; the free fraction is part of it.")
spread_fraction = _spread(0.20, "share that becomes nordiazepam", "Never above 1 in the end.")
spread_nordiazepam_clearance = _spread(
    0.35, "clearance of nordiazepam", "The free fraction is part of it."
)
spread_nordiazepam_V = _spread(0.25, "volume of nordiazepam", "All of it from the free fraction.")
spread_effect_site = _spread(0.30, "rate towards the site of effect")
spread_ec50 = _spread(0.40, "EC50 of the EEG effect")
cohort_size = _choice(
    10_000, "", "Virtual people", "n", 1, 100_000, "Enough for smooth outer percentiles."
)

people_rng = _choice(
    716, "", "Number of the random run", "", 0, 1_000_000, "Any number will do; the same each time."
)

# --- effects ------------------------------------------------------------------------------

eeg_most = _number(
    25, "percentage points", "Greatest EEG change", r"E_\mathrm{max}", 16, 30, "fitted",
    "friedman1992", "Here, to +7.3 and +15.2 points after 5 and 10 mg. Two numbers cannot fix "
    "three constants: every value from 16 to 30 fits, with another EC50 and slope.",
)  # fmt: skip
eeg_ec50_ng_per_mL = _number(
    270, "ng/mL", "Level of half the greatest EEG change", r"EC_{50}", 176, 334, "fitted",
    "friedman1992", "Here, with the greatest change and the slope.",
)  # fmt: skip
eeg_slope = _number(
    1.9, "", "Slope of the EEG curve", r"\gamma", 1.7, 4.5, "fitted", "friedman1992",
    "Here, with the greatest change and EC50.",
)  # fmt: skip
eeg_visible = _choice(
    2.5, "percentage points", "EEG change that counts as seen", r"\Delta", 1, 5,
    "One threshold that gives both published durations.",
)  # fmt: skip
impairment_ec50_ng_per_mL = _choice(
    250, "ng/mL", "Level of half the greatest slowing, at first", r"EC_{50,p}", 100, 500,
    "Assumed. No concentration-effect curve of human performance with tolerance was opened.",
)  # fmt: skip
impairment_whole = _choice(
    100, "%", "Greatest slowing", "", 100, 100, "The scale of the effect: per cent of the greatest."
)
tolerance_level_ng_per_mL = _choice(
    150, "ng/mL", "Level that doubles EC50 by acute tolerance", "C_T", 50, 500,
    "Assumed: gives an effect that fades before the level does.",
)  # fmt: skip
tolerance_per_h = _choice(
    0.5, "1/h", "Rate constant of acute tolerance", "k_t", 0.1, 2,
    "Assumed: tolerance within hours, as seen by Ellinwood and by MacLeod.",
)  # fmt: skip
ec50_per_year = _number(
    -0.0153, "1/y", "Change of EC50 with age", "a", -0.02, 0, "fitted", "cook1984",
    "Here, to a level for sedation by vein that falls two to three times from 20 to 80 y.",
)  # fmt: skip
nordiazepam_weight = _choice(
    0, "", "Weight of nordiazepam's level in the effect", r"\rho", 0, 1,
    "0, as in the calibration to single doses, where hardly any nordiazepam is there. Above 0 "
    "the effect of repeated doses is an extrapolation.",
)  # fmt: skip
slow_tolerance_d = _number(
    4, "d", "Half-life of slow tolerance", r"\ln 2 / \kappa", 3, 7, "fitted", "rickels1990",
    "Here, to the day on which symptoms of stopping peak.",
)  # fmt: skip
short_half_life_h = _choice(
    13, "h", "Half-life of the short-acting comparison", r"t_{1/2}", 12, 14,
    "Such as lorazepam or alprazolam; no active metabolite.",
)  # fmt: skip

# --- flumazenil ---------------------------------------------------------------------------

flumazenil_V_L_per_kg = _choice(
    0.9, "L/kg", "Volume of flumazenil", "V_F", 0.6, 1.6, "Assumed; no measurement was opened."
)
flumazenil_half_life_h = _number(
    1, "h", "Half-life of flumazenil", r"t_{1/2,F}", 0.7, 1.3, "measured", "flumazenil_handbook",
    "41 to 79 min.",
)  # fmt: skip
flumazenil_unbound = _number(
    0.58, "", "Free fraction of flumazenil", r"f_{u,F}", 0.54, 0.64, "measured",
    "flumazenil_binding", "54 to 64 %.",
)  # fmt: skip

# --- how the answer is computed -----------------------------------------------------------

set_apart = _choice(
    1e-4, "", "Exponents nearer than this share of each other are set apart", r"\delta", 0, 1e-3,
    "About their mean, so that the answer changes by less than a millionth.",
)  # fmt: skip
ng_per_mL = _choice(1000, "ng/mL per mg/L", "Unit of levels", "", 1000, 1000, "A unit conversion.")
nM_per_uM = _choice(1000, "nM per µM", "Unit of free levels", "", 1000, 1000, "A unit conversion.")
hours_per_day = _choice(24, "h/d", "Hours in a day", "", 24, 24, "A unit conversion.")
moments_of_a_course = _choice(
    1001, "", "Moments in a course when only its length is given", "", 2, 100_000,
    "Enough for a smooth line.",
)  # fmt: skip

# --- what the label and the studies give --------------------------------------------------

labelled_dose_mg = _number(
    5, "mg", "Dose", "D", 2, 10, "label", "diazepam_label",
    "Single doses of adults in muscle spasm run from 2 to 10 mg; the start lies between.",
)  # fmt: skip
older_dose_mg = _number(
    2.5, "mg", "Dose from 65 years on", "D", 2, 2.5, "label", "diazepam_label",
    "The label starts older or weakened people at 2 to 2.5 mg.",
)  # fmt: skip
older_from_y = _number(
    65, "y", "Age from which the smaller dose is drawn", "", 65, 65, "label", "diazepam_label",
    "The label speaks of geriatric patients; 65 is the usual line.",
)  # fmt: skip

# --- named people of the pictures, and what they take -------------------------------------

PERSONS = {  # what differs from the typical person
    "40": {},
    "25": {"age_y": 25},
    "80": {"age_y": 80},
    "80-V1": {"age_y": 80, "V1_with_age": True},
    "older-man": {"age_y": 80, "older_men_clearance": True},
    "cirrhosis": {"liver": "cirrhosis"},
    "poor": {"CYP2C19": "poor"},
    "omeprazole": {"omeprazole": True},
    "obesity": {"obesity": True},
    "kidney": {"unbound_times": 2},
}
_PERSON_WORDS = {
    "40": "40 years",
    "25": "25 years",
    "80": "80 years, volume only",
    "80-V1": "80 years, V1 larger too",
    "older-man": "80 years, low clearance",
    "cirrhosis": "40 years, cirrhosis",
    "poor": "40 years, CYP2C19 poor",
    "omeprazole": "40 years, with omeprazole",
    "obesity": "40 years, obesity",
    "kidney": "40 years, half the binding",
}


def _person(*names, meaning="Person", note="The person at whom the volumes were calibrated."):
    return Choice(
        value=names[0],
        options={name: _PERSON_WORDS[name] for name in names},
        meaning=meaning,
        symbol="",
        kind="choice",
        note=f"{note} Named people of the studies only: nobody's own age or weight.",
    )


person = _person(*PERSONS)
person_daily = _person(*[name for name in PERSONS if name != "kidney"])
person_by_age = _person("40", "25", "80", note="Age alone: what changes enzymes says nothing here.")
covariate = _person(*[name for name in PERSONS if name != "40"], meaning="What differs")
OLDER = tuple(name for name, fields in PERSONS.items() if fields.get("age_y", 0) >= 65)
way = Choice(
    value="fasting",
    options={
        "fasting": "by mouth, fasting",
        "fed": "by mouth, after a meal",
        "vein": "into a vein",
    },
    meaning="Way in",
    symbol="",
    kind="choice",
    note="The way of most studies first.",
)
axis = Choice(
    value="day",
    options={
        "day": "one day, linear",
        "days": "six days, linear",
        "log": "six days, logarithmic",
    },
    meaning="Axes",
    symbol="",
    kind="choice",
    note="The first day shows the peak; six days on a logarithmic scale show the two slopes.",
)
axis_days_h = _choice(144, "h", "Length of the long axis", "t", 24, 240, "Three half-lives.")
level_axis_ng_per_mL = _choice(
    300, "ng/mL", "Axis of levels", "C", 1, 400, "The peak of 10 mg by mouth is just above."
)
free_axis_nM = _choice(30, "nM", "Axis of free levels", "U", 0, 30, "Above 10 mg by vein.")
occupancy_axis = _choice(60, "%", "Axis of occupancy", r"\theta", 0, 60, "Above 10 mg by vein.")
clock_h = _choice(
    24, "h", "Axis of the three clocks", "t", 0.1, 2400, "From minutes to fourteen weeks."
)
blood_limit_ng_per_mL = _choice(
    5, "ng/mL", "Level that a laboratory still finds in plasma", "C", 1, 20,
    "Chosen as a round number; laboratories differ.",
)  # fmt: skip
slowing_seen = _choice(
    5, "%", "Slowing that counts as seen", "I", 1, 10, "That of the comparison with a study."
)

SCHEMES = {  # mg, hours between doses
    "5-twice": (5, 12),
    "5-once": (5, 24),
    "2-thrice": (2, 8),
    "2.5-twice": (2.5, 12),
    "2.5-once": (2.5, 24),
}
scheme = Choice(
    value="5-twice",
    options={
        "5-twice": "5 mg twice a day",
        "5-once": "5 mg once a day",
        "2-thrice": "2 mg three times a day",
        "2.5-twice": "2.5 mg twice a day",
        "2.5-once": "2.5 mg once a day",
    },
    meaning="Taken",
    symbol="",
    kind="label",
    source="diazepam_label",
    note="Inside the label's range for adults; the last two are its start for older people.",
)
OLDER_SCHEMES = ("2.5-twice", "2.5-once")
happening = Choice(
    value="steady",
    options={
        "steady": "taken every day",
        "missed": "one day missed",
        "stopped": "not taken after 2 weeks",
    },
    meaning="What happens",
    symbol="",
    kind="choice",
    note="Accumulation first.",
)
treatment_d = _choice(28, "d", "Length of the picture", "t", 7, 56, "The label's four weeks.")
missed_d = _choice(14, "d", "Day of the missed doses, or of the end", "t", 1, 28, "Near steady.")
long_axis_ng_per_mL = _choice(
    800, "ng/mL", "Axis of levels day after day", "C", 0, 800, "Holds every person and scheme."
)

people_axis_ng_per_mL = _choice(
    600, "ng/mL", "Axis of levels of many people", "C", 1, 1000, "Holds nearly all of them."
)
people_end_h = _choice(96, "h", "Length of the picture of many people", "t", 24, 168, "Four days.")
half_life_axis_h = _choice(100, "h", "Axis of half-lives", r"t_{1/2}", 8, 800, "Holds every group.")
outer_percent = _choice(5, "%", "Share of people below and above the band", "", 1, 25, "Usual.")

cold_K_diazepam_nM = _number(
    13.5, "nM", "K of diazepam in the test tube, human tissue", r"K_\mathrm{D}", 10, 200,
    "measured", "lowenstein1984", "Measured in the cold; binding weakens with warmth.",
)  # fmt: skip
partial_percent = _number(
    52, "%", "Occupancy by TPA023B without serious side effects", r"\theta", 0, 100, "measured",
    "tpa023b", "Another drug, one that does less at each site.",
)  # fmt: skip
scan_percent = _number(
    3, "%", "Occupancy that the one human scan could not exceed", r"\theta", 0, 100, "measured",
    "sybirska1993", "Lorazepam at a sedating dose; the number was carried over from baboons.",
)  # fmt: skip

vein_dose_mg = _number(
    10, "mg", "Diazepam into a vein", "D", 2, 10, "label", "diazepam_label",
    "Single doses of the label; the largest shows the return of the effect best.",
)  # fmt: skip
flumazenil_mg = _number(
    0.5, "mg", "Flumazenil", r"D_F", 0.2, 1, "label", "flumazenil_label",
    "From the label's first dose after sedation to its limit in all; the start lies between. "
    "Hospital only.",
)  # fmt: skip
flumazenil_at_h = _choice(
    1, "h", "Hour of flumazenil", r"t_F", 0.25, 3, "While the effect of diazepam lasts."
)
reversal_end_h = _choice(
    8, "h", "Length of the picture of reversal", "t", 4, 12, "Until it is back."
)
watch_h = _number(
    2, "h", "Watched for the return of sedation, at least", "t", 2, 4, "label",
    "flumazenil_label", "Sedation may come back within one to two hours.",
)  # fmt: skip
eeg_axis = _choice(25, "percentage points", "Axis of the EEG change", r"\Delta", 0, 25, "Its top.")

tolerance_d = replace(slow_tolerance_d, meaning="Tolerance halves in")
stop_axis_d = _choice(21, "d", "Length of the picture of stopping", "t", 7, 28, "Three weeks.")
rebound_axis = _choice(80, "%", "Axis of the gap", "", 0, 100, "Holds the short half-life.")
worst_long_d = (
    _number(4, "d", "Worst days, long half-life, from", "t", 4, 7, "measured", "rickels1990"),
    _number(7, "d", "Worst days, long half-life, to", "t", 4, 7, "measured", "rickels1990"),
)
worst_short_d = _number(
    2, "d", "Worst day, short half-life", "t", 2, 2, "measured", "rickels1990", "Of 57 people."
)

measured_3h_ng_per_mL = _number(
    281, "ng/mL", "Level measured 3 h after 10 mg", "C", 200, 400, "measured", "combined_ethanol",
    "Eight young men; from 1 to 3 h it hardly fell.",
)  # fmt: skip
urine_h = (
    _number(203, "h", "Urine: found at least until", "t", 203, 322, "measured", "detection2019"),
    _number(322, "h", "Urine: found at most until", "t", 203, 322, "measured", "detection2019"),
)
oral_fluid_h = (
    _number(109, "h", "Oral fluid: found at least until", "t", 109, 136, "measured",
            "detection2019"),
    _number(136, "h", "Oral fluid: found at most until", "t", 109, 136, "measured",
            "detection2019"),
)  # fmt: skip
detected_dose_mg = _number(
    10, "mg", "Dose of the study of urine and oral fluid", "D", 10, 10, "measured",
    "detection2019", "Once, eleven volunteers, by mass spectrometry.",
)  # fmt: skip


# --- what studies say ---------------------------------------------------------------------


def _found(about, studied, found, side, source, seen="primary"):
    return Finding(about=about, studied=studied, found=found, side=side, source=source, seen=seen)


_HELD = "A tablet fills a sizeable share of the sites"
OCCUPANCY_FINDINGS = (
    _found(
        _HELD, "diazepam on human pineal membranes, in the cold",
        "K 13.5 nM: 39 to 57 % at the peaks of 5 and 10 mg", "for", "lowenstein1984",
    ),
    _found(
        _HELD, "diazepam on rat membranes, cold and at body temperature",
        "more than 95 % of the binding is lost in the warmth", "against", "williamson1978",
    ),
    _found(
        _HELD, "lorazepam, sedated people, scan (SPECT)",
        "no displacement seen; below 3 % by comparison with baboons", "against", "sybirska1993",
    ),
    _found(
        _HELD, "lorazepam, rats, plasma level of half occupancy",
        "94 to 134 ng/mL: about a tenth of the sites at levels that change the human EEG",
        "against", "lorazepam_rat",
    ),
    _found(
        _HELD, "TPA023B, a partial modulator, three men, scan (PET)",
        "52 % of the sites held, without serious side effects", "open", "tpa023b",
    ),
)  # fmt: skip
_FELT = "How long 5 mg is noticed"
FELT_FINDINGS = (
    _found(
        _FELT, "EEG, 5 mg and 10 mg, eleven people",
        "changed from 15 min to 2.5 h, and from 45 min to 12 h", "open", "friedman1992",
    ),
    _found(
        _FELT, "tests of performance, 5 mg, 34 people new to it",
        "worst at 60 min, moderate over 150 min of testing", "for", "derrick2013",
    ),
    _found(
        _FELT, "driving tests, 5, 10 and 20 mg",
        "no impairment found with 5 mg, impairment with more and with alcohol", "against",
        "starmer",
    ),
    _found(
        _FELT, "tests of performance, 10 mg, ten people",
        "slight impairment to 5 h", "open", "crossover10",
    ),
    _found(
        "How long it is found", "10 mg once, eleven people, urine and oral fluid",
        "urine 203 to 322 h, oral fluid 109 to 136 h", "open", "detection2019",
    ),
    _found(
        "How long it is found", "guide of a laboratory, any dose and duration",
        "urine from one day to six weeks", "open", "urine_labs",
    ),
)  # fmt: skip
REVERSAL_FINDINGS = (
    _found(
        "What flumazenil undoes", "diazepam by vein, volunteers", "sedation, consistently", "for",
        "dunton1988",
    ),
    _found(
        "What flumazenil undoes", "label", "not opioids, alcohol or barbiturates", "against",
        "flumazenil_label", "label",
    ),
    _found(
        "What flumazenil can do", "label, boxed warning",
        "seizures after long use of benzodiazepines and in overdose with tricyclics", "against",
        "flumazenil_label", "label",
    ),
    _found(
        "How long it lasts", "textbook", "half-life 41 to 79 min; sedation may return", "against",
        "flumazenil_handbook", "secondary",
    ),
)  # fmt: skip
STOPPING_FINDINGS = (
    _found(
        "What follows an abrupt stop", "57 long-term users",
        "58 to 100 % had a withdrawal reaction, worst on day 2 (short half-life) or days 4 to 7 "
        "(long half-life)", "open", "rickels1990",
    ),
    _found(
        "What follows an abrupt stop", "label, boxed warning",
        "can be life-threatening, with seizures; a drawn-out syndrome may last for months", "open",
        "diazepam_label", "label",
    ),
)  # fmt: skip
