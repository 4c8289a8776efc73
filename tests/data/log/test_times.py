"""When things happened: the clock on the wall for every zone, and no number or placeholder passes for a date."""

import datetime as dt

import duckdb
import pandas as pd
import pyarrow as pa
import pytest
from every import every
from hypothesis import given
from hypothesis import strategies as st

from flywheel_lab import JourneyLog, funnel_counts
from flywheel_lab.errors import JourneyLogError


def log(times, **options):
    stages = ["visit", "order", "visit"][: len(times)]
    people = ["a", "a", "b"][: len(times)]
    return JourneyLog(pd.DataFrame({"person": people, "stage": stages, "time": times}), **options)


DISGUISED = {
    "a day of eight digits": [20250130, 20250131, 20250201],
    "seconds since 1970": [1735689600, 1735689700, 1735776000],
    "milliseconds": [1735689600000, 1735689700000, 1735776000000],
    "microseconds": [1735689600000000] * 3,
    "nanoseconds": [1735689600000000000] * 3,
    "days of a spreadsheet": [45000, 45001.5, 45002],
    "a year and a month": [202411, 202412, 202501],
}


@every("kind", DISGUISED)
@every("dtype", ["int64", "float64", "object"])
def test_a_date_in_disguise_is_refused_with_the_line_that_reads_it(kind, dtype):
    numbers = pd.Series(DISGUISED[kind], dtype=float).astype(dtype)
    with pytest.raises(JourneyLogError, match=r"'time', row \d: .* is a date.*pd\.to_datetime\(table\['time'\]"):
        log(numbers)


@pytest.mark.slow
@given(st.lists(st.integers(0, 19000), min_size=3, max_size=3).map(sorted))
def test_numbers_that_count_steps_are_numbers(times):
    assert log(times).events["time"].tolist() == times


@every("line", ["pd.to_datetime({column}.astype(str), format='%Y%m%d')"])
def test_the_line_reads_the_dates(line):
    column = pd.Series([20250130, 20250131])
    assert eval(line.format(column="column"), {"pd": pd, "column": column}).tolist() == [
        pd.Timestamp("2025-01-30"),
        pd.Timestamp("2025-01-31"),
    ]


NO_DATE = ["1970-01-01", "9999-12-31", "1900-01-01", "0001-01-01", "2262-04-11", "1899-12-30"]


@every("placeholder", NO_DATE)
def test_a_date_that_stands_for_none_is_refused(placeholder):
    early = placeholder < "2000"
    times = [placeholder, "2025-01-31", "2025-02-01"] if early else ["2025-01-31", "2025-02-01", placeholder]
    with pytest.raises(JourneyLogError, match=rf"'time', row {0 if early else 2}: .*(no date|cannot read)"):
        log(times)


@every("zone", ["Europe/Berlin", "America/New_York", "Asia/Kolkata", "Etc/GMT+5", "Pacific/Chatham"])
def test_every_zone_shows_its_own_wall(zone):
    aware = pd.to_datetime(["2025-03-01 00:30", "2025-03-01 23:30", "2025-03-02 12:00"]).tz_localize(zone)
    assert log(aware).events["time"].tolist() == aware.tz_localize(None).tolist()
    assert log([each.isoformat() for each in aware]).events["time"].tolist() == aware.tz_localize(None).tolist()


def test_two_offsets_in_one_column_keep_the_clock_of_each_row():
    texts = ["2025-03-29T23:30+01:00", "2025-03-30T23:30+02:00", "2025-03-31T00:30+02:00"]
    assert [f"{each:%d %H:%M}" for each in log(texts).events["time"]] == ["29 23:30", "30 23:30", "31 00:30"]
    objects = pd.Series([dt.datetime.fromisoformat(text) for text in texts], dtype=object)
    assert log(objects).events["time"].tolist() == log(texts).events["time"].tolist()


@every("as_text", [False, True])
def test_an_order_in_the_hour_that_comes_twice_stays_behind_its_visit(as_text):
    moments = pd.to_datetime(["2025-10-26T00:55Z", "2025-10-26T01:05Z"]).tz_convert("Europe/Berlin")
    seen = log([each.isoformat() for each in moments] if as_text else moments, stages=["visit", "order"])
    assert funnel_counts(seen).tolist() == [1, 1]
    assert "clock shows twice, one time was" in seen.notes[0]


