"""How the body changes diazepam and its relatives, and what slows or speeds the steps.

Phase I oxidises: the enzymes of the CYP family do it. Phase II conjugates: it hangs a sugar
acid (glucuronide) on the drug, and the kidney takes it out.
"""

from dataclasses import dataclass

from helpers.evidence.finding import Finding
from helpers.evidence.record import Choice, Parameter

drug = Choice(
    value="diazepam",
    options={
        "diazepam": "diazepam",
        "nordiazepam": "nordiazepam",
        "temazepam": "temazepam",
        "oxazepam": "oxazepam",
        "lorazepam": "lorazepam",
    },
    meaning="Drug given",
    symbol="",
    kind="choice",
    note="The drugs of the pathway of diazepam, and lorazepam, which has only the last step.",
)
state = Choice(
    value="healthy",
    options={
        "healthy": "healthy liver",
        "cirrhosis": "damaged liver (cirrhosis)",
        "inhibitor": "an enzyme inhibitor",
        "inducer": "an enzyme inducer",
    },
    meaning="Liver",
    symbol="",
    kind="choice",
    note="Named states, not a free factor. They show half-life and clearance, and no effect.",
)


@dataclass(frozen=True)
class Step:
    """One arrow of the pathway: from, to, whether it oxidises, by which enzyme, if a main way."""

    start: str
    end: str
    oxidises: bool
    enzyme: str
    main: bool = True


GLUCURONIDE = "glucuronide"
STEPS = (
    Step("diazepam", "nordiazepam", True, "CYP2C19, 3A4"),
    Step("diazepam", "temazepam", True, "CYP3A4"),
    Step("nordiazepam", "oxazepam", True, "oxidation"),
    Step("temazepam", "oxazepam", True, "a little", main=False),
    Step("temazepam", GLUCURONIDE, False, ""),
    Step("oxazepam", GLUCURONIDE, False, ""),
    Step("lorazepam", GLUCURONIDE, False, ""),
)


def _half_life(value, low, high, meaning, source, note=""):
    return Parameter(
        value=value, unit="h", meaning=meaning, symbol=r"t_{1/2}", low=low, high=high,
        kind="measured", source=source, note=note,
    )  # fmt: skip


def _clearance(value, meaning, source, note="", unit="mL/min/kg"):
    return Parameter(
        value=value, unit=unit, meaning=meaning, symbol="CL", low=value, high=value,
        kind="measured", source=source, note=note,
    )  # fmt: skip


half_life_h = {  # (drug, state): without the change, and with it
    ("diazepam", "cirrhosis"): (
        _half_life(46.6, 32.4, 60.8, "Half-life of diazepam, people of that age", "klotz1975"),
        _half_life(105.6, 90.4, 120.8, "Half-life of diazepam in cirrhosis", "klotz1975"),
    ),
    ("diazepam", "inhibitor"): (
        _half_life(34, 34, 34, "Half-life of diazepam, no isoniazid", "ochs1981", "9 volunteers."),
        _half_life(45, 45, 45, "Half-life of diazepam with isoniazid", "ochs1981", "9 volunteers."),
    ),
    ("diazepam", "inducer"): (
        _half_life(58, 58, 58, "Half-life of diazepam, people matched", "ochs1981"),
        _half_life(
            14, 14, 14, "Half-life of diazepam with rifampicin", "ochs1981",
            "7 patients, who had isoniazid and ethambutol as well.",
        ),
    ),
    ("temazepam", "cirrhosis"): (
        _half_life(14.6, 14.6, 14.6, "Half-life of temazepam, people matched", "ochs1986"),
        _half_life(
            10.6, 10.6, 10.6, "Half-life of temazepam in cirrhosis", "ochs1986",
            "9 patients; the difference was not significant.",
        ),
    ),
    ("lorazepam", "cirrhosis"): (
        _half_life(21.7, 14.1, 29.3, "Half-life of lorazepam, healthy people", "kraus1978"),
        _half_life(
            41.2, 16.7, 65.7, "Half-life of lorazepam in cirrhosis", "kraus1978",
            "Longer because it spreads wider; clearance did not change.",
        ),
    ),
}  # fmt: skip
clearance = {  # (drug, state): without the change, and with it
    ("temazepam", "cirrhosis"): (
        _clearance(1.03, "Clearance of temazepam, people matched", "ochs1986"),
        _clearance(1.03, "Clearance of temazepam in cirrhosis", "ochs1986"),
    ),
    ("lorazepam", "cirrhosis"): (
        _clearance(0.75, "Clearance of lorazepam, healthy people", "kraus1978", "About."),
        _clearance(0.75, "Clearance of lorazepam in cirrhosis", "kraus1978", "No change found."),
    ),
}
omeprazole_percent = _clearance(
    38,
    "Clearance of diazepam lost with omeprazole",
    "caraco1995",
    "White volunteers; 21 % in Chinese volunteers.",
    "%",
)
rifampicin_percent = _clearance(
    300, "Clearance of diazepam with rifampicin, of that before", "rifampicin1987",
    "21 volunteers; the abstract says 'rose to'.", "%",
)  # fmt: skip


