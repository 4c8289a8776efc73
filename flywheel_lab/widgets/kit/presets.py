"""Goals and scenarios that explorers have in common, made from the model that each was given.

A goal is data, judged in the browser on what the screen reads already (js/parts/kit/goals.js): a path to a `quantity`,
its `comparison` with a `value`, and what it may cost: `budget`, the most that traits may be, and `levers`, how many of
the numbers in some traits may be moved.
"""

from typing import Any

import numpy as np

from ...messages import Plural, gettext, mark, ngettext, number, plural
from ...models.journey import JourneyModel
from ...models.readings import PRESETS, flywheel
from ..parts.phases import flow_from

MOST = 1e6  # whoever grows without limit needs no goal
MORE_CUSTOMERS = plural(
    "{n} more customer by week {week}, no extra ads", "{n} more customers by week {week}, no extra ads"
)
MORE_PURCHASES = plural("{n} more purchase a week, no extra ads", "{n} more purchases a week, no extra ads")
HALF_CUSTOMERS = mark("As many customers with half the new leads")
HALF_PURCHASES = mark("As many purchases with half the new leads")
REFERRED = mark("{n} brought in by customers each week, no extra ads")
LABELS = {
    "quiet": mark("Few tell others"),
    "strong": mark("Many tell others"),
    "viral": mark("It grows by itself"),
}


def customer_goals(explorer: Any, first: int) -> list[dict[str, Any]]:
    """Return goals for the customers, who are in the stages from `first` on, in the last week that is shown."""
    people = _people(explorer)[-1][first:].sum()
    path, words = ["view", "customers", -1], (MORE_CUSTOMERS, HALF_CUSTOMERS)
    return _more_and_half(explorer, float(people), path, words)


def purchase_goals(explorer: Any) -> list[dict[str, Any]]:
    """Return goals for the purchases in the last week that is shown."""
    model: JourneyModel = explorer.model
    at = model.stages.index(model.purchase)
    leaving = min(1.0, model.conversion[at].sum() + model.bought[at])
    bought = _people(explorer)[-1][at] * leaving / model.dwell[at]
    return _more_and_half(explorer, float(bought), ["view", "purchases", -1], (MORE_PURCHASES, HALF_PURCHASES))


def referral_goals(explorer: Any, now: float) -> list[dict[str, Any]]:
    """Return the goal that customers bring in twice as many as they do `now`, in some week."""
    if not 1 <= 2 * now <= MOST:
        return []
    value = next(digit * 10**power for power in range(7) for digit in range(1, 10) if digit * 10**power >= 2 * now)
    text = gettext(REFERRED).format(n=number(value))
    path = ["view", "ledger", "referred"]
    return [_goal(text, path, value, {"pushes": explorer.pushes})]


def referral_states(explorer: Any) -> list[dict[str, Any]]:
    """Return scenarios that scale the referrals to those of the presets of `fl.flywheel`."""
    own = np.array(explorer.base["referrals"])
    known = flywheel().referrals
    if not own.any() or not np.allclose(own / own.sum(), known / known.sum()):
        return []
    step = explorer.domains["referral_scale"]["step"]
    scales = {name: round(round(flywheel(name).referrals.sum() / own.sum() / step) * step, 10) for name in PRESETS}
    return [
        {"label": gettext(LABELS[name]), "state": {"referral_scale": scale}}
        for name, scale in scales.items()
        if scale != explorer.start["referral_scale"]
    ]


def referral_bases(explorer: Any) -> list[dict[str, Any]]:
    """Return scenarios with the referrals of the presets of `fl.flywheel`, for an explorer that cannot scale them."""
    known, own = flywheel(), explorer.base
    if own["conversion"] != known.conversion.tolist() or explorer.start["dwell"] != known.dwell.tolist():
        return []
    bases = {name: own | {"referrals": flywheel(name).referrals.tolist()} for name in PRESETS}
    return [{"label": gettext(LABELS[name]), "base": base} for name, base in bases.items() if base != own]


def nice(value: float) -> int:
    """Return a round number that is easy to say and no larger than the value.

    >>> [nice(value) for value in (0.7, 3.4, 18, 39.9, 120)]
    [0, 3, 10, 30, 100]
    """
    power = 10 ** max(0, len(str(int(value))) - 1)
    return int(value // power * power)


def _people(explorer: Any) -> Any:
    weeks, stop = explorer.weeks, explorer.stop_week
    pushed = np.full(weeks, float(explorer.pushes))
    pushed[stop if stop >= 0 else weeks :] = 0
    return flow_from(explorer.model, explorer.first_people, pushed, weeks)


def _more_and_half(explorer: Any, now: float, path: list[Any], words: tuple[Plural, str]) -> list[dict[str, Any]]:
    more = nice(now / 2)
    if not (more >= 1 and now <= MOST and explorer.pushes > 0):
        return []
    week = number(explorer.weeks)
    text = ngettext(*words[0], more).format(n=number(more), week=week)
    return [
        _goal(text, path, now + more, {"pushes": explorer.pushes}),
        _goal(gettext(words[1]), path, now * (1 - 1e-9), {"pushes": explorer.pushes / 2}),
    ]


def _goal(text: str, path: list[Any], value: float, budget: dict[str, float]) -> dict[str, Any]:
    return {"text": text, "quantity": path, "comparison": "at least", "value": value, "budget": budget}
