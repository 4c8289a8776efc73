"""The way into the room: on loopback at first, in a network once the trainer has opened it."""

import asyncio
from collections.abc import Callable
from typing import Any

from tornado.netutil import bind_sockets
from tornado.web import Application

from .. import address as found
from .guard import LIMITS, GuardedServer
from .hub import Hub

LOOK_AGAIN = 5.0
"""Seconds after which the addresses are looked at again: a laptop that slept may have another one."""
PORTS = 20


class Network:
    """The listeners of the phones' port; `hosts` are the names by which it may be called."""

    def __init__(self, app: Callable[[set[str]], Application], hub: Hub) -> None:
        self.hub = hub
        self.hosts: set[str] = set()
        self.ended = asyncio.Event()
        self.changed = False  # the address that phones knew is gone
        self.wifi: list[str] = []
        self.open: found.Network | None = None
        self._server = GuardedServer(app(self.hosts), **LIMITS)
        self._outside: GuardedServer | None = None
        self._app = app
        self.known = found.networks()
        self.port = 0

    def listen(self, port: int) -> None:
        """Listen on loopback, on this port or one of the next; raises OSError if none is free."""
        self.port = listen(self._server, "127.0.0.1", port)
        self.hosts |= {f"127.0.0.1:{self.port}", f"localhost:{self.port}"}

    def open_at(self, address: str) -> bool:
        """Open the room to the network with this address of ours; False if there is none, or it cannot be opened."""
        self.known = found.networks()
        network = next((each for each in self.known if each.address == address), None)
        if network is None:
            return False
        self._stop()
        server = GuardedServer(self._app(self.hosts), **LIMITS)
        try:
            server.listen(self.port, address)
        except OSError:
            return False
        self._outside, self.open, self.changed = server, network, False
        self.hosts.add(f"{address}:{self.port}")
        self.hub.tell_wall()
        return True

    async def close(self) -> None:
        """Let nobody in any more, and hang up on who is there."""
        server = self._outside
        self._stop()
        self.hub.tell_wall()
        if server:
            await server.close_all_connections()

    def _stop(self) -> None:
        if self._outside and self.open:
            self._outside.stop()
            self.hosts.discard(f"{self.open.address}:{self.port}")
        self._outside = self.open = None

    async def stop(self, *others: GuardedServer) -> None:
        """Stop all listeners, and hang up on everybody."""
        for server in filter(None, (self._server, self._outside, *others)):
            server.stop()
            await server.close_all_connections()

    async def watch(self) -> None:
        """Notice, for as long as the room is open, when this computer has got another address."""
        while True:
            await asyncio.sleep(LOOK_AGAIN)
            now = found.networks()
            if now != self.known:
                self.known = now
                self._follow(now)
                self.hub.tell_wall()

    def _follow(self, now: list[found.Network]) -> None:
        """Follow to a new address in the same network; in another one the trainer has to open the room again."""
        was = self.open
        if was is None or any(each.address == was.address for each in now):
            return
        self._stop()
        same = next((each for each in now if each.name == was.name and was.holds(each.address)), None)
        if same:
            self.open_at(same.address)
        self.changed = True  # phones have to scan the new code, and to say that they were here before

    def show_wifi(self, name: str, password: str) -> None:
        """Show a QR code that takes phones into this Wi-Fi; without a name, no more. It is nowhere kept."""
        self.wifi = found.wifi_qr(name, password) if name else []
        self.hub.tell_wall()

    def end(self) -> None:
        """Say that the room has ended."""
        self.ended.set()

    @property
    def host(self) -> str:
        """Address and port by which phones come in; that of loopback while it is not opened."""
        return f"{self.open.address if self.open else '127.0.0.1'}:{self.port}"

    def for_wall(self) -> dict[str, Any]:
        """Return what the wall shows of the way in."""
        code = self.hub.head["code"]
        shown: dict[str, Any] = {"code": code, "address": self.host if self.open else None, "wifiQr": self.wifi}
        return shown | {"qr": found.qr(found.room_code_address(self.host, code)) if self.open else []}

    def for_desk(self) -> dict[str, Any]:
        """Return what the trainer sees of it: also the networks that could be opened."""
        known = [{"name": each.name, "address": each.address, "kind": each.kind} for each in self.known]
        here = f"http://127.0.0.1:{self.port}/{self.hub.head['code']}"
        own = {"networks": known, "open": self.open.address if self.open else None, "here": here}
        return self.for_wall() | own | {"addressChanged": self.changed, "reached": len(self.hub.reached)}


def listen(server: GuardedServer, address: str, port: int) -> int:
    """Listen on a port or one of the next, any for 0, and return it; raises OSError if none is free."""
    for each in range(port, port + PORTS):
        try:
            sockets = bind_sockets(each, address)
        except OSError:
            if each == port + PORTS - 1:
                raise
        else:
            server.add_sockets(sockets)
            return int(sockets[0].getsockname()[1])
    raise AssertionError("a range of ports has a last one")
