"""Plain lines of pandas that read an export as it was read: each is tried on the file, and so are all together."""

from collections.abc import Callable, Iterable, Iterator
from typing import Any

import numpy as np
import pandas as pd

from ....errors import FlywheelError
from ....messages import gettext as _
from ...log import LOST, JourneyLog
from .. import report, shape
from ..clock import runs_backwards
from ..logs import EARLY
from ..result import Export
from ..sheet import Sheet
from . import moments, phrases
from .rows import read_rows, tidy_rows
from .stack import stack_dates
from .trying import (
    TROUBLES,
    Lines,
    NoPlainLinesError,
    first_that_fits,
    run_line,
    same,
    same_groups,
    same_tables,
    same_times,
)

IMPORTS = ["import pandas as pd", "", "import flywheel_lab as fl", ""]
MOST = 200  # rows that may be left out by their numbers


def plain_lines(export: Export, sheet: Sheet | None) -> str:
    """Return lines that give the same log without our reader; raises NoPlainLinesError where there are none."""
    if sheet is None or export.shape == shape.VISITS:
        raise NoPlainLinesError("no log")
    try:
        text = _write(export, sheet)
    except (*TROUBLES, SyntaxError, StopIteration) as error:
        raise NoPlainLinesError(repr(error)) from None
    if not _gives(text, export.log):
        raise NoPlainLinesError(text)
    return text


def _write(export: Export, sheet: Sheet) -> str:
    told: dict[str, Any] = {"pd": pd}
    lines = [f"rows = {read_rows(sheet, told)}", *tidy_rows(sheet, told), *_people(sheet, told)]
    if export.shape == shape.WIDE:
        lines += [*_left_out(sheet, told, but=(report.NO_TIME, report.NO_DAY)), *stack_dates(sheet, told, export.log)]
    else:
        lines += [*_left_out(sheet, told), *_events(sheet, told)]
    lines += [*_sorting(sheet, told), *_bought(sheet, export.log), _log_line(export), "log = fl.give_pseudonyms(log)"]
    return "\n".join([*(["import json", ""] if "json.loads" in lines[0] else []), *IMPORTS, *lines])


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
        trial = told | {"rows": told["rows"].copy()}
        try:
            exec("\n".join(lines), trial)
        except TROUBLES:
            continue
        if same(trial["rows"]["person"][sheet.fates.kept], sheet.frame["person"][sheet.fates.kept]):
            told |= trial
            return lines
    raise NoPlainLinesError("person")


def _left_out(sheet: Sheet, told: dict[str, Any], but: tuple[str, ...] = ()) -> Iterator[str]:
    """Yield a line for each reason for which rows are left out: by a rule where one holds, else by their numbers."""
    gone = ~sheet.fates.kept
    for reason in dict.fromkeys(sheet.fates.reasons[code] for code in sheet.fates.rejected[gone]):
        those = np.flatnonzero(sheet.fates.rejected == sheet.fates.reasons.index(reason))
        those = those[np.isin(those, told["rows"].index)]
        if reason in but or not len(those):
            continue
        rule = next((rule for rule in phrases.rules(sheet, reason) if _holds(rule, told, those, gone)), "")
        if not rule and len(those) > MOST:
            raise NoPlainLinesError(reason)
        line = f"rows = rows[{rule}]" if rule else f"rows = rows.drop(index={those.tolist()})"
        yield from run_line(told, f"{line}  # {_(reason)}")


def _holds(rule: str, told: dict[str, Any], those: Any, gone: Any) -> bool:
    """Whether a rule leaves out all these rows, and none that counts."""
    found = ~eval(rule, told).to_numpy(bool)
    hit = told["rows"].index.to_numpy()[found]
    return bool(gone[hit].all() and np.isin(those, hit).all())


def _events(sheet: Sheet, told: dict[str, Any]) -> Iterator[str]:
    """Yield the table of events, a column for each of their quantities."""
    kept = sheet.frame[sheet.fates.kept]
    shop = "stage" not in kept

    def phrase(some: Iterable[str], name: str, alike: Callable[[Any, Any], bool] = same) -> str:
        def fits(each: str) -> bool:
            found = eval(each, told)  # a text alone stands in every row
            return alike([found] * len(kept) if isinstance(found, str) else found, kept[name])

        return first_that_fits(some, fits)

    columns = {"person": "rows['person']", "time": phrase(moments.times(sheet), "time", same_times)}
    if kept["value"].notna().any():
        columns["value"] = phrase(phrases.values(sheet), "value")
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
    """Return the line that brings events into the order in which they happened."""
    dated = "events" not in told or pd.api.types.is_datetime64_any_dtype(told["events"]["time"])
    key = "" if dated else f"key={moments.MOMENT}, "
    kept = sheet.frame[sheet.fates.kept]
    journal = "stage" in kept and kept["stage"].notna().any()
    back = "[::-1]" if journal and runs_backwards(kept["moment"]) else ""
    lines = [f"events = events{back}.sort_values('time', {key}kind='stable', ignore_index=True)"]
    if report.SAME_STAGE in sheet.fates.reasons:
        lines += ["events = events[events['stage'] != events.groupby('person')['stage'].shift()]"]
    return lines


def _bought(sheet: Sheet, log: JourneyLog) -> Lines:
    """Return the line that takes away amounts before the purchase and of those who left."""
    if not any(note.text == EARLY for note in sheet.notes):
        return []
    before = [*log.stages[: log.stages.index(log.purchase)], *(log.exits or {}).get(LOST, ())]
    if "value" not in log.events:
        return ["events = events.drop(columns='value')"]
    return [f"events['value'] = events['value'].where(~events['stage'].isin({before}))"]


def _log_line(export: Export) -> str:
    """Return the line that makes the log of the events."""
    log = export.log
    later = log.observed_until > log.events["time"].max()
    seen = [f"observed_until='{log.observed_until:%Y-%m-%d}'"] if later else []
    if export.shape in (shape.ORDERS, shape.LINES):
        there = [f"{name}={name!r}" for name in ("value", "currency") if name in log.events]
        options = ["events", "person='person'", "time='time'", *there, "order='order'", *seen]
        return f"log = fl.JourneyLog.from_orders({', '.join(options)})"
    gone = list((log.exits or {}).get(LOST, ()))
    options = [*seen, f"stages={list(log.stages)}", f"exits={ ({LOST: gone} if gone else {}) }"]
    options += [f"purchase={log.purchase!r}"] if log.purchase else []
    options += ["losses='recorded'"] if gone else []
    return f"log = fl.JourneyLog(events, {', '.join(options)})"
