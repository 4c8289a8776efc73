"""The map of the course decides in Python: what is shown, what a wish does, and what stands where no widget can run."""

import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from every import every

import flywheel_lab as fl
from flywheel_lab.chapters.course import CHAPTERS, chapter_named
from flywheel_lab.chapters.overview import outline
from flywheel_lab.lessons.outcome import Outcome
from flywheel_lab.lessons.progress import store
from flywheel_lab.lessons.progress.code import Status, read_code
from flywheel_lab.lessons.progress.map import next_step, progress_map
from flywheel_lab.lessons.progress.state import COUNTED, Answers, Outline, State
from flywheel_lab.widgets.learning.progress import TEXTS, ProgressMap

COURSE = [
    Outline("00", "Start", (("start.a", "Which <one>?", "prediction"), ("start.b", "The mixture", "exercise"))),
    Outline("01", "The funnel", (("funnel.a", "Recap", "quiz"), ("funnel.b", "One third", "exercise"))),
]


def course() -> list[Outline]:
    return COURSE


@pytest.fixture(autouse=True)
def file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("FLYWHEEL_PROGRESS", str(tmp_path / "progress.json"))
    monkeypatch.setattr(store, "_unsaved", [])
    return tmp_path / "progress.json"


def answer(name: str, status: Any = "passed") -> None:
    store.record(Outcome(name, status, "Because."), "A")


def wish(widget: ProgressMap, **values: str) -> str:
    number = widget.said.get("number", 0) + 1
    widget.set_state({"wish": {**values, "number": number}})
    assert widget.said["number"] == number
    return str(widget.said["text"])


def test_it_says_in_one_line_what_is_done() -> None:
    answer("start.a", "not yet")
    answer("funnel.b", "not yet")
    assert repr(progress_map(course)) == "Progress(00: 1 of 2, 01: 0 of 2)"


def test_each_item_has_symbol_and_word() -> None:
    answer("start.a", "not yet")
    answer("start.b", "not yet")
    answer("funnel.b")
    content = progress_map(course).content
    marks = [content["faces"][item["status"]] for chapter in content["chapters"] for item in chapter["items"]]
    assert marks == [("✓", "Made"), ("→", "Not yet"), ("○", "Not attempted"), ("✓", "Passed")]


def test_a_given_state_is_shown_until_something_changes() -> None:
    answer("start.b")
    widget = progress_map(course, State())
    assert repr(widget) == "Progress(00: 0 of 2, 01: 0 of 2)"
    widget.heard()
    assert repr(widget) == "Progress(00: 1 of 2, 01: 0 of 2)"


@every(
    ("done", "words"),
    [
        ([], "Next: “Which <one>?” in chapter 00, Start."),
        (["start.a", "start.b"], "Continue here: “One third” in chapter 01, The funnel."),
        (["start.a", "start.b", "funnel.b"], "Continue here: “Recap” in chapter 01, The funnel."),
        (["start.a", "start.b", "funnel.a", "funnel.b"], "All is done."),
    ],
)
def test_the_next_step_is_the_first_that_is_open_and_a_quiz_comes_last(done: list[str], words: str) -> None:
    state = State({name: Answers("passed", 1, "A", "passed", "A") for name in done})
    assert next_step(COURSE, state).startswith(words)


def test_its_stand_in_says_the_same_as_text(language: str) -> None:
    answer("start.b")
    page = progress_map(course)._repr_html_()
    assert {"en": "1 of 2", "de": "1 von 2"}[language] in page
    assert "Which &lt;one&gt;?" in page


def test_a_copy_is_saved_added_and_deleted_from_python(tmp_path: Path) -> None:
    answer("start.b")
    widget = progress_map(course)
    assert widget.export(tmp_path / "copy.json") == f"Your copy is {tmp_path / 'copy.json'}."
    widget.delete()
    assert repr(widget) == "Progress(00: 0 of 2, 01: 0 of 2)"
    assert widget.load(tmp_path / "copy.json") == ""
    assert repr(widget) == "Progress(00: 1 of 2, 01: 0 of 2)"


