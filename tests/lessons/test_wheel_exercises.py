"""The exercises of chapter 04 agree with calculations by hand, and each mistake is told why it is one."""

import math

import pytest

import flywheel_lab as fl
from flywheel_lab.lessons.exercise import Exercise, Mistake, said
from flywheel_lab.lessons.exercises import coast, wheel
from flywheel_lab.lessons.misconceptions.bank import bank

EXERCISES = {each.name: each for each in (*wheel.EXERCISES, *coast.EXERCISES)}
MISTAKES = [
    pytest.param(each, mistake, id=f"{each.name}-{i}")
    for each in EXERCISES.values()
    for i, mistake in enumerate(each.mistakes)
]
GOLDEN = {
    "wheel.density": 56.66,
    "wheel.inertia": 23704.3,
    "wheel.turn": 14.737,
    "wheel.terminal": 4.0,
    "wheel.half": 3.4657,
    "wheel.train": 3.0,
}
CELLS = {"thickness": 0.6096, "force": 300, "torque": 2, "push": 3, "pause": 2, "math": math}


@pytest.mark.parametrize("name", GOLDEN)
def test_the_solution_agrees_with_a_calculation_by_hand(name: str) -> None:
    assert EXERCISES[name].solution() == pytest.approx(GOLDEN[name], rel=1e-3)


@pytest.mark.parametrize("name", GOLDEN)
def test_the_steps_lead_to_the_solution(name: str, language: str) -> None:
    collins = fl.PhysicalFlywheel(mass=2268, radius=4.572)
    small = fl.PhysicalFlywheel(mass=20, radius=0.5, viscous=0.5)
    given = {**CELLS, "collins": collins, "small": small}
    exec("\n".join(EXERCISES[name].steps), given)
    assert EXERCISES[name].judge(given["answer"]).status == "passed"


@pytest.mark.parametrize(("exercise", "mistake"), MISTAKES)
def test_a_mistake_is_told_why(exercise: Exercise, mistake: Mistake, language: str) -> None:
    outcome = exercise.judge(mistake.answer())
    assert (outcome.status, outcome.message) == ("not yet", said(mistake.why))


def test_a_misconception_behind_a_mistake_is_in_the_bank() -> None:
    assert {mistake.misconception for each in EXERCISES.values() for mistake in each.mistakes} - {""} <= bank().keys()
