"""Exports put together by chance, each drawn from a seed: columns, writings, faults and answers as they occur."""

import random
from typing import Any, NamedTuple

from random_cells import amounts, chosen, dates

PEOPLE = ["kim", "lee", "Ann", "a@x.de", "B@X.de", "b@x.de", " c@y.com ", "0", "guest", "Gast", "", "11", "12", "007"]
PEOPLE += ["90071992547409931", "(not set)", "Groß", "müller"]
STATUS = ["paid", "Paid", "refunded", "pending", "on-hold", "wc-completed", "storniert", "bezahlt", "weird", ""]
STATUS += ["cancelled", "voided", "Teilweise erstattet", "test"]
STAGES = [
    ["lead", "demo", "won"],
    ["Lead", "MQL", "Opportunity", "Closed Won", "Closed Lost"],
    ["visit", "cart", "purchase"],
    ["Anfrage", "Angebot", "gewonnen", "verloren"],
    ["new", "talk", "churned"],
    ["a", "b", "c", "disqualified"],
]
WHO = ["Customer ID", "customer_id", "Kundennummer", "Email", "user_pseudo_id", "Opportunity ID", "Record ID", "Kunde"]
WHEN = ["Order date", "Created at", "Datum", "time", "Bestelldatum", "created", "event_timestamp", "Close Date", "foo"]
WORTH = ["Total", "Betrag", "Gesamtbetrag", "amount", "Umsatz", "Amount", "Value"]
DATED = ["Became a lead date", "Became a customer date", "Create Date", "Won time", "Lost time", "Date entered Demo"]
Columns = dict[str, list[str]]


class RandomExport(NamedTuple):
    """A file by its name, and answers to what it may leave open."""

    name: str
    raw: bytes
    answers: dict[str, str]


