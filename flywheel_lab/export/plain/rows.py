"""How pandas reads the file, and by which lines its rows become those of the table."""

import json
from collections.abc import Iterator
from typing import Any

import pandas as pd

from ...messages import gettext as _
from ...messages import mark
from ..files.ending import CUT
from ..files.make_table import BROKEN
from ..files.parameters import COLUMN
from ..files.sorting import LONG
from ..sheet import Sheet
from .trying import TROUBLES, Lines, NoPlainLinesError, run_lines, same, wrapped

PARAMETERS = mark("The parameters of an event by their names.")
TEXTS = ["dtype=str", "keep_default_na=False"]


def read_rows(sheet: Sheet, told: dict[str, Any], spread: bool = True) -> Lines:
    """Return how pandas reads the file, and put what it reads into `told` as `rows`, with `json` where it needs that.

    Parts of objects become columns of their own if they are to be `spread`.
    """
    kind = sheet.table.cells.encoding
    try:
        if kind == "json":
            lines = _read_objects(sheet, told)
            return [*lines, *_spread(sheet, told)] if spread else lines
        if kind == "parquet":
            lines = run_lines(told, [f"rows = pd.read_parquet({sheet.name!r}).astype(object).fillna('')"])
            return [*lines, *_spread(sheet, told)] if spread else lines
        lines = _read_workbook(sheet, told) if kind == "xlsx" else _read_csv(sheet, told)
        return [*lines, *_spread_cells(told)]
    except (*TROUBLES, OSError, StopIteration, ImportError) as error:
        raise NoPlainLinesError(str(error)) from None


def _read_csv(sheet: Sheet, told: dict[str, Any]) -> Lines:
    cells = sheet.table.cells
    if not cells.separator:
        raise NoPlainLinesError("no CSV")
    options = [repr(sheet.name)]
    options += [f"sep={cells.separator!r}"] if cells.separator != "," else []
    options += [f"encoding={cells.encoding!r}"] if cells.encoding != "utf-8" else []
    options += [f"skiprows={sheet.table.begin - 1}"] if sheet.table.begin > 1 else []
    options += ["escapechar='\\\\'"] if cells.escape else []
    options += ["on_bad_lines='skip'"] if any(reason == LONG for reason, *_rest in sheet.table.rejected) else []
    options += (
        [f"nrows={len(_lines_read(sheet))}"] if any(reason == CUT for reason, *_rest in sheet.table.rejected) else []
    )
    lines = run_lines(told, wrapped("rows = pd.read_csv", [*options, *TEXTS]))
    if not isinstance(told["rows"].index, pd.RangeIndex):
        lines = run_lines(told, wrapped("rows = pd.read_csv", [*options, "index_col=False", *TEXTS]))
    if any(reason == CUT for reason, *_rest in sheet.table.rejected):
        lines[-1] += f"  # {_(CUT)}"
    return [*lines, *(run_lines(told, ["rows = rows.fillna('')"]) if told["rows"].isna().any(axis=None) else [])]


def _read_workbook(sheet: Sheet, told: dict[str, Any]) -> Lines:
    """Return how the sheet with the same columns is read."""
    skipped = [f"skiprows={sheet.table.begin - 1}"] if sheet.table.begin > 1 else []
    names = pd.ExcelFile(sheet.name, engine="calamine").sheet_names
    for name in names:
        chosen = [f"sheet_name={name!r}"] if len(names) > 1 else []
        lines = wrapped("rows = pd.read_excel", [repr(sheet.name), *chosen, *skipped, "engine='calamine'", *TEXTS])
        run_lines(told, lines)
        if [str(each).strip() for each in told["rows"].columns] == sheet.table.header[: len(told["rows"].columns)]:
            return [*lines, *run_lines(told, ["rows = rows.fillna('')"])]
    raise NoPlainLinesError("no sheet")


def _read_objects(sheet: Sheet, told: dict[str, Any]) -> Lines:
    """Return how the objects of a file are read, a row each: one in a line, or all in a list."""
    told["json"] = json
    broken = {k for why, k, _row in sheet.table.rejected if why == BROKEN}
    reads = ["[json.loads(line) for line in file]", "json.load(file)"]
    if broken:
        reads = [f"[json.loads(line) for k, line in enumerate(file, 1) if k not in {broken}]"]
    for read in reads:
        why = f"  # {_(BROKEN)}" if broken else ""
        frame = f"    rows = pd.DataFrame({read}, dtype=object).fillna(''){why}"
        lines = [f"with open({sheet.name!r}, encoding='utf-8') as file:", frame]
        try:
            return run_lines(told, lines)
        except TROUBLES:
            continue
    raise NoPlainLinesError("no objects")


