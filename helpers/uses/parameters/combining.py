"""What happens beside an opioid, alcohol and other medicines, and what each antidote takes back.

No quantity of any drug stands in the choices, on an axis or on a label of the picture.
"""

from helpers.evidence.finding import Finding
from helpers.evidence.record import Choice, Parameter

combination = Choice(
    value="alone",
    options={
        "alone": "a benzodiazepine alone",
        "opioid": "with an opioid",
        "alcohol": "with alcohol",
    },
    meaning="Given",
    symbol="",
    kind="choice",
    note="Three named states and no amount: a slider would look for an optimum that kills.",
)
antidote = Choice(
    value="none",
    options={"none": "none", "flumazenil": "flumazenil", "naloxone": "naloxone"},
    meaning="Antidote, in hospital",
    symbol="",
    kind="choice",
    note="Naloxone is also given outside hospital where an opioid is suspected.",
)


def _people(value, meaning, kind="measured", note=""):
    return Parameter(
        value=value, unit="volunteers", meaning=meaning, symbol="n", low=0, high=12, kind=kind,
        source="bailey1990", note=note,
    )  # fmt: skip


volunteers = _people(12, "Volunteers who had midazolam, fentanyl, or both")
short_of_oxygen = {  # who had it: how many of the volunteers
    "alone": _people(
        0,
        "Short of oxygen after midazolam alone",
        "choice",
        "The abstract says 'no significant respiratory effects'; we read none.",
    ),
    "other": _people(
        6, "Short of oxygen after fentanyl alone", note="The abstract says half of the volunteers."
    ),
    "both": _people(11, "Short of oxygen after both"),
}
stopped_breathing = {
    "alone": _people(
        0,
        "Stopped breathing for a while after midazolam alone",
        "choice",
        "The abstract says 'no significant respiratory effects'; we read none.",
    ),
    "other": _people(0, "Stopped breathing for a while after fentanyl alone"),
    "both": _people(6, "Stopped breathing for a while after both"),
}
alcohol_volunteers = Parameter(
    value=8,
    unit="volunteers",
    meaning="Volunteers who had diazepam and alcohol",
    symbol="n",
    low=0,
    high=8,
    kind="measured",
    source="vansteveninck",
)
more_than_the_sum = Parameter(
    value=2,
    unit="volunteers",
    meaning="Whose impairment was far more than the sum",
    symbol="n",
    low=0,
    high=8,
    kind="measured",
    source="vansteveninck",
)


def _found(about, studied, found, side, source, seen="primary"):
    return Finding(
        about=about, studied=studied, found=found, side=side, source=source, seen=seen
    )  # fmt: skip


INTERACTIONS = {
    "alone": (
        _found(
            "a benzodiazepine alone",
            "12 volunteers, midazolam into a vein",
            "no significant effect on breathing in healthy volunteers under watch",
            "open",
            "bailey1990",
        ),
        _found(
            "a ceiling is not safety",
            "US label of the injection",
            "given fast into a vein, in the very ill, the old and with little lung reserve: "
            "breathing may stop",
            "against",
            "diazepam_injection_label",
            "label",
        ),
    ),
    "opioid": (
        _found(
            "with an opioid",
            "12 volunteers: midazolam, fentanyl, both",
            "short of oxygen: none, half, 11 of 12; stopped breathing: none, none, 6 of 12",
            "against",
            "bailey1990",
        ),
        _found(
            "with an opioid",
            "veterans on opioids, observed",
            "death by overdose: hazard ratio 3.86 (3.49 to 4.26) with a benzodiazepine, 2.33 "
            "(2.05 to 2.64) after one",
            "against",
            "park2015",
        ),
        _found(
            "with tramadol, which is an opioid",
            "US label",
            "serious interaction: low blood pressure, slow breathing, deep sedation, coma, death",
            "against",
            "tramadol_label",
            "label",
        ),
        _found(
            "with tramadol",
            "140,721 reports of harm, 1,126 of them of slow breathing",
            "benzodiazepines over-represented; a signal, not a frequency",
            "against",
            "park_vigibase",
        ),
        _found(
            "with tramadol, serious interaction",
            "rats after too much tramadol",
            "diazepam deepened sedation and did not improve breathing, though seizures ended; "
            "naloxone improved breathing and brought more seizures",
            "against",
            "lagard2018",
        ),
        _found(
            "tramadol with an inhibitor of CYP2D6",
            "70,156 nursing-home residents",
            "seizures about 9 % more often than with other antidepressants",
            "against",
            "tramadol_nursing_homes",
            "secondary",
        ),
    ),
    "alcohol": (
        _found(
            "with alcohol",
            "8 volunteers, both held at steady levels",
            "mostly the sum; far more than the sum in 2 of 8",
            "against",
            "vansteveninck",
        ),
        _found(
            "with alcohol",
            "8 volunteers",
            "effect greater by 73 %, at higher diazepam levels",
            "against",
            "macleod1977",
        ),
        _found(
            "with alcohol, level of diazepam",
            "6 men, alcohol kept at a level",
            "exposure to diazepam greater by 30 %; other studies conflict",
            "against",
            "sellers1980",
        ),
        _found(
            "with alcohol",
            "US label",
            "often part of overdose and death with benzodiazepines",
            "against",
            "diazepam_injection_label",
            "label",
        ),
    ),
}
BUPROPION = (
    _found(
        "with bupropion: do not decide this alone; the danger is in stopping diazepam suddenly",
        "US label of bupropion",
        "contraindicated while alcohol or sedatives such as benzodiazepines are stopped abruptly",
        "against",
        "bupropion_label",
        "label",
    ),
    _found(
        "bupropion and seizures",
        "US label of bupropion",
        "0.1 % at usual amounts, 0.4 % above them",
        "against",
        "bupropion_label",
        "label",
    ),
    _found(
        "bupropion and enzymes",
        "13 smokers, dextromethorphan as the probe",
        "strongly inhibits CYP2D6, which does not clear diazepam; no study of the pair was found",
        "open",
        "kotlyar2005",
    ),
)
ANTIDOTES = (
    _found(
        "flumazenil",
        "US label, hospital only",
        "takes benzodiazepines off their site; does not act on opioids, alcohol or barbiturates",
        "open",
        "flumazenil_label",
        "label",
    ),
    _found(
        "flumazenil",
        "US label, boxed warning",
        "seizures, above all after long use of benzodiazepines or with tricyclic antidepressants",
        "against",
        "flumazenil_label",
        "label",
    ),
    _found(
        "flumazenil is short",
        "handbook of poisoning",
        "half-life 41 to 79 min",
        "against",
        "flumazenil_handbook",
    ),
    _found(
        "flumazenil is short",
        "US label",
        "sedation may come back: watch for 2 h or more",
        "against",
        "flumazenil_label",
        "label",
    ),
    _found(
        "naloxone",
        "health plan page",
        "takes back an opioid's effect on breathing, and nothing else's; call first",
        "open",
        "naloxone_page",
        "secondary",
    ),
)
