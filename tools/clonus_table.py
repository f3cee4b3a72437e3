"""Write the table of clonus that a picture of the reflex reads: `make clonus`.

Amplitudes against where GABA reverses and how much of it there is, each a mean of the usual
random runs. A test holds some of them against the model.
"""

import numpy as np

from helpers.reflex import parameters as p
from helpers.reflex.model import clonus
from helpers.reflex.views.stored import FILE

E_GABA = np.arange(p.E_GABA.low, p.E_GABA.high + 1)
ALONE = [0, 0.05, 0.1, 0.15, 0.2, 0.25, 0.3, 0.4, 0.5, 0.64]  # up to most g0 with most drug
WITH_BACLOFEN = [0, 0.1, 0.2, 0.3, 0.4]


def main():
    """Compute, row by row, and write the file."""
    lines = [
        "# Clonus: amplitude (degrees) for conductances of GABA (leaks), one row each, and",
        "# E_GABA (mV), one column each. Written by tools/clonus_table.py.",
        f"E_GABA = {E_GABA.tolist()}",
    ]
    for name, baclofen, conductances in (("alone", 0, ALONE), ("baclofen", 1, WITH_BACLOFEN)):
        lines += ["", f"[{name}]", f"g_GABA = {conductances}", "amplitude = ["]
        for g_GABA in conductances:
            found = clonus(g0=g_GABA, E_GABA=E_GABA, baclofen=baclofen).amplitude_deg
            lines.append(f"    {np.round(found, 2).tolist()},")
        lines.append("]")
    FILE.write_text("\n".join(lines) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
