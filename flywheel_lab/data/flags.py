"""Columns that say by yes and no whether an order counts."""

import re
from collections.abc import Iterable
from typing import Any

from .words import WORDS, fold, word

PAID, PARTLY = "paid", "partly"
FLAGS: dict[str, dict[str, Any]] = {name: flag for flag in WORDS["flags"] for name in flag["columns"]}
YES = frozenset(["1", "1.0", "x", "j", *WORDS["answers"]["yes"]])
ANSWERS = frozenset(answer for flag in WORDS["flags"] if flag["fate"] != "test" for answer in flag["says"])
FIRST, SAYS = ("|".join(WORDS["asked"][name]) for name in ("before", "answers"))
ASKED = re.compile(rf"(?:(?:{FIRST}) )?(.+?)(?: ?\((?:{SAYS})(?:[ /,|][^()]*)?\))?")


def is_flag(header: Any) -> bool:
    """Whether a column has the name of one that says by yes and no whether orders count.

    >>> is_flag("Fully Refunded?"), is_flag("Total")
    (True, False)
    """
    return flag_name(header) in FLAGS


def flag_name(header: Any) -> str:
    """Return the name of a column as lists of those have it that say yes or no.

    >>> flag_name("Refunded?"), flag_name("Already paid? (yes/no)")
    ('refunded', 'paid')
    """
    name = word(header).strip(" ?")
    asked = ASKED.fullmatch(name)
    return asked[1].strip(" ?") if asked and name not in FLAGS else name


def asks_of_payment(header: Any) -> bool:
    """Whether a column has the name of one that says by yes and no what was paid.

    >>> asks_of_payment("Paid?"), asks_of_payment("Refunded?")
    (True, False)
    """
    return is_flag(header) and str(FLAGS[flag_name(header)]["fate"]) == "waiting"


def lacks_payment(header: Any, texts: Iterable[str]) -> bool:
    """Whether a cell that says nothing means that nothing was paid: where others in its column say that it was.

    >>> lacks_payment("Paid", ["x", ""]), lacks_payment("Unpaid", ["x", ""]), lacks_payment("Paid", ["no", ""])
    (True, False, False)
    """
    return asks_of_payment(header) and any(
        text and end == PAID and fold(text) in YES for text, end in answers_of(header, texts).items()
    )


def deciding_flags(headers: Iterable[Any]) -> list[str]:
    """Return the columns that have such a name, without those of refunds if another one speaks of whole refunds.

    >>> deciding_flags(["Refunded?", "Fully refunded?", "Total"]), deciding_flags(["Refunded?", "Total"])
    (['Fully refunded?'], ['Refunded?'])
    """
    flags = {header: FLAGS[flag_name(header)] for header in headers if is_flag(header)}
    whole = {flag["fate"] for flag in flags.values() if flag.get("whole")}
    return [header for header, flag in flags.items() if flag.get("whole") or flag["fate"] not in whole]


def flag_of(header: Any, texts: Iterable[str]) -> tuple[str, frozenset[str]] | None:
    """Return the fate of orders that a column tells by yes and no, and the cells that tell it; None for any other one.

    >>> flag_of("Fully Refunded?", ["0", "1"])[0], flag_of("Refunded", ["0.00", "12.50"])
    ('refunded', None)
    """
    if not is_flag(header):
        return None
    flag = FLAGS[flag_name(header)]
    if flag["fate"] != "test" and not {fold(text) for text in texts}.difference(WORDS["nobody"]) <= ANSWERS:
        return None
    return flag["fate"], frozenset(flag["says"])


def answers_of(header: Any, texts: Iterable[str]) -> dict[str, str]:
    """Return how an order ends for each yes and no that stands in a column with such a name, beside other words or not.

    >>> answers_of("Paid?", ["Yes", "no", "cancelled"])
    {'Yes': 'paid', 'no': 'waiting'}
    """
    flag = FLAGS.get(flag_name(header), {"fate": "test"})
    if flag["fate"] == "test":
        return {}
    says = frozenset(flag["says"])
    return {text: flag["fate"] if fold(text) in says else PAID for text in texts if fold(text) in ANSWERS}


def flagged(text: Any, says: frozenset[str]) -> bool:
    """Whether a cell, or one of the tags in it, is among those that tell it.

    >>> flagged("vip, Test", frozenset({"test"}))
    True
    """
    return not says.isdisjoint(fold(tag) for tag in str(text).split(","))
