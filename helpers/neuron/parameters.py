"""Every number of the neuron, with its unit, its range and its source.

The constants of the two cells are those of published programs. Whether a published program fits
a cell was decided by its authors; their data were not opened here.
"""

from dataclasses import replace

from helpers.evidence.record import Parameter

# --- what the learner moves ---------------------------------------------------------------

current_pA = Parameter(
    value=1000,
    unit="pA",
    meaning="Current into the cortical cell",
    symbol="I",
    low=0,
    high=2500,
    kind="choice",
    note="A little above the rheobase, so that GABA can silence the cell.",
)
motoneuron_current_pA = Parameter(
    value=10000,
    unit="pA",
    meaning="Current into the motoneuron",
    symbol="I",
    low=0,
    high=20000,
    kind="choice",
    note="Twice the rheobase. A motoneuron is large and needs ten times the current.",
)
g_GABA = Parameter(
    value=15,
    unit="nS",
    meaning="GABA conductance that lasts, cortical cell",
    symbol=r"g_\mathrm{GABA}",
    low=0,
    high=60,
    kind="choice",
    note="Half of the leak. How large it is in a human cell at rest is not known.",
)
motoneuron_g_GABA = Parameter(
    value=400,
    unit="nS",
    meaning="GABA conductance that lasts, motoneuron",
    symbol=r"g_\mathrm{GABA}",
    low=0,
    high=800,
    kind="choice",
    note="Two thirds of what the motoneuron conducts at rest. Never measured in a person.",
)
E_GABA = Parameter(
    value=-75,
    unit="mV",
    meaning="E_GABA",
    symbol=r"E_\mathrm{GABA}",
    low=-90,
    high=-30,
    kind="choice",
    note="Reversal potential of GABA; five mV below rest, as in a mature cell with its chloride "
    "pump at work.",
)
duration_ms = Parameter(
    value=1000,
    unit="ms",
    meaning="Time shown",
    symbol="t",
    low=0,
    high=10000,
    kind="choice",
    note="Long enough to count spikes as a rate.",
)
settle_ms = Parameter(
    value=500,
    unit="ms",
    meaning="Time before spikes are counted",
    symbol="t",
    low=0,
    high=2000,
    kind="choice",
    note="Twice the time in which the slow potassium current of the cortical cell settles.",
)
noise_pA = Parameter(
    value=430,
    unit="pA",
    meaning="Noise of the current, standard deviation",
    symbol=r"\sigma",
    low=0,
    high=1000,
    kind="choice",
    note="1.5 µA/cm² of the cortical cell: enough to make it fire below the rheobase.",
)
noise_tau_ms = Parameter(
    value=5,
    unit="ms",
    meaning="Time over which the noise forgets itself",
    symbol=r"\tau",
    low=1,
    high=20,
    kind="choice",
    note="Near the decay of fast synapses, from which such noise comes. Not measured here.",
)
rng = Parameter(
    value=716,
    unit="",
    meaning="Number of the noise",
    symbol="",
    low=0,
    high=2**32,
    kind="choice",
    note="Any number does. One number for all sliders, so that they change the cell, not luck.",
)

# --- how it is computed -------------------------------------------------------------------

dt_ms = Parameter(
    value=0.04,
    unit="ms",
    meaning="Time step",
    symbol=r"\Delta t",
    low=0.005,
    high=0.05,
    kind="choice",
    note="Short enough that the spikes of one second stay within a tenth of a millisecond of "
    "their true times. Beyond the upper end the method is not stable within a spike.",
)
table_step = Parameter(
    value=0.01,
    unit="mV",
    meaning="Step of the table of rates",
    symbol=r"\Delta V",
    low=0.001,
    high=0.1,
    kind="choice",
    note="Fine enough to leave the time step as the larger error.",
)
table_low = Parameter(
    value=-130,
    unit="mV",
    meaning="Lower end of the table of rates",
    symbol="V",
    low=-130,
    high=-100,
    kind="choice",
    note="Below every reversal potential; lower still, a gate would be too fast for the step.",
)
table_high = Parameter(
    value=110,
    unit="mV",
    meaning="Upper end of the table of rates",
    symbol="V",
    low=60,
    high=110,
    kind="choice",
    note="Above the top of a spike, with room for the trial steps of the method.",
)
V_spike = Parameter(
    value=-30,
    unit="mV",
    meaning="Potential whose upward crossing counts as a spike",
    symbol="V",
    low=-40,
    high=0,
    kind="choice",
    note="Far above threshold and below the top of every spike: those of the motoneuron shrink "
    "to -20 mV when it is driven hard.",
)

