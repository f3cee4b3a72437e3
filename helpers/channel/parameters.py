"""Every number of the channel in time, with its unit, its range and its source.

Where a value differs with the rate set, the record is a dictionary by rate set. Numbers that
were only remembered, never opened, are choices and say so.
"""

from helpers.evidence.record import Choice, Parameter

JONES_WESTBROOK, MOZRZYMAS = "jones-westbrook", "mozrzymas"
_RATE_SETS = {
    JONES_WESTBROOK: "Jones & Westbrook 1995 (excised patch)",
    MOZRZYMAS: "Mozrzymas et al. 2003 (faster)",
}

# --- what the learner moves ---------------------------------------------------------------

rates = Choice(
    value=JONES_WESTBROOK,
    options=_RATE_SETS,
    meaning="Rate set",
    symbol="",
    kind="choice",
    note="The set of the paper that drew this scheme. It decays more slowly than a synapse does; "
    "the other set decays as fast as one.",
)
single_channel_rates = Choice(
    value=MOZRZYMAS,
    options=_RATE_SETS,
    meaning="Rate set",
    symbol="",
    kind="choice",
    note="With this set the textbook's answer appears: with diazepam more frequent openings, "
    "hardly longer ones. The other set lengthens openings at low GABA.",
)
drug = Choice(
    value="default",
    options={
        "default": "GABA leaves more slowly",
        "faster-binding": "GABA leaves more slowly, binds faster",
    },
    meaning="Under diazepam",
    symbol="",
    kind="choice",
    note="By default the peak of a synaptic current is kept and its decay lengthens, as in most "
    "laboratories. The receptor's own curves would ask for faster binding as well: two "
    "descriptions of one receptor, and they disagree. The Mozrzymas set knows one pair only.",
)
gaba_mM = Parameter(
    value=1,
    unit="mM",
    meaning="GABA in the cleft, peak",
    symbol=r"G_0",
    low=0.01,
    high=10,
    kind="choice",
    source="mozrzymas_review",
    log=True,
    note="The model pulse of that review. One laboratory estimated 0.3 mM (Perrais & Ropert 1999).",
)
clearance_ms = Parameter(
    value=0.1,
    unit="ms",
    meaning="Time constant of GABA leaving the cleft",
    symbol=r"\tau_G",
    low=0.05,
    high=1,
    kind="choice",
    source="mozrzymas_review",
    note="The model pulse of that review, not a measurement.",
)
pulse_ms = Parameter(
    value=5,
    unit="ms",
    meaning="Length of a square pulse of GABA",
    symbol=r"t_\mathrm{p}",
    low=0.05,
    high=100,
    kind="choice",
    source="mellor1997",
    log=True,
    note="The pulse with which that laboratory tested a benzodiazepine.",
)
temperature_C = Parameter(
    value=23,
    unit="°C",
    meaning="Temperature",
    symbol="T",
    low=20,
    high=40,
    kind="choice",
    note="Room temperature, taken for both rate sets; their papers' exact values were not seen.",
)
gaba_uM = Parameter(
    value=2,
    unit="µM",
    meaning="GABA, lasting",
    symbol=r"[\mathrm{GABA}]",
    low=0,
    high=100,
    kind="choice",
    log=True,
    note="Low and lasting, as outside a synapse: here more frequent openings can be seen at all.",
)
duration_ms = Parameter(
    value=10_000,
    unit="ms",
    meaning="Length of the record",
    symbol="",
    low=100,
    high=200000,
    kind="choice",
    log=True,
    note="Long enough to see some dozens of openings without drug.",
)

rng = Parameter(
    value=716,
    unit="",
    meaning="Random run",
    symbol="",
    low=0,
    high=2**31,
    kind="choice",
    note="Any number will do; the same one gives the same record.",
)
condition = Choice(
    value="diazepam",
    options={
        "none": "no drug",
        "diazepam": "diazepam on the channel",
        "barbiturate": "barbiturate on the channel",
    },
    meaning="Drug",
    symbol="",
    kind="choice",
    note="One channel holds the drug or does not; the slower question, how many do, is that of "
    "the synaptic current.",
)


