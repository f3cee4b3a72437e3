"""Where things are, how a step is run, and how a build stops."""

import hashlib
import os
import subprocess
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


def run(what, *command, folder=ROOT):
    """Run a step; when it fails, show what it said and name it."""
    words = [str(part) for part in command]
    try:
        done = subprocess.run(
            words,
            cwd=folder,
            check=False,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
        )
    except FileNotFoundError:
        stop(f"{what} needs `{words[0]}`, which is not here. Install it, then run again.")
    if done.returncode:
        print(done.stdout)
        stop(f"{what} failed. Read the lines above, mend that, then run again.")
    return done.stdout


def sha256(data):
    """Fingerprint of some bytes."""
    return hashlib.sha256(data).hexdigest()


def show(path):
    """Write a path as seen from the checkout."""
    return path.relative_to(ROOT).as_posix()