# --- the cortical cell --------------------------------------------------------------------


def _cortical(value, unit, meaning, symbol, low, high):
    return Parameter(
        value=value,
        unit=unit,
        meaning=meaning,
        symbol=symbol,
        low=low,
        high=high,
        kind="fitted",
        source="pospischil2008",
        note="By the authors of the program, to regular-spiking cells of cortex; "
        "the paper itself fits other values to each cell.",
    )


diameter_um = _cortical(96, "µm", "Diameter of the cortical cell", "d", 60, 100)
length_um = _cortical(96, "µm", "Length of the cortical cell", "l", 60, 100)
C_m = _cortical(1, "µF/cm²", "Capacitance", r"C_\mathrm{m}", 0.7, 1.2)
g_L = _cortical(0.1, "mS/cm²", "Leak conductance", r"g_\mathrm{L}", 0.01, 0.15)
g_Na = _cortical(50, "mS/cm²", "Sodium conductance, all open", r"g_\mathrm{Na}", 30, 60)
g_K = _cortical(5, "mS/cm²", "Potassium conductance, all open", r"g_\mathrm{K}", 4, 10)
g_M = _cortical(0.07, "mS/cm²", "Slow potassium conductance, all open", r"g_\mathrm{M}", 0, 0.1)
E_L = _cortical(-70, "mV", "Reversal potential of the leak", r"E_\mathrm{L}", -80, -60)
E_Na = _cortical(50, "mV", "Reversal potential of sodium", r"E_\mathrm{Na}", 40, 60)
E_K = _cortical(-100, "mV", "Reversal potential of potassium", r"E_\mathrm{K}", -105, -85)
V_T = _cortical(-55, "mV", "Potential that shifts spike threshold", r"V_\mathrm{T}", -65, -45)
tau_M_ms = _cortical(
    1000, "ms", "Slowest time of the slow potassium gate", r"\tau_\mathrm{max}", 500, 4000
)


def _rate(gate, value, unit, meaning, symbol):
    return _cortical(value, unit, f"{gate}: {meaning}", symbol, value, value)


def _rates(gate, rate_per_ms, at, width):
    """Build the three numbers of one rate: how fast, where, how steep."""
    return {
        "rate": _rate(gate, rate_per_ms, "1/ms", "rate", "r"),
        "at": _rate(gate, at, "mV", "place on the axis of V − V_T", "u_0"),
        "width": _rate(gate, width, "mV", "width, negative where it rises with V", "w"),
    }


# x = (V - V_T - at) / width. Linear rates are per ms and mV: rate |width| x / (exp(x) - 1).
alpha_m = _rates("sodium gate opens", 0.32, 13, -4)
beta_m = _rates("sodium gate shuts", 0.28, 40, 5)
alpha_n = _rates("potassium gate opens", 0.032, 15, -5)
# Exponential: rate exp(x).
alpha_h = _rates("sodium gate recovers", 0.128, 17, -18)
beta_n = _rates("potassium gate shuts", 0.5, 10, -40)
# Sigmoid: rate / (1 + exp(x)).
beta_h = _rates("sodium gate inactivates", 4, 40, -5)

M_at = _rate("Slow potassium gate", -35, "mV", "half open at", "V_p")
M_width = _rate("Slow potassium gate", 10, "mV", "width", "w_p")
M_tau_width = _rate("Slow potassium gate", 20, "mV", "width of its time", r"w_\tau")
M_skew = _rate("Slow potassium gate", 3.3, "", "how much faster it is above than below", r"s_\tau")

