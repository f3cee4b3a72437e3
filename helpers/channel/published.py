"""Published results that the channel model is held against.

Row numbers are those of the project's validation table. Tolerances were set after a reference
model had been run, once, and are not moved. A fit is called calibrated and never counted as
passed. A row that another of our choices would turn from pass to miss, or back, is called a
choice; its note says which one. Each row names its rate set; the drug's factors are the default
ones of that set.
"""

import numpy as np

from helpers.channel import parameters as p
from helpers.channel.model import Rates, decay_ms, dwell_times, open_course, synaptic_effect
from helpers.evidence.record import Row
from helpers.receptor import parameters as receptor

SATURATING_nM = receptor.saturating_nM.value
LOW_GABA_uM = 2  # bianchi2010 names no value: low and lasting
T_MS = 1200 * np.linspace(0, 1, 4001) ** 2  # closest together at the start


def _percent(factor):
    return 100 * (factor - 1)


def _added_percent(**course):
    """Change of decay and of peak by a saturating drug."""
    effect = synaptic_effect(SATURATING_nM, **course)
    return _percent(np.array([effect.decay, effect.peak]))


def _of_control_percent():
    effect = synaptic_effect(SATURATING_nM, rates=p.JONES_WESTBROOK)
    return 100 * np.array([effect.peak, effect.decay])


def _peak_after_1_ms_percent():
    """Change of the peak by a saturating drug after 1 ms of 0.3 mM, and of 10 mM GABA."""
    pulse = {"pulse_ms": 1, "rates": p.JONES_WESTBROOK}
    return [_percent(synaptic_effect(SATURATING_nM, gaba_mM=mM, **pulse).peak) for mM in (0.3, 10)]


def _ipsc_decay_ms(temperature_C, rates):
    return decay_ms(T_MS, open_course(T_MS, rates=rates, temperature_C=temperature_C))


def _with_over_without(rates, **drug):
    """Give opening frequency and mean open time at low, lasting GABA, drug over none."""
    alone, drugged = dwell_times(LOW_GABA_uM, rates), dwell_times(LOW_GABA_uM, rates, **drug)
    return np.array(
        [
            drugged.opening_frequency_Hz / alone.opening_frequency_Hz,
            drugged.mean_open_ms / alone.mean_open_ms,
        ]
    )


