"""Firms side by side as wheels of customers, each with the thread along which customers send others."""

from collections.abc import Sequence
from typing import Any

import numpy as np
from matplotlib.axes import Axes
from matplotlib.patches import Annulus, Arc

from ..messages import gettext as _
from ..messages import ngettext, number, percent
from .style import GREEN, INK, MUTED, RED, axes, describe, style

DOTS = 150
GOLDEN = np.pi * (3 - np.sqrt(5))
HUB, RIM = 0.36, 0.78


def draw_firms(firms: Sequence[tuple[str, int, float]], ax: Axes | None = None) -> Axes:
    """Draw firms in balance from name, customers, and share of the new leads that customers send; return the axes.

    >>> print(draw_firms([("Maschenpost", 9000, 0.3)]).alt)
    Firms in balance, each a wheel of customers: Maschenpost, 9,000 customers, 30% of the new leads sent by customers.
    """
    radius = np.sqrt(np.linspace(HUB**2, RIM**2, DOTS))
    angle = GOLDEN * np.arange(DOTS)
    with style():
        ax = axes(ax, width=2.1 * len(firms), height=2.9)
        for k, (name, people, thread) in enumerate(firms):
            x = 2.4 * k
            ax.add_patch(Annulus((x, 0), 1.0, 0.15, facecolor=MUTED, edgecolor="none"))
            ax.plot(x + radius * np.cos(angle), radius * np.sin(angle), "o", color=GREEN, markersize=2.6)
            width = 1.5 + 6 * thread
            ax.add_patch(Arc((x, 0), 2.26, 2.26, theta1=78, theta2=126, edgecolor=RED, linewidth=width))
            said: dict[str, Any] = {"ha": "center", "parse_math": False}
            ax.text(x, 1.5, name, color=INK, weight="bold", **said)
            ax.text(x, 1.24, _("thread {share}").format(share=percent(thread)), color=MUTED, fontsize=9, **said)
            counted = ngettext("{n} customer", "{n} customers", people).format(n=number(people))
            ax.text(x, -1.36, counted, color=INK, fontsize=10, **said)
        ax.set(xlim=(-1.2, 2.4 * len(firms) - 1.2), ylim=(-1.5, 1.75), aspect="equal")
        ax.set_axis_off()
    row = _("{name}, {n} customers, {share} of the new leads sent by customers")
    rows = (row.format(name=name, n=number(people), share=percent(thread)) for name, people, thread in firms)
    return describe(ax, _("Firms in balance, each a wheel of customers: {rows}.").format(rows="; ".join(rows)))
