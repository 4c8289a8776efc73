"""What a learner has tried with a claim: places tested, then a mark; checked, and judged as the browser does it."""

from collections.abc import Mapping, Sequence
from typing import Any

from ...errors import ModelError
from ...messages import gettext as _
from ...models import checks
from ...models.claims import CLAIMS
from ...models.claims.border import LOOKS, SEARCHES, border, distances
from ..view import ControlError
from .sent import settings_asked

Try = Mapping[str, Any]
"""`{"looks": [places that were tested], "mark": where the border was said to run}`; without a mark yet, no key."""


def known(name: Any) -> str:
    """Return the name of a claim; raises ControlError for any other."""
    try:
        checks.one_of("claim", name, tuple(CLAIMS))
    except ModelError as error:
        raise ControlError(str(error)) from None
    return str(name)


def checked(tries: Mapping[str, Sequence[Try]]) -> None:
    """Raise ControlError for what cannot have been tried.

    >>> checked({"itself": [{"looks": [0.2], "mark": 0.45}, {"looks": []}]})
    """
    for name, each in tries.items():
        low, high = next(one.slider[:2] for one in CLAIMS[known(name)].parameters if one.name == SEARCHES[name].along)
        for place, one in enumerate(each):
            marks = [one["mark"]] if "mark" in one else []
            looks = one.get("looks", [])
            open_too_soon = not marks and place < len(each) - 1
            if open_too_soon or len(looks) > LOOKS or not all(_lies(value, low, high) for value in [*looks, *marks]):
                message = _(
                    "A try of the claim '{claim}' has at most {looks} looks and then a mark, each from {low:g} to "
                    "{high:g}, got {value!r}. Write {{'looks': [], 'mark': {low:g}}}."
                )
                raise ControlError(message.format(claim=name, looks=LOOKS, low=low, high=high, value=one))


def _lies(value: object, low: float, high: float) -> bool:
    return isinstance(value, int | float) and low <= value <= high


def is_stamped(name: str, tries: Sequence[Try]) -> bool:
    """Return whether one of the marks lies on the border of its round.

    >>> is_stamped("itself", [{"mark": 0.3}]), is_stamped("itself", [{"mark": 0.3}, {"mark": 0.32}])
    (False, True)
    """
    return any(off(name, place, one["mark"]) <= _near(name) for place, one in enumerate(tries) if "mark" in one)


def off(name: str, place: int, mark: float) -> float:
    """Return how far a mark lies from the border of that round.

    >>> round(off("itself", 0, 0.3), 6)
    0.2
    """
    found = border(CLAIMS[name], settings_asked(name, place), SEARCHES[name].along)
    assert found is not None  # each round has one: tests/models
    return abs(mark - found)


def _near(name: str) -> float:
    return distances(CLAIMS[name], SEARCHES[name].along)[0]
