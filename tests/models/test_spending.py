"""Adstock is a wheel of its own; saturation is what many small pushes have over one large one."""

import numpy as np
import pytest
from every import every
from hypothesis import given
from hypothesis import strategies as st

from flywheel_lab.errors import ModelError
from flywheel_lab.models.spending import adstock, saturation


@given(st.lists(st.floats(0, 1e6), min_size=1, max_size=30), st.floats(0, 0.99))
def test_adstock_is_what_was_spent_and_what_is_left(spend, carry):
    at_work = adstock(spend, carry)
    left = 0.0
    for money, told in zip(spend, at_work, strict=True):
        left = money + carry * left
        assert told == pytest.approx(left, rel=1e-9, abs=1e-9)


def test_adstock_gains_and_halves_as_its_carry_says():
    assert adstock(np.ones(500), 0.8)[-1] == pytest.approx(1 / (1 - 0.8))
    assert adstock([1, 0, 0, 0], 0.5 ** (1 / 3))[-1] == pytest.approx(0.5)


@given(st.floats(0.1, 1e3), st.floats(0.3, 4))
def test_half_is_reached_by_that_effort_and_more_by_more(half, slope):
    reached = saturation([0, half / 2, half, 2 * half, 1e12 * half], half, slope)
    assert reached[[0, 2]] == pytest.approx([0, 0.5])
    assert (np.diff(reached) > 0).all() and reached[-1] <= 1


def test_many_small_pushes_beat_one_large_one_only_under_saturation():
    small, large = saturation(np.full(10, 10), half=50).sum(), saturation(100, half=50)
    assert small > 2 * large


@every(
    ("ask", "why"),
    [
        (lambda: adstock([1], 1.0), r"carry must lie in \[0, 1\)"),
        (lambda: adstock([-1], 0.5), "spend is counted from 0"),
        (lambda: adstock(5, 0.5), "spend must be a list"),
        (lambda: saturation([1], half=0), "half must be above 0"),
        (lambda: saturation([np.nan], half=1), "effort is counted from 0"),
    ],
)
def test_what_makes_no_sense_is_refused(ask, why):
    with pytest.raises(ModelError, match=why):
        ask()
