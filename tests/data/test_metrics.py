"""Funnels and cohorts: the same numbers on every backend, ties and order as defined."""

import duckdb
import numpy as np
import pandas as pd
import polars as pl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from flywheel_lab import JourneyLog, JourneyLogError, cohort_table, funnel_by_cohort, funnel_counts, load, use_language

BACKENDS = {"pandas": lambda t: t, "polars": pl.from_pandas, "lazy polars": lambda t: pl.from_pandas(t).lazy(),
            "duckdb": duckdb.from_df}  # fmt: skip


def events(*rows):
    return pd.DataFrame(rows, columns=["person", "stage", "time"])


def counts_by_hand(table, steps):
    """The definition, person by person: each step at the earliest time not before the step before."""
    counts = dict.fromkeys(steps, 0)
    for _, rows in table.groupby("person"):
        now = -np.inf
        for step in steps:
            times = rows.loc[(rows["stage"] == step) & (rows["time"] >= now), "time"]
            if times.empty:
                break
            now = times.min()
            counts[step] += 1
    return list(counts.values())


def test_cdnow_has_2357_people_and_1139_of_them_come_back():
    assert funnel_counts(load("cdnow"))[["purchase 1", "purchase 2"]].tolist() == [2357, 1139]


def test_the_cohort_of_january_1997_starts_781_124_95():
    assert cohort_table(load("cdnow")).loc["1997-01", [0, 1, 2]].tolist() == [781, 124, 95]


def test_months_that_were_not_yet_over_are_missing_and_not_zero():
    table = cohort_table(load("cdnow"))
    assert table.loc["1997-01", 17] > 0
    assert table.loc["1997-02", 16] > 0
    assert table.loc["1997-02", 17] is pd.NA


@pytest.mark.parametrize("backend", BACKENDS)
def test_every_backend_counts_the_same_people(backend):
    log, table = load("cdnow"), BACKENDS[backend]
    steps = log.stages[:4]
    assert funnel_counts(table(log.events), steps).tolist() == funnel_counts(log, steps).tolist()
    assert (funnel_by_cohort(table(log.events), steps) == funnel_by_cohort(log, steps)).all(axis=None)
    ended = JourneyLog(log.events, stages=log.stages)  # a table says no more than its last event
    assert cohort_table(table(log.events)).equals(cohort_table(ended))


@given(
    st.lists(st.tuples(st.integers(0, 5), st.sampled_from("abc"), st.integers(0, 6)), min_size=1, max_size=40),
    st.permutations("abc"),
)
def test_a_funnel_counts_as_its_definition_says(rows, steps):
    table = events(*rows)
    assert funnel_counts(table, steps).tolist() == counts_by_hand(table, steps)


@given(st.lists(st.tuples(st.integers(0, 5), st.sampled_from("abc"), st.integers(0, 6)), min_size=1, max_size=40))
def test_a_funnel_never_widens(rows):
    assert (np.diff(funnel_counts(events(*rows), ["a", "b", "c"])) <= 0).all()


def test_two_steps_at_the_same_time_count_as_in_order():
    assert funnel_counts(events((1, "b", 3), (1, "a", 3)), ["a", "b"]).tolist() == [1, 1]


def test_a_later_step_that_came_too_early_does_not_count():
    assert funnel_counts(events((1, "b", 2), (1, "a", 3)), ["a", "b"]).tolist() == [1, 0]


def test_a_step_taken_twice_counts_once_and_from_the_first_time():
    table = events((1, "a", 0), (1, "b", 1), (1, "a", 2))
    assert funnel_counts(table, ["a", "b"]).tolist() == [1, 1]


def test_saying_goodbye_is_no_activity():
    time = pd.to_datetime(["2026-01-05", "2026-02-05", "2026-03-31"])
    table = events((1, "a", 0), (1, "lost", 0), (2, "a", 0)).assign(time=time)
    assert cohort_table(JourneyLog(table)).loc["2026-01"].fillna(-1).tolist() == [1, 0, 0]


@pytest.mark.parametrize("language", ["en", "de"])
def test_the_axes_of_a_table_have_the_same_names_in_every_language(language):
    use_language(language)
    tables = [cohort_table(load("cdnow")), funnel_by_cohort(load("cdnow"), ["purchase 1"])]
    assert [(table.index.name, table.columns.name) for table in tables] == [("cohort", "month"), ("cohort", "stage")]


def test_a_table_without_named_steps_takes_them_in_order_of_first_appearance():
    assert funnel_counts(events((1, "a", 0), (1, "b", 1), (2, "a", 5))).to_dict() == {"a": 2, "b": 1}


def test_cohorts_are_counted_apart_by_the_month_of_the_first_step():
    time = pd.to_datetime(["2026-01-31", "2026-02-01", "2026-02-01"])
    table = events((1, "a", 0), (1, "b", 0), (2, "a", 0)).assign(time=time)
    assert funnel_by_cohort(table, ["a", "b"]).to_dict("index") == {
        "2026-01": {"a": 1, "b": 1},
        "2026-02": {"a": 1, "b": 0},
    }


@pytest.mark.parametrize("count", [cohort_table, funnel_by_cohort])
def test_cohorts_by_month_need_dates(count):
    with pytest.raises(JourneyLogError, match="need dates"):
        count(JourneyLog(events((1, "a", 0))))


@pytest.mark.parametrize("count", [cohort_table, lambda table: funnel_by_cohort(table, ["a"])])
def test_an_empty_table_has_no_cohorts(count):
    table = events((1, "a", 0)).assign(time=pd.to_datetime(["2026-01-31"]))
    with pytest.raises(JourneyLogError, match="no rows"):
        count(table.iloc[:0])


@pytest.mark.parametrize("steps", [["purchase 1", "pay"], ["purchase 1", "purchase 1"], []])
def test_wrong_steps_are_refused(steps):
    with pytest.raises(JourneyLogError):
        funnel_counts(load("cdnow"), steps)


def test_texts_as_times_are_refused_because_they_would_be_compared_letter_by_letter():
    with pytest.raises(JourneyLogError, match="must be dates or numbers"):
        funnel_counts(events((1, "a", "30.01.2026"), (1, "b", "01.02.2026")), ["a", "b"])


def test_events_of_nobody_count_for_nobody():
    assert funnel_counts(events((1, "a", 0), (None, "a", 0)), ["a"]).tolist() == [1]


def test_a_table_of_something_else_is_refused():
    with pytest.raises(JourneyLogError, match="column person, stage, time is missing"):
        funnel_counts(pd.DataFrame({"x": [1]}), ["a"])


def test_more_men_than_women_are_admitted_in_berkeley_yet_not_in_most_departments():
    log = load("berkeley")

    def admitted(**who):
        applied, admitted = funnel_counts(log.where(**who))
        return admitted / applied

    assert admitted(gender="Male") > admitted(gender="Female") + 0.1
    women_ahead = [admitted(gender="Female", dept=d) > admitted(gender="Male", dept=d) for d in "ABCDEF"]
    assert sum(women_ahead) == 4
