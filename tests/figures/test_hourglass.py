"""The hourglass shows the model: widths, people, shares, those who leave and the ways back."""

import re
from collections.abc import Callable
from typing import Any

import numpy as np
import pytest
from every import every
from matplotlib.colors import to_hex
from matplotlib.figure import Figure
from matplotlib.patches import FancyArrowPatch, Rectangle

import flywheel_lab as fl
from flywheel_lab.figures.people import sand_of
from flywheel_lab.figures.style import PURPLE
from flywheel_lab.messages import stage_name
from flywheel_lab.models.firms import FIRMS

ROWS = 10
MODELS = {
    "hourglass": fl.hourglass(),
    "strong": fl.flywheel("strong"),
    "viral": fl.flywheel("viral"),
    "sales": fl.sales_funnel(),
    "nobody": fl.JourneyModel.chain(["visit", "basket", "order"], [0.0, 0.5], dwell=2),
    "loyal": fl.JourneyModel(("visit", "order", "stay"), np.diag([0.6, 0.9], k=1), [1, 1, 52], purchase="order"),
}


def widths(ax: Any) -> Any:
    return np.array([bar.get_width() for bar in ax.patches if isinstance(bar, Rectangle)])


def arrows(ax: Any) -> list[Any]:
    return [arrow for arrow in ax.patches if isinstance(arrow, FancyArrowPatch)]


def texts(ax: Any) -> list[str]:
    return [text.get_text() for text in ax.texts]


def test_above_the_neck_bars_are_as_wide_as_the_share_that_gets_this_far() -> None:
    model = fl.hourglass()
    above = widths(fl.draw_hourglass(model))[:6]
    assert above / above[0] == pytest.approx(model.reach()[:6])


def test_below_the_neck_bars_are_as_wide_as_the_customers_who_are_there() -> None:
    model = fl.hourglass()
    below, there = widths(fl.draw_hourglass(model))[6:], model.steady_state(1000)[6:]
    assert below / below[1] == pytest.approx(there / there[1])


def test_below_the_neck_the_numbers_are_the_customers_of_a_steady_state() -> None:
    there = fl.hourglass().steady_state(1000)[6:]
    assert [fl.messages.short(round(people)) for people in there] == [
        text for text in texts(fl.draw_hourglass(fl.hourglass())) if text in ("62", "1,175", "41", "119")
    ]


def test_everybody_who_comes_in_is_lost_or_leaves() -> None:
    assert sand_of(fl.hourglass()).leave.sum() == pytest.approx(1000)


@pytest.mark.slow
@every("name", FIRMS)
def test_nobody_is_a_fraction(name: str) -> None:
    axes = fl.draw_hourglass(fl.firm(name).model)
    assert [text for text in texts(axes) if re.fullmatch(r"\d+\.\d+", text)] == []
    assert re.findall(r"\d\.\d(?!\d*%)", axes.alt.partition("Ways")[0]) == []


def test_all_bars_are_centred_and_lie_within_the_glass() -> None:
    bars = [bar for bar in fl.draw_hourglass(fl.flywheel()).patches if isinstance(bar, Rectangle)]
    assert [bar.get_x() + bar.get_width() / 2 for bar in bars] == pytest.approx([0] * ROWS)
    assert widths(fl.draw_hourglass(fl.flywheel())).max() <= 2


def test_ways_back_are_arrows_with_their_share() -> None:
    ax = fl.draw_hourglass(fl.hourglass())
    assert len(arrows(ax)) == 3
    assert {"70%", "25%", "90%"} <= set(texts(ax))


def test_referrals_are_one_more_wire_that_is_dashed() -> None:
    wires = [arrow for arrow in arrows(fl.draw_hourglass(fl.flywheel("strong"))) if arrow.get_linestyle() == "--"]
    assert [to_hex(wire.get_edgecolor()) for wire in wires] == [PURPLE.lower()]


def test_of_a_loop_gain_of_one_fifth_more_than_one_1000_bring_1200() -> None:
    assert "and send 1,200 more new leads" in texts(fl.draw_hourglass(fl.flywheel("viral")))


def test_a_funnel_says_why_it_has_no_lower_half() -> None:
    ax = fl.draw_hourglass(fl.sales_funnel())
    assert "No stage follows the purchase" in ax.alt
    assert any("No stage follows the purchase" in text for text in texts(ax))


def test_where_nobody_goes_on_bars_have_no_width() -> None:
    assert widths(fl.draw_hourglass(MODELS["nobody"]))[1:].tolist() == [0, 0]


@pytest.mark.slow
def test_an_estimate_shows_the_interval_of_its_conversions() -> None:
    log = fl.simulate_log(fl.sales_funnel(), pushes=50, periods=104, rng=np.random.default_rng(1))
    fit = fl.estimate_journey(log)
    low, high = (fl.messages.percent(end, 1) for end in fit.interval("conversion.interest"))
    assert f"({low} to {high})" in " ".join(texts(fl.draw_hourglass(fit)))


@pytest.mark.slow
@every("name", MODELS)
def test_every_stage_is_named_and_nothing_is_hard_to_read(
    name: str, language: str, hard_to_read: Callable[[Any], list[str]]
) -> None:
    ax = fl.draw_hourglass(MODELS[name])
    assert {stage_name(stage) for stage in MODELS[name].stages} <= set(texts(ax))
    assert hard_to_read(ax) == []


def test_it_can_be_drawn_into_the_learners_own_axes() -> None:
    ax = Figure().add_subplot()
    assert fl.draw_hourglass(fl.aida(), ax=ax) is ax


def test_what_is_no_model_is_named() -> None:
    with pytest.raises(fl.FlywheelError, match="draw_hourglass draws a JourneyModel or an Estimate, got int"):
        fl.draw_hourglass(3)


@pytest.mark.long
def test_where_people_go_different_ways_the_interval_is_that_of_the_next_stage() -> None:
    log = fl.simulate_log(fl.hourglass(), pushes=50, periods=104, rng=np.random.default_rng(1), record_losses=True)
    fit = fl.estimate_journey(log)
    low, high = (fl.messages.percent(end, 1) for end in fit.interval("conversion.retention.expansion"))
    assert f"({low} to {high})" in " ".join(texts(fl.draw_hourglass(fit)))


def test_an_hourglass_that_grows_without_limit_says_so_and_when_it_doubles() -> None:
    ax = fl.draw_hourglass(fl.flywheel("viral"))
    assert "grows without limit, doubling in 449 weeks" in ax.get_title(loc="left") and "449 weeks" in ax.alt


def test_a_description_without_limit_says_what_its_numbers_leave_out():
    assert "told without those whom they bring in" in fl.draw_hourglass(fl.flywheel("viral")).alt
    assert "each new lead brings in one more." in fl.draw_hourglass(fl.one_stage(0.1, 0.05, 0.5)).alt
