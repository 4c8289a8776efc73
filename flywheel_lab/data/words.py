"""The words of exports: who is nobody, how people leave, what becomes of an order; they stand in `words.toml`."""

import tomllib
import unicodedata
from pathlib import Path
from typing import Any

WORDS = tomllib.loads(Path(__file__).with_name("words.toml").read_text("utf-8"))


def fold(name: Any) -> str:
    """Return a name without capitals and spare spaces, as two spellings of it have in common.

    >>> fold(" Closed  Won ")
    'closed won'
    """
    return " ".join(unicodedata.normalize("NFC", str(name)).split()).casefold()


def word(text: Any) -> str:
    """Return a name as the lists have it: folded, without - and _ and without the mark of WooCommerce.

    >>> word("wc-on-hold"), word("Financial_Status")
    ('on hold', 'financial status')
    """
    return fold(str(text).replace("_", " ").replace("-", " ")).removeprefix("wc ")


def letters(text: Any) -> str:
    """Return the letters of a name alone, small.

    >>> letters("Closed-Lost")
    'closedlost'
    """
    return "".join(sign for sign in str(text).casefold() if sign.isalpha())
