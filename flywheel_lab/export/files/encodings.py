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
WEST, EAST = ("cp1252", "mac_roman", "cp850"), ("cp1250", "iso8859_2", "cp852")
PAGES = (*WEST, *EAST)
WESTERN = ("äöüßÄÖÜéèêëàâîïôùûçœ", "áéíóúüñàãõâêôç", "àèéìòù", "åäöæøé")  # by language: German and French, ...
EASTERN = ("ąćęłńóśźżĄĆĘŁŃÓŚŹŻ", "áčďéěíňóřšťúůýžľĺŕôäÁČĎÉĚÍŇÓŘŠŤÚŮÝŽ", "áéíóöőúüűÁÉÍÓÖŐÚÜŰ")
INSIDE = re.compile(rb"(?<=[A-Za-z\x80-\xff])[\x80-\xff](?=[A-Za-z])")  # what stands within words
SEVERAL = 2  # letters by which words of one half of Europe are more than those of the other
Opener = Callable[[], BinaryIO]
"""What opens a file anew: it is read several times, and never held as a whole."""


def encoding_of(opened: Opener) -> str:
    """Return how texts are written: by its mark, else as UTF-8 if all of it can be, else in a page of 256 letters.

    >>> import io
    >>> encoding_of(lambda: io.BytesIO("Groß".encode("cp1252"))), encoding_of(lambda: io.BytesIO("Groß".encode()))
    ('cp1252', 'utf-8')
    >>> [encoding_of(lambda: io.BytesIO("żółty, Pająk, obsługa".encode(page))) for page in ("cp1250", "cp852")]
    ['cp1250', 'cp852']
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
        inside: Counter[int] = Counter()
        for block in blocks_of(opened):
            high += np.bincount(np.frombuffer(block, np.uint8).astype(np.intp), minlength=256)
            inside.update(b"".join(INSIDE.findall(block)))
        points = {page: sum(int(high[byte]) for byte in LETTERS.encode(page, "ignore")) for page in WEST}
        words = {page: _count_letters(inside, page, WESTERN) for page in WEST}
        words |= {page: _count_letters(inside, page, EASTERN) for page in EAST}
        west = max(WEST, key=lambda page: (words[page], points[page]))
        east = max(EAST, key=words.__getitem__)
        return east if words[east] >= words[west] + SEVERAL else west


def _count_letters(inside: Counter[int], page: str, languages: tuple[str, ...]) -> int:
    """Return how many more letters within words are those of one of the languages than are not, on a page."""
    signs = {bytes([byte]).decode(page, "replace"): n for byte, n in inside.items()}
    return max(sum(n if sign in letters else -n for sign, n in signs.items()) for letters in languages)


def blocks_of(opened: Opener, size: int = BLOCK) -> Iterator[bytes]:
    """Yield the bytes of a file block by block."""
    with opened() as file:
        yield from iter(lambda: file.read(size), b"")
