"""Each exercise passes its solution and says to each known mistake, in both languages, what is wrong with this one."""

import numpy as np
import pandas as pd
import pytest
from asked_here import ASKED
from every import every
from golden import EXERCISES as GOLDEN
from golden import SAID_BACK

import flywheel_lab as fl
from flywheel_lab.chapters.course import bank, exercises
from flywheel_lab.lessons.exercise import Exercise, Mistake
from flywheel_lab.messages import gettext

MISTAKES = {
    f"{each.name}-{i}": (each, mistake) for each in exercises().values() for i, mistake in enumerate(each.mistakes)
}
UNFORESEEN = 123456.0


def right(exercise: Exercise) -> float:
    return float(exercise.solution(*exercise.arguments))


def wrong(exercise: Exercise, mistake: Mistake) -> float:
    return float(mistake.answer(*exercise.arguments))


def handed_in(name: str, value: object) -> object:
    """Return a value as this exercise wants it: itself, or a function that returns it."""
    return (lambda *given: value) if exercises()[name].arguments else value


@every("name", exercises())
def test_the_solution_passes(name: str, language: str) -> None:
    outcome = fl.check(name, handed_in(name, right(exercises()[name])))
    assert outcome.status == "passed" and outcome.message.endswith(f". {gettext(exercises()[name].because)}")


@every("name", exercises())
def test_who_passes_reads_the_result(name: str) -> None:
    assert fl.check(name, handed_in(name, right(exercises()[name]))).message.startswith(f"{SAID_BACK[name]} ")


def test_the_result_is_the_answer_as_it_was_given() -> None:
    fl.use_language("de")
    assert fl.check("funnel.dwell", 16.4).message.startswith("Deine Antwort: 16,4 Wochen. ")
    assert fl.check("funnel.third", 65).message.startswith("Deine Antwort: 65\N{NO-BREAK SPACE}%. ")


@every(
    ("name", "answer", "words"),
    [
        ("overall", 44.55, "the number of buyers"),
        ("overall", 45, "the number of buyers"),
        ("few", 150, "the number of buyers"),
        ("third", 736, "how many people did so"),
        ("mixture", 557, "how many women got in"),
        ("swap", 1391, "how many would have got in"),
    ],
)
def test_a_number_of_people_is_no_share(name: str, answer: float, words: str) -> None:
    assert words in ASKED[name].judge(answer).message


@every("several", [[2.0, 2.0, 3.0], np.array([2.0, 2.0]), pd.Series([1, 2]), pd.DataFrame([[1, 2]])])
def test_several_values_are_no_answer(several: object, language: str) -> None:
    outcome = fl.check("funnel.dwell", several)
    assert outcome.status == "not yet" and not outcome.readable
    assert outcome.message.startswith({"en": "These are several values", "de": "Das sind mehrere Werte"}[language])


@every("name", exercises())
def test_an_exercise_has_a_short_name(name: str, language: str) -> None:
    label = exercises()[name].card()["label"]
    assert 8 < len(label) <= 40 and label[-1] not in ".?"


@pytest.mark.slow
@every("exercise, mistake", MISTAKES.values(), ids=MISTAKES)
def test_a_mistake_is_told_why(exercise: Exercise, mistake: Mistake, language: str) -> None:
    outcome = fl.check(exercise.name, handed_in(exercise.name, wrong(exercise, mistake)))
    assert (outcome.status, outcome.message) == ("not yet", gettext(mistake.why))
    assert outcome.misconception == mistake.misconception


def test_a_misconception_behind_a_mistake_is_in_the_bank() -> None:
    named = {mistake.misconception for each in exercises().values() for mistake in each.mistakes} - {""}
    assert len(named) > 4 and named <= bank().keys()


@pytest.mark.slow
@every("name", exercises())
def test_no_two_answers_get_the_same_message(name: str, language: str) -> None:
    exercise = exercises()[name]
    values = [right(exercise), *(wrong(exercise, mistake) for mistake in exercise.mistakes), UNFORESEEN]
    answers = [..., *(handed_in(name, value) for value in values)]
    assert len({fl.check(name, answer).message for answer in answers}) == len(answers)


@every("name", exercises())
def test_an_unforeseen_answer_gets_a_hint(name: str, language: str) -> None:
    outcome = fl.check(name, handed_in(name, UNFORESEEN))
    assert (outcome.status, outcome.message) == ("not yet", gettext(exercises()[name].hints[0]))


@every("name", exercises())
def test_help_comes_in_two_hints_and_a_few_short_lines(name: str) -> None:
    hints, steps = exercises()[name].hints, exercises()[name].steps
    assert len(set(hints)) == len(hints) >= 2
    assert len(steps) <= 5 and max(map(len, steps), default=0) <= 64


@pytest.mark.parametrize("name", exercises())
def test_a_message_never_gives_the_number_away(name: str) -> None:
    each = exercises()[name]
    texts = (each.ask, *each.hints, *(mistake.why for mistake in each.mistakes))
    digits = [text for text in texts if any(letter.isdigit() for letter in str(text))]
    assert digits == [], "write numbers as words"


def test_every_exercise_is_calculated_by_hand() -> None:
    assert GOLDEN.keys() == exercises().keys()


@every("name", exercises())
def test_the_solution_agrees_with_a_calculation_by_hand(name: str) -> None:
    assert right(exercises()[name]) == pytest.approx(GOLDEN[name], rel=1e-3)


def test_a_function_is_wanted_where_one_is_asked_for() -> None:
    outcome = fl.check("funnel.own", 60)
    assert (outcome.status, outcome.message) == (
        "not yet",
        "Hand over the function itself: its name alone, without brackets behind it.",
    )


def test_a_function_is_called_once() -> None:
    calls = []

    def inside(newcomers: float, share: float, weeks: float) -> float:
        calls.append((newcomers, share, weeks))
        return weeks * (share * newcomers)

    assert fl.check("funnel.own", inside).status == "passed"
    assert calls == [(41.0, 0.27, 3.5)]


@every(
    "rounding",
    [
        lambda newcomers, share, weeks: round(newcomers * share) * weeks,
        lambda newcomers, share, weeks: int(newcomers * share) * weeks,
        lambda newcomers, share, weeks: newcomers * share * int(weeks),
        lambda newcomers, share, weeks: round(newcomers * share * weeks),
        lambda newcomers, share, weeks: int(newcomers * share * weeks),
        lambda newcomers, share, weeks: 60,
    ],
)
def test_a_function_that_rounds_does_not_pass(rounding: object) -> None:
    assert fl.check("funnel.own", rounding).status == "not yet"


def test_a_function_may_stand_for_any_answer() -> None:
    assert ASKED["overall"].judge(lambda: "4,5 %").status == "passed"


@every("stub", [lambda *_: ..., lambda *_: None])
def test_a_function_that_is_not_written_yet_is_not_attempted(stub: object) -> None:
    assert fl.check("funnel.own", stub).status == "not attempted"


@every("name", exercises())
def test_no_hint_and_no_reply_speaks_code(name: str, language: str) -> None:
    """All are written for somebody who does not program; code has its own fold below the solution."""
    item = exercises()[name]
    said = [*item.hints, item.because, item.ask, *[mistake.why for mistake in item.mistakes]]
    assert not [text for text in said if "`" in gettext(text)]
