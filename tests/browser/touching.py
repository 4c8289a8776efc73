"""What a hand does on a card: press, choose, write; sort into bins, pull to a number, fill in blanks."""

from playwright.sync_api import Locator

from flywheel_lab.lessons.questions.blanks import Blanks
from flywheel_lab.lessons.questions.hand import Hand
from flywheel_lab.lessons.questions.sort import Sort
from flywheel_lab.messages import gettext, language
from flywheel_lab.widgets.texts.questions import TEXTS


def sort(section: Locator, item: Sort) -> None:
    """Tap each item and then its bin; the last one is chosen in the list below."""
    items = {gettext(each.text): gettext(item.bins[each.bins[0]]) for each in item.items}
    *tapped, last = item.card()["left"]
    for text in tapped:
        section.locator(".fl-piece", has_text=text).click()
        section.get_by_role("button", name=items[text], exact=True).click()
    section.locator(".fl-twin summary").click()
    section.get_by_label(last).last.select_option(label=items[last])
    press(section, "check")


def pull(section: Locator, item: Hand) -> None:
    """Pull the hand from its end to the truth with the mouse, and go the last steps with the arrow keys."""
    slider = section.get_by_role("slider")
    slider.scroll_into_view_if_needed()
    box = slider.bounding_box()
    assert box
    (low, high), truth = (end() for end in item.span), item.truth()
    mouse, y = section.page.mouse, box["y"] + box["height"] / 2
    mouse.move(box["x"] + 8, y)
    mouse.down()
    mouse.move(box["x"] + 8 + (truth - low) / (high - low) * (box["width"] - 16), y, steps=3)
    mouse.up()
    for _step in range(3):
        off = truth - float(slider.input_value())
        if abs(off) > item.step / 2:
            slider.press("ArrowRight" if off > 0 else "ArrowLeft")
    press(section, "check")


def fill_in(section: Locator, item: Blanks) -> None:
    """Type each number where it is missing; the Enter key goes on, and in the end hands in."""
    for blank in item.blanks:
        field = section.get_by_label(gettext(blank.label), exact=True)
        field.press_sequentially(written(blank.solution()))
        field.press("Enter")


def choose(section: Locator, *letters: str) -> None:
    for letter in letters:
        section.locator(".fl-option", has=section.page.locator(f"input[value={letter}]")).click()


def press(section: Locator, text: str) -> None:
    section.get_by_role("button", name=gettext(TEXTS[text]), exact=True).click()


def written(value: float) -> str:
    """Write a number to four digits, as this language does."""
    return f"{value:.4g}".replace(".", "," if language() == "de" else ".")


def middle(handle: Locator) -> tuple[float, float]:
    box = handle.bounding_box()
    assert box
    return box["x"] + box["width"] / 2, box["y"] + box["height"] / 2
