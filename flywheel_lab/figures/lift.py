"""Did it work? The difference of a test with its interval, over what each week of enrolment brought."""

from typing import Any

import numpy as np
from matplotlib.axes import Axes
from matplotlib.ticker import MaxNLocator

from ..estimate.lift.lift import Lift
from ..estimate.lift.telling import write_difference
from ..messages import gettext as _
from ..messages import number
from .bars import balance_lines
from .curves import TITLE, write_ticks
from .money.refusal import draw_refusal
from .style import BLUE, INK, MUTED, ORANGE, RED, axes, describe, style

CLOSE = 0.08  # of the height: names of two lines nearer than that would lie on each other,
LINE = 8  # and are moved so many points apart


def draw_lift(lift: Lift, ax: Axes | None = None) -> Axes:
    """Draw the difference of the treated to those held out, with its interval, and of each week; return the axes.

    The first weeks have another colour and form. Where nothing may be said, the reason stands instead of a picture.

    >>> import flywheel_lab as fl
    >>> print(draw_lift(fl.estimate_lift(fl.load("shop_holdout"), "stayed")).alt[:71])
    Treated and held out: a difference of 8.6 percentage points (4.9 to 12.
    """
    if lift.people.reasons:
        return draw_refusal(lift.people.reasons, ax)
    with style():
        ax = axes(ax, height=4.2)
        low, high = lift.interval()
        weeks = lift.weeks()
        ax.axhspan(low, high, color=BLUE, alpha=0.15, linewidth=0)
        ax.axhline(lift.difference, color=BLUE, linewidth=2)
        ax.axhline(0, color=RED, linewidth=1.5)
        _draw_weeks(ax, lift, weeks)
        ends = [0.0, low, high, *weeks[["low", "high"]].to_numpy().ravel()]
        bottom, top = float(np.nanmin(ends)), float(np.nanmax(ends)) or 1.0
        ax.set_ylim(bottom - 0.06 * (top - bottom), top + 0.12 * (top - bottom))
        write_ticks(ax, lambda height: _plain(lift, height), lambda week: number(week, 0))
        away = np.copysign(LINE, lift.difference) * (abs(lift.difference) < CLOSE * (top - bottom))
        ax.annotate(_("no effect"), (1, 0), (6, -away), color=RED, **_BESIDE)
        ax.annotate(_("all weeks"), (1, lift.difference), (6, away), color=BLUE, weight="bold", **_BESIDE)
        if not weeks.empty:
            ax.set_xlabel(_("week since the start in which people were enrolled"))
        ax.set_ylabel(_("difference in percentage points") if lift.counted else _("difference per person"))
        told = {"difference": write_difference(lift, lift.difference)}
        told |= {"low": _plain(lift, low), "high": _plain(lift, high)}
        title = _("Treated and held out: a difference of {difference} ({low} to {high})").format(**told)
        ax.set_title(balance_lines(title, TITLE), parse_math=False)
    return describe(ax, f"{title}. {lift.said}")


_BESIDE: Any = {
    "xycoords": ("axes fraction", "data"),
    "textcoords": "offset points",
    "va": "center",
    "annotation_clip": False,
}


def _draw_weeks(ax: Axes, lift: Lift, weeks: Any) -> None:
    """Draw a whisker for each week, the first ones in another colour and form."""
    if weeks.empty:
        ax.set_xticks([])
        ax.set_xlim(0, 1)
        return
    first = np.asarray(weeks.index <= lift.early_weeks) & bool(np.isfinite(lift.early))
    for these, colour, form in ((first, ORANGE, "D"), (~first, MUTED, "o")):
        part = weeks[these]
        reach = np.abs(part[["low", "high"]].to_numpy() - part[["difference"]].to_numpy()).T
        ax.errorbar(part.index, part["difference"], reach, fmt=form, color=colour, markersize=6, linewidth=1.3)
    ax.set_xlim(0.4, weeks.index.max() + 0.6)
    ax.xaxis.set_major_locator(MaxNLocator(integer=True))
    if not np.isnan(lift.early):
        cut, last = lift.early_weeks + 0.5, weeks.index.max() + 0.6
        for text, mean, start, end, colour in (
            (_("first {n} weeks: {difference}"), lift.early, 0.4, cut, ORANGE),
            (_("afterwards: {difference}"), lift.later, cut, last, MUTED),
        ):
            ax.hlines(mean, start, end, color=colour, linestyle="--", linewidth=1.5)
            told = text.format(n=number(lift.early_weeks, 0), difference=_plain(lift, mean))
            ax.text(start + 0.1, 1, told, va="top", fontsize=9, color=INK, transform=ax.get_xaxis_transform())


def _plain(lift: Lift, value: float) -> str:
    return number(100 * value) if lift.counted else number(value, 2)
