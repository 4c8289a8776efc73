"""Orders that cost nothing, as trials and exchanges do: whether they count is asked."""

import numpy as np

from ...messages import gettext as _
from ..cells.codes import count_each
from ..cells.column import Numbers
from ..doubts.doubt import Choice, Doubt
from ..report import STATUS
from ..sheet import Sheet
from .payments import LEFT_OUT, PURCHASE


def ask_free(orders: Numbers, values: Numbers, named: Numbers, sheet: Sheet) -> None:
    """Raise DoubtError if some orders cost nothing, as trials and exchanges do, and nobody has said what they are."""
    kept, n = sheet.fates.kept & named, int(orders.max(initial=-1)) + 1
    paid, zero, told = (  # lines that were added up in the first one of their order tell nothing
        count_each(orders[kept & some], n) for some in (values > 0, values == 0, ~np.isnan(values))
    )
    free = (zero > 0) & (zero == told)
    if not free.any() or not paid.any():
        return
    choices = (
        Choice(PURCHASE, _("yes, they are purchases, paid with a voucher for instance")),
        Choice(LEFT_OUT, _("no, leave them out: they are trials, exchanges, cancellations or the like")),
    )
    question = _("Some orders cost nothing. Do they count? Orders: {n}.").format(n=int(free.sum()))
    doubt = Doubt("free", "", question, choices, blocking=True)
    if sheet.ask(doubt) == LEFT_OUT:
        sheet.fates.reject(free[orders], STATUS[LEFT_OUT])
