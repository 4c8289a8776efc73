"""The test before and after a workshop: both forms ask the same ideas, and no number, length or letter tells."""

import re
import tomllib
from collections import Counter
from string import ascii_uppercase

import numpy as np
import pytest
from every import every

import flywheel_lab as fl
from flywheel_lab.chapters.course import HERE, bank, find
from flywheel_lab.chapters.inventory.numbers import NUMBERS
from flywheel_lab.chapters.inventory.questions import FORMS, ideas, inventory
from flywheel_lab.errors import FlywheelError
from flywheel_lab.lessons.questions.choice import One
from flywheel_lab.messages import gettext, percent

QUESTIONS: dict[str, One] = {name: each for form in FORMS for name, each in inventory(form).items()}


def texts(name: str) -> list[str]:
    return QUESTIONS[name].card()["options"]


def right(name: str) -> int:
    return [option.right for option in QUESTIONS[name].options].index(True)


def letter(name: str) -> str:
    """Return the letter of the right option as a card or a sheet shows it."""
    return ascii_uppercase[QUESTIONS[name].card()["order"].index(right(name))]


def test_eight_ideas_are_asked_once_in_each_form() -> None:
    assert len(ideas()) == 8
    assert list(QUESTIONS) == [f"{form}.{word}" for form in FORMS for word in ideas()]


@every("name", QUESTIONS)
def test_a_question_has_four_options_and_one_is_right(name: str) -> None:
    assert len(texts(name)) == 4 and sum(option.right for option in QUESTIONS[name].options) == 1


@every("name", QUESTIONS)
def test_the_right_option_passes_and_every_other_is_told_why(name: str, language: str) -> None:
    said = [QUESTIONS[name].judge(each) for each in ascii_uppercase[:4]]
    assert [each.status for each in said].count("passed") == 1 and said[right(name)].status == "passed"
    assert min(len(each.message.split()) for each in said) >= 7
    assert len({each.message for each in said}) == 4


@every("name", QUESTIONS)
def test_wrong_options_show_ideas_that_the_course_knows(name: str) -> None:
    named = {option.misconception for option in QUESTIONS[name].options} - {""}
    assert named and named <= set(bank())


@every("word", ideas())
def test_both_forms_offer_the_same_wrong_ideas(word: str) -> None:
    shown = [sorted(option.misconception for option in QUESTIONS[f"{form}.{word}"].options) for form in FORMS]
    assert shown[0] == shown[1]


@every("word", ideas())
def test_the_second_form_has_other_words_and_another_letter(word: str, language: str) -> None:
    before, after = (f"{form}.{word}" for form in FORMS)
    assert QUESTIONS[before].card()["ask"] != QUESTIONS[after].card()["ask"]
    assert letter(before) != letter(after) or texts(before) != texts(after)


@every("name", QUESTIONS)
def test_options_are_of_similar_length(name: str, language: str) -> None:
    lengths = [len(text) for text in texts(name)]
    assert max(lengths) < 1.7 * min(lengths), texts(name)


@every("form", FORMS)
def test_each_letter_is_right_once_and_none_is_a_good_guess(form: str) -> None:
    letters = Counter(letter(name) for name in inventory(form))
    assert set(letters) == set("ABCD") and max(letters.values()) <= 3


@every("name", QUESTIONS)
def test_a_room_and_a_page_find_it_by_its_name(name: str) -> None:
    assert find(name) is QUESTIONS[name]


@every("name", QUESTIONS)
def test_every_place_has_its_number(name: str, language: str) -> None:
    question = QUESTIONS[name]
    shown = [question.card()["ask"], *texts(name), *(gettext(option.why) for option in question.options)]
    assert [text for text in shown if re.search(r"[{}]|nan|inf\b", text)] == []


def test_numbers_are_given_to_questions_that_exist_and_used() -> None:
    tables = tomllib.loads((HERE / "inventory" / "forms.toml").read_text("utf-8"))
    used = {
        f"{form}.{word}"
        for word, table in tables.items()
        for form, letter in FORMS.items()
        if "{" in table[letter]["ask"]
    }
    assert used == set(NUMBERS)


def test_there_is_no_third_form() -> None:
    with pytest.raises(FlywheelError, match="before, after"):
        inventory("between")


# What is right, calculated another way.


@every(
    "form, start, comings, gone", [("before", 4000, [300, 250, 200, 150], 100), ("after", 900, [80, 70, 60, 50], 40)]
)
def test_the_number_rises_ever_more_slowly(form: str, start: int, comings: list[int], gone: int) -> None:
    steps = np.diff([start, *(start + np.cumsum(np.array(comings) - gone))])
    assert (steps > 0).all() and (np.diff(steps) < 0).all()
    assert NUMBERS[f"{form}.stock"]()["more"] == steps.sum()


@every("form", FORMS)
def test_orders_are_still_almost_those_of_today(form: str) -> None:
    told = NUMBERS[f"{form}.delay"]()
    firm = fl.firm({"before": "craft", "after": "saas"}[form])
    steady = firm.cut().coast(int(told["later"])).orders  # what nobody is sent for: buyers who take longer than that
    assert 0.95 < steady[-1] / steady[0] < told["share"] < 1


@every("form, new, one", [("before", 60, 12), ("after", 50, 25)])
def test_the_level_is_where_as_many_leave_as_come(form: str, new: int, one: int) -> None:
    members = 0.0
    for _month in range(120):
        members += new - members / one
    assert NUMBERS[f"{form}.saturation"]()["level"] == pytest.approx(members, rel=0.01)


@every("form, buyers, asked", [("before", 0.2 * 400, 800), ("after", 0.3 * 200, 600)])
def test_the_report_divides_the_buyers_of_one_month_by_the_people_of_the_next(
    form: str, buyers: float, asked: int, language: str
) -> None:
    assert percent(buyers / asked) in texts(f"{form}.period")[right(f"{form}.period")]


@every("form, gain, start", [("before", 1.3, 2), ("after", 1.2, 3)])
def test_so_many_chains_die_out(form: str, gain: float, start: int) -> None:
    rng, out = np.random.default_rng(3), 0
    for _club in range(2000):
        people = start
        while 0 < people < 300:
            people = rng.poisson(gain * people)
        out += people == 0
    assert out / 2000 == pytest.approx(NUMBERS[f"{form}.certainty"]()["out"], abs=0.035)


@every("form, times", [("before", 3), ("after", 5)])
def test_the_heavy_wheel_takes_longer_and_ends_equally_fast(form: str, times: int) -> None:
    wheels = [fl.PhysicalFlywheel(mass, 0.5, viscous=0.1) for mass in (20, 20 * times)]
    ends = [wheel.spin(1.0, [1e5])[0] for wheel in wheels]
    assert ends[0] == pytest.approx(ends[1]) and NUMBERS[f"{form}.mass"]()["times"] == pytest.approx(times)


@every("form, gain", [("before", 0.10008), ("after", 0.3)])
def test_staying_brings_more_than_recommending(form: str, gain: float) -> None:
    # one stage: customers are those from ads times the stay, divided by 1 - G; both a tenth longer and a tenth more
    stay, more = 1.1 * (1 - gain) / (1 - 1.1 * gain) - 1, (1 - gain) / (1 - 1.1 * gain) - 1
    told = NUMBERS[f"{form}.retention"]()
    assert told["more"] == pytest.approx(more, rel=0.01) and told["stay"] == pytest.approx(stay, rel=0.1)
    assert told["sent"] == pytest.approx(10 * gain, rel=0.01)
