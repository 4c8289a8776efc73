"""Four cards to vote with where no phone is at hand: told apart by letter and pattern, so black and white will do."""

from pathlib import Path

from ...messages import gettext as _
from ..press import Sheet


def cards() -> Sheet:
    """Return the cards A to D, half a page each; every person gets a set.

    >>> cards().data["letters"]
    ['A', 'B', 'C', 'D']
    """
    return Sheet(
        title=_("Cards to vote with"),
        about=_("One set for each person: on the count of three, all hold their letter up."),
        template=Path(__file__).with_name("cards.typ"),
        data={"letters": list("ABCD")},
    )
