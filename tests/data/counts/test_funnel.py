"""Funnels of logs and tables: order, ties, windows, breakdowns."""

import numpy as np
import pandas as pd
import pytest
from every import every
from hypothesis import given
from hypothesis import strategies as st

from flywheel_lab import JourneyLog, funnel_counts, load, step_matrix
from flywheel_lab.errors import JourneyLogError


def events(*rows):
    return pd.DataFrame(rows, columns=["person", "stage", "time"])


def test_cdnow_has_2357_people_and_1139_of_them_come_back():
    assert funnel_counts(load("cdnow"))[["purchase 1", "purchase 2"]].tolist() == [2357, 1139]


def test_a_stage_that_nobody_reached_counts_nobody():
    log = JourneyLog(events((1, "a", 0), (1, "b", 1)), stages=["a", "b", "c"])
    assert funnel_counts(log).tolist() == [1, 1, 0]


@pytest.mark.slow
def test_every_backend_counts_the_same_people(everywhere):
    log = load("cdnow")
    steps = log.stages[:4]
    assert {tuple(funnel_counts(table, steps)) for table in everywhere(log.events)} == {
        tuple(funnel_counts(log, steps))
    }


@pytest.mark.slow
@given(st.lists(st.tuples(st.integers(3, 8), st.sampled_from("abc"), st.integers(0, 6)), max_size=40))
def test_a_funnel_never_widens(rows):
    table = events((1, "a", 0), (1, "b", 0), (1, "c", 0), *rows)
    assert (np.diff(funnel_counts(table, ["a", "b", "c"])) <= 0).all()


def test_two_steps_at_the_same_time_count_as_in_order():
    assert funnel_counts(events((1, "b", 3), (1, "a", 3)), ["a", "b"]).tolist() == [1, 1]


def test_a_later_step_that_came_too_early_does_not_count():
    assert funnel_counts(events((1, "b", 2), (1, "a", 3)), ["a", "b"]).tolist() == [1, 0]


def test_a_step_taken_twice_counts_once_and_from_the_first_time():
    table = events((1, "a", 0), (1, "b", 1), (1, "a", 2))
    assert funnel_counts(table, ["a", "b"]).tolist() == [1, 1]


@every(("within", "bought"), [("6D", 0), ("7D", 1), (pd.Timedelta("7D"), 1), ("167h", 0)])
def test_the_end_of_a_window_belongs_to_it(within, bought):
    table = events((1, "visit", pd.Timestamp("2026-03-01")), (1, "order", pd.Timestamp("2026-03-08")))
    assert funnel_counts(table, ["visit", "order"], within=within).tolist() == [1, bought]


def test_a_window_may_start_at_any_visit_and_not_only_at_the_first():
    table = events((1, "visit", 0), (1, "visit", 50), (1, "order", 52))
    assert funnel_counts(table, ["visit", "order"], within=7).tolist() == [1, 1]


def test_a_window_is_counted_from_the_first_step_and_not_from_the_last():
    table = events((1, "visit", 0), (1, "basket", 5), (1, "order", 10))
    assert funnel_counts(table, ["visit", "basket", "order"], within=7).tolist() == [1, 1, 0]


def test_a_window_of_a_week_is_168_hours_also_when_the_clock_changes():
    time = pd.to_datetime(["2026-03-28 12:00", "2026-04-04 12:30"]).tz_localize("Europe/Berlin")
    table = events((1, "visit", 0), (1, "order", 0)).assign(time=time)
    assert funnel_counts(table, ["visit", "order"], within="7D").tolist() == [1, 1]


def test_in_any_order_a_window_lies_anywhere():
    table = events((1, "order", 0), (1, "visit", 9), (1, "order", 12))
    assert funnel_counts(table, ["visit", "order"], within=3, ordered=False).tolist() == [1, 1]
    assert funnel_counts(table, ["visit", "order"], within=2, ordered=False).tolist() == [1, 0]


