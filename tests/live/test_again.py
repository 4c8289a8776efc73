"""A room that was left: it goes on after a crash, after sleep, on another phone; and it is forgotten at the end."""

import asyncio
import os
import signal
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from crowd import a_process, arrive, looks, steers
from phones import CURVE, VOTE, WORDS, Phone, a_room, finish

from flywheel_lab import FlywheelError
from flywheel_lab.live.keeping import opening
from flywheel_lab.live.keeping.journal import Journal
from flywheel_lab.live.state import Room


@pytest.mark.long
@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no signals that stop a process")
def test_asleep_or_killed_in_a_vote_the_room_goes_on_and_every_kept_answer_is_there(tmp_path: Path) -> None:
    async def vote(desk: str, process: subprocess.Popen[str]) -> list[Phone]:
        phones = await arrive(desk, 20)
        await asyncio.gather(*(phone.joins() for phone in phones))
        await steers(desk, "open")
        asleep = [asyncio.ensure_future(phone.answers_until_saved("A")) for phone in phones[:10]]
        process.send_signal(signal.SIGSTOP)
        await asyncio.sleep(0.3)
        process.send_signal(signal.SIGCONT)
        await asyncio.gather(*asleep)
        for phone in phones[10:15]:
            await phone.loses_the_reply("B")
        os.kill(process.pid, signal.SIGKILL)
        return phones

    async def comes_back(desk: str, phones: list[Phone]) -> Any:
        host = (await arrive(desk, 1))[0].host
        for phone in phones:
            phone.host = host
        assert {(await phone.sees())["stage"] for phone in phones} == {"open"}
        await asyncio.gather(*(phone.answers_until_saved("B") for phone in phones[10:]))
        await steers(desk, "close")
        return await looks(desk, "wall")

    with a_process(tmp_path / "room") as (process, desk):
        phones = finish(vote(desk, process))
        process.wait()
    with a_process(tmp_path / "room") as (_process, again):
        wall = finish(comes_back(again, phones))
    assert (wall["shown"]["counts"][:3], wall["people"], again[-32:]) == ([10, 10, 0], 20, desk[-32:])


def test_with_its_return_code_another_phone_takes_the_seat(tmp_path: Path) -> None:
    async def moves() -> None:
        async with a_room(tmp_path / "room") as served:
            old, new = served.phone(), served.phone()
            back = (await old.joins()).said["back"]
            await served.does("open")
            await old.answers("A", n=7)
            served.hub._heard.clear()  # its laptop has another address, and the old phone's page is gone
            told = (await new.joins(f" {back.lower()[:1]} {back[1:]}")).said
            assert (told["name"], told["mine"], told["n"], told["back"]) == ("Badger 1", {"n": 7, "v": "A"}, 7, back)
            assert await new.answers("B", n=told["n"] + 1) == 200
            assert (await old.sees(), served.room.values(VOTE, 1)) == (401, {0: "B"})

    finish(moves())


def test_a_room_is_served_by_one_window_only(tmp_path: Path) -> None:
    with (
        opening.hold(tmp_path / "room"),
        pytest.raises(FlywheelError, match="already open"),
        opening.hold(tmp_path / "room"),
    ):
        raise AssertionError("it was opened twice")


def test_a_damaged_journal_is_named_and_stays_as_it_is(tmp_path: Path) -> None:
    file = tmp_path / opening.JOURNAL
    file.write_bytes(b'{"e":"room","order":[]}\nnonsense\n{"e":"join","t":"0a"}\n')
    with pytest.raises(FlywheelError, match=r"line 2 of .* is damaged.*--forget"):
        opening.find_unfinished(tmp_path)
    assert file.stat().st_size == 55


def test_an_answer_that_cannot_be_kept_is_not_acknowledged_and_the_desk_says_why(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def is_full(_fd: int, _data: bytes) -> int:
        raise OSError(28, "No space left on device")

    async def votes() -> None:
        async with a_room(tmp_path / "room") as served:
            phone = (await served.phones(1))[0]
            await served.does("open")
            with monkeypatch.context() as full:
                full.setattr(os, "write", is_full)
                assert await phone.answers("A") == 503
            assert (served.room.answers, (await served.shows("desk"))["trouble"]) == ({}, "the disk is full")
            assert await phone.answers("A") == 200
            assert (served.replayed(), (await served.shows("desk"))["trouble"]) == (served.room, "")

    finish(votes())


def test_the_end_deletes_everything_and_tells_the_phones(tmp_path: Path) -> None:
    async def ends() -> None:
        async with a_room(tmp_path / "room") as served:
            phone = (await served.phones(1))[0]
            await served.does("open")
            await phone.answers("A")
            await served.does("end")
            assert ((await phone.sees())["stage"], await phone.answers("B")) == ("ended", 409)
            assert opening.find_unfinished(tmp_path / "room") is None

    finish(ends())
    opening.forget(tmp_path / "room")
    assert list(tmp_path.iterdir()) == []


def test_what_is_kept_tells_neither_who_nor_when(tmp_path: Path) -> None:
    async def votes() -> set[str]:
        async with a_room(tmp_path / "room", [VOTE]) as served:
            phone = (await served.phones(1))[0]
            await served.does("open")
            await phone.answers("A")
            content = (served.folder / opening.JOURNAL).read_text("utf-8")
            assert phone.token not in content and "Badger" not in content
            assert (served.folder / opening.JOURNAL).stat().st_mode & 0o077 == 0 or sys.platform == "win32"
            return {key for event in Journal(served.folder / opening.JOURNAL).events for key in event}

    assert finish(votes()) == {"e", "code", "key", "order", "teams", "t", "i", "stage", "r", "q", "s", "n", "v"}


def test_what_is_saved_has_answers_in_words_and_only_the_ticked_texts(tmp_path: Path) -> None:
    async def saves() -> None:
        async with a_room(tmp_path / "room", [VOTE, CURVE, WORDS]) as served:
            phones = await served.phones(2)
            await served.does("open")
            await phones[0].answers("A")
            await served.does("next")
            await phones[1].answers([9000.0, 1, 2, 3, 4, 5, 6, 7], CURVE)
            await served.does("next")
            for phone, text in zip(phones, ["=1+1", "Not for all."], strict=True):
                await phone.answers(text, WORDS)
            texts = (await served.does("close"))["texts"]
            await served.does("tick", id=next(each["id"] for each in texts if each["text"] == "=1+1"))
            told = await served.does("save")
            lines = told["text"].split("\r\n")
            assert (told["name"], lines[0]) == ("answers.csv", "\ufeffQuestion,Round,Answer")
            assert (lines[2].endswith('| 6 | 7"'), lines[3:]) == (True, ["Say it to Olga,1,'=1+1", ""])

    finish(saves())


def test_a_room_that_was_left_open_says_how_many_and_where(tmp_path: Path) -> None:
    head, journal = opening.begin(tmp_path / "room", [VOTE, CURVE])
    for event in ({"e": "join", "t": "0a"}, {"e": "step", "i": 1, "stage": "open", "r": 1}):
        journal.begin(event)
    journal.close()
    left = opening.find_unfinished(tmp_path / "room")
    assert isinstance(left, Room) and (len(left.seats), left.at, len(head["code"])) == (1, [1, "open", 1], 5)
