"""Firms and people whose names tell less than the numbers beside them: of taxes, or of a means of payment."""

from ...data.words import fold
from ..cells.values import is_empty
from ..vocabulary import VOCABULARY, joined, plain_name
from .mails import are_mails

NUMBERS = frozenset(map(joined, VOCABULARY["firms"]["numbers"]))


def find_firms(person: int, header: list[str], cells: list[list[str]]) -> int:
    """Return the column of tax numbers that tells firms apart, else that of the person.

    Each row with a name has a number. Several names may have one number, or one name in ten several, never both; an
    address is one person whatever its numbers are, and a number that is new in each row tells nothing.

    >>> find_firms(0, ["Client", "VAT no."], [["Ash Ltd", "ASH LTD.", "Elm Ltd"], ["7", "7", "8"]])
    1
    >>> find_firms(0, ["Client", "VAT no."], [["Kim Ash", "Kim Ash", "Kim Ash"], ["7", "9", "7"]])
    1
    """
    names = list(map(fold, cells[person]))
    for k, texts in enumerate(cells):
        if k == person or joined(plain_name(header[k])) not in NUMBERS:
            continue
        rows = [(name, text.strip()) for name, text in zip(names, texts, strict=True) if not is_empty(name)]
        pairs, firms, numbers = set(rows), {name for name, _number in rows}, {number for _name, number in rows}
        coarser = len(pairs) == len(firms) > len(numbers)
        twins = len(numbers) - len(firms)
        finer = len(pairs) == len(numbers) < len(rows) and 0 <= 10 * twins <= max(10, len(numbers))
        if (
            (coarser or (finer and not are_mails(cells[person])))
            and len(numbers) > 1
            and not any(map(is_empty, numbers))
        ):
            return k
    return person
