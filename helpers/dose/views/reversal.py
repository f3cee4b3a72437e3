"""Flumazenil after a vein injection of diazepam: the effect falls, and comes back."""

from functools import lru_cache

import numpy as np

from helpers.dose import parameters as p
from helpers.dose.model import Regimen, simulate
from helpers.dose.views import shared
from helpers.dose.views.shared import hours, share
from helpers.evidence.figures import exactly, figures
from helpers.receptor import parameters as receptor
from helpers.stage import style

END_h = p.reversal_end_h.value
T_H = np.linspace(0, END_h, 481)
LEVEL_TOP = 700
DOSE = f"{exactly(p.vein_dose_mg.value)} {p.vein_dose_mg.unit}"
WARNING = "Hospital only: a drug with a known risk of seizures"
STEP = 1e-6  # hours: the moment before flumazenil


class Reversal:
    """Level, sites and effect with flumazenil and without: one of the three does not move."""

    presets = {
        "in hospital, US label for reversal of sedation: first dose": {
            "flumazenil_mg": p.flumazenil_mg.low
        },
        "in hospital, US label for reversal of sedation: limit": {
            "flumazenil_mg": p.flumazenil_mg.high
        },
        "given early": {"flumazenil_at_h": p.flumazenil_at_h.low},
        "given late": {"flumazenil_at_h": p.flumazenil_at_h.high},
    }
    hints = ()
    leaves_out = (
        "Any part of an opioid, alcohol or a barbiturate: flumazenil does nothing to it. An "
        "opioid is answered with naloxone. If someone is hard to wake or breathes slowly, call "
        "the emergency number.",
        "Breathing, which may not recover although the person wakes.",
        "Seizures: after long use of benzodiazepines and in mixed overdose; withdrawal at once.",
        "Other uses: the two buttons follow the US label for reversal of sedation, in hospital.",
        "Repeated doses and infusions of flumazenil, which hospitals use, and watching for hours.",
        "The very weak action of flumazenil itself.",
        shared.TOO_FEW,
        *(f"{found.studied}: {found.found}." for found in p.REVERSAL_FINDINGS),
    )
    numbers = (
        *(p.vein_dose_mg, p.flumazenil_mg, p.flumazenil_at_h, p.flumazenil_V_L_per_kg),
        *(p.flumazenil_half_life_h, p.flumazenil_unbound, receptor.K_flumazenil_nM, p.watch_h),
        *(receptor.K_diazepam_nM["alpha1"], p.eeg_most, p.eeg_ec50_ng_per_mL, p.eeg_slope),
        *(*shared.FREE_NUMBERS, *shared.PERSON_NUMBERS),
    )

    def __init__(self):
        """Draw what stays; `update` moves the rest."""
        self.figure, self._panels = style.figure(6.2, (1.2, 1.5, 1.5), sharex=True)
        self._draw_axes()
        self._draw_without()
        self._make_live()

    def update(self, flumazenil_mg: p.flumazenil_mg, flumazenil_at_h: p.flumazenil_at_h):
        """Give flumazenil at that hour; say how far sites and effect fall and come back."""
        self._course = c = _reversed(flumazenil_mg, flumazenil_at_h)
        self._lines[0].set_data(T_H, 100 * c.occupancy)
        self._lines[1].set_data(T_H, c.eeg_change)
        for line in self._marks:
            line.set_data([flumazenil_at_h] * 2, line.axes.get_ylim())
        at = np.array([flumazenil_at_h - STEP, flumazenil_at_h])
        found = _reversed(flumazenil_mg, flumazenil_at_h, tuple(at))
        back = _half_back(c)
        self._move_names(flumazenil_at_h, back)
        return _sentence((flumazenil_mg, flumazenil_at_h), found, c, back)

    def table(self):
        """Give level, sites and effect at some hours, with flumazenil and without."""
        header = (
            *("hour", "diazepam (ng/mL)", "sites held (%)", "EEG change (points)"),
            *("sites without (%)", "EEG without (points)", "free flumazenil (nM)"),
        )
        c, plain = self._course, _plain()
        columns = (
            *(T_H, c.diazepam_ng_per_mL, 100 * c.occupancy, c.eeg_change),
            *(100 * plain.occupancy, plain.eeg_change, c.flumazenil_free_nM),
        )
        rows = list(zip(*columns, strict=True))[::30]
        return header, [tuple(map(figures, row)) for row in rows]

    def _draw_axes(self):
        levels, sites, eeg = self._panels
        levels.set(xlim=(0, END_h), ylim=(0, LEVEL_TOP))
        sites.set_ylim(0, p.occupancy_axis.high)
        eeg.set_ylim(0, p.eeg_axis.high)
        style.name_axes(levels, "", "Plasma (ng/mL)")
        style.name_axes(sites, "", f"Sites held ({p.occupancy_axis.unit})")
        style.name_axes(eeg, f"Hours after {DOSE} of diazepam into a vein", "EEG (points)")
        self.figure.align_ylabels(self._panels)
        style.name_model(self.figure, f"{WARNING}; it does nothing to an opioid")

    def _draw_without(self):
        levels, sites, eeg = self._panels
        plain, thin = _plain(), {"linestyle": "--", "linewidth": 1.6}
        style.line(levels, style.DIAZEPAM, T_H, plain.diazepam_ng_per_mL)
        words = "diazepam in plasma: the same with flumazenil and without"
        style.label(levels, style.DIAZEPAM, words, (0, 8)).xy = (1.1, plain.diazepam_ng_per_mL[66])
        style.line(sites, style.NO_DRUG, T_H, 100 * plain.occupancy, **thin)
        style.line(eeg, style.NO_DRUG, T_H, plain.eeg_change, **thin)
        for panel, top in ((sites, p.occupancy_axis.high), (eeg, p.eeg_axis.high)):
            words = style.label(panel, style.NO_DRUG, "dashed: without flumazenil", (0, -14))
            words.xy, words.ha = (END_h, top), "right"

    def _make_live(self):
        _, sites, eeg = self._panels
        self._lines = [style.line(panel, style.DIAZEPAM, [], []) for panel in (sites, eeg)]
        thin = {"linewidth": 1.4, "linestyle": ":"}
        self._marks = [style.line(panel, style.SPIKES, [], [], **thin) for panel in self._panels]
        self._given = style.label(self._panels[0], style.SPIKES, "flumazenil", (6, -13))
        self._back = shared.mark(sites, style.DIAZEPAM)
        self._back_name = style.label(sites, style.DIAZEPAM)
        self.live = [*self._marks, *self._lines, self._given, self._back, self._back_name]

    def _move_names(self, flumazenil_at_h, back):
        self._given.xy = (flumazenil_at_h, LEVEL_TOP)
        height = 100 * self._course.occupancy[back]
        self._back.set_data([T_H[back]], [height])
        self._back_name.xy, late = (T_H[back], height), T_H[back] > END_h / 2
        self._back_name.beside, self._back_name.ha = (
            ((0, 20), "center") if late else ((10, -13), "left")
        )
        self._back_name.set_text("half of what it took is back")


