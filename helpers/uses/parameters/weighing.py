"""Does it work, and what does it cost? What trials and reviews counted, as ratios.

A ratio compares how often something bad happened with the drug and without it: below 1 is
benefit, above 1 is harm. `low` and `high` are its range of 95 % (confidence interval), published
or, for what is `computed` here, from the counts by the logarithm of the ratio (Katz); where they
are equal there is none.
"""

from dataclasses import dataclass

from helpers.evidence.record import Choice, Parameter

question = Choice(
    value="nerves",
    options={
        "nerves": "does it help mind and brain?",
        "muscle": "does it help muscle and back?",
        "people": "who is harmed?",
    },
    meaning="Question",
    symbol="",
    kind="choice",
    note="Three questions, so that each picture has few rows. The start gives no prediction away.",
)


@dataclass(frozen=True, kw_only=True)
class Weighed:
    """One row of the picture of evidence: a title, and things counted or told in words.

    A thing is its name, the key of its ratio (empty where no ratio was found) and a few words.
    `diazepam` is False where the drug was another one.
    """

    title: str
    things: tuple
    diazepam: bool = True


def _ratio(value, low, high, meaning, source, note=""):
    return Parameter(
        value=value, unit="", meaning=meaning, symbol=r"\mathrm{ratio}", low=low, high=high,
        kind="measured", source=source, note=note,
    )  # fmt: skip


def _points(value, meaning):
    return Parameter(
        value=value, unit="points", meaning=meaning, symbol="", low=0, high=24, kind="measured",
        source="friedman2017", note="Of 24 points of disability (Roland-Morris), after a week.",
    )  # fmt: skip


def _percent(value, meaning, source, note=""):
    return Parameter(
        value=value, unit="%", meaning=meaning, symbol="", low=0, high=100, kind="measured",
        source=source, note=note,
    )  # fmt: skip


def _count(value, unit, meaning, source, note=""):
    return Parameter(
        value=value, unit=unit, meaning=meaning, symbol="n", low=0, high=value, kind="measured",
        source=source, note=note,
    )  # fmt: skip


back_pain_people = _count(114, "people", "People in the trial of acute back pain", "friedman2017")
back_pain_answered = _count(
    112, "people", "Of them, people who told how they were after a week", "friedman2017"
)
back_pain_points = {
    "diazepam": _points(11, "Disability less with naproxen and diazepam"),
    "placebo": _points(11, "Disability less with naproxen and placebo"),
}
back_pain_left = {
    "diazepam": _percent(
        31.5,
        "Moderate or severe pain after a week, diazepam",
        "friedman2017",
        "18 of 57 people; range 21 to 45 %.",
    ),
    "placebo": _percent(
        21.8,
        "Moderate or severe pain after a week, placebo",
        "friedman2017",
        "12 of 55 people; range 13 to 35 %.",
    ),
}
sciatica_people = _count(60, "people", "People in the trial of sciatica", "brotz2010")
sciatica_days = {
    "diazepam": _count(10, "days", "Days in hospital with diazepam", "brotz2010", "Median."),
    "placebo": _count(8, "days", "Days in hospital with placebo", "brotz2010", "Median."),
}
spasticity_trials = _count(
    8, "trials", "Trials of spasticity against diazepam, of fair quality", "chou2004"
)
status_stopped = {
    "diazepam": _percent(
        42.6, "Seizures stopped with diazepam in a vein", "status_trials", "29 of 68 people."
    ),
    "placebo": _percent(21.1, "Seizures stopped with placebo", "status_trials", "15 of 71 people."),
}
recovered_early = {
    "lorazepam": _percent(51, "Clear in the head early, after lorazepam", "premedx"),
    "placebo": _percent(64, "Clear in the head early, after placebo", "premedx"),
}
satisfied = {
    "lorazepam": _count(72, "points", "Contentment, of 100 points, after lorazepam", "premedx"),
    "placebo": _count(71, "points", "Contentment, of 100 points, after placebo", "premedx"),
}

