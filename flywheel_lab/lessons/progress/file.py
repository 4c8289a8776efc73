"""The progress file itself: its place, one writer at a time, and its problems in a learner's words."""

import os
import sys
import warnings
from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager, nullcontext
from glob import escape
from itertools import count
from pathlib import Path

from ...messages import gettext as _
from ...messages.system import reason
from ...paths import check_writable
from .state import NewerVersionError, State, loads

PATIENCE = 5
"""Seconds to wait for another notebook that is writing."""


class CannotSaveError(Exception):
    """The progress file cannot be written or read now; the message is the reason in the learner's words."""


def progress_file() -> Path:
    """Return the path of the progress file: $FLYWHEEL_PROGRESS, or the system's folder for such files."""
    from platformdirs import user_data_path

    named = os.environ.get("FLYWHEEL_PROGRESS")
    try:
        file = Path(named).expanduser().absolute() if named else user_data_path("flywheel-lab", False) / "progress.json"
    except RuntimeError:
        file = Path("~")
    if not file.is_absolute():  # without a home folder, "~" is left standing and would be made where we are
        raise CannotSaveError(_("there is no home folder here. Set FLYWHEEL_PROGRESS to the name of a file"))
    return file


def set_aside(file: Path) -> Path:
    """Rename a damaged file to a free name, and return that name; nothing is overwritten."""
    names = (file.with_name(f"{file.stem}.damaged-{number}{file.suffix}") for number in count(1))
    free = next(name for name in names if not name.exists())
    return file.rename(free)


def read_file(file: Path) -> State:
    """Return the contents of a progress file, empty if there is none; raises ValueError if it is damaged."""
    with raise_why_not_saved():
        try:
            return loads(file.read_bytes())
        except FileNotFoundError:
            return State()


def damaged_copies(file: Path) -> list[Path]:
    """Return the files that were set aside so far."""
    return sorted(file.parent.glob(f"{escape(file.stem)}.damaged-*{escape(file.suffix)}"))


@contextmanager
def lock_file() -> Iterator[Path]:
    """Hold the lock on the progress file that all notebooks share."""
    with raise_why_not_saved():
        file = progress_file()
        file.parent.mkdir(parents=True, exist_ok=True)
        with _explain_missing_lock(file.parent), _lock_beside(file):
            for left_by_a_crash in file.parent.glob(f".{escape(file.name)}.*.part"):
                left_by_a_crash.unlink(missing_ok=True)
            yield file


def _lock_beside(file: Path) -> AbstractContextManager[object]:
    """Return the lock. A browser has none: its files have no number by which a lock would be known again."""
    if sys.platform == "emscripten":
        return nullcontext()
    with warnings.catch_warnings():
        # Some computers have no better locks, and nobody who reads it could do anything about it.
        warnings.filterwarnings("ignore", "only soft file lock", UserWarning)
        from filelock import FileLock

    return FileLock(file.with_name(f"{file.name}.lock"), timeout=PATIENCE, poll_interval=0.01)


@contextmanager
def _explain_missing_lock(folder: Path) -> Iterator[None]:
    """If there is no lock, check whether the folder is read-only: some systems just wait in that case."""
    try:
        yield
    except TimeoutError:
        check_writable(folder)
        raise


@contextmanager
def raise_why_not_saved() -> Iterator[None]:
    """Turn errors of the system into a CannotSaveError with the reason."""
    try:
        yield
    except NewerVersionError:
        raise CannotSaveError(_("the progress file comes from a newer flywheel-lab, so update flywheel-lab")) from None
    except TimeoutError:
        raise CannotSaveError(_("another notebook is writing there and does not finish")) from None
    except OSError as error:
        raise CannotSaveError(reason(error)) from error
