"""The share who got there within a time, without a model: counted, and right for people still on the way.

Source: Kaplan & Meier (1958), Nonparametric estimation from incomplete observations, Journal of the American
Statistical Association 53, 457-481; intervals on the scale log(-log), which stay between 0 and 1. Nobody or everybody:
exact intervals of a share, Clopper & Pearson (1934), Biometrika 26, 404-413.
"""

import warnings
from dataclasses import dataclass, field
from typing import Any, NamedTuple

import numpy as np
import numpy.typing as npt
import pandas as pd

from ...data.log import BOUGHT, JourneyLog, checks
from ...data.spans import in_words, span
from ...errors import FlywheelError, JourneyLogError
from ...messages import gettext as _
from ...messages import ngettext, number, percent, stage_name, write_count
from ...models.checks import Array
from ...models.journey import JourneyModel
from ...models.journey.buying import moves

PURCHASE = "purchase"


@dataclass(frozen=True, repr=False)
class ShareWithin:
    """The `share` of `people` who got from `start` to `to` within a time, and its interval (`low`, `high`).

    `at_risk` were still on their way after that time and seen that long; the more, the firmer the share. `unseen`
    reached `to` without having been in `start` before: they count neither here nor there. `curve` has the share for
    all times up to `within`: index = time since `start`, columns `share`, `low`, `high`; each row holds until the next.
    """

    share: float
    low: float
    high: float
    people: int
    at_risk: int
    within: Any
    start: str
    to: str
    level: float
    unseen: int
    curve: pd.DataFrame = field(compare=False)

    @property
    def said(self) -> str:
        """What it means, in the language in use."""
        words = {name: percent(getattr(self, name), 1, fixed=True) for name in ("share", "low", "high")}
        words |= {name: number(getattr(self, name), 0) for name in ("people", "at_risk", "unseen")}
        words |= {"start": stage_name(self.start), "to": stage_name(self.to), "within": in_words(self.within)}
        text = _(
            "{start} → {to} within {within}: {share} ({level} interval: {low} to {high}). "
            "Counted from {people}, without a model; {at_risk}."
        )
        words["people"] = ngettext("{n} person", "{n} people", self.people, "counted from").format(n=words["people"])
        words["at_risk"] = ngettext(
            "{n} of them was seen that long without getting there",
            "{n} of them were seen that long without getting there",
            self.at_risk,
        ).format(n=words["at_risk"])
        if self.unseen:
            text += " " + _("Not counted: {unseen} who reached {to} without having been in {start} before.")
        return text.format(level=percent(self.level), **words)

    def __repr__(self) -> str:
        """One exact line: the share, its interval, and on how many people it rests."""
        within = f"{self.within:g}" if isinstance(self.within, float) else str(self.within).removesuffix(" 00:00:00")
        people = write_count(self.people, "person", "people")
        return (
            f"ShareWithin({self.share:.4f} [{self.low:.4f}, {self.high:.4f}] within {within}, "
            f"{self.start} to {self.to}, {people}, {self.at_risk} at risk at the end)"
        )


class _Watched(NamedTuple):
    """Each person's time on the way, shape (people,), whether it ended in `to`, and how many got there unseen."""

    lasted: Array
    arrived: npt.NDArray[np.bool_]
    unseen: int


def share_within(
    log: JourneyLog, within: Any = None, to: str | None = None, start: str | None = None, level: float = 0.9
) -> ShareWithin:
    """Return the share who got from `start` to `to` within a time, counted without a model, with its interval.

    The time runs from a person's first event in `start` (default: the first stage) to their first event in `to` that
    is not before it (default: the purchase of the log, else the stage "purchase", else "bought" where the log records
    it, else the last stage). `within` is a length of time ("13 weeks", "90D"; with numbers as times, so many of them),
    inclusive; by default the longest that the log can answer. Who is on the way when observation ends counts as long
    as they were seen. Who was lost will never get there: they stay in the count to the end of observation, which is
    known for each, because taking them out would say that they do as well as those who stayed.
    Raises FlywheelError beyond the time for which anybody was seen.

    >>> import flywheel_lab as fl
    >>> share_within(fl.load("cdnow"), "90D", to="purchase 2")
    ShareWithin(0.2915 [0.2764, 0.3072] within 90 days, purchase 1 to purchase 2, 2357 people, 1670 at risk at the end)
    """
    if not isinstance(log, JourneyLog):
        message = _("share_within needs a JourneyLog, got {kind}. Make one with JourneyLog(events).")
        raise FlywheelError(message.format(kind=type(log).__name__))
    a_level(level)
    start, to = _ends(log, start, to)
    tick = pd.Timedelta("1s") if isinstance(log.observed_until, pd.Timestamp) else 1.0
    seen = _watch_people(log, start, to, tick)
    most = seen.lasted.max()
    longest = most * tick
    length = longest if within is None else span(within, dates=isinstance(tick, pd.Timedelta))
    last = length / tick
    if last > most and not seen.arrived[seen.lasted == most].all():
        message = _(
            "Nobody was seen for {within} after '{start}', so that share is not known. The longest time that this log "
            "can answer is {longest}."
        )
        raise FlywheelError(message.format(within=in_words(length), start=start, longest=in_words(longest)))
    curve = _curve(seen, last, level)
    share, low, high = curve.iloc[-1].tolist()
    later = (seen.lasted > last) | (seen.lasted == last) & ~seen.arrived
    curve.index = pd.Index(curve.index * tick, name="within")
    people, at_risk = len(seen.lasted), int(later.sum())
    return ShareWithin(share, low, high, people, at_risk, length, start, to, level, seen.unseen, curve)


