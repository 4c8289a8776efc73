"""The history of opportunities as Salesforce exports it: a row for each change, deleted ones among them."""

import datetime as dt
from typing import Any

from ...log import LOST
from ..people import Person
from ..rows import JOURNAL, Event, Form, Row
from ..stages import Times


def fill_rows(person: Person, times: Times, worth: float) -> list[Row]:
    """Return a row for each stage that an opportunity came to."""
    rows = []
    for k, (stage, when) in enumerate(times.items()):
        cells: dict[str, Any] = {
            "Id": f"0085{person.number:07d}{k:02d}AAE",
            "OpportunityId": _opportunity(person),
            "StageName": stage,
            "Amount": worth,
            "Probability": 100 if stage == "Closed Won" else 0 if stage == "Closed Lost" else 20 * (k + 1),
            "CloseDate": f"{when + dt.timedelta(days=30):%Y-%m-%d}",
            "CreatedById": f"0055000000{person.number % 3:02d}AAA",
            "CreatedDate": when,
            "IsDeleted": "false",
        }
        value = worth if stage == "Closed Won" else None  # before that it is a plan
        rows.append(Row(cells, when, [Event(person.number, stage, when, value)], person.number))
    return rows


def _opportunity(person: Person) -> str:
    """Return an id as Salesforce has it: 18 letters and digits, of which some differ only in capitals."""
    letters = "aAbBcCdDeE"
    return f"0065000000{''.join(letters[int(d)] for d in f'{person.number:05d}')}AAQ"


HISTORY = Form(
    system="salesforce",
    title="Salesforce",
    file="OpportunityHistory",
    genre=JOURNAL,
    firms=("saas", "machines"),
    header=(
        *("Id", "OpportunityId", "StageName", "Amount", "Probability", "CloseDate", "CreatedById"),
        *("CreatedDate", "IsDeleted"),
    ),
    roles={"person": "OpportunityId", "stage": "StageName", "time": "CreatedDate", "value": "Amount"}
    | {"deleted": "IsDeleted"},
    kinds=("deleted", "again", "spellings", "nobody", "headers", "clock", "sentinels"),
    fill=fill_rows,
    moment="%Y-%m-%dT%H:%M:%S.000Z",
    stages={
        "research": "Qualification",
        "evaluation": "Needs Analysis",
        "justification": "Negotiation/Review",
        "purchase": "Closed Won",
        LOST: "Closed Lost",
    },
    answers={"zone": "Europe/Berlin"},
)