# --- the motoneuron -----------------------------------------------------------------------


def _motor(value, unit, meaning, symbol):
    return Parameter(
        value=value,
        unit=unit,
        meaning=meaning,
        symbol=symbol,
        low=min(value / 2, value * 2),
        high=max(value / 2, value * 2),
        kind="fitted",
        source="elias_kohn",
        note="By the authors of the program, to motoneurons of type S (mostly cat). The range "
        "is ours: half to twice the value.",
    )


soma_diameter_um = _motor(80, "µm", "Diameter of the soma", r"d_\mathrm{s}")
soma_length_um = _motor(80, "µm", "Length of the soma", r"l_\mathrm{s}")
dendrite_diameter_um = _motor(52, "µm", "Diameter of the dendrite", r"d_\mathrm{d}")
dendrite_length_um = _motor(6154, "µm", "Length of the dendrite", r"l_\mathrm{d}")
C_motor = _motor(1, "µF/cm²", "Capacitance of the motoneuron", r"C_\mathrm{m}")
R_soma = _motor(1100, "Ω cm²", "Resistance of the soma's membrane", r"R_\mathrm{m,s}")
R_dendrite = _motor(12500, "Ω cm²", "Resistance of the dendrite's membrane", r"R_\mathrm{m,d}")
R_inside = _motor(70, "Ω cm", "Resistance inside the cell", r"R_\mathrm{i}")
g_Na_motor = _motor(30, "mS/cm²", "Sodium conductance of the soma", r"g_\mathrm{Na}")
g_Kf_motor = _motor(4, "mS/cm²", "Fast potassium conductance of the soma", r"g_\mathrm{Kf}")
g_Ks_motor = _motor(19.15, "mS/cm²", "Slow potassium conductance of the soma", r"g_\mathrm{Ks}")
E_Na_above_rest = _motor(120, "mV", "Reversal of sodium above rest", r"E_\mathrm{Na}")
E_K_above_rest = _motor(-10, "mV", "Reversal of potassium above rest", r"E_\mathrm{K}")
rheobase_nominal_pA = _motor(5000, "pA", "Rheobase that sets the threshold", r"I_\mathrm{rh}")
pulse_ms = _motor(0.6, "ms", "Pulse of the gates in a spike", r"t_\mathrm{p}")
refractory_ms = _motor(5, "ms", "Time after a pulse without another", r"t_\mathrm{r}")
alpha_m_motor = _motor(22, "1/ms", "Sodium gate opens, in the pulse", r"\alpha_m")
beta_m_motor = _motor(13, "1/ms", "Sodium gate shuts, after it", r"\beta_m")
alpha_h_motor = _motor(0.5, "1/ms", "Sodium gate recovers, after it", r"\alpha_h")
beta_h_motor = _motor(4, "1/ms", "Sodium gate inactivates, in the pulse", r"\beta_h")
alpha_n_motor = _motor(1.5, "1/ms", "Fast potassium gate opens, in the pulse", r"\alpha_n")
beta_n_motor = _motor(0.1, "1/ms", "Fast potassium gate shuts, after it", r"\beta_n")
alpha_q_motor = _motor(1.5, "1/ms", "Slow potassium gate opens, in the pulse", r"\alpha_q")
beta_q_motor = _motor(0.025, "1/ms", "Slow potassium gate shuts, after it", r"\beta_q")

g_Ca_motor = _motor(0.038, "mS/cm²", "Calcium conductance of the dendrite", r"g_\mathrm{Ca}")
E_Ca_above_rest = _motor(140, "mV", "Reversal of calcium above rest", r"E_\mathrm{Ca}")
alpha_p_motor = _motor(0.008, "1/ms", "Calcium gate opens", r"\alpha_p")
beta_p_motor = _motor(0.014, "1/ms", "Calcium gate shuts", r"\beta_p")
V_Ca_above_rest = _motor(
    2.75,
    "mV",
    "Potential of the soma at which the calcium gate opens, above rest",
    r"V_\mathrm{Ca}",
)

