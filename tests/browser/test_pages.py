"""The course as pages, opened from the disk on a phone: somebody finishes each chapter in its cards, without Python."""

import gzip
import json
import re
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from answering import answer
from built_site import DATA, unsealed
from hands import drive
from playwright.sync_api import Browser, Page, expect

import flywheel_lab as fl
from flywheel_lab.chapters.course import CHAPTERS, of_chapter
from flywheel_lab.chapters.places import place_of
from flywheel_lab.lessons.chapter import Chapter
from flywheel_lab.lessons.progress.state import State, loads
from flywheel_lab.messages import gettext
from flywheel_lab.pages.frozen.outline import page_of
from flywheel_lab.widgets.learning.progress import TEXTS as MAP

PHONE = {"width": 360, "height": 740}
LANGUAGES = ("de", "en")
# The even chapters in German, the odd ones in English: the other way round than in JupyterLab.
BOOKS = [
    pytest.param(language, each, id=f"{language}-{each.number}", marks=() if place % 2 == number else pytest.mark.every)
    for number, language in enumerate(LANGUAGES)
    for place, each in enumerate(CHAPTERS)
]
KEPT = "() => localStorage.getItem('flywheel-lab/progress')"
HEARD = "(names) => names.every((name) => localStorage.getItem('flywheel-lab/progress').includes(`\"${name}\"`))"
READY = "() => document.querySelector('.fl-works')?.textContent.startsWith('✓')"


@pytest.fixture
def leaf(headless: Browser) -> Iterator[Page]:
    """A page of the site on a phone; the test fails if it complains, or asks for anything but files of its own."""
    context = headless.new_context(viewport=PHONE, accept_downloads=True)
    page, complaints = context.new_page(), []
    page.on("console", lambda message: complaints.append(message.text) if message.type == "error" else None)
    page.on("pageerror", lambda error: complaints.append(str(error)))
    page.on("request", lambda asked: complaints.append(asked.url) if asked.url.startswith(("http", "ws")) else None)
    yield page
    context.close()
    assert complaints == []


def opened(leaf: Page, site: Path, language: str, name: str) -> Page:
    fl.use_language(language)
    leaf.goto((site / language / name).as_uri())
    return leaf


def unfold(page: Page) -> None:
    page.evaluate("() => document.querySelectorAll('.fl-deeper').forEach((fold) => (fold.open = true))")


def answer_all(page: Page, chapter: Chapter) -> None:
    """Answer each item where the chapter asks it."""
    unfold(page)
    asked: dict[str, int] = {}
    for name in of_chapter(chapter.key):
        cell = place_of(name)["cell"]
        asked[cell] = asked.get(cell, -1) + 1
        answer(page.locator(f"[id='cell-id={cell}'] section.fl-question").nth(asked[cell]), name)


def kept(page: Page) -> State:
    return loads(page.evaluate(KEPT).encode())


def test_nothing_runs_in_a_page_but_our_own_files(site: Path) -> None:
    found = []
    for file in site.rglob("*.html"):
        page = DATA.sub("", file.read_text("utf-8"))
        scripts = re.findall(r"<script(?![^>]* src=\"(?:\.\./)*assets/[\w.]+\")[^>]*>", page)
        handlers = re.findall(r"<[^>]+\son\w+\s*=", page)
        found += [f"{file.name}: {each}" for each in (*scripts, *handlers)]
        found += [] if "Content-Security-Policy" in page else [f"{file.name}: no policy"]
    assert found == []


def test_a_chapter_is_small_with_its_pictures_and_so_is_the_site(site: Path) -> None:
    shared = sum(len(gzip.compress(each.read_bytes())) for each in (site / "assets").glob("pages.*"))
    large = []
    for file in site.glob("??/[0-9]*.html"):
        page = file.read_text("utf-8")
        hidden = "".join(json.dumps(unsealed(each)) for each in re.findall(r'"inside":"([^"]{99,})"', page))
        pictures = set(re.findall(r"assets/pictures/(\w+\.webp)", page + hidden))
        size = shared + len(gzip.compress(page.encode()))
        size += sum((site / "assets" / "pictures" / each).stat().st_size for each in pictures)
        large += [(file.name, size)] if size > 600_000 else []
    assert large == []
    assert sum(each.stat().st_size for each in site.rglob("*") if each.is_file()) < 15_000_000


