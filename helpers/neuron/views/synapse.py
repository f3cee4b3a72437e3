"""One EPSP that slides along one IPSP: where GABA helps it, and where it hinders."""

from functools import lru_cache

import numpy as np

from helpers.evidence.figures import exactly
from helpers.neuron import parameters as p
from helpers.neuron.model import PassiveSynapse, epsp_on_ipsp, epsp_on_ipsp_course, ipsc_factors
from helpers.neuron.views.shared import (
    CELL_NUMBERS,
    CELLS,
    FAR_ABOVE_TABLET,
    PUBLISHED,
    TABLET,
    computed_volts,
    signed,
    volts,
)
from helpers.receptor import parameters as receptor
from helpers.stage import style

HINDERS = "#56B4E9"  # the light blue of the same set of colours; the dark one means diazepam
HELPS = style.SPIKES
PAINTS = (HELPS, 0.35), (HINDERS, 0.6)  # colour and opacity
BROAD = {"linewidth": 9, "solid_capstyle": "butt"}
V_TH, AT_ONCE = p.synapse_V_th.value, {"delay_ms": p.delay_ms.value}
T_MS = np.linspace(-10, p.synapse_window_ms.value, 361)
DELAYS_MS = np.linspace(p.delay_ms.low, p.delay_ms.high, 131)
FRAMES = 66
LOWEST, HIGHEST = -83, -34  # of the potential: no setting goes beyond
KEYS = -36.6, -41  # heights of the two rows of keys
CHANGES = -9.2, 11.5  # of the peak, the same
NAME_GAP = 3.6  # between two names beside the picture, on the scale of potentials
LABEL_HALF_MS = 7  # half of the width of the words at the dot
UNCHANGED = 0.05  # a smaller difference, in mV, is neither painted nor called a change


