"""Every number of the stretch reflex, with its unit, its range and its source.

The loop is a choice from end to end: a few published numbers hold it near an ankle, the rest was
chosen so that a cord with too strong a reflex beats and a normal one does not. Potentials are
counted from the rest of a normal cell, but for E_GABA, which is absolute.
"""

from dataclasses import replace

from helpers.evidence.finding import Finding
from helpers.evidence.record import Choice, Parameter


def _choice(value, unit, meaning, symbol, band, note, *, source=""):
    low, high = band
    return Parameter(
        value=value,
        unit=unit,
        meaning=meaning,
        symbol=symbol,
        low=low,
        high=high,
        kind="choice",
        source=source,
        note=note,
    )


def _measured(*number, source):
    return replace(_choice(*number, source=source), kind="measured")


# --- the drug -----------------------------------------------------------------------------

NEVER = "Never measured in a human motoneuron. "

gaba_gain = _choice(
    *(1, "", "GABA charge with the drug, over without", "P", (1, 2)),
    "1 is no drug. The channel's model gives at most 1.57; measured conductances at most doubled.",
)
g0 = _choice(
    *(0.1, "", "Lasting GABA, g0", "g_0", (0, 0.4)),
    NEVER + "Conductance before any drug, in leaks of the cell. The drug multiplies it.",
)
k_P = _choice(
    *(0, "", "Terminal route, k_P", "k_P", (0, 5)),
    NEVER + "How strongly the drug lowers release at the terminals of the afferent; 0 is none.",
)
k_gamma = _choice(
    *(0, "", "Spindle route, k_gamma", r"k_\gamma", (0, 5)),
    NEVER + "How strongly the drug lowers the drive of the spindle; 0 is none.",
)
E_GABA = _choice(
    *(-76, "mV", "E_GABA", r"E_\mathrm{GABA}", (-83, -56)),
    "Reversal potential of GABA: five mV below the rest of a normal cell, with its chloride pump "
    "at work. Measured for motoneurons in spasticity by nobody whose numbers were seen.",
)
baclofen = _choice(
    *(0, "", "Baclofen-like drug", "b", (0, 1)),
    "0 is none, 1 the two effects below in full. A stand-in for a mechanism, not for an amount.",
)
baclofen_release = _choice(
    *(0.8, "", "Release under the baclofen-like drug", r"\rho_b", (0.3, 1)),
    "Lower release at the terminal, without chloride. How much lower was not seen.",
)
baclofen_g_K = _choice(
    *(0.05, "", "Potassium conductance it opens (leaks)", r"g_\mathrm{K}", (0, 0.4)),
    "Potassium channels of the motoneuron, without chloride. How many was not seen.",
)

# --- the cord -----------------------------------------------------------------------------

