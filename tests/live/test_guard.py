"""Who is let in: the right host and origin, not too many, and no TLS; and what every reply says to a browser."""

import asyncio
import json
import time
from pathlib import Path

import pytest
from every import every
from meeting import TOKEN, answer, meets
from phones import Served, a_room, finish, request, send

from flywheel_lab.live.server import guard

ELSEWHERE = {
    "a name that leads to us": ({"Host": "evil.example:8765"}, 421),
    "no name": ({"Host": ""}, 400),
    "another page": ({"Origin": "http://evil.example"}, 403),
    "a page without an origin": ({"Origin": "null"}, 403),
    "a page of the same computer": ({"Origin": "http://127.0.0.1:1"}, 403),
    "a form": ({"Content_Type": "text/plain"}, 415),
    "what a browser calls another site": ({"Sec_Fetch_Site": "cross-site"}, 403),
}


@every(("headers", "status"), list(ELSEWHERE.values()), list(ELSEWHERE))
def test_other_pages_cannot_answer(
    tmp_path_factory: pytest.TempPathFactory, headers: dict[str, str], status: int
) -> None:
    assert meets(tmp_path_factory.mktemp("room") / "room", answer({"n": 1, "v": "A"}, **headers)) == status


def test_two_hosts_in_one_request_are_refused(tmp_path: Path) -> None:
    def twice(served: Served) -> bytes:
        raw = request(served.host, "GET", "/api/state", token=TOKEN)
        return raw.replace(b"Connection", f"Host: {served.host}\r\nConnection".encode(), 1)

    assert meets(tmp_path / "room", twice) in (400, 421)


def test_whoever_types_https_is_hung_up_on_at_once(tmp_path: Path) -> None:
    async def hello() -> float:
        async with a_room(tmp_path / "room") as served:
            began = time.monotonic()
            reply = await send(served.host, b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03")
            assert reply.status == 0
            return time.monotonic() - began

    assert finish(hello()) < guard.LIMITS["idle_connection_timeout"] / 4


@pytest.mark.slow
def test_a_connection_too_many_is_refused_and_an_end_makes_room(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(guard, "PER_ADDRESS", 2)

    async def connects() -> None:
        async with a_room(tmp_path / "room") as served:
            name, _colon, port = served.host.partition(":")
            held = [await asyncio.open_connection(name, int(port)) for _k in range(2)]
            await asyncio.sleep(0.05)
            phone = served.phone()
            assert (await phone.joins()).status == 0
            for _reader, writer in held:
                writer.close()
            for _patience in range(40):
                await asyncio.sleep(0.1)
                if (await phone.joins()).status == 200:
                    break
            assert len(served.room.seats) == 1

    finish(connects())


HEADERS = ["Content-Security-Policy", "X-Content-Type-Options", "Referrer-Policy", "Cache-Control"]


@every("path", ["/", "/K7M4Q", "/api/state", "/nothing"])
def test_every_reply_says_what_a_page_may_do(tmp_path_factory: pytest.TempPathFactory, path: str) -> None:
    async def asks() -> dict[str, str]:
        async with a_room(tmp_path_factory.mktemp("room") / "room") as served:
            return (await send(served.host, request(served.host, "GET", path))).headers

    headers = finish(asks())
    assert [name for name in HEADERS if name.lower() not in headers] == []
    assert "access-control-allow-origin" not in headers
    assert "'unsafe" not in headers["content-security-policy"]


def test_an_error_is_said_in_a_word_that_tells_nothing(tmp_path: Path) -> None:
    async def asks() -> bytes:
        async with a_room(tmp_path / "room") as served:
            return (await send(served.host, request(served.host, "GET", "/api/state"))).body

    assert json.loads(finish(asks())) == {"error": 401}
