"""Spindle, muscle and foot: what the cord hears and what it moves."""

from typing import NamedTuple

import numpy as np
from scipy.constants import milli
from scipy.signal import cont2discrete, lfilter, lfilter_zi

from helpers.inputs import require_not_negative, require_number
from helpers.reflex import parameters as p


def spindle_rate_Hz(stretch_mm, speed_mm_per_s, spindle=1):
    r"""Rate of the spindle's fast fibre, from the stretch of the muscle and its speed.

    .. math:: r = \gamma \, [\, r_0 + 2 x + 4.3 \, \mathrm{sgn}(v) |v|^{0.6} \,]_+

    Parameters
    ----------
    stretch_mm, speed_mm_per_s : float or array [mm], [mm/s]
        Both positive while the muscle is stretched.
    spindle : float or array [1]
        What is left of the spindle's drive by the gamma fibres; 1 is all.

    Returns
    -------
    rate : float or array [Hz]
        Never below 0, never above `parameters.spindle_most_Hz`.

    Raises
    ------
    ValueError
        If a value is not a number, or `spindle` is negative.

    Notes
    -----
    **Holds** in form for spindles of cat hamstrings. **Leaves out** that the two kinds of gamma
    fibres set length and speed apart: here a drug scales both alike.

    References
    ----------
    parameters: spindle_rest_Hz, spindle_length, spindle_speed, spindle_exponent, spindle_most_Hz

    Examples
    --------
    >>> print(f"{spindle_rate_Hz(5, 0):.0f} Hz held, {spindle_rate_Hz(5, 100):.0f} Hz on the way")
    20 Hz held, 88 Hz on the way
    """
    stretch_mm, v = require_number(stretch_mm=stretch_mm, speed_mm_per_s=speed_mm_per_s)
    (spindle,) = require_not_negative(spindle=spindle)
    return unchecked_rate_Hz(stretch_mm, v, spindle)[()]


def unchecked_rate_Hz(stretch_mm, v, spindle):
    """Give what `spindle_rate_Hz` does, for a loop that has checked its numbers."""
    moved = np.sign(v) * np.abs(v) ** p.spindle_exponent.value
    rate = p.spindle_rest_Hz.value + p.spindle_length.value * stretch_mm
    rate = rate + p.spindle_speed.value * moved
    return np.clip(spindle * np.maximum(rate, 0), 0, p.spindle_most_Hz.value)


def muscle_torque(activation, F_most_Nm=p.F_most_Nm.value):
    r"""Torque of the calf, from the sum of its twitches.

    .. math:: F = F_\mathrm{max} \frac{x}{1 + x / 4}

    Parameters
    ----------
    activation : float or array [1]
        Sum of the twitches; one spike of every unit at once peaks at 1.
    F_most_Nm : float [N m]
        Scale.

    Returns
    -------
    torque : float or array [N m]

    References
    ----------
    parameters: F_most_Nm, saturation

    Examples
    --------
    >>> print(f"{muscle_torque(1):.0f} N m")
    24 N m
    """
    return F_most_Nm * activation / (1 + p.saturation.value * activation)


class Filter(NamedTuple):
    """A recursion y[n] = b x - a y, with what it remembers, one column for each run."""

    b: np.ndarray
    a: np.ndarray
    memory: np.ndarray

    def pass_on(self, x):
        """Give the output for a block of input, and the filter as it is afterwards."""
        y, memory = lfilter(self.b, self.a, x, axis=0, zi=self.memory)
        return y, self._replace(memory=memory)


def foot_filters(reflex, dt_ms, columns):
    """Angle [rad] and speed [rad/s] of the foot from the torque on it, exact between steps.

    Parameters
    ----------
    reflex : Reflex
    dt_ms : float [ms]
        Time step, over which the torque stands still.
    columns : int
        How many runs at once; all rest under the steady torque.

    Returns
    -------
    angle, speed : Filter
    """
    oscillator = [reflex.inertia, reflex.damping, reflex.stiffness]
    found = []
    for top in ([1], [1, 0]):
        b, a, _ = cont2discrete((top, oscillator), dt_ms * milli, "zoh")
        memory = lfilter_zi(b.ravel(), a) * reflex.bias_Nm
        found.append(Filter(b.ravel(), a, np.repeat(memory[:, None], columns, axis=1)))
    return found


def twitch_filter(twitch_ms, dt_ms, columns):
    r"""Sum of twitches from the spikes of each step, exact for spikes at the steps.

    .. math:: T_c^2 \ddot x + 2 T_c \dot x + x = e \, T_c \sum_i w_i \, \delta(t - t_i)

    Parameters
    ----------
    twitch_ms, dt_ms : float [ms]
        Time to the peak, and the time step.
    columns : int
        How many runs at once; all start at rest.

    Returns
    -------
    twitches : Filter
    """
    r = dt_ms / twitch_ms
    kept = np.exp(-r)
    b, a = np.array([0, np.e * r * kept]), np.array([1, -2 * kept, kept**2])
    return Filter(b, a, np.zeros((2, columns)))


def twitch(t_ms, twitch_ms=p.twitch_ms.value):
    r"""One twitch of all units, after a spike at 0: it peaks at 1 when `twitch_ms` have passed.

    .. math:: x(t) = \frac{t}{T_c} e^{1 - t / T_c}

    Parameters
    ----------
    t_ms, twitch_ms : float or array [ms]
        Time, and time to the peak.

    Returns
    -------
    x : float or array [1]
        0 before the spike.

    References
    ----------
    parameters: twitch_ms

    Examples
    --------
    >>> print(", ".join(f"{twitch(t):.2f}" for t in (50, 100, 200)))
    0.82, 1.00, 0.74
    """
    (t_ms,) = require_number(t_ms=t_ms)
    part = np.maximum(t_ms, 0) / twitch_ms
    return (part * np.exp(1 - part))[()]
