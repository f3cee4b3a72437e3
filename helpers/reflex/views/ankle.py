"""A foot after a push: its angle in time, the spikes behind it, and what a drug does to both."""

from functools import lru_cache

import numpy as np
from scipy.constants import milli

from helpers.evidence.figures import exactly
from helpers.receptor import parameters as receptor
from helpers.reflex import parameters as p
from helpers.reflex.model import Pool, Reflex, simulate_each
from helpers.reflex.views.leg import Leg
from helpers.reflex.views.shared import (
    FAR_ABOVE_TABLET,
    MODEL_ONLY,
    NEVER_MEASURED,
    NOT_A_BACK,
    ONE_MUSCLE,
    drug,
    gaba_gain,
    volts,
)
from helpers.stage import style

SHOWN_MS = -p.before_ms.value, p.push_ms.value + p.until_ms.value
FILM_MS = np.arange(SHOWN_MS[0], p.film_until_ms.value, p.film_ms.value)
BEAT_MS = p.push_ms.value + np.array([p.from_ms.value, p.until_ms.value])
EACH_POINT, EACH_UNIT = 25, 3  # of the angle and of the units one in so many is drawn
UNITS = Pool().units
OFF = {  # a spastic cord with nothing for the drug to act on
    **{"state": p.state.value, "afferent_ms": p.afferent_ms.value, "E_GABA": p.normal_E.value},
    **{"g0": 0, "k_P": 0, "k_gamma": 0},
}


class Ankle:
    """A leg that plays, the angle of its foot with the drug and without, and the pool's spikes."""

    presets = {
        "normal cord": OFF | {"state": "normal", "g0": p.g0.value},
        "spastic, all routes off": OFF,
        "motoneuron alone": OFF | {"g0": p.strong_g0.value},
        "terminal alone": OFF | {"k_P": p.strong_route.value},
        "spindle alone": OFF | {"k_gamma": p.strong_route.value},
        "motoneuron, chloride lost": OFF | {"g0": p.strong_g0.value, "E_GABA": p.shunt_E.value},
    }
    hints = (
        (
            lambda state, **_: state == "normal",
            "A normal cord does not beat, so no drug can calm it: choose the spastic cord.",
        ),
        (
            lambda diazepam_nM, g0, k_P, k_gamma, **_: (
                diazepam_nM > 0 and g0 == k_P == k_gamma == 0
            ),
            "All three routes are off, so the drug changes nothing: raise g0, k_P or k_gamma.",
        ),
        FAR_ABOVE_TABLET,
    )
    leaves_out = (
        MODEL_ONLY,
        NEVER_MEASURED,
        NOT_A_BACK,
        ONE_MUSCLE,
        "A gentle start: the push makes the whole pool fire at once, and the first kick is larger "
        "than an examiner would see.",
        "Chance: one random run is drawn. Another run moves the amplitude by up to a degree.",
        "Chloride that moves while GABA acts: E_GABA stays where you set it.",
    )
    numbers = (
        *(p.g0, p.k_P, p.k_gamma, p.E_GABA, receptor.diazepam_nM, *p.drive.values()),
        *(p.afferent_ms, p.efferent_ms, p.twitch_ms, p.spindle_exponent, p.inertia, p.stiffness),
        *(p.damping, p.gain, p.bias_Nm, p.push_Nm, p.push_ms, p.units, p.threshold, p.F_most_Nm),
        *(p.from_ms, p.until_ms, p.least_deg, p.least_Hz, p.strong_g0, p.strong_route, p.rng),
    )

    def __init__(self):
        """Draw what stays; `update` moves the rest."""
        self.figure, (leg, self._top, self._raster) = _panels()
        self._leg = Leg(leg)
        self._draw_axes()
        self._make_live()

    def update(
        self,
        state: p.state,
        afferent_ms: p.afferent_ms,
        diazepam_nM: receptor.diazepam_nM,
        g0: p.g0,
        k_P: p.k_P,
        k_gamma: p.k_gamma,
        E_GABA: p.E_GABA,
        rng: p.rng,
    ):
        """Let the foot be pushed with the drug and without; say how it moves."""
        routes = (("g0", g0), ("k_P", k_P), ("k_gamma", k_gamma), ("E_GABA", E_GABA))
        loop = Reflex(drive=p.drive[state].value, afferent_ms=afferent_ms)
        movements = _movements(loop, gaba_gain(diazepam_nM), routes, rng)
        self._movements = movements
        self._show_until(SHOWN_MS[1])
        self._lines[1].set_visible(diazepam_nM > 0)
        self._names[0].set_text(f"no drug: {_degrees(movements[0])}")
        given = f"with diazepam: {_degrees(movements[1])}" if diazepam_nM > 0 else ""
        self._names[1].set_text(given)
        seen = _during(movements[1], BEAT_MS)
        self._leg.mark(seen.max(), seen.min())
        self._leg.show(seen[0], pushed=False)
        setting = afferent_ms, g0, k_P, k_gamma, E_GABA, rng
        return _sentence(state, diazepam_nM, setting, movements)

    def frames(self):
        """Let the foot move as fast as it would, and the traces grow with it."""
        now = self._movements[1]
        angles = np.interp(FILM_MS, now.t_ms, now.angle_deg)
        for t_ms, angle_deg in zip(FILM_MS, angles, strict=True):
            self._leg.show(angle_deg, pushed=0 <= t_ms <= p.push_ms.value)
            self._show_until(t_ms)
            yield

    def table(self):
        """Give what is measured of both movements."""
        header = ("condition", "amplitude (°)", "beat (Hz)", "spikes per unit and beat")
        names = "no drug", "with diazepam"
        return header, [
            (
                name,
                f"{movement.amplitude_deg:.1f}",
                "none" if np.isnan(movement.frequency_Hz) else f"{movement.frequency_Hz:.2f}",
                "none" if np.isnan(movement.frequency_Hz) else f"{movement.spikes_per_beat:.2f}",
            )
            for name, movement in zip(names, self._movements, strict=True)
        ]

    def _draw_axes(self):
        top, raster = self._top, self._raster
        limits_s = milli * np.array(SHOWN_MS)
        top.set(xlim=limits_s, ylim=(p.angle_low_deg.value, p.angle_high_deg.value))
        top.axvspan(0, milli * p.push_ms.value, color=style.INK, alpha=0.15, linewidth=0)
        label = style.label(top, style.INK, "push", (4, -14))
        label.xy = (milli * p.push_ms.value, p.angle_high_deg.value)
        style.name_axes(top, "", "Toes up (°)")
        raster.set(xlim=limits_s, ylim=(-UNITS / 10, UNITS * 1.1))
        raster.set_yticks([0, UNITS - 1], ["small", "large"])
        raster.axvspan(0, milli * p.push_ms.value, color=style.INK, alpha=0.15, linewidth=0)
        style.name_axes(raster, "Time (s); ticks: spikes with the drug", "Motoneurons")
        style.name_model(
            self.figure, "Model: a loop chosen for teaching; its drug routes unmeasured"
        )

    def _make_live(self):
        without = {"linestyle": "--", "linewidth": 1.6}
        self._lines = [
            style.line(self._top, style.NO_DRUG, [], [], **without),
            style.line(self._top, style.DIAZEPAM, [], []),
        ]
        self._spikes = style.line(
            self._raster, style.SPIKES, [], [], linestyle="", marker="|", markersize=4
        )
        self._names = [
            style.label(self._top, style.NO_DRUG, "", (-4, -14), ha="right"),
            style.label(self._top, style.DIAZEPAM, "", (-4, -30), ha="right"),
        ]
        for name in self._names:
            name.xy = (milli * SHOWN_MS[1], p.angle_high_deg.value)
        self.live = [*self._leg.live, *self._lines, self._spikes, *self._names]

    def _show_until(self, end_ms):
        """Draw traces and spikes up to a moment; the spikes are those with the drug."""
        for line, movement in zip(self._lines, self._movements, strict=True):
            t_ms, angle = movement.t_ms[::EACH_POINT], movement.angle_deg[::EACH_POINT]
            kept = t_ms <= end_ms
            line.set_data(milli * t_ms[kept], angle[kept])
        t_ms, unit = self._movements[1].spikes
        kept = (t_ms <= end_ms) & (unit % EACH_UNIT == 0)
        self._spikes.set_data(milli * t_ms[kept], unit[kept])


