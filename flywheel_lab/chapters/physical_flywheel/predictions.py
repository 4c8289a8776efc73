"""Predictions of chapter 04: what weight does, how a wheel starts and runs down, and how soon a giant turns once.

That people expect motion to need a force, and a thrown thing to carry one: McCloskey (1983), Intuitive physics,
Scientific American 248(4), 122-130.
"""

import math
from functools import lru_cache, partial

import numpy as np

from ...lessons.exercise import Mistake
from ...lessons.predictions import RangePrediction, Sketch
from ...lessons.predictions.diagnosis import Array, Foil, freeze_curve
from ...lessons.predictions.paper import Height, Time
from ...lessons.predictions.pick import Pick, PickOption
from ...lessons.predictions.shapes import fades, powers, ramps, runs_out
from ...messages import mark
from ...models.wheel import COLLINS, FORCE, RPM, PhysicalFlywheel
from .exercises.coast import KICK, MILL, SPINNING

STARTING = (0, 15, 30, 45, 60, 90, 120)
COASTING = (0, 15, 30, 45, 60, 75, 90, 120)
PULL = KICK  # N m: a kick a second, spread evenly
SPEED = 60.0  # turns a minute, as the code cell of the chapter sets it
END = MILL.terminal_speed(PULL) / RPM
DELAYED = (np.linspace(0.25, 1.5, 11) * END, np.linspace(0.375, 3, 22) * END)  # where curves end that set out late
BRAKES = {"hand": math.pi / 2, "oil": math.log(2) / 2, "air": 0.25 / math.pi}  # each halves in ten seconds


@lru_cache
def _starts() -> Array:
    return freeze_curve(MILL.spin(PULL, np.arange(STARTING[-1] + 1)) / RPM)


@lru_cache
def _coasts() -> Array:
    return freeze_curve(MILL.coast(SPEED * RPM, np.arange(COASTING[-1] + 1)) / RPM)


@lru_cache
def _heavy() -> int:
    """Return the place of the option that says what six times the weight does to the mean speed under kicks."""
    ratio = MILL.push_train(KICK, 1.0).mean_speed / SPINNING.push_train(KICK, 1.0).mean_speed
    return 2 if abs(ratio - 1) < 1e-9 else 0 if ratio > 5 else 1 if ratio > 1 else 3


@lru_cache
def _brakes() -> int:
    """Return the place of the option that names the brake which leaves most of the speed after a minute."""
    hand, oil, air = BRAKES.values()
    wheels = [PhysicalFlywheel(40, 0.5, **how) for how in ({"coulomb": hand}, {"viscous": oil}, {"drag": air})]
    return int(np.argmax([wheel.coast(SPEED * RPM, 60.0) for wheel in wheels]))


def _steeper() -> Array:
    lasts = np.linspace(0.4, 2.5, 22) * END
    return np.concatenate([powers(STARTING, 0, lasts, power) for power in (1.7, 2, 2.5, 3, 4)])


def _settling_starts() -> Array:
    """Return starts of the right kind with other levels and paces; they must not be called straight or slow."""
    paces = np.linspace(6, 90, 15)
    return np.concatenate([level - fades(STARTING, level, paces) for level in np.linspace(0.6, 1.5, 10) * END])


SLOWER = mark(
    "It’s {truth} seconds; you expected {guess}. Without friction any push moves even a heavy wheel, and "
    "after one turn its rim has the pace of a runner. Weight alone never takes hours."
)
QUICKER = mark(
    "It’s {truth} seconds; you expected {guess}. A wheel of more than two tonnes gains speed slowly, and "
    "its first turn begins at a standstill."
)
HOURS = mark(
    "That’s what the book says. With the book’s weight and size, two people and no friction, it’s {truth}"
    " seconds. If the first turn takes hours, the bearings must eat up nearly the whole push."
)