def test_what_runs_backwards_in_earnest_is_refused_in_every_zone():
    moments = pd.to_datetime(["2025-10-26T01:05Z", "2025-10-26T00:55Z"]).tz_convert("Europe/Berlin")
    with pytest.raises(JourneyLogError, match="out of order: row 1"):
        log(moments)


ARROW = {
    "days": pd.Series([dt.date(2025, 1, 1), dt.date(2025, 1, 2)], dtype=pd.ArrowDtype(pa.date32())),
    "moments": pd.Series(pd.to_datetime(["2025-01-01", "2025-01-02"]), dtype=pd.ArrowDtype(pa.timestamp("ms"))),
}


@every("kind", ARROW)
def test_dates_of_arrow_are_dates(kind):
    assert repr(log(ARROW[kind])) == "JourneyLog(1 person, 2 events, 2 stages, 2025-01-01 to 2025-01-02)"


def test_numbers_of_arrow_are_numbers():
    assert log(pd.Series([1.5, 2.5], dtype="double[pyarrow]")).observed_until == 2.5


@every("until", ["2025-01-31", dt.date(2025, 1, 31), pd.Timestamp("2025-01-31")], ids=str)
def test_a_day_means_its_end_where_the_log_has_a_clock(until):
    seen = log(["2025-01-05 09:12", "2025-01-31 18:04"], observed_until=until)
    assert seen.observed_until == pd.Timestamp("2025-02-01") - pd.Timedelta(microseconds=1)
    assert repr(seen).endswith("2025-01-31)")


@every("until", ["2025-01-30", [10], "soon", float("nan"), True, 7, pd.NaT], ids=str)
def test_an_end_that_is_none_is_refused(until):
    with pytest.raises(JourneyLogError, match="observed_until is"):
        log(["2025-01-05 09:12", "2025-01-31 18:04"], observed_until=until)


def test_utc_at_the_end_of_a_time_is_read():
    assert log(["2025-01-05 09:12:00 UTC", "2025-01-06 09:12:00 UTC"]).observed_until == pd.Timestamp(
        "2025-01-06 09:12"
    )


def test_events_of_tomorrow_are_told():
    later = pd.Timestamp.now().normalize() + pd.Timedelta(days=30)
    assert log([later, later]).notes == ["Events that lie in the future: 2."]


def test_a_day_without_a_clock_is_not_taken_for_an_offset():
    seen = log(["2025-03-29T23:30+01:00", "2025-03-30T23:30+02:00", "2025-03-31"])
    assert [f"{each:%d %H:%M}" for each in seen.events["time"]] == ["29 23:30", "30 23:30", "31 00:00"]


ACROSS = [
    [20260131, 20260201],
    [20251231, 20260101],
    [20260101, 20260201, 20260301],
    [202512, 202601],
    [0, 46109, 46110],
]


@every("dates", ACROSS, ids=str)
def test_dates_in_disguise_are_found_across_months_and_beside_a_zero(dates):
    table = pd.DataFrame({"person": range(1, len(dates) + 1), "stage": "visit", "time": dates})
    with pytest.raises(JourneyLogError, match="is a date"):
        JourneyLog(table)
    with pytest.raises(JourneyLogError, match="is a date"):
        funnel_counts(table, ["visit"])


@every("until", ["9999-12-31", "2099-12-31", "2090-01-01"])
def test_an_end_of_observation_that_nobody_lives_to_see_is_refused(until):
    with pytest.raises(JourneyLogError, match=r"stands for no date|cannot be read"):
        log(["2025-01-05", "2025-01-06"], observed_until=until)


def test_offsets_in_the_short_forms_of_iso_are_read():
    seen = log(["20260328T233000+0100", "20260330T003000+0200"])
    assert [f"{each:%d %H:%M}" for each in seen.events["time"]] == ["28 23:30", "30 00:30"]


def test_moments_without_a_zone_of_their_own_are_refused_on_a_log():
    duck = duckdb.sql("select 1 person, 'visit' stage, timestamptz '2026-01-31 16:00:00+00' as time")
    with pytest.raises(JourneyLogError, match=r"'time' have no zone.*AT TIME ZONE"):
        JourneyLog(duck)
