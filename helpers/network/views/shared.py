"""What the pictures of the networks share: words, tablets, and spikes as dashes."""

import numpy as np

from helpers.evidence.figures import exactly
from helpers.network import parameters as p
from helpers.receptor import parameters as receptor

MINUS = "\N{MINUS SIGN}"  # a hyphen is not read aloud
LARGEST_TABLET_MG = max(receptor.tablet_peak_free_nM)
TABLET = {f"peak of a {LARGEST_TABLET_MG} mg tablet": {"diazepam_nM": receptor.diazepam_nM.value}}
NO_DRUG = {"no drug": {"diazepam_nM": 0}}
SATURATING = {"all sites filled": {"diazepam_nM": receptor.diazepam_nM.high}}
FAR_ABOVE_TABLET = (
    lambda diazepam_nM, **_: diazepam_nM > receptor.far_above_tablet_nM.value,
    f"This much diazepam lies far above any tablet: one of {LARGEST_TABLET_MG} mg peaks near "
    f"{exactly(receptor.diazepam_nM.value)} {receptor.diazepam_nM.unit}.",
)
NOT_AN_EEG = (
    "An EEG: these cells have no place in a head, and their sum is no evidence for what an "
    "electrode sees."
)
TABLET_LEVELS = (
    "A person: concentrations are those at the receptor, computed for one average person. No "
    "picture here says what a dose does to you."
)


def volts(value):
    """Write a potential that somebody set, with the digits it was given, and its unit."""
    return f"{exactly(value)} {p.E_GABA.unit}".replace("-", MINUS)


def percent(ratio):
    """Write a change in percent with its sign, and none where it rounds to 0."""
    words = f"{100 * (ratio - 1):+.0f}"
    return (words if float(words) else "0").replace("-", MINUS) + " %"


def dashes(t_ms, rows, half):
    """Give x and y of one upright dash for each spike, as one broken line."""
    x = np.column_stack([t_ms, t_ms, np.full(len(t_ms), np.nan)])
    y = np.column_stack([rows - half, rows + half, np.full(len(t_ms), np.nan)])
    return x.ravel(), y.ravel()
