"""What a learner does to the wheel on a page where time passes only as a test lets it, and what they read there."""

import math
from collections.abc import Callable
from typing import Any

from playwright.sync_api import Locator, Page, expect
from said import number, says

from flywheel_lab.widgets.texts.wheel import TEXTS

LATER = 60_000  # ms: after the widget was drawn for the first time, however slow the machine


def stop_the_clock(page: Page, show: Callable[[], Page]) -> Locator:
    """Show a widget and wait until it is drawn; from then on time passes only where a test lets it."""
    page.clock.install(time=0)
    view = show().locator(".fl-view")
    expect(view.locator(".fl-summary")).not_to_be_empty()
    page.clock.pause_at(LATER)
    return view


def wait(view: Locator, seconds: float) -> None:
    view.page.clock.run_for(round(seconds * 1000))


def kept(view: Locator, name: str) -> Any:
    """Return a trait as the browser holds it."""
    wait(view, 0.3)
    return view.page.evaluate("(name) => models[0].state[name]", name)


def told(view: Locator, text: str, **values: object) -> dict[str, str]:
    """Return what the line that says what changed and why tells with this text."""
    return says(view.locator(".fl-said"), TEXTS[text], **values)


def rpm(view: Locator) -> float:
    wait(view, 0.05)
    summaries = (TEXTS[f"summary{kind}"] for kind in ("", "_rebuilt", "_coast"))
    return number(says(view.locator(".fl-summary"), *summaries)["speed"])


def begin(view: Locator, challenge: int) -> None:
    """Choose one of the goals; 0 is to just play."""
    view.locator(".fl-goals button").nth(challenge).press("Enter")
    wait(view, 0.1)


def swing(view: Locator, seconds: float, turns: float) -> None:
    """Take hold of the top of the rim and swing it clockwise by so many turns, evenly."""
    box = view.locator(".fl-pushed").bounding_box()
    assert box
    middle, radius, steps = (box["x"] + box["width"] / 2, box["y"] + box["height"] / 2), box["width"] / 3, 40
    mouse = view.page.mouse
    for k in range(steps + 1):
        angle = 2 * math.pi * turns * k / steps
        mouse.move(middle[0] + radius * math.sin(angle), middle[1] - radius * math.cos(angle))
        if not k:
            mouse.down()
        wait(view, seconds / steps)
    mouse.up()
    wait(view, 0.05)
