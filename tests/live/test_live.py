"""Twenty phones join, draw, vote, lose the connection and come back: nothing is lost, nobody counts twice."""

import asyncio
import random
from collections import Counter
from pathlib import Path

import pytest
from phones import CURVE, VOTE, Phone, a_room, finish, patience

from flywheel_lab.chapters.inventory.questions import inventory
from flywheel_lab.chapters.workshop import step_about
from flywheel_lab.live.server import public

PAPER = [9000, 8000, 7000, 6000, 5000, 4000, 3000, 2000]


def test_twenty_people_draw_vote_and_vote_again(tmp_path: Path) -> None:
    async def workshop() -> None:
        async with a_room(tmp_path / "room", [CURVE, VOTE]) as served:
            phones = await served.phones(20)
            await served.does("open")
            drawn = [[9000, *(1000 * (k % 9) + k for _handle in PAPER[1:])] for k in range(20)]
            said = await asyncio.gather(*(p.answers(v, CURVE) for p, v in zip(phones, drawn, strict=True)))
            assert said == [200] * 20
            await served.does("close")
            assert sorted((await served.shows())["shown"]["curves"]) == sorted(drawn)
            await served.does("reveal")
            await served.does("next")
            await asyncio.gather(*(p.answers("AB"[k % 2]) for k, p in enumerate(phones)))
            await served.does("close")
            await served.does("again")
            await asyncio.gather(*(p.answers("B", round_=2) for p in phones[:15]))
            await served.does("reveal")
            shown = (await served.shows())["shown"]
            assert (shown["counts"][:2], shown["before"]["counts"][:2]) == ([0, 15], [10, 10])
            assert served.replayed() == served.room

    finish(workshop())


@pytest.mark.slow
def test_the_desk_says_what_the_room_has_learned_once_somebody_has_taken_both_tests(tmp_path: Path) -> None:
    async def workshop() -> None:
        names = [*inventory("before"), *inventory("after")]
        async with a_room(tmp_path / "room", names) as served:
            phones = await served.phones(2)
            told = [await served.does("open")]
            for name in names:
                await asyncio.gather(*(phone.answers_until_saved("A", name) for phone in phones))
                told.append(await served.does("next" if name != names[-1] else "close"))
            learned = [bool(seen["learned"]) for seen in told]
            assert (learned, told[0]["q"]["test"]) == ([False] * 16 + [True], True)

    finish(workshop())


def test_on_a_bad_network_every_answer_counts_once(tmp_path: Path) -> None:
    async def vote(phone: Phone, chance: random.Random, value: str) -> None:
        for each in (chance.choice("ABC"), value):
            await asyncio.sleep(chance.random() / 20)
            if chance.random() < 0.4:
                await phone.loses_the_reply(each)
            await phone.answers_until_saved(each)
            await phone.joins()  # it was reloaded

    async def workshop() -> None:
        async with a_room(tmp_path / "room") as served:
            phones = await served.phones(20)
            await served.does("open")
            values = ["ABC"[k % 3] for k in range(20)]
            chances = [random.Random(k) for k in range(20)]
            await asyncio.gather(*map(vote, phones, chances, values))
            await served.does("close")
            wall = await served.shows()
            assert wall["shown"]["counts"][:3] == [Counter(values)[each] for each in "ABC"]
            assert (wall["people"], wall["answered"]) == (20, 20)
            assert served.replayed() == served.room

    finish(workshop())


def test_news_reaches_who_waits_and_who_was_away(tmp_path: Path) -> None:
    async def workshop() -> None:
        async with a_room(tmp_path / "room") as served:
            waits, away = await served.phones(2)
            news = asyncio.ensure_future(waits.sees((await waits.sees())["v"]))
            await asyncio.sleep(0.05)
            assert not news.done()
            await served.does("open")
            assert ((await news)["stage"], (await away.sees(0))["stage"]) == ("open", "open")

    finish(workshop())


def test_a_question_for_news_has_an_end(tmp_path: Path) -> None:
    async def workshop() -> None:
        async with a_room(tmp_path / "room") as served:
            phone = (await served.phones(1))[0]
            assert await phone.sees(served.room.version) == 204
            assert served.hub.polls[0] == 0

    with patience(public, 0.05):
        finish(workshop())


def test_the_wall_is_told_of_many_answers_at_once(tmp_path: Path) -> None:
    async def workshop() -> None:
        async with a_room(tmp_path / "room") as served:
            phones = await served.phones(10)
            await served.does("open")
            told = asyncio.ensure_future(served.shows(since=served.hub.number))
            await asyncio.gather(*(phone.answers("A") for phone in phones))
            assert (await told)["answered"] == 10

    finish(workshop())


def test_after_close_an_answer_under_way_counts_and_after_the_reveal_none(tmp_path: Path) -> None:
    async def workshop() -> None:
        async with a_room(tmp_path / "room") as served:
            phone = (await served.phones(1))[0]
            before = await phone.answers("A")
            await served.does("open")
            await served.does("close")
            under_way = await phone.answers("B")
            await served.does("reveal")
            assert (before, under_way, await phone.answers("C")) == (409, 200, 409)

    finish(workshop())


def test_pressing_twice_does_nothing_twice(tmp_path: Path) -> None:
    async def workshop() -> None:
        async with a_room(tmp_path / "room", [VOTE, CURVE]) as served:
            await served.does("open")
            at = served.room.at
            twice = await asyncio.gather(served.does("next", w=at), served.does("next", w=at))
            assert (409 in twice, served.room.at) == (True, [1, "open", 1])

    finish(workshop())


def test_of_a_team_counts_what_any_of_its_phones_said_last(tmp_path: Path) -> None:
    async def workshop() -> None:
        async with a_room(tmp_path / "room", teams=2) as served:
            phones = await served.phones(3)
            chosen = [await p.asks("PUT", "/api/team", {"team": t}) for p, t in zip(phones, (0, 1, 1), strict=True)]
            joined = [reply.said["team"] for reply in chosen]
            await served.does("open")
            for phone, vote in zip((*phones, phones[1]), "ABCA", strict=True):
                await phone.answers(vote)
            assert (joined, served.room.by_team(VOTE, 1)) == ([0, 1, 1], {0: "A", 1: "A"})
            assert served.replayed().by_team(VOTE, 1) == served.room.by_team(VOTE, 1)
            assert (await phones[0].asks("PUT", "/api/team", {"team": 2})).status == 400

    finish(workshop())


def test_going_back_shows_what_was_revealed_and_opens_no_vote_again(tmp_path: Path) -> None:
    async def workshop() -> None:
        async with a_room(tmp_path / "room", [VOTE, CURVE]) as served:
            phone = (await served.phones(1))[0]
            await served.does("open")
            await phone.answers("A")
            for verb in ("reveal", "next", "back"):
                await served.does(verb)
            assert (served.room.at, await phone.answers("B")) == ([0, "revealed", 1], 409)

    finish(workshop())


def test_the_desk_has_what_the_guide_says_at_this_moment(tmp_path: Path) -> None:
    async def workshop() -> None:
        async with a_room(tmp_path / "room", [CURVE]) as served:
            step = step_about(CURVE)
            assert step is not None
            before = (await served.does("open"))["notes"]
            after = (await served.does("reveal"))["notes"]
            assert (before["say"].split("\n\n")[0], before["do"]) == (step.say[0], step.do)
            assert (after["say"].split("\n\n"), after["ask"].split("\n\n")) == ([*step.tell], [*step.debrief])
            assert "notes" not in await served.shows("wall")

    finish(workshop())
