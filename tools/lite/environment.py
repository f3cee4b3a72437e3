"""The environment that builds: made once, and again when its requirements change."""

import shutil
import subprocess
import venv

from tools.lite.places import ENVIRONMENT, HERE, PYTHON, run, sha256, show, stop

REQUIREMENTS = HERE / "requirements.txt"
STAMP = ENVIRONMENT / "made-from"


def make_environment():
    """Make build/lite-env with the pinned versions when it is not there as pinned."""
    wanted = sha256(REQUIREMENTS.read_bytes())
    if PYTHON.exists() and STAMP.exists() and STAMP.read_text() == wanted:
        return
    shutil.rmtree(ENVIRONMENT, ignore_errors=True)
    try:
        venv.create(ENVIRONMENT, with_pip=True)
    except (OSError, subprocess.CalledProcessError) as problem:
        stop(f"{show(ENVIRONMENT)} could not be made ({problem}). Mend that, then run again.")
    pip = (PYTHON, "-m", "pip", "install", "--quiet", "--disable-pip-version-check")
    run("installing what builds the site", *pip, "--no-deps", "-r", REQUIREMENTS)
    STAMP.write_text(wanted)
