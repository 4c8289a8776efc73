"""Four numbers of the learner's own firm, with a page to keep on which stands what she wrote in chapter 07 and said in 00."""

from typing import TYPE_CHECKING

from ..lessons.items import watchers
from ..messages import gettext as _
from .course import answers, explanations, find
from .gates.envelope import unseal

if TYPE_CHECKING:
    from ..models.firms import Firm
    from ..widgets.own import Note, YourFirm

WORDS = ("your_firm.brake", "your_firm.bank")
"""What the learner wrote in her own words, in the order of the page."""
ENVELOPE = "start.bank"


def explore_your_firm(of: "Firm | str" = "") -> "YourFirm":
    """Ask for four numbers of one's own firm, show how long it lasts without ads, and make a page to keep of it.

    `of` is a firm to start from, such as "shop". Raises ModelError for an unknown one.

    >>> explore_your_firm()
    YourFirm(0 of 4 numbers)
    """
    from ..widgets.own import your_firm

    shown = your_firm(of, _words)
    watchers["your firm"] = shown.heard
    return shown


def _words() -> "list[Note]":
    state, asked = answers(), explanations()
    written = [name for name in WORDS if name in asked and name in state.items]
    notes = [
        {"label": _(asked[name].label), "text": asked[name].card_value(state.items[name].last)["text"]}
        for name in written
    ]
    if ENVELOPE in state.items:
        notes.append({"label": find(ENVELOPE).card()["label"], "text": str(unseal(ENVELOPE)).replace("**", "")})
    return notes