@pytest.mark.slow
@pytest.mark.parametrize(("language", "chapter"), BOOKS)
def test_a_chapter_is_finished_on_a_phone(leaf: Page, site: Path, language: str, chapter: Chapter) -> None:
    page = opened(leaf, site, language, page_of(chapter))
    page.wait_for_function(READY)
    answer_all(page, chapter)
    page.wait_for_function(HEARD, arg=list(of_chapter(chapter.key)))
    assert [name for name in of_chapter(chapter.key) if kept(page).items[name].status != "passed"] == []
    expect(page.locator(".fl-gate")).to_have_count(0)
    assert page.evaluate("document.documentElement.scrollWidth") <= PHONE["width"]
    page.get_by_label(gettext(MAP["name"])).fill("<b>Ada</b>")
    with page.expect_download() as download:
        page.get_by_role("button", name=gettext(MAP["certificate_make"])).click()
    written = Path(download.value.path()).read_text("utf-8")
    assert gettext(chapter.title) in written and "&lt;b&gt;Ada&lt;/b&gt;" in written


@pytest.mark.slow
@pytest.mark.parametrize(("language", "chapter"), BOOKS)
def test_every_control_of_a_chapter_can_be_moved(leaf: Page, site: Path, language: str, chapter: Chapter) -> None:
    page = opened(leaf, site, language, page_of(chapter))
    page.wait_for_function(READY)
    unfold(page)
    cells = (each for each in page.locator("[id^='cell-id=']").all() if each.is_visible())
    assert sum(1 for cell in cells for _ in drive(cell)) > 20


def test_a_page_has_no_barrier(leaf: Page, site: Path, barriers: Callable[[Page, str], list[str]]) -> None:
    for name in ("index.html", "glossary.html", "explore/flywheel.html"):
        assert barriers(opened(leaf, site, "de", name), "body") == []


def test_an_answer_stays_over_a_reload_and_in_the_next_chapter(leaf: Page, site: Path) -> None:
    page = opened(leaf, site, "en", "05_flywheel.html")
    answer(page.locator("[id='cell-id=predict-half'] section.fl-question"), "flywheel.half")
    page.reload()
    expect(page.locator("[id='cell-id=predict-half'] .fl-status").first).to_contain_text("✓")
    expect(page.locator("[id='cell-id=draw-coast'] .fl-gate")).to_have_count(0)
    opened(page, site, "en", "06_three_lenses.html")
    expect(page.locator(".fl-progress")).to_contain_text("1 of")


BROKEN = [
    "#s=",
    "#s=F1",
    "#s=<script>alert(1)</script>",
    "#s=%E0%A4%A",
    "#cell-id=nowhere",
    "#s=W1AAA-AAAA",
    "#s=" + "Z" * 4000,
]


def test_a_broken_or_hostile_address_shows_the_start(leaf: Page, site: Path) -> None:
    page = opened(leaf, site, "en", "explore/flywheel.html")
    expect(page.locator(".fl-view")).to_be_visible()
    start = page.locator(".fl-view").inner_text()
    for address in BROKEN:
        leaf.goto("about:blank")
        leaf.goto((site / "en" / "explore" / "flywheel.html").as_uri() + address)
        expect(page.locator(".fl-view")).to_be_visible()
        assert page.locator(".fl-view").inner_text() == start


def test_what_is_set_stands_in_the_address(leaf: Page, site: Path) -> None:
    page = opened(leaf, site, "en", "explore/flywheel.html")
    week = page.get_by_role("slider", name="Week")
    week.press("End")
    page.wait_for_function("() => location.hash.length > 4")
    address, value = page.url, week.input_value()
    leaf.goto("about:blank")
    leaf.goto(address)
    assert page.get_by_role("slider", name="Week").input_value() == value


HOSTILE: list[Any] = [
    "",
    "{",
    "null",
    '{"version": 1, "items": {"flywheel.half": 3}}',
    '{"version": 9, "items": {}}',
    "<b>",
]


@pytest.mark.parametrize("text", HOSTILE)
def test_a_broken_progress_never_breaks_a_page(leaf: Page, site: Path, text: str) -> None:
    page = opened(leaf, site, "en", "05_flywheel.html")
    page.evaluate("(text) => localStorage.setItem('flywheel-lab/progress', text)", text)
    page.reload()
    page.wait_for_function(READY)
    answer(page.locator("[id='cell-id=predict-half'] section.fl-question"), "flywheel.half")
    expect(page.locator("[id='cell-id=draw-coast'] .fl-gate")).to_have_count(0)
