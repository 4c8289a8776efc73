"""The picture of `three_lenses` can be touched: bars, rim and curve, by hand and by keys; on request it is still."""

import re
from collections.abc import Callable

import pytest
from lens_steps import lens, look_through
from looks import DOTS
from playwright.sync_api import Locator, Page, expect
from said import says
from steps import press

import flywheel_lab as fl
from flywheel_lab.messages import gettext
from flywheel_lab.widgets.lenses import WEEK
from flywheel_lab.widgets.texts.lenses import TEXTS

Mount = Callable[..., Page]
OPEN = "() => { for (const each of document.querySelectorAll('details')) each.open = true; }"


@pytest.fixture
def view(mount: Mount) -> Locator:
    return mount(fl.three_lenses()).locator(".fl-view")


def drag(page: Page, grip: Locator, right: float, down: float = 0) -> None:
    box = grip.bounding_box()
    assert box
    x, y = box["x"] + box["width"] / 2, box["y"] + box["height"] / 2
    page.mouse.move(x, y)
    page.mouse.down()
    for k in range(1, 6):
        page.mouse.move(x + right * k / 5, y + down * k / 5)
        page.wait_for_timeout(30)
    page.mouse.up()
    page.wait_for_timeout(100)


def test_the_end_of_a_bar_stays_under_the_hand_and_the_slider_follows(view: Locator, page: Page) -> None:
    look_through(view, "funnel")
    grip = view.locator("[data-grip='1']")
    before = grip.bounding_box()
    drag(page, grip, 20)
    after = grip.bounding_box()
    assert before and after and after["x"] - before["x"] == pytest.approx(20, abs=2)
    share = page.evaluate("() => models[0].state.conversion[0]")
    assert 0.3 < share < 0.45
    page.evaluate(OPEN)
    slider = view.get_by_role("slider", name=re.compile("· engagement"))
    assert float(slider.input_value()) == pytest.approx(share, abs=0.006)
    says(view.locator(".fl-said"), TEXTS["said_conversion"], stage="engagement", before="30%")
    drag(page, view.locator("[data-grip='0']"), -30)
    assert page.evaluate("() => models[0].state.pushes") < 950


def test_the_rim_and_the_curve_turn_time(view: Locator, page: Page) -> None:
    rim = view.locator("[data-grip=rim]").bounding_box()
    assert rim
    x, y, r = rim["x"] + rim["width"] / 2, rim["y"] + rim["height"] / 2, rim["width"] / 2
    page.mouse.move(x, y - r)
    page.mouse.down()
    for k in range(1, 10):
        page.mouse.move(x + r * k / 12, y - r * (1 - (k / 12) ** 2) ** 0.5)
        page.wait_for_timeout(20)
    page.mouse.up()
    turned = page.evaluate("() => models[0].state.week")
    assert 2 <= turned <= 8
    expect(view.get_by_role("slider", name=WEEK.label)).to_have_value(str(turned))
    strip = view.locator("svg.fl-strip").bounding_box()
    assert strip
    page.mouse.click(strip["x"] + strip["width"] / 2, strip["y"] + 40)
    assert page.evaluate("() => models[0].state.week") == pytest.approx(52, abs=1)
    press(view.locator("[data-grip=rim]"), "ArrowRight", "ArrowRight")
    assert page.evaluate("() => models[0].state.week") == pytest.approx(54, abs=1)


def test_who_wants_less_motion_gets_still_pictures_at_once(page: Page, mount: Mount) -> None:
    page.emulate_media(reduced_motion="reduce")
    view = mount(fl.three_lenses()).locator(".fl-view")
    view.get_by_role("button", name=TEXTS["cut"]).press("Enter")
    page.wait_for_timeout(150)
    assert page.evaluate("() => models[0].state.week") == 52
    dots = page.evaluate(DOTS)
    page.wait_for_timeout(300)
    assert page.evaluate(DOTS) == dots
    view.get_by_role("button", name=TEXTS["hourglass"], exact=True).press("Enter")
    page.wait_for_timeout(150)
    expect(lens(view).locator("[role=option]")).to_have_count(10)
    expect(lens(view)).not_to_have_attribute("style", re.compile("opacity"))


@pytest.mark.every
def test_control_picture_and_sentence_fit_on_a_laptop(mount: Mount, language: str) -> None:
    page = mount(fl.three_lenses(), width=1000)
    assert page.locator(".fl-beside-dots").evaluate("(box) => box.offsetHeight") <= 580
    page.get_by_role("button", name=gettext(TEXTS["cut"])).press("Enter")  # type: ignore[arg-type]
    page.wait_for_timeout(1200)
    assert page.locator(".fl-beside-dots").evaluate("(box) => box.offsetHeight") <= 580
