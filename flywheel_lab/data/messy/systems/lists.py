"""Lists that somebody keeps in a spreadsheet: orders, in German or English, and the stages of households."""

from typing import Any

from ...log import LOST
from ..orders import Order
from ..people import Person
from ..rows import BY_ORDER, JOURNAL, Event, Form, Row
from ..stages import Times

GERMAN = ("Bestellnummer", "Bestelldatum", "Kundennummer", "Name", "Artikelgruppe", "Betrag", "Zahlungsstatus")
WON = "Kauf"
ENGLISH = ("Order number", "Order date", "Customer number", "Full name", "Article group", "Amount", "Payment status")


def _list(names: tuple[str, ...], paid: str) -> Any:
    def fill(order: Order) -> list[Row]:
        number, day, customer, name, good, amount, status = names
        cells = {
            number: "",
            day: order.when,
            customer: str(70_000 + order.person.number),
            name: f"{order.person.first} {order.person.last}",
            good: order.goods[0][0],
            amount: order.value,
            status: paid,
        }
        return [Row(cells, order.when, order=order.number)]

    return fill


def _steps(names: tuple[str, ...]) -> Any:
    def fill(person: Person, times: Times, worth: float) -> list[Row]:
        customer, stage_name, day, amount = names
        return [
            Row(
                {customer: f"K{person.number:04d}", stage_name: stage, day: when, amount: worth},
                when,
                [Event(person.number, stage, when, worth if stage == WON else None)],
                person.number,
            )
            for stage, when in times.items()
        ]

    return fill


def _spreadsheet(names: tuple[str, ...], words: dict[str, str], **way: Any) -> Form:
    number, day, customer, name, _good, amount, status = names
    return Form(
        system=words["system"],
        title="CSV",
        file=words["file"],
        genre=BY_ORDER,
        firms=("shop", "craft"),
        header=names,
        roles={"order": number, "time": day, "person": customer, "name": name, "value": amount} | {"status": status},
        kinds=(
            *("guests", "refunds", "cancelled", "failed", "waiting", "samples", "doubles", "headers", "sums"),
            *("sentinels", "writings", "gaps", *(("letters",) if "encoding" in way else ())),
        ),
        fill=_list(names, words["paid"]),
        number=lambda k: f"B-{10_000 + k}",
        words=words,
        **way,
    )


BESTELLUNGEN = _spreadsheet(
    GERMAN,
    {
        "system": "bestellungen",
        "file": "Bestellungen",
        "paid": "bezahlt",
        "refunds": "erstattet",
        "cancelled": "storniert",
        "failed": "fehlgeschlagen",
        "waiting": "offen",
        "samples": "Gratismuster",
        "guest": "Gast",
        "sum": "Summe",
        "part": "Zwischensumme",
    },
    moment="%d.%m.%Y",
    comma=True,
    separator=";",
    encoding="cp1252",
)
ORDER_LIST = _spreadsheet(
    ENGLISH,
    {
        "system": "orders",
        "file": "orders",
        "paid": "paid",
        "refunds": "refunded",
        "cancelled": "cancelled",
        "failed": "failed",
        "waiting": "pending",
        "samples": "free sample",
        "guest": "guest",
        "sum": "Total",
        "part": "Subtotal",
    },
    moment="%d/%m/%Y",
)
KUNDENLISTE = Form(
    system="stages",
    title="CSV",
    file="Kundenliste",
    genre=JOURNAL,
    firms=("craft", "machines"),
    header=("Kunde", "Phase", "Datum", "Betrag"),
    roles={"person": "Kunde", "stage": "Phase", "time": "Datum", "value": "Betrag"},
    kinds=("nobody", "spellings", "letters", "headers", "sentinels", "writings", "sums"),
    fill=_steps(("Kunde", "Phase", "Datum", "Betrag")),
    moment="%d.%m.%Y",
    comma=True,
    separator=";",
    encoding="cp1252",
    stages={
        "research": "Anfrage",
        "evaluation": "Ortstermin",
        "justification": "Angebot geprüft",
        "purchase": WON,
        LOST: "Absage",
    },
    words={"sum": "Summe", "part": "Zwischensumme"},
    answers={"stages": "Anfrage > Ortstermin > Angebot geprüft > Kauf", "exit:Absage": LOST},
)
