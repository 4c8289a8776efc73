"""The guide: its minutes hold, what it shows exists, and it was written for the questions as they are now."""

import html
import json
import os
import re
from collections.abc import Iterator
from functools import cache
from itertools import chain
from pathlib import Path
from typing import Any

import pytest
from every import every
from lint import fingerprint

from flywheel_lab.chapters.course import HERE, chapter_named, find
from flywheel_lab.chapters.workshop import Step, workshop_steps
from flywheel_lab.live.questions import question_named, running_order
from flywheel_lab.messages import LANGUAGES, use_language
from flywheel_lab.paths import shipped
from flywheel_lab.trainer.guide import guide_page, guides, more_steps
from flywheel_lab.trainer.guide.expected import expected
from flywheel_lab.trainer.guide.plans import durations, plan, steps, written
from flywheel_lab.trainer.guide.sheets import guide
from flywheel_lab.trainer.press import PAPERS, Sheet, print_sheet

ASKING = {name: step for name, step in steps().items() if step.of}
OF_CHAPTERS = workshop_steps()
COMMANDS = {"flywheel-lab", "room 60", "flywheel-lab room 60", "flywheel-lab room 60 180"}
CODE = re.compile(r"[a-z]_[a-z]|\b\w+\.(?:py|toml|json|ipynb)\b|\bfl\.|\w\(\)|[{}]|\b[a-z_]+\.quiz-")
MARKS = "FLYWHEEL_WRITE=1 pytest tests/trainer/test_guide.py renews the mark; read the step first"


@every("minutes", durations())
def test_the_minutes_of_a_plan_are_those_that_it_promises(minutes: int) -> None:
    assert sum(moment.step.minutes for moment in plan(minutes)) == minutes


@every("minutes", durations())
def test_no_plan_has_a_step_twice_but_for_the_breaks(minutes: int) -> None:
    names = [moment.step.name for moment in plan(minutes)]
    assert [name for name in {*names} if names.count(name) > 1 and name not in ("break", "coffee")] == []


def test_the_envelope_is_opened_in_every_plan_that_seals_it() -> None:
    named = {minutes: [moment.step.name for moment in plan(minutes)] for minutes in durations()}
    sealed = [minutes for minutes, names in named.items() if "start.bank" in names]
    assert [m for m in sealed if named[m].index("flywheel.half") < named[m].index("start.bank")] == []


def test_what_may_be_dropped_is_a_step() -> None:
    assert {*written()["drop"]["of"]} <= steps().keys()


@every("name", ASKING)
def test_each_step_was_written_for_its_question_as_it_is_now(name: str) -> None:
    step, mark = ASKING[name], mark_of(ASKING[name])
    if os.environ.get("FLYWHEEL_WRITE"):
        renew(step, mark)
    else:
        assert step.mark == mark, f"what {step.of} asks or says has changed. {MARKS}"


def test_another_question_has_another_mark() -> None:
    assert len({mark_of(step) for step in ASKING.values()}) == len(ASKING)


@every("name", ASKING)
def test_each_step_asks_what_its_own_chapter_asks(name: str) -> None:
    assert find(ASKING[name].of).name.partition(".")[0] == name.partition(".")[0]


@every("name", OF_CHAPTERS)
def test_each_cell_that_a_step_shows_is_in_the_notebook_of_its_chapter(name: str) -> None:
    step = OF_CHAPTERS[name]
    assert {*step.cells, *step.given} <= cells_of(name.partition(".")[0])


@pytest.mark.slow
@every("minutes", durations())
def test_each_question_that_the_guide_names_stands_there_at_the_desk(minutes: int) -> None:
    use_language("en")
    order = running_order([str(minutes)])
    titles = [card.get("label") or card["ask"] for card in (question_named(name).card("en") for name in order)]
    told = " ".join(step["desk"] for step in guide(minutes)["steps"])
    named = {int(n): title for n, title in re.findall(r"Question (\d+): “(.*?)”", told)}
    ranges = [range(int(first), int(last) + 1) for first, last in re.findall(r"Questions (\d+) to (\d+)", told)]
    assert sorted([*named, *chain(*ranges)]) == list(range(1, len(order) + 1))
    assert {n: titles[n - 1] for n in named} == named


