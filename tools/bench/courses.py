"""Courses in time against scipy's LSODA: the channel after a pulse, and chloride under load."""

from itertools import pairwise
from math import exp, log, pi

import numpy as np
from scipy.constants import R, kilo, physical_constants
from scipy.integrate import solve_ivp
from scipy.linalg import expm

from helpers.channel.model import OPEN, STATES, open_course, rate_matrix, rates_under
from helpers.chloride.model import Compartment, burst_conductance, simulate
from helpers.chloride.model.compartment import way_home
from tools.bench.report import compared
from tools.bench.timing import best

PULSE_MS, GABA_mM = 1, 1
CHANNEL_MS = np.linspace(0, 200, 2001)
START = np.eye(len(STATES))[0]


def channel(smoke):
    """Make the table of a square pulse: ours, and LSODA as scipy comes, and tighter."""
    repeats = 20 if smoke else 200
    rates = [rate_matrix(gaba_mM, rates_under()) for gaba_mM in (GABA_mM, 0)]
    ways = [
        ("ours, exact", *best(lambda: open_course(CHANNEL_MS, pulse_ms=PULSE_MS), repeats)),
        ("scipy, LSODA, rtol 1e-6", *best(lambda: _lsoda(rates), repeats // 5)),
        (
            "scipy, LSODA, atol 1e-9 as well",
            *best(lambda: _lsoda(rates, atol=1e-9), repeats // 5),
        ),
    ]
    exact = _exponentials(*rates)
    ways = [(name, cpu, float(np.abs(P - exact).max())) for name, cpu, P in ways]
    title = "Channel, square pulse, 2,001 moments"
    return compared(title, ways, ["largest error"], [ways[1][0]])


def _exponentials(during, after):
    """Open probability by a matrix exponential for each moment."""
    pulse = CHANNEL_MS <= PULSE_MS
    end = expm(during * PULSE_MS) @ START
    P = [expm(during * t) @ START for t in CHANNEL_MS[pulse]]
    P += [expm(after * (t - PULSE_MS)) @ end for t in CHANNEL_MS[~pulse]]
    return np.array(P)[:, OPEN].sum(axis=1)


def _lsoda(rates, **tolerance):
    """Open probability by scipy, started again at the end of the pulse."""
    end = np.searchsorted(CHANNEL_MS, PULSE_MS, side="right")
    y, found = START, []
    for Q, t_ms in zip(rates, (CHANNEL_MS[:end], CHANNEL_MS[end - 1 :]), strict=True):
        run = solve_ivp(
            lambda _, y, Q=Q: Q @ y, (t_ms[0], t_ms[-1]), y, method="LSODA", rtol=1e-6,
            t_eval=t_ms, **tolerance,
        )  # fmt: skip
        y = run.y[:, -1]
        found.append(run.y[OPEN].sum(axis=0))
    return np.concatenate([found[0], found[1][1:]])


def chloride(smoke):
    """Make the table of ten seconds of bursts, V free: ours, and LSODA from IPSC to IPSC."""
    t_ms, cell, bursts, current = _load()
    ours, course = best(lambda: simulate(cell, bursts, t_ms, current=current), 3 if smoke else 9)
    lsoda, loose = best(
        lambda: _reference(cell, bursts, t_ms, current, rtol=1e-6), 1 if smoke else 3
    )
    exact = _reference(cell, bursts, t_ms, current, method="DOP853", rtol=1e-10, atol=1e-12)
    found = [("ours", ours, (course.V, course.cl_in_mM)), ("scipy, LSODA", lsoda, loose)]
    errors = [np.abs(np.array(drawn) - exact).max(axis=1).tolist() for _, _, drawn in found]
    ways = [(name, cpu, *error) for (name, cpu, _), error in zip(found, errors, strict=True)]
    more = ("largest error (mV)", "largest error (mM)")
    return compared("Chloride, 10 s with 180 IPSCs, V free", ways, more, ["scipy"])


def _load():
    """Make the cell of the project's workload: 0.2 pL, 30 pF, 180 IPSCs in nine bursts."""
    diameter_um = (6 * 200 / pi) ** (1 / 3)
    per_area = 100 / (pi * diameter_um**2)
    cell = Compartment(
        diameter_um=diameter_um, cl_in_mM=6, cl_out_mM=135, hco3_in_mM=16, hco3_out_mM=26,
        recovery="simple", recovery_s=3, E_leak=-65, capacitance_uF_per_cm2=30 * per_area,
        leak_mS_per_cm2=1.5 * per_area,
    )  # fmt: skip
    bursts = burst_conductance(10_000, g_IPSC=3, gaba_decay_ms=20, g_tonic=0.2)
    return np.arange(0, 10_001.0), cell, bursts, 20


def _reference(cell, bursts, t_ms, current, **how):
    """V and chloride by scipy, started again at each IPSC, from the equations alone."""
    home, RT_F = way_home(cell), R * cell.temperature_K / _FARADAY * kilo
    r_in, r_out = (cell.hco3_permeability * mM for mM in (cell.hco3_in_mM, cell.hco3_out_mM))

    def slope(t, y, g_now, since):
        V, cl = y
        g = bursts.g_tonic + g_now * exp(-(t - since) / bursts.gaba_decay_ms)
        E_Cl = RT_F * log(cl / cell.cl_out_mM)
        E_GABA = RT_F * log((cl + r_in) / (cell.cl_out_mM + r_out))
        I_Cl = g * (cell.E_HCO3 - E_GABA) / (cell.E_HCO3 - E_Cl) * (V - E_Cl)
        dV = (current - cell.g_leak * (V - cell.E_leak) - g * (V - E_GABA)) / cell.C_m
        return dV, I_Cl / cell.charge_per_mM - home.rate * (cl - home.pivot) + home.leak

    y, g_now, found = np.array([cell.E_leak, cell.cl_in_mM]), 0, [[cell.E_leak, cell.cl_in_mM]]
    edges = [0, *bursts.onsets_ms, t_ms[-1]]
    for i, (a, b) in enumerate(pairwise(edges)):
        inside = t_ms[(t_ms > a) & (t_ms <= b)]
        run = solve_ivp(
            slope, (a, b), y, args=(g_now, a), t_eval=np.union1d(inside, [b]),
            **({"method": "LSODA"} | how),
        )  # fmt: skip
        y = run.y[:, -1]
        found += list(run.y.T[: inside.size])
        g_now = g_now * exp(-(b - a) / bursts.gaba_decay_ms) + bursts.g_IPSC * (i < len(edges) - 2)
    return np.array(found).T


_FARADAY = physical_constants["Faraday constant"][0]
