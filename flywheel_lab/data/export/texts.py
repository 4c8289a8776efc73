"""Bytes become lines, and lines rows of cells: encoding and separator are found for the whole file."""

import codecs
import csv
import io
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from typing import BinaryIO

import numpy as np

from ...messages import mark
from ..log.notes import Note, note_that

SAMPLE = 256_000  # letters, from which the separator is found
BLOCK = 1 << 22  # bytes
LONGEST = 10_000_000  # letters of a cell
BOMS = ((codecs.BOM_UTF8, "utf-8-sig"), (codecs.BOM_UTF16_LE, "utf-16"), (codecs.BOM_UTF16_BE, "utf-16"))
LETTERS = "äöüÄÖÜßéèàñ€"  # of German, French and Spanish, and of their prices
PAGES = ("cp1252", "mac_roman", "cp850")
PAGE = mark("The file is not in UTF-8; it was read as {page}. Look whether the umlauts are right.")
MIXED = mark("Lines in UTF-8 in a file of another encoding: {n}. Each was read as it is written.")
NULS = mark("Empty characters (NUL), taken out: {n}.")
Opener = Callable[[], BinaryIO]
"""What opens a file anew: it is read several times, and never held as a whole."""


def encoding_of(opened: Opener) -> str:
    """Return how texts are written: by its mark, else as UTF-8 if all of it can be, else in a page of 256 letters.

    >>> encoding_of(lambda: io.BytesIO("Groß".encode("cp1252"))), encoding_of(lambda: io.BytesIO("Groß".encode()))
    ('cp1252', 'utf-8')
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
            decoder.decode(block)
        decoder.decode(b"", final=True)
        return "utf-8"
    except UnicodeDecodeError:
        high = np.zeros(256, dtype=np.int64)
        for block in _blocks(opened):
            high += np.bincount(np.frombuffer(block, np.uint8).astype(np.intp), minlength=256)
        return max(PAGES, key=lambda page: sum(int(high[byte]) for byte in LETTERS.encode(page, "ignore")))


def notes_on(opened: Opener, encoding: str) -> list[Note]:
    """Return notes on what is odd in the bytes of a file."""
    notes: list[Note] = []
    if encoding in PAGES:
        own = sum(map(_is_own, _lines_of_bytes(opened)))
        notes += note_that(PAGE, page=encoding) + (note_that(MIXED, n=own) if own else [])
    if encoding.startswith("utf-16"):
        nuls = sum(line.count("\0") for line in _lines_of_text(opened, encoding))
    else:
        nuls = sum(block.count(0) for block in _blocks(opened))
    return notes + (note_that(NULS, n=nuls) if nuls else [])


def lines_of(opened: Opener, encoding: str, nuls: bool = True) -> Iterator[str]:
    """Return the lines of a file with their ends, without a mark of its encoding and, if any, without `nuls`."""
    lines = _lines_of_page(opened, encoding) if encoding in PAGES else _lines_of_text(opened, encoding)
    if nuls:
        lines = (line.replace("\0", "") for line in lines)
    yield next(lines, "").removeprefix("\ufeff")
    yield from lines


def _blocks(opened: Opener) -> Iterator[bytes]:
    with opened() as file:
        yield from iter(lambda: file.read(BLOCK), b"")


def _lines_of_text(opened: Opener, encoding: str) -> Iterator[str]:
    with io.TextIOWrapper(opened(), encoding, "replace", newline="") as text:
        yield from text


def _lines_of_bytes(opened: Opener) -> Iterator[bytes]:
    with opened() as file:
        for line in file:
            yield from line.splitlines(keepends=True)


def _lines_of_page(opened: Opener, page: str) -> Iterator[str]:
    """Return lines of a page of letters; a file that was pasted together keeps its lines in UTF-8."""
    for line in _lines_of_bytes(opened):
        try:
            yield line.decode("utf-8")
        except UnicodeDecodeError:
            yield line.decode(page, "replace")


def _is_own(line: bytes) -> bool:
    """Whether a line is in UTF-8, and would be another in a page of letters."""
    try:
        return not line.isascii() and bool(line.decode("utf-8"))
    except UnicodeDecodeError:
        return False


def split_rows(lines: Iterable[str], separator: str, escape: bool, skipped: int = 0) -> Iterator[tuple[int, list[str]]]:
    """Return rows with the line on which each begins, if so many were skipped before; raises csv.Error."""
    csv.field_size_limit(LONGEST)
    reader = csv.reader(
        lines,
        delimiter=separator,
        escapechar="\\" if escape else None,
        doublequote=not escape,
    )
    begin = skipped + 1
    for row in reader:
        yield begin, row
        begin = reader.line_num + skipped + 1


def separator_of(text: str) -> tuple[str, bool]:
    r"""Return the separator by which most lines have the same number of cells, and whether \" is a quotation mark.

    >>> separator_of("name;total\na;1,5\nb;2,5\n")
    (';', False)
    """
    best, found = 0.0, (",", False)
    for separator in ";\t,|":
        for escape in (False, True)[: 1 + ('\\"' in text)]:
            try:
                told = split_rows(io.StringIO(text, newline=""), separator, escape)
                rows = [row for _line, row in told if any(cell.strip() for cell in row)]
            except csv.Error:
                continue
            rows = rows[:-1] if len(text) >= SAMPLE else rows
            widths = Counter(map(len, rows))
            width = max(widths, key=lambda n: (n > 1) * widths[n] * min(n, 8) ** 0.5, default=1)
            odd = sum('\\"' in cell or cell.endswith("\\") for row in rows[:200] for cell in row)
            points = (width > 1) * widths[width] / max(1, len(rows)) * (1 + 0.01 * min(width, 20))
            points -= 0.001 * min(odd, 20)
            if points > best + 1e-9:
                best, found = points, (separator, escape)
    return found
