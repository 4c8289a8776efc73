"""The texts of a room: their places take numbers as the language writes them, and the languages tell the same."""

import json
import re
import string
from pathlib import Path

import pytest
from every import every

import flywheel_lab as fl
from flywheel_lab.chapters.course import CHAPTERS, find
from flywheel_lab.chapters.gates import texts
from flywheel_lab.chapters.gates.texts import sections, tell
from flywheel_lab.messages import LANGUAGES, use_language

KEYS = [chapter.key for chapter in CHAPTERS]
OTHERS = [f"{key}-{code}" for key in KEYS for code in LANGUAGES[1:]]
USES = re.compile(r"""\bfl\.(observe|tell)\(\s*["']([^"']+)["']""")


def written(root: Path, key: str, code: str) -> dict[str, str]:
    file = root / f"flywheel_lab/chapters/{key}/texts.{code}.md"
    return {name: text for name, _mark, text in sections(file.read_text("utf-8"))} if file.exists() else {}


def places(text: str) -> set[tuple[str, str]]:
    return {(name, spec or "") for _, name, spec, _ in string.Formatter().parse(text) if name}


def used(root: Path, key: str) -> list[tuple[str, str]]:
    """Return what the code of a chapter shows, as ("tell", name) or ("observe", name), in its order."""
    file = next(chapter.file for chapter in CHAPTERS if chapter.key == key)
    cells = json.loads((root / "course/en" / file).read_text("utf-8"))["cells"]
    return [use for cell in cells if cell["cell_type"] == "code" for use in USES.findall("".join(cell["source"]))]


@pytest.fixture
def two(monkeypatch: pytest.MonkeyPatch) -> None:
    both = {"en": {"a.b": "{n} and {share:%}, {ends[1]:1}"}, "de": {"a.b": "{n} und {share:%}, {ends[1]:1}"}}
    monkeypatch.setattr(texts, "texts_of", lambda key, code: both[code])


@pytest.mark.usefixtures("two")
def test_numbers_are_written_as_the_language_does() -> None:
    numbers = {"n": 1234.5, "share": 0.664, "ends": [0, 2.25]}
    assert str(tell("a.b", **numbers)) == "1,235 and 66%, 2.3"
    use_language("de")
    assert str(tell("a.b", **numbers)) == "1.235 und 66\N{NO-BREAK SPACE}%, 2,3"


@pytest.mark.usefixtures("two")
@every("numbers", [{"n": 1}, {"n": 1, "share": 2, "ends": [0]}, {"n": 1, "share": 2, "ends": 3}])
def test_a_place_without_its_number_is_named(numbers: dict[str, object]) -> None:
    with pytest.raises(fl.FlywheelError, match=r"'a\.b' has a place"):
        tell("a.b", **numbers)


@every("name", ["funnel.no-such", "nowhere.text", "", 3])
def test_an_unknown_text_is_answered_with_those_there_are(name: object) -> None:
    with pytest.raises(fl.FlywheelError, match="There is no text"):
        tell(name)  # type: ignore[arg-type]


def test_a_text_is_shown_as_a_notebook_shows_any_other() -> None:
    html = texts.Text(
        "It is **66%**.\n\n| a |\n|---|\n| 1 |\n\n<details><summary>More</summary>All.</details>"
    )._repr_html_()
    assert "<strong>66%</strong>" in html and "<td>1</td>" in html and "<details>" in html


@every("key", KEYS)
def test_each_text_is_shown_once_and_in_the_order_of_the_notebook(root: Path, key: str) -> None:
    have = list(written(root, key, "en"))
    shown = [name for kind, name in used(root, key) if kind == "tell" or name in have]
    assert have == shown


@every("key", KEYS)
def test_what_a_gate_hides_is_said_to_nobody_before(root: Path, key: str) -> None:
    told = {name for kind, name in used(root, key) if kind == "tell"}
    items = {name.partition("/")[0] for kind, name in used(root, key) if kind == "observe"}
    assert told & {name for name in told if "/" in name or name in items} == set(), "fl.tell shows it openly"
    assert all(find(name, "prediction", "exercise", "quiz") for name in items)


@every("key_code", OTHERS)
def test_each_language_has_the_same_texts_with_the_same_places(root: Path, key_code: str) -> None:
    key, _, code = key_code.rpartition("-")
    ours, theirs = written(root, key, "en"), written(root, key, code)
    assert list(ours) == list(theirs)
    assert [name for name in ours if places(ours[name]) != places(theirs[name])] == []
    assert [name for name in ours if ours[name] == theirs[name]] == [], "left in English"