def a_level(level: object) -> None:
    """Refuse anything but a level between 0 and 1; raises FlywheelError."""
    if not (isinstance(level, (int, float)) and 0 < level < 1):
        raise FlywheelError(_("level must lie between 0 and 1, got {level!r}.").format(level=level))


def model_share_within(model: JourneyModel, steps: int, start: str, to: str) -> Array:
    """Return the share who got from `start` to `to` within 0, 1, …, `steps` steps by a model, shape (steps + 1,).

    It is nan from where people are in a stage whose dwell is not known.

    >>> import flywheel_lab as fl
    >>> model_share_within(fl.JourneyModel.chain(["a", "b"], [0.5], dwell=[2, 1]), 3, start="a", to="b").tolist()
    [0.0, 0.25, 0.375, 0.4375]
    """
    places = (*model.stages, *([BOUGHT] * (BOUGHT not in model.stages)))
    known, goal = ~np.isnan(model.dwell), places.index(to)
    dwell = np.where(known, model.dwell, 1.0)
    chain = np.eye(len(known) + 1)
    conversion, bought = np.nan_to_num(model.conversion), np.nan_to_num(model.bought)
    chain[:-1] = np.column_stack([moves(conversion, dwell), bought / dwell])
    chain[goal] = np.eye(len(chain))[goal]
    silent, ever = np.append(~known, False) & (np.arange(len(chain)) != goal), False
    people, shares = np.eye(len(chain))[places.index(start)], []
    for _step in range(steps + 1):
        ever = ever or bool(people[silent].any())
        shares.append(np.nan if ever else people[goal])
        people = people @ chain
    return np.array(shares)


def _ends(log: JourneyLog, start: str | None, to: str | None) -> tuple[str, str]:
    known = (*log.stages, *([BOUGHT] * bool((log.events["stage"] == BOUGHT).any())))
    first = log.in_order()[0] if start is None else checks.steps([start], log.stages)[0]
    if to is not None:
        last = checks.steps([to], known)[0]
    else:
        last = log.purchase or next((name for name in (PURCHASE, BOUGHT) if name in known), "") or log.in_order()[-1]
    if first == last:
        message = _(
            "From '{stage}' to '{stage}' there is no way. Say where people start (start=) and where they arrive (to=)."
        )
        raise JourneyLogError(message.format(stage=first))
    return first, last


def _watch_people(log: JourneyLog, start: str, to: str, tick: Any) -> _Watched:
    events = log.events[["person", "stage", "time"]]
    begun = events[events["stage"] == start].drop_duplicates("person").set_index("person")["time"]
    if begun.empty:
        raise JourneyLogError(_("Nobody of this log was in '{stage}'.").format(stage=start))
    there = events[events["stage"] == to]
    after = there[there["time"] >= begun.reindex(there["person"]).to_numpy()].drop_duplicates("person")
    reached = after.set_index("person")["time"].reindex(begun.index)
    lasted = (reached.fillna(log.observed_until) - begun) / tick
    # Rounded, because 0.8 - 0.6 is a little more than 0.2.
    return _Watched(
        np.round(lasted.to_numpy(float), 9), reached.notna().to_numpy(), int(there["person"].nunique() - len(after))
    )


def _curve(seen: _Watched, last: float, level: float) -> pd.DataFrame:
    """Return the share with its interval at 0, at each arrival or end of someone's observation, and at `last`."""
    from scipy.stats import CensoredData, ecdf

    left = ecdf(CensoredData(uncensored=seen.lasted[seen.arrived], right=seen.lasted[~seen.arrived])).sf
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", RuntimeWarning)  # nobody and everybody have no such interval: see below
        ends = left.confidence_interval(level, method="log-log")
    times = np.unique([0.0, *left.quantiles[left.quantiles < last], last])
    share, low, high = (1 - part.evaluate(times) for part in (left, ends.high, ends.low))
    tail, nobody, everybody = (1 - level) / 2, share == 0, share == 1
    watched = len(seen.lasted) - np.searchsorted(np.sort(seen.lasted), times[nobody])
    low[nobody], high[nobody] = 0, 1 - tail ** (1 / watched)
    together = int((seen.lasted == seen.lasted.max()).sum())
    low[everybody] = np.fmax(tail ** (1 / together), low[~everybody][-1:].max(initial=0))
    high[everybody] = 1
    return pd.DataFrame({"share": share, "low": low, "high": high}, index=times)
