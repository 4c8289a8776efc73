"""A state on the screen is a code: to be copied, pasted, and explained where it is wrong."""

from collections.abc import Callable

import pytest
from every import at_first
from explorers import EXPLORERS, state_of
from kit_steps import DRIVE, STATE, field, names, paste, press
from playwright.sync_api import Page, expect

import flywheel_lab as fl
from flywheel_lab.widgets.kit.code import read_state
from flywheel_lab.widgets.texts.kit import TEXTS

Mount = Callable[..., Page]


@pytest.mark.parametrize("name", at_first(3, reversed(EXPLORERS)))
def test_the_code_on_the_screen_is_the_one_of_python_and_brings_everything_back(name: str, mount: Mount) -> None:
    explorer = EXPLORERS[name]()
    page = mount(explorer)
    start = page.evaluate(STATE, names(explorer))
    page.evaluate(DRIVE, [names(explorer), 3])
    press(page, "keep")
    code, state = field(page).input_value(), page.evaluate(STATE, names(explorer))
    assert code != explorer.state_code
    assert state_of(EXPLORERS[name]().restore(code)) == state
    paste(page, explorer.state_code.lower())
    assert page.evaluate(STATE, names(explorer)) == start
    expect(page.get_by_text(TEXTS["restored"])).to_be_visible()
    paste(page, code)
    assert page.evaluate(STATE, names(explorer)) == state
    press(page, "undo")
    assert page.evaluate(STATE, names(explorer)) == start


def test_a_wrong_code_is_explained_and_changes_nothing(mount: Mount) -> None:
    explorer = fl.explore_hourglass()
    page = mount(explorer)
    press(page, "keep")
    start = page.evaluate(STATE, names(explorer))
    for code in ["12,5", "H1", "H1NP-AAAA", fl.claim_lab().state_code, fl.explore_hourglass(pushes=75).state_code]:
        with pytest.raises(fl.FlywheelError) as wrong:
            read_state(explorer.kit["layout"], code)
        paste(page, code)
        expect(page.get_by_text(str(wrong.value))).to_be_visible()
        expect(field(page)).to_have_value(code)
    assert page.evaluate(STATE, names(explorer)) == start
