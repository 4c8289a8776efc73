"""Where a room is kept, who holds it, and how one is begun, found again or forgotten."""

import os
import secrets
import shutil
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path

from ...errors import FlywheelError
from ...messages import gettext as _
from ...messages import mark
from ...messages.system import reason
from ..state import Room
from .journal import Event, Journal, read_events

SIGNS = "23456789ABCDEFGHJKMNPQRSTVWXYZ"
"""What a room code is made of: nothing that looks like another sign."""
LENGTH = 5
JOURNAL = "room.jsonl"
ALREADY = mark("This room is already open, in another window of this computer. Close it there first.")
NOWHERE = mark("The room has nowhere to keep its answers: {reason}. Set FLYWHEEL_ROOM to a folder that is yours.")


def room_folder() -> Path:
    """Return where a room is kept: $FLYWHEEL_ROOM, or a folder of this computer that nothing carries elsewhere."""
    from platformdirs import user_state_path

    named = os.environ.get("FLYWHEEL_ROOM")
    try:
        return Path(named).expanduser().absolute() if named else user_state_path("flywheel-lab", False) / "room"
    except RuntimeError:
        raise FlywheelError(_(NOWHERE).format(reason=_("there is no home folder here"))) from None


@contextmanager
def hold(folder: Path) -> Iterator[None]:
    """Hold a room's folder alone; raises FlywheelError if another window does, or if nothing can be kept there."""
    from filelock import FileLock, Timeout

    try:
        folder.parent.mkdir(parents=True, exist_ok=True)
        lock = FileLock(folder.with_name(f"{folder.name}.lock"), timeout=0)
        with lock:
            folder.mkdir(mode=0o700, exist_ok=True)
            yield
    except Timeout:
        raise FlywheelError(_(ALREADY)) from None
    except OSError as error:
        raise FlywheelError(_(NOWHERE).format(reason=reason(error))) from error


def find_unfinished(folder: Path) -> Room | None:
    """Return the room that was left open, None if there is none; raises FlywheelError if it cannot be read."""
    events, _good = read_events(folder / JOURNAL)
    if not events:
        return None
    room = Room(list(events[0].get("order", ())))
    for event in events[1:]:
        room.apply(event)
    return None if room.ended else room


def begin(folder: Path, order: Sequence[str], teams: int = 0) -> tuple[Event, Journal]:
    """Begin a new room, in which phones may belong to so many teams, and return its head and journal."""
    code = "".join(secrets.choice(SIGNS) for _sign in range(LENGTH))
    head: Event = {"e": "room", "code": code, "key": secrets.token_urlsafe(24), "order": list(order), "teams": teams}
    head |= {"deck": secrets.randbelow(2**32)} if teams else {}
    folder.mkdir(mode=0o700, exist_ok=True)
    journal = Journal(folder / JOURNAL)
    journal.begin(head)
    return head, journal


def go_on(folder: Path) -> tuple[Event, Journal]:
    """Return head and journal of the room that was left open."""
    journal = Journal(folder / JOURNAL)
    return journal.events[0], journal


def forget(folder: Path) -> None:
    """Delete all that is kept of a room: deleted, not shredded."""
    with suppress(FileNotFoundError):
        shutil.rmtree(folder)
