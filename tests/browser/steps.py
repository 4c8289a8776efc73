"""What a learner does to a widget on a page, and what they see there."""

from playwright.sync_api import Locator, Page

PAINTED = "() => new Promise((seen) => requestAnimationFrame(() => requestAnimationFrame(seen)))"


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


def play_until(page: Page, week: float) -> None:
    """Let time pass, more quickly than it does, until what plays has come to this week; `page.clock` is installed."""
    for _quarter in range(100):
        if page.evaluate("(week) => models[0].state.week >= week", week):
            return
        page.clock.run_for(250)
    raise AssertionError(f"week {week} does not come")


def drag(handle: Locator, by: int) -> tuple[float, float]:
    """Drag something in a picture sideways; return where the hand and where that thing is then."""
    page, box = handle.page, handle.bounding_box()
    assert box
    x, y = box["x"] + box["width"] / 2, box["y"] + box["height"] / 2
    page.mouse.move(x, y)
    page.mouse.down()
    page.mouse.move(x + by, y, steps=4)
    page.mouse.up()
    page.evaluate(PAINTED)
    after = handle.bounding_box()
    assert after
    return x + by, after["x"] + after["width"] / 2
