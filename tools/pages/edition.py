"""The browser edition that the pages lead to, if there is one."""

import re
from dataclasses import dataclass

from tools.pages.places import NOTEBOOKS, SITE

BESIDE = "../lite"  # where `make lite` puts it, seen from the pages
ELSEWHERE = re.compile(r"https?://[^\s\"'<>]+")


@dataclass(frozen=True)
class Edition:
    """The address of a browser edition, and the names of the notebooks it has."""

    address: str
    has: frozenset

    def link(self, name):
        """Address of a notebook in it, or nothing where a link would be dead."""
        return f"{self.address}/lab/index.html?path=notebooks/{name}" if name in self.has else ""


def edition(address):
    """Look at the edition of an address.

    Parameters
    ----------
    address : str
        Of a site elsewhere, which is believed to have every notebook; or, from the pages, of a
        folder on this computer, which is looked at. Empty: the one beside the pages.

    Returns
    -------
    edition : Edition

    Raises
    ------
    ValueError
        If the address is none, or names a folder that is no browser edition.
    """
    wanted = (address or BESIDE).rstrip("/")
    if ELSEWHERE.fullmatch(wanted):
        return Edition(wanted, frozenset(path.name for path in NOTEBOOKS))
    folder = (SITE / wanted).resolve()
    if (folder / "lab/index.html").exists():
        return Edition(wanted, frozenset(p.name for p in folder.glob("files/notebooks/*.ipynb")))
    if address:
        raise ValueError(
            f"LITE must be the address of a browser edition, but is {address!r}. Write https://... "
            "or, as seen from build/pages, the folder of one that was built."
        )
    return Edition(wanted, frozenset())
