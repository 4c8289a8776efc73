"""The Flywheel Game: a quarter is a step of the journey model in whole people, and each rule of the paper holds."""

from dataclasses import replace
from itertools import product

import numpy as np
import pytest
from every import every
from hypothesis import given
from hypothesis import strategies as st

from flywheel_lab import FlywheelError
from flywheel_lab.models.firms import FIRMS
from flywheel_lab.models.game import (
    BOARDS,
    CARDS,
    Board,
    Event,
    Plan,
    State,
    Turn,
    absent,
    affordable,
    check_plan,
    play,
    quarter,
    score,
    shuffle_cards,
)
from flywheel_lab.models.game.match import RIGHT, STAND_INS, STRATEGIES, play_strategy
from flywheel_lab.models.game.quarter import Built
from flywheel_lab.models.game.rules import CHIPS, CUT, LEFT, NEEDS, QUARTERS, chips, costs, level
from flywheel_lab.models.simulation import expected_flow, simulate

CARD = {card.key: card for card in CARDS}
SHOP = BOARDS["shop"]
CHIPS_ANYWHERE = st.tuples(*4 * (st.integers(0, 6),)).map(lambda plan: Plan(*plan))
PLANS = st.lists(CHIPS_ANYWHERE, min_size=QUARTERS, max_size=QUARTERS)
DECKS = st.integers(0, 10**6).map(lambda seed: shuffle_cards(np.random.default_rng(seed)))
NOTHING, ADS = Built(), Plan(ads=3)


def at(board: Board, built: Built = NOTHING, number: int = 3, last: Plan | None = None) -> State:
    return State(number, 200, 150, built, last)


def turn(event: str, built: Built = NOTHING, plan: Plan = ADS) -> Turn:
    return quarter(SHOP, at(SHOP, built), plan, CARD[event])


# ── the engine is the journey model ────────────────────────────────────────────────────────────────────────────────


@every("board", BOARDS.values())
def test_every_term_is_that_of_the_journey_model_in_whole_people(board: Board) -> None:
    for levels in product(range(4), repeat=3):
        model = board.model(*levels)
        built = Built(*((0, *NEEDS)[n] for n in levels))
        now = quarter(board, at(board, built), Plan(), CARD["quiet"])
        exact = np.array([[200.0], [150.0]]) * (model.transition + model.referrals)
        assert np.abs(exact - [[now.thinking, now.won], [now.sent, now.kept]]).max() <= 0.5 + 1e-9


@every("board", BOARDS.values())
def test_with_so_many_people_that_rounding_is_nothing_it_is_the_expected_flow(board: Board) -> None:
    crowd = 10**9
    large = replace(board, prospects=0, customers=0, ads=tuple(n * crowd for n in board.ads))
    pushes = [Plan(ads=n) for n in (6, 3, 0, 5, 1, 2, 4)]
    flow = expected_flow(board.model(0, 0, 0), [board.ads[plan.ads] for plan in pushes], len(pushes))
    played = play(large, pushes, [CARD["quiet"]] * len(pushes))
    assert [each.after[1:3] for each in played] == pytest.approx(flow[1:] * crowd, rel=1e-6)


@every("board", BOARDS.values())
def test_chance_gives_the_same_people_on_average(board: Board) -> None:
    """The mean of 4,000 random firms, within four of its standard errors and what rounding can add up to."""
    start = replace(board, prospects=0, customers=0)
    plans = [Plan(ads=n) for n in (6, 3, 0, 5, 1, 2, 4)]
    runs = simulate(board.model(0, 0, 0), [board.ads[plan.ads] for plan in plans], 7, np.random.default_rng(3), 4000)
    played = np.array([each.after[1:3] for each in play(start, plans, [CARD["quiet"]] * 7)])
    error = 4 * runs[:, 1:].std(axis=0) / np.sqrt(4000)
    assert (np.abs(runs[:, 1:].mean(axis=0) - played) <= error + 20).all()


@every("board", BOARDS.values())
def test_no_firm_turns_by_itself_at_any_level(board: Board) -> None:
    assert all(board.model(*levels).loop_gain < 1 for levels in product(range(4), repeat=3))


@every("board", BOARDS.values())
def test_each_level_does_more_than_the_one_below(board: Board) -> None:
    assert all((np.diff(row) > 0).all() for row in (board.ads, board.won, board.kept, board.sent))


