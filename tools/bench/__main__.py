"""Run the benchmark: `python -m tools.bench [--smoke] [PART ...]`, or `--readme`.

Prints its tables, and writes build/bench.json and build/bench.png. `--readme` measures nothing: it
writes the last report into README.md.
"""

import argparse
import sys
import time

from tools.bench import picture, readme
from tools.bench.canvas import canvas
from tools.bench.environment import ROOT
from tools.bench.machine import load, machine, today, versions
from tools.bench.models import models
from tools.bench.moves import moves
from tools.bench.report import Part, Report, from_json, text_of, to_json, written
from tools.bench.runs import runs
from tools.bench.slider import slider
from tools.bench.start import start
from tools.chromium import chromium

PARTS = {
    "slider": slider, "canvas": canvas, "moves": moves, "models": models, "start": start,
    "runs": runs,
}  # fmt: skip
README, JSON, PICTURE = ROOT / "README.md", ROOT / "build/bench.json", ROOT / "build/bench.png"


def main():
    """Do what was asked; leave with a sentence for each part that failed."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--smoke", action="store_true", help="few repetitions: does it still run?")
    parser.add_argument("--readme", action="store_true", help="write the last report into README")
    parser.add_argument("parts", nargs="*", metavar="PART", help=", ".join(PARTS))
    given = parser.parse_args()
    unknown = set(given.parts) - set(PARTS)
    if unknown:
        parser.error(f"a part must be one of {', '.join(PARTS)}, but is {unknown.pop()}")
    if given.readme and (given.smoke or given.parts):
        parser.error("--readme stands alone: it writes the last full report and measures nothing")
    sys.exit(write_readme() if given.readme else measure(given.parts or PARTS, given.smoke))


def measure(names, smoke):
    """Run some parts, write the report; give what failed, or nothing."""
    try:
        found = versions(browser_version())
    except RuntimeError as problem:
        return f"make bench: {problem}"
    parts = tuple(run(name, smoke) for name in names)
    report = Report(today(), machine(), found, smoke, parts)
    JSON.parent.mkdir(exist_ok=True)
    JSON.write_text(to_json(report), encoding="utf-8")
    if report.tables:
        picture.draw(report).savefig(PICTURE, dpi=100)
    print(
        f"\n{JSON.relative_to(ROOT)}, {PICTURE.relative_to(ROOT)}: {report.date}, {report.machine}"
    )
    return "\n".join(f"make bench: {problem}" for problem in report.problems) or None


def browser_version():
    """Say which Chromium takes part."""
    with chromium() as browser:
        return browser.version


def run(name, smoke):
    """Run one part and print its tables; what fails becomes a sentence, and the rest goes on."""
    began, tables, problem = time.monotonic(), (), ""
    try:
        tables = tuple(PARTS[name](smoke))
    except (Exception, SystemExit) as error:
        said = (str(error).splitlines() or [""])[0]
        problem = f"failed with {type(error).__name__}: {said}. Run `make bench BENCH={name}`."
    seconds = time.monotonic() - began
    for each in tables:
        print(f"\n{text_of(each)}")
    part = Part(name, seconds, tables, problem, load())
    told = f", {problem}" if problem else ""
    print(f"\n=== {name}: {seconds:.0f} s, load average {written(part.load)}{told}", flush=True)
    return part


def write_readme():
    """Write the last report into README.md; give what hinders it, or nothing."""
    if not JSON.exists():
        return "make bench: build/bench.json is not there. Run `make bench` first."
    report, text = from_json(JSON.read_text(encoding="utf-8")), README.read_text(encoding="utf-8")
    try:
        README.write_text(readme.insert(text, report, PARTS), encoding="utf-8")
    except ValueError as problem:
        return f"make bench: {problem}"
    return None


if __name__ == "__main__":
    main()
