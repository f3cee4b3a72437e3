"""Excitatory and inhibitory cells with conductances, wired at random: spikes and their rate."""

from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

import numpy as np
from scipy.constants import milli

from helpers.inputs import require_not_negative, require_positive, require_single
from helpers.network import parameters as p
from helpers.network.model.luck import Clock, luck_of, require_whole

NOBODY = np.empty(0, np.intp)


@dataclass(frozen=True)
class Network:
    r"""Leaky cells that integrate conductances and fire, after the benchmark of Brette (2007).

    .. math::

        \tau_m \dot V = (E_L - V) + g_e (E_e - V) + P \, g_i (E_\mathrm{GABA} - V), \quad
        \tau_k \dot g_k = -g_k + \tau_k w_k \sum_j \delta(t - t_j - d)

    Conductances are in units of the leak. P is `gaba_gain` of `simulate`.

    Parameters
    ----------
    n_excitatory, n_inhibitory : int
        Cells of each kind, 1 or more; they differ only in what their spikes do.
    targets : int
        Cells that each cell projects to, drawn from all with replacement.
    E_GABA : float [mV]
        Reversal potential of inhibition, absolute.
    gaba_decay_ms, excitation_decay_ms, tau_m_ms : float [ms]
        Decay of both conductances, and time constant of the membrane.
    w_excitatory, w_inhibitory, w_input : float [1]
        What one spike adds to a conductance.
    input_rate_Hz : float [Hz]
        Random spikes from outside to each cell.
    threshold_spread : float [mV]
        Standard deviation of the thresholds; 0 gives every cell the same.
    E_L, E_excitatory, V_th, V_reset : float [mV]
        Reversals of leak and excitation; threshold, and potential after a spike.
    refractory_ms, delay_ms : float [ms]
        Time after a spike without another; time from a spike to its effect.

    Raises
    ------
    ValueError
        If a number has no meaning.

    Notes
    -----
    **Holds** as a model of how inhibition limits a balanced network. **Leaves out** nearly all
    of a brain: layers, other cells, slow receptors, adaptation, plasticity. It makes no EEG.
    A smaller network keeps the number of inputs of a cell and all weights; what changes is that
    two cells share more of their inputs, so that they fluctuate together more.

    References
    ----------
    parameters: n_excitatory to threshold_spread

    Examples
    --------
    >>> Network().cells, Network(n_excitatory=640, n_inhibitory=160).cells
    (4000, 800)
    """

    n_excitatory: int = p.n_excitatory.value
    n_inhibitory: int = p.n_inhibitory.value
    targets: int = p.targets.value
    E_GABA: float = p.E_GABA.value
    gaba_decay_ms: float = p.gaba_decay_ms.value
    excitation_decay_ms: float = p.excitation_decay_ms.value
    tau_m_ms: float = p.tau_m_ms.value
    w_excitatory: float = p.w_excitatory.value
    w_inhibitory: float = p.w_inhibitory.value
    w_input: float = p.w_input.value
    input_rate_Hz: float = p.input_rate_Hz.value
    threshold_spread: float = p.threshold_spread.value
    E_L: float = p.E_L.value
    E_excitatory: float = p.E_excitatory.value
    V_th: float = p.V_th.value
    V_reset: float = p.V_reset.value
    refractory_ms: float = p.refractory_ms.value
    delay_ms: float = p.delay_ms.value

    def __post_init__(self):
        """Refuse a network that cannot be."""
        require_single(**vars(self))
        for name in ("n_excitatory", "n_inhibitory", "targets"):
            require_whole(int(name != "targets"), **{name: getattr(self, name)})
        require_positive(
            gaba_decay_ms=self.gaba_decay_ms,
            excitation_decay_ms=self.excitation_decay_ms,
            tau_m_ms=self.tau_m_ms,
            delay_ms=self.delay_ms,
        )
        names = ("w_excitatory", "w_inhibitory", "w_input", "input_rate_Hz", "threshold_spread")
        require_not_negative(**{name: getattr(self, name) for name in (*names, "refractory_ms")})
        require_positive(**{"V_th - V_reset": self.V_th - self.V_reset})

    @property
    def cells(self):
        """Number of all cells."""
        return self.n_excitatory + self.n_inhibitory


class Activity(NamedTuple):
    """Spikes of a network: time of each [ms], its cell, and the mean rate of excitatory cells.

    Cells are counted from 0, excitatory ones first. The rate [Hz] leaves out the start.
    """

    t_ms: np.ndarray
    spikes: np.ndarray
    rate_Hz: float


