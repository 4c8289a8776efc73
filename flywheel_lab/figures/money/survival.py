"""How long customers stay: seen, foretold where they differ, and foretold as if all were alike."""

import numpy as np
from matplotlib.axes import Axes
from matplotlib.ticker import MaxNLocator

from ...errors import FlywheelError
from ...estimate.lifetime.retention import AFTER, PERIODS, REFUTED, Retention
from ...estimate.lifetime.unlike import shares_left
from ...messages import gettext as _
from ...messages import mark, number, percent
from ...models.checks import Array
from ..bars import balance_lines
from ..curves import write_ticks
from ..log.inferred import DOTS
from ..style import BLUE, GRID, INK, MUTED, RED, SKY, axes, describe, style
from .refusal import draw_refusal

TITLE = 66  # letters on a line
SINCE = {
    "week": mark("weeks since the purchase"),
    "month": mark("months since the purchase"),
    "year": mark("years since the purchase"),
}


def draw_survival(retention: Retention, ax: Axes | None = None) -> Axes:
    """Draw who is still there: the steps that were seen, the law with its 90 % band, and all alike; return the axes.

    Foretold is twice the time that was seen; there the law is a row of dots. Where nothing can be foretold, only the
    steps are drawn, and the title says why. Raises FlywheelError for anything else.

    >>> import flywheel_lab as fl
    >>> left = [1, 0.631, 0.468, 0.382, 0.326, 0.289, 0.262, 0.241]
    >>> print(draw_survival(fl.estimate_retention(left, "year", customers=1000)).alt)
    Who leaves easily leaves first: 15% are still there after 14 years, not 3%. Across: years since the purchase, 0 to
    14. Seen until 7: 24% still there. As customers differ: 15% (13% to 18%) at 14. If all were alike: 3% at 14.
    """
    if not isinstance(retention, Retention):
        message = _("{draw} draws what {by} returns, got {value}.")
        raise FlywheelError(
            message.format(draw="draw_survival", by="fl.estimate_retention", value=type(retention).__name__)
        )
    times, there, low_seen, high_seen = _seen(retention)
    last = len(retention.exits.left)
    law = retention.law
    if law is None and not (there < 1).any():
        return draw_refusal(retention.warnings, ax)
    end = 2 * last if law is not None else last
    told = [_("Seen until {time}: {share} still there.").format(time=number(last), share=percent(float(there[-1])))]
    with style():
        ax = axes(ax)
        if low_seen is None:  # seen at the ends of periods only
            ax.plot(times, there, "o", color=INK, markersize=6, label=_("seen"), zorder=4)
        else:
            ax.step(times, there, where="post", color=INK, linewidth=1.6, label=_("seen"))
        if low_seen is not None and high_seen is not None:
            ax.fill_between(times, low_seen, high_seen, step="post", color=MUTED, alpha=0.15, linewidth=0)
        if law is None:
            title = " ".join(retention.warnings)
        else:
            title, words = _draw_laws(ax, retention, last, end)
            told += words
        ax.set(xlim=(0, end), ylim=(0, 1.03))
        ax.set_xlabel(_(SINCE[retention.period]), parse_math=False)
        ax.set_ylabel(_("still there"), parse_math=False)
        ax.yaxis.grid(True, color=GRID)
        ax.set_axisbelow(True)
        ax.xaxis.set_major_locator(MaxNLocator(integer=True))
        write_ticks(ax, percent)
        ax.set_title(balance_lines(title, TITLE), parse_math=False)
        ax.legend(frameon=False, loc="upper right")
    across = _("Across: {across}, 0 to {last}.").format(across=_(SINCE[retention.period]), last=number(end))
    return describe(ax, " ".join([f"{title.rstrip('.')}.", across, *told]))


def _draw_laws(ax: Axes, retention: Retention, last: int, end: int) -> tuple[str, list[str]]:
    assert retention.law is not None
    periods = np.arange(0.0, end + 1)
    likely, *others = np.column_stack([np.ones(len(retention.law.a) + 1), shares_left(*retention.law.pairs, end)])
    ends = np.array([retention.law.quantile(column, 0.9) for column in np.array(others).T])
    ax.fill_between(periods, ends[:, 0], ends[:, 1], color=SKY, alpha=0.3, linewidth=0)
    differ = _("foretold: customers differ (band: 90%)")
    ax.plot(periods[: last + 1], likely[: last + 1], color=BLUE, linewidth=2.2)
    ax.plot(periods[last:], likely[last:], color=BLUE, linewidth=2.2, linestyle=DOTS, label=differ)
    alike = np.array([retention.all_alike(int(t)) for t in periods])
    ax.plot(periods, alike, color=RED, linestyle="--", linewidth=1.6, label=_("foretold: all alike"))
    ax.axvline(last, color=MUTED, linewidth=0.9, linestyle=":")
    ax.text(last, 0.015, " " + _("seen until here"), color=MUTED, fontsize=9)
    shares = {"share": likely[-1], "low": ends[-1, 0], "high": ends[-1, 1], "alike": alike[-1]}
    words = {name: percent(float(share)) for name, share in shares.items()}
    words["after"] = _(AFTER[retention.period]).format(n=number(end))
    if retention.against_alike > REFUTED:
        title = _("Who leaves easily leaves first: {share} are still there {after}, not {alike}").format(**words)
    else:
        title = _("The same chance to leave for everybody fits as well").format()
    told = [
        _("As customers differ: {share} ({low} to {high}) at {time}.").format(**words, time=number(end)),
        _("If all were alike: {alike} at {time}.").format(**words, time=number(end)),
    ]
    return title, told


def _seen(retention: Retention) -> tuple[Array, Array, Array | None, Array | None]:
    """Return times in periods, from 0 on, the share still there from each on, and its interval if there is one."""
    if retention.seen is None:
        there = np.array([1.0, *retention.table()["seen"]])
        return np.arange(float(len(there))), there, None, None
    times = retention.seen.times / PERIODS[retention.period][0]
    shares, low, high = (np.array([1.0, *each]) for each in retention.seen[1:])
    end = max(len(retention.exits.left), times[-1] if len(times) else 0)
    return (
        np.array([0.0, *times, end]),
        np.append(shares, shares[-1]),
        np.append(low, low[-1]),
        np.append(high, high[-1]),
    )
