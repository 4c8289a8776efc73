"""The wheel at the ends of its domain: where decays are far shorter, and answers far longer, than one thinks of."""

import numpy as np
import pytest
from every import every

from flywheel_lab.models.wheel import COLLINS, EnergyLedger, PhysicalFlywheel
from flywheel_lab.models.wheel.domain import WHEEL

FRICTIONS = ("coulomb", "viscous", "drag", "imbalance", "load", "bearing")
WHEELS = 1000


def drawn(rng: np.random.Generator, name: str) -> float:
    """Return a value from the whole domain, each power of ten as likely; about a third of those that may be 0 are."""
    low, high = WHEEL[name].low, WHEEL[name].high
    if not low and rng.random() < 1 / 3:
        return 0.0
    return float(10 ** rng.uniform(np.log10(low or 1e-15), np.log10(high)))


def a_wheel(rng: np.random.Generator, *without: str) -> PhysicalFlywheel:
    sizes = [drawn(rng, name) for name in ("mass", "radius", "shape")]
    return PhysicalFlywheel(*sizes, **{name: drawn(rng, name) for name in FRICTIONS if name not in without})


def unexplained(ledger: EnergyLedger) -> float:
    return abs(ledger.imbalance) / (max(abs(part) for part in vars(ledger).values()) or 1)


def test_a_decay_that_is_over_at_once_is_accounted_for_in_a_long_ledger() -> None:
    ledger = PhysicalFlywheel(1e-3, 1e-2, viscous=1e3).ledger(0, 1e15, speed=10)
    assert ledger.viscous == pytest.approx(2.5e-6, rel=1e-12, abs=0)


@pytest.mark.slow
def test_the_ledger_balances_for_all_wheels_and_drives_of_the_domain() -> None:
    rng = np.random.default_rng(20261124)
    for _wheel in range(WHEELS):
        wheel, power = a_wheel(rng), drawn(rng, "power") if rng.random() < 0.4 else np.inf
        drive = [drawn(rng, name) for name in ("torque", "times", "speed")]
        assert unexplained(wheel.ledger(*drive, power)) < 1e-9, (wheel, drive, power)


@every(
    ("wheel", "drive", "seconds"),
    [
        (PhysicalFlywheel(1e15, 1e9), {"torque": 3e4}, np.sqrt(4 * np.pi * 5e32 / 3e4)),
        (PhysicalFlywheel(1e15, 1e9), {"torque": 1e-9}, np.sqrt(4 * np.pi * 5e32 / 1e-9)),
        (PhysicalFlywheel(1, 1), {"torque": 0, "speed": 1e-9, "turns": 1e5}, 2 * np.pi * 1e14),
        (PhysicalFlywheel(1e-12, 1e-9), {"torque": 1e15}, np.sqrt(4 * np.pi * 5e-31 / 1e15)),
        (PhysicalFlywheel(1, 1, drag=1), {"torque": 0, "speed": 1, "turns": 5}, np.expm1(20 * np.pi) / 2),
    ],
)
def test_a_turn_that_takes_very_long_or_very_short_has_its_time(
    wheel: PhysicalFlywheel, drive: dict[str, float], seconds: float
) -> None:
    assert wheel.time_to_turn(**drive) == pytest.approx(seconds, rel=1e-9, abs=0)


def test_a_wheel_that_fades_away_or_stops_never_makes_the_turn() -> None:
    assert PhysicalFlywheel(1, 1, viscous=1).time_to_turn(0, speed=1) == np.inf
    assert PhysicalFlywheel(1, 1, coulomb=1).time_to_turn(0, speed=1) == np.inf


def test_the_mean_speed_of_a_push_train_is_exact_for_all_wheels_with_oil_and_air() -> None:
    """Golden: between two pushes the wheel turns by `log(1 + γ ω₀ (1 - exp(-β T)) / β) / γ`."""
    rng = np.random.default_rng(20261124)
    for _wheel in range(WHEELS):
        wheel = a_wheel(rng, "coulomb", "load")
        impulse, interval = drawn(rng, "impulse") or 1.0, drawn(rng, "interval")
        train = wheel.push_train(impulse, interval)
        _alpha, beta, gamma = wheel.forces(0)
        if not gamma:
            continue
        left = -np.expm1(-beta * interval) / beta if beta * interval else interval
        turned = np.log1p(gamma * train.fastest * left) / gamma
        assert train.mean_speed == pytest.approx(turned / interval, rel=1e-9, abs=0), (wheel, impulse, interval)


@pytest.mark.slow
def test_the_mean_speed_of_a_push_train_is_that_of_its_coasting_for_all_wheels() -> None:
    rng = np.random.default_rng(20261125)
    for _wheel in range(WHEELS):
        wheel, impulse, interval = a_wheel(rng), drawn(rng, "impulse"), drawn(rng, "interval")
        train = wheel.push_train(impulse, interval)
        if train.fastest > WHEEL["speed"].high:
            continue
        turned = float(wheel.angle(0, interval, speed=train.fastest))
        assert train.mean_speed == pytest.approx(turned / interval, rel=1e-9, abs=0), (wheel, impulse, interval)


def test_a_ripple_that_is_hardly_there_is_exact() -> None:
    wheel = PhysicalFlywheel(COLLINS.mass, COLLINS.radius, viscous=1e-4)
    assert wheel.push_train(300, 1).ripple == pytest.approx(1 / wheel.time_constant, rel=1e-12, abs=0)
