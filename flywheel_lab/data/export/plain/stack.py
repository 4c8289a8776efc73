"""How the dates of stages, side by side in a table, become events below each other."""

from collections.abc import Iterator
from functools import partial
from typing import Any

import numpy as np

from ...log import JourneyLog
from .. import shape
from ..clock import column_dates
from ..dates import FIRST, LAST, are_possible
from ..sheet import Sheet
from ..stages import is_won
from . import moments, phrases
from .trying import first_that_fits, same

LIKELY = f".dt.year.between({FIRST}, {LAST})"


def stack_dates(sheet: Sheet, told: dict[str, Any], log: JourneyLog) -> Iterator[str]:
    """Yield the lines that put the dates of stages below each other, a row for each."""
    names = {stage: sheet.table.header[k] for k, stage in shape.stage_dates(sheet.table, sheet.columns).items()}
    places = [sheet.table.header.index(name) for name in names.values()]
    read = [column_dates(sheet, k).times for k in places]
    rows = told["rows"].index
    truth = [np.where(are_possible(times), times, np.datetime64("NaT"))[rows] for times in read]

    def reads_dates(phrase: str) -> bool:
        found = [eval(phrase, told | {"name": name}) for name in names.values()]
        likely = (each.where(eval(f"each{LIKELY}", {"each": each})) for each in found)
        return all(map(same, likely, truth))

    parts = {"person": "rows['person']", "stage": "stage"}
    parts["time"] = first_that_fits(moments.dates("name", sheet.table.columns[places[0]].texts), reads_dates)
    kept = sheet.frame.loc[rows]
    if "value" in log.events:
        won = next(stage for stage in names if is_won(stage))
        amount = first_that_fits(phrases.values(sheet), partial(_says, told, kept["value"]))
        parts["value"] = f"{amount} if stage == {won!r} else float('nan')"
    for role in {"channel", "currency"} & set(log.events.columns):
        parts[role] = first_that_fits(phrases.texts(sheet, role), partial(_says, told, kept[role]))
    yield f"stages = {names}"
    yield "events = pd.concat("
    yield f"    pd.DataFrame({{{', '.join(f'{name!r}: {each}' for name, each in parts.items())}}})"
    yield "    for stage, name in stages.items()"
    yield ").dropna(subset=['person', 'time'])"
    if any((~np.isnat(times) & ~are_possible(times)).any() for times in read):
        yield f"events = events[events['time']{LIKELY}]"


def _says(told: dict[str, Any], truth: Any, phrase: str) -> bool:
    return same(eval(phrase, told), truth)
