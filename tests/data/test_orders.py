"""Which rows are one order, which orders are purchases, and what a day adds up to."""

import pandas as pd
import pytest
from every import every
from hypothesis import given
from hypothesis import strategies as st

from flywheel_lab import JourneyLog, cohort_table, funnel_counts
from flywheel_lab.errors import JourneyLogError


def shop(*rows, columns=("customer_id", "date", "total", "number", "state"), **options):
    table = pd.DataFrame(rows, columns=columns)
    return JourneyLog.from_orders(table, value="total", order="number", status="state", **options)


LEFT_OUT = {
    "refunded": ["refunded", "Fully Refunded", "wc-refunded", "erstattet", "chargeback"],
    "Cancelled": ["cancelled", "Canceled", "voided", "storniert", "wc-cancelled", "expired"],
    "failed": ["failed", "wc-failed", "declined", "fehlgeschlagen"],
    "wait": ["pending", "on-hold", "wc-pending", "unpaid", "draft", "ausstehend"],
    "Test": ["test", "TEST"],
    "without a status": ["", None],
}


@pytest.mark.slow
@every("word", [word for words in LEFT_OUT.values() for word in words], ids=str)
def test_an_order_that_is_no_purchase_is_left_out_and_told(word):
    log = shop(("kim", "2026-01-01", 5, 1, "paid"), ("lee", "2026-01-02", 5, 2, word))
    why = next(kind for kind, words in LEFT_OUT.items() if word in words)
    assert log.events["person"].tolist() == ["kim"]
    assert why.casefold() in log.notes[0].casefold()


@every("word", ["paid", "Completed", "wc-processing", "SUCCEEDED", "versandt", "Partially_Refunded"])
def test_an_order_that_was_paid_is_a_purchase(word):
    assert shop(("kim", "2026-01-01", 5, 1, word)).notes == []


def test_a_status_that_nobody_knows_is_asked_for():
    with pytest.raises(JourneyLogError, match=r"'state', row 1: .*'blue'"):
        shop(("kim", "2026-01-01", 5, 1, "paid"), ("lee", "2026-01-02", 5, 2, "blue"))


def test_an_export_without_any_purchase_says_why():
    with pytest.raises(JourneyLogError, match=r"No order counts as a purchase\. Refunded orders, left out: 1"):
        shop(("kim", "2026-01-01", 5, 1, "refunded"))


@every(("lines", "total"), [((20, 30), 50), ((50, None), 50), ((50, 50), 50)], ids=str)
def test_lines_of_an_order_are_one_order(lines, total):
    rows = [("kim", "2026-01-01", amount, "A1", "paid") for amount in lines]
    log = shop(*rows, ("lee", "2026-01-02", 7, "A2", "paid"))
    assert log.events[["value", "orders"]].values.tolist() == [[total, 1], [7, 1]]
    assert log.notes == ["Rows that are further lines of an order: 1."]


def test_an_order_of_several_people_is_no_order_number():
    with pytest.raises(JourneyLogError, match="'number': 'A1' belongs to several people"):
        shop(("kim", "2026-01-01", 5, "A1", "paid"), ("lee", "2026-01-01", 5, "A1", "paid"))


def test_orders_without_a_number_stand_alone():
    log = shop(("kim", "2026-01-01", 5, None, "paid"), ("kim", "2026-01-01", 5, None, "paid"))
    assert log.events[["value", "orders"]].values.tolist() == [[10, 2]]


def test_a_row_that_is_there_twice_to_the_minute_is_one_order():
    times = ["2026-01-01 10:00", "2026-01-01 10:00", "2026-01-01 11:00"]
    rows = pd.DataFrame({"customer_id": "kim", "date": times, "total": 5})
    log = JourneyLog.from_orders(rows, value="total")
    assert log.events["value"].tolist() == [10]
    assert log.notes == ["Rows that repeat another row to the minute, left out: 1."]


def test_two_equal_orders_of_one_day_are_two_where_no_clock_tells():
    rows = pd.DataFrame({"customer_id": ["kim"] * 2, "date": ["2026-01-01"] * 2, "total": [5, 5]})
    assert JourneyLog.from_orders(rows, value="total").events["value"].tolist() == [10]


def test_what_was_paid_back_counts_for_nothing():
    rows = pd.DataFrame(
        {
            "customer_id": ["kim", "lee", "max"],
            "date": "2026-01-01",
            "total": [50, 50, -20],
            "Amount Refunded": [50, 20, 0],
        }
    )
    log = JourneyLog.from_orders(rows, value="total")
    assert log.events[["person", "value"]].values.tolist() == [["lee", 30]]
    assert log.notes == [
        "Refunded orders, left out: 1.",
        "Orders with a negative amount (returns), left out: 1.",
        "Partly refunded orders: 1. Their amount is what remained.",
    ]


