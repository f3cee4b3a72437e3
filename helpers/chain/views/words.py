"""The sentences of the chain: one below each title, and the whole one below the picture."""

from helpers.chain import parameters as p
from helpers.dose import parameters as dose
from helpers.evidence.figures import exactly, figures
from helpers.neuron import parameters as neuron
from helpers.reflex import parameters as reflex

MINUS = "\N{MINUS SIGN}"  # a hyphen is not read aloud
REST = neuron.E_rest_motor.value
SPASTIC_REST = REST + reflex.drive[reflex.state.value].value
THOUSAND = 1000


def taken(dose_mg):
    """Write a dose with every digit it was given, and its unit."""
    return f"{exactly(dose_mg)} {p.dose_mg.unit}"


def percent(share):
    """Write a share in per cent."""
    return f"{100 * share:.0f} %"


def change(now, before):
    """Write by how many per cent something changed, with its sign."""
    words = f"{100 * (now / before - 1):+.0f}" if before else "0"
    return (words if float(words) else "0").replace("-", MINUS) + " %"


def volts(V):
    """Write a potential with its unit."""
    return f"{V:.0f} {neuron.E_GABA.unit}".replace("-", MINUS)


def quantity(value, record, digits=3):
    """Write a value with the unit of a record, and with a sign that is read aloud."""
    return f"{figures(value, digits)} {record.unit}".replace("-", MINUS)


def _nine(band, record, digits=2):
    """Write the ends of a band."""
    low, high = (figures(end, digits) for end in (band.low, band.high))
    return f"{low} to {high} {record.unit}".strip().replace("-", MINUS)


def _from_to(foot, digits):
    """Write the beat with the drug and without it; a stored one is no more than near."""
    if not foot.exact:
        return f"about {foot.now_deg:.1f}°", f"{foot.before_deg:.1f}°"
    return f"{foot.now_deg:.{digits}f}°", f"{foot.before_deg:.{digits}f}°"


def short(chain, foot, bands):
    """Sentences below the titles, by panel; `bands` is a Spread or None."""
    return _short_line(chain, foot) if bands is None else _short_band(chain, bands)


def _short_line(chain, foot):
    now, before = _from_to(foot, 1)
    sites, effects = chain.receptors, chain.synapses
    alpha1, alpha2 = sites.alpha1, sites.alpha2
    return {
        "plasma": f"{quantity(chain.plasma.diazepam_ng_per_mL, dose.level_axis_ng_per_mL)} "
        "diazepam now",
        "free": f"{quantity(chain.free.diazepam_nM, dose.free_axis_nM)} diazepam now",
        "receptor": f"held {percent(alpha1.occupancy)} and {percent(alpha2.occupancy)}: it does "
        "not choose",
        "synapse": f"charge × {effects.alpha2.charge:.2f} (α2), × {effects.alpha1.charge:.2f} (α1)",
        "chloride": _ions(chain.chloride),
        "motoneuron": f"{_pA(chain.motoneuron.shift_pA)} to fire, was "
        f"{abs(chain.motoneuron.shift_before_pA):.0f}",
        "reflex": f"{now}, was {before}; H reflex {percent(chain.reflex.fraction)}, "
        f"was {percent(chain.reflex.before)}",
        "network": f"{chain.network.rate_Hz:.1f} Hz, was {chain.network.before_Hz:.1f} Hz",
    }


def _short_band(chain, bands):
    occupancies = bands.occupancy_alpha1, bands.occupancy_alpha2
    held = (f"{100 * held.low:.0f} to {100 * held.high:.0f}" for held in occupancies)
    return {
        "plasma": f"{_nine(bands.diazepam_ng_per_mL, dose.level_axis_ng_per_mL)} in nine of ten",
        "free": f"{_nine(bands.diazepam_nM, dose.free_axis_nM)} in nine of ten",
        "receptor": "held {} and {} %: they overlap".format(*held),
        "synapse": f"charge × {bands.charge_alpha2.low:.2f} to {bands.charge_alpha2.high:.2f} (α2)",
        "chloride": _ions(chain.chloride),
        "motoneuron": _pA_between(bands.shift_pA),
        "reflex": f"{bands.amplitude_deg.low:.1f} to {bands.amplitude_deg.high:.1f}° with",
        "network": f"{bands.rate_Hz.low:.1f} to {bands.rate_Hz.high:.1f} Hz with",
    }


