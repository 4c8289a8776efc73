"""Which columns may hold amounts by their cells, where no name tells it."""

import re

from ...data.words import WORDS, fold
from ..cells.values import is_empty, writes_money
from ..vocabulary import AGAINST, VOCABULARY, has_word, is_metric, name_points, plain_name

LEAST_MONEY = 5  # in the middle of amounts that are written as whole numbers: smaller ones count something
WHOLE = re.compile("-?[1-9][0-9]{0,6}|0")
NO_MONEY = frozenset(VOCABULARY["alike"]["harmless"] + VOCABULARY["nobody"]["words"])


def is_money(header: str, texts: list[str]) -> bool:
    """Whether numbers are hardly anything but amounts: each is written to the cent, or has a currency beside it.

    >>> is_money("Charge", ["49.00", "7.50"]), is_money("Weight", ["49", "7.5"]), is_money("Dues (EUR)", ["49", "7.5"])
    (True, False, True)
    """
    units = not WORDS["currencies"].keys().isdisjoint(plain_name(header).split())
    written = all(writes_money(text, cents=2) for text in texts if not is_empty(text))
    return name_points("value", header) > AGAINST / 2 and (units or written)


def may_count_money(header: str, texts: list[str], people: list[str]) -> bool:
    """Whether whole numbers under a name that tells nothing may be amounts: not counts, numbers of things or of people.

    >>> may_count_money("Kwoty", ["120", "80", "120"], ["kim", "kim", "lee"])
    True
    >>> may_count_money("Age", ["120", "80", "120"], ["kim", "kim", "lee"])
    False
    """
    name, full = plain_name(header), [text.strip() for text in texts if not is_empty(text)]
    told = any(name_points(role, header) >= 3 for role in VOCABULARY["columns"] if role != "value")
    if told or has_word(name, NO_MONEY) or is_metric(header) or name_points("value", header) <= AGAINST / 2:
        return False
    if not all(WHOLE.fullmatch(text) for text in full) or len(set(full)) < 2:
        return False
    numbers = list(map(int, full))
    years = all(1900 <= number <= 2100 for number in numbers)
    counts = sorted(numbers)[len(numbers) // 2] < LEAST_MONEY
    ids = len(set(numbers)) == len(numbers) and numbers in (sorted(numbers), sorted(numbers, reverse=True))
    own: dict[str, set[str]] = {}
    for person, text in zip(people, texts, strict=True):
        own.setdefault(fold(person), set()).add(text.strip())
    differ = len(own) == len(people) or any(len(each) > 1 for each in own.values())
    return not (years or counts or ids) and differ
