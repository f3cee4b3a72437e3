"""Every number of the networks, with its unit, its range and its source.

The spiking network is a benchmark of simulators, thinned and driven by noise for teaching. It is
nobody's cortex: what it shows is what inhibition does, not how large that is in a brain.
"""

from dataclasses import replace

from helpers.evidence.finding import Finding
from helpers.evidence.record import Parameter
from helpers.receptor import parameters as receptor

# --- the spiking network ------------------------------------------------------------------


def _benchmark(value, unit, meaning, symbol, band, note="As in the benchmark."):
    """Build a number that the published benchmark program holds, too."""
    low, high = band
    return Parameter(
        value=value,
        unit=unit,
        meaning=meaning,
        symbol=symbol,
        low=low,
        high=high,
        kind="choice",
        source="brette2007",
        note=note,
    )


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


n_excitatory = _benchmark(3200, "", "Excitatory cells", r"N_\mathrm{E}", (1, 10000))
n_inhibitory = _benchmark(800, "", "Inhibitory cells", r"N_\mathrm{I}", (1, 10000))
targets = _benchmark(
    *(80, "", "Cells that each cell projects to", "K", (0, 1000)),
    "2 % of all cells, as in the benchmark; here exactly so many, drawn with replacement.",
)
E_L = _benchmark(-60, "mV", "Reversal potential of the leak", r"E_\mathrm{L}", (-80, -55))
V_th = _benchmark(-50, "mV", "Spike threshold", r"V_\mathrm{th}", (-55, -40))
V_reset = _benchmark(-60, "mV", "Potential after a spike", r"V_\mathrm{r}", (-80, -55))
E_excitatory = _benchmark(0, "mV", "Reversal of excitation", r"E_\mathrm{e}", (-10, 10))
E_GABA = _benchmark(
    *(-80, "mV", "E_GABA", r"E_\mathrm{GABA}", (-85, -58)),
    "As in the benchmark, and close to that of a mature cell in the chloride notebook. At -60, the "
    "rest of these cells, GABA only shunts.",
)
tau_m_ms = _benchmark(20, "ms", "Time constant of the membrane", r"\tau_\mathrm{m}", (5, 40))
excitation_decay_ms = _benchmark(5, "ms", "Decay of excitation", r"\tau_\mathrm{e}", (1, 10))
gaba_decay_ms = _choice(
    *(8, "ms", "Decay of inhibition", r"\tau_\mathrm{GABA}", (4, 20)),
    "Between the benchmark's 10 ms and the 4 to 7 ms of spontaneous IPSCs. A drug does not move "
    "it here: near 11 ms this network flips between two states, by luck.",
)
refractory_ms = _choice(
    2, "ms", "Time after a spike without another", r"t_\mathrm{ref}", (0, 5), "A usual value."
)
delay_ms = _choice(
    1.5, "ms", "Delay from spike to conductance", "d", (0.1, 5), "A usual value for near cells."
)
w_excitatory = _choice(
    *(0.2, "", "One excitatory spike adds, over leak", r"w_\mathrm{e}", (0, 1)),
    "A third of the benchmark's, so that the cells need their outside input and fire unevenly.",
)
w_inhibitory = _choice(
    *(5, "", "One inhibitory spike adds, over leak", r"w_\mathrm{i}", (0, 20)),
    "Somewhat below the benchmark's 6.7. The drug multiplies this number.",
)
input_rate_Hz = _choice(
    *(200, "Hz", "Outside input to each cell", r"\nu_\mathrm{x}", (0, 1000)),
    "Random spikes from the rest of the brain, which is not modelled. No drug acts on them.",
)
w_input = _choice(
    0.1, "", "One outside spike adds, over leak", r"w_\mathrm{x}", (0, 1), "Half of a near one."
)
threshold_spread = _choice(
    *(0, "mV", "Spread of the thresholds", r"\sigma_\mathrm{th}", (0, 3)),
    "0 is the network that is held against its reference. The pictures use more, see below.",
)
gaba_gain = _choice(
    *(1, "", "Inhibition (no drug = 1)", "P", (0, 3)),
    "How many times each inhibitory spike adds more charge; 1 is no drug.",
)
duration_ms = _choice(3000, "ms", "Time simulated", "t", (10, 10000), "As in the reference run.")
discard_ms = _choice(
    1000, "ms", "Time before spikes count", "t", (0, 5000), "The start is not yet typical."
)
dt_ms = _choice(0.1, "ms", "Time step", r"\Delta t", (0.01, 0.5), "As in the reference run.")
rng = _choice(
    *(716, "", "Number of the random run", "", (0, 2**32)),
    "Any number does. It fixes wiring, start and outside input, whatever a slider does.",
)

