"""Contacts and deals as HubSpot exports them: a row for each, with a column of dates for each stage."""

from typing import Any

from ....models.readings import PHASES
from ...log import LOST
from ..people import Person
from ..rows import WIDE, Form, Row
from ..stages import OWNERS, Times, list_events

CONTACT_DATES = {
    "subscriber": "Became a Subscriber Date",
    "lead": "Became a Lead Date",
    "marketing qualified lead": "Became a Marketing Qualified Lead Date",
    "sales qualified lead": "Became a Sales Qualified Lead Date",
    "opportunity": "Became an Opportunity Date",
    "customer": "Became a Customer Date",
    "evangelist": "Became an Evangelist Date",
}
DEAL_DATES = {
    stage: f"Date entered {stage.title()}"
    for stage in (
        *("appointment scheduled", "qualified to buy", "presentation scheduled", "decision maker bought in"),
        *("closed won", "closed lost"),
    )
}


DEAL_STAGES = {
    "education": "appointment scheduled",
    "research": "qualified to buy",
    "evaluation": "presentation scheduled",
    "justification": "decision maker bought in",
    "purchase": "closed won",
    LOST: "closed lost",
}


def fill_contact(person: Person, times: Times, worth: float) -> list[Row]:
    """Return the row of a contact."""
    begun, won = min(times.values()), "customer"
    cells: dict[str, Any] = {
        "Record ID": str(15_100_000_000 + 7_351 * person.number),
        "First Name": person.first,
        "Last Name": person.last,
        "Email": person.mail,
        "Contact owner": OWNERS[person.number % 3],
        "Lifecycle Stage": list(times)[-1].title(),
        "Create Date": begun,
        "Total Revenue": worth if won in times else "",
        **{CONTACT_DATES[stage]: when for stage, when in times.items()},
    }
    return [Row(cells, begun, list_events(person, times, worth, won), person.number)]


def fill_deal(person: Person, times: Times, worth: float) -> list[Row]:
    """Return the row of a deal."""
    begun, last = min(times.values()), list(times)[-1]
    cells: dict[str, Any] = {
        "Record ID": str(9_400_000_000 + 6_121 * person.number),
        "Deal Name": f"{person.last} {person.number}",
        "Deal Stage": last.title(),
        "Pipeline": "Sales Pipeline",
        "Amount": worth,
        "Create Date": begun,
        "Deal owner": OWNERS[person.number % 3],
        **{DEAL_DATES[stage]: when for stage, when in times.items()},
    }
    return [Row(cells, begun, list_events(person, times, worth, "closed won"), person.number)]


CONTACTS = Form(
    system="hubspot",
    title="HubSpot",
    file="hubspot-crm-exports-all-contacts",
    genre=WIDE,
    firms=("shop", "saas", "craft"),
    header=(
        *("Record ID", "First Name", "Last Name", "Email", "Contact owner", "Lifecycle Stage", "Create Date"),
        *CONTACT_DATES.values(),
        "Total Revenue",
    ),
    roles={"person": "Record ID", "stage": "Lifecycle Stage", "dates": "\n".join(CONTACT_DATES.values())},
    kinds=("placeholders", "dateless", "headers", "doubles"),
    fill=fill_contact,
    moment="%Y-%m-%d %H:%M",
    stages=dict(zip((*PHASES[:6], "advocacy"), CONTACT_DATES, strict=True)),
)
DEALS = Form(
    system="hubspot deals",
    title="HubSpot",
    file="hubspot-crm-exports-all-deals",
    genre=WIDE,
    firms=("saas", "machines"),
    header=(
        *("Record ID", "Deal Name", "Deal Stage", "Pipeline", "Amount", "Create Date", "Deal owner"),
        *DEAL_DATES.values(),
    ),
    roles={"person": "Record ID", "stage": "Deal Stage", "dates": "\n".join(DEAL_DATES.values())},
    kinds=("placeholders", "dateless", "headers", "doubles"),
    fill=fill_deal,
    moment="%Y-%m-%d %H:%M",
    stages=DEAL_STAGES,
)
