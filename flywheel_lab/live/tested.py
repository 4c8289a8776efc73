"""The two tests of a workshop in its room: which questions are theirs, and what the room learned between them."""

from collections.abc import Hashable
from typing import Any

from ..chapters.inventory.learned import room_gain
from ..chapters.inventory.questions import FORMS
from .state import Room


def is_of_test(name: str) -> bool:
    """Say whether a question is one of those before a workshop, or of those after it.

    >>> is_of_test("after.delay"), is_of_test("hourglass.stop")
    (True, False)
    """
    return name.partition(".")[0] in FORMS


def what_was_learned(room: Room) -> str:
    """Return what is said of those who took both tests, "" as long as nobody has, and at any other question."""
    tests = [name for name in room.order if is_of_test(name)]
    answers = {name: dict[Hashable, Any](room.values(name, 1).items()) for name in tests}
    gain = room_gain(answers) if room.asked in tests else None
    return gain.said if gain else ""
