"""Visits with their actions side by side, as Matomo exports them, become events."""

import numpy as np
import pandas as pd

from ...errors import FlywheelError
from ...messages import gettext as _
from .. import report
from ..cells.column import Column
from ..cells.dates import read_dates
from ..cells.values import read_values
from ..columns.roles import WEAK
from ..orders.currencies import settle_currency
from ..orders.money import row_values
from ..sheet import Sheet
from ..vocabulary import name_points
from .clock import clock, why_no_times
from .shape import action_columns
from .stages import is_won

TIMES = ("timestamp", "serverTimePretty")  # of an action, the better one first


def visit_events(sheet: Sheet, people: Column) -> pd.DataFrame:
    """Return an event for each action of each visit; a visit without an action that has a time is rejected."""
    table, parts = sheet.table, list[pd.DataFrame]()
    known = people.take([bool(name) for name in people.texts]) & sheet.fates.kept
    dated = np.zeros(len(table), bool)
    for told in action_columns(table):
        types = table.columns[told["type"]].trimmed
        name = next((name for name in TIMES if name in told), "")
        at = told[name] if name else sheet.columns.of.get("time", -1)
        dates = read_dates(table.columns[at], table.header[at]) if at >= 0 else None
        if dates is None or not dates.kind:
            continue
        late = np.logical_or.reduce(list(why_no_times(dates).values()))
        there = known & ~late & types.take([bool(text) for text in types.texts])
        money = table.columns[told["revenue"]] if "revenue" in told else Column.same("", len(table))
        values = read_values(money).numbers
        part = {"row": np.flatnonzero(there), "stage": types.to_pandas()[there], "value": values[there]}
        parts.append(pd.DataFrame(part).assign(time=clock(dates, sheet)[there].to_numpy()))
        dated |= there
    sheet.fates.reject(people.take([not name for name in people.texts]), report.NOBODY)
    sheet.fates.reject(~dated, report.NO_TIME)
    if not dated.any():
        message = _("{file} has visits, but no action with a time. Export the visits log with its actions.")
        raise FlywheelError(message.format(file=sheet.name))
    events = pd.concat(parts, ignore_index=True).sort_values("time", kind="stable", ignore_index=True)
    _give_money(events, sheet)
    rows = events.pop("row").to_numpy()
    frame = pd.DataFrame({"value": events["value"].groupby(rows).max().reindex(range(len(table)))})
    settle_currency(sheet, frame)
    events["value"] = events["value"].where(frame["value"].notna().to_numpy()[rows])
    if frame["value"].notna().any():
        events["currency"] = frame["currency"].to_numpy()[rows]
    events.insert(0, "person", people.to_pandas()[rows])
    events["channel"] = sheet.columns.texts(table, "channel").to_pandas(None)[rows]
    return events.dropna(axis="columns", how="all").reset_index(drop=True)


def _give_money(events: pd.DataFrame, sheet: Sheet) -> None:
    """Give what a visit brought to its last purchase, in place, by an answer or where no action tells its own money."""
    answer = sheet.answers.get("column.value")
    if answer is None and (events["value"].notna().any() or "value" not in sheet.columns.of):
        return
    events["value"] = np.nan
    if answer != "" and (answer or name_points("value", sheet.header("value")) >= WEAK["value"]):
        last = events[events["stage"].map(is_won)].groupby("row").tail(1)
        events.loc[last.index, "value"] = row_values(sheet)[last["row"]]
