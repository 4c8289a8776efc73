"""Errors of the system, in the learner's words."""

import errno
from pathlib import Path

from . import gettext as _


def reason(error: OSError, known: Path | None = None) -> str:
    """Say in a few words what went wrong in the system, and where unless the reader knows (`known`).

    >>> reason(PermissionError(13, "Permission denied", "/course"))
    'no permission to write (/course)'
    """
    code = errno.errorcode.get(error.errno or 0)
    if isinstance(error, PermissionError) or code == "EROFS":
        said = _("no permission to write")
    elif code in ("ENOSPC", "EDQUOT"):
        said = _("the disk is full")
    elif isinstance(error, FileExistsError | NotADirectoryError | IsADirectoryError):
        said = _("a file lies where a folder should be, or a folder where a file should be")
    else:
        said = error.strerror or str(error)
    return said if error.filename in (None, str(known)) else f"{said} ({error.filename})"