@every("board", BOARDS.values())
def test_each_further_chip_of_advertising_brings_no_more_than_the_one_before(board: Board) -> None:
    assert (np.diff(board.ads, 2) <= 0).all()


def test_the_boards_are_those_of_the_four_firms() -> None:
    assert set(BOARDS) == set(FIRMS)


# ── the rules ──────────────────────────────────────────────────────────────────────────────────────────────────────


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


# ── the cards ──────────────────────────────────────────────────────────────────────────────────────────────────────


def test_twelve_cards_ten_are_drawn_and_the_first_quarter_and_the_cut_are_quiet() -> None:
    decks = [shuffle_cards(np.random.default_rng(seed)) for seed in range(300)]
    assert len(CARDS) == 12 and {len(deck) for deck in decks} == {QUARTERS}
    assert {deck[n].key for deck in decks for n in (0, CUT - 1)} == {"quiet"}
    assert all(deck[n] in CARDS for deck in decks for n in range(QUARTERS))
    loud = [[event.key for event in deck if event.key != "quiet"] for deck in decks]
    assert all(len(set(keys)) == len(keys) for keys in loud) and {len(keys) for keys in loud} == {6, 7, 8}


def test_the_same_seed_gives_the_same_cards() -> None:
    one, other = (shuffle_cards(np.random.default_rng(5)) for _ in range(2))
    assert one == other != shuffle_cards(np.random.default_rng(6))


SAFE = Built(care=NEEDS[1])
EFFECTS = {
    "rival": lambda: turn("rival").ads == (SHOP.ads[3] + 1) // 2,
    "season": lambda: turn("season").ads == (3 * SHOP.ads[3] + 1) // 2,
    "press": lambda: turn("press").ads == SHOP.ads[3] + 60,
    "press, without advertising": lambda: turn("press", plan=Plan()).ads == 60,
    "reviews": lambda: turn("reviews").sent == 0,
    "reviews, spared": lambda: turn("reviews", built=SAFE).sent == turn("quiet", built=SAFE).sent > 0,
    "prices": lambda: turn("prices").gone == 30 and turn("prices").kept == (120 * SHOP.kept[0] + 50) // 100,
    "prices, spared": lambda: turn("prices", built=SAFE) == turn("quiet", built=SAFE)._replace(event=Event("prices")),
    "award": lambda: turn("award").sent == (3 * turn("quiet").sent + 1) // 2,
    "outage": lambda: turn("outage", built=SAFE).kept == turn("quiet", built=Built(care=NEEDS[0])).kept,
    "outage, at level 0": lambda: turn("outage").kept == turn("quiet").kept,
    "vacancy": lambda: turn("vacancy", built=Built(NEEDS[1])).won == turn("quiet", built=Built(NEEDS[0])).won,
    "outage, the chips stay": lambda: turn("outage", built=SAFE).after.built == turn("quiet", built=SAFE).after.built,
}


@every("effect", EFFECTS)
def test_each_card_does_what_it_says(effect: str) -> None:
    assert EFFECTS[effect]()


def test_every_card_has_its_effect_tested() -> None:
    assert {card.key for card in CARDS} <= {effect.partition(",")[0] for effect in EFFECTS} | {"quiet"}


# ── who plays ──────────────────────────────────────────────────────────────────────────────────────────────────────


def test_the_computer_never_plays_the_lesson_or_a_plan_that_fits() -> None:
    assert not {"lesson"} & set(STAND_INS)
    begun = [absent(team, State.first(board)) for team in range(9) for board in BOARDS.values()]
    assert all(plan.ads for plan in begun)


@given(st.integers(0, 100), DECKS)
def test_the_computer_plays_a_whole_game_for_any_team(team: int, deck: tuple[Event, ...]) -> None:
    state = State.first(SHOP)
    for event in deck:
        state = quarter(SHOP, state, absent(team, state), event).after
    assert state.quarter == QUARTERS + 1


@every(("key", "strategy"), [*STRATEGIES.items(), *RIGHT.items()])
def test_a_strategy_asks_for_all_chips_and_no_more(key: str, strategy: object) -> None:
    assert [sum(strategy.plan(n)) for n in range(1, QUARTERS + 1)] == (CUT - 1) * [CHIPS] + 5 * [LEFT]


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
