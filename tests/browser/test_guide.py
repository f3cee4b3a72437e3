"""What Chromium prints of the teacher's desk: two pages a sheet at most, and nothing cut off.

The type of a machine differs, and with it the length of a line; where none of the fonts that the
sheets name is installed, as on most servers, the wide DejaVu Sans stands in: the worst case.
"""

import re

import pytest

from tests.notebook_rules import NOTEBOOKS
from tools.guide import pages
from tools.guide.notebook import read

PAGE = re.compile(rb"/Type\s*/Page\b")
MOST = 2
TEXT_WIDTH, TEXT_HEIGHT = 182, 270  # mm of A4 between the margins of the sheets
MM = 96 / 25.4  # CSS pixels
CUT_OFF = """() => [...document.querySelectorAll("main, main *")]
  .filter((each) => each.scrollWidth > each.clientWidth + 1 && each.clientWidth > 0)
  .map((each) => `${each.tagName}: ${each.textContent.slice(0, 60)}`)"""


@pytest.fixture
def show(browser):
    """Open a page's HTML as it prints; an error of the page fails the test."""
    troubles, context = [], browser.new_context()
    page = context.new_page()
    page.on("pageerror", lambda error: troubles.append(str(error)))
    page.on("requestfailed", lambda request: troubles.append(request.url))

    def shown(html):
        page.set_viewport_size({"width": round(TEXT_WIDTH * MM), "height": 1000})
        page.emulate_media(media="print")
        page.set_content(html)
        return page

    yield shown
    context.close()
    assert troubles == []


def printed_pages(page):
    return len(PAGE.findall(page.pdf(prefer_css_page_size=True)))


@pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda path: path.stem)
def test_a_run_sheet_prints_on_two_pages_of_a4(show, path):
    page = show(pages.sheet(read(path)))
    assert 1 <= printed_pages(page) <= MOST
    assert page.evaluate(CUT_OFF) == []


def test_a_sheet_that_is_too_long_is_seen(show):
    """The count of pages can fail: a sheet with its content twice has more than two."""
    html = pages.sheet(read(NOTEBOOKS[1]))
    body = re.search(r"<main>(.+)</main>", html, re.DOTALL)[1]
    assert printed_pages(show(html.replace(body, body * 2))) > MOST


def test_the_index_prints_on_one_page(show):
    assert printed_pages(show(pages.index([read(path) for path in NOTEBOOKS]))) == 1


def test_the_pictures_of_a_figure_sheet_are_whole_and_fit_two_to_a_page(show):
    page = show(pages.figures(read(NOTEBOOKS[1])))
    figures = page.locator("figure")
    assert figures.count() >= 2
    for figure in figures.all():
        assert figure.locator("img").evaluate(
            "image => image.complete && image.naturalWidth > 1000"
        )
        assert figure.bounding_box()["height"] <= TEXT_HEIGHT * MM / 2
        assert figure.locator("img").get_attribute("alt") in figure.inner_text().replace(
            "\xa0", " "
        )
    assert page.evaluate(CUT_OFF) == []
