"""The course as pages, opened from the disk on a phone: somebody finishes each chapter in its cards, without Python."""

import gzip
import json
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from answering import answer
from built_site import DATA, unsealed
from hands import drive
from on_pages import HEARD, READY, answer_all, kept, opened, unfold
from playwright.sync_api import Page, expect

from flywheel_lab.chapters.course import CHAPTERS, of_chapter
from flywheel_lab.lessons.chapter import Chapter
from flywheel_lab.messages import gettext
from flywheel_lab.pages.document import prose
from flywheel_lab.pages.frozen.outline import page_of
from flywheel_lab.widgets.learning.progress import TEXTS as MAP

LANGUAGES = ("de", "en")
# The even chapters in German, the odd ones in English: the other way round than in JupyterLab.
BOOKS = [
    pytest.param(language, each, id=f"{language}-{each.number}", marks=() if place % 2 == number else pytest.mark.every)
    for number, language in enumerate(LANGUAGES)
    for place, each in enumerate(CHAPTERS)
]


def test_no_cell_text_or_item_of_a_notebook_is_missing(site: Path, root: Path, language: str) -> None:
    missing = []
    for chapter in CHAPTERS:
        cells = json.loads((root / "course" / language / chapter.file).read_text("utf-8"))["cells"]
        page = (site / language / page_of(chapter)).read_text("utf-8")
        data = json.loads(DATA.search(page)[1])  # type: ignore[index]
        places = set(re.findall(r'id="cell-id=([\w-]+)"', page)) | set(data["cells"])
        missing += [f"{chapter.number}: {cell['id']}" for cell in cells if not stands(cell, places, page)]
        missing += [name for name in of_chapter(chapter.key) if name not in asked_in(data["cells"])]
    assert missing == []


def stands(cell: dict[str, Any], places: set[str], page: str) -> bool:
    if cell["cell_type"] == "code":
        return cell["id"] in places or not cell["outputs"]
    return cell["id"] in places or prose("".join(cell["source"]).partition("\n")[0]) in page


def asked_in(shown: Any) -> set[str]:
    """The items that are asked somewhere in what the cells of a page show, behind gates as well."""
    if isinstance(shown, list):
        return set().union(*map(asked_in, shown))
    if not isinstance(shown, dict):
        return set()
    here = {card["name"] for card in shown.get("state", {}).get("questions", [])}
    hidden = asked_in(unsealed(shown["inside"])["shows"]) if "gate" in shown else set()
    return here | hidden | asked_in(list(shown.values()) if "widget" not in shown and "gate" not in shown else [])


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
    assert page.evaluate("document.documentElement.scrollWidth") <= page.viewport_size["width"]
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
