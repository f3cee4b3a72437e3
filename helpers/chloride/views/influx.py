"""A membrane with its ions: one arrow for chloride, one for bicarbonate, their sum, and KCC2."""

import numpy as np

from helpers.chloride import parameters as p
from helpers.chloride.model import (
    Compartment,
    chloride_for_voltage,
    chloride_inside,
    gaba_currents,
    kcc2_flow,
)
from helpers.chloride.views import crossing
from helpers.chloride.views.membrane import Membrane
from helpers.chloride.views.window import Window
from helpers.chloride.views.words import amount, set_volts, way
from helpers.evidence.figures import exactly, figures
from helpers.receptor import parameters as receptor
from helpers.receptor.model import open_probability
from helpers.stage import style

FASTEST = 1 / 2  # ions in a frame of the film: an unbroken row of them would seem to stand


def _start(**changed):
    """Give the setting that the lab starts with, but for these."""
    records = (p.V, p.cl_in_mM, p.cl_out_mM, receptor.gaba_uM, receptor.diazepam_nM)
    names = ("V", "cl_in_mM", "cl_out_mM", "gaba_uM", "diazepam_nM")
    return {name: r.value for name, r in zip(names, records, strict=True)} | changed


class Influx:
    """Ions in true proportion, a channel that opens with GABA and diazepam, and what crosses."""

    presets = {
        "chloride enters, yet the cell depolarises": {
            name: record.value for name, record in p.window.items()
        },
        "no GABA": _start(gaba_uM=0),
        "immature neuron": _start(
            cl_in_mM=p.state_cl_in_mM["immature"].value,
            cl_out_mM=p.state_cl_out_mM["immature"].value,
        ),
        "near threshold": _start(V=p.threshold.value),
    }
    hints = (
        (
            lambda gaba_uM, **_: gaba_uM == 0,
            "Without GABA the channel is shut, and KCC2 alone moves chloride: raise GABA.",
        ),
        (
            lambda diazepam_nM, **_: diazepam_nM == 0,
            "Without diazepam there is nothing to compare: raise it and watch the currents.",
        ),
    )
    leaves_out = (
        "Change: concentrations and V stay as you set them; the next lab lets them move.",
        "Scale: ions are drawn as dots, one for each mM, and cross far slower than millions a "
        "second. The larger the arrow, the larger the flow, but not in proportion.",
        "The leak of chloride that balances KCC2 in a cell at rest, and other transporters.",
        "Sodium, potassium and the large negative molecules inside, which carry no GABA current.",
        "Time: the channel is open as often as after long rest in this GABA; a synapse is brief.",
    )
    numbers = (
        *(p.V, p.cl_in_mM, p.cl_out_mM, p.hco3_in_mM, p.hco3_out_mM, p.hco3_permeability),
        *(receptor.gaba_uM, receptor.diazepam_nM, p.g_all_open, p.P_a, p.k_in_mM, p.k_out_mM),
        *(p.diameter_um["soma"], p.capacitance_uF_per_cm2, p.V_step, *p.window.values()),
    )

    def __init__(self):
        """Draw what stays; `update` moves the rest."""
        self.figure, (membrane, window) = style.figure(6.2, (6, 1))
        self._membrane, self._window = Membrane(membrane), Window(window)
        style.name_model(
            self.figure,
            f"One dot for each {p.cl_in_mM.unit}. "
            "Receptor: Nors et al. 2021; KCC2: Currin et al. 2020",
        )
        self.live = [*self._window.live, *self._membrane.live]

    def update(
        self,
        V: p.V,
        cl_in_mM: p.cl_in_mM,
        cl_out_mM: p.cl_out_mM,
        gaba_uM: receptor.gaba_uM,
        diazepam_nM: receptor.diazepam_nM,
    ):
        """Set ions, channel and arrows; say what crosses and what V does."""
        cell = Compartment(cl_in_mM=cl_in_mM, cl_out_mM=cl_out_mM)
        P0, P = open_probability(gaba_uM), open_probability(gaba_uM, diazepam_nM)
        self._P, self._all_open = P, gaba_currents(cell, p.g_all_open.value, V)
        I_Cl, I_HCO3 = gaba_currents(cell, p.g_all_open.value * P, V)
        self._flows = I_Cl, I_HCO3, I_Cl + I_HCO3, kcc2_flow(cell)
        self._membrane.fill(cell)
        self._membrane.open(P)
        self._membrane.name(P)
        self._membrane.flow(self._flows)
        self._window.show(V, cell)
        return _sentence(V, cell, (gaba_uM, diazepam_nM), (P0, P), self._flows)

    def frames(self):
        """Let the channel open and shut, ions cross while it is open, and KCC2 work always."""
        is_open = crossing.open_frames(self._P)
        always = np.ones_like(is_open)
        I_Cl, I_HCO3 = self._all_open
        into_cell = (is_open, I_Cl), (is_open, I_HCO3), (always, -self._flows[-1])
        kinds = [
            (crossing.crossings(passable, _per_frame(flow)), np.sign(flow))
            for passable, flow in into_cell
        ]
        for frame in range(crossing.FRAMES):
            self._membrane.open(is_open[frame])
            # places run from above to below, the way of those that enter
            heights = (sign * crossing.places(frame, reached) for reached, sign in kinds)
            self._membrane.move(*heights)
            yield

    def table(self):
        """Give the flows of now."""
        header = ("through", "current (pA, outward is positive)", "ions")
        I_Cl, I_HCO3, total, pumped = self._flows
        return header, [
            ("the channel, chloride", figures(I_Cl), way(I_Cl)),
            ("the channel, bicarbonate", figures(I_HCO3), way(I_HCO3)),
            ("the channel, sum", figures(total), f"negative charge {way(total)}"),
            ("KCC2, chloride with potassium", "0", way(-pumped)),
        ]


