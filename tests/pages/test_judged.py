"""What a page judges is what Python judges: asked of the built file, with the sheets that stand in the pages."""

import json
from collections import defaultdict
from collections.abc import Callable, Iterator
from functools import lru_cache
from pathlib import Path
from typing import Any

import pytest
from node import Play
from page_data import all_shown, data_of

from flywheel_lab.chapters.course import exercises
from flywheel_lab.messages import language as language_in_use
from flywheel_lab.messages import use_language

from ..widgets.twins.answering import ITEMS
from ..widgets.twins.cases import Case, by_chance, calculated_by_hand, chosen, drawn

pytestmark = pytest.mark.long

PAGE = """
  const nothing = { addEventListener() {}, querySelector: () => null, querySelectorAll: () => [] };
  globalThis.ResizeObserver = class { observe() {} };
  globalThis.document = { ...nothing, getElementById: (id) => (id === "page" ? { textContent: given.page } : null) };
  globalThis.location = { hash: "", protocol: "file:" };
  globalThis.addEventListener = () => {};
  const run = (0, eval);
  run(given.course);
  const { help, judge, speaker, unseal } = run(`${given.pages};flywheelPages`);
  const asked = {};
  for (const [name, [sheet, texts]] of Object.entries(given.asked))
    asked[name] = [unseal(sheet), speaker(given.language, texts)];
"""
JUDGE = "return given.cases.map(([name, answer]) => judge(asked[name][0], answer, asked[name][1]));"
HELP = "return given.cases.map(([name, wanted]) => help(asked[name][0], wanted));"


@lru_cache
def places(site: Path, language: str) -> dict[str, list[tuple[str, dict[str, str]]]]:
    """Each sealed sheet of an item that stands somewhere in the pages, and the texts of its card there."""
    found = defaultdict(list)
    for card in cards(site / language):
        for name, sheet in card["sheets"].items():
            found[name].append((sheet, card["texts"]))
        texts = card["texts"]
    again = (site / "assets" / f"again.{language}.js").read_text("utf-8").partition("=")[2].rstrip(";\n")
    for name, each in json.loads(again).items():
        found[name].append((each["sheet"], texts))
    return found


def cards(folder: Path) -> Iterator[dict[str, Any]]:
    for page in sorted(folder.glob("[0-9]*.html")):
        shown = [each for cell in data_of(page)["cells"].values() for each in all_shown(cell)]
        yield from (each["state"] for each in shown if each.get("widget") == "questions")


def in_the_page(play: Play, site: Path, language: str, script: str, cases: list[Case]) -> list[Any]:
    """Ask the built file of the site, as a page of this language loads it."""
    course, pages = ((site / "assets" / name).read_text("utf-8") for name in (f"course.{language}.js", "pages.js"))
    asked = {name: places(site, language)[name][0] for name in dict(cases)}
    files = {"course": course, "pages": pages, "page": '{"cells": {}, "up": ""}'}
    return list(play("", PAGE + script, files | {"language": language, "asked": asked, "cases": cases}))


@pytest.fixture(params=["de", pytest.param("en", marks=pytest.mark.every)])
def spoken(request: pytest.FixtureRequest) -> str:
    """Judge what is drawn or guessed in one language: the modules that the file is built from are asked in each."""
    use_language(request.param)
    return str(request.param)


def differences(play: Play, site: Path, language: str, cases: list[Case]) -> list[Any]:
    """Return the cases in which the page and Python do not say the same, the first few."""
    found, parts = [], ("status", "message", "misconception", "readable")
    for (name, answer), there in zip(cases, in_the_page(play, site, language, JUDGE, cases), strict=True):
        here = ITEMS[name].judge(answer)
        if (said := [getattr(here, part) for part in parts]) != (told := [there[part] for part in parts]):
            found.append((name, answer, said, told))
    return found[:5]


def test_each_item_is_judged_by_one_sheet_wherever_it_is_asked(site: Path, language: str) -> None:
    sheets = {name: len({sheet for sheet, _texts in each}) for name, each in places(site, language).items()}
    assert sheets == dict.fromkeys(ITEMS, 1)


def test_every_answer_that_can_be_chosen_or_was_calculated_is_judged_alike(
    play: Play, site: Path, half: Callable[[list[Case]], list[Case]]
) -> None:
    cases = [*chosen(ITEMS), *calculated_by_hand()]
    assert len(cases) > 3000 and differences(play, site, language_in_use(), half(cases)) == []


def test_every_drawing_is_judged_alike(play: Play, site: Path, spoken: str) -> None:
    cases = drawn()
    assert len(cases) > 4000 and differences(play, site, spoken, cases) == []


def test_five_thousand_answers_by_chance_are_judged_alike(play: Play, site: Path, spoken: str) -> None:
    assert differences(play, site, spoken, by_chance()) == []


def test_help_is_the_same_on_every_rung(play: Play, site: Path, language: str) -> None:
    cases = [(name, {"rung": rung}) for name in exercises() for rung in (*range(-1, 7), None, "2", 9)]
    found = in_the_page(play, site, language, HELP, cases)
    assert found == [json.loads(json.dumps(exercises()[name].help(wanted))) for name, wanted in cases]
