"""The processes of a class: known by a mark that each inherits, however it was started."""

import os
from contextlib import suppress

import psutil

MARK = "MILLIGRAM_CLASS"
PATIENCE_S = 10


def of_class(mark):
    """Find all living processes that carry the mark, with their environments."""
    found = []
    for process in psutil.process_iter():
        with suppress(psutil.Error):  # ended meanwhile, or somebody else's
            environment = process.environ()
            if environment.get(MARK) == mark and process.pid != os.getpid():
                found.append((process, environment))
    return found


def memory(mark):
    """Add up the memory of each student's processes, in bytes.

    Returns
    -------
    students : dict
        Name to `shared` (what several processes hold is divided among them: adds up to what the
        class takes on one machine) and `alone` (all counted in full: what a container takes).
    """
    students = {}
    for process, environment in of_class(mark):
        name = environment.get("JUPYTERHUB_USER")
        if name:
            used = process.memory_full_info()
            sums = students.setdefault(name, {"shared": 0, "alone": 0})
            sums["shared"] += used.pss
            sums["alone"] += used.rss
    return students


def end_all(mark):
    """End what still carries the mark; give the number of processes that had to be ended."""
    left = [process for process, _ in of_class(mark)]
    for act in ("terminate", "kill"):
        for process in left:
            with suppress(psutil.NoSuchProcess):
                getattr(process, act)()
        psutil.wait_procs(left, timeout=PATIENCE_S)
    return len(left)
