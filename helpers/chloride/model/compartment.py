"""One piece of a cell: its geometry, its ions, and how chloride finds its way back to rest."""

from dataclasses import dataclass
from typing import NamedTuple

import numpy as np
from scipy.constants import N_A, centi, e, micro, milli, nano, pi, pico

from helpers.chloride import parameters as p
from helpers.chloride.model.reversal import FARADAY, chloride_share, gaba_reversal, nernst
from helpers.inputs import (
    require_not_negative,
    require_number,
    require_one_of,
    require_positive,
    require_single,
)

CM2_PER_UM2 = micro**2 / centi**2
M3_PER_UM3 = micro * micro**2


@dataclass(frozen=True)
class Compartment:
    r"""One well-mixed piece of a cell: its shape, its ions, its membrane, its way home for Cl-.

    Every field left out takes the record of `parameters.py`; `compartment` picks a named cell.

    Parameters
    ----------
    diameter_um : float [µm]
        Diameter.
    length_um : float [µm] or None
        Length of a cylinder without its ends; None means a sphere.
    cl_in_mM, cl_out_mM, hco3_in_mM, hco3_out_mM, k_in_mM, k_out_mM : float [mM]
        Concentrations; chloride inside is that at rest.
    hco3_permeability : float [1]
        The ratio P_HCO3 / P_Cl, 0 or more.
    temperature_K : float [K]
        Temperature.
    capacitance_uF_per_cm2, leak_mS_per_cm2 : float [µF/cm², mS/cm²]
        Membrane for each area.
    E_leak : float [mV]
        Reversal of the leak: the potential at rest without GABA.
    recovery : str
        "kcc2" (form a: driven by potassium and chloride) or "simple" (form b: one time constant).
    kcc2_strength : float [1]
        Factor on KCC2, 1 is normal; the simple form does not use it.
    recovery_s : float [s]
        Time constant of the simple form; KCC2 does not use it.

    Raises
    ------
    ValueError
        If a field is not one number in its range, or `recovery` is unknown.

    Examples
    --------
    >>> print(f"{Compartment().E_GABA:.1f} mV in {Compartment().volume_um3:.0f} µm³")
    -71.6 mV in 1767 µm³
    """

    diameter_um: float = p.diameter_um["soma"].value
    length_um: float | None = None
    cl_in_mM: float = p.cl_in_mM.value
    cl_out_mM: float = p.cl_out_mM.value
    hco3_in_mM: float = p.hco3_in_mM.value
    hco3_out_mM: float = p.hco3_out_mM.value
    hco3_permeability: float = p.hco3_permeability.value
    k_in_mM: float = p.k_in_mM.value
    k_out_mM: float = p.k_out_mM.value
    temperature_K: float = p.temperature_K.value
    capacitance_uF_per_cm2: float = p.capacitance_uF_per_cm2.value
    leak_mS_per_cm2: float = p.leak_mS_per_cm2.value
    E_leak: float = p.rest.value
    recovery: str = p.recovery.value
    kcc2_strength: float = p.kcc2_strength.value
    recovery_s: float = p.recovery_s.value

    def __post_init__(self):
        """Check every field."""
        numbers = {name: value for name, value in vars(self).items() if name != "recovery"}
        if self.length_um is None:
            del numbers["length_um"]
        require_single(**numbers)
        zero_is_meant = {name: numbers.pop(name) for name in ("hco3_permeability", "kcc2_strength")}
        require_not_negative(**zero_is_meant)
        del numbers["E_leak"]
        require_positive(**numbers)
        require_one_of(p.recovery.options, recovery=self.recovery)

    @property
    def area_um2(self):
        """Membrane in µm²: the sphere's, or the cylinder's without its ends."""
        return pi * self.diameter_um * (self.length_um or self.diameter_um)

    @property
    def volume_um3(self):
        """Volume in µm³: the membrane times d/6 in a sphere, d/4 in a cylinder."""
        return self.area_um2 * self.diameter_um / p.SURFACE[self.shape]

    @property
    def shape(self):
        """Name the shape: "dendrite" is a cylinder, "soma" a sphere."""
        return "dendrite" if self.length_um else "soma"

    @property
    def C_m(self):
        """Capacitance in pF."""
        return self.capacitance_uF_per_cm2 * self.area_um2 * CM2_PER_UM2 * micro / pico

    @property
    def g_leak(self):
        """Leak conductance in nS."""
        return self.leak_mS_per_cm2 * self.area_um2 * CM2_PER_UM2 * milli / nano

    @property
    def charge_per_mM(self):
        """Charge in pA ms that changes chloride inside by 1 mM."""
        return FARADAY * self.volume_um3 * M3_PER_UM3 / (pico * milli)

    @property
    def ions(self):
        """Concentrations and permeability in the order of `gaba_reversal`."""
        inside_and_outside = (self.cl_in_mM, self.cl_out_mM, self.hco3_in_mM, self.hco3_out_mM)
        return (*inside_and_outside, self.hco3_permeability)

    @property
    def E_Cl(self):
        """Equilibrium potential of chloride at rest, in mV."""
        return nernst(self.cl_out_mM, self.cl_in_mM, -1, self.temperature_K)

    @property
    def E_HCO3(self):
        """Equilibrium potential of bicarbonate, in mV."""
        return nernst(self.hco3_out_mM, self.hco3_in_mM, -1, self.temperature_K)

    @property
    def E_K(self):
        """Equilibrium potential of potassium, in mV."""
        return nernst(self.k_out_mM, self.k_in_mM, 1, self.temperature_K)

    @property
    def E_GABA(self):
        """Reversal potential of the GABA channel at rest, in mV."""
        return gaba_reversal(*self.ions, self.temperature_K)