def random_export(seed: int) -> RandomExport:
    """Return an export of orders, lines of orders, a journal, dates side by side, a snapshot or a report."""
    r = random.Random(seed)
    n = r.choice([1, 2, 3, 5, 8, 13, 30, 80])
    columns = r.choice([orders, orders, journal, wide, report, lines, snapshot])(r, n)
    for k in range(r.randint(0, 2)):
        columns[f"{r.choice(['Notes', 'Country', 'Owner', 'Phone', 'Zip', 'url'])}{k}"] = [
            r.choice(["x", "Y z", "", "12345", "http://a.b", "+49 170 1234567", 'say "hi"']) for _row in range(n)
        ]
    names = list(columns)
    if r.random() < 0.5:
        r.shuffle(names)
    separator = r.choice([",", ";", "\t", ",", "|"])
    rows = [names, *([columns[name][k] for name in names] for k in range(n))]
    text = [separator.join(quoted(cell, separator, r) for cell in row) for row in rows]
    for share, at, line in (
        (0.15, 0, r.choice(["# Export: 2026-03-01", "Report of shop", ""])),
        (0.1, len(text), "Total" + separator * (len(names) - 1)),
        (0.1, len(text), text[-1]),
        (0.1, len(text) // 2, text[0]),
        (0.05, len(text), "x" + separator * (len(names) + 2) + "y"),
    ):
        if r.random() < share:
            text.insert(at, line)
    encoding = r.choice(["utf-8", "utf-8", "utf-8", "cp1252", "utf-8-sig", "utf-16", "mac_roman", "cp850"])
    raw = (r.choice(["\n", "\r\n"]).join(text) + r.choice(["\n", ""])).encode(encoding, "replace")
    name = r.choice(["export.csv", "export_2026-03-01.csv", "orders.csv"])
    return RandomExport(name, raw, answers(r) if r.random() < 0.5 else {})


def quoted(cell: str, separator: str, r: random.Random) -> str:
    needed = separator in cell or '"' in cell or r.random() < 0.02
    return '"' + cell.replace('"', '""') + '"' if needed else cell


def answers(r: random.Random) -> dict[str, str]:
    told = {f"time.order:{name}": r.choice(["dmy", "mdy"]) for name in WHEN}
    told |= {f"value.mark:{name}": r.choice([".", ","]) for name in WORTH}
    told |= {"status:weird": r.choice(["purchase", "left out"]), "stages": " > ".join(r.choice(STAGES))}
    told["zone"] = r.choice(["Europe/Berlin", "UTC", "UTC", "America/New_York", "Mars"])
    for id, share, choices in (
        ("currency", 0.2, ["EUR", "USD"]),
        ("observed_until", 0.1, ["2026-03-01", "2020-01-01", "soon"]),
        ("exit:disqualified", 0.1, ["lost", "stage"]),
    ):
        if r.random() < share:
            told[id] = r.choice(choices)
    return told


def people(r: random.Random, n: int) -> Columns:
    pool = (
        r.sample(PEOPLE, r.randint(2, len(PEOPLE)))
        if r.random() < 0.6
        else [f"c{k}" for k in range(r.randint(1, n + 2))]
    )
    columns = {r.choice(WHO): [r.choice(pool) for _row in range(n)]}
    if r.random() < 0.3:
        columns[r.choice(["Email", "E-Mail", "Billing Email"])] = [
            r.choice(["x@y.de", "A@b.com", "", "k@k.org"]) for _row in range(n)
        ]
    return columns


def orders(r: random.Random, n: int) -> Columns:
    columns = people(r, n) | {r.choice(WHEN): dates(r, n)}
    some: list[tuple[float, list[str], Any]] = [
        (0.2, ["Updated at", "Paid at", "Abschlussdatum"], lambda: dates(r, n)),
        (
            0.7,
            ["Order ID", "Name", "Bestellnummer", "id"],
            lambda: [f"#{1000 + r.choice([k, r.randint(0, n)])}" for k in range(n)],
        ),
        (0.8, WORTH[:5], lambda: amounts(r, n)),
        (
            0.5,
            ["Status", "Financial Status", "Zahlungsstatus"],
            lambda: chosen(r, n, ["paid"] * 6 + r.sample(STATUS, 5)),
        ),
        (0.3, ["Currency", "Währung"], lambda: chosen(r, n, ["EUR", "EUR", "eur", "USD", ""])),
        (0.3, ["Refunded Amount", "Erstattung"], lambda: chosen(r, n, ["", "0", "5", "12.5", "0.00"])),
        (0.1, ["Tags"], lambda: chosen(r, n, ["", "test", "a, test", "vip"])),
        (0.1, ["Cancelled at"], lambda: chosen(r, n, ["", "", "2026-01-01"])),
    ]
    return columns | {r.choice(names): make() for share, names, make in some if r.random() < share}


def lines(r: random.Random, n: int) -> Columns:
    columns = orders(r, n) | {r.choice(["Lineitem name", "Produkt", "SKU"]): chosen(r, n, ["tea", "mug", ""])}
    return columns | ({"Quantity": chosen(r, n, ["1", "2", "-1", "0"])} if r.random() < 0.5 else {})


def snapshot(r: random.Random, n: int) -> Columns:
    stages = r.choice(STAGES)
    name = r.choice(["Stage", "stage", "Event name", "Deal Stage", "Phase", "Lifecycle Stage"])
    columns = people(r, n) | {name: chosen(r, n, [*stages * 6, stages[0].upper(), "", stages[-1] + " "])}
    some: list[tuple[float, list[str], Any]] = [
        (0.4, ["Amount"], lambda: amounts(r, n)),
        (0.3, ["Channel", "Quelle", "utm_source"], lambda: chosen(r, n, ["ads", "seo", ""])),
        (0.3, ["referrer", "referred_by", "Geworben von"], lambda: chosen(r, n, [*PEOPLE, "nobody", "http://x.de/a"])),
        (0.2, ["Is Deleted"], lambda: chosen(r, n, ["true", "false", "false"])),
        (0.2, ["user_id"], lambda: chosen(r, n, ["", "u1", "u2", "u3"])),
    ]
    return columns | {r.choice(names): make() for share, names, make in some if r.random() < share}


def journal(r: random.Random, n: int) -> Columns:
    return snapshot(r, n) | {r.choice(WHEN): dates(r, n)}


def wide(r: random.Random, n: int) -> Columns:
    columns = {r.choice(WHO): [f"{k}" for k in range(1, n + 1)]}
    for name in r.sample(DATED, r.randint(2, 4)):
        columns[name] = [day if r.random() < 0.7 else "" for day in dates(r, n)]
    return columns | ({"Value": amounts(r, n)} if r.random() < 0.5 else {})


def report(r: random.Random, n: int) -> Columns:
    counts = [str(r.randint(0, 5000)) for _row in range(n)]
    names = [r.choice(["a", "b", "c", "Total", ""]) + str(k % 4) for k in range(n)]
    return {r.choice(["Event name", "Stage", "Page"]): names, r.choice(["Total users", "Nutzer"]): counts} | {
        "Event count": amounts(r, n)
    }