E_rest_motor = Parameter(
    value=-71,
    unit="mV",
    meaning="Resting potential of the motoneuron",
    symbol=r"V_\mathrm{rest}",
    low=-72,
    high=-70,
    kind="measured",
    source="forsythe1988",
    note="Rat, isolated cord, 99 cells, ± 0.5 (SEM). The program counts from rest; this is "
    "where its zero is put, so that E_GABA can be absolute.",
)

# --- phasic GABA --------------------------------------------------------------------------

g_IPSC = Parameter(
    value=0.3,
    unit="nS",
    meaning="Peak of one spontaneous IPSC",
    symbol=r"g_\mathrm{IPSC}",
    low=0.2,
    high=0.4,
    kind="measured",
    source="otis1992",
    note="Middle of the range of averages in granule cells of the rat at 34 to 35 °C.",
)
gaba_decay_ms = Parameter(
    value=5.7,
    unit="ms",
    meaning="Decay of an IPSC",
    symbol=r"\tau_\mathrm{GABA}",
    low=4.2,
    high=7.2,
    kind="measured",
    source="otis1992",
    note="Middle of the range, same cells.",
)

# --- one EPSP on one IPSP, in a passive cell ----------------------------------------------


def _synapse(value, unit, meaning, symbol, band, note):
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


delay_ms = _synapse(
    *(0, "ms", "EPSP delay", r"\Delta t", (-5, 60)),
    "From the start of the IPSP. Together: where GABA shunts most.",
)
synapse_E_GABA = _synapse(
    *(-62, "mV", "E_GABA", r"E_\mathrm{GABA}", (-75, -50)),
    "Reversal potential of GABA, between rest and threshold: where intuition fails.",
)
synapse_E_rest = _synapse(
    *(-70, "mV", "Rest", "V_0", (-75, -65)),
    "Resting potential, as that of the cortical cell.",
)
synapse_V_th = _synapse(
    *(-50, "mV", "Spike threshold beside the passive cell", r"V_\mathrm{th}", (-55, -45)),
    "Near that of the cortical cell.",
)
synapse_tau_ms = _synapse(
    *(10, "ms", "Time constant of the passive cell", r"\tau_\mathrm{m}", (5, 30)),
    "As the cortical cell.",
)
synapse_g_GABA = _synapse(
    *(2, "", "Peak GABA conductance over leak", r"g_\mathrm{GABA} / g_\mathrm{L}", (0, 10)),
    "Many synapses at once, strong enough to see.",
)
synapse_decay_ms = _synapse(
    *(10, "ms", "Decay of the GABA conductance", r"\tau_\mathrm{GABA}", (4, 40)),
    "A slow synapse, or a fast one under a drug.",
)
epsp_mV = _synapse(
    *(13, "mV", "EPSP alone", r"V_\mathrm{EPSP}", (1, 30)),
    "Two thirds of the way to threshold.",
)
epsp_decay_ms = _synapse(
    *(3, "ms", "Decay of the excitatory conductance", r"\tau_\mathrm{e}", (1, 10)),
    "A fast synapse. With 5 ms the EPSP after the IPSP gains 0.8 mV, with 2 ms 1.2 mV.",
)
E_excitatory = _synapse(
    *(0, "mV", "Reversal potential of excitation", r"E_\mathrm{e}", (-10, 10)),
    "Textbook value, not opened here.",
)
synapse_window_ms = _synapse(
    *(80, "ms", "Time in which the peak is sought", "t", (30, 200)),
    "Eight time constants of the cell.",
)
synapse_step_ms = _synapse(
    *(0.05, "ms", "Step of the integral", r"\Delta t", (0.01, 0.1)),
    "Its error is below 0.001 mV.",
)

# --- the pictures -------------------------------------------------------------------------

