"""Plain lines of pandas that read an export as it was read: each is tried on the file, and so are all together."""

from collections.abc import Callable, Iterable, Iterator
from typing import Any

import pandas as pd

from ...data.log import LOST, JourneyLog
from ...errors import FlywheelError
from ...messages import gettext as _
from ...messages import mark
from .. import report
from ..journeys import shape
from ..journeys.clock import runs_backwards
from ..journeys.unpaid import EARLY
from ..results.result import Export
from ..sheet import Sheet
from . import moments, phrases
from .amounts import amount_lines
from .left_out import leave_out
from .rows import read_rows, tidy_rows
from .stack import stack_actions, stack_dates
from .trying import (
    TROUBLES,
    Lines,
    NoPlainLinesError,
    first_that_fits,
    run_on_copy,
    same,
    same_groups,
    same_tables,
    same_times,
    wrapped,
)

PERSON = mark("Who each row is about")
AMOUNT = mark("What each row is worth")
LEFT_OUT = mark("Rows that do not count")
EVENTS = mark("What happened, in the order of time")
NOT_YET = mark("money counts where somebody buys")
LOG = mark("The log of the journeys, with pseudonyms for names")
PSEUDONYMS = "log = fl.give_pseudonyms(log)"


def plain_lines(export: Export, sheet: Sheet | None) -> str:
    """Return lines that give the same log without our reader; raises NoPlainLinesError where there are none."""
    if sheet is None:
        raise NoPlainLinesError("no log")
    write = _write_visits if export.shape == shape.VISITS else _write
    try:
        for text in write(export, sheet):
            if _gives(text, export.log):
                return text
    except (*TROUBLES, SyntaxError, StopIteration) as error:
        raise NoPlainLinesError(repr(error)) from None
    raise NoPlainLinesError("another log")


def _write(export: Export, sheet: Sheet) -> Iterator[str]:
    """Yield the lines for a file of rows, in the order in which one would think them."""
    told: dict[str, Any] = {"pd": pd}
    read = [*read_rows(sheet, told), *tidy_rows(sheet, told)]
    people = _people(sheet, told)
    worth, amount = amount_lines(sheet, told)
    if export.shape == shape.WIDE:
        out = [*leave_out(sheet, told, but=(report.NO_TIME, report.NO_DAY))]
        events = [*stack_dates(sheet, told, export.log)]
    else:
        out = [*leave_out(sheet, told)]
        events = [*_events(sheet, told, amount)]
    events += [*_sorting(sheet, told), *_bought(sheet, export.log)]
    log = [*_log_lines(export), PSEUDONYMS]
    yield _text("json" in told, read, {PERSON: people, AMOUNT: worth, LEFT_OUT: out, EVENTS: events, LOG: log})


def _write_visits(export: Export, sheet: Sheet) -> Iterator[str]:
    """Yield ways to write the lines for a file of visits."""
    told: dict[str, Any] = {"pd": pd}
    read = [line.replace("rows", "visits") for line in read_rows(sheet, told, spread=False)]
    for events in stack_actions(sheet, {*map(str, export.log.events)}):
        lines = [*events, "events = events.sort_values('time', kind='stable', ignore_index=True)"]
        lines += _bought(sheet, export.log)
        yield _text("json" in told, read, {EVENTS: lines, LOG: [*_log_lines(export), PSEUDONYMS]})


def _text(json: bool, read: Lines, parts: dict[str, Lines]) -> str:
    """Return lines as a text, the parts under their headings."""
    head = [*(["import json", ""] if json else []), "import pandas as pd", "", "import flywheel_lab as fl", "", *read]
    return "\n".join([*head, *(line for part, some in parts.items() if some for line in ("", f"# {_(part)}", *some))])


def _gives(text: str, log: JourneyLog) -> bool:
    """Whether the lines give this log."""
    told: dict[str, Any] = {}
    try:
        exec(text, told)  # our own lines; names of columns and words stand in them as quoted texts
    except (FlywheelError, *TROUBLES):
        return False
    again = told["log"]
    parts = ("observed_until", "exits", "purchase", "stages")
    return same_tables(again.events, log.events) and all(getattr(again, each) == getattr(log, each) for each in parts)


