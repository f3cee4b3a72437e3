"""Two ways forward in time: exact under constant rates, fourth order while GABA leaves."""

from functools import lru_cache

import numpy as np
from numpy.polynomial.legendre import leggauss
from scipy.linalg import expm

from helpers.channel import parameters as p
from helpers.channel.model.scheme import rate_matrix


def under_constant_rates(rates, gaba_mM, x, t_ms):
    """States at these moments, from x at moment 0, at lasting GABA: seven exponentials."""
    Q, w, V = _modes(rates, gaba_mM)
    amplitudes = np.linalg.solve(V, x)
    if np.abs(amplitudes).max() > p.largest_amplitude.value:
        return (expm(Q * t_ms[:, None, None]) @ x).T
    return ((V * amplitudes) @ np.exp(np.outer(w, t_ms))).real


@lru_cache
def _modes(rates, gaba_mM):
    """Rate matrix, its eigenvalues and vectors; kept, because a lab asks again at every move."""
    Q = rate_matrix(gaba_mM, rates)
    w, V = np.linalg.eig(Q)
    w[w.real.argmax()] = 0  # exactly: no receptor is lost, however long it lasts
    return Q, w, V


def under_clearing_gaba(rates, gaba_mM, clearance_ms, x, t_ms):
    """States at these moments, from x at moment 0, while GABA leaves; the last moment is the end.

    Each moment is one step from the node before it, so how densely one asks changes nothing.
    """
    nodes_ms = _nodes_ms(rates, gaba_mM, clearance_ms, t_ms[-1])

    def exponent(from_ms, to_ms):
        return _magnus(rates, gaba_mM, clearance_ms, from_ms, to_ms)

    at_nodes = [x]
    for step in _exponential(exponent(nodes_ms[:-1], nodes_ms[1:]), np.eye(len(x))):
        at_nodes.append(step @ at_nodes[-1])
    node = np.searchsorted(nodes_ms, t_ms, side="right") - 1
    from_nodes = np.array(at_nodes)[node][..., None]
    return _exponential(exponent(nodes_ms[node], t_ms), from_nodes)[..., 0].T


def _nodes_ms(rates, gaba_mM, clearance_ms, end_ms):
    """Place the ends of the steps: close together while GABA is high, equal in rate times time."""
    step, leave = p.magnus_step.value, -np.diagonal(rate_matrix(0, rates)).min()
    t_ms = np.linspace(0, end_ms, 2 + int(end_ms / (step * clearance_ms)))
    bound = 2 * rates.kon * gaba_mM * clearance_ms * -np.expm1(-t_ms / clearance_ms)
    passed = t_ms * (1 / clearance_ms + leave) + bound
    return np.interp(np.linspace(0, passed[-1], 2 + int(passed[-1] / step)), passed, t_ms)


def _magnus(rates, gaba_mM, clearance_ms, from_ms, to_ms):
    """Exponents of the steps from these to those moments, right to the fourth order.

    With Q = A + G(t) B the first two terms of the Magnus series are h A + m B - n [A, B], where
    m is the integral of G over the step and n that of (t - middle) G, both by two Gauss points.
    """
    A = rate_matrix(0, rates)
    B = rate_matrix(1, rates) - A
    places, weights = leggauss(2)
    half = (to_ms - from_ms)[:, None] / 2
    G = gaba_mM * np.exp(-(from_ms[:, None] + half * (1 + places)) / clearance_ms)
    m, n = half * (G @ weights)[:, None], half**2 * (G @ (weights * places))[:, None]
    h, m, n = (each[..., None] for each in (2 * half, m, n))
    return h * A + m * B - n * (A @ B - B @ A)


def _exponential(exponents, x):
    """exp(exponents) @ x by its series, until a term no longer counts; for small exponents."""
    total = term = np.broadcast_to(x, (len(exponents), *x.shape[-2:]))
    order = 0
    while np.abs(term).max() > np.finfo(float).eps:
        order += 1
        term = exponents @ term / order
        total = total + term
    return total