later_ms = replace(
    delay_ms,
    value=20,
    source="jeanxavier2007",
    note="Late enough that the conductance has gone and V has not come back: events that "
    "depolarise inhibit early and help later, as was found in immature spinal cord.",
)
firing_current_pA = replace(
    current_pA,
    value=1200,
    meaning="Current",
    note="The cell fires steadily, and GABA can make it stop.",
)
firing_g_GABA = replace(
    g_GABA,
    value=5,
    high=30,
    meaning="Lasting GABA",
    note="A conductance of a sixth of the leak; the IPSCs come on top. Up to one leak.",
)
firing_noise_pA = replace(
    noise_pA,
    value=100,
    meaning="Noise",
    note="Standard deviation of the current. A little, so that spikes do not come like ticks.",
)
trace_ms = replace(duration_ms, value=300, high=1000, note="Each spike can still be told apart.")
train_rate_Hz = Parameter(
    value=100,
    unit="Hz",
    meaning="IPSCs for each second",
    symbol="f",
    low=10,
    high=200,
    kind="choice",
    note="Evenly spaced. How many reach a cell that works is not known here.",
)
train_g_peak = Parameter(
    value=15,
    unit="nS",
    meaning="Peak of each IPSC of the train",
    symbol=r"g_\mathrm{IPSC}",
    low=0,
    high=30,
    kind="choice",
    note="Fifty synapses at once, each as large as a spontaneous IPSC (0.3 nS, Otis & Mody 1992).",
)
fi_g_GABA = replace(
    g_GABA,
    high=30,
    meaning="Mean GABA",
    note="A conductance of half of the leak, up to all of it. Taken as the mean of many IPSCs, "
    "which diazepam multiplies by what it does to the charge of one. That is a choice: GABA that "
    "truly lasts acts on other receptors, some of which do not answer diazepam.",
)
fi_noise_pA = replace(
    noise_pA,
    value=0,
    meaning="Noise",
    note="Standard deviation of the current. Steady drive first; then compare with noise.",
)
fi_settle_ms = replace(
    settle_ms, value=250, note="Shorter than for counting with care, so that the picture is quick."
)
fi_count_ms = replace(
    duration_ms, value=500, note="Makes steps of 2 Hz, which the curve shows as small stairs."
)
fi_step_pA = Parameter(
    value=100,
    unit="pA",
    meaning="From one current of an f-I curve to the next",
    symbol=r"\Delta I",
    low=25,
    high=250,
    kind="choice",
    note="Coarse, so that the picture is quick; the curve is nearly straight in between.",
)
gain_low_Hz = Parameter(
    value=20,
    unit="Hz",
    meaning="Lower end of the part of an f-I curve whose slope is told",
    symbol="f",
    low=5,
    high=40,
    kind="choice",
    note="Above the foot of the curve, where stairs of 2 Hz would spoil the slope.",
)
gain_high_Hz = Parameter(
    value=60,
    unit="Hz",
    meaning="Upper end of the part of an f-I curve whose slope is told",
    symbol="f",
    low=40,
    high=100,
    kind="choice",
    note="As in the published row on offset and gain.",
)
rate_scale_Hz = Parameter(
    value=200,
    unit="Hz",
    meaning="Top of the axis of rates",
    symbol="f",
    low=0,
    high=200,
    kind="choice",
    note="Room for every setting.",
)
published_decay_factor = Parameter(
    value=1.4,
    unit="",
    meaning="Decay of an IPSC with a benzodiazepine, over without, as published",
    symbol=r"\tau_\mathrm{D} / \tau",
    low=1.25,
    high=1.65,
    kind="choice",
    source="poncer1996",
    note="Midazolam, 100 nM, lengthened it by 40 %; zolpidem by 63 % (Perrais & Ropert 1999). "
    "The ends of the range were chosen around what laboratories report.",
)
published_peak_factor = Parameter(
    value=1,
    unit="",
    meaning="Peak of an IPSC with a benzodiazepine, over without, as published",
    symbol=r"\hat g_\mathrm{D} / \hat g",
    low=1,
    high=1.25,
    kind="choice",
    source="poncer1996",
    note="Midazolam left it alone; zolpidem raised it at room temperature and not at 35 °C "
    "(Perrais & Ropert 1999). The upper end was chosen.",
)
