"""Deals as Pipedrive exports them: when a deal was created, won or lost."""

from typing import Any

from ...log import LOST
from ..people import Person
from ..rows import WIDE, Form, Row
from ..stages import OWNERS, Times, list_events


def fill_deal(person: Person, times: Times, worth: float) -> list[Row]:
    """Return the row of a deal."""
    begun = times["created"]
    cells: dict[str, Any] = {
        "Deal - ID": str(person.number),
        "Deal - Title": f"{person.last}: Angebot",
        "Deal - Value": worth,
        "Deal - Currency": "EUR",
        "Deal - Status": "Won" if "won" in times else "Lost" if LOST in times else "Open",
        "Deal - Owner": OWNERS[person.number % 3],
        "Deal - Deal created": begun,
        "Deal - Won time": times.get("won", ""),
        "Deal - Lost time": times.get(LOST, ""),
        "Person - Name": f"{person.first} {person.last}",
    }
    events = [event._replace(currency="EUR") for event in list_events(person, times, worth, "won")]
    return [Row(cells, begun, events, person.number)]


DEALS = Form(
    system="pipedrive",
    title="Pipedrive",
    file="deals",
    genre=WIDE,
    firms=("saas", "machines", "craft"),
    header=(
        *("Deal - ID", "Deal - Title", "Deal - Value", "Deal - Currency", "Deal - Status", "Deal - Owner"),
        *("Deal - Deal created", "Deal - Won time", "Deal - Lost time", "Person - Name"),
    ),
    roles={"person": "Deal - ID", "dates": "Deal - Won time\nDeal - Lost time"},
    kinds=("placeholders", "headers", "doubles"),
    fill=fill_deal,
    stages={"education": "created", "purchase": "won", LOST: LOST},
)
