"""Which columns name the same people: addresses and numbers of somebody, and cases of which somebody has several."""

from ...data.words import fold
from ..cells.dates import Dates
from ..cells.values import is_empty
from ..vocabulary import VOCABULARY, joined, plain_name
from .mails import are_mails
from .points import CHOSEN, PLACEHOLDERS

CASES = frozenset(map(joined, VOCABULARY["one"]["deal"]))
SURE_ID = 4.6  # points of a number that tells people apart, not deals


def join_most(some: list[tuple[float, int]], cells: list[list[str]], shop: bool) -> list[tuple[float, int]]:
    """Return which candidate for people names them where there are addresses and numbers, else nothing.

    Several addresses of one number are one person, and several numbers of one address; where there are both, it is
    asked. Each of them stands in half of the rows at least. A number that a system of shops has for people gives way to
    addresses only if it is new in each row.
    """
    mails = [each for each in some if are_mails(cells[-each[1]])]
    ids = [each for each in some if each not in mails and each[0] >= SURE_ID]
    if not mails or not ids or some[0][0] > CHOSEN or (some[0][0] == CHOSEN and not shop):
        return []
    mail, id = mails[0], ids[0]
    rows = _both(cells[-mail[1]], cells[-id[1]])
    pairs, addresses, numbers = (set(rows), *({pair[k] for pair in rows} for k in (0, 1)))
    if 2 * len(rows) < len(cells[0]) or (some[0][0] == CHOSEN and (id != some[0] or len(numbers) < len(rows))):
        return []
    if len(pairs) == len(addresses) > len(numbers):
        return [id]
    if len(pairs) == len(numbers) > len(addresses):
        return [mail]
    return [mail, (mail[0], id[1])] if len(pairs) > max(len(addresses), len(numbers)) else []


def find_numbers(person: int, some: list[tuple[float, int]], cells: list[list[str]]) -> dict[str, int]:
    """Return the column of numbers that tells who somebody is in rows without an address, if people are addresses.

    None of its numbers has several addresses.

    >>> cells = [["a@b.de", "", "c@d.de"], ["7", "7", "8"]]
    >>> find_numbers(0, [(5.5, 0), (5.0, -1)], cells)
    {'number': 1}
    """
    ids = [-k for points, k in some if points >= SURE_ID and -k != person and not are_mails(cells[-k])]
    rows = _both(cells[person], cells[ids[0]]) if ids and are_mails(cells[person]) else []
    return {"number": ids[0]} if rows and len(set(rows)) == len({number for _address, number in rows}) else {}


def _both(mails: list[str], ids: list[str]) -> list[tuple[str, str]]:
    """Return the address and the number of each row that has both."""
    pairs = ((mail.strip().lower(), id.strip()) for mail, id in zip(mails, ids, strict=True))
    return [(a, b) for a, b in pairs if fold(a) not in PLACEHOLDERS and fold(b) not in PLACEHOLDERS]


def find_cases(of: dict[str, int], found: list[Dates], header: list[str], cells: list[list[str]]) -> tuple[int, bool]:
    """Return the column that numbers the cases of people, some of whom have several, and whether its name says so.

    Where it does not, no case comes to a stage twice, but people do. The column is -1 if there is none.

    >>> cells = [["V1", "V2", "V1"], ["kim", "kim", "kim"], ["asked", "asked", "won"]]
    >>> find_cases({"person": 1, "stage": 2}, [Dates()] * 3, ["Case", "Customer", "Stage"], cells)
    (0, True)
    """
    people, stages = ([fold(text) for text in cells[of[role]]] if role in of else [] for role in ("person", "stage"))
    several_dates = sum(bool(dates.kind) for dates in found) > 1
    for k, texts in enumerate(cells):
        taken = k in {number for role, number in of.items() if role != "order"}
        if taken or found[k].kind or not (stages or several_dates) or any(is_empty(text) for text in texts):
            continue
        cases = [text.strip() for text in texts]
        whose = {(case, who) for case, who in zip(cases, people, strict=True) if who not in PLACEHOLDERS}
        n = len(set(cases))
        if len(whose) > n or n <= len({who for _case, who in whose}):
            continue
        if joined(plain_name(header[k])) in CASES:
            return k, True
        if stages and 3 * n <= 2 * len(cases):
            once, again = (len(set(zip(each, stages, strict=True))) / len(stages) for each in (cases, people))
            if once >= 0.98 and again <= 0.9:
                return k, False
    return -1, False
