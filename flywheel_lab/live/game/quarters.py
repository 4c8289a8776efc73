"""The twelve quarters of a game, as a room asks them, one after the other."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from ...errors import FlywheelError
from ...lessons.outcome import Outcome
from ...messages import gettext as _
from ...messages import mark
from ...models.firms import FIRMS
from ...models.game import BOARDS
from ...models.game.rules import QUARTERS

GAME, FIRST, TEAMS = "game", "shop", 5
NO_FIRM = mark("The game can be played with {firms}, got {words}. Without a name it is {first}.")


@dataclass(frozen=True)
class Quarter:
    """A quarter of the game with one firm; no plan for it is right or wrong.

    >>> Quarter("shop", 3).name
    'game.shop.3'
    """

    firm: str
    number: int

    @property
    def name(self) -> str:
        """The game, the firm and the quarter, joined by dots."""
        return f"{GAME}.{self.firm}.{self.number}"

    def judge(self, answer: object) -> Outcome:
        """Return that nothing was judged: what a plan was worth is seen in the people."""
        return Outcome(self.name, "not attempted", "")

    def card(self) -> dict[str, Any]:
        """Return what all teams see."""
        label = _("{firm}, quarter {n}").format(firm=FIRMS[self.firm].name, n=self.number)
        return {"name": self.name, "kind": "plan", "label": label, "ask": label}

    def sheet(self) -> dict[str, Any]:
        """Return nothing: no browser judges a plan."""
        return {}


QUARTERS_BY_NAME = {each.name: each for each in (Quarter(firm, n) for firm in BOARDS for n in range(1, QUARTERS + 1))}
"""All quarters that a room can ask."""


def game_order(words: Sequence[str]) -> list[str]:
    """Return the names of the quarters of a game; `words` may name the firm. Raises FlywheelError for any other word.

    >>> game_order([])[0], len(game_order(["machines"]))
    ('game.shop.1', 12)
    """
    (firm, *more) = words or [FIRST]
    if more or firm not in BOARDS:
        raise FlywheelError(_(NO_FIRM).format(firms=", ".join(BOARDS), words=" ".join(words), first=FIRST))
    return [Quarter(firm, n).name for n in range(1, QUARTERS + 1)]


def teams_for(order: Sequence[str]) -> int:
    """Return how many teams there are: none where no game is played.

    >>> teams_for(["game.shop.1"]), teams_for(["funnel.doubled"])
    (5, 0)
    """
    return TEAMS if order[0] in QUARTERS_BY_NAME else 0
