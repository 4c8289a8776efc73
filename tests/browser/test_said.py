"""What a screen says is read with the texts of Python, and a screen that says something else is found."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Locator, Page, expect
from said import never_says, says

from flywheel_lab.messages import plural, use_language

STAYS = plural("{who} stays {weeks} week.", "{who} stays {weeks} weeks (on average).")


@pytest.fixture
def screen(page: Page) -> Callable[[str], Locator]:
    expect.set_options(timeout=200)

    def show(text: str) -> Locator:
        page.set_content(f"<p>{text}</p>")
        return page.locator("p")

    yield show
    expect.set_options(timeout=5000)


def test_what_stands_in_the_places_is_read(screen: Callable[[str], Locator]) -> None:
    shown = screen("So: Ada stays 4.5 weeks (on average). Then she goes.")
    assert says(shown, STAYS) == {"who": "So: Ada", "weeks": "4.5"}
    assert says(shown, "Then {who}", who="she goes") == {"who": "she goes"}
    assert says(screen("Bo stays 1 week."), STAYS, weeks=1)["who"] == "Bo"


def test_another_text_or_another_number_is_found(screen: Callable[[str], Locator]) -> None:
    shown = screen("Ada stays 4.5 weeks (on average).")
    never_says(shown, "{who} leaves")
    with pytest.raises(AssertionError):
        says(shown, "{who} leaves")
    with pytest.raises(AssertionError):
        says(shown, STAYS, weeks="4")
    with pytest.raises(AssertionError):
        never_says(shown, STAYS)


def test_a_place_that_a_text_does_not_have_is_found(screen: Callable[[str], Locator]) -> None:
    with pytest.raises(AssertionError, match="stays"):
        says(screen(""), STAYS, days=1)


def test_it_reads_the_language_in_use(screen: Callable[[str], Locator]) -> None:
    use_language("de")
    assert says(screen("Zurücksetzen"), "Reset") == {}
