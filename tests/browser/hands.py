"""What a learner's hands do to the controls in one output: everything is moved as far as it goes, by key or click.

The keys are real. Where a control is after each of them is noted on the page and asked for once: a question to a page
takes longer than ten keys.
"""

from collections.abc import Iterator

from playwright.sync_api import ElementHandle, Locator
from steps import PAINTED

FREE = ":not([inert], [inert] *, .fl-shut [role=slider])"
"""What no prediction keeps closed."""
UNFOLD = "(output) => { for (const part of output.querySelectorAll('details')) part.open = true; }"
HOLD = """(control) => {
  control.focus();
  const went = control.went = [];
  control.addEventListener('keyup', () => went.push(Number(control.value)));
  return control.labels?.[0]?.innerText ?? control.ariaLabel ?? control.id;
}"""
WENT = "(control) => control.went"
# The picture follows with a screen.
STANDS = """(handle) => new Promise((seen) => {
  const read = () => seen([handle.ariaValueNow, handle.ariaValueMax]);
  requestAnimationFrame(() => requestAnimationFrame(read));
})"""
# Take hold of the next button that can be pressed, the one of this number or a later one, once the screen shows what the
# last one did: any may unfold others.
NEXT = f"""async (output, from) => {{
  await new Promise(requestAnimationFrame);
  const buttons = [...output.querySelectorAll('button{FREE}')];
  const free = (each) => each.matches(':enabled:not([aria-disabled=true])') && each.checkVisibility();
  const next = buttons.findIndex((each, i) => i >= from && free(each));
  buttons[next]?.focus();
  return next;
}}"""


def drive(output: Locator) -> Iterator[str]:
    """Make each choice of each list, move all controls as far as they go for its ends, then press every button."""
    shown = output.element_handle()
    shown.evaluate(UNFOLD)
    if not lists(shown):
        yield from slide(output)
    for i in range(len(lists(shown))):
        last = len(lists(shown)[i].query_selector_all("option")) - 1
        for option in range(last + 1):
            shown.evaluate(PAINTED)  # another scenario draws all of it anew
            each = lists(shown)[i]
            if each.is_visible() and each.is_enabled():
                each.select_option(index=option)
                assert lists(shown)[i].evaluate("(list) => list.selectedIndex") == option
                yield f"option {option}"
                if option in (0, last):
                    yield from slide(output)
    yield from choose(output)
    yield from write(output)
    yield from bend(output)
    i = -1
    while (i := shown.evaluate(NEXT, i + 1)) >= 0:
        output.page.keyboard.press("Enter")
        yield f"button {i}"
    assert shown.is_visible(), "what was driven is no longer there"


def lists(shown: ElementHandle) -> list[ElementHandle]:
    return shown.query_selector_all(f"select{FREE}")


def slide(output: Locator) -> Iterator[str]:
    """Take every slider to both its ends and one step back, with the keys that a learner would press."""
    for slider in controls(output, f"input[type=range]{FREE}:enabled:visible"):
        name = slider.evaluate(HOLD)
        for key in ("End", "Home", "ArrowRight"):
            output.page.keyboard.press(key)
        low, high = (float(slider.get_attribute(end) or "nan") for end in ("min", "max"))
        reached = slider.evaluate(WENT)
        assert reached[:2] == [high, low] and reached[2] > low, f"{name} was at {reached}"
        yield name


def choose(output: Locator) -> Iterator[str]:
    """Choose every option with the space bar."""
    for option in controls(output, "input[type=radio]:enabled, input[type=checkbox]:enabled"):
        name = option.evaluate(HOLD)
        output.page.keyboard.press("Space")
        assert option.is_checked(), name
        yield name


def write(output: Locator) -> Iterator[str]:
    """Type a number into every field."""
    for field in controls(output, "input[type=text]:enabled:visible"):
        if field.is_editable():
            name = field.evaluate(HOLD)
            field.fill("12,5")
            assert field.input_value() == "12,5", name
            yield name


def bend(output: Locator) -> Iterator[str]:
    """Take every handle of every curve to the top of the paper and one step down."""
    for handle in controls(output, f"[role=slider]{FREE}:not([aria-disabled=true])"):
        name = handle.evaluate(HOLD)
        output.page.keyboard.press("End")
        now, most = handle.evaluate(STANDS)
        assert now == most, f"{name} is at {now}, not at {most}"
        output.page.keyboard.press("ArrowDown")
        now, most = handle.evaluate(STANDS)
        assert now != most, f"{name} is still at {most}"
        yield name


def controls(output: Locator, which: str) -> list[ElementHandle]:
    """Look for them once: a locator walks through the whole notebook for each question."""
    return output.locator(which).element_handles()