ratio = {
    "back pain, disability": _ratio(
        1, 1, 1, "Gain in back pain, placebo over diazepam", "friedman2017",
        "11 points over 11; no range was published for the ratio.",
    ),
    "back pain, pain left": _ratio(
        1.45, 0.77, 2.72, "Moderate or severe pain left after a week, back pain", "friedman2017",
        "Computed here, with its range, from 18 of 57 and 12 of 55 people.",
    ),
    "back pain, adverse events": _ratio(
        1.45, 0.64, 3.27, "Adverse events in back pain", "friedman2017_counts",
        "Computed here, with its range, from 12 of 57 and 8 of 55 people.",
    ),
    "sciatica, days": _ratio(
        1.25, 1.25, 1.25, "Days in hospital with sciatica", "brotz2010",
        "Computed here from 10 and 8 days, which differed (p = 0.008).",
    ),
    "other relaxants, no relief": _ratio(
        0.80, 0.71, 0.89, "No relief of back pain after 2 to 4 days, not benzodiazepines",
        "vantulder2003", "This is not a number about diazepam.",
    ),
    "other relaxants, nervous system": _ratio(
        2.04, 1.23, 3.37, "Drowsiness, dizziness and the like with muscle relaxants",
        "vantulder2003", "All muscle relaxants of the review together.",
    ),
    "anxiety, left without effect": _ratio(
        0.29, 0.18, 0.45, "Leaving the trial because it did not work, anxiety", "martin2007",
        "23 trials of diazepam, lorazepam or alprazolam.",
    ),
    "anxiety, left for harm": _ratio(
        1.61, 1.32, 1.96, "Leaving the trial because of side effects, anxiety", "fernandes_gad",
        "Diazepam; the only benzodiazepine of 56 studies that differed from placebo.",
    ),
    "alcohol withdrawal, seizures": _ratio(
        0.16, 0.04, 0.69, "Seizures in alcohol withdrawal", "amato2010",
        "Benzodiazepines against placebo, 3 studies with 324 people.",
    ),
    "status, going on": _ratio(
        0.73, 0.57, 0.92, "Seizures going on in status epilepticus", "prasad2014",
        "Diazepam in a vein against placebo.",
    ),
    "status, ventilation": _ratio(
        0.39, 0.16, 0.94, "Need of a ventilator in status epilepticus", "prasad2014",
        "Diazepam in a vein against placebo: the seizure stops breathing too.",
    ),
    "surgery, not clear": _ratio(
        1.36, 1.36, 1.36, "Not clear in the head early after surgery", "premedx",
        "Computed here from 49 and 36 %; lorazepam, not diazepam.",
    ),
    "hip fracture": _ratio(
        1.52, 1.37, 1.68, "Hip fracture in older people, users", "donnelly2017",
        "Observed, not randomised: who gets the drug differs in other ways too.",
    ),
    "hip fracture, new": _ratio(
        2.40, 1.88, 3.05, "Hip fracture in older people, new users", "donnelly2017",
        "Observed, not randomised.",
    ),
    "opioid, now": _ratio(
        3.86, 3.49, 4.26, "Death by overdose on an opioid, benzodiazepine now", "park2015",
        "Hazard ratio; observed in veterans, not randomised.",
    ),
    "opioid, before": _ratio(
        2.33, 2.05, 2.64, "Death by overdose on an opioid, benzodiazepine before", "park2015",
        "Hazard ratio; observed in veterans, not randomised.",
    ),
    "pregnancy, cohorts": _ratio(
        0.90, 0.61, 1.35, "Major malformations, cohort studies", "dolovich", "Odds ratio."
    ),
    "pregnancy, preterm": _ratio(
        1.96, 1.25, 3.08, "Birth too early", "grigoriadis2020",
        "Odds ratio, observed; the studies differ much.",
    ),
    "pregnancy, intensive care": _ratio(
        2.61, 1.64, 4.14, "Newborn in intensive care", "grigoriadis2020",
        "Odds ratio, observed; the studies differ much.",
    ),
    "pregnancy, case-control": _ratio(
        3.01, 1.32, 6.84, "Major malformations, case-control studies", "dolovich",
        "Odds ratio; mothers remember, and who is asked differs.",
    ),
}  # fmt: skip

