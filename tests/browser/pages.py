"""A page of the course on a phone, and what somebody does there."""

from pathlib import Path

from answering import answer
from playwright.sync_api import Frame, Page

import flywheel_lab as fl
from flywheel_lab.chapters.places import place_of
from flywheel_lab.lessons.progress.state import State, loads

PHONE = {"width": 360, "height": 740}
KEPT = "() => localStorage.getItem('flywheel-lab/progress')"
HEARD = "(names) => names.every((name) => localStorage.getItem('flywheel-lab/progress')?.includes(`\"${name}\"`))"
READY = "() => document.querySelector('.fl-works')?.textContent.startsWith('✓')"
UNFOLD = "() => document.querySelectorAll('.fl-deeper').forEach((fold) => (fold.open = true))"


def opened(leaf: Page, site: Path, language: str, name: str) -> Page:
    fl.use_language(language)
    leaf.goto((site / language / name).as_uri())
    return leaf


def answer_here(page: Page | Frame, name: str) -> None:
    """Answer an item that is alone in its cell."""
    answer(page.locator(f"[id='cell-id={place_of(name)['cell']}'] section.fl-question"), name)


def kept(page: Page | Frame) -> State:
    return loads(page.evaluate(KEPT).encode())
