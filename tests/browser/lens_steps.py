"""What a learner does to the picture of `three_lenses`, and what they see in it."""

from playwright.sync_api import Locator, expect

from flywheel_lab.messages import gettext
from flywheel_lab.widgets.texts.lenses import TEXTS


def lens(view: Locator) -> Locator:
    return view.locator("svg.fl-lens")


def look_through(view: Locator, kind: str) -> None:
    """Choose a picture and wait until the dots have walked there."""
    view.get_by_role("button", name=gettext(TEXTS[kind]), exact=True).press("Enter")  # type: ignore[arg-type]
    count = {"funnel": 6, "hourglass": 10, "wheel": 3}[kind]
    expect(lens(view).locator("[role=option]")).to_have_count(count)
    view.page.wait_for_function("() => !document.querySelector('svg.fl-lens').style.opacity")
