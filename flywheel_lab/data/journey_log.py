"""A journey log: who (person) reached which stage, when; everything measured in this package comes from one."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Self

import narwhals as nw
import pandas as pd

from ..errors import JourneyLogError
from ..messages import gettext as _
from . import checks, times

LOST, BOUGHT = "lost", "bought"
EXITS = (LOST, BOUGHT)


@dataclass(frozen=True, eq=False, repr=False)
class JourneyLog:
    """Events with the columns `person, stage, time` (also `channel, referrer, value` and your own), seen until a day.

    `events` may be any data frame that Narwhals reads; it is kept as pandas. The rows of one person run forwards in
    time; where two have the same time, the order of the stages decides. `time` holds dates (a zone is dropped: what the
    clock on the wall showed) or numbers.
    `observed_until` is the end of observation, by default the last event; `stages` the order of the stages, by default
    that of a categorical column, else of first appearance. The stages "lost" and "bought" are exits:
    they record that someone left for good, without or with a purchase.
    Raises JourneyLogError that names column, row and remedy.

    >>> visits = pd.DataFrame({"person": [1, 1, 2], "stage": ["visit", "order", "visit"], "time": [0, 3, 5]})
    >>> JourneyLog(visits, observed_until=10)
    JourneyLog(2 people, 3 events, 2 stages, 0 to 10)
    """

    events: pd.DataFrame
    observed_until: Any = None
    stages: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        events = checks.columns(checks.table(self.events), ("person", "stage", "time"))
        checks.people(events["person"])
        time = times.read(events["time"])
        times.forwards(events["person"], time)
        events = events.assign(time=times.by_the_clock(time))
        until = times.end_of_observation(self.observed_until, events["time"])
        events, stages = checks.ordered_stages(events, self.stages, exits=EXITS)
        object.__setattr__(self, "events", events)
        object.__setattr__(self, "observed_until", until)
        object.__setattr__(self, "stages", stages)

    @classmethod
    def from_orders(
        cls,
        orders: Any,
        person: str = "customer_id",
        time: str = "date",
        value: str | None = None,
        observed_until: Any = None,
    ) -> Self:
        """Read orders as a funnel of purchase days: "purchase 1", "purchase 2" and so on, in order of depth.

        All orders of one person on one day are one event; `value` names the column whose sum they carry. The rows of
        `orders` may come in any order. Raises JourneyLogError.

        >>> shop = pd.DataFrame({"customer_id": [7, 7, 7], "date": ["2026-03-02", "2026-03-01", "2026-03-01"]})
        >>> JourneyLog.from_orders(shop, observed_until="2026-03-31").events["stage"].tolist()
        ['purchase 1', 'purchase 2']
        """
        names = {"person": person, "time": time} | ({} if value is None else {"value": value})
        table = checks.columns(checks.table(orders), tuple(dict.fromkeys(names.values())))
        table = pd.DataFrame({name: table[column] for name, column in names.items()})
        checks.people(table["person"])
        day = times.by_the_clock(times.read(table["time"]))
        table["time"] = day.dt.normalize() if pd.api.types.is_datetime64_any_dtype(day) else day
        days = table.groupby(["person", "time"], as_index=False, sort=True)
        events = days.size() if value is None else days.agg(value=("value", "sum"))
        depth = events.groupby("person").cumcount() + 1
        stages = tuple(f"purchase {k}" for k in range(1, int(depth.max()) + 1))
        events = events.assign(stage="purchase " + depth.astype(str))
        return cls(events[["person", "stage", *list(names)[1:]]], observed_until=observed_until, stages=stages)

    @property
    def people(self) -> int:
        """How many different people the log knows."""
        return int(self.events["person"].nunique())

    def only(self, stages: Sequence[str]) -> Self:
        """Return the log with the events of these stages alone, in this order; raises JourneyLogError.

        Who left for good from one of them still has.

        >>> visits = pd.DataFrame({"person": [1, 1], "stage": ["visit", "order"], "time": [0, 3]})
        >>> JourneyLog(visits).only(["visit"])
        JourneyLog(1 people, 1 events, 1 stages, 0 to 3)
        """
        chosen = checks.steps(stages, self.stages)
        stage = self.events["stage"]
        before = stage.groupby(self.events["person"]).shift()
        kept = self.events[stage.isin(chosen) | (stage.isin(EXITS) & before.isin(chosen))]
        return type(self)(kept, observed_until=self.observed_until, stages=chosen)

    def where(self, **attributes: Any) -> Self:
        """Return the log of the events whose columns have these values, such as `gender="Female"`.

        >>> visits = pd.DataFrame({"person": [1, 2], "stage": "visit", "time": [0, 3], "channel": ["mail", "shop"]})
        >>> JourneyLog(visits).where(channel="shop")
        JourneyLog(1 people, 1 events, 1 stages, 3 to 3)
        """
        kept = checks.columns(self.events, tuple(attributes))
        for name, value in attributes.items():
            if not (kept[name] == value).any():
                message = _("No event has {column} = {value!r}. There are: {values}.")
                seen = ", ".join(map(str, kept[name].unique()[:10]))
                raise JourneyLogError(message.format(column=name, value=value, values=seen))
            kept = kept[kept[name] == value]
        seen_stages = tuple(stage for stage in self.stages if (kept["stage"] == stage).any())
        return type(self)(kept, observed_until=self.observed_until, stages=seen_stages)

    def __repr__(self) -> str:
        """One exact line: people, events, stages, first event and end of observation."""
        first, last = (
            f"{moment:%Y-%m-%d}" if isinstance(moment, pd.Timestamp) else f"{moment:g}"
            for moment in (self.events["time"].min(), self.observed_until)
        )
        return (
            f"JourneyLog({self.people} people, {len(self.events)} events, {len(self.stages)} stages, {first} to {last})"
        )


def as_frame(log_or_events: Any) -> nw.LazyFrame[Any]:
    """Return the stages of a log, or a table that Narwhals reads (pandas, Polars, DuckDB, …), ready for expressions."""
    if isinstance(log_or_events, JourneyLog):
        frame = nw.from_native(log_or_events.events).lazy()
    else:
        frame = checks.lazy(log_or_events, ("person", "stage", "time"))
    return frame.filter(~nw.col("stage").is_in(EXITS), ~nw.col("person").is_null())
