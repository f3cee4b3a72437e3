"""Chloride and voltage in time, by an exponential step for each."""

from dataclasses import dataclass
from math import log1p
from typing import NamedTuple

import numpy as np

from helpers.chloride import parameters as p
from helpers.chloride.model.compartment import way_home
from helpers.chloride.model.conductance import Pulses, conductance, mean_of_decay, over_steps
from helpers.chloride.model.reversal import chloride_share, gaba_reversal, nernst, thermal_voltage
from helpers.inputs import require_increasing, require_positive, require_single


@dataclass(frozen=True)
class Course:
    """What `simulate` found, one value for each time.

    `t_ms` [ms]; `g_GABA` [nS]; `V`, `E_Cl`, `E_GABA` [mV]; `cl_in_mM` [mM]; currents `I_Cl`,
    `I_HCO3` [pA], positive outward; electroneutral flows `J_KCC2` (out of the cell) and
    `J_leak` (into it) as the charge that their chloride carries [pA]. The running sums
    `entered_mM` (through the channel), `pumped_mM` (out) and `leaked_mM` (in) balance:
    cl_in_mM = cl_in_mM[0] + entered_mM - pumped_mM + leaked_mM.
    """

    t_ms: np.ndarray
    g_GABA: np.ndarray
    V: np.ndarray
    cl_in_mM: np.ndarray
    E_Cl: np.ndarray
    E_GABA: np.ndarray
    I_Cl: np.ndarray
    I_HCO3: np.ndarray
    J_KCC2: np.ndarray
    J_leak: np.ndarray
    entered_mM: np.ndarray
    pumped_mM: np.ndarray
    leaked_mM: np.ndarray


def simulate(
    compartment,
    g_GABA,
    t_ms,
    V=None,
    current=p.current.value,
    step_ms=p.longest_step_ms.value,
):
    r"""Course of chloride and voltage while GABA channels open and close.

    .. math::

        C_m \frac{dV}{dt} = -g_L (V - E_L) - g (V - E_\mathrm{GABA}) + I

        F \, \mathrm{vol} \, \frac{d[\mathrm{Cl}]_\mathrm{in}}{dt} =
            I_\mathrm{Cl} - J_\mathrm{KCC2} + J_\mathrm{leak}

    with :math:`I_\mathrm{Cl} = g X (V - E_\mathrm{Cl})` and X from `chloride_share`. Chloride
    returns by one of two laws:

    .. math::

        J_\mathrm{KCC2} = s P_a S \left( [\mathrm{K}]_\mathrm{in} [\mathrm{Cl}]_\mathrm{in}
            - [\mathrm{K}]_\mathrm{out} [\mathrm{Cl}]_\mathrm{out} \right)
        \quad \text{or} \quad
        F \, \mathrm{vol} \, ([\mathrm{Cl}]_\mathrm{in} - [\mathrm{Cl}]_\mathrm{rest}) / \tau

    Parameters
    ----------
    compartment : Compartment
        Chloride starts at its value at rest, V at the reversal of the leak.
    g_GABA : Pulses, or float or array [nS]
        Pulses begin exactly when they say, on the grid or not. A constant, or one value for
        each time, joined by straight lines.
    t_ms : array [ms]
        Times to report, two or more, increasing. They do not steer the accuracy.
    V : float [mV] or None
        Membrane potential held there; None leaves it free.
    current : float [pA]
        Injected current, positive inward. Without effect while V is held.
    step_ms : float [ms]
        Longest step, above 0. Pulses that decay fast, and pieces so thin that the channel
        would empty them, take shorter ones.

    Returns
    -------
    course : Course

    Raises
    ------
    ValueError
        If the times do not increase, a conductance is negative or there is not one for each
        time, V or the current is not one finite number, or the step is not above 0.

    Notes
    -----
    V and chloride take turns in exponential steps of second order: halving the steps divides
    the error by four.
    **Holds** for one well-mixed compartment without spikes. **Leaves out** diffusion along
    the dendrite, swelling, changes of bicarbonate, potassium and pH, and the limit to KCC2's
    speed. Chloride at rest is given, and the leak is whatever holds it there with KCC2 of
    normal strength; it is constant, so without KCC2 chloride rises for ever.

    References
    ----------
    parameters: P_a, kcc2_strength, recovery_s, capacitance_uF_per_cm2, leak_mS_per_cm2, rest;
    forms: currin2020, jedlicka2011

    Examples
    --------
    >>> from helpers.chloride.model import compartment
    >>> dendrite = compartment("dendrite", "cortex")
    >>> course = simulate(dendrite, 3, [0, 1000], V=-40)
    >>> print(f"E_GABA goes from {course.E_GABA[0]:.0f} to {course.E_GABA[-1]:.0f} mV")
    E_GABA goes from -79 to -62 mV
    """
    (t_ms,) = require_increasing(t_ms=t_ms)
    if t_ms.size == 1:
        raise ValueError(f"t_ms must be two times or more, but is {t_ms}. Add an end.")
    require_single(current=current, step_ms=step_ms, **({} if V is None else {"V": V}))
    require_positive(step_ms=step_ms)
    edges_ms = _edges(compartment, g_GABA, t_ms, V, step_ms)
    cut = (compartment, V is not None, g_GABA, t_ms)
    steps = _steps(*cut, edges_ms[:-1], np.diff(edges_ms))
    E_0 = compartment.E_leak + current / compartment.g_leak  # where V settles without GABA
    walk = _march(compartment, compartment.E_leak if V is None else V, E_0, steps)
    at = np.maximum(np.searchsorted(edges_ms, t_ms) - 1, 0)
    parts = _steps(*cut, edges_ms[at], t_ms - edges_ms[at])
    V = E_0 + parts.V_kept * walk.V[at] + parts.V_pulled * walk.E_GABA[at]
    cl, I_Cl = walk.cl_in_mM[at], walk.I_Cl[at]
    cl_in_mM = parts.cl_kept * cl + parts.inflow + parts.all_in * I_Cl
    whole = _budget(compartment, np.diff(edges_ms), steps, walk.cl_in_mM[:-1], walk.I_Cl)
    begun = np.cumsum(whole, axis=1) - whole
    budget = begun[:, at] + _budget(compartment, t_ms - edges_ms[at], parts, cl, I_Cl)
    return _course(compartment, t_ms, conductance(g_GABA, t_ms), V, cl_in_mM, budget)


