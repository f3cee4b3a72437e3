"""How many sites one tablet holds, for every K that somebody believes, and what scans say."""

from dataclasses import replace
from functools import lru_cache

import numpy as np

from helpers.dose import parameters as p
from helpers.dose.model import Regimen, simulate
from helpers.dose.views import shared
from helpers.dose.views.shared import free, share
from helpers.evidence.figures import exactly, figures
from helpers.receptor import parameters as receptor
from helpers.receptor.model import Receptor, benzodiazepine_occupancy
from helpers.stage import style

K_RECORD = replace(  # one number for K in the whole project; only its words are other ones
    receptor.K_diazepam_nM["alpha1"],
    meaning="K of diazepam",
    log=True,
    note="Fitted in the receptor's topic. The range runs from the test tube in the cold to what "
    "the scans would ask for.",
)
DAY_h = p.hours_per_day.value
T_H = np.r_[np.linspace(0, 4, 161), np.linspace(4.2, DAY_h, 100)]
TOP = 75  # %: the tightest K at the largest dose, and room for words
FITTED, COLD = receptor.K_diazepam_nM["alpha1"], p.cold_K_diazepam_nM
HOURS_SHOWN = 12


class Occupancy:
    """Sites held in time for one K, between the tightest and the weakest that is believed."""

    presets = {
        "test tube, cold": {"K_diazepam_nM": COLD.value},
        "fitted to currents": {"K_diazepam_nM": FITTED.value},
        "weakest believed": {"K_diazepam_nM": K_RECORD.high},
        "the largest labelled": {"dose_mg": p.labelled_dose_mg.high},
    }
    hints = ()
    leaves_out = (
        "An answer. Occupancy after diazepam in people, by dose, was not found; the sources "
        "contradict each other, and the slider is the honest way to show it.",
        "GABA: with GABA there the hold is a little tighter.",
        "Reserve: if few sites are enough for an effect, low occupancy and a clear effect agree.",
        *(f"{found.studied}: {found.found} ({found.side})." for found in p.OCCUPANCY_FINDINGS),
        shared.TOO_FEW,
    )
    numbers = (
        *(K_RECORD, COLD, receptor.K_nordiazepam_nM, p.scan_percent, p.partial_percent),
        *(p.labelled_dose_mg, *shared.FREE_NUMBERS, *shared.PERSON_NUMBERS),
    )

    def __init__(self):
        """Draw what stays; `update` moves the rest."""
        self.figure, (self._panel, self._side) = style.figure(
            4.8, (3, 1.7), beside=True, sharey=True
        )
        self._draw_axes()
        self._draw_evidence()
        self._make_live()

    def update(self, K_diazepam_nM: K_RECORD, dose_mg: p.labelled_dose_mg):
        """Move the curve with K inside the band of all K; say what is held at the peak."""
        given = _free(dose_mg)
        ends = [_held(given, K) for K in (K_RECORD.low, K_RECORD.high)]
        self._shown = now, cold = _held(given, K_diazepam_nM), _held(given, COLD.value)
        shared.fill_between(self._band, T_H, 100 * ends[1], 100 * ends[0])
        self._curve.set_data(T_H, 100 * now)
        self._cold.set_data(T_H, 100 * cold)
        highest = now.argmax()
        self._dot.set_data([T_H[highest]], [100 * now[highest]])
        self._move_names(now, ends, highest)
        return _sentence((K_diazepam_nM, dose_mg), given, now, ends)

    def table(self):
        """Give sites held at some hours, for K now and for K in the test tube."""
        header = ("hour", "held (%)", f"held with K of {exactly(COLD.value)} nM (%)")
        rows = zip(T_H, *(100 * held for held in self._shown), strict=True)
        return header, [tuple(map(figures, row)) for row in list(rows)[::20]]

    def _draw_axes(self):
        panel = self._panel
        panel.set(xlim=(0, HOURS_SHOWN), ylim=(0, TOP))
        panel.set_xticks(range(0, HOURS_SHOWN + 1, 3))
        style.name_axes(panel, "Hours after one tablet", f"Sites held ({p.scan_percent.unit})")
        self._side.set_xticks([])
        self._side.spines["bottom"].set_visible(False)
        self._side.tick_params(labelleft=False, length=0)
        title = style.label(self._side, style.INK, "What was measured", (0, -12))
        title.xy = (0.05, TOP)
        style.name_model(
            self.figure, "An open conflict: no scan of diazepam in people, by dose, was found"
        )

    def _draw_evidence(self):
        for panel in (self._panel, self._side):
            panel.axhspan(0, p.scan_percent.value, color=style.SPIKES, alpha=0.25, linewidth=0)
        side, highest = self._side, _free(p.labelled_dose_mg.high)
        tube = 100 * _held(highest, COLD.value).max()
        side.set_xlim(0, 1)
        dose = f"{exactly(p.labelled_dose_mg.high)} {p.labelled_dose_mg.unit}"
        for height, colour, first, second in (
            (tube, style.NO_DRUG, "test tube, cold:", f"{tube:.0f} % at {dose}"),
            (p.partial_percent.value, style.INK, "TPA023B, a scan:", "no serious ill effects"),
            (p.scan_percent.value, style.SPIKES, "lorazepam, a scan:", "sedated, below it"),
        ):
            style.line(side, colour, [0, 0.12], [height, height], linewidth=3)
            up = {tube: 7, p.scan_percent.value: 14}.get(height, -4)
            style.label(side, style.INK, first, (0, up + 7)).xy = (0.16, height)
            style.label(side, style.INK, second, (0, up - 7)).xy = (0.16, height)

    def _make_live(self):
        panel, nothing = self._panel, ([], [])
        self._band = shared.area(panel, style.DIAZEPAM, alpha=0.13)
        thin = {"linestyle": "--", "linewidth": 1.6}
        self._cold = style.line(panel, style.NO_DRUG, *nothing, **thin)
        self._curve = style.line(panel, style.DIAZEPAM, *nothing)
        self._dot = shared.mark(panel, style.DIAZEPAM)
        self._name = style.label(panel, style.DIAZEPAM, beside=(14, 4))
        self._cold_name = style.label(panel, style.NO_DRUG, beside=(0, 0))
        self._range = style.label(panel, style.DIAZEPAM, beside=(0, 0))
        self.live = [self._band, self._cold, self._curve, self._dot]
        self.live += [self._name, self._cold_name, self._range]

    def _move_names(self, now, ends, highest):
        at = T_H[highest]
        self._name.xy = (at, 100 * now[highest])
        self._name.set_text(share(now[highest]))
        self._cold_name.xy = (6, TOP * 0.94)
        self._cold_name.set_text("dashed: test tube, cold")
        self._range.xy = (6, TOP * 0.88)
        low, high = (100 * end[highest] for end in reversed(ends))
        self._range.set_text(f"shaded: {low:.0f} to {high:.0f} %")


@lru_cache(maxsize=64)
def _free(dose_mg):
    """Free diazepam and nordiazepam in time [nM]."""
    course = simulate(Regimen([(0, dose_mg)]), hours=T_H)
    return course.diazepam_free_nM, course.nordiazepam_free_nM


def _held(given, K_diazepam_nM):
    """Share of sites that hold diazepam or nordiazepam, without GABA."""
    diazepam_nM, nordiazepam_nM = given
    site = Receptor(K_diazepam_nM=K_diazepam_nM)
    return benzodiazepine_occupancy(0, diazepam_nM, nordiazepam_nM=nordiazepam_nM, receptor=site)


def _sentence(asked, given, now, ends):
    K, dose_mg = asked
    low, high = (100 * end.max() for end in reversed(ends))
    return (
        f"With a K of {free(K)}, {exactly(dose_mg)} mg by mouth hold {share(now.max())} of the "
        f"sites at the peak of {free(given[0].max())} free diazepam; every K that somebody "
        f"believes gives {low:.0f} to {high:.0f} %. The one human scan, of lorazepam at a "
        f"sedating dose, saw less than {exactly(p.scan_percent.value)} %: an open conflict."
    )
