"""Run a room until it ends: its two listeners, its backstage, and the watch over its addresses."""

import asyncio
from collections.abc import Callable, Iterable
from typing import Any

from tornado.web import Application

from ...errors import FlywheelError
from ...messages import LANGUAGES, mark
from ...messages import gettext as _
from ...messages.system import reason
from ..backstage import Backstage
from ..keeping.journal import Event, Journal
from ..questions import Question, question_named, speak
from . import desk, pages, public
from .guard import LIMITS, GuardedServer, NotFound, raise_file_limit
from .hub import Hub
from .network import Network, listen

LINGER = 11.0
"""Seconds after the end in which phones still learn of it: so long may one wait before it asks again."""
NO_PORT = mark("No way in is free on this computer: {reason}. Close what else serves pages here, and start again.")


async def run_room(
    head: Event, journal: Journal, port: int, ready: Callable[[str], None], delete: Callable[[], None]
) -> None:
    """Serve a room until the trainer ends it; then `delete` what is kept of it.

    `ready` is told the address of the desk. Raises FlywheelError without a free port, or for an unknown question.
    """
    raise_file_limit()
    questions = {name: question_named(name) for name in head["order"]}
    backstage = Backstage()
    hub = Hub(head, journal, questions, backstage)
    network, desk, at = open_listeners(hub, hub.room.port or port)
    if network.port != hub.room.port:
        await hub.do({"e": "at", "port": network.port})
    backstage.make([name for name, each in questions.items() if each.kind != "plan"], hub.tell_wall)
    beside = [asyncio.ensure_future(network.watch()), asyncio.ensure_future(warm_up(questions.values()))]
    try:
        ready(f"http://127.0.0.1:{at}/#{head['key']}")
        await network.ended.wait()
        delete()
        await asyncio.sleep(LINGER)
    finally:
        for task in beside:
            task.cancel()
        backstage.stop()
        await network.stop(desk)


async def warm_up(questions: Iterable[Question]) -> None:
    """Compute what each question will need, while people join: the first reveal is then as quick as any other."""
    for question in questions:
        for code in LANGUAGES:
            with speak(code):
                question.card(code)
                question.does.truth(question.item)
            await asyncio.sleep(0.02)  # whoever joins comes first


def open_listeners(hub: Hub, port: int) -> tuple[Network, GuardedServer, int]:
    """Open the phones' port and the desk's, both on loopback; return them, and the number of the latter."""
    network = Network(lambda hosts: phones_app(hub, hosts), hub)
    hosts: set[str] = set()
    server = GuardedServer(desk_app(hub, hosts, network), **LIMITS)
    try:
        network.listen(port)
        at = listen(server, "127.0.0.1", port and network.port + 1)
    except OSError as error:
        raise FlywheelError(_(NO_PORT).format(reason=reason(error))) from error
    hosts |= {f"127.0.0.1:{at}", f"localhost:{at}"}
    return network, server, at


def phones_app(hub: Hub, hosts: set[str]) -> Application:
    """Return what answers on the phones' port."""
    common = {"hub": hub, "hosts": hosts}
    limited = common | {"limits": hub.limits}
    return _app(
        [
            (r"/api/join", public.Join, limited),
            (r"/api/state", public.State, limited),
            (r"/api/team", public.Team, limited),
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


def _app(routes: list[Any], common: dict[str, object]) -> Application:
    shared = [(r"/words/(\w{2})\.json", pages.Words, common), (r"/picture/(\w{32})\.png", pages.Picture, common)]
    return Application(
        [*routes, *shared],
        default_handler_class=NotFound,
        default_handler_args=common,
        log_function=lambda handler: None,  # who asked what, and when, is nobody's business
    )
