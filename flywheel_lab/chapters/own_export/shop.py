"""The shop's own export, read once for all that the chapter asks, and what a rule for silence makes of it."""

import csv
from functools import lru_cache
from typing import NamedTuple

import pandas as pd

from ...data.loading import load
from ...data.log import LOST
from ...estimate.customers import count_customers
from ...export.read import read_export
from ...export.results.result import Export
from ...messages import cache_in_language
from ...models.firms.four_numbers import four_numbers
from ...paths import shipped

FILE = shipped("datasets") / "synthetic" / "shop_orders.csv"
DAYS = (30, 60, 90, 180)  # of silence, after which a customer counts as gone
YEAR = pd.Timedelta(days=365)


@cache_in_language
def shop() -> Export:
    """Return the shop's export as it is read."""
    return read_export(FILE)


def rows_read() -> int:
    """Return how many rows the file has, without its head."""
    return shop().report.read


def rows_that_count() -> int:
    """Return how many rows belong to a purchase of somebody known."""
    return rows_read() - sum(shop().report.rejected.values())


@lru_cache
def orders_read() -> int:
    """Return how many orders the file has, each with a number of its own; what is a sum has none."""
    with FILE.open(encoding="utf-8", newline="") as file:
        return len({row["Name"] for row in csv.DictReader(file) if row["Created at"]})


class Four(NamedTuple):
    """Customers today, and how many are lost a month."""

    customers: float
    lost: float


@lru_cache
def counted(days: int) -> Four:
    """Return what the file says where so many days of silence mean gone; those who came back are no loss."""
    found = count_customers(shop().log, silence=True)
    assert found is not None
    customers, lost = found.rules[days]["customers"], found.rules[days]["lost"]
    assert customers and lost
    return Four(customers[1], lost[1])


@lru_cache
def cancelled() -> Four:
    """Return what Olga's mailbox says: who cancels writes to her, and no list of orders ever hears of it."""
    events = load("shop").events
    parcel = events[events["stage"] == "adoption"]["person"].unique()
    gone = events[(events["stage"] == LOST) & events["person"].isin(parcel)]["time"]
    return Four(len(parcel) - len(gone), int((gone > gone.max() - YEAR).sum()) / 12)


def weeks_left(days: int) -> float:
    """Return the weeks until half of the customers are left without ads and referrals, under a rule for silence."""
    return half(counted(days))


def half(four: Four) -> float:
    """Return the weeks until half of the customers are left, if nobody new comes."""
    return four_numbers(four.customers, four.lost, four.lost, 0).half_after.guess


@lru_cache
def silences(days: int) -> tuple[int, int]:
    """Return how often somebody was silent for longer than that, and how often they ordered again all the same."""
    log = shop().log
    events = log.events.sort_values(["person", "time"])
    following = events.groupby("person")["time"].shift(-1)
    silent = (following.fillna(log.observed_until) - events["time"]).dt.days > days
    return int(silent.sum()), int((silent & following.notna()).sum())


@lru_cache
def contacts() -> dict[str, tuple[int, int]]:
    """Return for the stages of Zettelfrei how many stand there today, and how many have ever been there."""
    events = load("saas").events
    today = events.sort_values("time", kind="stable").groupby("person")["stage"].last().value_counts()
    ever = events.groupby("stage")["person"].nunique()
    return {stage: (int(today[stage]), int(ever[stage])) for stage in ("purchase", "adoption", "retention")}


def days_of_orders() -> list[tuple[int, int]]:
    """Return day and month of each purchase in the file."""
    return [(time.day, time.month) for time in shop().log.events["time"]]
