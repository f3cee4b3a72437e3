"""Where things are, and how a class that cannot be held says so."""

import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
HERE = Path(__file__).resolve().parent
BUILD = ROOT / "build"
ENVIRONMENT = BUILD / "class-env"  # the hub, its proxy, and the students' servers
PROGRAMS = ENVIRONMENT / "bin"
PROXY = ENVIRONMENT / "node_modules" / ".bin" / "configurable-http-proxy"
LOG = BUILD / "class.log"  # what the hub, its proxy and the servers said
RESULT = BUILD / "class.json"


def stop(sentence):
    """End with one sentence that says what to do."""
    sys.exit(f"make class: {sentence}")


def show(path):
    """Write a path as seen from the checkout."""
    return path.relative_to(ROOT).as_posix()
