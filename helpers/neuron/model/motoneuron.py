"""A motoneuron: a soma that fires by pulses, and a dendrite."""

from dataclasses import dataclass
from math import exp, floor

import numpy as np

from helpers.inputs import require_not_negative, require_positive, require_single
from helpers.neuron import parameters as p
from helpers.neuron.model.units import (
    NS_OHM_CM2_PER_UM2,
    NS_OHM_CM_PER_UM,
    NS_PER_UM2,
    PF_PER_UM2,
    length_over_section,
    side_um2,
)

SOMA = p.soma_diameter_um.value, p.soma_length_um.value
DENDRITE = p.dendrite_diameter_um.value, p.dendrite_length_um.value
E_REST = p.E_rest_motor.value


def _input_conductance(g_L, g_D, g_c):
    """Conductance that a steady current into the soma meets [nS]."""
    return g_L + g_D * g_c / (g_D + g_c)


def _soma(density):
    return density.value * NS_PER_UM2 * side_um2(*SOMA)


def _leak(resistance, cylinder):
    return NS_OHM_CM2_PER_UM2 * side_um2(*cylinder) / resistance.value


def _coupling():
    """Conductance from the middle of the dendrite to the middle of the soma [nS]."""
    path = length_over_section(*DENDRITE) + length_over_section(*SOMA)
    return 2 * NS_OHM_CM_PER_UM / (p.R_inside.value * path)


def _nominal_threshold():
    """Threshold above rest [mV], rounded down to whole mV as in the published program."""
    leaks = _leak(p.R_soma, SOMA), _leak(p.R_dendrite, DENDRITE)
    return floor(p.rheobase_nominal_pA.value / _input_conductance(*leaks, _coupling()))


@dataclass(frozen=True)
class Motoneuron:
    r"""A motoneuron of type S with two compartments and gates driven by pulses.

    .. math::

        C_m \dot V = I - g_L (V - E_L) - g_c (V - V_d) - g_{Na} m^3 h (V - E_{Na})
        - (g_{Kf} n^4 + g_{Ks} q^2)(V - E_K) - g_{GABA} (V - E_{GABA})

    .. math:: C_d \dot V_d = - g_D (V_d - E_L) - g_c (V_d - V) - g_{Ca} p (V_d - E_{Ca})

    When V passes the threshold, m, n and q open and h shuts at constant rates for the time of
    the pulse; after it they go back at constant rates. The gate p opens while V is above
    `V_Ca` and shuts below it.

    Parameters
    ----------
    C_m, C_d : float [pF]
        Capacitance of soma and dendrite.
    g_L, g_D, g_c : float [nS]
        Leak of the soma, leak of the dendrite, conductance between them.
    g_Na, g_Kf, g_Ks : float [nS]
        Sodium, fast and slow potassium conductance of the soma with every gate open.
    g_Ca : float [nS]
        Calcium conductance of the dendrite, which keeps the cell firing by itself; 0 is none.
    E_L, E_Na, E_K, E_Ca : float [mV]
        Reversal potentials, absolute. The leak's is the resting potential.
    threshold, V_Ca : float [mV]
        Potentials of the soma that start a pulse and open the calcium gate, absolute.

    Raises
    ------
    ValueError
        If a number is not finite, or a conductance or capacitance has no meaning.

    Notes
    -----
    **Holds** for injected current and for GABA at the soma.
    **Leaves out** what pulses cannot show: a threshold that moves, block by strong current.

    References
    ----------
    parameters: soma_diameter_um to V_Ca_above_rest, E_rest_motor; equations: elias_kohn

    Examples
    --------
    >>> cell = Motoneuron()
    >>> print(f"{cell.input_conductance:.0f} nS; rest {cell.E_L} mV, threshold {cell.threshold} mV")
    625 nS; rest -71 mV, threshold -63 mV
    """

    C_m: float = p.C_motor.value * PF_PER_UM2 * side_um2(*SOMA)
    C_d: float = p.C_motor.value * PF_PER_UM2 * side_um2(*DENDRITE)
    g_L: float = _leak(p.R_soma, SOMA)
    g_D: float = _leak(p.R_dendrite, DENDRITE)
    g_c: float = _coupling()
    g_Na: float = _soma(p.g_Na_motor)
    g_Kf: float = _soma(p.g_Kf_motor)
    g_Ks: float = _soma(p.g_Ks_motor)
    g_Ca: float = 0
    E_L: float = E_REST
    E_Na: float = E_REST + p.E_Na_above_rest.value
    E_K: float = E_REST + p.E_K_above_rest.value
    E_Ca: float = E_REST + p.E_Ca_above_rest.value
    threshold: float = E_REST + _nominal_threshold()
    V_Ca: float = E_REST + p.V_Ca_above_rest.value

    def __post_init__(self):
        """Refuse a cell that cannot be."""
        require_single(**vars(self))
        require_positive(C_m=self.C_m, C_d=self.C_d, g_L=self.g_L, g_D=self.g_D, g_c=self.g_c)
        require_not_negative(g_Na=self.g_Na, g_Kf=self.g_Kf, g_Ks=self.g_Ks, g_Ca=self.g_Ca)

    @property
    def potentials(self):
        """Reversal potentials of leak, sodium, potassium and calcium [mV]."""
        return self.E_L, self.E_Na, self.E_K, self.E_Ca

    @property
    def input_conductance(self):
        """What a steady current into the soma meets at rest [nS]."""
        return _input_conductance(self.g_L, self.g_D, self.g_c)

    def rheobase(self, g_GABA, E_GABA):
        """Smallest current that brings the soma to threshold [pA]; only without calcium."""
        if self.g_Ca > 0:
            raise ValueError(
                f"g_Ca must be 0 for a rheobase, but is {self.g_Ca:g}. "
                "With calcium the cell starts and stops at different currents."
            )
        at_rest = self.input_conductance * (self.threshold - self.E_L)
        return at_rest + g_GABA * (self.threshold - np.asarray(E_GABA))

    def trace(self, drive):
        """Membrane potential of the soma at the start and after each step [mV]."""
        return _trace(self, drive)

    def traces(self, drive):
        """Membrane potential of many somata, one column each [mV]; one after the other."""
        return np.stack([_trace(self, cell) for cell in drive.columns()], axis=1)


