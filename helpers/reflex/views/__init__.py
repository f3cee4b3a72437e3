"""The pictures of the reflex."""

from helpers.reflex.views.ankle import Ankle
from helpers.reflex.views.chloride_and_spasticity import ChlorideAndSpasticity
from helpers.reflex.views.h_reflex import HReflex
from helpers.reflex.views.where_does_it_act import WhereDoesItAct

__all__ = ["Ankle", "ChlorideAndSpasticity", "HReflex", "WhereDoesItAct"]
