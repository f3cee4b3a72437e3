"""Looks at a site in its folder: no dead link, no picture without words, nothing from elsewhere."""

from urllib.parse import unquote, urlsplit

from bs4 import BeautifulSoup

LOADED = {"script": "src", "img": "src", "link": "href", "source": "src"}  # at once, unasked
FOLLOWED = {"a": "href", "form": "action", "use": "href"}
ELSEWHERE = ("http", "https")


def check(site):
    """Look at every page of a site.

    Parameters
    ----------
    site : Path

    Returns
    -------
    pages : int
        How many there are.

    Raises
    ------
    ValueError
        If something must be mended; the sentence names the first page, and how many more.
    """
    pages = {path: _read(path) for path in sorted(site.rglob("*.html"))}
    names = {path: {each["id"] for each in page.find_all(id=True)} for path, page in pages.items()}
    troubles = [
        f"{path.relative_to(site)} {words}"
        for path, page in pages.items()
        for words in (*_dead(path, page, names), *_from_elsewhere(page), *_wordless(page))
    ]
    if troubles:
        more = f" So it is in {len(troubles) - 1} more places." if troubles[1:] else ""
        raise ValueError(f"{troubles[0]}.{more} Mend the notebook, or what makes its page.")
    return len(pages)


def _read(path):
    return BeautifulSoup(path.read_text(encoding="utf-8"), "html.parser")


def _addresses(page, attributes):
    for tag, attribute in attributes.items():
        yield from (each[attribute] for each in page.find_all(tag, {attribute: True}))


def _dead(path, page, names):
    """Find links into this folder, or the one around it, that lead nowhere."""
    for address in _addresses(page, LOADED | FOLLOWED):
        link = urlsplit(address)
        if link.scheme or link.netloc:
            continue
        target = (path.parent / unquote(link.path)).resolve() if link.path else path
        if target.is_dir():
            target /= "index.html"
        anchor_there = not link.fragment or link.fragment in names.get(target, ())
        if not (target.exists() and anchor_there):
            yield f"links to {address}, which is not there"


def _from_elsewhere(page):
    for address in _addresses(page, LOADED):
        if urlsplit(address).scheme in ELSEWHERE or urlsplit(address).netloc:
            yield f"loads {address}, which is on another host"


def _wordless(page):
    for image in page.find_all("img"):
        if not image.get("alt", "").strip():
            yield f"shows {image.get('src')} without words for it (alt)"
