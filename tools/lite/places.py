"""Where things are, and how a build stops."""

import hashlib
import os
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
HERE = Path(__file__).resolve().parent
BUILD = ROOT / "build"
ENVIRONMENT = BUILD / "lite-env"  # what builds
CACHE = BUILD / "lite-cache"  # what was downloaded
WORK = BUILD / "lite-work"  # a build that has not ended
SITE = BUILD / "lite"
FOLDER = "Scripts" if os.name == "nt" else "bin"
PYTHON = ENVIRONMENT / FOLDER / "python"


def stop(sentence):
    """End with one sentence that says what to do."""
    sys.exit(f"make lite: {sentence}")


def sha256(data):
    """Fingerprint of some bytes."""
    return hashlib.sha256(data).hexdigest()


def show(path):
    """Write a path as seen from the checkout."""
    return path.relative_to(ROOT).as_posix()
