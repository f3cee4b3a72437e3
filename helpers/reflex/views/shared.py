"""What the pictures of the reflex share: words, and what is said of the drug."""

from functools import lru_cache

from helpers.channel.model import synaptic_effect
from helpers.evidence.figures import exactly
from helpers.neuron import parameters as neuron
from helpers.receptor import parameters as receptor
from helpers.reflex import parameters as p
from helpers.stage import style

MINUS = "\N{MINUS SIGN}"  # a hyphen is not read aloud
NORMAL_REST = neuron.E_rest_motor.value
LARGEST_TABLET_MG = max(receptor.tablet_peak_free_nM)
FAR_ABOVE_TABLET = (
    lambda diazepam_nM, **_: diazepam_nM > receptor.far_above_tablet_nM.value,
    f"This much diazepam lies far above any tablet: one of {LARGEST_TABLET_MG} mg peaks near "
    f"{exactly(receptor.diazepam_nM.value)} {receptor.diazepam_nM.unit}.",
)
NO_DRUG_GIVEN = (
    lambda diazepam_nM, **_: diazepam_nM == 0,
    "Without diazepam there is nothing to compare: raise it.",
)
MODEL_ONLY = (
    "That diazepam stops clonus is a statement about this model. In people after a stroke "
    "tetrazepam, a relative of diazepam, lowered tone and left ankle clonus as it was."
)
NEVER_MEASURED = (
    "Measurement: g0, k_P and k_gamma have never been measured in a human motoneuron. The charge "
    "of GABA comes from the channel's model; from there to the reflex everything is chosen."
)
NOT_A_BACK = (
    "Back and neck spasm, cramp, and the long spasms after injury of the cord: this loop shows one "
    "sign of spasticity, clonus."
)
ONE_MUSCLE = (
    "Tendon organs, Renshaw cells, the opposing muscle, and every order from the brain, where a "
    "benzodiazepine acts as well."
)


@lru_cache(maxsize=128)
def gaba_gain(diazepam_nM):
    """Factor by which diazepam multiplies the charge of one GABA current."""
    return float(synaptic_effect(diazepam_nM).charge)


def volts(value):
    """Write a potential that somebody set, with the digits it was given, and its unit."""
    return f"{exactly(value)} {p.E_GABA.unit}".replace("-", MINUS)


def drug(diazepam_nM):
    """Name the drug with its level, and what the channel's model makes of it."""
    return (
        f"{exactly(diazepam_nM)} {receptor.diazepam_nM.unit} diazepam (charge of GABA × "
        f"{gaba_gain(diazepam_nM):.2f})"
    )


def key(panel, kinds, top, gap, left=0.02, right=0.1):
    """Draw a sample of each line with its words, one below the other, in a panel's corner.

    Parameters
    ----------
    panel : Axes
    kinds : sequence of (colour, dashes, words)
    top, gap : float
        Height of the first and distance of the next, in parts of the panel.
    left, right : float
        Ends of the samples, in parts of the panel.
    """
    (x0, x1), (y0, y1) = panel.get_xlim(), panel.get_ylim()
    ends = [x0 + part * (x1 - x0) for part in (left, right)]
    for row, (colour, dashes, words) in enumerate(kinds):
        height = y0 + (top - gap * row) * (y1 - y0)
        style.line(panel, colour, ends, [height, height], linestyle=dashes)
        style.label(panel, style.INK, words, (7, -4)).xy = (ends[-1], height)
