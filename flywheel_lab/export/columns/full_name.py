"""First and last names that stand in two columns name somebody together, where no other column does."""

from dataclasses import replace

from ..cells.together import pair
from ..cells.values import is_empty
from ..files.table import Table
from ..vocabulary import VOCABULARY, joined, name_points, plain_name

FIRST, LAST, SHORT = (frozenset(map(joined, VOCABULARY["people"][kind])) for kind in ("first", "last", "short"))
KNOWN = 4  # points of a column with a number or an address of people, beside which nobody needs names


def join_names(table: Table, names: tuple[int, ...] | None = None) -> Table:
    """Return a table with the whole names in the column of last names, unless another column names people.

    `names` are the columns of first and last names, if they are known already.
    """
    names = _find_names(table) if names is None else names
    if not names:
        return table
    first, last = names
    header = [*table.header]
    header[last] = f"{header[first]} + {header[last]}"
    columns = dict(table.columns)
    if last in columns and first in columns:
        columns[last] = pair(columns[first], columns[last], _full_name)
    sample = [[*row[:last], _full_name(row[first], row[last]), *row[last + 1 :]] for row in table.sample]
    return replace(table, header=header, columns=columns, sample=sample, names=names)


def _full_name(first: str, last: str) -> str:
    """Return a whole name, "" where the last name is missing."""
    if is_empty(last):
        return ""
    return last.strip() if is_empty(first) else f"{first.strip()} {last.strip()}"


def _find_names(table: Table) -> tuple[int, ...]:
    """Return the columns of first and of last names: one of each, and nothing that names people better.

    A column that is only called name holds last names where it does not hold the first ones as well.
    """
    plain = [joined(plain_name(header)) for header in table.header]
    firsts = [k for k, name in enumerate(plain) if name in FIRST]
    lasts = [k for k, name in enumerate(plain) if name in LAST] or [k for k, name in enumerate(plain) if name in SHORT]
    if len(firsts) != 1 or len(lasts) != 1 or any(name_points("person", each) >= KNOWN for each in table.header):
        return ()
    first, last = firsts[0], lasts[0]
    rows = [(row[first].strip().lower(), row[last].strip().lower()) for row in table.sample if not is_empty(row[first])]
    whole = sum(one in other for one, other in rows)
    return (first, last) if 2 * whole <= len(rows) else ()
