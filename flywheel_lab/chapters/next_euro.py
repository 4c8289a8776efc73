"""Where the next euro goes, also of the firm whose four numbers somebody typed in chapter 07."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from ..errors import FlywheelError
from ..messages import gettext as _
from .course import answers
from .own_page import NUMBERS
from .typed import four_typed

if TYPE_CHECKING:
    from ..estimate.journey import Estimate
    from ..models.firms import Firm
    from ..models.firms.four_numbers import FourNumbers
    from ..models.journey import JourneyModel
    from ..models.money.lever import Lever
    from ..models.money.money import Money
    from ..widgets.levers import NextEuroExplorer

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

    four, name = _typed()
    if start == OWN:
        if four is None:
            message = _("Your four numbers are not there yet. Type them in chapter 07, then come back.")
            raise FlywheelError(message)
        return screen.explore_levers(four, firms=firms, name=name)
    plain = all(given is None for given in (estimate, money, levers, pushes)) and isinstance(start, str)
    return screen.explore_levers(start, estimate, money, levers, pushes, firms, four if plain else None, name)


def _typed() -> "tuple[FourNumbers | None, str]":
    """Return the four numbers that were typed last, and the name of the firm."""
    from ..widgets.own import is_mine

    kept = answers().items.get(NUMBERS)
    if kept is None or not is_mine(kept.last):
        return None, ""
    return four_typed(kept.last["entries"]), kept.last["firm"].strip()