# --- the mean field -----------------------------------------------------------------------

quantiles_inhibitory = _choice(
    16,
    "",
    "Cells of the mean field, by inhibition",
    "n",
    (4, 64),
    "More raises the level by 8 %, and what a drug changes of it by less than half a percent.",
)
quantiles_excitatory = _choice(
    4, "", "Cells of the mean field, by excitation", "n", (2, 32), "More changes rates by 1 %."
)
quantiles_threshold = _choice(
    3, "", "Cells of the mean field, by threshold", "n", (1, 15), "Used where thresholds differ."
)
nodes = _choice(
    24, "", "Points of Siegert's integral", "n", (8, 100), "More changes no digit shown."
)
rounds = _choice(
    40, "", "Rounds to a rate that keeps itself", "n", (10, 500), "More change less than 0.1 %."
)
first_rate_Hz = _choice(
    10, "Hz", "First guess of the rate", r"\nu_0", (1, 100), "Any guess of this order does."
)

# --- the interneurons ---------------------------------------------------------------------


def _interneuron(value, unit, meaning, symbol, band=None):
    low, high = band or (min(value / 2, value * 2), max(value / 2, value * 2))
    return Parameter(
        value=value,
        unit=unit,
        meaning=meaning,
        symbol=symbol,
        low=low,
        high=high,
        kind="fitted",
        source="osb_wang_buzsaki",
        note="By the authors of the model, to fast-spiking interneurons of the hippocampus; read "
        "from a program that follows the paper.",
    )


interneurons = _interneuron(100, "", "Interneurons", "N", (1, 1000))
C_fast = _interneuron(1, "µF/cm²", "Capacitance", r"C_\mathrm{m}")
g_L_fast = _interneuron(0.1, "mS/cm²", "Leak conductance", r"g_\mathrm{L}")
g_Na_fast = _interneuron(35, "mS/cm²", "Sodium conductance, all open", r"g_\mathrm{Na}")
g_K_fast = _interneuron(9, "mS/cm²", "Potassium conductance, all open", r"g_\mathrm{K}")
E_L_fast = _interneuron(-65, "mV", "Reversal of the leak", r"E_\mathrm{L}")
E_Na_fast = _interneuron(55, "mV", "Reversal of sodium", r"E_\mathrm{Na}")
E_K_fast = _interneuron(-90, "mV", "Reversal of potassium", r"E_\mathrm{K}")
E_GABA_fast = _interneuron(-75, "mV", "E_GABA of interneurons", r"E_\mathrm{GABA}", (-80, -60))
gate_speed = _interneuron(5, "", "How much faster h and n are", r"\phi")
g_GABA_fast = _interneuron(0.1, "mS/cm²", "GABA from all others", r"g_\mathrm{GABA}", (0, 0.5))
release_rate = _interneuron(12, "1/ms", "Synapse opens, in a spike", r"\alpha")
release_at = _interneuron(0, "mV", "Half of the release at", r"\theta", (-10, 10))
release_width = _interneuron(2, "mV", "Width of the release", "w")
start_low = _interneuron(-75, "mV", "Lowest potential at the start", "V_0")
start_high = _interneuron(-60, "mV", "Highest potential at the start", "V_0")


def _rate(gate, rate_per_ms, at, width):
    """Build the three numbers of one rate: how fast, where, how steep (rises where positive)."""
    return {
        "rate": _interneuron(rate_per_ms, "1/ms", f"{gate}: rate", "r"),
        "at": _interneuron(at, "mV", f"{gate}: place", "V_0"),
        "width": _interneuron(width, "mV", f"{gate}: width", "w"),
    }


# x = (V - at) / width. Linear rates: rate x / (1 - exp(-x)).
alpha_m = _rate("Sodium gate opens", 1, -35, 10)
alpha_n = _rate("Potassium gate opens", 0.1, -34, 10)
# Exponential: rate exp(x).
beta_m = _rate("Sodium gate shuts", 4, -60, -18)
alpha_h = _rate("Sodium gate recovers", 0.07, -58, -20)
beta_n = _rate("Potassium gate shuts", 0.125, -44, -80)
# Sigmoid: rate / (1 + exp(-x)).
beta_h = _rate("Sodium gate inactivates", 1, -28, 10)

