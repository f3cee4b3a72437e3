"""Make the environment and start: `python3 start.py lab` or `python3 start.py test`.

Needs nothing but Python 3.11 to 3.14. The environment lives in `.venv`; it is made once and
again whenever the lock or pyproject.toml is newer than it.
"""

import json
import os
import shutil
import subprocess
import sys
import venv
from pathlib import Path

ROOT = Path(__file__).resolve().parent
VENV = ROOT / ".venv"
PYTHON = VENV / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
STAMP = VENV / "made-from-the-lock"
SOURCES = [ROOT / "requirements.lock", ROOT / "pyproject.toml"]
OLDEST, NEWEST = (3, 11), (3, 14)
NEWS = "@jupyterlab/apputils-extension:notification"
QUIET = {"fetchNews": "false", "checkForUpdates": False}
SWIFT = {"jpserver_extensions": {"helpers.stage.server": True}}
SETTINGS = {  # what Jupyter reads from the environment: no news pop-up, and prompt sliders
    "share/jupyter/lab/settings/overrides.json": {NEWS: QUIET},
    "etc/jupyter/jupyter_server_config.d/milligram.json": {"ServerApp": SWIFT},
}
USAGE = (
    "Say what to do: `python3 start.py lab` or `python3 start.py test` (Windows: `py start.py`)."
)


def stop(sentence):
    """End with one sentence that says what to do."""
    sys.exit(f"start.py: {sentence}")


def run(what, *command):
    """Run a step of the set-up in the environment; a failure names the step."""
    print(f"start.py: {what} ...", flush=True)
    if subprocess.run([str(PYTHON), *command], cwd=ROOT, check=False).returncode:
        stop(f"{what} failed; read the lines above, mend that, and run the same command again.")


def check_python():
    """Refuse a Python that the lock was not made for."""
    if not OLDEST <= sys.version_info[:2] <= NEWEST:
        stop(
            f"this is Python {sys.version.split()[0]}; "
            "install Python 3.11, 3.12, 3.13 or 3.14 and run start.py with it."
        )


def is_current():
    """Tell whether the environment exists, runs, and is newer than its sources."""
    if not (STAMP.exists() and PYTHON.exists()):
        return False
    fresh = STAMP.stat().st_mtime >= max(source.stat().st_mtime for source in SOURCES)
    # A checkout that was moved keeps its old path in the stamp: make the environment anew.
    return fresh and STAMP.read_text(encoding="utf-8") == f"{ROOT}\n{sys.version}\n"


def make_environment():
    """Make `.venv` from the lock, and install this checkout into it."""
    print(f"start.py: making the environment in {VENV} (about a minute) ...", flush=True)
    try:
        shutil.rmtree(VENV, ignore_errors=True)
        venv.create(VENV, with_pip=True)
    except (OSError, subprocess.CalledProcessError) as problem:
        stop(
            f"the environment could not be made ({problem}); check that {ROOT} can be written to "
            "and that Python has its venv module (Debian and Ubuntu: `apt install python3-venv`)."
        )
    pip = ("-m", "pip", "install", "--quiet", "--disable-pip-version-check")
    run("installing the locked packages", *pip, "--no-deps", "-r", "requirements.lock")
    run("installing the helpers", *pip, "--no-deps", "--no-build-isolation", "-e", ".")
    for place, settings in SETTINGS.items():
        (VENV / place).parent.mkdir(parents=True, exist_ok=True)
        (VENV / place).write_text(json.dumps(settings))
    STAMP.write_text(f"{ROOT}\n{sys.version}\n", encoding="utf-8")


def lab(*extra):
    """Serve JupyterLab, opened on the first notebook; a taken port moves to the next."""
    options = ["--ServerApp.root_dir", str(ROOT)]
    if hasattr(os, "geteuid") and os.geteuid() == 0:
        options.append("--allow-root")
    if sys.platform == "linux" and not (os.environ.keys() & {"DISPLAY", "WAYLAND_DISPLAY"}):
        options.append("--no-browser")
    start = str(ROOT / "notebooks" / "00_start_here.ipynb")
    print("start.py: JupyterLab prints its address below; Ctrl+C ends it.", flush=True)
    return [str(PYTHON), "-m", "jupyterlab", *options, *extra, start]


def test(*extra):
    """Run every test and every notebook that needs no browser."""
    return [str(PYTHON), "-m", "pytest", *extra]


def main():
    """Read the command, make the environment when needed, and hand over."""
    check_python()
    commands = {"lab": lab, "test": test}
    if sys.argv[1:2] == [] or sys.argv[1] not in commands:
        stop(USAGE)
    os.chdir(ROOT)
    if not is_current():
        make_environment()
    try:
        sys.exit(subprocess.run(commands[sys.argv[1]](*sys.argv[2:]), check=False).returncode)
    except KeyboardInterrupt:
        sys.exit(0)


if __name__ == "__main__":
    main()
