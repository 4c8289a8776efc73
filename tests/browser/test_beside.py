"""Cards and explorers share one page: what one brings to wear, no other has to."""

from collections.abc import Callable
from typing import Any

import numpy as np
import pytest
from every import every
from explorers import EXPLORERS
from playwright.sync_api import Page

import flywheel_lab as fl
from flywheel_lab.widgets.view import BUILT

Mount = Callable[..., Page]
PAIRS: dict[str, tuple[Callable[[], Any], str, Callable[[], Any]]] = {
    "an icon beside a gate": (
        lambda: fl.explore_flywheel(fl.flywheel("strong")),
        ".fl-kit span[aria-hidden]",
        lambda: fl.observe("hourglass.stop/why", "what happens").children[0],
    ),
    "a word on a button beside the glossary": (
        lambda: fl.explore_flywheel(fl.flywheel("strong")),
        ".fl-kit .fl-word",
        fl.glossary,
    ),
    "the aims of a chapter beside the wheel": (
        lambda: fl.start("04"),
        ".fl-card li >> nth=1",
        lambda: fl.push_the_wheel(fl.PhysicalFlywheel(mass=20, radius=0.5)),
    ),
    "the names of a formula beside the claims": (
        lambda: fl.exercise("three_lenses.share"),
        ".fl-names li",
        fl.claim_lab,
    ),
}

ALONE: dict[str, Callable[[], Any]] = {
    **EXPLORERS,
    "chains": lambda: fl.watch_chains(1.2, rng=np.random.default_rng(3)),
    "firms": fl.explore_firms,
    "glossary": fl.glossary,
    "progress": fl.progress,
    "card": lambda: fl.exercise("three_lenses.share"),
}
# Open what unfolds, and let what is then drawn or fades come to its end.
OPEN = """async () => {
  for (const each of document.querySelectorAll('details')) each.open = true;
  let drawn = '';
  for (let still = 0; still < 5; still += 1) {
    await new Promise(requestAnimationFrame);
    const now = document.querySelector('main').innerHTML;
    if (now !== drawn) still = 0;
    drawn = now;
  }
  await Promise.all(document.getAnimations().map((each) => each.finished));
}"""
# Return how what is drawn in another way than it was when this was last asked is drawn now.
WORN = """() => {
  const names = [...getComputedStyle(document.body)].filter((name) => !name.startsWith('--'));
  const worn = [...document.querySelectorAll('.fl-view, .fl-view *')].map((node) => {
    const style = getComputedStyle(node);
    const seen = names.map((name) => `${name} ${style.getPropertyValue(name)}`);
    return `${node.tagName}.${node.getAttribute('class')}: ${seen.join(' ')}`;
  });
  const was = window.worn ?? [];
  window.worn = worn;
  return worn.filter((now, i) => now !== was[i]);
}"""


@every("pair", PAIRS)
def test_it_looks_as_it_does_alone(mount: Mount, pair: str) -> None:
    shown, part, other = PAIRS[pair]
    alone = box(mount(shown()), part)
    assert alone and alone == box(mount(shown(), other()), part)


def box(page: Page, part: str) -> Any:
    """Where it is once all folds are open: what a closed one hides has no place."""
    page.evaluate("() => { for (const each of document.querySelectorAll('details')) each.open = true; }")
    return page.locator(part).first.bounding_box()


LISTS = (
    ".jp-OutputArea-output dl { width: 100%; overflow: hidden; padding: 0; margin: 0; }"
    ".jp-OutputArea-output dt { font-weight: bold; float: left; width: 20%; padding: 0; margin: 0; }"
    ".jp-OutputArea-output dd { float: left; width: 80%; padding: 0; margin: 0; }"
)
WITH_LISTS: dict[str, Callable[[], Any]] = {
    "the glossary": fl.glossary,
    "the claims": fl.claim_lab,
    "the wheel": lambda: fl.push_the_wheel(fl.PhysicalFlywheel(mass=20, radius=0.5)),
}


@every("widget", WITH_LISTS)
def test_a_list_of_words_stands_in_jupyterlab_as_on_a_bare_page(mount: Mount, widget: str) -> None:
    """JupyterLab lays the lists of an output out itself, in two columns that float."""
    page = mount(WITH_LISTS[widget]())
    boxes = "() => [...document.querySelectorAll('dt, dd')].map((each) => each.getBoundingClientRect().toJSON())"
    bare = page.evaluate(boxes)
    page.add_style_tag(content=LISTS)
    page.evaluate("document.querySelector('main > div').classList.add('jp-OutputArea-output')")
    assert page.evaluate(boxes) == bare


@pytest.mark.every
@pytest.mark.parametrize("width", [1000, 360])
@every("name", ALONE)
def test_the_sheets_of_all_others_change_nothing(mount: Mount, name: str, width: int) -> None:
    widget = ALONE[name]()
    page = mount(widget, width=width)
    page.evaluate(OPEN)
    assert len(page.evaluate(WORN)) > 10
    for sheet in sorted(BUILT.glob("*.css")):
        if sheet.stem != widget.bundle:
            page.add_style_tag(content=sheet.read_text("utf-8"))
    assert page.evaluate(WORN) == []