def compartment(shape=p.shape.value, state=p.state.value, **fields):
    """Compartment of a named shape in a named cell.

    Parameters
    ----------
    shape : str
        "soma" or "dendrite".
    state : str
        "motoneuron", "cortex", "immature", "kcc2-loss" or "afferent": chloride inside and out.
    **fields
        Fields of `Compartment` that override these.

    Returns
    -------
    compartment : Compartment

    Raises
    ------
    ValueError
        If the shape or the state is unknown, or as `Compartment` does.

    References
    ----------
    parameters: diameter_um, length_um, state_cl_in_mM, state_cl_out_mM

    Examples
    --------
    >>> print(f"{compartment(state='immature').E_GABA:.1f} mV")
    -43.2 mV
    """
    require_one_of(p.shape.options, shape=shape)
    require_one_of(p.state.options, state=state)
    named = {
        "diameter_um": p.diameter_um[shape].value,
        "length_um": p.length_um.value if shape == "dendrite" else None,
        "cl_in_mM": p.state_cl_in_mM[state].value,
        "cl_out_mM": p.state_cl_out_mM[state].value,
    }
    return Compartment(**(named | fields))


class Currents(NamedTuple):
    """What each ion carries through the GABA channel, positive outward [pA]."""

    I_Cl: float
    I_HCO3: float


def gaba_currents(compartment, g_GABA, V):
    r"""Give what each ion carries through the open GABA channels.

    .. math::

        I_\mathrm{Cl} = g X (V - E_\mathrm{Cl}), \quad
        I_\mathrm{HCO_3} = g (1 - X)(V - E_\mathrm{HCO_3})

    Positive is outward: a positive chloride current means that chloride enters.

    Parameters
    ----------
    compartment : Compartment
        Its concentrations at rest.
    g_GABA : float or array [nS]
        Conductance, 0 or more.
    V : float or array [mV]
        Membrane potential.

    Returns
    -------
    currents : Currents [pA]

    Raises
    ------
    ValueError
        If the conductance is negative, or a value is not a finite number.

    Notes
    -----
    **Holds** while the concentrations do. They add up to g (V - E_GABA), exactly.
    **Leaves out** the curvature of the current-voltage relation of GHK.

    Examples
    --------
    >>> I_Cl, I_HCO3 = gaba_currents(Compartment(cl_in_mM=5, cl_out_mM=135), 1, -80)
    >>> print(f"chloride {I_Cl:.2f} pA, bicarbonate {I_HCO3:.2f} pA, sum {I_Cl + I_HCO3:.2f} pA")
    chloride 6.78 pA, bicarbonate -10.14 pA, sum -3.36 pA
    """
    (g_GABA,) = require_not_negative(g_GABA=g_GABA)
    (V,) = require_number(V=V)
    X = chloride_share(*compartment.ions)
    return Currents(
        g_GABA * X * (V - compartment.E_Cl), g_GABA * (1 - X) * (V - compartment.E_HCO3)
    )