def with_calcium():
    """Motoneuron that keeps itself firing: the default one with its calcium conductance.

    Returns
    -------
    motoneuron : Motoneuron

    Notes
    -----
    What the published program holds ready and leaves out of its default run. The gate is all
    or nothing and does not tire, so that firing, once started, needs hyperpolarisation to stop.

    References
    ----------
    parameters: g_Ca_motor, E_Ca_above_rest, alpha_p_motor, beta_p_motor, V_Ca_above_rest

    Examples
    --------
    >>> print(f"{with_calcium().g_Ca:.0f} nS")
    382 nS
    """
    return Motoneuron(g_Ca=p.g_Ca_motor.value * NS_PER_UM2 * side_um2(*DENDRITE))


# Where the gates m, h, n, q go, and how fast [1/ms]: in a pulse, and after it.
IN_PULSE = ((1, 0, 1, 1), (p.alpha_m_motor, p.beta_h_motor, p.alpha_n_motor, p.alpha_q_motor))
AFTER = ((0, 1, 0, 0), (p.beta_m_motor, p.alpha_h_motor, p.beta_n_motor, p.beta_q_motor))
CALCIUM = (p.alpha_p_motor, p.beta_p_motor)


def _over_a_step(rates, dt_ms):
    """Part of each gate's distance to its goal that is left after one step."""
    return tuple(exp(-rate.value * dt_ms) for rate in rates)


def _gates(regime, dt_ms):
    goals, rates = regime
    return goals, _over_a_step(rates, dt_ms)


def _steps(dt_ms):
    """Pulse and refractory time as numbers of steps."""
    return round(p.pulse_ms.value / dt_ms), round(p.refractory_ms.value / dt_ms)


def _trace(cell, drive):
    """One cell: gates and dendrite live half a step after the soma.

    Each moves exactly while the others stand still, which makes a method of second order; but
    as in the published program a pulse starts at the first step above threshold.
    """
    dt, r, g_tonic = drive.dt_ms, drive.half_decay, float(drive.g_tonic)
    E_GABA = float(drive.E_GABA)
    (goal_on, left_on), (goal_off, left_off) = _gates(IN_PULSE, dt), _gates(AFTER, dt)
    (open_p, shut_p), (pulse, refractory) = _over_a_step(CALCIUM, dt), _steps(dt)
    g_L, g_D, g_c, g_Ca = cell.g_L, cell.g_D, cell.g_c, cell.g_Ca
    g_Na, g_Kf, g_Ks = cell.g_Na, cell.g_Kf, cell.g_Ks
    E_L, E_Na, E_K, E_Ca, threshold, V_Ca = *cell.potentials, cell.threshold, cell.V_Ca
    per_C, per_C_d = -dt / cell.C_m, -dt / cell.C_d
    V = V_d = E_L
    (m, h, n, q), p_Ca, on, since, course = goal_off, 0, False, refractory, [V]
    for current, g in zip(drive.current.tolist(), drive.g_phasic.tolist(), strict=True):
        since += 1
        if on and since >= pulse:
            on, since = False, 0
        elif not on and threshold < V and since > refractory:
            on, since = True, 0
        (mg, hg, ng, qg), (ml, hl, nl, ql) = (goal_on, left_on) if on else (goal_off, left_off)
        m, h, n, q = mg + (m - mg) * ml, hg + (h - hg) * hl, ng + (n - ng) * nl, qg + (q - qg) * ql
        Na, K, GABA = g_Na * m * m * m * h, g_Kf * n * n * n * n + g_Ks * q * q, g_tonic + g * r
        G = g_L + g_c + Na + K + GABA
        goal = (g_L * E_L + g_c * V_d + Na * E_Na + K * E_K + GABA * E_GABA + current) / G
        V = goal + (V - goal) * exp(G * per_C)
        p_Ca = 1 + (p_Ca - 1) * open_p if V_Ca < V else p_Ca * shut_p
        G = g_D + g_c + g_Ca * p_Ca
        goal = (g_D * E_L + g_c * V + g_Ca * p_Ca * E_Ca) / G
        V_d = goal + (V_d - goal) * exp(G * per_C_d)
        course.append(V)
    return np.array(course)
