"""What every request must pass: who it is meant for, where it comes from, how much and how often."""

import asyncio
import json
import sys
from collections import Counter
from typing import Any

from tornado.httpserver import HTTPServer
from tornado.iostream import IOStream
from tornado.web import HTTPError, RequestHandler

from .hub import Hub

POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; "
    "base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
)
HEADERS = {
    "Content-Security-Policy": POLICY,
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Cache-Control": "no-store",
    "Server": "room",
}
LIMITS = {
    "max_body_size": 4096,
    "max_buffer_size": 65536,
    "max_header_size": 8192,
    "idle_connection_timeout": 10,
    "body_timeout": 5,
}
WINDOWS = sys.platform == "win32"
CONNECTIONS = 480 if WINDOWS else 1000  # select() of Windows serves 512 sockets: tornado, issue 2864
PER_ADDRESS = CONNECTIONS // 2  # a room behind one router is one address
FILES = 4096
TLS_HELLO = 0x16


class GuardedServer(HTTPServer):
    """An HTTP server that refuses a connection too many before a byte is read, and hangs up on a TLS hello."""

    def initialize(self, *args: Any, **options: Any) -> None:  # noqa: D102
        super().initialize(*args, **options)
        self.open: Counter[str] = Counter()
        self._counting: set[asyncio.Future[None]] = set()  # a loop holds its tasks only weakly

    def handle_stream(self, stream: IOStream, address: Any) -> None:  # noqa: D102
        ip = address[0]
        if self.open[ip] >= PER_ADDRESS or self.open.total() >= CONNECTIONS:
            stream.close()
            return
        self.open[ip] += 1
        _hang_up_on_tls(stream)
        super().handle_stream(stream, address)
        counting = asyncio.ensure_future(self._count_until_closed(stream, ip))
        self._counting.add(counting)
        counting.add_done_callback(self._counting.discard)

    async def _count_until_closed(self, stream: IOStream, ip: str) -> None:
        # The stream's one close callback is the connection's; so look now and then.
        while not stream.closed():
            await asyncio.sleep(0.5)
        self.open[ip] -= 1


def _hang_up_on_tls(stream: Any) -> None:
    """A browser that tries https:// first falls back to http:// at once, instead of waiting for the idle limit."""
    read = stream.read_from_fd

    def read_first(buffer: bytearray | memoryview) -> int | None:
        size: int | None = read(buffer)
        if size:  # at first there is often nothing to read yet
            stream.read_from_fd = read
            if buffer[0] == TLS_HELLO:
                stream.close()
                return None
        return size

    stream.read_from_fd = read_first


class Guarded(RequestHandler):
    """A request to the room: of the right host and origin, with the headers that a page of ours needs."""

    is_page = False

    def initialize(self, hub: Hub, hosts: set[str]) -> None:  # noqa: D102
        self.hub, self.hosts = hub, hosts

    def set_default_headers(self) -> None:  # noqa: D102
        for name, value in HEADERS.items():
            self.set_header(name, value)

    def prepare(self) -> None:  # noqa: D102
        request = self.request
        host = request.host.lower()
        if request.headers.get_list("Host") != [request.host] or host not in self.hosts:
            raise HTTPError(421)  # a name that was bound to our address: DNS rebinding
        origin = request.headers.get("Origin")
        if origin is not None and origin.lower() != f"http://{host}":
            raise HTTPError(403)
        # Browsers send it to https and loopback only, so it guards the desk; a link in a chat may open a page.
        if not self.is_page and request.headers.get("Sec-Fetch-Site", "none") not in ("same-origin", "none"):
            raise HTTPError(403)

    def write_error(self, status_code: int, **_details: Any) -> None:  # noqa: D102
        self.finish({"error": status_code})

    def bearer(self) -> str:
        """Return the token of the request, "" without one."""
        kind, _space, token = self.request.headers.get("Authorization", "").partition(" ")
        return token if kind == "Bearer" else ""

    def read_body(self) -> dict[str, Any]:
        """Return the object that was sent."""
        if self.request.headers.get("Content-Type", "").split(";")[0] != "application/json":
            raise HTTPError(415)
        try:
            told = json.loads(self.request.body)
        except (ValueError, RecursionError):
            raise HTTPError(400) from None
        if not isinstance(told, dict):
            raise HTTPError(400)
        return told

    def number(self, name: str) -> int:
        """Return a whole number from the address, -1 where there is none."""
        try:
            return int(self.get_query_argument(name, "-1"))
        except ValueError:
            raise HTTPError(400) from None

    def language_asked(self) -> str:
        """Return the language that the page asks for."""
        return self.get_query_argument("lang", "")[:20]


class NotFound(Guarded):
    """Whatever else is asked for."""

    def prepare(self) -> None:  # noqa: D102
        super().prepare()
        raise HTTPError(404)


def raise_file_limit() -> None:
    """Raise the limit of open files: macOS starts programs with 256, fewer than 200 phones need."""
    if sys.platform == "win32":
        return
    import resource

    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    wanted = FILES if hard == resource.RLIM_INFINITY else min(FILES, hard)
    if soft != resource.RLIM_INFINITY and soft < wanted:
        resource.setrlimit(resource.RLIMIT_NOFILE, (wanted, hard))
