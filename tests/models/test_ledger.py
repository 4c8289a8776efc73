"""The ledger of a step balances for every model, and refuses people that cannot be."""

import numpy as np
import pytest
from hypothesis import given
from journeys import loops

import flywheel_lab as fl
from flywheel_lab.models.journey.ledger import ledger


@given(loops())
def test_heads_balance_to_the_last_digit(model):
    people = np.arange(1.0, 1 + len(model.stages))
    it = ledger(model, people, 70, customers=1)
    assert it.gap == pytest.approx(0, abs=1e-9 * it.end)
    assert it.lost + it.churned + it.bought == pytest.approx(people @ (1 - model.transition.sum(axis=1)))


def test_people_are_counted_from_zero():
    with pytest.raises(fl.errors.ModelError, match="people in 'b' must lie in"):
        ledger(fl.JourneyModel.chain(["a", "b"], [0.5]), [1, -1], 50, customers=1)
