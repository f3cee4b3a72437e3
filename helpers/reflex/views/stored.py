"""Clonus from a stored table: five runs of many settings take too long for a slider."""

import tomllib
from functools import lru_cache
from pathlib import Path

import numpy as np
from scipy.interpolate import make_interp_spline

FILE = Path(__file__).with_name("clonus.toml")


def amplitude_deg(g_GABA, name):
    """Amplitude of clonus along E_GABA, straight between the rows of the table.

    Parameters
    ----------
    g_GABA : float [1]
        Conductance of GABA in the motoneurons, in leaks.
    name : str
        "alone", or "baclofen" for a cord that has the baclofen-like drug as well.

    Returns
    -------
    E_GABA, amplitude : arrays [mV], [°]
    """
    E_GABA, tables = _tables()
    rows, amplitude = tables[name]
    return E_GABA, make_interp_spline(rows, amplitude, k=1)(min(g_GABA, rows[-1]))


@lru_cache(maxsize=1)
def _tables():
    with FILE.open("rb") as file:
        read = tomllib.load(file)
    names = ("alone", "baclofen")
    tables = {name: (read[name]["g_GABA"], np.array(read[name]["amplitude"])) for name in names}
    return np.array(read["E_GABA"], float), tables
