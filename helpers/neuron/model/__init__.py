"""Two neurons, what GABA does to their firing, and one EPSP on one IPSP."""

from helpers.neuron.model.cortical import Neuron
from helpers.neuron.model.drive import Ipscs
from helpers.neuron.model.drug import ipsc_factors
from helpers.neuron.model.firing import (
    Trace,
    firing_rate,
    gain,
    rheobase_pA,
    rheobase_shift_pA,
    simulate,
)
from helpers.neuron.model.motoneuron import Motoneuron, with_calcium
from helpers.neuron.model.synapse import PassiveSynapse, epsp_on_ipsp, epsp_on_ipsp_course

__all__ = [
    "Ipscs",
    "Motoneuron",
    "Neuron",
    "PassiveSynapse",
    "Trace",
    "epsp_on_ipsp",
    "epsp_on_ipsp_course",
    "firing_rate",
    "gain",
    "ipsc_factors",
    "rheobase_pA",
    "rheobase_shift_pA",
    "simulate",
    "with_calcium",
]