computed = {  # keys of the ratios that no publication gives: the picture outlines their bars
    "back pain, disability",
    "back pain, pain left",
    "back pain, adverse events",
    "sciatica, days",
    "surgery, not clear",
}

WEIGHED = {
    "muscle": (
        Weighed(
            title="Acute back pain, 114 people",
            things=(
                ("disability", "back pain, disability", "11 and 11 points"),
                ("pain after a week", "back pain, pain left", "31.5 and 21.8 %"),
                ("adverse events", "back pain, adverse events", "12 of 57, 8 of 55"),
            ),
        ),
        Weighed(
            title="Sciatica, 60 people",
            things=(
                ("great relief", "", "twice as likely on placebo"),
                ("days in hospital", "sciatica, days", "10 and 8 days"),
            ),
        ),
        Weighed(
            title="Spasticity, 8 fair trials",
            things=(
                ("stiffness and spasms", "", "about like baclofen; unsure"),
                ("drowsiness, weakness", "", "not counted"),
            ),
        ),
        Weighed(
            title="Stiff-person syndrome (rare, rigid muscles)",
            things=(
                ("benefit", "", "on the label; no trial opened"),
                ("harm", "", "not counted"),
            ),
        ),
        Weighed(
            title="NOT diazepam: back pain",
            things=(
                ("no relief: other relaxants", "other relaxants, no relief", ""),
                ("drowsy, dizzy", "other relaxants, nervous system", ""),
            ),
            diazepam=False,
        ),
    ),
    "nerves": (
        Weighed(
            title="Anxiety, short term",
            things=(
                ("dropped out: no effect", "anxiety, left without effect", "23 trials"),
                ("dropped out: side effects", "anxiety, left for harm", "56 studies"),
            ),
        ),
        Weighed(
            title="Alcohol withdrawal",
            things=(
                ("seizures", "alcohol withdrawal, seizures", "324 people"),
                ("other outcomes", "", "no difference shown"),
            ),
        ),
        Weighed(
            title="Status epilepticus, in a vein",
            things=(
                ("seizures went on", "status, going on", ""),
                ("ventilator needed", "status, ventilation", ""),
            ),
        ),
        Weighed(
            title="NOT diazepam: before surgery",
            things=(
                ("contentment: lorazepam", "", "72 and 71 of 100 points"),
                ("not clear early", "surgery, not clear", "49 and 36 %"),
            ),
            diazepam=False,
        ),
    ),
    "people": (
        Weighed(
            title="Older people: hip fracture",
            things=(
                ("all users", "hip fracture", "observed"),
                ("new users", "hip fracture, new", "observed"),
            ),
        ),
        Weighed(
            title="Veterans on an opioid: overdose death",
            things=(
                ("benzodiazepine earlier", "opioid, before", "hazards, observed"),
                ("benzodiazepine now", "opioid, now", "hazards, observed"),
            ),
        ),
        Weighed(
            title="Pregnancy: malformations of the child",
            things=(
                ("cohorts: looking forward", "pregnancy, cohorts", "odds"),
                ("case-control: looking back", "pregnancy, case-control", "odds; observed"),
            ),
        ),
        Weighed(
            title="Pregnancy: other outcomes",
            things=(
                ("birth too early", "pregnancy, preterm", "odds; observed"),
                ("intensive care, newborn", "pregnancy, intensive care", "odds; observed"),
            ),
        ),
    ),
}
