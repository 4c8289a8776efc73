"""How a new thing spreads, period by period: seen, fitted, and fitted without the last two periods."""

import numpy as np
from matplotlib.axes import Axes
from matplotlib.ticker import MaxNLocator

from ...estimate.adoption import AdoptionFit, share_adopted
from ...messages import gettext as _
from ...messages import number
from ...models.checks import Array
from ..bars import balance_lines
from ..curves import write_ticks
from ..log.inferred import DOTS
from ..style import BLUE, GRID, RED, SKY, axes, describe, style

TITLE = 66  # letters on a line
AHEAD = 1.5  # times what was seen


def draw_adoption_fit(fit: AdoptionFit, ax: Axes | None = None) -> Axes:
    """Draw the units of each period, the fitted curve, and that without the last two periods; return the axes.

    Where the market cannot be said, only the units are drawn, and the title says why.

    >>> import flywheel_lab as fl
    >>> sales = fl.load("durable_sales").query("product == 'room_air_conditioners'").units_thousand
    >>> print(draw_adoption_fit(fl.estimate_adoption(sales)).alt)
    In all 18,713 will have it (16,495 to 21,677); without the last two periods the answer is 16,485. Bars: units of
    each period, 13 periods, 96 in the first, 1,828 at most (at 8), 1,500 in the last.
    """
    seen, periods = fit.units, np.arange(1, len(fit.units) + 1)
    known = not np.isnan(fit.market)
    early = fit.early
    last = round(AHEAD * len(seen)) if known else len(seen)
    with style():
        ax = axes(ax)
        ax.bar(periods, seen, width=0.75, color=SKY, label=_("seen"))
        if known:
            told = {"market": number(fit.market, 0), "low": number(fit.ends[0], 0), "high": number(fit.ends[1], 0)}
            _curve(ax, fit, len(seen), last, BLUE, _("fitted, and foretold"))
            if early is not None and not np.isnan(early.market):
                _curve(ax, early, len(seen) - 2, last, RED, _("without the last two periods"), line="--")
                text = _(
                    "In all {market} will have it ({low} to {high}); without the last two periods the answer is {early}"
                )
                title = text.format(**told, early=number(early.market, 0))
            else:
                text = _(
                    "In all {market} will have it ({low} to {high}); without the last two periods there is no answer"
                )
                title = text.format(**told)
        else:
            title = fit.warnings[0]
        ax.set(xlim=(0.4, last + 0.6))
        ax.set_xlabel(_("periods since it came"), parse_math=False)
        ax.set_ylabel(_("units in a period"), parse_math=False)
        ax.yaxis.grid(True, color=GRID)
        ax.set_axisbelow(True)
        ax.xaxis.set_major_locator(MaxNLocator(integer=True))
        write_ticks(ax, number)
        ax.set_title(balance_lines(title, TITLE), parse_math=False)
        ax.legend(frameon=False, loc="upper right" if known else "upper left")
    top = int(seen.argmax())
    bars = _(
        "Bars: units of each period, {n} periods, {first} in the first, {most} at most (at {top}), {last} in the last."
    ).format(
        n=len(seen),
        first=number(seen[0], 0),
        most=number(seen[top], 0),
        top=top + 1,
        last=number(seen[-1], 0),
    )
    return describe(ax, f"{title.rstrip('.')}. {bars}")


def _curve(ax: Axes, fit: AdoptionFit, seen: int, last: int, colour: str, name: str, line: str = "-") -> None:
    t = np.arange(1.0, last + 1)
    units: Array = fit.market * (share_adopted(t, fit.p, fit.q) - share_adopted(t - 1, fit.p, fit.q))
    ax.plot(t[:seen], units[:seen], color=colour, linewidth=2, linestyle=line)
    ax.plot(t[seen - 1 :], units[seen - 1 :], color=colour, linewidth=2, linestyle=DOTS, label=name)
