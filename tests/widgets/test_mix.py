"""Two channels and their total: whole people wherever the hands are, and the numbers that the course tells of."""

from itertools import product

import pytest
from every import every

import flywheel_lab as fl
from flywheel_lab.widgets.mix import BUYERS, LEADS, RANGES


def test_last_spring_16_in_1000_bought() -> None:
    assert fl.explore_mix().counts() == [(80, 4000), (16, 2000), (96, 6000)]


def test_wherever_the_hands_are_nobody_is_a_fraction() -> None:
    places = {name: range(low, high + 1, step) for name, (low, high, step) in RANGES.items()}
    all_places = product(places["leads"], places["search"], places["social"])
    assert all(leads * a % 1000 == 0 and (sum(LEADS) - leads) * b % 1000 == 0 for leads, a, b in all_places)


def test_both_channels_get_better_and_the_total_gets_worse() -> None:
    mix = fl.explore_mix()
    mix.leads, mix.search, mix.social = 1500, 22, 12
    (_, _), (_, _), (buy, come) = mix.counts()
    assert mix.search > BUYERS[0]
    assert mix.social > BUYERS[1]
    assert buy / come < 96 / 6000


@every("name, value", [("search", 18), ("social", 6), ("leads", 0), ("leads", 6000), ("leads", 1234), ("search", 21)])
def test_what_no_hand_can_do_is_refused_and_nothing_changes(name: str, value: int) -> None:
    mix = fl.explore_mix()
    with pytest.raises(fl.FlywheelError, match=name):
        setattr(mix, name, value)
    assert mix.counts()[2] == (96, 6000)


def test_without_widgets_there_is_a_picture_of_the_shares() -> None:
    assert "<img" in fl.explore_mix()._repr_html_()
