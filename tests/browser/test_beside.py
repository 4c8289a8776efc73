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
        lambda: fl.observe("hourglass.stop", "what happens", share=0.5).children[0],
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
