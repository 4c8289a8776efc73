"""What hands do on a page in one visit, as JavaScript: each move is painted before the next."""

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


def visit(takes: str, does: str) -> str:
    return f"async ({takes}) => {{{TOOLS}{does}}}"


HOLD = visit(
    "control",
    """
  const went = control.went = [];
  control.addEventListener('keyup', () => went.push(Number(control.value)));
  if (!held(control)) throw new Error(`${named(control)} takes no key`);
  return [named(control), Number(control.min), Number(control.max)];
""",
)
WENT = "(control) => control.went"
SLIDE = visit(
    "sliders",
    """
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
""",
)
TURN = visit(
    "output, which",
    """
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
""",
)
CHOOSE = visit(
    "options",
    """
  const moves = [];
  for (const option of options) {
    if (held(option)) option.click();
    moves.push([named(option), option.checked]);
    await painted();
  }
  return moves;
""",
)
STANDS = visit(
    "handle",
    """
  await painted();
  await painted();
  return [handle.ariaValueNow, handle.ariaValueMax];
""",
)
# Any button may unfold others, so the next one is looked for once the screen shows what the last one did.
NEXT = visit(
    "output, from",
    """
  await painted();
  const [next, button] = after(output, from);
  button?.focus();
  return next;
""",
)
PRESS = visit(
    "output, from",
    """
  const pressed = [];
  for (;;) {
    await painted();
    const [next, button] = after(output, from);
    if (!button) return pressed;
    if (held(button)) button.click();
    pressed.push(next);
    from = [from[0], next + 1];
  }
""",
)