state = Choice(
    value="spastic",
    options={"normal": "normal cord", "spastic": "spastic cord"},
    meaning="State",
    symbol="",
    kind="choice",
    note="Spastic: motoneurons rest nearer to threshold. That stands for lost inhibition and for "
    "the cells' own lasting currents; nobody has measured it as one number.",
)
drive = {
    "normal": _choice(
        *(0, "mV", "Depolarising drive, normal", "s", (0, 1)), "By definition: the reference."
    ),
    "spastic": _choice(
        *(5, "mV", "Depolarising drive, spastic", "s", (1, 6)),
        "Half of the way to threshold, unexplained by anything in the model. Below about 1 mV "
        "there is no lasting beat.",
    ),
}
units = _choice(
    *(150, "", "Motoneurons of the pool", "N", (50, 500)),
    "Enough for a smooth force; a human soleus has several times as many.",
)
tau_m_ms = _choice(
    *(8, "ms", "Membrane time constant", r"\tau_m", (4, 15)), "Near models of cat motoneurons."
)
threshold = _choice(
    *(10, "mV", "Threshold above normal rest", r"V_\mathrm{th}", (6, 15)),
    "Near the motoneuron of the neuron pillar, where it is 8 mV.",
)
refractory_ms = _choice(
    *(5, "ms", "Time after a spike without another", r"t_\mathrm{r}", (2, 10)),
    "As in the motoneuron of the neuron pillar.",
)
E_excitatory = _choice(
    *(70, "mV", "Reversal of excitation, above rest", r"E_\mathrm{e}", (60, 75)),
    "Near 0 mV absolute. The published program of a motoneuron has the same.",
    source="elias_kohn",
)
tau_e_ms = _choice(
    *(4, "ms", "Decay of excitation", r"\tau_\mathrm{e}", (0.5, 6)),
    "Slow for one synapse: the volley of many fibres is spread in time.",
)
kick = _choice(
    *(0.05, "", "Excitation by one impulse (leaks)", "q", (0.02, 0.1)),
    "Small enough that many impulses must come together.",
)
impulses_per_drive = _choice(
    *(20, "1/ms", "Impulses for a drive of 1", "n", (10, 50)),
    "With the size of one impulse it makes the noise; their product makes the strength.",
)
input_slope = _choice(
    *(0.9, "", "How much less large cells are driven", "", (0, 2)),
    "The size principle: exponent over the pool. Small cells are recruited first.",
)
force_slope = _choice(
    *(2.3, "", "How much stronger large units are", "", (0, 3)),
    "Exponent over the pool: the strongest unit pulls ten times as hard as the weakest.",
)
ahp_kick = _choice(
    *(1.2, "", "Afterhyperpolarisation of one spike (leaks)", r"q_\mathrm{AHP}", (0.5, 2)),
    "Strong enough that a unit fires about once in each beat.",
)
tau_ahp_ms = _choice(
    *(40, "ms", "Decay of the afterhyperpolarisation", r"\tau_\mathrm{AHP}", (20, 100)),
    "Near models of cat motoneurons.",
)
E_ahp = _choice(
    *(-15, "mV", "Reversal of potassium, above rest", r"E_\mathrm{K}", (-25, -10)),
    "Below rest. The published program of a motoneuron has -10 mV.",
)

# --- spindle, muscle, ankle ---------------------------------------------------------------

spindle_rest_Hz = _choice(
    *(10, "Hz", "Spindle at rest", "r_0", (0, 82)),
    "Another version of the formula was remembered with 82 Hz.",
    source="clonus_program",
)
spindle_length = _choice(
    *(2, "Hz/mm", "Spindle for each mm of stretch", "", (0, 5)),
    "From a program of a clonus; the paper that measured it in cats was seen as an abstract.",
    source="clonus_program",
)
spindle_speed = _choice(
    *(4.3, "", "Spindle for stretch speed (Hz at 1 mm/s)", "", (0, 8)),
    "From a program of a clonus; the paper that measured it in cats was seen as an abstract.",
    source="clonus_program",
)
spindle_exponent = _measured(
    *(0.6, "", "Exponent of stretch speed", "", (0.5, 0.6)),
    "Spindles of cat hamstrings, 0.5 to 0.6. That it holds in a person's calf is a choice.",
    source="prochazka1998",
)
spindle_most_Hz = _choice(
    *(400, "Hz", "Greatest rate of the spindle", "", (200, 600)), "A fibre cannot fire faster."
)
mm_per_rad = _choice(
    *(45, "mm/rad", "Stretch for each radian", "a", (30, 60)),
    "The lever of the Achilles tendon, order of magnitude.",
)
gain = _choice(
    *(7e-4, "1/Hz", "Drive for each Hz of the spindle", "k", (3e-4, 15e-4)),
    "Sets the strength of the whole loop.",
)
afferent_ms = _choice(
    *(17, "ms", "Delay to the cord", r"d_a", (0, 40)),
    "With the way back 39 ms, near the measured latency. How the two share it is a choice.",
    source="soleus_latency",
)
efferent_ms = _choice(
    *(22, "ms", "Delay from cord to force", r"d_e", (1, 40)),
    "With the way in 39 ms, near the measured latency. How the two share it is a choice.",
    source="soleus_latency",
)
twitch_ms = _measured(
    *(100, "ms", "Contraction time of a twitch", r"T_c", (60, 156)),
    "Lateral gastrocnemius, human, 100.0 ± 10.8. The soleus, 156.5 ± 14.7, would beat at "
    "4 Hz, below every mean of one study of clonus (4.7 to 7.0 Hz).",
    source="vandervoort",
)
F_most_Nm = _choice(
    *(30, "N m", "Torque of the muscle, scale", r"F_\mathrm{max}", (10, 60)),
    "A fraction of what a calf can do: a reflex does not recruit all of it.",
)
saturation = _choice(
    *(0.25, "", "How soon the muscle saturates", "", (0, 1)),
    "Twitches on top of each other add less and less.",
)
inertia = _choice(
    *(0.025, "kg m²", "Moment of inertia of the foot", "J", (0.0125, 0.05)),
    "A foot with its load, order of magnitude.",
)
stiffness = _choice(
    *(45, "N m/rad", "Stiffness of the ankle", "K", (20, 90)), "Joint and passive muscle."
)
damping = _choice(
    *(1.2, "N m s/rad", "Damping of the ankle", "B", (0.35, 2.5)), "Joint and active muscle."
)
bias_Nm = _choice(
    *(6, "N m", "Steady torque that lifts the foot", "T", (2, 15)),
    "The hand of the examiner keeps the foot up.",
)
push_Nm = _choice(
    *(12, "N m", "Push that starts it", "", (0, 20)), "Brisk, as an examiner does it."
)
push_ms = _choice(*(80, "ms", "How long the push lasts", "", (20, 200)), "Brisk.")