def simulate(
    network,
    gaba_gain=p.gaba_gain.value,
    rng=p.rng.value,
    *,
    duration_ms=p.duration_ms.value,
    discard_ms=p.discard_ms.value,
    dt_ms=p.dt_ms.value,
):
    """Spikes of the network.

    Parameters
    ----------
    network : Network
        The cells and their wiring rules.
    gaba_gain : float [1]
        Factor on `w_inhibitory`, 0 or more; 1 is no drug.
    rng : int or Generator
        Number of the run: fixes wiring, start and outside input, whatever the gain.
    duration_ms, discard_ms : float [ms]
        How long, and from when spikes count for the rate.
    dt_ms : float [ms]
        Time step, at most the delay.

    Returns
    -------
    activity : Activity

    Raises
    ------
    ValueError
        If a value has no meaning, or the times do not fit each other.

    Notes
    -----
    Exponential Euler: within a step the conductances stand still and V goes towards its
    momentary equilibrium. **Holds** for means over several runs. **Leaves out** that one run is
    chaotic: a drug changes its spikes for good after some 100 ms, and its rate by luck as well.

    References
    ----------
    parameters: gaba_gain, duration_ms, discard_ms, dt_ms, rng, those of `Network`

    Examples
    --------
    >>> small = Network(n_excitatory=320, n_inhibitory=80, E_GABA=-70)
    >>> before, after = (simulate(small, gain, duration_ms=2000) for gain in (1, 2))
    >>> print(before.rate_Hz > after.rate_Hz > 0)
    True
    """
    require_single(gaba_gain=gaba_gain)
    require_not_negative(gaba_gain=gaba_gain)
    clock = _clock(network, duration_ms, discard_ms, dt_ms)
    if isinstance(rng, np.random.Generator):
        luck = luck_of(network, clock, rng)
    else:
        luck = _luck(network, clock, rng)
    fired = _trace(network, gaba_gain, luck, clock)
    spikes = np.concatenate(fired)
    t_ms = clock.dt_ms * np.repeat(np.arange(clock.steps), [cells.size for cells in fired])
    counted = np.count_nonzero((spikes < network.n_excitatory) & (t_ms >= discard_ms))
    rate_Hz = counted / (network.n_excitatory * milli * (duration_ms - discard_ms))
    return Activity(t_ms, spikes, rate_Hz)


@lru_cache(maxsize=2)
def _luck(network, clock, rng):
    """Draw once for the runs that differ in the drug only."""
    return luck_of(network, clock, rng)


def _trace(network, gaba_gain, luck, clock):
    """Give the cells that fire in each step."""
    cells, dt_ms = network.cells, clock.dt_ms
    lag, rest = round(network.delay_ms / dt_ms), round(network.refractory_ms / dt_ms)
    each = [network.w_excitatory, network.w_inhibitory * gaba_gain]
    weight = np.repeat(each, [network.n_excitatory, network.n_inhibitory])
    # Both conductances lie in one row, so that one call delivers all spikes of a step.
    places = luck.targets + cells * (np.arange(cells) >= network.n_excitatory)[:, None]
    g, V = np.zeros((2, cells)), luck.V.copy()
    (ge, gi), row = g, g.reshape(-1)
    decays_ms = np.array([[network.excitation_decay_ms], [network.gaba_decay_ms]])
    kept, pull = np.exp(-dt_ms / decays_ms), np.array([network.E_excitatory, network.E_GABA])
    total, goal = np.empty(cells), np.empty(cells)
    exponent = -dt_ms / network.tau_m_ms
    speed = np.full(cells, exponent)  # 0 while a cell is refractory
    fired = [NOBODY] * max(lag, rest)
    before = len(fired)
    for start, end in zip(luck.first[:-1], luck.first[1:], strict=True):
        g *= kept
        np.add.at(ge, luck.hit[start:end], network.w_input)
        came = fired[-lag]
        if came.size:
            np.add.at(row, places.take(came, 0).reshape(-1), weight[came].repeat(network.targets))
        if rest:
            speed[fired[-rest]] = exponent
        # V goes towards (E_L + ge E_e + gi E_GABA) / (1 + ge + gi), the faster the larger the sum.
        np.add(ge, gi, total)
        total += 1
        np.dot(pull, g, goal)
        goal += network.E_L
        goal /= total
        total *= speed
        np.exp(total, total)
        V -= goal
        V *= total
        V += goal
        (now,) = (luck.V_th < V).nonzero()
        V[now] = network.V_reset
        if rest:
            speed[now] = 0
        fired.append(now)
    return fired[before:]


def _clock(network, duration_ms, discard_ms, dt_ms):
    named = {"duration_ms": duration_ms, "discard_ms": discard_ms, "dt_ms": dt_ms}
    require_single(**named)
    require_positive(duration_ms=duration_ms, dt_ms=dt_ms)
    require_not_negative(discard_ms=discard_ms)
    if discard_ms >= duration_ms:
        raise ValueError(
            f"discard_ms must be below duration_ms, {duration_ms:g}, but is {discard_ms:g}. "
            "Simulate longer."
        )
    if dt_ms > network.delay_ms:
        raise ValueError(
            f"dt_ms must be at most the delay, {network.delay_ms:g}, but is {dt_ms:g}. "
            "Choose a shorter step."
        )
    return Clock(float(dt_ms), max(round(duration_ms / dt_ms), 1))
