"""What stands behind More: the table and its CSV, the lab code, the limits, the sources."""

import base64
from html import escape

import ipywidgets

from helpers.evidence.table import Table, numbers_table

UNIT_SUFFIXES = ("_nM", "_uM", "_mM", "_ms", "_h", "_K", "_ng_per_mL")


class More:
    """A panel that is filled when it is opened, and kept true while it is open."""

    def __init__(self, lab):
        """Stand closed below the lab's picture."""
        self.lab = lab
        self.code = ipywidgets.Text(
            description="Lab code",
            continuous_update=False,
            style={"description_width": "5em"},
            layout={"width": "34em"},
        )
        self.code.observe(self._pasted, "value")
        self.table, limits = ipywidgets.HTML(), ipywidgets.HTML(_limits(lab.view))
        advice = ipywidgets.HTML(
            "<p>Write this code on the board. Pasted into another copy of this lab, "
            "it brings back the same setting.</p>"
        )
        runs = [lab.controls["rng"].row] if "rng" in lab.controls else []
        self.panel = ipywidgets.VBox([self.code, advice, *runs, self.table, limits])
        self.panel.add_class("lab-more")
        self.panel.layout.display = "none"

    def open(self, wanted):
        """Open or close the panel."""
        self.panel.layout.display = "" if wanted else "none"
        self.refresh()

    def refresh(self):
        """Bring table and lab code up to the setting of now; a closed panel costs nothing."""
        if self.panel.layout.display != "none":
            self.table.value = _table(self.lab)
            self.code.value = lab_code(self.lab)

    def _pasted(self, change):
        if change.new != lab_code(self.lab):
            self.lab.try_to(lambda: self.lab.set(**read_code(self.lab, change.new)))


def lab_code(lab):
    """Write the setting of a lab in a line that fits on the board."""
    words = [f"{_short(name)}={control.written}" for name, control in lab.controls.items()]
    return " ".join([lab.number, *words] if lab.number else words)


def read_code(lab, code):
    """Read a lab code; what it does not name stands at its start.

    Raises
    ------
    ValueError
        If the code belongs to another lab or names what this lab does not have.
    """
    number, _, rest = code.strip().partition(" ") if lab.number else (lab.number, "", code)
    if number != lab.number:
        raise ValueError(
            f"Lab code must start with {lab.number}, but is {code!r}. Look for the lab it names."
        )
    full_names = {_short(name): name for name in lab.controls}
    values = {name: control.record.value for name, control in lab.controls.items()}
    for word in rest.split():
        short, _, value = word.partition("=")
        if short not in full_names or not value:
            listed = ", ".join(f"{name}=..." for name in full_names)
            raise ValueError(f"Lab code must be made of {listed}, but has {word!r}. Mend it.")
        values[full_names[short]] = value
    return values


def _short(name):
    for suffix in UNIT_SUFFIXES:
        name = name.removesuffix(suffix)
    return name


def _table(lab):
    table = Table("What is drawn", *lab.view.table())
    data = base64.b64encode(table.csv().encode()).decode()
    name = f"lab-{lab.number or type(lab.view).__name__}.csv"
    return (
        f'{table._repr_html_()}<a download="{escape(name)}" '
        f'href="data:text/csv;charset=utf-8;base64,{data}">Save this table as CSV</a>'
    )


def _limits(view):
    left_out = "".join(f"<li>{escape(line)}</li>" for line in view.leaves_out)
    return (
        f"<p><b>What this model leaves out</b></p><ul>{left_out}</ul>"
        f"{numbers_table(view.numbers)._repr_html_()}"
    )
