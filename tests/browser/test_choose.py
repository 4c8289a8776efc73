"""Options, numbers, ranges and pairs: named controls that the keyboard reaches, and the answer that they hand in."""

from collections.abc import Callable
from typing import Any

import pytest
from every import every
from playwright.sync_api import Page, expect

from flywheel_lab.widgets.learning.questions import QuestionCard
from flywheel_lab.widgets.texts.questions import TEXTS

Mount = Callable[..., Page]
ONE = {"name": "x.one", "kind": "one", "ask": "Which one?", "options": ["Red", "Green", "`blue` or *so*"]}
MANY = ONE | {"name": "x.many", "kind": "many", "ask": "Which ones?"}
NUMBER = {"name": "x.number", "kind": "number", "ask": "How long?", "unit": "weeks"}
RANGE = {"name": "x.range", "kind": "range", "ask": "How many?", "unit": "per cent"}
MATCH = {"name": "x.match", "kind": "match", "ask": "What to what?", "left": ["Day", "Week"], "right": ["7", "24"]}
SORT = MATCH | {"name": "x.sort", "kind": "sort", "ask": "Where to?"}
BLANKS = {
    "name": "x.blanks",
    "kind": "blanks",
    "ask": "What next?",
    "row": "2 give ▢, these ▢.",
    "left": ["4th", "8th"],
}
ALL = {each["kind"]: each for each in (ONE, MANY, NUMBER, RANGE, MATCH, SORT, BLANKS)}


def shown(mount: Mount, *questions: dict[str, Any], drafts: dict[str, Any] | None = None, **how: Any) -> Page:
    asked = [each | {"final": False} for each in questions]
    return mount(QuestionCard(asked, lambda _name, _answer: None, drafts=drafts or {}), **how)


def committed(page: Page) -> Any:
    return page.evaluate("() => Object.values(models[0].state.committed)[0]?.answer")


def check(page: Page) -> Any:
    page.get_by_role("button", name=TEXTS["check"]).click()
    return committed(page)


@every("kind", ALL)
def test_without_an_answer_nothing_is_handed_in(mount: Mount, kind: str) -> None:
    page = shown(mount, ALL[kind])
    assert check(page) is None
    expect(page.locator(".fl-outcome")).to_have_text(TEXTS["empty"])


def test_one_option_is_chosen_with_the_arrow_keys(mount: Mount) -> None:
    page = shown(mount, ONE)
    page.keyboard.press("Tab")
    page.keyboard.press("Space")
    page.keyboard.press("ArrowDown")
    assert page.get_by_role("radio", name="B Green").is_checked()
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    assert committed(page) == "B"


def test_several_options_are_chosen_with_the_space_bar(mount: Mount) -> None:
    page = shown(mount, MANY)
    for key in ("Tab", "Space", "Tab", "Tab", "Space", "Tab", "Enter"):
        page.keyboard.press(key)
    assert committed(page) == "AC"


def test_a_click_anywhere_on_an_option_chooses_it(mount: Mount) -> None:
    page = shown(mount, ONE)
    page.locator(".fl-option", has_text="blue").click(position={"x": 400, "y": 4})
    assert check(page) == "C"


def test_options_form_a_named_group(mount: Mount) -> None:
    page = shown(mount, ONE, MANY)
    expect(page.get_by_role("radiogroup", name="Which one?")).to_be_visible()
    expect(page.get_by_role("group", name="Which ones?")).to_be_visible()
    assert page.locator("code").first.inner_text() == "blue"


def test_a_number_is_handed_in_as_typed_with_the_enter_key(mount: Mount) -> None:
    page = shown(mount, NUMBER)
    page.get_by_role("textbox", name="How long? weeks").press_sequentially("1,5")
    page.keyboard.press("Enter")
    assert committed(page) == "1,5"


def test_a_range_has_three_named_fields(mount: Mount) -> None:
    page = shown(mount, RANGE)
    page.get_by_label(TEXTS["low"]).focus()
    for text in ("5", "20", "70 %"):
        page.keyboard.type(text)
        page.keyboard.press("Tab")
    assert check(page) == ["5", "20", "70 %"]


def test_a_range_with_a_gap_is_not_handed_in(mount: Mount) -> None:
    page = shown(mount, RANGE)
    page.get_by_label(TEXTS["high"]).fill("9")
    assert check(page) is None


def test_pairs_are_chosen_from_named_lists(mount: Mount) -> None:
    page = shown(mount, MATCH)
    page.get_by_label("Day").select_option("24")
    assert check(page) is None
    page.get_by_label("Week").focus()
    page.keyboard.press("7")
    assert check(page) == "BA"


def test_what_is_in_the_controls_is_kept_as_a_draft(mount: Mount) -> None:
    page = shown(mount, NUMBER)
    page.get_by_role("textbox").fill("12")
    assert page.evaluate("() => models[0].state.drafts") == {"x.number": "12"}


DRAFTS = {"one": "B", "many": "AC", "number": "7", "range": ["1", "2", "3"], "match": "BA", "sort": "BA"}
DRAFTS |= {"blanks": ["4", "8"]}


@every("kind", ALL)
def test_a_draft_is_there_when_the_card_is_drawn_again(mount: Mount, kind: str) -> None:
    page = shown(mount, ALL[kind], drafts={ALL[kind]["name"]: DRAFTS[kind]})
    assert check(page) == DRAFTS[kind]


@every("draft", [5, "Q", [], {}, [None], True], ids=repr)
def test_a_draft_that_makes_no_sense_breaks_nothing(mount: Mount, draft: object) -> None:
    page = shown(mount, *ALL.values(), drafts={each["name"]: draft for each in ALL.values()})
    expect(page.get_by_role("button", name=TEXTS["check"])).to_have_count(len(ALL))


def test_two_questions_on_a_page_do_not_share_their_options(mount: Mount) -> None:
    page = shown(mount, ONE, ONE | {"name": "x.two", "ask": "Which other one?"})
    page.get_by_role("radio").nth(0).check()
    page.get_by_role("radio").nth(4).check()
    assert [each.is_checked() for each in page.get_by_role("radio").all()] == [True, *[False] * 3, True, False]


@pytest.mark.every
@every("dark", [False, True], ids=["light", "dark"])
def test_axe_finds_nothing(mount: Mount, barriers: Callable[[Page, str], list[str]], language: str, dark: bool) -> None:
    assert barriers(shown(mount, *ALL.values(), dark=dark), ".fl-view") == []


def test_the_enter_key_goes_to_the_next_blank_and_then_hands_in(mount: Mount) -> None:
    page = shown(mount, BLANKS)
    page.get_by_role("textbox", name="4th").press_sequentially("4")
    for text in ("Enter", "8", "Enter"):
        page.keyboard.press(text)
    assert committed(page) == ["4", "8"]


def test_each_blank_is_marked_until_it_is_changed(mount: Mount) -> None:
    said = {"status": "not yet", "symbol": "→", "word": "Not yet", "message": "No.", "notice": ""}
    card = QuestionCard([BLANKS | {"final": False}], lambda _name, _answer: None, drafts={"x.blanks": ["4", "9"]})
    card.show("x.blanks", said | {"marks": [True, False]})
    page = mount(card)
    expect(page.locator(".fl-blank")).to_have_text([" ✓", " →"])
    page.get_by_label("8th").fill("8")
    expect(page.locator(".fl-blank")).to_have_text([" ✓", ""])