def chloride_for_voltage(dV, compartment=None):
    r"""How many chloride ions must enter to make V more negative by dV.

    .. math:: n = C_m \, dV / e

    Parameters
    ----------
    dV : float or array [mV]
        Size of the change, above 0.
    compartment : Compartment
        By default the soma of the records.

    Returns
    -------
    ions : float or array [1]

    Raises
    ------
    ValueError
        If dV is not above 0.

    Notes
    -----
    The charge moves V; the concentration hardly notices. See `chloride_inside`.

    Examples
    --------
    >>> ions = chloride_for_voltage(10)
    >>> print(f"{ions:.1e} ions, {100 * ions / chloride_inside():.3f} % of those inside")
    4.4e+05 ions, 0.006 % of those inside
    """
    (dV,) = require_positive(dV=dV)
    return (compartment or Compartment()).C_m * pico * dV * milli / e


def chloride_inside(compartment=None):
    """How many chloride ions are inside at rest (by default in the soma).

    >>> print(f"{chloride_inside():.1e}")
    7.0e+09
    """
    cell = compartment or Compartment()
    return cell.cl_in_mM * cell.volume_um3 * M3_PER_UM3 * N_A


def recovery_time_s(compartment):
    r"""Time constant with which chloride returns to rest while no channel is open.

    .. math:: \tau_\mathrm{KCC2} = \frac{F}{s P_a [\mathrm{K}]_\mathrm{in}} \frac{V}{S}

    with volume over surface V/S, or the time constant of the simple form. Endless without KCC2.

    Parameters
    ----------
    compartment : Compartment

    Returns
    -------
    tau : float [s]

    References
    ----------
    parameters: P_a, k_in_mM, kcc2_strength, recovery_s

    Examples
    --------
    >>> print(f"{recovery_time_s(compartment('dendrite')):.2f} s")
    0.89 s
    """
    rate = way_home(compartment).rate
    return milli / rate if rate > 0 else np.inf


def kcc2_flow(compartment):
    r"""Chloride that KCC2 carries out at rest, as the charge that it would carry; it carries none.

    .. math::

        J_\mathrm{KCC2} = s P_a S ([\mathrm{K}]_\mathrm{in} [\mathrm{Cl}]_\mathrm{in}
            - [\mathrm{K}]_\mathrm{out} [\mathrm{Cl}]_\mathrm{out})

    Parameters
    ----------
    compartment : Compartment
        One whose chloride returns by KCC2.

    Returns
    -------
    J : float [pA]
        Negative where KCC2 brings chloride in: below [K]out [Cl]out / [K]in.

    Raises
    ------
    ValueError
        If the compartment has the simple recovery, which has no KCC2.

    Notes
    -----
    **Holds** for one potassium with each chloride: no net charge moves, so V plays no part.
    **Leaves out** the limit to KCC2's speed.

    References
    ----------
    parameters: P_a, kcc2_strength, k_in_mM, k_out_mM

    Examples
    --------
    >>> print(f"{kcc2_flow(Compartment()):.0f} pA out")
    53 pA out
    """
    require_one_of(("kcc2",), recovery=compartment.recovery)
    home = way_home(compartment)
    return home.rate * (compartment.cl_in_mM - home.pivot) * compartment.charge_per_mM


class WayHome(NamedTuple):
    """Flow of chloride out of the cell, rate (Cl - pivot), and the constant flow in [ms, mM]."""

    rate: float
    pivot: float
    leak: float


def way_home(compartment):
    r"""Give the linear law by which chloride returns to rest.

    .. math::

        J_\mathrm{KCC2} = s P_a S ([\mathrm{K}]_\mathrm{in} [\mathrm{Cl}]_\mathrm{in}
            - [\mathrm{K}]_\mathrm{out} [\mathrm{Cl}]_\mathrm{out})

    The leak balances KCC2 of normal strength at rest, and stays what it is when KCC2 changes.
    """
    c = compartment
    if c.recovery == "simple":
        return WayHome(milli / c.recovery_s, c.cl_in_mM, 0)
    per_ms = p.P_a.value * c.area_um2 * CM2_PER_UM2 * milli / pico / c.charge_per_mM
    pivot = c.k_out_mM * c.cl_out_mM / c.k_in_mM
    normal = per_ms * c.k_in_mM
    return WayHome(c.kcc2_strength * normal, pivot, normal * (c.cl_in_mM - pivot))
