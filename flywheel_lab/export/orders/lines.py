"""Rows of an order that repeat a line of it for each means by which it was paid: told by what was paid, or asked."""

import re
from collections import Counter

import numpy as np

from ...messages import gettext as _
from ..cells.codes import count_each
from ..cells.column import Numbers
from ..cells.values import CENT, read_values
from ..doubts.doubt import Choice, Doubt
from ..report import SPLIT
from ..sheet import Sheet
from ..vocabulary import VOCABULARY, has_word, plain_name

EACH = "row"
PAYS = re.compile("pay|paid|zahl|pago|pagad|paiement")


def leave_out_split(sheet: Sheet, orders: Numbers, values: Numbers) -> None:
    """Reject rows that repeat a line of their order for another means of payment.

    Such rows differ in the means and in what was paid by it, which adds up to the amount of the line; raises DoubtError
    where no column tells what was paid by each.
    """
    table, of = sheet.table, sheet.columns.of
    own = {of[role] for role in ("order", "product", "value") if role in of}
    ways = [k for k, header in enumerate(table.header) if k not in own and pays_by(header)]
    if len(own) < 3 or not ways:
        return
    paid = [k for k, name in enumerate(map(plain_name, table.header)) if k not in own and PAYS.search(name)]
    amounts = [k for k in paid if read_values([row[k] for row in table.sample]).numeric]
    texts = [k for k in ways if k not in amounts]
    several = np.flatnonzero((count_each(orders)[orders] > 1) & sheet.fates.kept & (values > 0))
    seen: Counter[tuple[object, ...]] = Counter()
    lines: dict[tuple[object, ...], list[tuple[int, list[str]]]] = {}
    for row, cells in table.pick(several.tolist()):
        line = (int(orders[row]), *(cell.strip() for k, cell in enumerate(cells) if k not in {*amounts, *texts}))
        means = (*line, *(cells[k].strip() for k in texts))
        lines.setdefault((*line, seen[means]), []).append((row, [cells[k] for k in amounts]))
        seen[means] += 1  # the same goods twice, by the same means
    split = [rows for rows in lines.values() if len(rows) > 1]
    again = [row for rows in split for row, _cells in rows[1:]]
    proven = any(
        all(
            abs(np.nansum(read_values([told[k] for _row, told in rows]).numbers) - values[rows[0][0]]) < CENT
            for rows in split
        )
        for k in range(len(amounts))
    )
    if again and (proven or _ask_split(table.header[ways[0]], len(again), sheet) != EACH):
        sheet.fates.reject(np.array(again), SPLIT)


def pays_by(header: str) -> bool:
    """Whether a column is called as one that tells by what means somebody paid.

    >>> pays_by("Payment method"), pays_by("Zahlungsart"), pays_by("Method of delivery")
    (True, True, False)
    """
    name = plain_name(header)
    return has_word(name, VOCABULARY["rows"]["means"]) and bool(PAYS.search(name))


def _ask_split(header: str, n: int, sheet: Sheet) -> str:
    choices = (Choice("once", _("one line, paid by several means")), Choice(EACH, _("several; count all of them")))
    question = _("Some rows of an order differ only in '{column}'. Are they one line? Further rows: {n}.")
    return sheet.ask(Doubt("split", header, question.format(column=header, n=n), choices, blocking=True))
