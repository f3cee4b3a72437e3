"""The GABA-A channel in time: a current after a pulse of GABA, and one channel by itself."""

from helpers.channel.model.course import (
    Effect,
    decay_ms,
    open_course,
    state_course,
    synaptic_effect,
)
from helpers.channel.model.scheme import (
    OPEN,
    STATES,
    Drug,
    Rates,
    rate_matrix,
    rates_under,
    steady_state,
)
from helpers.channel.model.single import Dwell, Record, dwell_times, record

__all__ = [
    "OPEN",
    "STATES",
    "Drug",
    "Dwell",
    "Effect",
    "Rates",
    "Record",
    "decay_ms",
    "dwell_times",
    "open_course",
    "rate_matrix",
    "rates_under",
    "record",
    "state_course",
    "steady_state",
    "synaptic_effect",
]
