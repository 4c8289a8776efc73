"""Where a claim begins or ceases to hold: one border on each slider, and rounds that cannot be swept."""

from itertools import pairwise

import numpy as np
import pytest
from every import every

from flywheel_lab.models.claims import CLAIMS
from flywheel_lab.models.claims.border import NOT_FAR, SEARCHES, border, distances

ROUNDS = [(name, k) for name, search in SEARCHES.items() for k in range(len(search.rounds))]


def settings_of(name: str, place: int) -> dict[str, float]:
    return {**CLAIMS[name].start, **SEARCHES[name].rounds[place]}


def slider(name: str) -> tuple[float, float, float]:
    return next(each.slider for each in CLAIMS[name].parameters if each.name == SEARCHES[name].along)


def test_a_border_is_looked_for_in_each_claim_and_in_several_settings() -> None:
    assert list(SEARCHES) == list(CLAIMS)
    assert all(len(search.rounds) >= 4 for search in SEARCHES.values())


@every("name", CLAIMS)
def test_the_settings_of_a_round_lie_on_the_sliders_and_leave_out_the_one_that_is_asked_for(name: str) -> None:
    claim, search = CLAIMS[name], SEARCHES[name]
    assert search.along != search.across
    for place, round_ in enumerate(search.rounds):
        assert {*round_, search.along} == {each.name for each in claim.parameters}
        assert claim.check(settings_of(name, place))


@pytest.mark.slow
@every("name", CLAIMS)
def test_the_verdict_changes_at_most_once_along_the_slider(name: str) -> None:
    claim, search, rng = CLAIMS[name], SEARCHES[name], np.random.default_rng(5)
    low, high, _step = slider(name)
    for _ in range(60):
        drawn = {each.name: float(rng.uniform(*each.slider[:2])) for each in claim.parameters}
        drawn |= {each.name: float(round(drawn[each.name])) for each in claim.parameters if each.name in claim.whole}
        verdicts = [claim.holds({**drawn, search.along: value}) for value in np.linspace(low, high, 97)]
        changes = sum(a != b for a, b in pairwise(verdicts))
        assert changes <= 1
        assert (border(claim, drawn, search.along) is None) == (changes == 0)


@every(("name", "place"), ROUNDS)
def test_the_verdict_changes_at_the_border(name: str, place: int) -> None:
    claim, along, settings = CLAIMS[name], SEARCHES[name].along, settings_of(name, place)
    found = border(claim, settings, along)
    assert found is not None
    below, above = (claim.holds({**settings, along: found * (1 + side * 1e-5)}) for side in (-1, 1))
    assert below != above


@every(("name", "place"), ROUNDS)
def test_neither_end_of_the_slider_is_near_the_border(name: str, place: int) -> None:
    found, (low, high, step) = border(CLAIMS[name], settings_of(name, place), SEARCHES[name].along), slider(name)
    near, _not_far = distances(CLAIMS[name], SEARCHES[name].along)
    assert found is not None
    assert low + near + step < found < high - near - step


@every(("name", "place"), ROUNDS)
def test_a_mark_set_blindly_is_seldom_on_the_border_but_one_can_be(name: str, place: int) -> None:
    low, high, step = slider(name)
    marks = np.arange(low, high + step / 2, step)
    near, not_far = distances(CLAIMS[name], SEARCHES[name].along)
    found = border(CLAIMS[name], settings_of(name, place), SEARCHES[name].along)
    assert 0 < np.mean(np.abs(marks - found) <= near) < 0.16
    assert near < not_far <= max(2 * step, NOT_FAR * (high - low))


@every("name", CLAIMS)
def test_the_place_of_one_round_is_not_that_of_the_next(name: str) -> None:
    found = [
        border(CLAIMS[name], settings_of(name, k), SEARCHES[name].along) for k in range(len(SEARCHES[name].rounds))
    ]
    near = distances(CLAIMS[name], SEARCHES[name].along)[0]
    assert all(abs(a - b) > near for a, b in zip(found, [*found[1:], found[0]], strict=True) if a and b)


def test_the_border_of_turning_by_itself_is_where_each_customer_wins_one_other() -> None:
    assert border(CLAIMS["itself"], {"conversion": 0.2, "churn": 0.04}, "referral") == pytest.approx(0.2)
    assert border(CLAIMS["itself"], {"conversion": 0.02, "churn": 0.2}, "referral") is None
