"""A quarter of the Flywheel Game. An answer is a plan: chips for advertising, hand-over, care and referral."""

from collections.abc import Mapping, Sequence
from typing import Any

from ...models.game import Plan
from ...models.game.rules import CHIPS
from ..game.quarters import Quarter


def card(item: Quarter) -> dict[str, Any]:
    """Return what all teams see; what a team has and can pay comes with its own state."""
    return item.card()


def accepts(card: Mapping[str, Any], value: Any) -> bool:
    """Say whether a value is four numbers of chips, no more than a quarter has; whether a team can pay is asked later.

    >>> accepts({}, [4, 0, 2, 0]), accepts({}, [4, 0, 3, 0]), accepts({}, [True, 0, 0, 0]), accepts({}, "A")
    (True, False, False, False)
    """
    whole = isinstance(value, list) and all(type(each) is int and each >= 0 for each in value)
    return whole and len(value) == len(Plan._fields) and sum(value) <= CHIPS


def summary(item: Quarter, values: Sequence[Any]) -> dict[str, Any]:
    """Return nothing of who has sent what: teams are told apart, and `game.views` does it."""
    return {}


def truth(item: Quarter) -> dict[str, Any]:
    """Return nothing: no plan is the right one."""
    return {}
