"""A raw table obeys the rules of a log, on every backend: what is one, what is left out, and what is said of it."""

import datetime as dt
from importlib import metadata

import duckdb
import pandas as pd
import polars as pl
import pytest
from every import every

from flywheel_lab import JourneyLog, cohort_table, funnel_counts, step_matrix
from flywheel_lab.data import funnel_by_cohort
from flywheel_lab.data.counts import engine
from flywheel_lab.errors import JourneyLogError

STEPS = ["visit", "order"]


def visits(**columns):
    """Return three visits and an order of the first visitor, with other columns."""
    table = pd.DataFrame({"person": [1, 1, 2, 3], "stage": ["visit", "order", "visit", "visit"], "time": [0, 1, 2, 3]})
    return table.assign(**columns)


def test_spellings_of_a_step_are_one_step(everywhere):
    for table in everywhere(visits(stage=["Visit", "Order ", " visit ", "VISIT"])):
        counts = funnel_counts(table, STEPS)
        assert counts.to_dict() == {"visit": 3, "order": 1}
        assert counts.attrs["notes"] == ["Spellings of one stage are one stage: ' visit ', 'VISIT', 'Visit'."]


def test_events_of_the_future_are_said(everywhere):
    for table in everywhere(visits(time=pd.to_datetime(["2026-01-01", "2026-01-02", "2026-01-03", "2060-01-01"]))):
        assert "Events that lie in the future: 1." in funnel_counts(table, STEPS).attrs["notes"]


@pytest.mark.slow
def test_values_that_differ_only_in_spelling_are_said(everywhere):
    for table in everywhere(visits(channel=["ads", None, "Ads", "seo"])):
        counts = funnel_counts(table, STEPS, by="channel")
        assert counts.attrs["notes"] == [
            "Values of column 'channel' that differ only in spelling are counted apart: 'Ads', 'ads'."
        ]


@pytest.mark.parametrize("name", ["bought", "lost"])
def test_events_may_be_called_bought_or_lost(everywhere, name):
    for table in everywhere(visits(stage=["visit", name, "visit", "visit"])):
        assert funnel_counts(table, ["visit", name]).tolist() == [3, 1]


@pytest.mark.slow
def test_without_steps_the_order_that_all_people_took_is_that_of_the_funnel(everywhere):
    for table in everywhere(visits()):
        assert funnel_counts(table).to_dict() == {"visit": 3, "order": 1}


@pytest.mark.slow
def test_where_people_differ_no_order_is_invented(everywhere):
    there_and_back = pd.concat(
        [visits(), pd.DataFrame({"person": [4, 4], "stage": ["order", "visit"], "time": [0, 1]})]
    )
    for table in everywhere(there_and_back):
        with pytest.raises(JourneyLogError, match="steps="):
            funnel_counts(table)


@pytest.mark.slow
@pytest.mark.parametrize("nobody", [None, "", " ", "(not set)", "N/A", "NaN", "guest", "0"])
def test_rows_that_name_nobody_are_left_out_and_told_as_in_a_log(everywhere, nobody):
    rows = visits(person=pd.Series(["kim", "kim", "lee", nobody]))
    for table in everywhere(rows):
        counts = funnel_counts(table, STEPS)
        assert counts.tolist() == [2, 1]
        assert counts.attrs["notes"] == JourneyLog(rows).notes


@pytest.mark.slow
@pytest.mark.parametrize(
    ("people", "there"),
    [([0, 0, 7, 8], [3, 0]), ([0, 0, 1, 2], [4, 1]), ([-1, -1, 1, 2], [3, 0]), ([0, 0, 1, 4], [3, 0])],
)
def test_0_names_nobody_unless_people_are_numbered(everywhere, people, there):
    back = pd.DataFrame({"person": [3, 3], "stage": ["order", "visit"], "time": [4, 5]})
    for table in everywhere(pd.concat([visits(person=people), back])):
        assert funnel_counts(table, STEPS).tolist() == there


@pytest.mark.slow
def test_spellings_of_an_address_are_one_person_and_told_as_in_a_log(everywhere):
    rows = visits(person=["A@example.com", "a@example.com ", "Kim", "kim"])
    for table in everywhere(rows):
        counts = funnel_counts(table, STEPS)
        assert counts.tolist() == [3, 1]
        assert counts.attrs["notes"] == JourneyLog(rows).notes


