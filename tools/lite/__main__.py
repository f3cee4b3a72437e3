"""Make the browser edition: `python -m tools.lite [--offline] [--pyodide ARCHIVE]`."""

import argparse
import shutil
import time

from tools.environment import StepFailed, make_environment
from tools.lite.landing import write_landing
from tools.lite.licences import collect_licences
from tools.lite.official import OFFICIAL, gather
from tools.lite.places import ENVIRONMENT, HERE, SITE, WORK, show, stop
from tools.lite.site import (
    add_loading_line,
    build_site,
    refuse_stale,
    write_config,
    write_lock,
    write_runtime,
)
from tools.lite.verify import verify
from tools.lite.wheels import build_helpers, pure_wheels

MEGABYTE = 1_000_000


def main():
    """Build the site and say how long each step took."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--offline", action="store_true", help="serve Pyodide itself")
    parser.add_argument("--pyodide", metavar="ARCHIVE", help="Pyodide's release archive")
    given = parser.parse_args()
    refuse_stale()
    timed("the environment that builds", make_environment, ENVIRONMENT, HERE / "requirements.txt")
    official = timed("Pyodide", gather, given.pyodide) if given.offline else {}
    wheels = timed("the pure wheels", pure_wheels)
    WORK.mkdir(parents=True)
    try:
        timed("the site", build, official, wheels)
        shutil.rmtree(SITE, ignore_errors=True)
        (WORK / "site").rename(SITE)
    finally:
        shutil.rmtree(WORK)  # also after a mistake; what a killed build leaves is refused
    megabytes = sum(path.stat().st_size for path in SITE.rglob("*") if path.is_file()) / MEGABYTE
    print(f"{show(SITE)}: {megabytes:.0f} MB. Look at it with `make lite-serve`.")


def timed(what, step, *given):
    """Run a step and print its time."""
    start = time.monotonic()
    result = step(*given)
    print(f"{what}: {time.monotonic() - start:.1f} s", flush=True)
    return result


def build(official, wheels):
    """Build the site in the work folder, and verify it."""
    extra = WORK / "extra"
    extra.mkdir()
    own = build_helpers(extra)
    lock = write_lock(extra, official, [*wheels, own])
    own.unlink()
    write_config(WORK, write_runtime(extra, official), lock)
    site = build_site(WORK)
    shutil.copytree(extra, site, dirs_exist_ok=True)
    megabytes = round((OFFICIAL["bytes"] + sum(each.stat().st_size for each in wheels)) / MEGABYTE)
    add_loading_line(site, megabytes)
    write_landing(site, bool(official), megabytes)
    shipped = (site / "wheels").glob("*.whl")
    collect_licences(site, shipped, bool(official))
    verify(site, bool(official))


if __name__ == "__main__":
    try:
        main()
    except StepFailed as problem:
        stop(str(problem))
