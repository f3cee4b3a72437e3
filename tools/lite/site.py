"""The site: JupyterLite with our notebooks, and the lock of all that Python loads at its start."""

import json
import shutil

from tools.environment import run
from tools.lite.official import CDN, LOCK, OFFICIAL
from tools.lite.places import ENVIRONMENT, FOLDER, HERE, ROOT, SITE, WORK, sha256, show, stop
from tools.lite.wheels import lock_entry

KERNEL_PLUGIN = "@jupyterlite/pyodide-kernel-extension:kernel"
KERNEL = {"name": "python", "display_name": "Python (Pyodide)", "language": "python"}
CONFIG = "jupyter-lite.json"
STALE = ".jupyterlite.doit.db"  # with it, a build does nothing where it should do everything
OWN_RUNTIME = "./pyodide/pyodide.mjs"


def refuse_stale():
    """Stop when an earlier build left its traces: the next would silently keep its settings."""
    for folder in (WORK, SITE):
        if (folder == WORK and folder.exists()) or (folder / STALE).exists():
            stop(
                f"{show(folder)} is left from a build that did not end. "
                f"Delete it (rm -r {show(folder)}), then run again."
            )


def write_lock(site, official, wheels):
    """Write the wheels and their lock; give the lock's address with its fingerprint.

    `official` holds Pyodide's own files; without them the lock names Pyodide's public host.
    """
    folder = site / "wheels"
    folder.mkdir()
    for wheel in wheels:
        shutil.copy(wheel, folder)
    packages = {entry["name"]: entry for entry in map(lock_entry, wheels)}
    for name, entry in OFFICIAL["packages"].items():
        at = entry["file_name"]
        if official:
            (folder / at).write_bytes(official[at])
        packages[name] = entry if official else entry | {"file_name": CDN + at}
    lock = json.dumps({"info": OFFICIAL["info"], "packages": packages}, indent=1)
    (folder / LOCK).write_text(lock, encoding="utf-8")
    return f"./wheels/{LOCK}?sha256={sha256(lock.encode())}"


def write_runtime(site, official):
    """Write Pyodide's runtime into the site, or name its public host; give its address."""
    if not official:
        return f"{CDN}pyodide.mjs"
    (site / "pyodide").mkdir()
    for name in OFFICIAL["runtime"]:
        (site / "pyodide" / name).write_bytes(official[name])
    return OWN_RUNTIME


def write_config(folder, runtime, lock):
    """Write JupyterLite's settings: where Python is, and what it loads in one parallel load."""
    packages = sorted(json.loads((folder / "extra/wheels" / LOCK).read_text())["packages"])
    kernel = {
        "pyodideUrl": runtime,
        "disablePyPIFallback": True,
        "loadPyodideOptions": {"lockFileURL": lock, "packages": packages},
    }
    data = {"appName": "Milligram to Muscle", "litePluginSettings": {KERNEL_PLUGIN: kernel}}
    settings = {"jupyter-lite-schema-version": 0, "jupyter-config-data": data}
    (folder / CONFIG).write_text(json.dumps(settings, indent=1))


def build_site(folder):
    """Run JupyterLite's own build in a fresh folder; give the site."""
    copy_notebooks(folder / "contents/notebooks")
    run(
        "building JupyterLite",
        *(ENVIRONMENT / FOLDER / "jupyter-lite", "build", "--apps", "lab"),
        *("--lite-dir", folder, "--output-dir", folder / "site"),
        *("--contents", folder / "contents", "--no-sourcemaps", "--no-unused-shared-packages"),
        folder=folder,
    )
    return folder / "site"


def copy_notebooks(folder):
    """Copy the notebooks; each names the Python of this site, or its reader would be asked."""
    folder.mkdir(parents=True)
    shutil.copy(ROOT / "notebooks/LICENSE.md", folder)
    for path in (ROOT / "notebooks").glob("[0-9]*.ipynb"):
        notebook = json.loads(path.read_text(encoding="utf-8"))
        notebook["metadata"]["kernelspec"] = KERNEL
        (folder / path.name).write_text(json.dumps(notebook, indent=1), encoding="utf-8")


def add_loading_line(site, megabytes):
    """Put our scripts before JupyterLab's and its worker's: a line says what is being loaded."""
    script = f'<script src="../loading.js" data-megabytes="{megabytes}"></script>'
    page = site / "lab/index.html"
    text = page.read_text(encoding="utf-8")
    workers = list((site / "extensions").rglob("comlink.worker.*.js"))
    if text.count("<head>") != 1 or len(workers) != 1:
        stop("JupyterLite must have one head and one worker, but has not. Mend add_loading_line.")
    page.write_text(text.replace("<head>", f"<head>{script}"), encoding="utf-8")
    shutil.copy(HERE / "pages/loading.js", site)
    shutil.copy(site / "lab/favicon.ico", site)  # asked for before JupyterLab names its own
    own = (HERE / "pages/worker.js").read_text(encoding="utf-8")
    (worker,) = workers
    worker.write_text(own + worker.read_text(encoding="utf-8"), encoding="utf-8")
