"""What a learner does to the wheel on a page where time passes only as a test lets it, and what they read there."""

from typing import Any

from playwright.sync_api import Locator


def wait(view: Locator, seconds: float) -> None:
    view.page.clock.run_for(round(seconds * 1000))


def kept(view: Locator, name: str) -> Any:
    """Return a trait as the browser holds it."""
    wait(view, 0.3)
    return view.page.evaluate("(name) => models[0].state[name]", name)


def told(view: Locator) -> str:
    """Return the line that says what changed and why."""
    return view.locator(".fl-said").inner_text()


def rpm(view: Locator) -> float:
    wait(view, 0.05)
    return float(str(view.locator(".fl-summary").inner_text()).split(" rpm")[0].replace(",", ""))
