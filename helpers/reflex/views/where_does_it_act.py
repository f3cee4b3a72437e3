"""The loop with its taps, what a drug at each would do, and what speaks for and against."""

import numpy as np
from matplotlib.patches import Rectangle

from helpers.evidence.figures import exactly
from helpers.receptor import parameters as receptor
from helpers.reflex import parameters as p
from helpers.reflex.model import h_reflex, spindle_rate_Hz
from helpers.reflex.views.loop_drawing import TAPS, draw_loop
from helpers.reflex.views.scales import Scales
from helpers.reflex.views.shared import (
    FAR_ABOVE_TABLET,
    MODEL_ONLY,
    NEVER_MEASURED,
    NO_DRUG_GIVEN,
    NOT_A_BACK,
    drug,
    gaba_gain,
)
from helpers.stage import style

STRETCH = p.tap_stretch_mm.value, p.tap_speed_mm_per_s.value
BARS = ("spindle", "H reflex")
WIDTH = 0.5


class WhereDoesItAct:
    """A tap in the loop: bars say what the model does there, the scales what studies say."""

    presets = {words: {"tap": tap} for tap, words in p.tap.options.items()}
    hints = (
        (
            lambda tap, **_: tap == "above",
            "The model has nothing above the cord: look at the evidence alone.",
        ),
        NO_DRUG_GIVEN,
        (lambda route, **_: route == 0, "With the route off the drug does nothing here: raise it."),
        FAR_ABOVE_TABLET,
    )
    leaves_out = (
        "Weighing: the beam stays level. Studies differ in species, drug and size, so counting "
        "them is not weighing them; that is for you to do.",
        NEVER_MEASURED,
        "Everything above the cord, in the model. The evidence for it stands on the scales.",
        MODEL_ONLY,
        "Most of each study: it was read as an abstract, and one line of it stands here.",
        NOT_A_BACK,
    )
    numbers = (
        *(receptor.diazepam_nM, p.route, p.g0, p.E_GABA, p.volley, p.drive["spastic"]),
        *(p.tap_stretch_mm, p.tap_speed_mm_per_s, p.spindle_length, p.spindle_speed),
    )

    def __init__(self):
        """Draw what stays; `update` moves the rest."""
        self.figure, (loop, self._panel, scales) = _panels()
        draw_loop(loop)
        self._tap = style.line(
            loop,
            style.DIAZEPAM,
            [],
            [],
            marker="o",
            markersize=26,
            linestyle="",
            markerfacecolor="none",
            markeredgewidth=3,
        )
        self._scales = Scales(scales)
        self._draw_bars()
        self.live = [self._tap, *self._bars, *self._values, *self._scales.live]

    def update(self, tap: p.tap, diazepam_nM: receptor.diazepam_nM, route: p.route):
        """Move ring, bars and words; say what the model does there and what studies say."""
        self._found = _answers(tap, gaba_gain(diazepam_nM), route)
        self._studies = p.TAP_FINDINGS[tap]
        self._tap.set_data(*np.array(TAPS[tap])[:, None])
        for i, ((before, now), bar) in enumerate(zip(self._found, self._bars, strict=True)):
            bar.set_height(100 * now / before)
            self._values[i].xy = (i, 100 * now / before)
            self._values[i].set_text(f"{100 * now / before:.0f} %")
        self._scales.show(self._studies)
        return _sentence(tap, diazepam_nM, route, self._found, self._studies)

    def table(self):
        """Give what was found at this tap, and what the model says."""
        header = ("speaks", "found", "studied")
        rows = [(each.side, each.found, each.studied) for each in self._studies]
        (rate0, rate), (H0, H) = self._found
        model = (
            f"spindle {rate0:.1f} to {rate:.1f} Hz, H reflex {100 * H0:.0f} to {100 * H:.0f} %",
            "this model, not a study",
        )
        return header, [*rows, ("model", *model)]

    def _draw_bars(self):
        panel = self._panel
        panel.set(xlim=(-0.6, len(BARS) - 0.4), ylim=(0, 125))
        panel.set_xticks(range(len(BARS)), BARS)
        panel.grid(visible=False, axis="x")
        panel.axhline(100, color=style.NO_DRUG, linestyle="--", linewidth=1.4)
        style.name_axes(panel, "", "Left with the drug (%)")
        self._bars = [
            panel.add_patch(Rectangle((i - WIDTH / 2, 0), WIDTH, 0, color=style.DIAZEPAM))
            for i in range(len(BARS))
        ]
        self._values = [style.label(panel, style.DIAZEPAM, "", (0, 4), ha="center") for _ in BARS]


def _panels():
    """Make the loop, bars beside it, and the scales below."""
    figure, panels = style.figure(6.6, (3, 2))
    grid = panels[0].get_gridspec()
    panels[0].remove()
    above = grid[0].subgridspec(1, 2, width_ratios=(5, 2))
    loop, bars = (figure.add_subplot(above[column]) for column in range(2))
    style.plain(bars)
    return figure, (loop, bars, panels[1])


def _answers(tap, gain, route):
    """Rate of the spindle [Hz] and fraction of the pool, each without and with the drug."""
    at = {"terminal": "k_P", "spindle": "k_gamma"}.get(tap)
    g0 = p.g0.value * (route if tap == "motoneuron" else 1)
    P = 1 if tap == "above" else gain
    # At terminal and spindle alone the drug must leave the motoneuron's GABA as it is.
    with_drug = {"g0": g0 if tap == "motoneuron" else g0 / P} | ({at: route} if at else {})
    H = h_reflex(g0=g0), h_reflex(gaba_gain=P, **with_drug)
    left = 1 / (1 + route * (P - 1)) if tap == "spindle" else 1
    rates = spindle_rate_Hz(*STRETCH), spindle_rate_Hz(*STRETCH, left)
    return rates, H


def _sentence(tap, diazepam_nM, route, found, studies):
    """One whole sentence for each case."""
    (rate0, rate), (H0, H) = found
    sides = [each.side for each in studies]
    said = (
        f"Studies that speak for this place: {sides.count('for')}; against it: "
        f"{sides.count('against')}; open: {sides.count('open')}"
    )
    if tap == "above":
        return (
            f"Above the cord the model has nothing, so {drug(diazepam_nM)} at strength "
            f"{exactly(route)} leaves the H reflex at {100 * H:.0f} % of the pool. {said}."
        )
    return (
        f"With {drug(diazepam_nM)} at the {p.tap.options[tap]} alone, strength {exactly(route)}, a "
        f"stretch drives the spindle to {rate:.1f} Hz (without: {rate0:.1f} Hz) and one volley "
        f"fires {100 * H:.0f} % of the pool (without: {100 * H0:.0f} %). {said}."
    )
