"""The evidence of the uses: every number against its source, and what must never be written."""

import re

import pytest
from scipy.stats.contingency import relative_risk

from helpers.evidence.finding import findings_in
from helpers.evidence.record import Choice, records_in
from helpers.uses import parameters as p
from tests.notebook_rules import FORBIDDEN

FINDINGS = list(findings_in(p))
RECORDS = [record for _, _, record in records_in(p)]
ABOVE_EVIDENCE = ("proves", "proven", "always", "never harm", "harmless", "no risk", "is safe")


def words_of(finding):
    return f"{finding.about}. {finding.studied}. {finding.found}"


def words_of_record(record):
    options = record.options.values() if isinstance(record, Choice) else ()
    return " ".join([record.meaning, record.note, *options])


TEXTS = [*map(words_of, FINDINGS), *map(words_of_record, RECORDS)]


@pytest.mark.parametrize("words", [*FORBIDDEN, *ABOVE_EVIDENCE])
def test_nothing_forbidden_is_written(words):
    assert not [text for text in TEXTS if words in text.lower()]


def test_no_amount_of_any_drug_stands_beside_a_combination():
    # The safety rules: nothing from which a harmful quantity could be read.
    combined = [f for group in p.INTERACTIONS.values() for f in group]
    for finding in [*combined, *p.ANTIDOTES, *p.WITHDRAWAL]:
        assert not re.search(r"\d ?(mg|µg|g|mL)\b", words_of(finding)), finding


def test_a_label_and_a_page_are_not_called_a_paper():
    for finding in FINDINGS:
        if "label" in finding.source:
            assert finding.seen in ("label", "secondary"), finding
        if finding.source.endswith("_page"):
            assert finding.seen == "secondary", finding


def test_a_word_about_bupropion_begins_with_the_danger():
    assert "do not decide this alone; the danger is in stopping diazepam" in p.BUPROPION[0].about


def test_the_three_boxed_warnings():
    told = " ".join(finding.about for finding in p.BOXED_WARNINGS)
    assert len(p.BOXED_WARNINGS) == 3
    assert all(word in told for word in ("opioids", "addiction", "withdrawal"))


@pytest.mark.parametrize(
    "words",
    [
        *("pregnant", "birth", "newborn", "breast-feeding", "into a muscle", "into the rectum"),
        *("into the nose", "into a vein", "status epilepticus", "before surgery", "Z-drugs"),
        *("alcohol withdrawal", "rifampicin", "Schedule IV", "NICE", "neuromuscular blocking"),
        *("minimal sedation", "general anaesthesia", "watch sedation and breathing", "falls"),
        *("no abrupt stop", "lorazepam", "oxazepam", "temazepam", "naloxone", "baclofen"),
        *("tizanidine", "dantrolene", "tramadol", "tolerance", "65 years", "myasthenia gravis"),
    ],
)
def test_what_decision_d17_and_the_notebook_need_is_there(words):
    assert any(words in words_of(finding) for finding in FINDINGS)


# --- numbers ------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("key", "published"),
    [
        ("other relaxants, no relief", (0.80, 0.71, 0.89)),  # van Tulder 2003, abstract
        ("other relaxants, nervous system", (2.04, 1.23, 3.37)),  # the same
        ("anxiety, left without effect", (0.29, 0.18, 0.45)),  # J Psychopharm 21:774, abstract
        ("anxiety, left for harm", (1.61, 1.32, 1.96)),  # Fernandes et al., abstract
        ("alcohol withdrawal, seizures", (0.16, 0.04, 0.69)),  # Amato 2010, abstract
        ("status, going on", (0.73, 0.57, 0.92)),  # Prasad 2014, abstract
        ("status, ventilation", (0.39, 0.16, 0.94)),  # the same
        ("hip fracture", (1.52, 1.37, 1.68)),  # Donnelly 2017, abstract
        ("hip fracture, new", (2.40, 1.88, 3.05)),  # the same
        ("opioid, now", (3.86, 3.49, 4.26)),  # Park 2015, dose.md 2.4
        ("opioid, before", (2.33, 2.05, 2.64)),  # the same
        ("pregnancy, cohorts", (0.90, 0.61, 1.35)),  # Dolovich, BMJ, abstract
        ("pregnancy, case-control", (3.01, 1.32, 6.84)),  # the same
        ("pregnancy, preterm", (1.96, 1.25, 3.08)),  # Grigoriadis, abstract
        ("pregnancy, intensive care", (2.61, 1.64, 4.14)),  # the same
    ],
)
def test_a_published_ratio_is_the_published_one(key, published):
    found = p.ratio[key]
    assert (found.value, found.low, found.high) == published