@lru_cache(maxsize=1)
def _plain():
    return simulate(Regimen([(0, p.vein_dose_mg.value, "vein")]), hours=T_H)


@lru_cache(maxsize=64)
def _reversed(flumazenil_mg, flumazenil_at_h, at=None):
    given = Regimen([(0, p.vein_dose_mg.value, "vein")])
    moments = T_H if at is None else np.array(at)
    return simulate(given, hours=moments, flumazenil=[(flumazenil_at_h, flumazenil_mg)])


def _half_back(course):
    """Where half of the sites that flumazenil took hold the drug again."""
    lost = 1 - course.occupancy[1:] / _plain().occupancy[1:]
    worst = int(lost.argmax())
    return 1 + worst + int((lost[worst:] <= lost[worst] / 2).argmax())


def _sentence(asked, found, course, back):
    flumazenil_mg, flumazenil_at_h = asked
    (before, after), (eeg_before, eeg_after) = found.occupancy, found.eeg_change
    then, plain = course.occupancy[-1], _plain().occupancy[-1]
    return (
        f"{exactly(flumazenil_mg)} mg of flumazenil {hours(flumazenil_at_h)} after {DOSE} into a "
        f"vein: {share(before)} of the sites held the drug, now {share(after)}; the "
        f"EEG change falls from {figures(eeg_before)} to {figures(eeg_after)} points, "
        f"and the level in plasma stays. {hours(T_H[back] - flumazenil_at_h)} later half of what "
        f"flumazenil took is back, after {exactly(END_h)} h {share(then)} of the sites "
        f"({share(plain)} without it). {WARNING}."
    )
