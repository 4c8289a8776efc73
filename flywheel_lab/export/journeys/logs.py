"""The rows of a table become a journey log, each with one fate: a journal, dates side by side, or orders."""

from typing import Any

import numpy as np
import pandas as pd

from ...data.log import LOST, JourneyLog
from ...data.log.notes import list_few, note_that
from ...data.log.people import SAME, note_busy_guest
from ...data.words import WORDS, fold
from ...messages import mark
from .. import report
from ..cells.codes import count_each
from ..cells.column import Column
from ..files.table import Table
from ..orders.alike import ask_alike, leave_out_parts
from ..orders.aside import tell_aside
from ..orders.currencies import ask_mixed_days, settle_currency
from ..orders.doubtful import ask_doubtful
from ..orders.money import line_values, row_values
from ..orders.no_orders import leave_out_further_lines, note_lines, tell_money_out
from ..orders.purchases import refuse_shared, sort_orders
from ..orders.returns import take_back_by_amount
from ..people import name_people, note_joined
from ..privacy import HIDDEN, disguise, hide_names, hide_people
from ..sheet import Sheet
from ..vocabulary import VOCABULARY
from . import shape
from .clock import add_clock, clock, column_dates, moments, offset_moments, runs_backwards, why_no_times
from .dated import dated_stages
from .events_back import leave_out_again, leave_out_repeated, take_back_purchases
from .missing import refuse_nothing
from .stages import find_exits, is_step, one_spelling, order_stages
from .steps import find_purchase, note_dates
from .unpaid import leave_out_unpaid
from .visits import visit_events

ADDRESSES = mark(
    "The column '{column}' holds addresses of pages, no customers, so it was not used for recommendations."
)
ALL_WON = mark(
    "Everybody in this file bought ({n}). If the export holds only won deals, shares that buy are too high: export "
    "the open and the lost ones as well."
)
SPELLINGS = mark("Spellings of one stage were read as one: {values}.")


def make_log(sheet: Sheet, kind: str, until: str | None) -> JourneyLog:
    """Return the log of an export of this shape; raises DoubtError, and FlywheelError if no row can be used."""
    shop = kind in (shape.ORDERS, shape.LINES)
    people = name_people(sheet, shop)
    note_joined(people, sheet)
    if kind in (shape.WIDE, shape.VISITS):
        events = visit_events(sheet, people) if kind == shape.VISITS else dated_stages(sheet, people, until)
        return _log_of(events, sheet, _not_too_early(until, events["time"], sheet))
    note_dates(sheet)
    kept = _rows_that_count(sheet, people, shop)
    until = _not_too_early(until, kept["time"], sheet)
    return _orders(kept, people, until) if shop else _journal(kept, sheet, until)


def _rows_that_count(sheet: Sheet, people: Column, shop: bool) -> pd.DataFrame:
    """Return what was read in the rows that are used, in the order of time; in a shop, people are their numbers."""
    values = line_values(sheet) if shop else row_values(sheet)
    orders, back = np.arange(len(sheet.table)), np.zeros(len(sheet.table), bool)
    told = back
    if shop:
        left = leave_out_parts(sheet)
        orders, back, told = sort_orders(sheet, values, people.take(list(map(bool, people.texts))))
        ask_doubtful(people, sheet)
        leave_out_further_lines(sheet, orders)
    dates = add_clock(column_dates(sheet, sheet.columns.of["time"]), sheet)
    if not shop:
        leave_out_repeated(sheet)
        leave_out_again(sheet, people, values, dates.times)
        take_back_purchases(sheet, values)
    sheet.fates.reject(people.take([not name for name in people.texts]), report.GUEST if shop else report.NOBODY)
    for reason, rows in why_no_times(dates).items():
        sheet.fates.reject(rows, reason)
    times = clock(dates, sheet, by_the_day=shop)
    who = people.codes if shop and not sheet.held else people.to_pandas(None)
    frame = pd.DataFrame({"person": who, "time": times, "value": values})
    frame["moment"] = moments(times) if dates.offsets is None else offset_moments(dates, dates.offsets)
    frame["order"] = orders
    if back.any():
        take_back_by_amount(frame, people, back, told, sheet)
    if shop:
        tell_money_out(people, sheet.fates)
    settle_currency(sheet, frame, orders if shop else None)
    if shop:
        tell_aside(sheet)
    if shop:
        if left.any():
            left &= people.take(list(map(bool, people.texts)))
            left &= ~np.logical_or.reduce(list(why_no_times(dates).values()))
        ask_alike(sheet, sheet.fates.kept | left, people.codes, frame)
    for role in () if shop else ("channel", "referrer"):
        frame[role] = sheet.columns.texts(sheet.table, role).to_pandas(None)
    if not shop:
        frame["stage"] = _stages(sheet)
    if sheet.held:
        sheet.frame = frame
        frame = frame.assign(person=people.codes) if shop else frame
    note_lines(orders, sheet.fates)
    kept = frame[sheet.fates.kept]
    if not shop and runs_backwards(kept["moment"]):  # of two events on one day, the lower one was first
        kept = kept[::-1]
    kept = kept.sort_values("moment", kind="stable")
    refuse_nothing(sheet, len(kept))
    may_be_empty = [name for name in ("value", "currency", "channel", "referrer") if name in kept]
    kept = kept.drop(columns=["moment", *(name for name in may_be_empty if kept[name].isna().all())])
    if shop:
        ask_mixed_days(sheet, kept)
    if shop and "order" in sheet.columns.of:
        numbers = sheet.columns.texts(sheet.table, "order")
        refuse_shared(numbers, sheet.header("order"), orders, people, sheet.fates)
    if not sheet.held:
        read = {sheet.columns.of[role] for role in ("person", "time", "order") if role in sheet.columns.of}
        sheet.table.forget(read - sheet.for_ledger)
    return kept


