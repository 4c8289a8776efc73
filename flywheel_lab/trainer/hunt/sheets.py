"""The easiest file of the hunt on paper, for groups without a computer, and the solutions to all of them."""

import csv
import io
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from ...chapters.hunts import hunted_exports, hunts
from ...data.messy.export import MessyExport
from ...messages import gettext as _
from ...messages import mark
from ..press import Sheet

HERE = Path(__file__).parent
HOW = mark(
    "This is how {system} exports the orders of {firm}, without the columns that stay empty. Something is wrong with "
    "it. Tick what you find, and write beside it in how many rows."
)
RULES = mark(
    "Groups of two or three, 15 minutes. Two points for a fault with the right number of rows, one for a fault with "
    "another number, minus one for a fault that isn’t there."
)
NOWHERE = mark("Not in this file: {names}.")


def hunt_sheet() -> Sheet:
    """Return the easiest file as a table, with the list of what may be wrong in it.

    >>> len(hunt_sheet().data["options"])
    8
    """
    export, question = hunted_exports()[0], next(iter(hunts().values()))
    return Sheet(
        title=_("The hunt, on paper"),
        about=_("A shop’s export with planted faults, for groups that hunt without a computer."),
        template=HERE / "hunt.typ",
        data={
            "how": _(HOW).format(system=export.system, firm=export.firm.name),
            "ask": _(question.ask),
            "rows": _("rows"),
            "options": [_(option.text) for option in question.options],
            "table": filled_columns(export),
        },
    )


def solutions() -> Sheet:
    """Return what is in each file, with the number of rows, and why it matters.

    >>> len(solutions().data["files"])
    3
    """
    return Sheet(
        title=_("Solutions to the hunt"),
        about=_("For you: what is wrong in which file, in how many rows, and what it does to the numbers."),
        template=HERE / "solutions.typ",
        data={"rules": _(RULES), "files": list(_solved())},
    )


def _solved() -> Iterator[dict[str, Any]]:
    for export, question in zip(hunted_exports(), hunts().values(), strict=True):
        others = ", ".join(_(option.text) for option in question.options if not option.right)
        yield {
            "name": export.name,
            "of": f"{export.system}, {export.firm.name}",
            "faults": [{"name": fault.name, "said": fault.said, "why": fault.why} for fault in export.faults],
            "others": _(NOWHERE).format(names=others),
        }


def filled_columns(export: MessyExport) -> list[list[str]]:
    """Return the header and rows of an export in CSV: of the columns that tell faults, those that are not empty.

    >>> filled_columns(hunted_exports()[0])[0][:4]
    ['Name', 'Email', 'Created at', 'Currency']
    """
    header, *rows = csv.reader(io.StringIO(export.text), delimiter=export.form.separator)
    roles = export.form.roles
    places = [header.index(roles[role]) for role in SHOWN if role in roles]
    filled = [place for place in places if any(row[place] not in ("", header[place]) for row in rows)]
    return [[row[place] for place in filled] for row in (header, *rows)]


SHOWN = ("order", "person", "time", "currency", "value", "refund", "status", "cancelled", "tags", "name")
"""The roles of the columns that somebody needs to find the faults."""
