"""What the tests know of each question: its lab, and what the model says where it is a number."""

from dataclasses import replace

import numpy as np

from helpers.chain import model as chain
from helpers.chain.views import WholeChain
from helpers.channel.model import dwell_times, synaptic_effect
from helpers.channel.views import SingleChannel, SynapticCurrent
from helpers.chloride import model as chloride
from helpers.chloride.views import Influx, Load, VoltageRuler
from helpers.dose import model as dose
from helpers.dose.views import (
    DayAfterDay,
    Occupancy,
    OneTablet,
    People,
    Reversal,
    ThreeClocks,
    Tolerance,
)
from helpers.network import model as network
from helpers.network import parameters as net
from helpers.network.views import Ceiling, Raster, Rhythm
from helpers.neuron import parameters as neuron
from helpers.neuron.model import (
    Ipscs,
    Neuron,
    PassiveSynapse,
    epsp_on_ipsp,
    firing_rate,
    gain,
    ipsc_factors,
    rheobase_pA,
    simulate,
)
from helpers.neuron.views import FICurve, Firing, Synapse
from helpers.receptor import parameters as receptor
from helpers.receptor.model import (
    Receptor,
    benzodiazepine_occupancy,
    gaba_ec50_uM,
    gaba_occupancy,
    open_probability,
)
from helpers.receptor.views import AgainstDiazepam, FilledAndOpen, Ligands, Mystery, Potentiation
from helpers.reflex import model as reflex
from helpers.reflex.views import Ankle, ChlorideAndSpasticity, HReflex, WhereDoesItAct
from helpers.reflex.views.stored import amplitude_deg
from helpers.uses import parameters as uses
from helpers.uses.views import Combinations, Evidence, Pathways, Subunits

NOTEBOOKS = {
    "00": 1,
    "01": 8,
    "02": 8,
    "03": 8,
    "04": 8,
    "05": 12,
    "06": 18,
    "07": 12,
    "08": 20,
    "09": 20,
}  # notebook: how many questions it has at least
LABS = {  # question: the lab that its notebook hands to it
    **dict.fromkeys([f"01.{i}" for i in range(1, 11)], FilledAndOpen),
    "01.12": SingleChannel,
    **dict.fromkeys([f"02.{i}" for i in range(1, 8)], Potentiation),
    **dict.fromkeys(["02.8", "02.9"], AgainstDiazepam),
    **dict.fromkeys(["02.10", "02.11", "02.12"], Ligands),
    **dict.fromkeys([f"02.{i}" for i in range(13, 18)], Mystery),
    **dict.fromkeys(["02.18", "02.19"], SingleChannel),
    "02.20": SynapticCurrent,
    **dict.fromkeys([f"03.{i}" for i in range(1, 7)], Influx),
    **dict.fromkeys(["03.7", "03.8", "03.9", "03.10", "03.12", "03.17"], VoltageRuler),
    **dict.fromkeys([f"03.{i}" for i in range(13, 17)], Load),
    **dict.fromkeys([*(f"04.{i}" for i in range(1, 7)), "04.15"], Synapse),
    **dict.fromkeys(["04.7", "04.8", "04.12"], Firing),
    **dict.fromkeys(["04.9", "04.10", "04.13", "04.14"], FICurve),
    **dict.fromkeys(["05.1", "05.3", "05.4", "05.5", "05.6"], Ceiling),
    **dict.fromkeys(["05.7", "05.8"], Combinations),
    **dict.fromkeys(["05.11", "05.12"], Subunits),
    **dict.fromkeys(["05.14", "05.15", "05.16"], Raster),
    "05.17": Rhythm,
    **dict.fromkeys([f"06.{i}" for i in (1, 2, 4, 5, 7, 8)], Ankle),
    **dict.fromkeys(["06.9", "06.10", "06.11"], WhereDoesItAct),
    **dict.fromkeys(["06.12", "06.13", "06.18", "06.19"], ChlorideAndSpasticity),
    **dict.fromkeys(["06.15", "06.16"], HReflex),
    **dict.fromkeys([*(f"07.{i}" for i in range(1, 7)), "07.15", "07.16"], OneTablet),
    **dict.fromkeys(["07.7", "07.8"], DayAfterDay),
    **dict.fromkeys(["07.9", "07.10", "07.11"], ThreeClocks),
    **dict.fromkeys(["07.13", "07.14"], People),
    **dict.fromkeys(["07.17", "07.18"], Occupancy),
    **dict.fromkeys([f"08.{i}" for i in range(1, 9)], Evidence),
    **dict.fromkeys(["08.9", "08.10"], Tolerance),
    **dict.fromkeys(["08.24", "08.25"], Combinations),
    **dict.fromkeys(["08.26", "08.27"], Reversal),
    **dict.fromkeys(["08.28", "08.29"], Pathways),
    **dict.fromkeys([*(f"09.{i}" for i in range(1, 14)), "09.16"], WholeChain),
}
CASES = {  # questions about a person or about evidence, which no setting of a lab refutes
    *(f"06.{i}" for i in (6, 17, 20)),
    *("05.2", "05.9", "05.10", "05.18"),
    *(f"08.{i}" for i in (11, 12, 13, *range(15, 24), 30)),
    *(f"09.{i}" for i in (14, *range(17, 21))),
}
EXAM = {"01.11", "02.21", "03.11", "04.11", "05.13", "06.14", "07.12", "08.14", "09.15"}


