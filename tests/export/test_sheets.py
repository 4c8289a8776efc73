"""Workbooks with several sheets: which are read, and what is said of the others."""

import re

import pytest
from every import every
from workbooks import workbook

import flywheel_lab as fl

pytest.importorskip("python_calamine")
HEAD = ["Kunde", "Datum", "Betrag"]
JANUARY = [HEAD, ["kim", "2026-01-03", "20"], ["lee", "2026-01-05", "35"], ["max", "2026-01-07", "7.5"]]
FEBRUARY = [["Februar 2026", "", ""], HEAD, ["kim", "2026-02-07", "15.5"], ["ann", "2026-02-11", "80"]]
TURNED = [[row[k] for k in (2, 0, 1)] for row in FEBRUARY[1:]]
GOODS = [["Produkt", "Preis"], *([f"Tee {k}", str(k)] for k in range(9))]
YEAR = [*JANUARY, *FEBRUARY[2:]]
CODED = [[*row, code] for row, code in zip(JANUARY, ("St.", "BZ", "ST", "BZ"), strict=True)]
BOOKS = {
    "months": (workbook(JANUARY, Feb=FEBRUARY), 158, r"one below the other: Orders \(3\), Feb \(2\)"),
    "the same columns in another order": (workbook(JANUARY, Feb=TURNED), 158, r"Orders \(3\), Feb \(2\)"),
    "a year beside its months": (
        workbook(JANUARY, Feb=FEBRUARY, Jahr=YEAR),
        158,
        r"this sheet was read: Jahr. Not read: Orders \(rows: 3; columns: Kunde, Datum, Betrag\), Feb \(rows: 2",
    ),
    "goods in a longer sheet": (workbook(GOODS, Verkauf=JANUARY), 62.5, r"Orders \(rows: 9; columns: Produkt, Preis\)"),
    "customers in a longer sheet": (
        workbook([["Kunde", "Erstellt am"], *([f"k{k}", "2025-05-05"] for k in range(9))], Verkauf=JANUARY),
        62.5,
        "was read: Verkauf",
    ),
    "a legend that names no column": (
        workbook(CODED, Legende=[["Code", "Bedeutung"], ["BZ", "bezahlt"], ["ST", "storniert"]]),
        27.5,
        "told by the sheet 'Legende', and was read in their place: 'St.'",
    ),
    "orders that were cancelled": (
        workbook(JANUARY, Storniert=FEBRUARY),
        62.5,
        r"names of the sheets tell how orders stand, and were read as the column 'Status \(group\)'",
    ),
}


@every("what", BOOKS)
def test_sheets_with_the_same_columns_are_one_table_and_others_are_named(tmp_path, what):
    raw, value, said = BOOKS[what]
    (tmp_path / "shop.xlsx").write_bytes(raw)
    mapping = {"status:Orders": "purchase"} if "cancelled" in what else None
    export = fl.read_export(tmp_path / "shop.xlsx", mapping=mapping)
    assert export.log.events["value"].sum() == value
    assert re.search(said, " ".join(map(str, export.notes)))