@pytest.mark.slow
@every("within", [7, "1M", "soon", "-7D", True, ["7D"], float("nan"), "NaT"])
def test_a_window_of_dates_is_a_span_of_time(within):
    with pytest.raises(JourneyLogError, match=r"such as '13 weeks' or '90D'|at least 0"):
        funnel_counts(load("cdnow"), ["purchase 1", "purchase 2"], within=within)


@every("within", ["7D", -1, True, float("nan"), float("inf"), [7]])
def test_a_window_of_numbers_is_a_number(within):
    with pytest.raises(JourneyLogError, match=r"must be a number|at least 0"):
        funnel_counts(load("berkeley"), within=within)


CHANNELS = pd.DataFrame(
    {
        "person": [1, 1, 2, 3, 4, 4],
        "stage": ["lead", "won", "lead", "lead", "lead", "won"],
        "time": pd.to_datetime(["2026-01-05", "2026-01-15", "2026-01-06", "2026-01-07", "2026-01-08", "2026-01-28"]),
        "channel": ["ads", None, "seo", "ads", "seo", None],
    }
)


@pytest.mark.slow
def test_a_channel_known_on_the_first_event_alone_belongs_to_the_person(everywhere):
    right = {"ads": {"lead": 2, "won": 1}, "seo": {"lead": 2, "won": 1}}
    for table in [*everywhere(CHANNELS), JourneyLog(CHANNELS)]:
        assert funnel_counts(table, ["lead", "won"], by="channel").to_dict("index") == right


def test_people_without_a_channel_are_in_a_row_of_their_own():
    table = CHANNELS.assign(channel=CHANNELS["channel"].where(CHANNELS["person"] != 4))
    assert funnel_counts(table, ["lead", "won"], by="channel").loc["(unknown)"].tolist() == [1, 1]


@every("values", [[3, 7, 3, 3, 7, 7], [True, False] * 3, [0.5, None] * 3, ["a", 1, "b", None, 2, 3]])
def test_a_breakdown_by_anything_adds_up_to_the_whole(values):
    table = CHANNELS.assign(channel=pd.Series(values, dtype=object if len(set(map(type, values))) > 2 else None))
    assert funnel_counts(table, ["lead", "won"], by="channel").sum().tolist() == [4, 2]


@pytest.mark.slow
def test_a_breakdown_of_a_log_is_that_of_its_parts():
    log = load("saas")
    log = JourneyLog(log.events.assign(plan=["ab"[n % 2] for n in range(len(log.events))]), stages=log.stages)
    counts = funnel_counts(log, by="plan")
    assert all(counts.loc[plan].tolist() == funnel_counts(log.where(plan=plan)).tolist() for plan in "ab")


@every("by", [3, ["channel"], "chanel"])
def test_a_breakdown_is_by_a_column_that_is_there(by):
    with pytest.raises(JourneyLogError, match="column"):
        funnel_counts(CHANNELS, ["lead", "won"], by=by)


def test_moves_are_counted_from_stage_to_stage_with_those_who_left():
    table = events((1, "visit", 0), (1, "order", 1), (1, "order", 2), (1, "visit", 3), (2, "visit", 0), (2, "lost", 5))
    assert step_matrix(JourneyLog(table, stages=["visit", "order"])).to_dict("index") == {
        "visit": {"visit": 0, "order": 1, "lost": 1},
        "order": {"visit": 1, "order": 0, "lost": 0},
    }


def test_at_the_same_time_the_order_of_the_stages_decides_where_somebody_came_from():
    table = events((1, "order", 4), (1, "visit", 4), (2, "visit", 0))
    assert step_matrix(JourneyLog(table, stages=["visit", "order"])).loc["visit", "order"] == 1
    assert step_matrix(table).loc["order", "visit"] == 1


@pytest.mark.slow
def test_more_men_than_women_are_admitted_in_berkeley_yet_not_in_most_departments():
    log = load("berkeley")

    def admitted(**who):
        applied, admitted = funnel_counts(log.where(**who))
        return admitted / applied

    assert admitted(gender="Male") > admitted(gender="Female") + 0.1
    women_ahead = [admitted(gender="Female", dept=d) > admitted(gender="Male", dept=d) for d in "ABCDEF"]
    assert sum(women_ahead) == 4
