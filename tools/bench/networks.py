"""One second of our network of 4,000 cells against Brian2, and the pictures' network.

Brian2 has an environment of its own, made for this benchmark only, below `build/`.
"""

import json
import subprocess
import sys
from pathlib import Path

import numpy as np
from scipy.constants import kilo

from helpers.network import parameters as p
from helpers.network.model import Interneurons, Network, mean_field, rhythm, simulate
from helpers.network.views import Raster
from tools.bench.timing import best

ROOT = Path(__file__).resolve().parents[2]
PEERS, SOURCES = ROOT / "build" / "peers", Path(__file__).with_name("peers")
PINNED = ("brian2==2.9.0", "numpy<2.4")  # this Brian2 asks numpy for what 2.4 took away
TARGETS = ("numpy", "cython")
TIMES = {"duration_ms": 1000, "discard_ms": 500}
RUN = TIMES | {
    "rng": p.rng.value,
    "dt_ms": p.dt_ms.value,
    "n_excitatory": p.n_excitatory.value,
    "n_inhibitory": p.n_inhibitory.value,
    "targets": p.targets.value,
    "E_L": p.E_L.value,
    "E_e": p.E_excitatory.value,
    "E_i": p.E_GABA.value,
    "V_th": p.V_th.value,
    "V_reset": p.V_reset.value,
    "tau_m_ms": p.tau_m_ms.value,
    "tau_e_ms": p.excitation_decay_ms.value,
    "tau_i_ms": p.gaba_decay_ms.value,
    "refractory_ms": p.refractory_ms.value,
    "delay_ms": p.delay_ms.value,
    "w_ge": p.w_excitatory.value,
    "w_gi": p.w_inhibitory.value,
    "w_input": p.w_input.value,
    "input_rate_Hz": p.input_rate_Hz.value,
}


def network(smoke):
    """Give header and rows: CPU time, ratio to ours, rate of the excitatory cells."""
    repeats = 2 if smoke else 5
    ours, first = best(lambda: simulate(Network(), **TIMES), repeats)
    again = simulate(Network(), **TIMES)
    alike = np.array_equal(first.spikes, again.spikes) and np.array_equal(first.t_ms, again.t_ms)
    if not alike:
        raise SystemExit("Two runs with one number of the run differ.")
    cells = f"ours, {Network().cells:,} cells, 1 s, spikes alike on each run"
    rows = [(cells, *_times(ours, ours), f"{first.rate_Hz:.1f} Hz"), *_pictures(ours, repeats)]
    for target in TARGETS:
        peer = {"problem": "left out of a smoke run"} if smoke else _peer(target, repeats)
        if "problem" in peer:
            rows.append((f"Brian2, {target}", "-", "-", peer["problem"]))
            continue
        name = f"Brian2 {peer['version']}, {target}"
        rows.append((name, *_times(peer["cpu_s"], ours), f"{peer['rate_Hz']:.1f} Hz"))
    return ("way", "CPU time", "times ours", "rate"), rows


def _pictures(ours, repeats):
    """Give rows for what a picture asks at a move of one of its sliders."""
    view, run = Raster(), iter(range(1, 1000))
    moved, _ = best(lambda: view.update(next(run), p.E_GABA.value, p.rng.value), repeats)
    lost, _ = best(lambda: view.update(0, p.E_GABA.high - next(run) / kilo, 1), repeats)
    field, _ = best(lambda: mean_field(Network(), np.linspace(1, 2, 9)), repeats)
    step, _ = best(lambda: rhythm(Interneurons(), settle_ms=0, count_ms=250), repeats)
    return [
        ("picture, another diazepam", *_times(moved, ours), "-"),
        ("picture, another E_GABA", *_times(lost, ours), "-"),
        ("mean field, 9 gains", *_times(field, ours), "-"),
        ("100 interneurons, 250 ms", *_times(step, ours), "-"),
    ]


def _times(cpu, ours):
    return f"{kilo * cpu:.0f} ms", f"{cpu / ours:.2f}"


def _peer(target, repeats):
    """Install Brian2 and run the network; say what failed, if something did."""
    python = PEERS / "bin" / "python"
    asked = json.dumps(RUN | {"target": target, "repeats": repeats})
    steps = [
        [sys.executable, "-m", "venv", PEERS],
        [python, "-m", "pip", "install", "--quiet", *PINNED],
        [python, SOURCES / "brian_network.py", asked],
    ]
    PEERS.mkdir(parents=True, exist_ok=True)
    try:
        for step in steps:
            done = subprocess.run(step, cwd=PEERS, capture_output=True, text=True, check=True)
        return json.loads(done.stdout.splitlines()[-1])
    except OSError as problem:
        return {"problem": f"could not be run: {problem}"}
    except subprocess.CalledProcessError as problem:
        said = problem.stderr.strip().splitlines() or [""]
        return {"problem": f"could not be run: {Path(str(step[0])).name} ended with {said[-1]}"}