def test_the_buttons_delete_and_add(file: Path) -> None:
    answer("start.b")
    widget = progress_map(course)
    assert wish(widget, do="copy") == ""
    copy = widget.said["copy"]
    assert wish(widget, do="delete") == "All your answers are deleted."
    assert repr(widget) == "Progress(00: 0 of 2, 01: 0 of 2)"
    assert not file.exists()
    assert wish(widget, do="add", text=copy) == "The copy was added."
    assert repr(widget) == "Progress(00: 1 of 2, 01: 0 of 2)"


def test_a_copy_that_is_none_is_refused_and_said() -> None:
    answer("start.b")
    widget = progress_map(course)
    assert wish(widget, do="add", text="hello").startswith("This is not a progress file")
    assert repr(widget) == "Progress(00: 1 of 2, 01: 0 of 2)"


def test_a_copy_holds_what_was_answered_after_the_map_was_drawn() -> None:
    widget = progress_map(course)
    answer("start.b")
    wish(widget, do="copy")
    assert "start.b" in widget.said["copy"]


@pytest.mark.parametrize(
    ("content", "words"), [(b"damaged", "is damaged and cannot"), (b'{"version": 2}', "from a newer flywheel-lab")]
)
def test_there_is_no_copy_of_what_cannot_be_read(file: Path, content: bytes, words: str) -> None:
    file.write_bytes(content)
    widget = progress_map(course)
    said = wish(widget, do="copy")
    assert said.startswith("No copy was made.") and words in said
    assert not widget.said["copy"]


def test_a_result_code_tells_the_answers_of_its_chapter() -> None:
    answer("start.b")
    widget = progress_map(course, number_of=lambda name: chapter_named(name).number)
    layouts = {each.number: {name: Status() for name, _, _ in each.items} for each in COURSE}
    assert read_code(widget.code("00"), layouts).answers == {"start.a": None, "start.b": "passed at once"}
    assert widget.code("01") == ""
    assert widget.code("start") == widget.code(0) == widget.code("00")
    with pytest.raises(fl.FlywheelError, match=r"There is no chapter '99'\. The chapters are '00' \(start\), '01'"):
        widget.code("99")


def test_after_another_look_it_speaks_the_language_in_use() -> None:
    widget = fl.progress()
    fl.use_language("de")
    widget.heard()
    assert widget.language == "de"
    assert widget.texts["title"] == "Dein Weg durch den Kurs"
    titles = [each["title"] for each in widget.content["chapters"]]
    assert titles[:2] == ["Einstieg", "Der Trichter"] and len(titles) == len(CHAPTERS)


def test_each_mark_says_how_the_item_stands() -> None:
    answer("start.a", "not yet")
    answer("start.b", "not yet")
    chapters = progress_map(course).content["chapters"]
    status = [item["status"] for chapter in chapters for item in chapter["items"]]
    assert status == ["made", "not yet", "not attempted", "not attempted"]


def test_its_stand_in_shows_the_forecasts_if_there_are_any() -> None:
    fl.use_language("en")
    assert "<img" not in fl.progress()._repr_html_()
    fl.check("funnel.return", (10, 20, 30))
    assert "Buyers who come back: range too low" in fl.progress()._repr_html_()


def test_a_damaged_file_is_told(file: Path) -> None:
    file.write_bytes(b"damaged")
    assert "is damaged and cannot be read" in progress_map(course).content["notice"]


def test_the_screen_says_each_text_and_no_other(read_sources: Callable[[str], str]) -> None:
    source = read_sources("progress.js")
    kinds = set(re.search(r"const \{ ([\w, ]+) \} = texts;", source)[1].split(", "))
    assert kinds | set(re.findall(r"\btexts\.(\w+)", source)) == TEXTS.keys()
    assert "innerHTML" not in source


def test_the_screen_reads_each_trait_that_is_sent_and_no_other(read_sources: Callable[[str], str]) -> None:
    read = set(re.findall(r'model\.get\("(\w+)"\)', read_sources("progress.js")))
    assert read | {"wish"} == ProgressMap.class_own_traits(sync=True).keys() | {"locks"}  # asked of every widget


def test_a_certificate_is_one_press_away_and_needs_no_code(language: str) -> None:
    shown = fl.progress()
    assert not shown.content["finished"]
    for name, _label, kind in outline(chapter_named("00")).items:
        if kind in COUNTED:
            answer(name)
    wish(shown, do="certificate", name="Ada <b>")
    assert shown.content["finished"] and "Ada &lt;b&gt;" in shown.said["page"]
