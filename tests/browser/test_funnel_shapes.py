"""The shapes of the explorer have the sizes that their numbers say: bars, water, tubs and curves."""

import itertools
import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Locator, Page

import flywheel_lab as fl

PUSHES, WEEK, WEEKS = 40, 26, 52
MODEL = fl.sales_funnel()
FLOW = fl.models.expected_flow(MODEL, PUSHES, WEEKS)


@pytest.fixture
def view(mount: Callable[..., Page]) -> Locator:
    return mount(fl.explore_funnel(MODEL, pushes=PUSHES, weeks=WEEKS, week=WEEK)).locator(".fl-view")


def sizes(view: Locator, shapes: str, attribute: str = "width") -> list[float]:
    return [float(shape.get_attribute(attribute) or "nan") for shape in view.locator(shapes).all()]


def number(text: str) -> float:
    return float(text.replace(",", ""))


def test_the_bars_of_the_funnel_are_as_wide_as_the_share_that_gets_there(view: Locator) -> None:
    bars = sizes(view, "svg.fl-funnel .fl-bar")
    assert [bar / bars[0] for bar in bars] == pytest.approx(MODEL.reach().tolist(), abs=1e-4)


def test_all_newcomers_fill_the_funnel_from_edge_to_edge(view: Locator) -> None:
    first = sizes(view, "svg.fl-funnel .fl-bar")[0]
    left, tubs = sizes(view, "svg.fl-bathtub .fl-tub", "x")[0], view.locator("svg.fl-bathtub .fl-scale").first
    axis = float(tubs.get_attribute("x") or "nan") - left
    assert first == pytest.approx(axis)


def test_water_and_tubs_are_as_long_as_their_people_on_the_scale_above(view: Locator) -> None:
    scale = view.locator("svg.fl-bathtub .fl-scale").first
    left = sizes(view, "svg.fl-bathtub .fl-tub", "x")[0]
    one = (float(scale.get_attribute("x") or "nan") - left) / number(scale.inner_html())
    assert sizes(view, "svg.fl-bathtub .fl-water") == pytest.approx((one * FLOW[WEEK]).tolist(), abs=0.02)
    full = [max(3.0, one * people) for people in MODEL.steady_state(PUSHES)]
    assert sizes(view, "svg.fl-bathtub .fl-tub") == pytest.approx(full, abs=0.02)


def test_the_curves_run_through_the_people_of_each_week(view: Locator) -> None:
    bought = fl.models.purchases(MODEL, FLOW)
    for curve, values in zip(
        view.locator("svg.fl-timeline .fl-line").all(),
        (FLOW.sum(axis=1), bought),
        strict=True,
    ):
        points = [tuple(map(float, pair)) for pair in re.findall(r"([\d.]+),([\d.]+)", curve.get_attribute("d") or "")]
        assert len(points) == WEEKS + 1
        gaps = [right[0] - left[0] for left, right in itertools.pairwise(points)]
        assert max(gaps) - min(gaps) < 0.25
        heights = [points[0][1] - y for _x, y in points]
        assert [height / heights[-1] for height in heights] == pytest.approx((values / values[-1]).tolist(), abs=0.01)
