"""The rules of a notebook, one function each; they take a path, so that a sabotage can be tried."""

import json
import re
from pathlib import Path

from helpers.evidence.record import Parameter, records_in
from tests.topics import ROOT, TOPICS, findings, room

NOTEBOOKS = sorted((ROOT / "notebooks").glob("[0-9]*.ipynb"))
CHECK = "# NBVAL_CHECK_OUTPUT"
LONGEST_CELL = 10
TEXT_SHARE = 0.8
CORE_WORDS = 1200
SECTIONS = [  # in this order; a notebook may leave out what is in brackets
    "What you will be able to do",
    "(Predict)",
    "(The idea)",
    "(The equation)",
    "(Try 1)",
    "(What this model leaves out)",
    "One-minute summary",
    "Where the numbers come from",
]
NUMBER = re.compile(r"\d+(?:\.\d+)?")
UNITS = "µM|nM|mM|mg|mL|mV|ms|pS|pA|nS|Hz|°C|fold|h"
NUMBER_WITH_UNIT = re.compile(rf"(?<![\w.])(\d[\d,.]*\d|\d) (?:%|(?:{UNITS})\b)")
FORBIDDEN = (  # decision D18, and the safety rules of the project
    "you can take",
    "safe to",
    "maximum dose",
    "maximum daily",
    "mg per kg",
    "mg/kg",
    "enough to stop",
    "enough to sedate",
    "pass a test",
)
TYPED = {  # number with a unit in the text that stands in no record and no check output: why
    ("00_start_here", "5"): "the tablet of the case: a strength on the label",
    ("00_start_here", "18"): "the lab's start, in the route of the teacher's cell",
    ("01_gaba_and_its_receptor", "0.9"): "the first lab says it at 2 µM: 0.00887",
    ("02_diazepam_potentiates", "2.5"): "published: ghansah1999, row 10",
    ("03_chloride_influx", "14"): "published: cultured_cortex, row 3 of chloride",
    ("03_chloride_influx", "48"): "published: burman2019, abstract",
    ("05_cns_depression", "10.9"): "decisions.md D20; held and missed in tests/test_network.py",
    ("05_cns_depression", "27"): "24 random runs of Raster, 0 to 23: 14.0 to 27.4 Hz, mean 18.5",
    ("10_numbers_and_sources", "2.5"): "published: ghansah1999, row 10",
    ("02_diazepam_potentiates", "1.3"): "published: receptor.md 6.3, row 10",
    ("02_diazepam_potentiates", "2.8"): "published: receptor.md 6.3, row 10",
    ("02_diazepam_potentiates", "28"): "the picture says it: tested in test_receptor.py",
}


def cells(path):
    return json.loads(Path(path).read_text(encoding="utf-8"))["cells"]


def source(cell):
    return "".join(cell["source"])


def tags(cell):
    return cell["metadata"].get("tags", [])


def text_of(path, instructor=True):
    wanted = [c for c in cells(path) if c["cell_type"] == "markdown"]
    return "\n".join(source(c) for c in wanted if instructor or "instructor" not in tags(c))


def code_of(path):
    return [source(c) for c in cells(path) if c["cell_type"] == "code"]


def check_outputs_are_stored(path):
    for cell in cells(path):
        if cell["cell_type"] != "code":
            continue
        checked = source(cell).startswith(CHECK)
        assert checked == ("keep_output" in tags(cell)), f"tag and comment differ: {source(cell)}"
        assert checked == bool(cell["outputs"]), f"outputs of check cells only: {source(cell)}"
        if checked:
            assert cell["execution_count"], f"a check cell without count: {source(cell)}"
            assert output_of(cell).strip(), f"a check cell without text: {source(cell)}"


def output_of(cell):
    return "".join("".join(output.get("text", "")) for output in cell.get("outputs", []))


def check_code_is_short(path):
    for code in code_of(path):
        assert len(code.splitlines()) <= LONGEST_CELL, code
        assert not re.search(r"^\s*(def|class|for|while|lambda)\b", code, re.MULTILINE), code
    text = text_of(path, instructor=False)
    code = "".join(code_of(path))
    assert len(text) / (len(text) + len(code)) >= TEXT_SHARE


def check_sections(path):
    headings = re.findall(r"^#{1,2} (.+)$", text_of(path), re.MULTILINE)
    place = 0
    for section in SECTIONS:
        found = [i for i, heading in enumerate(headings) if heading.startswith(section.strip("()"))]
        assert found or section.startswith("("), f"{section} is missing in {path}"
        if found:
            assert found[0] >= place, f"{section} stands too early in {path}"
            place = found[0]
    assert re.match(r"# \d\d · ", text_of(path)), "the title is the first line"


def check_frame(path):
    text = text_of(path)
    for words in ("minutes", "Run All", "not medical advice", "Boxed warnings", "Reviewed 20"):
        assert words in text, f"{words} is missing"
    assert re.search(r"leaves? out", text)
    assert any("instructor" in tags(cell) for cell in cells(path)), "no cell for the teacher"


def check_words(path):
    everything = text_of(path) + "".join(output_of(cell) for cell in cells(path))
    for words in FORBIDDEN:
        assert words not in everything.lower(), words
    for words in ("simply", "obviously", " just "):
        assert words not in text_of(path, instructor=False).lower(), words
    assert "![](" not in everything, "a picture without words"


def check_links(path):
    for target in re.findall(r"\]\(([^)#]+)[^)]*\)", text_of(path)):
        if not target.startswith("http"):
            assert (Path(path).parent / target).exists(), f"dead link: {target}"


def check_tables(path):
    """Every column has a name: a screen reader says it before each entry."""
    for header in re.findall(r"^(\|.*\|)\n\|[ :|-]+\|$", text_of(path), re.MULTILINE):
        columns = [column.strip() for column in header.strip("|").split("|")]
        assert all(columns), f"a column without a name: {header}"


def check_numbers(path):
    """A number with a unit in the text stands in a check, a record, a finding or an exception."""
    known = set(NUMBER.findall("".join(output_of(cell) for cell in cells(path))))
    records = [r for topic in TOPICS for _, _, r in records_in(room(topic, "parameters"))]
    for record in records:
        if isinstance(record, Parameter):
            known |= {f"{value:g}" for value in (record.value, record.low, record.high)}
    for found in findings():
        known |= set(NUMBER.findall(f"{found.studied} {found.found}"))
    for match in NUMBER_WITH_UNIT.finditer(text_of(path)):
        number = match[1].replace(",", "")
        assert number in known or (Path(path).stem, number) in TYPED, f"no source: {match[0]}"


def check_core_path(path):
    """What is not marked Further is about 1,000 words, 2 predictions and 4 tries."""
    core = re.split(r"\n## Further", text_of(path, instructor=False))[0]
    assert re.search(r"Core path: \d+ minutes. Everything: \d+ minutes", core)
    if re.search(r"Core path: 45 minutes", core):
        own = core.replace(re.search(r"<div class=.alert.*?</div>", core, re.DOTALL)[0], "")
        assert len(own.split()) <= CORE_WORDS, "the banner, the same everywhere, is not counted"
        assert len(re.findall(r"^## Try \d", core, re.MULTILINE)) == 4
        code = "".join(code_of(path))
        assert len(re.findall(r"predict\(\"[\d.]+\", \"[\d.]+\"\)", code)) == 1, "two predictions"


RULES = (
    check_outputs_are_stored,
    check_code_is_short,
    check_sections,
    check_core_path,
    check_frame,
    check_words,
    check_links,
    check_tables,
    check_numbers,
)
