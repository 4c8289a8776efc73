"""What a column of dates means: columns in 69 writings, and numbers that are none; never silently another day."""

import random

import pytest
from every import every
from random_dates import FRESH, NO_DATES, WRITINGS, Column, count, judge, random_column

ALL = WRITINGS | FRESH


def judged(columns, seed, writings=ALL):
    rng = random.Random(seed)
    return count(random_column(rng, writings) for _ in range(columns))


@pytest.mark.slow
def test_a_column_is_read_rightly_or_asked():
    total, odd = judged(700, 1)
    assert (total["wrong"], total["not seen"]) == (0, 0), odd


@pytest.mark.every
def test_many_columns_are_read_rightly_or_asked():
    total, odd = judged(10_000, 2)
    assert total["wrong"] == 0, odd
    assert total["not seen"] <= 2, odd


@every("kind", NO_DATES)
def test_numbers_are_no_dates_where_their_name_says_so(kind):
    rng = random.Random(kind)
    columns = [Column(kind, header, NO_DATES[kind](30, rng), []) for header in ("Order ID", "Betrag", "PLZ")]
    assert [judge(column) for column in columns] == ["right"] * 3


def test_the_judge_can_say_wrong():
    rng = random.Random(3)
    column = random_column(rng, {"ISO": WRITINGS["ISO"]})
    assert judge(column) == "right"
    column.moments[0] = None
    assert judge(column) == "wrong"
