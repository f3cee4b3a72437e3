"""The pages as a reader meets them: without a script, without sight, on paper, by search."""

import json
import re
import subprocess
import sys
from urllib.parse import urldefrag, urljoin, urlsplit

import pytest

from helpers.lesson.question import questions
from tests.browser.test_accessibility import AXE
from tests.notebook_rules import NOTEBOOKS, text_of
from tools.chromium import ROOT
from tools.guide.notebook import read
from tools.lite.serve import serving
from tools.pages.places import SITE

READ = [path.stem for path in NOTEBOOKS]
PAGES = [*READ, "index", "search"]
WIDE, NARROW = {"width": 1280, "height": 900}, {"width": 390, "height": 844}
LOOKS = [("light", WIDE), ("dark", NARROW)]
FORMULA = re.compile(r"\$\$.+?\$\$|\$[^$\n]+\$", re.DOTALL)
HEADING = re.compile(r"^##? ", re.MULTILINE)
ACKNOWLEDGED = {"https://github.com/pradyunsg/furo"}  # the only way out: the theme, in its footer
OPEN_FOLDS = "document.querySelectorAll('details').forEach(each => each.open = true)"
CUT_OFF = """all => all.filter(each => each.scrollWidth > each.clientWidth + 1)
  .map(each => each.textContent.slice(0, 60))"""
TOO_WIDE = "document.documentElement.scrollWidth > window.innerWidth"
MOST_MB = 40


@pytest.fixture(scope="session")
def pages():
    """Build the pages as `make pages` does, and serve them with what stands beside them."""
    made = subprocess.run(
        [sys.executable, "-m", "tools.pages"], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert made.returncode == 0, made.stdout + made.stderr
    with serving(SITE.parent) as address:
        yield f"{address}/{SITE.name}"


@pytest.fixture
def visit(browser, pages):
    """Open a page in a fresh profile; a request to elsewhere, or one that fails, fails the test."""
    contexts, troubles = [], []

    def answered(response):
        if not response.ok or not response.url.startswith(pages):
            troubles.append(f"{response.status} {response.url}")

    def opened(name, viewport=WIDE, **more):
        context = browser.new_context(viewport=viewport, **more)
        contexts.append(context)
        page = context.new_page()
        page.on("response", answered)
        page.on("requestfailed", lambda request: troubles.append(request.url))
        page.on("pageerror", lambda error: troubles.append(str(error)))
        page.goto(f"{pages}/{name}.html")
        return page

    yield opened
    for context in contexts:
        context.close()
    assert troubles == []


@pytest.mark.parametrize(("scheme", "viewport"), LOOKS, ids=["light and wide", "dark and narrow"])
@pytest.mark.parametrize("name", PAGES)
def test_axe_finds_no_violation_with_every_fold_open(visit, name, scheme, viewport):
    page = visit(name, viewport, color_scheme=scheme)
    page.evaluate(OPEN_FOLDS)
    page.evaluate(AXE)
    result = page.evaluate("axe.run()")
    assert result["passes"], "axe found nothing to look at"
    found = [
        f"{rule['id']}: {node['target']} {node['html'][:120]}"
        for rule in result["violations"]
        for node in rule["nodes"]
    ]
    assert not found, json.dumps(found, indent=1, ensure_ascii=False)
    assert not page.evaluate(TOO_WIDE)


@pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda path: path.stem)
def test_a_page_holds_its_notebook_without_a_script(visit, path):
    page, notebook, words = visit(path.stem, java_script_enabled=False), read(path), text_of(path)
    article = page.get_by_role("main")
    assert article.locator("h1, h2").count() == len(HEADING.findall(words))
    assert article.locator("math").count() == len(FORMULA.findall(words))
    for lab, _ in notebook.labs:
        picture = article.locator(f'img[alt^="Picture of lab {lab.number}. "]').first
        picture.scroll_into_view_if_needed()
        assert picture.bounding_box()["width"] > WIDE["width"] / 3
        assert picture.evaluate("each => each.decode().then(() => each.naturalWidth)") > 1000
    summaries = article.locator(".question summary").all_inner_texts()
    asked = [number for part in notebook.parts for number in (*part.predictions, *part.questions)]
    assert sorted(summaries) == sorted(f"Answer to {number}" for number in asked)
    assert len(summaries) == len(questions(notebook.number))
    assert article.locator(".answers:visible").count() == 0


def test_a_fold_opens_without_a_script(visit):
    page = visit("02_diazepam_potentiates", java_script_enabled=False)
    answer = page.locator(".question", has_text="Prediction 02.1.").locator(".answers")
    assert not answer.is_visible()
    page.get_by_text("Answer to 02.1", exact=True).press("Enter")
    assert answer.is_visible()


@pytest.mark.parametrize("name", READ)
def test_the_list_and_the_next_page_are_there_on_a_phone_without_a_script(visit, name):
    page = visit(name, NARROW, java_script_enabled=False)
    steps = page.locator("footer .related-pages a")
    assert steps.count() == 2 - (name == READ[-1])
    page.locator(".nav-overlay-icon").click()
    listed = page.locator(".sidebar-tree a")
    assert listed.count() == len(READ)
    assert listed.first.is_visible()


def test_every_link_of_every_page_leads_somewhere(visit, pages):
    found, names = set(), {}
    for name in PAGES:
        page = visit(name)
        links = page.locator("a[href]").evaluate_all("all => all.map(a => a.getAttribute('href'))")
        found |= {urljoin(page.url, link) for link in links}
        names[page.url] = set(page.locator("[id]").evaluate_all("all => all.map(a => a.id)"))
    host = urlsplit(pages).netloc
    inside = {link for link in found if urlsplit(link).netloc == host}
    assert found - inside == ACKNOWLEDGED
    assert len(inside) > len(PAGES)
    for link in inside:
        address, anchor = urldefrag(link)
        assert page.request.get(address).ok, link
        assert not anchor or anchor in names[address], link


@pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda path: path.stem)
def test_the_notebook_is_beside_its_page(visit, path):
    page = visit(path.stem)
    with page.expect_download() as download:
        page.get_by_role("link", name="download the notebook").click()
    assert download.value.path().read_bytes() == path.read_bytes()


def test_the_search_finds_a_word_of_a_folded_answer(visit):
    page = visit("index")
    page.get_by_role("textbox", name="Search").fill("displace")
    page.keyboard.press("Enter")
    page.locator("#search-results a", has_text="02 · Diazepam potentiates").click()
    found = page.locator(".answers", has_text="displace").first
    assert not found.is_visible()
    found.locator("xpath=../summary").click()
    assert found.is_visible()


@pytest.mark.parametrize("name", PAGES)
def test_a_page_prints_what_is_read_and_nothing_else(visit, name):
    page = visit(name, {"width": 700, "height": 1000})  # about A4 without its margins
    page.emulate_media(media="print")
    page.evaluate(OPEN_FOLDS)
    for part in (".sidebar-drawer", ".skip-to-content", ".mobile-header", ".related-pages"):
        assert page.locator(f"{part}:visible").count() == 0, part
    assert page.get_by_role("main").is_visible()
    cut_off = page.locator(".scroll, .equation, pre").evaluate_all(CUT_OFF)
    assert cut_off == []


def test_the_pages_are_small_enough_to_carry(pages):
    size = sum(path.stat().st_size for path in SITE.rglob("*") if path.is_file())
    assert size < MOST_MB * 1e6
