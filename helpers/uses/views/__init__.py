"""The pictures of the uses, one class per lab."""

from helpers.uses.views.combinations import Combinations
from helpers.uses.views.evidence import Evidence
from helpers.uses.views.pathways import Pathways
from helpers.uses.views.subunits import Subunits

__all__ = ["Combinations", "Evidence", "Pathways", "Subunits"]
