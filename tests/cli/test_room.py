"""The command that opens a room: what it takes, what it says, and what it asks about a room that was left open."""

import asyncio
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from every import every
from phones import finish

from flywheel_lab import FlywheelError
from flywheel_lab.cli import main, room
from flywheel_lab.cli.options import read_options
from flywheel_lab.live.keeping import opening
from flywheel_lab.live.server import run


@pytest.fixture
def served(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> list[Any]:
    """Serve nothing: note the head of each room that would be served, and leave it open."""
    heads: list[Any] = []

    async def note(head: Any, journal: Any, port: int, ready: Callable[[str], None], delete: object) -> None:
        heads.append(head)
        journal.close()
        ready(f"http://127.0.0.1:{port + 1}/#key")

    monkeypatch.setenv("FLYWHEEL_ROOM", str(tmp_path / "room"))
    monkeypatch.setattr(run, "run_room", note)
    monkeypatch.setattr(asyncio, "run", finish)
    monkeypatch.setattr(room.webbrowser, "open", heads.append)
    monkeypatch.setattr(sys, "stdin", None)
    return heads


@every("words", [["room"], ["room", "hourglass", "--no-browser"], ["--language", "de", "room", "funnel.stop"]])
def test_what_follows_room_says_what_is_asked(words: list[str]) -> None:
    options = read_options(words)
    assert (options.task, options.lab) == ("room", tuple(w for w in words if w not in ("room", "--language", "de")))


def test_a_chapter_and_a_question_are_asked_in_their_order(served: list[Any]) -> None:
    assert main(["room", "hourglass.stop", "01", "--no-browser"]) == 0
    assert served[0]["order"][:2] == ["hourglass.stop", "funnel.doubled"] and len(served) == 1


def test_a_workshop_is_asked_by_its_minutes_and_a_second_one_adds_what_is_new(served: list[Any]) -> None:
    assert main(["room", "90", "60", "--no-browser"]) == 0
    order = served[0]["order"]
    asked = [name for name in order if name.partition(".")[0] not in ("before", "after")]
    assert asked == ["funnel.doubled", "funnel.fill", "hourglass.stop", "flywheel.half", "flywheel.by-itself"]
    assert (len(order), order[0], order[-2].partition(".")[0]) == (21, "before.stock", "after")


def test_the_desk_opens_in_the_browser_and_its_address_is_said(
    served: list[Any], capsys: pytest.CaptureFixture[str]
) -> None:
    main(["--language", "de", "room", "hourglass"])
    address = "http://127.0.0.1:8766/?lang=de#key"
    assert (served[1], address in capsys.readouterr().out) == (address, True)


WRONG = {
    "no such chapter": (
        ["hourglas"],
        "'hourglas' is neither a workshop.*such as 60.*such as funnel",
    ),
    "no such question": (["hourglass.nothing"], "hourglass.stop"),
    "a sealed prediction": (["start.bank"], "'start.bank' cannot be asked in a room"),
    "no such workshop": (["70"], "no workshop of 70 minutes. There are 60, 90"),
    "an option of JupyterLab": (["--port", "9999"], "room takes chapters.*got --port"),
}


@every(("words", "said"), list(WRONG.values()), list(WRONG))
def test_what_cannot_be_asked_is_named(words: list[str], said: str) -> None:
    with pytest.raises(FlywheelError, match=said):
        room.open_room(words)


def test_a_room_that_was_left_open_goes_on_where_nobody_can_be_asked(
    served: list[Any], capsys: pytest.CaptureFixture[str]
) -> None:
    for chapter in ("hourglass", "funnel"):
        room.open_room([chapter, "--no-browser"])
    said = capsys.readouterr().out
    assert served[0] == served[1]
    assert "question 1 of" in said and "its own questions, not those that you name" in said


@every(("typed", "same"), [("", True), ("f", False), ("F\n", False)])
def test_a_room_that_was_left_open_goes_on_or_is_forgotten(typed: str, same: bool) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(sys, "stdin", type("Terminal", (), {"isatty": lambda self: True})())
        patch.setattr("builtins.input", lambda said: typed)
        left = opening.Room(["hourglass.stop"])
        assert room.goes_on(left, left.order) is same


def test_forget_begins_a_new_one(served: list[Any]) -> None:
    room.open_room(["hourglass", "--no-browser"])
    room.open_room(["funnel", "--no-browser", "--forget"])
    assert served[0]["code"] != served[1]["code"] and served[1]["order"][0] == "funnel.doubled"


def test_without_its_packages_the_command_to_install_them_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(room, "find_spec", lambda name: None)
    with pytest.raises(FlywheelError, match=r"pip install .*flywheel-lab\[lab,trainer\]"):
        room.open_room([])


def test_a_stopped_room_is_left_open(served: list[Any], monkeypatch: pytest.MonkeyPatch) -> None:
    async def stops(*given: Any) -> None:
        raise asyncio.CancelledError

    room.open_room(["hourglass", "--no-browser"])
    monkeypatch.setattr(run, "run_room", stops)
    with pytest.raises(asyncio.CancelledError):
        room.open_room(["hourglass", "--no-browser"])
    assert opening.find_unfinished(opening.room_folder()) is not None
