"""Run a room until it ends: its two listeners, its pictures, and the watch over its addresses."""

import asyncio
from collections.abc import Callable, Mapping

from tornado.web import Application

from ..journal import Event, Journal
from ..pictures import Pictures
from ..questions import question_named
from . import desk, pages, public
from .guard import LIMITS, GuardedServer, NotFound, raise_file_limit
from .hub import Hub
from .network import Network, listen

LINGER = 11.0
"""Seconds after the end in which phones still learn of it: so long may one wait before it asks again."""
Told = Callable[[str, str], None]
"""Is told the addresses of the desk and of the phones' page once both are open."""


async def run_room(head: Event, journal: Journal, port: int, ready: Told, delete: Callable[[], None]) -> None:
    """Serve a room until the trainer ends it; then `delete` what is kept of it. Raises OSError without a free port."""
    raise_file_limit()
    questions = {name: question_named(name) for name in head["order"]}
    pictures = Pictures()
    hub = Hub(head, journal, questions, pictures)
    network = Network(lambda hosts: phones_app(hub, hosts), hub)
    network.listen(port)
    hosts: set[str] = set()
    server = GuardedServer(desk_app(hub, hosts, network), **LIMITS)
    at = listen(server, "127.0.0.1", network.port + 1)
    hosts |= {f"127.0.0.1:{at}", f"localhost:{at}"}
    pictures.draw(list(questions), hub.tell_wall)
    watch = asyncio.ensure_future(network.watch())
    try:
        ready(f"http://127.0.0.1:{at}/#{head['key']}", f"http://127.0.0.1:{network.port}/{head['code']}")
        await network.ended.wait()
        delete()
        await asyncio.sleep(LINGER)
    finally:
        watch.cancel()
        pictures.stop()


def phones_app(hub: Hub, hosts: set[str]) -> Application:
    """Return what answers on the phones' port."""
    common = {"hub": hub, "hosts": hosts}
    limited = common | {"limits": hub.limits}
    return _app(
        [
            (r"/api/join", public.Join, limited),
            (r"/api/state", public.State, limited),
            (r"/api/answer/([\w.-]{1,80})/(\d{1,3})", public.Answer, limited),
            (r"/((?:[0-9A-Za-z]{5})?)", pages.Page, common | {"name": "phone"}),
            (r"/(phone\.(?:js|css))", pages.File, common),
        ],
        common,
    )


def desk_app(hub: Hub, hosts: set[str], network: Network) -> Application:
    """Return what answers on the trainer's port."""
    common = {"hub": hub, "hosts": hosts}
    steers = common | {"network": network}
    return _app(
        [
            (r"/control/(wall|desk)", desk.Screen, steers),
            (r"/control/(\w{1,20})", desk.Steer, steers),
            (r"/()", pages.Page, common | {"name": "desk"}),
            (r"/wall()", pages.Page, common | {"name": "wall"}),
            (r"/((?:wall|desk)\.(?:js|css))", pages.File, common),
        ],
        common,
    )


def _app(routes: list[tuple[str, type, Mapping[str, object]]], common: dict[str, object]) -> Application:
    shared = [(r"/words/(\w{2})\.json", pages.Words, common), (r"/picture/(\w{32})\.png", pages.Picture, common)]
    return Application(
        [*routes, *shared],
        default_handler_class=NotFound,
        default_handler_args=common,
        log_function=lambda handler: None,  # who asked what, and when, is nobody's business
    )
