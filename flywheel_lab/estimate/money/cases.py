"""All likely cases at once: each likely model with likely effects of the levers, and what money brings in each."""

from collections.abc import Sequence
from dataclasses import replace

import numpy as np

from ...models.checks import Array
from ...models.money.lever import Lever
from ...models.money.plan import Plan
from .ground import DRAWS, Ground, draw_journeys

SHARE = 1.645  # standard errors within which nine in ten lie


def make_likely(of: Ground, plan: Plan) -> tuple[Plan, Array, float]:
    """Return the plan for all likely models at once, factors on the effects, shape (draws, L), and the share left out.

    Left out are models in which each customer brings in one or more others: there is no end to what follows.
    """
    journeys = draw_journeys(of)
    fades = journeys.fades
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
