"""One movement of the foot, or several that share their luck."""

from typing import NamedTuple

import numpy as np

from helpers.inputs import require_single
from helpers.reflex import parameters as p
from helpers.reflex.model.drug import Routes, routes
from helpers.reflex.model.loop import run
from helpers.reflex.model.measure import measured
from helpers.reflex.model.reflex import Reflex


class Spikes(NamedTuple):
    """When the pool fired, and which unit: 0 is the smallest."""

    t_ms: np.ndarray
    unit: np.ndarray


class Movement(NamedTuple):
    """The angle of the foot in time, dorsiflexion positive, and the spikes behind it.

    `t_ms` is 0 when the push begins. `frequency_Hz` is not a number (NaN) where the foot does not
    beat; `spikes_per_beat` counts spikes per unit and beat, and is NaN there as well.
    """

    t_ms: np.ndarray
    angle_deg: np.ndarray
    spikes: Spikes
    frequency_Hz: float
    amplitude_deg: float
    spikes_per_beat: float


def simulate(
    reflex=None,
    gaba_gain=p.gaba_gain.value,
    *,
    E_GABA=p.E_GABA.value,
    g0=p.g0.value,
    k_P=p.k_P.value,
    k_gamma=p.k_gamma.value,
    baclofen=p.baclofen.value,
    rng=p.rng.value,
    dt_ms=p.dt_ms.value,
):
    """Movement of the foot after a push, with or without a drug at each of its places.

    Parameters
    ----------
    reflex : Reflex
        The loop; left out, that of a spastic cord.
    gaba_gain : float [1]
        P: what the drug does to the charge of GABA; 1 is no drug.
    E_GABA : float [mV]
        Reversal potential of GABA in the motoneurons, absolute.
    g0, k_P, k_gamma, baclofen : float [1]
        What the drug meets at motoneuron, terminal and spindle, and another drug: `routes`.
    rng : int or Generator
        Number of the noise: the same number gives the same luck to every setting.
    dt_ms : float [ms]
        Time step.

    Returns
    -------
    movement : Movement

    Raises
    ------
    ValueError
        If a value is not one number or has no meaning.

    Notes
    -----
    Amplitude: highest less lowest angle from `parameters.from_ms` to `parameters.until_ms` after
    the push has ended. **Holds** and **leaves out** what `Reflex` does. That a drug stops the
    beat is a statement about this model; a benzodiazepine was seen to leave clonus as it was.

    References
    ----------
    parameters: those of `Reflex`, `Pool`, `routes`; before_ms, from_ms, until_ms, least_deg

    Examples
    --------
    >>> spastic, normal = simulate(g0=0), simulate(Reflex(drive=0), g0=0)
    >>> spastic.amplitude_deg > 10, f"normal {normal.amplitude_deg:.0f}°"
    (True, 'normal 0°')
    """
    numbers = {"gaba_gain": gaba_gain, "E_GABA": E_GABA, "g0": g0}
    require_single(**numbers, k_P=k_P, k_gamma=k_gamma, baclofen=baclofen)
    given = {"E_GABA": E_GABA, "g0": g0, "k_P": k_P, "k_gamma": k_gamma, "baclofen": baclofen}
    (movement,) = simulate_each(reflex, gaba_gain, **given, rng=rng, dt_ms=dt_ms)
    return movement


def simulate_each(
    reflex=None,
    gaba_gain=p.gaba_gain.value,
    *,
    rng=p.rng.value,
    dt_ms=p.dt_ms.value,
    **places,
):
    """Movements for rows of settings in one go, with the same luck for all.

    Parameters
    ----------
    reflex, rng, dt_ms
        As for `simulate`.
    gaba_gain : float or array [1]
        Broadcasts with the next.
    **places : float or array
        `E_GABA`, `g0`, `k_P`, `k_gamma`, `baclofen`, as for `simulate`.

    Returns
    -------
    movements : list of Movement
        One for each setting, in the order of the flattened arrays.

    Raises
    ------
    ValueError
        If a value is not a number or has no meaning.

    Examples
    --------
    >>> alone, drug = simulate_each(gaba_gain=[1, 1.43], g0=0, k_P=5)
    >>> print(f"{drug.amplitude_deg / alone.amplitude_deg:.1f} of the amplitude is left")
    0.0 of the amplitude is left
    """
    reflex = Reflex() if reflex is None else reflex
    rows = Routes(*map(np.ravel, routes(gaba_gain, **places)))
    course = run(reflex, rows, [rng], dt_ms)
    found, angle = measured(reflex, course, dt_ms), np.degrees(course.angle[:, 0])
    movements = []
    for row in range(len(rows.release)):
        step, _, _, unit = course.spikes[course.spikes[:, 2] == row].T
        movements.append(
            Movement(
                course.t_ms,
                angle[:, row],
                Spikes(course.t_ms[step], unit),
                *(float(part[0, row]) for part in found),
            )
        )
    return movements
