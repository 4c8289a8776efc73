"""What the words of a column and of its cells say of whether its rows are purchases."""

import re
from collections.abc import Iterable

from ...data.endings import DELIVERED, FATE_OF, known_status
from ...data.flags import PAID
from ...data.words import WORDS, fold, word
from ..cells.patterns import MONTHS
from ..vocabulary import VOCABULARY, has_word, plain_name
from .kinds import BACK, PROMISE, SALE, kind_of

DOUBTFUL, KINDS, VOUCHERS = (frozenset(VOCABULARY["alike"][name]) for name in ("doubtful", "kinds", "vouchers"))
PHRASES = tuple(f" {words} " for words in DOUBTFUL if " " in words)
YES = frozenset({*WORDS["answers"]["yes"], "1", "x"})
FILLED = "✓"  # a cell of which it matters only that something stands in it
YES_NO = YES | frozenset({*WORDS["answers"]["no"], "0"})
DENIED = frozenset(" ".join(WORDS["negated"]["words"]).split())
LETTERS = re.compile(r"[^\W\d_]+")
AMOUNT = re.compile(r"[0-9.,]+")
PERIOD = re.compile(r"(?<![0-9])(?:19|20)[0-9]{2}(?![0-9])")  # a year, beside a month
MONTH = re.compile(
    r"(?<![0-9])(?:0?[1-9]|1[0-2])[/.-](?:19|20)[0-9]{2}|(?:19|20)[0-9]{2}[/.-](?:0?[1-9]|1[0-2])(?![0-9])"
)
LOOSE = re.compile(r"[0-9;:,|\n]")  # a number, a list, a place: no word for a kind of rows
CODE = re.compile(r"-?[0-9]{1,3}")  # of a state, which a system keeps as a number
WORDY = 4  # words; what is longer is a remark


def name_kinds(texts: Iterable[str]) -> bool:
    """Whether short words stand there, as for kinds of rows, and no goods with sizes, numbers, lists or remarks.

    >>> name_kinds(["regular", "staff canteen", ""]), name_kinds(["Feed 10 kg"]), name_kinds(["late; with a dog"])
    (True, False, False)
    """
    return not any(LOOSE.search(text) or len(LETTERS.findall(text)) > WORDY for text in texts)


def number_states(texts: Iterable[str]) -> bool:
    """Whether whole numbers stand there that leave gaps, as those of states do, and no pieces, nights or guests.

    >>> number_states(["10", "20", "99"]), number_states(["1", "2", "3"]), number_states(["19.00", "7.00"])
    (True, False, False)
    """
    full = [text for text in texts if text]
    if len(full) < 2 or not all(map(CODE.fullmatch, full)):
        return False
    numbers = sorted(map(int, full))
    return numbers[-1] - numbers[0] >= len(numbers)


def are_letters(texts: Iterable[str]) -> bool:
    """Whether single letters stand there, as marks of how something stands, of which not all say yes or no.

    >>> are_letters(["b", "o", ""]), are_letters(["y", "n"]), are_letters(["bar", "o"])
    (True, False, False)
    """
    full = {fold(text) for text in texts if text}
    return len(full) > 1 and all(len(text) == 1 and text.isalpha() for text in full) and not full <= YES_NO


def is_doubtful(name: str) -> bool:
    """Whether a plain name has a word, or some, that make one doubt that a row is a purchase.

    >>> is_doubtful("marked as no show"), is_doubtful("show no")
    (True, False)
    """
    return has_word(name, DOUBTFUL) or any(words in f" {name} " for words in PHRASES)


def counts_surely(text: str) -> bool:
    """Whether a cell says that its row is a purchase."""
    return bool(text) and (FATE_OF.get(word(text)) == PAID or kind_of(text) == SALE)


def tells_period(text: str) -> bool:
    """Whether a text says of which month it is: what stands there for several of them was bought several times."""
    words = LETTERS.findall(text.lower())
    return bool(PERIOD.search(text)) and (bool(MONTH.search(text)) or not MONTHS.keys().isdisjoint(words))


def goes_back(name: str) -> bool:
    """Whether the name of a column speaks of money that goes back."""
    return any(FATE_OF.get(each) == "refunded" for each in name.split())


def is_amount_back(header: str, text: str) -> bool:
    """Whether a cell has an amount that was given back, or the number of pieces.

    >>> is_amount_back("Amount refunded", "12.50"), is_amount_back("Amount refunded", "0.00")
    (True, False)
    """
    is_amount = text == FILLED or (AMOUNT.fullmatch(fold(text)) and fold(text).strip("0.,"))
    return bool(is_amount and goes_back(plain_name(header)))


def speaks_against(text: str) -> bool:
    """Whether the words of a cell make one doubt that its row counts."""
    said = fold(text)
    if said in YES_NO:
        return False
    words = LETTERS.findall(said)
    if not DOUBTFUL.isdisjoint(words) or any(each in f" {' '.join(words)} " for each in PHRASES):
        return True
    if said in VOUCHERS or kind_of(text) in (BACK, PROMISE):
        return True
    return FATE_OF.get(word(text), PAID) not in (PAID, "waiting")


def sounds_against(text: str) -> bool:
    """Whether a status that is not known sounds rather as if its row did not count.

    >>> sounds_against("Refund under way"), sounds_against("Did not come"), sounds_against("Confirmed")
    (True, True, False)
    """
    words = LETTERS.findall(word(text))
    sent = known_status(text) in DELIVERED  # a bill, which is asked
    return sent or speaks_against(text) or any(each in DENIED or FATE_OF.get(each, PAID) != PAID for each in words)


def doubt_points(header: str, text: str) -> int:
    """Return how doubtful a part is by its words: 2 for one that speaks against it, 1 for a name that tells kinds."""
    said, name = fold(text), plain_name(header)
    if said in YES_NO:
        return 2 * (said in YES and is_doubtful(name))
    if not said:
        return 0
    if AMOUNT.fullmatch(said):
        return 2 * is_amount_back(header, text)
    if text == FILLED:
        return 2 if is_doubtful(name) or goes_back(name) else 1
    return 2 if speaks_against(text) else int(is_doubtful(name) or has_word(name, KINDS))
