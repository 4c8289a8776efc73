"""The page to keep of a chapter tells only what the learner has committed to, and follows each answer."""

import re
from pathlib import Path

import pytest
from every import every

import flywheel_lab as fl
from flywheel_lab.chapters.course import CHAPTERS, HERE, find, kinds, of_chapter
from flywheel_lab.lessons.outcome import Outcome
from flywheel_lab.lessons.progress.store import record
from flywheel_lab.lessons.summary import Told, read_summary
from flywheel_lab.messages import gettext

KEYS = [chapter.key for chapter in CHAPTERS if (HERE / chapter.key / "summary.toml").exists()]


@pytest.fixture(autouse=True)
def file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("FLYWHEEL_PROGRESS", str(tmp_path / "progress.json"))
    return tmp_path / "progress.json"


def told(key: str) -> list[Told]:
    summary = read_summary(HERE / key / "summary.toml")
    return [summary.surprise, *summary.takeaways]


def shows(page: str, text: str) -> bool:
    return re.sub(r"\W", "", text) in re.sub(r"<[^>]*>|&#x27;|&quot;|\W", "", page)


@every("key", KEYS)
def test_a_page_has_a_surprise_three_to_five_takeaways_and_no_number(key: str) -> None:
    surprise, *takeaways = told(key)
    assert surprise.of and 3 <= len(takeaways) <= 5
    assert [each.says for each in (surprise, *takeaways) if re.search(r"\d\d|\d %", each.says)] == []


@every("key", KEYS)
def test_before_any_answer_there_is_no_page(key: str) -> None:
    assert fl.summary(key).page == ""


@every("key", KEYS)
def test_an_answer_to_something_else_gives_nothing_away(key: str, language: str) -> None:
    fl.use_language(language)
    record(Outcome(next(name for name in kinds()["quiz"] if name.startswith(f"{key}.")), "passed", ""), "A")
    page = fl.summary(key).page
    for each in told(key):
        assert not each.of or not shows(page, gettext(each.says))
    assert "<img" not in page


@pytest.mark.slow
@every("key", KEYS)
def test_each_sentence_appears_with_the_item_that_it_gives_away(key: str) -> None:
    shown = fl.summary(key)
    for each in told(key):
        if each.of:
            record(Outcome(find(each.of).name, "not yet", ""), "A")
            shown.heard()
        assert shows(shown.page, each.says)


@pytest.mark.slow
@every("key", KEYS)
def test_with_its_item_comes_the_picture_with_words_for_those_who_do_not_see_it(key: str) -> None:
    for name in of_chapter(key):
        record(Outcome(name, "passed", ""), "A")
    alt = re.search(r"<img alt='([^']+)'", fl.summary(key).page)
    assert alt and len(alt[1].split()) > 10


def test_the_page_shows_the_learners_own_words_as_text() -> None:
    fl.check("hourglass.curve-in-words", "A <b> pipeline.")
    assert "A &lt;b&gt; pipeline." in fl.summary("02").page


def test_a_page_on_the_screen_follows_an_answer() -> None:
    shown = fl.summary("hourglass")
    fl.check("hourglass.lifetime", "no idea at all, 7 weeks")
    before = shown.page
    fl.check("hourglass.lifetime", find("hourglass.lifetime").solution())
    assert shown.page != before
