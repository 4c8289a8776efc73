"""Items are sorted into bins by dragging, by tapping and from a list: all show the same, and hand in the same."""

from collections.abc import Callable
from typing import Any

import pytest
from playwright.sync_api import Locator, Page, expect
from touching import middle

from flywheel_lab.widgets.learning.questions import QuestionCard
from flywheel_lab.widgets.texts.questions import TEXTS

Mount = Callable[..., Page]
ASKED = {"name": "x.sort", "kind": "sort", "ask": "Where to?", "final": False}
ASKED |= {"left": ["An ad", "One tap", "A call"], "right": ["More", "Faster"]}
SAID = {"status": "not yet", "symbol": "→", "word": "Not yet", "message": "No.", "notice": ""}


@pytest.fixture
def show(mount: Mount) -> Mount:
    return lambda **state: mount(QuestionCard([ASKED], lambda _name, _answer: None, **state))


def item(page: Page, text: str) -> Locator:
    return page.locator(".fl-piece", has_text=text)


def drag(page: Page, text: str, to: str) -> None:
    page.mouse.move(*middle(item(page, text)))
    page.mouse.down()
    page.mouse.move(*middle(page.get_by_role("group", name=to)), steps=4)
    page.mouse.up()


def bins(page: Page) -> dict[str, list[str]]:
    groups = {name: page.get_by_role("group", name=name, exact=True) for name in (TEXTS["pool"], "More", "Faster")}
    return {
        name: [text.removeprefix("⠿") for text in group.locator(".fl-piece").all_text_contents()]
        for name, group in groups.items()
    }


def drafted(page: Page) -> Any:
    return page.evaluate("() => models[0].state.drafts['x.sort']")


def test_an_item_is_dragged_into_a_bin_and_back(show: Mount) -> None:
    page = show()
    drag(page, "One tap", "Faster")
    assert bins(page) == {TEXTS["pool"]: ["An ad", "A call"], "More": [], "Faster": ["One tap"]}
    drag(page, "One tap", TEXTS["pool"])
    assert drafted(page) == "---"


def test_an_item_that_is_dropped_beside_all_bins_stays(show: Mount) -> None:
    page = show()
    page.mouse.move(*middle(item(page, "An ad")))
    page.mouse.down()
    page.mouse.move(1090, 990, steps=4)
    page.mouse.up()
    assert drafted(page) is None and bins(page)[TEXTS["pool"]] == ["An ad", "One tap", "A call"]


def test_an_item_is_tapped_and_then_the_bin(show: Mount) -> None:
    page = show()
    item(page, "A call").click()
    expect(item(page, "A call")).to_have_attribute("aria-pressed", "true")
    page.get_by_role("group", name="More").click(position={"x": 60, "y": 60})
    assert drafted(page) == "--A"
    expect(item(page, "A call")).to_have_attribute("aria-pressed", "false")


def test_a_second_tap_lets_go(show: Mount) -> None:
    page = show()
    for _tap in range(2):
        item(page, "An ad").click()
    page.get_by_role("button", name="More").click()
    assert drafted(page) is None


def test_all_is_sorted_with_the_keyboard_and_the_focus_goes_on(show: Mount) -> None:
    page = show()
    item(page, "An ad").focus()
    for _item in ASKED["left"]:
        page.keyboard.press("Enter")
        page.get_by_role("button", name="Faster", exact=True).focus()
        page.keyboard.press("Enter")
    assert drafted(page) == "BBB"
    expect(page.locator(".fl-sort [role=status]")).to_have_text("“A call” is now in “Faster”.")


def test_the_list_and_the_bins_show_the_same(show: Mount) -> None:
    page = show()
    page.locator(".fl-twin summary").press("Enter")
    page.get_by_label("One tap").select_option("Faster")
    drag(page, "An ad", "More")
    assert bins(page) == {TEXTS["pool"]: ["A call"], "More": ["An ad"], "Faster": ["One tap"]}
    expect(page.locator(".fl-twin select").first).to_have_value("A")


def test_each_item_is_marked_until_it_is_moved(show: Mount) -> None:
    outcome = SAID | {"marks": [True, False, True]}
    page = show(drafts={"x.sort": "ABB"}, outcomes={"x.sort": outcome})
    assert [each[-1] for each in page.locator(".fl-piece").all_text_contents()] == ["✓", "→", "✓"]
    drag(page, "One tap", "More")
    assert item(page, "One tap").inner_text().endswith("One tap")


@pytest.mark.every
def test_axe_finds_nothing_after_an_answer(show: Mount, barriers: Callable[[Page, str], list[str]]) -> None:
    page = show(drafts={"x.sort": "ABB"}, outcomes={"x.sort": SAID | {"marks": [True, False, True]}})
    page.locator(".fl-twin summary").click()
    item(page, "One tap").click()
    assert barriers(page, ".fl-view") == []
