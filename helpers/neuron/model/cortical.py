"""A regular-spiking cell of cortex: four gates, one compartment."""

from dataclasses import dataclass
from functools import lru_cache

import numpy as np

from helpers.inputs import require_not_negative, require_positive, require_single
from helpers.neuron import parameters as p
from helpers.neuron.model.units import NS_PER_UM2, PF_PER_UM2, side_um2

AREA_UM2 = side_um2(p.diameter_um.value, p.length_um.value)


@dataclass(frozen=True)
class Neuron:
    r"""A regular-spiking cell of cortex (Pospischil et al. 2008) in pA, nS and pF.

    .. math::

        C_m \dot V = I - g_L (V - E_L) - g_{Na} m^3 h (V - E_{Na}) - g_K n^4 (V - E_K)
        - g_M q (V - E_K) - g_{GABA} (V - E_{GABA})

    .. math:: \dot x = \alpha_x (1 - x) - \beta_x x, \quad x = m, h, n, q

    Parameters
    ----------
    C_m : float [pF]
        Capacitance.
    g_L, g_Na, g_K, g_M : float [nS]
        Leak; sodium, potassium and slow potassium conductance with every gate open.
    E_L, E_Na, E_K : float [mV]
        Their reversal potentials.
    V_T : float [mV]
        Potential that shifts the gates, and with them the threshold.
    tau_M_ms : float [ms]
        Slowest time of the slow potassium gate.

    Raises
    ------
    ValueError
        If a number is not finite, or a conductance, the capacitance or the time has no meaning.

    Notes
    -----
    **Holds** for steady or slowly changing current into one compartment near 36 °C.
    **Leaves out** dendrites, calcium, and that chloride moves when GABA acts.

    References
    ----------
    parameters: diameter_um, length_um, C_m, g_L, g_Na, g_K, g_M, E_L, E_Na, E_K, V_T,
    tau_M_ms, alpha_m to beta_h, M_at, M_width, M_tau_width, M_skew

    Examples
    --------
    >>> print(f"{Neuron().C_m:.0f} pF, {Neuron().g_L:.0f} nS, {Neuron().threshold:.1f} mV")
    290 pF, 29 nS, -49.9 mV
    """

    C_m: float = p.C_m.value * PF_PER_UM2 * AREA_UM2
    g_L: float = p.g_L.value * NS_PER_UM2 * AREA_UM2
    g_Na: float = p.g_Na.value * NS_PER_UM2 * AREA_UM2
    g_K: float = p.g_K.value * NS_PER_UM2 * AREA_UM2
    g_M: float = p.g_M.value * NS_PER_UM2 * AREA_UM2
    E_L: float = p.E_L.value
    E_Na: float = p.E_Na.value
    E_K: float = p.E_K.value
    V_T: float = p.V_T.value
    tau_M_ms: float = p.tau_M_ms.value

    def __post_init__(self):
        """Refuse a cell that cannot be."""
        require_single(**vars(self))
        require_positive(C_m=self.C_m, g_L=self.g_L, tau_M_ms=self.tau_M_ms)
        require_not_negative(g_Na=self.g_Na, g_K=self.g_K, g_M=self.g_M)

    @property
    def threshold(self):
        """Highest potential at which the cell can rest [mV]; beyond it, it fires."""
        return float(_fold(self, 0, 0)[0])

    def rheobase(self, g_GABA, E_GABA):
        """Smallest steady current without a resting potential [pA]: the top of the fold."""
        return _fold(self, g_GABA, E_GABA)[1]

    def trace(self, drive):
        """Membrane potential at the start and after each step [mV]."""
        return _runge_kutta(self, drive)

    def traces(self, drive):
        """Membrane potential of many cells at once, one column each [mV]."""
        return _staggered(self, drive)


