"""The best split of a budget over levers, of which any part may be kept.

With the effect of strength on margin taken as straight, the best split has a closed form: the euros `e` of a lever with
slope w have `e = max(0, √(w h / μ) - h - e₀)`, where μ is what a last euro brings everywhere, at least itself if money
may be kept. It is found again where it led to some rounds; a search from there and from equal shares ends it.
Sources: Kuhn & Tucker (1951); sequential least squares, Kraft (1988), as in scipy.
"""

import numpy as np

from ...errors import ModelError
from ...messages import gettext as _
from ..checks import Array, number
from .plan import Plan

ROUNDS = 8
NOTHING = 1e-6  # of the budget


def best_split(plan: Plan, budget: float) -> Array:
    """Return the euros a month for each lever, shape (L,), that bring most; what they leave of the budget is kept.

    The plan is that of one model. Raises ModelError for a budget that is no sum.

    >>> from flywheel_lab import firm
    >>> from .lever import Lever
    >>> from .plan import make_plan
    >>> shop = firm("shop")
    >>> two = [Lever("Stay", "stay.retention", 1820, 0.1), Lever("Checkout", "go.purchase", 1820, 0.1)]
    >>> best_split(make_plan(shop.model, shop.money, two, shop.pushes), 910).round()
    array([883.,  27.])
    """
    if not 0 < number(budget, "budget") < np.inf:
        raise ModelError(_("budget must be a sum of euros a month above 0, got {value:g}.").format(value=budget))
    from scipy.optimize import minimize

    levers = len(plan.levers)
    found = []
    for start in (straight_split(plan, budget), np.full(levers, budget / levers)):
        found.append(
            minimize(
                lambda share: -float(plan.gain(share * budget)) / (budget * plan.months),
                start / budget,
                jac=lambda share: -plan.gradient(share * budget) / plan.months,
                bounds=[(0, 1)] * levers,
                constraints={
                    "type": "ineq",
                    "fun": lambda share: 1 - share.sum(),
                    "jac": lambda _share: -np.ones(levers),
                },
                method="SLSQP",
                options={"ftol": 1e-11, "maxiter": 100},
            )
        )
    best = np.clip(min(found, key=lambda each: float(each.fun)).x, 0, 1)
    return np.where(best < NOTHING, 0.0, best * budget)


def straight_split(plan: Plan, budget: float) -> Array:
    """Return the split in closed form, found again some rounds where it led to, shape (L,)."""
    euros: Array = np.zeros(len(plan.levers))
    for k in range(ROUNDS):
        slopes = np.maximum(plan.slopes(plan.strength(euros)), 0)
        new = _fill(slopes * plan.slack, plan.slack + plan.spent, budget, plan.months)
        euros = new if k < ROUNDS // 2 else (euros + new) / 2
    return euros


def _fill(power: Array, width: Array, budget: float, keep: float) -> Array:
    """Return euros with `power / (euros + width)²` alike wherever some go, and at least `keep`."""
    order = np.argsort(-power / width**2)
    root = 0.0
    for k in range(1, len(order) + 1):
        some = order[:k]
        root = float(np.sqrt(power[some]).sum() / (budget + width[some].sum()))
        if k == len(order) or power[order[k]] / width[order[k]] ** 2 <= root**2:
            break
    return np.asarray(np.maximum(0, np.sqrt(power) / max(root, np.sqrt(keep)) - width))