# --- how it is computed and measured ------------------------------------------------------

dt_ms = _choice(
    *(0.2, "ms", "Time step", r"\Delta t", (0.05, 0.2)),
    "Half of it changes the amplitude of a clonus by 2 %, less than chance does.",
)
before_ms = _choice(
    *(200, "ms", "Time before the push", "", (0, 1000)), "The pool settles, and one sees rest."
)
from_ms = _choice(
    *(1500, "ms", "From when on a beat is measured, after the push", "", (500, 3000)),
    "The first large swings belong to the push.",
)
until_ms = _choice(
    *(3500, "ms", "Until when a beat is measured, after the push", "", (2000, 10000)),
    "Two seconds hold about nine beats.",
)
least_deg = _choice(
    *(3, "°", "Smallest amplitude that counts as a beat", "", (1, 5)),
    "Below it the foot twitches now and then by chance; its beat does not keep itself going.",
)
least_Hz = _choice(
    *(2, "Hz", "Lowest frequency that counts as a beat", "", (1, 3)),
    "Slower swings are drift: no clonus as slow was seen.",
)
sample_ms = _choice(
    *(2, "ms", "Sampling of the angle for its frequency", "", (1, 5)),
    "A hundred times faster than the beat.",
)
frequency_step_Hz = _choice(
    *(0.01, "Hz", "How finely the frequency of a beat is sought", "", (0.005, 0.1)),
    "Finer than two seconds can tell.",
)
rng = _choice(
    *(716, "", "Number of the noise", "", (0, 2**32)),
    "Any number does. One number for all sliders, so that they change the reflex, not luck.",
)
runs = _choice(
    *(5, "", "Random runs that make a mean", "", (1, 20)),
    "Their standard error is 2 % of the amplitude of the spastic cord.",
)

# --- one volley: the H reflex -------------------------------------------------------------

volley = _choice(
    *(0.8, "", "Strength of the volley", "g", (0, 1.5)),
    "The shock to the nerve, as the conductance it opens in the smallest cell, in leaks.",
)
volley_ms = _choice(
    *(20, "ms", "Time in which a volley's peak is sought", "", (15, 100)),
    "The peak comes after about six ms, sooner with more conductance.",
)
volley_step_ms = _choice(
    *(0.2, "ms", "Time step of the volley", "", (0.02, 0.2)),
    "A tenth of it changes no fraction by more than one unit of the pool.",
)

# --- the long spasm of an injured cord ----------------------------------------------------

