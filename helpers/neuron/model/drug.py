"""What diazepam does to an IPSC, asked of the channel; nothing is typed here."""

from helpers.channel.model import synaptic_effect
from helpers.receptor import parameters as receptor


def ipsc_factors(diazepam_nM, subtype=receptor.subtype.value, **course):
    """Factors by which diazepam changes the peak and the decay of an IPSC.

    Parameters
    ----------
    diazepam_nM : float or array [nM]
        Free diazepam at the receptor, 0 or more.
    subtype : str
        Subtype of the receptors in the synapse.
    **course
        Anything else that `helpers.channel.model.synaptic_effect` takes.

    Returns
    -------
    peak, decay : float or array [1]
        For `Ipscs.enhanced`; 1 means no change.

    Raises
    ------
    ValueError
        If the concentration is negative or not a number, or the subtype is unknown.

    Notes
    -----
    **Holds** for one current of one synapse; see `synaptic_effect`. **Leaves out** GABA that
    lasts: how a drug changes that is asked of the receptor, at a GABA nobody has measured well.

    Examples
    --------
    >>> peak, decay = ipsc_factors(18)
    >>> print(f"peak × {peak:.2f}, decay × {decay:.2f}")
    peak × 1.02, decay × 1.16
    """
    effect = synaptic_effect(diazepam_nM, subtype=subtype, **course)
    return effect.peak, effect.decay
