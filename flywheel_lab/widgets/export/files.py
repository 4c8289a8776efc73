"""Files that may be exports: those of the notebook's folder, and the text of one for a page that reads it itself."""

from pathlib import Path
from typing import Any

from ...paths import shipped

KINDS = ("csv", "tsv", "txt", "xlsx", "xls", "ods", "json", "jsonl", "ndjson", "parquet")
SOME = 30  # files to choose from


def files_here() -> list[str]:
    """Return the files in the folder of the notebook that may be exports, the latest first."""
    try:
        files = [file for file in Path.cwd().iterdir() if file.suffix.lower().lstrip(".") in KINDS and file.is_file()]
        return [file.name for file in sorted(files, key=lambda file: -file.stat().st_mtime)][:SOME]
    except OSError:
        return []


def is_shipped(path: Any) -> bool:
    """Return whether a file belongs to the course."""
    try:
        file = Path(path).resolve()
    except (OSError, TypeError, ValueError):
        return False
    return file.is_file() and file.is_relative_to(shipped("datasets").resolve())


def text_of(path: Any) -> dict[str, str] | None:
    """Return name and text of a file; None where it is no text, or not there."""
    try:
        file = Path(path)
        return {"name": file.name, "text": file.read_text("utf-8")}
    except (OSError, TypeError, UnicodeDecodeError):
        return None
