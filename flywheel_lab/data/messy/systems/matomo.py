"""Visits as Matomo exports them: with tabs, in UTF-16, people as browsers."""

from ..people import Person
from ..rows import JOURNAL, Event, Form, Row
from ..stages import Times


def fill_rows(person: Person, times: Times, _worth: float) -> list[Row]:
    """Return a row for each action of a visitor."""
    rows = []
    for stage, when in times.items():
        cells = {
            "idVisit": "",
            "visitorId": f"{person.number * 2_654_435_761 % 2**64:016x}",
            "action": stage,
            "serverTimePretty": when,
            "deviceType": ("Smartphone", "Desktop")[person.number % 2],
            "country": "Deutschland",
        }
        rows.append(Row(cells, when, [Event(person.number, stage, when)], person.number))
    return rows


VISITS = Form(
    system="matomo",
    title="Matomo",
    file="Export _ Besuchslog",
    genre=JOURNAL,
    firms=("shop",),
    header=("idVisit", "visitorId", "action", "serverTimePretty", "deviceType", "country"),
    roles={"person": "visitorId", "stage": "action", "time": "serverTimePretty"},
    kinds=("nobody", "spellings", "headers", "sentinels"),
    fill=fill_rows,
    separator="\t",
    encoding="utf-16",
    stages={
        "engagement": "Startseite",
        "research": "Produktansicht",
        "evaluation": "Warenkorb",
        "purchase": "Bestellung",
    },
    answers={"stages": "Startseite > Produktansicht > Warenkorb > Bestellung"},
)
