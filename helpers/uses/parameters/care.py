"""Pregnancy, routes, the law, depth of sedation, Z-drugs, and what a nurse watches."""

from helpers.evidence.finding import Finding


def _found(about, studied, found, side, source, seen="primary"):
    return Finding(
        about=about, studied=studied, found=found, side=side, source=source, seen=seen
    )  # fmt: skip


PREGNANCY = (
    _found(
        "pregnant or planning to be",
        "MHRA learning module",
        "contact the doctor and talk about stopping; the risk in early pregnancy appears small",
        "open",
        "mhra_pregnancy",
    ),
    _found(
        "early pregnancy, malformations",
        "meta-analysis of 23 studies",
        "cohorts: odds ratio 0.90 (0.61 to 1.35); case-control studies: 3.01 (1.32 to 6.84)",
        "open",
        "dolovich",
    ),
    _found(
        "early pregnancy, miscarriage",
        "442,066 pregnancies in Quebec, observed",
        "associated with any benzodiazepine",
        "against",
        "sheehy2019",
    ),
    _found(
        "pregnancy, outcomes",
        "meta-analysis of 14 observational studies",
        "miscarriage 1.86 (1.43 to 2.42), preterm birth 1.96 (1.25 to 3.08), intensive care of "
        "the newborn 2.61 (1.64 to 4.14), as odds ratios; studies differ much",
        "against",
        "grigoriadis2020",
    ),
    _found(
        "birth",
        "MHRA learning module",
        "late in pregnancy: a floppy newborn, cold, sucking badly, with slow breathing",
        "against",
        "mhra_pregnancy",
    ),
    _found(
        "newborn",
        "MHRA learning module",
        "after long use of the mother: withdrawal, perhaps days after birth, for weeks or months",
        "against",
        "mhra_pregnancy",
    ),
    _found(
        "breast-feeding",
        "LactMed",
        "passes into milk and builds up in the child with repeated doses; other drugs are "
        "preferred; watch for sedation and poor feeding",
        "against",
        "lactmed",
    ),
)
ROUTES = (
    _found(
        "by mouth",
        "22 volunteers",
        "94 % reaches the blood, peak after 0.9 h on average",
        "for",
        "divoll1983",
    ),
    _found(
        "into a vein",
        "review of status epilepticus",
        "in the brain within seconds to minutes; effect there for 20 to 30 min",
        "for",
        "treiman1989",
    ),
    _found(
        "into a muscle",
        "22 volunteers, shoulder",
        "fast and nearly complete in all men and 8 of 12 women; slow in four women",
        "open",
        "divoll1983",
    ),
    _found(
        "into a muscle",
        "8 volunteers, shoulder and thigh",
        "faster than by mouth, but a lower peak: 152 and 143 against 209 ng/mL",
        "open",
        "korttila1975",
    ),
    _found(
        "into a muscle",
        "6 patients",
        "slow and irregular, peak after 1 to 24 h",
        "against",
        "magnussen1979",
    ),
    _found(
        "into the rectum, solution",
        "6 patients",
        "peak after 10 to 20 min; 50 % (SD 17) of what a vein gives",
        "for",
        "magnussen1979",
    ),
    _found(
        "into the nose",
        "12 volunteers, two sprays against rectal gel",
        "peak after 0.75 h with each; 70 to 90 % of the gel",
        "for",
        "ivaturi2013",
    ),
    _found(
        "into the nose",
        "24 volunteers, solution and suspension against a vein",
        "97 % and 67 % reach the blood; peak after 1.5 and 1 h",
        "for",
        "agarwal2013",
    ),
)
LAW = (
    _found(
        "UN Convention on Psychotropic Substances of 1971",
        "list of the International Narcotics Control Board",
        "Schedule IV",
        "open",
        "incb_green_list",
        "secondary",
    ),
    _found(
        "United States",
        "carton of the injection",
        "Schedule IV (marked C-IV)",
        "open",
        "diazepam_injection_label",
        "label",
    ),
)
SEDATION_LEVELS = tuple(
    _found(
        f"{level} sedation" if level != "general" else "general anaesthesia",
        "definitions of the American Society of Anesthesiologists",
        signs,
        "open",
        "asa_sedation",
        "secondary",
    )
    for level, signs in (
        ("minimal", "answers normally when spoken to; airway and breathing not affected"),
        ("moderate", "answers on purpose to voice or touch; airway open, breathing adequate"),
        ("deep", "answers only to repeated or painful touch; airway and breathing may need help"),
        ("general", "cannot be woken, even by pain; airway and breathing often need help"),
    )
)
Z_DRUGS = (
    _found(
        "zolpidem, zaleplon, eszopiclone",
        "teaching page",
        "other molecules at the same site; flumazenil takes them off too",
        "open",
        "zdrug_page",
        "secondary",
    ),
    _found(
        "Z-drugs and hip fracture",
        "meta-analysis, older people",
        "ratio 1.90 (1.68 to 2.13), short-term use 2.39 (1.74 to 3.29): as benzodiazepines",
        "against",
        "donnelly2017",
    ),
)
NURSING = (
    _found(
        "watch sedation and breathing",
        "US label of the injection, boxed warning",
        "follow for signs of slow breathing and sedation; means to help breathing at hand",
        "open",
        "diazepam_injection_label",
        "label",
    ),
    _found(
        "falls",
        "meta-analysis, older people",
        "new users are at the greatest risk of hip fracture",
        "open",
        "donnelly2017",
    ),
    _found(
        "no abrupt stop",
        "US label of the injection, boxed warning",
        "a gradual taper",
        "open",
        "diazepam_injection_label",
        "label",
    ),
    _found(
        "into a vein: slowly, into a large vein, alone",
        "US label of the injection, as two pages quote it",
        "not mixed or diluted with other drugs; not into the small veins of the hand",
        "open",
        "diazepam_injection_label",
        "label",
    ),
)
