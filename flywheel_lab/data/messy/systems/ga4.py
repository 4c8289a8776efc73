"""Events as GA4 writes them to BigQuery: a line for each, people as browsers, a clock in microseconds."""

from typing import Any

from ..people import Person
from ..rows import JOURNAL, Event, Form, Row
from ..stages import Times


def fill_rows(person: Person, times: Times, worth: float) -> list[Row]:
    """Return a line for each event of a browser."""
    rows = []
    for stage, when in times.items():
        params: list[dict[str, Any]] = [{"key": "ga_session_id", "value": {"int_value": 170_000 + person.number}}]
        if stage == "purchase":
            params.append({"key": "value", "value": {"double_value": worth}})
        cells = {
            "event_date": f"{when:%Y%m%d}",
            "event_timestamp": when,
            "event_name": stage,
            "event_params": params,
            "user_pseudo_id": f"{1_000_000_000 + 7_919 * person.number}.{1_700_000_000 + person.number}",
            "user_id": None,
            "device": {"category": ("mobile", "desktop")[person.number % 2]},
            "geo": {"country": "Germany"},
        }
        value = worth if stage == "purchase" else None
        rows.append(Row(cells, when, [Event(person.number, stage, when, value)], person.number))
    return rows


EVENTS = Form(
    system="ga4",
    title="Google Analytics 4",
    file="events",
    genre=JOURNAL,
    firms=("shop", "saas"),
    header=(),
    roles={"person": "user_pseudo_id", "stage": "event_name", "time": "event_timestamp", "login": "user_id"},
    kinds=("browsers", "nobody", "broken", "clock", "dateless"),
    fill=fill_rows,
    moment="epoch",
    suffix="jsonl",
    stages={
        "engagement": "first_visit",
        "education": "page_view",
        "research": "view_item",
        "evaluation": "add_to_cart",
        "justification": "begin_checkout",
        "purchase": "purchase",
    },
    answers={"zone": "Europe/Berlin"},
)
