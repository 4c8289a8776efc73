"""Cohorts by month, week, quarter and year, by the clock on the wall."""

import duckdb
import pandas as pd
import polars as pl
import pytest
from every import every

from flywheel_lab import JourneyLog, cohort_table, funnel_counts, load, use_language
from flywheel_lab.data import funnel_by_cohort
from flywheel_lab.errors import JourneyLogError


def events(*rows):
    return pd.DataFrame(rows, columns=["person", "stage", "time"])


def test_the_cohort_of_january_1997_starts_781_124_95():
    assert cohort_table(load("cdnow")).loc["1997-01", [0, 1, 2]].tolist() == [781, 124, 95]


def test_months_that_were_not_yet_over_are_missing_and_not_zero():
    table = cohort_table(load("cdnow"))
    assert table.loc["1997-01", 17] > 0
    assert table.loc["1997-02", 16] > 0
    assert table.loc["1997-02", 17] is pd.NA


@pytest.mark.long
def test_every_backend_counts_the_same_cohorts(everywhere):
    log = load("cdnow")
    steps = log.stages[:4]
    ended = JourneyLog(log.events, stages=log.stages, exits={})  # a table says no more than its last event
    for table in everywhere(log.events):
        assert (funnel_by_cohort(table, steps) == funnel_by_cohort(log, steps)).all(axis=None)
        assert all(cohort_table(table, p).equals(cohort_table(ended, p)) for p in ("month", "week", "quarter", "year"))


@pytest.mark.slow
@every(
    ("period", "labels"),
    [
        ("month", ["2025-12", "2026-01", "2027-01"]),
        ("week", ["2026-W01", "2026-W02", "2026-W53"]),
        ("quarter", ["2025-Q4", "2026-Q1", "2027-Q1"]),
        ("year", ["2025", "2026", "2027"]),
    ],
)
def test_periods_are_named_as_people_name_them(period, labels):
    time = pd.to_datetime(["2025-12-29", "2026-01-05", "2027-01-03", "2027-01-03"])
    table = events((1, "a", 0), (2, "a", 0), (3, "a", 0), (3, "b", 0)).assign(time=time)
    assert cohort_table(table, period).index.tolist() == labels
    assert funnel_by_cohort(table, ["a", "b"], period).index.tolist() == labels


@pytest.mark.slow
@every("period", ["day", "Month", None, 3, ["month"]])
def test_another_period_is_refused(period):
    with pytest.raises(JourneyLogError, match="month, week, quarter, year"):
        cohort_table(load("cdnow"), period)


def test_weeks_lie_side_by_side_across_the_year():
    time = pd.to_datetime(["2025-12-28", "2025-12-29", "2026-01-04", "2026-01-05", "2026-01-11"])
    table = events(*((1, "a", 0) for _ in time)).assign(time=time)
    assert cohort_table(table, "week").loc["2025-W52"].tolist() == [1, 1, 1]


def test_a_period_is_over_at_the_end_of_its_last_day():
    time = pd.to_datetime(["2026-01-05 09:12", "2026-02-03 10:00", "2026-02-28 18:04"])
    table = events((1, "a", 0), (1, "b", 0), (1, "b", 0)).assign(time=time)
    assert cohort_table(JourneyLog(table, observed_until="2026-02-28")).loc["2026-01"].tolist() == [1, 1]
    assert cohort_table(table).loc["2026-01"].tolist() == [1, 1]


def test_all_that_is_not_known_is_of_one_kind():
    time = pd.to_datetime(["2026-01-05", "2026-04-05", "2026-04-07"])
    table = cohort_table(events((1, "a", 0), (2, "a", 0), (2, "b", 0)).assign(time=time))
    assert set(map(str, table.dtypes)) == {"Int64"}


@pytest.mark.slow
@every("language", ["en", "de"])
def test_the_axes_of_a_table_have_the_same_names_in_every_language(language):
    use_language(language)
    tables = [cohort_table(load("cdnow")), funnel_by_cohort(load("cdnow"), ["purchase 1"])]
    assert [(table.index.name, table.columns.name) for table in tables] == [("cohort", "month"), ("cohort", "stage")]


def test_cohorts_are_counted_apart_by_the_month_of_the_first_step():
    time = pd.to_datetime(["2026-01-31", "2026-02-01", "2026-02-01"])
    table = events((1, "a", 0), (1, "b", 0), (2, "a", 0)).assign(time=time)
    assert funnel_by_cohort(table, ["a", "b"]).to_dict("index") == {
        "2026-01": {"a": 1, "b": 1},
        "2026-02": {"a": 1, "b": 0},
    }


@every("table", [lambda log: log, lambda log: log.events], ids=["log", "table"])
@every("goodbye", ["lost", "Closed Lost"])
def test_saying_goodbye_is_no_activity_and_buying_is(table, goodbye):
    time = pd.to_datetime(["2026-01-05", "2026-02-05", "2026-01-05", "2026-02-07", "2026-03-31"])
    rows = events((1, "a", 0), (1, goodbye, 0), (2, "a", 0), (2, "bought", 0), (2, "a", 0)).assign(time=time)
    assert cohort_table(table(JourneyLog(rows))).loc["2026-01"].tolist() == [2, 1, 1]


@every("count", [cohort_table, funnel_by_cohort])
def test_cohorts_need_dates(count):
    with pytest.raises(JourneyLogError, match="need dates"):
        count(JourneyLog(events((1, "a", 0))))


@every("count", [cohort_table, lambda table: funnel_by_cohort(table, ["a"])])
def test_an_empty_table_has_no_cohorts(count):
    table = events((1, "a", 0)).assign(time=pd.to_datetime(["2026-01-31"]))
    with pytest.raises(JourneyLogError, match="no rows"):
        count(table.iloc[:0])


@pytest.mark.slow
@every("zone", ["America/New_York", "Etc/GMT+5", "America/Port-au-Prince", "EST5EDT"])
@every("convert", [lambda table: table, pl.from_pandas], ids=["pandas", "polars"])
def test_a_month_is_that_of_the_clock_on_the_wall_in_every_zone(zone, convert):
    time = pd.to_datetime(["2026-02-01 03:00", "2026-02-02 12:00"], utc=True).tz_convert(zone)
    table = convert(events((1, "a", 0), (1, "b", 0)).assign(time=time))
    assert cohort_table(table).index.tolist() == ["2026-01"]
    assert funnel_by_cohort(table, ["a", "b"]).to_dict("index") == {"2026-01": {"a": 1, "b": 1}}


@pytest.mark.slow
def test_duckdb_does_not_know_where_customers_live_so_months_are_refused_and_order_is_not():
    time = pd.to_datetime(["2025-10-26 00:50", "2025-10-26 01:10", "2025-11-02 10:00"], utc=True)
    table = events((1, "visit", 0), (1, "order", 0), (2, "visit", 0)).assign(time=time.tz_convert("Europe/Berlin"))
    relation = duckdb.from_df(table)
    assert funnel_counts(relation, ["visit", "order"]).tolist() == [2, 1]
    for count in (cohort_table, lambda table: funnel_by_cohort(table, ["visit", "order"])):
        with pytest.raises(JourneyLogError, match="AT TIME ZONE 'Europe/Berlin'"):
            count(relation)
    local = duckdb.query_df(table, "t", "SELECT * REPLACE (time AT TIME ZONE 'Europe/Berlin' AS time) FROM t")
    assert cohort_table(local).index.tolist() == ["2025-10", "2025-11"]
