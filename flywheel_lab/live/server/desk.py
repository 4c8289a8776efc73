"""What the trainer's laptop can ask: it steers the room. This listener is on loopback only, and wants its key."""

import asyncio
import hmac
import time
from collections.abc import Awaitable, Callable, Sequence
from typing import Any

from tornado.web import HTTPError

from ..keeping.saving import answers_as_table
from ..state import STAGES, Room
from .guard import Guarded
from .hub import Hub
from .network import Network

HOLD = 8.0
PAUSE = 0.15
"""Seconds for which changes of the wall are gathered: nobody reads faster."""


class ForDesk(Guarded):
    """A request of the trainer's own laptop."""

    def initialize(self, hub: Hub, hosts: set[str], network: Network) -> None:  # type: ignore[override]  # noqa: D102
        super().initialize(hub, hosts)
        self.network = network

    def prepare(self) -> None:  # noqa: D102
        super().prepare()
        if not hmac.compare_digest(self.bearer().encode(), self.hub.head["key"].encode()):
            raise HTTPError(401)

    def screen(self, which: str) -> dict[str, Any]:
        """Return what the wall or the desk shows."""
        views, code = self.hub.views, self.language_asked()
        number = {"w": self.hub.number}
        if which == "wall":
            return views.for_wall(code) | number | self.network.for_wall()
        return views.for_desk(code) | number | self.network.for_desk() | {"trouble": self.hub.trouble}


class Screen(ForDesk):
    """The wall or the desk, once something has changed."""

    async def get(self, which: str) -> None:  # noqa: D102
        hub, since = self.hub, self.number("since")
        if hub.number == since:
            waiter = asyncio.ensure_future(hub.wall_changed.wait())
            await asyncio.wait([waiter], timeout=HOLD)
            waiter.cancel()
            if hub.number == since:
                self.set_status(204)
                return
            await asyncio.sleep(PAUSE)
        self.finish(self.screen(which))


class Steer(ForDesk):
    """One thing that the trainer does, such as *open* or *reveal*."""

    async def post(self, verb: str) -> None:  # noqa: D102
        told, does = self.read_body(), VERBS.get(verb)
        if does is None:
            raise HTTPError(404)
        async with self.hub.steering:
            if told.get("w", self.hub.room.at) != self.hub.room.at:
                raise HTTPError(409)  # pressed twice, or in a second window
            await does(self, told)
        if not self._finished:
            self.finish(self.screen("desk"))


def _step(stages: Sequence[str], to: Callable[[Room, dict[str, Any]], dict[str, Any]]) -> "Verb":
    async def does(request: ForDesk, told: dict[str, Any]) -> None:
        room = request.hub.room
        if room.ended or room.stage not in stages:
            raise HTTPError(409)
        await request.hub.do(request.hub.step(**to(room, told)))

    return does


async def _close(request: ForDesk, _told: dict[str, Any]) -> None:
    if request.hub.room.stage != "open":
        raise HTTPError(409)
    request.hub.closed_at = time.monotonic()
    await request.hub.do(request.hub.step(stage="closed"))


def _to(room: Room, index: Any) -> dict[str, Any]:
    """Return where a question is taken up: shown again if it was revealed, closed if somebody has answered it."""
    if type(index) is not int or not 0 <= index < len(room.order):
        raise HTTPError(409)
    name = room.order[index]
    if name in room.done:
        return {"i": index, "stage": "revealed", "r": room.done[name]}
    last = max((r for asked, r in room.answers if asked == name), default=0)
    return {"i": index, "stage": "closed" if last else "open", "r": last or 1}


def _mark(event: str, on: bool) -> "Verb":
    async def does(request: ForDesk, told: dict[str, Any]) -> None:
        room = request.hub.room
        seat = request.hub.views.seat_with(str(told.get("id")))
        if seat is None:
            raise HTTPError(404)
        await request.hub.do({"e": event, "q": room.asked, "r": room.round, "s": seat, "on": on})

    return does


async def _blank(request: ForDesk, told: dict[str, Any]) -> None:
    await request.hub.do({"e": "blank", "on": bool(told.get("on", not request.hub.room.blank))})


async def _network(request: ForDesk, told: dict[str, Any]) -> None:
    address = told.get("address")
    if address is None:
        await request.network.close()
    elif not request.network.open_at(str(address)):
        raise HTTPError(400)


async def _wifi(request: ForDesk, told: dict[str, Any]) -> None:
    name, password = told.get("name"), told.get("password", "")
    if not (isinstance(name, str) and isinstance(password, str) and len(name) <= 32 and len(password) <= 63):
        raise HTTPError(400)
    request.network.show_wifi(name, password)


async def _gate(request: ForDesk, told: dict[str, Any]) -> None:
    room, name = request.hub.room, told.get("name")
    if room.stage != "revealed":
        raise HTTPError(409)
    if name not in request.hub.backstage.gates(room.asked, request.language_asked()):
        raise HTTPError(404)
    await request.hub.do({"e": "gate", "q": name})


async def _save(request: ForDesk, _told: dict[str, Any]) -> None:
    request.finish(answers_as_table(request.hub.views, request.language_asked()))


async def _end(request: ForDesk, _told: dict[str, Any]) -> None:
    await request.hub.do({"e": "end"})
    request.network.end()


Verb = Callable[[ForDesk, dict[str, Any]], Awaitable[None]]
VERBS: dict[str, Verb] = {
    "open": _step(("lobby", "closed"), lambda room, told: {"stage": "open"}),
    "close": _close,
    "reveal": _step(("open", "closed"), lambda room, told: {"stage": "revealed"}),
    "again": _step(("closed", "revealed"), lambda room, told: {"stage": "open", "r": room.round + 1}),
    "next": _step(STAGES, lambda room, told: _to(room, room.index + 1)),
    "back": _step(STAGES, lambda room, told: _to(room, room.index - 1)),
    "goto": _step(STAGES, lambda room, told: _to(room, told.get("to"))),
    "gate": _gate,
    "tick": _mark("tick", True),
    "untick": _mark("tick", False),
    "hide": _mark("hide", True),
    "show": _mark("hide", False),
    "blank": _blank,
    "network": _network,
    "wifi": _wifi,
    "save": _save,
    "end": _end,
}