fast_decay_ms = Parameter(
    value=10,
    unit="ms",
    meaning="Decay without drug",
    symbol=r"\tau_\mathrm{GABA}",
    low=7,
    high=14,
    kind="fitted",
    source="osb_wang_buzsaki",
    note="By the authors of the model; the program writes 0.1 per ms. Slower than the 4 to 7 ms "
    "of spontaneous IPSCs in granule cells (Otis & Mody 1992).",
)
drive = Parameter(
    value=1,
    unit="µA/cm²",
    meaning="Drive",
    symbol="I",
    low=0.8,
    high=2.5,
    kind="choice",
    note="A steady current, the same for all cells. At 1 the rhythm is near 40 Hz; below 0.8 the "
    "cells take longer to fall into step than the picture lasts.",
)
fast_dt_ms = _choice(
    *(0.1, "ms", "Time step of the interneurons", r"\Delta t", (0.01, 0.1)),
    "Leaves the frequency within a third of a percent of that with ever shorter steps.",
)
fast_settle_ms = _choice(
    500, "ms", "Time before the frequency counts", "t", (0, 2000), "A dozen periods or more."
)
fast_count_ms = _choice(
    500, "ms", "Time in which it is counted", "t", (100, 5000), "A dozen periods or more."
)
in_step_within_ms = _choice(
    2, "ms", "In step: so near to each other", "t", (0.5, 5), "Less than a tenth of a period."
)
in_step_share = _choice(
    0.9, "", "In step: so many of all cells", "", (0.5, 1), "Nearly all; a few may come late."
)
table_step = _choice(
    0.01, "mV", "Step of the table of rates", r"\Delta V", (0.001, 0.1), "Finer changes nothing."
)
table_low = _choice(
    -100, "mV", "Lower end of the table of rates", "V", (-120, -95), "Below every reversal."
)
table_high = _choice(
    70, "mV", "Upper end of the table of rates", "V", (60, 100), "Above the top of every spike."
)
V_spike = _choice(
    0, "mV", "Upward crossing that is a spike", "V", (-20, 20), "Halfway up: every spike passes it."
)

# --- the pictures -------------------------------------------------------------------------

shown_excitatory = replace(
    n_excitatory,
    value=1280,
    note="With a fourth as many inhibitory cells it draws at once, and keeps the inputs of each "
    "cell. With fewer cells one run is too much a matter of luck.",
)
shown_inhibitory = replace(n_inhibitory, value=320, note="A fourth of the excitatory ones.")
shown_spread = replace(
    threshold_spread,
    value=2,
    note="Real cells differ. Equal ones can lock into bursts together, for seconds and by luck.",
)
shown_dt_ms = replace(
    dt_ms, value=0.5, note="Draws at once. Rates come out a little higher than with shorter steps."
)
shown_duration_ms = replace(duration_ms, value=2000, note="Long enough to count a rate.")
shown_discard_ms = replace(discard_ms, value=300, note="The start is not yet typical.")
raster_ms = _choice(
    *(250, "ms", "Time shown of the spikes", "t", (50, 1000)),
    "Each dash is still told apart. The rate counts the whole run.",
)
raster_cells = _choice(
    *(50, "", "Cells shown of the network", "n", (10, 400)),
    "A sample, evenly taken, so that excitatory and inhibitory ones keep their shares.",
)
gain_scale = _choice(
    *(1.8, "", "End of the scale of inhibition", "P", (1.6, 3)),
    "A little beyond what diazepam reaches at all.",
)
curve_points = _choice(
    7, "", "Points of the mean-field curve", "n", (5, 50), "The curve has no bend that needs more."
)
rate_low_percent = _choice(
    50, "%", "Lower end of the scale of rates", r"\nu", (10, 90), "No setting goes below."
)
rate_high_percent = _choice(
    1200, "%", "Upper end of the scale of rates", r"\nu", (400, 3000), "No setting goes above."
)
reference_rate_Hz = _choice(
    *(14.4, "Hz", "Rate of the network in its reference run", r"\nu", (12.2, 16.6)),
    "Two runs of another program with the same equations, made for this project; not measured.",
)