def E_GABA_at(cl_in_mM):
    """Of a cell with 135 mM chloride outside."""
    return chloride.compartment(state="cortex", cl_in_mM=cl_in_mM).E_GABA


def sum_in_the_window():
    """Inward current of both ions at the first preset of the membrane."""
    cell = chloride.Compartment(cl_in_mM=5, cl_out_mM=135)
    return -sum(chloride.gaba_currents(cell, 10 * open_probability(10, 18), -80))


def loaded(kcc2_strength, g_IPSC, diazepam_nM=18):
    """Ten seconds of the load lab's dendrite."""
    drug = synaptic_effect(diazepam_nM)
    pulse = {"g_IPSC": g_IPSC * float(drug.peak), "g_tonic": 0}
    pulse["gaba_decay_ms"] = chloride.Pulses.gaba_decay_ms * float(drug.decay)
    dendrite = chloride.compartment("dendrite", "cortex", kcc2_strength=kcc2_strength)
    bursts = chloride.burst_conductance(1e4, **pulse)
    return chloride.simulate(dendrite, bursts, np.linspace(0, 1e4, 2001), V=-50)


def on_tablet(diazepam_nM):
    """The passive cell of the synapse lab, its IPSC under so much diazepam."""
    peak, decay = map(float, ipsc_factors(diazepam_nM))
    cell = PassiveSynapse()
    return replace(cell, g_GABA=cell.g_GABA * peak, decay_ms=cell.decay_ms * decay)


def spikes_at(E_GABA):
    """Spikes of the firing lab under steady drive, with GABA."""
    train = Ipscs(range(0, 300, 10), neuron.train_g_peak.value)
    return simulate(Neuron(), 1200, 5, E_GABA, 300, ipscs=train).spikes_ms.size


def noisy_gain():
    """Slope of the f-I lab's curve without GABA, noisy drive."""
    currents = np.arange(0, 2501, 100)
    how = {"settle_ms": 250, "duration_ms": 500, "dt_ms": 0.05, "noise_pA": 430}
    return gain(currents, firing_rate(currents, **how))


def field_falls_percent(diazepam_nM):
    """By how much the mean field of the raster lab's network falls."""
    shown = {"n_excitatory": net.shown_excitatory.value, "n_inhibitory": net.shown_inhibitory.value}
    cells = network.Network(**shown, threshold_spread=net.shown_spread.value)
    before, after = network.mean_field(cells, [1, synaptic_effect(diazepam_nM).charge])
    return 100 * (1 - after / before)


def largest_shift(diazepam_nM):
    """Of the GABA curves of the four subunits."""
    alphas = receptor.SENSITIVE
    return max(gaba_ec50_uM(0) / gaba_ec50_uM(diazepam_nM, subtype=alpha) for alpha in alphas)


def widest_gap_d():
    """Day of the widest gap after stopping, in the typical person."""
    days = np.linspace(0, 21, 421)
    return days[dose.after_stopping(days).rebound.argmax()]


def half_back_h():
    """Hours after flumazenil until half of the sites that it took are held again."""
    hours, given = np.linspace(0, 8, 481), dose.Regimen([(0, 10, "vein")])
    plain = dose.simulate(given, hours=hours).occupancy
    taken = dose.simulate(given, hours=hours, flumazenil=[(1, 0.5)]).occupancy
    lost = 1 - taken[1:] / plain[1:]
    worst = lost.argmax()
    return hours[1:][worst:][lost[worst:] <= lost[worst] / 2][0] - 1


def level_after(mg, hours, **who):
    """Diazepam in plasma so many hours after one tablet."""
    course = dose.simulate(dose.Regimen([(0, mg)]), dose.Person(**who), [hours])
    return course.diazepam_ng_per_mL[0]


def peak_after(mg, of="diazepam_ng_per_mL", **who):
    """Highest level after one tablet."""
    return dose.peak(dose.Regimen([(0, mg)]), dose.Person(**who), of=of)[1]


def overtaking_h():
    """From when on there is more nordiazepam than diazepam after one tablet."""
    course = dose.simulate(dose.Regimen([(0, 5)]), hours=np.arange(1, 100, 0.05))
    ahead = course.nordiazepam_ng_per_mL > course.diazepam_ng_per_mL
    return course.t_h[ahead.argmax()]


def h_reflex_percent(k_P):
    """H reflex with 18 nM of diazepam at the terminal alone, as the labs show it."""
    P = float(synaptic_effect(18).charge)
    return 100 * reflex.h_reflex(gaba_gain=P, g0=0.1 / P, k_P=k_P)


