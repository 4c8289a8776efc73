"""The kinds of question that a room can ask, a module each: what a phone sees, what counts as an answer, what is told.

Each module has the four functions of `Kind`; who adds a kind writes them, and names the module in KINDS.
"""

from collections.abc import Mapping, Sequence
from typing import Any, Protocol

from ...lessons.explain import Explain
from ...lessons.items import Item
from ...lessons.predictions import Pick, RangePrediction, Sketch
from ...lessons.questions.choice import Many, One
from ...lessons.questions.hearsay import Hearsay
from ...lessons.questions.number import Number
from ..game.quarters import Quarter
from . import choice, curve, number, plan, text

Card = Mapping[str, Any]


class Kind(Protocol):
    """What a module of this folder can do; words come in the language in use."""

    def card(self, item: Any) -> dict[str, Any]:
        """Return what a phone sees before the reveal: nothing in it tells the truth."""

    def accepts(self, card: Card, value: Any) -> bool:
        """Say whether a value that came from outside is an answer to the question on this card."""

    def summary(self, item: Any, values: Sequence[Any]) -> dict[str, Any]:
        """Return what the room has answered, without the truth; `values` come in an order that tells nothing."""

    def truth(self, item: Any) -> dict[str, Any]:
        """Return what is revealed."""


KINDS: dict[str, Kind] = {
    "one": choice,
    "many": choice,
    "claim": choice,
    "curve": curve,
    "range": number,
    "number": number,
    "text": text,
    "plan": plan,
}


def kind_of(item: Item) -> str:
    """Return the kind of an item in a room, "" for what cannot be asked there.

    A sealed prediction cannot: nobody may know its truth yet.
    """
    match item:
        case Pick() | One():
            return "one"
        case Many():
            return "many"
        case Hearsay():
            return "claim"
        case Sketch():
            return "curve"
        case RangePrediction(sealed=False):
            return "range"
        case Number():
            return "number"
        case Explain():
            return "text"
        case Quarter():
            return "plan"
    return ""
