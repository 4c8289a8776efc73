"""What looks like a workbook and is none that can be read: an archive with files in it, or one behind a password."""

from pathlib import Path
from zipfile import BadZipFile, ZipFile

from ...data.log.notes import list_few
from ...errors import FlywheelError
from ...messages import gettext as _

BOOKS = {"xl/workbook.xml", "xl/workbook.bin", "content.xml"}  # of Excel, its binary kind, and LibreOffice
TABLES = (".csv", ".tsv", ".txt", ".xlsx", ".xls", ".ods", ".json", ".jsonl", ".ndjson", ".parquet")
HIDDEN = "EncryptedPackage".encode("utf-16-le")  # what Excel calls all that it put behind a password


def refuse_packed(path: Path) -> None:
    """Refuse a workbook that has a password, and an archive that is no workbook, and say what to do with it."""
    try:
        with ZipFile(path) as archive:
            names = archive.namelist()
    except (BadZipFile, OSError):
        if HIDDEN in path.read_bytes():
            message = _("{file} has a password. Open it in Excel, save it without one, and choose it again.")
            raise FlywheelError(message.format(file=path.name)) from None
        return
    if BOOKS.isdisjoint(names):
        files = [name.rpartition("/")[2] for name in names if not name.startswith("__MACOSX/")]
        raise FlywheelError(_said_of(path.name, [name for name in files if name.lower().endswith(TABLES)]))


def _said_of(file: str, tables: list[str]) -> str:
    if tables:
        message = _("{file} is packed. Unpack it with a double click, and choose what is inside: {names}.")
        return message.format(file=file, names=list_few(tables))
    message = _("{file} is {what}, no table. Export the data as CSV or Excel.")
    return message.format(file=file, what=_("a compressed file"))
