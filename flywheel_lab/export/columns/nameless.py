"""Exports that name nobody: refused where an answer takes something else for people, or nothing tells deals apart."""

from ...errors import FlywheelError
from ...messages import gettext as _
from ..cells.values import is_empty
from ..doubts.answers import Answers
from ..files.table import Table
from ..vocabulary import VOCABULARY
from .points import names_nobody


def refuse_nobody(table: Table, answers: Answers) -> None:
    """Raise FlywheelError if an answer takes counts, days, phases or the like for people."""
    header = answers.get("column.person")
    k = table.header.index(header) if header in table.header else -1
    if header and names_nobody(header, [row[k] for row in table.sample if not is_empty(row[k])]):
        message = _(
            "The column '{column}' names no people: it holds counts, days, lines, phases, channels or means of "
            "payment. Choose another one, or export the file with a customer number."
        )
        raise FlywheelError(message.format(column=header))


def refuse_nameless(name: str, source: str) -> None:
    """Raise FlywheelError if an export has a row for each deal, whose numbers are not there and whose titles repeat."""
    if VOCABULARY["sources"].get(source, {}).get("alone"):
        raise nameless_deals(name)


def nameless_deals(name: str) -> FlywheelError:
    """Return why deals cannot be read of which nothing tells them apart."""
    message = _(
        "{file} has a row for each deal, but no column that tells the deals apart. Export it once more, with the ID of "
        "each deal."
    )
    return FlywheelError(message.format(file=name))
