"""The presenter's edition in a browser, from a disk: one frame at a time, by clicker and keys, and all of it fits."""

from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import BrowserContext, Page

from flywheel_lab.messages import LANGUAGES, use_language
from flywheel_lab.trainer.presenter import write_presenter

SEEN = "[...document.querySelectorAll('.pr-frame')].flatMap((f, k) => f.checkVisibility() ? [k] : [])"
OVER = """frame => { const inside = frame.querySelector(".pr-inside");
  return inside ? Math.max(inside.scrollHeight - inside.clientHeight, inside.scrollWidth - inside.clientWidth) : 0 }"""
ROUNDED = 12
"""So many pixels may an explorer be too high: what scales it rounds."""


@pytest.fixture(scope="module")
def stick(tmp_path_factory: pytest.TempPathFactory) -> Path:
    use_language("de")
    return write_presenter(tmp_path_factory.mktemp("presenter"), [60])[0]


@pytest.fixture
def wall(leaf: Page, stick: Path) -> Page:
    """The pages of an hour on a wall."""
    leaf.set_viewport_size({"width": 1280, "height": 720})
    leaf.goto(stick.as_uri())
    return leaf


def place(wall: Page) -> int:
    """Which frame is to be seen; it is the only one."""
    (seen,) = wall.evaluate(SEEN)
    return int(seen)


def page_of(wall: Page) -> str | None:
    return wall.locator(".pr-frame:visible").get_attribute("data-page")


def press(wall: Page, *keys: str) -> None:
    for key in keys:
        wall.keyboard.press(key)


def test_a_clicker_opens_one_frame_after_the_other_and_all_fit(wall: Page) -> None:
    count = wall.locator(".pr-frame").count()
    seen, clipped = [place(wall)], []
    for _press in range(count):
        press(wall, "PageDown")
        seen.append(place(wall))
        if wall.locator(".pr-frame:visible").evaluate(OVER) > ROUNDED:
            clipped.append(seen[-1])
    assert (seen, clipped) == ([*range(count), count - 1], [])


def test_a_number_and_enter_lead_to_a_page_and_home_to_the_first(wall: Page) -> None:
    press(wall, "4", "Enter")
    there = page_of(wall)
    press(wall, "Home", "PageUp")
    assert (there, place(wall)) == ("4", 0)


def test_in_the_dark_the_first_press_only_brings_the_light_back(wall: Page) -> None:
    press(wall, "PageDown", "b")
    dark = wall.locator("#blank").is_visible()
    press(wall, "PageDown")
    assert (dark, wall.locator("#blank").is_visible(), place(wall)) == (True, False, 1)


def test_a_reload_begins_where_it_was(wall: Page) -> None:
    press(wall, "PageDown", "PageDown", "PageDown")
    wall.reload()
    assert place(wall) == 3


def test_keys_belong_to_an_explorer_while_it_has_the_focus(wall: Page) -> None:
    wall.evaluate(
        "location.hash = document.querySelectorAll('.pr-frame').length && "
        "[...document.querySelectorAll('.pr-frame')].findIndex(f => f.querySelector('input[type=range]'))"
    )
    wall.reload()
    here = place(wall)
    wall.locator(".pr-frame:visible input[type=range]").first.focus()
    press(wall, "ArrowRight")
    stayed = place(wall)
    press(wall, "PageDown")
    assert (stayed, place(wall)) == (here, here + 1)


def test_the_wall_has_no_barriers(wall: Page, barriers: Callable[..., list[str]]) -> None:
    press(wall, "PageDown", "PageDown", "PageDown", "PageDown")
    assert barriers(wall, "body") == []


@pytest.mark.every
@pytest.mark.parametrize("code", LANGUAGES)
@pytest.mark.parametrize("size", [(1280, 720), (1920, 1080)])
def test_every_frame_of_every_duration_fits(
    code: str, size: tuple[int, int], tmp_path: Path, phone: BrowserContext
) -> None:
    use_language(code)
    wall, clipped = phone.new_page(), []
    wall.set_viewport_size({"width": size[0], "height": size[1]})
    for file in write_presenter(tmp_path):
        wall.goto(file.as_uri())
        for frame in range(wall.locator(".pr-frame").count()):
            over = wall.locator(".pr-frame:visible").evaluate(OVER)
            clipped += [(file.stem, frame, over)] if over > ROUNDED else []
            press(wall, "PageDown")
    assert clipped == []