def _people(sheet: Sheet, told: dict[str, Any]) -> Lines:
    """Return the lines that name the person of each row; who is a guest may stand in rows that are left out."""
    for lines in phrases.people(sheet):
        trial = run_on_copy(told, lines)
        if trial and same(trial["rows"]["person"][sheet.fates.kept], sheet.frame["person"][sheet.fates.kept]):
            told |= trial
            return lines
    raise NoPlainLinesError("person")


def _events(sheet: Sheet, told: dict[str, Any], amount: str) -> Iterator[str]:
    """Yield the table of events, a column for each of their quantities."""
    kept = sheet.frame[sheet.fates.kept]
    shop = "stage" not in kept

    def phrase(some: Iterable[str], name: str, alike: Callable[[Any, Any], bool] = same) -> str:
        def fits(each: str) -> bool:
            found = eval(each, told)  # a text alone stands in every row
            return alike([found] * len(kept) if isinstance(found, str) else found, kept[name])

        return first_that_fits(some, fits)

    columns = {"person": "rows['person']", "time": phrase(moments.times(sheet), "time", same_times)}
    if amount:
        columns["value"] = amount
    for role in ("currency", *(() if shop else ("channel", "referrer"))):
        if kept[role].notna().any():
            columns[role] = phrase(phrases.texts(sheet, role), role)
    if shop:
        columns["order"] = phrase(phrases.orders(sheet), "order", same_groups)
    else:
        columns["stage"] = phrase(phrases.stages(sheet), "stage")
    told["events"] = pd.DataFrame({name: eval(each, told) for name, each in columns.items()})
    yield "events = pd.DataFrame({"
    yield from (f"    {name!r}: {each}," for name, each in columns.items())
    yield "})"


def _sorting(sheet: Sheet, told: dict[str, Any]) -> Lines:
    """Return the lines that bring events into the order in which they happened."""
    dated = "events" not in told or pd.api.types.is_datetime64_any_dtype(told["events"]["time"])
    kept = sheet.frame[sheet.fates.kept]
    journal = "stage" in kept and kept["stage"].notna().any()
    lines = ["events = events[::-1]"] if journal and runs_backwards(kept["moment"]) else []
    key = [] if dated else [f"key={moments.MOMENT}"]
    lines += wrapped("events = events.sort_values", ["'time'", *key, "kind='stable'", "ignore_index=True"])
    if report.SAME_STAGE in sheet.fates.reasons:
        lines += ["events = events[events['stage'] != events.groupby('person')['stage'].shift()]"]
        lines[-1] += f"  # {_(report.SAME_STAGE)}"
    return lines


def _bought(sheet: Sheet, log: JourneyLog) -> Lines:
    """Return the line that takes away amounts before the purchase and of those who left."""
    if not any(note.text == EARLY for note in sheet.notes):
        return []
    if "value" not in log.events:
        return ["events = events.drop(columns='value')"]
    before = [*log.stages[: log.stages.index(log.purchase)], *(log.exits or {}).get(LOST, ())]
    return [f"events['value'] = events['value'].where(~events['stage'].isin({before}))  # {_(NOT_YET)}"]


def _log_lines(export: Export) -> Lines:
    """Return the call that makes the log of the events."""
    log = export.log
    later = log.observed_until > log.events["time"].max()
    seen = [f"observed_until='{log.observed_until:%Y-%m-%d}'"] if later else []
    if export.shape in (shape.ORDERS, shape.LINES):
        there = [f"{name}={name!r}" for name in ("value", "currency") if name in log.events]
        options = ["events", "person='person'", "time='time'", *there, "order='order'", *seen]
        return wrapped("log = fl.JourneyLog.from_orders", options)
    gone = list((log.exits or {}).get(LOST, ()))
    options = ["events", *seen, f"stages={list(log.stages)}", f"exits={ ({LOST: gone} if gone else {}) }"]
    options += [f"purchase={log.purchase!r}"] if log.purchase else []
    options += ["losses='recorded'"] if gone else []
    return wrapped("log = fl.JourneyLog", options)
