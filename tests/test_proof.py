"""The proof can fail: each sabotage, made in a temporary folder, turns its test red."""

import json
import shutil
import subprocess
import sys
from pathlib import Path

import nbformat
import pytest

from helpers.receptor import parameters as p
from helpers.receptor.views import Potentiation
from helpers.stage.lab import explore
from tests.notebook_rules import NOTEBOOKS, check_outputs_are_stored
from tests.sweeps import sweep

BROKEN_CALLBACK = """
from helpers.receptor.views import Potentiation
from helpers.stage.lab import explore
class Broken(Potentiation):
    presets, hints = {}, ()
    def update(self, gaba_uM: Potentiation.numbers[0]):
        return f"{1 / (gaba_uM - 3)} µM"
lab = explore(Broken())
lab.set(gaba_uM=3)
"""


def nbval(path):
    command = [sys.executable, "-m", "pytest", "--nbval-lax", "--nbval-current-env", "-q", path]
    return subprocess.run(command, capture_output=True, text=True, check=False, cwd=path.parent)


def notebook_of(folder, *codes):
    notebook = nbformat.v4.new_notebook()
    notebook.cells = [nbformat.v4.new_code_cell(code.strip()) for code in codes]
    path = folder / "sabotage.ipynb"
    nbformat.write(notebook, path)
    return path


@pytest.fixture
def copy(tmp_path):
    return Path(shutil.copy(NOTEBOOKS[0], tmp_path))


def change(path, edit):
    notebook = json.loads(path.read_text(encoding="utf-8"))
    checked = next(c for c in notebook["cells"] if "keep_output" in c["metadata"].get("tags", ()))
    edit(checked)
    path.write_text(json.dumps(notebook), encoding="utf-8")


def test_an_untouched_notebook_is_green(copy):
    assert nbval(copy).returncode == 0
    check_outputs_are_stored(copy)


def test_a_broken_callback_turns_nbval_red(tmp_path):
    result = nbval(notebook_of(tmp_path, BROKEN_CALLBACK))
    assert result.returncode == 1
    assert "ZeroDivisionError" in result.stdout


def test_a_changed_check_output_turns_nbval_red(copy):
    change(copy, lambda cell: cell["outputs"][0].update(text=["no GABA: all channels open\n"]))
    result = nbval(copy)
    assert result.returncode == 1
    assert "all channels open" in result.stdout


def test_an_emptied_check_cell_turns_the_rules_red(copy):
    change(copy, lambda cell: cell.update(outputs=[]))
    # Older nbval stays green on this; the rule does not depend on it.
    with pytest.raises(AssertionError, match="outputs of check cells only"):
        check_outputs_are_stored(copy)


def test_a_check_cell_without_count_turns_the_rules_red(copy):
    change(copy, lambda cell: cell.update(execution_count=None))
    with pytest.raises(AssertionError, match="without count"):
        check_outputs_are_stored(copy)


class RaisesOnce(Potentiation):
    """Fails at one setting in the middle of a slider's range, as a bug would."""

    def update(self, gaba_uM: p.gaba_uM, diazepam_nM: p.diazepam_nM, subtype: p.subtype):
        if gaba_uM == 1000:
            raise KeyError("one setting")
        return super().update(gaba_uM, diazepam_nM, subtype)


class NotANumber(Potentiation):
    """Draws a point that is not a number where there is no GABA."""

    def update(self, gaba_uM: p.gaba_uM, diazepam_nM: p.diazepam_nM, subtype: p.subtype):
        sentence = super().update(gaba_uM, diazepam_nM, subtype)
        return sentence.replace("0.0000", "nan")


@pytest.mark.parametrize(("view", "error"), [(RaisesOnce, KeyError), (NotANumber, AssertionError)])
def test_a_view_that_fails_at_one_setting_turns_the_sweep_red(view, error):
    with pytest.raises(error):
        sweep(explore(view()))
