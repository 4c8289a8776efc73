"""Pages under hands: a finger on a phone, a keyboard alone, any width."""

from collections.abc import Iterator
from itertools import product
from pathlib import Path

import pytest
from on_pages import opened, unfold
from playwright.sync_api import Locator, Page, expect
from touching import middle

from flywheel_lab.chapters.course import CHAPTERS
from flywheel_lab.messages import LANGUAGES
from flywheel_lab.pages.explorers import EXPLORERS
from flywheel_lab.pages.frozen.outline import page_of

WIDTHS = (360, 768, 1366)
# What reaches beyond the page to the right, and is not within something that can be scrolled.
BEYOND = """() => {
  const wide = document.documentElement.clientWidth;
  if (document.documentElement.scrollWidth <= wide) return [];
  const within = (node) => node && node !== document.body && (getComputedStyle(node).overflowX !== "visible" || within(node.parentElement));
  const beyond = [...document.body.querySelectorAll("*")].filter((node) =>
    node.getBoundingClientRect().right > wide + 1 && !within(node.parentElement));
  return beyond.slice(0, 3).map((node) => `${node.tagName} ${node.className} ${node.textContent.slice(0, 40)}`);
}"""
OTHERS = ["index.html", "glossary.html", *(f"explore/{name}.html" for name in EXPLORERS)]
PAGES = [*OTHERS, *map(page_of, CHAPTERS)]


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_page_is_wider_than_its_window(leaf: Page, site: Path, language: str) -> None:
    wide = []
    for name in PAGES:
        page = opened(leaf, site, language, name)
        unfold(page)
        for width in WIDTHS:
            page.set_viewport_size({"width": width, "height": 740})
            wide += [f"{name} at {width}: {each}" for each in page.evaluate(BEYOND)]
    assert wide == []
