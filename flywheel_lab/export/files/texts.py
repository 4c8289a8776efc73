"""Bytes become lines, and lines rows of cells: the separator is found for the whole file."""

import codecs
import csv
import io
from collections import Counter
from collections.abc import Iterable, Iterator

from ...data.log.notes import Note, note_that
from ...messages import mark
from .encodings import PAGES, Opener, blocks_of

SAMPLE = 256_000  # letters, from which the separator is found
PIECE = 1 << 20  # bytes
LONGEST = 10_000_000  # letters of a cell
PAGE = mark("The file is not in UTF-8; it was read as {page}. Look whether the umlauts are right.")
MIXED = mark("Lines in UTF-8 in a file of another encoding: {n}. Each was read as it is written.")
NULS = mark("Empty characters (NUL), taken out: {n}.")


def notes_on(opened: Opener, encoding: str) -> list[Note]:
    """Return notes on what is odd in the bytes of a file."""
    notes: list[Note] = []
    if encoding in PAGES:
        own = sum(map(_is_own, _lines_of_bytes(opened)))
        notes += note_that(PAGE, page=encoding) + (note_that(MIXED, n=own) if own else [])
    if encoding.startswith("utf-16"):
        nuls = sum(piece.count(0) for piece in _pieces(opened, encoding, nuls=False))
    else:
        nuls = sum(block.count(0) for block in blocks_of(opened) if 0 in block)
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
    blocks = blocks_of(opened, PIECE)
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
