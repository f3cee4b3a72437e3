"""The whole loop in time, for many settings and many random runs at once.

The cord hears the spindle late, and the muscle the cord. So a block of time as long as the way
back to the muscle can be computed part after part: muscle, foot, spindle, pool.
"""

from typing import NamedTuple

import numpy as np
from scipy.signal import lfilter

from helpers.inputs import require_not_negative, require_positive, require_single
from helpers.reflex import parameters as p
from helpers.reflex.model.limb import foot_filters, muscle_torque, twitch_filter, unchecked_rate_Hz
from helpers.reflex.model.pool import fire, impulses, resting_cells


class Course(NamedTuple):
    """What happened: angle [rad] of shape (steps, runs, settings), and each spike.

    `spikes` has one row for each spike: step, random run, setting, unit.
    """

    t_ms: np.ndarray
    angle: np.ndarray
    spikes: np.ndarray


class Clock(NamedTuple):
    """How time is cut: the step, steps of a block, of the way to the cord, before the push."""

    dt_ms: float
    block: int
    afferent: int
    before: int

    def times_ms(self, push_ms):
        """Give the times of all steps: as many whole blocks as show the last beat."""
        seen = push_ms + p.until_ms.value
        blocks = -((-self.before - round(seen / self.dt_ms)) // self.block)
        return self.dt_ms * (np.arange(blocks * self.block) - self.before)


def clock_of(reflex, dt_ms):
    """Cut time so that the delays are whole numbers of steps.

    Raises
    ------
    ValueError
        If the step is not above 0, or longer than the delay on the way back.
    """
    (dt_ms,) = require_single(dt_ms=dt_ms)
    require_positive(dt_ms=dt_ms)
    if dt_ms > min(reflex.efferent_ms, p.dt_ms.high):
        raise ValueError(
            f"dt_ms must be at most {min(reflex.efferent_ms, p.dt_ms.high):g}, but is {dt_ms:g}. "
            "Choose a shorter step."
        )
    steps = (reflex.efferent_ms, reflex.afferent_ms, p.before_ms.value)
    return Clock(dt_ms, *(round(ms / dt_ms) for ms in steps))


def run(reflex, routes, rngs, dt_ms):
    """Let the loop run from rest through the push to the last beat.

    Parameters
    ----------
    reflex : Reflex
    routes : Routes
        Rows of settings.
    rngs : sequence of int or Generator
        One random run for each; all settings share its luck.
    dt_ms : float [ms]

    Returns
    -------
    course : Course
    """
    clock, pool = clock_of(reflex, dt_ms), reflex.pool
    luck = [_generator(rng) for rng in rngs]
    shape = len(luck), len(routes.release)
    columns = shape[0] * shape[1]
    t_ms = clock.times_ms(reflex.push_ms)
    angle_of, speed_of = foot_filters(reflex, dt_ms, columns)
    twitches = twitch_filter(reflex.twitch_ms, dt_ms, columns)
    synapses, cells = _Synapses.resting(reflex, routes, shape, clock)
    rates, angles, fired = _before(reflex, routes, shape, clock), [], []
    strikes = np.zeros((clock.block, columns))
    for torque in np.split(reflex.torque_Nm(t_ms), len(t_ms) // clock.block):
        x, twitches = twitches.pass_on(strikes)
        total = torque[:, None] - muscle_torque(x, reflex.F_most_Nm)
        angle, angle_of = angle_of.pass_on(total)
        speed, speed_of = speed_of.pass_on(total)
        rates = np.concatenate([rates, _rate(angle, speed, routes, shape)])
        heard, rates = np.split(rates, [clock.block])
        conductance, pull, synapses = synapses.hear(heard, luck)
        now, cells = fire(pool, cells, conductance, pull, dt_ms)
        strikes = _strikes(now, pool, columns)
        angles.append(angle)
        fired.extend(now)
    return Course(t_ms, np.concatenate(angles).reshape(-1, *shape), _rows(fired, shape, pool))


class _Synapses(NamedTuple):
    """What reaches the pool: excitation by chance, and conductances that last."""

    reflex: object
    release: np.ndarray
    lasting: np.ndarray
    pull: np.ndarray
    shape: tuple
    dt_ms: float
    memory: np.ndarray

    @classmethod
    def resting(cls, reflex, routes, shape, clock):
        """Give the synapses before the first impulse, and the cells at rest under them."""
        pool = reflex.pool
        cells = shape[0] * shape[1] * pool.units
        each = (np.repeat(np.tile(part, shape[0]), pool.units) for part in routes)
        release, _, g_GABA, E_GABA, g_K = each
        lasting = 1 + g_GABA + g_K
        pull = reflex.drive + g_GABA * E_GABA + g_K * pool.E_K
        V = np.minimum(pull / lasting, pool.threshold)
        synapses = cls(reflex, release, lasting, pull, shape, clock.dt_ms, np.zeros((1, cells)))
        return synapses, resting_cells(pool, V, clock.dt_ms)

    def hear(self, rates_Hz, luck):
        """Give conductance and pull for each step of a block of spindle rates, and what stays."""
        reflex, pool, steps = self.reflex, self.reflex.pool, len(rates_Hz)
        per_step = p.impulses_per_drive.value * self.dt_ms * reflex.gain
        release = self.release.reshape(*self.shape, pool.units)
        mean = per_step * rates_Hz[..., None] * release * pool.input
        uniform = np.stack([each.random((steps, 1, pool.units)) for each in luck], axis=1)
        came = impulses(uniform, mean).reshape(steps, -1)
        kept = np.exp(-self.dt_ms / pool.tau_e_ms)
        at_middle = pool.kick * np.sqrt(kept)
        g_e, memory = lfilter([at_middle], [1, -kept], came, axis=0, zi=self.memory)
        conductance, pull = self.lasting + g_e, self.pull + pool.E_excitatory * g_e
        return conductance, pull, self._replace(memory=memory)


def _rate(angle, speed, routes, shape):
    """Rate of the spindle for a block, of shape (steps, runs, settings) [Hz]."""
    stretch, v = p.mm_per_rad.value * angle, p.mm_per_rad.value * speed
    return unchecked_rate_Hz(stretch.reshape(-1, *shape), v.reshape(-1, *shape), routes.spindle)


def _before(reflex, routes, shape, clock):
    """Give the rates that are on their way to the cord when time begins."""
    at_rest = unchecked_rate_Hz(
        p.mm_per_rad.value * reflex.resting_rad, np.zeros(shape), routes.spindle
    )
    return np.repeat(at_rest[None], clock.afferent, axis=0)


def _strikes(fired, pool, columns):
    """Force of the units that fire, in each step of a block and in each column."""
    steps, cells = _flat(fired)
    column, unit = np.divmod(cells, pool.units)
    place, size = steps * columns + column, len(fired) * columns
    return np.bincount(place, pool.force[unit], size).reshape(-1, columns)


def _rows(fired, shape, pool):
    steps, cells = _flat(fired)
    return np.column_stack([steps, *np.unravel_index(cells, (*shape, pool.units))])


def _flat(fired):
    return np.repeat(np.arange(len(fired)), [len(now) for now in fired]), np.concatenate(fired)


def _generator(rng):
    if not isinstance(rng, np.random.Generator):
        (rng,) = map(int, require_single(rng=rng))
        require_not_negative(rng=rng)
    return np.random.default_rng(rng)
