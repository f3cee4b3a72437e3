"""Potentiation along the concentration of diazepam, with the band that tablets reach."""

import numpy as np

from helpers.evidence.figures import exactly, figures
from helpers.receptor import parameters as p
from helpers.receptor.model import benzodiazepine_occupancy, open_probability
from helpers.stage import style

LOWEST_nM, HIGHEST_nM = p.diazepam_axis_nM.low, p.diazepam_axis_nM.high
CURVE_POINTS, NAMED = 181, 120
TOP = 4.6  # the greatest potentiation of any subtype is 4; above it stand the bands' names
TABLETS_nM = [peak.value for peak in p.tablet_peak_free_nM.values()]
BAND_nM = min(TABLETS_nM), max(TABLETS_nM)


class AgainstDiazepam:
    """How much a concentration of diazepam potentiates at a fixed GABA: P over P0.

    Parameters
    ----------
    band : pair of float [nM]
        The free concentrations at the peak of one tablet, lowest and highest.
    """

    presets = {
        **{
            f"{mg} mg tablet": {"diazepam_nM": nM.value} for mg, nM in p.tablet_peak_free_nM.items()
        },
        "no GABA": {"gaba_uM": 0},
        "saturated": {"gaba_uM": p.gaba_uM.high},
    }
    hints = (
        (
            lambda subtype, **_: subtype in p.INSENSITIVE,
            "This subtype has no site for diazepam: choose α1, α2, α3 or α5 to see a change.",
        ),
        (
            lambda gaba_uM, **_: gaba_uM == 0,
            "Without GABA next to nothing opens: a ratio of two next-to-nothings. Raise GABA.",
        ),
        (
            lambda diazepam_nM, **_: diazepam_nM > p.far_above_tablet_nM.value,
            "This much diazepam lies far above any tablet.",
        ),
    )
    leaves_out = (
        f"A second diazepam site, which answers only above about {p.second_site_nM.value} nM: "
        "there the real curve goes on, and the model's does not.",
        "Nordiazepam, which the body makes from diazepam and which acts at the same site.",
        "People: the band is computed for one tablet in one average person, not measured in you.",
        "How well diazepam binds is not settled: laboratories differ by a factor of five.",
    )
    numbers = (
        *(p.gaba_uM, p.diazepam_nM, p.d, p.b["alpha1"], p.K_diazepam_nM["alpha1"]),
        *p.tablet_peak_free_nM.values(),
        p.far_above_tablet_nM,
        p.second_site_nM,
    )

    def __init__(self, band=BAND_nM):
        """Draw axis and bands; `update` moves the curve."""
        self.band = band
        self.figure, (self._panel,) = style.figure(4.4, (1,))
        self._nM = np.geomspace(LOWEST_nM, HIGHEST_nM, CURVE_POINTS)
        self._draw_axes()
        self._draw_bands()
        self._make_live()

    def update(self, diazepam_nM: p.diazepam_nM, gaba_uM: p.gaba_uM, subtype: p.subtype):
        """Move the curve and the place on it; say what they show."""
        asked = np.concatenate([[diazepam_nM, 0], self._nM])
        (P, P0), curve = np.split(open_probability(gaba_uM, asked, subtype=subtype), [2])
        self._shown = curve / P0
        filled = benzodiazepine_occupancy(gaba_uM, diazepam_nM, subtype=subtype)
        self._curve.set_data(self._nM, self._shown)
        self._dot.set_data([max(diazepam_nM, LOWEST_nM)], [P / P0])
        self._name.xy = self._nM[NAMED], self._shown[NAMED]
        return _sentence(diazepam_nM, gaba_uM, (P0, P, filled), self.band)

    def table(self):
        """Give the curve of now at some concentrations of diazepam."""
        rows = zip(self._nM[::20], self._shown[::20], strict=True)
        return ("diazepam (nM)", "P / P0"), [tuple(map(figures, row)) for row in rows]

    def _draw_axes(self):
        self._panel.set_xscale("log")
        self._panel.set(xlim=(LOWEST_nM, HIGHEST_nM), ylim=(0, TOP))
        decades = 10.0 ** np.arange(round(np.log10(LOWEST_nM)), round(np.log10(HIGHEST_nM)) + 1)
        self._panel.set_xticks(decades, [exactly(nM) for nM in decades])
        style.name_axes(
            self._panel, "Diazepam, free (nM), logarithmic", "Potentiation (P with drug / P0)"
        )
        style.name_model(
            self.figure,
            "Model: Nors et al. 2021, constants fitted here; band: computed, one average person",
        )

    def _draw_bands(self):
        low, high = self.band
        self._panel.axvspan(low, high, color=style.DIAZEPAM, alpha=0.16, linewidth=0)
        style.label(self._panel, style.DIAZEPAM, "peak of", (3, -16)).xy = (low, TOP)
        style.label(self._panel, style.DIAZEPAM, "a tablet", (3, -30)).xy = (low, TOP)
        far = p.micromolar_nM.value
        self._panel.axvspan(far, HIGHEST_nM, facecolor="none", edgecolor=style.GRID, hatch="///")
        style.label(self._panel, style.NO_DRUG, "micromolar:", (4, -16)).xy = (far, TOP)
        style.label(self._panel, style.NO_DRUG, "far above", (4, -30)).xy = (far, TOP)
        style.label(self._panel, style.NO_DRUG, "any tablet", (4, -44)).xy = (far, TOP)

    def _make_live(self):
        panel, nothing = self._panel, ([], [])
        style.line(panel, style.NO_DRUG, [LOWEST_nM, HIGHEST_nM], [1, 1], linestyle="--")
        style.label(panel, style.NO_DRUG, "without drug", (4, -15)).xy = (LOWEST_nM, 1)
        self._curve = style.line(panel, style.DIAZEPAM, *nothing)
        dot = {"marker": "o", "markersize": 10, "linestyle": "", "markeredgecolor": "white"}
        self._dot = style.line(panel, style.DIAZEPAM, *nothing, **dot)
        self._name = style.label(panel, style.DIAZEPAM, "with diazepam", (-4, 9), ha="right")
        self.live = [self._curve, self._dot, self._name]


def _sentence(diazepam_nM, gaba_uM, found, band):
    P0, P, filled = found
    place = f"At {exactly(gaba_uM)} µM GABA and {exactly(diazepam_nM)} nM diazepam"
    opened = f"the open probability is {figures(P)} instead of {figures(P0)} (× {P / P0:.2f})"
    sites = f"{100 * filled:.0f} % of the benzodiazepine sites are filled"
    if band[0] <= diazepam_nM <= band[1]:
        return (
            f"{place}, {opened}; {sites}. This lies within the computed peaks of one tablet in an "
            "average person."
        )
    return f"{place}, {opened}; {sites}."
