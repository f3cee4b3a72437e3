"""What a stretch reflex is made of: a pool of motoneurons, and the limb that it moves."""

from dataclasses import dataclass, field

import numpy as np
from scipy.constants import milli

from helpers.inputs import require_not_negative, require_number, require_positive, require_single
from helpers.reflex import parameters as p


@dataclass(frozen=True)
class Pool:
    r"""Motoneurons that integrate and fire, from small ones to large ones.

    .. math::

        \tau_m \dot V = -(V - s) + g_e (E_e - V) + g_\mathrm{AHP} (E_K - V)
        + g_\mathrm{GABA} (E_\mathrm{GABA} - V) + g_K (E_K - V)

    Parameters
    ----------
    units : int
        How many.
    tau_m_ms : float [ms]
        Membrane time constant.
    threshold, E_excitatory, E_K : float [mV]
        Threshold, and reversal potentials of excitation and of potassium, above normal rest.
    tau_e_ms, kick : float [ms], [1]
        Decay of excitation; conductance that one impulse opens, in leaks.
    ahp_kick, tau_ahp_ms : float [1], [ms]
        Conductance that one spike leaves behind, in leaks, and its decay.
    refractory_ms : float [ms]
        Time after a spike in which the cell stays at 0.

    Raises
    ------
    ValueError
        If a number is not finite or has no meaning.

    Notes
    -----
    **Holds** for a pool that all fibres reach alike. **Leaves out** dendrites, the inhibitory
    cells of the cord, and lasting currents, for which the drive `s` of `Reflex` stands.

    References
    ----------
    parameters: units, tau_m_ms, threshold, E_excitatory, E_ahp, tau_e_ms, kick, ahp_kick,
    tau_ahp_ms, refractory_ms, input_slope, force_slope

    Examples
    --------
    >>> pool = Pool()
    >>> print(f"largest over smallest: force {pool.force[-1] / pool.force[0]:.1f}, "
    ...       f"input {pool.input[-1] / pool.input[0]:.2f}")
    largest over smallest: force 10.0, input 0.41
    """

    units: int = int(p.units.value)
    tau_m_ms: float = p.tau_m_ms.value
    threshold: float = p.threshold.value
    E_excitatory: float = p.E_excitatory.value
    E_K: float = p.E_ahp.value
    tau_e_ms: float = p.tau_e_ms.value
    kick: float = p.kick.value
    ahp_kick: float = p.ahp_kick.value
    tau_ahp_ms: float = p.tau_ahp_ms.value
    refractory_ms: float = p.refractory_ms.value

    def __post_init__(self):
        """Refuse a pool that cannot be."""
        require_single(**vars(self))
        require_positive(
            units=self.units - 1,
            tau_m_ms=self.tau_m_ms,
            threshold=self.threshold,
            tau_e_ms=self.tau_e_ms,
            tau_ahp_ms=self.tau_ahp_ms,
        )
        require_not_negative(
            kick=self.kick, ahp_kick=self.ahp_kick, refractory_ms=self.refractory_ms
        )

    @property
    def input(self):
        """How much of the afferents' drive each unit gets, the smallest 1 (size principle)."""
        return np.exp(-p.input_slope.value * np.linspace(0, 1, self.units))

    @property
    def force(self):
        """Share of the pool's force that each unit has; together 1."""
        strength = np.exp(p.force_slope.value * np.linspace(0, 1, self.units))
        return strength / strength.sum()


@dataclass(frozen=True)
class Reflex:
    r"""The loop from the calf through the cord and back, with the foot that it moves.

    .. math:: J \dot\omega = T - K \theta - B \omega - F, \quad \dot\theta = \omega

    Parameters
    ----------
    drive : float [mV]
        Depolarising drive of the motoneurons, s: 0 in a normal cord.
    afferent_ms, efferent_ms : float [ms]
        Delays from the spindle to the cord, and from there to the force.
    twitch_ms : float [ms]
        Time to the peak of a twitch.
    inertia, stiffness, damping : float [kg m²], [N m/rad], [N m s/rad]
        Of foot and ankle.
    bias_Nm, push_Nm, push_ms : float [N m], [N m], [ms]
        Steady torque that lifts the foot, and the push on top of it.
    F_most_Nm : float [N m]
        Scale of the muscle's torque.
    gain : float [1/Hz]
        Drive of the pool for each Hz of the spindle.
    pool : Pool
        The motoneurons.

    Raises
    ------
    ValueError
        If a number is not finite or has no meaning.

    Notes
    -----
    **Holds** for one sign of spasticity, clonus, in one muscle. **Leaves out** the other muscles,
    tendon organs, Renshaw cells, reciprocal inhibition, the beta drive of spindles, and every
    order from the brain. It does not describe back or neck spasm, where the cord is healthy.

    References
    ----------
    parameters: drive, afferent_ms, efferent_ms, twitch_ms, inertia, stiffness, damping, bias_Nm,
    push_Nm, push_ms, F_most_Nm, gain

    Examples
    --------
    >>> print(f"{Reflex().latency_ms} ms from stretch to force")
    39 ms from stretch to force
    """

    drive: float = p.drive[p.state.value].value
    afferent_ms: float = p.afferent_ms.value
    efferent_ms: float = p.efferent_ms.value
    twitch_ms: float = p.twitch_ms.value
    inertia: float = p.inertia.value
    stiffness: float = p.stiffness.value
    damping: float = p.damping.value
    bias_Nm: float = p.bias_Nm.value
    push_Nm: float = p.push_Nm.value
    push_ms: float = p.push_ms.value
    F_most_Nm: float = p.F_most_Nm.value
    gain: float = p.gain.value
    pool: Pool = field(default_factory=Pool)

    def __post_init__(self):
        """Refuse a loop that cannot be."""
        numbers = {name: value for name, value in vars(self).items() if name != "pool"}
        require_single(**numbers)
        positive = ("efferent_ms", "twitch_ms", "inertia", "stiffness", "damping")
        require_positive(**{name: numbers.pop(name) for name in positive})
        for signed in ("drive", "bias_Nm", "push_Nm"):
            require_number(**{signed: numbers.pop(signed)})
        require_not_negative(**numbers)

    @property
    def latency_ms(self):
        """Time from a stretch to the first force that answers it [ms]."""
        return self.afferent_ms + self.efferent_ms

    @property
    def resting_rad(self):
        """Angle at which the foot rests under the steady torque, without any reflex [rad]."""
        return self.bias_Nm / self.stiffness

    def torque_Nm(self, t_ms):
        """Torque from outside, with the push from 0 on [N m]."""
        pushed = (t_ms >= 0) & (t_ms < self.push_ms)
        return self.bias_Nm + self.push_Nm * pushed

    def step_answer_deg(self, t_ms):
        """Angle of the foot after a torque of 1 N m from 0 on, without reflex [°].

        The closed form of a damped oscillator, for an ankle that can swing.
        """
        own = self.stiffness / self.inertia
        decay = self.damping / (2 * self.inertia)
        swing = np.sqrt(own - decay**2)
        t_s = np.asarray(t_ms) * milli
        fading = np.exp(-decay * t_s) * (np.cos(swing * t_s) + decay / swing * np.sin(swing * t_s))
        return np.degrees((1 - fading) / self.stiffness)
