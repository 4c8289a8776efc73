"""Who a person is: guests and blanks are nobody known, and one person spelled in two ways is one."""

import numpy as np
import pandas as pd
import polars as pl
import pytest
from every import every
from hypothesis import given
from hypothesis import strategies as st

from flywheel_lab import JourneyLog, funnel_counts, use_language
from flywheel_lab.errors import JourneyLogError


def log(person, **columns):
    n = len(person)
    return JourneyLog(pd.DataFrame({"person": person, "stage": ["visit"] * n, "time": range(n)} | columns))


NOBODY = [None, np.nan, "", "  ", "(not set)", "N/A", "null", "Guest", "0", "-1", "unknown", "Unbekannt", "#N/A", "NaN"]


@every("nobody", NOBODY, ids=repr)
def test_a_placeholder_is_nobody_and_never_a_loyal_customer(nobody):
    seen = log([nobody, "kim", nobody])
    assert seen.events["person"].tolist() == ["kim"]
    assert seen.said[0].rows == 2


@every("dtype", ["int64", "float64", "Int64", "int64[pyarrow]"])
def test_the_customer_0_of_a_shop_is_nobody(dtype):
    seen = log(pd.Series([0, 5, 0, 7], dtype=dtype))
    assert seen.events["person"].tolist() == [5, 7]


@every("numbers", [[0, 1, 2, 5, 0], [0.0, 1.0, 2.0, 5.0, 0.0], ["0", "1", "2", "5", "0"]])
def test_0_is_a_guest_where_the_numbers_of_people_have_gaps(numbers):
    assert log(numbers).people == 3
    assert log(numbers).said[0].rows == 2
    for table in (log(numbers).events, pl.DataFrame({"person": numbers, "stage": "visit", "time": range(5)})):
        assert funnel_counts(table, ["visit"]).tolist() == [3]


@every("numbers", [[0, 1, 2, 0], [0.0, 1.0, 2.0, 0.0], ["0", "1", "2", "0"]])
def test_a_person_0_who_comes_more_often_than_anybody_else_is_doubtful(numbers):
    said = "Person 0 has more rows than anybody else: 2. If 0 stands for guests, leave these rows out."
    assert log(numbers).notes == [said]
    table = pl.DataFrame({"person": numbers, "stage": "visit", "time": range(4)})
    for events in (table, table.to_pandas()):
        assert funnel_counts(events, ["visit"]).attrs["notes"] == [said]


def test_who_is_numbered_from_0_on_is_somebody():
    assert log([0, 1, 2, 3]).people == 4
    assert log(["0", "1", "2"]).people == 3


@pytest.mark.slow
@given(st.permutations(["Kim@x.org", "kim@x.org ", " KIM@X.ORG", "kim@x.org"]))
def test_one_mail_address_is_one_person_however_it_is_spelled(names):
    seen = log([*names, "lee"])
    assert seen.people == 2
    assert "are one person" in seen.notes[0]


def test_names_that_are_no_mails_keep_their_capitals():
    assert log(["a1B", "A1b", "a1b"]).people == 3


@every("big", [9.0071992547409931e16, 2.0**53])
def test_numbers_too_long_for_a_decimal_number_are_refused(big):
    with pytest.raises(JourneyLogError, match=r"'person', row 1: .*dtype=\{'person': str\}"):
        log([1.0, big])


def test_whole_numbers_read_as_decimals_are_the_same_people():
    assert log([1.0, 2.0, np.nan]).events["person"].tolist() == [1, 2]


@every("kind", ["category", "string", "object", "string[pyarrow]"])
def test_the_type_of_the_column_does_not_matter(kind):
    seen = log(pd.Series(["kim", "n/a", "lee"], dtype=kind))
    assert seen.events["person"].tolist() == ["kim", "lee"]


@pytest.mark.slow
@given(st.lists(st.sampled_from([None, "a", "b", "", "c", "0", "nan"]), min_size=1, max_size=30))
def test_no_row_gets_lost_in_silence(person):
    try:
        seen = log(person)
    except JourneyLogError:
        assert set(person) <= {None, "", "0", "nan"}
    else:
        assert len(seen.events) + sum(note.rows for note in seen.said) == len(person)


# ---- who brought whom in


@every("referrer", ["https://www.google.com/", "(direct)", "kim", 7, 1.5], ids=repr)
def test_a_column_that_refers_to_nobody_is_no_loop_gain_of_0(referrer):
    seen = log(["kim", "kim"], referrer=[referrer, referrer])
    assert "referrer" not in seen.events
    assert "referrals are not recorded" in seen.notes[0]


@every(("person", "referrer"), [([1, 2], [None, 1.0]), (["1", "2"], [None, 1.0]), (["a@x", "b"], [None, "A@X "])])
def test_a_referrer_is_recognised_in_another_spelling(person, referrer):
    seen = log(person, referrer=referrer)
    assert seen.events["referrer"].iloc[1] == person[0]
    assert seen.notes == []


def test_strangers_and_oneself_among_referrers_are_told():
    seen = log(["a", "b", "c", "d"], referrer=[None, "a", "zoe", "d"])
    assert seen.notes == [
        "People who name themselves as referrer: 1. They count as not referred.",
        "People whose referrer is nobody of this log: 1 ('zoe').",
    ]


def test_an_empty_column_of_referrers_is_told():
    assert "is empty in each row" in log(["a", "b"], referrer=[None, None]).notes[0]


def test_notes_speak_the_language_in_use():
    seen = log(["kim", None])
    use_language("de")
    assert seen.notes == ["Zeilen, die niemanden nennen, weggelassen: 1 (–)."]


def test_the_one_line_of_a_log_counts_its_notes():
    assert repr(log(["kim", None])) == "JourneyLog(1 person, 1 event, 1 stage, 0 to 0, 1 note)"


def test_who_all_name_themselves_name_nobody_else():
    rows = [(n, "visit", 0, n) for n in range(5)]
    log = JourneyLog(pd.DataFrame(rows, columns=["person", "stage", "time", "referrer"]))
    assert any("names nobody else of this log" in str(note) for note in log.notes)
