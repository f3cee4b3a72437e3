"""An environment of its own for a tool: what it needs never meets what the project needs."""

import hashlib
import os
import shutil
import subprocess
import venv
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
PIP = ("-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--no-deps")


class StepFailed(Exception):  # noqa: N818, its words are a sentence for whoever runs the tool
    """A step that did not end well; its words say what to do."""


def make_environment(folder, requirements):
    """Make a folder with the pinned versions of a file, unless it is there as pinned.

    Parameters
    ----------
    folder : Path
    requirements : Path
        Every package with its version, one a line; nothing else is installed.

    Returns
    -------
    python : Path
        The program that runs in it.

    Raises
    ------
    StepFailed
        If it cannot be made.
    """
    python = folder / ("Scripts" if os.name == "nt" else "bin") / "python"
    wanted, stamp = hashlib.sha256(requirements.read_bytes()).hexdigest(), folder / "made-from"
    if stamp.exists() and stamp.read_text() == wanted:
        return python
    shutil.rmtree(folder, ignore_errors=True)
    try:
        venv.create(folder, with_pip=True)
    except (OSError, subprocess.CalledProcessError) as problem:
        raise StepFailed(
            f"{folder} could not be made ({problem}). Mend that, then run again."
        ) from problem
    run(f"installing {requirements.name}", python, *PIP, "-r", requirements)
    stamp.write_text(wanted)
    return python


def run(what, *command, folder=ROOT):
    """Run a command; give what it said.

    Raises
    ------
    StepFailed
        If it is not there or fails; what it said is printed.
    """
    words = [str(part) for part in command]
    told = {"stdout": subprocess.PIPE, "stderr": subprocess.STDOUT, "text": True}
    try:
        done = subprocess.run(words, cwd=folder, check=False, encoding="utf-8", **told)
    except OSError as problem:
        raise StepFailed(
            f"{what} needs {words[0]}, which did not start ({problem.strerror}). "
            "Install it, then run again."
        ) from problem
    if done.returncode:
        print(done.stdout)
        raise StepFailed(f"{what} failed. Read the lines above, mend that, then run again.")
    return done.stdout
