"""One second of our cortical cell against NEURON, and many cells against one."""

import numpy as np

from helpers.neuron import parameters as p
from helpers.neuron.model import Ipscs, Neuron, firing_rate, simulate
from tools.bench.environment import SCRIPTS, Missing, ask
from tools.bench.report import compared
from tools.bench.timing import best

CELLS, TRACES = 64, 6
RUN = {
    "length_um": p.length_um.value,
    "diameter_um": p.diameter_um.value,
    "current_pA": 2000,
    "g_tonic_nS": 15,
    "E_GABA": -75,
    "g_IPSC_nS": 30,
    "gaba_decay_ms": 5.7,
    "first_ms": 50,
    "every_ms": 100,
    "ipscs": 10,
    "V_spike": p.V_spike.value,
    "duration_ms": 1000,
}


def neuron(smoke):
    """Make the table: ours, many at once, NEURON, and how far the worst spike drifts."""
    repeats = 2 if smoke else 7
    onsets_ms = RUN["first_ms"] + RUN["every_ms"] * np.arange(RUN["ipscs"])
    ipscs = Ipscs(onsets_ms, RUN["g_IPSC_nS"], RUN["gaba_decay_ms"])
    steady = RUN["g_tonic_nS"], RUN["E_GABA"]
    ours, trace = best(lambda: simulate(Neuron(), RUN["current_pA"], *steady, ipscs=ipscs), repeats)
    currents = np.linspace(0, RUN["current_pA"], CELLS)
    many, _ = best(lambda: firing_rate(currents, *steady, ipscs=ipscs), max(repeats // 3, 1))
    peers, exact = _peers(repeats)
    ways = [
        ("ours, one cell", ours, len(trace.spikes_ms), _drift(trace.spikes_ms, exact)),
        (f"ours, {CELLS} cells at once", many, None, None),
        (f"ours, {TRACES} cells one by one", TRACES * ours, None, None),
        *peers,
    ]
    more = ("spikes", "worst spike drifts by (ms)")
    return compared("Neuron, 1 s with IPSCs", ways, more, [peers[0][0]])


def _peers(repeats):
    """Compile the mechanism and run the cell in NEURON; give its ways and its exact spikes."""
    try:
        found = ask("neuron_cell.py", RUN | {"repeats": repeats}, ("nrnivmodl", SCRIPTS))
    except Missing as why:
        return [("NEURON", None, None, str(why))], None
    exact, ways = found["tight"]["spikes_ms"], []
    for name, words in (("loose", "CVODE, atol 1e-4"), ("tight", "CVODE, atol 1e-9")):
        spikes_ms = found[name]["spikes_ms"]
        drift = _drift(spikes_ms, exact)
        way = f"NEURON {found['version']}, {words}"
        ways.append((way, found[name]["cpu_s"], len(spikes_ms), drift))
    return ways, exact


def _drift(spikes_ms, exact):
    if exact is None:
        return None
    if len(spikes_ms) != len(exact):
        return "another number of spikes"
    return float(np.abs(np.subtract(spikes_ms, exact)).max())
