"""The stored table of clonus: many settings of the reflex, computed beforehand."""

import tomllib
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple

import numpy as np

FILE = Path(__file__).with_name("clonus.toml")


class Table(NamedTuple):
    """Amplitudes of clonus [°] over conductance of GABA [leaks], E_GABA [mV] and release [1].

    `release` is what is left of what the afferents release; the spindle's factor acts as one
    product with it, but where a spindle would fire faster than a fibre can.
    """

    g_GABA: np.ndarray
    E_GABA: np.ndarray
    release: np.ndarray
    amplitude_deg: np.ndarray


@lru_cache(maxsize=1)
def clonus_table():
    """Read the table that `make clonus` has written."""
    with FILE.open("rb") as file:
        read = tomllib.load(file)
    return Table(*(np.array(read[name], float) for name in Table._fields))
