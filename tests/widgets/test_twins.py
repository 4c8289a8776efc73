"""The same week twice: as many people in each step, and twice as many inside; what is locked opens with an answer."""

import pytest
from every import every

import flywheel_lab as fl
from flywheel_lab.models.firms import FIRMS
from flywheel_lab.widgets.twins import MOST_DOTS


def test_the_shop_has_the_people_that_the_course_tells_of() -> None:
    people = fl.explore_twins("shop").people
    assert people["reach"] == [10_000, 5_000, 2_500, 1_250, 500, 250, 150]
    assert people["inside"] == [
        [10_000, 10_000, 5_000, 1_250, 500, 250],
        [20_000, 20_000, 10_000, 2_500, 1_000, 500],
    ]


def test_every_dot_of_the_shop_is_whole() -> None:
    people = fl.explore_twins("shop").people
    assert people["dot"] == 50
    assert all(each % 50 == 0 for row in (people["reach"], *people["inside"]) for each in row)


@every("name", FIRMS)
def test_a_row_has_dots_that_fit(name: str) -> None:
    people = fl.explore_twins(name).people
    assert max(*people["reach"], *people["inside"][1]) / people["dot"] <= MOST_DOTS


@every("slower", [1, 0, -2, 11, float("nan"), "twice", None])
def test_what_is_not_slower_is_refused(slower: object) -> None:
    with pytest.raises(fl.FlywheelError, match="slower"):
        fl.explore_twins("shop", slower=slower)  # type: ignore[arg-type]


def test_a_part_is_locked_until_there_is_an_answer() -> None:
    twins = fl.locked(fl.explore_twins("shop"), curtain="funnel.doubled", tubs="funnel.fill")
    assert set(twins.locks) == {"curtain", "tubs"}
    fl.check("funnel.doubled", "A")
    assert set(twins.locks) == {"tubs"}
    assert fl.locked(fl.explore_twins("shop"), curtain="funnel.doubled").locks == {}


@pytest.mark.slow
def test_a_presenter_opens_every_lock_and_closes_it_again() -> None:
    twins = fl.locked(fl.explore_twins("shop"), curtain="funnel.doubled")
    fl.present()
    assert twins.locks == {}
    fl.present(False)
    assert set(twins.locks) == {"curtain"}


def test_a_lock_of_something_unknown_is_refused() -> None:
    with pytest.raises(fl.FlywheelError):
        fl.locked(fl.explore_twins("shop"), curtain="funnel.nothing")


def test_without_widgets_there_is_a_picture_of_the_one_funnel() -> None:
    assert "Funnel" in fl.explore_twins("shop")._repr_html_()
