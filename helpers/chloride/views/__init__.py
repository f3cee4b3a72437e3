"""The pictures of chloride, one class per lab."""

from helpers.chloride.views.influx import Influx
from helpers.chloride.views.load import Load
from helpers.chloride.views.voltage_ruler import VoltageRuler

__all__ = ["Influx", "Load", "VoltageRuler"]
