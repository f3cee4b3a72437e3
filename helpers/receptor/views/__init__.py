"""The pictures of the receptor, one class per lab."""

from helpers.receptor.views.against_diazepam import AgainstDiazepam
from helpers.receptor.views.filled_and_open import FilledAndOpen
from helpers.receptor.views.ligands import Ligands
from helpers.receptor.views.mystery import Mystery
from helpers.receptor.views.potentiation import Potentiation

__all__ = ["AgainstDiazepam", "FilledAndOpen", "Ligands", "Mystery", "Potentiation"]
