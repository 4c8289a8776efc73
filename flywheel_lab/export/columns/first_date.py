"""Which of several dates tells when something was ordered: one that stands in each row, and never after the others."""

import numpy as np

from ..cells.codes import count_each
from ..cells.column import Column, Numbers
from ..cells.dates import are_possible, read_dates
from ..files.table import Table
from ..vocabulary import AGAINST, VOCABULARY, has_word, name_points, plain_name
from .roles import Columns

SINCE = VOCABULARY["rows"]["since"]
FEW = 3  # people, by whose rows it shows that a date is theirs, not that of an order


def take_first_date(columns: Columns, table: Table) -> None:
    """Take of dates that are as likely the one that stands in each row, in none of them on a later day than the others.

    A day that belongs to a person, such as that of birth, is none of an order; nor is one that only tells since when.
    """
    some = [*columns.rivals.get("time", [])]
    some += [k for k in columns.others["time"] if k not in some] if "time" in columns.weak else []
    if len(some) < 2:
        columns.weak -= {"time"} if some else set()
        return
    people = columns.texts(table, "person")
    named = people.take([bool(name) for name in people.texts])
    read = {k: read_dates(table.columns[k], table.header[k], None, None, columns.like) for k in some}
    if not named.any() or not all(dates.clear for dates in read.values()):
        return
    days = {k: dates.times.astype("datetime64[D]")[named] for k, dates in read.items()}
    several = {k: _with_several(people, named, days[k]) for k in some}
    orders = [k for k in some if several[k] or max(several.values()) < FEW]
    for k in orders:
        name = table.header[k]
        sure = name_points("time", name) > AGAINST / 2 and not has_word(plain_name(name), SINCE)
        there = are_possible(days[k].astype("datetime64[us]")).all()
        if sure and there and not any((days[k] > days[other]).any() for other in orders):  # a day is not after NaT
            columns.of["time"], columns.rivals["time"] = k, [k]
            columns.weak.discard("time")
            return


def _with_several(people: Column, named: Numbers, days: Numbers) -> int:
    """Return how many people have several days."""
    different, codes = np.unique(days, return_inverse=True)
    pairs = np.unique(people.codes[named].astype(np.int64) * len(different) + codes)
    return int((count_each(pairs // len(different)) > 1).sum())
