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
from ...models.checks import Array, number, people_by_stage
from ...models.money.lever import Lever
from ...models.money.money import Money
from ...models.money.plan import Plan, make_plan
from .answer import Answer
from .ground import DRAWS, Ground, draw_journeys, find_reasons, lacks_referrals, model_of

SHARE = 1.645  # standard errors within which nine in ten lie


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


def make_likely(of: Ground, plan: Plan) -> tuple[Plan, Array, float]:
    """Return the plan for all likely models at once, factors on the effects, shape (draws, L), and the share left out.

    Left out are models in which each customer brings in one or more others: there is no end to what follows.
    """
    journeys = draw_journeys(of)
    fades = journeys.loop_gain < 1
    many = replace(plan, journeys=type(journeys)(*(each[fades][:, None] for each in journeys)))
    effects = draw_effects(plan.levers)[: len(fades) if len(fades) > 1 else DRAWS]
    return many, effects[fades] if len(fades) > 1 else effects, 1 - float(fades.mean())


def bring(plan: Plan, euros: float, effects: Array) -> Array:
    """Return the margin that all the money in one lever brings, (draws, L); `effects` are factors on what was told."""
    whole = np.eye(len(plan.levers)) * euros
    strength = plan.strength(whole) * effects[:, None, :]
    return np.asarray(plan.margin(strength) - plan.base)


def bring_twice(plan: Plan, euros: float, effects: Array) -> tuple[Array, Array]:
    """Return what `bring` does, until the end and in the first year: the weeks in which levers act are run once."""
    soon = first_year(plan)
    if soon.stretches != plan.stretches:  # some lever acts later
        return bring(plan, euros, effects), bring(soon, euros, effects)
    idle = np.zeros(len(plan.levers))
    strength = plan.strength(np.eye(len(plan.levers)) * euros) * effects[:, None, :]
    run, still = plan.run(strength), plan.run(idle)
    until, year = (np.asarray(each.close(run) - each.close(still)) for each in (plan, soon))
    return until, year


def first_year(plan: Plan) -> Plan:
    """Return the same plan, counted until the end of the first year."""
    return replace(plan, spend=min(plan.spend, int(plan.year)), until=min(plan.until, plan.year))


def draw_effects(levers: Sequence[Lever]) -> Array:
    """Return factors on each effect, shape (DRAWS, L): log-normal, nine in ten within the factor `sure`."""
    return np.asarray(np.exp(draw_scores(len(levers)) * np.log([lever.sure for lever in levers]) / SHARE))


def draw_scores(levers: int) -> Array:
    """Return normal scores, shape (DRAWS, levers): evenly spread points (Sobol).

    They are paired with the models in an order of their own: what is guessed of a lever says nothing of the journey.
    """
    from scipy.special import ndtri
    from scipy.stats import qmc

    points = qmc.Sobol(levers, scramble=False).random(DRAWS) + 0.5 / DRAWS
    return np.asarray(ndtri(np.random.default_rng(7).permuted(points, axis=0)))
