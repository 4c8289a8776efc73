"""Amounts of money as exports write them: one reading, or a refusal with column and row."""

import decimal

import numpy as np
import pandas as pd
import pytest
from every import every
from hypothesis import given
from hypothesis import strategies as st

from flywheel_lab.data import amounts
from flywheel_lab.errors import JourneyLogError


def read(*values):
    return amounts.read(pd.Series(list(values)), "total").tolist()


READ = {
    "a decimal comma": (["10,50", "20,00"], [10.5, 20]),
    "a decimal point": (["10.50", "1,234.00"], [10.5, 1234]),
    "thousands in German": (["1.030,00", "1.030", "7"], [1030, 1030, 7]),
    "thousands twice": (["1,234,567"], [1234567]),
    "a sign of money": (["€ 10,50", "1 030,00 €", "EUR 7,00"], [10.5, 1030, 7]),
    "dollars": (["$1,234.50", "USD 7.00"], [1234.5, 7]),
    "Swiss thousands": (["1'030.50", "1’030.50"], [1030.5, 1030.5]),
    "returns": (["-10,50", "(10,50)", "10,50-", "−7,25"], [-10.5, -10.5, -10.5, -7.25]),
    "whole numbers": (["10", "1030"], [10, 1030]),
    "cents alone": ([".50", "0.125"], [0.5, 0.125]),
    "numbers": ([10, 2.5], [10, 2.5]),
    "decimals": ([decimal.Decimal("10.50")], [10.5]),
}


@every("kind", READ)
def test_amounts_are_read_as_they_were_meant(kind):
    texts, numbers = READ[kind]
    assert read(*texts) == numbers


@every("nothing", ["", " ", "-", "n/a", None, np.nan])
def test_no_amount_is_none_and_not_0(nothing):
    assert np.isnan(read("10.50", nothing)[1])


REFUSED = {
    "either way": (["1.030"], "row 0: '1.030' can be read in two ways"),
    "both ways": (["10,50", "10.50"], "'10,50' in row 0, '10.50' in row 1"),
    "words": (["10", "viel"], "row 1: 'viel' is no amount"),
    "two numbers glued": (["10,5020,00"], "row 0"),
    "a date": ([pd.Timestamp("2026-01-01")], "row 0: .* is no amount"),
    "a truth": ([True, False], "row 0: True is no amount"),
    "a list": (["10", [20]], r"row 1: \[20\] is no amount"),
    "without end": ([1.0, np.inf], "row 1: inf is no amount"),
    "a range": (["10-20"], "row 0"),
}


@every("kind", REFUSED)
def test_what_cannot_be_read_is_refused_with_column_and_row(kind):
    values, words = REFUSED[kind]
    with pytest.raises(JourneyLogError, match=f"'total'.*{words}"):
        read(*values)


@pytest.mark.slow
@given(
    st.lists(st.decimals(0, 10**6, places=2), min_size=1, max_size=8),
    st.sampled_from([(",", "."), (".", ","), (".", "'"), (",", " "), (".", "")]),
    st.sampled_from(["", " €", " EUR"]),
)
def test_what_was_written_is_what_is_read(values, signs, unit):
    point, thousands = signs
    texts = [f"{value:,.2f}".replace(",", "T").replace(".", point).replace("T", thousands) + unit for value in values]
    assert read(*texts) == [float(value) for value in values]


FOREIGN = {
    "two signs of money": (["$10.00", "€20.00"], "several currencies"),
    "two codes": (["10 USD", "20 EUR"], "several currencies"),
    "thousands as a letter": (["1.5k"], "no amount"),
    "per cent": (["100%"], "no amount"),
    "a number of something": (["SKU 100"], "no amount"),
    "debit and credit": (["10.00 DR"], "no amount"),
    "digits of another script": (["１０"], "no amount"),
    "a power": (["10²"], "no amount"),
}


@every("kind", FOREIGN)
def test_what_is_no_plain_amount_of_money_is_refused(kind):
    values, words = FOREIGN[kind]
    with pytest.raises(JourneyLogError, match=words):
        read(*values)


def test_one_currency_may_be_written_in_two_ways():
    assert read("Fr. 10.50", "CHF 5.00", "fr 2.00") == [10.5, 5, 2]


def test_a_dot_of_the_sign_is_no_decimal_point():
    assert read("Rs.10", "Rs. 1,250.50") == [10, 1250.5]
