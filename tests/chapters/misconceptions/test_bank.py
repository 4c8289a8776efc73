"""Every misconception is told, asked and answered in both languages, and no question gives its answer away."""

import re
import tomllib
from collections import Counter
from importlib import import_module
from pathlib import Path
from typing import Any

import pytest
from every import every
from translatable import in_both, of_data

from flywheel_lab.chapters.course import CHAPTERS, HERE, bank, kinds, misconception
from flywheel_lab.errors import FlywheelError
from flywheel_lab.lessons.misconception import Misconception
from flywheel_lab.messages import gettext, use_language

PROMISED = set(
    re.findall(
        r"\S+",
        """
        stock-like-inflow straight-line forgotten-saturation forgotten-delay runaway-growth ratio-of-averages simpson
        survivorship last-touch more-leads mass-is-speed pushes-are-speed never-stops same-period finished-cases
        k-guarantee until-out averaged-conversions weakest-stage referral-always loyalty-with-age makes-energy
        larger-lasts-longer one-churn bad-news-wins
        """,
    )
)
ALL = list(bank().values())
EACH = every("idea", ALL, ids=list(bank()))
LETTERS = "ABCD"


@pytest.fixture(scope="module")
def written(root: Path) -> list[dict[str, str]]:
    tables = [
        tomllib.loads(file.read_text("utf-8")) for file in root.glob("flywheel_lab/chapters/*/misconceptions.toml")
    ]
    return [in_both(text, context or "") for table in tables for _path, (text, context) in of_data(table)]


def right(idea: Misconception) -> str:
    return LETTERS[[option.right for option in idea.trigger.options].index(True)]


def test_the_bank_has_what_the_course_promises() -> None:
    assert set(bank()) >= PROMISED


def test_every_misconception_has_a_picture_and_no_picture_is_left_over() -> None:
    for file in HERE.glob("*/misconceptions.toml"):
        room = import_module(f"flywheel_lab.chapters.{file.parent.name}.misconceptions")
        assert list(room.PICTURES) == list(tomllib.loads(file.read_text("utf-8")))


def test_a_misconception_stands_in_the_room_of_the_chapter_that_meets_it_first() -> None:
    for i, chapter in enumerate(CHAPTERS):
        file = HERE / chapter.key / "misconceptions.toml"
        ours = tomllib.loads(file.read_text("utf-8")) if file.exists() else {}
        assert {idea for each in CHAPTERS[:i] for idea in named_in(HERE / each.key)} & set(ours) == set()


def named_in(room: Path) -> set[str]:
    """Return the names of misconceptions that a chapter's items show."""
    files = [*room.glob("exercises.py"), *room.glob("exercises/*.py"), room / "predictions.py", room / "quiz.toml"]
    return {name for name in bank() for file in files if f'"{name}"' in file.read_text("utf-8")}


@EACH
def test_a_trigger_has_one_right_option_among_three_or_four(idea: Misconception) -> None:
    assert [option.right for option in idea.trigger.options].count(True) == 1
    assert len(idea.trigger.options) in (3, 4)


@EACH
def test_the_right_option_passes_and_is_explained(idea: Misconception, language: str) -> None:
    outcome = idea.trigger.judge(right(idea))
    assert outcome.status == "passed"
    assert len(outcome.message) > 40


@EACH
def test_every_wrong_option_gets_its_own_explanation(idea: Misconception, language: str) -> None:
    outcomes = [idea.trigger.judge(LETTERS[i]) for i in range(len(idea.trigger.options))]
    assert Counter(outcome.status for outcome in outcomes) == {"passed": 1, "not yet": len(outcomes) - 1}
    assert len({outcome.message for outcome in outcomes}) == len(outcomes)
    assert min(len(outcome.message) for outcome in outcomes) > 40


@EACH
def test_its_own_trigger_shows_the_misconception(idea: Misconception) -> None:
    assert idea.name in {option.misconception for option in idea.trigger.options}


@EACH
def test_the_right_option_shows_none(idea: Misconception) -> None:
    assert idea.trigger.judge(right(idea)).misconception == ""


def test_the_learner_is_du(written: list[dict[str, str]]) -> None:
    formal = re.compile(r"[a-zäöüß,] (Sie|Ihr|Ihre|Ihnen|Ihren|Ihrem)\b")
    assert [text["de"] for text in written if formal.search(text["de"])] == []


def test_numbers_are_the_same_in_both_languages(written: list[dict[str, str]]) -> None:
    def numbers(text: str) -> list[str]:
        return sorted(re.sub(r"\D", "", number) for number in re.findall(r"\d[\d.,]*", text))

    assert [text["en"] for text in written if numbers(text["en"]) != numbers(text["de"])] == []


def test_german_writes_decimals_with_a_comma_and_per_cent_with_a_space_that_does_not_break(
    written: list[dict[str, str]],
) -> None:
    english = re.compile(r"\d\.\d(?!\d\d)|\d,\d{3}|\d ?%")
    assert [text["de"] for text in written if english.search(text["de"])] == []


@every("length", [max, min])
def test_the_length_of_an_option_does_not_give_the_answer_away(length: Any, language: str) -> None:
    sizes = [(LETTERS.index(right(idea)), [len(gettext(each.text)) for each in idea.trigger.options]) for idea in ALL]
    given_away = [size for place, size in sizes if size[place] == length(size) and size.count(length(size)) == 1]
    assert len(given_away) <= len(ALL) / 3


def test_the_place_of_an_option_does_not_give_the_answer_away() -> None:
    places = Counter(right(idea) for idea in bank().values())
    assert max(places.values()) <= len(bank()) / 2
    assert set("ABC") <= set(places)


def test_every_misconception_that_a_chapter_names_is_in_the_bank() -> None:
    files = [file for kind in ("py", "toml") for file in HERE.rglob(f"*.{kind}")]
    named = {name for file in files for name in re.findall(r'misconception ?= ?"([^"{]+)"', file.read_text("utf-8"))}
    assert named - set(bank()) == set()


def test_a_trigger_is_an_idea_with_the_name_of_its_misconception() -> None:
    assert list(kinds()["idea"]) == [f"idea.{name}" for name in bank()]


def test_a_misconception_shows_itself_in_one_line() -> None:
    line = "Misconception(simpson: What holds for the whole holds for its parts.)"
    assert repr(misconception("simpson")) == line


def test_a_card_holds_belief_picture_and_reason(language: str) -> None:
    idea = misconception("simpson")
    card = idea._repr_html_()
    place = [card.index(part) for part in (gettext(idea.belief), "<img", gettext(idea.why))]
    assert place == sorted(place)


@every("name", ["nobody-thinks-so", None, 3, []])
def test_an_unknown_misconception_is_answered_with_the_list(name: Any) -> None:
    with pytest.raises(FlywheelError, match=r"There is no misconception .* last-touch, "):
        misconception(name)


def test_a_card_is_in_the_language_in_use() -> None:
    use_language("de")
    assert repr(misconception("makes-energy")) == "Misconception(makes-energy: Ein Schwungrad erzeugt Energie.)"