PREDICTIONS = (
    Pick(
        name="physical_flywheel.heavy",
        label=mark("Six times as heavy"),
        ask=mark(
            "You kick the treadle once a second, for three minutes. The mill wheel is six times as heavy as the "
            "spinning wheel. Friction is the same for both: the faster they run, the more it takes. How fast is the "
            "mill wheel in the end, on average?"
        ),
        options=(
            PickOption(
                mark("Six times as fast: it has all that weight behind it."),
                mark(
                    "It does end up much harder to stop, but that’s the weight itself, not speed. The kicks make it "
                    "faster only until friction takes as much as they give."
                ),
                misconception="mass-is-speed",
            ),
            PickOption(
                mark("A little faster: its weight carries it along."),
                mark(
                    "It's true that it loses less from one kick to the next. But each kick also makes it less fast, "
                    "and by just as much."
                ),
                misconception="mass-is-speed",
            ),
            PickOption(
                mark("Just as fast: weight makes no difference to that."),
                mark(
                    "In the long run friction takes what the kicks give, and that settles the speed. Weight settles "
                    "how long it takes, and how calmly the wheel runs."
                ),
            ),
            PickOption(
                mark("More slowly: it is so much harder to move."),
                mark(
                    "At first, yes: you saw it. But it goes on gaining until friction takes as much as the kicks give, "
                    "and that happens at the same speed."
                ),
            ),
        ),
        right=_heavy,
    ),
    Sketch(
        name="physical_flywheel.start",
        label=mark("Getting going"),
        ask=mark(
            "The mill wheel stands still. From now on somebody pulls it round, always equally hard. The faster it "
            "runs, the more friction takes. Draw its speed over two minutes."
        ),
        because=mark(
            "At rest there is no friction yet, so the whole pull makes it faster. The faster it runs, the more of the "
            "pull friction eats up, until nothing is left over."
        ),
        time=Time(mark("Second"), mark("at second {x}"), (0, 20, 40, 60, 80, 100, 120)),
        height=Height(mark("Turns a minute"), mark("turns a minute"), 0, 90, 1),
        handles=STARTING,
        truth=_starts,
        foils=(
            Foil(
                "slow-start",
                _steeper,
                mark(
                    "Your wheel starts slowly and gains faster and faster. For that the pull would have to grow, or"
                    " the friction to shrink. Under the same pull a wheel gains most in the very first second."
                ),
                unlike=lambda: np.concatenate([_settling_starts(), ramps(STARTING, 0, *DELAYED)]),
            ),
            Foil(
                "straight-line",
                lambda: powers(
                    STARTING, 0, np.concatenate([np.linspace(0.125, 0.8, 19), np.linspace(1.25, 4.5, 27)]) * END
                ),
                mark(
                    "You drew a straight line, as if the same speed were added every second. Without friction it would "
                    "be. But the faster the wheel, the more friction takes away."
                ),
                unlike=_settling_starts,
            ),
        ),
    ),
    Sketch(
        name="physical_flywheel.coast",
        label=mark("Letting go"),
        ask=mark(
            "The mill wheel makes 60 turns a minute when you take your foot off. After 21 seconds it makes 30. The "
            "slower it runs, the less friction takes. Draw how it runs down."
        ),
        because=mark(
            "The slower the wheel, the less friction takes. So every halving lasts as long as the one before, and the "
            "curve gets flatter and flatter."
        ),
        time=Time(mark("Second"), mark("at second {x}"), (0, 20, 40, 60, 80, 100, 120)),
        height=Height(mark("Turns a minute"), mark("turns a minute"), 0, 72, 1),
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
                lambda: powers(COASTING, SPEED, np.linspace(0.76, 1.15, 14) * SPEED),
                mark(
                    "Your wheel hardly slows down. Without friction it wouldn't. With friction, whatever nobody pushes "
                    "loses speed from the first second on, most of all while it is fast."
                ),
            ),
        ),
    ),
    Pick(
        name="physical_flywheel.brakes",
        label=mark("A hand, oil or air"),
        ask=mark(
            "Three equal wheels run equally fast, and you let go. The first is braked by a hand on its rim that always "
            "presses equally hard, the second by thick oil, the third by air alone. After ten seconds all three are "
            "down to half. Which one is the fastest after a minute?"
        ),
        options=(
            PickOption(
                mark("The one with the hand on its rim"),
                mark(
                    "The hand takes the same every second, however slow the wheel has become. Ten seconds later it "
                    "stands still."
                ),
            ),
            PickOption(
                mark("The one that turns in thick oil"),
                mark(
                    "The slower the wheel, the less oil takes: every halving lasts ten seconds. After a minute it has "
                    "been halved six times."
                ),
            ),
            PickOption(
                mark("The one that is braked by air alone"),
                mark(
                    "Air brakes a fast wheel hard and a slow one hardly. So every halving takes longer than the one "
                    "before, and this wheel leads from then on."
                ),
            ),
            PickOption(
                mark("All alike, as they were level before"),
                mark(
                    "They were level for a moment. From then on, what counts is how much each brake takes from a wheel "
                    "that is slowing down."
                ),
            ),
        ),
        right=_brakes,
    ),
    RangePrediction(
        name="physical_flywheel.turn-guess",
        label=mark("The first turn of the giant"),
        ask=mark(
            "The wheel of the book: a disc of 2,268 kg, 9 metres across. Two people together push at its rim, about as "
            "hard as it takes to hold 30 kg. Without any friction: how many seconds does the first turn take?"
        ),
        because=mark(
            "It’s {truth} seconds. The rim is far from the axle, so the lever is long, and no friction eats up "
            "the push."
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
