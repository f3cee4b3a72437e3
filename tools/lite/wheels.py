"""The pure wheels: from PyPI, from the kernel that runs in the browser, and our own helpers."""

import re
import shutil
import zipfile
from tempfile import TemporaryDirectory

from tools.environment import run
from tools.lite.download import download
from tools.lite.places import ENVIRONMENT, HERE, PYTHON, ROOT, sha256

EXTENSION = ENVIRONMENT / "share/jupyter/labextensions/@jupyterlite/pyodide-kernel-extension"
KERNEL = ("ipykernel", "piplite", "pyodide_kernel")  # what the kernel asks for at its start
SOURCES = ("pyproject.toml", "README.md", "LICENSE")


def pure_wheels():
    """Give the wheels from PyPI and those of the kernel."""
    kernel = [next((EXTENSION / "static/pypi").glob(f"{name}-*.whl")) for name in KERNEL]
    return [*download(HERE / "wheels.txt"), *kernel]


def build_helpers(folder):
    """Build a wheel of the checkout's helpers, named by its content.

    A browser keeps what it has seen under a name: new content needs a new name.
    """
    with TemporaryDirectory() as copy:  # setuptools leaves a build folder, and trusts an old one
        ignored = shutil.ignore_patterns("__pycache__")
        shutil.copytree(ROOT / "helpers", f"{copy}/helpers", ignore=ignored)
        for name in SOURCES:
            shutil.copy(ROOT / name, copy)
        pip = (PYTHON, "-m", "pip", "wheel", "--quiet", "--no-deps", "--no-build-isolation")
        run("building the wheel of the helpers", *pip, "-w", folder, ".", folder=copy)
    (built,) = folder.glob("milligram_to_muscle-*.whl")
    named = built.name.replace("-py3", f"-0{fingerprint(built)}-py3")
    return built.rename(built.with_name(named))


def fingerprint(wheel):
    """Tell the content of a wheel in a few letters, whatever the time it was packed."""
    with zipfile.ZipFile(wheel) as packed:
        parts = sorted((entry.filename, entry.CRC) for entry in packed.infolist())
    return sha256(repr(parts).encode())[:10]


def lock_entry(wheel):
    """Describe a pure wheel as Pyodide's lock does. All are loaded, so none names its needs."""
    name, version = wheel.name.split("-")[:2]
    with zipfile.ZipFile(wheel) as packed:
        modules = {re.split(r"/|\.py$", path)[0] for path in packed.namelist()}
    return {
        "name": name.lower().replace("_", "-"),
        "version": version,
        "file_name": wheel.name,
        "install_dir": "site",
        "sha256": sha256(wheel.read_bytes()),
        "package_type": "package",
        "imports": sorted(module for module in modules if module.isidentifier()),
        "depends": [],
        "unvendored_tests": False,
    }
