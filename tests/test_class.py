"""The class on a hub, as far as it needs no hub: what stops it, what it counts, what it says.

The hub itself is started by `make class`.
"""

import asyncio
import json
import os
import re
import subprocess
import sys
from urllib.parse import parse_qs, urlsplit

import pytest
from packaging.requirements import Requirement

from tests.topics import ROOT
from tools.classroom import __main__ as command
from tools.classroom import environment, hub, kernel, lessons, load, processes, summary
from tools.classroom.hand import Hand
from tools.classroom.kernel import Failure, Kernel, Request
from tools.classroom.lessons import LAB, PEER, SLIDER, STOPS
from tools.classroom.load import Drag, Measured
from tools.classroom.places import HERE
from tools.classroom.processes import MARK

MEGABYTE = 1_000_000
QUICK = Measured(
    starts_s=[10.0, 20.0],
    drags=[Drag(2, [0.1] * 99 + [0.7], 80, 0.1), Drag(2, [0.2, 0.4], 2, 0.2)],
    memory={"student1": {"shared": 200 * MEGABYTE, "alone": 300 * MEGABYTE}},
)
ORPHAN = """
import subprocess, sys
subprocess.Popen([sys.executable, "-c", "import time; time.sleep(600)"])
"""
FAILED = Measured(failures=["student2: the server did not start: no room"])


def said(act, *given):
    """The sentence with which a step ends the class."""
    with pytest.raises(SystemExit) as stopped:
        act(*given)
    return str(stopped.value)


def pins(path):
    lines = path.read_text(encoding="utf-8").splitlines()
    wanted = [Requirement(line) for line in lines if line and line[0] not in " #"]
    return {each.name.lower(): str(each.specifier) for each in wanted}


@pytest.mark.parametrize(
    "words", [[], ["0"], ["301"], ["-3"], ["2.5"], ["many"], ["3", "4"], ["²"]]
)
def test_an_odd_number_of_students_is_refused_with_a_sentence(words):
    sentence = said(command.number_of, words)
    assert "STUDENTS must be a whole number from 1 to 300, but is" in sentence
    assert repr(" ".join(words)) in sentence


def test_a_number_of_students_is_read():
    assert [command.number_of([word]) for word in ("1", "30", "300")] == [1, 30, 300]


def test_another_system_is_told_so(monkeypatch):
    monkeypatch.setattr(command.signal, "signal", lambda *_: None)
    monkeypatch.setattr(command.sys, "argv", ["class", "2"])
    monkeypatch.setattr(command.sys, "platform", "win32")
    assert said(command.main).endswith("Run it on Linux.")


@pytest.mark.parametrize("name", ["git", "node", "npm"])
def test_a_missing_program_is_named_with_what_to_do(monkeypatch, name):
    monkeypatch.setattr(environment.shutil, "which", lambda asked: asked != name or None)
    assert re.search(rf"`{name}` is not here, and .+apt install", said(environment.check_programs))


def test_a_hub_that_ends_at_once_is_told_in_a_sentence():
    ended = subprocess.Popen([sys.executable, "-c", ""])
    ended.wait()
    assert "the hub does not answer. Read build/class.log" in said(hub.wait_for, "http:", ended)


def test_the_hub_listens_on_loopback_only(tmp_path):
    told = hub.settings(tmp_path, "http://127.0.0.1:1", "mark")
    addresses = re.findall(r"http://[^\"]+", json.dumps(told))
    assert len(addresses) == 3
    assert all(urlsplit(address).hostname == "127.0.0.1" for address in addresses)
    assert told["SimpleLocalProcessSpawner"]["environment"] == {MARK: "mark"}


def test_a_process_with_the_mark_is_found_and_ended_though_its_parent_is_gone():
    mark = "a mark of this test"
    subprocess.run([sys.executable, "-c", ORPHAN], env=os.environ | {MARK: mark}, check=True)
    assert len(processes.of_class(mark)) == 1
    assert processes.end_all(mark) == 1
    assert processes.of_class(mark) == []


def test_the_class_has_the_project_s_own_versions():
    ours, theirs = pins(ROOT / "requirements.lock"), pins(HERE / "requirements.txt")
    assert {name: theirs[name] for name in ours.keys() & theirs.keys()}.items() <= ours.items()
    assert pins(HERE / "requirements.in").items() <= theirs.items()
    for name in ("jupyterlab", "ipykernel", "ipywidgets", "anywidget", "matplotlib", "numpy"):
        assert name in theirs


