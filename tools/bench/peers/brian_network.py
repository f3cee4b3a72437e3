"""Run our network of 4,000 cells in Brian2, in Brian2's own environment; print CPU times as JSON.

Both code generation targets run in a process of their own; nothing of ours is needed.
"""

import json
import sys
from time import process_time

import numpy as np
from brian2 import (
    Hz,
    Network,
    NeuronGroup,
    PoissonInput,
    SpikeMonitor,
    Synapses,
    __version__,
    defaultclock,
    ms,
    prefs,
    seed,
)

EQUATIONS = """
dv/dt = (E_L - v + ge * (E_e - v) + gi * (E_i - v)) / tau_m : 1 (unless refractory)
dge/dt = -ge / tau_e : 1
dgi/dt = -gi / tau_i : 1
"""


def build(run):
    """Make the network with random wiring of the same rules."""
    defaultclock.dt = run["dt_ms"] * ms
    seed(run["rng"])
    draw, cells = np.random.default_rng(run["rng"]), run["n_excitatory"] + run["n_inhibitory"]
    names = {name: run[name] for name in ("E_L", "E_e", "E_i", "V_th", "V_reset")}
    names |= {f"tau_{k}": run[f"tau_{k}_ms"] * ms for k in "mei"}
    group = NeuronGroup(
        cells,
        EQUATIONS,
        threshold="v > V_th",
        reset="v = V_reset",
        refractory=run["refractory_ms"] * ms,
        method="exponential_euler",
        namespace=names,
    )
    group.v = draw.uniform(run["V_reset"], run["V_th"], cells)
    targets = draw.integers(cells, size=(cells, run["targets"]))
    outside = PoissonInput(group, "ge", 1, run["input_rate_Hz"] * Hz, run["w_input"])
    monitor = SpikeMonitor(group)
    return Network(group, *wires(run, group, targets), outside, monitor), monitor


def wires(run, group, targets):
    """Connect each cell to its targets: excitatory ones first, then inhibitory ones."""
    first = 0
    for k, number in (("ge", run["n_excitatory"]), ("gi", run["n_inhibitory"])):
        on_pre = f"{k}_post += {run['w_' + k]}"
        synapses = Synapses(group, group, on_pre=on_pre, delay=run["delay_ms"] * ms)
        sources = first + np.arange(number)
        synapses.connect(i=sources.repeat(run["targets"]), j=targets[sources].ravel())
        first += number
        yield synapses


def main():
    """Run once to compile, then again and again from the start; print the shortest time."""
    run = json.loads(sys.argv[1])
    prefs.codegen.target = run["target"]
    network, monitor = build(run)
    network.store()
    times = []
    for _ in range(run["repeats"] + 1):
        network.restore()
        start = process_time()
        network.run(run["duration_ms"] * ms)
        times.append(process_time() - start)
    late = np.asarray(monitor.t / ms) >= run["discard_ms"]
    counted = np.count_nonzero(late & (np.asarray(monitor.i) < run["n_excitatory"]))
    seconds = (run["duration_ms"] - run["discard_ms"]) / 1000
    found = {"version": __version__, "cpu_s": min(times[1:])}
    print(json.dumps(found | {"rate_Hz": counted / run["n_excitatory"] / seconds}))


if __name__ == "__main__":
    main()
