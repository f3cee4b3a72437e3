"""The pictures of the neuron, one class per lab."""

from helpers.neuron.views.fi_curve import FICurve
from helpers.neuron.views.firing import Firing
from helpers.neuron.views.synapse import Synapse

__all__ = ["FICurve", "Firing", "Synapse"]
