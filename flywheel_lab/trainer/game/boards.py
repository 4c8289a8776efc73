"""What lies before a team: the board of its firm, a log of twelve quarters, and the tables that replace arithmetic."""

from pathlib import Path
from typing import Any

from ...messages import gettext as _
from ...messages import number
from ...models.firms import FIRMS
from ...models.game import BOARDS, Board
from ...models.game.quarter import half_up
from ...models.game.rules import CUT, LOST, NEEDS, QUARTERS
from ...models.game.words import DEPARTMENTS, MEASURES
from ..press import Sheet

MOST = 500
"""People in the last line of the tables. More are split: a full hundred times per cent is whole, so nothing is lost."""


def boards() -> Sheet:
    """Return the boards of the four firms, three pages each.

    >>> boards().data["firms"][0]["tables"][0][0]
    '10'
    """
    return Sheet(
        title=_("Flywheel Game, boards"),
        about=_("Three pages for each firm: a board, a log and tables. One set for each team."),
        template=Path(__file__).with_name("boards.typ"),
        data={
            "firms": [firm_pages(board) for board in BOARDS.values()],
            "measures": {key: _(name) for key, name in MEASURES.items()},
            "departments": {key: _(name) for key, name in DEPARTMENTS.items()},
            "short": dict(zip(MEASURES, short_names(), strict=True)),
            "needs": NEEDS,
            "quarters": QUARTERS,
            "coins_from": CUT,
            "words": words(),
        },
    )


def firm_pages(board: Board) -> dict[str, Any]:
    """Return what stands on the pages of one firm; its tables come from the function that the room plays by."""
    firm = FIRMS[board.key]
    return {
        "name": firm.name,
        "town": _(firm.town),
        "prospects": board.prospects,
        "customers": board.customers,
        "ads": board.ads[1:],
        "thinking": bool(board.thinking),
        "levels": {"hand": board.won, "care": board.kept, "refer": board.sent},
        "tables": [lines(board, people) for people in range(10, MOST + 1, 10)],
    }


def lines(board: Board, people: int) -> list[str]:
    """Return a line of the tables: people, then who is won, kept and sent at each level, then who is still thinking.

    >>> lines(BOARDS["machines"], 100)[-1]
    '50'
    """
    shares = [*board.won, *board.kept, *board.sent, *([board.thinking] if board.thinking else [])]
    return [number(people), *(number(half_up(people, share)) for share in shares)]


def words() -> dict[str, str]:
    """Return the words around the numbers."""
    return {
        "start": _("Start", "game"),
        "team": _("Team", "game"),
        "level": _("Level", "game"),
        "prospects": _("Prospects"),
        "customers": _("Customers"),
        "bring": _("Prospects who come at once:"),
        "of_100": _("Of 100 prospects become customers:"),
        "stay": _("Of 100 customers stay:"),
        "send": _("Prospects whom 100 customers send:"),
        "won": _("won", "game"),
        "kept": _("kept", "game"),
        "sent": _("sent", "game"),
        "thinking": _("still thinking", "game"),
        "from_ads": _("from ads", "game"),
        "quarter": _("Quarter", "game"),
        "q": _("Q", "game"),
        "people": _("People", "game"),
        "l": _("L", "game"),
        "costs": _("Costs", "game"),
        "before": _("Read won, kept and sent with the people and the level of the line above."),
        "undecided": _("Some prospects are still thinking a quarter later. They stay prospects."),
        "card": _("Card", "game"),
        "meeting": _("Meeting", "game"),
        "moved": _("Moved", "game"),
        "placed": _("Chips placed"),
        "sum": _("to tens", "game"),
        "coins_from": _("Coins: customers from quarter {n} on").format(n=CUT),
        "log": _("Log", "game"),
        "tables": _("Tables", "game"),
        "fees": _("Meeting: one chip if all three departments get chips. Moved: one chip for every {n}.").format(
            n=LOST
        ),
        "how": _(
            "Find your people on the left, and your level above. More than {most}? Split them: for {example} read "
            "{hundreds} and {rest} and add both."
        ).format(most=number(MOST), example=number(MOST + 70), hundreds=number(MOST), rest=number(70)),
        "by_prospects": _("by prospects"),
        "by_customers": _("by customers"),
        "wear": _("No new chip in a measure this quarter? It loses one."),
        "once": _("Advertising is used up each quarter. All other chips stay and work from the next quarter on."),
    }


def short_names() -> list[str]:
    """Return what the measures are called over a narrow column.

    >>> short_names()
    ['Ads', 'Hand', 'Care', 'Refer']
    """
    return [_("Ads", "short"), _("Hand", "short"), _("Care", "short"), _("Refer", "short")]
