"""The hunt in a room: groups tick what they find, the wall counts it, and the reveal tells what is there."""

import asyncio
from pathlib import Path
from string import ascii_uppercase

from phones import a_room, finish

from flywheel_lab.chapters.hunts import hunted_exports, hunts, write_hunts
from flywheel_lab.live.questions import running_order


def test_the_wall_counts_who_found_each_fault_and_the_reveal_tells_which_are_there(tmp_path: Path) -> None:
    right = hunts()["hunt.1"].options
    truth = [place for place, option in enumerate(right) if option.right]
    letters = "".join(ascii_uppercase[place] for place in truth)

    async def workshop() -> None:
        async with a_room(tmp_path / "room", ["hunt.1"]) as served:
            groups = await served.phones(3)
            await served.does("open")
            answers = [letters, letters[:1], letters]
            await asyncio.gather(*(group.answers(each, "hunt.1") for group, each in zip(groups, answers, strict=True)))
            await served.does("close")
            counts = (await served.shows())["shown"]["counts"]
            assert [counts[place] for place in truth] == [3, *[2] * (len(truth) - 1)]
            await served.does("reveal")
            shown = (await served.shows())["shown"]
            assert shown["right"] == truth

    finish(workshop())


def test_each_hunt_asks_of_the_file_that_is_handed_out(tmp_path: Path) -> None:
    files = [file.name for file in write_hunts(tmp_path)]
    asked = [hunts()[name].card()["ask"] for name in running_order(["hunt"])]
    assert [file for file, ask in zip(files, asked, strict=True) if file not in ask] == []


def test_a_hunt_names_the_faults_that_are_in_its_file_and_four_that_are_not() -> None:
    planted = [{fault.name for fault in export.faults} for export in hunted_exports()]
    named = [{option.text for option in hunt.options if option.right} for hunt in hunts().values()]
    assert named == planted
    assert min(sum(not option.right for option in hunt.options) for hunt in hunts().values()) >= 4
