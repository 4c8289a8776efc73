"""What is said to compare with one's own system: how many purchases, what they are worth, and what does not count."""

import pytest
from every import every

import flywheel_lab as fl

HEAD = "Order;Date;Customer;Status;Total"
ROWS = (
    "71;2026-01-05;kim@example.com;paid;20.00",
    "72;2026-01-06;lee@example.com;paid;35.50",
    "73;2026-01-09;kim@example.com;refunded;12.00",
    "74;2026-02-11;;paid;9.25",
)


@pytest.fixture
def totals(tmp_path):
    """Return the sentences on the totals of a file, in its order."""

    def read(*lines, head=HEAD):
        file = tmp_path / "orders.csv"
        file.write_text("\n".join([head, *lines]))
        return list(map(str, fl.read_export(file).compared[2:]))  # below the columns

    return read


def test_purchases_buyers_and_their_sum_are_told_to_be_compared(totals):
    assert totals(*ROWS)[0] == "Compare with your own system – purchases: 2, buyers: 2, together: 55.50."


def test_each_amount_counts_or_is_told_with_its_reason(totals):
    told = "All amounts in 'Total' add up to 76.75. Of these do not count: 12 (refunded), 9.25 (nobody known (guest))."
    assert told in totals(*ROWS)


def test_words_of_statuses_are_told_with_what_became_of_their_rows(totals):
    told = "'Status' of the rows that count: paid (2). Of those left out: paid (1), refunded (1)."
    assert told in totals(*ROWS)


def test_it_is_said_where_each_amount_counts(totals):
    assert "All amounts in 'Total' count: 55.50." in totals(*ROWS[:2])


def test_two_orders_on_one_day_are_told_as_two_purchases(totals):
    told = totals(*ROWS[:2], "75;2026-01-06;lee@example.com;paid;4.50")
    assert told[0] == "Compare with your own system – purchases: 3, buyers: 2, together: 60."
    assert "What somebody buys on one day is one purchase in the log: 2 instead of 3." in told


def test_the_currency_stands_behind_the_sum(totals):
    rows = [f"{row};CHF" for row in ROWS]
    assert totals(*rows, head=f"{HEAD};Currency")[0].endswith("together: 55.50 CHF.")


@every("name", ["Betrag (€)", "Summe in EUR", "Preis EUR brutto"])
def test_a_currency_in_the_header_of_the_amounts_stands_behind_the_sum(totals, name):
    assert totals(*ROWS, head=HEAD.replace("Total", name))[0].endswith("together: 55.50 EUR.")


def test_a_currency_in_that_header_stands_above_a_column_beside_it(totals):
    rows = [f"{row};{money}" for row, money in zip(ROWS, ("CHF", "EUR", "EUR", "JPY"), strict=True)]
    told = totals(*rows, head=f"{HEAD.replace('Total', 'Total (USD)')};Currency")
    assert told[0].endswith("together: 55.50 USD.")


def test_amounts_in_several_currencies_have_a_sum_each(totals):
    rows = [f"{row};{money}" for row, money in zip(ROWS, ("CHF", "EUR", "EUR", "EUR"), strict=True)]
    told = totals(*rows, head=f"{HEAD};Currency")
    assert told[0] == "Compare with your own system – purchases: 2, buyers: 2, together: 20 CHF; 35.50 EUR."
    assert any("add up to 56.75 EUR" in each for each in told)


@every(
    "own, told",
    {"Total;;;;76.75": "agrees: 76.75", "Total;;;;55.50": "agrees: 55.50", "Total;;;;80.00": "80 (line 6)"}.items(),
)
def test_the_sum_of_a_file_is_compared_with_its_rows(totals, own, told):
    assert told in totals(*ROWS, own)[-2] + totals(*ROWS, own)[-3]


def test_won_deals_are_counted_and_added_up(tmp_path):
    rows = [
        "k1;Lead;2026-01-01;",
        "k1;Won;2026-01-08;500",
        "k2;Lead;2026-01-02;",
        "k2;Won;2026-01-09;70",
        "k3;Lead;2026-01-03;",
    ]
    file = tmp_path / "history.csv"
    file.write_text("\n".join(["Deal ID;Stage;Date;Amount", *rows]))
    said = fl.read_export(file, mapping={"stages": "Lead > Won", "purchase": "Won"}).said
    assert "Compare with your own system – purchases: 2, buyers: 2, together: 570." in said