# --- how the pictures are cut -------------------------------------------------------------


def _picture(value, unit, meaning, note):
    return Parameter(
        value=value, unit=unit, meaning=meaning, symbol="", low=0, high=value, kind="choice",
        note=note,
    )  # fmt: skip


window_ms = _picture(2000, "ms", "Part of a record that is in sight", "Some openings are in it.")
film_step_ms = _picture(40, "ms", "Step of a record from frame to frame", "As fast as it happens.")
shown_ms = _picture(150, "ms", "Part of a synaptic current that is in sight", "Most of its charge.")
current_scale = _picture(1.6, "", "Top of the axis of currents", "Room for the largest peak.")
change_scale_percent = _picture(
    200, "%", "Right end of the axis of changes", "Room for the largest change of charge."
)
little_gaba_mM = _picture(0.1, "mM", "Little GABA in the cleft", "It leaves receptors unfilled.")
body_temperature_C = _picture(37, "°C", "Temperature of the body", "That of a healthy person.")
single_channel_scale = {
    MOZRZYMAS: (
        _picture(27, "1/s", "Top of the axis of frequencies", "Room for every setting."),
        _picture(9, "ms", "Top of the axis of open times", "Room for every setting."),
    ),
    JONES_WESTBROOK: (
        _picture(32, "1/s", "Top of the axis of frequencies", "Room for every setting."),
        _picture(25, "ms", "Top of the axis of open times", "Room for every setting."),
    ),
}

# --- the scheme ---------------------------------------------------------------------------


def _both(jones_westbrook, mozrzymas, unit, meaning, symbol):
    """One rate in both sets; the two sets span the range."""
    shared = {
        "unit": unit,
        "meaning": meaning,
        "symbol": symbol,
        "low": min(jones_westbrook, mozrzymas),
        "high": max(jones_westbrook, mozrzymas),
        "kind": "fitted",
    }
    return {
        JONES_WESTBROOK: Parameter(
            value=jones_westbrook,
            source="jones_westbrook_file",
            note="By the paper, to currents of patches; taken from a public simulation file that "
            "says it holds the paper's rates. The file has no link between D1 and D2.",
            **shared,
        ),
        MOZRZYMAS: Parameter(
            value=mozrzymas,
            source="mozrzymas_review",
            note="By Mozrzymas et al. 2003, to currents of cultured neurons; taken from the "
            "legend of a figure in a later review.",
            **shared,
        ),
    }


kon = _both(3, 6, "/mM/ms", "Binding of GABA to one site", r"k_\mathrm{on}")
koff = _both(0.15, 1, "/ms", "Unbinding of GABA from one site", r"k_\mathrm{off}")
beta1 = _both(0.2, 0.15, "/ms", "Opening with one GABA", r"\beta_1")
alpha1 = _both(1.111, 1.5, "/ms", "Shutting with one GABA", r"\alpha_1")
beta2 = _both(2.5, 3, "/ms", "Opening with two GABA", r"\beta_2")
alpha2 = _both(0.142, 0.4, "/ms", "Shutting with two GABA", r"\alpha_2")
d1 = _both(0.013, 0.045, "/ms", "Desensitising with one GABA", "d_1")
r1 = _both(0.00013, 0.014, "/ms", "Recovering with one GABA", "r_1")
d2 = _both(0.875, 12, "/ms", "Desensitising with two GABA", "d_2")
r2 = _both(0.02, 0.07, "/ms", "Recovering with two GABA", "r_2")

# --- drugs --------------------------------------------------------------------------------

