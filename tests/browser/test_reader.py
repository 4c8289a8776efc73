"""Reader mode in a real JupyterLab: a chapter starts by itself, shows no code, and the reader stays where they are.

One page serves all; a test loads it anew only where that is what it tells of. A whole chapter is run once: what happens
around it is the same for one with fewer cells.
"""

from collections.abc import Callable
from pathlib import Path

import pytest
from every import at_first
from lab import open_beside, settled
from playwright.sync_api import Page, expect
from reading import (
    ACTIVE,
    ASK,
    COUNTS,
    FIRST,
    FOLD,
    OUTPUT,
    PAINTED,
    PANEL,
    PLACE,
    SAVE,
    SCROLL,
    SEEN,
    SHOW,
    SHUT_DOWN,
    SOURCES,
    STRIP,
    TOP,
    WATCH,
    WENT_WRONG,
    WORKS,
    at_another_chapter,
    edited,
    shorten,
)

CHAPTER, BRIEF = "de/00_start.ipynb", "de/brief.ipynb"
CELLS = ("language", "hero", "help-mixture", "which-picture", "who-sees", "quiz", "progress", "glossary")


@pytest.fixture(scope="module")
def window(go: Callable[[str], Page], home: Path) -> Page:
    shorten(home, CHAPTER, *CELLS, name=Path(BRIEF).name)
    shorten(home, "de/01_funnel.ipynb", "language", "curtain", "prediction", "clock", "quiz")
    shorten(home, "de/06_three_lenses.ipynb", "language", "hero", "crosswalk", "claim-lab", "wall", "quiz")
    return go(CHAPTER)


@pytest.fixture
def page(window: Page) -> Page:
    """The chapter with fewer cells in front, and all of them run."""
    open_beside(window, BRIEF)
    settled(window)
    return window


def test_a_chapter_starts_by_itself_and_shows_no_code(window: Page) -> None:
    expect(window.locator(f"{STRIP} progress")).to_be_visible()
    settled(window)
    expect(window.locator(PANEL)).to_contain_text(WORKS)
    assert window.evaluate(SOURCES) == []
    assert window.locator(OUTPUT).count() > 0
    assert window.locator(WENT_WRONG).all_inner_texts() == []


def test_axe_finds_nothing_in_its_outputs(window: Page, barriers: Callable[[Page, str], list[str]]) -> None:
    assert barriers(window, ".jp-OutputArea") == []


@pytest.mark.parametrize(
    "chapter", ["00_start", *(pytest.param(each, marks=pytest.mark.every) for each in ("01_funnel", "02_hourglass"))]
)
def test_there_is_something_to_play_with_in_the_first_screen_of_a_laptop(window: Page, chapter: str) -> None:
    page = open_beside(window, f"de/{chapter}.ipynb")
    settled(page)
    before = page.viewport_size
    assert before
    page.set_viewport_size({"width": 1366, "height": 768})
    page.evaluate(PAINTED)
    seen = page.evaluate(FIRST)
    page.set_viewport_size(before)
    assert seen > 300


def test_after_a_reload_everything_is_there_and_nothing_runs_again(go: Callable[[str], Page], page: Page) -> None:
    page.evaluate(SAVE)
    before = page.evaluate(COUNTS)
    settled(go(BRIEF))
    expect(page.locator(PANEL)).to_contain_text(WORKS)
    assert page.evaluate(COUNTS) == before


@pytest.mark.parametrize("mornings", at_first(1, [1, 2]))
def test_tomorrow_it_starts_again_by_itself_also_if_it_was_closed_without_saving(
    go: Callable[[str], Page], page: Page, mornings: int
) -> None:
    page.evaluate(SAVE)
    page.evaluate(SHUT_DOWN)  # what was saved belongs to a kernel that is gone
    for _morning in range(mornings):
        settled(go(BRIEF))
        expect(page.locator(PANEL)).to_contain_text(WORKS)