def gate_rates(V, V_T, tau_M_ms):
    """Rates at which the gates m, h, n, q open, and open plus shut [1/ms], as two arrays.

    Parameters
    ----------
    V : array [mV]
        Membrane potential.
    V_T : float [mV]
        Shift of the gates.
    tau_M_ms : float [ms]
        Slowest time of q.

    Returns
    -------
    opening, both : arrays of shape (4, len(V)) [1/ms]

    References
    ----------
    parameters: alpha_m to beta_h, M_at, M_width, M_tau_width, M_skew
    """
    u = V - V_T
    alpha = [_linear(u, p.alpha_m), _exponential(u, p.alpha_h), _linear(u, p.alpha_n)]
    beta = [_linear(u, p.beta_m), _sigmoid(u, p.beta_h), _exponential(u, p.beta_n)]
    v = V - p.M_at.value
    open_q = 1 / (1 + np.exp(-v / p.M_width.value))
    bell = v / p.M_tau_width.value
    speed_q = (p.M_skew.value * np.exp(bell) + np.exp(-bell)) / tau_M_ms
    opening = np.stack([*alpha, open_q * speed_q])
    both = np.stack([*(a + b for a, b in zip(alpha, beta, strict=True)), speed_q])
    return opening, both


def _linear(u, k):
    """Rate |width| x / (exp(x) - 1), which has no hole at x = 0."""
    x = (u - k["at"].value) / k["width"].value
    x = np.where(x == 0, np.finfo(float).tiny, x)
    return k["rate"].value * abs(k["width"].value) * x / np.expm1(x)


def _exponential(u, k):
    return k["rate"].value * np.exp((u - k["at"].value) / k["width"].value)


def _sigmoid(u, k):
    return k["rate"].value / (1 + np.exp((u - k["at"].value) / k["width"].value))


PER_MV = 1 / p.table_step.value
LOW = p.table_low.value
TOP = round((p.table_high.value - LOW) * PER_MV)


@lru_cache(maxsize=2)
def _table(V_T, tau_M_ms):
    """Rates on a grid of potentials: as two arrays, and as a list with one tuple a row."""
    V = LOW + np.arange(TOP + 1) / PER_MV
    opening, both = gate_rates(V, V_T, tau_M_ms)
    rows = list(zip(*opening.tolist(), *both.tolist(), strict=True))
    return opening, both, rows


def _rest(cell):
    """Gates at equilibrium at the reversal potential of the leak."""
    opening, both = gate_rates(np.array([cell.E_L]), cell.V_T, cell.tau_M_ms)
    return (opening / both)[:, 0]


def _runge_kutta(cell, drive):
    """One cell, by Runge-Kutta of fourth order.

    Plain numbers are faster here than arrays of length one. Outside the table the gates keep
    the rates of its ends.
    """
    rows = _table(cell.V_T, cell.tau_M_ms)[-1]
    per_mV, zero, low, high = PER_MV, 0.5 - LOW * PER_MV, LOW, p.table_high.value
    g_L, g_Na, g_K, g_M, per_pF = cell.g_L, cell.g_Na, cell.g_K, cell.g_M, 1 / cell.C_m
    E_L, E_Na, E_K, E_GABA = cell.E_L, cell.E_Na, cell.E_K, float(drive.E_GABA)
    g_tonic, r = float(drive.g_tonic), drive.half_decay
    dt, half, sixth = drive.dt_ms, drive.dt_ms / 2, drive.dt_ms / (1 + 2 + 2 + 1)

    def slope(V, m, h, n, q, outside):
        g, current = outside
        i = int(V * per_mV + zero) if low < V < high else 0 if low >= V else TOP
        am, ah, an, aq, sm, sh, sn, sq = rows[i]
        n2 = n * n
        outward = g_L * (V - E_L) + g_Na * m * m * m * h * (V - E_Na) + g * (V - E_GABA)
        outward += (g_K * n2 * n2 + g_M * q) * (V - E_K)
        return (current - outward) * per_pF, am - sm * m, ah - sh * h, an - sn * n, aq - sq * q

    V, (m, h, n, q), course = E_L, _rest(cell).tolist(), [E_L]
    for current, g in zip(drive.current.tolist(), drive.g_phasic.tolist(), strict=True):
        at_start, at_half = (g_tonic + g, current), (g_tonic + g * r, current)
        at_end = g_tonic + g * r * r, current
        V1, m1, h1, n1, q1 = slope(V, m, h, n, q, at_start)
        V2, m2, h2, n2, q2 = slope(
            V + half * V1, m + half * m1, h + half * h1, n + half * n1, q + half * q1, at_half
        )
        V3, m3, h3, n3, q3 = slope(
            V + half * V2, m + half * m2, h + half * h2, n + half * n2, q + half * q2, at_half
        )
        V4, m4, h4, n4, q4 = slope(
            V + dt * V3, m + dt * m3, h + dt * h3, n + dt * n3, q + dt * q3, at_end
        )
        V += sixth * (V1 + 2 * (V2 + V3) + V4)
        m += sixth * (m1 + 2 * (m2 + m3) + m4)
        h += sixth * (h1 + 2 * (h2 + h3) + h4)
        n += sixth * (n1 + 2 * (n2 + n3) + n4)
        q += sixth * (q1 + 2 * (q2 + q3) + q4)
        course.append(V)
    return np.array(course)


