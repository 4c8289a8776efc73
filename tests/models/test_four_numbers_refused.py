"""What nobody can have counted of a firm is refused in a sentence, and what is a number is not."""

import math

import numpy as np
import pytest
from every import every

import flywheel_lab as fl
from flywheel_lab.messages import use_language

WRONG = {
    "more leave than there are": ((9000, 650, 9500, 0.3), "must be at most 9,000, got 9,500"),
    "more come than are there or gone": ((9000, 9651, 650, 0.3), "must be at most 9,650, got 9,651"),
    "more than all are sent": ((9000, 650, 650, 1.2), "must be at most 100%, got 120%"),
    "nobody is there": ((0, 650, 650, 0.3), "Customers today: the number must be more than 0, got 0"),
    "nobody ever leaves": ((9000, 650, 0, 0.3), "Customers lost a month: the number must be more than 0, got 0"),
    "fewer than nobody": ((9000, -1, 650, 0.3), "must be at least 0, got"),
    "a share below nothing": ((9000, 650, 650, -0.1), "must be at least 0%, got"),
    "no number": ((9000, math.nan, 650, 0.3), "need a number or a range"),
    "no end": ((math.inf, 650, 650, 0.3), "need a number or a range"),
    "no float": ((9000, 10**400, 650, 0.3), "need a number or a range"),
    "a text": (("many", 650, 650, 0.3), "got 'many'"),
    "nothing": ((9000, None, 650, 0.3), "got None"),
    "true": ((9000, True, 650, 0.3), "got True"),
    "four ends": ((9000, (1, 2, 3, 4), 650, 0.3), "need a number or a range"),
    "no ends": ((9000, (), 650, 0.3), "need a number or a range"),
    "the wrong way round": ((9000, (700, 600), 650, 0.3), "from its lowest to its highest"),
    "a guess outside": ((9000, (600, 800, 700), 650, 0.3), "from its lowest to its highest"),
    "too many": ((1e13, 650, 650, 0.3), "must be at most"),
    "at worst more leave than there are": (((600, 9000, 9500), 650, 650, 0.3), "must be at most 600, got 650"),
}


@every("case", WRONG)
def test_what_cannot_be_is_refused_with_number_bound_and_next_step(case: str) -> None:
    four, said = WRONG[case]
    with pytest.raises(fl.FlywheelError) as refused:
        fl.four_numbers(*four)
    message = str(refused.value)
    assert said in message
    assert message.endswith((".", "%."))
    assert message.count(". ") >= 1, "a next step"


def test_a_refusal_speaks_the_language_of_the_learner() -> None:
    use_language("de")
    with pytest.raises(
        fl.FlywheelError, match=r"Kunden, die im Monat gehen: .* höchstens 9\.000 sein, da steht 9\.500"
    ):
        fl.four_numbers(9000, 650, 9500, 0.3)


def test_numbers_of_numpy_are_numbers() -> None:
    counted = (np.int64(9000), np.int32(650), (np.float32(600), np.int64(700)), np.float64(0.3))
    assert repr(fl.four_numbers(*counted)) == repr(fl.four_numbers(9000, 650, (600, 700), 0.3))
    with pytest.raises(fl.FlywheelError, match="need a number"):
        fl.four_numbers(np.True_, 650, 650, 0.3)
