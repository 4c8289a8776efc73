"""Each chapter as a learner meets it: our own command, a real JupyterLab, Chromium; it is finished in its cards, begun
anew, and every control is moved by hand. Opening it takes longest, so it is opened once, in one of its languages: they
have the same cells, and a machine compares them elsewhere.
"""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import NamedTuple

import pytest
from finishing import answer_all, certificate, undone
from hands import drive
from lab import confirmed, has_run, lab_in, open_beside, open_chapter, run_all
from playwright.sync_api import Browser, Page, expect
from reading import PANEL, SOURCES

import flywheel_lab as fl
from flywheel_lab.chapters.course import CHAPTERS
from flywheel_lab.lessons.chapter import Chapter
from flywheel_lab.messages import gettext

HTML_LANG = {"en": "en", "de": "de-DE"}
OUTPUT = ".jp-NotebookPanel:visible .jp-OutputArea-output"
WENT_WRONG = '[data-mime-type="application/vnd.jupyter.error"], [data-mime-type="application/vnd.jupyter.stderr"]'
SLIDER = "input[type=range]:not([inert] *):enabled:visible"
CLOSE = "() => { window.jupyterapp.shell.currentWidget.dispose(); }"


class Opened(NamedTuple):
    """A chapter that has been run, and what the page complained about since."""

    page: Page
    complaints: list[str]


@pytest.fixture(scope="module", params=["en", "de"])
def language(request: pytest.FixtureRequest) -> str:
    return request.param


@pytest.fixture(scope="module", params=range(0, len(CHAPTERS), 2))
def chapter(request: pytest.FixtureRequest, language: str) -> Chapter:
    """The even chapters are English, the odd ones German."""
    place = request.param + (language == "de")
    if place == len(CHAPTERS):
        pytest.skip("an odd number of chapters: the last one was opened in English")
    return CHAPTERS[place]


@pytest.fixture(scope="module")
def home(language: str, tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp(f"home-{language}")


@pytest.fixture(scope="module")
def windows(chromium: Browser, home: Path, language: str) -> Iterator[Callable[[str], Opened]]:
    """Open chapters one after another in one window, each with complaints of its own."""
    complaints: list[str] = []
    pages: list[Page] = []
    with lab_in(home, language) as address:

        def show(file: str) -> Opened:
            complaints.clear()
            if pages:
                has_run(open_beside(pages[0], f"{language}/{file}"))
            else:
                pages.append(open_chapter(chromium, address, f"{language}/{file}", complaints))
            return Opened(pages[0], complaints)

        yield show
        pages[0].close()


@pytest.fixture(scope="module")
def opened(windows: Callable[[str], Opened], chapter: Chapter) -> Iterator[Opened]:
    """Open a chapter, see all its cells run, and keep what the page complains about."""
    shown = windows(chapter.file)
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


def test_it_is_finished_in_its_cards(opened: Opened, chapter: Chapter, home: Path, language: str) -> None:
    fl.use_language(language)
    page = opened.page
    answer_all(page, chapter)
    confirmed(page)
    assert undone(home, chapter) == []
    expect(page.locator(f"{PANEL} .fl-gate:visible")).to_have_text([])
    assert page.evaluate(SOURCES) == []
    assert gettext(chapter.title) in certificate(page)


def test_begun_anew_every_control_can_be_moved(opened: Opened, home: Path) -> None:
    (home / "progress.json").unlink(missing_ok=True)
    run_all(opened.page)
    expect(opened.page.locator(f"{PANEL} .fl-status", has_text="✓")).to_have_count(0)
    moved = [name for output in opened.page.locator(OUTPUT).all() for name in drive(output)]
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
