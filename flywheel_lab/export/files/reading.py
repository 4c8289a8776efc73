"""Bytes become rows of texts: encoding and separator are found for the whole file, and no cell is typed."""

import csv
import os
import re
from collections import Counter, deque
from collections.abc import Callable, Iterator
from functools import partial
from itertools import chain, islice
from pathlib import Path
from typing import Any

from ...errors import FlywheelError
from ...messages import gettext as _
from ...messages import mark
from .cutting import cut_blocks
from .encodings import BLOCK, Opener, encoding_of
from .formats import Cells, read_json_lines, read_parquet
from .texts import NULS, SAMPLE, lines_of, notes_on, separator_of, split_rows
from .workbook import read_workbook

LARGEST = 500_000_000  # bytes, which a computer of 8 GB holds as texts
OTHERS = {
    b"%PDF": mark("a PDF"),
    b"\x89PNG": mark("a picture"),
    b"\xff\xd8\xff": mark("a picture"),
    b"GIF8": mark("a picture"),
    b"\x1f\x8b": mark("a compressed file"),
    b"Rar!": mark("a compressed file"),
    b"7z\xbc\xaf": mark("a compressed file"),
    b"<!DO": mark("a web page"),
    b"<htm": mark("a web page"),
    b"\x7fELF": mark("a program"),
    b"MZ": mark("a program"),
}


def read_cells(path: Path) -> Cells:
    """Return the rows of a CSV, TSV, JSON lines, Excel or Parquet file as texts; raises FlywheelError."""
    head = _head(path)
    if head[:4] == b"PAR1":
        return read_parquet(_not_too_large(path))
    if head[:4] in (b"PK\x03\x04", b"\xd0\xcf\x11\xe0"):
        return read_workbook(_not_too_large(path))
    for begin, what in OTHERS.items():
        if head.startswith(begin) and (begin != b"MZ" or b"\0" in head[:200]):
            raise _no_table(path, _(what))
    if head.lstrip()[:1] in (b"{", b"[") and (cells := read_json_lines(_not_too_large(path).read_bytes())):
        return cells
    return _separated(path)


def _head(path: Path) -> bytes:
    """Return the first bytes of a file that can be opened and is not empty; raises FlywheelError."""
    try:
        if path.is_dir():
            raise FlywheelError(_("{path} is a folder. Name one file in it.").format(path=path))
        with path.open("rb") as file:
            head = file.read(BLOCK)
            blocks = iter(lambda: file.read(BLOCK), b"")
            nothing = not any(block.strip(b"\0 \r\n\t\xef\xbb\xbf\xff\xfe") for block in chain([head], blocks))
    except FileNotFoundError:
        raise FlywheelError(_("There is no file {path}. Check the name and the folder.").format(path=path)) from None
    except (OSError, ValueError) as error:
        message = _("{path} cannot be opened: {error}. Close it in other programs, or copy it elsewhere.")
        raise FlywheelError(message.format(path=path, error=error)) from None
    if nothing:
        raise FlywheelError(_("{file} is empty. Export it once more.").format(file=path.name))
    return head


def _not_too_large(path: Path) -> Path:
    """Return a file that can be held in memory as a whole; raises FlywheelError for a larger one."""
    if path.stat().st_size > LARGEST:
        message = _("{file} has {size} MB, the most is {most} MB. Export CSV, or a shorter time, or fewer columns.")
        told = {"size": path.stat().st_size // 10**6, "most": LARGEST // 10**6}
        raise FlywheelError(message.format(file=path.name, **told))
    return path


def _no_table(path: Path, what: str) -> FlywheelError:
    message = _("{file} is {what}, no table. Export the data as CSV or Excel.")
    return FlywheelError(message.format(file=path.name, what=what))


def _separated(path: Path) -> Cells:
    opened: Opener = lambda: path.open("rb")  # noqa: E731
    encoding = encoding_of(opened)
    lines = _first_lines(lines_of(opened, encoding))
    sample = "".join(lines)[:SAMPLE]
    letters = Counter(sample)
    strange = sum(n for each, n in letters.items() if not each.isprintable() and each not in "\r\n\t\x85\ufeff")
    if strange > 0.05 * len(sample):
        raise _no_table(path, _("in a format that is not known"))
    told = re.fullmatch(r"sep=(.)\r?\n", lines[0])
    skipped, meta = int(bool(told)), {}
    while skipped < len(lines) and lines[skipped].startswith("#") and not re.match(r"#[\w ]*[;,\t|]\S", lines[skipped]):
        if pair := re.match(r"#\s*([^:,;]+):\s*(.+?)[,;\s]*$", lines[skipped]):
            meta[pair[1].strip().lower()] = pair[2]
        skipped += 1
    separator, escape = (told[1], False) if told else separator_of("".join(lines[skipped:])[:SAMPLE])

    notes = notes_on(opened, encoding)
    nuls = any(note.text == NULS for note in notes)

    def read(cut: Callable[..., Iterator[Any]]) -> Iterator[Any]:
        lines = lines_of(opened, encoding, nuls)
        deque(islice(lines, skipped), 0)
        try:
            yield from cut(lines, separator, escape, skipped)
        except csv.Error as error:
            message = _("{file} cannot be read as a table: {error}. Export it once more, as CSV in UTF-8.")
            raise FlywheelError(message.format(file=path.name, error=error)) from None

    about = path.stat().st_size * len(lines) // max(1, len(sample) * (1 + encoding.startswith("utf-16")))
    rows, blocks = partial(read, split_rows), partial(read, cut_blocks)
    return Cells(
        rows, None, separator, encoding, meta, notes, about=about, escape=escape, rest=_rest(path), blocks=blocks
    )


def _rest(path: Path) -> str:
    """Return the last line of a file if no line end follows, "" if one does; its letters beyond ASCII do not matter."""
    with path.open("rb") as file:
        file.seek(-min(BLOCK, path.stat().st_size), os.SEEK_END)
        return re.split(r"[\r\n]", file.read().replace(b"\0", b"").decode("ascii", "replace"))[-1]


def _first_lines(lines: Iterator[str]) -> list[str]:
    """Return the lines from which it is told how the others are written."""
    found, letters = [], 0
    for line in lines:
        found.append(line)
        letters += len(line)
        if letters >= SAMPLE:
            break
    return found
