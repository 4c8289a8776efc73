"""A hundred chains: as many people as `simulate` has, each told by one of the round before, by chance alone."""

import numpy as np
import pytest

import flywheel_lab as fl
from flywheel_lab.widgets.chains import FEW, ChainWatcher


def hundred(seed: int = 3) -> ChainWatcher:
    return fl.watch_chains(1.2, rng=np.random.default_rng(seed))


def test_its_people_are_those_of_the_simulation() -> None:
    rumour = fl.one_stage(conversion=1, churn=1, referral=1.2)
    counts = fl.simulate(rumour, [1] + [0] * 30, periods=31, rng=np.random.default_rng(3), runs=100)[:, 1:, 0]
    shown = np.array([chain + [0] * (31 - len(chain)) for chain in hundred().people])
    assert (shown == counts).all()


def test_the_same_chance_shows_the_same_chains() -> None:
    assert hundred().get_state(["people", "tellers"]) == hundred().get_state(["people", "tellers"])
    assert hundred().people != hundred(4).people


def test_everybody_was_told_by_somebody_of_the_round_before() -> None:
    watcher = hundred()
    for chain, tellers in zip(watcher.people, watcher.tellers, strict=True):
        for before, now, told in zip(chain, chain[1:], tellers, strict=False):
            assert len(told) == now and told == sorted(told) and set(told) <= set(range(before)) and now <= FEW


@pytest.mark.slow
def test_about_as_many_live_on_as_the_model_says() -> None:
    many = fl.watch_chains(1.2, rng=np.random.default_rng(1), chains=4000)
    expected = 1 - fl.one_stage(conversion=1, churn=1, referral=1.2).extinction()[0]
    assert abs(many.alive[-1] / 4000 - expected) < 3 * (expected * (1 - expected) / 4000) ** 0.5 + 0.002
    assert many.alive[0] == 4000 and many.alive == sorted(many.alive, reverse=True)


@pytest.mark.parametrize("brings", [-1, float("nan"), 50])
def test_what_cannot_be_is_refused(brings: float) -> None:
    with pytest.raises(fl.FlywheelError):
        fl.watch_chains(brings, rng=np.random.default_rng(1))


def test_without_widgets_there_is_a_picture_that_says_how_many_are_alive(language: str) -> None:
    alt = {"en": "chains alive: from 100 to 26", "de": "Ketten am Leben: von 100 auf 26"}[language]
    assert alt in hundred()._repr_html_()


def test_closed_it_tells_nothing_but_the_start() -> None:
    watcher = hundred()
    watcher.lock("rounds", {"said": "Opens with {item}", "label": "your prediction", "cell": "predict"})
    assert repr(watcher) == "ChainWatcher(100 chains; closed: rounds)" and "26" not in watcher._repr_html_()
    watcher.lock("rounds", None)
    assert repr(watcher) == repr(hundred())
