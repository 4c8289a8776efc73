"""Bytes become a text, and a text rows of cells: encoding and separator are found for the whole file."""

import codecs
import csv
import io
from collections import Counter

from ...messages import mark
from ..log.notes import Note, note_that

SAMPLE = 256_000  # letters, from which the separator is found
BOMS = ((codecs.BOM_UTF8, "utf-8-sig"), (codecs.BOM_UTF16_LE, "utf-16"), (codecs.BOM_UTF16_BE, "utf-16"))
LETTERS = "äöüÄÖÜßéèàñ€"  # of German, French and Spanish, and of their prices
PAGES = ("cp1252", "mac_roman", "cp850")
PAGE = mark("The file is not in UTF-8; it was read as {page}. Look whether the umlauts are right.")
MIXED = mark("Lines in UTF-8 in a file of another encoding: {n}. Each was read as it is written.")
NULS = mark("Empty characters (NUL), taken out: {n}.")


def encoding_of(raw: bytes) -> str:
    """Return how texts are written: by its mark, else as UTF-8 if all of it can be, else in a page of 256 letters.

    >>> encoding_of("Groß".encode("cp1252")), encoding_of("Groß".encode())
    ('cp1252', 'utf-8')
    """
    for bom, name in BOMS:
        if raw.startswith(bom):
            return name
    head = raw[:4000]
    even, odd = head[0::2].count(0), head[1::2].count(0)
    if max(even, odd) > len(head) * 0.3 and min(even, odd) < len(head) * 0.05:
        return "utf-16-le" if odd > even else "utf-16-be"
    try:
        raw.decode("utf-8")
        return "utf-8"
    except UnicodeDecodeError:
        high = Counter(byte for byte in raw if byte > 127)
        return max(PAGES, key=lambda page: sum(high[byte] for byte in LETTERS.encode(page, "ignore")))


def decode(raw: bytes) -> tuple[str, str, list[Note]]:
    """Return the encoding, the text, and notes on what is odd in it."""
    encoding, notes = encoding_of(raw), []
    if encoding in PAGES:
        lines, own = [], 0
        for line in raw.splitlines(keepends=True):  # a file that was pasted together keeps its lines in UTF-8
            try:
                lines.append(line.decode("utf-8"))
                own += not lines[-1].isascii()
            except UnicodeDecodeError:
                lines.append(line.decode(encoding, "replace"))
        text = "".join(lines)
        notes += note_that(PAGE, page=encoding) + (note_that(MIXED, n=own) if own else [])
    else:
        text = raw.decode(encoding, "replace")
    if "\0" in text:
        notes += note_that(NULS, n=text.count("\0"))
    return encoding, text.replace("\0", ""), notes


def split_rows(text: str, separator: str, escape: bool) -> list[tuple[int, list[str]]]:
    """Return rows with the line on which each begins; raises csv.Error."""
    csv.field_size_limit(10_000_000)
    reader = csv.reader(
        io.StringIO(text, newline=""),
        delimiter=separator,
        escapechar="\\" if escape else None,
        doublequote=not escape,
    )
    begin, found = 1, []
    for row in reader:
        found.append((begin, row))
        begin = reader.line_num + 1
    return found


def separator_of(text: str) -> tuple[str, bool]:
    r"""Return the separator by which most lines have the same number of cells, and whether \" is a quotation mark.

    >>> separator_of("name;total\na;1,5\nb;2,5\n")
    (';', False)
    """
    best, found = 0.0, (",", False)
    for separator in ";\t,|":
        for escape in (False, True)[: 1 + ('\\"' in text)]:
            try:
                rows = [row for _line, row in split_rows(text, separator, escape) if any(cell.strip() for cell in row)]
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
