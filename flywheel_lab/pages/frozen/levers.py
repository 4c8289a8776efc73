"""What a page needs to answer where the next euro goes (widgets/js/models/money/): likely models, money and levers."""

from functools import lru_cache
from typing import Any

import numpy as np

from ...chapters.own_page import NUMBERS
from ...estimate.money.cases import draw_scores
from ...estimate.money.ground import (
    FOUR_MAY_GROW,
    NO_REFERRALS,
    draw_journeys,
    find_reasons,
    lacks_referrals,
    model_of,
)
from ...estimate.money.likely.of_four import four_scores
from ...messages import browser_text, stage_name
from ...messages import gettext as _
from ...models.checks import Array
from ...models.firms import firm
from ...models.journey import JourneyModel
from ...models.money.lever import ONCE, Lever
from ...models.money.many import Journeys
from ...models.money.plan import Plan, make_plan
from ...widgets.kit.code import mark_of
from ...widgets.levers import NextEuroExplorer
from ...widgets.levers.starts import Own, Start, lever_given, start_of_own
from ...widgets.own import HOWS, numbers_of
from ...widgets.texts.levers import ALL_GUESSED, FOUR, GUESSED, NEEDS_MONEY, OWN, TEXTS
from ...widgets.texts.own import TEXTS as READING

Frozen = dict[str, Any]
KIND = "N"
"""The letter of this screen in addresses, beside those of the explorers with codes."""


def freeze_levers(shown: NextEuroExplorer) -> Frozen:
    """Return what a page needs beside the state: what each firm is answered from, and how an address tells a state."""
    return {
        "starts": {key: freeze_start(start) for key, start in shown.starts.items()},
        "address": {"layout": _layout(shown), "kinds": {KIND: _(TEXTS["title"])}},
        "own": freeze_own(),
    }


def freeze_own() -> Frozen:
    """Return what a page needs to begin with one's own firm, once its four numbers are typed there.

    `texts` are those of the card, which reads what was typed; the levers cost what the learner's money makes them cost.
    """
    like = start_of_own(Own(numbers_of(firm("shop"))), {"margin": 1.0, "ads": 1.0})
    plan = make_plan(model_of(like.of), like.money, like.levers, like.pushes)
    levers = [{"moves": _lever(each, plan), "given": lever_given(each, "{money}")} for each in like.levers]
    told = {"name": OWN, "measured": FOUR, "guessed": GUESSED, "all_guessed": ALL_GUESSED}
    told |= {"needs_money": NEEDS_MONEY, "may_grow": FOUR_MAY_GROW}
    return {
        "numbers": NUMBERS,
        "hows": HOWS,
        "texts": {key: browser_text(text) for key, text in READING.items()},
        "told": {key: _(text) for key, text in told.items()},
        "levers": levers,
        "scores": _told_once(four_scores()),
        "effects": _scores(len(levers)),  # without ads the first columns of it: of spread points each has its own
    }


def _layout(shown: NextEuroExplorer) -> Frozen:
    """Return the layout of addresses, as explorers with codes have it; what is guessed stands there for all levers."""
    firms = shown.given["firms"]
    levers = {lever["key"]: lever for firm in firms for lever in firm["levers"]}
    effects = {key: lever["effect"] for key, lever in levers.items() if lever["effect"] is not None}
    budgets = {firm["key"]: firm["budget"] for firm in firms}
    begin = {
        "firm": shown.firm,
        "until": shown.until,
        "sure": shown.sure,
        "effects": effects,
        "twice": {key: lever["twice"] for key, lever in levers.items()},
        "order": [""] * len(levers),  # nothing is guessed yet
        "revealed": False,
    }
    money = {
        "of": "firm",
        "starts": {key: each["start"] for key, each in budgets.items()},
        "grids": {key: _halves(int(each["min"]), int(each["max"]) + 1) for key, each in budgets.items()},
    }
    fields = [
        ["firm", {"names": list(budgets)}],
        ["budget", money],
        *([name, {"names": [each["value"] for each in shown.given[name]]}] for name in ("until", "sure")),
        ["effects", {key: {"grid": [0, 1, 10001, 1000]} for key in effects}],
        ["twice", {key: {"grid": [105, 5, 19, 100]} for key in levers}],
        ["order", {"names": ["", *levers]}],
        ["revealed", {"names": [False, True]}],
    ]
    return {"kind": KIND, "fields": fields, "starts": [{"mark": mark_of(fields, begin, {}), "state": begin}]}


def _halves(low: int, high: int) -> Frozen:
    """Return the grid of a sum of money, in halves of a euro."""
    return {"grid": [2 * low, 1, 2 * (high - low) + 1, 2]}


def freeze_start(start: Start) -> Frozen:
    """Return one firm of the screen as plain data: its model, likely ones, money, levers, or why not.

    Models that grow without end are left out, and it is told which.
    """
    lacks_money = start.asks_money and not start.money.monthly_margin
    if reasons := [_(NEEDS_MONEY)] if lacks_money else find_reasons(start.of):
        return {"reasons": reasons}
    plan = make_plan(model_of(start.of), start.money, start.levers, start.pushes)
    return {
        "stages": len(plan.stages),
        "at": plan.at,
        "entry": plan.entry.tolist(),
        "pushes": plan.pushes,
        "people": None if start.people is None else np.asarray(start.people, float).tolist(),
        "year": plan.year,
        "money": {"once": plan.money.once_margin, "monthly": plan.money.monthly_margin, "lead": plan.money.lead},
        "levers": [_lever(each, plan) for each in plan.levers],
        **_models(start, plan.journeys),
        "scores": _scores(len(plan.levers)),
        "warnings": [_(NO_REFERRALS)] if lacks_referrals(start.of) else [],
        "reasons": [],
    }


def _models(start: Start, likeliest: Journeys) -> Frozen:
    """Return the model in a row and what likely models have in the places where they vary; none if it is exact."""
    model = _rows(likeliest)
    if isinstance(start.of, JourneyModel):
        return {"model": model.tolist(), "draws": {"varied": [], "values": []}, "left_out": []}
    journeys = draw_journeys(start.of)
    likely, fades = _rows(journeys), journeys.fades
    varied = (likely != model).any(axis=0)
    draws = {"varied": np.flatnonzero(varied).tolist(), "values": likely[fades][:, varied].tolist()}
    return {"model": model.tolist(), "draws": draws, "left_out": np.flatnonzero(~fades).tolist()}


def _rows(journeys: Journeys) -> Array:
    """Return each model in a row: conversion, dwell, bought, referrals; shape (…, 2 n (n + 1))."""
    many = journeys.dwell.shape[:-1]
    return np.concatenate([each.reshape(*many, -1) for each in journeys], axis=-1)


def _lever(lever: Lever, plan: Plan) -> Frozen:
    return {
        "key": lever.key,
        "name": lever.name,
        "kind": lever.kind,
        "places": list(lever.places(plan.stages, plan.at)),
        "stage": stage_name(lever.stage) if lever.stage else "",
        "trial": lever.trial,
        "effect": lever.effect,
        "twice": lever.twice,
        "sure": lever.sure,
        "once": ONCE if lever.once is True else int(lever.once),
        "delay": lever.delay,
    }


@lru_cache
def _scores(levers: int) -> Frozen:
    return _told_once(draw_scores(levers))


def _told_once(scores: Array) -> Frozen:
    """Return scores as a page reads them: each column has the same values in an order of its own."""
    values, places = np.unique(scores, return_inverse=True)
    return {"of": len(scores), "values": values.tolist(), "places": places.ravel().tolist()}
