"""What a learner's hands do to the controls in one output: everything is moved as far as it goes.

The first control of each kind is moved with the keys that a learner would press, so that nothing around an output may
keep keys for itself; the others by the events that such keys give, all in one visit to the page: a visit costs more
than what it moves. Each move is painted before the next.
"""

from collections.abc import Iterator
from typing import Any

from playwright.sync_api import ElementHandle, Locator
from steps import PAINTED

FREE = ":not([inert], [inert] *, .fl-shut [role=slider])"
"""What no prediction keeps closed."""
UNFOLD = "(output) => { for (const part of output.querySelectorAll('details')) part.open = true; }"
TOOLS = """
  const painted = () => new Promise(requestAnimationFrame);
  const held = (control) => {
    control.focus();
    return document.activeElement === control;
  };
  const told = (control) => control.dispatchEvent(new Event('input', { bubbles: true }));
  const named = (control) => control.labels?.[0]?.innerText ?? control.ariaLabel ?? control.id;
  const after = (output, [which, from]) => {
    const buttons = [...output.querySelectorAll(which)];
    const free = (each) => each.matches(':enabled:not([aria-disabled=true])') && each.checkVisibility();
    const next = buttons.findIndex((each, i) => i >= from && free(each));
    return [next, buttons[next]];
  };
"""
HOLD = (
    "(control) => {"
    + TOOLS
    + """
  const went = control.went = [];
  control.addEventListener('keyup', () => went.push(Number(control.value)));
  if (!held(control)) throw new Error(`${named(control)} takes no key`);
  return [named(control), Number(control.min), Number(control.max)];
}"""
)
WENT = "(control) => control.went"
SLIDE = (
    "async (sliders) => {"
    + TOOLS
    + """
  const moves = [];
  for (const slider of sliders) {
    const went = [];
    const takes = held(slider);
    const [most, least] = [slider.max, slider.min];
    for (const step of [() => (slider.value = most), () => (slider.value = least), () => slider.stepUp()]) {
      if (takes) step();
      told(slider);
      went.push(Number(slider.value));
      await painted();
    }
    slider.dispatchEvent(new Event('change', { bubbles: true }));
    moves.push([named(slider), Number(least), Number(most), went]);
  }
  return moves;
}"""
)
TURN = (
    "async (output, which) => {"
    + TOOLS
    + """
  const turns = [];
  const lists = () => output.querySelectorAll(which);
  for (let i = 1; i < lists().length; i++) {
    for (let option = 0; option < lists()[i].options.length; option++) {
      await painted();
      const list = lists()[i];
      if (!list.checkVisibility() || list.disabled || !held(list)) continue;
      list.selectedIndex = option;
      told(list);
      list.dispatchEvent(new Event('change', { bubbles: true }));
      turns.push([option, lists()[i].selectedIndex]);
    }
  }
  return turns;
}"""
)
CHOOSE = (
    "async (options) => {"
    + TOOLS
    + """
  const moves = [];
  for (const option of options) {
    if (held(option)) option.click();
    moves.push([named(option), option.checked]);
    await painted();
  }
  return moves;
}"""
)
STANDS = (
    "async (handle) => {"
    + TOOLS
    + """
  await painted();
  await painted();
  return [handle.ariaValueNow, handle.ariaValueMax];
}"""
)
# Any button may unfold others, so the next one is looked for once the screen shows what the last one did.
NEXT = (
    "async (output, from) => {"
    + TOOLS
    + """
  await painted();
  const [next, button] = after(output, from);
  button?.focus();
  return next;
}"""
)
PRESS = (
    "async (output, from) => {"
    + TOOLS
    + """
  const pressed = [];
  for (;;) {
    await painted();
    const [next, button] = after(output, from);
    if (!button) return pressed;
    if (held(button)) button.click();
    pressed.push(next);
    from = [from[0], next + 1];
  }
}"""
)


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
