"""The sheet of the four fields without which no customer record shows a flywheel: what the chapter says, and room."""

from typing import Any

from ...chapters.course import find
from ...chapters.gates.texts import find_text
from ...lessons.questions.choice import Many
from ...messages import gettext as _

MISSING, SYSTEMS = "your_firm.quiz-missing", "your_firm.quiz-fields"
"""The question for the four fields, and that which lays the fields of three systems over the phases."""


def fields_sheet() -> dict[str, Any]:
    """Return the four fields, why each is needed, what to take until then, and what three systems have instead.

    >>> [row["name"] for row in fields_sheet()["rows"]]
    ['introduced on', 'last active on', 'expanded on', 'referred by']
    """
    item = find(MISSING)
    if not isinstance(item, Many):
        raise TypeError(f"{MISSING} no longer asks for several fields: the sheet needs another source")
    until = dict(table_rows(MISSING))
    rows = [
        {"name": _(each.text), "why": _(each.why), "until": until[_(each.text)]} for each in item.options if each.right
    ]
    return {
        "title": _("Four fields for your customer records"),
        "how": _(
            "A flywheel shows only what somebody writes down. Go through the four fields with the person who looks "
            "after your customer records."
        ),
        "heads": [_("Field"), _("As long as it is missing, take"), _("Where is it with us?"), _("Who fills it in?")],
        "rows": rows,
        "rules": [
            _("We count a customer as gone after … days without …"),
            _("A second rule, to see whether the answer changes: … days"),
            _("We ask at the first contact: “Who told you about us?” The answer goes to …"),
            _("“Not known” may be ticked. From (date) …"),
        ],
        "rules-title": _("Our rules"),
        "systems-title": _("Where three systems keep the phases, as they come out of the box"),
        "systems": table_rows(SYSTEMS),
    }


def table_rows(name: str) -> list[list[str]]:
    """Return the rows of the table in a text of a chapter, with its head first, without the line between them.

    >>> table_rows("your_firm.quiz-missing")[0]
    ['Missing', 'Take']
    """
    lines = [line for line in (find_text(name) or "").splitlines() if line.startswith("|")]
    rows = [[cell.strip() for cell in line.strip("|").split("|")] for line in lines]
    return [row for row in rows if not set("".join(row)) <= set(":- ")]
