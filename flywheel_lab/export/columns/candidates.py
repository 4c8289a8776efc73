"""Which columns can have a role by their cells, where names do not decide: people first."""

import re

from ...data.words import fold
from ..cells.dates import Dates
from ..cells.patterns import TIME_OF_DAY
from ..cells.values import is_empty, read_values, writes_money
from ..vocabulary import AGAINST, is_metric
from .mails import are_mails
from .points import CHOSEN, MOST_STATUSES, PLACEHOLDERS, names_nobody, tell_events

SHARE = re.compile(r"[0-9]\s*%|^\s*-?[0-9]+[.,][0-9]+\s*$")  # or a score, such as 4.5
DIGITS = re.compile("[0-9]+")
ASKABLE = ("person", "time", "stage", "value")


def name_most(some: list[tuple[float, int]], cells: list[list[str]]) -> list[tuple[float, int]]:
    """Return the candidates for people that name somebody in most rows; points decide between equals."""
    if not some or some[0][0] >= CHOSEN:
        return some[:1]

    numbers = [cells[-k] for points, k in some if points >= 4.5]

    def named(each: tuple[float, int]) -> float:
        texts = cells[-each[1]]
        nobody = {name for own in numbers if own is not texts for name in _walk_in(texts, own)}
        there = (fold(text) not in PLACEHOLDERS and text not in nobody for text in texts)
        return round(sum(there) / max(1, len(texts)), 2)

    different = {k: len(set(map(fold, cells[-k]))) for _points, k in some}
    many = max(different.values())
    some = [
        each for each in some if each[0] >= 4.5 or different[each[1]] > MOST_STATUSES or 5 * different[each[1]] >= many
    ]
    top = [each for each in some if each[0] >= 4.5 or each[0] >= some[0][0] - 1]
    most = max(map(named, top))
    return [each for each in top if named(each) >= most - 0.01]


def _walk_in(names: list[str], numbers: list[str]) -> set[str]:
    """Return the name of those whose number is 0, if it is one that nobody else has: "Counter sale"."""
    found = {name for name, number in zip(names, numbers, strict=True) if number.strip() == "0"}
    others = {name for name, number in zip(names, numbers, strict=True) if number.strip() != "0"}
    return found - others if len(found) == 1 else set()


def possible_columns(
    headers: list[str], found: list[Dates], points: list[dict[str, float]], cells: list[list[str]]
) -> dict[str, list[int]]:
    """Return for each role that may be asked the columns that can have it by their cells.

    Those against which a word of their name speaks are only there if there is no other, and of people only addresses.
    """
    others: dict[str, list[int]] = {role: [] for role in ASKABLE}
    for k, (dates, texts) in enumerate(zip(found, cells, strict=True)):
        full = [text for text in texts if not is_empty(text)]
        if dates.kind:
            role = "time"
        elif not full or len(set(full)) < 2:
            continue
        elif read_values(full).numeric and any(map(writes_money, full)):
            role = "value"
        else:
            role = "person"
            other = max((told for name, told in points[k].items() if name != "person"), default=0)
            known = other > 4.5 > points[k].get("person", 0)
            counted = names_nobody(headers[k], full) or (is_metric(headers[k]) and read_values(full).numeric)
            clocks = all(TIME_OF_DAY.match(text.strip()) for text in full)
            shares = "%" in headers[k] or any(map(SHARE.search, full))
            if known or counted or clocks or shares or tell_events(full):
                continue  # a product, an order, a status or a rate names nobody
        others[role].append(k)
    good = {role: [k for k in some if points[k].get(role, 0) > AGAINST / 2] for role, some in others.items()}
    good["person"] = _likely_people(good["person"], cells)
    mails = [k for k in others["person"] if are_mails(cells[k])]
    return {role: good[role] or (mails if role == "person" else some) for role, some in others.items()}


def _likely_people(some: list[int], cells: list[list[str]]) -> list[int]:
    """Return columns that may name people, those first in which somebody comes back; those of counts never do.

    Those of a few texts, as of devices or rooms, give way to one that has many times as many; those that number the
    rows, to any other.
    """
    different = {k: len(set(map(str.strip, cells[k]))) for k in some}
    many = max((n for k, n in different.items() if n < len(cells[k])), default=0)  # the others may number the rows
    full = {k: [text.strip() for text in cells[k] if not is_empty(text)] for k in some}
    some = [k for k in some if different[k] > MOST_STATUSES or 5 * different[k] >= many]
    some = [k for k in some if not _are_counts(full[k])]
    named = [k for k in some if not _number_rows(full[k])] or some
    return sorted(named, key=lambda k: len(set(full[k])) == len(full[k]))


def _are_counts(full: list[str]) -> bool:
    """Whether a few small numbers stand there again and again, as of nights.

    >>> _are_counts(["2", "3", "2"]), _are_counts(["1001", "1002", "1001"]), _are_counts(["1", "2"])
    (True, False, False)
    """
    few = len(set(full)) <= min(MOST_STATUSES, len(full) - 1)
    return few and all(map(DIGITS.fullmatch, full)) and max(map(int, full)) < 100


def _number_rows(full: list[str]) -> bool:
    return bool(full) and full[0] in ("0", "1") and full == [str(int(full[0]) + k) for k in range(len(full))]
