"""The funnel: how many reach each stage, and what share goes on."""

from typing import Any

import numpy as np
import pandas as pd
from matplotlib.axes import Axes

from ...data.counts import funnel_counts
from ...data.log import JourneyLog
from ...errors import FlywheelError
from ...estimate.journey import Estimate
from ...messages import gettext as _
from ...messages import number, percent, stage_name
from ...models.journey import JourneyModel
from ..log.quality import tell
from ..people import interval_of
from ..style import BLUE, INK, MUTED, SKY, axes, style


def draw_funnel(x: Any, ax: Axes | None = None) -> Axes:
    """Draw a funnel as centred bars with people, and between them the share that goes on; return the axes.

    `x` is a JourneyModel (shown for 1,000 newcomers), a JourneyLog, an Estimate (its log's people, with the 90 %
    interval of each conversion) or counts from `funnel_counts`. Raises FlywheelError for anything else.

    >>> import flywheel_lab as fl
    >>> print(draw_funnel(fl.JourneyModel.chain(["visit", "order"], [0.3])).alt)
    Funnel. visit 1,000 (↓ 30%), order 300. From visit to order: 30%.
    """
    people = _people(x)
    between = _between(x, people)
    with style():
        ax = axes(ax, height=0.6 + 0.75 * len(people))
        rows = np.arange(len(people))
        widest = max(people.max(), 1e-9)
        bars = ax.barh(rows, people, left=-people / 2, height=0.62, color=SKY, edgecolor=BLUE, linewidth=1.2)
        for row, (stage, count) in enumerate(people.items()):
            ax.text(-0.54 * widest, row, stage_name(str(stage)), ha="right", va="center", color=INK, parse_math=False)
            ax.text(0.54 * widest, row, number(count, 0), ha="left", va="center", color=INK, weight="bold")
        for row, words in enumerate(between):
            ax.text(0, row + 0.5, words, ha="center", va="center", fontsize=9, color=MUTED)
        ax.set(xlim=(-0.95 * widest, 0.75 * widest), ylim=(len(people) - 0.4, -0.6))
        ax.set_axis_off()
        ax.set_title(_("How many get this far"))
    return tell(ax, _alt(people, between), x, shapes=dict(zip(map(str, people.index), bars, strict=True)))


def _people(x: Any) -> "pd.Series[float]":
    if isinstance(x, JourneyModel):
        return pd.Series(x.expected_counts(1000), index=list(x.stages))
    if isinstance(x, JourneyLog):
        counts: pd.Series[float] = funnel_counts(x).astype(float)
        return counts
    if isinstance(x, Estimate):
        return pd.Series(x.counts, index=list(x.model.stages), dtype=float)
    if isinstance(x, pd.Series) and len(x) and pd.api.types.is_numeric_dtype(x) and (x >= 0).all():
        return x.astype(float)
    message = _("draw_funnel draws a JourneyModel, a JourneyLog, an Estimate or funnel_counts, got {kind}.")
    raise FlywheelError(message.format(kind=type(x).__name__))


def _between(x: Any, people: "pd.Series[float]") -> list[str]:
    """Return the words between two bars: the share that goes on, for an Estimate with its interval."""
    values, names = people.to_numpy(), list(people.index)
    shares = np.divide(values[1:], values[:-1], out=np.full(len(values) - 1, np.nan), where=values[:-1] > 0)
    words = ["" if share > 1 else f"↓ {percent(share, 1)}" for share in shares]  # more than all came by another way too
    onwards = x.model.conversion.diagonal(1) if isinstance(x, Estimate) else np.empty(0)
    if not isinstance(x, Estimate) or np.nansum(x.model.conversion) > np.nansum(onwards):
        return words  # where people skip or repeat stages, no share belongs to one gap alone
    text = _("{seen} so far; by the model {likely} ({low} to {high})")
    for row, name in enumerate(names[:-1]):
        if not words[row]:
            continue
        low, high = interval_of(x, f"conversion.{name}")
        if np.isnan(low) or np.isnan(onwards[row]):
            least = (
                _("{seen} so far; in the end at least {low}") if low > 0 else _("{seen} so far; in the end not known")
            )
            words[row] = least.format(seen=words[row], low=percent(low, 1, fixed=True))
            continue
        shares = {"likely": onwards[row], "low": low, "high": high}
        written = {key: percent(share, 1, fixed=True) for key, share in shares.items()}
        words[row] = text.format(seen=words[row], **written)
    return words


def _alt(people: "pd.Series[float]", between: list[str]) -> str:
    each = zip(people.items(), [*(f" ({words})" if words else "" for words in between), ""], strict=True)
    steps = ", ".join(f"{stage_name(str(stage))} {number(count, 0)}{words}" for (stage, count), words in each)
    first, last = people.iloc[0], people.iloc[-1]
    ends = {"first": stage_name(str(people.index[0])), "last": stage_name(str(people.index[-1]))}
    whole = percent(last / first, 1) if first and last <= first else "–"
    return _("Funnel. {steps}. From {first} to {last}: {whole}.").format(steps=steps, whole=whole, **ends)