rhythm_ms = _choice(
    250, "ms", "Time shown of the rhythm", "t", (100, 1000), "Enough to see the cells fall in step."
)
rhythm_settle_ms = replace(
    fast_settle_ms, value=200, note="Cells in step from the start need little time to settle."
)
rhythm_count_ms = replace(fast_count_ms, value=200, note="Four periods or more, measured whole.")
decay_axis_ms = _choice(
    *(15, "ms", "Decay of an IPSC", r"\tau_\mathrm{GABA}", (6, 22)),
    "The ends hold every decay that the controls can reach.",
)
decay_points = _choice(
    9,
    "",
    "Points of the curve of frequency",
    "n",
    (5, 50),
    "The curve has no bend that needs more.",
)
frequency_scale_Hz = _choice(
    110, "Hz", "End of the scale of frequencies", "f", (100, 150), "The fastest rhythm is 97 Hz."
)

ceiling_gaba_uM = tuple(
    Parameter(
        value=value,
        unit="µM",
        meaning=f"GABA, {words}",
        symbol=r"[\mathrm{GABA}]",
        low=0,
        high=1000,
        kind="choice",
        note="One of three levels that show the receptor's range. How much GABA a synapse of the "
        "brain sees, and where, differs from moment to moment.",
    )
    for value, words in ((3, "little"), (10, "some"), (100, "much"))
)
ceiling_pentobarbital_uM = replace(
    receptor.pentobarbital_uM,
    value=100,
    note="A start on the rising part of its curves. At the receptor, in a dish; not a dose.",
)
ceiling_diazepam_low_nM = _choice(
    0.3, "nM", "Left end of the diazepam axis", r"[\mathrm{DZP}]", (0.1, 1), "Next to no effect."
)
ceiling_pentobarbital_low_uM = _choice(
    1, "µM", "Left end of the pentobarbital axis", r"[\mathrm{PB}]", (0.1, 10), "Little effect."
)
CLINICAL = (  # the clinical axis: words only
    Finding(
        about="minimal sedation",
        studied="definition, agreed by a society",
        found="answers speech; thinking may suffer",
        side="open",
        source="asa_continuum",
        seen="secondary",
    ),
    Finding(
        about="moderate sedation",
        studied="definition, agreed by a society",
        found="answers to touch; breathing suffices",
        side="open",
        source="asa_continuum",
        seen="secondary",
    ),
    Finding(
        about="deep sedation",
        studied="definition, agreed by a society",
        found="answers pain only; breathing may fail",
        side="open",
        source="asa_continuum",
        seen="secondary",
    ),
    Finding(
        about="general anaesthesia",
        studied="definition, agreed by a society",
        found="not arousable; breathing often fails",
        side="open",
        source="asa_continuum",
        seen="secondary",
    ),
)
SLOWER, STRONGER = "Is the rhythm slower?", "Is fast activity (beta) stronger?"
RHYTHM_FINDINGS = (
    Finding(
        about=SLOWER,
        studied="diazepam by mouth, MEG, 8 people",
        found="15 to 25 Hz: about 1 Hz slower, far stronger",
        side="for",
        source="jensen2005",
        seen="primary",
    ),
    Finding(
        about=SLOWER,
        studied="lorazepam, MEG",
        found="visual gamma: slower, stronger",
        side="for",
        source="lozano2014",
        seen="primary",
    ),
    Finding(
        about=STRONGER,
        studied="diazepam, EEG, 11 people",
        found="13 to 31 Hz: more after 5 and 10 mg, not 2 mg",
        side="for",
        source="friedman1992",
        seen="primary",
    ),
    Finding(
        about=STRONGER,
        studied="diazepam, EEG, 13 men",
        found="above 13 Hz: more; 9 to 11 Hz: less",
        side="for",
        source="fink1976",
        seen="primary",
    ),
    Finding(
        about=STRONGER,
        studied="midazolam, EEG, 12 people",
        found="more, most at 16 Hz; over the centre at 23 Hz",
        side="for",
        source="midazolam_beta",
        seen="primary",
    ),
    Finding(
        about=STRONGER,
        studied="diazepam 5 mg, EEG in a task of attention",
        found="19 to 35 Hz: weaker; 8 to 12 Hz, too",
        side="against",
        source="attention_eeg",
        seen="primary",
    ),
)
SUBTYPE_FINDINGS = (
    Finding(
        about="sedation apart from other effects",
        studied="MRK-409, which favours α3 over α1; animals and people",
        found="animals were not sedated at over 90 % occupancy; people were at less than 10 %",
        side="against",
        source="atack2011",
        seen="primary",
    ),
    Finding(
        about="a sign of sedation that follows the concentration",
        studied="review of 56 studies of benzodiazepines in healthy people",
        found="eye movements (saccades) slower in every study that looked; alertness lower in 79 %",
        side="for",
        source="devisser2003",
        seen="primary",
    ),
)
