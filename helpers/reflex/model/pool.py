"""The pool of motoneurons in time: impulses that come by chance, and spikes that go out."""

from typing import NamedTuple

import numpy as np

NOBODY = np.empty(0, dtype=np.intp)


class Cells(NamedTuple):
    """Many motoneurons at one moment: potential, afterhyperpolarisation, who is awake.

    `recent` holds who fired in each of the last steps, as many as a cell sleeps after a spike.
    """

    V: np.ndarray
    g_ahp: np.ndarray
    awake: np.ndarray
    recent: tuple


def resting_cells(pool, V, dt_ms):
    """Give cells that stand at a potential and have not fired for long."""
    asleep = round(pool.refractory_ms / dt_ms)
    return Cells(V, np.zeros_like(V), np.ones_like(V), (NOBODY,) * asleep)


def impulses(uniform, mean):
    """Numbers of impulses with a mean, by chance: the Poisson law turned upside down.

    Parameters
    ----------
    uniform : array
        Numbers between 0 and 1 by chance. The same ones give more impulses for a larger mean, so
        that two runs that differ in one setting share their luck.
    mean : array [1]
        Means; broadcasts with `uniform`.

    Returns
    -------
    numbers : array
    """
    uniform, mean = np.broadcast_arrays(uniform, mean)
    none = np.exp(-mean)
    numbers = np.zeros(mean.shape)
    left = np.flatnonzero(uniform > none)
    u, mean, term = uniform.ravel()[left], mean.ravel()[left], none.ravel()[left]
    total, k, flat = term.copy(), 0, numbers.reshape(-1)
    while left.size:
        k += 1
        flat[left] = k
        term = term * mean / k
        total = total + term
        more = (u > total) & (term > 0)
        left, u, mean, term, total = (part[more] for part in (left, u, mean, term, total))
    return numbers


def fire(pool, cells, conductance, pull, dt_ms):
    """Let the cells live through a block of steps, and tell who fires in each.

    Parameters
    ----------
    pool : Pool
    cells : Cells
        As they are before the first step.
    conductance, pull : arrays of one row for each step [1], [mV]
        Sum of conductances in leaks, the leak included, and of conductances times their
        reversal potentials.
    dt_ms : float [ms]

    Returns
    -------
    fired : list of arrays
        Numbers of the cells that fire in each step.
    cells : Cells
        As they are after the last step.

    Notes
    -----
    In a step the potential relaxes exactly to where the conductances of its middle pull it.
    """
    V, awake, fired = cells.V.copy(), cells.awake.copy(), []
    per_step, kept = -dt_ms / pool.tau_m_ms, np.exp(-dt_ms / pool.tau_ahp_ms)
    # Conductance and pull of the afterhyperpolarisation, both in parts of a step, as all below.
    kick = per_step * pool.ahp_kick * np.array([[1], [pool.E_K]])
    ahp = per_step * cells.g_ahp * np.array([[1], [pool.E_K]])
    wakes, threshold = [*cells.recent], pool.threshold
    block = np.stack([conductance, pull], axis=1)
    block *= per_step
    # Every array is written in place: at this size making one costs as much as filling it.
    for k, both in enumerate(block):
        G, goal = both
        ahp *= kept
        np.add(both, ahp, both)
        goal /= G
        np.exp(G, G)
        V -= goal
        V *= G
        V += goal
        V *= awake
        now = (threshold < V).nonzero()[0]
        fired.append(now)
        wakes.append(now)
        if now.size:
            V[now] = 0
            ahp[:, now] += kick
            awake[now] = 0
        if wakes[k].size:
            awake[wakes[k]] = 1
    return fired, Cells(V, ahp[0] / per_step, awake, tuple(wakes[len(fired) :]))
