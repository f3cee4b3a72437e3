"""The browser edition, as far as it needs no build: what stops a build, and what the pages say.

The site itself is looked at by `make lite-check`, in a real browser.
"""

import io
import json
import re
import sys
import tarfile
import tomllib
import zipfile
from pathlib import Path

import pytest

from helpers.stage import selfcheck
from tests.topics import ROOT
from tools.lite import landing, licences, official, serve, site, verify, wheels
from tools.lite.download import HASH
from tools.lite.places import HERE, sha256

PAGES = sorted((HERE / "pages").iterdir())
NUMPY = "numpy-1-wasm.whl"
SMALL = {  # a lock like Pyodide's, of one file and one wheel
    "version": "1",
    "runtime": {"pyodide.mjs": sha256(b"run")},
    "info": {"python": "3"},
    "packages": {"numpy": {"name": "numpy", "file_name": NUMPY, "sha256": sha256(b"numpy")}},
}
LOCK = {"info": SMALL["info"], "packages": SMALL["packages"] | {"pandas": {}}}
FILES = {"pyodide.mjs": b"run", NUMPY: b"numpy", official.LOCK: json.dumps(LOCK).encode()}


@pytest.fixture
def small(monkeypatch):
    for module in (official, site, verify):
        monkeypatch.setattr(module, "OFFICIAL", SMALL)


def said(act, *given):
    """The sentence with which a step stops the build."""
    with pytest.raises(SystemExit) as stopped:
        act(*given)
    return str(stopped.value)


def pure_wheel(folder, name="helper-2-py3-none-any.whl", licence="License: BSD\n", time=1980):
    path = folder / name
    entries = {
        "helper/__init__.py": "",
        "helper-2.dist-info/METADATA": f"Name: helper\nVersion: 2\n{licence}",
    }
    with zipfile.ZipFile(path, "w") as packed:
        for at, text in entries.items():
            packed.writestr(zipfile.ZipInfo(at, (time, 1, 1, 0, 0, 0)), text)
    return path


def archive(folder, files):
    path = folder / "pyodide-1.tar.bz2"
    with tarfile.open(path, "w:bz2") as packed:
        for name, content in files.items():
            member = tarfile.TarInfo(f"pyodide/{name}")
            member.size = len(content)
            packed.addfile(member, io.BytesIO(content))
    return path


@pytest.mark.usefixtures("small")
def test_the_release_archive_brings_what_the_lock_names_and_no_more(tmp_path):
    path = archive(tmp_path, FILES | {"pandas.whl": b"much"})
    assert official.gather(path) == {"pyodide.mjs": b"run", NUMPY: b"numpy"}


@pytest.mark.usefixtures("small")
def test_nothing_but_the_wheels_is_read_from_their_carrier(tmp_path):
    path = tmp_path / "carrier.whl"
    with zipfile.ZipFile(path, "w") as packed:
        for name in (NUMPY, "pandas.whl", "pyodide.mjs"):
            packed.writestr(f"open_webui/frontend/pyodide/{name}", "numpy")
        packed.writestr("open_webui/main.py", "")
    assert official.read_carrier(path) == {NUMPY: b"numpy"}


@pytest.mark.usefixtures("small")
@pytest.mark.parametrize("name", ["pyodide.mjs", NUMPY])
def test_a_missing_or_changed_file_of_pyodide_stops_the_build(tmp_path, name):
    missing = archive(tmp_path, {n: c for n, c in FILES.items() if n != name})
    assert f"{name} is missing. Download" in said(official.gather, missing)
    changed = archive(tmp_path, FILES | {name: b"other"})
    assert f"{name} must have sha256" in said(official.gather, changed)


@pytest.mark.usefixtures("small")
def test_another_lock_stops_the_build(tmp_path):
    packages = {"numpy": LOCK["packages"]["numpy"] | {"version": "2"}}
    later = json.dumps({"info": LOCK["info"], "packages": packages}).encode()
    other = archive(tmp_path, FILES | {official.LOCK: later})
    assert "official.json must agree with the lock" in said(official.gather, other)


