"""Slides: real text, pictures that say what they show, the answer after its question, and the same file each time."""

import io
from typing import Any

import pytest
from every import every

from flywheel_lab.chapters.course import CHAPTERS, chapter_named, of_chapter
from flywheel_lab.lessons.chapter import Chapter
from flywheel_lab.messages import LANGUAGES, number, use_language
from flywheel_lab.trainer.deck import LARGEST, SMALLEST, Deck, Said, letters
from flywheel_lab.trainer.paper.solutions import ASKED, solve
from flywheel_lab.trainer.slides import deck, decks

pptx = pytest.importorskip("pptx")


def opened(content: bytes) -> Any:
    return pptx.Presentation(io.BytesIO(content))


def texts(slide: Any) -> str:
    return "\n".join(shape.text_frame.text for shape in slide.shapes if shape.has_text_frame)


def without_text(show: Any) -> list[int]:
    """Return the slides on which a picture says nothing to those who do not see it."""
    alts = {}
    for k, slide in enumerate(show.slides):
        for each in slide._element.iter("{http://schemas.openxmlformats.org/presentationml/2006/main}pic"):
            alts[k] = each.nvPicPr.cNvPr.get("descr") or ""
    return [k for k, alt in alts.items() if len(alt) < 40]


def main_path(chapter: Chapter) -> list[str]:
    return [name for name in of_chapter(chapter.key) if name not in chapter.deeper]


@pytest.fixture(scope="module")
def lenses() -> bytes:
    return deck(chapter_named("06"))


@pytest.mark.slow
def test_slides_are_wide_and_begin_with_the_question_of_the_chapter(lenses: bytes) -> None:
    show = opened(lenses)
    assert show.slide_width / show.slide_height == pytest.approx(16 / 9, rel=1e-3)
    assert texts(show.slides[0]).splitlines() == [
        "06 Three lenses",
        "Funnel, hourglass, flywheel: which of the three is right?",
    ]


def test_each_question_of_the_main_path_is_asked_and_answered_on_the_next_slide(lenses: bytes) -> None:
    shown = [texts(slide) for slide in opened(lenses).slides]
    for item in main_path(chapter_named("06")):
        told = solve(of_chapter("three_lenses")[item])
        asked = next(k for k, text in enumerate(shown) if told.ask.splitlines()[0] in text)
        answer = told.answer.split(",")[0] or (told.because or told.lines[0].text).splitlines()[0].replace("*", "")
        assert answer in shown[asked + 1], item
        if told.because:
            assert told.because.splitlines()[0].replace("*", "") not in shown[asked], item


def test_every_picture_says_what_it_shows(lenses: bytes) -> None:
    assert without_text(opened(lenses)) == []


def test_every_slide_has_a_title_and_every_question_has_notes(lenses: bytes) -> None:
    slides = list(opened(lenses).slides)
    assert all(slide.shapes.title.text_frame.text for slide in slides)
    asked = [of_chapter("three_lenses")[item].card()["ask"] for item in main_path(chapter_named("06"))]
    questions = [slide for slide in slides if any(each in texts(slide) for each in asked)]
    assert len(questions) >= len(asked)
    assert all(slide.notes_slide.notes_text_frame.text for slide in questions)


def test_a_title_stays_at_its_height_from_slide_to_slide(lenses: bytes) -> None:
    layouts = opened(lenses).slide_layouts
    assert {layout.name: layout.placeholders[0].text_frame.vertical_anchor for layout in layouts} == {
        layout.name: None
        for layout in layouts  # none of its own: that of the master
    }


def test_an_answer_bears_the_name_of_its_question_and_never_what_one_does_with_it(lenses: bytes) -> None:
    tasks = {f"Answer: {task}" for task in ASKED.values()}
    titles = [slide.shapes.title.text_frame.text for slide in opened(lenses).slides]
    assert "Answer" in titles
    assert tasks & set(titles) == set()


def test_the_same_slides_are_the_same_file() -> None:
    def small() -> bytes:
        made = Deck("Two slides")
        made.open("One", "below", "notes")
        made.write("Two", [Said("A *word*.")], "notes")
        return made.save()

    assert small() == small()


def test_letters_shrink_until_all_lines_have_room_and_never_below_what_a_wall_can_show() -> None:
    few, many = [Said("A short line.")], [Said("A line of about fifty letters, as they are on slides.")] * 12
    assert letters(few, 11, 5) == LARGEST
    assert SMALLEST <= letters(many, 11, 5) < LARGEST
    with pytest.raises(ValueError, match="too much for one slide"):
        letters(many * 9, 11, 5)


@pytest.mark.slow
def test_what_is_sealed_stays_sealed() -> None:
    bank = of_chapter("start")["start.bank"]
    shown = [texts(slide) for slide in opened(deck(chapter_named("00"))).slides]
    asked = next(k for k, text in enumerate(shown) if bank.card()["ask"] in text)
    truth = number(round(bank.truth()))
    assert [text for text in shown[asked:] if f"{truth} weeks" in text] == []
    assert solve(bank).answer.split(" ")[0] not in shown[asked + 1]


@pytest.mark.every
@pytest.mark.long
@every("code", LANGUAGES)
def test_each_chapter_has_a_deck_in_which_all_has_room_and_no_picture_is_silent(code: str) -> None:
    use_language(code)
    made = dict(decks())
    assert [name[:2] for name in made] == [chapter.number for chapter in CHAPTERS]
    assert {name: without_text(opened(content)) for name, content in made.items()} == {name: [] for name in made}
