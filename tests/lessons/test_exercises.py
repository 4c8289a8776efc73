"""Each exercise passes its solution and says to each known mistake, in both languages, what is wrong with this one."""

import pytest

import flywheel_lab as fl
from flywheel_lab.lessons.exercise import Exercise, Mistake
from flywheel_lab.lessons.exercises import EXERCISES

MISTAKES = [
    pytest.param(each, mistake, id=f"{each.name}-{i}")
    for each in EXERCISES.values()
    for i, mistake in enumerate(each.mistakes)
]


@pytest.mark.parametrize("name", EXERCISES)
def test_the_solution_passes(name: str, language: str) -> None:
    assert fl.check(name, EXERCISES[name].solution()).status == "passed"


@pytest.mark.parametrize(("exercise", "mistake"), MISTAKES)
def test_a_mistake_is_told_why(exercise: Exercise, mistake: Mistake) -> None:
    outcome = fl.check(exercise.name, mistake.answer())
    assert (outcome.status, outcome.message) == ("not yet", mistake.why)


@pytest.mark.parametrize("name", EXERCISES)
def test_no_two_answers_get_the_same_message(name: str, language: str) -> None:
    exercise = EXERCISES[name]
    answers = [..., exercise.solution(), *(mistake.answer() for mistake in exercise.mistakes)]
    answers.append("D" if isinstance(exercise.solution(), str) else 123456.0)
    assert len({fl.check(name, answer).message for answer in answers}) == len(answers) - isinstance(answers[-1], str)


@pytest.mark.parametrize("name", EXERCISES)
def test_an_unforeseen_answer_gets_a_hint(name: str) -> None:
    outcome = fl.check(name, "Z" if isinstance(EXERCISES[name].solution(), str) else -123456)
    assert (outcome.status, outcome.message) == ("not yet", EXERCISES[name].hint)


def test_a_message_never_gives_the_number_away() -> None:
    texts = [text for each in EXERCISES.values() for text in (each.ask, each.hint, *(m.why for m in each.mistakes))]
    assert [text for text in texts if any(letter.isdigit() for letter in text)] == []


GOLDEN = {
    "start.mixture": 557 / 1835,
    "start.swap": (89 / 108 * 825 + 17 / 25 * 560 + 202 / 593 * 325 + 131 / 375 * 417 + 94 / 393 * 191 + 24 / 341 * 373)
    / 2691,
    "funnel.third": 736 / 1139,
    "funnel.overall": 0.3 * 0.45 * 0.55 * 0.6,
    "funnel.inside": 50 * 0.3 * 0.45 * 3,
    "funnel.waiting": 2 * (2 + 2 + 3 + 2 + 1),
    "funnel.pipeline": 50 * 0.3 * 0.45 * 0.55 * 0.6 * 10,
    "funnel.report": 1.364,
    "funnel.dwell": 16.2913,
}


def test_every_exercise_is_calculated_by_hand() -> None:
    assert GOLDEN.keys() == EXERCISES.keys()


@pytest.mark.parametrize("name", EXERCISES)
def test_the_solution_agrees_with_a_calculation_by_hand(name: str) -> None:
    by_hand = GOLDEN[name]
    if isinstance(by_hand, float):
        by_hand = pytest.approx(by_hand, rel=1e-3)
    assert EXERCISES[name].solution() == by_hand