def test_what_is_no_archive_stops_the_build(tmp_path):
    (tmp_path / "page.html").write_text("not found")
    assert "must be Pyodide's release archive" in said(official.gather, tmp_path / "page.html")
    assert "must be Pyodide's release archive" in said(official.gather, tmp_path / "nowhere")


def test_what_a_killed_build_left_stops_the_next(tmp_path, monkeypatch):
    monkeypatch.setattr(site, "show", lambda path: f"build/{path.name}")
    monkeypatch.setattr(site, "WORK", tmp_path / "lite-work")
    monkeypatch.setattr(site, "SITE", tmp_path / "lite")
    site.refuse_stale()
    (tmp_path / "lite").mkdir()
    site.refuse_stale()
    (tmp_path / "lite" / ".jupyterlite.doit.db").touch()
    assert "Delete it (rm -r build/lite), then run again." in said(site.refuse_stale)
    (tmp_path / "lite" / ".jupyterlite.doit.db").unlink()
    (tmp_path / "lite-work").mkdir()
    assert "Delete it (rm -r build/lite-work), then run again." in said(site.refuse_stale)


@pytest.fixture(params=[True, False], ids=["self-contained", "ordinary"])
def made(request, small, tmp_path):
    """A site of one wheel of Pyodide's and one of ours, without JupyterLite."""
    given = {NUMPY: b"numpy", "pyodide.mjs": b"run"} if request.param else {}
    wheel = pure_wheel(tmp_path)
    folder = tmp_path / "extra"
    folder.mkdir()
    lock = site.write_lock(folder, given, [wheel])
    site.write_config(tmp_path, site.write_runtime(folder, given), lock)
    (tmp_path / site.CONFIG).rename(folder / site.CONFIG)
    return folder, request.param


def test_the_site_loads_all_in_one_parallel_load(made):
    folder, offline = made
    verify.verify(folder, offline)
    config = json.loads((folder / site.CONFIG).read_text())["jupyter-config-data"]
    kernel = config["litePluginSettings"][site.KERNEL_PLUGIN]
    assert kernel["disablePyPIFallback"] is True
    assert kernel["loadPyodideOptions"]["packages"] == ["helper", "numpy"]
    lock = json.loads((folder / "wheels" / official.LOCK).read_text())
    at = lock["packages"]["numpy"]["file_name"]
    assert at == NUMPY if offline else at == official.CDN + NUMPY
    assert kernel["pyodideUrl"].startswith("./" if offline else official.CDN)
    fingerprint = sha256((folder / "wheels" / official.LOCK).read_bytes())
    assert kernel["loadPyodideOptions"]["lockFileURL"].endswith(fingerprint)


def test_a_changed_or_missing_wheel_of_the_site_is_told(made):
    folder, offline = made
    wheel = folder / "wheels/helper-2-py3-none-any.whl"
    wheel.write_bytes(b"other")
    assert f"{wheel.name} was changed" in said(verify.verify, folder, offline)
    wheel.unlink()
    assert f"{wheel.name} is missing" in said(verify.verify, folder, offline)


def test_a_build_that_fell_back_to_another_address_is_told(made):
    folder, offline = made
    assert "pyodideUrl must be" in said(verify.verify, folder, not offline)
    (folder / site.CONFIG).write_text('{"jupyter-config-data": {}}')
    assert "but is None" in said(verify.verify, folder, offline)


def test_the_name_of_our_wheel_changes_with_its_content_only(tmp_path):
    first = wheels.fingerprint(pure_wheel(tmp_path, "a.whl"))
    assert first == wheels.fingerprint(pure_wheel(tmp_path, "b.whl", time=2026))
    assert first != wheels.fingerprint(pure_wheel(tmp_path, "c.whl", licence="License: MIT\n"))


