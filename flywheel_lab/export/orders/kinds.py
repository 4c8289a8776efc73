"""What the words of a kind of payments say: a sale, money back, a promise, or none of it."""

import re

from ...data.words import word
from ..cells.column import Column
from ..vocabulary import VOCABULARY

SALE, BACK, PROMISE, NEITHER = "sales", "refunds", "waiting", "neither"
NAMES = {kind: frozenset(VOCABULARY["kinds"][kind]) for kind in (NEITHER, BACK, PROMISE, SALE)}
DEBITS = frozenset(VOCABULARY["kinds"]["debits"])
BOUNCED, DEBITED = VOCABULARY["kinds"]["bounced"], VOCABULARY["kinds"]["debited"]
CREDIT = "gutschrift"
ABOUT = frozenset(VOCABULARY["kinds"]["about"])
NUMBER = re.compile(r"(?<!\S)(?:#\S+|\S*[0-9]{2}\S*)")  # of an order, a day, a voucher


def kind_of(text: str) -> str:
    """Return what a row of this kind is, "" if it is not known: its last word tells, unless one speaks of fees.

    >>> kind_of("Mobile Payment"), kind_of("Payment Refund"), kind_of("Refund fee"), kind_of("Dispute settlement")
    ('sales', 'refunds', 'neither', '')
    >>> kind_of("Refund for order #1002"), kind_of("Storno zu RE-17"), kind_of("Reversal of refund")
    ('refunds', 'refunds', '')
    """
    if is_debit_back(text):
        return BACK
    words = re.findall(r"[^\W\d_]+", word(text))
    whole = next((kind for kind, names in NAMES.items() if word(text) in names), "")
    if whole or not words:
        return whole
    if not NAMES[NEITHER].isdisjoint(words):
        return NEITHER
    head = words[: next((k for k, each in enumerate(words) if k and each in ABOUT), None)]
    if len(head) < len(words) and head[-1] in NAMES[BACK]:  # not what takes a refund back
        return BACK if NAMES[BACK].isdisjoint([*head[:-1], *words[len(head) :]]) else ""
    told = next((kind for kind, names in NAMES.items() if words[-1] in names), "")
    return "" if told == BACK and not NAMES[BACK].isdisjoint(words[:-1]) else told  # what takes a refund back


def without_numbers(text: str) -> str:
    """Return a kind without the numbers beside its words, so that it is the same for all orders.

    >>> without_numbers("Refund for #1002"), without_numbers("10")
    ('Refund for …', '10')
    """
    found = NUMBER.sub("…", text)
    return found if re.search(r"[^\W\d_]", found) else text


def is_debit_back(text: str) -> bool:
    """Whether a text says in a bank statement that a direct debit came back.

    >>> is_debit_back("Retoure SEPA-Lastschrift"), is_debit_back("SEPA-Lastschrift"), is_debit_back("Retoure")
    (True, False, False)
    """
    name = word(text)
    return name in DEBITS or all(any(each in name for each in some) for some in (BOUNCED, DEBITED))


def kinds_of(column: Column) -> list[str]:
    """Return the kind of each text; beside debits that came back, in a bank statement, a credit is money that came in.

    >>> kinds_of(Column.of(["Gutschrift", "Rücklastschrift"])), kinds_of(Column.of(["Gutschrift"]))
    (['', 'refunds'], ['refunds'])
    """
    statement = any(map(is_debit_back, column.texts))
    return ["" if statement and word(text) == CREDIT else kind_of(text) for text in column.texts]
