"""The pictures of the channel in time, one class per lab."""

from helpers.channel.views.single_channel import SingleChannel
from helpers.channel.views.synaptic_current import SynapticCurrent

__all__ = ["SingleChannel", "SynapticCurrent"]
