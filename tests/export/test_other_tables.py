"""Files in which other tables stand above, below or beside the one that is read: they are named, not read as rows."""

import re

from every import every
from speaking import speaking

import flywheel_lab as fl

ORDERS = """Kunde;Datum;Betrag
Pia Birnbaum;03.01.2026;20,00
Uwe Quitte;05.01.2026;35,00
Pia Birnbaum;07.02.2026;15,50
Eva Pflaume;11.02.2026;80,00
"""
LINES = ORDERS.splitlines()
SUMS = """Monat;Umsatz;Anzahl
Januar;55,00;2
Februar;95,50;2
"""
NOT_READ = "noch eine Tabelle, die nicht gelesen wurde: "
TABLES = {
    "sums below": (f"{ORDERS}\n{SUMS}", NOT_READ + "ab Zeile 7, Zeilen: 2, Spalten: Monat, Umsatz, Anzahl"),
    "sums below a title": (f"{ORDERS}\nNach Monaten\n\n{SUMS}", NOT_READ + "ab Zeile 9, Zeilen: 2"),
    "sums below, as Excel fills lines up": (f"{ORDERS};;\nNach Monaten;;\n{SUMS}", NOT_READ + "ab Zeile 8, Zeilen: 2"),
    "sums below a title alone": (f"{ORDERS}Nach Monaten\n{SUMS}", NOT_READ + "ab Zeile 7, Zeilen: 2"),
    "two tables below": (
        f"{ORDERS}\n{SUMS}\nWare;Preis\nTee;5\n",
        "Zeilen: 2, .*; ab Zeile 11, Zeilen: 1",
    ),
    "sums of two columns below a title": (
        "\n".join(
            [f"Ort;{LINES[0]}", *(f"Kiel;{line}" for line in LINES[1:]), "Je Monat", "Monat;Umsatz", "Mai;5", ""]
        ),
        NOT_READ + "ab Zeile 7, Zeilen: 1, Spalten: Monat, Umsatz",
    ),
    "sums above": (f"{SUMS}\n{ORDERS}", NOT_READ + "ab Zeile 1, Zeilen: 2, Spalten: Monat"),
    "orders that go on below sums": (
        "\n".join([*LINES[:-1], "", SUMS, LINES[0], LINES[-1]]),
        NOT_READ + "ab Zeile 6, Zeilen: 2",
    ),
    "sums beside": (
        "Monat;Umsatz;;Kunde;Datum;Betrag\nJanuar;55,00;;Pia Birnbaum;03.01.2026;20,00\n"
        "Februar;95,50;;Uwe Quitte;05.01.2026;35,00\n;;;Pia Birnbaum;07.02.2026;15,50\n"
        ";;;Eva Pflaume;11.02.2026;80,00\n",
        r"Neben der Tabelle steht noch eine, die nicht gelesen wurde: 'Monat', 'Umsatz' \(Zeilen: 2\)",
    ),
    "an empty column in one table": (
        "Kunde;Datum;;Betrag;Ort\nPia Birnbaum;03.01.2026;;20,00;Kiel\nUwe Quitte;05.01.2026;;35,00;Ulm\n"
        "Pia Birnbaum;07.02.2026;;15,50;Kiel\nEva Pflaume;11.02.2026;;80,00;Jena\n",
        "der Betrag in 'Betrag'",
    ),
    "a blank line in one table": (ORDERS.replace("Uwe", "\nUwe"), "der Betrag in 'Betrag'"),
}


@every("what", TABLES)
def test_another_table_is_named_with_its_columns_and_rows_and_its_rows_are_none_of_the_first(tmp_path, what):
    text, said = TABLES[what]
    (tmp_path / "shop.csv").write_text(text, "utf-8")
    with speaking("de"):
        export = fl.read_export(tmp_path / "shop.csv")
        notes = " ".join(export.said)
    events = export.log.events
    assert (events["value"].sum(), events["person"].nunique()) == (150.5, 3)
    assert re.search(said, notes)
    assert (NOT_READ in notes) == (NOT_READ in said or "ab Zeile" in said)


CODED = """Nr;Kunde;Datum;Betrag;St.
1001;Pia Birnbaum;03.01.2026;20,00;BZ
1002;Uwe Quitte;05.01.2026;35,00;BZ
1003;Pia Birnbaum;07.02.2026;15,50;ST
1004;Eva Pflaume;11.02.2026;80,00;BZ
"""
NUMBERS = CODED.replace("BZ", "1").replace("ST", "2").replace("St.", "Status")
LEGENDS = {
    "a line for each letters": f"{CODED}\nLegende:\nBZ = bezahlt\nST = storniert\n",
    "a line for all": f"{CODED}\nStatus: BZ = bezahlt, ST = storniert\n",
    "a line for all, above": f"Status: BZ = bezahlt, ST = storniert\n\n{CODED}",
    "colons": f"{CODED}\nBedeutung der Codes\nBZ: bezahlt\nST: storniert\n",
    "cells under names": f"{CODED}\nCode;Bedeutung\nBZ;bezahlt\nST;storniert\n",
    "cells filled up as Excel does": f"{NUMBERS};;;;\nStatus;;;;\n1;bezahlt;;;\n2;storniert;;;\n",
    "digits": f"{NUMBERS}\nLegende:\n1 = bezahlt\n2 = storniert\n",
}


@every("how", LEGENDS)
def test_a_legend_says_what_codes_mean_even_where_it_does_not_name_their_column(tmp_path, how):
    (tmp_path / "shop.csv").write_text(LEGENDS[how], "utf-8")
    export = fl.read_export(tmp_path / "shop.csv")
    assert export.log.events["value"].sum() == 135
    assert export.report.rejected["cancelled"] == 1
    assert "another table" not in " ".join(export.said)
