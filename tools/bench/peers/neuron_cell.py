"""Run our cortical cell in NEURON, in NEURON's own environment; print spikes and CPU time as JSON.

Needs the compiled mechanism of `pospischil.mod` in the working folder, and NEURON; nothing of ours.
"""

import json
import sys
from time import process_time

from neuron import h


def build(run):
    """Make the cell, its current and its IPSCs."""
    cell = h.Section(name="cell")
    cell.L, cell.diam, cell.cm, cell.nseg = run["length_um"], run["diameter_um"], 1, 1
    cell.insert("pas")
    cell.insert("pospischil")
    here = cell(0.5)
    here.pas.g, here.pas.e = 1e-4, -70
    here.pospischil.gtonic = run["g_tonic_nS"] * 1e-9 / (here.area() * 1e-8)
    here.pospischil.egaba = run["E_GABA"]
    clamp = h.IClamp(here)
    clamp.delay, clamp.dur, clamp.amp = 0, 1e9, run["current_pA"] * 1e-3
    synapse = h.ExpSyn(here)
    synapse.tau, synapse.e = run["gaba_decay_ms"], run["E_GABA"]
    onsets = h.NetStim()
    onsets.start, onsets.interval, onsets.number = run["first_ms"], run["every_ms"], run["ipscs"]
    arrival = h.NetCon(onsets, synapse)
    arrival.weight[0], arrival.delay = run["g_IPSC_nS"] * 1e-3, 0
    spikes, watch = h.Vector(), h.NetCon(here._ref_v, None, sec=cell)
    watch.threshold = run["V_spike"]
    watch.record(spikes)
    return spikes, (cell, clamp, synapse, onsets, arrival, watch)


def main():
    """Run with a loose and with a tight tolerance."""
    run = json.loads(sys.argv[1])
    h.load_file("stdrun.hoc")
    spikes, kept = build(run)
    solver = h.CVode()
    solver.active(True)
    found = {"version": h.nrnversion(0)}
    for name, tolerance in (("loose", 1e-4), ("tight", 1e-9)):
        solver.atol(tolerance)
        times = []
        for _ in range(run["repeats"] + 1):
            start = process_time()
            h.finitialize(-70)
            h.continuerun(run["duration_ms"])
            times.append(process_time() - start)
        found[name] = {"spikes_ms": list(spikes), "cpu_s": min(times[1:])}
    assert kept
    print(json.dumps(found))


if __name__ == "__main__":
    main()
