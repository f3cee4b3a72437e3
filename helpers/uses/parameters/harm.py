"""Who must not have it, what it does beside its use, and what happens when it is stopped."""

from helpers.evidence.finding import Finding


def _label(about, found, source="diazepam_label"):
    return Finding(
        about=about, studied="US label", found=found, side="against", source=source, seen="label"
    )


def _found(about, studied, found, side, source, seen="primary"):
    return Finding(
        about=about, studied=studied, found=found, side=side, source=source, seen=seen
    )  # fmt: skip


BOXED_WARNINGS = (
    _label(
        "boxed warning: opioids",
        "together: profound sedation, respiratory depression, coma and death",
        "diazepam_injection_label",
    ),
    _label(
        "boxed warning: abuse, misuse and addiction",
        "can lead to overdose or death; often together with other medicines, alcohol or drugs",
        "diazepam_injection_label",
    ),
    _label(
        "boxed warning: dependence and withdrawal",
        "stopping abruptly or reducing fast can bring reactions that threaten life",
        "diazepam_injection_label",
    ),
)
CONTRAINDICATIONS = tuple(
    _found(
        f"must not have it: {who}",
        "label wording on secondary pages",
        "listed as a contraindication; the list itself was not opened",
        "against",
        "diazepam_label",
        "secondary",
    )
    for who in (
        "hypersensitivity to diazepam",
        "myasthenia gravis",
        "severe respiratory insufficiency",
        "severe liver insufficiency",
        "sleep apnoea",
        "acute narrow-angle glaucoma",
        "infants under 6 months",
    )
)
ADVERSE_REACTIONS = (
    _label("most common", "drowsiness, fatigue, muscle weakness, ataxia"),
    _label("paradoxical", "excitement, anxiety, rage, sleeplessness; more in children and the old"),
    _label("memory", "loss of memory for what follows the dose"),
    _label("after marketing", "falls and fractures"),
    _label(
        "injection",
        "thrombosis and inflammation of the vein",
        "diazepam_injection_label",
    ),
)
OLDER_PEOPLE = (
    _found(
        "hip fracture, benzodiazepines",
        "meta-analysis of observational studies, older people",
        "ratio 1.52 (1.37 to 1.68); short-term use 2.40 (1.88 to 3.05)",
        "against",
        "donnelly2017",
    ),
    _found(
        "hip fracture, Z-drugs",
        "the same meta-analysis",
        "ratio 1.90 (1.68 to 2.13); short-term use 2.39 (1.74 to 3.29): little difference",
        "against",
        "donnelly2017",
    ),
    _found(
        "short-acting instead of long-acting",
        "fractures among users in a cohort of 7,983 older people, observed",
        "dose and duration went with fractures; with the kind of benzodiazepine no link was found",
        "against",
        "rotterdam_fractures",
    ),
    _found(
        "65 years and more",
        "Beers criteria, 2023",
        "potentially inappropriate: falls, delirium, fractures",
        "against",
        "beers2023",
    ),
    _label("older or debilitated people", "start low, increase gradually"),
)
TOLERANCE = (
    _found(
        "tolerance to sedation",
        "review",
        "fast",
        "against",
        "vinkers2012",
    ),
    _found(
        "tolerance to the effect against seizures",
        "review",
        "slower",
        "against",
        "vinkers2012",
    ),
    _found(
        "tolerance to relief of anxiety and to loss of memory",
        "review",
        "little or none",
        "open",
        "vinkers2012",
    ),
)
WITHDRAWAL = (
    _found(
        "stopping abruptly after long use",
        "57 people after long use",
        "a reaction in 58 to 100 %, by how it was counted",
        "against",
        "rickels1990",
    ),
    _found(
        "when withdrawal is worst",
        "the same people",
        "day 2 after a drug of short half-life, days 4 to 7 after one of long half-life",
        "open",
        "rickels1990",
    ),
    _found(
        "how soon dependence begins",
        "healthy men on lorazepam, then flumazenil",
        "withdrawal could be brought out after 3 to 7 days",
        "against",
        "griffiths1993",
    ),
    _label(
        "withdrawal",
        "can threaten life (seizures); may last beyond 4 to 6 weeks, up to more than 12 months; "
        "a gradual taper, with the prescriber",
    ),
    _found(
        "dependence and addiction",
        "US Food and Drug Administration, 2019",
        "not the same: a person may be physically dependent on a drug without being addicted to it",
        "open",
        "fda_dependence",
        "secondary",
    ),
    _found(
        "how long it may be prescribed",
        "UK label",
        "lowest dose, four weeks at most",
        "open",
        "diazepam_label_uk",
        "label",
    ),
)
