"""Whatever is handed in, the answer is a result or one sentence: never a traceback, never a row lost in silence."""

from collections.abc import Callable, Iterator
from typing import Any

import numpy as np
import pandas as pd
import pytest
from every import at_first, every
from odd_values import ARGUMENTS, DAYS, STAMPS, VALUES

import flywheel_lab as fl


def events(**columns: Any) -> pd.DataFrame:
    return pd.DataFrame({"person": ["a", "a", "b"], "stage": ["visit", "order", "visit"], "time": [0, 3, 5]} | columns)


def orders(**columns: Any) -> pd.DataFrame:
    whole = {"customer_id": ["a", "a", "b"], "date": DAYS, "total": [1.0, 2.0, 3.0], "number": [1, 2, 3]}
    return pd.DataFrame(whole | {"state": "paid", "money": "EUR"} | columns)


def of_a_log(log: fl.JourneyLog) -> None:
    assert all(isinstance(note, str) for note in log.notes)
    assert repr(log)
    ask(lambda: fl.funnel_counts(log))
    ask(lambda: fl.cohort_table(log))
    ask(lambda: fl.step_matrix(log))
    ask(lambda: fl.estimate_journey(log).said)
    ask(lambda: log.only([log.stages[0]]))
    for name in log.events.columns:
        ask(lambda name=name: log.where(**{name: log.events[name].iloc[0]}))


def of_a_table(table: Any) -> None:
    ask(lambda: fl.funnel_counts(table, ["visit", "order"]))
    ask(lambda: fl.funnel_counts(table, by="channel"))
    ask(lambda: fl.cohort_table(table))
    ask(lambda: fl.step_matrix(table))


def ask(question: Callable[[], Any]) -> Any:
    """Return the answer, or None where one sentence said why there is none."""
    try:
        return question()
    except fl.FlywheelError as refused:
        assert len(str(refused)) > 20
        return None


COLUMNS = ("person", "stage", "time", "channel", "referrer", "value")


def of_columns(sixth: int) -> Iterator[tuple[str, Callable[[], Any]]]:
    """A sixth of all that can stand in a column, so that one column has each kind of value."""
    for i, column in enumerate(COLUMNS):
        for kind, values in list(VALUES.items())[(sixth + i) % 6 :: 6]:
            yield f"{column}: {kind}", lambda c=column, v=values: of_events(events(**{c: v}))


def of_events(table: pd.DataFrame) -> None:
    log = ask(lambda: fl.JourneyLog(table))
    of_a_table(table)
    if log is not None:
        of_a_log(log)


def of_arguments() -> Iterator[tuple[str, Callable[[], Any]]]:
    for kind, value in ARGUMENTS.items():
        for name in ("stages", "exits", "purchase", "losses"):
            yield f"{name}={kind}", lambda n=name, v=value: fl.JourneyLog(events(), **{n: v})
        first = value if pd.api.types.is_scalar(value) or not hasattr(value, "__getitem__") else next(iter(value), None)
        yield f"observed_until={kind}", lambda v=first: fl.JourneyLog(events(time=DAYS), observed_until=v)
        for name in ("steps", "within", "ordered", "by"):
            yield (
                f"funnel_counts {name}={kind}",
                lambda n=name, v=value: fl.funnel_counts(events(), **{"steps": ["visit", "order"], n: v}),
            )
        yield f"period={kind}", lambda v=value: fl.cohort_table(events(time=STAMPS), period=v)


def of_orders() -> Iterator[tuple[str, Callable[[], Any]]]:
    names = {"value": "total", "order": "number", "status": "state", "currency": "money"}
    for column in orders().columns:
        for kind, values in VALUES.items():
            yield (
                f"orders, {column}: {kind}",
                lambda c=column, v=values: fl.JourneyLog.from_orders(orders(**{c: v}), **names),
            )
    for name in ("person", "time", "value", "order", "status", "currency"):
        for kind in ("one", "none", "half", "texts", "a function", "a text"):
            yield (
                f"from_orders {name}={kind}",
                lambda n=name, v=ARGUMENTS[kind]: fl.JourneyLog.from_orders(orders(), **{n: v}),
            )


