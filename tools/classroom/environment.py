"""The environment of the class: made once, and again when one of its locks changes.

It holds all that the project needs, in the same versions, and JupyterHub beside it: a student's
server and kernel run in it. The hub's proxy is a program of Node, so npm installs that.
"""

import hashlib
import json
import shutil

from start import SETTINGS
from tools import environment
from tools.classroom.places import ENVIRONMENT, HERE, ROOT, stop

REQUIREMENTS = HERE / "requirements.txt"
NODE = (HERE / "package.json", HERE / "package-lock.json")
STAMP = ENVIRONMENT / "made-for-class"
PROGRAMS_NEEDED = {
    "git": "nbgitpuller fetches the notebooks with it",
    "node": "the hub's proxy runs in it (version 18 or later)",
    "npm": "it installs the hub's proxy",
}


def check_programs():
    """Refuse to begin without a program that no pip can install."""
    for name, why in PROGRAMS_NEEDED.items():
        if not shutil.which(name):
            stop(
                f"`{name}` is not here, and {why}. Install it "
                "(Debian and Ubuntu: `apt install git nodejs npm`), then run again."
            )


def make_environment():
    """Make build/class-env with the pinned versions when it is not there as pinned."""
    if STAMP.exists() and STAMP.read_text() != _wanted():
        shutil.rmtree(ENVIRONMENT)
    python = environment.make_environment(ENVIRONMENT, REQUIREMENTS)
    if STAMP.exists():
        return
    here = (*environment.PIP, "--no-build-isolation", "-e", ROOT)
    environment.run("installing the helpers", python, *here)
    _install_proxy()
    _write_settings()
    STAMP.write_text(_wanted())


def _wanted():
    """Tell what it is made from; a checkout that was moved has another path, and is made anew."""
    sources = (REQUIREMENTS, ROOT / "pyproject.toml", *NODE)
    pins = hashlib.sha256(b"".join(source.read_bytes() for source in sources)).hexdigest()
    return f"{ROOT}\n{pins}\n"


def _install_proxy():
    for file in NODE:
        shutil.copy(file, ENVIRONMENT)
    npm = ("npm", "ci", "--no-audit", "--no-fund", "--loglevel=error")
    environment.run("installing the hub's proxy", *npm, folder=ENVIRONMENT)


def _write_settings():
    """Give each student's server the settings that start.py gives its own."""
    for place, settings in SETTINGS.items():
        (ENVIRONMENT / place).parent.mkdir(parents=True, exist_ok=True)
        (ENVIRONMENT / place).write_text(json.dumps(settings))
