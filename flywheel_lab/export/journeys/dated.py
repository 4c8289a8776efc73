"""Tables with the dates of stages side by side, a row for each person, become events."""

import numpy as np
import pandas as pd

from ...data.log import LOST
from .. import report
from ..cells.column import Column
from ..orders.currencies import settle_currency
from ..orders.money import row_values
from ..sheet import Sheet
from . import shape
from .clock import column_dates, why_no_times
from .members import are_members, plans_ahead
from .missing import refuse_nothing
from .stages import is_won


def dated_stages(sheet: Sheet, people: Column, until: str | None) -> pd.DataFrame:
    """Return the events of a table with a date for each stage, a row for each person; it was made `until` a day."""
    parts: list[pd.DataFrame] = []
    sheet.fates.reject(sheet.table.repeated(people.codes), report.DUPLICATE)
    frame = pd.DataFrame({"value": row_values(sheet)})
    settle_currency(sheet, frame)
    values, dated = frame["value"].to_numpy(float), np.zeros(len(sheet.table), bool)
    sheet.frame = pd.DataFrame({"person": people.to_pandas(None), "value": values})
    sheet.frame["channel"] = sheet.columns.texts(sheet.table, "channel").to_pandas(None)
    sheet.frame["currency"] = frame["currency"]
    bought = sheet.answers.get("purchase")
    known = people.take([bool(name) for name in people.texts]) & sheet.fates.kept
    stages = shape.stage_dates(sheet.table, sheet.columns)
    members = are_members(sheet, stages)
    for column, stage in stages.items():
        dates = column_dates(sheet, column)
        whys = why_no_times(dates)
        there = known & ~np.logical_or.reduce(list(whys.values()))
        there &= ~plans_ahead(sheet, column, dates.times, until) if members and stage == LOST else True
        if there.any():
            part = pd.DataFrame({"row": np.flatnonzero(there), "stage": stage, "time": dates.times[there]})
            parts.append(part.assign(value=values[there] if is_won(stage) or stage == bought else np.nan))
        dated |= there
        sheet.fates.repair(whys[report.BAD_TIME] | whys[report.NO_DAY], report.SOME_DATE)
    sheet.fates.reject(people.take([not name for name in people.texts]), report.NOBODY)
    sheet.fates.reject(~dated & (sheet.fates.repaired > 0), report.NO_DAY)
    sheet.fates.reject(~dated, report.NO_TIME)
    refuse_nothing(sheet, int(dated.sum()))
    events = pd.concat(parts, ignore_index=True).sort_values("time", kind="stable")
    rows = events.pop("row").to_numpy()
    events.insert(0, "person", people.to_pandas()[rows])
    events["channel"] = sheet.columns.texts(sheet.table, "channel").to_pandas(None)[rows]
    events["currency"] = frame["currency"].to_numpy()[rows]
    if events["value"].isna().all():
        events = events.drop(columns=["value", "currency"])
    return events.dropna(axis="columns", how="all").reset_index(drop=True)
