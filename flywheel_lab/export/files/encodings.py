"""How the bytes of a file are written: by its mark, in UTF-8, or in a page of 256 letters, told by its letters."""

import codecs
import re
from collections import Counter
from collections.abc import Callable, Iterator
from typing import BinaryIO

import numpy as np

BLOCK = 1 << 22  # bytes
BOMS = ((codecs.BOM_UTF8, "utf-8-sig"), (codecs.BOM_UTF16_LE, "utf-16"), (codecs.BOM_UTF16_BE, "utf-16"))
LETTERS = "äöüÄÖÜßéèàñ€"  # of German, French and Spanish, and of their prices
PAGES = ("cp1252", "mac_roman", "cp850", "cp1250")
POLISH = re.compile(rb"[A-Za-z][\xb3\xb9][A-Za-z]")  # ł ą inside words, where cp1252 has ³ ¹
CZECH = re.compile(rb"[A-Za-z]\xf8")  # ř, where cp1252 has ø
CZECH_TOO = re.compile(rb"[A-Za-z][\xec\xf9\xf2\x9e][a-z]")  # ě ů ň ž: ì ù ò inside words are not beside ø in cp1252
HUNGARIAN = re.compile(rb"[A-Za-z]\xf5")  # ő, where cp1252 has õ, which has ã beside it
HUNGARIAN_TOO = re.compile(rb"[A-Za-z]\xfb")  # ű
EASTERN = (POLISH, CZECH, CZECH_TOO, HUNGARIAN, HUNGARIAN_TOO)
SEVERAL = 2  # letters that prove it
Opener = Callable[[], BinaryIO]
"""What opens a file anew: it is read several times, and never held as a whole."""


def encoding_of(opened: Opener) -> str:
    """Return how texts are written: by its mark, else as UTF-8 if all of it can be, else in a page of 256 letters.

    >>> import io
    >>> encoding_of(lambda: io.BytesIO("Groß".encode("cp1252"))), encoding_of(lambda: io.BytesIO("Groß".encode()))
    ('cp1252', 'utf-8')
    >>> encoding_of(lambda: io.BytesIO("żółty, Pająk, obsługa".encode("cp1250")))
    'cp1250'
    """
    with opened() as file:
        head = file.read(4000)
    for bom, name in BOMS:
        if head.startswith(bom):
            return name
    even, odd = head[0::2].count(0), head[1::2].count(0)
    if max(even, odd) > len(head) * 0.3 and min(even, odd) < len(head) * 0.05:
        return "utf-16-le" if odd > even else "utf-16-be"
    try:
        decoder = codecs.getincrementaldecoder("utf-8")()
        for block in blocks_of(opened):
            if not block.isascii() or decoder.getstate()[0]:  # the last letter may have begun in the block before
                decoder.decode(block)
        decoder.decode(b"", final=True)
        return "utf-8"
    except UnicodeDecodeError:
        high = np.zeros(256, dtype=np.int64)
        words: Counter[re.Pattern[bytes]] = Counter()
        for block in blocks_of(opened):
            high += np.bincount(np.frombuffer(block, np.uint8).astype(np.intp), minlength=256)
            words.update({each: len(each.findall(block)) for each in EASTERN})
        czech = min(words[CZECH], words[CZECH_TOO])
        hungarian = 0 if high[0xE3] else min(words[HUNGARIAN], words[HUNGARIAN_TOO])
        if max(words[POLISH], czech, hungarian) >= SEVERAL:
            return "cp1250"
        return max(PAGES, key=lambda page: sum(int(high[byte]) for byte in LETTERS.encode(page, "ignore")))


def blocks_of(opened: Opener, size: int = BLOCK) -> Iterator[bytes]:
    """Yield the bytes of a file block by block."""
    with opened() as file:
        yield from iter(lambda: file.read(size), b"")
