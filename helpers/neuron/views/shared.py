"""What the pictures of the neuron share: words, cells by name, and what is said of diazepam."""

from helpers.chloride import parameters as chloride
from helpers.chloride.model import Compartment
from helpers.evidence.figures import exactly
from helpers.neuron import parameters as p
from helpers.receptor import parameters as receptor

MINUS = "\N{MINUS SIGN}"  # a hyphen is not read aloud
LARGEST_TABLET_MG = max(receptor.tablet_peak_free_nM)


def signed(value, digits=0):
    """Write a change with its sign, and none where it rounds to 0."""
    words = f"{value:+.{digits}f}"
    return words.replace("-", MINUS) if float(words) else words[1:]


def volts(value):
    """Write a potential that somebody set, with the digits it was given, and its unit."""
    return f"{exactly(value)} {p.E_GABA.unit}".replace("-", MINUS)


def computed_volts(value):
    """Write a potential that a model found, with one decimal and its unit."""
    return f"{value:.1f} {p.E_GABA.unit}".replace("-", MINUS)


def _E_GABA(state):
    """Reversal potential [mV] of the chloride pillar's cell of that name."""
    cell = Compartment(
        cl_in_mM=chloride.state_cl_in_mM[state].value,
        cl_out_mM=chloride.state_cl_out_mM[state].value,
    )
    return round(cell.E_GABA, 1)


INJURED, IMMATURE = "kcc2-loss", "immature"
CELLS = {  # name: where GABA reverses
    "mature cell": {"E_GABA": p.E_GABA.value},
    "E_GABA at rest": {"E_GABA": p.E_L.value},
    "injured: KCC2 lost": {"E_GABA": _E_GABA(INJURED)},
    "immature cell": {"E_GABA": _E_GABA(IMMATURE)},
}
CELL_NUMBERS = (chloride.state_cl_in_mM[INJURED], chloride.state_cl_in_mM[IMMATURE])
TABLET = {f"peak of a {LARGEST_TABLET_MG} mg tablet": {"diazepam_nM": receptor.diazepam_nM.value}}
FAR_ABOVE_TABLET = (
    lambda diazepam_nM, **_: diazepam_nM > receptor.far_above_tablet_nM.value,
    f"This much diazepam lies far above any tablet: one of {LARGEST_TABLET_MG} mg peaks near "
    f"{exactly(receptor.diazepam_nM.value)} {receptor.diazepam_nM.unit}.",
)
PUBLISHED = (
    "How much a benzodiazepine does to an IPSC is not settled: laboratories found the decay × "
    f"{p.published_decay_factor.low} to {p.published_decay_factor.high} and the peak × "
    f"{p.published_peak_factor.low} to {p.published_peak_factor.high} at doses that fill the "
    "site. A tablet fills only part of the sites, and the model then gives less."
)
NOT_A_BRAIN = (
    "The brain around the cell: that GABA depolarises one cell, or even makes it fire, does not "
    "make GABA an excitant of the newborn or the injured."
)
