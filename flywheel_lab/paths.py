"""Where the course and the data sets lie, inside an installed wheel or beside the package; files written whole."""

import os
from contextlib import suppress
from pathlib import Path

PACKAGE = Path(__file__).parent


def shipped(name: str) -> Path:
    """Return the folder `course` or `datasets` that belongs to this copy of the package.

    >>> shipped("course").name
    'course'
    """
    inside_wheel = PACKAGE / "_share" / name
    return inside_wheel if inside_wheel.exists() else PACKAGE.parent / name


def write_whole(file: Path, content: bytes) -> None:
    """Write a file, or the one that a link leads to, so that it is there whole or as it was before, come what may."""
    file = file.resolve()
    file.parent.mkdir(parents=True, exist_ok=True)
    half = file.with_name(f".{file.name}.{os.getpid()}.part")
    try:
        half.write_bytes(content)
        with half.open("r+b") as written:
            os.fsync(written.fileno())  # else a crash of the machine may leave the new name with no content
        half.replace(file)
    except OSError as error:
        error.filename = str(file)
        raise
    finally:
        with suppress(OSError):
            half.unlink(missing_ok=True)


def check_writable(folder: Path, room: int = 1) -> None:
    """Write `room` bytes into a folder, or where it will be made, and take them away again; raises OSError."""
    place = next(place for place in (folder, *folder.parents) if place.exists())
    probe = place / f".flywheel-lab-{os.getpid()}.probe"
    try:
        with probe.open("wb") as written:
            written.write(os.urandom(room))  # a row of zeros would fit on a full disk that packs files
            written.flush()
            os.fsync(written.fileno())
    except OSError as error:
        error.filename = str(folder)
        raise
    finally:
        with suppress(OSError):
            probe.unlink(missing_ok=True)
