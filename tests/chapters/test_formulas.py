"""A formula of the quantities of an exercise is an answer: the right one passes, a foreseen wrong one is told why."""

import math
import re

import pytest
from asked_here import ASKED
from every import every

import flywheel_lab as fl
from flywheel_lab.chapters.course import exercises
from flywheel_lab.lessons.answer import fold
from flywheel_lab.lessons.quantity import Quantity, speak_formula
from flywheel_lab.messages import in_all_languages

ALIKE = {"push"}  # three newton metre seconds, and three radians a second: that is chance
NAMED = [name for name, each in exercises().items() if each.quantities]
WITH_ARGUMENTS = [name for name, each in exercises().items() if each.arguments]


@pytest.mark.slow
@every("name", NAMED)
def test_the_formula_of_an_exercise_passes(name: str, language: str) -> None:
    exercise = exercises()[name]
    formula = speak_formula(exercise.formula, exercise.quantities)
    for written in (formula, f"={formula}", f"= {formula.upper()}", formula.replace("×", "*").replace("−", "-")):
        outcome = fl.check(name, written)
        assert outcome.status == "passed", (written, outcome.message)


@pytest.mark.slow
@every("name", NAMED)
def test_a_formula_in_english_passes_in_german_too(name: str) -> None:
    fl.use_language("de")
    assert fl.check(name, f"={exercises()[name].formula}").status == "passed"


@every("name", exercises())
def test_no_quantity_gives_the_answer_away(name: str) -> None:
    exercise = exercises()[name]
    values = {each.name: each.given().value for each in exercise.quantities if not exercise.arguments}
    numbers = {each: value for each, value in values.items() if isinstance(value, float)}
    truth = exercise.solution(*exercise.arguments)
    assert {each for each, value in numbers.items() if math.isclose(value, truth, rel_tol=exercise.tolerance)} <= ALIKE


@every("name", exercises())
def test_each_name_means_one_thing_in_every_language(name: str) -> None:
    names = [{fold(word) for word in in_all_languages(q.name, "quantity")} for q in exercises()[name].quantities]
    assert sum(map(len, names)) == len(set().union(*names))
    assert all(not re.search(r"\d", word) and len(word) <= 24 for each in names for word in each)


@every("name", WITH_ARGUMENTS)
def test_a_right_formula_is_right_for_other_numbers_too(name: str, language: str) -> None:
    exercise = exercises()[name]
    truth = exercise.solution(*exercise.arguments)
    assert fl.check(name, f"={truth!r} + 0").status == "not yet"
    number = fl.check(name, f"{truth:.4f}")
    assert not number.readable and "?" not in number.message
    assert fl.check(name, speak_formula(exercise.formula, exercise.quantities)).message.startswith(("With ", "Mit "))


@every(
    ("name", "formula", "words"),
    [
        ("own", "newcomers × share", "gives the inflow"),
        ("own", "newcomers * share / weeks", "divides by the weeks"),
        ("left", "customers × (1 − churn × weeks)", "As many leave as in the first week"),
        ("users", "seeds × each brings^(days / cycle)", "of the last round only"),
        ("overall", "(to interest + to evaluation + to decision + to purchase) / 4", "average of the steps"),
        ("gain", "sum(brings)", "added up the rates"),
        ("level", "without × (1 + loop gain)", "That is the first round"),
        ("turn", "sqrt(4 π × moment of inertia / force)", "left out the lever"),
    ],
)
def test_a_formula_that_makes_a_known_mistake_is_told_so(name: str, formula: str, words: str) -> None:
    outcome = ASKED[name].judge(formula)
    assert outcome.status == "not yet" and words in outcome.message


@every(
    ("formula", "english", "german"),
    [
        ("=stays × brigns", "I know stays and brings, but not “brigns”. Did you mean brings?", "Meinst du bringt?"),
        ("=stays × brings", "That gives 10 numbers", "Das ergibt 10 Zahlen"),
        ("=sum(stays × brings", "A bracket is still open", "Eine Klammer ist noch offen"),
        ("=stays brings", "Between stays and brings something is missing", "Zwischen bleibt und bringt fehlt etwas"),
        ("=stays ×", "The formula is not finished yet", "Die Formel ist noch nicht fertig"),
        ("=1/0 + 1", "This formula has no result", "Diese Formel hat kein Ergebnis"),
    ],
)
def test_what_is_missing_in_a_formula_is_said(formula: str, english: str, german: str) -> None:
    said = fl.check("flywheel.gain", formula)
    assert not said.readable and english in said.message
    fl.use_language("de")
    assert german in fl.check("flywheel.gain", formula).message


def test_a_quantity_is_known_by_its_name_in_the_language_in_use() -> None:
    quantity = Quantity("stays", "weeks", lambda: 2.0)
    assert quantity.given().names == ("stays", "bleibt")
    fl.use_language("de")
    assert quantity.given().names == ("bleibt", "stays")


def test_most_exercises_name_what_one_calculates_with() -> None:
    assert len(NAMED) > 0.9 * len(exercises()) and all(exercises()[name].formula for name in NAMED)
