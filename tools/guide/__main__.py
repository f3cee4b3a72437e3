"""Write the guide: `python -m tools.guide`. Run-sheets are kept in git, figure sheets are not."""

import sys
from pathlib import Path

from tools.guide import pages
from tools.guide.notebook import read

ROOT = Path(__file__).resolve().parents[2]
SHEETS, FIGURES = ROOT / "docs" / "guide", ROOT / "build" / "guide"


def main():
    """Write both folders, or end with the sentence that says what to mend."""
    notebooks = [read(path) for path in sorted((ROOT / "notebooks").glob("[0-9]*.ipynb"))]
    write(SHEETS, run_sheets(notebooks))
    write(FIGURES, figure_sheets(notebooks))
    print(f"Run-sheets and answer key: {SHEETS / 'index.html'}")
    print(f"Figure sheets for a class without computers: {FIGURES / 'index.html'}")


def run_sheets(notebooks):
    """Name of each page of the run-sheets to its HTML."""
    sheets = {f"{notebook.stem}.html": pages.sheet(notebook) for notebook in notebooks}
    return sheets | {
        "answer_key.html": pages.answer_key(notebooks),
        "index.html": pages.index(notebooks),
    }


def figure_sheets(notebooks):
    """Name of each page of the figure sheets to its HTML."""
    sheets = {f"{each.stem}.html": pages.figures(each) for each in notebooks if each.labs}
    return sheets | {"index.html": pages.figures_index(notebooks)}


def write(folder, named):
    """Write pages into a folder; pages that stood there before and are no longer made go."""
    folder.mkdir(parents=True, exist_ok=True)
    for old in folder.glob("*.html"):
        if old.name not in named:
            old.unlink()
    for name, page in named.items():
        (folder / name).write_text(page, encoding="utf-8", newline="\n")


if __name__ == "__main__":
    try:
        main()
    except ValueError as problem:
        sys.exit(str(problem))