def _staggered(cell, drive):
    """Many cells: gates and potential take turns, each exact while the other stands still.

    The gates live half a step after the potential, which makes the method one of second order.
    """
    opening, both, _ = _table(cell.V_T, cell.tau_M_ms)
    decay = np.exp(-drive.dt_ms * both)
    update = np.concatenate([decay, opening / both * (1 - decay)])
    cells = drive.current.shape[1]
    fixed = np.array([cell.g_Na, cell.g_K, cell.g_M, cell.g_L])
    pull = np.stack([fixed, fixed * [cell.E_Na, cell.E_K, cell.E_K, cell.E_L]])
    V, gates = np.full(cells, float(cell.E_L)), np.repeat(_rest(cell)[:, None], cells, axis=1)
    (m, h, n, q), opened = gates, np.ones((len(fixed), cells))
    Na, K, M = opened[: len(fixed) - 1]
    new, place = np.empty((2 * len(gates), cells)), np.empty(cells)
    keep, bring, at = new[: len(gates)], new[len(gates) :], np.empty(cells, np.intp)
    total, exponent, from_low = np.empty((2, cells)), -drive.dt_ms / cell.C_m, 0.5 - LOW * PER_MV
    (G, goal), course = total, np.empty((len(drive.current) + 1, cells))
    course[0] = V
    g_GABA = drive.g_phasic[:, None] * drive.half_decay + drive.g_tonic
    pushed = drive.current + g_GABA * drive.E_GABA
    # Every array is written in place: at this size making one costs as much as filling it.
    for now, g_now, pushed_now in zip(course[1:], g_GABA, pushed, strict=True):
        np.multiply(V, PER_MV, place)
        place += from_low
        np.copyto(at, place, "unsafe")
        update.take(at, 1, new, "clip")
        gates *= keep
        gates += bring
        np.multiply(m, m, Na)
        Na *= m
        Na *= h
        np.multiply(n, n, K)
        K *= K
        M[:] = q
        np.dot(pull, opened, total)
        G += g_now
        goal += pushed_now
        goal /= G
        G *= exponent
        np.exp(G, G)
        V -= goal
        V *= G
        V += goal
        now[:] = V
    return course


def _fold(cell, g_GABA, E_GABA):
    """Potential and current at the first top of the steady current, from the leak's E upward.

    Without a top the cell rests at any current: the current is infinite there.
    """
    V = np.linspace(cell.E_L, p.V_spike.value, TOP)
    opening, both = gate_rates(V, cell.V_T, cell.tau_M_ms)
    m, h, n, q = opening / both
    inside = cell.g_L * (V - cell.E_L) + cell.g_Na * m * m * m * h * (V - cell.E_Na)
    inside += (cell.g_K * n * n * n * n + cell.g_M * q) * (V - cell.E_K)
    g, E = np.broadcast_arrays(g_GABA, E_GABA)
    total = inside + g[..., None] * (V - E[..., None])
    falls = np.diff(total) < 0
    top = np.argmax(falls, axis=-1)
    current = np.take_along_axis(total, top[..., None], -1)[..., 0]
    return V[top], np.where(falls.any(axis=-1), current, np.inf)[()]
