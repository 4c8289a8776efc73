"""The room: what is said before it opens, and whether one that was left open goes on."""

import asyncio
import logging
import sys
import webbrowser
from collections.abc import Sequence
from importlib.util import find_spec

from ..errors import FlywheelError
from ..messages import gettext as _
from ..messages import ngettext
from .remedy import pip

PORT = 8765


def open_room(words: Sequence[str], forget: bool = False, browser: bool = True) -> None:
    """Serve a room until the trainer ends it; `words` name chapters or questions. Raises FlywheelError."""
    check_room()
    from ..room import opening
    from ..room.questions import running_order
    from ..room.server.run import run_room

    order = running_order(words)
    folder = opening.room_folder()
    with opening.held(folder):
        if forget:
            opening.forget(folder)
        left = opening.unfinished(folder)
        head, journal = opening.go_on(folder) if left else opening.begin(folder, order)
        if left:
            print(_("The room that was left open goes on."))
            print(ngettext("{n} person is in it.", "{n} people are in it.", len(left.seats)).format(n=len(left.seats)))
        logging.getLogger("tornado").setLevel(logging.CRITICAL)

        def ready(desk: str, phones: str) -> None:
            print(_("Your desk: {address}").format(address=desk), flush=True)
            if browser:
                webbrowser.open(desk)

        def delete() -> None:
            journal.close()  # Windows deletes no file that is open
            opening.forget(folder)

        asyncio.run(run_room(head, journal, PORT, ready, delete))
        print(_("The room is closed, and its answers are deleted."))


def check_room() -> None:
    """Refuse to go on without what a room is made of (FlywheelError)."""
    if not all(find_spec(name) for name in ("tornado", "psutil")):
        message = _("A room needs two packages that are not installed here. Install them: {command}")
        raise FlywheelError(message.format(command=pip("flywheel-lab[lab,trainer]")))
