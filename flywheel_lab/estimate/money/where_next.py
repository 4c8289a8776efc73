"""Where the next euro goes: every likely model with every likely effect, and what to say about it.

Sources: expected value of perfect and of sample information, Raiffa & Schlaifer (1961), Applied Statistical Decision
Theory; a tie is told by expected regret, not by the chance to be best alone, as in Bubeck, Munos & Stoltz (2011).
"""

from collections.abc import Sequence
from dataclasses import replace

import numpy as np
import numpy.typing as npt

from ...errors import FlywheelError
from ...messages import gettext as _
from ...models.checks import number, people_by_stage
from ...models.money.lever import Lever
from ...models.money.money import Money
from ...models.money.plan import make_plan
from .answer import Answer
from .cases import bring_twice, make_likely
from .ground import Ground, find_reasons, lacks_referrals, model_of


def where_next(
    of: Ground,
    money: Money,
    levers: Sequence[Lever],
    pushes: float,
    spend_weeks: int = 52,
    count_until: float = 156,
    discount: float = 0.0,
    budget: float | None = None,
    people: npt.ArrayLike | None = None,
) -> Answer:
    """Return into which lever the next `budget` euros a month should go, how sure that is, and what it rests on.

    It is spent for `spend_weeks` and counted until week `count_until` (inf: for ever; then give a `discount` a year).
    `pushes` are the leads a step from ads today, `people` those seen in each stage today, shape (n,) (default: as many
    as the pushes sustain). The budget is the mean trial step of the levers, unless it is given. Where a log does not
    tell, the outcome is "refused", and `.said` says why. Raises FlywheelError.

    >>> import flywheel_lab as fl
    >>> shop = fl.firm("shop")
    >>> two = [fl.Lever("Stay", "stay.retention", 1820, 0.1), fl.Lever("Checkout", "go.purchase", 1820, 0.1)]
    >>> answer = fl.where_next(shop.model, shop.money, two, shop.pushes)
    >>> answer.outcome, answer.best.name, round(float(answer.table.loc["Stay", "per_euro"]), 1)
    ('clear', 'Stay', 5.1)
    """
    model = model_of(of)
    if count_until == np.inf and discount == 0:
        message = _(
            "Counted for ever, a euro in a hundred years is as good as one today. Give a discount, such as 0.1."
        )
        raise FlywheelError(message)
    reasons = find_reasons(of)
    if reasons:  # what is wrong with levers and money is said all the same
        return Answer(
            None, tuple(levers), 0.0, np.empty((0, len(levers))), np.empty((0, len(levers))), 0.0, tuple(reasons), of
        )
    if lacks_referrals(of):
        for lever in levers:
            if lever.kind == "refer":
                message = _(
                    "'{name}' moves referrals, and nobody recorded who sent whom. Leave it out, or record it first."
                )
                raise FlywheelError(message.format(name=lever.name))
    plan = make_plan(model, money, levers, pushes, spend_weeks, count_until, discount)
    if people is not None:
        plan = replace(plan, start=people_by_stage(people, model.stages))
    euros = float(np.mean([lever.monthly for lever in plan.levers])) if budget is None else number(budget, "budget")
    if not 0 < euros < np.inf:
        raise FlywheelError(_("budget must be a sum of euros a month above 0, got {value:g}.").format(value=euros))
    many, effects, left_out = make_likely(of, plan)
    brought, soon = bring_twice(many, euros, effects)
    return Answer(plan, plan.levers, euros, brought, soon, left_out, of=of)