def _edges(compartment, g_GABA, t_ms, V, step_ms):
    """Cut time at every onset or array value, and between them where channels are open."""
    knots, per_ms = t_ms if np.ndim(g_GABA) else t_ms[[0, -1]], 1 / step_ms
    if isinstance(g_GABA, Pulses):
        onsets = np.array(g_GABA.onsets_ms)
        knots = np.union1d(t_ms[[0, -1]], onsets[(onsets > t_ms[0]) & (onsets < t_ms[-1])])
        per_ms = max(per_ms, 1 / (p.decay_per_step.value * g_GABA.gaba_decay_ms))
    start, _, end = over_steps(g_GABA, t_ms, knots[:-1], np.diff(knots))
    g_largest = np.maximum(start, end)
    per_ms = max(per_ms, g_largest.max() * _emptying_per_ms(compartment, V))
    cuts = np.where(g_largest > 0, np.ceil(np.diff(knots) * per_ms), 1)
    at_knots = np.append(0, cuts.cumsum())
    return np.interp(np.arange(at_knots[-1] + 1), at_knots, knots)


def _emptying_per_ms(compartment, V):
    """Give the steps that 1 nS asks for, so that none moves too much of the chloride inside."""
    c, thermal = compartment, thermal_voltage(compartment.temperature_K)
    lowest_mM = c.cl_out_mM * np.exp(min(c.E_Cl, c.E_leak if V is None else V) / thermal)
    return thermal / (p.exchange_per_step.value * c.charge_per_mM * lowest_mM)


class _Steps(NamedTuple):
    """Weights of V and E_GABA (both from E_0), and of chloride, 1 and the current for 1 nS."""

    V_kept: np.ndarray
    V_pulled: np.ndarray
    mean_kept: np.ndarray
    mean_pulled: np.ndarray
    cl_kept: np.ndarray
    inflow: np.ndarray
    half_in: np.ndarray
    all_in: np.ndarray


def _steps(compartment, held, g_GABA, t_ms, starts_ms, steps_ms):
    c, home = compartment, way_home(compartment)
    g_start, g_mean, g_end = over_steps(g_GABA, t_ms, starts_ms, steps_ms)
    kept_ms = steps_ms * mean_of_decay(home.rate * steps_ms)
    return _Steps(
        *_membrane(c, held, steps_ms, g_start, g_mean, g_end),
        cl_kept=np.exp(-home.rate * steps_ms),
        inflow=kept_ms * (home.rate * home.pivot + home.leak),
        half_in=steps_ms / 2 * g_start / c.charge_per_mM,
        all_in=kept_ms * g_mean / c.charge_per_mM,
    )


