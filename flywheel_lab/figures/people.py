"""The people that pictures of a journey count, and the words for their numbers."""

import math
from dataclasses import replace
from typing import Any, NamedTuple

import numpy as np
import numpy.typing as npt

from ..errors import FlywheelError
from ..estimate.journey import Estimate
from ..messages import gettext as _
from ..messages import mark, percent, short
from ..models.checks import Array
from ..models.domain import steps
from ..models.journey import JourneyModel
from ..models.journey.loop import long_run_vectors

# Of a step of the model, as in UNITS.
PER = {"week": mark("per week"), "day": mark("per day"), "hour": mark("per hour"), "minute": mark("per minute")}
EACH = {"week": mark("each week"), "day": mark("each day"), "hour": mark("each hour"), "minute": mark("each minute")}
AT = {
    "week": mark("in week {n}"),
    "day": mark("on day {n}"),
    "hour": mark("in hour {n}"),
    "minute": mark("in minute {n}"),
}
ALL = 1000.0  # people of whom shares are told


def model_of(x: Any, draw: str) -> JourneyModel:
    """Return the model to draw, given as a model or an Estimate; raises FlywheelError for anything else.

    >>> from flywheel_lab import aida
    >>> model_of(aida(), "draw_hourglass") == aida()
    True
    """
    if isinstance(x, Estimate):
        return x.model
    if not isinstance(x, JourneyModel):
        message = _("{draw} draws a JourneyModel or an Estimate, got {kind}.")
        raise FlywheelError(message.format(draw=draw, kind=type(x).__name__))
    return x


def interval_of(fit: Estimate, name: str) -> tuple[float, float]:
    """Return the 90 % interval of an estimate, nan where its log cannot tell.

    >>> import flywheel_lab as fl
    >>> interval_of(fl.estimate_journey(fl.load("cdnow").only(["purchase 1", "purchase 2"])), "dwell.purchase 2")
    (nan, nan)
    """
    try:
        return fit.interval(name)
    except FlywheelError:
        return math.nan, math.nan


def share_with_interval(fit: Estimate, name: str, share: float, people: int) -> str:
    """Write a share of `people` with its interval, "not known" if there are none. Raises FlywheelError for other names.

    >>> import flywheel_lab as fl
    >>> fit = fl.estimate_journey(fl.load("cdnow").only(["purchase 1", "purchase 2"]))
    >>> share_with_interval(fit, "conversion.purchase 1", 0.5, people=0)
    'not known'
    """
    if not people:
        return _("not known")
    if math.isnan(share):
        least, _most = interval_of(fit, name)
        return _("at least {low}").format(low=percent(least, 1)) if least > 0 else _("not known")
    low, high = (percent(end, 1) for end in fit.interval(name))
    return _("{dwell} ({low} to {high})").format(dwell=percent(share, 1), low=low, high=high)


def after_purchase(model: JourneyModel) -> npt.NDArray[np.bool_]:
    """Return which stages follow the purchase, shape (n,): the people there are customers.

    >>> from flywheel_lab import aida, hourglass
    >>> int(after_purchase(hourglass()).sum()), int(after_purchase(aida()).sum())
    (4, 0)
    """
    return np.arange(len(model.stages)) > model.stages.index(model.purchase)


class Sand(NamedTuple):
    """The numbers of an hourglass for 1,000 newcomers each step, one entry for each stage, nan if not known."""

    after: npt.NDArray[np.bool_]
    people: Array
    leave: Array
    brought: float


def sand_of(model: JourneyModel) -> Sand:
    """Return how many reach each stage or, after the purchase, are in it at any time, and how many leave it for good.

    Where nobody knows how many move on from a stage, nobody knows how many get to those behind it.

    >>> from flywheel_lab import JourneyModel
    >>> ways = [[0, 0.5, 0], [0, 0, 0.5], [0, 0, 0]]
    >>> sand_of(JourneyModel(("a", "b", "c"), ways, [1, 2, 3], unknown_conversion=["b"])).people
    array([1000.,  500.,   nan])
    """
    after, places = after_purchase(model), np.arange(len(model.stages))
    shares, bought = np.nan_to_num(model.conversion), np.nan_to_num(model.bought)
    known = replace(
        model, conversion=shares, bought=bought, dwell=np.ones(len(places)), unknown=(), unknown_conversion=()
    )
    come, reach = ALL * model.entry @ known.visits, known.expected_counts(ALL)
    open_end = np.isin(model.stages, model.unknown_conversion) & (come > 0)
    behind = places > np.append(np.flatnonzero(open_end), len(places))[0]
    come = np.where(behind | after & (open_end & after).any(), np.nan, come)  # they may come back, too
    gone = np.where(after, 1 - model.conversion.sum(axis=1), 1 - model.conversion.sum(axis=1) - model.bought)
    people = np.where(after, come * model.dwell, np.where(behind, np.nan, reach))
    refer = model.referrals.any(axis=1)
    return Sand(
        after, people, come * np.clip(gone, 0, 1), float(((come * model.dwell)[refer] @ model.referrals[refer]).sum())
    )


def share_of(people: float) -> str:
    """Write a share, or that it is not known.

    >>> share_of(0.5), share_of(math.nan)
    ('50%', 'not known')
    """
    return _("not known") if math.isnan(people) else percent(people, 1)


SEEN = 0.005  # fewer are nobody


def count(people: float, unknown: str = "") -> str:
    """Write how many people, or that it is not known. Nobody is a fraction, as on the screens of explorers.

    >>> count(1234.0), count(math.nan), count(0.5), count(0.2), count(0.0)
    ('1,234', 'not known', '1', '< 1', '0')
    """
    if math.isnan(people):
        return unknown or _("not known")
    if SEEN <= people < 0.5:
        return f"< {short(1)}"
    return short(math.floor(people + 0.5) if math.isfinite(people) else people)


def counted_stages(model: JourneyModel) -> npt.NDArray[np.bool_]:
    """Return which stages count as customers, shape (n,); in a funnel, which has no customers, all of them."""
    after = after_purchase(model)
    return after if after.any() else ~after


def lasting_shape(model: JourneyModel) -> Array:
    """Return how people are spread over the stages in the long run, shape (n,), sum 1.

    >>> from flywheel_lab import flywheel
    >>> round(float(lasting_shape(flywheel("viral"))[0]), 3)
    0.451
    """
    left, _right = long_run_vectors(model)
    return np.asarray(left / left.sum())


def doubles_in(model: JourneyModel) -> float:
    """Return the steps in which the model doubles; inf if it does not grow, or if that is not known.

    >>> from flywheel_lab import flywheel
    >>> round(doubles_in(flywheel("viral"))), doubles_in(replace(flywheel("viral"), unknown_referrals=["advocacy"]))
    (449, inf)
    """
    return math.inf if model.unknown_referrals else model.doubling_time


def doubling(model: JourneyModel) -> str:
    """Say that the model grows without limit and how soon it doubles; empty if it settles at a level.

    >>> from flywheel_lab import flywheel
    >>> doubling(flywheel("viral")), doubling(flywheel())
    ('It grows without limit, doubling in 449 weeks', '')
    """
    if model.unknown_referrals or not model.limitless:
        return ""
    if not np.isfinite(model.doubling_time):
        return _("It grows without limit: each new lead brings in one more")
    text = _("It grows without limit, doubling in {n} {unit}")
    return text.format(n=short(model.doubling_time), unit=steps(model.step, model.doubling_time))
