"""The Flywheel Game on paper: boards, tables, cards, rules and the leader's sheet, all printed from the engine."""

from collections.abc import Iterator

from ..press import Sheet
from .boards import boards
from .handouts import event_cards, rules
from .leader import leader_sheet


def game_sheets() -> Iterator[Sheet]:
    """Return all that is printed for the game, in the language in use.

    >>> len(list(game_sheets()))
    4
    """
    yield from (leader_sheet(), rules(), boards(), event_cards())
