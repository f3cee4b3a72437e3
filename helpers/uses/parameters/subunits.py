"""Which subunit carries which effect of diazepam: what mutant animals and antagonists showed.

A mutant mouse shows that a subunit is needed for an effect, not where in the body it is needed.
"""

from dataclasses import replace

from helpers.evidence.finding import Finding
from helpers.evidence.record import Choice, Parameter
from helpers.receptor import parameters as receptor

effect = Choice(
    value="muscle",
    options={
        "muscle": "muscle relaxation",
        "spinal": "spinal inhibition",
        "sedation": "sedation",
        "memory": "loss of memory",
        "anxiety": "relief of anxiety",
        "pain": "relief of pain",
        "tolerance": "sedative tolerance",
        "reward": "reward",
    },
    meaning="Effect",
    symbol="",
    kind="choice",
    note="The effects for which a study of subunits was opened. Start: that of this collection.",
)
diazepam_nM = replace(
    receptor.diazepam_nM,
    high=receptor.far_above_tablet_nM.value,
    note="The computed peak of one 10 mg tablet, rounded. The upper end lies far above any tablet; "
    "beyond it the bars shrink to differences whose own errors the model does not carry.",
)
mrk409_occupancy = Parameter(
    value=10,
    unit="%",
    meaning="Sites that MRK-409 filled in people when it sedated them, less than",
    symbol="",
    low=0,
    high=10,
    kind="measured",
    source="atack2011",
    note="What the scanner could not see: the limit of detection.",
)
mrk409_animal_occupancy = Parameter(
    value=90,
    unit="%",
    meaning="Sites that MRK-409 filled in animals with little sign of sedation, more than",
    symbol="",
    low=90,
    high=100,
    kind="measured",
    source="atack2011",
)


def _found(about, studied, found, side, source, seen="primary"):
    return Finding(
        about=about, studied=studied, found=found, side=side, source=source, seen=seen
    )  # fmt: skip


