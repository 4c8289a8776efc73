"""The room while it runs: the fold, its journal, and those who wait for news."""

import asyncio
import time
from collections import defaultdict
from collections.abc import Mapping
from typing import Any

from tornado.web import HTTPError

from ...messages.system import reason
from ..backstage import Backstage
from ..game.match import match_in
from ..game.views import GameViews
from ..keeping.journal import Event, Journal
from ..questions import Question
from ..state import Room
from ..views import Views
from .limits import Limits

GRACE = 3.0
"""Seconds after *close* in which answers that were under way still count."""
FRESH = 15.0
"""Seconds after which a phone that has not asked is thought to be gone."""
FRESH = 15.0
"""Seconds after which a phone that has not asked is thought to be gone."""


class Hub:
    """One running room: what happens goes into the journal first, then into the fold, then to who waits."""

    def __init__(self, head: Event, journal: Journal, questions: Mapping[str, Question], backstage: Backstage) -> None:
        self.head, self.journal, self.backstage = head, journal, backstage
        self.room = Room(list(head["order"]))
        for event in journal.events:
            self.room.apply(event)
        match, screens = match_in(head), (self.room, questions, backstage, head["key"])
        self.views = GameViews(*screens, match) if match else Views(*screens)
        self.limits = Limits()
        self.changed, self.wall_changed = asyncio.Event(), asyncio.Event()
        self.steering = asyncio.Lock()  # one step at a time: the next one sees where the last has led
        self.number = int(time.time() * 1000)  # of what this laptop's screens show: another one after a new start
        self.trouble = ""  # why the last event could not be kept
        self.closed_at = float("-inf")
        self.polls: defaultdict[int, int] = defaultdict(int)
        self.reached: set[int] = set()  # seats whose phone came through the network, not from this laptop
        self._heard: dict[int, float] = {}

    def note_phone(self, seat: int, address: str) -> None:
        """Note that a phone is there."""
        self._heard[seat] = time.monotonic()
        if seat not in self.reached and not address.startswith("127."):
            self.reached.add(seat)
            self.tell_wall()

    def is_here(self, seat: int) -> bool:
        """Whether the phone of a seat is there: it waits for news, or has just asked."""
        return self.polls[seat] > 0 or time.monotonic() - self._heard.get(seat, float("-inf")) < FRESH

    def idle_seat(self) -> int | None:
        """Return a seat that has never answered and whose phone is gone: in a full room somebody else may have it."""
        answered = {seat for given in self.room.answers.values() for seat in given}
        idle = (each for each in self.room.seats.values() if each not in answered and not self.is_here(each))
        return next(idle, None)

    async def do(self, event: Event) -> None:
        """Keep an event, then let it happen. What cannot be kept has not happened: 503, and the desk says why."""
        try:
            await self.journal.append(event)
        except OSError as error:
            self.trouble = reason(error)
            self.tell_wall()
            raise HTTPError(503) from None
        self.trouble = ""
        before = self.room.version
        self.room.apply(event)
        if self.room.version != before:
            self.changed.set()
            self.changed = asyncio.Event()
        self.tell_wall()

    def tell_wall(self) -> None:
        """Wake the screens of this laptop."""
        self.number += 1
        self.wall_changed.set()
        self.wall_changed = asyncio.Event()

    def step(self, **to: Any) -> Event:
        """Return the event that takes the room to another question, stage or round; what is not named stays."""
        room = self.room
        return {"e": "step", "i": room.index, "stage": room.stage, "r": room.round} | to

    @property
    def takes_answers(self) -> bool:
        """Whether an answer counts now."""
        if self.room.ended:
            return False
        return self.room.stage == "open" or (self.room.stage == "closed" and time.monotonic() - self.closed_at < GRACE)
