"""The quizzes of the course: every right answer passes, and every wrong one is told what is wrong with this one."""

from itertools import combinations
from string import ascii_uppercase

import numpy as np
import pytest
from asked import QUESTIONS, numbers, of_kind, right, shown
from every import every
from golden import QUIZ as GOLDEN

import flywheel_lab as fl
from flywheel_lab.chapters.course import bank
from flywheel_lab.lessons.questions.arrange import Match, Order
from flywheel_lab.lessons.questions.blanks import Blanks
from flywheel_lab.lessons.questions.choice import Many, One
from flywheel_lab.lessons.questions.hand import Hand
from flywheel_lab.lessons.questions.number import Number
from flywheel_lab.lessons.questions.sort import Sort
from flywheel_lab.messages import gettext


def swaps(answer: str) -> list[tuple[int, str]]:
    """Return the answer with every two letters swapped, each with the first place that is wrong then."""
    pairs = combinations(range(len(answer)), 2)
    return [(i, "".join(answer[{i: j, j: i}.get(place, place)] for place in range(len(answer)))) for i, j in pairs]


@pytest.mark.slow
@every("name", QUESTIONS)
def test_the_right_answer_passes(name: str, language: str) -> None:
    assert fl.check(name, shown(QUESTIONS[name])).status == "passed"


@every("name", QUESTIONS)
def test_the_right_answer_is_told_why(name: str, language: str) -> None:
    message = QUESTIONS[name].judge(right(QUESTIONS[name])).message
    assert message.count(" ") > 8, "who is right is told why, in ten words at least"


@every("name", QUESTIONS)
def test_no_answer_is_not_attempted(name: str, language: str) -> None:
    assert QUESTIONS[name].judge(...).status == "not attempted"


@every("name", of_kind(One))
def test_each_wrong_option_is_told_why(name: str, language: str) -> None:
    question = QUESTIONS[name]
    said = {letter: question.judge(letter) for letter, _o in zip(ascii_uppercase, question.options, strict=False)}
    wrong = {letter for letter, outcome in said.items() if outcome.status == "not yet"}
    assert wrong == set(said) - {right(question)}


@every("name", of_kind(One))
def test_no_two_options_are_told_the_same(name: str, language: str) -> None:
    messages = [QUESTIONS[name].judge(letter).message for letter in ascii_uppercase[: len(QUESTIONS[name].options)]]
    assert len(set(messages)) == len(messages)


@every("name", of_kind(Many))
def test_each_option_chosen_or_left_out_wrongly_is_told_why(name: str, language: str) -> None:
    question, answer = QUESTIONS[name], set(right(QUESTIONS[name]))
    told = {}
    for letter, option in zip(ascii_uppercase, question.options, strict=False):
        outcome = question.judge(sorted(answer ^ {letter}))
        told[letter] = (outcome.status, gettext(option.why) in outcome.message, outcome.message.count("\n"))
    assert told == dict.fromkeys(told, ("not yet", True, 0))


@every("name", of_kind(Many))
def test_no_two_subsets_are_told_the_same(name: str, language: str) -> None:
    letters = ascii_uppercase[: len(QUESTIONS[name].options)]
    subsets = [list(subset) for size in range(len(letters) + 1) for subset in combinations(letters, size)]
    messages = {QUESTIONS[name].judge(subset).message for subset in subsets}
    assert len(messages) == len(subsets)


@every("name", of_kind(Number))
def test_each_foreseen_number_is_told_why(name: str, language: str) -> None:
    question = QUESTIONS[name]
    said = {mistake.answer(): question.judge(f"{mistake.answer():g}") for mistake in question.exercise.mistakes}
    wanted = {m.answer(): ("not yet", gettext(m.why), m.misconception) for m in question.exercise.mistakes}
    assert {value: (each.status, each.message, each.misconception) for value, each in said.items()} == wanted


@every("name", of_kind(Number))
def test_any_other_number_gets_the_hint(name: str, language: str) -> None:
    question = QUESTIONS[name]
    assert question.judge("123456").message == gettext(question.exercise.hints[0])


@every("name", of_kind(Number))
def test_no_two_numbers_are_told_the_same(name: str, language: str) -> None:
    exercise = QUESTIONS[name].exercise
    messages = [
        gettext(text) for text in (exercise.because, *exercise.hints, *(each.why for each in exercise.mistakes))
    ]
    assert len(set(messages)) == len(messages)


@every("name", of_kind(Order))
def test_two_lines_swapped_are_told_why_the_first_has_its_place(name: str, language: str) -> None:
    question = QUESTIONS[name]
    said = [(i, question.judge(answer)) for i, answer in swaps(right(question))]
    assert [
        i for i, each in said if each.status != "not yet" or gettext(question.lines[i][1]) not in each.message
    ] == []


@every("name", of_kind(Match))
def test_two_pairs_swapped_are_told_what_the_first_belongs_to(name: str, language: str) -> None:
    question = QUESTIONS[name]
    said = [(i, question.judge(answer)) for i, answer in swaps(right(question))]
    assert [
        i for i, each in said if each.status != "not yet" or gettext(question.pairs[i][2]) not in each.message
    ] == []


def test_every_number_is_calculated_by_hand() -> None:
    assert sorted(GOLDEN) == sorted([*of_kind(Number), *of_kind(Hand), *of_kind(Blanks)])


@every("name", GOLDEN)
def test_the_number_agrees_with_a_calculation_by_hand(name: str) -> None:
    assert numbers(QUESTIONS[name])[0] == pytest.approx(list(np.atleast_1d(GOLDEN[name][0])))


@every("name", GOLDEN)
def test_each_mistake_agrees_with_the_wrong_calculation(name: str) -> None:
    values = sorted(mistake.answer() for mistake in numbers(QUESTIONS[name])[1])
    assert values == pytest.approx(sorted(GOLDEN[name][1]), rel=1e-3)


def test_the_plan_for_the_language_school_is_the_best_by_calculation() -> None:
    students = {"A": 1000 * 0.06 * 0.4, "B": 1250 * 0.05 * 0.4, "C": 1000 * 0.055 * 0.44, "D": 1000 * 0.05 * 0.6}
    assert max(students, key=lambda plan: students[plan]) == right(QUESTIONS["funnel.quiz-improve"])


def test_a_report_of_the_same_week_flatters_a_firm_that_shrinks() -> None:
    installs = [1000 * 0.9**week for week in range(12)]
    reported = 0.1 * installs[5] / installs[11]
    assert reported > 0.1 and right(QUESTIONS["funnel.quiz-report"]) == "C"


def test_every_kind_of_question_is_asked() -> None:
    assert {type(each) for each in QUESTIONS.values()} == {One, Many, Number, Order, Match, Sort, Hand, Blanks}


def test_every_misconception_is_in_the_bank() -> None:
    options = [each for name in of_kind(One) + of_kind(Many) for each in QUESTIONS[name].options]
    mistakes = [each for question in QUESTIONS.values() for each in numbers(question)[1]]
    named = {each.misconception for each in (*options, *mistakes)} - {""}
    assert named - set(bank()) == set() and len(named) > 8
