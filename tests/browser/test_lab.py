"""Chapters as a learner meets them: our own command, a real JupyterLab, Chromium; each is finished in its cards, begun
anew, and every control is moved by hand, in one of its languages. That takes longest, so it is asked before a release:
what JupyterLab adds is the same for all chapters, and CI asks it of a few cells (`test_reader`, `test_lab_learning`);
chapters are finished on the pages (`test_pages_finished`), which have the same cells and cards.
"""

from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path
from typing import NamedTuple

import pytest
from finishing import answer_all, certificate, undone
from hands import drive
from lab import confirmed, has_run, heard, lab_in, open_beside, open_chapter, run_all
from playwright.sync_api import BrowserContext, Page, expect
from reading import OUTPUT, PANEL, SOURCES, WENT_WRONG

import flywheel_lab as fl
from flywheel_lab.chapters.course import CHAPTERS
from flywheel_lab.lessons.chapter import Chapter
from flywheel_lab.messages import gettext

pytestmark = pytest.mark.every

HTML_LANG = {"en": "en", "de": "de-DE"}
# The even chapters in English, the odd ones in German.
BOOKS = [
    pytest.param((language, each), id=f"{language}-{each.number}")
    for place, language in enumerate(HTML_LANG)
    for each in CHAPTERS[place::2]
]
SLIDER = "input[type=range]:not([inert] *):enabled:visible"
CLOSE = "() => { window.jupyterapp.shell.currentWidget.dispose(); }"


class Opened(NamedTuple):
    """A chapter that has been run, and what the page complained about since."""

    page: Page
    complaints: list[str]


@pytest.fixture(scope="module", params=BOOKS)
def book(request: pytest.FixtureRequest) -> tuple[str, Chapter]:
    return request.param


@pytest.fixture(scope="module")
def language(book: tuple[str, Chapter]) -> str:
    return book[0]


@pytest.fixture(scope="module")
def chapter(book: tuple[str, Chapter]) -> Chapter:
    return book[1]


@pytest.fixture(scope="module")
def homes(home: Path, tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    return {"de": home, "en": tmp_path_factory.mktemp("home-en")}


@pytest.fixture(scope="module")
def show(reader: BrowserContext, homes: dict[str, Path], lab: str) -> Iterator[Callable[[str, str], Opened]]:
    """Open chapters one after another in one window for each language, each with complaints of its own."""
    windows: dict[str, Opened] = {}
    with ExitStack() as stack:

        def opened(language: str, file: str) -> Opened:
            if language in windows:
                windows[language].complaints.clear()
                has_run(open_beside(windows[language].page, f"{language}/{file}"))
            else:
                address = lab if language == "de" else stack.enter_context(lab_in(homes[language], language))
                complaints: list[str] = []
                page = open_chapter(reader, address, f"{language}/{file}", complaints)
                stack.callback(page.close)
                windows[language] = Opened(page, complaints)
            return windows[language]

        yield opened


@pytest.fixture(scope="module")
def opened(show: Callable[[str, str], Opened], language: str, chapter: Chapter) -> Iterator[Opened]:
    """Open a chapter, see all its cells run, and keep what the page complains about."""
    shown = show(language, chapter.file)
    yield shown
    shown.page.evaluate(CLOSE)


def test_every_cell_runs(opened: Opened) -> None:
    assert opened.page.locator(OUTPUT).count() > 0
    assert opened.page.locator(WENT_WRONG).all_inner_texts() == []


def test_the_interface_speaks_the_language(opened: Opened, language: str) -> None:
    assert opened.page.locator("html").get_attribute("lang") == HTML_LANG[language]


def test_every_picture_has_a_text(opened: Opened) -> None:
    texts = [image.get_attribute("alt") for image in opened.page.locator(f"{OUTPUT} img").all()]
    assert [text for text in texts if not text or len(text.split()) < 3] == []


def test_axe_finds_nothing_in_the_outputs(opened: Opened, barriers: Callable[[Page, str], list[str]]) -> None:
    assert barriers(opened.page, ".jp-OutputArea") == []


def test_it_is_finished_in_its_cards(opened: Opened, chapter: Chapter, homes: dict[str, Path], language: str) -> None:
    fl.use_language(language)
    page = opened.page
    answer_all(page, chapter)
    confirmed(page)
    assert undone(homes[language], chapter) == []
    expect(page.locator(f"{PANEL} .fl-gate:visible")).to_have_text([])
    assert page.evaluate(SOURCES) == []
    assert gettext(chapter.title) in certificate(page)


def test_begun_anew_every_control_can_be_moved(opened: Opened, homes: dict[str, Path], language: str) -> None:
    (homes[language] / "progress.json").unlink(missing_ok=True)
    run_all(opened.page)
    expect(opened.page.locator(f"{PANEL} .fl-status", has_text="✓")).to_have_count(0)
    moved = []
    for output in opened.page.locator(OUTPUT).all():
        heard(opened.page)  # what was answered before may have opened it
        moved += drive(output)
    assert opened.complaints == [], f"after {len(moved)} moves"
    assert opened.page.locator(WENT_WRONG).all_inner_texts() == []


def test_the_explorer_needs_no_kernel(opened: Opened, chapter: Chapter) -> None:
    explorers = opened.page.locator(f"{OUTPUT} .fl-view:not(.fl-card)", has=opened.page.locator(SLIDER))
    if chapter.key == "funnel":
        assert explorers.count() > 0
    opened.page.evaluate("async () => { await window.jupyterapp.shell.currentWidget.sessionContext.shutdown(); }")
    for explorer in explorers.all():
        before = explorer.inner_text()
        slider = explorer.locator(SLIDER).first
        slider.press("End" if slider.input_value() == slider.get_attribute("min") else "Home")
        expect(explorer).not_to_have_text(before, use_inner_text=True)
    # That a message has no kernel to go to is Lab's own remark, and true.
    assert [text for text in opened.complaints if not text.startswith("Could not send widget sync message")] == []