class Synapse:
    """The course of an IPSP with an EPSP on it, and the change of the EPSP's peak by its delay.

    Painted light blue where V stays lower than with the EPSP alone, vermilion where it is higher.
    """

    presets = {
        "EPSP with the IPSP": AT_ONCE,
        f"EPSP {exactly(p.later_ms.value)} ms later": {"delay_ms": p.later_ms.value},
        **{name: cell | AT_ONCE for name, cell in CELLS.items() if cell["E_GABA"] < V_TH},
        "no drug": {"diazepam_nM": 0},
        **TABLET,
    }
    hints = (FAR_ABOVE_TABLET,)
    leaves_out = (
        "Spikes: this cell is passive. Where V passes the threshold, a real one would have fired.",
        "Place: both synapses sit at one spot. On a dendrite a shunt acts where it is, while a "
        "depolarisation spreads to the cell body.",
        "Amplitude: what counts here is how high V gets above rest. Measured from the potential "
        "at its own start, every EPSP on open GABA channels is smaller.",
        "The peak is sought from the EPSP's beginning on; an EPSP that comes first shares its "
        "peak with the IPSP.",
        PUBLISHED,
    )
    numbers = (
        *(p.delay_ms, p.later_ms, p.synapse_E_GABA, p.synapse_E_rest, p.synapse_V_th),
        *(p.synapse_tau_ms, p.synapse_g_GABA, p.synapse_decay_ms, p.epsp_mV, p.epsp_decay_ms),
        *(p.E_excitatory, receptor.diazepam_from_none_nM),
        *(p.published_decay_factor, p.published_peak_factor, *CELL_NUMBERS),
    )

    def __init__(self):
        """Draw what stays; `update` moves the rest."""
        self.figure, (self._top, self._bottom) = style.figure(5.8, (6, 5), sharex=True)
        self.figure.get_layout_engine().set(rect=(0, 0, 0.88, 1))  # names stand on the right
        self._draw_axes()
        self._draw_keys()
        self._make_live()

    def update(
        self,
        delay_ms: p.delay_ms,
        E_GABA: p.synapse_E_GABA,
        E_rest: p.synapse_E_rest,
        diazepam_nM: receptor.diazepam_from_none_nM,
    ):
        """Slide the EPSP, paint what GABA does to it; say by how much its peak changes."""
        self._without = PassiveSynapse(E_rest=E_rest)
        peak, decay = ipsc_factors(diazepam_nM)
        self._synapse = PassiveSynapse(
            E_rest=E_rest,
            g_GABA=self._without.g_GABA * float(peak),
            decay_ms=self._without.decay_ms * float(decay),
        )
        self._E_GABA = E_GABA
        self._move_ipsp()
        self._move_changes(diazepam_nM > 0)
        self._slide(delay_ms, _changes((delay_ms,), E_GABA, self._synapse)[0])
        changes = self._change, _changes((delay_ms,), E_GABA, self._without)[0]
        return _sentence(delay_ms, self._synapse, E_GABA, (diazepam_nM, peak, decay), changes)

    def frames(self):
        """Slide the EPSP along the IPSP."""
        along = _changes_along(self._E_GABA, self._synapse)
        for delay_ms in np.linspace(p.delay_ms.low, p.delay_ms.high, FRAMES):
            self._slide(float(delay_ms), np.interp(delay_ms, DELAYS_MS, along))
            yield

    def table(self):
        """Give the change of the peak at some delays, without and with diazepam."""
        header = ("delay (ms)", "change without diazepam (mV)", "change with diazepam (mV)")
        columns = DELAYS_MS, *(_changes_along(self._E_GABA, s) for s in self._both())
        rows = list(zip(*columns, strict=True))[::10]
        return header, [(signed(t, 1), signed(a, 2), signed(b, 2)) for t, a, b in rows]

    def _both(self):
        return self._without, self._synapse

    def _draw_axes(self):
        top, bottom = self._top, self._bottom
        top.set(xlim=T_MS[[0, -1]], ylim=(LOWEST, HIGHEST))
        bottom.set(ylim=CHANGES)
        style.name_axes(top, "", f"Potential ({p.synapse_V_th.unit})")
        words = f"Time from the IPSP's start; below: start of the EPSP ({p.delay_ms.unit})"
        style.name_axes(bottom, words, f"Change of its peak ({p.epsp_mV.unit})")
        style.line(top, style.INK, T_MS[[0, -1]], [V_TH, V_TH], linewidth=1.2, linestyle="--")
        style.label(top, style.INK, "threshold", (5, -4)).xy = (T_MS[-1], V_TH)
        bottom.axhline(0, color=style.INK, linewidth=1)
        style.name_model(self.figure, "Model: a passive cell; all of its numbers are chosen here")

    def _draw_keys(self):
        """Say above the curves what they are: the curves themselves move about too much."""
        top, bottom, edge = self._top, self._bottom, T_MS[-1]
        first, second = KEYS
        _key(top, (-8, first), style.INK, "-", "both together")
        _key(top, (23, first), style.SPIKES, "--", "EPSP alone")
        _key(top, (48, first), style.GABA, ":", "IPSP alone, no drug")
        _key(top, (48, second), style.DIAZEPAM, "-.", "IPSP with diazepam")
        for x, paint, words in zip((-8, 23), PAINTS, ("above EPSP alone", "below it"), strict=True):
            _key(top, (x, second), paint[0], "-", words, alpha=paint[1], **BROAD)
        helps = style.label(
            bottom, style.INK, "peak higher (full line): GABA helps", (0, -14), ha="right"
        )
        helps.xy = (edge, CHANGES[1])
        hinders = style.label(
            bottom, style.INK, "peak lower (dashed line): GABA hinders", (0, 6), ha="right"
        )
        hinders.xy = (edge, CHANGES[0])

    def _make_live(self):
        courses, changes = self._make_courses(), self._make_changes()
        thin = {"linewidth": 1, "linestyle": ":"}
        dot = {"marker": "o", "markersize": 9, "linestyle": "", "markeredgecolor": "white"}
        panels = self._top, self._bottom
        self._places = [style.line(panel, style.INK, [], [], **thin) for panel in panels]
        self._dots = [style.line(panel, style.INK, [], [], **dot) for panel in panels]
        top, bottom = panels
        self._names = [
            style.label(top, style.GABA_WORDS, "E_GABA", (5, -4)),
            style.label(top, style.INK, "EPSP begins"),
            style.label(bottom, style.NO_DRUG, "dotted: without diazepam", (0, -29), ha="right"),
            style.label(bottom, style.INK, ha="center"),
        ]
        self.live = [*courses, *changes, *self._places, *self._dots, *self._names]

    def _make_courses(self):
        """Make what moves in the upper panel, the broad paint below all else."""
        top, nothing = self._top, ([], [])
        self._bands = [style.line(top, c, *nothing, alpha=alpha, **BROAD) for c, alpha in PAINTS]
        self._reversal = style.line(top, style.GABA, *nothing, linewidth=1.2)
        self._ipsps = [
            style.line(top, style.GABA, *nothing, linestyle=":"),
            style.line(top, style.DIAZEPAM, *nothing, linestyle="-.", linewidth=1.6),
        ]
        self._epsp = style.line(top, style.SPIKES, *nothing, linestyle="--", linewidth=1.6)
        self._course = style.line(top, style.INK, *nothing)
        return [*self._bands, self._reversal, *self._ipsps, self._epsp, self._course]

    def _make_changes(self):
        """Make what moves in the lower panel."""
        bottom, nothing = self._bottom, ([], [])
        self._fills = [
            bottom.fill(*nothing, color=c, alpha=alpha, linewidth=0)[0] for c, alpha in PAINTS
        ]
        self._plain = style.line(bottom, style.NO_DRUG, *nothing, linestyle=":", linewidth=1.6)
        self._stretches = [
            style.line(bottom, style.INK, *nothing, linestyle=dashes) for dashes in ("-", "--")
        ]
        return [*self._fills, self._plain, *self._stretches]

    def _move_ipsp(self):
        """Move what the EPSP does not touch."""
        E_GABA = self._E_GABA
        for line, synapse in zip(self._ipsps, self._both(), strict=True):
            line.set_data(T_MS, _ipsp(E_GABA, synapse))
        self._reversal.set_data(T_MS[[0, -1]], [E_GABA, E_GABA])
        apart = E_GABA - V_TH
        name_at = V_TH + np.copysign(max(abs(apart), NAME_GAP), apart)
        self._names[0].xy = (T_MS[-1], name_at)

    def _move_changes(self, drug):
        """Move the curve of changes, each sign with its own paint and line."""
        changes = _changes_along(self._E_GABA, self._synapse)
        for line, fill, kept in zip(
            self._stretches, self._fills, (changes >= 0, changes < 0), strict=True
        ):
            line.set_data(DELAYS_MS, np.where(kept, changes, np.nan))
            outline = np.concatenate([np.where(kept, changes, 0), [0, 0]])
            fill.set_xy(np.column_stack([[*DELAYS_MS, *DELAYS_MS[[-1, 0]]], outline]))
        plain = _changes_along(self._E_GABA, self._without)
        self._plain.set_data(DELAYS_MS, plain)
        self._ipsps[1].set_visible(drug)
        self._plain.set_visible(drug)
        self._names[2].xy = (T_MS[-1], CHANGES[1])
        self._names[2].set_visible(drug)

    def _slide(self, delay_ms, change):
        """Move the EPSP, what is painted on it, and the place of now."""
        synapse, E_GABA = self._synapse, self._E_GABA
        together, alone = _course(delay_ms, E_GABA, synapse), _epsp(delay_ms, synapse)
        self._change = change
        self._course.set_data(T_MS, together)
        self._epsp.set_data(T_MS, alone)
        with_epsp = delay_ms < T_MS
        higher = np.where(with_epsp, together - alone, 0)
        for band, kept in zip(self._bands, (higher > UNCHANGED, higher < -UNCHANGED), strict=True):
            band.set_data(T_MS, np.where(kept, together, np.nan))
        at_ms = T_MS[with_epsp][together[with_epsp].argmax()]
        self._dots[0].set_data([at_ms], [synapse.E_rest + synapse.epsp_mV + self._change])
        self._dots[1].set_data([delay_ms], [self._change])
        self._move_names(delay_ms)

    def _move_names(self, delay_ms):
        _, begins, _, size = self._names
        for line in self._places:
            line.set_data([delay_ms, delay_ms], line.axes.get_ylim())
        begins.xy = (delay_ms, LOWEST)
        late = delay_ms > T_MS.mean()
        begins.beside, begins.ha = ((-4, 5), "right") if late else ((4, 5), "left")
        # On the other side of zero, where the curve is not, and inside of the panel.
        size.xy = (max(delay_ms, T_MS[0] + LABEL_HALF_MS), 0)
        size.beside = (0, -22) if self._change > UNCHANGED else (0, 12)
        size.set_text(f"{signed(self._change, 2)} {p.epsp_mV.unit}")


