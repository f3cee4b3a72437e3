"""On what and when it was measured: a number of seconds means nothing without its machine."""

import os
import platform
from datetime import UTC, datetime
from importlib.metadata import version
from pathlib import Path

PACKAGES = ("anywidget", "ipykernel", "ipywidgets", "jupyterlab", "matplotlib", "numpy", "scipy")


def today():
    """Say the day, in UTC."""
    return datetime.now(UTC).date().isoformat()


def machine():
    """Say processor, cores and system, as far as the system tells."""
    cores = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count()
    return f"{_processor()}, {cores} cores, {platform.system()} {platform.machine()}"


def load():
    """Give the load average of the last minute, where the system tells it."""
    return os.getloadavg()[0] if hasattr(os, "getloadavg") else None


def versions(browser):
    """Name to version of what took part, without the peers: their rows carry theirs."""
    found = {"python": platform.python_version(), "chromium": browser}
    return found | {name: version(name) for name in PACKAGES}


def _processor():
    told = Path("/proc/cpuinfo")
    lines = told.read_text().splitlines() if told.exists() else []
    names = [line.partition(":")[2].strip() for line in lines if line.startswith("model name")]
    return names[0] if names else platform.processor() or "unknown processor"
