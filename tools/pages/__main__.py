"""Make the pages: `python -m tools.pages [--lite ADDRESS]`."""

import argparse
import os
import shutil
import sys
import time
from tempfile import TemporaryDirectory

from tools.environment import StepFailed
from tools.pages.check import check
from tools.pages.edition import edition
from tools.pages.places import NOTEBOOKS, SITE
from tools.pages.site import build

MEGABYTE = 1_000_000
MOST_MB = 40


def main(given=None):
    """Build the site, look at every page, and say what there is."""
    parser = argparse.ArgumentParser(prog="make pages", description=__doc__)
    parser.add_argument("--lite", default="", help="address of a browser edition to link to")
    start, live = time.monotonic(), edition(parser.parse_args(given).lite)
    made = SITE.with_name("pages-new")  # beside the site: its links lead where the site's will
    shutil.rmtree(made, ignore_errors=True)
    try:
        with TemporaryDirectory() as nobody:  # whose answers are not shown on a page
            os.environ["MILLIGRAM_WORK"] = nobody
            build(made, live)
        pages, megabytes = check(made), size(made)
        shutil.rmtree(SITE, ignore_errors=True)
        made.rename(SITE)
    finally:
        shutil.rmtree(made, ignore_errors=True)
    seconds = time.monotonic() - start
    print(f"{SITE / 'index.html'}: {pages} pages, {megabytes:.1f} MB, made in {seconds:.0f} s.")
    print(about(live))


def size(site):
    """Give the size of a folder in MB.

    Raises
    ------
    ValueError
        If it is too much to carry to a class.
    """
    found = sum(path.stat().st_size for path in site.rglob("*") if path.is_file()) / MEGABYTE
    if found >= MOST_MB:
        raise ValueError(f"The pages must be under {MOST_MB} MB, but are {found:.0f}. Draw less.")
    return found


def about(live):
    """Say which notebooks are linked to a browser edition, and how to have more."""
    missing = [path.stem[:2] for path in NOTEBOOKS if path.name not in live.has]
    if not live.has:
        return "No browser edition is linked: run `make lite` first, or name one with LITE=..."
    if missing:
        return f"{live.address} does not have {', '.join(missing)}, which are not linked to it."
    return f"Every notebook is linked to {live.address}."


if __name__ == "__main__":
    try:
        main()
    except (ValueError, StepFailed) as problem:
        sys.exit(f"make pages: {problem}")
