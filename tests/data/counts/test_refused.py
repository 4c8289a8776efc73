"""What a raw table cannot be is refused in words, on every backend, by the rules of a log."""

import duckdb
import numpy as np
import pandas as pd
import polars as pl
import pytest
from every import every

from flywheel_lab import cohort_table, funnel_counts, load, step_matrix
from flywheel_lab.data import funnel_by_cohort
from flywheel_lab.errors import JourneyLogError

STEPS = ["visit", "order"]


def visits(**columns):
    """Return three visits and an order of the first visitor, with other columns."""
    table = pd.DataFrame({"person": [1, 1, 2, 3], "stage": ["visit", "order", "visit", "visit"], "time": [0, 1, 2, 3]})
    return table.assign(**columns)


def test_a_step_that_is_not_in_the_table_is_refused_and_never_0(everywhere):
    for table in everywhere(visits()):
        with pytest.raises(JourneyLogError, match=r"no stage 'oder'.*visit, order"):
            funnel_counts(table, ["visit", "oder"])


def test_long_ids_read_as_decimals_are_refused(everywhere):
    for table in everywhere(visits(person=[90071992547409931.0, 90071992547409931.0, 2.0, np.nan])):
        with pytest.raises(JourneyLogError, match=r"'person'.*read as a decimal number.*read_csv"):
            funnel_counts(table, STEPS)


BAD_TIMES = {
    "YYYYMMDD": ([20260131, 20260201, 20260202, 20260203], "is a date"),
    "epoch": ([1769898600, 1769902200, 1769990400, 1770076800], "is a date"),
    "microseconds": ([1769898600000000, 1769902200000000, 1769990400000000, 1770076800000000], "is a date"),
    "spreadsheet": ([46000, 46001, 46002, 46003], "is a date"),
    "infinite": ([0.0, 1.0, np.inf, 3.0], "no finite number"),
    "blank": ([0.0, None, 2.0, 3.0], "'time' is empty in row 1."),
    "blank date": (
        pd.to_datetime(["2026-01-01", None, "2026-01-03", "2026-01-04"]),
        "'time' is empty in row 1.",
    ),
    "1970": (pd.to_datetime(["1970-01-01", "2026-01-02", "2026-01-03", "2026-01-04"]), "stands for no date"),
    "9999": (
        np.array(["2026-01-01", "2026-01-02", "2026-01-03", "9999-12-31"], dtype="datetime64[s]"),
        "stands for no date",
    ),
    "a typing error": (pd.to_datetime(["1926-01-01", "2026-01-02", "2026-01-03", "2026-01-04"]), "stands for no date"),
    "texts": (["30.01.2026", "01.02.2026", "02.02.2026", "03.02.2026"], "must be dates or numbers"),
    "spans": (pd.to_timedelta([0, 1, 2, 3], unit="D"), "must be dates or numbers"),
    "yes or no": ([True, False, True, True], "must be dates or numbers"),
}


@pytest.mark.parametrize("kind", BAD_TIMES)
def test_times_that_are_none_are_refused_in_words(everywhere, kind):
    times, said = BAD_TIMES[kind]
    for table in everywhere(visits(time=times)):
        for count in (lambda t: funnel_counts(t, STEPS), step_matrix):
            with pytest.raises(JourneyLogError, match=said):
                count(table)


@pytest.mark.parametrize("nameless", [None, "", "  ", "nan"])
def test_a_stage_without_a_name_is_refused(everywhere, nameless):
    for table in everywhere(visits(stage=["visit", "order", nameless, "visit"])):
        with pytest.raises(JourneyLogError, match="'stage' is empty in row 2"):
            funnel_counts(table, STEPS)


COUNTS = [
    lambda table: funnel_counts(table, ["Closed Lost", "Closed Won"]),
    lambda table: funnel_counts(table, ["Closed Won"]),
    funnel_counts,
    step_matrix,
    cohort_table,
    lambda table: funnel_by_cohort(table, ["Closed Won"]),
]


@pytest.mark.parametrize("count", COUNTS)
def test_a_snapshot_is_no_journal(everywhere, count):
    time = pd.to_datetime(["2026-01-05", "2026-01-06", "2026-01-07", "2026-01-08"])
    for table in everywhere(
        visits(person=[1, 2, 3, 4], stage=["Closed Won", "Closed Lost", "Closed Won", "Open"], time=time)
    ):
        with pytest.raises(JourneyLogError, match="snapshot"):
            count(table)


@every("steps", ["visit", 3, [], [None], ["visit", "Visit"], [["visit"]], {"visit": 1}, b"visit", object()])
def test_steps_are_a_list_of_names(steps):
    with pytest.raises(JourneyLogError):
        funnel_counts(visits(), steps)


def test_steps_may_come_one_by_one():
    assert funnel_counts(visits(), (step for step in STEPS)).to_dict() == {"visit": 3, "order": 1}


HOSTILE = {
    "no table": [1, 2, 3],
    "nothing": None,
    "a column is missing": visits().drop(columns="time"),
    "a column is there twice": pd.concat([visits(), visits()[["stage"]]], axis=1),
    "lists as people": visits(person=[[1], [1], [2], [3]]),
    "lists as stages": visits(stage=[["visit"], ["order"], ["visit"], ["visit"]]),
    "mixed people": visits(person=pd.Series([1, "1", 2, 3], dtype=object)),
    "people who are yes or no": visits(person=[True, True, False, False]),
    "lists as people in Polars": pl.DataFrame({"person": [[1], [2]], "stage": STEPS, "time": [0, 1]}),
    "lists as stages in DuckDB": duckdb.sql("SELECT 1 AS person, ['visit'] AS stage, 1 AS time"),
    "nobody at all": visits(person=[None, None, "", "n/a"]),
    "no number at all": visits(person=pd.Series([pd.NA] * 4, dtype="Int64")),
    "people who are months": visits(person=pd.period_range("2026-01", periods=4, freq="M")),
    "numbers of no kind": visits(person=[1j, 1j, 2j, 3j]),
    "a mix of times": visits(time=pd.Series(["a", 1, 2, 3], dtype=object)),
    "no rows": visits().iloc[:0],
    "months as times": visits(time=pd.period_range("2026-01", periods=4, freq="M")),
}


@every("kind", HOSTILE)
@every("count", [lambda t: funnel_counts(t, STEPS), funnel_counts, step_matrix, cohort_table])
def test_what_cannot_be_counted_is_refused_in_words(kind, count):
    with pytest.raises(JourneyLogError):
        count(HOSTILE[kind])


def test_a_log_refuses_a_step_that_it_does_not_have():
    with pytest.raises(JourneyLogError, match="no stage 'pay'"):
        funnel_counts(load("cdnow"), ["purchase 1", "pay"])
