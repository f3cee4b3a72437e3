"""The site beside its own lock: every wheel is there and unchanged, and Python is where we said."""

import json

from tools.lite.official import CDN, LOCK, OFFICIAL, fingerprints
from tools.lite.places import sha256, stop
from tools.lite.site import CONFIG, KERNEL_PLUGIN, OWN_RUNTIME

AGAIN = "Delete build/lite and run make lite again."


def verify(site, offline):
    """Stop when the site does not load exactly what its lock and Pyodide's official lock say."""
    check_address(site, OWN_RUNTIME if offline else f"{CDN}pyodide.mjs")
    lock = json.loads((site / "wheels" / LOCK).read_text(encoding="utf-8"))
    for name, entry in lock["packages"].items():
        official = OFFICIAL["packages"].get(name)
        if official and entry["sha256"] != official["sha256"]:
            stop(f"the site's lock must name Pyodide's own {name}, but does not. {AGAIN}")
        if not entry["file_name"].startswith(CDN):
            check_file(site / "wheels" / entry["file_name"], entry["sha256"])
        elif offline:
            stop(f"{name} must be in the site, but its lock names {CDN}. {AGAIN}")
    for name in OFFICIAL["runtime"] if offline else ():
        check_file(site / "pyodide" / name, fingerprints()[name])


def check_address(site, wanted):
    """Stop when JupyterLite was built with another address of Pyodide: the build was stale."""
    config = json.loads((site / CONFIG).read_text(encoding="utf-8"))["jupyter-config-data"]
    found = config.get("litePluginSettings", {}).get(KERNEL_PLUGIN, {}).get("pyodideUrl")
    if found != wanted:
        stop(f"pyodideUrl must be {wanted}, but is {found}. {AGAIN}")


def check_file(path, wanted):
    """Stop when a file of the site is missing or changed."""
    if not path.exists():
        stop(f"{path.name} is missing in the site. {AGAIN}")
    if sha256(path.read_bytes()) != wanted:
        stop(f"{path.name} was changed: its sha256 is not that of the lock. {AGAIN}")
