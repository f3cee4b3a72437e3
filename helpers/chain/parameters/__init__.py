"""What the whole chain adds to its seven topics: which link feeds which, and what that assumes.

Hardly a number stands here: each has its place in the topic that it belongs to. What the roof
decides by itself is a choice, and its note says why.
"""

from dataclasses import replace

from helpers.dose import parameters as dose
from helpers.evidence.record import Choice, Parameter
from helpers.reflex import parameters as reflex


def _choice(value, unit, meaning, symbol, band, note):
    low, high = band
    return Parameter(
        value=value,
        unit=unit,
        meaning=meaning,
        symbol=symbol,
        low=low,
        high=high,
        kind="choice",
        note=note,
    )


# --- which link feeds which ---------------------------------------------------------------


def _feeds(value, other, meaning, note):
    return Choice(
        value=value,
        options={each: each.replace("alpha", "α") for each in sorted((value, other))},
        meaning=meaning,
        symbol="",
        kind="choice",
        source="crestani2001" if value == "alpha2" else "rudolph1999",
        note=f"{note} Mice, and no proof for people: diazepam itself does not choose, and the two "
        "subtypes differ by less than is known of either.",
    )


cord_subtype = _feeds(
    *("alpha2", "alpha1", "Subtype whose current feeds the cord"),
    "Mice whose α2 does not bind diazepam lost much of its muscle relaxation.",
)
brain_subtype = _feeds(
    *("alpha1", "alpha2", "Subtype whose current feeds the network"),
    "Mice whose α1 does not bind diazepam were not sedated by it.",
)


# --- what each link takes for granted -----------------------------------------------------


def _assumed(link, sentence, why):
    return Choice(
        value=link,
        options={link: sentence},
        meaning=f"Main assumption: {link}",
        symbol="",
        kind="choice",
        note=why,
    )


assumed = {
    "plasma": _assumed(
        "plasma",
        "A typical person stands for all of that kind; people differ two- to threefold.",
        "One line can be followed; the band shows the people around it.",
    ),
    "free": _assumed(
        "free",
        "What is free at the site of effect follows free drug in plasma after some minutes.",
        "Free levels in a human cord or brain were not found.",
    ),
    "receptor": _assumed(
        "receptor",
        "The receptor is in balance with a GABA level that stays.",
        "How much GABA a receptor sees, and for how long, differs from place to place.",
    ),
    "synapse": _assumed(
        "synapse",
        "A receptor that holds the drug lets GABA go more slowly; binding it stays as it was.",
        "The channel's default. Laboratories disagree; its other set of factors gives more.",
    ),
    "chloride": _assumed(
        "chloride",
        "E_GABA is where you put it: the drug does not move it, and nothing piles up.",
        "No E_GABA of a human motoneuron was found, with or without spasticity.",
    ),
    "motoneuron": _assumed(
        "motoneuron",
        "Lasting GABA, g0, grows as the charge of one current does.",
        "g0 was never measured in a human motoneuron; that a drug multiplies it is a guess.",
    ),
    "network": _assumed(
        "network",
        "Each inhibitory spike grows as the charge of one current does, in a network of nobody.",
        "It shows a direction. Its chloride is that of a mature cell, whatever the cord's is.",
    ),
    "reflex": _assumed(
        "reflex",
        "The three routes into the loop have the strength that you give them: none was measured.",
        "From the synapse to the muscle nothing was measured in people.",
    ),
}

# --- what the spread draws from -----------------------------------------------------------

samples = _choice(
    *(200, "", "Draws of the band", "n", (50, 2000)),
    "Enough for the ends of the band; shares of the spread are good to about two tenths.",
)
rng = _choice(
    *(716, "", "Number of the draw", "", (0, 2**32)),
    "Any number does. One number for all controls, so that they do not change luck.",
)
uncertain = Choice(
    value="people",
    options={
        "people": "how people differ (link 1)",
        "K": "how tightly the drugs bind, K (link 3)",
        "d": "how much binding eases opening, d (link 3)",
        "g0": "lasting GABA at the motoneuron, g0 (link 6)",
        "k_P": "the route through the terminal, k_P (link 7)",
        "k_gamma": "the route through the spindle, k_gamma (link 7)",
    },
    meaning="What is uncertain",
    symbol="",
    kind="choice",
    note="People as the cohort of the dose has them. The constants are drawn over the whole range "
    "of their records: K evenly on a logarithmic scale, d and the three never measured ones "
    "evenly. What a draw like this says of the spread says as much of these ranges.",
)
charge_points = _choice(
    *(65, "", "Points of the table of charge against occupancy", "n", (9, 513)),
    "Straight lines between them leave the charge within a thousandth, as far as it jumps itself "
    "where its peak falls on another moment.",
)
rate_points = _choice(
    *(9, "", "Points of the table of rate against charge", "n", (3, 65)),
    "Straight lines between them leave the rate within half a percent.",
)

# --- the picture --------------------------------------------------------------------------

dose_mg = replace(
    dose.labelled_dose_mg,
    meaning="Taken by mouth",
    low=0,
    least=dose.labelled_dose_mg.low,
    note="Nothing, or a single dose of the label for adults: 2 to 10 mg.",
)
hour_h = _choice(
    *(1, "h", "Hours after the dose", "t", (0, 24)),
    "Starts near the peak. Between 1 and 8 h the levels are probably too low.",
)
CHLORIDE = {"at-work": reflex.normal_E, "rest": reflex.shunt_E, "above": reflex.lost_E}
chloride = Choice(
    value="at-work",
    options={
        "at-work": "pump at work",
        "rest": "lost: E_GABA at rest",
        "above": "lost: E_GABA above rest",
    },
    meaning="Chloride in the cord",
    symbol=r"E_\mathrm{GABA}",
    kind="choice",
    note="Three places of E_GABA, of the reflex's own records. None was measured in a person.",
)
band = Choice(
    value="off",
    options={"off": "off: one line", "on": f"on: {samples.value} draws"},
    meaning="Band of uncertainty",
    symbol="",
    kind="choice",
    note="Off first: one chain before many.",
)
person = replace(dose.person, meaning="Named person")


# --- the axes, wide enough for every setting ----------------------------------------------


def _axis(value, unit, meaning, low=0):
    note = "Holds every setting, with its band."
    return _choice(value, unit, f"End of the axis of {meaning}", "", (low, value), note)


plasma_axis_ng_per_mL = _axis(620, "ng/mL", "levels in plasma")
free_axis_nM = _axis(30, "nM", "free levels")
receptor_axis_percent = _axis(260, "%", "sites held and of opening more")
current_axis = _axis(1.2, "", "currents")
current_axis_ms = _axis(40, "ms", "time of a current")
ruler_mV = _axis(-38, "mV", "potentials", -95)
shift_axis_pA = _axis(4800, "pA", "current that is needed more", -1400)
rate_axis_Hz = _axis(28, "Hz", "the network's rate")
beat_axis_deg = _axis(15, "°", "amplitudes")
