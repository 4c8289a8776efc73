"""The page of the learner's own firm, `fl.explore_your_firm()`: four numbers, what she wrote herself, where next."""

import datetime as dt
from typing import TYPE_CHECKING

from ..lessons.items import watchers
from ..lessons.outcome import Outcome
from ..lessons.progress.store import record
from ..messages import gettext as _
from ..messages import mark, number
from .course import answers, explanations, find, predictions
from .gates.envelope import unseal

if TYPE_CHECKING:
    from ..estimate.money.answer import Answer
    from ..models.firms import Firm
    from ..widgets.own import Mine, Note, YourFirm

OF_A_FIRM = ("your_firm.brake", "your_firm.bank")
"""What the learner wrote herself for the page of her firm, in its order; below it come her two predictions."""
ENVELOPE, MINE = "start.bank", "your_firm.mine"
NUMBERS = "your_firm.numbers"
"""What was typed as the four numbers is kept under this name; no chapter asks it, so no result code has it."""
SAID = mark("Before I had these numbers I said {weeks} weeks.")
OPENERS = {"flywheel.half", "your_firm.quiz-order"}
"""What opens the envelope, in chapter 05 and in 07: before that its truth is on no page."""


def explore_your_firm(of: "Firm | str" = "", answer: "Answer | None" = None) -> "YourFirm":
    """Ask for four numbers of one's own firm, show how long it lasts without ads, and make a page to keep of it.

    What is typed is kept as answers are. `of` is a firm to start from, such as "shop"; what `fl.where_next` answers
    goes on the page as well. Raises ModelError for an unknown firm.

    >>> explore_your_firm()
    YourFirm(0 of 4 numbers)
    """
    from ..widgets.own import your_firm

    shown = your_firm(of, lambda: _notes() + _next(answer), _typed_before(), _keep)
    watchers["your firm"] = shown.heard
    return shown


def _typed_before() -> "Mine":
    from ..widgets.own import is_mine

    kept = answers().items.get(NUMBERS)
    return kept.last if kept and is_mine(kept.last) else {}


def _keep(mine: "Mine") -> None:
    record(Outcome(NUMBERS, "passed", ""), mine)


def _notes() -> "list[Note]":
    state, asked = answers(), explanations()
    written = [name for name in OF_A_FIRM if name in asked and name in state.items]
    notes = [
        {"label": _(asked[name].label), "text": asked[name].card_value(state.items[name].last)["text"]}
        for name in written
    ]
    mine = predictions()[MINE]
    if said := MINE in state.items and mine.reveal(state.items[MINE].first):
        low, guess, high = (number(said[part], 0) for part in ("low", "guess", "high"))
        weeks = guess if low == high else _("{guess} ({low} to {high})").format(low=low, guess=guess, high=high)
        notes.append({"label": _(mine.label), "text": _(SAID).format(weeks=weeks)})
    if ENVELOPE in state.items and OPENERS & state.items.keys():
        label = f"Maschenpost: {find(ENVELOPE).card()['label']}"
        notes.append({"label": label, "text": str(unseal(ENVELOPE)).replace("**", "")})
    return notes


def _next(answer: "Answer | None") -> "list[Note]":
    if answer is None:
        return []
    from ..estimate.money.report import report_of

    said = report_of(answer, "", dt.date.today()).said
    return [{"label": _("Where next?"), "text": " ".join([*map(str, said.lines), said.source])}]
