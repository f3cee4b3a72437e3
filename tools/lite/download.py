"""Wheels from PyPI by pip, each known by its sha256 before it is asked for."""

import re

from tools.environment import run
from tools.lite.places import CACHE, PYTHON, sha256, stop

HASH = re.compile(r"--hash=sha256:([0-9a-f]{64})")
ANY_PLATFORM = ("--no-deps", "--only-binary", ":all:", "--ignore-requires-python")


def download(requirements):
    """Bring the wheels of a list into the cache, if they are not there.

    Returns
    -------
    wheels : list of Path
        In the order of the list.
    """
    wanted = HASH.findall(requirements.read_text())
    if not set(wanted) <= cached().keys():
        CACHE.mkdir(parents=True, exist_ok=True)
        pip = (PYTHON, "-m", "pip", "download", "--quiet", "--disable-pip-version-check")
        run(
            f"downloading what {requirements.name} lists",
            *(*pip, *ANY_PLATFORM, "--require-hashes", "-r", requirements, "-d", CACHE),
        )
    here = cached()
    if missing := [fingerprint for fingerprint in wanted if fingerprint not in here]:
        stop(f"a wheel with sha256 {missing[0]} is missing. Delete build/lite-cache, run again.")
    return [here[fingerprint] for fingerprint in wanted]


def cached():
    """Fingerprints of the wheels in the cache, and where they are."""
    return {sha256(path.read_bytes()): path for path in CACHE.glob("*.whl")}
