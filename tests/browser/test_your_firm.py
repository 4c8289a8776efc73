"""The capstone as a newcomer meets it: the ads stop after an answer, and four numbers become a page to take home."""

from collections.abc import Iterator
from html import escape
from pathlib import Path

import pytest
from answering import answer
from lab import open_chapter
from playwright.sync_api import BrowserContext, Locator, Page, expect
from reading import PANEL, shorten

import flywheel_lab as fl
from flywheel_lab.chapters.course import find
from flywheel_lab.messages import gettext
from flywheel_lab.widgets.texts.firms import TEXTS as WHEELS
from flywheel_lab.widgets.texts.own import TEXTS

# Its parts are asked in CI: fields and page (`test_own`, `test_own_page`), wheels (`test_four_wheels`), a gate that an
# answer opens and a card that asks a kernel for a page in JupyterLab (`test_lab_learning`, `test_lab_export`).
pytestmark = pytest.mark.every

TYPED = {"en": ("9,000", "650 a month", "650", "30 %"), "de": ("9.000", "650 im Monat", "650", "30 %")}


@pytest.fixture(scope="module", params=["en", "de"])
def language(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture
def progress(home: Path, monkeypatch: pytest.MonkeyPatch, language: str) -> None:
    """What is kept in that home, in the language of its reader."""
    monkeypatch.setenv("FLYWHEEL_PROGRESS", str(home / "progress.json"))
    fl.use_language(language)


@pytest.fixture(scope="module")
def chapter(reader: BrowserContext, home: Path, lab: str, language: str) -> Iterator[Page]:
    (home / "progress.json").unlink(missing_ok=True)
    file = f"{language}/07_your_firm.ipynb"
    shorten(home, file, "language", "hero", "ask-order", "ask-cut", "own-firm", "own-bank")
    page = open_chapter(reader, lab, file, [])
    yield page
    page.close()


def asked(page: Page, name: str) -> Locator:
    return page.locator(f"{PANEL} section.fl-question", has_text=str(find(name).card()["ask"]))


@pytest.mark.usefixtures("progress")
def test_the_four_wheels_stop_once_their_order_is_told_and_the_threads_once_the_second_is(chapter: Page) -> None:
    buttons = [chapter.get_by_role("button", name=gettext(WHEELS[key])) for key in ("stop", "threads")]
    for button, name in zip(buttons, ("your_firm.quiz-order", "your_firm.quiz-cut"), strict=True):
        expect(button).to_have_attribute("inert", "")
        answer(asked(chapter, name), name)
        expect(button).not_to_have_attribute("inert", "")


@pytest.mark.usefixtures("progress")
def test_four_numbers_become_a_page_to_take_home(chapter: Page, language: str) -> None:
    fl.check("start.bank", ["20", "40", "60"])
    fl.check("flywheel.half", ["60", "70", "90"])  # which opens the envelope
    own = chapter.locator(f"{PANEL} .fl-own")
    for name, typed in zip(("customers", "new", "lost", "referred"), TYPED[language], strict=True):
        own.get_by_label(gettext(TEXTS[f"name_{name}"]), exact=True).press_sequentially(typed)
    own.get_by_label(gettext(TEXTS["firm"])).press_sequentially("Wollwerk")
    answer(asked(chapter, "your_firm.bank"), "your_firm.bank")
    own.get_by_role("button", name=gettext(TEXTS["make"])).click()
    expect(own.frame_locator("iframe").get_by_text("So!")).to_be_visible()
    with chapter.expect_download() as download:
        own.get_by_role("button", name=gettext(TEXTS["save"])).click()
    page = Path(download.value.path()).read_text("utf-8")
    envelope = repr(fl.unseal("start.bank")).replace("**", "")
    told = ["Wollwerk", "So!", gettext(TEXTS["assumption"]), escape(envelope, quote=False)]
    assert [each for each in told if each not in page] == []
