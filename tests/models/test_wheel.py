"""The wheel moves as its equation says: closed forms against the equation, over the whole domain."""

from typing import Any

import numpy as np
import pytest
from hypothesis import assume, example, given, settings
from hypothesis import strategies as st
from scipy.integrate import solve_ivp

from flywheel_lab.models.wheel import EQUATION, RPM, PhysicalFlywheel, motion
from flywheel_lab.models.wheel.domain import WHEEL

SIZES = st.one_of(st.just(0.0), st.floats(-8, 6).map(lambda power: 10.0**power))
POSITIVE = st.floats(-4, 6).map(lambda power: 10.0**power)
WHEELS = st.builds(
    PhysicalFlywheel,
    mass=POSITIVE,
    radius=st.floats(-2, 1.5).map(lambda power: 10.0**power),
    shape=st.one_of(st.sampled_from(["disc", "ring"]), st.floats(0.01, 1)),
    coulomb=SIZES,
    viscous=SIZES,
    drag=SIZES,
    imbalance=SIZES,
    load=SIZES,
)
POWERS = st.one_of(st.just(np.inf), POSITIVE)
# What the course shows as the equation is what is integrated here, in the order in which it stands.
PYTHON = str.maketrans({"−": "-", "·": "*", "²": "**2"})
RIGHT_SIDE = compile(EQUATION.partition(" = ")[2].translate(PYTHON), "EQUATION", "eval")


def integrated(wheel: PhysicalFlywheel, torque: float, times: Any, speed: float, power: float, size: float) -> Any:
    """Return the speeds by the equation alone, with an event where the wheel stands still.

    Speeds in units of `size` and times in units of the last one: the solver has absolute tolerances.
    """

    def slope(_time: float, y: Any) -> list[float]:
        omega = max(float(y[0]), 0.0) * size
        terms = {name: getattr(wheel, name) for name in ("coulomb", "load", "viscous", "drag", "wobble")}
        left = eval(RIGHT_SIDE, {"torque": min(torque, power / omega) if omega else torque, "ω": omega} | terms)
        return [left / wheel.inertia / size * times[-1]]  # on below 0, so that the event sees a crossing

    def stands(_time: float, y: Any) -> float:
        return float(y[0])

    stands.terminal, stands.direction = True, -1  # type: ignore[attr-defined]
    when = times / times[-1]
    run = solve_ivp(slope, (0, 1), [speed / size], "LSODA", t_eval=when, rtol=1e-12, atol=1e-14, events=stands)
    assume(run.success or run.status == 1)
    speeds = np.zeros(len(times))
    speeds[: run.y.shape[1]] = np.maximum(run.y[0], 0) * size  # the event is seen a little late
    return speeds


@pytest.mark.slow
@settings(max_examples=150, deadline=None)
@example(PhysicalFlywheel(24.5, 11.7, 0.59, coulomb=2.7e-6, imbalance=4e5), 93, 7e5, 0.008, 5)  # seven decades down
@given(WHEELS, SIZES, SIZES, POWERS, st.floats(0.01, 30))
def test_a_driven_wheel_obeys_the_equation(
    wheel: PhysicalFlywheel, torque: float, speed: float, power: float, stretch: float
) -> None:
    # Long enough to see something, short enough for the solver: some of the fastest times of this wheel.
    alpha, beta, gamma = wheel.forces(torque)
    top = max(speed, min(wheel.terminal_speed(torque, power), 1e6))
    assume(top > 0 and (speed > 0 or alpha > 0))
    pace = max(beta, gamma * top, abs(alpha) / top, power / wheel.inertia / top**2 if np.isfinite(power) else 0)
    assume(pace > 0)
    times = np.linspace(0, min(stretch / pace, 1e12), 9)
    told = wheel.spin(torque, times, speed, power)
    size = max(told.max(), speed)
    assume(size > 0)
    assert np.abs(told - integrated(wheel, torque, times, speed, power, size)).max() <= 1e-8 * size


@pytest.mark.slow
@settings(max_examples=200, deadline=None)
@given(WHEELS, SIZES, SIZES, POWERS, st.floats(-6, 8))
def test_the_energy_of_every_run_is_accounted_for(
    wheel: PhysicalFlywheel, torque: float, speed: float, power: float, log_time: float
) -> None:
    ledger = wheel.ledger(torque, 10.0**log_time, speed, power)
    assert abs(ledger.imbalance) <= 1e-9 * max(abs(part) for part in vars(ledger).values())


@settings(max_examples=200, deadline=None)
@given(WHEELS, POSITIVE)
def test_a_coasting_wheel_stands_still_when_it_says(wheel: PhysicalFlywheel, speed: float) -> None:
    stop = wheel.coast_time(speed)
    assume(np.isinf(stop) or 2 * stop <= WHEEL["times"].high)
    if np.isinf(stop):
        assert wheel.coulomb + wheel.load == 0
    else:
        assert wheel.coast(speed, stop) <= 1e-6 * speed
        assert wheel.coast(speed, 2 * stop) == 0


@pytest.mark.slow
@settings(max_examples=200, deadline=None)
@given(WHEELS, POSITIVE)
def test_after_a_half_life_half_the_speed_is_left(wheel: PhysicalFlywheel, speed: float) -> None:
    half = wheel.half_life(speed)
    assume(half <= WHEEL["times"].high)
    assert wheel.coast(speed, half) == pytest.approx(speed / 2, rel=1e-9)


