"""What a coast-down tells of a wheel, and what it cannot tell."""

import numpy as np
import pytest
from every import every
from scipy.signal import lfilter

from flywheel_lab.errors import FlywheelError, ModelError
from flywheel_lab.estimate.wheel import NAMES, estimate_wheel
from flywheel_lab.messages import number, use_language
from flywheel_lab.models.wheel import PhysicalFlywheel

WHEEL = PhysicalFlywheel(40, 0.5, coulomb=0.15, viscous=0.1, drag=0.01)
TRUTH = dict(zip(NAMES, np.array([0.15, 0.1, 0.01]) / WHEEL.inertia, strict=True))
LONG, SHORT = np.linspace(0, 90, 91), np.linspace(0, 3, 31)


def record(times: np.ndarray, seed: int, noise: float = 0.1) -> np.ndarray:
    return WHEEL.coast(30, times) + np.random.default_rng(seed).normal(0, noise, times.shape)


@pytest.mark.every
@pytest.mark.long
def test_the_interval_holds_the_truth_as_often_as_it_says() -> None:
    held = [
        low <= TRUTH[name] <= high
        for fit in (estimate_wheel(LONG, record(LONG, seed)) for seed in range(25))
        for name in NAMES
        for low, high in [fit.interval(name)]
    ]
    assert 0.8 <= np.mean(held) <= 0.98  # 75 draws, of three parameters each; the benchmark makes it exact


@every("name", NAMES)
def test_a_record_without_noise_gives_the_truth(name: str) -> None:
    low, high = estimate_wheel(LONG, WHEEL.coast(30, LONG)).interval(name)
    assert (low, high) == pytest.approx((TRUTH[name], TRUTH[name]), rel=1e-4)


def test_the_fitted_curve_is_the_record_without_its_noise() -> None:
    later = LONG + 100  # the clock may begin anywhere
    assert estimate_wheel(later, WHEEL.coast(30, LONG)).fitted(later) == pytest.approx(WHEEL.coast(30, LONG), abs=1e-6)


def test_a_wheel_that_stands_still_at_the_end_is_no_trouble() -> None:
    times = np.linspace(0, 200, 101)
    fit = estimate_wheel(times, record(times, 1, noise=0.02))
    assert fit.interval("coulomb")[0] < TRUTH["coulomb"] < fit.interval("coulomb")[1]


def test_a_short_record_cannot_tell_the_frictions_apart() -> None:
    fit = estimate_wheel(SHORT, record(SHORT, 3, noise=0.3))
    assert len(fit.cannot_be_separated) >= 2
    assert fit.table()["estimate"].isna().sum() == len(fit.cannot_be_separated)
    assert "cannot be separated" in fit.said


def test_a_long_record_can() -> None:
    fit = estimate_wheel(LONG, record(LONG, 3))
    assert fit.cannot_be_separated == ()
    assert "never that moment itself" in fit.said


def test_the_heavier_wheel_with_as_much_more_friction_is_the_same_to_the_record() -> None:
    double = PhysicalFlywheel(80, 0.5, coulomb=0.3, viscous=0.2, drag=0.02)
    assert double.coast(30, LONG) == pytest.approx(WHEEL.coast(30, LONG))


@pytest.mark.slow
def test_a_wheel_that_stopped_between_two_speeds_has_no_upper_end() -> None:
    fit = estimate_wheel(np.arange(10.0), [10.0] + 9 * [0.0])
    assert fit.interval("coulomb")[1] == np.inf
    assert "measure more often" in fit.said and "inf" in repr(fit)


# Not slow, so that the lowest versions are asked too: it has found one of SciPy.
@every("seed", range(8))
def test_any_record_that_is_accepted_can_be_printed(seed: int) -> None:
    rng = np.random.default_rng(seed)
    times = np.append(0.0, np.cumsum(rng.exponential(1, 11)))
    speeds = 10 * np.exp(-times * 10 ** rng.uniform(-1.5, 1)) + rng.normal(0, 0.05, 12)
    assert repr(estimate_wheel(times, speeds)).startswith("WheelEstimate(12 speeds")


