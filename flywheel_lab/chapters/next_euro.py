"""Where the next euro goes, also of the firm whose four numbers somebody typed in chapter 07."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from ..errors import FlywheelError
from ..messages import gettext as _
from ..models.firms.four_numbers import FourNumbers
from ..models.firms.spans import NAMES
from .course import answers
from .own_page import NUMBERS
from .typed import four_typed

if TYPE_CHECKING:
    from ..estimate.journey import Estimate
    from ..models.firms import Firm
    from ..models.journey import JourneyModel
    from ..models.money.lever import Lever
    from ..models.money.money import Money
    from ..widgets.levers import NextEuroExplorer, Own

OWN = "own"


def explore_levers(
    start: "Firm | FourNumbers | str" = "shop",
    estimate: "Estimate | JourneyModel | None" = None,
    money: "Money | None" = None,
    levers: "Sequence[Lever] | None" = None,
    pushes: float | None = None,
    firms: Sequence[str] | None = None,
) -> "NextEuroExplorer":
    """Ask into which lever the next euro should go: guess the order first, then see, and change every assumption.

    `start` is a firm of the course, as a log of it tells, "own" for the four numbers that were typed in chapter 07,
    or such numbers (`fl.four_numbers`); of one's own firm the screen asks for the money. `firms` are those that can
    be chosen beside it (default: all four, or none where anything else is given); one's own is there once it was
    typed. `estimate`, `money`, `levers` and `pushes` (leads a week from ads) replace what the firm has. Raises
    FlywheelError.

    >>> explore_levers("saas")
    NextEuroExplorer(saas: 607 € a month, clear: stay)
    """
    from ..widgets import levers as screen

    own = _typed()
    if start == OWN:
        if own is None:
            message = _("Your four numbers are not there yet. Type them in chapter 07, then come back.")
            raise FlywheelError(message)
        return screen.explore_levers(own, firms=firms)
    if isinstance(start, FourNumbers):
        return screen.explore_levers(screen.Own(start), firms=firms)
    plain = all(given is None for given in (estimate, money, levers, pushes)) and isinstance(start, str)
    return screen.explore_levers(start, estimate, money, levers, pushes, firms, own if plain else None)


def _typed() -> "Own | None":
    """Return the firm whose four numbers were typed last, if they are all there."""
    from ..widgets.levers import Own
    from ..widgets.own import is_mine

    kept = answers().items.get(NUMBERS)
    if kept is None or not is_mine(kept.last):
        return None
    entries = kept.last["entries"]
    four = four_typed(entries)
    guessed = tuple(name for name in NAMES if entries.get(name, {}).get("how") == "guess")
    return Own(four, kept.last["firm"].strip(), guessed) if four else None
