"""Firms whose names are written in several ways, and whose tax numbers tell them apart."""

from ...data.words import fold
from ..cells.values import is_empty
from ..vocabulary import VOCABULARY, joined, plain_name

NUMBERS = frozenset(map(joined, VOCABULARY["firms"]["numbers"]))


def find_firms(person: int, header: list[str], cells: list[list[str]]) -> int:
    """Return the column of tax numbers if each name has one, and some number several names; else that of the person.

    Each row with a name has a number.

    >>> find_firms(0, ["Client", "VAT no."], [["Ash Ltd", "ASH LTD.", "Elm Ltd"], ["7", "7", "8"]])
    1
    """
    names = list(map(fold, cells[person]))
    for k, texts in enumerate(cells):
        if k == person or joined(plain_name(header[k])) not in NUMBERS:
            continue
        pairs = {(name, text.strip()) for name, text in zip(names, texts, strict=True) if not is_empty(name)}
        firms, numbers = ({pair[part] for pair in pairs} for part in (0, 1))
        if len(pairs) == len(firms) > len(numbers) > 1 and not any(map(is_empty, numbers)):
            return k
    return person
