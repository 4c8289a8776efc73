"""How many rows of a log, of its table, or of a list of today, count for a quantity of the ledger."""

from collections.abc import Collection, Mapping
from typing import Any

import pandas as pd

from ...data.log import LOST, JourneyLog
from ..cells.values import is_empty, read_values
from ..files.table import Table
from ..vocabulary import joined, plain_name

SILENCES = (30, 60, 90, 180)  # days


def places_of(header: list[str], names: list[str]) -> list[int]:
    """Return the numbers of the columns that are called so."""
    plain = [joined(plain_name(each)) for each in header]
    return [plain.index(joined(name)) for name in names if joined(name) in plain]


class Today:
    """How many stand today where a quantity counts them; it is told of no one when they came there."""

    names: Collection[Any] = ()

    def __init__(self, today: Mapping[str, int]) -> None:
        self.today = today

    def of(self, what: Any) -> int:
        """Return how many there are for what a line of `ledger.toml` says under `of`."""
        return self.today.get(what, 0) if isinstance(what, str) else 0

    def sensitivity(self, _what: Any) -> tuple[tuple[int, float], ...]:
        """Return nothing: no number of days is told."""
        return ()

    def stages(self, _what: Any) -> tuple[str, ...]:
        """Return nothing: there is no log."""
        return ()


class Counts:
    """How many rows of a log, or of the table that it was read from, count for a quantity; `names` are its people."""

    def __init__(self, log: JourneyLog, table: Table, shop: bool) -> None:
        people, self.names = pd.factorize(log.events["person"])  # numbers are compared in a tenth of the time
        self.table, self.events = table, log.events.assign(person=people)
        self.bought = self.events if shop else self.events[self.events["stage"] == log.purchase]
        self.until, self.dated = log.observed_until, hasattr(log.observed_until, "year")

    def stages(self, what: Any) -> tuple[str, ...]:
        """Return the stages of the log that have one of these names, where it is by names that a quantity is told."""
        words = set(map(joined, what)) if isinstance(what, list) else set[str]()
        there = map(str, self.events["stage"].unique())
        return tuple(stage for stage in there if joined(plain_name(stage)) in words)

    def of(self, what: Any) -> int:
        """Return how many rows there are for what a line of `ledger.toml` says under `of`."""
        if isinstance(what, list):
            return int(self.events["stage"].isin(self.stages(what)).sum())
        if isinstance(what, dict):
            return self._cells(**what)
        if what == "purchases":
            return int(self.bought["orders"].sum()) if "orders" in self.bought else len(self.bought)  # several a day
        if what == "again":
            return len(self.bought) - int(self.bought["person"].nunique())
        if what in ("events", "waits"):
            return len(self.events) - (int(self.events["person"].nunique()) if what == "waits" else 0)
        if what == "larger":
            before = self.bought.groupby("person")["value"].shift() if "value" in self.bought else None
            return 0 if before is None else int((self.bought["value"] > before).sum())
        if what == "buyers again":
            return int(self.bought["person"][self.bought["person"].duplicated()].nunique())
        if what in ("silence", "silence before"):
            return len(self._silent_days(what)) if self.dated else 0
        events = self.events
        if what == "amounts":
            return int(events["value"].notna().sum()) if "value" in events else 0
        if what == "referrer":
            if "referrer" not in events:
                return 0
            named = events["referrer"].isin(self.names)
            return int(events.loc[named, "person"].nunique())
        gone = events[events["stage"] == LOST]
        first = self.bought.groupby("person")["time"].min().reindex(gone["person"]).set_axis(gone.index)
        if what == "lost":  # who was opened once more, and won, is not
            return int(gone.loc[first.isna(), "person"].nunique())
        return int((gone["time"] >= first).sum())

    def sensitivity(self, what: Any) -> tuple[tuple[int, float], ...]:
        """Return for a rule with a number the share that it makes for several numbers of days, else nothing."""
        if what == "waits":
            waits = self.events.groupby("person")["time"].diff().dropna()
            return ((0, float((waits == waits * 0).mean())),)
        if what not in ("silence", "silence before", "again") or not self.dated:
            return ()
        seen = (self.until - self.events["time"].min()).days
        if what == "again":
            days = self.bought.groupby("person")["time"].agg(["min", "count"])
            second = self.bought[self.bought.groupby("person").cumcount() == 1].set_index("person")["time"]
            waited = (second - days["min"]).dt.days
            return tuple((d, float((waited <= d).sum() / len(days))) for d in SILENCES if d < seen)
        silent = self._silent_days(what)
        return tuple((d, float((silent > d).mean())) for d in SILENCES if d < seen)

    def _silent_days(self, what: str) -> "pd.Series[int]":
        """Return how long each customer, or each who has not bought and is not lost, has been silent."""
        last = self.events.groupby("person")["time"].max()
        customers = last.index.isin(self.bought["person"])
        gone = last.index.isin(self.events.loc[self.events["stage"] == LOST, "person"])
        days: pd.Series[int] = (self.until - last[customers if what == "silence" else ~customers & ~gone]).dt.days
        return days

    def _cells(self, column: list[str], like: list[str] | None = None, least: float | None = None) -> int:
        """Return how many cells of the first of these columns that is there are full, say something, or reach it."""
        there = places_of(self.table.header, column)
        if not there:
            return 0
        cells = self.table.columns[there[0]]
        if least is not None:
            return int((read_values(cells).numbers >= least).sum())
        return int(cells.take([not is_empty(text) and _says(text, like) for text in cells.texts]).sum())


def _says(text: str, like: list[str] | None) -> bool:
    return like is None or any(word in plain_name(text) for word in like)
