"""Four numbers answer the bank: golden values by hand, the corners of the ranges, and what nobody can have counted."""

import math

import pytest
from every import every
from hypothesis import assume, given
from hypothesis import strategies as st

import flywheel_lab as fl
from flywheel_lab.models.firms import FIRMS
from flywheel_lab.models.firms.four_numbers import half_after
from flywheel_lab.models.firms.spans import NAMES
from flywheel_lab.widgets.own import numbers_of

# By hand: 9,000 / 650 = 13.85 months of 52 / 12 weeks; 650 * .30 = 195 sent, 195 / 650 = .30; a week (650 - 195) /
# 9,000 / (52 / 12) = 1.1667 % fewer, and ln .5 / ln(1 - .011667) = 59.07.
SHOP = fl.four_numbers(9000, 650, 650, 0.30)
GOLDEN = {
    "lifetime": (SHOP.lifetime.guess, 60.0),
    "referral factor": (SHOP.loop_gain.guess, 0.30),
    "half after": (SHOP.half_after.guess, 59.07),
    "half after, a tenth fewer leave": (SHOP.levers["lost"].half_after, 68.97),  # 585 - 195 = 390
    "half after, a tenth more sent": (SHOP.levers["referred"].half_after, 61.73),  # 650 - 214.5 = 435.5
    "customers, a tenth fewer leave": (SHOP.levers["lost"].customers, 455 / 390),
    "customers, a tenth more sent": (SHOP.levers["referred"].customers, 455 / 435.5),
    "customers, a tenth more by ads": (SHOP.levers["ads"].customers, 1.1),
    "half after, nobody sent": (fl.four_numbers(9000, 650, 650, 0).half_after.guess, 41.24),
    "half after, all of them leave in a month": (fl.four_numbers(9000, 0, 9000, 0).half_after.guess, 2.642),
    "referral factor, growing": (fl.four_numbers(9000, 1300, 650, 0.30).loop_gain.guess, 0.60),
}


@every("row", GOLDEN)
def test_four_numbers_come_to_what_was_worked_out_by_hand(row: str) -> None:
    computed, by_hand = GOLDEN[row]
    assert computed == pytest.approx(by_hand, abs=0.005)


@every("name", FIRMS)
def test_four_numbers_never_promise_more_than_all_ten_phases(name: str) -> None:
    one = fl.firm(name)
    assert numbers_of(one).half_after.guess < one.half_after


@every("name", FIRMS)
def test_four_numbers_know_lifetime_and_factor_of_a_firm_in_balance(name: str) -> None:
    one, four = fl.firm(name), numbers_of(fl.firm(name))
    assert (four.lifetime.guess, four.loop_gain.guess) == pytest.approx((one.lifetime, one.model.loop_gain), rel=1e-6)


SHARE = st.floats(0, 1)


@st.composite
def ranges(draw: st.DrawFn) -> tuple[tuple[float, ...], ...]:
    """Return four numbers with ranges that can be."""
    parts = [sorted(draw(st.tuples(SHARE, SHARE, SHARE))) for _name in NAMES]
    customers, new, lost, referred = parts
    fewest = 10 + 1e6 * customers[0]
    return (
        tuple(10 + 1e6 * each for each in customers),
        tuple(fewest * each for each in new),
        tuple(fewest * (0.001 + 0.999 * each) for each in lost),
        tuple(referred),
    )


@given(ranges())
def test_the_guess_lies_between_the_ends(four: tuple[object, ...]) -> None:
    told = fl.four_numbers(*four)
    for low, guess, high in (told.lifetime, told.loop_gain, told.half_after):
        assert low <= guess <= high


@given(ranges(), st.tuples(SHARE, SHARE, SHARE, SHARE))
def test_no_firm_inside_the_ranges_is_outside_the_result(
    four: tuple[tuple[float, ...], ...], inside: tuple[float, ...]
) -> None:
    told = fl.four_numbers(*four)
    there = [low + (high - low) * part for (low, _guess, high), part in zip(four, inside, strict=True)]
    half = half_after(dict(zip(NAMES, there, strict=True)))
    assert told.half_after.low * (1 - 1e-9) <= half <= told.half_after.high * (1 + 1e-9)


@given(ranges())
def test_a_firm_eight_times_as_large_lasts_exactly_as_long(four: tuple[tuple[float, ...], ...]) -> None:
    larger = [tuple(8 * each for each in span) for span in four[:3]]  # eight, for doubling rounds nothing
    one, eight = fl.four_numbers(*four), fl.four_numbers(*larger, four[3])
    assert (one.lifetime, one.loop_gain, one.half_after) == (eight.lifetime, eight.loop_gain, eight.half_after)
    assert repr(one.levers) == repr(eight.levers)
    assert (one.change, one.unsure) == (eight.change, eight.unsure)


@given(ranges())
def test_where_there_is_a_half_fewer_who_leave_are_the_strongest_lever(four: tuple[object, ...]) -> None:
    told = fl.four_numbers(*four)
    assume(told.half_after.guess < math.inf)
    assert told.levers["lost"].half_after == max(lever.half_after for lever in told.levers.values())


def test_where_more_are_sent_than_leave_there_is_no_half_and_no_level() -> None:
    told = fl.four_numbers(100, 8, 5, 0.7)
    assert told.half_after.guess == math.inf
    assert all(math.isnan(lever.customers) for lever in told.levers.values())


def test_a_range_that_reaches_that_point_is_open_above() -> None:
    told = fl.four_numbers(9000, 650, 650, (0.2, 0.3, 1.0))
    assert told.half_after.guess < told.half_after.high == math.inf


def test_all_may_have_come_in_the_last_month() -> None:
    assert fl.four_numbers(9000, 9650, 650, 0.3).change == "growing"
    assert fl.four_numbers((8000, 9000), (9000, 20_000), 650, 0.3).change == "growing"


def test_hardly_anybody_who_leaves_is_as_good_as_no_half() -> None:
    assert fl.four_numbers(1e12, 0, 5e-324, 0).half_after.guess == math.inf


def test_two_ends_have_their_guess_in_the_middle() -> None:
    assert fl.four_numbers((8000, 10_000), 650, 650, 0.3).customers == (8000, 9000, 10_000)


UNSURE = {
    "": (9000, 650, 650, 0.3),
    "customers": ((4000, 9000, 14_000), (640, 650, 660), 650, 0.3),
    "lost": (9000, (640, 650, 660), (400, 650, 900), 0.3),
    "referred": (9000, 650, (640, 650, 660), (0, 0.3, 0.6)),
    "new": (100, (8, 9, 10), (5, 5.1, 5.2), 0.9),  # grows by itself: then who widens the growth most
}


@every("name", UNSURE)
def test_what_to_find_out_first_is_what_widens_the_range_most(name: str) -> None:
    assert fl.four_numbers(*UNSURE[name]).unsure == name


@every(
    "new, lost, change",
    [
        (650, 650, "in balance"),
        (700, 650, "in balance"),
        (900, 650, "growing"),
        (400, 650, "shrinking"),
        ((600, 900, 1200), (500, 650, 800), "in balance"),
    ],
)
def test_a_firm_is_in_balance_up_to_a_tenth_or_where_the_ranges_meet(new: object, lost: object, change: str) -> None:
    assert fl.four_numbers(9000, new, lost, 0.3).change == change


def test_it_shows_itself_in_one_line() -> None:
    assert repr(fl.four_numbers(100, 8, 5, 0.7)) == (
        "FourNumbers(100 customers, 8 new and 5 lost a month, 70% sent; no half: it grows by itself)"
    )
