"""Bytes become rows of texts: encoding and separator are found for the whole file, and no cell is typed."""

import csv
import re
from pathlib import Path

from ...errors import FlywheelError
from ...messages import gettext as _
from ...messages import mark
from .formats import Cells, read_json_lines, read_parquet, read_workbook
from .texts import SAMPLE, decode, separator_of, split_rows

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
    raw = _bytes(path)
    if raw[:4] == b"PAR1":
        return read_parquet(path)
    if raw[:4] in (b"PK\x03\x04", b"\xd0\xcf\x11\xe0"):
        return read_workbook(path)
    for begin, what in OTHERS.items():
        if raw.startswith(begin) and (begin != b"MZ" or b"\0" in raw[:200]):
            raise _no_table(path, _(what))
    if raw.lstrip()[:1] in (b"{", b"[") and (cells := read_json_lines(raw)):
        return cells
    return _separated(raw, path)


def _bytes(path: Path) -> bytes:
    try:
        if path.is_dir():
            raise FlywheelError(_("{path} is a folder. Name one file in it.").format(path=path))
        if path.stat().st_size > LARGEST:
            message = _("{file} has {size} MB, the most is {most} MB. Export a shorter time or fewer columns.")
            told = {"size": path.stat().st_size // 10**6, "most": LARGEST // 10**6}
            raise FlywheelError(message.format(file=path.name, **told))
        raw = path.read_bytes()
    except FileNotFoundError:
        raise FlywheelError(_("There is no file {path}. Check the name and the folder.").format(path=path)) from None
    except (OSError, ValueError) as error:
        message = _("{path} cannot be opened: {error}. Close it in other programs, or copy it elsewhere.")
        raise FlywheelError(message.format(path=path, error=error)) from None
    if not raw.strip(b"\0 \r\n\t\xef\xbb\xbf\xff\xfe"):
        raise FlywheelError(_("{file} is empty. Export it once more.").format(file=path.name))
    return raw


def _no_table(path: Path, what: str) -> FlywheelError:
    message = _("{file} is {what}, no table. Export the data as CSV or Excel.")
    return FlywheelError(message.format(file=path.name, what=what))


def _separated(raw: bytes, path: Path) -> Cells:
    encoding, text, notes = decode(raw)
    sample = text[:SAMPLE]
    strange = sum(not letter.isprintable() and letter not in "\r\n\t\x85\ufeff" for letter in sample)
    if strange > 0.05 * len(sample):
        raise _no_table(path, _("in a format that is not known"))
    text = text.removeprefix("\ufeff")
    told = re.match(r"sep=(.)\r?\n", text)
    lines = text[told.end() if told else 0 :].splitlines(keepends=True)
    lead, meta = 0, {}
    while lead < len(lines) and lines[lead].startswith("#") and not re.match(r"#[\w ]*[;,\t|]\S", lines[lead]):
        if pair := re.match(r"#\s*([^:,;]+):\s*(.+?)[,;\s]*$", lines[lead]):
            meta[pair[1].strip().lower()] = pair[2]
        lead += 1
    body = "".join(lines[lead:])
    separator, escape = (told[1], False) if told else separator_of(body[:SAMPLE])
    try:
        rows = split_rows(body, separator, escape)
    except csv.Error as error:
        message = _("{file} cannot be read as a table: {error}. Export it once more, as CSV in UTF-8.")
        raise FlywheelError(message.format(file=path.name, error=error)) from None
    skipped = lead + bool(told)
    return Cells([row for _k, row in rows], [k + skipped for k, _row in rows], None, separator, encoding, meta, notes)
