"""Coasting: the curves are the model's, beside each lies the same without referrals, and a dot marks the half."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import numpy as np
import pytest
from every import every
from matplotlib.figure import Figure

import flywheel_lab as fl
from flywheel_lab.models.journey.coasting import half_after

THREE = {name: fl.flywheel(name) for name in ("quiet", "strong", "viral")}


def curves(ax: Any) -> list[Any]:
    return [line for line in ax.lines if len(line.get_xdata()) > 1]


def dots(ax: Any) -> list[tuple[float, float]]:
    return [(line.get_xdata()[0], line.get_ydata()[0]) for line in ax.lines if len(line.get_xdata()) == 1]


def cut(model: fl.JourneyModel) -> fl.JourneyModel:
    return replace(model, referrals=np.zeros_like(model.referrals))


def test_the_curve_is_the_customers_who_coast_from_the_steady_state() -> None:
    model = fl.flywheel("strong")
    customers = model.coast(model.steady_state(50), 104)[:, 6:].sum(axis=1)
    assert curves(fl.draw_coast(model))[0].get_ydata() == pytest.approx(customers)


def test_the_dashed_curve_is_the_same_without_referrals_from_the_same_start() -> None:
    model = fl.flywheel("strong")
    with_them, without = curves(fl.draw_coast(model))
    customers = cut(model).coast(model.steady_state(50), 104)[:, 6:].sum(axis=1)
    assert without.get_ydata() == pytest.approx(customers)
    assert without.get_linestyle() == "--"
    assert without.get_color() == with_them.get_color()
    assert without.get_ydata()[0] == with_them.get_ydata()[0]


def test_without_referrals_there_is_one_curve() -> None:
    assert [line.get_linestyle() for line in curves(fl.draw_coast(fl.hourglass()))] == ["-"]


def test_what_grows_without_limit_starts_after_104_weeks_of_pushes() -> None:
    model = fl.flywheel("viral")
    ax = fl.draw_coast(model)
    start = fl.models.expected_flow(model, 50, 104)[-1, 6:].sum()
    assert curves(ax)[0].get_ydata()[0] == pytest.approx(start)
    assert "after 104 weeks of ads" in ax.get_xlabel()
    assert "never half" in ax.alt


def test_dots_mark_where_half_is_left() -> None:
    ax = fl.draw_coast(fl.flywheel("strong"), until=208)
    for (week, people), line in zip(dots(ax), curves(ax), strict=True):
        assert people == pytest.approx(line.get_ydata()[0] / 2)
        assert people == pytest.approx(np.interp(week, line.get_xdata(), line.get_ydata()))


def test_a_half_beyond_the_picture_has_no_dot_but_is_told() -> None:
    ax = fl.draw_coast(fl.flywheel("strong"), until=104)
    assert len(dots(ax)) == 1
    assert "with referrals, half in week 118" in ax.alt


def test_half_takes_longer_than_the_half_life_while_the_pipeline_delivers() -> None:
    model = fl.hourglass()
    assert half_after(model, model.steady_state(50), slice(6, None)) > model.half_life


def test_of_one_stage_half_is_left_after_the_half_life() -> None:
    model = fl.one_stage(conversion=0.1, churn=0.001)
    assert half_after(model, model.steady_state(5), slice(None)) == pytest.approx(model.half_life, rel=1e-6)


def test_several_models_are_drawn_by_name_each_with_its_dashed_twin() -> None:
    ax = fl.draw_coast(THREE)
    assert [line.get_linestyle() for line in curves(ax)] == ["-", "--"] * 3
    assert [line.get_label().split(",")[0] for line in curves(ax)] == [
        name for pair in zip(THREE, [f"{name} without referrals" for name in THREE], strict=True) for name in pair
    ]


def test_of_a_funnel_everybody_inside_is_drawn() -> None:
    ax = fl.draw_coast(fl.sales_funnel())
    assert curves(ax)[0].get_ydata()[0] == pytest.approx(fl.sales_funnel().steady_state(50).sum())
    assert ax.get_ylabel() == "people inside"


def test_where_nobody_was_pushed_nobody_can_be_halved() -> None:
    ax = fl.draw_coast(fl.flywheel(), pushes=0)
    assert dots(ax) == []
    assert "with referrals: 0 throughout" in ax.alt


def test_an_estimate_is_drawn_with_its_model() -> None:
    log = fl.simulate_log(fl.sales_funnel(), pushes=50, periods=104, rng=np.random.default_rng(1))
    fit = fl.estimate_journey(log)
    assert fl.draw_coast(fit).alt == fl.draw_coast(fit.model).alt


@pytest.mark.slow
@every(
    "models", [THREE, fl.flywheel(), fl.aida(), {"funnel": fl.aida(), **THREE}], ids=["three", "one", "funnel", "four"]
)
def test_nothing_is_hard_to_read(models: Any, language: str, hard_to_read: Callable[[Any], list[str]]) -> None:
    assert hard_to_read(fl.draw_coast(models)) == []


def test_it_can_be_drawn_into_the_learners_own_axes() -> None:
    ax = Figure().add_subplot()
    assert fl.draw_coast(fl.flywheel(), ax=ax) is ax


@every("wrong", [{}, 3, {name: fl.aida() for name in "abcde"}])
def test_what_is_no_model_or_too_many_is_refused(wrong: Any) -> None:
    with pytest.raises(fl.FlywheelError, match="up to 4 of them by name"):
        fl.draw_coast(wrong)


def test_a_model_by_name_that_is_none_is_named() -> None:
    with pytest.raises(fl.FlywheelError, match="got int"):
        fl.draw_coast({"wheel": 3})


def test_weeks_and_days_are_not_drawn_over_one_axis() -> None:
    with pytest.raises(fl.FlywheelError, match="count the same steps"):
        fl.draw_coast({"weeks": fl.aida(), "days": replace(fl.aida(), step="day")})


def test_what_grows_without_limit_has_a_doubling_time() -> None:
    assert "Without limit; doubling time in weeks: with referrals 449." in fl.draw_coast(fl.flywheel("viral")).alt


@every("gain", [30, 1e3, 1e6, 1e20, 1e150])
def test_people_beyond_all_numbers_are_refused_in_words(gain: float) -> None:
    ways, brings = [[0, 0.5], [0, 0]], [[0, 0], [gain / 5, 0]]
    model = fl.JourneyModel(("lead", "customer"), ways, [2, 10], referrals=brings, purchase="lead")
    with pytest.raises(fl.FlywheelError, match="grows so fast that it has more people than can be drawn"):
        fl.draw_coast(model, until=2000)