@every("name", steps())
def test_a_trainer_says_no_number_that_nobody_computes(name: str) -> None:
    step = steps()[name]
    said = [*step.say, *step.tell, *step.debrief, step.do, step.plan_b, step.title]
    assert [line for line in said if re.search(r"\d", line.replace("“Chapter 02”", ""))] == []


@every("name", steps())
def test_whatever_is_read_aloud_can_be_said_in_one_breath(name: str) -> None:
    step = steps()[name]
    long = [s for line in (*step.say, *step.tell, *step.debrief) for s in sentences(line) if len(s.split()) > 26]
    assert long == []


@pytest.mark.slow
@every("code", LANGUAGES)
def test_nothing_in_a_guide_names_code_but_the_one_command(code: str) -> None:
    use_language(code)
    found = [text for text in texts_in(guide(60)) if CODE.search(re.sub("`([^`]+)`", "", text))]
    commands = {each for text in texts_in(guide(60)) for each in re.findall("`([^`]+)`", text)}
    assert (found, commands) == ([], COMMANDS)


def test_a_german_guide_has_nothing_left_in_english() -> None:
    use_language("en")
    english = {text for text in texts_in(guide(60)) if re.search("[a-z]{3}", text)}
    use_language("de")
    assert {*texts_in(guide(60))} & english == {"Plan B"}


def test_whatever_a_room_answers_stands_in_the_guide_with_what_to_say() -> None:
    use_language("en")
    said = {*texts_in(guide(60))}
    asked = [expected(moment.step.of) for moment in plan(60) if moment.step.of]
    told = {reply.why for each in asked for reply in (*each.right, *each.wrong)}
    assert told - said == set()


def test_the_page_for_a_tablet_says_what_the_paper_says_and_fetches_nothing() -> None:
    use_language("en")
    sheet = next(guides())
    page = guide_page(sheet)
    assert all(escaped(step["say"][0]) in page for step in sheet.data["steps"])
    assert not re.search(r"""(?:src|href)=["'](?!data:|#)|<script""", page)


def test_a_guide_is_printed() -> None:
    use_language("en")
    assert print_sheet(next(guides()), "A4")[:5] == b"%PDF-"


@pytest.mark.every
@pytest.mark.long
@pytest.mark.parametrize("code", LANGUAGES)
def test_each_guide_is_printed_on_each_size(code: str) -> None:
    use_language(code)
    sheets: list[Sheet] = [*guides(), more_steps()]
    assert [s.title for s in sheets for paper in PAPERS if print_sheet(s, paper)[:5] != b"%PDF-"] == []


def mark_of(step: Step) -> str:
    use_language("en")
    return fingerprint("\n".join(expected(step.of).texts()))


def renew(step: Step, mark: str) -> None:
    key, _dot, word = step.name.partition(".")
    file = HERE / key / "workshop.toml"
    head, name, rest = file.read_text("utf-8").partition(f"[{word}]\n")
    rest = re.sub(r'^mark = ".*"$', f'mark = "{mark}"', rest, count=1, flags=re.MULTILINE)
    file.write_text(head + name + rest, "utf-8")


@cache
def cells_of(key: str) -> set[str]:
    file = shipped("course") / "en" / chapter_named(key).file
    return {cell["id"] for cell in json.loads(file.read_text("utf-8"))["cells"]}


def texts_in(part: Any) -> Iterator[str]:
    if isinstance(part, str):
        yield part
    elif isinstance(part, dict):
        for key, each in part.items():
            yield from texts_in(each) if key != "curve" else ()
    elif isinstance(part, list):
        for each in part:
            yield from texts_in(each)


def sentences(text: str) -> list[str]:
    return re.split(r"(?<=[.?!:;])\s", text)


def escaped(text: str) -> str:
    return html.escape(text)


def test_a_mark_that_is_old_is_renewed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "a").mkdir()
    (tmp_path / "a" / "workshop.toml").write_text('[b]\nmark = "1"\n\n[c]\nmark = "2"\n')
    monkeypatch.setitem(renew.__globals__, "HERE", tmp_path)
    renew(Step("a.c", "", 1, ()), "9")
    assert (tmp_path / "a" / "workshop.toml").read_text() == '[b]\nmark = "1"\n\n[c]\nmark = "9"\n'
