"""The interval of a difference is the published one and holds the truth; a test sees what it was planned for."""

import numpy as np
import pytest
from every import every

from flywheel_lab.estimate.lift.difference import Outcomes, interval_of_difference, smallest_seen
from flywheel_lab.models.money.trial import test_size as size_of


def shares(k, n):
    return Outcomes.of(np.repeat([1.0, 0.0], [k, n - k]), True)


NEWCOMBE = {  # (1998), table II, method 10
    (56, 70, 48, 80): (0.0524, 0.3339),
    (9, 10, 3, 10): (0.1705, 0.8090),
    (5, 56, 0, 29): (-0.0381, 0.1926),
    (0, 10, 0, 20): (-0.1611, 0.2775),
    (10, 10, 0, 20): (0.6791, 1.0),
}


@every("counts", NEWCOMBE)
def test_intervals_of_shares_are_those_that_newcombe_published(counts):
    k, n, other, m = counts
    assert interval_of_difference(shares(k, n), shares(other, m)) == pytest.approx(NEWCOMBE[counts], abs=5e-5)


def test_the_interval_of_means_is_that_of_welch_for_students_sleep():
    first = np.array([0.7, -1.6, -0.2, -1.2, -0.1, 3.4, 3.7, 0.8, 0.0, 2.0])
    second = np.array([1.9, 0.8, 1.1, 0.1, -0.1, 4.4, 5.5, 1.6, 4.6, 3.4])
    found = interval_of_difference(Outcomes.of(first, False), Outcomes.of(second, False))
    assert found == pytest.approx((-3.3654832, 0.2054832), abs=5e-8)  # t.test(extra ~ group, data = sleep) of R


@every(("before", "after"), [(0.6, 0.64), (0.45, 0.505), (0.02, 0.03)])
def test_a_test_of_the_planned_size_just_sees_what_it_was_planned_for(before, after):
    n = size_of(before, after).each
    groups = [Outcomes(n, share, share * (1 - share), True) for share in (after, before)]
    assert smallest_seen(*groups) == pytest.approx(after - before, rel=2e-3)


@every("counts", [(0, 40), (7, 40), (40, 40)])
def test_the_interval_of_one_share_is_that_of_scipy(counts):
    from scipy.stats import binomtest

    assert shares(*counts).interval(0.9) == pytest.approx(binomtest(*counts).proportion_ci(0.9, "wilson"), abs=1e-12)


@every("share", [0.02, 0.3, 0.69])
def test_the_interval_of_shares_holds_the_truth(share):
    rng = np.random.default_rng(round(1000 * share))
    hits, times = 0, 400
    for _time in range(times):
        groups = [shares(int(rng.binomial(n, p)), n) for n, p in ((150, share), (120, share + 0.05))]
        low, high = interval_of_difference(*groups)
        hits += low <= -0.05 <= high
    assert abs(hits / times - 0.95) <= 3.3 * np.sqrt(0.95 * 0.05 / times)
