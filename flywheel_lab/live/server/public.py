"""What a phone can ask of the room. Nothing here steers it: the desk has a listener of its own."""

import asyncio
import hmac
from typing import Any

from tornado.web import HTTPError

from ..seats import digest, read_return_code
from .guard import WINDOWS, Guarded
from .hub import Hub
from .limits import Limits

MOST_PEOPLE = 200 if WINDOWS else 250
HOLD = 8.0
"""Seconds that a question for news waits: a phone gives up after eleven, so that a dead connection is noticed."""
POLLS = 3


class ForPhones(Guarded):
    """A request of a phone."""

    def initialize(self, hub: Hub, hosts: set[str], limits: Limits) -> None:  # type: ignore[override]  # noqa: D102
        super().initialize(hub, hosts)
        self.limits = limits

    @property
    def address(self) -> str:
        """Where the request comes from."""
        return self.request.remote_ip or ""

    def seat(self) -> int:
        """Return the seat of the phone; 401 for a token that has none."""
        token = self.bearer()
        seat = self.hub.room.seats.get(digest(token)) if is_token(token) else None
        if seat is None:
            raise self.limits.refuse(self.address, 401)
        self.hub.note_phone(seat, self.address)
        return seat


def is_token(token: object) -> bool:
    """Say whether something may be a phone's token: 20 to 64 plain signs.

    >>> is_token("0123456789abcdef0123"), is_token("short"), is_token(7)
    (True, False, False)
    """
    return isinstance(token, str) and 20 <= len(token) <= 64 and token.isascii() and token.isprintable()


class Join(ForPhones):
    """Take a seat, or the seat that one had before; joining twice is the same person."""

    async def post(self) -> None:  # noqa: D102
        hub, room, told = self.hub, self.hub.room, self.read_body()
        code, token, back = told.get("code"), told.get("token"), told.get("back", "")
        if not (isinstance(code, str) and is_token(token) and isinstance(back, str) and len(code) + len(back) < 40):
            raise HTTPError(400)
        if not self.limits.joins.take(self.address):
            raise HTTPError(429)
        if not hmac.compare_digest(code.strip().upper().encode(), hub.head["code"].encode()):
            raise self.limits.refuse(self.address, 403)
        key = digest(str(token))
        if back:
            await self._move(key, read_return_code(back))
        elif key not in room.seats:
            await self._take_a_seat(key)
        seat = room.seats[key]
        hub.note_phone(seat, self.address)
        self.finish(hub.views.for_phone(seat, self.language_asked()))

    async def _take_a_seat(self, key: str) -> None:
        hub, limits = self.hub, self.limits
        if len(hub.room.seats) + limits.joining >= MOST_PEOPLE:
            idle = hub.idle_seat()
            if idle is None:
                raise HTTPError(503)
            await hub.do({"e": "leave", "s": idle})
        limits.joining += 1
        try:
            await hub.do({"e": "join", "t": key})
        finally:
            limits.joining -= 1

    async def _move(self, key: str, code: str) -> None:
        seat = self.hub.room.codes.get(code)
        if seat is None:
            raise self.limits.refuse(self.address, 404)
        if self.hub.room.seats.get(key) == seat:
            return
        if self.hub.is_here(seat):
            raise self.limits.refuse(self.address, 409)  # somebody sits there: a guessed code takes nobody's seat
        await self.hub.do({"e": "move", "t": key, "s": seat})


class State(ForPhones):
    """The whole state, once there is another than the phone has; nothing after a while, so that it asks again."""

    waiter: "asyncio.Task[Any] | None" = None

    async def get(self) -> None:  # noqa: D102
        hub, seat, since = self.hub, self.seat(), self.number("since")
        if hub.room.version == since:
            if hub.polls[seat] >= POLLS:
                raise HTTPError(429)
            hub.polls[seat] += 1
            self.waiter = asyncio.ensure_future(hub.changed.wait())
            try:
                await asyncio.wait([self.waiter], timeout=HOLD)
            finally:
                hub.polls[seat] -= 1
                self.waiter.cancel()
            if hub.room.version == since:
                self.set_status(204)
                return
            seat = self.seat()  # it may have been moved meanwhile
        self.finish(hub.views.for_phone(seat, self.language_asked()))

    def on_connection_close(self) -> None:  # noqa: D102
        if self.waiter:
            self.waiter.cancel()


class Answer(ForPhones):
    """Give an answer, numbered by the phone: an older number changes nothing, so it may be sent again and again."""

    async def put(self, name: str, round_: str) -> None:  # noqa: D102
        hub, room, seat = self.hub, self.hub.room, self.seat()
        if not self.limits.answers.take(seat):
            self.set_header("Retry-After", "1")
            raise HTTPError(429)
        told = self.read_body()
        if not (hub.takes_answers and room.asked == name and str(room.round) == round_):
            raise HTTPError(409)
        n, value = told.get("n"), told.get("v")
        if not (type(n) is int and 0 < n < 2**31 and hub.views.accepts(seat, value)):
            raise HTTPError(400)
        if n > room.answers.get((name, room.round), {}).get(seat, (0, None))[0]:
            await hub.do({"e": "answer", "q": name, "r": room.round, "s": seat, "n": n, "v": value})
        self.finish({"n": room.answers[name, int(round_)][seat][0]})


class Team(ForPhones):
    """Belong to a team, or to another one."""

    async def put(self) -> None:  # noqa: D102
        hub, seat = self.hub, self.seat()
        if not self.limits.answers.take(seat):
            raise HTTPError(429)
        team = self.read_body().get("team")
        if type(team) is not int or not 0 <= team < hub.head.get("teams", 0):
            raise HTTPError(400)
        await hub.do({"e": "team", "s": seat, "team": team})
        self.finish(hub.views.for_phone(seat, self.language_asked()))