SUBUNITS = {  # (effect, subunit): the findings for and against, or open
    ("muscle", "alpha1"): (
        _found(
            "muscle relaxation through α1",
            "mice whose α1 does not bind diazepam",
            "muscle relaxation fully kept",
            "against",
            "rudolph1999",
        ),
        _found(
            "muscle relaxation through α1",
            "squirrel monkeys with an antagonist of α1 (bCCt)",
            "the antagonist did next to nothing against muscle relaxation",
            "against",
            "monkey2008",
        ),
        _found(
            "muscle relaxation through α1",
            "rats with an antagonist of α1 (bCCt), grip strength",
            "the antagonist prevented both ataxia and muscle relaxation",
            "for",
            "milic2012",
        ),
    ),
    ("muscle", "alpha2"): (
        _found(
            "muscle relaxation through α2",
            "mice whose α2 does not bind diazepam",
            "muscle relaxation almost abolished up to a high dose",
            "for",
            "crestani2001",
        ),
        _found(
            "muscle relaxation through α2",
            "mice in which only α2 binds diazepam",
            "no motor impairment, which sits awkwardly beside the other finding",
            "against",
            "ralvenius2015",
        ),
    ),
    ("muscle", "alpha3"): (
        _found(
            "muscle relaxation through α3",
            "mice whose α3 does not bind diazepam",
            "relaxed normally at that dose, partly protected at three times as much",
            "open",
            "crestani2001",
        ),
    ),
    ("muscle", "alpha5"): (
        _found(
            "muscle relaxation through α5",
            "rats with an antagonist of α5 (XLi093), grip strength",
            "the antagonist worked against muscle relaxation",
            "for",
            "milic2012",
        ),
        _found(
            "muscle relaxation through α5",
            "motoneurones of turtles",
            "lasting α5 currents lower the cell's resistance and the reflex; diazepam not tested",
            "open",
            "cantobustos2017",
        ),
    ),
    ("spinal", "alpha2"): (
        _found(
            "presynaptic inhibition in the cord through α2",
            "mice without α2 in pain-sensing nerve cells",
            "diazepam no longer strengthened the depolarisation of sensory endings",
            "for",
            "nociceptor_alpha2",
        ),
    ),
    ("sedation", "alpha1"): (
        _found(
            "sedation through α1",
            "mice whose α1 does not bind diazepam",
            "sedation lost",
            "for",
            "rudolph1999",
        ),
        _found(
            "sedation through α1",
            "other mice with the same mutation, and a ligand that spares α1",
            "α1 carries sedation and not the relief of anxiety",
            "for",
            "mckernan2000",
        ),
    ),
    ("sedation", "alpha2"): (
        _found(
            "sedation through α2",
            "mice in which only α2 binds diazepam",
            "no sedation",
            "against",
            "ralvenius2015",
        ),
    ),
    ("sedation", "alpha3"): (
        _found(
            "sedation without much effect at α1",
            "MRK-409, which prefers α3: animals and people",
            "hardly any sign in animals; people were sedated with less than 10 % of sites filled",
            "open",
            "atack2011",
        ),
    ),
    ("memory", "alpha1"): (
        _found(
            "loss of memory through α1",
            "mice whose α1 does not bind diazepam",
            "loss of memory gone",
            "for",
            "rudolph1999",
        ),
    ),
    ("memory", "alpha5"): (
        _found(
            "loss of memory through α5",
            "learning over a gap of time (trace conditioning)",
            "α5 matters in this kind of learning",
            "for",
            "crestani2002",
            "secondary",
        ),
    ),
    ("anxiety", "alpha1"): (
        _found(
            "relief of anxiety through α1",
            "mice whose α1 does not bind diazepam",
            "relief of anxiety kept",
            "against",
            "mckernan2000",
        ),
    ),
    ("anxiety", "alpha2"): (
        _found(
            "relief of anxiety through α2",
            "mice whose α2 does not bind diazepam",
            "relief of anxiety lost",
            "for",
            "low2000",
        ),
        _found(
            "relief of anxiety through α2",
            "TP003, which prefers α3, in mice whose α2 does not answer",
            "relieved anxiety without α2",
            "against",
            "dias2005",
        ),
    ),
    ("anxiety", "alpha3"): (
        _found(
            "relief of anxiety through α3",
            "mice whose α3 does not bind diazepam",
            "relief of anxiety kept",
            "against",
            "low2000",
        ),
        _found(
            "relief of anxiety through α3",
            "TP003, which prefers α3, in rodents and a primate",
            "relieved anxiety",
            "for",
            "dias2005",
        ),
    ),
    ("anxiety", "alpha5"): (
        _found(
            "relief of anxiety through α5",
            "the light/dark test",
            "α5 takes part",
            "for",
            "behlke2016",
        ),
    ),
    ("pain", "alpha2"): (
        _found(
            "relief of pain through α2",
            "receptors of the spinal cord",
            "α2 and α3 there carry it",
            "for",
            "knabl2008",
        ),
        _found(
            "relief of pain through α2",
            "mice in which only α2 binds diazepam",
            "strong relief, without sedation, motor impairment or tolerance",
            "for",
            "ralvenius2015",
        ),
    ),
    ("pain", "alpha3"): (
        _found(
            "relief of pain through α3",
            "receptors of the spinal cord",
            "α2 and α3 there carry it",
            "for",
            "knabl2008",
        ),
    ),
    ("tolerance", "alpha1"): (
        _found(
            "tolerance to sedation through α1",
            "mice treated for eight days",
            "needs α5 together with α1",
            "for",
            "vanrijnsoever2004",
        ),
    ),
    ("tolerance", "alpha5"): (
        _found(
            "tolerance to sedation through α5",
            "mice treated for eight days",
            "needs α5 together with α1",
            "for",
            "vanrijnsoever2004",
        ),
    ),
    ("reward", "alpha1"): (
        _found(
            "reward through α1",
            "mice whose α1 does not bind the drug",
            "reinforcement goes through α1 on interneurones of the ventral tegmental area",
            "for",
            "tan2010",
        ),
    ),
}