def _sentence(V, cell, given, opened, flows):
    """One whole sentence for each case."""
    (gaba_uM, diazepam_nM), (P0, P), (I_Cl, I_HCO3, total, pumped) = given, opened, flows
    home = (
        f"KCC2 carries chloride {'out' if pumped > 0 else 'in'}, without any current. "
        f"Moving V by {exactly(p.V_step.value)} {p.V.unit} takes {figures(_share(cell))} % of the "
        "chloride inside."
    )
    if gaba_uM == 0:
        return (
            f"Without GABA the channel is as good as shut (open probability {figures(P)}): at "
            f"{set_volts(V)} chloride carries a mere {amount(I_Cl)}. {home}"
        )
    often = f"{exactly(gaba_uM)} µM GABA opens the channel for {figures(100 * P)} % of the time"
    if diazepam_nM > 0:
        often += f" (without {exactly(diazepam_nM)} nM diazepam {figures(100 * P0)} %)"
    ions = (
        f"{often}. At {set_volts(V)} chloride {way(I_Cl)}, a current of {amount(I_Cl)}, and "
        f"bicarbonate {way(I_HCO3)}, {amount(I_HCO3)}."
    )
    return f"{ions} {_sum(V - cell.E_GABA, I_Cl, total)} {home}"


def _share(cell):
    """Per cent of the chloride inside that moves V by one step."""
    return 100 * chloride_for_voltage(p.V_step.value, cell) / chloride_inside(cell)


def _per_frame(flow):
    """Ions in a frame of the film: nearly in proportion to small flows, slower to grow later."""
    return FASTEST * abs(flow) / (abs(flow) + p.half_flow.value / 2)


def _sum(driving_force, I_Cl, total):
    """Say what the two currents together do to V."""
    net = amount(total)
    if abs(driving_force) < p.shunt_within.value:
        return f"The sum is only {net}, V hardly moves, and yet chloride {way(I_Cl)}."
    moved = "hyperpolarises" if total > 0 else "depolarises"
    if I_Cl * total < 0:
        return f"The sum is {net}: chloride {way(I_Cl)}, and yet the channel {moved} the cell."
    return f"The sum is {net}: the channel {moved} the cell."
