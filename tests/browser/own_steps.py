"""What a learner does with the fields of her four numbers, and where the page of them lies."""

from playwright.sync_api import FrameLocator, Locator, Page

from flywheel_lab.messages import gettext
from flywheel_lab.widgets.texts.own import TEXTS

TYPED = {
    "en": ("9,000", "about 650", "600 to 700 a month", "3 of 10"),
    "de": ("9.000", "etwa 650", "600 bis 700 im Monat", "3 von 10"),
}


def own(text: str) -> str:
    return gettext(str(TEXTS[text]))


def plain(text: str) -> str:
    return own(text).replace("**", "")


def field(page: Page, name: str) -> Locator:
    return page.get_by_label(own(f"name_{name}"), exact=True)


def fill_in(page: Page, *typed: str) -> None:
    for name, text in zip(("customers", "new", "lost", "referred"), typed, strict=True):
        field(page, name).fill(text)


def press(page: Page, text: str) -> None:
    page.get_by_role("button", name=own(text)).press("Enter")


def kept(page: Page) -> FrameLocator:
    return page.frame_locator("iframe.fl-paper")