def test_it_speaks_german() -> None:
    use_language("de")
    fit = estimate_wheel(SHORT, record(SHORT, 3, noise=0.3))
    use_language("en")
    with_german = fit.said
    use_language("de")
    assert "nicht trennen" in fit.said != with_german
    assert "Luftwiderstand" in fit.said


def test_no_such_friction_lists_those_that_are() -> None:
    with pytest.raises(FlywheelError, match=r"no estimate 'air'. There are: coulomb, viscous, drag"):
        estimate_wheel(LONG, record(LONG, 1)).interval("air")


WRONG = {
    "two lengths": (LONG, LONG[1:], "two lists of one length"),
    "too few": ([0, 1, 2], [3, 2, 1], "at least 8 speeds, got 3"),
    "a gap": (LONG, np.where(LONG == 7, np.nan, 30 - LONG / 9), "row 7 has none"),
    "out of order": (LONG[::-1], 30 - LONG / 9, "row 1 does not. Sort"),
    "speeding up": (LONG, 1 + LONG, "hardly slows down"),
    "standing still": (LONG, np.zeros(91), "hardly slows down"),
    "backwards": (LONG, 30 - LONG, "turns backwards in row 90: -60 rad/s"),
}


@every("wrong", WRONG)
def test_what_is_no_coast_down_is_refused(wrong: str) -> None:
    times, speeds, says = WRONG[wrong]
    with pytest.raises(FlywheelError, match=says):
        estimate_wheel(times, speeds)


def test_words_are_refused() -> None:
    with pytest.raises(ModelError, match="speeds must be numbers"):
        estimate_wheel(LONG, ["fast"] * 91)


def with_smooth_noise(seed: int, correlation: float = 0.8, noise: float = 0.1) -> np.ndarray:
    """A record of a sensor whose noise holds so much of that just before."""
    shocks = np.random.default_rng(seed).normal(0, noise * np.sqrt(1 - correlation**2), 291)
    return WHEEL.coast(30, LONG) + lfilter([1.0], [1.0, -correlation], shocks)[200:]


def test_noise_that_is_not_independent_is_noticed_and_measured() -> None:
    found = [estimate_wheel(LONG, with_smooth_noise(seed)).correlation for seed in range(40)]
    assert min(found) > 0
    assert np.mean(found) == pytest.approx(0.8, abs=0.04)


@pytest.mark.slow
def test_independent_noise_is_seldom_taken_for_another() -> None:
    noticed = [estimate_wheel(LONG, record(LONG, seed)).correlation > 0 for seed in range(200)]
    assert np.mean(noticed) <= 0.05


@pytest.mark.long
def test_the_interval_holds_the_truth_where_the_noise_is_not_independent() -> None:
    held = [
        low <= TRUTH[name] <= high
        for fit in (estimate_wheel(LONG, with_smooth_noise(seed)) for seed in range(25))
        for name in NAMES
        for low, high in [fit.interval(name)]
    ]
    assert 0.8 <= np.mean(held) <= 0.98  # it was .48 when all speeds were taken for independent


def test_an_estimate_says_that_its_noise_is_not_independent() -> None:
    fit = estimate_wheel(LONG, with_smooth_noise(3))
    rho, worth = number(fit.correlation, 2), number(fit.worth)
    assert f"(correlation {rho}), so 91 speeds tell no more than {worth} independent ones" in fit.said
    assert f"91 speeds worth {fit.worth:.2g};" in repr(fit)


def test_a_record_without_noise_is_worth_all_its_speeds() -> None:
    fit = estimate_wheel(LONG, WHEEL.coast(30, LONG))
    assert (fit.correlation, fit.worth) == (0.0, 91)
    assert "correlation" not in fit.said
