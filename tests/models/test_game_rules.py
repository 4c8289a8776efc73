"""The Flywheel Game: each rule of the paper holds, and a plan that breaks one is refused with the reason."""

import pytest
from every import every
from hypothesis import given
from hypothesis import strategies as st
from quarters import CARD, DECKS, PLANS, SHOP, at, turn

from flywheel_lab import FlywheelError
from flywheel_lab.models.game import (
    BOARDS,
    Board,
    Event,
    Plan,
    State,
    affordable,
    check_plan,
    play,
    quarter,
    score,
)
from flywheel_lab.models.game.match import STRATEGIES, play_strategy
from flywheel_lab.models.game.quarter import Built
from flywheel_lab.models.game.rules import CUT, NEEDS, QUARTERS, chips, costs, level


def test_there_are_six_chips_and_two_after_the_cut() -> None:
    assert [chips(n) for n in range(1, QUARTERS + 1)] == 7 * [6] + 5 * [2]


def test_advertising_acts_at_once_and_what_is_built_from_the_next_quarter() -> None:
    now = turn("quiet", plan=Plan(ads=3, care=3))
    later = quarter(SHOP, now.after, Plan(care=3), CARD["quiet"])
    assert (now.ads, now.levels.care, later.levels.care) == (SHOP.ads[3], 0, 1)


def test_levels_need_so_many_chips() -> None:
    assert [level(n) for need in NEEDS for n in (need - 1, need)] == [0, 1, 1, 2, 2, 3]


def test_a_measure_without_a_new_chip_loses_one_and_never_falls_below_none() -> None:
    assert turn("quiet", built=Built(0, 5, 12), plan=Plan(care=1)).after.built == (0, 6, 11)


def test_a_measure_has_no_place_for_more_chips_than_its_highest_level_needs() -> None:
    assert turn("quiet", built=Built(care=11), plan=Plan(care=4)).after.built.care == NEEDS[-1]


def test_three_departments_at_work_pay_one_chip_for_the_meeting() -> None:
    plans = [Plan(1, 1, 1, 0), Plan(1, 1, 0, 1), Plan(1, 1, 0, 0), Plan(0, 1, 1, 1)]
    assert [costs(plan, None).meeting for plan in plans] == [1, 1, 0, 0]


def test_of_the_chips_that_change_department_every_third_is_lost() -> None:
    ads = Plan(ads=6)
    assert [costs(Plan(ads=6 - n, care=n), ads).moved for n in range(7)] == [0, 0, 0, 1, 1, 1, 2]


def test_chips_move_freely_within_a_department() -> None:
    assert costs(Plan(refer=6), Plan(care=6)) == (0, 0)


def test_the_first_quarter_moves_nothing() -> None:
    assert costs(Plan(care=6), None) == (0, 0)


@given(PLANS)
def test_after_the_cut_hand_overs_cost_nothing(plans: list[Plan]) -> None:
    played = play(SHOP, plans, [CARD["quiet"]] * QUARTERS)
    lasts = [None, *(each.plan for each in played)]
    coasting = list(zip(played, lasts, strict=False))[CUT - 1 :]
    assert all(costs(each.plan, last) == (0, 0) for each, last in coasting)


@given(PLANS, DECKS)
def test_what_is_affordable_passes_the_check_and_wants_no_more(plans: list[Plan], deck: tuple[Event, ...]) -> None:
    state = State.first(SHOP)
    for wanted, event in zip(plans, deck, strict=True):
        plan = affordable(wanted, state)
        assert check_plan(plan, state) == plan and all(a <= b for a, b in zip(plan, wanted, strict=True))
        state = quarter(SHOP, state, plan, event).after


@given(PLANS, DECKS, st.sampled_from(list(BOARDS.values())))
def test_people_are_counted_in_tens_and_never_below_none(
    plans: list[Plan], deck: tuple[Event, ...], board: Board
) -> None:
    people = [each.after[1:3] for each in play(board, plans, deck)]
    assert all(n % 10 == 0 and n >= 0 for pair in people for n in pair)


def test_coins_are_the_customers_from_the_cut_on() -> None:
    played = play_strategy(SHOP, STRATEGIES["lesson"], [CARD["quiet"]] * QUARTERS)
    customers = [each.after.customers for each in played]
    assert score(SHOP, played)[:3] == (sum(customers[7:]), customers[6], customers[11] / customers[6])


@every(
    ("plan", "state", "why"),
    [
        ((1, 2, 3), at(SHOP), "A plan has four numbers of chips, for Advertising, Hand-over, Care, Referral"),
        ("6000", at(SHOP), "A plan has four numbers"),
        (None, at(SHOP), "A plan has four numbers"),
        ((1, 2, 3, -1), at(SHOP), "Chips for Referral must be a whole number of at least 0, got -1"),
        ((1, 2.5, 0, 0), at(SHOP), "Chips for Hand-over must be a whole number"),
        ((True, 0, 0, 0), at(SHOP), "Chips for Advertising must be a whole number"),
        ((4, 1, 1, 0), at(SHOP), "you have 6 chips; this plan needs 7: 6 placed, 1 for the meeting"),
        (
            (0, 0, 6, 0),
            at(SHOP, last=Plan(ads=6)),
            "needs 8: 6 placed, 0 for the meeting .*, 2 lost by moving",
        ),
        ((10**30, 0, 0, 0), at(SHOP), "Take some chips off"),
        ((1, 0, 0, 0), at(SHOP, number=8), "From quarter 8 on nobody advertises, got 1"),
        ((0, 0, 2, 1), at(SHOP, number=8), "In quarter 8 you have 2 chips; this plan needs 3"),
        ((0, 0, 0, 0), at(SHOP, number=13), "The game ended with quarter 12"),
    ],
)
def test_a_plan_that_cannot_be_played_is_refused_with_the_reason(plan: object, state: State, why: str) -> None:
    with pytest.raises(FlywheelError, match=why):
        check_plan(plan, state)
