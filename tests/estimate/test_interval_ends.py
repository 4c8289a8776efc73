"""An interval ends where the best of all other numbers is as unlikely as its level says, neither before nor behind."""

import numpy as np
import pytest
from every import every
from scipy.special import chdtri

from flywheel_lab.estimate.journey.waiting.apart import Apart
from flywheel_lab.estimate.journey.waiting.geometric import Waiting
from flywheel_lab.estimate.journey.waiting.profile import ends
from flywheel_lab.estimate.journey.waiting.weibull import Weibull


def seen(losses, people=2000):
    rng = np.random.default_rng(3)
    moved, lost, still = rng.geometric(1 / 9, people // 3), rng.geometric(1 / 4, people // 3), rng.integers(1, 60, 400)
    return Waiting(moved, lost, still) if losses else Waiting(moved, None, still)


LAWS = {
    "one dwell for each way out": Apart(seen(losses=True)),
    "a memory": Weibull(seen(losses=True)),
    "a memory, losses silent": Weibull(seen(losses=False)),
}
PLACES = [(name, place) for name in LAWS for place in range(3)]


@every("name, place", PLACES)
def test_at_an_end_the_likelihood_has_fallen_by_what_the_level_allows(name, place):
    law = LAWS[name]
    for end in ends(law, place, 0.9)[:2]:
        inside = law.bounds[place][0] < end[place] < law.bounds[place][1]
        fallen = 2 * (law.top - float(law.height(*end)))
        assert fallen == pytest.approx(chdtri(1, 0.1), abs=1e-4) or (not inside and fallen < chdtri(1, 0.1))


@every("name, place", PLACES)
def test_at_an_end_no_other_numbers_are_likelier(name, place):
    law = LAWS[name]
    for end in ends(law, place, 0.9)[:2]:
        others = [k for k in range(3) if k != place]
        near = end + np.random.default_rng(1).normal(0, 1e-3, (200, 3)) * np.isin(range(3), others)
        near = np.clip(near, *np.array(law.bounds).T)
        assert law.height(*near.T).max() <= law.height(*end) + 1e-6


def test_two_movers_of_twelve_leave_open_whether_all_will_move():
    law = Waiting(np.array([5, 6]), None, np.array([50, 55, 56, 56, 57, 58, 58, 58, 58, 58]))
    assert law.interval("conversion", 0.9)[1] < 0.5
    assert law.interval("conversion", 0.99)[1] == 1  # beyond a valley: all move, and hardly anybody has yet
