"""A page of the course on a phone, and what somebody does there."""

from pathlib import Path

from playwright.sync_api import Page

import flywheel_lab as fl
from flywheel_lab.lessons.progress.state import State, loads

PHONE = {"width": 360, "height": 740}
KEPT = "() => localStorage.getItem('flywheel-lab/progress')"
READY = "() => document.querySelector('.fl-works')?.textContent.startsWith('✓')"
UNFOLD = "() => document.querySelectorAll('.fl-deeper').forEach((fold) => (fold.open = true))"


def opened(leaf: Page, site: Path, language: str, name: str) -> Page:
    fl.use_language(language)
    leaf.goto((site / language / name).as_uri())
    return leaf


def kept(page: Page) -> State:
    return loads(page.evaluate(KEPT).encode())
