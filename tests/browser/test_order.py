"""Lines are put in order by mouse, finger and keyboard, and a finger on their words still scrolls the page."""

from collections.abc import Callable
from typing import Any

import pytest
from playwright.sync_api import Locator, Page, expect

from flywheel_lab.lessons.questions import question
from flywheel_lab.widgets.learning.questions import QuestionCard
from flywheel_lab.widgets.texts.questions import TEXTS

Mount = Callable[..., Page]
WORDS = ("A visit", "A basket", "An order", "A parcel")
LINES = [{"text": word, "why": "So."} for word in WORDS]
ORDER = question("x.order", {"kind": "order", "ask": "Order?", "lines": LINES})


def card() -> QuestionCard:
    return QuestionCard([ORDER.card() | {"final": False}], lambda _name, _answer: None)


def lines(page: Page) -> list[str]:
    return page.locator(".fl-line-text").all_inner_texts()


def line(page: Page, text: str) -> Locator:
    return page.locator("li", has_text=text)


def committed(page: Page) -> Any:
    page.get_by_role("button", name=TEXTS["check"]).click()
    return page.evaluate("() => models[0].state.committed['x.order']?.answer")


def letters(wanted: list[str]) -> str:
    """Return what the browser must send: the letters of the lines as they were shown first."""
    return "".join("ABCD"[ORDER.card()["lines"].index(text)] for text in wanted)


def middle(node: Locator) -> tuple[float, float]:
    box = node.bounding_box()
    assert box
    return box["x"] + box["width"] / 2, box["y"] + box["height"] / 2


def test_lines_may_be_handed_in_as_they_stand(mount: Mount) -> None:
    page = mount(card())
    assert committed(page) == letters(lines(page))


def test_a_button_moves_its_line_and_keeps_the_focus(mount: Mount) -> None:
    page = mount(card())
    first, *others = lines(page)
    button = page.get_by_role("button", name=TEXTS["down"].format(line=first))
    button.click()
    assert lines(page) == [others[0], first, *others[1:]]
    expect(button).to_be_focused()
    assert committed(page) == letters(lines(page))


def test_what_moved_is_said_once(mount: Mount) -> None:
    page = mount(card())
    first = lines(page)[0]
    page.get_by_role("button", name=TEXTS["down"].format(line=first)).press("Enter")
    expect(page.locator("p.fl-unseen[role=status]")).to_have_text(TEXTS["moved"].format(line=first, place=2, count=4))


def test_arrow_keys_move_the_line_that_has_the_focus(mount: Mount) -> None:
    page = mount(card())
    *others, last = lines(page)
    line(page, last).locator(".fl-line-text").click()
    for _ in range(9):
        page.keyboard.press("ArrowUp")
    assert lines(page) == [last, *others]
    expect(line(page, last)).to_be_focused()


def test_everything_can_be_done_with_the_keyboard_alone(mount: Mount) -> None:
    page = mount(card())
    *others, last = lines(page)
    page.get_by_role("button", name=TEXTS["up"].format(line=last)).focus()
    page.keyboard.press("ArrowUp")
    page.keyboard.press("Enter")
    for _ in range(9):
        page.keyboard.press("Tab")
        if page.evaluate("() => document.activeElement.className") == "fl-main":
            break
    page.keyboard.press("Enter")
    assert committed(page) == letters([others[0], last, *others[1:]])


@pytest.mark.parametrize(("start", "goal"), [(0, 3), (3, 0), (1, 2), (2, 1), (0, 1)])
def test_a_line_is_dragged_by_the_mouse(mount: Mount, start: int, goal: int) -> None:
    page = mount(card())
    before = lines(page)
    moved = before[start]
    page.mouse.move(*middle(line(page, moved)))
    page.mouse.down()
    x, y = middle(line(page, before[goal]))
    page.mouse.move(x, y + (12 if goal > start else -12), steps=12)
    page.mouse.up()
    before.remove(moved)
    assert lines(page) == [*before[:goal], moved, *before[goal:]]
    assert committed(page) == letters(lines(page))
    expect(page.locator(".fl-dragged")).to_have_count(0)


def test_a_click_alone_changes_nothing(mount: Mount) -> None:
    page = mount(card())
    before = lines(page)
    line(page, before[2]).click()
    page.mouse.move(5, 5, steps=5)
    assert (lines(page), committed(page)) == (before, letters(before))


def swipe(page: Page, start: Locator, by: int) -> None:
    touch = page.context.new_cdp_session(page)
    x, y = middle(start)

    def send(kind: str, *points: tuple[float, float]) -> None:
        touch.send("Input.dispatchTouchEvent", {"type": kind, "touchPoints": [{"x": a, "y": b} for a, b in points]})

    send("touchStart", (x, y))
    for step in range(1, 13):
        send("touchMove", (x, y + by * step / 12))
    send("touchEnd")
    page.wait_for_timeout(100)


def test_a_finger_on_the_grip_drags(mount: Mount) -> None:
    page = mount(card(), width=320)
    first, *others = lines(page)
    swipe(page, line(page, first).locator(".fl-grip"), by=400)
    assert lines(page) == [*others, first]
    assert page.evaluate("() => window.scrollY") == 0


def test_a_finger_on_the_words_scrolls_the_page(mount: Mount) -> None:
    page = mount(card(), width=320)
    page.evaluate("() => document.body.append(Object.assign(document.createElement('div'), {style: 'height: 3000px'}))")
    before = lines(page)
    swipe(page, line(page, before[3]).locator(".fl-line-text"), by=-160)
    assert page.evaluate("() => window.scrollY") > 50
    assert lines(page) == before


def test_what_was_arranged_is_there_when_the_card_is_drawn_again(mount: Mount) -> None:
    widget = card()
    widget.drafts = {"x.order": letters(list(WORDS))}
    assert lines(mount(widget)) == list(WORDS)


def test_a_draft_that_makes_no_sense_leaves_all_lines(mount: Mount) -> None:
    widget = card()
    widget.drafts = {"x.order": ["Z", "A"]}
    assert sorted(lines(mount(widget))) == sorted(WORDS)
