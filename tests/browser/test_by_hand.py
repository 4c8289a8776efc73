"""A number is answered by hand, on a bar or on a scale: by mouse and by keyboard, with a sentence that lives."""

from base64 import b64encode
from collections.abc import Callable
from json import dumps
from typing import Any

import pytest
from every import every
from playwright.sync_api import Page, expect

from flywheel_lab.widgets.learning.questions import QuestionCard
from flywheel_lab.widgets.texts.questions import TEXTS

Mount = Callable[..., Page]
COUNTED = {"one": "week", "other": "weeks"}
SENTENCES = [f"At {place} it says so." for place in range(0, 101, 10)]
BAR = {"name": "x.bar", "kind": "bar", "ask": "How much?", "span": [0, 80], "step": 1, "unit": "weeks", "final": False}
BAR |= {"counted": COUNTED, "part": "Without", "rest": "With", "says": b64encode(b"[]").decode()}
SCALE = BAR | {"name": "x.scale", "kind": "scale", "span": [0, 100], "step": 10, "part": "", "rest": ""}
SCALE |= {"says": b64encode(dumps(SENTENCES).encode()).decode()}
PASSED = {"status": "passed", "symbol": "✓", "word": "Passed", "message": "So.", "notice": "", "truth": 54}


@pytest.fixture
def show(mount: Mount) -> Mount:
    def shown(card: dict[str, Any] = BAR, dark: bool = False, **state: Any) -> Page:
        return mount(QuestionCard([card], lambda _name, _answer: None, **state), dark=dark)

    return shown


def committed(page: Page) -> Any:
    page.get_by_role("button", name=TEXTS["check"]).click()
    return page.evaluate("() => Object.values(models[0].state.committed)[0]?.answer")


def test_the_bar_is_pulled_where_one_presses(show: Mount) -> None:
    page = show()
    box = page.get_by_role("slider").bounding_box()
    assert box
    page.mouse.click(box["x"] + 8 + (box["width"] - 16) * 0.5, box["y"] + 10)
    expect(page.locator(".fl-reached")).to_have_text("Without: 40 weeks")
    expect(page.locator(".fl-rest")).to_have_text("With: 40 weeks")
    assert committed(page) == 40


def test_arrow_keys_move_it_and_a_screen_reader_hears_both_parts(show: Mount) -> None:
    page = show()
    slider = page.get_by_role("slider", name="How much?")
    slider.press("ArrowRight")
    expect(slider).to_have_attribute("aria-valuetext", "Without: 1 week. With: 79 weeks")
    assert committed(page) == 1


def test_who_did_not_move_it_is_asked_to(show: Mount) -> None:
    page = show()
    assert committed(page) is None
    expect(page.locator(".fl-reached")).to_have_text(TEXTS["drag"])


def test_the_sentence_lives_with_the_mark(show: Mount) -> None:
    page = show(SCALE)
    slider = page.get_by_role("slider")
    slider.press("End")
    slider.press("ArrowLeft")
    expect(page.locator(".fl-lives")).to_have_text("At 90 it says so.")
    expect(slider).to_have_attribute("aria-valuetext", "90 weeks. At 90 it says so.")


def test_no_sentence_is_there_before_anything_was_moved(show: Mount) -> None:
    expect(show(SCALE).locator(".fl-lives")).to_have_text("")


def test_the_true_part_is_drawn_once_it_was_found(show: Mount) -> None:
    page = show(outcomes={"x.bar": PASSED})
    expect(page.locator(".fl-by-hand .fl-tip")).to_have_text("It is 54 weeks.")
    track, true = (page.locator(name).bounding_box() for name in (".fl-rail", ".fl-true"))
    assert track and true and true["width"] == pytest.approx(track["width"] * 54 / 80, abs=1)


def test_before_that_nothing_of_it_is_seen(show: Mount) -> None:
    expect(show(drafts={"x.bar": 30}).locator(".fl-true")).to_be_hidden()


def test_what_was_dragged_to_is_there_when_the_card_is_drawn_again(show: Mount) -> None:
    assert committed(show(drafts={"x.bar": 30})) == 30


@every("draft", ["Q", [], {}, [None], True, None], ids=repr)
def test_a_draft_that_makes_no_sense_breaks_nothing(show: Mount, draft: object) -> None:
    assert committed(show(drafts={"x.bar": draft})) is None


@pytest.mark.every
@every("dark", [False, True], ids=["light", "dark"])
def test_axe_finds_nothing(show: Mount, barriers: Callable[[Page, str], list[str]], dark: bool) -> None:
    for card in (BAR, SCALE):
        assert barriers(show(card, dark=dark, outcomes={card["name"]: PASSED}), ".fl-view") == []
