"""How the shop's own export is made from its log, with its faults; run as a script, it writes the file and its truth.

Each subscriber of `fl.load("shop")` orders a parcel about once a month until she cancels; now and then somebody skips a
month or a summer. What a shop system and people make of that is planted on top, and counted.
"""

import csv
import io
import json
from collections import Counter
from pathlib import Path

import numpy as np
import pandas as pd

import flywheel_lab as fl

FOLDER = Path(__file__).parents[2] / "datasets" / "synthetic"
NAME, SEED = "shop_orders", 8
LEFT = "Name,Email,Financial Status,Paid at,Fulfillment Status,Currency,Subtotal,Shipping,Taxes,Total,Discount Code"
RIGHT = "Discount Amount,Created at,Lineitem quantity,Lineitem name,Lineitem price,Cancelled at,Refunded Amount,Id,Tags"
HEADER = next(csv.reader([f"{LEFT},{RIGHT}"]))
YARN = ("alpaka", "garn", "lama", "masche", "merino", "mohair", "nadel", "schaf", "seide", "socke", "wolle", "zopf")
PEOPLE = (
    *("fan", "fee", "fuchs", "gruss", "hexe", "kiste", "laune", "liebe", "maus", "nest", "pause", "stube", "tante"),
    *("traum", "zeit", "post", "lied", "welt"),
)
PARCEL, EXTRAS = ("Maschenpost", 29.0), (("Sockenwolle", 12.5), ("Holznadeln", 9.0), ("Farbkarte", 4.5))
GUESTS, TESTS, PENDING, REFUNDED, PARTLY, CANCELLED, MOVED, LOUD = 44, 6, 7, 18, 12, 8, 9, 14
Order = dict[str, object]


def made() -> tuple[str, dict[str, object]]:
    """Return the text of the file, and what is true of it: how many people bought, and each fault with its rows."""
    rng = np.random.default_rng(SEED)
    orders, people = _parcels(rng)
    planted = _faults(orders, rng)
    orders.sort(key=lambda each: each["at"])  # type: ignore[arg-type, return-value]
    rows = [row for k in range(len(orders) - 1, -1, -1) for row in _rows(orders[k], k)]
    told = [float(row[HEADER.index("Total")] or 0) for row in rows]
    summed = ["Summe", *[""] * 8, f"{sum(told):.2f}", *[""] * 10]
    file = io.StringIO()
    csv.writer(file, lineterminator="\n").writerows([HEADER, *rows, summed])
    further = len(rows) - len(orders)
    truth = {"seed": SEED, "people": people, "rows": len(rows) + 1, "orders": len(orders), "further_lines": further}
    return file.getvalue(), truth | {"planted": {**planted, "sum_row": 1}}


def _parcels(rng: np.random.Generator) -> tuple[list[Order], int]:
    """Return the orders of all subscribers, and how many there are."""
    log = fl.load("shop")
    events = log.events
    begin = events[events["stage"] == "adoption"].groupby("person")["time"].min().sort_values()
    end = events[events["stage"] == "lost"].groupby("person")["time"].max()
    nicknames = [yarn + people for yarn in YARN for people in PEOPLE]
    mails = rng.permutation(nicknames)[: len(begin)]
    orders: list[Order] = []
    for (person, day), mail in zip(begin.items(), mails, strict=True):
        until = end.get(person, pd.Timestamp(log.observed_until))
        while day < until:
            at = day + pd.Timedelta(minutes=int(rng.integers(7 * 60, 22 * 60)))
            extras = [EXTRAS[rng.integers(3)]] if rng.random() < 0.25 else []
            orders.append({"at": at, "mail": f"{mail}@example.com", "lines": [PARCEL, *extras], "status": "paid"})
            skipped = rng.choice([0, 1, 2, 3], p=[0.87, 0.09, 0.03, 0.01])  # a month, or a summer
            day += pd.Timedelta(days=int(rng.integers(28, 34) + 30 * skipped))
    return orders, len(begin)


