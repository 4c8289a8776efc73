"""Each definition, person by person in plain Python, against the counts on every backend."""

import pandas as pd
import pytest
from every import every
from hypothesis import given, settings
from hypothesis import strategies as st

from flywheel_lab import funnel_counts, step_matrix

pytestmark = pytest.mark.long

STEPS = ["a", "b", "c"]
ROW = st.tuples(st.integers(3, 30), st.sampled_from("abc"), st.integers(0, 6), st.sampled_from(["x", "y", None]))
# Few rows, where anything may be missing; or many, which cost hardly more and hold as many cases as there are people.
ROWS = st.lists(ROW, max_size=25) | st.lists(ROW, min_size=60, max_size=150)


def events(rows):
    """Return a table in which each step is there, and enough people have taken two: it is no snapshot."""
    first = [(1, "a", 0, "x"), (1, "b", 0, None), (2, "c", 3, None), (2, "b", 4, None)]
    table = pd.DataFrame([*first, *rows], columns=["person", "stage", "time", "channel"])
    return table.assign(channel=table["channel"].astype("str"))


def far(rows, steps, within, ordered):
    """Return how many of the steps the person with these rows has taken."""
    times = [[time for _, stage, time, _ in rows if stage == step] for step in steps]
    window = float("inf") if within is None else within
    starts = times[0] if ordered else [time for _, _, time, _ in rows]
    return max((chain(times, start, start + window, ordered) for start in starts), default=0)


def chain(times, start, end, ordered):
    taken, now = 0, start
    for step in times:
        in_time = [time for time in step if now <= time <= end]
        if not in_time:
            break
        taken += 1
        now = min(in_time) if ordered else start
    return taken


def by_hand(table, steps, within=None, ordered=True):
    people = [list(rows.itertuples(index=False)) for _, rows in table.groupby("person")]
    reached = [far(rows, steps, within, ordered) for rows in people]
    return [sum(k < each for each in reached) for k in range(len(steps))]


def first_known(rows):
    known = [(time, channel) for _, _, time, channel in rows if isinstance(channel, str)]
    return min(known)[1] if known else "(unknown)"


@settings(max_examples=12)
@given(ROWS, st.permutations(STEPS), st.none() | st.integers(0, 4), st.booleans())
def test_steps_in_order_or_not_and_within_a_window_or_not(everywhere, rows, steps, within, ordered):
    table = events(rows)
    counts = {tuple(funnel_counts(each, steps, within=within, ordered=ordered)) for each in everywhere(table)}
    assert counts == {tuple(by_hand(table, steps, within, ordered))}


@settings(max_examples=4)  # only the unit differs from the window above
@given(ROWS, st.integers(0, 4))
def test_windows_of_days_count_as_windows_of_numbers_do(everywhere, rows, within):
    table = events(rows)
    dates = table.assign(time=pd.Timestamp("2026-03-27") + pd.to_timedelta(table["time"], unit="D"))
    counts = {tuple(funnel_counts(each, STEPS, within=f"{within}D")) for each in everywhere(dates)}
    assert counts == {tuple(by_hand(table, STEPS, within))}


@settings(max_examples=8)
@given(ROWS, st.sampled_from([None, 2]))
def test_by_a_column(everywhere, rows, within):
    table = events(rows)
    value = {who: first_known(list(each.itertuples(index=False))) for who, each in table.groupby("person")}
    groups = {
        name: table[table["person"].map(value) == name]
        for name in sorted(set(value.values()), key=lambda name: (name[0] == "(", name))
    }
    right = {name: dict(zip(STEPS, by_hand(group, STEPS, within), strict=True)) for name, group in groups.items()}
    for each in everywhere(table):
        counts = funnel_counts(each, STEPS, within=within, by="channel")
        assert counts.to_dict("index") == right
        assert list(counts.index) == list(right)


@settings(max_examples=6)
@given(ROWS)
def test_from_stage_to_stage(everywhere, rows):
    table = events(rows)
    right = pd.DataFrame(0, index=STEPS, columns=STEPS)
    for _, each in table.sort_values("time", kind="stable").groupby("person"):
        for before, after in zip(each["stage"], each["stage"].iloc[1:], strict=False):
            right.loc[before, after] += before != after
    for each in everywhere(table):
        assert (step_matrix(each).loc[STEPS, STEPS] == right).all(axis=None)


@every("missing", [None, float("nan"), pd.NA, pd.NaT], ids=str)
def test_nothing_known_is_nothing_known_however_it_is_spelled(missing):
    table = events([]).assign(channel=pd.Series(["x", *[missing] * 3], dtype=object))
    assert funnel_counts(table, ["a", "b"], by="channel").to_dict("index") == {
        "x": {"a": 1, "b": 1},
        "(unknown)": {"a": 0, "b": 0},
    }
