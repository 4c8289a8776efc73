"""Whoever sends garbage, floods, guesses or injects changes nothing for the others."""

import asyncio
from pathlib import Path
from typing import Any

import pytest
from every import every
from meeting import TOKEN, answer, meets
from phones import CURVE, VOTE, WORDS, Served, a_room, finish, request, send

from flywheel_lab.live.keeping.journal import read_events
from flywheel_lab.live.keeping.opening import JOURNAL
from flywheel_lab.live.server import public

GARBAGE = {
    "no JSON": (b"{", 400),
    "a list": (b"[]", 400),
    "4,000 brackets": (b"[" * 4000, 400),
    "a number of 4,000 digits": (b'{"n": 1, "v": ' + b"9" * 3900 + b"}", 400),
    "not a number": (b'{"n": NaN, "v": "A"}', 400),
    "no option": ({"n": 1, "v": "Z"}, 400),
    "two options of one": ({"n": 1, "v": "AB"}, 400),
    "a truth value as number": ({"n": True, "v": "A"}, 400),
    "a number below one": ({"n": 0, "v": "A"}, 400),
    "an answer of another kind": ({"n": 1, "v": {"a": []}}, 400),
    "too much": (b" " * 5000, 400),
}


@every(("said", "status"), list(GARBAGE.values()), list(GARBAGE))
def test_garbage_is_refused(tmp_path_factory: pytest.TempPathFactory, said: Any, status: int) -> None:
    assert meets(tmp_path_factory.mktemp("room") / "room", answer(said)) == status


NUMBERS = {
    "not a number": b"NaN", "infinite": b"1e999", "off the paper": b"12001", "a truth value": b"true", "text": b'"9"',
}  # fmt: skip


@every("value", list(NUMBERS.values()), list(NUMBERS))
def test_a_curve_is_numbers_on_the_paper(tmp_path_factory: pytest.TempPathFactory, value: bytes) -> None:
    said = b'{"n": 1, "v": [' + b",".join([value] * 8) + b"]}"
    assert meets(tmp_path_factory.mktemp("room") / "room", answer(said), CURVE) == 400


STEERING = ["/control/open", "/control/desk", "/wall", "/desk.js", "/api/../control/open", "/room.jsonl", "/%2e%2e/x"]


@every("path", STEERING)
def test_no_path_of_the_phones_steers_or_tells_more(tmp_path_factory: pytest.TempPathFactory, path: str) -> None:
    def asks(served: Served) -> bytes:
        return request(served.host, "POST", path, {}, served.hub.head["key"])

    assert meets(tmp_path_factory.mktemp("room") / "room", asks) in (404, 405)


def test_the_desk_wants_its_key_and_no_phones_token(tmp_path: Path) -> None:
    async def knocks() -> None:
        async with a_room(tmp_path / "room") as served:
            raws = [
                request(served.desk, "POST", "/control/open", {}, token)
                for token in ("", TOKEN, served.hub.head["code"])
            ]
            assert [(await send(served.desk, raw)).status for raw in raws] == [401] * 3
            assert served.room.stage == "lobby"

    finish(knocks())


def test_a_guesser_is_slowed_down_and_a_right_code_is_not_refused_for_it(tmp_path: Path) -> None:
    async def guesses() -> None:
        async with a_room(tmp_path / "room") as served:
            guesser = served.phone()
            codes = [(await guesser.joins(code=f"XXX{k:02}")).status for k in range(20)]
            tokens = [await served.phone().sees() for _k in range(20)]
            assert (codes[:10], {*codes[10:], *tokens}) == ([403] * 10, {429})
            assert (await guesser.joins()).status == 200

    finish(guesses())


def test_a_guessed_return_code_takes_nobodys_seat(tmp_path: Path) -> None:
    async def takes() -> None:
        async with a_room(tmp_path / "room") as served:
            owner = served.phone()
            back = (await owner.joins()).said["back"]
            thief = served.phone()
            assert ((await thief.joins(back)).status, (await thief.joins("000")).status) == (409, 404)
            assert (await owner.sees())["name"] == "Badger 1"

    finish(takes())


def test_a_flood_is_not_kept_and_the_neighbour_votes(tmp_path: Path) -> None:
    async def floods() -> None:
        async with a_room(tmp_path / "room") as served:
            flooder, neighbour = await served.phones(2)
            await served.does("open")
            flood = [asyncio.ensure_future(flooder.answers("AB"[k % 2], n=k + 1)) for k in range(60)]
            assert await neighbour.answers("A") == 200
            statuses = await asyncio.gather(*flood)
            assert {*statuses} == {200, 429} and statuses.count(200) < 20
            kept = [event for event in read_events(served.folder / JOURNAL)[0] if event["e"] == "answer"]
            assert len(kept) < 20

    finish(floods())


def test_a_phone_waits_for_news_three_times_at_most(tmp_path: Path) -> None:
    async def polls() -> None:
        async with a_room(tmp_path / "room") as served:
            phone = (await served.phones(1))[0]
            waiting = [asyncio.ensure_future(phone.sees(served.room.version)) for _k in range(3)]
            await asyncio.sleep(0.1)
            assert await phone.sees(served.room.version) == 429
            await served.does("open")
            assert [(await each)["stage"] for each in waiting] == ["open"] * 3

    finish(polls())


def test_a_full_room_gives_the_seat_of_who_never_came_to_the_next(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(public, "MOST_PEOPLE", 2)

    async def crowd() -> None:
        async with a_room(tmp_path / "room") as served:
            first, _idle = await served.phones(2)
            await served.does("open")
            await first.answers("A")
            assert (await served.phone().joins()).status == 503  # both have just asked
            served.hub._heard.clear()
            assert [(await served.phone().joins()).status for _k in range(2)] == [200, 503]
            assert served.room.values(VOTE, 1) == {0: "A"}

    finish(crowd())


def test_what_a_phone_writes_is_letters_and_waits_for_a_tick(tmp_path: Path) -> None:
    async def writes() -> None:
        async with a_room(tmp_path / "room", [WORDS]) as served:
            phone = (await served.phones(1))[0]
            await served.does("open")
            text = "<img src=x onerror=alert(1)>"
            assert await phone.answers(text, WORDS) == 200
            assert await phone.answers("a\u202eb", WORDS) == 400
            desk = await served.does("close")
            assert (await served.shows())["shown"]["texts"] == []
            await served.does("tick", id=desk["texts"][0]["id"])
            assert (await served.shows())["shown"]["texts"] == [text]
            await served.does("hide", id=desk["texts"][0]["id"])
            assert (await served.shows())["shown"]["texts"] == []

    finish(writes())
