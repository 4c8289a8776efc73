"""What happens to all teams alike: twelve cards, of which ten are drawn; the quarters 1 and 8 have none."""

from dataclasses import dataclass

import numpy as np

from .. import checks
from .rules import CUT, QUARTERS


@dataclass(frozen=True)
class Event:
    """One card, and what it changes for a quarter; what it says stands in `words`.

    `ads` and `sent` are per cent of the prospects whom advertising and customers bring, `press` are prospects who come
    to everybody, `hand` and `care` change these levels. Of each full 50 customers `leave` go. A card that `spares`
    does nothing to a firm whose care has level 2.
    """

    key: str
    ads: int = 100
    press: int = 0
    sent: int = 100
    hand: int = 0
    care: int = 0
    leave: int = 0
    spares: bool = False


QUIET = Event("quiet")
CARDS = (
    Event("rival", ads=50),
    Event("season", ads=150),
    Event("press", press=60),
    Event("reviews", sent=0, spares=True),
    Event("prices", leave=10, spares=True),
    Event("award", sent=150),
    Event("outage", care=-1),
    Event("vacancy", hand=-1),
    *4 * (QUIET,),
)
"""The twelve cards, before they are shuffled."""


def shuffle_cards(rng: np.random.Generator) -> tuple[Event, ...]:
    """Return the event of each of the twelve quarters; nothing happens in the first one and in that of the cut.

    Raises ModelError for an `rng` that is no generator.

    >>> [event.key for event in shuffle_cards(np.random.default_rng(1))][::7]
    ['quiet', 'quiet']
    """
    checks.generator(rng)
    drawn = iter(rng.permutation(len(CARDS)).tolist())
    return tuple(QUIET if n in (1, CUT) else CARDS[next(drawn)] for n in range(1, QUARTERS + 1))
