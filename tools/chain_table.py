"""Write the table of clonus that the whole chain reads for its bands: `make clonus`.

Amplitudes over what GABA conducts in the motoneurons, where it reverses, and what is left of the
afferents' release, each a mean of the usual random runs. A test holds points between its own
against the model.
"""

import numpy as np

from helpers.chain.parameters.stored import FILE
from helpers.reflex import parameters as p
from helpers.reflex.model import clonus

# Up to most g0 with most drug; closer where the picture's own g0 is, so that it tells the same.
G_GABA = [0, 0.05, 0.1, 0.11, 0.12, 0.13, 0.15, 0.2, 0.25, 0.3, 0.4, 0.5, 0.64]
MATURE, SHUNT, LOST = (record.value for record in (p.normal_E, p.shunt_E, p.lost_E))
E_GABA = [p.E_GABA.low, -80, MATURE, -73, -70, SHUNT, -63, LOST, p.E_GABA.high]
RELEASE = [0.05, 0.3, 0.4, 0.5, 0.55, 0.6, 0.65, 0.7, 0.75, 0.8, 0.85, 0.9, 0.95, 1]
TWICE = 2  # the charge at which k_P alone sets the release


def main():
    """Compute, row by row, and write the file."""
    lines = [
        "# Clonus: amplitude (degrees) over the conductance of GABA (leaks; outer lists), E_GABA",
        "# (mV; rows) and release (columns). Written by tools/chain_table.py.",
        f"g_GABA = {G_GABA}",
        f"E_GABA = {E_GABA}",
        f"release = {RELEASE}",
        "amplitude_deg = [",
    ]
    for g_GABA in G_GABA:
        rows = [_amplitudes(g_GABA, E) for E in E_GABA[: len(E_GABA) if g_GABA else 1]]
        rows *= len(E_GABA) // len(rows)  # without a conductance its reversal is nothing
        lines += ["    [", *(f"        {row}," for row in rows), "    ],"]
    lines.append("]")
    FILE.write_text("\n".join(lines) + "\n", encoding="utf-8")


def _amplitudes(g_GABA, E_GABA):
    """Give one row of the table [°]."""
    k_P = 1 / np.array(RELEASE) - 1
    found = clonus(gaba_gain=TWICE, g0=g_GABA / TWICE, E_GABA=E_GABA, k_P=k_P)
    return np.round(found.amplitude_deg, 2).tolist()


if __name__ == "__main__":
    main()
