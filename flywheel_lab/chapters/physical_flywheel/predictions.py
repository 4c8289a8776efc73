"""Forecasts of chapter 04: what mass does, how a wheel starts and runs down, and how long a giant takes to turn once.

That people expect motion to need a force, and a thrown thing to carry one: McCloskey (1983), Intuitive physics,
Scientific American 248(4), 122-130.
"""

from functools import lru_cache, partial

import numpy as np

from ...lessons.exercise import Mistake
from ...lessons.predictions import RangePrediction, Sketch
from ...lessons.predictions.diagnosis import Array, Foil, freeze_curve
from ...lessons.predictions.paper import Height, Time
from ...lessons.predictions.pick import Pick, PickOption
from ...lessons.predictions.shapes import fades, powers, ramps, runs_out
from ...messages import mark
from ...models.wheel import COLLINS, FORCE
from .exercises.coast import HEAVY, PUSH, SMALL, TORQUE

STARTING = (0, 15, 30, 45, 60, 90, 120)
DELAYED = (np.linspace(1, 6, 11), np.linspace(1.5, 12, 22))  # where curves end that set out late
COASTING = (0, 15, 30, 45, 60, 75, 90, 120)
SPEED = 10.0  # as the code cell of the chapter sets it


@lru_cache
def _starts() -> Array:
    return freeze_curve(HEAVY.spin(TORQUE, np.arange(STARTING[-1] + 1)))


@lru_cache
def _coasts() -> Array:
    return freeze_curve(HEAVY.coast(SPEED, np.arange(COASTING[-1] + 1)))


@lru_cache
def _heavy() -> int:
    """Return the place of the option that says what six times the mass do to the mean speed under pushes."""
    ratio = HEAVY.push_train(PUSH, 1.0).mean_speed / SMALL.push_train(PUSH, 1.0).mean_speed
    return 2 if abs(ratio - 1) < 1e-9 else 0 if ratio > 5 else 1 if ratio > 1 else 3


def _steeper() -> Array:
    return np.concatenate([powers(STARTING, 0, np.linspace(1.6, 10, 22), power) for power in (1.7, 2, 2.5, 3, 4)])


def _settling_starts() -> Array:
    """Return starts of the right kind with other levels and paces; they must not be called straight or slow."""
    paces = np.linspace(6, 90, 15)
    return np.concatenate([level - fades(STARTING, level, paces) for level in np.linspace(2.4, 6, 10)])


SLOWER = mark(
    "It is {truth} seconds; you expected {guess}. Without friction any torque moves even a heavy wheel, and after one "
    "turn its rim has the pace of a runner. What takes hours is never mass alone."
)
QUICKER = mark(
    "It is {truth} seconds; you expected {guess}. A wheel of more than two tonnes gains speed slowly, and its "
    "first turn begins at a standstill."
)
HOURS = mark(
    "That is what the book says. From the book's mass and size, with our 300 newtons and no friction, it is {truth} "
    "seconds: a wheel for which the first turn takes hours must have bearings that take nearly the whole force."
)