koff_factor = {
    JONES_WESTBROOK: Parameter(
        value=0.55,
        unit="",
        meaning="Unbinding of GABA with diazepam, over without",
        symbol=r"k_\mathrm{off}^\mathrm{D} / k_\mathrm{off}",
        low=0.5,
        high=1,
        kind="fitted",
        source="mellor1997",
        note="Here, to a deactivation slowed by about half after 5 ms of 1 mM GABA.",
    ),
    MOZRZYMAS: Parameter(
        value=0.6,
        unit="",
        meaning="Unbinding of GABA with diazepam, over without",
        symbol=r"k_\mathrm{off}^\mathrm{D} / k_\mathrm{off}",
        low=0.5,
        high=1,
        kind="choice",
        note="With the factor on binding it slows the decay after 5 ms of 1 mM GABA by half, "
        "as was measured; after a brief pulse it also raises the peak by a third.",
    ),
}
kon_factor = {
    JONES_WESTBROOK: Parameter(
        value=1,
        unit="",
        meaning="Binding of GABA with diazepam, over without",
        symbol=r"k_\mathrm{on}^\mathrm{D} / k_\mathrm{on}",
        low=1,
        high=1.3,
        kind="choice",
        note="Unchanged, so that the peak of a synaptic current rises by less than a tenth.",
    ),
    MOZRZYMAS: Parameter(
        value=1.3,
        unit="",
        meaning="Binding of GABA with diazepam, over without",
        symbol=r"k_\mathrm{on}^\mathrm{D} / k_\mathrm{on}",
        low=1,
        high=1.3,
        kind="choice",
        note="Set together with the factor on unbinding.",
    ),
}
kon_factor_alternative = {
    JONES_WESTBROOK: Parameter(
        value=1.25,
        unit="",
        meaning="Binding of GABA with diazepam, over without, alternative",
        symbol=r"k_\mathrm{on}^\mathrm{D} / k_\mathrm{on}",
        low=1,
        high=1.3,
        kind="fitted",
        source="perrais1999",
        note="Here, with the factor on unbinding, to the peak and the decay of miniature synaptic "
        "currents under zolpidem.",
    ),
    MOZRZYMAS: kon_factor[MOZRZYMAS],
}
barbiturate_factor = Parameter(
    value=0.4,
    unit="",
    meaning="Shutting with a barbiturate, over without",
    symbol=r"\alpha^\mathrm{B} / \alpha",
    low=0.2,
    high=1,
    kind="choice",
    source="barker1979",
    note="Longer openings were seen; how much longer was not. This makes them 2.5 times as long.",
)

# --- temperature, the measure of decay, and how fine the computation is --------------------

Q10 = Parameter(
    value=2.1,
    unit="",
    meaning="Rates at ten degrees more, over rates now",
    symbol=r"Q_{10}",
    low=1.5,
    high=3,
    kind="measured",
    source="otis1992",
    note="Measured on the decay of synaptic currents, 22 to 37 °C. Applied to gating and to "
    "unbinding, not to binding, which diffusion limits and which warmth speeds little.",
)
Q10_span_C = Parameter(
    value=10,
    unit="°C",
    meaning="The step of temperature that a Q10 speaks of",
    symbol="",
    low=10,
    high=10,
    kind="choice",
    note="By definition.",
)
decay_window_ms = Parameter(
    value=600,
    unit="ms",
    meaning="How long after its peak a current counts as its decay",
    symbol="",
    low=100,
    high=2000,
    kind="choice",
    note="The tail of the slow rate set is long, so the number grows with the window.",
)
course_points = Parameter(
    value=4001,
    unit="",
    meaning="Moments at which a current is computed to find its peak and decay",
    symbol="",
    low=1001,
    high=20001,
    kind="choice",
    note="Closest together at the start. Four times as many change no factor by 0.001.",
)
magnus_step = Parameter(
    value=0.2,
    unit="",
    meaning="Step while GABA leaves, over the shortest time in play",
    symbol="",
    low=0.01,
    high=1,
    kind="choice",
    note="A step of the Magnus method; the error falls with its fourth power.",
)
gaba_gone = Parameter(
    value=1e-9,
    unit="",
    meaning="Binding still to come, per receptor, when GABA counts as gone",
    symbol="",
    low=1e-12,
    high=1e-6,
    kind="choice",
    note="Far below what any picture or comparison shows.",
)
largest_amplitude = Parameter(
    value=1e3,
    unit="",
    meaning="Amplitude of one exponential above which the sum of them is not used",
    symbol="",
    low=10,
    high=1e6,
    kind="choice",
    note="Probabilities stay below 1, so large amplitudes cancel and leave rounding errors. It "
    "happens when two time constants are equal; then the matrix exponential is computed at "
    "each moment, which is slow.",
)
