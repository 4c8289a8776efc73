"""A forecast is drawn by mouse, finger and keyboard, and once it is committed the truth is drawn on top."""

import itertools
from collections.abc import Callable
from typing import Any

import pytest
from playwright.sync_api import Locator, Page, expect
from steps import PAINTED

from flywheel_lab.chapters.course import predictions
from flywheel_lab.lessons.predictions import Sketch
from flywheel_lab.widgets.learning.questions import QuestionCard
from flywheel_lab.widgets.texts.questions import TEXTS

Mount = Callable[..., Page]
RUMOUR = predictions()["start.rumour"]
assert isinstance(RUMOUR, Sketch)
AXIS = RUMOUR.time.label


def card(item: Any = RUMOUR, answer: list[float] | None = None) -> QuestionCard:
    """A card as a learner gets it; with an answer, as it is once this is committed."""
    widget = QuestionCard([item.card() | {"final": True}], lambda _name, _answer: None)
    if answer:
        outcome = item.judge(answer)
        shown = {"status": outcome.status, "symbol": "!", "word": "A surprise", "message": outcome.message}
        widget.drafts = {item.name: answer}
        widget.outcomes = {item.name: {**shown, "notice": "", "reveal": item.reveal(answer)}}
    return widget


def handles(page: Page) -> Locator:
    return page.get_by_role("slider")


def values(page: Page) -> list[float]:
    return [float(each.get_attribute("aria-valuenow") or "nan") for each in handles(page).all()]


def middle(handle: Locator) -> tuple[float, float]:
    box = handle.bounding_box()
    assert box
    return box["x"] + box["width"] / 2, box["y"] + box["height"] / 2


def drag(page: Page, *points: tuple[float, float]) -> None:
    page.mouse.move(*points[0])
    page.mouse.down()
    for point in points[1:]:
        page.mouse.move(*point, steps=8)
    page.mouse.up()


def test_a_handle_is_a_slider_with_name_range_and_value(mount: Mount) -> None:
    page = mount(card())
    handle = page.get_by_role("slider", name=f"{AXIS} 6")
    expect(handle).to_have_attribute("aria-valuetext", "0 people")
    assert [handle.get_attribute(f"aria-value{end}") for end in ("min", "max")] == ["0", "250"]
    expect(handles(page)).to_have_count(7)


def test_keys_move_a_point_and_go_to_the_next_one(mount: Mount) -> None:
    page = mount(card())
    handles(page).first.focus()
    for key in ("ArrowUp", "PageUp", "ArrowDown", "ArrowUp", "ArrowRight", "End", "ArrowRight", "PageUp", "PageDown"):
        page.keyboard.press(key)
    assert values(page)[:4] == [55, 250, 0, 0]
    expect(page.get_by_role("slider", name=f"{AXIS} 6")).to_be_focused()
    page.keyboard.press("Home")
    page.keyboard.press("ArrowLeft")
    expect(page.get_by_role("slider", name=f"{AXIS} 4")).to_be_focused()
    assert page.evaluate("() => window.models[0].state.drafts['start.rumour']")[:3] == [1, 55, 250]


def test_no_key_leaves_the_card(mount: Mount) -> None:
    page = mount(card())
    page.evaluate("() => { window.heard = []; document.addEventListener('keydown', (e) => window.heard.push(e.key)); }")
    handles(page).first.press("ArrowUp")
    assert page.evaluate("() => window.heard") == []


@pytest.mark.parametrize("width", [320, pytest.param(1100, marks=pytest.mark.every)])
def test_one_handle_is_dragged_up_without_its_neighbours(mount: Mount, width: int) -> None:
    page = mount(card(), width=width)
    x, y = middle(handles(page).nth(2))
    drag(page, (x, y), (x + 6, y - 60), (x + 9, y - 90))
    now = values(page)
    assert now[2] > 60 and [*now[:2], *now[3:]] == [0] * 6


@pytest.mark.parametrize("width", [320, pytest.param(1100, marks=pytest.mark.every)])
def test_a_stroke_across_the_picture_sets_every_handle_that_it_passes(mount: Mount, width: int) -> None:
    page = mount(card(), width=width)
    page.evaluate(PAINTED)
    (left, bottom), (right, _) = middle(handles(page).first), middle(handles(page).last)
    drag(page, (left - 3, bottom - 10), (right + 3, bottom - 160))
    now = values(page)
    assert now == sorted(now) and now[0] < 30 and now[-1] > 110
    steps = [b - a for a, b in itertools.pairwise(now)]
    assert max(steps) - min(steps) <= 10


def test_a_stroke_that_ends_a_little_before_a_handle_takes_it_along(mount: Mount) -> None:
    page = mount(card())
    page.evaluate(PAINTED)  # a picture takes its width once it is seen, and handles their places
    (left, bottom), (last, _), (one_before, _) = (middle(handles(page).nth(i)) for i in (0, -1, -2))
    drag(page, (left - 3, bottom - 10), (last - 0.4 * (last - one_before), bottom - 160))
    assert values(page)[-1] > 110


def test_the_place_where_a_fast_hand_lets_go_counts_without_a_move_to_it(mount: Mount, page: Page) -> None:
    mount(card())
    page.evaluate(PAINTED)
    hand = page.context.new_cdp_session(page)
    (left, bottom), (right, _) = middle(handles(page).first), middle(handles(page).last)
    places = {"mousePressed": (left - 3, bottom - 10), "mouseReleased": (right + 3, bottom - 160)}
    for kind, (x, y) in places.items():
        hand.send("Input.dispatchMouseEvent", {"type": kind, "x": x, "y": y, "button": "left", "clickCount": 1})
    assert values(page)[-1] > 110


def test_a_press_in_a_column_lifts_its_handle(mount: Mount) -> None:
    page = mount(card())
    x, y = middle(handles(page).nth(4))
    page.mouse.click(x + 12, y - 100)
    assert values(page)[4] > 60 and sum(map(bool, values(page))) == 1


def test_a_finger_draws(mount: Mount, page: Page) -> None:
    mount(card())
    touch = page.context.new_cdp_session(page)
    x, y = middle(handles(page).nth(3))

    def send(kind: str, *points: tuple[float, float]) -> None:
        touch.send("Input.dispatchTouchEvent", {"type": kind, "touchPoints": [{"x": a, "y": b} for a, b in points]})

    send("touchStart", (x, y))
    for up in range(10, 100, 10):
        send("touchMove", (x, y - up))
    send("touchEnd")
    assert values(page)[3] > 60 and sum(map(bool, values(page))) == 1
    send("touchStart", (x - 100, y - 30))
    for aside in range(0, 220, 20):
        send("touchMove", (x - 100 + aside, y - 30))
    send("touchEnd")
    assert len(set(values(page)[2:5])) == 1


def test_an_untouched_line_cannot_be_committed(mount: Mount) -> None:
    page = mount(card())
    page.get_by_role("button", name=TEXTS["commit"]).click()
    assert page.evaluate("() => window.models[0].state.committed") == {}


def test_what_was_drawn_is_committed(mount: Mount) -> None:
    page = mount(card())
    page.get_by_role("slider", name=f"{AXIS} 14").press("End")
    page.get_by_role("button", name=TEXTS["commit"]).click()
    assert page.evaluate("() => window.models[0].state.committed['start.rumour'].answer") == [1, 0, 0, 0, 0, 0, 0, 250]
