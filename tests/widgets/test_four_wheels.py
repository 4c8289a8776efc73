"""Four firms after one stop: each week as the model has it, people whole, and the order with and without threads."""

import re

import numpy as np
import pytest
from every import every

import flywheel_lab as fl
from flywheel_lab.models.firms import FIRMS

STOPS = ("ads", "both")
HALVES = {"ads": [79, 125, 260, 558], "both": [54, 90, 234, 216]}


def test_there_are_the_four_firms_in_balance() -> None:
    firms = fl.explore_firms().firms
    assert [each["name"] for each in firms] == [each.name for each in FIRMS.values()]
    assert [(each["people"], each["thread"]) for each in firms] == [(9000, 0.3), (279, 0.27), (156, 0.1), (312, 0.6)]


@every("stop", STOPS)
def test_each_is_down_to_half_when_the_model_says_so(stop: str) -> None:
    wheels = fl.explore_firms()
    assert [each[stop]["half"] for each in wheels.firms] == HALVES[stop]
    for each in wheels.firms:
        customers, half = each[stop]["customers"], each[stop]["half"]
        assert customers[half + 1] <= each["people"] / 2 <= customers[half - 1]


@every("stop", STOPS)
def test_every_week_has_whole_people_and_never_more_than_before(stop: str) -> None:
    wheels = fl.explore_firms()
    for each in wheels.firms:
        customers, orders = (np.array(each[stop][what]) for what in ("customers", "orders"))
        assert len(customers) == len(orders) == wheels.weeks + 1
        assert customers.dtype.kind == orders.dtype.kind == "i"
        assert (customers[0], orders[0]) == (each["people"], 100)
        assert (np.diff(customers) <= 0).all()


def test_a_year_after_the_stop_the_machine_maker_has_its_customers_and_half_of_its_orders() -> None:
    machines = fl.explore_firms().firms[2]
    assert round(100 * machines["ads"]["customers"][52] / machines["people"]) == 97
    assert machines["ads"]["orders"][52] == 49


def test_only_a_stop_and_a_week_that_there_are_can_be_shown() -> None:
    wheels = fl.explore_firms()
    wheels.stopped, wheels.week = "both", wheels.weeks
    with pytest.raises(fl.FlywheelError, match="stopped"):
        wheels.stopped = "all"
    with pytest.raises(fl.FlywheelError, match=f"from 0 to {wheels.weeks}, got -1"):
        wheels.week = -1
    assert (wheels.stopped, wheels.week) == ("both", wheels.weeks)


def test_it_says_in_a_line_what_has_stopped_and_what_is_closed() -> None:
    wheels = fl.explore_firms()
    wheels.lock("threads", {"said": "Opens with {item}", "label": "your prediction", "cell": "predict"})
    wheels.stopped = "ads"
    names = ", ".join(each.name for each in FIRMS.values())
    assert repr(wheels) == f"FourWheels({names}; stopped: ads; closed: threads)"


def test_without_widgets_there_is_a_picture_that_tells_no_answer(language: str) -> None:
    html = fl.explore_firms()._repr_html_()
    alt = re.search("alt='([^']*)'", html)
    assert alt and {"en": "Maschenpost, 9,000 customers", "de": "Maschenpost, 9.000 Kunden"}[language] in alt[1]
    assert not {*re.findall(r"\d+", alt[1])} & {str(each) for halves in HALVES.values() for each in halves}