PREDICTIONS = (
    Pick(
        name="physical_flywheel.heavy",
        label=mark("Six times as heavy"),
        ask=mark(
            "Two wheels have the same friction, and it grows in step with their speed. They get the same push every "
            "second, for a long time. One is six times as heavy as the other. How fast does it run on average?"
        ),
        options=(
            PickOption(
                mark("Six times as fast: it has that much more momentum."),
                mark(
                    "It does end up with six times the momentum, but not with more speed: that is the mass itself. "
                    "The pushes last only until friction takes as much as they give."
                ),
                misconception="mass-is-speed",
            ),
            PickOption(
                mark("Somewhat faster: its weight carries it on."),
                mark(
                    "Its mass carries it on from one push to the next, so it loses less speed in between. But each "
                    "push adds less speed to it, too, by just as much."
                ),
                misconception="mass-is-speed",
            ),
            PickOption(
                mark("Just as fast: mass makes no difference to that."),
                mark(
                    "In the long run friction takes what the pushes give, and that fixes the speed. Mass decides how "
                    "long it takes until then, and how little the speed wavers."
                ),
            ),
            PickOption(
                mark("More slowly: it is so much harder to move."),
                mark(
                    "At first it is slower, and you would see that for a while. But it goes on gaining until friction "
                    "takes as much as the pushes give, and that is at the same speed."
                ),
            ),
        ),
        right=_heavy,
    ),
    Sketch(
        name="physical_flywheel.start",
        label=mark("A steady torque"),
        ask=mark(
            "The heavy wheel stands still. From now on a motor turns it, always with 2 N m. Friction takes 0.5 N m for "
            "every rad/s. Draw the speed over two minutes."
        ),
        because=mark(
            "At rest there is no friction, and the whole torque makes the wheel faster. The faster it is, the more "
            "friction takes of it, until nothing is left over."
        ),
        time=Time(mark("Second"), mark("at second {x}"), (0, 20, 40, 60, 80, 100, 120)),
        height=Height(mark("Speed in rad/s"), "rad/s", 0, 6, 0.1),
        handles=STARTING,
        truth=_starts,
        foils=(
            Foil(
                "slow-start",
                _steeper,
                mark(
                    "Your wheel starts slowly and gains ever faster. For that the torque would have to grow, or the "
                    "friction to shrink. Under the same torque a wheel gains most in the very first second."
                ),
                unlike=lambda: np.concatenate([_settling_starts(), ramps(STARTING, 0, *DELAYED)]),
            ),
            Foil(
                "straight-line",
                lambda: powers(STARTING, 0, np.concatenate([np.linspace(0.5, 3.2, 19), np.linspace(5, 18, 27)])),
                mark(
                    "You drew a straight line, as if the same speed were added every second. It would be so without "
                    "friction; but the faster the wheel, the more friction takes away."
                ),
                unlike=_settling_starts,
            ),
        ),
    ),
    Sketch(
        name="physical_flywheel.coast",
        label=mark("Letting go"),
        ask=mark(
            "The heavy wheel turns at 10 rad/s, and the motor is switched off. After 21 seconds it turns at 5 rad/s. "
            "Its friction grows in step with its speed. Draw the speed from then on."
        ),
        because=mark(
            "The slower the wheel, the less friction takes. So every halving lasts as long as the one before, and the "
            "curve gets flatter and flatter."
        ),
        time=Time(mark("Second"), mark("at second {x}"), (0, 20, 40, 60, 80, 100, 120)),
        height=Height(mark("Speed in rad/s"), "rad/s", 0, 12, 0.2),
        handles=COASTING,
        truth=_coasts,
        foils=(
            Foil(
                "straight-line",
                lambda: runs_out(COASTING, SPEED, np.concatenate([np.linspace(8, 45, 10), np.linspace(75, 200, 36)])),
                mark(
                    "You drew a straight line down. That is how it runs if something brakes the same at every speed, "
                    "such as a bad bearing. Here the friction fades with the speed."
                ),
                unlike=lambda: fades(COASTING, SPEED, np.linspace(5, 130, 30)),
            ),
            Foil(
                "never-stops",
                lambda: powers(COASTING, SPEED, np.linspace(7.6, 11.5, 14)),
                mark(
                    "Your wheel hardly slows down. It would be so without friction; with friction, whatever is not "
                    "pushed loses speed from the first second on, most of all while it is fast."
                ),
            ),
        ),
    ),
    RangePrediction(
        name="physical_flywheel.turn-guess",
        label=mark("The first turn of the giant"),
        ask=mark(
            "The wheel of the book: a disc of 2,268 kg, 9 metres across. Two people together push at its rim with 300 "
            "newtons, about the force it takes to hold 30 kg. Without friction: how many seconds does the first turn "
            "take?"
        ),
        because=mark(
            "It is {truth} seconds. The rim is far from the axle, so the lever is long, and no friction eats up the "
            "force."
        ),
        hint=SLOWER,
        too_low=QUICKER,
        unit=mark("seconds"),
        truth=lambda: COLLINS.time_to_turn(FORCE * COLLINS.radius),
        near=8,
        span=(0, 20_000),
        mistakes=tuple(Mistake(partial(float, 3600 * hours), HOURS) for hours in (2, 2.5, 3)),
    ),
)
