"""What is printed: every question with an answer that the course itself calls right, on pages that hold all of it."""

import re
from collections.abc import Callable
from string import ascii_uppercase

import pytest
from every import every

from flywheel_lab.chapters.course import CHAPTERS, bank, kinds, of_chapter, part, predictions
from flywheel_lab.lessons.explain import Explain
from flywheel_lab.lessons.items import Item
from flywheel_lab.lessons.predictions import Sketch
from flywheel_lab.lessons.questions.hearsay import VERDICTS, verdict_word
from flywheel_lab.messages import LANGUAGES, use_language
from flywheel_lab.trainer.paper.booklet import booklet
from flywheel_lab.trainer.paper.curves import DASHES, draw_paper
from flywheel_lab.trainer.paper.fields import fields_sheet
from flywheel_lab.trainer.paper.levers import LEVERS, MOST, levers_sheet
from flywheel_lab.trainer.paper.solutions import ASKED, Solution, solve
from flywheel_lab.trainer.paper.summaries import summaries
from flywheel_lab.trainer.paper.worksheets import worksheets
from flywheel_lab.trainer.press import PAPERS, Sheet, print_sheet

ITEMS: list[Item] = [item for each in kinds().values() for item in each.values()]
SKETCHES = [item for item in predictions().values() if isinstance(item, Sketch)]
OWN_FIRM = 5  # worksheets on one's own firm: phases, brakes on two pages, fields, levers
COLOURS = re.compile(rb"#([0-9a-fA-F]{2})([0-9a-fA-F]{2})([0-9a-fA-F]{2})\b")


def pages(sheet: Sheet, paper: str) -> int:
    return len(re.findall(rb"/Type\s*/Page\b", print_sheet(sheet, paper)))


def name(item: object) -> str:
    return str(getattr(item, "name", item))


def answered_as_printed(item: Item, told: Solution) -> object:
    """Return the answer that a participant would give who copies it from the booklet; None where it is in words."""
    right = [line for line in told.lines if line.right]
    if told.kind in ("one", "many"):
        shown = told.answer.replace(", ", "")
        return item.key(shown) if hasattr(item, "key") else shown
    if told.kind == "claim":
        words = [verdict_word(verdict) for verdict in VERDICTS]
        return ascii_uppercase[words.index(told.answer)]
    if told.kind in ("order", "match", "sort"):
        card = item.card()
        texts = card["lines" if told.kind == "order" else "left"]
        if told.kind == "order":
            return "".join(ascii_uppercase[texts.index(line.text)] for line in right)
        bins = {line.text: line.to.split(" / ")[0] for line in right}
        return "".join(ascii_uppercase[card["right"].index(bins[text])] for text in texts)
    if told.kind == "blanks":
        return [line.to for line in right]
    if told.kind == "range":
        return told.answer.removesuffix(f" {item.card()['unit']}")
    return told.answer


FORMULAS = [item for item in ITEMS if getattr(item, "arguments", ())]
NOT_JUDGED = [item for item in ITEMS if getattr(item, "sealed", False)] + FORMULAS
JUDGED = [item for item in ITEMS if not isinstance(item, Sketch | Explain) and item not in NOT_JUDGED]


@pytest.mark.slow
@every("item", JUDGED, ids=name)
def test_the_printed_answer_passes(item: Item) -> None:
    outcome = item.judge(answered_as_printed(item, solve(item)))
    assert outcome.status == "passed", outcome.message


@every("item", FORMULAS, ids=name)
def test_the_printed_formula_passes(item: Item) -> None:
    assert item.judge(solve(item).way).status == "passed"


def test_every_kind_of_card_has_words_for_what_one_does_with_it() -> None:
    assert {item.card()["kind"] for item in ITEMS} == set(ASKED)


@pytest.mark.slow
@every("code", LANGUAGES)
def test_no_answer_is_printed_with_an_open_place(code: str) -> None:
    use_language(code)
    told = [solve(item) for item in ITEMS]
    assert [each.name for each in told if re.search(r"\{\w|\}", f"{each.ask}{each.because}{each.lines}")] == []


def test_no_number_is_printed_as_a_power_of_ten() -> None:
    told = [(item.name, line.text) for item in ITEMS for line in solve(item).lines]
    assert [each for each in told if re.search(r"\dE-?\d", each[1])] == []


