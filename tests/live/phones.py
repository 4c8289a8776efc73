"""A room served in the test's own loop, and phones that speak real HTTP with it, well or badly."""

import asyncio
import json
import secrets
from collections.abc import AsyncIterator, Coroutine, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import asynccontextmanager, contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from flywheel_lab.live.backstage import Backstage
from flywheel_lab.live.keeping.journal import read_events
from flywheel_lab.live.keeping.opening import JOURNAL, begin, go_on
from flywheel_lab.live.questions import question_named
from flywheel_lab.live.server.hub import Hub
from flywheel_lab.live.server.network import Network
from flywheel_lab.live.server.run import open_listeners
from flywheel_lab.live.state import Room

VOTE, CURVE, WORDS = "hourglass.lasts", "hourglass.stop", "hourglass.curve-in-words"


@dataclass
class Reply:
    status: int
    headers: dict[str, str]
    body: bytes

    @property
    def said(self) -> Any:
        return json.loads(self.body)


def finish(story: Coroutine[Any, Any, Any]) -> Any:
    """Return what a story comes to, told in a thread of its own: that of a test in a browser has a loop already."""

    def tell() -> Any:
        with asyncio.Runner() as runner:
            return runner.run(story)

    with ThreadPoolExecutor(1) as thread:
        return thread.submit(tell).result()


async def send(host: str, raw: bytes, wait: float = 20) -> Reply:
    """Send bytes on a connection of its own, and return the reply; status 0 where there is none."""
    name, _colon, port = host.partition(":")
    reader, writer = await asyncio.open_connection(name, int(port))
    try:
        writer.write(raw)
        await writer.drain()
        head, _end, body = (await asyncio.wait_for(reader.read(), wait)).partition(b"\r\n\r\n")
    except ConnectionError:
        return Reply(0, {}, b"")
    finally:
        writer.close()
    first, *lines = head.decode("latin-1").split("\r\n")
    headers = {key.lower(): value for key, _colon, value in (line.partition(": ") for line in lines)}
    return Reply(int(first.split()[1]) if first else 0, headers, body)


def request(host: str, method: str, path: str, said: Any = None, token: str = "", **headers: str) -> bytes:
    """Return the bytes of a request; a header is named with "_" for "-", and is left out if it is ""."""
    body = b"" if said is None else said if isinstance(said, bytes) else json.dumps(said).encode()
    all_headers = {"Host": host, "Connection": "close", "Content-Length": str(len(body))}
    all_headers |= {"Content-Type": "application/json"} if said is not None else {}
    all_headers |= {"Authorization": f"Bearer {token}"} if token else {}
    all_headers |= {key.replace("_", "-"): value for key, value in headers.items()}
    lines = [f"{key}: {value}" for key, value in all_headers.items() if value]
    return "\r\n".join([f"{method} {path} HTTP/1.1", *lines, "", ""]).encode("latin-1") + body


@dataclass
class Phone:
    """A phone with its own token, that counts its answers."""

    host: str
    code: str
    token: str = field(default_factory=lambda: secrets.token_hex(16))
    n: int = 0

    async def asks(self, method: str, path: str, said: Any = None, **headers: str) -> Reply:
        return await send(self.host, request(self.host, method, path, said, self.token, **headers))

    async def joins(self, back: str = "", code: str = "") -> Reply:
        told = {"code": code or self.code, "token": self.token}
        return await self.asks("POST", "/api/join", told | ({"back": back} if back else {}))

    async def sees(self, since: int = -1, code: str = "en") -> Any:
        reply = await self.asks("GET", f"/api/state?since={since}&lang={code}")
        return reply.said if reply.status == 200 else reply.status

    async def answers(self, value: Any, name: str = VOTE, round_: int = 1, n: int = 0) -> int:
        self.n = n or self.n + 1
        return (await self.asks("PUT", f"/api/answer/{name}/{round_}", {"n": self.n, "v": value})).status

    async def answers_until_saved(self, value: Any, name: str = VOTE, round_: int = 1) -> int:
        """Send an answer as often as it takes, under one number; return how often."""
        self.n += 1
        for times in range(1, 50):
            try:
                if await self.answers(value, name, round_, self.n) == 200:
                    return times
            except OSError:
                pass
            await asyncio.sleep(0.02)
        raise AssertionError("the answer was never saved")

    async def loses_the_reply(self, value: Any, name: str = VOTE, round_: int = 1) -> None:
        """Send an answer, and hang up once the server has begun to say that it is kept."""
        self.n += 1
        address, _colon, port = self.host.partition(":")
        reader, writer = await asyncio.open_connection(address, int(port))
        said = {"n": self.n, "v": value}
        writer.write(request(self.host, "PUT", f"/api/answer/{name}/{round_}", said, self.token))
        await reader.read(1)
        writer.transport.abort()
        self.n -= 1  # to the phone it was never sent


@dataclass
class Served:
    """A room that is served, and its trainer."""

    hub: Hub
    host: str
    desk: str
    folder: Path
    network: Network

    @property
    def room(self) -> Room:
        return self.hub.room

    def phone(self) -> Phone:
        return Phone(self.host, self.hub.head["code"])

    async def phones(self, n: int) -> list[Phone]:
        phones = [self.phone() for _each in range(n)]
        await asyncio.gather(*(phone.joins() for phone in phones))
        return phones

    async def does(self, verb: str, **said: Any) -> Any:
        raw = request(self.desk, "POST", f"/control/{verb}?lang=en", said, self.hub.head["key"])
        reply = await send(self.desk, raw)
        return reply.said if reply.status == 200 else reply.status

    async def shows(self, which: str = "wall", code: str = "en", since: int = -1) -> Any:
        path = f"/control/{which}?since={since}&lang={code}"
        return (await send(self.desk, request(self.desk, "GET", path, token=self.hub.head["key"]))).said

    def replayed(self) -> Room:
        """Return the room as the journal tells it."""
        room = Room(list(self.room.order))
        for event in read_events(self.folder / JOURNAL)[0]:
            room.apply(event)
        return room


@asynccontextmanager
async def a_room(folder: Path, names: Sequence[str] = (VOTE,), teams: int = 0) -> AsyncIterator[Served]:
    """Serve a room with these questions, or the one that was left open in this folder."""
    left = (folder / JOURNAL).exists()
    head, journal = go_on(folder) if left else begin(folder, names, teams)
    hub = Hub(head, journal, {name: question_named(name) for name in head["order"]}, Backstage())
    network, desk, at = open_listeners(hub, 0)
    try:
        yield Served(hub, network.host, f"127.0.0.1:{at}", folder, network)
    finally:
        await network.stop(desk)
        journal.close()


@contextmanager
def patience(module: Any, seconds: float) -> Iterator[None]:
    """Let questions for news wait for so long only."""
    before, module.HOLD = module.HOLD, seconds
    try:
        yield
    finally:
        module.HOLD = before
