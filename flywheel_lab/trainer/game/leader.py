"""What the leader of the game has in hand: minutes, what to say at the cut, scores, questions for the end."""

from pathlib import Path

from ...messages import gettext as _
from ...models.firms import FIRMS
from ...models.game.match import RIGHT
from ...models.game.rules import CHIPS, CUT, LEFT, NEEDS, QUARTERS
from ...models.game.words import FITS
from ..press import Sheet
from .boards import short_names

TEAMS = 6


def leader_sheet() -> Sheet:
    """Return the leader's two pages; nobody else may see them before the end.

    >>> sum(minutes for minutes, _what in leader_sheet().data["short"])
    45
    """
    return Sheet(
        title=_("Flywheel Game, for the leader"),
        about=_("Minutes, the announcement in quarter {n}, scores and debrief. Only for you.").format(n=CUT),
        template=Path(__file__).with_name("leader.typ"),
        data={
            "title": _("The Flywheel Game: for the leader"),
            "secret": _("Nobody else sees this page before the end."),
            "before_title": _("Before", "game"),
            "before": [
                _("Teams of three, one firm for all. For the first game take {shop}.").format(shop=FIRMS["shop"].name),
                _(
                    "For each team: the three pages of its firm, the rules, pencils, and {n} chips such as coins or "
                    "paper clips."
                ).format(n=3 * NEEDS[-1] + CHIPS),
                _("Cut out the cards and shuffle them. Quarters 1 and {n} have no card.").format(n=CUT),
            ],
            "short_title": _("45 minutes"),
            "short": minutes(),
            "long_title": _("90 minutes: a second game follows"),
            "long": minutes_more(),
            "min": _("min", "game"),
            "cut_title": _("Before quarter {n}, read aloud").format(n=CUT),
            "cut": _(
                "“The bank has stopped our credit. From today on there is no money for advertising. Each team has "
                "{left} chips a quarter for the rest of the game. Nothing else changes.”"
            ).format(left=LEFT),
            "cut_rule": _("In this quarter there is no card, and no team pays for meetings or moves any more."),
            "scores": _("Scores"),
            "columns": [
                _("Team", "game"),
                *(f"{_('Q', 'game')} {n}" for n in range(CUT - 1, QUARTERS + 1)),
                _("Coins", "game"),
                _("Left", "game"),
            ],
            "scores_how": _(
                "Customers after each quarter. Coins: all from {first} to {last}. Left: {last} divided by {cut}."
            ).format(
                first=f"{_('Q', 'game')} {CUT}", last=f"{_('Q', 'game')} {QUARTERS}", cut=f"{_('Q', 'game')} {CUT - 1}"
            ),
            "teams": TEAMS,
            "debrief_title": _("Debrief"),
            "debrief": [
                _("Who led in quarter {n}, and who at the end? Why not the same team?").format(n=CUT - 1),
                _("After the cut some customers still came. From where, and for how long?"),
                _("Which hand-over between departments cost you most?"),
                _("What would you do in the first quarter now?"),
                _("So should nobody advertise? Look at the last quarters before the cut of the team that won."),
            ],
            "fits_title": _("What each firm asks for"),
            "fits": [{"firm": FIRMS[key].name, "says": _(FITS[key]), "plan": _plan(key)} for key in RIGHT],
            "fits_note": _(
                "A plan that fits, not the only one. On the same cards it beats the plans that fit the other three "
                "firms in nearly every game that we let the computer play. All numbers of the firms are invented."
            ),
            "measures": short_names(),
            "measures_title": _("Chips a quarter"),
        },
    )


def minutes() -> list[tuple[int, str]]:
    """Return the minutes of one game, and what happens in them."""
    return [
        (4, _("Rules. Each team finds its board, log and tables.")),
        (6, _("Quarters 1 and 2, step by step, all together.")),
        (10, _("Quarters 3 to {n}: {minutes} minutes each. Say the time.").format(n=CUT - 1, minutes=10 // (CUT - 3))),
        (3, _("Everybody draws how the customers will go on until quarter {n}.").format(n=QUARTERS)),
        (8, _("Read the announcement. Quarters {first} to {last}.").format(first=CUT, last=QUARTERS)),
        (4, _("Scores on the wall, beside the drawings.")),
        (10, _("Debrief.")),
    ]


def minutes_more() -> list[tuple[int, str]]:
    """Return the minutes of two games, and what happens in them."""
    first = sum(minute for minute, _what in minutes())
    return [
        (first, _("The first game, as above.")),
        (5, _("Now {firm}. Each team plans its first three quarters.").format(firm=FIRMS["machines"].name)),
        (28, _("Twelve quarters, without stopping. Read the announcement again.")),
        (12, _("Scores and debrief: why did the plan that won before lose here?")),
    ]


def _plan(key: str) -> list[tuple[str, list[int]]]:
    strategy = RIGHT[key]
    spans = [(1, strategy.until, strategy.begin)]
    if strategy.until < CUT - 1:
        spans.append((strategy.until + 1, CUT - 1, strategy.then))
    spans.append((CUT, QUARTERS, strategy.coast))
    return [(f"{_('Q', 'game')} {low}–{high}", list(plan)) for low, high, plan in spans]
