"""Four numbers of one's own firm: what is typed stays text, a firm can be the start, and the page takes own words."""

import pytest
from every import every

import flywheel_lab as fl
from flywheel_lab.chapters.course import explanations
from flywheel_lab.chapters.own_page import NUMBERS
from flywheel_lab.lessons.outcome import Outcome
from flywheel_lab.lessons.progress.store import record
from flywheel_lab.messages import use_language
from flywheel_lab.models.firms import FIRMS
from flywheel_lab.widgets.own import entries_of, numbers_of, your_firm

ENTRY = {"typed": "about 9000", "how": "guess", "low": "", "high": "9,500"}


def test_it_starts_empty_and_says_so() -> None:
    assert repr(fl.explore_your_firm()) == "YourFirm(0 of 4 numbers)"


def test_what_is_typed_counts_once_it_is_no_blank() -> None:
    shown = fl.explore_your_firm()
    shown.entries = {"customers": ENTRY, "new": {**ENTRY, "typed": " "}}
    assert repr(shown) == "YourFirm(1 of 4 numbers)"


@every("name", FIRMS)
def test_a_firm_to_start_from_has_whole_people(name: str) -> None:
    shown = fl.explore_your_firm(name)
    assert repr(shown) == "YourFirm(4 of 4 numbers)"
    assert shown.firm == fl.firm(name).name
    assert not any("." in entry["typed"].replace(",", "") for entry in shown.entries.values())


def test_a_firm_is_typed_in_the_language_of_the_learner() -> None:
    use_language("de")
    assert [each["typed"] for each in entries_of(fl.firm("machines")).values()] == [
        "156",
        "31 pro Jahr",
        "31 pro Jahr",
        "10\u00a0%",
    ]


def test_a_firm_that_nobody_knows_is_refused() -> None:
    with pytest.raises(fl.FlywheelError, match="no firm"):
        fl.explore_your_firm("bakery")


@every(
    "entries",
    [
        "9000",
        {"profit": ENTRY},
        {"customers": "9000"},
        {"customers": {**ENTRY, "typed": 9000}},
        {"customers": {**ENTRY, "how": "sure"}},
        {"customers": {"typed": "9000"}},
    ],
)
def test_entries_that_no_page_would_send_are_refused_and_nothing_changes(entries: object) -> None:
    shown = fl.explore_your_firm()
    with pytest.raises(Exception, match="entries"):
        shown.entries = entries
    assert shown.entries == {}


def test_the_shop_is_beside_it_by_four_numbers_and_what_ten_phases_say_is_told_by_its_own_chapter() -> None:
    shown = fl.explore_your_firm()
    assert shown.given["shop"] == {"half": numbers_of(fl.firm("shop")).half_after.guess}
    assert not any(sign.isdigit() for sign in shown.texts["why"])


def test_the_page_takes_the_words_of_the_learner_after_each_answer() -> None:
    notes: list[dict[str, str]] = []
    shown = your_firm(words=lambda: notes)
    assert shown.notes == []
    notes.append({"label": "My brake", "text": "onboarding"})
    shown.heard("any answer")
    assert shown.notes == notes


def test_what_was_said_in_chapter_00_stands_beside_the_truth() -> None:
    shown = fl.explore_your_firm()
    assert shown.notes == []
    fl.check("start.bank", (20, 30, 40))
    assert shown.notes == [], "the envelope is shut until chapter 05"
    fl.check("flywheel.half", (60, 70, 90))
    (note,) = shown.notes
    assert {"30", "79"} <= set(note["text"].replace(".", " ").split())
    assert "**" not in note["text"]


def test_what_was_said_of_ones_own_firm_stands_on_the_page_with_its_range() -> None:
    shown = fl.explore_your_firm()
    fl.check("your_firm.mine", (20, 30, 40))
    (note,) = shown.notes
    assert "30 (20 to 40) weeks" in note["text"]


def test_what_the_learner_wrote_elsewhere_is_of_cards_to_be_explained() -> None:
    from flywheel_lab.chapters.own_page import OF_A_FIRM

    rooms = {name.partition(".")[0] for name in explanations()}
    assert "your_firm" not in rooms or set(OF_A_FIRM) <= set(explanations())


def test_without_widgets_there_are_the_numbers_as_typed_and_never_html() -> None:
    shown = fl.explore_your_firm()
    shown.entries = {"customers": {**ENTRY, "typed": "<script>"}}
    html = shown._repr_html_()
    assert "&lt;script&gt;" in html
    assert "<script>" not in html
    assert "fl.four_numbers" in html


MINE = {"entries": {"customers": ENTRY}, "firm": "Wollwerk"}


def test_what_was_typed_is_kept_with_the_answers_and_is_there_again() -> None:
    fl.explore_your_firm().mine = MINE
    again = fl.explore_your_firm()
    assert (again.mine, again.entries, again.firm) == (MINE, MINE["entries"], "Wollwerk")
    shop = fl.explore_your_firm("shop")
    assert (shop.mine, shop.firm) == (MINE, "Maschenpost"), "one's own numbers come back from a look at a firm"


def test_what_was_typed_changes_no_result_code() -> None:
    fl.check("your_firm.quiz-rows", "B")
    before = fl.progress().content
    fl.explore_your_firm().mine = MINE
    assert fl.progress().content == before


@every("kept", ["Wollwerk", {"entries": "9000", "firm": ""}, {"entries": {"customers": {"typed": 9000}}, "firm": ""}])
def test_what_a_file_holds_instead_is_left_alone(kept: object) -> None:
    record(Outcome(NUMBERS, "passed", ""), kept)
    assert fl.explore_your_firm().mine == {}


@every("mine", ["9000", {"entries": {}}, {"entries": {"customers": "9000"}, "firm": ""}, {"entries": {}, "firm": 3}])
def test_numbers_that_no_page_would_send_are_refused_and_not_kept(mine: object) -> None:
    shown = fl.explore_your_firm()
    with pytest.raises(Exception, match="mine"):
        shown.mine = mine
    assert fl.explore_your_firm().mine == {}
