"""One second of our network of 4,000 cells against Brian2, and the pictures' network."""

import numpy as np
from scipy.constants import kilo

from helpers.network import parameters as p
from helpers.network.model import Interneurons, Network, mean_field, rhythm, simulate
from helpers.network.views import Raster
from tools.bench.environment import Missing, ask
from tools.bench.report import compared
from tools.bench.timing import best

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
    """Make the table: ours, what a picture asks of it, Brian2, and the excitatory cells' rate."""
    repeats = 1 if smoke else 5
    ours, first = best(lambda: simulate(Network(), **TIMES), repeats)
    again = simulate(Network(), **TIMES)
    alike = np.array_equal(first.spikes, again.spikes) and np.array_equal(first.t_ms, again.t_ms)
    if not alike:
        raise SystemExit("Two runs with one number of the run differ.")
    name = f"ours, {Network().cells:,} cells, spikes alike on each run"
    peers = [_brian2(target, repeats) for target in (TARGETS[:1] if smoke else TARGETS)]
    ways = [(name, ours, first.rate_Hz), *_pictures(repeats), *peers]
    return compared("Network, 1 s", ways, ["rate (Hz)"], [peers[-1][0]])


def _pictures(repeats):
    """Give rows for what a picture asks at a move of one of its sliders."""
    view, run = Raster(), iter(range(1, 1000))
    moved, _ = best(lambda: view.update(next(run), p.E_GABA.value, p.rng.value), repeats)
    lost, _ = best(lambda: view.update(0, p.E_GABA.high - next(run) / kilo, 1), repeats)
    field, _ = best(lambda: mean_field(Network(), np.linspace(1, 2, 9)), repeats)
    step, _ = best(lambda: rhythm(Interneurons(), settle_ms=0, count_ms=250), repeats)
    return [
        ("picture, another diazepam", moved, None),
        ("picture, another E_GABA", lost, None),
        ("mean field, 9 gains", field, None),
        ("100 interneurons, 250 ms", step, None),
    ]


def _brian2(target, repeats):
    try:
        found = ask("brian_network.py", RUN | {"target": target, "repeats": repeats})
    except Missing as why:
        return f"Brian2, {target}", None, str(why)
    return f"Brian2 {found['version']}, {target}", found["cpu_s"], found["rate_Hz"]