ROWS = (
    Row(
        number="27",
        quantity="A benzodiazepine adds to the decay; to the peak after 5 ms of 1 mM GABA "
        "(Jones-Westbrook)",
        published="about 50; 0",
        unit="%",
        low=(50 - 15, -15),
        high=(50 + 15, 15),
        role="calibrated",
        source=("mellor1997",),
        compute=lambda: _added_percent(pulse_ms=5, rates=p.JONES_WESTBROOK),
        note="The factor on unbinding was set here.",
    ),
    Row(
        number="29",
        quantity="Miniature current under zolpidem: peak; duration (Jones-Westbrook)",
        published="138 ± 26; 163 ± 14",
        unit="% of control",
        low=(138 - 26, 163 - 14),
        high=(138 + 26, 163 + 14),
        role="calibrated",
        source=("perrais1999",),
        compute=_of_control_percent,
        note="A miss worth teaching: with faster binding as well (136; 165) it fits, but then "
        "row 31 misses. Whether the peak rises differs between synapses.",
    ),
    Row(
        number="30",
        quantity="Peak after 1 ms of GABA under a benzodiazepine: 0.3 mM; 10 mM (Jones-Westbrook)",
        published="up; not up",
        unit="%",
        low=(0, -np.inf),
        high=(np.inf, 5),
        role="independent",
        source=("perrais1999",),
        compute=_peak_after_1_ms_percent,
        note="Holds with faster binding as well. A saturated synapse has no room.",
    ),
    Row(
        number="31",
        quantity="Midazolam adds to the decay; to the peak of a miniature current "
        "(Jones-Westbrook)",
        published="about 40; no significant change",
        unit="%",
        low=(40 - 20, -20),
        high=(40 + 20, 20),
        role="choice",
        source=("poncer1996",),
        compute=lambda: _added_percent(rates=p.JONES_WESTBROOK),
        note="Rests on unchanged binding: with faster binding as well (65; 36) it misses. "
        "100 nM midazolam is taken to fill the sites.",
    ),
    Row(
        number="32",
        quantity="Peak of spontaneous currents, 1 µM diazepam over none (Jones-Westbrook)",
        published="1.3",
        unit="fold",
        low=1.3 * 0.85,
        high=1.3 * 1.15,
        role="choice",
        source=("plosone2015",),
        compute=lambda: synaptic_effect(1000, rates=p.JONES_WESTBROOK).peak,
        note="A miss that rests on unchanged binding: with faster binding as well (1.34) it "
        "would fit, and row 31 would miss.",
    ),
    Row(
        number="34",
        quantity="Mean open time after a brief pulse, longest kind of opening (Jones-Westbrook)",
        published="less than 10",
        unit="ms",
        low=0,
        high=10,
        role="calibrated",
        source=("jones_westbrook1995",),
        compute=lambda: 1 / Rates().alpha2,
        note="Counted as a fit: bound and rates come from one paper. The mean of all openings is "
        "shorter, because those with one GABA are short.",
    ),
    Row(
        number="35",
        quantity="Decay of a synaptic current at 24 °C (Jones-Westbrook)",
        published="about 18",
        unit="ms",
        low=18 * 0.7,
        high=18 * 1.3,
        role="independent",
        source=("ca1_ipsc",),
        compute=lambda: _ipsc_decay_ms(24, p.JONES_WESTBROOK),
        note="A miss worth teaching: these rates were measured on patches, and patches decay "
        "more slowly than synapses (63 against 18 ms in the same paper).",
    ),
    Row(
        number="35b",
        quantity="The same (Mozrzymas)",
        published="about 18",
        unit="ms",
        low=18 * 0.7,
        high=18 * 1.3,
        role="independent",
        source=("ca1_ipsc",),
        compute=lambda: _ipsc_decay_ms(24, p.MOZRZYMAS),
        note="Holds with 3 mM GABA as well.",
    ),
    Row(
        number="36",
        quantity="Decay of spontaneous currents at 34.5 °C (Mozrzymas)",
        published="4.2 to 7.2",
        unit="ms",
        low=4.2,
        high=7.2,
        role="choice",
        source=("otis1992",),
        compute=lambda: _ipsc_decay_ms(34.5, p.MOZRZYMAS),
        note="Rests on 1 mM GABA in the cleft: with 3 mM it is 9.0 ms and misses. The Q10 is "
        "from the same paper.",
    ),
    Row(
        number="37",
        quantity="Opening frequency; mean open time at 2 µM GABA, diazepam over none "
        "(Jones-Westbrook)",
        published="up; little changed",
        unit="fold",
        low=(1, 0),
        high=(np.inf, 1.25),
        role="independent",
        source=("bianchi2010",),
        compute=lambda: _with_over_without(p.JONES_WESTBROOK, diazepam=True),
        note="A miss worth teaching: tighter binding also brings more of the longer openings "
        "with two GABA. It misses with faster binding as well.",
    ),
    Row(
        number="37b",
        quantity="The same (Mozrzymas)",
        published="up; little changed",
        unit="fold",
        low=(1, 0),
        high=(np.inf, 1.25),
        role="choice",
        source=("bianchi2010",),
        compute=lambda: _with_over_without(p.MOZRZYMAS, diazepam=True),
        note="Rests on the factors chosen for this set.",
    ),
    Row(
        number="38",
        quantity="Mean open time at 2 µM GABA, barbiturate over none (both rate sets)",
        published="up",
        unit="fold",
        low=1.5,
        high=np.inf,
        role="by construction",
        source=("barker1979",),
        compute=lambda: [
            _with_over_without(rates, barbiturate=True)[1] for rates in p.rates.options
        ],
        note="The frequency falls by less than 1 %, because only shutting is slowed.",
    ),
)
