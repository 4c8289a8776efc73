"""What a learner does to a widget on a page, and what they see there."""

from playwright.sync_api import Locator


def picture(view: Locator, name: str) -> str:
    """Everything that a picture shows, without its description."""
    return str(view.locator(f"svg.fl-{name}").inner_html())


def table(view: Locator) -> list[list[str]]:
    rows = view.locator("tbody tr")
    return [rows.nth(i).locator("th, td").all_text_contents() for i in range(rows.count())]


def press(control: Locator, *keys: str) -> None:
    control.focus()
    for key in keys:
        control.press(key)
    control.evaluate("() => new Promise((painted) => requestAnimationFrame(() => requestAnimationFrame(painted)))")
