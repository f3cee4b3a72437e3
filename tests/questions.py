"""What the tests know of each question: its lab, and what the model says where it is a number."""

from helpers.channel.model import dwell_times, synaptic_effect
from helpers.channel.views import SingleChannel, SynapticCurrent
from helpers.receptor.model import (
    benzodiazepine_occupancy,
    gaba_ec50_uM,
    gaba_occupancy,
    open_probability,
)
from helpers.receptor.views import AgainstDiazepam, FilledAndOpen, Ligands, Mystery, Potentiation

NOTEBOOKS = {"00": 1, "01": 8, "02": 8}  # notebook: how many questions it has at least
LABS = {  # question: the lab that its notebook hands to it
    **dict.fromkeys([f"01.{i}" for i in range(1, 11)], FilledAndOpen),
    "01.12": SingleChannel,
    **dict.fromkeys([f"02.{i}" for i in range(1, 8)], Potentiation),
    **dict.fromkeys(["02.8", "02.9"], AgainstDiazepam),
    **dict.fromkeys(["02.10", "02.11", "02.12"], Ligands),
    **dict.fromkeys([f"02.{i}" for i in range(13, 18)], Mystery),
    **dict.fromkeys(["02.18", "02.19"], SingleChannel),
    "02.20": SynapticCurrent,
}
EXAM = {"01.11", "02.21"}
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
}
