"""Exports of each system that are broken in ten ways: a sentence that says what to do, or all rows accounted for."""

import csv
import io
from pathlib import Path

import pytest
from every import every

import flywheel_lab as fl
from flywheel_lab.export.columns.roles import find_columns
from flywheel_lab.export.doubts.answers import Answers
from flywheel_lab.export.files.reading import read_cells
from flywheel_lab.export.files.table import make_table
from flywheel_lab.export.vocabulary import source_of

FORMS = Path(__file__).parent / "forms"
SYSTEMS = [
    *("hubspot_contacts_english", "hubspot_deals_date_entered", "salesforce_history", "pipedrive_english"),
    *("ga4_with_json_in_cells", "ga4_report_english", "shopify_english", "woocommerce_orders", "stripe_unified"),
    *("any_events", "any_paypal"),
]
Rows = list[list[str]]


def write(rows: Rows, separator: str = ",") -> bytes:
    text = io.StringIO()
    csv.writer(text, delimiter=separator, lineterminator="\n").writerows(rows)
    return text.getvalue().encode()


def without(role: str):
    """Return what takes the column of a role away, and those that could stand in for it."""

    def drop(rows: Rows, roles: dict[str, int], dates: set[int]) -> bytes:
        gone = {roles.get(role, -1)} | (dates if role == "time" else set())
        return write([[cell for k, cell in enumerate(row) if k not in gone] for row in rows])

    return drop


def blank(role: str, text: str = ""):
    """Return what writes the same into each cell of a role's column."""

    def fill(rows: Rows, roles: dict[str, int], dates: set[int]) -> bytes:
        at = {roles.get(role, -1)} | (dates if role == "time" else set())
        return write([rows[0], *([text if k in at else cell for k, cell in enumerate(row)] for row in rows[1:])])

    return fill


FATAL = {"dates are gone": without("time"), "days that are none": blank("time", "31.02.2026")}
FATAL |= {"a header alone": lambda rows, _roles, _dates: write(rows[:1])}
FATAL |= {"a header again and again": lambda rows, _roles, _dates: write(rows[:1] * 4)}
OTHERS = {
    "people are gone": without("person"),  # another column may name them
    "nobody is named": blank("person"),
    "cut off in a row": lambda rows, _roles, _dates: write(rows)[:-25],
    "a mark left open": lambda rows, _roles, _dates: write(rows).replace(b"\n", b'\n"', 3),
    "the first name missing": lambda rows, _roles, _dates: write([rows[0][1:], *rows[1:]]),
    "noise in the middle": lambda rows, _roles, _dates: write(rows)[:200] + bytes(range(256)) + write(rows)[200:],
    "amounts in words": blank("value", "a lot"),
    "each row twice": lambda rows, _roles, _dates: write([rows[0], *rows[1:], *rows[1:]]),
}
WAYS = FATAL | OTHERS


def broken(system: str, way: str, folder: Path) -> Path:
    """Return a file in the form of a system, broken in some way."""
    source = FORMS / f"{system}.csv"
    table = make_table(read_cells(source), source.name)
    columns = find_columns(table, source_of(table.header), Answers())
    rows = [table.header, *([column[k] for column in table.columns.values()] for k in range(len(table)))]
    file = folder / f"{system}.csv"
    file.write_bytes(WAYS[way](rows, columns.of, {k for k, dates in enumerate(columns.dates) if dates.kind}))
    return file


def ask(system: str, way: str, folder: Path) -> str:
    """Return what is wrong with how a broken file is read, "" if nothing is."""
    counts = system == "ga4_report_english"  # needs no people and no dates
    try:
        export = fl.read_export(broken(system, way, folder))
    except fl.FlywheelError as error:
        return "" if len(str(error).split()) > 4 else f"says only {error}"
    except Exception as error:
        return repr(error)
    report = export.report
    kept = report.used + sum(report.repaired.values())
    if kept + sum(report.rejected.values()) != report.read:
        return str(report)
    return f"read, {kept} rows used" if way in FATAL and kept and not counts and export.found else ""


def all_wrong(pairs, folder: Path) -> dict[tuple[str, str], str]:
    return {(system, way): wrong for system, way in pairs if (wrong := ask(system, way, folder))}


@pytest.mark.slow
def test_a_broken_export_gets_a_sentence_or_keeps_its_rows(tmp_path):
    turns = [(system, list(WAYS)[k % len(WAYS)]) for k, system in enumerate(SYSTEMS * 2)]
    assert all_wrong(turns, tmp_path) == {}


@pytest.mark.every
def test_each_system_broken_in_each_way_gets_a_sentence_or_keeps_its_rows(tmp_path):
    assert all_wrong([(system, way) for system in SYSTEMS for way in WAYS], tmp_path) == {}


@every("way", WAYS)
def test_each_way_breaks_something(tmp_path, way):
    whole = (FORMS / "woocommerce_orders.csv").read_bytes()
    assert broken("woocommerce_orders", way, tmp_path).read_bytes() != whole