@every("item", SKETCHES, ids=name)
def test_empty_axes_show_what_is_given_and_where_one_starts_and_nothing_else(item: Sketch) -> None:
    lines = draw_paper(item).lines
    assert len(lines) == len(item.card()["given"]) + 1


@every("item", SKETCHES, ids=name)
def test_a_solved_sketch_has_the_truth_and_a_curve_for_each_foil_told_apart_without_colour(item: Sketch) -> None:
    drawn = draw_paper(item, solved=True)
    assert len(drawn.lines) == len(item.card()["given"]) + 1 + len(item.foils) + 1
    assert {text.get_text() for text in drawn.texts} >= {str(k) for k, _foil in enumerate(item.foils, start=1)}
    assert len(item.foils) <= len({*map(str, DASHES)})


@pytest.fixture(scope="module")
def sheets_of_work() -> Sheet:
    return worksheets()


@pytest.fixture(scope="module")
def start() -> Sheet:
    return booklet(CHAPTERS[:1])


@pytest.mark.slow
@every("paper", PAPERS)
def test_each_worksheet_is_one_page(sheets_of_work: Sheet, paper: str) -> None:
    assert pages(sheets_of_work, paper) == len(SKETCHES) + OWN_FIRM


def test_the_worksheets_ask_each_sketch_of_the_course(sheets_of_work: Sheet) -> None:
    assert [each["ask"] for each in sheets_of_work.data["sketches"]] == [item.card()["ask"] for item in SKETCHES]


@pytest.mark.slow
def test_pictures_for_paper_are_grey(sheets_of_work: Sheet, start: Sheet) -> None:
    drawn = {**start.pictures, **sheets_of_work.pictures}
    coloured = {file for file, svg in drawn.items() if any(len(set(each)) > 1 for each in COLOURS.findall(svg))}
    assert coloured == set()
    assert all(COLOURS.search(svg) for svg in drawn.values())


@pytest.mark.slow
def test_a_chapter_has_one_page_to_keep() -> None:
    assert pages(summaries(CHAPTERS[5:6]), "Letter") == 1


def test_the_booklet_has_each_question_of_a_chapter_and_each_misconception_that_it_meets_first(start: Sheet) -> None:
    (chapter,) = start.data["chapters"]
    assert [item["name"] for item in chapter["items"]] == list(of_chapter("start"))
    assert [idea["name"] for idea in chapter["ideas"]] == list(part(CHAPTERS[0], "misconceptions", "PICTURES", {}))
    assert {f"idea-{idea['name']}.svg" for idea in chapter["ideas"]} <= set(start.pictures)
    assert pages(start, "A4") > 5


def test_four_fields_are_missing_and_each_says_what_to_take_until_then() -> None:
    rows = fields_sheet()["rows"]
    assert len(rows) == 4
    assert all(row["until"] and row["why"] for row in rows)


def test_a_faster_way_to_the_order_brings_nobody_in_the_long_run_and_no_bar_leaves_the_scale() -> None:
    parts = {name: row["part"] for name, row in zip(LEVERS, levers_sheet()["rows"], strict=True)}
    assert parts["faster"] == 0
    assert parts["leads"] == pytest.approx(0.1 / MOST)
    assert all(0 <= part < 1 for part in parts.values())


@pytest.mark.every
@pytest.mark.long
@every("code", LANGUAGES)
def test_the_whole_booklet_has_every_misconception_once(code: str) -> None:
    use_language(code)
    chapters = booklet().data["chapters"]
    assert sorted(idea["name"] for chapter in chapters for idea in chapter["ideas"]) == sorted(bank())
    items = {item["name"] for chapter in chapters for item in chapter["items"]}
    elsewhere = {*kinds()["idea"], *kinds()["inventory"]}  # below their misconceptions; on sheets of their own
    assert items == {item.name for item in ITEMS} - elsewhere


@pytest.mark.every
@pytest.mark.long
@every(
    ("code", "make", "expected"),
    [
        (code, make, expected)
        for code in LANGUAGES
        for make, expected in ((worksheets, len(SKETCHES) + OWN_FIRM), (summaries, len(CHAPTERS)))
    ],
)
def test_no_page_of_any_sheet_runs_over_in_any_language_and_size(
    code: str, make: Callable[[], Sheet], expected: int
) -> None:
    use_language(code)
    assert {paper: pages(make(), paper) for paper in PAPERS} == dict.fromkeys(PAPERS, expected)