def test_the_locks_name_no_place_to_fetch_from():
    assert "://" not in (HERE / "requirements.txt").read_text(encoding="utf-8")
    assert '"resolved"' not in (HERE / "package-lock.json").read_text(encoding="utf-8")


def test_the_proxy_is_pinned_with_a_fingerprint_for_each_package():
    (wanted,) = json.loads((HERE / "package.json").read_text())["dependencies"].items()
    locked = json.loads((HERE / "package-lock.json").read_text())["packages"]
    assert locked.pop("")["dependencies"] == dict([wanted])
    assert locked[f"node_modules/{wanted[0]}"]["version"] == wanted[1]
    assert all(package["integrity"].startswith("sha512-") for package in locked.values())


def test_the_teacher_s_link_leads_to_the_notebook():
    where = urlsplit(lessons.link("http://127.0.0.1:1", "file:///repository", LAB))
    assert where.path == "/hub/user-redirect/git-pull"
    asked = parse_qs(where.query)
    assert asked["repo"] == ["file:///repository"]
    assert asked["urlpath"] == [f"lab/tree/{LAB.path}"]
    assert (ROOT / "notebooks" / LAB.file).exists()


def test_a_picture_and_its_sentence_are_known_from_the_messages():
    scene = {"data": {"method": "update", "state": {"scene": {"sentence": "Open."}}}}
    assert LAB.drawn("comm_msg", scene)
    assert LAB.said("comm_msg", scene) == "Open."
    assert not LAB.drawn("comm_msg", {"data": {"state": {"index": 3}}})
    assert LAB.said("status", {"execution_state": "busy"}) is None
    assert PEER.drawn("display_data", {"data": {"image/png": "..."}})
    assert not PEER.drawn("display_data", {"data": {"text/plain": "..."}})
    assert PEER.said("stream", {"text": "Open.\n"}) == "Open."


def test_a_request_is_done_once_reply_and_idle_have_come():
    async def told(*messages):
        request = Request({"reply", "idle"})
        for kind, content in messages:
            request.hear(kind, content)
        return request.done.done() and request.done.result()

    reply, idle = ("execute_reply", {"status": "ok"}), ("status", {"execution_state": "idle"})
    assert asyncio.run(told(reply)) is False
    assert asyncio.run(told(idle)) is False
    assert asyncio.run(told(("status", {"execution_state": "busy"}), reply)) is False
    assert asyncio.run(told(idle, reply)) == asyncio.run(told(reply, idle)) == {"status": "ok"}


class Socket:
    """Answers each message that a kernel would get, by a function of its kind and content."""

    def __init__(self, asked_by, answers):
        self.kernel, self.answers, self.sent = asked_by, answers, []

    def write_message(self, packed, binary):
        assert binary
        channel, parts = kernel.deserialize_msg_from_ws_v1(packed)
        header, content = json.loads(parts[0]), json.loads(parts[3])
        self.sent.append((channel, header, content))
        for kind, answer in self.answers(content):
            told = [{"msg_type": kind}, header, {}, answer]
            packed = [json.dumps(part).encode() for part in told]
            self.kernel._heard(kernel.serialize_msg_to_ws_v1(packed, "iopub"))


def a_kernel(*answers):
    made = Kernel()
    made._socket = Socket(made, lambda _: [*answers, ("status", {"execution_state": "idle"})])
    return made


def test_a_cell_that_answers_with_an_error_is_a_failure():
    wrong = {"status": "error", "ename": "NameError", "evalue": "no lab"}
    with pytest.raises(Failure, match=r"the cell 'lab' answered NameError: no lab"):
        asyncio.run(a_kernel(("execute_reply", wrong)).run("lab"))
    asyncio.run(a_kernel(("execute_reply", {"status": "ok"})).run("lab"))


def test_a_broken_connection_is_a_failure_and_no_endless_wait():
    async def broken():
        mute = Kernel()
        mute._socket = Socket(mute, lambda _: ())
        asyncio.get_running_loop().call_soon(mute._heard, None)
        await mute.run("lab")

    with pytest.raises(Failure, match="connection broke"):
        asyncio.run(broken())


def test_widgets_are_found_by_their_state_as_it_is_now():
    async def found():
        opened = ("comm_open", {"comm_id": "slider", "data": {"state": SLIDER | {"index": 1}}})
        moved = ("comm_msg", {"comm_id": "slider", "data": {"state": {"index": 2}}})
        told = a_kernel(opened, moved, ("execute_reply", {"status": "ok"}))
        await told.run("lab")
        return told.find(**SLIDER, index=2), told.find(**SLIDER, index=1)

    assert asyncio.run(found()) == (["slider"], [])


