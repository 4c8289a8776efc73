"""An explanation is taken as it is, kept whole, and rated by who wrote it."""

import json
from base64 import b64decode
from pathlib import Path
from typing import Any

import pytest
from every import every

import flywheel_lab as fl
from flywheel_lab.chapters.course import answers, explanations
from flywheel_lab.lessons.explain import LONGEST, RATINGS
from flywheel_lab.messages import gettext


@pytest.fixture(autouse=True)
def file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("FLYWHEEL_PROGRESS", str(tmp_path / "progress.json"))
    return tmp_path / "progress.json"


@every("answer", ["", "  \n ", ..., 7, None, {"text": ""}, {"rated": "got"}])
def test_what_has_no_words_is_no_try(answer: Any) -> None:
    assert not fl.check("start.total-in-words", answer).is_a_try
    assert answers().items == {}


def test_words_are_kept_whole_with_what_their_writer_thinks_of_them(file: Path) -> None:
    words = "Größe? „Übung“\n" + "ü" * (LONGEST - 15)
    fl.check("start.total-in-words", {"text": words, "rated": "partly"})
    kept = json.loads(file.read_bytes())["items"]["start.total-in-words"]
    assert kept["last"] == {"text": words, "rated": "partly"} and kept["status"] == "not yet"


def test_more_words_than_there_is_room_for_are_not_cut_silently() -> None:
    outcome = fl.check("start.total-in-words", "x" * (LONGEST + 1))
    assert not outcome.is_a_try and str(LONGEST) in outcome.message


@every("rated", ["", *RATINGS])
def test_the_card_shows_them_again_with_the_rating(rated: str) -> None:
    fl.check("start.total-in-words", {"text": "The mix.", "rated": rated})
    shown = fl.explain("start.total-in-words").outcomes["start.total-in-words"]
    assert shown["answer"] == {"text": "The mix.", "rated": rated, "compared": True}
    assert shown["status"] == ("passed" if rated == "got" else "not yet")


def test_ours_is_in_no_open_text_of_the_card(language: str) -> None:
    for item in explanations().values():
        card = item.card()
        ours = gettext(item.ours)
        assert ours not in json.dumps(card, ensure_ascii=False) and b64decode(card["ours"]).decode() == ours
        assert ours not in fl.explain(item.name)._repr_html_()


def test_each_chapter_has_a_place_to_explain() -> None:
    assert len({name.split(".")[0] for name in explanations()}) >= 7


def test_a_result_code_holds_no_words_of_the_learner() -> None:
    assert fl.progress().code("00") == ""
    fl.check("start.total-in-words", "My very own words.")
    assert fl.progress().code("00") == ""