TESTS = {"Mode": "Test", "livemode": False, "is_test": "yes", "Tags": "vip, TEST"}


@every(("column", "test"), TESTS.items())
def test_what_was_bought_for_a_test_is_no_purchase(column, test):
    real = {"Mode": "Live", "livemode": True, "is_test": "no", "Tags": "vip, latest"}[column]
    rows = pd.DataFrame({"customer_id": ["kim", "lee"], "date": "2026-01-01", column: [real, test]})
    log = JourneyLog.from_orders(rows)
    assert log.events["person"].tolist() == ["kim"]
    assert log.notes == ["Test orders, left out: 1."]


@every("column", ["Status", "Financial Status", "order_status", "Zahlungsstatus"])
def test_a_column_that_says_what_does_not_count_is_not_overlooked(column):
    rows = pd.DataFrame({"customer_id": ["kim", "lee"], "date": "2026-01-01", column: ["Paid", "Refunded"]})
    with pytest.raises(JourneyLogError, match=f"Write status='{column}'"):
        JourneyLog.from_orders(rows)


def test_two_currencies_of_one_person_and_day_are_not_added():
    rows = pd.DataFrame({"customer_id": ["kim"] * 2, "date": "2026-01-01", "total": [5, 5], "Currency": ["eur", "USD"]})
    with pytest.raises(JourneyLogError, match="several currencies"):
        JourneyLog.from_orders(rows, value="total")
    with pytest.raises(JourneyLogError, match="'kim' paid in several currencies"):
        JourneyLog.from_orders(rows, value="total", currency="Currency")
    assert JourneyLog.from_orders(rows).events["orders"].tolist() == [2]


def test_many_purchases_stay_in_the_log_and_are_one_stage_in_the_funnel():
    days = pd.date_range("2026-01-01", periods=40)
    log = JourneyLog.from_orders(pd.DataFrame({"customer_id": "firm", "date": days}))
    assert len(log.events) == 40
    assert funnel_counts(log).index[-1] == "purchase 10+"
    assert cohort_table(log).loc["2026-01"].dropna().tolist() == [1]


@pytest.mark.slow
@given(
    st.lists(
        st.tuples(
            st.sampled_from(["kim", "lee", "", "0", None]),
            st.integers(1, 28).map(lambda day: f"2026-01-{day:02d}"),
            st.sampled_from([10, -5, None]),
            st.integers(1, 12),
            st.sampled_from(["paid", "refunded", "failed", "pending", None]),
        ),
        min_size=1,
        max_size=30,
    )
)
def test_each_row_of_an_export_has_one_fate(rows):
    rows = [(f"{person}" if person and person != "0" else person, *rest) for person, *rest in rows]
    try:
        log = shop(*rows)
    except JourneyLogError as refused:
        assert any(words in str(refused) for words in ("several people", "names nobody", "No order counts"))
    else:
        assert log.events["orders"].sum() + sum(note.rows for note in log.said) == len(rows)


# ---- what a reviewer found


def test_a_line_that_undoes_an_order_undoes_it():
    log = shop(
        ("a", "2026-01-01", 10, 1, "paid"), ("a", "2026-01-05", 10, 1, "refunded"), ("b", "2026-01-01", 5, 2, "paid")
    )
    assert log.events["person"].tolist() == ["b"]
    assert "Refunded orders, left out: 1." in log.notes


def test_an_order_of_which_nothing_is_left_is_a_return():
    log = shop(
        ("a", "2026-01-01", 10, 1, "paid"), ("a", "2026-01-05", -10, 1, "paid"), ("b", "2026-01-01", 5, 2, "paid")
    )
    assert log.events[["person", "value"]].values.tolist() == [["b", 5]]


@every("blank", ["", "-", "n/a", None])
def test_blanks_are_no_number_of_one_order(blank):
    log = shop(("a", "2026-01-01", 10, blank, "paid"), ("a", "2026-02-01", 30, blank, "paid"))
    assert log.events["value"].tolist() == [10, 30]


def test_long_numbers_of_orders_are_not_run_together():
    with pytest.raises(JourneyLogError, match=r"'number', row 0: .* runs together long ids"):
        shop(("a", "2026-01-01", 10, 90071992547409931.0, "paid"), ("b", "2026-01-01", 10, 90071992547409932.0, "paid"))


def test_a_refund_is_one_whatever_its_sign():
    rows = pd.DataFrame(
        {"customer_id": ["a", "b"], "date": "2026-01-01", "total": [10, 5], "Refunded Amount": [-10, 0]}
    )
    assert JourneyLog.from_orders(rows, value="total").events["person"].tolist() == ["b"]


def test_a_number_that_repeats_and_that_nobody_named_is_told():
    rows = pd.DataFrame({"customer_id": ["a", "a"], "date": "2026-01-01", "order_id": [1, 1]})
    assert "write order='order_id'" in JourneyLog.from_orders(rows).notes[0]
