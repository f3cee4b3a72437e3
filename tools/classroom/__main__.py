"""Hold a class on a real JupyterHub: `python -m tools.classroom STUDENTS`."""

import signal
import sys
import time

from tools.bench.machine import machine, today
from tools.classroom.environment import check_programs, make_environment
from tools.classroom.lessons import LAB, PEER
from tools.classroom.load import hold
from tools.classroom.places import LOG, RESULT, show, stop
from tools.classroom.summary import text, to_json
from tools.environment import StepFailed

MOST = 300
CTRL_C = 130  # what a shell calls a program that Ctrl+C ended


def main():
    """Hold our lesson and the peer's, print both; an error code if any student failed."""
    signal.signal(signal.SIGTERM, signal.default_int_handler)  # it too ends the hub in order
    students = number_of(sys.argv[1:])
    if sys.platform != "linux":
        stop("it reads memory as Linux tells it. Run it on Linux.")
    check_programs()
    timed("the environment of the class", make_environment)
    LOG.write_text("")
    lessons = {lesson.name: timed(lesson.name, hold, lesson, students) for lesson in (LAB, PEER)}
    measured = (today(), machine(), students)
    RESULT.write_text(to_json(*measured, **lessons))
    print(f"\n{text(*measured, *lessons.values())}\n\n{show(RESULT)} holds every number.")
    return 1 if any(lesson.failures for lesson in lessons.values()) else 0


def number_of(words):
    """Read how many students come."""
    asked = " ".join(words)
    if not (asked.isascii() and asked.isdigit() and 1 <= int(asked) <= MOST):
        stop(f"STUDENTS must be a whole number from 1 to {MOST}, but is {asked!r}. Correct it.")
    return int(asked)


def timed(what, step, *given):
    """Run a step and print its time."""
    start = time.monotonic()
    result = step(*given)
    print(f"{what}: {time.monotonic() - start:.0f} s", flush=True)
    return result


if __name__ == "__main__":
    try:
        sys.exit(main())
    except StepFailed as problem:
        stop(str(problem))
    except KeyboardInterrupt:
        print("make class: stopped; the hub and all that it started have ended.", file=sys.stderr)
        sys.exit(CTRL_C)
