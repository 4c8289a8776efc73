"""What an address may say: what it sets is set, and what is broken or hostile shows the start and runs nothing."""

from math import inf, nan
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit

import numpy as np
import pytest
from every import at_first
from explorers import wander
from pages import opened
from playwright.sync_api import Page, expect

from flywheel_lab.pages.explorers import EXPLORERS
from flywheel_lab.widgets.kit.base32 import ALPHABET, append_checksum
from flywheel_lab.widgets.kit.code import write_state
from flywheel_lab.widgets.texts.kit import TEXTS as KIT

SEEN = """() => {
  const seen = document.querySelectorAll(".fl-view :is(input, select, .fl-said, td)");
  return [...seen].map((each) => each.value ?? each.innerText);
}"""
TEXTS = [
    "",
    "F1",
    "<script>alert(1)</script>",
    "%E0%A4%A",
    "W1AAA-AAAA",
    "Z" * 4000,
    "javascript:alert(1)",
    "%00",
    "__proto__",
]


def test_what_is_set_stands_in_the_address(leaf: Page, site: Path) -> None:
    page = opened(leaf, site, "en", "explore/flywheel.html")
    week = page.get_by_role("slider", name="Week")
    week.press("End")
    page.wait_for_function("() => location.hash.length > 4")
    address, value = page.url, week.input_value()
    leaf.goto("about:blank")
    leaf.goto(address)
    assert page.get_by_role("slider", name="Week").input_value() == value


def test_what_is_set_stays_in_the_other_language(leaf: Page, site: Path) -> None:
    page = opened(leaf, site, "en", "explore/flywheel.html")
    week = page.get_by_role("slider", name="Week")
    week.press("End")
    value = week.input_value()
    page.get_by_role("link", name="Deutsch").click()
    expect(page.get_by_role("slider", name="Woche")).to_have_value(value)


def test_another_link_in_the_same_tab_is_heard(leaf: Page, site: Path) -> None:
    page = opened(leaf, site, "en", "explore/flywheel.html")
    week = page.get_by_role("slider", name="Week")
    start = week.input_value()
    week.press("End")
    page.wait_for_function("() => location.hash.length > 4")
    page.evaluate("() => { location.hash = '#s=broken'; }")
    expect(week).to_have_value(start)


def hostile(name: str) -> list[str]:
    """Codes that fit in all but what they set."""
    layout = EXPLORERS[name][-1]().kit["layout"]
    begin, rng = layout["starts"][0], np.random.default_rng(16)
    state = begin["state"]
    worst: dict[str, list[float]] = {
        "dwell": [0.0, -1.0, 1e300],
        "pushes": [nan, inf, -1e300],
        "mass": [0.0, nan, 1e300],
    }
    worst |= {"conversion": [1.3, -0.1, nan], "week": [-5, 1e9]}
    codes = [
        write_state(layout, state | {trait: spread(value, state[trait])})
        for trait in worst.keys() & state.keys()
        for value in worst[trait]
    ]
    signs = ["".join(rng.choice([*ALPHABET], 30)) for _code in range(3)]
    return codes + [append_checksum(f"{layout['kind']}1{begin['mark']}{each}") for each in signs]


def spread(value: float, like: Any) -> Any:
    """A value in each place of a list of lists, or alone."""
    return [spread(value, each) for each in like] if isinstance(like, list) else value


@pytest.mark.parametrize("name", at_first(1, ["flywheel", "wheel", "funnel", "lenses"]))
def test_a_broken_or_hostile_address_shows_the_start(leaf: Page, site: Path, name: str) -> None:
    page = opened(leaf, site, "en", f"explore/{name}.html")
    expect(page.locator(".fl-view")).to_be_visible()
    start = page.evaluate(SEEN)
    for code in [*TEXTS, *hostile(name)]:
        page.evaluate("(code) => history.replaceState(null, '', '#s=' + code)", code)
        page.reload()
        assert page.evaluate(SEEN) == start, code


@pytest.mark.parametrize("name", ["claims", pytest.param("hourglass", marks=pytest.mark.every)])
def test_an_address_sets_whatever_sliders_can_set(leaf: Page, site: Path, name: str) -> None:
    explorer, rng = EXPLORERS[name][-1](), np.random.default_rng(16)
    opened(leaf, site, "en", f"explore/{name}.html")
    start = leaf.evaluate(SEEN)
    for _time in range(5):
        wander(explorer, rng, "ends")
        leaf.evaluate("(code) => history.replaceState(null, '', '#s=' + code)", explorer.state_code)
        leaf.reload()
        assert leaf.evaluate(SEEN) != start


def test_a_code_that_is_pasted_sets_no_more_than_an_address(leaf: Page, site: Path) -> None:
    page = opened(leaf, site, "en", "explore/flywheel.html")
    start = page.evaluate(SEEN)
    page.get_by_role("button", name=KIT["keep"]).click()
    page.get_by_label(KIT["state"], exact=True).last.fill(hostile("flywheel")[0])
    page.get_by_role("button", name=KIT["use"]).click()
    expect(page.get_by_text(KIT["code_start"])).to_be_visible()
    page.get_by_role("button", name=KIT["keep"]).click()
    assert page.evaluate(SEEN) == start


def test_an_address_that_asks_for_no_cell_of_ours_leads_nowhere(leaf: Page, site: Path) -> None:
    page = opened(leaf, site, "en", "05_flywheel.html")
    expect(page.locator(".fl-view").first).to_be_visible()
    for cell in [
        "nowhere",
        "",
        "'] *",
        '"]',
        "<img src=x onerror=alert(1)>",
        "%22%5D",
        "../x",
        "a" * 4000,
        "predict-half%00",
    ]:
        page.evaluate("(cell) => { location.hash = `#cell-id=${cell}`; }", cell)
    assert page.evaluate("() => new Promise((done) => setTimeout(() => done(scrollY), 50))") == 0
    page.evaluate("() => { location.hash = '#cell-id=predict-half'; }")
    page.wait_for_function("() => scrollY > 0")


def test_a_link_leads_to_a_page_in_a_tab_of_its_own_as_well(leaf: Page, site: Path) -> None:
    page = opened(leaf, site, "en", "00_start.html")
    expect(page.locator(".fl-progress a").first).to_be_attached()
    links = page.evaluate("() => [...document.querySelectorAll('a.fl-way')].map(({ href }) => href.replace(/#.*/, ''))")
    assert {Path(unquote(urlsplit(each).path)).exists() for each in links} == {True}
