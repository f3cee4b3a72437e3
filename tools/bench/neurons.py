"""One second of our cortical cell against NEURON, and many cells against one.

NEURON has an environment of its own, made for this benchmark only, below `build/`.
"""

import json
import subprocess
import sys
from pathlib import Path

import numpy as np
from scipy.constants import kilo

from helpers.neuron import parameters as p
from helpers.neuron.model import Ipscs, Neuron, firing_rate, simulate
from tools.bench.timing import best

ROOT = Path(__file__).resolve().parents[2]
PEERS, SOURCES = ROOT / "build" / "peers", Path(__file__).with_name("peers")
PINNED = "neuron==9.0.2"
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
    """Give header and rows: CPU time, ratio to ours, spikes, and how far the worst one drifts."""
    repeats = 2 if smoke else 7
    onsets_ms = RUN["first_ms"] + RUN["every_ms"] * np.arange(RUN["ipscs"])
    ipscs = Ipscs(onsets_ms, RUN["g_IPSC_nS"], RUN["gaba_decay_ms"])
    steady = RUN["g_tonic_nS"], RUN["E_GABA"]
    ours, trace = best(lambda: simulate(Neuron(), RUN["current_pA"], *steady, ipscs=ipscs), repeats)
    currents = np.linspace(0, RUN["current_pA"], CELLS)
    many, _ = best(lambda: firing_rate(currents, *steady, ipscs=ipscs), max(repeats // 3, 1))
    header = ("way", "CPU time", "times ours", "spikes", "worst spike drifts by")
    rows = [
        ("ours, one cell, 1 s", *_times(ours, ours), str(len(trace.spikes_ms)), "-"),
        (f"ours, {CELLS} cells at once", *_times(many, ours), "-", "-"),
        (f"ours, {TRACES} cells one by one", *_times(TRACES * ours, ours), "-", "-"),
    ]
    peer = {} if smoke else _peer(repeats)
    if "tight" not in peer:
        why = peer.get("problem", "left out of a smoke run")
        return header, [*rows, ("NEURON", "-", "-", "-", why)]
    exact = np.array(peer["tight"]["spikes_ms"])
    rows[0] = (*rows[0][:-1], _drift(trace.spikes_ms, exact))
    for name, words in (("loose", "CVODE, atol 1e-4"), ("tight", "CVODE, atol 1e-9")):
        spikes_ms, cpu = np.array(peer[name]["spikes_ms"]), peer[name]["cpu_s"]
        row = f"NEURON {peer['version']}, {words}", *_times(cpu, ours), str(len(spikes_ms))
        rows.append((*row, _drift(spikes_ms, exact)))
    return header, rows


def _times(cpu, ours):
    return f"{kilo * cpu:.0f} ms", f"{cpu / ours:.2f}"


def _drift(spikes_ms, exact):
    if len(spikes_ms) != len(exact):
        return "another number of spikes"
    return f"{np.abs(spikes_ms - exact).max():.3f} ms"


def _peer(repeats):
    """Install NEURON, compile the mechanism, run the cell; say what failed, if something did."""
    python = PEERS / "bin" / "python"
    steps = [
        [sys.executable, "-m", "venv", PEERS],
        [python, "-m", "pip", "install", "--quiet", PINNED],
        [PEERS / "bin" / "nrnivmodl", SOURCES],
        [python, SOURCES / "neuron_cell.py", json.dumps(RUN | {"repeats": repeats})],
    ]
    PEERS.mkdir(parents=True, exist_ok=True)
    try:
        for step in steps:
            done = subprocess.run(step, cwd=PEERS, capture_output=True, text=True, check=True)
        return json.loads(done.stdout.splitlines()[-1])
    except (OSError, subprocess.CalledProcessError) as problem:
        return {"problem": f"could not be run: {Path(str(step[0])).name} ({problem})"}