def _pA(shift):
    way = "more" if shift > 0 else "less"
    return f"{abs(shift):.0f} {neuron.current_pA.unit} {way}"


def _pA_between(band):
    """Write the ends of a band of shifts, which all have one sign."""
    near, far = sorted((abs(band.low), abs(band.high)))
    return f"{near:.0f} to {_pA(far if band.high > 0 else -far)} to fire"


def _ions(chloride):
    way = "in" if chloride.chloride_ions_before > 0 else "out"
    thousands = abs(chloride.chloride_ions) / THOUSAND
    more = change(chloride.chloride_ions, chloride.chloride_ions_before)
    return f"{figures(thousands)} thousand Cl⁻ {way} by one current ({more})"


def sentence(setting, chain, foot, bands):
    """One whole sentence for each case; with a band, one more."""
    return _line(setting, chain, foot) + ("" if bands is None else _band(chain, bands))


def _line(setting, chain, foot):
    dose_taken, hour, who = setting
    when = f"{exactly(hour)} {p.hour_h.unit}"
    E_GABA = volts(chain.places.E_GABA)
    if chain.dose_mg == 0:
        return (
            f"Nothing taken ({who}, at {when}): each link stays as it was. With E_GABA at "
            f"{E_GABA} the foot beats by {foot.before_deg:.1f}°, one volley fires "
            f"{percent(chain.reflex.before)} of the pool, and the network fires at "
            f"{chain.network.before_Hz:.1f} Hz."
        )
    if chain.free.diazepam_nM == 0:
        return (
            f"{dose_taken} by mouth ({who}), {when} later: nothing has arrived yet, "
            f"{quantity(0, dose.free_axis_nM)} free. With E_GABA at {E_GABA} the foot beats by "
            f"{foot.before_deg:.1f}°."
        )
    return _arrived(f"{dose_taken} by mouth ({who}), {when} later", E_GABA, chain, foot)


def _arrived(start, E_GABA, chain, foot):
    sites = chain.receptors
    reached = (
        f"{start}: {quantity(chain.plasma.diazepam_ng_per_mL, dose.level_axis_ng_per_mL)} in "
        f"plasma, {quantity(chain.free.diazepam_nM, dose.free_axis_nM)} free, "
        f"{percent(sites.alpha1.occupancy)} of α1 and {percent(sites.alpha2.occupancy)} of α2 "
        f"sites held (diazepam does not choose), opening {_more(sites.alpha1)} and "
        f"{_more(sites.alpha2)} more, the charge of one current × {chain.gaba_gain:.3f}."
    )
    brain = f"the network fires at {chain.network.rate_Hz:.2f} Hz instead of "
    brain += f"{chain.network.before_Hz:.2f} Hz"
    moved = "the foot beats by {} instead of {}".format(*_from_to(foot, 2))
    if chain.places.E_GABA < SPASTIC_REST:
        return f"{reached} With E_GABA at {E_GABA}, below rest, {moved}, and {brain}."
    where = "at" if chain.places.E_GABA == SPASTIC_REST else "above"
    return (
        f"{reached} With E_GABA at {E_GABA}, {where} the rest of the spastic cell, GABA at the "
        f"motoneuron helps hardly or not at all: {moved}; {brain} all the same."
    )


def _more(site):
    return percent(site.potentiation - 1)


def _band(chain, bands):
    """Say what brings most of the spread."""
    count, amplitude, fall = exactly(p.samples.value), bands.amplitude_deg, bands.fall_deg
    foot = (
        f" In nine of ten of {count} draws, all three routes at work, the beat lies between "
        f"{amplitude.low:.1f} and {amplitude.high:.1f}°; most of that spread comes from "
        f"{_most(amplitude)}."
    )
    if fall.high == fall.low:
        return foot
    return foot + (
        f" The drug takes away {_fall(fall.low)} to {_fall(fall.high)}°, and most of that spread "
        f"comes from {_most(fall)}."
    )


def _most(band):
    share = getattr(band.shares, band.largest)
    return f"{p.uncertain.options[band.largest]}, about {percent(round(min(share, 1), 1))}"


def _fall(deg):
    return f"{deg:.1f}".replace("-", MINUS)
