"""A lesson of the whole class: all arrive, some drag at once, then all drag at once."""

import asyncio
import time
from dataclasses import dataclass, field
from pathlib import Path
from tempfile import TemporaryDirectory

from tools.classroom.hub import hub
from tools.classroom.kernel import Failure
from tools.classroom.lessons import link, make_repository
from tools.classroom.processes import memory
from tools.classroom.student import PATIENCE_S, Student

TOGETHER = 10  # students who drag at once in a class that listens to one another


@dataclass
class Drag:
    """Some students dragging at once.

    `latencies_s` has one number for each move, `pictures` counts the pictures that came, and
    `own_cpu` is the share of one core that the simulated students themselves took meanwhile.
    """

    students: int
    latencies_s: list
    pictures: int
    own_cpu: float


@dataclass
class Measured:
    """A lesson in numbers: seconds, bytes, and a sentence for each student who failed."""

    starts_s: list = field(default_factory=list)
    drags: list = field(default_factory=list)
    memory: dict = field(default_factory=dict)
    failures: list = field(default_factory=list)


def hold(lesson, students):
    """Hold a lesson on a hub of its own; give what was measured."""
    with TemporaryDirectory(prefix="milligram-class-") as name:
        folder = Path(name)
        repository = make_repository(folder)
        with hub(folder) as (address, mark):
            class_ = [Student(f"student{i + 1}", address, lesson) for i in range(students)]
            return asyncio.run(_attend(class_, link(address, repository, lesson), repository, mark))


async def _attend(class_, address, repository, mark):
    measured = Measured()
    here = await _each(
        class_, lambda student: student.arrive(address, repository), measured.failures
    )
    measured.starts_s = [student.start_s for student, _ in here]
    for few in sorted({min(TOGETHER, len(class_)), len(class_)}):
        dragging = [student for student, _ in here[:few]]
        measured.drags.append(await _drag(dragging, measured.failures))
    measured.memory = memory(mark)
    for student in class_:
        await student.leave()
    return measured


async def _drag(students, failures):
    wall, cpu = time.monotonic(), time.process_time()
    hands = [hand for _, hand in await _each(students, Student.drag, failures)]
    own_cpu = (time.process_time() - cpu) / (time.monotonic() - wall)
    latencies = [latency for hand in hands for latency in hand.latencies]
    return Drag(len(students), latencies, sum(hand.pictures for hand in hands), own_cpu)


async def _each(students, act, failures):
    """Let all do something at once; give those who finished it, each with what came of it."""

    async def one(student):
        try:
            return await asyncio.wait_for(act(student), PATIENCE_S)
        except TimeoutError:
            raise Failure(f"had not finished after {PATIENCE_S} s") from None

    results = await asyncio.gather(*map(one, students), return_exceptions=True)
    finished = []
    for student, result in zip(students, results, strict=True):
        if isinstance(result, BaseException):
            kind = "" if isinstance(result, Failure) else f"{type(result).__name__}: "
            failures.append(f"{student.name}: {kind}{result}")
        else:
            finished.append((student, result))
    return finished
