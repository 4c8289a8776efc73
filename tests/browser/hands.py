"""What a learner's hands do to the controls in one output: everything is moved as far as it goes, by key or click."""

from collections.abc import Iterator

from playwright.sync_api import Locator, expect

FREE = ":not([inert], [inert] *, .fl-shut [role=slider])"
"""What no prediction keeps closed."""


def drive(output: Locator) -> Iterator[str]:
    """Make each choice of each list, move all controls as far as they go for its ends, then press every button."""
    output.evaluate("(output) => { for (const part of output.querySelectorAll('details')) part.open = true; }")
    lists = output.locator(f"select{FREE}")
    if lists.count() == 0:
        yield from slide(output)
    for i in range(lists.count()):
        last = lists.nth(i).locator("option").count() - 1
        for option in range(last + 1):
            if lists.nth(i).is_visible() and lists.nth(i).is_enabled():
                lists.nth(i).select_option(index=option)
                assert lists.nth(i).evaluate("(list) => list.selectedIndex") == option
                yield f"option {option}"
                if option in (0, last):
                    yield from slide(output)
    yield from choose(output)
    yield from write(output)
    yield from bend(output)
    buttons, i = output.locator(f"button{FREE}"), -1
    while (i := i + 1) < buttons.count():  # a button may unfold others
        if buttons.nth(i).is_visible() and buttons.nth(i).is_enabled():
            buttons.nth(i).press("Enter")
            yield f"button {i}"


def slide(output: Locator) -> Iterator[str]:
    """Take every slider to both its ends and one step back, with the keys that a learner would press."""
    for slider in output.locator(f"input[type=range]{FREE}:enabled:visible").all():
        low, high = (float(slider.get_attribute(name) or "nan") for name in ("min", "max"))
        slider.focus()
        for key, reached in (("End", high), ("Home", low)):
            slider.press(key)
            assert float(slider.input_value()) == reached, f"{name_of(slider)} after {key}"
        slider.press("ArrowRight")
        assert float(slider.input_value()) > low, f"{name_of(slider)} after ArrowRight"
        yield name_of(slider)


def choose(output: Locator) -> Iterator[str]:
    """Choose every option with the space bar."""
    for option in output.locator("input[type=radio]:enabled, input[type=checkbox]:enabled").all():
        option.press("Space")
        assert option.is_checked()
        yield name_of(option)


def write(output: Locator) -> Iterator[str]:
    """Type a number into every field."""
    for field in output.locator("input[type=text]:enabled:visible").all():
        if field.is_editable():
            field.fill("12,5")
            assert field.input_value() == "12,5"
            yield name_of(field)


def bend(output: Locator) -> Iterator[str]:
    """Take every handle of every curve to the top of the paper and one step down."""
    for handle in output.locator(f"[role=slider]{FREE}:not([aria-disabled=true])").all():
        handle.focus()
        handle.press("End")
        most = handle.get_attribute("aria-valuemax") or "none"
        expect(handle, name_of(handle)).to_have_attribute("aria-valuenow", most)  # the picture follows with a screen
        handle.press("ArrowDown")
        expect(handle, name_of(handle)).not_to_have_attribute("aria-valuenow", most)
        yield name_of(handle)


def name_of(control: Locator) -> str:
    return control.evaluate("(control) => control.labels?.[0]?.innerText ?? control.ariaLabel ?? control.id")
