"""Options to choose from: one, several, or a verdict on what one often hears. An answer is letters: "A" or "AC".

Letters name the options' own places; in which order a card shows them is its own affair, and the same for everybody.
"""

from collections.abc import Mapping, Sequence
from string import ascii_uppercase
from typing import Any

from ...lessons.questions.hearsay import VERDICTS, Hearsay
from ...messages import gettext as _


def card(item: Any) -> dict[str, Any]:
    """Return the card of the course: the options and the order in which they are shown."""
    shown: dict[str, Any] = item.card()
    return shown


def accepts(card: Mapping[str, Any], value: Any) -> bool:
    """Say whether a value is letters of options: one, or several in their order.

    >>> accepts({"kind": "one", "options": ["a", "b"]}, "B"), accepts({"kind": "many", "options": ["a", "b"]}, "BA")
    (True, False)
    """
    letters = ascii_uppercase[: len(card.get("options", VERDICTS))]
    if not isinstance(value, str) or not 0 < len(value) <= len(letters):
        return False
    in_order = "".join(letter for letter in letters if letter in value)
    return value == in_order and (len(value) == 1 or card["kind"] == "many")


def summary(item: Any, values: Sequence[str]) -> dict[str, Any]:
    """Return how many have chosen each option."""
    chosen = "".join(values)
    return {"counts": [chosen.count(letter) for letter in ascii_uppercase[: len(_options(item))]]}


def truth(item: Any) -> dict[str, Any]:
    """Return the places of what is right, what is said to each option, and to a claim its source."""
    right = right_places(item)
    if isinstance(item, Hearsay):
        return {"right": right, "why": item.judge("A").message, "whys": [], "source": _(item.source)}
    whys = [_(option.why) for option in item.options]
    return {"right": right, "why": "\n".join(whys[place] for place in right), "whys": whys}


def right_places(item: Any) -> list[int]:
    """Return the places of the right options."""
    if isinstance(item, Hearsay):
        return [list(VERDICTS).index(item.verdict)]
    if callable(getattr(item, "right", None)):
        return [item.right()]
    return [place for place, option in enumerate(item.options) if option.right]


def _options(item: Any) -> Sequence[Any]:
    return list(VERDICTS) if isinstance(item, Hearsay) else item.options
