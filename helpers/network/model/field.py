"""The mean field of the spiking network: its rate from means and variances, without spikes."""

import numpy as np
from scipy.constants import kilo, milli
from scipy.special import erfcx, gammaincinv, ndtri, roots_legendre

from helpers.inputs import require_not_negative
from helpers.network import parameters as p


def mean_field(network, gaba_gain=p.gaba_gain.value):
    r"""Rate at which the network keeps itself going, for many gains in one call.

    A cell that gets :math:`X_e` excitatory and :math:`X_i` inhibitory spikes per time fires at
    :math:`\Phi(X_e, X_i)` (Siegert's formula). The inputs differ from cell to cell, because the
    wiring is random and because their sources differ: :math:`X_k` has mean :math:`K_k \nu` and
    variance :math:`K_k \langle \nu^2 \rangle`. The rate is the one that reproduces itself:

    .. math:: \nu = \langle \Phi \rangle, \quad \langle \nu^2 \rangle = \langle \Phi^2 \rangle

    Parameters
    ----------
    network : Network
        Cells and wiring rules; both kinds get the same inputs, so one rate serves both.
    gaba_gain : float or array [1]
        Factor on inhibition, 0 or more; 1 is no drug.

    Returns
    -------
    rate : float or array [Hz]

    Raises
    ------
    ValueError
        If the gain is negative or not a number.

    Notes
    -----
    **Holds** for the direction and the rough size of a relative change. **Leaves out** that
    cells fire together, that conductances have a memory of several ms (Siegert's noise has
    none, and drives cells too well), and the sizes of single inputs. Its own level is half
    again that of the spiking network; it is not tuned to it.

    References
    ----------
    parameters: quantiles_inhibitory, quantiles_excitatory, quantiles_threshold, nodes, rounds,
    first_rate_Hz, those of `Network`

    Examples
    --------
    >>> from helpers.network.model import Network
    >>> print(", ".join(f"{rate:.0f} Hz" for rate in mean_field(Network(), [1, 1.5, 2])))
    22 Hz, 18 Hz, 16 Hz
    """
    (gain,) = require_not_negative(gaba_gain=gaba_gain)
    gain = gain[..., None]
    excitatory, inhibitory, V_th = _cells(network)
    share = network.n_excitatory / network.cells
    K_e, K_i = network.targets * share, network.targets * (1 - share)
    rate = np.full(gain.shape, p.first_rate_Hz.value)
    square = 2 * rate**2
    for _ in range(int(p.rounds.value)):
        X_e = _inputs(K_e, rate, square, excitatory)
        X_i = _inputs(K_i, rate, square, inhibitory)
        new = siegert_Hz(network, X_e, X_i, gain, V_th)
        rate = 0.5 * (rate + new.mean(axis=-1, keepdims=True))
        square = 0.5 * (square + np.square(new).mean(axis=-1, keepdims=True))
    return rate[..., 0][()]


def siegert_Hz(network, X_e, X_i, gaba_gain, V_th):
    r"""Rate of a cell that random spikes drive, with the leak that their conductances make.

    .. math::

        \Phi^{-1} = t_\mathrm{ref} + \tau \sqrt{\pi} \int_a^b e^{u^2} (1 + \mathrm{erf}\, u) \, du,
        \quad \tau = \frac{\tau_m}{1 + \bar g_e + \bar g_i}

    with a and b the distances of reset and threshold from the mean potential, in units of
    :math:`\sqrt 2` standard deviations of the potential without a threshold.

    Parameters
    ----------
    network : Network
        The cell.
    X_e, X_i : array [Hz]
        Excitatory and inhibitory spikes from within the network.
    gaba_gain : float or array [1]
        Factor on inhibition.
    V_th : float or array [mV]
        Threshold. All broadcast.

    Returns
    -------
    rate : array [Hz]
    """
    tau_e, tau_i = network.excitation_decay_ms, network.gaba_decay_ms
    w_i = network.w_inhibitory * gaba_gain
    inputs = ((network.w_excitatory, X_e), (network.w_input, network.input_rate_Hz))
    g_e = sum(tau_e * milli * X * w for w, X in inputs)
    g_i = tau_i * milli * X_i * w_i
    G = 1 + g_e + g_i
    V = (network.E_L + g_e * network.E_excitatory + g_i * network.E_GABA) / G
    tau = network.tau_m_ms / G
    # Variance of each conductance, and how much of it the membrane lets through.
    var_e = sum(tau_e * milli * X * w**2 / 2 for w, X in inputs) * tau_e / (tau_e + tau)
    var_i = tau_i * milli * X_i * w_i**2 / 2 * tau_i / (tau_i + tau)
    variance = (network.E_excitatory - V) ** 2 * var_e + (network.E_GABA - V) ** 2 * var_i
    unit = np.sqrt(2 * np.maximum(variance, np.finfo(float).tiny)) / G
    a, b = (network.V_reset - V) / unit, (V_th - V) / unit
    x, weights = roots_legendre(int(p.nodes.value))
    u = a[..., None] + (b - a)[..., None] * (1 + x) / 2
    wait_ms = tau * np.sqrt(np.pi) * (b - a) * (erfcx(-u) @ weights) / 2
    return kilo / (network.refractory_ms + wait_ms)


def _cells(network):
    """Give ranks by excitation and by inhibition, and thresholds, of some typical cells."""
    thresholds = p.quantiles_threshold.value if network.threshold_spread else 1
    counts = p.quantiles_excitatory.value, p.quantiles_inhibitory.value, thresholds
    ranks = [(np.arange(count) + 0.5) / count for count in map(int, counts)]
    excitatory, inhibitory, threshold = (r.ravel() for r in np.meshgrid(*ranks))
    return excitatory, inhibitory, network.V_th + network.threshold_spread * ndtri(threshold)


def _inputs(K, rate, square, ranks):
    """Spikes per second that cells of these ranks get: a gamma distribution of known variance."""
    if K == 0:
        return np.zeros(np.broadcast_shapes(rate.shape, ranks.shape))
    rate = np.maximum(rate, np.finfo(float).eps)
    square = np.maximum(square, rate**2)
    return gammaincinv(K * rate**2 / square, ranks) * square / rate
