"""What no page of the collection may say, and how far the controls on dose and drug may go.

Decision D18 and the safety rules of the project: education only, no personal dose, no taper, no
drug-test forecast, no driving threshold, no quantity for harm.
"""

import ast
import re
from inspect import signature
from itertools import chain

import pytest
from matplotlib.text import Text

from helpers.evidence.record import Choice, Parameter
from helpers.stage.label import Label
from tests.notebook_rules import FORBIDDEN, NOTEBOOKS, code_of, text_of
from tests.topics import ROOT, views

WRITTEN = [
    *sorted((ROOT / "helpers").rglob("*.py")),
    *sorted((ROOT / "helpers/lesson/questions").glob("*.toml")),
    *sorted(ROOT.glob("*.md")),
]
CLINICAL = [path for path in NOTEBOOKS if path.stem[:2] in ("05", "06", "07", "08", "09")]
TOO_SURE = re.compile(r"\b(always|proves?|proven|safe|safely|safer)\b", re.IGNORECASE)
SURE_ENOUGH = {}  # (notebook, sentence that holds such a word): why the evidence carries it
ON_DOSE = ("05", "07", "08", "09")  # notebooks whose every slider is listed here
RANGES = {  # (view, control): lowest, highest; a label's single doses, or levels and times
    ("Ceiling", "diazepam_nM"): (0, 1000),  # at the receptor, far beyond any tablet: the ceiling
    ("Ceiling", "pentobarbital_uM"): (0, 3000),  # at the receptor; no dose belongs to it
    ("Raster", "diazepam_nM"): (0, 1000),
    ("Raster", "E_GABA"): (-85, -58),
    ("Rhythm", "diazepam_nM"): (0, 1000),
    ("Rhythm", "drive"): (0.8, 2.5),
    ("Rhythm", "decay_ms"): (7, 14),
    ("Subunits", "diazepam_nM"): (0, 100),
    ("OneTablet", "dose_mg"): (2, 10),
    ("Occupancy", "dose_mg"): (2, 10),
    ("Occupancy", "K_diazepam_nM"): (10, 200),
    ("People", "dose_mg"): (2, 10),
    ("ThreeClocks", "dose_mg"): (2, 10),
    ("Tolerance", "tolerance_d"): (3, 7),
    ("Reversal", "flumazenil_mg"): (0.2, 1),  # steps of the label, in hospital
    ("Reversal", "flumazenil_at_h"): (0.25, 3),
    ("WholeChain", "dose_mg"): (0, 10),
    ("WholeChain", "hour_h"): (0, 24),
}
MILLIGRAMS = re.compile(r"([\d.]+) mg")
LEAST_MG, MOST_MG = 2, 10  # the label's single doses by mouth
TIMES_A_DAY = {"once": 1, "twice": 2, "three times": 3}
MOST_A_DAY = 4 * MOST_MG  # the label's largest daily amount: ten, four times
AMOUNT = re.compile(r"\d ?(mg|µg|ng|mL|g/L|nM|µM)\b")
OLD_y, OLD_MOST_MG = 65, 2.5  # decision D14


def words_of(path):
    """All words of a file that a reader can meet: strings of code, whole texts."""
    text = path.read_text(encoding="utf-8")
    if path.suffix != ".py":
        return text
    found = (node for node in ast.walk(ast.parse(text)) if isinstance(node, ast.Constant))
    return "\n".join(node.value for node in found if isinstance(node.value, str))


@pytest.mark.parametrize("path", WRITTEN, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_nothing_reads_as_advice(path):
    told = words_of(path).lower()
    assert not [words for words in FORBIDDEN if words in told]


def sentences_of(path):
    questions = ROOT / "helpers/lesson/questions" / f"{path.stem[:2]}.toml"
    return re.split(r"(?<=[.?!:])\s+", text_of(path) + "\n" + words_of(questions))


@pytest.mark.parametrize("path", CLINICAL, ids=lambda path: path.stem)
def test_no_sentence_is_surer_than_its_evidence(path):
    bold = [each for each in sentences_of(path) if TOO_SURE.search(each)]
    assert not [each for each in bold if (path.stem, each) not in SURE_ENOUGH]


def controls(view):
    records = {n: a.annotation for n, a in signature(view.update).parameters.items()}
    return {n: r for n, r in records.items() if isinstance(r, Parameter | Choice)}


def shown_in(number):
    """The views that a notebook shows, by the names in its code."""
    (path,) = [each for each in NOTEBOOKS if each.stem.startswith(number)]
    code = "\n".join(code_of(path))
    return [view for view in views() if re.search(rf"explore\({view.__name__}\(", code)]


@pytest.mark.parametrize("number", ON_DOSE)
def test_every_slider_on_dose_and_drug_is_listed_and_keeps_its_range(number):
    shown = shown_in(number)
    assert shown
    for view in shown:
        for name, record in controls(view).items():
            if isinstance(record, Parameter) and name != "rng":
                assert (record.low, record.high) == RANGES[view.__name__, name], view


def test_every_listed_slider_exists():
    names = {(view.__name__, name) for view in views() for name in controls(view)}
    assert RANGES.keys() <= names


@pytest.mark.parametrize("view", views(), ids=lambda view: view.__name__)
def test_no_control_offers_a_dose_beyond_the_label(view):
    """Options and presets name single doses of 2 to 10 mg, and days within the label."""
    for record in controls(view).values():
        if isinstance(record, Choice):
            for option in chain(record.options.values(), view.presets):
                for mg in map(float, MILLIGRAMS.findall(option)):
                    assert LEAST_MG <= mg <= MOST_MG, option
                    often = [n for words, n in TIMES_A_DAY.items() if words in option]
                    assert mg * max(often, default=1) <= MOST_A_DAY, option
    for name, values in view.presets.items():
        if "dose_mg" in values:
            assert LEAST_MG <= values["dose_mg"] <= MOST_MG, name
            years = re.search(r"(\d+) years", name)
            if years and int(years[1]) >= OLD_y:
                assert values["dose_mg"] <= OLD_MOST_MG, name


@pytest.mark.parametrize("view", views(), ids=lambda view: view.__name__)
def test_no_control_asks_for_anybodys_own_body(view):
    """Named people only: no slider for age or weight (decision D18)."""
    assert not {"age_y", "weight_kg", "age", "weight"} & controls(view).keys()


def test_combinations_have_no_amount_of_anything():
    """Decision D11: three named states, no slider for a second drug."""
    (view,) = [each for each in views() if each.__name__ == "Combinations"]
    assert all(isinstance(record, Choice) for record in controls(view).values())
    pictured, told = view(), []
    for combination in controls(view)["combination"].options:
        for antidote in controls(view)["antidote"].options:
            told.append(pictured.update(combination, antidote))
            told += [a.get_text() for a in pictured.figure.findobj(Text)]
            told += [a.words for a in pictured.figure.findobj(Label)]
    assert not [words for words in told if AMOUNT.search(words)]