def of_tables() -> Iterator[tuple[str, Callable[[], Any]]]:
    twice = pd.concat([events(), events()], axis=1)
    odd = {"none": None, "a number": 1, "a text": "x", "a list": [], "a mapping": {}, "a column": pd.Series([1])}
    odd |= {"an array": np.zeros((2, 3)), "an empty table": pd.DataFrame(), "columns twice": twice}
    odd |= {"a table on its side": events().T, "people as index": events().set_index("person")}
    for kind, table in odd.items():
        yield kind, lambda t=table: of_events(t)
        yield f"orders: {kind}", lambda t=table: fl.JourneyLog.from_orders(t)


@pytest.mark.long
@pytest.mark.filterwarnings("error")
@pytest.mark.parametrize("sixth", at_first(1, range(6)))
def test_no_value_in_a_column_ends_in_a_traceback(sixth: int) -> None:
    assert_answered(of_columns(sixth))


@pytest.mark.long
@pytest.mark.filterwarnings("error")
@every("inputs", [of_arguments, of_orders, of_tables])
def test_no_input_ends_in_a_traceback(inputs: Callable[[], Iterator[tuple[str, Callable[[], Any]]]]) -> None:
    assert_answered(inputs())


def assert_answered(inputs: Iterator[tuple[str, Callable[[], Any]]]) -> None:
    crashed, asked = {}, 0
    for kind, question in inputs:
        asked += 1
        try:
            ask(question)
        except Exception as error:  # whatever it is, a learner would see it
            crashed[kind] = f"{type(error).__name__}: {error}"
    assert crashed == {}
    assert asked >= 20


def drawn(rng: np.random.Generator) -> pd.DataFrame:
    """Return a log as an export might hold it: ties, revisits, exits, placeholders, repeated rows."""
    n = int(rng.integers(2, 40))
    person = rng.choice(["kim", "lee", "max", "ida", "n/a", None], n, p=[0.3, 0.2, 0.2, 0.2, 0.05, 0.05])
    stage = rng.choice(["visit", "Visit ", "basket", "order", "lost"], n)
    table = pd.DataFrame({"person": person, "stage": stage, "time": np.sort(rng.integers(0, 8, n))})
    return table.assign(referrer=rng.choice(["kim", "zoe", None], n), channel=rng.choice(["ads", None], n))


@pytest.mark.long
@pytest.mark.parametrize("seeds", [range(50), pytest.param(range(50, 150), marks=pytest.mark.every)], ids=repr)
def test_of_random_logs_no_row_is_lost_and_no_number_is_invented(seeds: range) -> None:
    wrong: list[str] = []
    for seed in seeds:
        rng = np.random.default_rng(seed)
        table = drawn(rng)
        until = int(rng.integers(7, 12))
        log = ask(lambda t=table, u=until: fl.JourneyLog(t, u, ["visit", "basket", "order"]))
        if log is None:
            continue
        if len(log.events) + sum(note.rows for note in log.said) != len(table):
            wrong.append(f"{seed}: rows")
        if fl.funnel_counts(log).tolist() != by_hand(log.events):
            wrong.append(f"{seed}: funnel")
        fit = ask(lambda log=log: fl.estimate_journey(log))
        if fit is not None and not all(known_or_told(fit, *row) for row in fit.table()["estimate"].items()):
            wrong.append(f"{seed}: estimate")
    assert wrong == []


def by_hand(rows: pd.DataFrame) -> list[int]:
    """Count the funnel person by person: each step at the earliest time not before the step before."""
    counts = [0, 0, 0]
    for _, own in rows.groupby("person"):
        now = -np.inf
        for k, step in enumerate(("visit", "basket", "order")):
            times = own.loc[(own["stage"] == step) & (own["time"] >= now), "time"]
            if times.empty:
                break
            now, counts[k] = times.min(), counts[k] + 1
    return counts


def known_or_told(fit: Any, name: str, value: float) -> bool:
    """Whether an estimate lies in its own interval, or is nan and its interval refused or without an upper end."""
    ends = ask(lambda: fit.interval(name))
    if np.isnan(value):
        return ends is None or ends[1] in (1.0, np.inf)
    return ends is not None and ends[0] - 1e-9 <= value <= ends[1] + 1e-9
