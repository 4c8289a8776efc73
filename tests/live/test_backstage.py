"""What is made beside the room comes when it is ready, and to phones only once the trainer has shown it."""

import json
from base64 import b64encode
from pathlib import Path
from typing import Any

import pytest
from phones import VOTE, Served, a_room, finish, request, send

from flywheel_lab.live.backstage import make_all
from flywheel_lab.messages import LANGUAGES

PICTURE = {"src": f"data:image/png;base64,{b64encode(b'a picture').decode()}", "alt": "Two lines."}
IDEA = {"idea": "larger-lasts-longer", "language": "en", "picture": PICTURE}
GATE = {"gate": VOTE, "language": "en", "html": "<p>They last as long.</p>"}


def makes(served: Served, *made: dict[str, Any]) -> None:
    for each in made:
        served.hub.backstage.keep(each | {}, served.hub.tell_wall)


def test_the_picture_against_what_most_believe_comes_with_the_reveal(tmp_path: Path) -> None:
    async def reveals() -> None:
        async with a_room(tmp_path / "room") as served:
            phone = (await served.phones(1))[0]
            await served.does("open")
            await phone.answers("A")
            await served.does("reveal")
            before = (await phone.sees())["shown"]["idea"]
            makes(served, IDEA)
            idea = (await phone.sees())["shown"]["idea"]
            assert (before["picture"], idea["people"], idea["picture"]["alt"]) == (None, 1, "Two lines.")
            got = await send(served.host, request(served.host, "GET", idea["picture"]["src"]))
            assert (got.body, got.headers["content-type"]) == (b"a picture", "image/png")
            unknown = await send(served.host, request(served.host, "GET", f"/picture/{'0' * 32}.png"))
            assert unknown.status == 404

    finish(reveals())


def test_a_gate_stays_closed_until_the_trainer_opens_it(tmp_path: Path) -> None:
    async def opens() -> None:
        async with a_room(tmp_path / "room") as served:
            phone = (await served.phones(1))[0]
            makes(served, GATE)
            early = [await served.does("open") and await served.does("gate", name=VOTE)]
            desk = await served.does("reveal")
            closed = (await phone.sees())["shown"]["gates"]
            nothing = await served.does("gate", name="hourglass.other")
            await served.does("gate", name=VOTE)
            opened = (await phone.sees())["shown"]["gates"]
            assert (early, desk["gates"], closed) == ([409], [{"name": VOTE, "open": False}], [])
            assert (nothing, opened) == (404, [{"html": GATE["html"]}])

    finish(opens())


@pytest.mark.every
def test_pictures_and_gates_are_made_for_each_language(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("FLYWHEEL_PROGRESS", "")  # which is set, and put back after the test
    make_all([VOTE])
    made = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    for part, name in (("idea", "larger-lasts-longer"), ("gate", VOTE)):
        assert [each["language"] for each in made if each.get(part) == name] == [*LANGUAGES]
