"""What a team sees on its phone: its firm before a quarter, the chips that it has, and what each plan would cost."""

from itertools import product
from typing import Any

from ...messages import gettext as _
from ...messages import mark, ngettext
from ...models.game import Board, Plan, State, Turn, affordable
from ...models.game.rules import CUT, NEEDS, chips, costs
from ...models.game.words import MEASURES

DOES = {
    "ads": mark("Prospects who come at once:"),
    "hand": mark("Of 100 prospects become customers:"),
    "care": mark("Of 100 customers stay:"),
    "refer": mark("Prospects whom 100 customers send:"),
}
WEARS = mark("No new chip in a measure this quarter? It loses one.")


def phone_board(board: Board, state: State) -> dict[str, Any]:
    """Return the board of a team before a quarter: `costs` has the chips for the meeting and those lost by moving, by
    the chips of marketing, sales and service; `start` is the last plan, as far as it can be paid.

    >>> from flywheel_lab.models.game import BOARDS
    >>> shown = phone_board(BOARDS["shop"], State.first(BOARDS["shop"]))
    >>> shown["costs"]["2-2-2"], [each["key"] for each in shown["measures"]]
    ([1, 0], ['ads', 'hand', 'care', 'refer'])
    """
    have = chips(state.quarter)
    rows = product(range(have + 1), repeat=3)
    plans = {row: Plan(row[0], row[1], row[2]) for row in rows if sum(row) <= have}
    start = affordable(state.last, state) if state.last else Plan()
    now = {"prospects": state.prospects, "customers": state.customers}
    return {
        "chips": have,
        "now": _("You have {prospects} prospects and {customers} customers.").format(**now),
        "measures": [_measure(board, state, key) for key in MEASURES],
        "ads": list(board.ads),
        "costs": {"-".join(map(str, row)): [*costs(plan, state.last)] for row, plan in plans.items()},
        "start": [*start],
        "wears": _(WEARS),
    }


def _measure(board: Board, state: State, key: str) -> dict[str, Any]:
    """Return what a measure is called, what it does now, and how far the next level is."""
    told: dict[str, Any] = {"key": key, "name": _(MEASURES[key]), "does": _(DOES[key]), "shut": False, "next": ""}
    if key == "ads":
        return told | {"shut": state.quarter >= CUT}
    by_level = {"hand": board.won, "care": board.kept, "refer": board.sent}[key]
    built = getattr(state.built, key)
    now = getattr(state.built.levels, key)
    told |= {"does": f"{told['does']} {by_level[now]}", "built": built}
    if now == len(NEEDS):
        return told
    more = NEEDS[now] - built
    with_more = ngettext("{n} more chip: {value}", "{n} more chips: {value}", more)
    return told | {"next": with_more.format(n=more, value=by_level[now + 1])}


def plan_in_words(plan: Plan) -> str:
    """Return where the chips of a plan went, in the language in use.

    >>> plan_in_words(Plan(ads=5, care=1)), plan_in_words(Plan())
    ('Advertising 5, Care 1', 'no chips')
    """
    placed = zip(MEASURES.values(), plan, strict=True)
    return ", ".join(f"{_(name)} {n}" for name, n in placed if n) or _("no chips")


def turn_in_words(turn: Turn) -> list[str]:
    """Return what has happened to the customers and prospects of a team in a quarter, in the language in use.

    >>> from flywheel_lab.models.game import BOARDS, CARDS, quarter
    >>> turn_in_words(quarter(BOARDS["shop"], State.first(BOARDS["shop"]), Plan(ads=6), CARDS[-1]))[0]
    'Customers: 57 stayed, 35 won. In tens: 90.'
    """
    customers = _("Customers: {kept} stayed, {won} won. In tens: {sum}.")
    prospects = _("Prospects: {ads} from advertising and press, {sent} sent by customers. In tens: {sum}.")
    if turn.thinking:
        prospects = _(
            "Prospects: {ads} from advertising and press, {sent} sent by customers, {thinking} still thinking. "
            "In tens: {sum}."
        )
    said = [
        customers.format(kept=turn.kept, won=turn.won, sum=turn.after.customers),
        prospects.format(ads=turn.ads, sent=turn.sent, thinking=turn.thinking, sum=turn.after.prospects),
    ]
    return [_("The price war took {n} customers at once.").format(n=turn.gone), *said] if turn.gone else said
