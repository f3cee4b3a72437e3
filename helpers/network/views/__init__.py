"""The pictures of the networks, one class per lab."""

from helpers.network.views.ceiling import Ceiling
from helpers.network.views.raster import Raster
from helpers.network.views.rhythm import Rhythm

__all__ = ["Ceiling", "Raster", "Rhythm"]
