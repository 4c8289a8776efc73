"""A table becomes a journey log, or says in one message why not."""

import pandas as pd
import polars as pl
import pytest
from every import every

from flywheel_lab import JourneyLog, funnel_counts, use_language
from flywheel_lab.errors import JourneyLogError


def visits(**columns):
    table = {"person": ["a", "a", "b"], "stage": ["visit", "order", "visit"], "time": [0, 3, 5]} | columns
    return pd.DataFrame(table)


WRONG = {
    "no data frame": (lambda: JourneyLog([1, 2, 3]), "made from a data frame .* got list"),
    "wrong columns": (lambda: JourneyLog(visits().rename(columns={"time": "date"})), "column time is missing.*date"),
    "no rows": (lambda: JourneyLog(visits().iloc[:0]), "has no rows"),
    "nobody at all": (lambda: JourneyLog(visits(person=[None, "", "n/a"])), "'person' names nobody"),
    "no time": (lambda: JourneyLog(visits(time=[0, float("nan"), 2])), "'time' is empty in row"),
    "endless time": (lambda: JourneyLog(visits(time=[0, float("inf"), 2])), "Row 1: .* no finite number"),
    "unreadable time": (
        lambda: JourneyLog(visits(time=["2026-01-01", "soon", "2026-01-02"])),
        "'time', row 1: .*'soon'",
    ),
    "a German date": (lambda: JourneyLog(visits(time=["03.04.2026"] * 3)), "'time', row 0: .*dayfirst"),
    "times out of order": (lambda: JourneyLog(visits(time=[3, 0, 5])), r"out of order: row 1 of person 'a' \(0\)"),
    "an end before the last event": (lambda: JourneyLog(visits(), observed_until=4), "observed_until is 4.*at 5"),
    "an end of another kind": (lambda: JourneyLog(visits(), observed_until="2026-01-01"), "observed_until is 2026"),
    "a stage named twice": (lambda: JourneyLog(visits(), stages=("visit", "order", "visit")), "'visit' is named twice"),
    "a stage left out": (lambda: JourneyLog(visits(), stages=("visit",)), "does not name: order"),
    "an unknown stage": (lambda: JourneyLog(visits()).only(["pay"]), "no stage 'pay' .* visit, order"),
    "an unknown value": (lambda: JourneyLog(visits()).where(person="z"), "person = 'z'. There are: a, b"),
    "an unknown column": (lambda: JourneyLog(visits()).where(channel="mail"), "column channel is missing"),
    "two kinds of people": (lambda: JourneyLog(visits(person=[1, "1", 2])), "mixes kinds of values: int, str"),
    "lists as people": (lambda: JourneyLog(visits(person=[[1], [2], [3]])), "person must be a number or a text"),
    "a stage without a name": (
        lambda: JourneyLog(visits(stage=["visit", " ", "visit"])),
        "Row 1: the stage has no name",
    ),
    "truths as times": (lambda: JourneyLog(visits(time=[True, True, False])), "row 0: cannot read the time .*True"),
    "complex times": (lambda: JourneyLog(visits(time=[1j, 2j, 3j])), "'time' holds complex numbers"),
    "one text as steps": (lambda: JourneyLog(visits()).only("visit"), r"a list such as \['visit', 'order'\]"),
    "a number as steps": (lambda: JourneyLog(visits()).only(3), "got 3"),
    "orders without dates": (lambda: JourneyLog.from_orders(visits(), person="person"), "column date is missing"),
}


@every("wrong", WRONG)
def test_a_wrong_table_is_refused_with_one_message(wrong):
    build, words = WRONG[wrong]
    with pytest.raises(JourneyLogError, match=words):
        build()


@every("wrong", WRONG)
def test_the_refusal_is_german_where_the_course_is(wrong):
    with pytest.raises(JourneyLogError) as english:
        WRONG[wrong][0]()
    use_language("de")
    with pytest.raises(JourneyLogError) as german:
        WRONG[wrong][0]()
    assert str(german.value) != str(english.value)


def test_the_table_of_the_learner_stays_as_it_was():
    table = visits(time=["2026-01-01", "2026-01-02", "2026-01-03"])
    before = table.copy()
    JourneyLog(table)
    pd.testing.assert_frame_equal(table, before)


def test_observation_ends_with_the_last_event_unless_said_otherwise():
    assert JourneyLog(visits()).observed_until == 5
    assert JourneyLog(visits(), observed_until=9).observed_until == 9


def test_stages_come_in_the_order_in_which_they_first_happened():
    late_first = visits(person=["a", "b", "b"], stage=["order", "visit", "order"], time=[7, 1, 2])
    assert JourneyLog(late_first).stages == ("visit", "order")


