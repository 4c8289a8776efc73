"""The words of exports for unknown people, for leaving and for the fate of an order, from `words.toml`."""

import re
import tomllib
import unicodedata
from pathlib import Path
from typing import Any

WORDS = tomllib.loads(Path(__file__).with_name("words.toml").read_text("utf-8"))
WORDS["stages"] = {kind: frozenset(words) for kind, words in WORDS["stages"].items()}


def fold(name: Any) -> str:
    """Return a name without capitals, _ and spare spaces, as two spellings of it have in common.

    >>> fold(" Closed  Won ")
    'closed won'
    """
    return " ".join(unicodedata.normalize("NFC", str(name)).replace("_", " ").split()).casefold()


def word(text: Any) -> str:
    """Return a name as the lists have it: folded, without - and _ and without the mark of WooCommerce.

    >>> word("wc-on-hold"), word("Financial_Status")
    ('on hold', 'financial status')
    """
    return fold(str(text).replace("_", " ").replace("-", " ")).removeprefix("wc ")


def sounds(name: Any, kind: str) -> bool:
    """Whether a stage sounds like leaving for good: "lost", or "maybe".

    >>> sounds("Closed-Lost", "lost"), sounds("Lost to competitor", "lost"), sounds("won", "lost")
    (True, True, False)
    """
    words = re.findall(r"[^\W\d_]+", fold(name))
    listed = WORDS["stages"]
    return not listed[kind].isdisjoint(words) or (kind == "lost" and "".join(words) in listed["whole"])