def test_a_part_without_a_licence_stops_the_build(tmp_path):
    (tmp_path / "texts").mkdir()
    found = licences.of_wheel(pure_wheel(tmp_path), tmp_path / "texts")
    assert found == ("helper", "2", "BSD", [])
    bare = pure_wheel(tmp_path, licence="")
    assert "helper must say its licence" in said(licences.of_wheel, bare, tmp_path / "texts")


def test_what_builds_is_pinned_and_names_no_address():
    pinned = (HERE / "requirements.txt").read_text()
    project = tomllib.loads((ROOT / "pyproject.toml").read_text())
    direct = (HERE / "requirements.in").read_text().splitlines()
    assert all(line in pinned.splitlines() for line in direct if not line.startswith("#"))
    assert project["build-system"]["requires"][0] in direct
    assert all("==" in line for line in pinned.splitlines())
    for path in (HERE / "requirements.txt", HERE / "wheels.txt", HERE / "carrier.txt"):
        assert not re.search(r"https?://|--index|file:", path.read_text())


def test_each_wheel_has_one_source_and_one_fingerprint():
    lines = [line for line in (HERE / "wheels.txt").read_text().splitlines() if line[0] != "#"]
    assert all(len(HASH.findall(line)) == 1 for line in lines)
    assert not {line.split("==")[0] for line in lines} & official.OFFICIAL["packages"].keys()
    assert all(re.fullmatch("[0-9a-f]{64}", each) for each in official.fingerprints().values())


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.name)
def test_the_pages_ask_no_other_host(path):
    addresses = re.findall(r"https?://[^\s\"'<)]+", path.read_text(encoding="utf-8"))
    assert set(addresses) <= {"http://127.0.0.1"}, "the words of the browser check"


@pytest.mark.parametrize("offline", [True, False])
def test_the_start_page_says_what_a_reader_needs(tmp_path, monkeypatch, offline):
    monkeypatch.setattr(landing, "picture", lambda *_: "")
    landing.write_landing(tmp_path, offline, 46)
    text = (tmp_path / "index.html").read_text(encoding="utf-8")
    assert "{{" not in text
    for path in (ROOT / "notebooks").glob("[0-9]*.ipynb"):
        assert f'href="lab/index.html?path=notebooks/{path.name}"' in text
    wanted = ("46 MB", "not medical advice", "my_work", "Download", "Upload", "What works offline")
    assert all(words in text for words in wanted)
    assert ("no other host" in text) == offline


def test_a_card_shows_the_first_picture_of_its_notebook(tmp_path):
    path = ROOT / "notebooks/02_diazepam_potentiates.ipynb"
    text = landing.card(tmp_path, path)
    assert "Alone, diazepam opens nothing." in text
    assert re.search(r'alt="At 10 µM GABA, 18 nM diazepam[^"]+\."', text)
    assert (tmp_path / "pictures/02_diazepam_potentiates.png").stat().st_size > 1000
    assert landing.first_view(["print(1)"]) is None


def test_the_server_calls_scripts_scripts(tmp_path):
    """Some machines call them text/plain, and browsers then refuse them."""
    with serve.server_of(tmp_path) as server:
        kinds = server.RequestHandlerClass.func.extensions_map
        assert server.server_address[0] == "127.0.0.1"
    assert kinds[".mjs"] == "text/javascript"
    assert kinds[".wasm"] == "application/wasm"


def test_the_self_check_knows_that_it_is_in_a_browser(monkeypatch):
    monkeypatch.setattr(sys, "platform", "emscripten")
    assert "jupyterlab" not in selfcheck.packages_line()
    assert "answers are lost" in selfcheck.folder_line(Path("/home/my_work"))


def test_the_self_check_says_where_a_browser_keeps_answers(monkeypatch, tmp_path):
    monkeypatch.setattr(sys, "platform", "emscripten")
    monkeypatch.setattr(selfcheck, "DRIVE", tmp_path)
    line = selfcheck.folder_line(tmp_path / "notebooks/my_work")
    assert line.startswith("Work folder: fine. Answers stay in this browser, in notebooks/my_work")
