"""Header lines of real exports, filled with cells that fit, and how the columns of each are recognised."""

import random
import re
import tomllib
from collections import Counter
from pathlib import Path
from typing import Any

from flywheel_lab.export.columns.candidates import ASKABLE
from flywheel_lab.export.columns.roles import find_columns
from flywheel_lab.export.doubts.answers import Answers
from flywheel_lab.export.files.formats import Cells, held
from flywheel_lab.export.files.make_table import make_table
from flywheel_lab.export.vocabulary import source_of

LISTS: list[dict[str, Any]] = tomllib.loads(Path(__file__).with_name("headers.toml").read_text("utf-8"))["lists"]
MET = list(dict.fromkeys(each["met"] for each in LISTS))
ROWS = 40
WHO = [random.Random(k).randint(1, 30) for k in range(ROWS)]  # one in each row, in whatever column
NEEDED = ("person", "time", "stage", "value", "channel", "referrer")  # of these, one too many would be a wrong log
ROLES = (*NEEDED, "order", "status", "currency", "refund", "cancelled")
DAY = "|".join(
    [
        *(
            r"date\b",
            "datum",
            "zeitpunkt",
            r"\bat$",
            "_at$",
            "created",
            "erstellt",
            "closed",
            "eingang am",
            "bestellt am",
        ),
        *(
            "verkauft am",
            "captured$",
            "updated",
            "liefertermin",
            r"\(utc\)",
            "leistung (start|ende)",
            "since",
            "geändert",
        ),
        *("last .*(sent|received)", "won time", "lost time", "add time"),
    ]
)
NUMBER = "|".join(
    [
        *(
            "amount",
            "total",
            "value",
            "price",
            "preis",
            "betrag",
            "summe",
            "umsatz",
            "brutto",
            "netto",
            "gross",
            r"\bnet\b",
        ),
        *(
            "sales$",
            "cost",
            "profit",
            "mrr",
            "revenue",
            "count",
            "users",
            r"fees?\b",
            "tax",
            "quantity",
            "qty",
            "anzahl",
        ),
        *("menge", "discounts?$", "shipping$", "wert", "gesamt", "probability", "wahrsch", "days", "items", "balance"),
        *("activities", "aktivitäten", "stock", "level", "gewicht", "weight", r"\bust\b", "mwst", "paid$", "refunded$"),
        *("refunds", r"\btip\b", "steuer", "gebühr"),
    ]
)


def cells_of(header: str, role: str, rng: random.Random) -> list[str]:
    """Return plausible cells for a column: by the role that it has, else by its name."""
    name = header.lower()
    day = [f"2026-{rng.randint(1, 12):02d}-{rng.randint(1, 28):02d}" for _ in range(ROWS)]
    amount = [f"{rng.randint(1, 900)}.{rng.randint(0, 99):02d}" for _ in range(ROWS)]
    if re.search(r"timestamp|first.?touch", name):
        epoch = 1769898600 * (10**6 if "event" in name or "user" in name else 1)
        return [str(epoch + k * 999) for k in range(ROWS)]
    if role == "time":
        return day
    if role in ("value", "refund"):
        return amount
    if re.search(r"e-?_?mail|^mail", name) and not re.search("status|nachrichten|letzte|type", name):
        return [f"p{n}@example.com" for n in WHO]
    if role == "person":
        return [f"K{n}" for n in WHO]
    if role == "order":
        return [f"#{1000 + k}" for k in range(ROWS)]
    if role in ("stage", "status"):
        return [rng.choice(["lead", "open", "won", "paid"]) for _ in range(ROWS)]
    if re.search("currency|währung", name):
        return ["EUR"] * ROWS
    if re.fullmatch(r"(check-?in )?(time|uhrzeit)|.*purchase time.*", name):
        return [f"{rng.randint(8, 20):02d}:{rng.randint(0, 59):02d}:00" for _ in range(ROWS)]
    if re.search(r"time ?spent|days to|time to", name):
        return [str(rng.randint(1, 90)) for _ in range(ROWS)]
    if re.search("old|stage|phase|status|zustand", name):
        return [rng.choice(["lead", "open", "won", "paid"]) for _ in range(ROWS)]
    if re.search(DAY, name):
        return day
    if re.search(r"source|channel|medium|referrertype", name) and "sources" not in name:
        return [rng.choice(["ads", "seo", "mail"]) for _ in range(ROWS)]
    if re.search(NUMBER, name) and not re.search("name|number|code|nummer", name):
        return amount
    if re.search(r"\bid\b|_id$|id$|nr\b|nummer|number|belegn", name):
        many = re.search("kunde|customer|user|visitor|opportunity|deal|staff|supplier|event_id|session", name)
        return [f"K{n}" if many else f"#{7000 + k}" for k, n in enumerate(WHO)]
    if re.search("name|käufer|buyer", name) and "product" not in name:
        return [f"Kim {rng.randint(1, 30)}" for _ in range(ROWS)]
    return [
        rng.choice(["alpha", "beta", "gamma text", "delta", "x y z"]) + str(rng.randint(1, 30)) for _ in range(ROWS)
    ]


def recognise(told: dict[str, Any]) -> dict[str, str]:
    """Return for each role of a list whether its column was right, asked, missed, wrong, or read without need."""
    rng = random.Random(told["name"])
    header, roles = told["header"].split(" | "), {role: _each(names) for role, names in told["roles"].items()}
    has = {name: role for role, names in roles.items() for name in names}
    columns = [cells_of(name, has.get(name, ""), rng) for name in header]
    rows = [list(cells) for cells in zip(*columns, strict=True)]
    table = make_table(Cells(held(rows), header, told.get("separator", ",")), told["name"])
    found = find_columns(table, source_of(header), Answers())
    fates = {}
    for role in ROLES:
        got = header[found.of[role]] if role in found.of else None
        rivals = [*found.rivals.get(role, []), *(found.others[role] if role in found.weak else [])]
        asked = (
            [header[k] for k in dict.fromkeys(rivals)]
            if role in ASKABLE and (len(rivals) > 1 or role in found.weak)
            else []
        )
        right = roles.get(role, [])
        if not right:
            if got is not None and role in NEEDED and not asked:
                fates[role] = f"read {got}"
        elif asked:
            fates[role] = "asked" if set(asked) & set(right) else f"asked without it: {asked}"
        else:
            fates[role] = "missed" if got is None else "right" if got in right else f"wrong: {got}"
    return fates


def count(met: str) -> tuple[Counter[str], dict[str, dict[str, str]]]:
    """Return how often each fate was met in the lists of a set, and which were not right."""
    fates = {told["name"]: recognise(told) for told in LISTS if told["met"] == met}
    total = Counter(fate.partition(":")[0] for each in fates.values() for fate in each.values())
    return total, {
        name: odd for name, each in fates.items() if (odd := {r: f for r, f in each.items() if f != "right"})
    }


def _each(names: str | list[str]) -> list[str]:
    return [names] if isinstance(names, str) else names
