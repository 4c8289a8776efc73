"""Somebody who has never programmed finishes each chapter in its cards: no code cell is touched, nothing is read ahead.

The odd chapters are German, the even ones English; a machine compares the halves elsewhere.
"""

import json
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest
from answering import answer
from lab import confirmed, lab_in, settled
from playwright.sync_api import Browser, Page, expect
from reading import FOLD, PANEL, SOURCES, visiting

import flywheel_lab as fl
from flywheel_lab.chapters.course import CHAPTERS, of_chapter
from flywheel_lab.chapters.places import place_of
from flywheel_lab.lessons.chapter import Chapter
from flywheel_lab.messages import gettext
from flywheel_lab.widgets.learning.progress import TEXTS as MAP

NUMBER_OF = """(id) => jupyterapp.shell.currentWidget.content.widgets.findIndex((cell) => cell.model.id === id)"""


@pytest.fixture(scope="module")
def homes(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    return {language: tmp_path_factory.mktemp(f"finishes-{language}") for language in ("en", "de")}


@pytest.fixture(scope="module")
def labs(homes: dict[str, Path]) -> Iterator[dict[str, str]]:
    with ExitStack() as stack:
        yield {language: stack.enter_context(lab_in(home, language)) for language, home in homes.items()}


@pytest.mark.parametrize("chapter", CHAPTERS, ids=lambda each: each.number)
def test_a_chapter_is_finished_in_its_cards(
    headless: Browser, homes: dict[str, Path], labs: dict[str, str], chapter: Chapter
) -> None:
    language = "de" if int(chapter.number) % 2 else "en"
    fl.use_language(language)
    with visiting(headless, labs[language]) as visit:
        page = visit(f"{language}/{chapter.file}")
        settled(page)
        answer_all(page, chapter)
        confirmed(page)
        assert undone(homes[language], chapter) == []
        expect(page.locator(f"{PANEL} .fl-gate:visible")).to_have_text([])
        assert page.evaluate(SOURCES) == []
        assert gettext(chapter.title) in certificate(page)


def answer_all(page: Page, chapter: Chapter) -> None:
    """Answer each item where the chapter asks it; the first exercise is answered by a formula out of chips."""
    page.evaluate(FOLD, 0)
    asked: dict[str, int] = {}
    by_chips = next(name for name, item in of_chapter(chapter.key).items() if getattr(item, "quantities", ()))
    for name in of_chapter(chapter.key):
        cell = place_of(name)["cell"]
        output = page.locator(f"{PANEL} .jp-Notebook .jp-Cell").nth(page.evaluate(NUMBER_OF, cell))
        asked[cell] = asked.get(cell, -1) + 1
        answer(output.locator("section.fl-question").nth(asked[cell]), name, name == by_chips)


def undone(home: Path, chapter: Chapter) -> list[str]:
    """Return what the progress file does not know to be done; what was predicted need only be there."""
    kept = json.loads((home / "progress.json").read_text("utf-8"))["items"]
    done = {name for name, item in kept.items() if item["status"] == "passed"}
    return [name for name in of_chapter(chapter.key) if name not in done]


def certificate(page: Page) -> str:
    """Ask for the certificate, and return what stands in it."""
    name = page.locator(PANEL).get_by_label(gettext(MAP["name"]))
    name.press_sequentially("Ada")
    with page.expect_download() as download:
        page.locator(PANEL).get_by_role("button", name=gettext(MAP["certificate_make"])).click()
    return Path(download.value.path()).read_text("utf-8")
