"""Bytes become lines: the encoding is found for the whole file."""

import codecs
import io
import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from typing import BinaryIO

import numpy as np

from ...data.log.notes import Note, note_that
from ...messages import mark

BLOCK, PIECE = 1 << 22, 1 << 20  # bytes
BOMS = ((codecs.BOM_UTF8, "utf-8-sig"), (codecs.BOM_UTF16_LE, "utf-16"), (codecs.BOM_UTF16_BE, "utf-16"))
LETTERS = "äöüÄÖÜßéèàñ€"  # of German, French and Spanish, and of their prices
PAGES = ("cp1252", "mac_roman", "cp850", "cp1250")
POLISH = re.compile(rb"[A-Za-z][\xb3\xb9][A-Za-z]")  # ł ą inside words, where cp1252 has ³ ¹
CZECH = re.compile(rb"[A-Za-z]\xf8")  # ř, where cp1252 has ø
CZECH_TOO = re.compile(rb"[A-Za-z][\xec\xf9\xf2\x9e][a-z]")  # ě ů ň ž: ì ù ò inside words are not beside ø in cp1252
HUNGARIAN = re.compile(rb"[A-Za-z]\xf5")  # ő, where cp1252 has õ, which has ã beside it
HUNGARIAN_TOO = re.compile(rb"[A-Za-z]\xfb")  # ű
EASTERN = (POLISH, CZECH, CZECH_TOO, HUNGARIAN, HUNGARIAN_TOO)
SEVERAL = 2
PAGE = mark("The file is not in UTF-8; it was read as {page}. Look whether the umlauts are right.")
MIXED = mark("Lines in UTF-8 in a file of another encoding: {n}. Each was read as it is written.")
NULS = mark("Empty characters (NUL), taken out: {n}.")
Opener = Callable[[], BinaryIO]
"""What opens a file anew: it is read several times, and never held as a whole."""


def encoding_of(opened: Opener) -> str:
    """Return how texts are written: by its mark, else as UTF-8 if all of it can be, else in a page of 256 letters.

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
        for block in _blocks(opened):
            if not block.isascii() or decoder.getstate()[0]:  # the last letter may have begun in the block before
                decoder.decode(block)
        decoder.decode(b"", final=True)
        return "utf-8"
    except UnicodeDecodeError:
        high = np.zeros(256, dtype=np.int64)
        words: Counter[re.Pattern[bytes]] = Counter()
        for block in _blocks(opened):
            high += np.bincount(np.frombuffer(block, np.uint8).astype(np.intp), minlength=256)
            words.update({each: len(each.findall(block)) for each in EASTERN})
        czech = min(words[CZECH], words[CZECH_TOO])
        hungarian = 0 if high[0xE3] else min(words[HUNGARIAN], words[HUNGARIAN_TOO])
        if max(words[POLISH], czech, hungarian) >= SEVERAL:
            return "cp1250"
        return max(PAGES, key=lambda page: sum(int(high[byte]) for byte in LETTERS.encode(page, "ignore")))


def notes_on(opened: Opener, encoding: str) -> list[Note]:
    """Return notes on what is odd in the bytes of a file."""
    notes: list[Note] = []
    if encoding in PAGES:
        own = sum(map(_is_own, _lines_of_bytes(opened)))
        notes += note_that(PAGE, page=encoding) + (note_that(MIXED, n=own) if own else [])
    if encoding.startswith("utf-16"):
        nuls = sum(piece.count(0) for piece in _pieces(opened, encoding, nuls=False))
    else:
        nuls = sum(block.count(0) for block in _blocks(opened) if 0 in block)
    return notes + (note_that(NULS, n=nuls) if nuls else [])


class Lines(Iterator[str]):
    r"""Lines with their ends, one by one, or many at a time, in UTF-8; each piece that they come in ends with a line.

    >>> lines = Lines(iter([b"a\nb\nc\n", b"d\n"]))
    >>> next(lines), lines.many(), next(lines)
    ('a\n', b'b\nc\n', 'd\n')
    """

    def __init__(self, pieces: Iterator[bytes]) -> None:
        self.pieces, self.held = pieces, io.StringIO()

    def __next__(self) -> str:
        line = self.held.readline()
        if not line:
            self.held = io.StringIO(next(self.pieces).decode(), newline="")
            line = self.held.readline()
        return line

    def many(self) -> bytes:
        """Return the lines that are at hand, or else those of the next piece; nothing in the end."""
        return self.held.read().encode() or next(self.pieces, b"")


def lines_of(opened: Opener, encoding: str, nuls: bool = True) -> Lines:
    """Return the lines of a file with their ends, without a mark of its encoding and, if any, without `nuls`."""
    return Lines(_pieces(opened, encoding, nuls))


def _pieces(opened: Opener, encoding: str, nuls: bool) -> Iterator[bytes]:
    """Return a file in pieces of whole lines, in UTF-8 however it is written."""
    blocks = _blocks(opened, PIECE)
    pieces = _whole_lines(blocks if encoding in ("utf-8", *PAGES) else _decode(blocks, encoding))
    first = True
    for piece in (_recode(piece, encoding) for piece in pieces) if encoding in PAGES else pieces:
        bare = piece.replace(b"\0", b"") if nuls else piece
        bare, first = bare.removeprefix(codecs.BOM_UTF8) if first else bare, False
        if bare:
            yield bare


def _whole_lines(blocks: Iterable[bytes]) -> Iterator[bytes]:
    begun: list[bytes] = []  # of a line that goes on in the next block
    for block in blocks:
        end = block.rfind(b"\n") + 1 or block.rfind(b"\r", 0, -1) + 1  # behind a last CR may come LF
        if end:
            yield b"".join([*begun, block[:end]])
            begun = []
        begun.append(block[end:])
    yield b"".join(begun)


def _decode(blocks: Iterable[bytes], encoding: str) -> Iterator[bytes]:
    decoder = codecs.getincrementaldecoder(encoding)("replace")
    for block in blocks:
        yield decoder.decode(block).encode()
    yield decoder.decode(b"", final=True).encode()


def _recode(piece: bytes, page: str) -> bytes:
    """Return lines of a page of letters in UTF-8; a file that was pasted together keeps those that are in it."""
    try:
        piece.decode("utf-8")
        return piece
    except UnicodeDecodeError:
        return "".join(_decode_line(line, page) for line in piece.splitlines(keepends=True)).encode()


def _decode_line(line: bytes, page: str) -> str:
    try:
        return line.decode("utf-8")
    except UnicodeDecodeError:
        return line.decode(page, "replace")


def _blocks(opened: Opener, size: int = BLOCK) -> Iterator[bytes]:
    with opened() as file:
        yield from iter(lambda: file.read(size), b"")


def _lines_of_bytes(opened: Opener) -> Iterator[bytes]:
    with opened() as file:
        for line in file:
            yield from line.splitlines(keepends=True)


def _is_own(line: bytes) -> bool:
    """Whether a line is in UTF-8, and would be another in a page of letters."""
    try:
        return not line.isascii() and bool(line.decode("utf-8"))
    except UnicodeDecodeError:
        return False
