"""At which guess the order of the levers flips: what would have to be true for another answer."""

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING, Literal, NamedTuple

import numpy as np

from ....models.money.lever import Lever
from ..cases import bring, make_likely

if TYPE_CHECKING:
    from ..answer import Answer

MANY = 10.0  # times a guess that has no end of its own
CLOSE = 1e-4  # of a guess
Kind = Literal["falls", "pays", "rises"]


class Flip(NamedTuple):
    """A guess `now`, and from which value `then` on another answer holds; nan if no value would do.

    "falls": the best lever stays ahead above it; "pays": it brings its money back above it; "rises": the rival, the
    next on average, comes first above it. A guess is the effect of a lever or, of ads, what twice the money brings.
    """

    kind: Kind
    lever: Lever
    now: float
    then: float


def find_flips(answer: "Answer") -> list[Flip]:
    """Return at which guesses the answer becomes another one; none where it is refused.

    >>> import flywheel_lab as fl
    >>> shop = fl.firm("shop")
    >>> two = [fl.Lever("Stay", "stay.retention", 1820, 0.1), fl.Lever("Checkout", "go.purchase", 1820, 0.1)]
    >>> answer = fl.where_next(shop.model, shop.money, two, shop.pushes)
    >>> [(each.kind, round(each.then, 3)) for each in find_flips(answer)]
    [('falls', 0.065), ('rises', 0.155), ('pays', 0.02)]
    """
    if answer.plan is None:
        return []
    best, *others = answer.ranking
    mean = dict(zip(answer.levers, answer.brought.mean(axis=0).tolist(), strict=True))
    pays = Flip("pays", best, told(best), _find(answer, best, answer.paid))
    if not others or mean[best] < answer.paid:
        return [pays]
    rival = others[0]
    falls = Flip("falls", best, told(best), _find(answer, best, mean[rival]))
    return [falls, Flip("rises", rival, told(rival), _find(answer, rival, mean[best])), pays]


def told(lever: Lever) -> float:
    """Return what was guessed of a lever: its effect or, of today's ads, what twice the money brings."""
    return lever.twice if lever.effect is None else lever.effect


def _find(answer: "Answer", lever: Lever, target: float) -> float:
    """Return the guess with which all the money in a lever brings the target on average; nan if none does."""
    from scipy.optimize import brentq

    low, high = _ends(lever)
    short = _brings(answer, lever)
    if not short(low) < target < short(high):
        return np.nan
    return float(brentq(lambda guess: short(guess) - target, low, high, rtol=CLOSE))


def _ends(lever: Lever) -> tuple[float, float]:
    """Return between which values a guess may lie."""
    if lever.effect is None:
        return 1 + 1e-6, 2 - 1e-6
    most = MANY * lever.effect if lever.kind in ("push", "refer") else (2 - lever.twice) / lever.twice
    return 1e-6, most * (1 - 1e-9)


def _brings(answer: "Answer", lever: Lever) -> Callable[[float], float]:
    assert answer.plan is not None
    many, effects, _left_out = make_likely(answer.of, answer.plan)
    own = effects[:, [answer.levers.index(lever)]]

    def with_guess(guess: float) -> float:
        changed = replace(lever, twice=guess) if lever.effect is None else replace(lever, effect=guess)
        return float(bring(replace(many, levers=(changed,)), answer.budget, own).mean())

    return with_guess
