"""The receptor's closed form against two general ways to the same numbers.

Each peer gets its rate matrices ready-made; only its solution is timed. The ODE runs on part of
the points, and its time is multiplied. Times are CPU seconds of this process, best of several.
"""

from itertools import product

import numpy as np
from scipy.integrate import solve_ivp

from helpers.receptor.model import Receptor, open_probability
from tools.bench.report import compared
from tools.bench.timing import best

STATES = np.array(list(product((0, 1), (0, 1), (0, 1, 2))))  # open, diazepam, number of GABA
NEIGHBOURS = np.abs(STATES[:, None] - STATES).sum(axis=2) == 1
GABA_uM, DIAZEPAM_nM = np.geomspace(0.01, 1000, 400), np.geomspace(0.1, 1000, 50)


def receptor(smoke):
    """Make the table: ours, the null space, and an integration of every point."""
    gaba_uM, diazepam_nM = (axis.ravel() for axis in np.meshgrid(GABA_uM, DIAZEPAM_nM))
    rates = rate_matrices(gaba_uM, diazepam_nM)
    part = slice(None, None, 4000 if smoke else 100)
    repeats = 3 if smoke else 15
    ours, P = best(lambda: open_probability(gaba_uM, diazepam_nM), repeats)
    null, P_null = best(lambda: null_space(rates), repeats)
    ode, P_ode = best(lambda: ode_runs(rates[part]), 1)
    ode *= gaba_uM.size / len(P_ode)
    ways = [
        ("ours, closed form", ours, 0),
        ("null space, 12 states", null, float(np.abs(P_null - P).max())),
        (f"scipy, LSODA (from {len(P_ode)} points)", ode, float(np.abs(P_ode - P[part]).max())),
    ]
    return compared("Receptor, 20,000 points", ways, ["largest difference"], ["null space"])


def rate_matrices(gaba_uM, diazepam_nM):
    """Build rates in detailed balance with the receptor's equilibrium; columns sum to 0."""
    r, (is_open, held, n_gaba) = Receptor(), STATES.T
    G, D = gaba_uM[:, None], diazepam_nM[:, None]
    weight = np.where(is_open, 1, r.L) * np.array([1, 2, 1])[n_gaba]
    weight = weight * (D / r.K_diazepam_nM / np.where(is_open, r.d, 1)) ** held
    weight = weight * (r.b**held * G / r.K_gaba_uM / np.where(is_open, r.c, 1)) ** n_gaba
    rates = NEIGHBOURS * np.sqrt(weight[:, :, None] / weight[:, None, :])
    diagonal = np.arange(len(STATES))
    rates[:, diagonal, diagonal] = -rates.sum(axis=1)
    return rates


def null_space(rates):
    """Solve rates @ y = 0 with sum(y) = 1 for all points at once."""
    system = rates.copy()
    system[:, 0, :] = 1
    right = np.zeros((len(rates), len(STATES), 1))
    right[:, 0] = 1
    return np.linalg.solve(system, right)[:, :, 0] @ STATES[:, 0]


def ode_runs(rates):
    """Run each point's rate equations until nothing changes any more."""
    start = np.eye(len(STATES))[0]
    ends = [
        solve_ivp(lambda _, y, Q=Q: Q @ y, (0, 1e4), start, method="LSODA", rtol=1e-6, atol=1e-9)
        for Q in rates
    ]
    return np.array([end.y[:, -1] for end in ends]) @ STATES[:, 0]
