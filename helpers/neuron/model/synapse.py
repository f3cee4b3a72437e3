"""One excitatory event on one GABA event, in a cell without spikes."""

from dataclasses import dataclass
from functools import lru_cache

import numpy as np
from scipy.optimize import brentq

from helpers.inputs import require_not_negative, require_number, require_positive, require_single
from helpers.neuron import parameters as p


@dataclass(frozen=True)
class PassiveSynapse:
    r"""A passive cell with one GABA synapse and one excitatory synapse.

    .. math::

        \tau_m \dot V = -(V - V_0) - g_I e^{-(t - t_I) / \tau_\mathrm{GABA}} (V - E_\mathrm{GABA})
        - g_e e^{-(t - t_e) / \tau_e} (V - E_e)

    Conductances are in units of the leak; :math:`g_e` is the one that gives `epsp_mV` alone.

    Parameters
    ----------
    E_rest, E_excitatory : float [mV]
        Resting potential; reversal potential of excitation.
    tau_ms, decay_ms, epsp_decay_ms : float [ms]
        Time constant of the cell; decay of the GABA and of the excitatory conductance.
    g_GABA : float [leaks]
        Peak GABA conductance over leak.
    epsp_mV : float [mV]
        EPSP alone.

    Raises
    ------
    ValueError
        If a number is not finite, a time or the EPSP is not above 0, or the EPSP reaches the
        reversal potential of excitation.

    References
    ----------
    parameters: synapse_E_rest, E_excitatory, synapse_tau_ms, synapse_decay_ms, epsp_decay_ms,
    synapse_g_GABA, epsp_mV
    """

    E_rest: float = p.synapse_E_rest.value
    tau_ms: float = p.synapse_tau_ms.value
    g_GABA: float = p.synapse_g_GABA.value
    decay_ms: float = p.synapse_decay_ms.value
    epsp_mV: float = p.epsp_mV.value
    epsp_decay_ms: float = p.epsp_decay_ms.value
    E_excitatory: float = p.E_excitatory.value

    def __post_init__(self):
        """Refuse a cell that cannot be."""
        require_single(**vars(self))
        require_not_negative(g_GABA=self.g_GABA)
        require_positive(tau_ms=self.tau_ms, decay_ms=self.decay_ms, epsp_mV=self.epsp_mV)
        require_positive(epsp_decay_ms=self.epsp_decay_ms)
        most = (self.E_excitatory - self.E_rest) / 2
        if self.epsp_mV > most:
            raise ValueError(
                f"epsp_mV must be at most {most:g}, half of the way to E_excitatory, "
                f"but is {self.epsp_mV:g}. Choose a smaller EPSP."
            )


def epsp_on_ipsp(delay_ms, E_GABA=p.synapse_E_GABA.value, *, synapse=None):
    """Highest potential above rest that one EPSP reaches some time after one IPSP.

    Sought from the beginning of the EPSP on, so that a large IPSP before it does not count.

    Parameters
    ----------
    delay_ms : float or array [ms]
        From the IPSP to the EPSP; below 0 the EPSP comes first. Broadcasts with `E_GABA`.
    E_GABA : float or array [mV]
        Reversal potential of GABA.
    synapse : PassiveSynapse
        The cell; left out, the one with the records of `parameters.py`.

    Returns
    -------
    peak : float or array [mV]
        Above rest. Compare it with the EPSP alone, `synapse.epsp_mV`.

    Raises
    ------
    ValueError
        If a value is not a finite number.

    Notes
    -----
    **Holds** below threshold. **Leaves out** place: both synapses sit at one spot. On a
    dendrite the conductance stays where it is, while the depolarisation spreads.

    References
    ----------
    parameters: those of `PassiveSynapse`, synapse_window_ms, synapse_step_ms; jeanxavier2007

    Examples
    --------
    >>> together, later = epsp_on_ipsp([0, 20])
    >>> print(f"alone 13.0 mV, together {together:.1f} mV, 20 ms later {later:.1f} mV")
    alone 13.0 mV, together 12.2 mV, 20 ms later 14.0 mV
    """
    delay_ms, E_GABA = require_number(delay_ms=delay_ms, E_GABA=E_GABA)
    shape = np.broadcast(delay_ms, E_GABA).shape
    delays, E = (np.broadcast_to(v, shape).reshape(-1, 1) for v in (delay_ms, E_GABA))
    _, first, _, second = _two_events(delays, E, synapse or PassiveSynapse())
    before = np.where(delays[:, 0] < 0, first.max(axis=1), -np.inf)
    return np.maximum(before, second.max(axis=1)).reshape(shape)[()]