def _spread(sheet: Sheet, told: dict[str, Any]) -> Lines:
    """Return the lines after which the parts of objects, and the parameters of GA4, are columns of their own."""
    lines: Lines = []
    needed = [sheet.header(role) for role in sheet.columns.of]
    names = list(told["rows"].columns)
    for name in names:  # those of the parts come behind, and may have parts
        column, inner = told["rows"][name], [header for header in needed if header.startswith(f"{name}.")]
        if inner and column.map(lambda cell: isinstance(cell, dict)).any():
            parts = f"parts = pd.DataFrame([each or {{}} for each in rows[{name!r}]], dtype=object)"
            lines += run_lines(told, [parts, f"rows = rows.join(parts.add_prefix('{name}.')).fillna('')"])
            names += [part for part in told["rows"].columns if part.startswith(f"{name}.")]
    if COLUMN in told["rows"]:
        lines += _spread_parameters(told, f"rows[{COLUMN!r}]")
    return [*lines, *run_lines(told, ["rows = rows.fillna('').astype(str)" if lines else "rows = rows.astype(str)"])]


def _spread_cells(told: dict[str, Any]) -> Lines:
    """Return the lines after which parameters of GA4, that stand as JSON in cells, are columns of their own."""
    if COLUMN not in told["rows"] or any(name.startswith("ga ") for name in told["rows"]):
        return []
    told["json"] = json
    filled = f"lists = rows[{COLUMN!r}].where(rows[{COLUMN!r}] != '', '[]').map(json.loads)"
    lines = [*run_lines(told, [filled]), *_spread_parameters(told, "lists")]
    return [*lines, *run_lines(told, ["rows = rows.fillna('').astype(str)"])]


def _spread_parameters(told: dict[str, Any], lists: str) -> Lines:
    lines = [
        "",
        "def parameters(event):",
        f'    """{_(PARAMETERS)}"""',
        "    named = {each['key']: each['value'].values() for each in event}",
        "    return {key: next((x for x in some if x is not None), '') for key, some in named.items()}",
        "",
        f"told = pd.DataFrame([parameters(event) for event in {lists}], dtype=object)",
        "rows = rows.join(told.add_prefix('ga '))",
    ]
    return run_lines(told, lines)


def _lines_read(sheet: Sheet) -> list[int]:
    """Return the lines of the file that pandas reads as rows."""
    table = sheet.table
    more = [k for why, k, _row in table.rejected if why not in (LONG, CUT, BROKEN) and k > table.begin]
    return sorted([*table.lines.tolist(), *more])


def tidy_rows(sheet: Sheet, told: dict[str, Any]) -> Iterator[str]:
    """Yield the lines after which the rows are those of the table, as many and under the same names."""
    table, rows = sheet.table, told["rows"]
    if list(rows.columns) != table.header[: len(rows.columns)] and any(str(name) != str(name).strip() for name in rows):
        yield from run_lines(told, ["rows.columns = rows.columns.str.strip()"])
    lines = _lines_read(sheet)
    if len(rows) > len(lines):
        empty = "(rows != '').any(axis=1)"
        if eval(empty, told).sum() != len(lines):
            empty = "rows.apply(lambda row: row.str.strip().any(), axis=1)"
        yield from run_lines(told, [f"rows = rows[{empty}].reset_index(drop=True)"])
    if len(told["rows"]) != len(lines):
        raise NoPlainLinesError("other rows")
    place = {line: k for k, line in enumerate(lines)}
    none = {place[k]: why for why, k, _row in table.rejected if k in place}
    if none:
        why = ", ".join(dict.fromkeys(map(_, none.values())))
        yield from run_lines(told, [f"rows = rows.drop(index={list(none)}).reset_index(drop=True)  # {why}"])
    for role, k in sheet.columns.of.items():
        name = table.header[k]
        if name in told["rows"] and role in ("value", "time"):  # whose texts may differ: 34 and 34.0
            continue
        if name not in told["rows"] and not any(table.columns[k].texts):  # a parameter that no event has
            continue
        if name not in told["rows"] or not same(told["rows"][name].str.strip(), table.columns[k].trimmed[:]):
            raise NoPlainLinesError(role)
