"""One dose followed through every link, and how wide what is uncertain spreads it."""

from helpers.chain.model.links import links, milligrams_to_muscle, teaching_network
from helpers.chain.model.results import (
    Beat,
    Chain,
    Chloride,
    Free,
    Places,
    Plasma,
    Rate,
    Receptors,
    Rheobase,
    Site,
    Synapses,
    Volley,
)
from helpers.chain.model.spread import Band, Shares, Spread, spread, spread_in_rounds
from helpers.chain.model.stored import level_for_nM, stored_amplitude_deg, stored_beat_deg

__all__ = [
    "Band",
    "Beat",
    "Chain",
    "Chloride",
    "Free",
    "Places",
    "Plasma",
    "Rate",
    "Receptors",
    "Rheobase",
    "Shares",
    "Site",
    "Spread",
    "Synapses",
    "Volley",
    "level_for_nM",
    "links",
    "milligrams_to_muscle",
    "spread",
    "spread_in_rounds",
    "stored_amplitude_deg",
    "stored_beat_deg",
    "teaching_network",
]
