"""Where things are."""

from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
HERE = Path(__file__).resolve().parent
NOTEBOOKS = sorted((ROOT / "notebooks").glob("[0-9]*.ipynb"))
BUILD = ROOT / "build"
ENVIRONMENT = BUILD / "pages-env"  # Sphinx and what it needs
SITE = BUILD / "pages"
