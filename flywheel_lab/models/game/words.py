"""What measures, departments and cards are called, and what a card says."""

from typing import TYPE_CHECKING

from ...messages import gettext as _
from ...messages import mark

if TYPE_CHECKING:
    from .cards import Event

MEASURES = {
    "ads": mark("Advertising"),
    "hand": mark("Hand-over"),
    "care": mark("Care"),
    "refer": mark("Referral"),
}
"""The four measures, in the order of a plan."""
DEPARTMENTS = {"marketing": mark("Marketing"), "sales": mark("Sales"), "service": mark("Service")}

FITS = {
    "shop": mark("Here customers leave fast. Build care first, then advertise."),
    "saas": mark("Here nobody talks about you. Build referral first, with a little care, then advertise."),
    "machines": mark("Here people ask, but hardly anybody buys. Build the hand-over first, and keep it up."),
    "craft": mark("Here more than two chips of advertising are wasted. Do a little of everything from the start."),
}
"""What each firm asks for: the plan that fits it, in a sentence."""

CARDS = {
    "quiet": (mark("A quiet quarter"), mark("Nothing special happens.")),
    "rival": (mark("A rival advertises"), mark("Your advertising brings only half as many prospects.")),
    "season": (mark("High season"), mark("Your advertising brings one and a half times as many prospects.")),
    "press": (mark("A report in the press"), mark("{press} more prospects come, to everybody.")),
    "reviews": (mark("Bad reviews"), mark("No customer sends anybody this quarter.")),
    "prices": (
        mark("Price war"),
        mark("Of every full 50 customers {leave} leave at once. Take them off before you read the tables."),
    ),
    "award": (mark("An award"), mark("Your customers send one and a half times as many prospects.")),
    "outage": (mark("The system is down"), mark("Care works one level lower this quarter.")),
    "vacancy": (mark("The sales manager quits"), mark("Hand-over works one level lower this quarter.")),
}
"""What each card is called, and what it does."""
SPARES = mark("Care at level 2 or 3: you are spared.")


def name_of_card(event: "Event") -> str:
    """Return what a card is called, in the language in use.

    >>> from flywheel_lab.models.game import CARDS
    >>> name_of_card(CARDS[0])
    'A rival advertises'
    """
    return _(CARDS[event.key][0])


def says(event: "Event") -> str:
    """Return what a card does, in the language in use, with its numbers.

    >>> from flywheel_lab.models.game import CARDS
    >>> says(CARDS[2])
    '60 more prospects come, to everybody.'
    """
    effect = _(CARDS[event.key][1]).format(press=event.press, leave=event.leave)
    return f"{effect} {_(SPARES)}" if event.spares else effect