persistent = _choice(
    *(0.15, "", "Persistent inward conductance (leaks)", r"g_\mathrm{P}", (0, 0.3)),
    "Just strong enough that the cell keeps itself firing. 0 is a blocked sodium current.",
)
V_persistent = _choice(
    *(7, "mV", "Half of the persistent channels open at, above rest", r"V_\mathrm{P}", (4, 18)),
    "Between the rest of the spastic cell and the threshold of the spike, so that the cell is "
    "silent until something starts it. A published program of bistable cells has it higher.",
)
width_persistent = _choice(
    *(0.5, "mV", "How sharply they open", "", (0.5, 6)), "Sharp: the spasm is all or nothing."
)
tau_persistent_ms = _choice(
    *(200, "ms", "How fast they open", "", (20, 500)),
    "Activation times that were measured conflict: above 100 ms, about 500 ms.",
)
tau_tire_ms = _choice(
    *(7500, "ms", "How fast they tire", "", (1000, 60000)),
    "Set so that the spasm lasts about nine seconds: the duration is put in, not found.",
)
long_epsp = _choice(
    *(0.2, "", "Long excitation that starts a spasm (leaks)", "g", (0, 0.5)),
    "Many synapses one after the other. It makes the cell fire a few times by itself.",
)
long_epsp_ms = _choice(
    *(500, "ms", "Its decay", "", (100, 1000)),
    "In people a depolarisation of about half a second was needed.",
)
spasm_step_ms = _choice(
    *(0.25, "ms", "Time step of the spasm", "", (0.05, 0.5)),
    "A fifth of it moves the end of the spasm by 0.02 s.",
)
spasm_s = _choice(
    *(20, "s", "Time in which the end of a spasm is sought", "", (5, 60)),
    "Twice as long as the spasms that were seen.",
)

# --- the pictures -------------------------------------------------------------------------

film_ms = _choice(
    *(40, "ms", "Time from one frame of the film to the next", "", (20, 100)),
    "The stage shows a frame every 40 ms: the foot moves as fast as it would.",
)
film_until_ms = _choice(
    *(3000, "ms", "End of the film", "", (1000, 3500)), "Some twelve beats, then the eye has it."
)
angle_low_deg = _choice(
    *(-52, "°", "Lower end of the axis of angles", "", (-60, 0)), "Room for the first kick."
)
angle_high_deg = _choice(
    *(28, "°", "Upper end of the axis of angles", "", (20, 60)), "Room for the push."
)
most_deg = _choice(
    *(18, "°", "Upper end of the axis of amplitudes", "", (15, 40)), "Room for every setting."
)
lab_k_P = replace(
    k_P, value=1, note=NEVER + "1: at twice the charge of GABA the terminal releases half."
)
lab_k_gamma = replace(
    k_gamma, value=1, note=NEVER + "1: at twice the charge of GABA the spindle answers with half."
)
normal_E = _choice(
    *(-76, "mV", "E_GABA with its chloride pump at work", "", (-80, -72)), "5 mV below rest."
)
shunt_E = _choice(
    *(-66, "mV", "E_GABA at the rest of the spastic cell", "", (-70, -62)),
    "The spastic cell rests 5 mV above a normal one: here GABA only shunts.",
)
lost_E = _choice(
    *(-59, "mV", "E_GABA above threshold", "", (-60, -56)),
    "Two mV above the threshold: stands for chloride far out of balance, not for a measurement.",
)
strong_route = _choice(
    *(3, "", "A strong route", "", (1, 5)), "Strong enough to be seen with a tablet's level."
)
strong_g0 = _choice(
    *(0.2, "", "A larger lasting conductance", "", (0.1, 0.4)), "Twice the start of the lab."
)
tap = Choice(
    value="terminal",
    options={
        "terminal": "terminal of the afferent",
        "motoneuron": "motoneuron",
        "spindle": "spindle (gamma drive)",
        "above": "above the cord",
    },
    meaning="Tap",
    symbol="",
    kind="choice",
    note="The three places in the loop where the model lets a drug act, and the one it leaves out.",
)
route = _choice(
    *(1, "", "Strength of the route", "", (0, 4)),
    NEVER + "Taken as k_P at the terminal, as k_gamma at the spindle, and times g0 at the "
    "motoneuron.",
)
tap_stretch_mm = _choice(
    *(5, "mm", "Stretch shown at the spindle", "", (1, 10)), "About six degrees of the ankle."
)
tap_speed_mm_per_s = _choice(
    *(100, "mm/s", "Speed of that stretch", "", (10, 200)), "Brisk, as in a beat."
)

