"""What is kept of exports on this machine: the key of the pseudonyms and the answers; `forget` deletes it."""

import json
import os
import secrets
from contextlib import suppress
from functools import cache
from pathlib import Path
from typing import Any

from ..data.log.notes import Note, note_that
from ..errors import FlywheelError
from ..messages import gettext as _
from ..messages import mark
from ..paths import write_whole

KEY, WRITTEN = "export-key", "export-files.json"
MAPPING = ".mapping.json"
NO_PLACE = mark(
    "The key of the pseudonyms could not be kept ({error}). People get other pseudonyms the next time Python starts."
)


def secret_key() -> tuple[bytes, list[Note]]:
    """Return the key of this learner, made when it is first asked for, and a note where it cannot be kept."""
    try:
        file = _own_folder() / KEY
        if not file.exists():
            file.parent.mkdir(parents=True, exist_ok=True)
            file.touch(mode=0o600)
            file.write_text(secrets.token_hex(32), "ascii")
        return bytes.fromhex(file.read_text("ascii")), []
    except (OSError, ValueError, RuntimeError) as error:
        return _key_of_today(), note_that(NO_PLACE, error=getattr(error, "strerror", "") or str(error))


@cache
def _key_of_today() -> bytes:
    return secrets.token_bytes(32)


def _own_folder() -> Path:
    """Return the learner's own place, where the progress is kept too; raises RuntimeError without a home folder."""
    from platformdirs import user_data_path

    named = os.environ.get("FLYWHEEL_PROGRESS")
    return Path(named).expanduser().absolute().parent if named else user_data_path("flywheel-lab", False)


def remember(file: Path) -> None:
    """Note that we wrote this file, so that `forget` finds it; in silence where nothing can be kept."""
    files = written_files()
    if str(file.absolute()) not in files:
        with suppress(OSError, RuntimeError):
            write_whole(_own_folder() / WRITTEN, json.dumps([*files, str(file.absolute())]).encode())


def written_files() -> list[str]:
    """Return the files of answers that we wrote beside exports, as far as that was noted."""
    try:
        told = json.loads((_own_folder() / WRITTEN).read_text("utf-8"))
        return [each for each in told if isinstance(each, str)]
    except (OSError, ValueError, TypeError, RuntimeError):
        return []


def forget(path: Any = None) -> str:
    """Delete what was kept of exports, and return a sentence that says what: the answers beside them, and the key.

    `path` is an export, or the folder in which it lies; without it, all that was kept on this machine is deleted. The
    exports themselves stay. Without the old key, the same people get other pseudonyms. Raises FlywheelError.

    >>> forget("no-such-export.csv").splitlines()[-1]
    'Exports themselves were not touched. When you read one again, people get other pseudonyms.'
    """
    try:
        place = None if path is None else Path(path).absolute()
    except TypeError:
        message = _("path must be the name of a file or folder, got {value!r}.")
        raise FlywheelError(message.format(value=type(path).__name__)) from None
    files = list(map(Path, written_files()))
    chosen = [file for file in files if place is None or _belongs(file, place)]
    if place is not None and (beside := place.with_name(place.name + MAPPING)).is_file():
        chosen.append(beside)
    lines = []
    for file in dict.fromkeys(chosen):
        try:
            file.unlink()
            lines.append(_("Deleted: {file}.").format(file=file))
        except FileNotFoundError:
            continue
        except OSError as error:
            lines.append(
                _("Not deleted: {file} ({error}). Delete it yourself.").format(file=file, error=error.strerror)
            )
    lines += _forget_key([file for file in files if file not in chosen])
    return "\n".join(
        [*lines, _("Exports themselves were not touched. When you read one again, people get other pseudonyms.")]
    )


def _belongs(file: Path, place: Path) -> bool:
    return file == place or file.parent == place or (file.name == place.name + MAPPING and file.parent == place.parent)


def _forget_key(left: list[Path]) -> list[str]:
    _key_of_today.cache_clear()
    try:
        folder = _own_folder()
        if left:
            write_whole(folder / WRITTEN, json.dumps(list(map(str, left))).encode())
        else:
            (folder / WRITTEN).unlink(missing_ok=True)
        (folder / KEY).unlink()
        return [_("Deleted: the key of the pseudonyms.")]
    except FileNotFoundError:
        return []
    except (OSError, RuntimeError) as error:
        return [_("Not deleted: {file} ({error}). Delete it yourself.").format(file=KEY, error=error)]