def _membrane(compartment, held, steps_ms, g_start, g_mean, g_end):
    """Weights of V and of E_GABA: for V after a step, then for its mean over the step.

    Between its ends the target of V moves in a straight line; a held V does not move.
    """
    if held:
        stays, pulled = np.ones_like(steps_ms), np.zeros_like(steps_ms)
        return stays, pulled, stays, pulled
    g_leak = compartment.g_leak
    target_start, target_end = g_start / (g_leak + g_start), g_end / (g_leak + g_end)
    decays = (g_leak + g_mean) * steps_ms / compartment.C_m
    kept, mean_kept = np.exp(-decays), mean_of_decay(decays)
    pulled = (mean_kept - kept) * target_start + (1 - mean_kept) * target_end
    lag = np.divide(pulled, decays, out=np.zeros_like(decays), where=decays > 0)
    return kept, pulled, mean_kept, (target_start + target_end) / 2 - lag


class _Walk(NamedTuple):
    """V (from E_0) and chloride at the edges; E_GABA and the current for 1 nS between them."""

    V: np.ndarray
    cl_in_mM: np.ndarray
    E_GABA: np.ndarray
    I_Cl: np.ndarray


def _march(compartment, V, E_0, steps):
    """Walk through the steps: chloride to mid-step, V over the step, chloride over the step.

    The way to mid-step leans on E_Cl and X of the last mid-step, which keeps the second order.
    """
    c, cl = compartment, compartment.cl_in_mM
    thermal, E_HCO3 = thermal_voltage(c.temperature_K).item(), c.E_HCO3.item() - E_0
    outside = c.cl_out_mM / (c.cl_out_mM + c.hco3_permeability * c.hco3_out_mM)
    scale = c.hco3_out_mM / c.hco3_in_mM / c.cl_out_mM
    V, E_Cl, X = V - E_0, c.E_Cl.item() - E_0, chloride_share(*c.ions).item()
    walk = _Walk([V], [cl], [], [])
    weights = zip(*(weight.tolist() for weight in steps), strict=True)
    for V_kept, V_pulled, mean_kept, mean_pulled, cl_kept, inflow, half_in, all_in in weights:
        cl_shut = cl_kept * cl + inflow
        excess = scale * ((cl + cl_shut) / 2 + half_in * X * (V - E_Cl)) - 1
        below, above = log1p(excess), log1p(outside * excess)
        X = above / below if below else outside
        E_Cl, E_GABA = E_HCO3 + thermal * below, E_HCO3 + thermal * above
        I_Cl = X * (mean_kept * V + mean_pulled * E_GABA - E_Cl)
        V = V_kept * V + V_pulled * E_GABA
        cl = cl_shut + all_in * I_Cl
        walk.V.append(V)
        walk.cl_in_mM.append(cl)
        walk.E_GABA.append(E_GABA)
        walk.I_Cl.append(I_Cl)
    return _Walk(*map(np.array, walk))


def _budget(compartment, steps_ms, steps, cl_in_mM, I_Cl):
    """Give what enters by the channel, is pumped out and leaks in over each step, in mM."""
    home = way_home(compartment)
    mean_kept = mean_of_decay(home.rate * steps_ms)
    entered, leaked = steps.all_in * I_Cl / mean_kept, home.leak * steps_ms
    of_the_old = home.rate * steps_ms * mean_kept * (cl_in_mM - home.pivot)
    pumped = of_the_old + (1 - mean_kept) * (entered + leaked)
    return np.array([entered, pumped, leaked])


def _course(compartment, t_ms, g_GABA, V, cl_in_mM, budget):
    c, home = compartment, way_home(compartment)
    E_Cl = nernst(c.cl_out_mM, cl_in_mM, -1, c.temperature_K)
    X = chloride_share(cl_in_mM, *c.ions[1:])
    entered_mM, pumped_mM, leaked_mM = budget
    return Course(
        t_ms=t_ms,
        g_GABA=g_GABA,
        V=V,
        cl_in_mM=cl_in_mM,
        E_Cl=E_Cl,
        E_GABA=gaba_reversal(cl_in_mM, *c.ions[1:], c.temperature_K),
        I_Cl=g_GABA * X * (V - E_Cl),
        I_HCO3=g_GABA * (1 - X) * (V - c.E_HCO3),
        J_KCC2=home.rate * (cl_in_mM - home.pivot) * c.charge_per_mM,
        J_leak=np.full_like(t_ms, home.leak * c.charge_per_mM),
        entered_mM=entered_mM,
        pumped_mM=pumped_mM,
        leaked_mM=leaked_mM,
    )
