"""Exports of each system that are broken in ten ways: a sentence that says what to do, or all rows accounted for."""

import csv
import io
import json
from pathlib import Path
from typing import Any

import pyarrow
import pytest
from every import every
from pyarrow import parquet
from workbooks import workbook

import flywheel_lab as fl
from flywheel_lab.export.columns.roles import find_columns
from flywheel_lab.export.doubts.answers import Answers
from flywheel_lab.export.files.make_table import make_table
from flywheel_lab.export.files.reading import read_cells
from flywheel_lab.export.vocabulary import source_of

FORMS = Path(__file__).parent / "forms"
CSVS = [
    *("hubspot_contacts_english", "hubspot_deals_date_entered", "salesforce_history", "pipedrive_english"),
    *("ga4_with_json_in_cells", "ga4_report_english", "shopify_english", "woocommerce_orders", "stripe_unified"),
    *("matomo_visits_utf16", "any_events", "any_paypal"),
]
SYSTEMS = [  # each importer: a form, and as what it is written
    *((name, "csv") for name in CSVS),
    *(("ga4_bigquery", kind) for kind in ("jsonl", "parquet")),
    *(("any_events", kind) for kind in ("jsonl", "parquet", "xlsx")),
]
Rows = list[list[Any]]
Places = dict[str, set[int]]  # of the columns with a role; all dates are the time


def write(rows: Rows, kind: str) -> bytes:
    names, *cells = rows
    if kind == "csv":
        text = io.StringIO()
        csv.writer(text, lineterminator="\n").writerows(rows)
        return text.getvalue().encode()
    names = [*names, "last"][: len(cells[0])] if cells else names  # where a name is missing
    if kind == "xlsx":
        return workbook([names, *cells])
    objects = [dict(zip(names, row, strict=True)) for row in cells]
    if kind == "jsonl":
        return "\n".join(map(json.dumps, objects)).encode()
    file = io.BytesIO()
    parquet.write_table(pyarrow.Table.from_pylist(objects), file)
    return file.getvalue()


def without(role: str):
    """Return what takes the column of a role away, and those that could stand in for it."""
    return lambda rows, at: [[cell for k, cell in enumerate(row) if k not in at.get(role, ())] for row in rows]


def blank(role: str, text: str = ""):
    """Return what writes the same into each cell of a role's column."""

    def fill(rows: Rows, at: Places) -> Rows:
        return [rows[0], *([text if k in at.get(role, ()) else cell for k, cell in enumerate(row)] for row in rows[1:])]

    return fill


FATAL = {
    "dates are gone": without("time"),
    "days that are none": blank("time", "31.02.2026"),
    "a header alone": lambda rows, _at: rows[:1],
    "a header again and again": lambda rows, _at: [rows[0]] * 4,
}
OF_ROWS = (
    FATAL
    | {
        "people are gone": without("person"),  # another column may name them
        "nobody is named": blank("person"),
        "the first name missing": lambda rows, _at: [rows[0][1:], *rows[1:]],
        "amounts in words": blank("value", "a lot"),
        "each row twice": lambda rows, _at: [rows[0], *rows[1:], *rows[1:]],
    }
)
OF_BYTES = {
    "cut off in a row": lambda raw: raw[:-25],
    "a mark left open": lambda raw: raw.replace(b"\n", b'\n"', 3),
    "noise in the middle": lambda raw: raw[:200] + bytes(range(256)) + raw[200:],
}
WAYS = [*OF_ROWS, *OF_BYTES]


def rows_of(system: str) -> tuple[Rows, Places]:
    """Return the rows of a form, as texts or as what stands in its objects, and which columns have which role."""
    source = next(FORMS.glob(f"{system}.*"))
    table = make_table(read_cells(source), source.name)
    columns = find_columns(table, source_of(table.header), Answers())
    names, told = table.header, [list(column) for column in table.columns.values()]
    rows = [names, *map(list, zip(*told, strict=True))]
    if source.suffix == ".jsonl":  # with its lists, which the table has as texts
        objects = [json.loads(line) for line in source.read_text("utf-8").splitlines()]
        names = list(dict.fromkeys(name for each in objects for name in each))
        rows = [names, *([each.get(name) for name in names] for each in objects)]
    there = {role: {names.index(table.header[k])} for role, k in columns.of.items() if table.header[k] in names}
    dates = {table.header[k] for k, found in enumerate(columns.dates) if found.kind}
    return rows, there | {"time": there.get("time", set()) | {names.index(each) for each in dates.intersection(names)}}


def broken(system: str, kind: str, way: str, folder: Path) -> Path:
    """Return a file in the form of a system, written as some kind of file, broken in some way."""
    rows, at = rows_of(system)
    raw = write(OF_ROWS[way](rows, at), kind) if way in OF_ROWS else OF_BYTES[way](write(rows, kind))
    file = folder / f"{system}.{kind}"
    file.write_bytes(raw)
    return file


def ask(system: str, kind: str, way: str, folder: Path) -> str:
    """Return what is wrong with how a broken file is read, "" if nothing is."""
    counts = system == "ga4_report_english"  # needs no people and no dates
    try:
        export = fl.read_export(broken(system, kind, way, folder))
    except fl.FlywheelError as error:
        return "" if len(str(error).split()) > 4 else f"says only {error}"
    except Exception as error:
        return repr(error)
    report = export.report
    kept = report.used + sum(report.repaired.values())
    if kept + sum(report.rejected.values()) != report.read:
        return str(report)
    return f"read, {kept} rows used" if way in FATAL and kept and not counts and export.found else ""


def all_wrong(turns, folder: Path) -> dict[tuple[str, ...], str]:
    return {turn: wrong for turn in turns if (wrong := ask(*turn, folder))}


@pytest.mark.slow
def test_a_broken_export_gets_a_sentence_or_keeps_its_rows(tmp_path):
    turns = [(*system, WAYS[k % len(WAYS)]) for k, system in enumerate(SYSTEMS * 2)]
    assert all_wrong(turns, tmp_path) == {}


@pytest.mark.every
def test_each_system_broken_in_each_way_gets_a_sentence_or_keeps_its_rows(tmp_path):
    assert all_wrong([(*system, way) for system in SYSTEMS for way in WAYS], tmp_path) == {}


@every("way", WAYS)
def test_each_way_breaks_something(tmp_path, way):
    whole = write(rows_of("woocommerce_orders")[0], "csv")
    assert broken("woocommerce_orders", "csv", way, tmp_path).read_bytes() != whole
