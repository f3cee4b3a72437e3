"""Published results that the chloride model is held against.

Row numbers are those of the project's validation table. Tolerances were set after a reference
model had been run, once, and are not moved. Row 5 needs a model of pumps and leaks for every
ion, which this project does not have; there is no row 4.
"""

import numpy as np

from helpers.chloride import parameters as p
from helpers.chloride.model import (
    Compartment,
    chloride_for_reversal,
    compartment,
    gaba_reversal,
    nernst,
    recovery_time_s,
    simulate,
)
from helpers.evidence.record import Row

HALF_SATURATION_mM = 15  # staley1999: K_D; at it the transporter runs at half its greatest speed
# cultured_cortex: E_GABA without bicarbonate, and the bicarbonate outside.
E_GABA_BEFORE, HCO3_OUT_mM = -73, 26
HCO3_IN_mM = 16  # jedlicka2011, the program's value: not seen for the cultured neurons
PERMEABILITIES = np.array([0.18, 0.25, 0.4])


def _shifts_by_bicarbonate():
    """How far bicarbonate moves E_GABA upward, for three permeability ratios."""
    outside_mM = p.state_cl_out_mM["cortex"].value
    bicarbonate_mM = HCO3_IN_mM, HCO3_OUT_mM
    cl_in_mM = chloride_for_reversal(E_GABA_BEFORE, outside_mM, *bicarbonate_mM, 0)
    after = gaba_reversal(cl_in_mM, outside_mM, *bicarbonate_mM, PERMEABILITIES)
    return after - E_GABA_BEFORE


def _speed_at_half_saturation(cell):
    """Speed at which chloride returns when it stands at K_D, in mM/s."""
    return (HALF_SATURATION_mM - cell.cl_in_mM) / recovery_time_s(cell)


def _recovery_seen_s(recovery_s):
    """Time constant read off a simulated recovery after a second of load."""
    cell = compartment(state="immature", recovery="simple", recovery_s=recovery_s)
    t_ms = np.array([0, 1e3, 1e3 + 1, 1e5, 2e5])
    course = simulate(cell, [20, 20, 0, 0, 0], t_ms, V=0)
    above = course.cl_in_mM - cell.cl_in_mM
    return 100 / np.log(above[-2] / above[-1])


def _shift_by_load(shape):
    """Shift of E_GABA by one second of 1 mS/cm² at -40 mV."""
    cell = compartment(shape, "cortex")
    g_GABA = cell.g_leak / cell.leak_mS_per_cm2  # 1 mS/cm²
    course = simulate(cell, g_GABA, [0, 1000], V=-40)
    return course.E_GABA[-1] - course.E_GABA[0]


ROWS = (
    Row(
        number="1",
        quantity="Chloride potential: rat motoneuron, cat motoneuron",
        published="-80.5; -80.7 ± 1.5",
        unit="mV",
        low=(-80.5 - 0.5, -80.7 - 0.5),
        high=(-80.5 + 0.5, -80.7 + 0.5),
        role="by construction",
        source=("forsythe1988", "cat_reciprocal"),
        compute=lambda: nernst(134, np.array([6.6, 6.5]), -1),
        note="Both papers computed the chloride inside from the reversal with this equation. "
        "Chloride outside was not seen for the cat; the rat's is used.",
    ),
    Row(
        number="2",
        quantity="E_GABA of a mature cortical neuron with the ratio 0.25",
        published="-79.2",
        unit="mV",
        low=-79.2 - 0.2,
        high=-79.2 + 0.2,
        role="by construction",
        source=("currin2020",),
        compute=lambda: compartment(state="cortex").E_GABA,
        note="Algebra with the concentrations of a published program; nothing was measured.",
    ),
    Row(
        number="3",
        quantity="Shift of E_GABA by bicarbonate, for the ratios 0.18, 0.25, 0.4",
        published="+14 (from -73 to -59)",
        unit="mV",
        low=0,
        high=np.inf,
        role="choice",
        source=("cultured_cortex", "jedlicka2011"),
        compute=_shifts_by_bicarbonate,
        note="Only the direction was asked. The usual ratios give half of the measured shift, "
        "0.4 nearly all. Bicarbonate inside was not seen, and chloride inside is taken to be "
        "the same in both solutions.",
    ),
    Row(
        number="6",
        quantity="Speed of return at 15 mM chloride, simple recovery",
        published="half of 5 to 7",
        unit="mM/s",
        low=2.5,
        high=3.5,
        role="choice",
        source=("staley1999", "jedlicka2011"),
        compute=lambda: _speed_at_half_saturation(Compartment(recovery="simple")),
        note="Rests on the 3 s of a published program.",
    ),
    Row(
        number="6b",
        quantity="The same by KCC2 in a dendrite of 1 µm",
        published="half of 5 to 7",
        unit="mM/s",
        low=2.5,
        high=3.5,
        role="choice",
        source=("staley1999", "currin2020"),
        compute=lambda: _speed_at_half_saturation(compartment("dendrite")),
        note="A miss worth teaching: the program's coefficient is about three times too fast "
        "for the dendrite that was measured, and it knows no greatest speed.",
    ),
    Row(
        number="7",
        quantity="Time constants of chloride in immature neurons: uptake, run-down",
        published="155; 381",
        unit="s",
        low=(155 * 0.8, 381 * 0.8),
        high=(155 * 1.2, 381 * 1.2),
        role="by construction",
        source=("kolbaev2020",),
        compute=lambda: [_recovery_seen_s(155), _recovery_seen_s(381)],
        note="The time constant goes in and comes out again.",
    ),
    Row(
        number="8",
        quantity="Shift of E_GABA by one second of load, dendrite over soma",
        published="dendrites collapse, somata do not",
        unit="fold",
        low=1,
        high=np.inf,
        role="choice",
        source=("staley1999",),
        compute=lambda: _shift_by_load("dendrite") / _shift_by_load("soma"),
        note="Only the order was asked, and it rests on the time: given 20 s, the model's soma "
        "collapses nearly as far, because its channels and its KCC2 both go with the membrane.",
    ),
)
