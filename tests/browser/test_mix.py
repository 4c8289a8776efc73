"""Two channels on a page: both get better, people are moved, and the total gets worse, by mouse and by keys."""

from collections.abc import Callable

import pytest
from every import one_at_a_time
from looks import OUTSIDE
from playwright.sync_api import Locator, Page, expect
from said import says

import flywheel_lab as fl
from flywheel_lab.messages import gettext
from flywheel_lab.widgets.texts.mix import TEXTS

Mount = Callable[..., Page]
COUNT = "(paths) => paths.map((path) => path.getAttribute('d').match(/h0/g)?.length ?? 0)"


@pytest.fixture
def mix(mount: Mount) -> Page:
    return mount(fl.explore_mix(), width=900)


def hands(page: Page) -> list[Locator]:
    return page.get_by_role("slider").all()


def solve(page: Page) -> None:
    people, search, social = hands(page)
    search.press("ArrowRight")
    social.press("ArrowRight")
    social.press("ArrowRight")
    for _step in range(5):
        people.press("ArrowLeft")


def test_it_starts_with_last_spring_and_says_what_to_find_out(mix: Page) -> None:
    says(mix.locator(".fl-said"), TEXTS["said_start"].replace("**", ""), share="1.6%")  # type: ignore[union-attr]
    assert mix.locator(".fl-come").evaluate_all(COUNT) == [200, 100, 300]
    assert mix.locator(".fl-buy").evaluate_all(COUNT) == [80, 16, 96]


def test_the_puzzle_is_solved_by_keyboard(mix: Page) -> None:
    solve(mix)
    solved = TEXTS["said_solved"].replace("**", "")  # type: ignore[union-attr]
    says(mix.locator(".fl-said"), solved, search="2.2%", social="1.2%", share="1.45%", before="1.6%")


def test_the_puzzle_is_solved_by_dragging_the_mix(mix: Page) -> None:
    people, search, social = hands(mix)
    search.press("ArrowRight")
    social.press("ArrowRight")
    box = people.bounding_box()
    assert box
    y = box["y"] + box["height"] / 2
    mix.mouse.move(box["x"] + box["width"] * 2 / 3, y)
    mix.mouse.down()
    mix.mouse.move(box["x"] + 60, y, steps=4)
    mix.mouse.up()
    expect(mix.locator(".fl-mix")).to_contain_class("fl-solved")


def test_better_channels_alone_are_not_enough_and_it_says_so(mix: Page) -> None:
    _people, search, social = hands(mix)
    search.press("ArrowRight")
    says(mix.locator(".fl-said"), TEXTS["said_one"], channel=gettext(str(TEXTS["social"])))
    social.press("ArrowRight")
    says(mix.locator(".fl-said"), TEXTS["said_up"], before="1.6%")


def test_no_channel_gets_worse_than_last_spring(mix: Page) -> None:
    hands(mix)[1].press("ArrowLeft")
    assert hands(mix)[1].input_value() == "20"


def test_a_table_says_the_same_and_a_button_brings_last_spring_back(mix: Page) -> None:
    mix.get_by_text(gettext(str(TEXTS["table_open"]))).click()
    solve(mix)
    expect(mix.get_by_role("row").nth(3)).to_contain_text("1.45%")
    mix.get_by_role("button", name=gettext(str(TEXTS["again"]))).press("Enter")
    expect(mix.get_by_role("row").nth(3)).to_contain_text("96")


@pytest.mark.every
@one_at_a_time(width=[300, 1050], dark=[False, True])
def test_it_fits_and_can_be_read_by_everybody(
    mount: Mount, barriers: Callable[[Page, str], list[str]], width: int, dark: bool
) -> None:
    page = mount(fl.explore_mix(), width=width, dark=dark)
    page.emulate_media(reduced_motion="reduce")
    solve(page)
    expect(page.locator(".fl-mix")).to_contain_class("fl-solved")
    assert page.evaluate(OUTSIDE) == []
    assert barriers(page, ".fl-view") == []
    if width > 1000:
        assert page.locator(".fl-view").bounding_box()["height"] <= 460  # type: ignore[index]
