"""Purchases foretold from the first half of the time, beside those that came in the second."""

import numpy as np
import pandas as pd
from matplotlib.axes import Axes

from ...errors import FlywheelError
from ...estimate.lifetime.purchases import STEPS, Purchases
from ...messages import gettext as _
from ...messages import mark, number, percent
from ..bars import balance_lines
from ..curves import write_ticks
from ..log.inferred import DOTS
from ..style import BLUE, GRID, INK, MUTED, axes, describe, style
from .refusal import draw_refusal

POINTS = 13  # of the curve that is foretold
TITLE = 66  # letters on a line
SINCE = {
    "day": mark("days since the first order"),
    "week": mark("weeks since the first order"),
    "month": mark("months since the first order"),
}
CLOSE = 0.1  # a ratio as near to 1 as that needs no word of warning


def draw_purchases(purchases: Purchases, ax: Axes | None = None) -> Axes:
    """Draw the purchases that came, and those that the first half of the time foretells of its customers; return axes.

    Purchases after the first one of a customer, all customers of the first half together. What is refused is a
    sentence. Raises FlywheelError for anything else.

    >>> import flywheel_lab as fl
    >>> print(draw_purchases(fl.estimate_purchases(fl.load("cdnow"))).alt)
    Foretold from the first half: 1,653 purchases; 1,882 came, so the forecast is 12% low. Across: weeks since the first
    order, 0 to 77.9. In the first half, until 38.9: 2,457 purchases after the first.
    """
    if not isinstance(purchases, Purchases):
        message = _("{draw} draws what {by} returns, got {value}.")
        raise FlywheelError(
            message.format(draw="draw_purchases", by="fl.estimate_purchases", value=type(purchases).__name__)
        )
    if not purchases.known:
        return draw_refusal(purchases.warnings, ax)
    early, middle = purchases.first_half
    length = STEPS[purchases.step][0]
    times, seen = _seen(purchases, early.people)
    begin = purchases.log.events["time"].min().normalize()
    half, end = (float((day - begin).days) / length for day in (middle, _last(purchases)))
    at_half = float(seen[np.searchsorted(times, half, side="right") - 1])
    told = purchases.backtest()
    steps = np.linspace(0, end - half, POINTS)
    ahead = [at_half, *(at_half + float(early.to_come(step).sum()) for step in steps[1:])]
    words = {"foretold": number(told["foretold"], 0), "bought": number(told["bought"], 0)}
    with style():
        ax = axes(ax)
        ax.step([*times, end], [*seen, seen[-1]], where="post", color=INK, linewidth=1.8, label=_("seen"))
        if early.known:
            ax.plot(
                half + steps, ahead, color=BLUE, linewidth=2.4, linestyle=DOTS, label=_("foretold from the first half")
            )
            off = told["ratio"] - 1
            text = _("Foretold from the first half: {foretold} purchases; {bought} came")
            if abs(off) > CLOSE:
                low = _(
                    "Foretold from the first half: {foretold} purchases; {bought} came, so the forecast is {off} low"
                )
                high = _(
                    "Foretold from the first half: {foretold} purchases; {bought} came, so the forecast is {off} high"
                )
                text = low if off < 0 else high
            title = text.format(**words, off=percent(abs(off)))
        else:
            title = _("The first half alone foretells nothing: {why}").format(why=" ".join(early.warnings))
        ax.axvline(half, color=MUTED, linewidth=0.9, linestyle=":")
        ax.set(xlim=(0, end), ylim=(0, None))
        ax.set_xlabel(_(SINCE[purchases.step]), parse_math=False)
        ax.set_ylabel(_("purchases after the first"), parse_math=False)
        ax.yaxis.grid(True, color=GRID)
        ax.set_axisbelow(True)
        write_ticks(ax, lambda value: number(value, 0))
        ax.set_title(balance_lines(title, TITLE), parse_math=False)
        ax.legend(frameon=False, loc="upper left")
    across = _("Across: {across}, 0 to {last}.").format(across=_(SINCE[purchases.step]), last=number(end))
    so_far = _("In the first half, until {time}: {n} purchases after the first.")
    return describe(
        ax, " ".join([f"{title.rstrip('.')}.", across, so_far.format(time=number(half), n=number(at_half, 0))])
    )


def _seen(purchases: Purchases, people: pd.Index) -> tuple[np.ndarray, np.ndarray]:
    """Return the steps since the first order, and the purchases of those people after their first one until then."""
    events = purchases.log.events
    days = events.loc[events["person"].isin(people), ["person", "time"]].assign(
        day=lambda each: each["time"].dt.normalize()
    )
    again = days.drop_duplicates(["person", "day"])
    first = again.groupby("person", observed=True)["day"].transform("min")
    later = again.loc[again["day"] > first, "day"]
    by_day = later.value_counts().sort_index()
    times = (by_day.index - events["time"].min().normalize()).days / STEPS[purchases.step][0]
    return np.array([0.0, *times]), np.array([0.0, *by_day.cumsum()])


def _last(purchases: Purchases) -> pd.Timestamp:
    return pd.Timestamp(purchases.log.observed_until).normalize()
