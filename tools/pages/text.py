"""A notebook as one text of MyST Markdown, which the generator of the site reads."""

import re

from tools.pages.cells import cells
from tools.pages.shown import printed, shown, written

STANDS_STILL = re.compile(r"^\*If pictures are missing below.*\*$", re.MULTILINE)
TO_NOTEBOOK = re.compile(r"\]\((\d\d_\w+)\.ipynb\)")


def text(path, address):
    """Turn a notebook into the text of a page.

    Parameters
    ----------
    path : Path
        The notebook's file.
    address : str
        Where the same notebook runs in a browser; empty if nowhere.

    Returns
    -------
    text : str
    files : dict
        Path of each picture, from the page, to its PNG.

    Raises
    ------
    ValueError
        If a cell cannot be put into a page; the sentence names the notebook.
    """
    parts, files = [], {}
    for cell in cells(path):
        if cell.kind == "markdown":
            parts.append(TO_NOTEBOOK.sub(r"](\1.md)", cell.source))
        elif cell.value is not None:
            html, pictures = shown(cell.value, path.stem)
            parts.append(raw(html))
            files |= pictures
        elif cell.printed:
            parts.append(raw(printed(cell)))
    return _with_links("\n\n".join(parts), path, address) + "\n", files


def raw(html):
    """Hand HTML through the Markdown as it is."""
    return f"```{{raw}} html\n{html}\n```"


def _with_links(whole, path, address):
    """Say that the page stands still where the notebook says how to run it."""
    links = raw(written("live.html", notebook=path.name, address=address))
    whole, found = STANDS_STILL.subn(lambda _: links, whole)
    if found != 1:
        raise ValueError(
            f"{path.stem} must say once what to do if pictures are missing, but says it {found} "
            "times. Mend its first cell, or STANDS_STILL in tools/pages/text.py."
        )
    return whole
