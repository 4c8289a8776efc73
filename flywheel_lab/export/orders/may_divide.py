"""Whether a column may divide rows into those that count and those that do not, by its name and its cells."""

import re
from collections.abc import Iterable

from ...data.endings import MEANS
from ...data.words import fold, word
from ..cells.values import is_empty, read_values
from ..vocabulary import VOCABULARY, has_word, name_points, plain_name
from .wording import KINDS, YES_NO, goes_back, is_doubtful, number_states, speaks_against

MOST = 12  # different texts of a column that divides rows
NEVER, HARMLESS = (frozenset(VOCABULARY["alike"][name]) for name in ("never", "harmless"))
PACKED = re.compile(r"[|{]")  # several things in a cell
REFERENCE = re.compile(r"[A-Za-z].*[0-9]")
WRITTEN = re.compile(r"\s*[-+0-9][-+0-9.,:/ TZ]*$")  # a number or a date
CODE = re.compile(r"[A-Z]{2}$")  # of a country, a language, a state
JOINT = " > "  # between the parts of an answer


def may_divide(header: str, texts: Iterable[str]) -> bool:
    """Whether a column has few different texts, of which it is not known that they never decide what counts.

    >>> may_divide("Kind", ["sale", "rental"]), may_divide("Pieces", ["1", "2"])
    (True, False)
    >>> may_divide("Comment", ["fair", "market"]), may_divide("Comment", ["fair", "test"])
    (False, True)
    """
    different = sorted({text.strip() for text in set(texts) if not is_empty(text)})
    name = plain_name(header)
    together = " ".join(different)
    if len(different) > MOST or has_word(name, NEVER) or JOINT in together or PACKED.search(together):
        return False
    if any(map(speaks_against, different)) or (is_doubtful(name) and YES_NO.issuperset(map(fold, different))):
        return True
    if (
        name_points("person", header) > 1
        or has_word(name, HARMLESS)
        or all(CODE.match(text) or word(text) in MEANS for text in different)
    ):
        return False
    may_be_codes = set(different) <= {"0", "1"} or has_word(name, KINDS) or goes_back(name) or number_states(different)
    return may_be_codes or not read_values(different).numeric


def may_be_exceptions(header: str, texts: Iterable[str]) -> bool:
    """Whether only some cells of a column are filled, with what no word of its name says to be harmless.

    A reason, a name or a number counts only under a name that speaks of money that goes back, or makes one doubt.

    >>> may_be_exceptions("Rebooked as", ["B7", ""]), may_be_exceptions("Remark", ["late", ""])
    (True, False)
    """
    different, name = {text.strip() for text in texts}, plain_name(header)
    full = [text for text in different if not is_empty(text)]
    if not full or len(full) == len(different) or has_word(name, NEVER):
        return False
    if is_doubtful(name) or goes_back(name):
        return True
    return not has_word(name, HARMLESS) and all(map(WRITTEN.match, full))


def are_references(header: str, texts: Iterable[str]) -> bool:
    """Whether cells name something by letters and digits, under a name that makes one doubt a row.

    >>> are_references("Rebooked as", ["B7", ""]), are_references("Refund", ["12.50", ""])
    (True, False)
    """
    name = plain_name(header)
    return (is_doubtful(name) or goes_back(name)) and any(map(REFERENCE.search, texts))