def _panels():
    """Make a tall panel for the leg, and two beside it."""
    figure, panels = style.figure(5.8, (3, 5), beside=True)
    grid = panels[1].get_gridspec()
    panels[1].remove()
    below = grid[1].subgridspec(2, 1, height_ratios=(2, 1))
    right = [figure.add_subplot(below[row]) for row in range(2)]
    for panel in right:
        style.plain(panel)
    return figure, [panels[0], *right]


@lru_cache(maxsize=32)
def _movements(reflex, gain, routes, rng):
    """Movement without the drug and with it, in one go."""
    return simulate_each(reflex, np.array([1, gain]), rng=rng, **dict(routes))


def _during(movement, span_ms):
    start_ms, end_ms = span_ms
    return movement.angle_deg[(movement.t_ms >= start_ms) & (movement.t_ms < end_ms)]


def _degrees(movement):
    return f"{movement.amplitude_deg:.1f}°"


def _beat(movement):
    """Say what the foot does, in words."""
    if np.isnan(movement.frequency_Hz):
        return f"does not keep beating (it still moves by {movement.amplitude_deg:.2f}°)"
    return f"beats at {movement.frequency_Hz:.1f} Hz, {movement.amplitude_deg:.1f}° up and down"


def _sentence(state, diazepam_nM, setting, movements):
    """One whole sentence for each case."""
    afferent_ms, g0, k_P, k_gamma, E_GABA, rng = setting
    alone, now = movements
    cord = p.state.options[state]
    at = (
        f"{exactly(afferent_ms)} {p.afferent_ms.unit} to the cord, g0 {exactly(g0)}, k_P "
        f"{exactly(k_P)}, k_gamma {exactly(k_gamma)}, E_GABA {volts(E_GABA)}, run {rng}"
    )
    if diazepam_nM == 0:
        return f"After a push the foot of a {cord} {_beat(alone)}, without drug ({at})."
    if g0 == k_P == k_gamma == 0:
        return (
            f"With {drug(diazepam_nM)} and every route off, the foot of a {cord} {_beat(now)}, as "
            f"without the drug ({at})."
        )
    return (
        f"With {drug(diazepam_nM)} the foot of a {cord} {_beat(now)}; without the drug, all else "
        f"equal, it {_beat(alone)} ({at})."
    )
