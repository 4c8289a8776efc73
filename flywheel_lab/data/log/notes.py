"""What was repaired, left out or is doubtful in a table: a sentence each, in the language in use when it is read."""

from collections.abc import Sequence
from typing import Any, NamedTuple

from ...messages import Plural, ngettext, number
from ...messages import gettext as _


class Note(NamedTuple):
    """A sentence with its numbers; `rows` are the rows of the table that it left out.

    A sentence with two forms is one on `n` of something.

    >>> from ...messages import mark
    >>> str(Note(mark("Rows that name nobody, left out: {n} ({values})."), 2, {"n": 2, "values": "0"}))
    'Rows that name nobody, left out: 2 (0).'
    """

    text: str | Plural
    rows: int
    values: dict[str, Any]

    def __str__(self) -> str:
        """The sentence."""
        told = {name: number(v, 2) if isinstance(v, (int, float)) else v for name, v in self.values.items()}
        text = _(self.text) if isinstance(self.text, str) else ngettext(*self.text, self.values["n"])
        return text.format(**told)


def note_left_out(text: str | Plural, rows: int, **values: Any) -> list[Note]:
    """Return a note on the rows left out (`{n}` in its text), or nothing if there are none."""
    return [Note(text, int(rows), {"n": int(rows), **values})] if rows else []


def note_that(text: str | Plural, **values: Any) -> list[Note]:
    """Return a note that left out no rows."""
    return [Note(text, 0, values)]


def list_few(values: Sequence[Any], most: int = 5) -> str:
    """Write the first few values in a row.

    >>> list_few(["a", "b", "c"], most=2)
    'a, b, …'
    """
    return ", ".join(map(str, values[:most])) + (", …" if len(values) > most else "")


def quote_few(values: Any, most: int = 5) -> str:
    """Write the first few distinct values in a row, texts in quotation marks and empty cells as a dash.

    >>> quote_few(["a", "a", 7.0])
    "'a', 7.0"
    """
    different = list(dict.fromkeys(values))
    return list_few([repr(value) if isinstance(value, str) and value != "–" else value for value in different], most)
