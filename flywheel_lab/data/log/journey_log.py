"""A journey log: who (person) reached which stage, when; everything measured in this package comes from one."""

import copy
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Self

import pandas as pd

from ...errors import JourneyLogError
from ...messages import gettext as _
from ...messages import plural, write_count
from .. import amounts
from .. import orders as shop
from . import checks, moves, people, stages, times
from .notes import Note, list_few, note_that
from .stages import BOUGHT as BOUGHT
from .stages import LOST as LOST

CHANGED = plural(
    "In column '{column}' one person has several values; the first known one counts.",
    "In column '{column}' people have several values ({n} people); the first known one counts.",
)


@dataclass(frozen=True, eq=False, repr=False)
class JourneyLog:
    """Events with the columns `person, stage, time` (also `channel, referrer, value` and your own), seen until a day.

    `events` may be any data frame that Narwhals reads; it is kept as pandas. The rows of one person run forwards in
    time; where two have the same time, the order of the stages decides. `time` holds dates (a zone is dropped: what the
    clock on the wall showed) or numbers, which count weeks (or days, …) from a start.
    `observed_until` is the end of observation, by default the last event; a day means the end of that day.
    `stages` is the order of the stages, by default that of an ordered categorical column, else the one in which all
    people passed them; where people differ, `ordered` is False, and what needs an order asks for it.
    `exits` says by which events people leave for good, such as `{"lost": ["Closed Lost"], "bought": ["Paid"]}`; without
    it, "lost" is one in any spelling, and "bought" where `stages` are named without it. `purchase` names the stage that
    is the purchase: who reached it has bought, whatever follows. `losses` says where the log records who was lost:
    "recorded", "not recorded" or a list of stages. What was repaired, left out or is doubtful stands in `notes`; the
    log of an export has its `ledger` of evidence, any other an empty one.
    Raises JourneyLogError that names column, row and remedy.

    >>> visits = pd.DataFrame({"person": [1, 1, 2], "stage": ["visit", "order", "visit"], "time": [0, 3, 5]})
    >>> JourneyLog(visits, observed_until=10)
    JourneyLog(2 people, 3 events, 2 stages, 0 to 10)
    """

    events: pd.DataFrame
    observed_until: Any = None
    stages: Sequence[str] = ()
    exits: Mapping[str, Sequence[str]] | None = None
    purchase: str | None = None
    losses: str | Sequence[str] | None = None
    ordered: bool = field(default=True, init=False)
    said: tuple[Note, ...] = field(default=(), init=False)
    ledger: tuple[Any, ...] = field(default=(), init=False)

    def __post_init__(self) -> None:
        table = checks.columns(checks.table(self.events, "time"), ("person", "stage", "time"), gaps=("person",))
        person, notes = people.read(table["person"])
        when = times.read(table["time"])
        called = stages.read(table["stage"], self.stages, self.exits, self.purchase)
        table = table.assign(person=person, stage=called.column)
        if "value" in table:
            table = table.assign(value=amounts.read(table["value"], "value"))
        if any(note.rows for note in notes):
            known = person.notna()
            table, when = table[known], times.Times(when.clock[known], when.order[known])
            table = table.assign(person=people.settle_people(table["person"]))
        clock, put_back = times.forwards(table["person"], when)
        events = table.assign(time=clock).reset_index(drop=True)
        moves.not_a_snapshot(events, called.exits)
        order = called.stages if called.ordered else moves.observed_order(events, called.stages)
        events, nowhere = people.referrers(events)
        self._set(
            events=events,
            observed_until=times.end_of_observation(self.observed_until, events["time"]),
            stages=order or called.stages,
            ordered=order is not None,
            exits=called.exits,
            said=(*notes, *called.notes, *put_back, *times.future(clock), *nowhere),
        )
        purchase = called.purchase if self.purchase is None else self.purchase
        if purchase is not None:
            self._set(purchase=checks.steps([purchase], self.stages)[0])
        self._set(losses=moves.losses(self.losses, events, self.stages))

    @classmethod
    def from_orders(
        cls,
        orders: Any,
        person: str = "customer_id",
        time: str = "date",
        value: str | None = None,
        order: str | None = None,
        status: str | None = None,
        currency: str | None = None,
        observed_until: Any = None,
    ) -> Self:
        """Read orders as a funnel of purchase days: "purchase 1", "purchase 2" and so on, in order of depth.

        All orders of one person on one day are one event; `value` names the column whose sum they carry. The rows of
        `orders` may come in any order. Rows with the same `order` are one order (its amount is taken once where the
        rows repeat it, else summed). Orders whose `status` says refunded, cancelled, failed or waiting, those fully
        refunded, negative ones and tests are left out; a status that is not known is asked for. Amounts of several
        currencies (column `currency`) are never added. Guests, such as customer 0, are nobody known. From the tenth
        purchase on, days are one stage, "purchase 10+". What was left out stands in `notes`. Raises JourneyLogError.

        >>> shop = pd.DataFrame({"customer_id": [7, 7, 7], "date": ["2026-03-02", "2026-03-01", "2026-03-01"]})
        >>> JourneyLog.from_orders(shop, observed_until="2026-03-31").events["stage"].tolist()
        ['purchase 1', 'purchase 2']
        """
        events, names, notes = shop.purchase_days(orders, person, time, value, order, status, currency)
        log = cls(events, observed_until=observed_until, stages=names, exits={}, losses=moves.NOT_RECORDED)
        log._set(said=(*notes, *log.said))
        return log

    @property
    def people(self) -> int:
        """How many different people the log knows."""
        return int(self.events["person"].nunique())

    @property
    def notes(self) -> list[str]:
        """What was repaired, left out or is doubtful, a sentence each, in the language in use.

        >>> visits = pd.DataFrame({"person": ["kim", None], "stage": "visit", "time": [0, 3]})
        >>> JourneyLog(visits).notes
        ['Rows that name nobody, left out: 1 (–).']
        """
        return [str(note) for note in self.said]

    def in_order(self) -> tuple[str, ...]:
        """Return the stages in order; raises JourneyLogError if no order was given and people's orders differ."""
        if not self.ordered:
            raise stages.no_order_error(self.stages)
        return tuple(self.stages)

    def only(self, stages: Sequence[str]) -> Self:
        """Return the log with the events of these stages alone, in this order; raises JourneyLogError.

        Who left for good from one of them still has.

        >>> visits = pd.DataFrame({"person": [1, 1], "stage": ["visit", "order"], "time": [0, 3]})
        >>> JourneyLog(visits).only(["visit"])
        JourneyLog(1 person, 1 event, 1 stage, 0 to 3)
        """
        chosen = checks.steps(stages, self.stages)
        stage, before = self.events["stage"], moves.stage_before(self.events)
        kept = self.events[stage.isin(chosen) | (~stage.isin(self.stages) & before.isin(chosen))]
        return self._but(
            events=checks.table(kept),
            stages=chosen,
            ordered=True,
            purchase=self.purchase if self.purchase in chosen else None,
            losses=None if self.losses is None else tuple(name for name in self.losses if name in chosen),
        )

    def where(self, **attributes: Any) -> Self:
        """Return the log of the people of whom these columns say this, such as `gender="Female"`.

        What is known first of a person counts: the channel that brought them, even if later rows are empty. A list of
        values means any of them.

        >>> visits = pd.DataFrame({"person": [1, 2], "stage": "visit", "time": [0, 3], "channel": ["mail", "shop"]})
        >>> JourneyLog(visits).where(channel="shop")
        JourneyLog(1 person, 1 event, 1 stage, 3 to 3)
        """
        checks.have(list(self.events.columns), tuple(attributes))
        kept, notes = self.events, list(self.said)
        for name, value in attributes.items():
            checks.comparable(self.events[name], name)
            known = people.first_known(self.events, name)
            same = known.astype(object).isin(stages.any_of(value))
            if not same.any():
                message = _("Nobody has {column} = {value!r}. There are: {values}.")
                raise JourneyLogError(
                    message.format(column=name, value=value, values=list_few(list(known.dropna().unique()), 10))
                )
            changed = people.several(self.events, name)
            notes += note_that(CHANGED, column=name, n=changed) if changed and name not in ("stage", "time") else []
            kept = kept[kept["person"].isin(known.index[same])]
        return self._but(events=checks.table(kept), said=tuple(notes))

    def _set(self, **parts: Any) -> None:
        for name, part in parts.items():
            object.__setattr__(self, name, part)

    def _but(self, **parts: Any) -> Self:
        """Return a copy with other parts, of events that were read already."""
        log = copy.copy(self)
        log._set(**parts)
        return log

    def __repr__(self) -> str:
        """One exact line: people, events, stages, first event and end of observation, and how many notes there are."""
        first, last = (
            f"{moment:%Y-%m-%d}" if isinstance(moment, pd.Timestamp) else f"{moment:g}"
            for moment in (self.events["time"].min(), self.observed_until)
        )
        notes = f", {write_count(len(self.said), 'note')}" if self.said else ""
        people, events, stages = self.people, len(self.events), len(self.stages)
        counts = (
            f"{write_count(people, 'person', 'people')}, {write_count(events, 'event')}, {write_count(stages, 'stage')}"
        )
        return f"JourneyLog({counts}, {first} to {last}{notes})"
