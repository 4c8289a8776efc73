"""The bathtub is a stock with its flows: level, streams and steady state are those of the model."""

from collections.abc import Callable
from typing import Any

import numpy as np
import pytest
from every import every
from matplotlib.figure import Figure
from matplotlib.patches import Rectangle

import flywheel_lab as fl
from flywheel_lab.figures.journey.bathtub import stock_of
from flywheel_lab.messages import short

MODELS = {
    "quiet": fl.flywheel(),
    "viral": fl.flywheel("viral"),
    "sales": fl.sales_funnel(),
    "one stage": fl.one_stage(conversion=0.1, churn=0.02, referral=0.06),
}


def water(ax: Any) -> tuple[Any, Any, Any]:
    """The water in the tub, the stream of the tap and that of the drain."""
    inside, tap, drain, _pipe = (patch for patch in ax.patches if isinstance(patch, Rectangle))
    return inside, tap, drain


def texts(ax: Any) -> list[str]:
    return [text.get_text() for text in ax.texts]


@every("name", MODELS)
@every("week", [0, 26, 300])
def test_the_level_changes_by_what_comes_in_less_what_leaves(name: str, week: int) -> None:
    now, then = (stock_of(MODELS[name], 50, step) for step in (week, week + 1))
    assert now.level + now.inflow - now.outflow == pytest.approx(then.level)


def test_in_the_steady_state_as_many_leave_as_come_in() -> None:
    stock = stock_of(fl.flywheel("strong"), 50, 5000)
    assert stock.level == pytest.approx(stock.steady)
    assert stock.inflow == pytest.approx(stock.outflow)


def test_of_a_journey_only_customers_are_in_the_tub() -> None:
    model = fl.flywheel()
    assert stock_of(model, 50, 26).level == pytest.approx(fl.models.expected_flow(model, 50, 26)[-1, 6:].sum())


def test_of_a_funnel_everybody_inside_is_in_the_tub() -> None:
    ax = fl.draw_bathtub(fl.sales_funnel(), week=200)
    assert f"{short(fl.sales_funnel().steady_state(50).sum())} people" in texts(ax)


def test_water_and_dashed_line_stand_as_high_as_their_customers() -> None:
    model = fl.flywheel()
    ax, stock = fl.draw_bathtub(model, week=100), stock_of(model, 50, 100)
    steady = next(line for line in ax.lines if line.get_linestyle() != "-").get_ydata()[0]
    assert water(ax)[0].get_height() / steady == pytest.approx(stock.level / stock.steady)


def test_streams_are_as_wide_as_what_they_bring() -> None:
    model = fl.flywheel()
    _inside, tap, drain = water(fl.draw_bathtub(model))
    stock = stock_of(model, 50, 26)
    assert drain.get_width() / tap.get_width() == pytest.approx(stock.outflow / stock.inflow)


def test_the_stream_of_the_tap_ends_at_the_water() -> None:
    inside, tap, _drain = water(fl.draw_bathtub(fl.flywheel()))
    assert tap.get_y() == inside.get_height()


def test_what_grows_without_limit_has_no_line_of_a_steady_state() -> None:
    ax = fl.draw_bathtub(fl.flywheel("viral"))
    assert [line.get_linestyle() for line in ax.lines] == ["-"]
    assert "it doubles in 449 weeks" in texts(ax)
    assert "no balance" in ax.alt


@every(
    ("week", "title"),
    [(0, "Nobody is in it yet"), (26, "More come in than leave: the level rises"), (5000, "As many leave as come in")],
)
def test_the_title_says_what_the_level_does(week: int, title: str) -> None:
    assert fl.draw_bathtub(fl.flywheel(), week=week).get_title(loc="left") == title


def test_a_tub_without_pushes_is_empty() -> None:
    ax = fl.draw_bathtub(fl.flywheel(), pushes=0)
    assert water(ax)[0].get_height() == 0


@pytest.mark.slow
def test_an_estimate_is_drawn_with_its_model() -> None:
    log = fl.simulate_log(fl.sales_funnel(), pushes=50, periods=104, rng=np.random.default_rng(1))
    fit = fl.estimate_journey(log)
    assert fl.draw_bathtub(fit).alt == fl.draw_bathtub(fit.model).alt


@pytest.mark.slow
@every("name", MODELS)
@every("week", [0, 26, 2000])
def test_nothing_is_hard_to_read(name: str, week: int, language: str, hard_to_read: Callable[[Any], list[str]]) -> None:
    assert hard_to_read(fl.draw_bathtub(MODELS[name], week=week)) == []


def test_it_can_be_drawn_into_the_learners_own_axes() -> None:
    ax = Figure().add_subplot()
    assert fl.draw_bathtub(fl.aida(), ax=ax) is ax


@every("week", [-1, 2.5, "soon"])
def test_a_week_that_is_none_is_named(week: Any) -> None:
    with pytest.raises(fl.errors.ModelError, match="week must be a whole number of at least 0"):
        fl.draw_bathtub(fl.flywheel(), week=week)


def test_what_is_no_model_is_named() -> None:
    with pytest.raises(fl.FlywheelError, match="draw_bathtub draws a JourneyModel or an Estimate, got list"):
        fl.draw_bathtub([1, 2])
