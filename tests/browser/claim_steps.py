"""What a learner does to `claim_lab` on a page."""

from playwright.sync_api import Locator, Page

import flywheel_lab as fl
from flywheel_lab.models.claims.border import SEARCHES
from flywheel_lab.widgets.claims import ClaimLab


def settle(page: Page) -> None:
    page.evaluate("() => new Promise((painted) => requestAnimationFrame(() => requestAnimationFrame(painted)))")


def look(view: Locator) -> Locator:
    return view.locator(".fl-bench button").nth(1)


def opened(name: str, mark: float) -> ClaimLab:
    """A lab in which the flag was set, so that its map is open."""
    lab = fl.claim_lab(name)
    lab.settings = {**lab.settings, SEARCHES[name].along: mark}
    lab.tries = {name: [{"looks": [], "mark": mark}]}
    return lab
