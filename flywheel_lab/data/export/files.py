"""Bytes become rows of texts: encoding and separator are found for the whole file, and no cell is typed."""

import csv
import json
import re
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from ...errors import FlywheelError
from ...messages import gettext as _
from ...messages import mark
from ..log.notes import Note, note_that
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
SHEET = mark("The workbook has several sheets; the longest was read: {sheet}.")


@dataclass
class Cells:
    """Rows of texts with the line of the file on which each begins; `head` is given where the file names columns."""

    rows: list[list[str]]
    lines: list[int]
    head: list[str] | None = None
    separator: str = ""
    encoding: str = ""
    meta: dict[str, str] = field(default_factory=dict)
    notes: list[Note] = field(default_factory=list)
    broken: list[tuple[int, list[str]]] = field(default_factory=list)


def read_cells(path: Path) -> Cells:
    """Return the rows of a CSV, TSV, JSON lines, Excel or Parquet file as texts; raises FlywheelError."""
    raw = _bytes(path)
    if raw[:4] == b"PAR1":
        return _parquet(path)
    if raw[:4] in (b"PK\x03\x04", b"\xd0\xcf\x11\xe0"):
        return _workbook(path)
    for begin, what in OTHERS.items():
        if raw.startswith(begin) and (begin != b"MZ" or b"\0" in raw[:200]):
            raise _no_table(path, _(what))
    if raw.lstrip()[:1] in (b"{", b"[") and (cells := _json_lines(raw)):
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


def _json_lines(raw: bytes) -> Cells | None:
    """Return objects, one a line or all in a list, as rows; lines that are no objects are kept as broken."""
    _encoding, text, notes = decode(raw)
    text = text.removeprefix("\ufeff")
    found: list[tuple[int, dict[str, Any]]] = []
    broken = []
    try:
        whole = json.loads(text)
        objects = whole if isinstance(whole, list) else [whole]
        found = [(k, each) for k, each in enumerate(objects, 1) if isinstance(each, dict)]
        broken = [(k, [str(each)]) for k, each in enumerate(objects, 1) if not isinstance(each, dict)]
    except (ValueError, RecursionError):
        for k, line in enumerate(text.splitlines(), 1):
            try:
                each = json.loads(line) if line.strip() else None
            except (ValueError, RecursionError):
                each = line
            if isinstance(each, dict):
                found.append((k, each))
            elif each is not None:
                broken.append((k, [line]))
    if not found or len(broken) > len(found):
        return None
    flat = [_flat(each) for _k, each in found]
    head = list(dict.fromkeys(name for each in flat for name in each))
    rows = [[each.get(name, "") for name in head] for each in flat]
    return Cells(rows, [k for k, _each in found], head, "", "json", {}, notes, broken)


def _flat(told: dict[str, Any]) -> dict[str, str]:
    """Return one level of an object as texts; GA4 keeps parameters as a list of keys with a value of some type."""
    row: dict[str, str] = {}
    for name, value in told.items():
        if isinstance(value, list) and value and all(isinstance(x, dict) and {"key", "value"} <= {*x} for x in value):
            for each in value:
                typed = each["value"].values() if isinstance(each["value"], dict) else [each["value"]]
                row[f"ga {each['key']}"] = next((_text(x) for x in typed if x is not None), "")
        elif isinstance(value, dict):
            row |= {f"{name} {inner}": _text(x) for inner, x in value.items()}
        else:
            row[name] = _text(value)
    return row


def _text(value: Any) -> str:
    if value is None or value != value:
        return ""
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    if hasattr(value, "isoformat"):
        return str(value.isoformat())
    return value if isinstance(value, str) else json.dumps(value, ensure_ascii=False, default=str)


def _workbook(path: Path) -> Cells:
    try:
        from python_calamine import CalamineError, load_workbook
    except ImportError:
        raise _missing(path, "Excel", "pip install 'flywheel-lab[excel]'") from None
    try:
        book = load_workbook(path)
        sheets = {name: book.get_sheet_by_name(name).to_python() for name in book.sheet_names}
    except (CalamineError, OSError, ValueError) as error:
        message = _("{file} cannot be read as a workbook: {error}. Open it in Excel and save it again.")
        raise FlywheelError(message.format(file=path.name, error=error)) from None
    name = max(sheets, key=lambda each: len(sheets[each]), default="")
    rows = [[_text(cell) for cell in row] for row in sheets.get(name, [])]
    if not any(any(row) for row in rows):
        raise FlywheelError(_("{file} is empty. Export it once more.").format(file=path.name))
    notes = note_that(SHEET, sheet=name) if sum(map(bool, sheets.values())) > 1 else []
    return Cells(rows, list(range(1, len(rows) + 1)), None, "", "xlsx", {}, notes)


def _parquet(path: Path) -> Cells:
    try:
        from pyarrow import ArrowException, parquet  # type: ignore[import-untyped, unused-ignore]
    except ImportError:
        raise _missing(path, "Parquet", "pip install 'flywheel-lab[fast]'") from None
    try:
        table = parquet.read_table(path).to_pylist()
    except (ArrowException, OSError, ValueError) as error:
        message = _("{file} cannot be read as Parquet: {error}. Export it once more.")
        raise FlywheelError(message.format(file=path.name, error=error)) from None
    flat = [_flat(row) for row in table]
    head = list(dict.fromkeys(name for each in flat for name in each))
    rows = [[each.get(name, "") for name in head] for each in flat]
    return Cells(rows, list(range(1, len(rows) + 1)), head, "", "parquet")


def _missing(path: Path, kind: str, line: str) -> FlywheelError:
    message = _("{file} is a file of {kind}, which needs one more package. Install it: {line}. Or export CSV.")
    return FlywheelError(message.format(file=path.name, kind=kind, line=line))
