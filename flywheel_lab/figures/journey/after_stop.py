"""What warns first once the ads stop: orders a week beside customers, each as a share of what it was."""

import numpy as np
from matplotlib.axes import Axes

from ...messages import gettext as _
from ...messages import percent
from ...models.firms import Firm
from ..curves import draw_curves


def draw_after_stop(firm: Firm, until: int = 52, ax: Axes | None = None) -> Axes:
    """Draw orders a week and customers of a firm in the weeks after its last ad, as shares of before; return the axes.

    Raises ModelError for weeks that are none.

    >>> import flywheel_lab as fl
    >>> print(draw_after_stop(fl.firm("shop").cut()).alt)
    After the last ad at Maschenpost: first the orders go, much later the customers. Across: weeks since the last ad,
    0 to 52. Up: share of what it was. new orders a week: from 100% to 0% (at 16). customers: from 100% to 51% (at 52).
    """
    left = firm.coast(until)
    title = _("After the last ad at {name}: first the orders go, much later the customers")
    return draw_curves(
        np.arange(until + 1),
        {_("new orders a week"): left.orders / left.orders[0], _("customers"): left.customers / left.customers[0]},
        title.format(name=firm.name),
        across=_("weeks since the last ad"),
        up=_("share of what it was"),
        write=percent,
        ax=ax,
    )
