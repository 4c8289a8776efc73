"""Adoption in a finite market is the driven wheel, with golden numbers of Bass and every case against its equation."""

import math

import numpy as np
import pytest
from every import every
from hypothesis import assume, example, given
from hypothesis import strategies as st
from scipy.integrate import solve_ivp

from flywheel_lab.errors import ModelError
from flywheel_lab.models import Adoption

BASS = Adoption(p=0.03, q=0.38, market=1)
RATES = st.one_of(st.just(0.0), st.floats(-6, 1).map(lambda power: 10.0**power))


def test_golden_bass():
    t = BASS.peak_time
    assert [t, BASS.cumulative(t), BASS.rate(t)] == pytest.approx([6.19, 0.461, 0.1106], abs=5e-3)
    assert t == pytest.approx(math.log(0.38 / 0.03) / 0.41)
    assert BASS.cumulative(t) == pytest.approx(0.5 - 0.03 / 0.76)
    assert BASS.rate(t) == pytest.approx(0.41**2 / (4 * 0.38))


def test_without_churn_it_is_the_curve_of_bass():
    t = np.linspace(0, 40, 81)
    left = np.exp(-0.41 * t)
    assert BASS.cumulative(t) == pytest.approx((1 - left) / (1 + 0.38 / 0.03 * left), abs=1e-12)


@pytest.mark.slow
@given(RATES, RATES, RATES, st.floats(0, 1))
@example(0.0, 0.3, 0.2, 0.001)
@example(0.0, 0.2, 0.2, 0.5)
@example(1e-6, 10.0, 0.0, 0.0)
def test_the_closed_form_is_the_equation(p, q, churn, start):
    market = Adoption(p, q, market=1, churn=churn, start=start)
    until = 30 / max(p + q + churn, 0.1)
    t = np.linspace(0, until, 20)
    exact = {"method": "DOP853", "rtol": 1e-12, "atol": 1e-18}
    solved = solve_ivp(lambda _t, f: (p + q * f) * (1 - f) - churn * f, (0, until), [start], t_eval=t, **exact)
    assert market.cumulative(t) == pytest.approx(solved.y[0], rel=1e-7, abs=1e-9)


@given(RATES, RATES, RATES, st.floats(0.01, 1))
def test_it_comes_to_its_limit(p, q, churn, start):
    market = Adoption(p, q, market=50, churn=churn, start=50 * start)
    pace = math.hypot(market.forces[1], 2 * math.sqrt(p * q))
    assume(pace > 1e-6)  # at the threshold it comes there ever more slowly
    assert market.cumulative(80 / pace) == pytest.approx(market.limit, rel=1e-6, abs=1e-6)


@every("gain", [1.25, 2.0, 5.0])
def test_what_turns_by_itself_stops_at_a_share_of_the_market(gain):
    market = Adoption(p=0, q=0.2 * gain, market=1000, churn=0.2, start=1)
    assert market.loop_gain == pytest.approx(gain)
    assert market.limit == pytest.approx(1000 * (1 - 1 / gain))
    assert market.cumulative(2000) == pytest.approx(market.limit)


def test_below_a_gain_of_one_nothing_stays():
    market = Adoption(p=0, q=0.1, market=1000, churn=0.2, start=500)
    assert (market.limit, market.cumulative(1e4)) == (0, pytest.approx(0, abs=1e-9))


@given(st.floats(1e-4, 0.1), st.floats(0.2, 2), st.floats(0, 0.1))
def test_at_the_peak_it_grows_fastest(p, q, churn):
    market = Adoption(p, q, market=1, churn=churn)
    near = np.maximum(market.peak_time + np.array([-0.5, 0, 0.5]), 0)
    before, at, after = market.rate(near)
    assert at >= max(before, after) - 1e-12


@every("p", [1e-8, 1e-16, 1e-20, 1e-100])
def test_a_market_that_starts_from_next_to_nothing_still_has_its_peak(p):
    assert Adoption(p, 1.0, market=1000).peak_time == pytest.approx(math.log(1 / p) / (1 + p), rel=1e-9)


def test_advertising_alone_is_fastest_at_once_and_nobody_who_begins_is_never():
    assert Adoption(p=0.1, q=0.0, market=10).peak_time == 0
    assert Adoption(p=0.0, q=0.5, market=10).peak_time == math.inf


@every(
    ("bad", "why"),
    [
        ({"p": -0.1}, "p must lie in"),
        ({"q": math.nan}, "q must lie in"),
        ({"market": 0}, "market must lie in"),
        ({"churn": "much"}, "churn must be numbers"),
        ({"start": 11}, "start must be at most the market, 10"),
    ],
)
def test_a_wrong_number_is_named_with_its_bound(bad, why):
    with pytest.raises(ModelError, match=why):
        Adoption(**({"p": 0.1, "q": 0.2, "market": 10} | bad))


@every("t", [-1, math.inf, [1, math.nan]])
def test_a_time_before_the_start_or_without_end_is_refused(t):
    with pytest.raises(ModelError, match="Time is counted from 0"):
        BASS.cumulative(t)
