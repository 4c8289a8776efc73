"""The texts of the quizzes: as the house writes them, and without giving the answer away."""

import re
import tomllib
from collections import Counter
from collections.abc import Iterator
from statistics import mean
from string import ascii_uppercase
from typing import Any

from every import every
from translatable import spoken

from flywheel_lab.chapters.course import CHAPTERS, HERE

FILES = {chapter.key: HERE / chapter.key / "quiz.toml" for chapter in CHAPTERS}
TABLES = {
    f"{chapter}.{key}": spoken(table)
    for chapter, file in FILES.items()
    for key, table in tomllib.loads(file.read_text("utf-8")).items()
}
CHOICES = {name: table for name, table in TABLES.items() if "options" in table}
SINGLE = {name: table for name, table in CHOICES.items() if table.get("kind", "one") == "one"}
NUMBERS = {name: table for name, table in TABLES.items() if table.get("kind") == "number"}


def texts(part: Any, path: str = "") -> Iterator[tuple[str, dict[str, str]]]:
    """Yield every text of a table, with where it stands."""
    if isinstance(part, dict) and part.keys() & {"en", "de"}:
        yield path, part
    elif isinstance(part, dict | list):
        for key, each in part.items() if isinstance(part, dict) else enumerate(part):
            yield from texts(each, f"{path}.{key}".strip("."))


TEXTS = dict(texts(TABLES))
GERMAN = {
    "formal": r"(?<![.:!?] )(?<!^)\b(Sie|Ihnen|Ihr|Ihre[mnrs]?)\b",
    "quotation marks": r"[\"”]|(?<!\w)'|“(?=\w)",
    "space before %": r"\d ?%",
    "decimal point": r"\d\.\d(?!\d\d)",
    "words of the trade": r"\b(Funnel(?<!Conversion-Funnel)|Conversion Rate|Churn|User)\b",
}
ENGLISH = {"quotation marks": r"\"|(?<!\w)'", "space before %": r"\d\s%", "German": r"[äöüÄÖÜß„]"}


def found(language: str, pattern: str) -> list[str]:
    return [path for path, text in TEXTS.items() if re.search(pattern, text[language])]


def test_each_chapter_has_its_quiz() -> None:
    assert [key for key, file in FILES.items() if not file.exists()] == []


@every("rule", GERMAN)
def test_the_german_is_ours(rule: str) -> None:
    assert found("de", GERMAN[rule]) == []


@every("rule", ENGLISH)
def test_the_english_is_ours(rule: str) -> None:
    assert found("en", ENGLISH[rule]) == []


BROKEN = {
    "formal": "Fragen Sie Ihre Kunden.",
    "quotation marks": 'Er sagt "nein".',
    "space before %": "Es sind 5 %.",
    "decimal point": "Es sind 5.5 Wochen.",
    "words of the trade": "Der Funnel ist leer.",
}


@every("rule", GERMAN)
def test_a_broken_german_text_is_reported(rule: str) -> None:
    assert re.search(GERMAN[rule], BROKEN[rule])


@every("name", TABLES)
def test_a_question_asks(name: str) -> None:
    assert {language for language, text in TABLES[name]["ask"].items() if "?" in text} == {"en", "de"}


@every("name", TABLES)
def test_no_explanation_is_a_mere_verdict(name: str) -> None:
    reasons = [text for path, text in texts(TABLES[name]) if path.endswith("why")]
    assert [each for each in reasons if min(len(text.split()) for text in each.values()) < 7] == []


@every("name", SINGLE)
def test_one_option_is_right(name: str) -> None:
    assert sum(option.get("right", False) for option in SINGLE[name]["options"]) == 1


@every("name", CHOICES)
@every("language", ["en", "de"])
def test_options_are_of_similar_length(name: str, language: str) -> None:
    lengths = {option["text"][language]: len(option["text"][language]) for option in CHOICES[name]["options"]}
    assert max(lengths.values()) < 1.7 * min(lengths.values()), lengths


@every("pick", [min, max])
@every("language", ["en", "de"])
def test_length_does_not_give_the_answer_away(language: str, pick: Any) -> None:
    outer = [pick(table["options"], key=lambda each: len(each["text"][language])) for table in SINGLE.values()]
    assert sum(option.get("right", False) for option in outer) <= len(SINGLE) / 2


def test_length_says_nothing_where_several_are_right() -> None:
    options = [option for name, table in CHOICES.items() if name not in SINGLE for option in table["options"]]
    lengths = {right: mean(len(o["text"]["en"]) for o in options if o.get("right", False) == right) for right in (0, 1)}
    assert 0.7 < lengths[0] / lengths[1] < 1.4


def test_the_right_letter_varies() -> None:
    places = [[o.get("right", False) for o in table["options"]].index(True) for table in SINGLE.values()]
    letters = Counter(ascii_uppercase[place] for place in places)
    assert set(letters) == set("ABCD") and max(letters.values()) <= len(SINGLE) / 2


def test_the_right_letters_of_several_vary() -> None:
    patterns = [tuple(o.get("right", False) for o in t["options"]) for name, t in CHOICES.items() if name not in SINGLE]
    assert len(set(patterns)) == len(patterns)


@every("name", NUMBERS)
def test_no_text_before_the_answer_contains_the_number(name: str) -> None:
    table = NUMBERS[name]
    early = [table["ask"], table["hint"], *(mistake["why"] for mistake in table["mistakes"])]
    value = table["value"]
    number = re.compile(rf"\{{{value}\b" if isinstance(value, str) else rf"(?<![\d.,]){value:g}(?![\d.,]?\d)")
    assert [text for each in early for text in each.values() if number.search(text)] == []
