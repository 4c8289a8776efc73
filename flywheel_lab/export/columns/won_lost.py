"""Whether cells say how deals stand: won, lost, or still open."""

from collections.abc import Iterable

from ...data.log import LOST
from ...data.words import sounds, word
from ..vocabulary import VOCABULARY

ENDS = frozenset(VOCABULARY["deals"]["ends"])
STATES = ENDS.union(VOCABULARY["deals"]["still"])


def are_deals(texts: Iterable[str]) -> bool:
    """Whether cells say how deals stand, some of which are won or lost.

    >>> are_deals(["Won", "open"]), are_deals(["paid", "open"]), are_deals(["open"])
    (True, False, False)
    """
    different = set(texts)
    return all(word(text) in STATES for text in different) and not ENDS.isdisjoint(map(word, different))


def tell_both_ends(texts: Iterable[str]) -> bool:
    """Whether some deals are won and some are lost by what cells say, whatever they say of the others.

    >>> tell_both_ends(["Won", "Proposal", "Lost"]), tell_both_ends(["Won", "Proposal"])
    (True, False)
    """
    told = ENDS.intersection(map(word, set(texts)))
    lost = {text for text in told if sounds(text, LOST)}
    return bool(lost and told - lost)
