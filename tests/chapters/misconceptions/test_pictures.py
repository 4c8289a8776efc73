"""Each picture refutes its belief: read from the lines and bars that are drawn, not from the numbers behind them."""

from functools import cache
from typing import Any

import numpy as np
import pytest
from every import every
from matplotlib.axes import Axes
from matplotlib.text import Text

from flywheel_lab.chapters.course import bank
from flywheel_lab.messages import language, use_language

ALL = every("name", bank())


def lines(name: str) -> list[Any]:
    """Return the heights of the curves, and last the places where they were drawn."""
    drawn = picture(name).lines
    return [np.asarray(line.get_ydata(), dtype=float) for line in drawn] + [np.asarray(drawn[0].get_xdata())]


def bars(name: str) -> list[float]:
    return [float(bar.get_width()) for bar in picture(name).patches]


def picture(name: str) -> Any:
    return drawn_once(name, language())


@cache
def drawn_once(name: str, code: str) -> Any:
    """Draw a picture once in a language, for all that is asked of it."""
    ax = bank()[name].draw()
    ax.get_figure().draw_without_rendering()
    return ax


@cache
def words(name: str, code: str) -> str:
    """Return what a picture says in a language."""
    use_language(code)
    return bank()[name].picture().alt


@pytest.mark.slow
@ALL
def test_a_picture_has_words_of_its_own_in_each_language(name: str) -> None:
    english, german = words(name, "en"), words(name, "de")
    assert len(english) > 80
    assert len(german) > 80
    assert english != german


@pytest.mark.slow
def test_no_two_pictures_say_the_same() -> None:
    assert len({words(name, "en") for name in bank()}) == len(bank())


@pytest.mark.slow
@ALL
def test_a_picture_is_the_same_each_time(name: str) -> None:
    assert bank()[name].picture().alt == words(name, "en")


@pytest.mark.long
@ALL
def test_nothing_is_cut_off_at_the_edge(name: str, longer: str) -> None:
    ax = picture(name)
    figure = ax.get_figure()
    words = [*ax.texts, *ax.get_yticklabels(), ax._left_title, ax.yaxis.label]
    edges = [text.get_window_extent() for text in words if text.get_text()]
    assert min(min(edge.x0, edge.y0) for edge in edges) >= 0
    assert max(edge.x1 for edge in edges) <= figure.bbox.x1
    assert max(edge.y1 for edge in edges) <= figure.bbox.y1


@pytest.mark.slow
@ALL
def test_no_two_names_overlap(name: str, longer: str) -> None:
    boxes = [Text.get_window_extent(text) for text in picture(name).texts]  # without the line that leads to it
    assert [(a, b) for i, a in enumerate(boxes) for b in boxes[i + 1 :] if a.overlaps(b)] == []


def looks(ax: Axes) -> list[Any]:
    return [(line.get_linestyle(), line.get_marker(), line.get_fillstyle()) for line in ax.lines]


@pytest.mark.slow
@every("name", [name for name in bank() if name != "survivorship"])
def test_lines_are_told_apart_without_colour(name: str) -> None:
    drawn = looks(picture(name))
    assert len(set(drawn)) == len(drawn)


def test_the_stock_rises_after_the_inflow_has_turned() -> None:
    inside, pushes, _weeks = lines("stock-like-inflow")
    turn = pushes.argmax()
    assert (np.diff(inside[turn : turn + 4]) > 0).all()
    assert (np.diff(pushes[turn : turn + 4]) < 0).all()


def test_the_losses_shrink_where_the_straight_line_has_come_to_nothing() -> None:
    left, straight, months = lines("straight-line")
    assert left[:2] == pytest.approx(straight[:2])
    assert straight[months == 10] == 0
    assert left[months == 10] == pytest.approx(1000 * 0.9**10)


def test_the_tub_fills_up_under_a_steady_inflow() -> None:
    inside, without_leaving, _weeks = lines("forgotten-saturation")
    assert inside[-1] == pytest.approx(400, rel=0.01)
    assert inside[-1] - inside[-2] < 0.01 * (inside[1] - inside[0])
    assert np.nanmax(without_leaving) > inside.max()


def test_purchases_begin_late_and_outlast_the_campaign() -> None:
    bought, pushes, weeks = lines("forgotten-delay")
    assert bought[:3].max() < 0.01 < pushes[:3].min()
    assert bought[weeks == 25] > 0.9
    assert pushes[weeks == 25] == 0


def test_finished_cases_are_too_short_until_all_is_over() -> None:
    everybody, finished, weeks = lines("finished-cases")
    assert everybody == pytest.approx(20, rel=0.05)
    assert finished[weeks == 20] < 10
    assert (np.diff(finished) > -0.1).all()


def test_a_purchase_takes_longer_than_a_closed_case() -> None:
    closed, purchase = bars("until-out")
    assert purchase == pytest.approx(2 + 2 + 3 + 2 + 1)
    assert closed < purchase / 2


def test_only_a_firm_that_does_not_change_reports_the_truth() -> None:
    true, reported, growth = lines("same-period")
    assert (true == true[0]).all()
    assert ((reported > true) == (growth < 0))[np.abs(growth) > 0.01].all()


def test_more_than_a_third_is_there_after_the_mean() -> None:
    left, _deadline, weeks = lines("mean-is-deadline")
    assert left @ np.ones(len(left)) == pytest.approx(10, rel=0.02)
    assert left[weeks == 10] > 1 / 3


def test_the_whole_lies_where_most_people_are() -> None:
    large, small, average, whole = bars("ratio-of-averages")
    assert whole == pytest.approx(0.9 * large + 0.1 * small)
    assert abs(whole - large) < abs(average - whole)


def test_women_lead_in_most_departments_and_trail_in_all() -> None:
    female, male = (np.asarray(line.get_xdata()) for line in picture("simpson").lines)
    assert (female > male)[:-1].sum() == 4
    assert female[-1] < male[-1]


def test_far_fewer_buy_than_the_average_says() -> None:
    *reached, average = bars("averaged-conversions")
    assert reached[-1] == pytest.approx(np.prod(np.array(reached[1:]) / np.array(reached[:-1])))
    assert average > 10 * reached[-1]


def test_every_stage_gains_alike() -> None:
    assert bars("weakest-stage") == pytest.approx([0.1] * 4)
