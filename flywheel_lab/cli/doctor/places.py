"""What the doctor checks in the places that are written to: the course, the answers, JupyterLab's own files."""

from contextlib import suppress

from ...errors import FlywheelError
from ...messages import gettext as _
from ...messages.system import reason
from ...paths import check_writable
from ..folder import learner_folder
from ..lab import check_home
from .installed import Finding

ROOM = 4 * 2**20
"""Bytes that must be free in each place: the course several times over, or a year of answers."""


def check_folder(named: str) -> Finding:
    """Can the course be written into the learner's folder, or that folder be created?"""
    try:
        folder = learner_folder(named)
        check_writable(folder, ROOM)
    except FlywheelError as error:
        return "–", str(error)
    except OSError as error:
        return reason(error), _("make room there, or choose another folder: flywheel-lab --folder FOLDER")
    return str(folder), ""


def check_progress() -> Finding:
    """Can the learner's answers be saved, and read again?"""
    from ...lessons.progress.file import CannotSaveError, lock_file, progress_file, raise_why_not_saved, read_file

    remedy = _("put that right, or set FLYWHEEL_PROGRESS to the name of a file that you can write")
    try:
        file = progress_file()
        with raise_why_not_saved():
            check_writable(file.parent, ROOM)
        if file.exists():
            # A damaged file keeps nobody from answering: the next answer sets it aside.
            with lock_file(), suppress(ValueError):
                read_file(file)
    except CannotSaveError as error:
        return str(error), remedy
    return str(file), ""


def check_home_folder() -> Finding:
    """Can JupyterLab keep its own files?"""
    try:
        return str(check_home(ROOM)), ""
    except FlywheelError as error:
        return "–", str(error)