def clonus_deg(E_GABA, diazepam_nM=0, name="alone"):
    """Mean amplitude of clonus from the stored table, at a g0 of 0.2."""
    P = float(synaptic_effect(diazepam_nM).charge)
    return np.interp(E_GABA, *amplitude_deg(0.2 * P, name))


MODEL = {  # question with a number: what the model says
    "01.3": lambda: 100 * gaba_occupancy(gaba_ec50_uM()),
    "01.5": lambda: open_probability(1000),
    "01.7": gaba_ec50_uM,
    "01.9": lambda: open_probability(4) / open_probability(2),
    "01.12": lambda: dwell_times(2).opening_frequency_Hz,
    "02.3": lambda: open_probability(0, 1000),
    "02.5": lambda: gaba_ec50_uM(1000),
    "02.8": lambda: 100 * benzodiazepine_occupancy(10, 8.8),
    "02.10": lambda: open_probability(12.1, 100, flumazenil_nM=1000),
    "02.18": lambda: (
        dwell_times(2, diazepam=True).opening_frequency_Hz / dwell_times(2).opening_frequency_Hz
    ),
    "02.20": lambda: 100 * (synaptic_effect(8.8).charge - 1),
    "03.3": sum_in_the_window,
    "03.5": lambda: 100 * chloride.chloride_for_voltage(10) / chloride.chloride_inside(),
    "03.7": lambda: E_GABA_at(12) - chloride.Compartment().E_leak,
    "03.9": lambda: E_GABA_at(12) - E_GABA_at(4),
    "03.12": lambda: chloride.nernst(134, 13.2, -1) - chloride.nernst(134, 6.6, -1),
    "03.13": lambda: np.ptp(loaded(0.5, 0).E_GABA),
    "03.15": lambda: loaded(0.1, 20).cl_in_mM.max(),
    "04.3": lambda: neuron.epsp_mV.value - epsp_on_ipsp(0, -70),
    "04.5": lambda: epsp_on_ipsp(20, -62) - neuron.epsp_mV.value,
    "04.7": lambda: spikes_at(-59.8),
    "04.9": lambda: rheobase_pA(Neuron(), 15, -75) - rheobase_pA(Neuron()),
    "04.13": noisy_gain,
    "04.15": lambda: neuron.epsp_mV.value - epsp_on_ipsp(20, -75, synapse=on_tablet(18)),
    "05.3": lambda: 100 * open_probability(10, 1000),
    "05.5": lambda: 100 * open_probability(10, pentobarbital_uM=1000),
    "05.7": lambda: uses.stopped_breathing["both"].value,
    "05.11": lambda: largest_shift(18),
    "05.14": lambda: field_falls_percent(18),
    "05.17": lambda: network.rhythm_Hz(net.fast_decay_ms.value * synaptic_effect(1000).decay),
    "06.4": lambda: reflex.simulate(g0=0).frequency_Hz,
    "06.7": lambda: synaptic_effect(18).charge,
    "06.9": lambda: h_reflex_percent(1),
    "06.12": lambda: clonus_deg(-66, name="baclofen"),
    "06.15": lambda: h_reflex_percent(3),
    "06.18": lambda: clonus_deg(-76, diazepam_nM=18),
    "07.3": lambda: 100 * level_after(5, 24) / peak_after(5),
    "07.5": lambda: level_after(2.5, 24, age_y=80),
    "07.7": lambda: dose.steady_state(5).diazepam_ng_per_mL,
    "07.9": overtaking_h,
    "07.13": lambda: np.median(
        dose.half_lives_h(dose.drawn(dose.Person(liver="cirrhosis"))).diazepam
    ),
    "07.15": lambda: peak_after(5, unbound_times=2),
    "07.17": lambda: (
        100
        * benzodiazepine_occupancy(
            0, peak_after(5, of="diazepam_free_nM"), receptor=Receptor(K_diazepam_nM=13.5)
        )
    ),
    "08.3": lambda: uses.back_pain_left["diazepam"].value,
    "08.5": lambda: 100 * (1 - uses.ratio["alcohol withdrawal, seizures"].value),
    "08.7": lambda: 100 * (uses.ratio["hip fracture, new"].value - 1),
    "08.9": widest_gap_d,
    "08.24": lambda: uses.short_of_oxygen["both"].value,
    "08.26": half_back_h,
    "08.28": lambda: uses.half_life_h["diazepam", "cirrhosis"][1].value,
    "09.3": lambda: 100 * (chain.links(10, 1).receptors.alpha1.potentiation - 1),
    "09.5": lambda: chain.links(5, 1, E_GABA=-66).chloride.chloride_ions / 1000,
    "09.9": lambda: chain.links(10, 1, E_GABA=-59).network.rate_Hz,
    "09.12": lambda: chain.spread(5, 1, E_GABA=-76).fall_deg.high,
}