def test_a_categorical_column_brings_its_own_order():
    stage = pd.Categorical(["visit", "order", "visit"], categories=["order", "visit", "unused"], ordered=True)
    assert JourneyLog(visits(stage=stage)).stages == ("order", "visit")


def test_a_polars_table_makes_the_same_log():
    assert repr(JourneyLog(pl.DataFrame(visits().to_dict("list")))) == repr(JourneyLog(visits()))


def test_times_with_a_zone_are_those_of_the_clock_on_the_wall():
    log = JourneyLog(visits(time=pd.to_datetime(["2026-01-01T00:30+01:00"] * 3)))
    assert str(log.events["time"].iloc[0]) == "2026-01-01 00:30:00"


def test_an_order_after_midnight_belongs_to_the_day_of_the_customer():
    night = pd.to_datetime(["2026-03-02 00:30", "2026-03-02 12:00"]).tz_localize("Europe/Berlin")
    log = JourneyLog.from_orders(pd.DataFrame({"customer_id": [1, 1], "date": night}))
    assert log.events["time"].tolist() == [pd.Timestamp("2026-03-02")]


def test_an_hour_that_the_clock_shows_twice_does_not_run_backwards():
    twice = pd.to_datetime(["2026-10-25T00:50Z", "2026-10-25T01:10Z", "2026-10-25T01:20Z"]).tz_convert("Europe/Berlin")
    assert len(JourneyLog(visits(person=["a", "a", "a"], time=twice)).events) == 3


def test_texts_on_both_sides_of_a_change_of_the_clock_are_read():
    texts = ["2026-10-24T10:00+02:00", "2026-10-26T10:00+01:00", "2026-10-26T11:00+01:00"]
    assert len(JourneyLog(visits(time=texts)).events) == 3


def test_numbers_can_be_the_names_of_stages():
    log = JourneyLog(visits(stage=[1, 2, 1]), stages=[1, 2])
    assert log.stages == ("1", "2")
    assert funnel_counts(log, [1, 2]).tolist() == [2, 1]


def test_orders_may_bring_columns_that_are_called_like_ours():
    orders = pd.DataFrame({"person": ["x"], "time": [5], "customer_id": [7], "date": ["2026-01-01"]})
    assert JourneyLog.from_orders(orders).events.iloc[0, :2].tolist() == [7, "purchase 1"]


def test_people_who_left_are_events_but_no_stage():
    assert JourneyLog(visits(stage=["visit", "lost", "visit"])).stages == ("visit",)


def test_who_left_after_a_dropped_stage_did_not_leave_the_stage_before():
    rows = [("a", "visit", 0), ("a", "order", 1), ("a", "lost", 2), ("b", "visit", 0), ("b", "lost", 1)]
    log = JourneyLog(pd.DataFrame(rows, columns=["person", "stage", "time"])).only(["visit"])
    assert log.events[["person", "stage"]].values.tolist() == [["a", "visit"], ["b", "visit"], ["b", "lost"]]


def test_orders_of_one_day_are_one_purchase_day():
    orders = pd.DataFrame(
        {
            "customer_id": ["x", "x", "x", "y"],
            "date": ["2026-02-02", "2026-02-01 09:00", "2026-02-01 18:00", "2026-02-05"],
            "euro": [5, 1, 2, 9],
        }
    )
    log = JourneyLog.from_orders(orders, value="euro", observed_until="2026-02-28")
    assert log.events["stage"].tolist() == ["purchase 1", "purchase 2", "purchase 1"]
    assert log.events["value"].tolist() == [3, 5, 9]
    assert log.stages == ("purchase 1", "purchase 2")


def test_the_order_of_the_rows_of_orders_does_not_matter():
    orders = pd.DataFrame({"customer_id": [1, 2, 1], "date": ["2026-02-02", "2026-02-03", "2026-01-01"]})
    pd.testing.assert_frame_equal(JourneyLog.from_orders(orders).events, JourneyLog.from_orders(orders[::-1]).events)


@every("value", [["a", "b"], [[1], [2]], [float("inf"), 1], [True, False]])
def test_the_values_of_a_log_are_amounts(value):
    table = pd.DataFrame({"person": [1, 2], "stage": ["visit", "visit"], "time": [0, 1], "value": value})
    with pytest.raises(JourneyLogError, match=r"Column 'value', row 0: .* is no amount"):
        JourneyLog(table)


def test_amounts_of_a_log_are_read_as_those_of_orders():
    table = pd.DataFrame({"person": [1, 2], "stage": "visit", "time": [0, 1], "value": ["1.234,56 €", "2,00 €"]})
    assert JourneyLog(table).events["value"].tolist() == [1234.56, 2.0]
