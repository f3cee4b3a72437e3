"""What each link gives: one frozen object each, with the main assumption behind it."""

from dataclasses import dataclass

from helpers.chain import parameters as p
from helpers.channel.model import Effect


def _assumption(link):
    return p.assumed[link].options[link]


@dataclass(frozen=True)
class Plasma:
    """Total levels in plasma [ng/mL]."""

    diazepam_ng_per_mL: float
    nordiazepam_ng_per_mL: float
    assumption: str = _assumption("plasma")


@dataclass(frozen=True)
class Free:
    """Free levels at the site of effect; flumazenil in plasma [nM]."""

    diazepam_nM: float
    nordiazepam_nM: float
    flumazenil_nM: float
    assumption: str = _assumption("free")


@dataclass(frozen=True)
class Site:
    """Fraction of sites that hold diazepam or nordiazepam, and P / P0 of the channel."""

    occupancy: float
    potentiation: float


@dataclass(frozen=True)
class Receptors:
    """Both subtypes side by side, at one lasting GABA [µM]."""

    gaba_uM: float
    alpha1: Site
    alpha2: Site
    assumption: str = _assumption("receptor")


@dataclass(frozen=True)
class Synapses:
    """Factors on the peak, the decay and the charge of one current of each subtype."""

    alpha1: Effect
    alpha2: Effect
    assumption: str = _assumption("synapse")


@dataclass(frozen=True)
class Chloride:
    """Where GABA and chloride reverse [mV], chloride inside [mM], ions through one current.

    Ions are counted while the cell is held at its rest: chloride that enters and bicarbonate
    that leaves, both negative the other way round.
    """

    E_GABA: float
    E_Cl: float
    cl_in_mM: float
    chloride_ions_before: float
    chloride_ions: float
    bicarbonate_ions_before: float
    bicarbonate_ions: float
    assumption: str = _assumption("chloride")


@dataclass(frozen=True)
class Rheobase:
    """How much more current a motoneuron needs to fire, by its lasting GABA [pA]."""

    shift_before_pA: float
    shift_pA: float
    assumption: str = _assumption("motoneuron")


@dataclass(frozen=True)
class Rate:
    """Rate of the teaching network by its mean field [Hz]."""

    before_Hz: float
    rate_Hz: float
    assumption: str = _assumption("network")


@dataclass(frozen=True)
class Volley:
    """Fraction of the pool that one volley makes fire: the H reflex."""

    before: float
    fraction: float
    assumption: str = _assumption("reflex")


@dataclass(frozen=True)
class Beat:
    """Clonus of the ankle, mean of the random runs; the frequency is NaN without a beat."""

    amplitude_before_deg: float
    amplitude_deg: float
    frequency_before_Hz: float
    frequency_Hz: float
    assumption: str = _assumption("reflex")


@dataclass(frozen=True)
class Places:
    """What the drug meets in the cord: E_GABA [mV], lasting GABA [leaks], two routes [1]."""

    E_GABA: float
    g0: float
    k_P: float
    k_gamma: float


@dataclass(frozen=True)
class Chain:
    """One dose, link by link; what stands "before" is the same cell without the drug.

    `clonus` is None where it was not asked for. `gaba_gain` is the charge that feeds the cord.
    """

    dose_mg: float
    hour: float
    places: Places
    plasma: Plasma
    free: Free
    receptors: Receptors
    synapses: Synapses
    chloride: Chloride
    motoneuron: Rheobase
    network: Rate
    reflex: Volley
    clonus: Beat | None = None

    @property
    def gaba_gain(self):
        """Factor on the charge of GABA in the cord, as the reflex takes it."""
        return fed_to_the_cord(self.synapses)

    @property
    def links(self):
        """Each link under its name, the clonus last if it was asked for."""
        names = ("plasma", "free", "receptors", "synapses", "chloride", "motoneuron")
        found = {name: getattr(self, name) for name in (*names, "network", "reflex", "clonus")}
        return {name: link for name, link in found.items() if link is not None}


def fed_to_the_cord(synapses):
    """Charge of the subtype that feeds the cord."""
    return getattr(synapses, p.cord_subtype.value).charge


def fed_to_the_network(synapses):
    """Charge of the subtype that feeds the network."""
    return getattr(synapses, p.brain_subtype.value).charge
