"""The tests on paper: a page each, lettered as in the room, without an answer; and a key that agrees with the judge."""

from string import ascii_uppercase

import pytest
from every import every
from printed import in_language, pages, words

from flywheel_lab.chapters.inventory.questions import FORMS, inventory
from flywheel_lab.messages import LANGUAGES, gettext
from flywheel_lab.trainer.inventory.sheets import SHARES, forms, key, right_letters, typical_interval
from flywheel_lab.trainer.press import PAPERS


@pytest.mark.every
@every("code, paper", [(code, paper) for code in LANGUAGES for paper in PAPERS])
def test_each_test_is_one_page_in_every_language_and_size(code: str, paper: str) -> None:
    assert [pages(sheet, paper) for sheet in in_language(code, lambda: list(forms()))] == [1, 1]


def test_the_longer_language_fits_on_the_shorter_paper() -> None:
    assert [pages(sheet, "Letter") for sheet in in_language("de", lambda: list(forms()))] == [1, 1]


@every("form, sheet", zip(FORMS, forms(), strict=True))
def test_letters_on_paper_are_those_of_the_card(form: str, sheet: object) -> None:
    for asked, question in zip(sheet.data["questions"], inventory(form).values(), strict=True):
        card = question.card()
        assert asked == {"ask": card["ask"], "options": [card["options"][place] for place in card["order"]]}


@every("form", FORMS)
def test_the_key_says_what_the_judge_says(form: str) -> None:
    for letter, question in zip(right_letters(form), inventory(form).values(), strict=True):
        assert question.judge(question.key(letter)).status == "passed"


@every("sheet", forms())
def test_no_sheet_for_the_room_gives_an_answer(sheet: object) -> None:
    said = " ".join(words(sheet.data))
    whys = [gettext(option.why) for form in FORMS for each in inventory(form).values() for option in each.options]
    assert [why for why in whys if why in said] == []


def test_the_key_explains_every_option_of_both_forms() -> None:
    lines = [line for idea in key().data["ideas"] for form in idea["forms"] for line in form["lines"]]
    assert len(lines) == 2 * 8 * 4 and all(line["why"] for line in lines)
    assert [line["letter"] for line in lines[:4]] == list(ascii_uppercase[:4])


def test_a_large_room_is_surer_and_each_is_sure_of_about_half() -> None:
    known = (SHARES[1] - SHARES[0]) / (1 - SHARES[0])
    ends = [typical_interval(n) for n in (5, 10, 20, 40)]
    assert all(low < known < high for low, high in ends)
    widths = [high - low for low, high in ends]
    assert widths == sorted(widths, reverse=True) and widths[0] > 2.5 * widths[-1]
