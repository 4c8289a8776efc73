"""How pandas reads the file, and by which lines its rows become those of the table."""

import json
from collections.abc import Iterator
from typing import Any

import pandas as pd

from ..sheet import Sheet
from ..sorting import LONG
from .trying import NoPlainLinesError, run_line, same


def read_rows(sheet: Sheet, told: dict[str, Any]) -> str:
    """Return how pandas reads the file, and put what it reads into `told`."""
    cells = sheet.table.cells
    if cells.encoding == "json":
        return _read_objects(sheet, told)
    if cells.head is not None or not cells.separator:
        raise NoPlainLinesError("no CSV")
    options = [f"sep={cells.separator!r}"] if cells.separator != "," else []
    options += [f"encoding={cells.encoding!r}"] if cells.encoding != "utf-8" else []
    options += [f"skiprows={sheet.table.begin - 1}"] if sheet.table.begin > 1 else []
    options += ["escapechar='\\\\'"] if cells.escape else []
    options += ["on_bad_lines='skip'"] if any(reason == LONG for reason, *_rest in sheet.table.rejected) else []
    call = f"pd.read_csv({', '.join([repr(sheet.name), *options, 'dtype=str', 'keep_default_na=False'])})"
    try:
        rows = eval(call, told)
        if not isinstance(rows.index, pd.RangeIndex):
            call = call.replace(", dtype=", ", index_col=False, dtype=")
            rows = eval(call, told)
    except (ValueError, OSError, pd.errors.ParserError) as error:
        raise NoPlainLinesError(str(error)) from None
    call += ".fillna('')" if rows.isna().any(axis=None) else ""
    told["rows"] = rows.fillna("")
    return call


def _read_objects(sheet: Sheet, told: dict[str, Any]) -> str:
    """Return how the objects of a file are read, a row each; parameters of GA4 are columns, as they are for us."""
    value = "next((value for value in one['value'].values() if value is not None), '')"
    own = f"{{'ga ' + one['key']: {value} for one in each.get('event_params', [])}}"
    objects = f"map(json.loads, open({sheet.name!r}, encoding='utf-8'))"
    call = f"pd.DataFrame([each | {own} for each in {objects}], dtype=object)"
    try:
        told["rows"] = eval(call, told | {"json": json}).fillna("").astype(str)
    except (ValueError, OSError, TypeError, AttributeError, KeyError) as error:
        raise NoPlainLinesError(str(error)) from None
    return f"{call}.fillna('').astype(str)"


def tidy_rows(sheet: Sheet, told: dict[str, Any]) -> Iterator[str]:
    """Yield the lines after which the rows are those of the table, as many and under the same names."""
    table, rows = sheet.table, told["rows"]
    if list(rows.columns) != table.header[: len(rows.columns)]:
        yield from run_line(told, "rows.columns = rows.columns.str.strip()")
    lines = sorted([*table.lines.tolist(), *(k for why, k, _row in table.rejected if why != LONG and k > table.begin)])
    if len(rows) > len(lines):
        yield from run_line(told, "rows = rows[rows.apply(lambda row: row.str.strip().any(), axis=1)]")
        yield from run_line(told, "rows = rows.reset_index(drop=True)")
    if len(told["rows"]) != len(lines):
        raise NoPlainLinesError("other rows")
    place = {line: k for k, line in enumerate(lines)}
    if more := [place[k] for why, k, _row in table.rejected if why != LONG and k > table.begin]:
        yield from run_line(told, f"rows = rows.drop(index={more}).reset_index(drop=True)")
    for role, k in sheet.columns.of.items():
        name = table.header[k]
        if name in told["rows"] and role == "value":  # whose texts may differ: 34 and 34.0
            continue
        if name not in told["rows"] or not same(told["rows"][name].str.strip(), table.columns[k].trimmed[:]):
            raise NoPlainLinesError(role)
