"""Take the picture of the README: the potentiation lab, in JupyterLab, as a learner sees it."""

from tempfile import TemporaryDirectory

from tools.chromium import ROOT, Notebook, chromium, serving

PICTURE = ROOT / "docs" / "potentiation_lab.png"


def main():
    """Open notebook 02, run it, and photograph its lab."""
    with TemporaryDirectory() as work, serving(ROOT, work) as address, chromium() as browser:
        page = browser.new_page(viewport={"width": 1180, "height": 1000})
        notebook = Notebook(page, address, "notebooks/02_diazepam_potentiates.ipynb").run_all()
        lab = notebook.lab()
        page.wait_for_timeout(1000)  # the handle's own slide to its place
        lab.screenshot(path=PICTURE)


if __name__ == "__main__":
    main()
