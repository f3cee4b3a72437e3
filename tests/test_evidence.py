"""Records: what is refused, and what every record of the project must have."""

from dataclasses import replace

import pytest

from helpers.evidence.figures import exactly, figures
from helpers.evidence.finding import SEEN, Finding
from helpers.evidence.record import Parameter, Row, records_in
from helpers.evidence.sources import SOURCES
from helpers.evidence.table import (
    Table,
    findings_table,
    numbers_table,
    results_table,
    topic_table,
)
from helpers.receptor import parameters
from tests.notebook_rules import NOTEBOOKS, text_of
from tests.topics import TOPICS, findings, published_rows, room

GOOD = Parameter(
    value=1, unit="nM", meaning="Thing", symbol="x", low=0, high=2, kind="choice", note="why"
)
ROW = Row(
    number="1",
    quantity="thing",
    published="1",
    unit="",
    low=0.9,
    high=1.1,
    role="independent",
    source=("nors2021",),
    compute=lambda: 1,
)
FINDING = Finding(
    about="thing",
    studied="ten things",
    found="a thing",
    side="for",
    source="nors2021",
    seen="label",
)


@pytest.mark.parametrize(
    ("change", "text"),
    [
        ({"side": "both"}, "side must be one of"),
        ({"seen": "heard"}, "seen must be one of"),
        ({"source": "nobody"}, "source must be a key"),
    ],
)
def test_a_finding_that_cannot_be_traced_is_refused(change, text):
    with pytest.raises(ValueError, match=text):
        replace(FINDING, **change)


def test_a_finding_from_a_label_asks_to_look_at_the_current_one():
    (row,) = findings_table([FINDING], "Things").rows
    assert row[-2].startswith("Nors")
    assert row[-1] == SEEN["label"]
    assert "confirm in the current label" in row[-1]


def test_every_finding_says_what_was_studied_and_found():
    for found in findings():
        assert found.about, found
        assert found.studied, found
        assert found.found, found


@pytest.mark.parametrize(
    ("change", "text"),
    [
        ({"kind": "guessed"}, "kind must be one of"),
        ({"note": ""}, "note must say why"),
        ({"kind": "measured"}, "source must be a key"),
        ({"source": "nobody1900"}, "source must be a key"),
        ({"value": 3}, "value must be between 0 and 2, but is 3"),
        ({"kind": "fitted", "source": "nors2021", "note": ""}, "was fitted to"),
    ],
)
def test_a_record_that_could_not_be_trusted_is_refused(change, text):
    with pytest.raises(ValueError, match=text):
        replace(GOOD, **change)


@pytest.mark.parametrize(
    ("change", "verdict"),
    [
        ({}, "pass"),
        ({"compute": lambda: 1.2}, "miss"),
        ({"compute": lambda: [1, 1.2]}, "miss"),
        ({"compute": lambda: float("nan")}, "miss"),
        ({"role": "calibrated"}, "calibrated"),
        ({"role": "choice"}, "choice"),
        ({"role": "calibrated", "compute": lambda: 2}, "miss"),
    ],
)
def test_only_an_independent_row_can_pass(change, verdict):
    assert replace(ROW, **change).verdict == verdict


@pytest.mark.parametrize("topic", TOPICS)
def test_every_record_says_what_it_is(topic):
    found = list(records_in(room(topic, "parameters")))
    assert found
    for name, _, record in found:
        assert record.meaning, name
        assert record.label.startswith(record.meaning), name
    assert len(topic_table(room(topic, "parameters")).rows) == len(found)


def test_every_source_is_used_and_says_what_was_seen():
    """By a record, by a published row, or in the text of a notebook."""
    used = {r.source for topic in TOPICS for _, _, r in records_in(room(topic, "parameters"))}
    used |= {key for _, row in published_rows() for key in row.source}
    used |= {found.source for found in findings()}
    text = "".join(text_of(path) for path in NOTEBOOKS)
    used |= {key for key, source in SOURCES.items() if source.citation in text}
    assert set(SOURCES) == used - {""}
    assert all(source.seen and source.where for source in SOURCES.values())


def test_tables_count_only_what_could_have_failed():
    rows = [ROW, replace(ROW, role="calibrated"), replace(ROW, compute=lambda: 2)]
    assert "of 2 independent rows 1 pass and 1 miss" in results_table(rows).caption


def test_tables_are_written_as_html_text_and_csv():
    table = Table("Names & <things>", ("a", "b"), [("1", "x,y")])
    assert "<caption>Names &amp; &lt;things&gt;</caption>" in table._repr_html_()
    assert table.csv().splitlines() == ["a,b", '1,"x,y"']
    assert str(table) == "Names & <things>\na | b\n1 | x,y"
    assert "Nors" in str(numbers_table([parameters.L]))


@pytest.mark.parametrize(
    ("value", "short", "full"),
    [
        (0, "0", "0"),
        (5.5552e-5, "0.0000556", "0.000055552"),
        (0.19, "0.190", "0.19"),
        (0.9996, "1.00", "0.9996"),
        (1234.5, "1230", "1234.5"),
        (-3.456, "-3.46", "-3.456"),
        (float("inf"), "no limit", "no limit"),
    ],
)
def test_numbers_are_written_without_exponents(value, short, full):
    assert (figures(value), exactly(value)) == (short, full)
