"""The room: whether one that was left open goes on, and what is said before anybody can come in."""

import asyncio
import logging
import sys
import webbrowser
from collections.abc import Sequence
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING

from ..errors import FlywheelError
from ..messages import gettext as _
from ..messages import language, ngettext
from .remedy import pip

if TYPE_CHECKING:
    from ..live.state import Room

PORT = 8765
SWITCHES = ("--forget", "--no-browser")


def open_room(words: Sequence[str]) -> None:
    """Serve a room until the trainer ends it; raises FlywheelError where it cannot be opened.

    `words` name chapters, questions, the minutes of a workshop, the hunt (its files are written into a folder of that
    name), or the game and its firm; `--forget` deletes a room that was left open, `--no-browser` opens no browser.
    """
    check_room()
    wanted, switches = read_words(words)
    from ..chapters.hunts import HUNT, write_hunts
    from ..live.game.quarters import teams_for
    from ..live.keeping import opening
    from ..live.questions import running_order
    from ..live.server.run import run_room

    order = running_order(wanted)
    if wanted == [HUNT]:
        hand_out(write_hunts(Path.cwd() / HUNT))
    folder = opening.room_folder()
    with opening.hold(folder):
        if "--forget" in switches:
            opening.forget(folder)
        left = opening.find_unfinished(folder)
        if left and not goes_on(left, order if wanted else left.order):
            opening.forget(folder)
            left = None
        head, journal = opening.go_on(folder) if left else opening.begin(folder, order, teams_for(order))
        logging.getLogger("tornado").setLevel(logging.CRITICAL)

        def ready(place: str) -> None:
            desk = place.replace("/#", f"/?lang={language()}#")  # in the language of this command
            print(_("Your desk is {address}").format(address=desk))
            print(_("Nobody else can see the room before you open it to the network there."))
            print(_("Ctrl+C in this window pauses the room. The button End at the desk deletes it."), flush=True)
            if "--no-browser" not in switches:
                webbrowser.open(desk)

        def delete() -> None:
            journal.close()  # Windows deletes no file that is open
            opening.forget(folder)

        asyncio.run(run_room(head, journal, PORT, ready, delete))
    print(_("The room is closed, and all its answers are deleted."))


def hand_out(files: Sequence[Path]) -> None:
    """Say where the files of the hunt are."""
    message = _("The files of the hunt lie in {folder}: {names}. Hand them out, or open them on the wall.")
    print(message.format(folder=files[0].parent, names=", ".join(file.name for file in files)))


def check_room() -> None:
    """Refuse to go on without what a room is made of (FlywheelError)."""
    if not all(find_spec(name) for name in ("tornado", "psutil")):
        message = _("The room needs packages that are not installed here. Install them: {command}")
        raise FlywheelError(message.format(command=pip("flywheel-lab[lab,trainer]")))


def read_words(words: Sequence[str]) -> tuple[list[str], list[str]]:
    """Return the names of chapters and questions, and the switches; raises FlywheelError for any other option.

    >>> read_words(["hourglass", "--forget"])
    (['hourglass'], ['--forget'])
    """
    options = [word for word in words if word.startswith("-")]
    for word in options:
        if word not in SWITCHES:
            message = _("room takes chapters, questions, {switches}, --language and --version only, got {word}.")
            raise FlywheelError(message.format(switches=", ".join(SWITCHES), word=word))
    return [word for word in words if word not in options], options


def goes_on(left: "Room", wanted: Sequence[str]) -> bool:
    """Ask whether a room that was left open goes on; where nobody can be asked, it does, with its own questions."""
    people = ngettext("{n} person", "{n} people", len(left.seats)).format(n=len(left.seats))
    place = {"people": people, "place": left.index + 1, "all": len(left.order)}
    print(_("A room was left open: {people}, question {place} of {all}.").format(**place))
    if list(wanted) != left.order:
        print(_("It has its own questions, not those that you name now."))
    if not sys.stdin or not sys.stdin.isatty():
        print(_("It goes on. To begin a new one instead, end the same command with --forget."))
        return True
    answer = input(_("Enter: go on with it. F and Enter: forget it, and begin a new one. "))
    return not answer.strip().lower().startswith("f")
