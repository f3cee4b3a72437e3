"""A spiking network and its mean field, and interneurons that make a rhythm."""

from helpers.network.model.field import mean_field, siegert_Hz
from helpers.network.model.interneurons import (
    Interneurons,
    Rhythm,
    in_step_after_ms,
    rhythm,
    rhythm_Hz,
)
from helpers.network.model.spiking import Activity, Network, simulate

__all__ = [
    "Activity",
    "Interneurons",
    "Network",
    "Rhythm",
    "in_step_after_ms",
    "mean_field",
    "rhythm",
    "rhythm_Hz",
    "siegert_Hz",
    "simulate",
]