def dragged(answers_at):
    """Drag through moves made at once; the kernel answers each message when it is told to."""

    class Slow:
        def __init__(self):
            self.sent = []

        def change(self, comm, index):
            done = asyncio.get_running_loop().create_future()
            self.sent.append(index)
            asyncio.get_running_loop().call_later(answers_at, self._answer, len(self.sent), done)
            return len(self.sent), done

        def _answer(self, asked, done):
            said_now = {"sentence": f"stop {self.sent[asked - 1]}"}
            self.hear("comm_msg", asked, {"data": {"state": {"scene": said_now}}})
            done.set_result({})

    async def drag():
        slow = Slow()
        hand = Hand(slow, "slider", LAB)
        await hand.drag([1, 2, 3, 4])
        return slow, hand

    return asyncio.run(drag())


def test_each_move_is_counted_also_one_that_another_overtook(monkeypatch):
    monkeypatch.setattr("tools.classroom.hand.MOVES_PER_S", 1000)
    slow, hand = dragged(answers_at=0.05)
    assert slow.sent == [1, 4], "one move is on its way, and of the rest the latest one follows"
    assert (hand.pictures, hand.said) == (2, "stop 4")
    assert len(hand.latencies) == 4
    assert hand.latencies[1] > hand.latencies[2] > hand.latencies[3]


def test_a_student_who_fails_drops_out_and_is_named():
    class Student:
        def __init__(self, name):
            self.name = name

    async def act(student):
        if student.name == "student2":
            raise Failure("the server did not start")
        return 7

    class_, failures = [Student(f"student{i}") for i in (1, 2, 3)], []
    here = asyncio.run(load._each(class_, act, failures))
    assert [(student.name, result) for student, result in here] == [
        ("student1", 7),
        ("student3", 7),
    ]
    assert failures == ["student2: the server did not start"]


def test_a_percentile_is_that_of_all_numbers():
    assert summary.percentile([1, 2, 3], 50) == 2
    assert summary.percentile(range(101), 95) == 95
    assert summary.percentile([], 95) is None


def test_the_summary_says_what_was_measured():
    words = summary.text("2026-01-01", "a machine", 2, QUICK, FAILED)
    assert "2 students, 2026-01-01, a machine" in words
    assert re.search(r"memory per student \(MB\) +200 +-\n", words)
    assert re.search(r"failures +0 +1\n", words)
    assert "Failed: student2: the server did not start: no room" in words
    assert "No student failed." in summary.text("2026-01-01", "a machine", 2, QUICK, QUICK)


def test_a_goal_is_reached_missed_or_not_measured_and_never_assumed():
    memory, update = summary.goals(QUICK)
    assert memory.startswith("Reached: memory per student is 200 MB")
    assert update.startswith("Reached: update p95 with 2 dragging at once is 100 ms")
    large = {"student1": {"shared": 250 * MEGABYTE, "alone": 0}}
    slow = Measured(drags=[Drag(1, [0.6], 1, 0)], memory=large)
    assert all(goal.startswith("Missed") for goal in summary.goals(slow))
    nothing = Measured(drags=[Drag(0, [], 0, 0)])
    assert all(goal.startswith("Not measured") for goal in summary.goals(nothing))


@pytest.mark.parametrize(("peer", "code"), [(QUICK, 0), (FAILED, 1)])
def test_the_exit_code_and_the_file_tell_of_failures(monkeypatch, tmp_path, peer, code):
    outcome = {LAB: QUICK, PEER: peer}
    for name in ("check_programs", "make_environment"):
        monkeypatch.setattr(command, name, lambda: None)
    monkeypatch.setattr(command, "hold", lambda lesson, students: outcome[lesson])
    for name in ("RESULT", "LOG"):
        monkeypatch.setattr(command, name, tmp_path / name)
    monkeypatch.setattr(command, "show", str)
    monkeypatch.setattr(command.signal, "signal", lambda *_: None)
    monkeypatch.setattr(command.sys, "argv", ["class", "2"])
    monkeypatch.setattr(command.sys, "platform", "linux")
    assert command.main() == code
    told = json.loads((tmp_path / "RESULT").read_text())
    assert told["students"] == 2
    assert told["lessons"]["lab"]["numbers"]["memory per student (MB)"] == 200
    assert told["lessons"]["interact"]["measured"]["failures"] == peer.failures


def test_the_sentence_of_a_stop_is_the_lab_s_own():
    assert f"{STOPS[40]:g}" in lessons.sentence(40)
    assert lessons.sentence(40) != lessons.sentence(41)
