"""What a learner's hands do to the controls in one output: everything is moved as far as it goes.

The first control of each kind is moved with the keys that a learner would press, so that nothing around an output may
keep keys for itself; the others by the events that such keys give, all in one visit to the page: a visit costs more
than what it moves. Each move is painted before the next.
"""

from collections.abc import Iterator
from typing import Any

from playwright.sync_api import ElementHandle, Locator
from steps import PAINTED
from visits import CHOOSE, HOLD, NEXT, PRESS, SLIDE, STANDS, TURN, UNFOLD, WENT

FREE = ":not([inert], [inert] *, .fl-shut [role=slider])"
"""What no prediction keeps closed."""


def drive(output: Locator) -> Iterator[str]:
    """Make each choice of each list, move all controls as far as they go for its ends, then press every button."""
    shown = output.element_handle()
    shown.evaluate(UNFOLD)
    yield from turn(output) if lists(shown) else slide(output)
    yield from choose(output)
    yield from write(output)
    yield from bend(output)
    yield from press(output)
    assert shown.is_visible(), "what was driven is no longer there"


def turn(output: Locator) -> Iterator[str]:
    """Make each choice of each list; the first may be of scenarios, so at its ends all sliders are moved."""
    shown = output.element_handle()
    last = len(lists(shown)[0].query_selector_all("option")) - 1
    for option in range(last + 1):
        shown.evaluate(PAINTED)  # another scenario draws all of it anew
        first = lists(shown)[0]
        if first.is_visible() and first.is_enabled():
            first.select_option(index=option)
            assert lists(shown)[0].evaluate("(list) => list.selectedIndex") == option
            yield f"option {option}"
            if option in (0, last):
                yield from slide(output)
    for option, stands in shown.evaluate(TURN, f"select{FREE}"):
        assert stands == option, f"option {option} became {stands}"
        yield f"option {option}"


def lists(shown: ElementHandle) -> list[ElementHandle]:
    return shown.query_selector_all(f"select{FREE}")


def slide(output: Locator) -> Iterator[str]:
    """Take every slider to both its ends and one step back."""
    first, others = controls(output, f"input[type=range]{FREE}:enabled:visible")
    moves: list[Any] = []
    for slider in first:
        held = slider.evaluate(HOLD)
        for key in ("End", "Home", "ArrowRight"):
            output.page.keyboard.press(key)
        moves.append([*held, slider.evaluate(WENT)])
    for name, low, high, went in moves + output.page.evaluate(SLIDE, others):
        assert went[:2] == [high, low] and went[2] > low, f"{name} was at {went}"
        yield name


def choose(output: Locator) -> Iterator[str]:
    """Choose every option, the first with the space bar."""
    first, others = controls(output, "input[type=radio]:enabled, input[type=checkbox]:enabled")
    moves: list[Any] = []
    for option in first:
        name, *_ = option.evaluate(HOLD)
        output.page.keyboard.press("Space")
        moves.append([name, option.is_checked()])
    for name, chosen in moves + output.page.evaluate(CHOOSE, others):
        assert chosen, name
        yield name


def write(output: Locator) -> Iterator[str]:
    """Type a number into every field."""
    for field in output.locator("input[type=text]:enabled:visible").element_handles():
        if field.is_editable():
            field.fill("12,5")
            assert field.input_value() == "12,5"
            yield "field"


def bend(output: Locator) -> Iterator[str]:
    """Take every handle of every curve to the top of the paper and one step down, with keys."""
    for handle in output.locator(f"[role=slider]{FREE}:not([aria-disabled=true])").element_handles():
        name, *_ = handle.evaluate(HOLD)
        output.page.keyboard.press("End")
        now, most = handle.evaluate(STANDS)
        assert now == most, f"{name} is at {now}, not at {most}"
        output.page.keyboard.press("ArrowDown")
        now, most = handle.evaluate(STANDS)
        assert now != most, f"{name} is still at {most}"
        yield name


def press(output: Locator) -> Iterator[str]:
    """Press every button, the first with the Enter key."""
    shown = output.element_handle()
    first = shown.evaluate(NEXT, [f"button{FREE}", 0])
    if first >= 0:
        output.page.keyboard.press("Enter")
        others = shown.evaluate(PRESS, [f"button{FREE}", first + 1])
        yield from (f"button {i}" for i in [first, *others])


def controls(output: Locator, which: str) -> tuple[list[ElementHandle], list[ElementHandle]]:
    """Return the first control, if there is one, and the others."""
    found = output.locator(which).element_handles()
    return found[:1], found[1:]
