"""The hands that drive a chapter find each control, and what is wrong with one."""

from collections.abc import Callable

import pytest
from every import every
from hands import drive
from playwright.sync_api import Page

Drawn = Callable[[str], list[str]]
SLIDER = '<input type="range" min="0" max="4" value="2" aria-label="{}" {}>'
KEEPS_KEYS = """<script>
  document.querySelector("main").addEventListener("keydown", (event) => event.preventDefault(), true);
</script>"""


@pytest.fixture
def moves(page: Page) -> Drawn:
    def found(html: str) -> list[str]:
        page.set_content(f"<main>{html}</main>")
        return list(drive(page.locator("main")))

    return found


def test_each_control_is_moved_once(moves: Drawn) -> None:
    options = '<input type="radio" aria-label="A"><input type="checkbox" aria-label="B">'
    buttons = "<button onclick=\"this.insertAdjacentHTML('afterend', '<button>new</button>')\">more</button>"
    html = SLIDER.format("one", "") + SLIDER.format("two", "") + options + '<input type="text">' + buttons
    assert moves(html) == ["one", "two", "A", "B", "field", "button 0", "button 1"]


def test_each_choice_of_each_list_is_made_and_sliders_are_moved_at_the_ends_of_the_first(moves: Drawn) -> None:
    lists = 2 * "<select><option>a</option><option>b</option><option>c</option></select>"
    options = [f"option {i}" for i in range(3)]
    assert moves(lists + SLIDER.format("one", "")) == [options[0], "one", *options[1:], "one", *options]


def test_what_is_closed_is_left_alone(moves: Drawn) -> None:
    closed = SLIDER.format("one", "disabled") + "<button disabled>no</button><div inert><button>no</button></div>"
    assert moves(f'{closed}<button aria-disabled="true">no</button><button hidden>no</button>') == []


BACK = 'oninput="this.value = 2"'
BROKEN = {
    "the first springs back": SLIDER.format("one", BACK),
    "another springs back": SLIDER.format("one", "") + SLIDER.format("two", BACK),
    "around it, keys are kept": SLIDER.format("one", "") + KEEPS_KEYS,
    "another list that springs back": "<select></select><select onchange='this.selectedIndex = 0'>"
    "<option>a</option><option>b</option></select>",
    "an option that will not stay": '<input type="checkbox" id="a"><input type="checkbox" onclick="return false">',
    "an option that takes no key": '<input type="radio" id="a"><input type="radio" style="display: none">',
}


@every("what", BROKEN)
def test_what_cannot_be_moved_is_reported(moves: Drawn, what: str) -> None:
    with pytest.raises(AssertionError):
        moves(BROKEN[what])
