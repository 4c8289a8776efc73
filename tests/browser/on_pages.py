"""How a page of the site is opened and answered, and what its browser keeps."""

from pathlib import Path

from answering import answer
from playwright.sync_api import Frame, Page

import flywheel_lab as fl
from flywheel_lab.chapters.course import of_chapter
from flywheel_lab.chapters.places import place_of
from flywheel_lab.lessons.chapter import Chapter
from flywheel_lab.lessons.progress.state import State, loads

KEPT = "() => localStorage.getItem('flywheel-lab/progress')"
HEARD = "(names) => names.every((name) => localStorage.getItem('flywheel-lab/progress')?.includes(`\"${name}\"`))"
READY = "() => document.querySelector('.fl-works')?.textContent.startsWith('✓')"


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


def answer_here(page: Page | Frame, name: str) -> None:
    """Answer an item that is alone in its cell."""
    answer(page.locator(f"[id='cell-id={place_of(name)['cell']}'] section.fl-question"), name)


def kept(page: Page | Frame) -> State:
    return loads((page.evaluate(KEPT) or '{"version": 1, "items": {}}').encode())
