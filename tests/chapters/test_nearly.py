"""A number that is rounded too much is nearly right, in every exercise; a known mistake never is."""

import pytest
from every import every
from test_exercises import MISTAKES, UNFORESEEN, handed_in, right, wrong

import flywheel_lab as fl
from flywheel_lab.chapters.course import exercises
from flywheel_lab.lessons.exercise import NEARLY, ROUNDS, Exercise, Mistake
from flywheel_lab.messages import gettext

SAID = {NEARLY, ROUNDS}


@pytest.mark.parametrize(
    ("name", "answer"),
    [
        *[("funnel.third", answer) for answer in (0.6, "60 %", "0,6", "about 60 %", "etwa 60 %")],
        *[("start.swap", answer) for answer in (0.02, "2 %", "about 2 %", "0,02")],
        *[("three_lenses.share", answer) for answer in (0.2, "20 %", "one in five", "jeder fünfte", "1:5")],
        *[("funnel.waiting", answer) for answer in ("4 months", "about 4 months", "ungefähr 4 Monate")],
        *[("flywheel.quarter", answer) for answer in (140, "rund 140 Wochen", "3 years")],
        *[("funnel.report", answer) for answer in (1.3, "1,3")],
    ],
)
def test_who_rounds_too_much_is_told_to_give_one_more_digit(name: str, answer: object, language: str) -> None:
    outcome = fl.check(name, answer)
    assert outcome.status == "not yet"
    assert outcome.message == gettext(NEARLY)


@pytest.mark.slow
@every("exercise, mistake", MISTAKES.values(), ids=MISTAKES)
@pytest.mark.parametrize("digits", [3, 4])
def test_no_known_mistake_is_nearly_right(exercise: Exercise, mistake: Mistake, digits: int) -> None:
    given = wrong(exercise, mistake)
    for value in (given, float(f"{given:.{digits}g}")):
        assert fl.check(exercise.name, handed_in(exercise.name, value)).message not in SAID


@pytest.mark.parametrize("name", exercises())
def test_far_away_is_not_near(name: str) -> None:
    truth = right(exercises()[name])
    for value in (UNFORESEEN, 1.3 * truth, 0.7 * truth, -truth, 10 * truth, 0, 1.051 * truth):
        assert fl.check(name, handed_in(name, float(value))).message not in SAID


@pytest.mark.parametrize("name", [name for name, each in exercises().items() if not each.arguments])
def test_a_truth_cut_to_two_digits_is_never_called_a_wrong_method(name: str) -> None:
    truth = right(exercises()[name])
    mistakes = {mistake.why for mistake in exercises()[name].mistakes}
    outcome = fl.check(name, float(f"{truth:.2g}"))
    assert outcome.status == "passed" or outcome.message == NEARLY or outcome.message in mistakes
    assert outcome.message not in map(str, exercises()[name].hints)


def test_a_function_that_rounds_is_told_so(language: str) -> None:
    rounding = fl.check("funnel.own", lambda newcomers, share, weeks: round(newcomers * share * weeks))
    assert (rounding.status, rounding.message) == ("not yet", gettext(ROUNDS))