def _key(panel, at, colour, dashes, words, **more):
    """Draw a piece of a line, and beside it what it stands for."""
    x, y = at
    style.line(panel, colour, [x, x + 5], [y, y], linestyle=dashes, **({"linewidth": 1.8} | more))
    style.label(panel, style.INK, words, (6, -4)).xy = (x + 5, y)


@lru_cache(maxsize=8)
def _changes(delays_ms, E_GABA, synapse):
    """Change of the EPSP's peak by the IPSP [mV]."""
    return epsp_on_ipsp(delays_ms, E_GABA, synapse=synapse) - synapse.epsp_mV


def _changes_along(E_GABA, synapse):
    return _changes(tuple(DELAYS_MS), E_GABA, synapse)


@lru_cache(maxsize=8)
def _course(delay_ms, E_GABA, synapse):
    return epsp_on_ipsp_course(T_MS, delay_ms, E_GABA, synapse=synapse)


def _ipsp(E_GABA, synapse):
    """IPSP alone: the EPSP comes when the picture has ended."""
    return _course(float(T_MS[-1]), E_GABA, synapse)


def _epsp(delay_ms, synapse):
    """EPSP alone: without GABA, its reversal potential means nothing."""
    return _course(delay_ms, synapse.E_rest, PassiveSynapse(E_rest=synapse.E_rest, g_GABA=0))