DAYS = [dt.date(2026, 1, 30), dt.date(2026, 1, 31), dt.date(2026, 2, 1), dt.date(2026, 3, 31)]
KINDS = {
    "dates of Python": visits(time=DAYS),
    "date32": visits(time=pd.Series(DAYS).astype("date32[pyarrow]")),
    "moments of Arrow": visits(time=pd.to_datetime(pd.Series(DAYS)).astype("timestamp[us][pyarrow]")),
    "nanoseconds": visits(time=pd.to_datetime(pd.Series(DAYS)).astype("datetime64[ns]")),
    "two offsets": visits(time=[pd.Timestamp(day, tz=f"Etc/GMT-{k + 1}") for k, day in enumerate(DAYS)]),
    "days in Polars": pl.from_pandas(visits()).with_columns(time=pl.Series(DAYS)),
    "days in DuckDB": duckdb.from_df(visits(time=pd.Series(DAYS).astype("date32[pyarrow]"))),
    "categories": visits(time=pd.to_datetime(DAYS), stage=pd.Categorical(["visit", "order", "visit", "visit"])),
    "nullable people": visits(time=pd.to_datetime(DAYS), person=pd.Series([1, 1, 2, 3], dtype="Int64")),
    "people in categories": visits(time=pd.to_datetime(DAYS), person=pd.Categorical([1, 1, 2, 3])),
}


@pytest.mark.slow
@every("kind", KINDS)
def test_every_kind_of_column_counts(kind):
    table = KINDS[kind]
    assert funnel_counts(table, STEPS, within="1D").tolist() == [3, 1]
    assert cohort_table(table).index.tolist() == ["2026-01", "2026-02", "2026-03"]


def test_ids_of_duckdb_count():
    table = visits()
    relation = duckdb.query_df(table, "t", "SELECT * REPLACE (md5(person::text)::uuid AS person) FROM t")
    assert funnel_counts(relation, STEPS).tolist() == [3, 1]


def test_an_ordered_column_says_the_order_of_the_steps():
    stage = pd.Categorical(["visit", "order", "visit", "visit"], categories=["order", "visit"], ordered=True)
    assert funnel_counts(visits(stage=stage)).index.tolist() == ["order", "visit"]


def test_what_a_log_says_stands_beside_its_counts():
    log = JourneyLog(visits(person=pd.Series(["kim", "kim", "lee", None]), time=pd.to_datetime(DAYS)))
    tables = [
        funnel_counts(log),
        funnel_counts(log, by="stage"),
        cohort_table(log),
        step_matrix(log),
        funnel_by_cohort(log),
    ]
    assert [table.attrs["notes"] for table in tables] == [log.notes] * 5


@pytest.mark.slow
def test_cases_of_public_exports_on_raw_tables(everywhere):
    ga4 = pd.DataFrame(
        {
            "person": ["u1", "u1", "u1", "u2", "u2", None, "u2"],
            "stage": ["view_item", "add_to_cart", "purchase", "view_item", "view_item", "view_item", "purchase"],
            "time": pd.to_datetime(
                [
                    "2026-01-31 22:30",
                    "2026-01-31 23:30",
                    "2026-01-31 23:30",
                    *["2026-02-02 00:00"] * 2,
                    "2026-02-03 00:00",
                    "2026-02-10 00:00",
                ]
            ),
        }
    )
    for table in everywhere(ga4):
        assert funnel_counts(table, ["view_item", "add_to_cart", "purchase"]).tolist() == [2, 1, 1]
        assert funnel_counts(table, ["view_item", "purchase"]).tolist() == [2, 2]


@pytest.mark.slow
def test_categories_without_an_order_give_none_to_the_steps(everywhere):
    stage = pd.Categorical(["visit", "order", "visit", "visit"], categories=["order", "visit"])
    assert {tuple(funnel_counts(table).index) for table in everywhere(visits(stage=stage))} == {("visit", "order")}


def test_numbers_of_people_may_be_decimals_and_begin_at_0(everywhere):
    for table in everywhere(visits(person=[0.0, 0.0, 1.0, 2.0])):
        assert funnel_counts(table, STEPS).tolist() == [3, 1]


@pytest.mark.parametrize("version", ["1.3.0", "1.3.1", "0.10.2"])
def test_a_duckdb_that_joins_wrongly_is_not_counted_with(monkeypatch, version):
    monkeypatch.setattr(metadata, "version", lambda name: version)
    for count in (lambda table: funnel_counts(table, STEPS), step_matrix, cohort_table):
        with pytest.raises(JourneyLogError, match=rf"DuckDB {version} counts wrongly.*pip install"):
            count(duckdb.from_df(visits()))
    assert not engine.has_fast_engine()
    monkeypatch.setattr(engine, "MANY", 0)
    assert funnel_counts(visits(), STEPS).to_dict() == {"visit": 3, "order": 1}


def test_the_duckdb_that_is_counted_with_is_the_one_that_the_extra_installs(root):
    floor = ".".join(map(str, engine.SOUND))
    assert f'"duckdb>={floor},' in (root / "pyproject.toml").read_text("utf-8")
