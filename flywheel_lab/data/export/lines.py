"""Whether each row of an order repeats what the whole order costs, or says what it costs itself: told, or asked."""

import numpy as np

from ...messages import gettext as _
from .column import Numbers
from .doubts import Choice, Doubt
from .sheet import Sheet
from .vocabulary import VOCABULARY, has_word, plain_name

EACH = "row"


def repeat_order(sheet: Sheet, orders: Numbers, values: Numbers, several: Numbers) -> bool:
    """Whether the rows of orders with `several` of them, all alike, repeat the amount of the order.

    Its name says so, or the system does, or orders of different products are alike within and differ from one another;
    else DoubtError is raised.
    """
    rows = np.flatnonzero(several[orders] & sheet.fates.kept & (values > 0))
    if not len(rows) or "value" not in sheet.columns.of:
        return True
    header = sheet.header("value")
    recipe = VOCABULARY["sources"].get(sheet.source, {}).get("columns", {})
    if has_word(plain_name(header), VOCABULARY["rows"]["wholes"]) or "value" in recipe:
        return True
    n = len(np.unique(orders[rows]))
    if "product" in sheet.columns.of:
        products = sheet.columns.texts(sheet.table, "product").codes[rows]
        goods = np.unique(np.stack([orders[rows], products]), axis=1)[0]
        if len(np.unique(values[rows])) > 1 and (np.unique(goods, return_counts=True)[1] > 1).sum() == n:
            return True
    choices = (Choice("order", _("the whole order costs it")), Choice(EACH, _("each row costs it; add them up")))
    question = _("Some orders have several rows with the same amount in '{column}'. What does it say? Orders: {n}.")
    doubt = Doubt("lines", header, question.format(column=header, n=n), choices, blocking=True)
    return sheet.ask(doubt) != EACH