@settings(max_examples=200, deadline=None)
@given(WHEELS, POSITIVE, POWERS)
def test_at_the_terminal_speed_drive_and_friction_balance(wheel: PhysicalFlywheel, torque: float, power: float) -> None:
    terminal = wheel.terminal_speed(torque, power)
    assume(np.isinf(terminal) or terminal <= WHEEL["speed"].high)
    if np.isinf(terminal):
        assert wheel.friction(1.0) == 0 or (np.isinf(power) and wheel.viscous == wheel.drag + wheel.wobble == 0)
    elif terminal == 0:
        assert torque <= wheel.coulomb + wheel.load
    else:
        drive = min(torque, power / terminal)
        assert wheel.friction(terminal) == pytest.approx(drive, rel=1e-9)


@settings(max_examples=100, deadline=None)
@given(WHEELS, POSITIVE, st.floats(-3, 4).map(lambda power: 10.0**power))
def test_pushes_settle_where_the_train_says(wheel: PhysicalFlywheel, impulse: float, interval: float) -> None:
    train = wheel.push_train(impulse, interval)
    assume(train.fastest <= WHEEL["speed"].high)
    after = wheel.coast(train.fastest, interval) + impulse / wheel.inertia
    assert after == pytest.approx(train.fastest, rel=1e-9)
    assert train.slowest <= train.mean_speed <= train.fastest * (1 + 1e-9)


@given(POSITIVE, POSITIVE, st.floats(0.01, 100))
def test_mass_smooths_pushes_and_leaves_their_mean(mass: float, viscous: float, interval: float) -> None:
    light = PhysicalFlywheel(mass, 1.0, viscous=viscous).push_train(2.0, interval)
    heavy = PhysicalFlywheel(10 * mass, 1.0, viscous=viscous).push_train(2.0, interval)
    assert heavy.mean_speed == pytest.approx(light.mean_speed) == pytest.approx(2.0 / (viscous * interval))
    assert light.ripple == pytest.approx(interval * viscous / (mass / 2))
    assert heavy.ripple == pytest.approx(light.ripple / 10)


def test_pushes_from_rest_come_to_the_same_saw_tooth() -> None:
    wheel = PhysicalFlywheel(20, 0.5, viscous=0.5, coulomb=0.1, drag=0.02)
    train = wheel.push_train(impulse=4, interval=2)
    late = wheel.pushed(4, 2, [200.0, 201.9999999, 202.0])
    assert late == pytest.approx([train.fastest, train.slowest, train.fastest], rel=1e-6)


def test_a_train_that_lets_the_wheel_stop_swings_from_nothing() -> None:
    train = PhysicalFlywheel(2, 1, coulomb=1).push_train(impulse=2, interval=10)
    assert (train.fastest, train.slowest, train.mean_speed) == pytest.approx((2, 0, 0.2))


def test_the_wheel_of_the_book_turns_within_seconds() -> None:
    """Golden numbers: 5,000 lb, 30 ft across, 300 N at the rim, no friction."""
    wheel = PhysicalFlywheel(mass=2268, radius=4.572)
    assert wheel.inertia == pytest.approx(23_704, abs=1)
    assert wheel.time_to_turn(300 * 4.572) == pytest.approx(14.73, abs=0.01)
    assert wheel.burst_speed() * 4.572 == pytest.approx(225.7, abs=0.1)


def test_a_speed_in_turns_per_minute_is_converted() -> None:
    assert pytest.approx(2 * np.pi) == 60 * RPM


def test_a_push_that_friction_outweighs_moves_nothing() -> None:
    wheel = PhysicalFlywheel(2, 1, coulomb=5)
    assert wheel.spin(4.9, [0, 1, 2]).tolist() == [0, 0, 0]
    assert (wheel.terminal_speed(4.9), wheel.time_to_turn(4.9)) == (0, np.inf)


def test_no_friction_means_no_limit() -> None:
    wheel = PhysicalFlywheel(2, 1)
    assert wheel.terminal_speed(1) == wheel.coast_time(1) == wheel.half_life(1) == wheel.time_constant == np.inf
    assert wheel.push_train(1, 1).mean_speed == np.inf


def test_a_wobble_brakes_like_drag() -> None:
    times = [0, 1, 5]
    wobbling = PhysicalFlywheel(2, 1, imbalance=30.0, bearing=0.01).coast(10, times)
    assert wobbling == pytest.approx(PhysicalFlywheel(2, 1, drag=0.3).coast(10, times))


def test_a_person_is_limited_by_strength_first_and_by_power_later() -> None:
    wheel = PhysicalFlywheel(2, 1, viscous=0.01)
    strong, steady = wheel.spin(10, [1, 60]), wheel.spin(10, [1, 60], power=100)
    assert steady[0] == pytest.approx(strong[0])
    assert steady[1] < strong[1]
    assert wheel.terminal_speed(10, power=100) == pytest.approx(100)


@given(POSITIVE, st.floats(-12, 0))
def test_what_is_lost_is_exact_where_next_to_nothing_is(speed: float, log_rate: float) -> None:
    rate = 10.0**log_rate
    assert motion.speed_loss(0, rate, 0, speed, 1.0) == pytest.approx(-speed * np.expm1(-rate), rel=1e-12)


def test_speeds_have_the_shape_of_the_times() -> None:
    wheel = PhysicalFlywheel(2, 1, viscous=1)
    assert np.shape(wheel.coast(1, 3.0)) == ()
    assert wheel.spin(1, np.ones((2, 3))).shape == wheel.angle(1, np.ones((2, 3))).shape == (2, 3)