def _found(about, studied, found, side, source, seen="primary"):
    return Finding(
        about=about, studied=studied, found=found, side=side, source=source, seen=seen
    )  # fmt: skip


LIVER = {  # state: what is known
    "healthy": (
        _found(
            "first steps of diazepam",
            "US label, in a summary of genetics",
            "CYP3A4 and CYP2C19 make nordiazepam, CYP3A4 makes temazepam; both are active",
            "open",
            "cyp_genetics",
        ),
        _found(
            "second steps of diazepam",
            "page on the pathway",
            "nordiazepam and temazepam both become oxazepam",
            "open",
            "diazepam_pathway",
            "secondary",
        ),
        _found(
            "oxazepam",
            "opening of a study in patients",
            "mostly conjugated to an inactive glucuronide, which the kidney takes out",
            "open",
            "oxazepam_liver",
        ),
        _found(
            "temazepam",
            "page after its label",
            "90 % as its own conjugate, 7 % as that of oxazepam; neither is active",
            "open",
            "temazepam_page",
            "secondary",
        ),
        _found(
            "people without CYP2C19",
            "summary of genetics",
            "about 2 % of Europeans, 13 % of East Asians, up to 57 % of Oceanians",
            "open",
            "cyp_genetics",
        ),
    ),
    "cirrhosis": (
        _found(
            "diazepam",
            "9 people with alcoholic cirrhosis",
            "half-life 105.6 h against 46.6 h in people of that age: clearance falls",
            "against",
            "klotz1975",
        ),
        _found(
            "oxazepam",
            "7 people with hepatitis, 6 with cirrhosis",
            "half-life and clearance as in people of that age",
            "for",
            "oxazepam_liver",
        ),
        _found(
            "temazepam",
            "9 people with cirrhosis, 7 without",
            "clearance 1.03 mL/min/kg in both; absorbed later",
            "for",
            "ochs1986",
        ),
        _found(
            "lorazepam",
            "people with cirrhosis",
            "clearance unchanged; half-life 41.2 h against 21.7 h, because it spreads wider",
            "for",
            "kraus1978",
        ),
    ),
    "inhibitor": (
        _found(
            "cimetidine, ketoconazole, fluvoxamine, fluoxetine, omeprazole",
            "US label, in a summary of genetics",
            "inhibit CYP2C19 or CYP3A4; sedation may be deeper and longer",
            "against",
            "cyp_genetics",
        ),
        _found(
            "omeprazole",
            "volunteers",
            "clearance of diazepam less by 38 % (White), 21 % (Chinese)",
            "against",
            "caraco1995",
        ),
        _found(
            "isoniazid",
            "9 volunteers",
            "half-life of diazepam 45 h instead of 34 h",
            "against",
            "ochs1981",
        ),
        _found(
            "benzodiazepines that are only conjugated",
            "review of interactions",
            "not part of such interactions",
            "for",
            "interactions_review",
        ),
    ),
    "inducer": (
        _found(
            "rifampicin",
            "7 patients who had isoniazid and ethambutol as well",
            "half-life of diazepam 14 h instead of 58 h",
            "against",
            "ochs1981",
        ),
        _found(
            "rifampicin",
            "21 volunteers",
            "clearance of diazepam rose to 300 %",
            "against",
            "rifampicin1987",
        ),
        _found(
            "chronic alcohol, rifampicin",
            "review of interactions",
            "induce the oxidation of benzodiazepines",
            "against",
            "interactions_review",
        ),
        _found(
            "benzodiazepines that are only conjugated",
            "review of interactions",
            "not part of such interactions",
            "for",
            "interactions_review",
        ),
    ),
}
