"""The shapes of the explorer have the sizes that their numbers say: bars, dots, tubs and curves."""

import itertools
import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Locator, Page, expect

import flywheel_lab as fl

PUSHES, WEEK, WEEKS = 1000, 12, 52
MODEL = fl.sales_funnel()
FLOW = fl.models.expected_flow(MODEL, PUSHES, WEEKS)
# How many pixels of the canvas are as blue as people inside or as green as those who buy.
INK = """() => {
  const canvas = document.querySelector('canvas');
  const { data } = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height);
  let [blue, green] = [0, 0];
  for (let k = 0; k < data.length; k += 4) {
    if (data[k + 3] < 128) continue;
    if (data[k + 2] > data[k + 1]) blue += 1;
    else green += 1;
  }
  return [blue, green];
}"""


@pytest.fixture
def view(mount: Callable[..., Page]) -> Locator:
    return mount(fl.explore_funnel(MODEL, pushes=PUSHES, weeks=WEEKS, week=WEEK)).locator(".fl-view")


def look_inside(view: Locator) -> None:
    """Ask where the people are now, and wait until the dots have walked there."""
    view.locator(".fl-big-button").press("Enter")
    expect(view.locator("svg.fl-funnel-under .fl-tub").first).to_be_attached()
    view.page.wait_for_function("() => !document.querySelector('svg.fl-funnel').style.opacity")


def dot(view: Locator) -> int:
    return int(re.findall(r"\d+", view.locator(".fl-key").inner_text())[0])


def test_the_funnel_is_as_wide_as_the_share_that_gets_there(view: Locator) -> None:
    cone = view.locator("svg.fl-funnel-under .fl-cone").get_attribute("d") or ""
    points = [tuple(map(float, pair)) for pair in re.findall(r"([\d.]+),([\d.]+)", cone)]
    right, left = points[: len(points) // 2 : 2], points[: len(points) // 2 - 1 : -2]
    wide = [b[0] - a[0] - 4 for a, b in zip(left, right, strict=True)]  # a border of 2 pixels at each side
    shares = [*MODEL.reach(), MODEL.time_to_purchase().probability]
    assert [each / wide[0] for each in wide] == pytest.approx(shares, abs=0.015)


def test_there_are_as_many_dots_as_people_when_each_is_so_many(view: Locator) -> None:
    funnel, bought = view.page.evaluate(INK)
    reached = sum(round(PUSHES * share / dot(view)) for share in MODEL.reach())
    buyers = round(PUSHES * MODEL.time_to_purchase().probability / dot(view))
    one = funnel / reached
    assert bought / one == pytest.approx(buyers, rel=0.12)
    look_inside(view)
    inside, _bought = view.page.evaluate(INK)
    one = inside / sum(round(people / dot(view)) for people in FLOW[WEEK])
    assert 10 < one < 60, "a dot is a few pixels wide"


def test_the_tubs_are_as_wide_as_their_people_once_they_are_full(view: Locator) -> None:
    look_inside(view)
    tubs = [float(tub.get_attribute("width") or "nan") for tub in view.locator("svg .fl-tub").all()]
    full = MODEL.steady_state(PUSHES)
    slope = (tubs[0] - tubs[1]) / (full[0] - full[1])
    border = tubs[0] - slope * full[0]
    assert border < 16
    assert tubs == pytest.approx([max(6 + border, slope * people + border) for people in full], abs=1)


def test_the_curves_run_through_the_people_of_each_week(view: Locator) -> None:
    bought = fl.models.purchases(MODEL, FLOW)
    curves = view.locator("svg.fl-counter .fl-line").all()
    for curve, values in zip(curves, (FLOW.sum(axis=1), bought), strict=True):
        points = [tuple(map(float, pair)) for pair in re.findall(r"([\d.]+),([\d.]+)", curve.get_attribute("d") or "")]
        assert len(points) == WEEKS + 1
        gaps = [right[0] - left[0] for left, right in itertools.pairwise(points)]
        assert max(gaps) - min(gaps) < 0.25
        heights = [points[0][1] - y for _x, y in points]
        assert [height / heights[-1] for height in heights] == pytest.approx((values / values[-1]).tolist(), abs=0.01)


def test_the_numbers_that_run_along_are_those_of_the_week(view: Locator) -> None:
    shown = [each.inner_text() for each in view.locator(".fl-counted strong").all()]
    bought = fl.models.purchases(MODEL, FLOW)[WEEK]
    assert shown == [f"{FLOW[WEEK].sum():,.0f}", f"{bought:.0f}"]
