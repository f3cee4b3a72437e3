"""The closed form of a chain of first-order steps: sums of exponentials, and sums over doses."""

from itertools import pairwise
from typing import NamedTuple

import numpy as np

from helpers.dose import parameters as p


class Modes(NamedTuple):
    """Answer to one dose: sum of `coefficients` times exp(-`rates` t); modes first, then people."""

    rates: np.ndarray
    coefficients: np.ndarray


def modes(rates, gain, zero=None):
    r"""Answer of a chain of first-order steps to one dose, as a sum of exponentials.

    .. math::

        \frac{g \, (s + z)}{\prod_i (s + \lambda_i)} \;\to\;
        \sum_i c_i e^{-\lambda_i t}, \quad
        c_i = \frac{g \, (z - \lambda_i)}{\prod_{j \ne i} (\lambda_j - \lambda_i)}

    Parameters
    ----------
    rates : sequence of float or array [1/h]
        One for each step; people in arrays.
    gain : float or array
        Product of the rate constants that lead along the chain.
    zero : float or array [1/h], optional
        What the numerator adds to s; without it the numerator is the gain alone.

    Returns
    -------
    modes : Modes

    Notes
    -----
    The answer is a divided difference of a smooth function over the rates, so their order does
    not matter. Two rates nearer than `parameters.set_apart` of each other are moved apart about
    their mean: the answer changes by that share squared, and nothing is divided by zero.
    """
    apart = _set_apart(np.stack(np.broadcast_arrays(*map(np.atleast_1d, rates))).astype(float))
    differences = apart[None] - apart[:, None]  # [i, j]: rate j less rate i
    diagonal = np.arange(len(apart))
    differences[diagonal, diagonal] = 1
    numerator = gain if zero is None else gain * (zero - apart)
    return Modes(apart, numerator / differences.prod(axis=1))


def superposed(t_h, doses, answer, lag_h):
    r"""Sum of the answers to many doses.

    The modes decay from dose to dose and each dose adds to all of them, so the sum over the
    doses is one geometric sum for each mode, however many doses came before.

    .. math:: A_i(t_k) = A_i(t_{k-1}) \, e^{-\lambda_i (t_k - t_{k-1})} + D_k

    Parameters
    ----------
    t_h : array [h]
        Increasing.
    doses : sequence of (hour, mg)
        Ordered by hour.
    answer : Modes
    lag_h : array [h]
        Time before a dose arrives, one for each person.

    Returns
    -------
    sums : array
        People in rows, moments in columns.
    """
    rates, coefficients = answer
    found = np.zeros((rates.shape[1], len(t_h)))
    amount, before, moments = np.zeros_like(rates), 0, None
    ends = [*(hour for hour, _ in doses[1:]), np.inf]
    for (hour, mg), end in zip(doses, ends, strict=False):  # none: no end either
        amount = amount * np.exp(-rates * (hour - before)) + mg
        before = hour
        part = slice(*t_h.searchsorted([hour + lag_h.min(), end + lag_h.max()]))
        if not np.array_equal(moments, t_h[part] - hour):  # regular doses share their decays
            moments = t_h[part] - hour
            since = moments - lag_h[:, None]
            decays = np.exp(-rates[:, :, None] * np.maximum(since, 0))
        now = np.einsum("np,npt->pt", coefficients * amount, decays)
        np.copyto(found[:, part], now, where=since >= 0)  # the next dose writes over the rest
    return found


def half_life_h(rate_per_h):
    """Half-life [h] of a rate constant."""
    return np.log(2) / rate_per_h


def _set_apart(rates):
    """Sort the rates, and move those that nearly coincide apart about their mean."""
    rates = np.sort(rates, axis=0)
    for slow, fast in pairwise(rates):  # views: written in place
        mean = (slow + fast) / 2
        reach = p.set_apart.value * mean
        close = fast - slow < reach
        slow[:], fast[:] = (
            np.where(close, mean - reach / 2, slow),
            np.where(close, mean + reach / 2, fast),
        )
    return rates
