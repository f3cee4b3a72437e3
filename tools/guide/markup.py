"""Markdown of a notebook as HTML for paper: all of it escaped, links as words, short maths."""

import re
from html import escape

import mistune
from markupsafe import Markup

SPACES = re.compile(r"\\[,;: ]|[{}]")
WORDS = re.compile(r"\\(?:mathrm|text|mathit)\{([^{}]*)\}")
SYMBOLS = {
    r"\Delta": "Δ",
    r"\alpha": "α",
    r"\gamma": "γ",
    r"\tau": "τ",
    r"\times": "×",
    r"\approx": "≈",
    r"\to": "→",
}
SHIFTED = re.compile(r"([_^])(?:\{([^{}]*)\}|(\S))")


def paragraph(text):
    """HTML of one paragraph or a few words, without the tag around it."""
    html = _markdown()(text).strip()
    return Markup(html.removeprefix("<p>").removesuffix("</p>"))


def plain(text):
    """Give the words of some Markdown without its stars and signs, for a title."""
    return Markup(paragraph(text)).striptags()


def sentence(text):
    """Begin with a capital letter."""
    return text[:1].upper() + text[1:]


def bound(sentence):
    """Keep a sign and the number after it on one line."""
    return sentence.replace("× ", "×\N{NO-BREAK SPACE}")


def maths(tex):
    r"""HTML of a short formula; one with more than names, indices and powers stays as TeX.

    Examples
    --------
    >>> print(maths(r"E_\mathrm{GABA}"))
    <i>E<sub>GABA</sub></i>
    >>> print(maths(r"\frac{a}{b} < 1"))
    <code>\frac{a}{b} &lt; 1</code>
    """
    read = WORDS.sub(r"{\1}", tex)
    for name, sign in SYMBOLS.items():
        read = re.sub(re.escape(name) + r"(?![a-zA-Z])", sign, read)
    if "\\" in SPACES.sub("", read):
        return f"<code>{escape(tex)}</code>"
    signs = SPACES.sub(" ", SHIFTED.sub(_shifted, escape(read)))
    return f"<i>{' '.join(signs.split())}</i>"


def _shifted(found):
    tag = "sub" if found[1] == "_" else "sup"
    return f"<{tag}>{found[2] or found[3]}</{tag}>"


def _words(text, **_):
    return text


def _markdown():
    made = mistune.create_markdown(escape=True, plugins=["math"])
    made.renderer.register("inline_math", lambda _, tex: maths(tex))
    made.renderer.register("block_math", lambda _, tex: f"<p>{maths(tex)}</p>")
    made.renderer.link = made.renderer.image = _words  # paper cannot be clicked
    return made
