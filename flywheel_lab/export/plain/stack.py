"""How what stands side by side, the dates of stages or the actions of visits, becomes events below each other."""

from collections.abc import Iterator
from functools import partial
from typing import Any

import numpy as np

from ...data.log import JourneyLog
from ...messages import gettext as _
from ...messages import mark
from ..cells.dates import FIRST, LAST, are_possible
from ..journeys import shape
from ..journeys.clock import column_dates
from ..journeys.stages import is_won
from ..journeys.visits import TIMES
from ..sheet import Sheet
from . import moments, phrases
from .trying import Lines, NoPlainLinesError, first_that_fits, same

LIST = "actionDetails"
NO_ACTION = mark("no visit, or no such action")
PLANNED = mark("an end that lies ahead is only a plan")
KNOWN = "events = events[events['person'].fillna('').ne('') & events['stage'].fillna('').ne('')]"
LIKELY = f".dt.year.between({FIRST}, {LAST})"


def stack_dates(sheet: Sheet, told: dict[str, Any], log: JourneyLog) -> Iterator[str]:
    """Yield the lines that put the dates of stages below each other, a row for each."""
    names = {stage: sheet.table.header[k] for k, stage in shape.stage_dates(sheet.table, sheet.columns).items()}
    places = [sheet.table.header.index(name) for name in names.values()]
    read = [column_dates(sheet, k).times for k in places]
    rows = told["rows"].index
    truth = [np.where(are_possible(times), times, np.datetime64("NaT"))[rows] for times in read]

    def reads_dates(phrase: str) -> bool:
        found = [eval(phrase, told | {"column": name}) for name in names.values()]
        likely = (each.where(eval(f"each{LIKELY}", {"each": each})) for each in found)
        return all(map(same, likely, truth))

    parts = {"person": "rows['person']", "stage": "stage"}
    parts["time"] = first_that_fits(moments.dates("column", sheet.table.columns[places[0]].texts), reads_dates)
    if "value" in log.events:
        parts["value"] = "rows['amount']"
    for role in [role for role in ("channel", "currency") if role in log.events]:
        parts[role] = first_that_fits(phrases.texts(sheet, role), partial(_says, told, sheet.frame.loc[rows, role]))
    yield "stages = {"
    yield from (f"    {stage!r}: {name!r}," for stage, name in names.items())
    yield "}"
    yield "events = pd.concat("
    yield "    pd.DataFrame({"
    yield from (f"        {name!r}: {each}," for name, each in parts.items())
    yield "    })"
    yield "    for stage, column in stages.items()"
    yield ").dropna(subset=['person', 'time'])"
    if "value" in log.events:
        won = next(stage for stage in names if is_won(stage) or stage == log.purchase)
        yield f"events['value'] = events['value'].where(events['stage'] == {won!r})"
    if any((~np.isnat(times) & ~are_possible(times)).any() for times in read):
        yield f"events = events[events['time']{LIKELY}]"
    if any((times > np.datetime64(log.observed_until)).any() for times in truth):
        yield f"events = events[events['time'] <= '{log.observed_until:%Y-%m-%d}']  # {_(PLANNED)}"


def _says(told: dict[str, Any], truth: Any, phrase: str) -> bool:
    found = eval(phrase, told)
    return same([found] * len(truth) if isinstance(found, str) else found, truth)


def stack_actions(sheet: Sheet, has: set[str]) -> Iterator[Lines]:
    """Yield ways to put the actions of visits below each other; `has` are the columns of the log."""
    actions = shape.action_columns(sheet.table)
    name = next((name for name in TIMES if any(name in each for each in actions)), "")
    if not name:
        raise NoPlainLinesError("no times of actions")
    listed = sheet.table.cells.encoding == "json"
    told = {"stage": "type", "time": name} | ({"value": "revenue"} if "value" in has else {})
    read = "action.str.get({!r})" if listed else f"visits.get(f'{{}} ({LIST} {{{{k}}}})')"
    columns = {"person": f"visits[{sheet.header('person')!r}]"}
    columns |= {role: read.format(each) for role, each in told.items()}
    for role in [role for role in ("currency", "channel") if role in has]:
        columns[role] = f"visits[{sheet.header(role)!r}]" + ".astype(str)" * listed
    numbers = f"range({len(actions)})"
    lines = [f"actions = [visits[{LIST!r}].str.get(k) for k in {numbers}]"] if listed else []
    lines += ["events = pd.concat(", "    pd.DataFrame({"]
    lines += [f"        {role!r}: {each}," for role, each in columns.items()]
    lines += [
        "    })",
        "    for action in actions" if listed else f"    for k in {numbers}",
        ")",
        f"{KNOWN}  # {_(NO_ACTION)}",
    ]
    lines += ["events['value'] = pd.to_numeric(events['value'])"] if "value" in has else []
    zone = sheet.answers.get("zone")
    for time in ("events['time'].astype('int64'), unit='s'", "events['time']", "events['time'], format='ISO8601'"):
        at = f"pd.to_datetime({time}, utc=True).dt.tz_convert({zone!r})" if zone else f"pd.to_datetime({time})"
        yield [*lines, f"events['time'] = {at}"]
