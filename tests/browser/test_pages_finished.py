"""The course as pages, opened from the disk on a phone: somebody finishes a chapter in its cards, without Python."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import pytest
from answering import answer
from bare import DARK
from finishing import FINISHED
from hands import drive
from pages import HEARD, PHONE, READY, UNFOLD, kept, opened
from playwright.sync_api import Page, expect

from flywheel_lab.chapters.asking import question_card
from flywheel_lab.chapters.course import CHAPTERS, kinds, of_chapter
from flywheel_lab.chapters.places import place_of
from flywheel_lab.lessons.chapter import Chapter
from flywheel_lab.messages import gettext
from flywheel_lab.pages.frozen.outline import page_of
from flywheel_lab.widgets.learning.progress import TEXTS as MAP

pytestmark = pytest.mark.long

LANGUAGES = ("de", "en")
CUT = """() => [...document.querySelectorAll('.fl-page table:not(.fl-view *)')].filter((table) =>
  table.scrollWidth > table.clientWidth + 1 && table.rows[0].cells.length < 4).map((table) => table.innerText)"""
"""A phone shows three columns whole; what has more is shaded where it goes on."""


def books(always: Sequence[str]) -> list[Any]:
    """The even chapters in German, the odd ones in English: the other way round than in JupyterLab."""
    return [
        pytest.param(
            language,
            each,
            id=f"{language}-{each.number}",
            marks=() if place % 2 == number and each.key in always else pytest.mark.every,
        )
        for number, language in enumerate(LANGUAGES)
        for place, each in enumerate(CHAPTERS)
    ]


def kind(item: Any) -> tuple[type, bool, bool]:
    """What must be answered in another way: a kind of question, a formula, a forecast that is sealed."""
    return type(item), bool(getattr(item, "arguments", ())), getattr(item, "sealed", False)


def answer_all(page: Page, chapter: Chapter) -> None:
    """Answer each item where the chapter asks it."""
    page.evaluate(UNFOLD)
    asked: dict[str, int] = {}
    for name in of_chapter(chapter.key):
        cell = place_of(name)["cell"]
        asked[cell] = asked.get(cell, -1) + 1
        answer(page.locator(f"[id='cell-id={cell}'] section.fl-question").nth(asked[cell]), name)


@pytest.mark.parametrize(("language", "chapter"), books(FINISHED))
def test_a_chapter_is_finished_on_a_phone_without_a_barrier(
    leaf: Page, site: Path, barriers: Callable[..., list[str]], language: str, chapter: Chapter
) -> None:
    page = opened(leaf, site, language, page_of(chapter))
    page.wait_for_function(READY)
    answer_all(page, chapter)
    page.wait_for_function(HEARD, arg=list(of_chapter(chapter.key)))
    assert [name for name in of_chapter(chapter.key) if kept(page).items[name].status != "passed"] == []
    expect(page.locator(".fl-gate")).to_have_count(0)
    assert page.evaluate("document.documentElement.scrollWidth") <= PHONE["width"]
    assert page.evaluate(CUT) == []
    assert barriers(page, "body") == []
    page.emulate_media(color_scheme="dark")
    assert barriers(page, "body", ["color-contrast"]) == []
    page.get_by_label(gettext(MAP["name"])).fill("<b>Ada</b>")
    with page.expect_download() as download:
        page.get_by_role("button", name=gettext(MAP["certificate_make"])).click()
    written = Path(download.value.path()).read_text("utf-8")
    assert gettext(chapter.title) in written and "&lt;b&gt;Ada&lt;/b&gt;" in written


def test_a_card_of_each_kind_that_is_not_asked_there_is_answered_without_a_barrier(
    page: Page, mount: Callable[..., Page], barriers: Callable[..., list[str]], language: str
) -> None:
    there = {kind(each) for key in FINISHED for each in of_chapter(key).values()}
    others = {kind(each): each for one in CHAPTERS for each in of_chapter(one.key).values() if kind(each) not in there}
    final = kinds()["prediction"] | kinds()["claim"]
    cards = (question_card({each.name: each}, final=each.name in final) for each in others.values())
    mount(*cards, width=PHONE["width"])
    for place, item in enumerate(others.values()):
        answer(page.locator("section.fl-question").nth(place), item.name)
    assert barriers(page, "main") == []
    page.add_style_tag(content=DARK)
    assert barriers(page, "main", ["color-contrast"]) == []


@pytest.mark.every
@pytest.mark.parametrize(("language", "chapter"), books(()))
def test_every_control_of_a_chapter_can_be_moved(leaf: Page, site: Path, language: str, chapter: Chapter) -> None:
    page = opened(leaf, site, language, page_of(chapter))
    page.wait_for_function(READY)
    page.evaluate(UNFOLD)
    cells = (each for each in page.locator("[id^='cell-id=']").all() if each.is_visible())
    assert sum(1 for cell in cells for _ in drive(cell)) > 20
