"""Chloride and bicarbonate through the GABA channel, and chloride piling up in a compartment.

Convention: `hco3_permeability` is everywhere the ratio r = P_HCO3 / P_Cl. Published code often
gives the fraction f = P_HCO3 / (P_Cl + P_HCO3) instead; `hco3_ratio` and `hco3_fraction` convert.
"""

from helpers.chloride.model.compartment import (
    Compartment,
    Currents,
    chloride_for_voltage,
    chloride_inside,
    compartment,
    gaba_currents,
    kcc2_flow,
    recovery_time_s,
)
from helpers.chloride.model.conductance import Pulses, burst_conductance, conductance
from helpers.chloride.model.reversal import (
    chloride_for_reversal,
    chloride_share,
    gaba_reversal,
    hco3_fraction,
    hco3_ratio,
    linear_reversal,
    nernst,
)
from helpers.chloride.model.simulation import Course, simulate

__all__ = [
    "Compartment",
    "Course",
    "Currents",
    "Pulses",
    "burst_conductance",
    "chloride_for_reversal",
    "chloride_for_voltage",
    "chloride_inside",
    "chloride_share",
    "compartment",
    "conductance",
    "gaba_currents",
    "gaba_reversal",
    "hco3_fraction",
    "hco3_ratio",
    "kcc2_flow",
    "linear_reversal",
    "nernst",
    "recovery_time_s",
    "simulate",
]