def epsp_on_ipsp_course(t_ms, delay_ms, E_GABA=p.synapse_E_GABA.value, *, synapse=None):
    """Membrane potential while one EPSP and one IPSP pass, for a picture.

    Parameters
    ----------
    t_ms : array [ms]
        Times; the IPSP begins at 0.
    delay_ms : float [ms]
        From the IPSP to the EPSP.
    E_GABA, synapse
        As for `epsp_on_ipsp`.

    Returns
    -------
    V : array [mV]
        Absolute; rest before the first event. The last event's course ends after
        `parameters.synapse_window_ms`, and V stays where it is then.

    Raises
    ------
    ValueError
        If a value is not a finite number.

    Examples
    --------
    >>> print(f"{epsp_on_ipsp_course(5, 0):.1f} mV")
    -58.0 mV
    """
    (t_ms,) = require_number(t_ms=t_ms)
    delay_ms, E_GABA = require_single(delay_ms=delay_ms, E_GABA=E_GABA)
    synapse = synapse or PassiveSynapse()
    parts = _two_events(np.array([[delay_ms]]), np.array([[E_GABA]]), synapse)
    t1, V1, t2, V2 = (part[0] for part in parts)
    start = min(delay_ms, 0)
    t = start + np.concatenate([t1, t1[-1] + t2])
    V = np.interp(t_ms, t, np.concatenate([V1, V2]), left=0)
    return (synapse.E_rest + V)[()]


def _two_events(delays, E_GABA, synapse):
    """Time and potential above rest from the first event to the second, and from there on."""
    E_I, E_e = E_GABA - synapse.E_rest, synapse.E_excitatory - synapse.E_rest
    g_e = _excitatory_conductance(synapse.epsp_mV, E_e, synapse.tau_ms, synapse.epsp_decay_ms)
    gap, ipsp_first = np.abs(delays), delays >= 0
    g_I1, g_e1 = np.where(ipsp_first, synapse.g_GABA, 0), np.where(ipsp_first, 0, g_e)
    gabas, excitations = (E_I, synapse.decay_ms), (E_e, synapse.epsp_decay_ms)
    t2 = _window(len(gap))
    t1 = t2 * gap / t2[:, -1:]
    V1 = _relax(0, t1, synapse.tau_ms, ((g_I1, *gabas), (g_e1, *excitations)))
    g_I2 = np.where(ipsp_first, g_I1 * np.exp(-gap / synapse.decay_ms), synapse.g_GABA)
    g_e2 = np.where(ipsp_first, g_e, g_e1 * np.exp(-gap / synapse.epsp_decay_ms))
    V2 = _relax(V1[:, -1], t2, synapse.tau_ms, ((g_I2, *gabas), (g_e2, *excitations)))
    return t1, V1, t2, V2


def _relax(V0, t, tau_ms, conductances):
    """Potential above rest under conductances (g, E, decay) that all start at t = 0.

    In each step V moves towards where the conductances of its middle pull it, by the exact
    integral of its total conductance; so no step is too long to be stable.
    """
    middle = (t[:, 1:] + t[:, :-1]) / 2
    A, total, pull = t / tau_ms, 1, 0
    for g, E, decay_ms in conductances:
        A = A + g * decay_ms / tau_ms * -np.expm1(-t / decay_ms)
        left = g * np.exp(-middle / decay_ms)
        total, pull = total + left, pull + left * E
    kept, goals = np.exp(-np.diff(A, axis=1)).T, (pull / total).T
    V = np.broadcast_to(V0, t[:, 0].shape)
    course = [V]
    for goal, keep in zip(goals, kept, strict=True):
        V = goal + (V - goal) * keep
        course.append(V)
    return np.stack(course, axis=1)


@lru_cache(maxsize=2)
def _excitatory_conductance(epsp_mV, E_e, tau_ms, epsp_decay_ms):
    """Conductance, in leaks, that gives the EPSP alone."""
    t = _window(1)

    def excess(g):
        return _relax(0, t, tau_ms, ((g, E_e, epsp_decay_ms),)).max() - epsp_mV

    # Enough for half of the way to E_excitatory, whether the conductance is brief or lasts.
    most = 2**2 * (1 + tau_ms / epsp_decay_ms)
    return brentq(excess, 0, most)


def _window(rows):
    """Give the times in which the peak is sought, in as many equal rows as asked for."""
    steps = round(p.synapse_window_ms.value / p.synapse_step_ms.value)
    return np.repeat(p.synapse_window_ms.value * np.linspace(0, 1, steps + 1)[None], rows, axis=0)