def test_who_reads_on_while_it_starts_stays_at_their_line(page: Page) -> None:
    expect(page.locator(PANEL)).to_contain_text(WORKS)
    page.evaluate(SCROLL)
    page.evaluate(PAINTED)
    before = page.evaluate(PLACE)
    active = page.evaluate(ACTIVE)
    page.evaluate(WATCH)
    assert page.evaluate(ASK, ["begin", {}])
    expect(page.locator(STRIP)).to_be_visible()
    settled(page)
    page.evaluate(PAINTED)
    places = page.evaluate(SEEN)
    assert len(places) > 2
    assert [place for place in places if abs(place - before) > 1] == []
    assert page.evaluate(ACTIVE) == active


def test_code_is_unfolded_and_folded_by_keyboard(page: Page) -> None:
    chips = page.locator(f"{PANEL} .jp-CodeCell").get_by_role("button", name="Code zeigen", exact=True)
    count = chips.count()
    assert count > 5
    chips.first.focus()
    expect(chips.first).to_have_css("opacity", "1")
    chips.first.press("Enter")
    expect(page.locator(f"{PANEL} .jp-CodeCell .cm-content").first).to_contain_text("fl.start")
    expect(chips).to_have_count(count - 1)


def test_a_text_of_the_course_stays_a_text(page: Page) -> None:
    page.locator(f"{PANEL} .jp-MarkdownCell h1").first.dblclick()
    page.wait_for_timeout(300)
    expect(page.locator(f"{PANEL} .jp-MarkdownCell h1").first).to_be_visible()
    expect(page.locator(f"{PANEL} .jp-MarkdownCell .jp-InputArea-editor:visible")).to_have_count(0)


def test_a_cell_in_a_folded_section_is_unfolded_by_whoever_asks_for_it(page: Page) -> None:
    page.evaluate(FOLD, 1)
    quiz = page.locator(f"{PANEL} section.fl-question").last
    expect(quiz).to_be_hidden()
    assert page.evaluate(ASK, ["open", {"path": Path(BRIEF).name, "cell": "quiz"}])
    expect(quiz).to_be_visible()
    page.evaluate(FOLD, 0)


@pytest.mark.every
def test_a_card_can_ask_for_a_cell_of_another_chapter(page: Page) -> None:
    assert page.evaluate(ASK, ["open", {"path": "06_three_lenses.ipynb", "cell": "quiz"}])
    at_another_chapter(page, "06_three_lenses.ipynb")
    assert 0 <= page.evaluate(TOP, "quiz") < 700


def test_a_mark_of_the_map_leads_to_its_cell_in_another_chapter(page: Page) -> None:
    page.evaluate(SHOW, "progress")
    page.locator(f"{PANEL} .fl-chapters > li").nth(1).locator(".fl-marks a").first.click()
    at_another_chapter(page, "01_funnel.ipynb")
    assert -5 <= page.evaluate(TOP, "prediction") < 700


@pytest.mark.every
def test_axe_finds_nothing_in_the_strip_and_the_chips(
    page: Page, home: Path, barriers: Callable[[Page, str], list[str]]
) -> None:
    edited(home, CHAPTER, "waiting.ipynb", *CELLS, which_picture="2 + 2")
    open_beside(page, "de/waiting.ipynb")
    expect(page.locator(STRIP)).to_be_visible()
    assert barriers(page, ".jp-NotebookPanel:not(.lm-mod-hidden) .fl-begin") == []
    assert barriers(page, ".jp-NotebookPanel:not(.lm-mod-hidden) .jp-InputPlaceholder") == []


def test_a_word_leads_to_its_meaning_without_a_kernel(page: Page) -> None:
    link = page.locator(f"{PANEL} .jp-RenderedMarkdown a[href*='glossary.md']").first
    assert len(str(link.get_attribute("title"))) > 20
    word = link.inner_text()
    link.click()
    page.locator(".jp-MarkdownViewer h2").first.wait_for()
    page.wait_for_timeout(500)
    heading = page.locator(".jp-MarkdownViewer h2", has_text=word).first
    box = heading.bounding_box()
    assert box and 0 <= box["y"] < 700, (word, box)
