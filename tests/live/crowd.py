"""A room in a process of its own, as a trainer starts it, and a crowd of real HTTP clients that is timed in it."""

import asyncio
import os
import random
import re
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from phones import VOTE, Phone, request, send

SERVES = "from flywheel_lab.cli.room import open_room; open_room([*{words!r}, '--no-browser'])"
ALONE = "from flywheel_lab.live.backstage import Backstage; Backstage.make = lambda *given: None; "
"""Without the process that draws beside it, which a test need not wait for."""
Times = dict[str, list[float]]


@contextmanager
def a_process(
    folder: Path, alone: bool = True, words: Sequence[str] = (VOTE,)
) -> Iterator[tuple["subprocess.Popen[str]", str]]:
    """Start a room, or the one that was left open in this folder; yield it with the address of its desk."""
    env = os.environ | {"FLYWHEEL_ROOM": str(folder), "FLYWHEEL_LANGUAGE": "en"}
    command = [sys.executable, "-c", ALONE * alone + SERVES.format(words=words)]
    with subprocess.Popen(command, env=env, stdout=subprocess.PIPE, stdin=subprocess.DEVNULL, text=True) as process:
        try:
            lines = iter(process.stdout or ())
            yield process, next(line.split()[-1] for line in lines if "127.0.0.1" in line)
        finally:
            process.terminate()


async def steers(desk: str, verb: str) -> Any:
    """Do something at the desk."""
    host, key = re.split(r"/.*#", desk.removeprefix("http://"))
    return (await send(host, request(host, "POST", f"/control/{verb}", {}, key))).said


async def looks(desk: str, screen: str, since: int = -1) -> Any:
    """Look at a screen of the laptop; {} where there is nothing new."""
    host, key = re.split(r"/.*#", desk.removeprefix("http://"))
    reply = await send(host, request(host, "GET", f"/control/{screen}?since={since}", token=key))
    return reply.said if reply.status == 200 else {}


async def arrive(desk: str, people: int) -> list[Phone]:
    """Return phones that know where the room is; none has joined."""
    told = await looks(desk, "desk")
    return [Phone(told["here"].split("/")[2], told["code"]) for _each in range(people)]


async def measure(desk: str, people: int, seconds: float) -> Times:
    """Let people join, vote within so many seconds, vote again all at once, and see the reveal: how long each waited.

    Raises AssertionError if a vote was lost or counted twice.
    """
    phones = await arrive(desk, people)
    times = {"join": await asyncio.gather(*(_timed(phone.joins()) for phone in phones))}
    times["question to phone"] = await _news(desk, "open", phones)
    chance = random.Random(people)
    votes = chance.choices("ABC", k=people)
    times |= await _vote(desk, phones, votes, [seconds * chance.random() for _phone in phones])
    half = phones[: people // 2]
    began = time.perf_counter()
    await asyncio.gather(*(_votes_twice(phone, "A") for phone in half))
    times["half vote again, each twice"] = [time.perf_counter() - began]
    await steers(desk, "close")
    counts, voted = (await looks(desk, "wall"))["shown"]["counts"], Counter(["A"] * len(half) + votes[len(half) :])
    assert counts[:3] == [voted[each] for each in "ABC"], f"{counts} on the wall, but {voted} were cast"
    times["reveal to phone"] = await _news(desk, "reveal", phones)
    return times


async def _news(desk: str, verb: str, phones: Sequence[Phone]) -> list[float]:
    version = (await phones[0].sees())["v"]
    waiting = [asyncio.ensure_future(_at(phone.sees(version))) for phone in phones]
    await asyncio.sleep(1)
    began = time.perf_counter()
    await steers(desk, verb)
    return [at - began for at in await asyncio.gather(*waiting)]


async def _vote(desk: str, phones: Sequence[Phone], votes: Sequence[str], waits: Sequence[float]) -> Times:
    seen: list[tuple[int, float]] = []
    watch = asyncio.ensure_future(_watch(desk, seen))

    async def votes_after(phone: Phone, vote: str, wait: float) -> tuple[float, float]:
        await asyncio.sleep(wait)
        return await _timed(phone.answers_until_saved(vote)), time.perf_counter()

    voted = await asyncio.gather(*map(votes_after, phones, votes, waits))
    while not seen or seen[-1][0] < len(phones):
        await asyncio.sleep(0.01)
    watch.cancel()
    kept = sorted(at for _seconds, at in voted)
    on_wall = [next(at for answered, at in seen if answered > k) for k in range(len(kept))]
    late = [max(0.0, there - at) for there, at in zip(on_wall, kept, strict=True)]
    return {"answer to acknowledged": [seconds for seconds, _at in voted], "answer to wall": late}


async def _watch(desk: str, seen: list[tuple[int, float]]) -> None:
    since = -1
    while True:
        shown = await looks(desk, "wall", since)
        if shown:
            since = shown["w"]
            seen.append((shown.get("answered", 0), time.perf_counter()))


async def _votes_twice(phone: Phone, vote: str) -> None:
    await phone.answers_until_saved(vote)
    assert await phone.answers(vote, n=phone.n) == 200


async def _timed(doing: Any) -> float:
    began = time.perf_counter()
    await doing
    return time.perf_counter() - began


async def _at(doing: Any) -> float:
    await doing
    return time.perf_counter()