def _faults(orders: list[Order], rng: np.random.Generator) -> dict[str, int]:
    """Plant the faults in place; return how many orders each of them has, and how many people have two addresses."""
    some = iter(rng.permutation(len(orders)))
    for status, n in (("refunded", REFUNDED), ("partially_refunded", PARTLY), ("pending", PENDING), ("voided", 0)):
        for k in (next(some) for _ in range(n)):
            orders[k]["status"] = status
    for k in (next(some) for _ in range(CANCELLED)):
        orders[k]["cancelled"] = True
    spelled = 0
    mails = Counter(str(each["mail"]) for each in orders)
    often = [mail for mail, n in mails.most_common() if n > 6]
    chosen = rng.permutation(often)[: LOUD + MOVED].tolist()
    for mail in chosen[:LOUD]:
        for each in [each for each in orders if each["mail"] == mail][1::3]:
            each["mail"] = f"{mail.title()} "
            spelled += 1
    for mail in chosen[LOUD:]:
        mine = sorted((each for each in orders if each["mail"] == mail), key=lambda each: str(each["at"]))
        for each in mine[len(mine) // 2 :]:
            each["mail"] = mail.replace("@", ".neu@")
    days = pd.date_range("2024-03-02", "2025-12-20", periods=GUESTS + TESTS).round("min")
    for k, at in enumerate(days):
        stall = k % (GUESTS // TESTS + 1) or k // (GUESTS // TESTS + 1) >= TESTS
        lines = [EXTRAS[rng.integers(3)]] if stall else [PARCEL]
        mail, tag = ("", "markt") if stall else ("greta@example.com", "test")
        orders.append({"at": at, "mail": mail, "lines": lines, "status": "paid", "tag": tag})
    kinds = {"refunded": REFUNDED, "partly_refunded": PARTLY, "pending": PENDING, "cancelled": CANCELLED}
    return kinds | {"spelled": spelled, "people_with_two_addresses": MOVED, "guests": GUESTS, "tests": TESTS}


def _rows(order: Order, k: int) -> list[list[str]]:
    """Return the lines of an order as Shopify writes them: what belongs to the whole order only stands in the first."""
    at = pd.Timestamp(order["at"]).tz_localize("Europe/Berlin").strftime("%Y-%m-%d %H:%M:%S %z")  # type: ignore[arg-type]
    lines: list[tuple[str, float]] = order["lines"]  # type: ignore[assignment]
    total = sum(price for _name, price in lines)
    status = str(order["status"])
    back = {"refunded": total, "partially_refunded": lines[-1][1] if len(lines) > 1 else 5.0}.get(status, 0.0)
    head = {
        "Financial Status": status,
        "Paid at": "" if status == "pending" else at,
        "Fulfillment Status": "unfulfilled" if status == "pending" else "fulfilled",
        "Currency": "EUR",
        "Subtotal": f"{total:.2f}",
        "Shipping": "0.00",
        "Taxes": f"{total * 19 / 119:.2f}",
        "Total": f"{total:.2f}",
        "Discount Amount": "0.00",
        "Cancelled at": at if order.get("cancelled") else "",
        "Refunded Amount": f"{back:.2f}",
        "Id": str(5_000_000_001 + k),
        "Tags": str(order.get("tag", "")),
    }
    own = {"Name": f"#{1001 + k}", "Email": str(order["mail"]), "Created at": at, "Lineitem quantity": "1"}
    rows = [own | {"Lineitem name": name, "Lineitem price": f"{price:.2f}"} for name, price in lines]
    rows[0] |= head
    return [[row.get(column, "") for column in HEADER] for row in rows]


if __name__ == "__main__":
    text, truth = made()
    (FOLDER / f"{NAME}.csv").write_text(text, "utf-8")
    (FOLDER / "truth" / f"{NAME}.json").write_text(json.dumps(truth, indent=2) + "\n", "utf-8")
