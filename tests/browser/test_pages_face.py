"""What one sees first of the pages: the explorer of a chapter, where to go on, what a chapter contains, a word."""

from datetime import date
from pathlib import Path
from typing import Any

import pytest
from pages import READY, opened
from playwright.sync_api import Page, expect

from flywheel_lab.chapters.course import CHAPTERS, of_chapter
from flywheel_lab.lessons.progress.state import Answers, State, add_answer, dumps
from flywheel_lab.messages import gettext
from flywheel_lab.pages.frozen.outline import page_of
from flywheel_lab.pages.texts import TEXTS

LAPTOP = {"width": 1366, "height": 768}
# How far down the sentence of the first explorer reaches, its picture, and the first thing to press or to drag; of a
# chapter that begins with a file and not with an explorer, the rows of the file.
REACH = """() => {
  const view = document.querySelector('.fl-view:not(.fl-card)');
  if (!view) return [document.querySelector('main table').getBoundingClientRect().bottom];
  const seen = (each) => each.getBoundingClientRect().width * each.getBoundingClientRect().height > 20000;
  const picture = [...view.querySelectorAll('svg, canvas')].find(seen);
  const control = [...view.querySelectorAll('button, input, .fl-locked')].find((each) => each.checkVisibility());
  return [view.querySelector('.fl-said'), picture, control].map((each) => each.getBoundingClientRect().bottom);
}"""
KEEP = "(text) => localStorage.setItem('flywheel-lab/progress', text)"
TOP = "(each) => each.getBoundingClientRect().top"


@pytest.mark.long
def test_the_explorer_of_each_chapter_stands_in_the_first_screen_of_a_laptop(leaf: Page, site: Path) -> None:
    leaf.set_viewport_size(LAPTOP)
    low = {}
    for chapter in CHAPTERS:
        opened(leaf, site, "de", page_of(chapter)).wait_for_function(READY)
        reach = leaf.evaluate(REACH)
        low |= {chapter.number: reach} if max(reach) > LAPTOP["height"] else {}
    assert low == {}


def passed(names: list[str]) -> str:
    """A progress in which these items are done."""
    state, today = State(), date(2026, 1, 1).isoformat()
    for name in names:
        state = add_answer(state, name, Answers("passed", 1, "A", "passed", "A", (), (), today))
    return dumps(state).decode()


def test_the_first_page_says_what_is_done_and_where_to_go_on(leaf: Page, site: Path) -> None:
    page = opened(leaf, site, "de", "index.html")
    states: Any = page.locator("[data-chapter] .fl-state")
    expect(states).to_have_text([""] * len(CHAPTERS))
    first, second = (list(of_chapter(each.key)) for each in CHAPTERS[:2])
    page.evaluate(KEEP, passed([*first, *second[:1]]))
    page.reload()
    done, here = (gettext(TEXTS[each]) for each in ("card_done", "card_next"))
    begun = f"1 von {len(second)} · → {here}"
    expect(states).to_have_text([f"✓ {done}", begun, *[""] * (len(CHAPTERS) - 2)])


def test_the_contents_of_a_chapter_lead_to_its_parts(leaf: Page, site: Path) -> None:
    page = opened(leaf, site, "de", "05_flywheel.html")
    page.get_by_role("button", name=gettext("Contents")).click()
    link = page.locator("#contents a").last
    link.click()
    expect(page.locator("#contents")).to_be_hidden()
    heading = page.locator(".fl-prose").filter(has_text=link.text_content()).last
    expect(heading).to_be_in_viewport()


def test_a_letter_leads_to_its_words_below_the_letters(leaf: Page, site: Path) -> None:
    page = opened(leaf, site, "de", "glossary.html")
    page.get_by_role("link", name="S", exact=True).click()
    bar = page.locator(".fl-letters").evaluate("(each) => each.getBoundingClientRect().bottom")
    assert bar <= page.locator("#letter-S").evaluate(TOP) < bar + 40
