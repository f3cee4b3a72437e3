"""A real JupyterLab and a real Chromium for the tests of this folder."""

import shutil

import pytest

from tools.chromium import ROOT, Notebook, chromium, serving


@pytest.fixture(scope="session")
def lab_folder(tmp_path_factory):
    """Copy of the notebooks in a path with a space, so that no test touches the real ones."""
    folder = tmp_path_factory.mktemp("a class room")
    shutil.copytree(ROOT / "notebooks", folder / "notebooks")
    return folder


@pytest.fixture(scope="session")
def server(lab_folder, tmp_path_factory):
    with serving(lab_folder, tmp_path_factory.mktemp("work")) as address:
        yield address


@pytest.fixture(scope="session")
def browser():
    with chromium() as started:
        yield started


@pytest.fixture
def open_notebook(browser, server):
    """Open a notebook in a fresh profile: `open_notebook("02_...", ratio=2)`."""
    contexts = []

    def opened(path, *, address=server, ratio=1, width=1280, height=900, **more):
        context = browser.new_context(
            viewport={"width": width, "height": height}, device_scale_factor=ratio, **more
        )
        contexts.append(context)
        return Notebook(context.new_page(), address, path)

    yield opened
    for context in contexts:
        context.close()
