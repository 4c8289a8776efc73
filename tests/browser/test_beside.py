"""Cards and explorers share one page: what one brings to wear, no other has to."""

from collections.abc import Callable
from typing import Any

from every import every
from playwright.sync_api import Page

import flywheel_lab as fl

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


@every("pair", PAIRS)
def test_it_looks_as_it_does_alone(mount: Mount, pair: str) -> None:
    shown, part, other = PAIRS[pair]
    alone = mount(shown()).locator(part).first.bounding_box()
    assert alone and alone == mount(shown(), other()).locator(part).first.bounding_box()


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
