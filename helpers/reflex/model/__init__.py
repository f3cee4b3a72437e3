"""The stretch reflex of the ankle: its beat, one volley through it, and the long spasm."""

from helpers.reflex.model.beat import Clonus, clonus
from helpers.reflex.model.drug import Routes, routes
from helpers.reflex.model.limb import muscle_torque, spindle_rate_Hz, twitch
from helpers.reflex.model.movement import Movement, Spikes, simulate, simulate_each
from helpers.reflex.model.reflex import Pool, Reflex
from helpers.reflex.model.spasm import Spasm, spasm
from helpers.reflex.model.volley import h_reflex

__all__ = [
    "Clonus",
    "Movement",
    "Pool",
    "Reflex",
    "Routes",
    "Spasm",
    "Spikes",
    "clonus",
    "h_reflex",
    "muscle_torque",
    "routes",
    "simulate",
    "simulate_each",
    "spasm",
    "spindle_rate_Hz",
    "twitch",
]
