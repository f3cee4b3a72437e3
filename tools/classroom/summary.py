"""What a class showed: a table beside the peer, the goals, and the same as JSON."""

import json
from dataclasses import asdict

import numpy as np

from tools.bench.report import Table, text_of

MEGABYTE, KILO = 1_000_000, 1000
GOAL_MB, GOAL_MS = 250, 500
GOALS = "Goals, set for 30 students of whom 10 drag at once:"


def percentile(values, percent):
    """Give a percentile of some numbers; None when there are none."""
    return float(np.percentile(values, percent)) if values else None


def numbers(measured):
    """Give the numbers of a lesson, by name."""
    found = {
        "memory per student (MB)": _mean_mb(measured.memory, "shared"),
        "the same, nothing shared (MB)": _mean_mb(measured.memory, "alone"),
        "login to first picture, p50 (s)": percentile(measured.starts_s, 50),
        "login to first picture, p95 (s)": percentile(measured.starts_s, 95),
    }
    for drag in measured.drags:
        found |= _drag_numbers(drag)
    return found | {"failures": len(measured.failures)}


def table(lab, peer):
    """Put the numbers of our lesson and the peer's beside each other."""
    ours, theirs = numbers(lab), numbers(peer)
    rows = tuple((name, value, theirs.get(name)) for name, value in ours.items())
    return Table("A class on a hub", ("", "02, all its labs", "interact, one picture"), rows)


def goals(measured):
    """Say of each goal whether it was reached, with the number.

    Update p95 counts while the first group drags; see `load.TOGETHER`.
    """
    few = measured.drags[0]
    update = percentile([KILO * latency for latency in few.latencies_s], 95)
    return [
        _goal("memory per student", _mean_mb(measured.memory, "shared"), GOAL_MB, "MB"),
        _goal(f"update p95 with {few.students} dragging at once", update, GOAL_MS, "ms"),
    ]


def text(date, machine, students, lab, peer):
    """Write all of it in plain text."""
    head = f"{students} students, {date}, {machine}"
    failures = lab.failures + peer.failures
    failed = [f"Failed: {sentence}" for sentence in failures] or ["No student failed."]
    return "\n".join([head, "", text_of(table(lab, peer)), "", GOALS, *goals(lab), *failed])


def to_json(date, machine, students, **lessons):
    """Write all of it for programs, with each latency."""
    held = {
        name: {"numbers": numbers(measured), "measured": asdict(measured)}
        for name, measured in lessons.items()
    }
    whole = {"date": date, "machine": machine, "students": students, "lessons": held}
    return json.dumps(whole, indent=1) + "\n"


def _mean_mb(students, kind):
    taken = [each[kind] for each in students.values()]
    return sum(taken) / len(taken) / MEGABYTE if taken else None


def _drag_numbers(drag):
    latencies = [KILO * latency for latency in drag.latencies_s]
    who = f"{drag.students} dragging"
    return {
        f"{who}: move to picture, p50 (ms)": percentile(latencies, 50),
        f"{who}: move to picture, p95 (ms)": percentile(latencies, 95),
        f"{who}: pictures for each move": drag.pictures / len(latencies) if latencies else None,
        f"{who}: CPU of the simulation (cores)": drag.own_cpu,
    }


def _goal(what, value, limit, unit):
    if value is None:
        return f"Not measured: {what}."
    verdict = "Reached" if value < limit else "Missed"
    return f"{verdict}: {what} is {value:.0f} {unit}, to be under {limit} {unit}."