def _orders(kept: pd.DataFrame, people: Column, until: str | None) -> JourneyLog:
    """Return the log of orders; until it is made, people are numbers in the order of their names."""
    used = np.flatnonzero(count_each(kept["person"].to_numpy()))
    written = people.some(used.tolist())
    tidy = Column.of([name.lower() if "@" in name else name for name in written]).in_order()
    number = np.zeros(len(people.texts), np.int64)
    number[used] = tidy.codes + 1  # 0 would be nobody
    money = {name: name for name in ("value", "currency") if name in kept}
    table = kept[["person", "time", "order", *money]].rename(columns={"time": "date"}).reset_index(drop=True)
    table = table.assign(person=number[table["person"]], order=table["order"] + 1)
    log = JourneyLog.from_orders(table, person="person", order="order", observed_until=until, **money)
    events = log.events.assign(person=hide_people(tidy.texts).take(log.events["person"].to_numpy() - 1))
    same = note_that(SAME, values=HIDDEN) if len(tidy.texts) < len(written) else []
    return log._but(events=events, said=(*same, *log.said))


def _journal(kept: pd.DataFrame, sheet: Sheet, until: str | None) -> JourneyLog:
    kept = kept.drop(columns="order")
    if sheet.source.startswith("salesforce"):
        again = kept["stage"] == kept.groupby("person")["stage"].shift()
        sheet.fates.repair(kept.index[again].to_numpy(), report.SAME_STAGE, again=True)
        kept = kept[~again]
    column = sheet.header("stage") if "stage" in sheet.columns.of else ""
    return _log_of(kept.reset_index(drop=True), sheet, until, column)


def _log_of(events: pd.DataFrame, sheet: Sheet, until: str | None, column: str = "") -> JourneyLog:
    """Return the log of events; exits and the order of stages may be asked, of their `column` if they have one."""
    passages = events[["person", "stage"]].assign(moment=moments(events["time"]))
    gone = find_exits(passages, sheet.answers, sheet.doubts)
    moved = passages[~passages["stage"].isin(gone)]
    refuse_nothing(sheet, len(moved))
    order = order_stages(moved, sheet.answers, sheet.name, column)
    purchase = find_purchase(order, sheet, column)
    events = leave_out_unpaid(events, order, gone, purchase, sheet) if "value" in events else events
    if purchase and len(order) > 1 and not gone:
        everybody, bought = (set(some["person"]) for some in (events, events[events["stage"] == purchase]))
        sheet.notes += note_that(ALL_WON, n=len(bought)) if everybody == bought and len(bought) > 1 else []
    log = JourneyLog(
        disguise(events),  # before the log sees them, to which 0 may be nobody, though here it is known to be a person
        observed_until=until,
        stages=order,
        exits={LOST: gone} if gone else {},
        purchase=purchase,
        losses="recorded" if gone else None,
    )
    zero = note_busy_guest(events["person"].value_counts().to_dict())
    return log._but(said=(*zero, *hide_names(log.said)))


def _stages(sheet: Sheet) -> Any:
    told = sheet.columns.texts(sheet.table, "stage")
    sheet.fates.reject(told.take([fold(stage) in WORDS["nobody"] for stage in told.texts]), report.NO_STAGE)
    if VOCABULARY["sources"].get(sheet.source, {}).get("steps"):
        steps = [is_step(stage, sheet.answers) for stage in told.texts]
        sheet.fates.reject(told.take([any(steps) and not step for step in steps]), report.NO_STEP)
    called = one_spelling(dict(zip(told.texts, told.counts().tolist(), strict=True)))
    variants = [repr(name) for name, now in called.items() if name != now and name.strip()]
    sheet.notes += note_that(SPELLINGS, values=list_few(variants)) if variants else []
    if "referrer" not in sheet.columns.of and (address := _addresses(sheet.table)):
        sheet.notes += note_that(ADDRESSES, column=address)
    return told.change(called.__getitem__).to_pandas()


def _addresses(table: Table) -> str:
    return next((header for header in table.header if "referrer" in header.lower()), "")


def _not_too_early(until: str | None, time: "pd.Series[Any]", sheet: Sheet) -> str | None:
    """Return the end of observation, but one that was only read in a name of a file must not lie before an event."""
    if until is None or "observed_until" in sheet.answers.given:
        return until
    last = str(time.max() if pd.api.types.is_datetime64_any_dtype(time) else time.map(str).max())[:10]
    return until if until >= last else None