def _sentence(delay_ms, synapse, E_GABA, drug, changes):
    change, plain = changes
    V = synapse.E_rest + synapse.epsp_mV + change
    away = f"{abs(V_TH - V):.1f} {p.epsp_mV.unit} {'below' if V < V_TH else 'above'} threshold"
    said = (
        f"With E_GABA at {volts(E_GABA)} and rest at {volts(synapse.E_rest)}, an EPSP that begins "
        f"{_when(delay_ms)} peaks at {computed_volts(V)}, {_effect(change)}. That is {away}."
    )
    diazepam_nM, peak, decay = drug
    if diazepam_nM == 0:
        return said
    return (
        f"{said} {exactly(diazepam_nM)} {receptor.diazepam_nM.unit} diazepam makes the IPSC's peak "
        f"× {peak:.2f} and its decay × {decay:.2f}; without it the change is "
        f"{signed(plain, 2)} {p.epsp_mV.unit}."
    )


def _when(delay_ms):
    if delay_ms == 0:
        return "together with the IPSP"
    side = "after" if delay_ms > 0 else "before"
    return f"{exactly(abs(delay_ms))} {p.delay_ms.unit} {side} the IPSP"


def _effect(change):
    if abs(change) < UNCHANGED:
        return f"as high as alone ({signed(change, 2)} {p.epsp_mV.unit})"
    size = f"{abs(change):.2f} {p.epsp_mV.unit}"
    if change < 0:
        return f"{size} lower than alone: here GABA hinders it"
    return f"{size} higher than alone: here GABA helps it"