@pytest.mark.parametrize(
    ("key", "computed"),
    [
        ("back pain, disability", 11 / 11),  # points, Friedman 2017, abstract
        ("back pain, pain left", (18 / 57) / (12 / 55)),  # people, Friedman 2017
        ("back pain, adverse events", (12 / 57) / (8 / 55)),  # people, news pages on it
        ("sciatica, days", 10 / 8),  # days, Brötz 2010, abstract
        ("surgery, not clear", (100 - 51) / (100 - 64)),  # percent, PremedX, news pages
    ],
)
def test_a_ratio_computed_here_follows_from_its_counts(key, computed):
    found = p.ratio[key]
    assert found.value == pytest.approx(computed, abs=0.005)
    assert key in p.computed
    if key not in RANGED:
        assert found.low == found.high == found.value, "no range was published"


RANGED = {  # counts with the drug and without; Friedman 2017, and news pages on it
    "back pain, pain left": (18, 57, 12, 55),
    "back pain, adverse events": (12, 57, 8, 55),
}


@pytest.mark.parametrize("key", RANGED)
def test_a_range_computed_here_is_that_of_the_counts(key):
    """By scipy's ratio of two proportions, 95 %, as epidemiologists print it."""
    a, n, b, m = RANGED[key]
    ends = relative_risk(a, n, b, m).confidence_interval(0.95)
    assert (p.ratio[key].low, p.ratio[key].high) == pytest.approx(tuple(ends), abs=0.005)


def test_all_other_ratios_have_a_published_range():
    assert all(r.low < r.value < r.high for key, r in p.ratio.items() if key not in p.computed)


def test_every_ratio_stands_in_a_row_and_every_row_names_one_that_exists():
    rows = [row for group in p.WEIGHED.values() for row in group]
    keys = [thing[1] for row in rows for thing in row.things if thing[1]]
    assert sorted(keys) == sorted(p.ratio)
    assert set(p.WEIGHED) == set(p.question.options)


@pytest.mark.parametrize(
    ("record", "people", "of"),
    [
        (p.back_pain_left["diazepam"], 18, 57),  # Friedman 2017, as a news page gives the counts
        (p.back_pain_left["placebo"], 12, 55),
        (p.status_stopped["diazepam"], 29, 68),  # table 4 of the review, PMC9217864
        (p.status_stopped["placebo"], 15, 71),
    ],
)
def test_a_percentage_follows_from_its_people(record, people, of):
    assert record.value == pytest.approx(100 * people / of, abs=0.1)
    assert f"{people} of {of} people" in record.note


def test_what_is_not_about_diazepam_says_so():
    for row in (row for group in p.WEIGHED.values() for row in group):
        assert row.diazepam != row.title.startswith("NOT diazepam")
    (pooled,) = (f for f in FINDINGS if "0.71 to 0.89" in f.found)
    assert "NOT benzodiazepines" in pooled.about


def test_three_drugs_reach_the_kidney_without_an_oxidation():
    # dose.md 1.1 and the studies in cirrhosis: conjugation is the main way of these.
    for drug in ("lorazepam", "oxazepam", "temazepam"):
        assert [s.oxidises for s in p.STEPS if s.start == drug and s.main] == [False]
    assert all(step.oxidises for step in p.STEPS if step.start.endswith("diazepam"))


def test_the_steps_are_listed_in_the_order_of_the_way():
    starts = [step.start for step in p.STEPS]
    for i, step in enumerate(p.STEPS):
        assert step.end not in starts[:i]


def test_two_findings_never_call_one_thing_by_two_sides():
    told = {}
    for finding in FINDINGS:
        key = finding.about, finding.studied, finding.found
        assert told.setdefault(key, finding.side) == finding.side
