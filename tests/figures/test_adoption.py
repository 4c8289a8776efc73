"""Adoption: the curve, its limit and its fastest moment are those of the market."""

from collections.abc import Callable
from typing import Any

import numpy as np
import pytest
from every import every
from matplotlib.figure import Figure

import flywheel_lab as fl

BASS = fl.models.Adoption(p=0.03, q=0.38, market=1000)
CHURN = fl.models.Adoption(p=0.0, q=0.3, market=1000, churn=0.2, start=1)
SHRINKS = fl.models.Adoption(p=0.0, q=0.1, market=1000, churn=0.2, start=500)
NOBODY = fl.models.Adoption(p=0.0, q=0.3, market=1000)


def curves(ax: Any, line: str) -> list[Any]:
    return [each for each in ax.lines if len(each.get_xdata()) > 1 and each.get_linestyle() == line]


def dots(ax: Any) -> list[tuple[float, float]]:
    return [(line.get_xdata()[0], line.get_ydata()[0]) for line in ax.lines if len(line.get_xdata()) == 1]


@every("market", [BASS, CHURN, SHRINKS])
def test_the_curve_is_how_many_have_it(market: fl.models.Adoption) -> None:
    (curve,) = curves(fl.figures.draw_adoption(market, until=30), "-")
    assert curve.get_ydata() == pytest.approx(market.cumulative(curve.get_xdata()))


@every("market", [BASS, CHURN, SHRINKS, NOBODY])
def test_the_dashed_line_is_how_many_have_it_in_the_end(market: fl.models.Adoption) -> None:
    (limit,) = curves(fl.figures.draw_adoption(market), "--")
    assert set(limit.get_ydata()) == {market.limit}


@every("market", [BASS, CHURN])
def test_the_dot_is_where_the_curve_is_steepest(market: fl.models.Adoption) -> None:
    ax = fl.figures.draw_adoption(market)
    ((time, people),) = dots(ax)
    (curve,) = curves(ax, "-")
    steepest = curve.get_xdata()[np.argmax(market.rate(curve.get_xdata()))]
    assert time == pytest.approx(steepest, abs=curve.get_xdata()[1])
    assert people == pytest.approx(market.cumulative(market.peak_time))


@every(("step", "words"), [("step", "steps"), ("week", "weeks"), ("year", "years")])
def test_the_time_is_counted_in_what_a_step_is(step: str, words: str) -> None:
    assert fl.figures.draw_adoption(BASS, step=step).get_xlabel() == f"time in {words}"


def test_a_step_that_is_none_is_named_with_those_there_are() -> None:
    with pytest.raises(fl.errors.ModelError, match=r"step must be one of .*week.*year.*, got 'month'"):
        fl.figures.draw_adoption(BASS, step="month")


def test_a_moment_beyond_the_picture_has_no_dot_but_is_told() -> None:
    ax = fl.figures.draw_adoption(BASS, until=5)
    assert dots(ax) == []
    assert "fastest after 6.19 steps" in ax.alt


@every("market", [BASS, CHURN, SHRINKS])
def test_by_default_the_picture_ends_where_the_limit_is_nearly_reached(market: fl.models.Adoption) -> None:
    last = float(market.cumulative(fl.figures.draw_adoption(market).get_xlim()[1]))
    assert abs(last - market.limit) <= 0.02 * abs(market.limit - market.start)


@every("market", [SHRINKS, NOBODY])
def test_what_does_not_spread_has_no_fastest_moment(market: fl.models.Adoption) -> None:
    ax = fl.figures.draw_adoption(market)
    assert dots(ax) == []
    assert ax.alt.startswith("It does not spread.")


def test_several_markets_are_drawn_by_name() -> None:
    ax = fl.figures.draw_adoption({"TV": BASS, "club": CHURN})
    assert [line.get_label() for line in curves(ax, "-")] == [
        "TV, fastest after 6.19 steps",
        "club, fastest after 58.1 steps",
    ]
    assert [line.get_label() for line in curves(ax, "--")] == ["TV, in the end 1,000", "club, in the end 333"]


def test_one_limit_of_several_markets_is_drawn_once() -> None:
    ax = fl.figures.draw_adoption({"TV": BASS, "advertising": fl.models.Adoption(p=0.1, q=0, market=1000)})
    assert [line.get_label() for line in curves(ax, "--")] == ["in the end 1,000"]


@pytest.mark.slow
@every("x", [BASS, SHRINKS, NOBODY, {"TV": BASS, "club": CHURN, "fashion": SHRINKS, "idle": NOBODY}])
def test_nothing_is_hard_to_read(x: Any, language: str, hard_to_read: Callable[[Any], list[str]]) -> None:
    assert hard_to_read(fl.figures.draw_adoption(x)) == []


def test_it_can_be_drawn_into_the_learners_own_axes() -> None:
    ax = Figure().add_subplot()
    assert fl.figures.draw_adoption(BASS, ax=ax) is ax


@every("until", [0, -1, np.inf, np.nan])
def test_a_time_that_is_none_is_named(until: float) -> None:
    with pytest.raises(fl.errors.ModelError, match="until must be above 0 and finite"):
        fl.figures.draw_adoption(BASS, until=until)


@every("wrong", [3, {}, {"a": 3}, dict.fromkeys("abcde", BASS)])
def test_what_is_no_adoption_or_too_many_is_refused(wrong: Any) -> None:
    with pytest.raises(fl.FlywheelError, match="draw_adoption draws an Adoption, or up to 4 by name"):
        fl.figures.draw_adoption(wrong)
