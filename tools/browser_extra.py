"""Install the browser extra of pyproject.toml when it is not there: for browser tests and bench."""

import subprocess
import sys
import tomllib
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

PYPROJECT = Path(__file__).resolve().parents[1] / "pyproject.toml"


def main():
    """Install exactly the versions that pyproject.toml names."""
    extras = tomllib.loads(PYPROJECT.read_text(encoding="utf-8"))["project"]
    wanted = extras["optional-dependencies"]["browser"]
    if not all(is_here(requirement) for requirement in wanted):
        subprocess.run([sys.executable, "-m", "pip", "install", "--quiet", *wanted], check=True)


def is_here(requirement):
    """Tell whether `name==version` is installed."""
    name, _, pinned = requirement.partition("==")
    try:
        return version(name) == pinned
    except PackageNotFoundError:
        return False


if __name__ == "__main__":
    main()
