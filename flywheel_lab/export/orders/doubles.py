"""Things that stand in a file twice, once under each of two texts of a column, such as ordered and delivered."""

import numpy as np

from ..cells.codes import combine, count_each
from ..cells.column import Numbers
from ..sheet import Sheet

PAIRED, RARER, COMMONER = 5, 0.9, 0.75  # things that stand there under two texts, and their shares of each


def things_of(sheet: Sheet, people: Numbers, orders: Numbers, values: Numbers) -> Numbers:
    """Return for each row the number of what it may tell of: a person's purchase of the same goods at the same price.

    -1 for what has no amount, and for rows of orders that have several, which count once.
    """
    amounts = np.unique(np.round(values, 2), return_inverse=True)[1]
    roles = [role for role in ("product", "quantity") if role in sheet.columns.of]
    goods = [sheet.columns.texts(sheet.table, role).codes for role in roles]
    alone = count_each(orders)[orders] == 1
    return np.where(np.isnan(values) | ~alone, -1, combine([people, amounts, *goods]))


def twins_of(own: Numbers, codes: Numbers, things: Numbers, moments: Numbers) -> dict[int, int]:
    """Return the texts of which nearly each row tells of a thing that the next row of it tells under another text.

    Whoever pays the same each month in one of two places has both as well, but not in turn.
    """
    inside = np.flatnonzero(things >= 0)
    own, things, moments = own[inside], things[inside], moments[inside]
    n = int(things.max(initial=-1)) + 1
    times = {int(code): count_each(things[own == code], n) for code in codes}
    found: dict[int, int] = {}
    for code, mine in times.items():
        for other, theirs in times.items():
            rarer, commoner = sorted((mine.sum(), theirs.sum()))
            least = max(PAIRED, RARER * rarer, COMMONER * commoner)
            if code != other and np.minimum(mine, theirs).sum() >= least:
                rows = np.flatnonzero(np.isin(own, (code, other)))
                rows = rows[np.lexsort((moments[rows], things[rows]))]
                again = (things[rows[1:]] != things[rows[:-1]]) | (own[rows[1:]] == own[rows[:-1]])
                if (count_each(np.cumsum(np.append(0, again))) // 2).sum() >= least:
                    found.setdefault(code, other)
    return found
