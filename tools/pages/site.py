"""The site: Sphinx reads the texts; pictures, notebooks and licences are put beside its pages."""

import shutil
from pathlib import Path
from tempfile import TemporaryDirectory

import matplotlib

from tools.environment import make_environment, run
from tools.guide.notebook import read
from tools.pages.places import ENVIRONMENT, HERE, NOTEBOOKS, ROOT
from tools.pages.shown import written
from tools.pages.text import text

GENERATOR = HERE / "generator"
TYPE = Path(matplotlib.get_data_path()) / "fonts/ttf"
OURS = {"code": "LICENSE", "text-and-pictures": "notebooks/LICENSE.md"}
FONTS = {"STIXGeneral": "LICENSE_STIX", "DejaVuSerif": "LICENSE_DEJAVU"}  # for equations
SHIPPED = ("furo", "pygments", "sphinx", "sphinx_basic_ng")  # parts of these are in the site


def build(site, edition):
    """Build the site in a folder that is not there yet.

    Parameters
    ----------
    site : Path
    edition : Edition
        The browser edition to which the pages lead.
    """
    python = make_environment(ENVIRONMENT, HERE / "requirements.txt")
    with TemporaryDirectory() as work:
        source = Path(work) / "source"
        pictures = _write_texts(source, edition)
        options = ("-b", "html", "-q", "-W", "--keep-going", "-c", GENERATOR)
        run("Sphinx", python, "-m", "sphinx", *options, "-d", f"{work}/read", source, site)
    for name, png in pictures.items():
        _place(site / name).write_bytes(png)
    for path in NOTEBOOKS:
        shutil.copy(path, site)
    for name in FONTS:
        shutil.copy(TYPE / f"{name}.ttf", _place(site / f"_static/fonts/{name}.ttf"))
    _collect_licences(site / "licences")


def _write_texts(folder, edition):
    """Write the text of each page; give the pictures."""
    folder.mkdir()
    pictures = {}
    for path in NOTEBOOKS:
        words, drawn = text(path, edition.link(path.name))
        (folder / f"{path.stem}.md").write_text(words, encoding="utf-8")
        pictures |= drawn
    index = written(
        "index.md",
        notebooks=[read(path) for path in NOTEBOOKS],
        address=edition.link(NOTEBOOKS[0].name),
        licences=[*OURS, *FONTS, *SHIPPED],
    )
    (folder / "index.md").write_text(index, encoding="utf-8")
    return pictures


def _collect_licences(folder):
    for name, path in OURS.items():
        shutil.copy(ROOT / path, _place(folder / f"{name}.txt"))
    for name, licence in FONTS.items():
        shutil.copy(TYPE / licence, folder / f"{name}.txt")
    for name in SHIPPED:
        (info,) = ENVIRONMENT.rglob(f"site-packages/{name}-*.dist-info")
        (found,) = info.rglob("LICENSE*")
        shutil.copy(found, folder / f"{name}.txt")


def _place(path):
    path.parent.mkdir(exist_ok=True)
    return path
