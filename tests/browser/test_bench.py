"""The parts of the benchmark, as far as they can be tested without measuring."""

import re
import sys

import pytest

from tools.bench import __main__ as bench
from tools.bench import slider
from tools.bench.canvas import table as against_bare
from tools.bench.report import compared, from_json
from tools.bench.start import table as starts


def test_a_missing_peer_is_a_row_with_its_sentence():
    found = slider.table([("our lab", 60.0, 80.0, 5.0, 12.0)], "not measured: no")
    assert found.rows[-1] == ("ipympl, blit: not measured: no", *[None] * 5)
    found = starts((3.0, 9.0), (3.0, 6.0), "not measured: no site")
    assert found.rows[-1] == ("browser edition: not measured: no site", None, None, None)
    assert found.headlines[-1][1] == "not measured"


def test_a_part_that_fails_says_so_and_the_others_go_on(monkeypatch, tmp_path, capsys):
    def broken(smoke):
        raise RuntimeError("no other picture came")

    done = compared("A model", [("ours", 0.002), ("scipy", 0.05)])
    monkeypatch.setattr(bench, "PARTS", {"slider": broken, "models": lambda smoke: [done]})
    monkeypatch.setattr(bench, "ROOT", tmp_path)
    monkeypatch.setattr(bench, "JSON", tmp_path / "bench.json")
    monkeypatch.setattr(bench, "PICTURE", tmp_path / "bench.png")
    monkeypatch.setattr(bench, "browser_version", lambda: "1")
    told = bench.measure(bench.PARTS, smoke=True)
    assert told.startswith("make bench: slider: failed with RuntimeError: no other picture came.")
    assert from_json(bench.JSON.read_text(encoding="utf-8")).tables == [done]
    assert bench.PICTURE.stat().st_size > 1000
    assert re.search(r"^=== models: \d+ s, load average", capsys.readouterr().out, re.MULTILINE)


@pytest.mark.parametrize("words", [["--readme", "--smoke"], ["no-part"]])
def test_what_cannot_be_asked_for_is_told(monkeypatch, words, capsys):
    monkeypatch.setattr(sys, "argv", ["bench", *words])
    with pytest.raises(SystemExit) as stopped:
        bench.main()
    assert stopped.value.code == 2
    assert re.search("must be one of slider|stands alone", capsys.readouterr().err)


def test_labs_within_the_goal_are_counted():
    rows = [("00.1", "GABA", 1.0, 50.0, 60.0, 45.0, 50.0, 1.1, times) for times in (1.2, 1.3, 1.4)]
    assert against_bare(rows).title.startswith("Labs against a bare canvas: 2 of 3 within 1.3")
