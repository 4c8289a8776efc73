"""The learner's folder: a copy of the course in which nothing that the learner changed is ever overwritten.

A record keeps the fingerprint of every file as it was placed. A file that still has it is ours and may be replaced;
any other is the learner's. Without a readable record every file is the learner's: whatever is lost, no work is.
"""

import json
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import count
from pathlib import Path, PurePosixPath

from .. import __version__
from ..errors import FlywheelError
from ..messages import gettext as _
from ..messages.system import reason
from ..paths import check_writable, write_whole
from .notebook import fingerprint, without_outputs

OURS = ".flywheel-lab"
"""Our own corner of the folder: the record, and JupyterLab's default settings."""


def learner_folder(named: str) -> Path:
    """Return the folder that the learner named, as an absolute path with `~` resolved.

    >>> learner_folder("~/flywheel-lab") == Path.home() / "flywheel-lab"
    True
    """
    try:
        return Path(named).expanduser().absolute()
    except RuntimeError:
        raise FlywheelError(
            _("there is no home folder here. Name a folder for the course: flywheel-lab --folder FOLDER")
        ) from None


def place_course(source: Path, folder: Path) -> list[tuple[str, str]]:
    """Bring the learner's copy up to date and return, for each changed file with a newer version, both names.

    source: the shipped course; folder: made if missing. Files that are missing or untouched become the shipped ones; a
    changed file stays and a newer version lies beside it, offered once. A start that breaks off loses nothing: files
    are replaced whole, and the next start goes on. Raises FlywheelError if there is no course or no way to write.
    """
    if not source.is_dir():
        raise FlywheelError(
            _("this installation has no course: {path} is missing. Install flywheel-lab again.").format(path=source)
        )
    with naming_the_folder(folder):
        folder.mkdir(parents=True, exist_ok=True)
        check_writable(folder)
        record = _read_record(folder)
        beside = []
        for name, content in _shipped(source):
            copy = _place(folder, name, content, record)
            if copy:
                beside.append((name, copy))
        _write_if_new(folder / OURS / "placed.json", json.dumps(record, indent=1, sort_keys=True).encode())
    return beside


def _place(folder: Path, name: str, content: bytes, record: dict[str, str]) -> str | None:
    fresh, last = fingerprint(content), record.get(name)
    record[name] = fresh
    if _fingerprint_of(folder / name) in (None, fresh, last):
        _write_if_new(folder / name, content)
        return None
    if fresh == last:
        return None
    copy = next(n for n in _names_beside(name) if _fingerprint_of(folder / n) in (None, fresh, record.get(n)))
    _write_if_new(folder / copy, content)
    record[copy] = fresh
    return copy


def _names_beside(name: str) -> Iterator[str]:
    path = PurePosixPath(name)
    for number in count(1):
        again = f"-{number}" if number > 1 else ""
        yield str(path.with_name(f"{path.stem}.new-{__version__}{again}{path.suffix}"))


def _shipped(source: Path) -> Iterator[tuple[str, bytes]]:
    for file in sorted(source.rglob("*")):
        inside = file.relative_to(source)
        if file.is_file() and not any(part.startswith((".", "__")) for part in inside.parts):
            yield f"course/{inside.as_posix()}", without_outputs(file.read_bytes())


def _read_record(folder: Path) -> dict[str, str]:
    try:
        record = json.loads((folder / OURS / "placed.json").read_bytes())
    except (FileNotFoundError, ValueError):
        return {}
    return {name: sha for name, sha in record.items() if isinstance(sha, str)} if isinstance(record, dict) else {}


def _fingerprint_of(file: Path) -> str | None:
    try:
        return fingerprint(file.read_bytes())
    except FileNotFoundError:
        return None


def _write_if_new(file: Path, content: bytes) -> None:
    if _fingerprint_of(file) != fingerprint(content):
        write_whole(file, content)


@contextmanager
def naming_the_folder(folder: Path) -> Iterator[None]:
    """Turn an OSError inside into a FlywheelError that names the folder, the reason and the next step."""
    try:
        yield
    except OSError as error:
        raise FlywheelError(
            _(
                "the course folder {folder} cannot be used: {reason}. Nothing was lost. "
                "Choose another folder: flywheel-lab --folder FOLDER"
            ).format(folder=folder, reason=reason(error, folder))
        ) from error
