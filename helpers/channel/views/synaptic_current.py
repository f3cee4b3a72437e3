"""The current at one synapse after a short pulse of GABA, without and with diazepam."""

import numpy as np
from matplotlib.patches import Rectangle

from helpers.channel import parameters as p
from helpers.channel.model import decay_ms, open_course, synaptic_effect
from helpers.evidence.figures import exactly, figures
from helpers.receptor import parameters as receptor
from helpers.stage import style

COURSE_MS = np.concatenate([np.linspace(0, 3, 91), np.geomspace(3, 1300, 260)[1:]])
SHOWN_MS = p.shown_ms.value
MEASURES = ("peak", "decay", "charge")
HEIGHT = 0.55
TABLET_MG = 5


def _start(**changed):
    """Give the setting that the lab starts with, but for these."""
    start = {"diazepam_nM": receptor.diazepam_nM, "gaba_mM": p.gaba_mM, "rates": p.rates}
    start |= {"temperature_C": p.temperature_C, "drug": p.drug}
    return {name: record.value for name, record in start.items()} | changed


class SynapticCurrent:
    """Open channels after a pulse, in multiples of the peak without drug; and three changes."""

    presets = {
        f"peak of one {TABLET_MG} mg tablet": _start(
            diazepam_nM=receptor.tablet_peak_free_nM[TABLET_MG].value
        ),
        "saturating diazepam": _start(diazepam_nM=receptor.diazepam_nM.high),
        "little GABA": _start(gaba_mM=p.little_gaba_mM.value),
        "body temperature": _start(temperature_C=p.body_temperature_C.value),
        "faster binding as well": _start(drug="faster-binding"),
    }
    hints = (
        (
            lambda diazepam_nM, **_: diazepam_nM == 0,
            "Without diazepam both curves are one: raise diazepam.",
        ),
        (
            lambda diazepam_nM, **_: diazepam_nM > receptor.far_above_tablet_nM.value,
            "This much diazepam lies far above any tablet.",
        ),
        (
            lambda rates, drug, **_: rates == p.MOZRZYMAS and drug != p.drug.value,
            "With this rate set both choices of what diazepam does are the same.",
        ),
    )
    leaves_out = (
        "How many receptors a synapse has, and that they lie at different distances.",
        "That diazepam comes and goes: here a receptor holds it for the whole current, or lacks "
        "it.",
        "That laboratories disagree on the peak: unchanged in most, raised where GABA does not "
        "fill the receptors.",
        "Temperature acts here on all steps but the binding of GABA, which is limited by how fast "
        "it arrives.",
    )
    numbers = (
        *(receptor.diazepam_nM, p.gaba_mM, p.clearance_ms, p.temperature_C, p.Q10),
        *(p.koff_factor[p.JONES_WESTBROOK], p.kon_factor[p.JONES_WESTBROOK]),
        *(p.kon_factor_alternative[p.JONES_WESTBROOK], p.kon_factor[p.MOZRZYMAS]),
        p.decay_window_ms,
    )

    def __init__(self):
        """Draw what stays; `update` moves the rest."""
        self.figure, (self._panel, self._changes) = style.figure(4.4, (3, 2), beside=True)
        self._panel.set(xlim=(0, SHOWN_MS), ylim=(0, p.current_scale.value))
        style.name_axes(self._panel, "Time (ms)", "Current (peak without drug = 1)")
        corner = (SHOWN_MS, p.current_scale.value)
        grey = style.label(self._panel, style.NO_DRUG, "- - without drug", (-4, -16), ha="right")
        blue = style.label(self._panel, style.DIAZEPAM, "— with diazepam", (-4, -32), ha="right")
        grey.xy = blue.xy = corner
        self._changes.set(xlim=p.change_scale_percent.value * np.array([-0.2, 1]), ylim=(-0.6, 2.6))
        self._changes.set_yticks(range(len(MEASURES)), MEASURES)
        self._changes.invert_yaxis()
        self._changes.grid(visible=False, axis="y")
        self._changes.axvline(0, color=style.INK, linewidth=1)
        style.name_axes(self._changes, "Change by diazepam (%)", "")
        style.name_model(
            self.figure, "Model: scheme of Jones & Westbrook; diazepam's factors chosen here"
        )
        self._make_live()

    def update(
        self,
        diazepam_nM: receptor.diazepam_nM,
        gaba_mM: p.gaba_mM,
        temperature_C: p.temperature_C,
        rates: p.rates,
        drug: p.drug,
    ):
        """Move both currents and the bars; say what changes."""
        asked = {"gaba_mM": gaba_mM, "rates": rates, "drug": drug, "temperature_C": temperature_C}
        P0, P = open_course(COURSE_MS, diazepam_nM=np.array([[0], [diazepam_nM]]), **asked)
        effect = synaptic_effect(diazepam_nM, **asked)
        percent = [100 * (getattr(effect, name) - 1) for name in MEASURES]
        self._shown = P0 / P0.max(), P / P0.max()
        for line, course in zip(self._lines, self._shown, strict=True):
            line.set_data(COURSE_MS, course)
        for i, (bar, label) in enumerate(zip(self._bars, self._labels, strict=True)):
            bar.set_width(percent[i])
            label.xy = (max(percent[i], 0), i)
            label.set_text(f"{percent[i]:+.1f} %")
        return _sentence(diazepam_nM, (P0.max(), decay_ms(COURSE_MS, P0)), effect, percent)

    def table(self):
        """Give both currents at some moments."""
        header = ("time (ms)", "current without drug", "current with diazepam")
        rows = zip(COURSE_MS, *self._shown, strict=True)
        return header, [tuple(map(figures, row)) for row in list(rows)[::30]]

    def _make_live(self):
        panel, nothing = self._panel, ([], [])
        self._lines = [
            style.line(panel, style.NO_DRUG, *nothing, linestyle="--"),
            style.line(panel, style.DIAZEPAM, *nothing),
        ]
        self._bars = [
            self._changes.add_patch(
                Rectangle((0, i - HEIGHT / 2), 0, HEIGHT, color=style.DIAZEPAM, linewidth=0)
            )
            for i in range(len(MEASURES))
        ]
        self._labels = [style.label(self._changes, style.INK, beside=(5, -4)) for _ in MEASURES]
        self.live = [*self._lines, *self._bars, *self._labels]


def _sentence(diazepam_nM, without, effect, percent):
    P0, decay = without
    before = f"opens at most {figures(100 * P0)} % of the channels, and the current decays with"
    if diazepam_nM == 0:
        return f"Without drug the pulse {before} {figures(decay)} ms."
    return (
        f"Without drug the pulse {before} {figures(decay)} ms. With {exactly(diazepam_nM)} nM "
        f"diazepam the peak changes by {percent[0]:+.1f} %, the decay becomes "
        f"{figures(decay * effect.decay)} ms ({percent[1]:+.1f} %), and the charge changes by "
        f"{percent[2]:+.1f} %."
    )
