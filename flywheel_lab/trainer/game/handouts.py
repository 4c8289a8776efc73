"""What is handed round: the twelve cards, the rules on one page, and what each of three people looks after."""

from pathlib import Path
from typing import Any

from ...messages import gettext as _
from ...models.game import CARDS
from ...models.game.rules import CHIPS, CUT, LOST, NEEDS, QUARTERS
from ...models.game.words import DEPARTMENTS, name_of_card, says
from ..press import Sheet

HERE = Path(__file__).parent


def event_cards() -> Sheet:
    """Return the twelve cards, six a page, to cut out.

    >>> len(event_cards().data["cards"])
    12
    """
    return Sheet(
        title=_("Flywheel Game, cards"),
        about=_("Twelve cards to cut out. One is drawn in each quarter, and it counts for all teams."),
        template=HERE / "cards.typ",
        data={
            "cards": [{"name": name_of_card(event), "does": says(event)} for event in CARDS],
            "game": _("Flywheel Game"),
        },
    )


def rules() -> Sheet:
    """Return the rules on one page and three role cards on another.

    >>> [rule["name"] for rule in rules().data["steps"]]
    ['Card', 'Place', 'Pay', 'Move', 'Build']
    """
    return Sheet(
        title=_("Flywheel Game, rules"),
        about=_("The rules on one page, and a card for each of the three roles. One set for each team."),
        template=HERE / "rules.typ",
        data={
            "title": _("The Flywheel Game", "game"),
            "aim": _(
                "The three of you lead one firm for {quarters} quarters: one person does marketing, one sales, one "
                "service. From quarter {coins} on every customer earns you a coin, each quarter again. The most coins "
                "win."
            ).format(quarters=QUARTERS, coins=CUT),
            "each": _("In every quarter"),
            "steps": _steps(),
            "levels": {
                "head": [_("Chips in a measure"), *(f"{low}–{high}" for low, high in _spans()), str(NEEDS[-1])],
                "row": [_("Level", "game"), *map(str, range(len(NEEDS) + 1))],
            },
            "example": _example(),
            "roles_title": _("Who looks after what"),
            "roles": _roles(),
        },
    )


def _spans() -> list[tuple[int, int]]:
    """Return from how many chips to how many each level but the highest goes.

    >>> _spans()
    [(0, 2), (3, 6), (7, 11)]
    """
    return [(low, high - 1) for low, high in zip((0, *NEEDS), NEEDS, strict=False)]


def _steps() -> list[dict[str, str]]:
    return [
        {
            "name": _("Card", "game"),
            "says": _("The leader draws a card. It counts for all teams, in this quarter only."),
        },
        {
            "name": _("Place", "game"),
            "says": _(
                "You have {chips} chips. Place them on advertising, hand-over, care and referral. You cannot keep any "
                "for later."
            ).format(chips=CHIPS),
        },
        {
            "name": _("Pay", "game"),
            "says": _(
                "Working together costs something, out of the same {chips} chips. If all three departments get chips, "
                "one chip goes to the meeting. If chips change department, some get lost on the way: count how many "
                "more the departments have than a quarter ago, and put one chip aside for every {lost} of these. In "
                "the first quarter nothing moves."
            ).format(chips=CHIPS, lost=LOST),
        },
        {
            "name": _("Move", "game"),
            "says": _(
                "Advertising works at once. Read the rest in the tables, with the people and the levels that you had "
                "at the end of last quarter. New prospects: from ads, sent by customers, and those still thinking. New "
                "customers: those won and those kept. Round each sum to tens, a five goes up."
            ),
        },
        {
            "name": _("Build", "game"),
            "says": _(
                "Chips on hand-over, care and referral stay there, up to {most} each, and work from the next quarter "
                "on. A measure that got no chip loses one. Chips on advertising are used up."
            ).format(most=NEEDS[-1]),
        },
    ]


def _example() -> dict[str, str]:
    return {
        "name": _("An example of paying"),
        "says": _(
            "Last quarter you had 5 chips on advertising and 1 on care. Now you want 4 on care. That is {more} more "
            "for service: {paid} chip is lost. So {left} is left for advertising."
        ).format(more=3, paid=3 // LOST, left=CHIPS - 4 - 3 // LOST),
    }


def _roles() -> list[dict[str, Any]]:
    return [
        {
            "name": _(DEPARTMENTS["marketing"]),
            "does": _("You place the chips on advertising, and you write the prospects into the log."),
            "asks": _("How many of those who came last quarter have become customers?"),
        },
        {
            "name": _(DEPARTMENTS["sales"]),
            "does": _("You place the chips on hand-over, and you read in the tables who was won."),
            "asks": _("How many prospects do we lose between a question and a purchase?"),
        },
        {
            "name": _(DEPARTMENTS["service"]),
            "does": _("You place the chips on care and referral, and you read in the tables who was kept and sent."),
            "asks": _("How many of our customers will still be here in a year?"),
        },
    ]