# --- where a benzodiazepine acts: what studies say ----------------------------------------


def _found(about, found, studied, side, source, seen="primary"):
    return Finding(about=about, studied=studied, found=found, side=side, source=source, seen=seen)


AT_TERMINAL = "Acts at the terminal of the afferent"
AT_MOTONEURON = "Acts at the motoneuron"
AT_SPINDLE = "Acts through the gamma drive of the spindle"
ABOVE = "Acts above the cord"

TAP_FINDINGS = {
    "terminal": (
        _found(
            *(AT_TERMINAL, "presynaptic inhibition grows in all of them"),
            *("mammals, 18 works cited, 1969 to 1979", "for", "presynaptic_review", "secondary"),
        ),
        _found(
            *(AT_TERMINAL, "afferents depolarise more, H reflex shrinks"),
            *("14 people, diazepam by vein", "for", "kaieda1981"),
        ),
        _found(
            *(AT_TERMINAL, "ankle clonus did not change"),
            *("30 people after stroke, tetrazepam", "against", "milanov1992"),
        ),
        _found(
            *(AT_TERMINAL, "hardly any GABA-A receptor at Ia endings"),
            *("sensory axons of the cord, 2022", "against", "hari2022"),
        ),
        _found(
            *(AT_TERMINAL, "GABA-B makes the presynaptic inhibition"),
            *("the same work", "against", "hari2022"),
        ),
        _found(
            *(AT_TERMINAL, "receptors with α5 sit at the axon's nodes"),
            *("sensory axons of the cord, 2018", "open", "lucas_osma2018"),
        ),
    ),
    "motoneuron": (
        _found(
            *(AT_MOTONEURON, "F wave falls, tone falls"),
            *("30 people after stroke, tetrazepam", "for", "milanov1992"),
        ),
        _found(
            *(AT_MOTONEURON, "motoneurons only partly depressed"),
            *("37 decerebrate cats, diazepam", "against", "takano1978"),
        ),
        _found(
            *(AT_MOTONEURON, "ankle clonus did not change"),
            *("30 people after stroke, tetrazepam", "against", "milanov1992"),
        ),
        _found(
            *(AT_MOTONEURON, "after injury KCC2 falls, inhibition weakens"),
            *("rats: less is left to enhance", "open", "boulenguez2010"),
        ),
    ),
    "spindle": (
        _found(
            *(AT_SPINDLE, "gamma drive gone at a low dose"),
            *("37 decerebrate cats, diazepam", "for", "takano1978"),
        ),
        _found(
            *(AT_SPINDLE, "the H reflex shrinks: it skips the spindle"),
            *("14 people, diazepam by vein", "against", "kaieda1981"),
        ),
        _found(
            *(AT_SPINDLE, "ankle clonus did not change"),
            *("30 people after stroke, tetrazepam", "against", "milanov1992"),
        ),
        _found(
            *(AT_SPINDLE, "the muscle's own twitch shrinks too"),
            *("15 people, large doses by vein", "open", "muscle1976"),
        ),
    ),
    "above": (
        _found(
            *(ABOVE, "the effect is lost when the cord is cut"),
            *("decerebrate cats, 1968", "for", "transection1968"),
        ),
        _found(
            *(ABOVE, "below a cut it takes about 100 times more"),
            *("decerebrate and spinal cats, 1971", "for", "tseng1971"),
        ),
        _found(
            *(ABOVE, "vibration inhibits more: only if incomplete"),
            *("7 incomplete, 5 complete cord lesions", "for", "verrier_vibration"),
        ),
        _found(
            *(ABOVE, "epidural midazolam eased spasticity for 1 h"),
            *("9 people, severe cord injury", "against", "epidural_midazolam"),
        ),
    ),
}
