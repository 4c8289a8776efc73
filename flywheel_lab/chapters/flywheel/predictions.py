"""Forecasts of chapter 05: how a flywheel starts and coasts, which lever moves it, and whether it turns by itself."""

import dataclasses
from functools import lru_cache

import numpy as np

from ...lessons.exercise import Mistake
from ...lessons.predictions.diagnosis import Array, Foil, freeze_curve
from ...lessons.predictions.paper import Height, Time
from ...lessons.predictions.pick import Pick, PickOption
from ...lessons.predictions.range import RangePrediction
from ...lessons.predictions.shapes import fades, powers
from ...lessons.predictions.sketch import Sketch
from ...messages import mark
from ...models.journey.coasting import half_after
from ...models.readings import flywheel
from ...models.simulation import expected_flow
from .exercises import CUSTOMERS, PUSHES, WHEEL

STARTING = (0, 4, 8, 13, 18, 24, 31, 39)


@lru_cache
def _starts() -> Array:
    return freeze_curve(expected_flow(WHEEL, PUSHES, STARTING[-1])[:, CUSTOMERS].sum(axis=1))


def weeks_to_half(gain: float) -> float:
    """Return when half of the customers of the strong flywheel are left if it coasts with this loop gain."""
    scaled = dataclasses.replace(WHEEL, referrals=WHEEL.referrals * gain / WHEEL.loop_gain)
    return half_after(scaled, WHEEL.steady_state(PUSHES), CUSTOMERS)


@lru_cache
def _strongest() -> int:
    """Return the place of the lever that moves the customers most: pushes, referrals, or conversion."""
    levers = WHEEL.levers_of_customers()
    return int(np.argmax([1.0, levers.referrals.sum(), levers.conversion[0, 1]]))


def _viral() -> int:
    """Return the place of the option that says what a flywheel with a loop gain of 1.2 does without pushes."""
    years = flywheel("viral").doubling_time / 52
    return 3 if np.isinf(years) else (1 if years < 2 else 2)


PREDICTIONS = (
    Sketch(
        name="flywheel.start",
        label=mark("How a flywheel starts"),
        ask=mark(
            "A new firm has no customers yet. From now on 50 newcomers a week come in, and customers bring in others. "
            "Draw how many customers there are."
        ),
        because=mark(
            "Nobody becomes a customer in the first weeks: the way to the purchase takes twelve on average. A "
            "pipeline fills first, and a physical wheel has none."
        ),
        time=Time(mark("Week"), mark("in week {x}"), (0, 5, 10, 15, 20, 25, 30, 35)),
        height=Height(mark("Customers"), mark("customers"), 0, 25, 1),
        handles=STARTING,
        truth=_starts,
        foils=(
            Foil(
                "forgotten-delay",
                lambda: np.concatenate(
                    [level - fades(STARTING, level, np.linspace(2, 12, 8)) for level in np.linspace(10, 22, 7)]
                ),
                mark(
                    "You drew the curve of a wheel, which is fastest in its first moments. But between the first push "
                    "and the first customer lies the whole funnel, and it takes its time."
                ),
            ),
            Foil(
                "runaway-growth",
                lambda: np.concatenate([powers(STARTING, 0, np.linspace(19, 70, 9), power) for power in (4.5, 6, 8)]),
                mark(
                    "Your curve rises ever faster. Referrals do come back, but each round is smaller than the one "
                    "before: a hundred bring in thirty, and these nine."
                ),
            ),
        ),
    ),
    RangePrediction(
        name="flywheel.half",
        label=mark("How long it coasts"),
        ask=mark(
            "A hundred newcomers bring in thirty more. You stop pushing. Without these referrals, half of the "
            "customers would be left after 81 weeks. After how many weeks is half left with them?"
        ),
        because=mark(
            "It is {truth} weeks. The thirty bring in nine, and these three: all rounds together make the coast almost "
            "half as long again."
        ),
        hint=mark(
            "It is {truth} weeks; you expected {guess}. The wire lengthens the coast, but below a gain of one every "
            "round is smaller than the one before, and so the wheel runs down."
        ),
        too_low=mark(
            "It is {truth} weeks; you expected {guess}. Those who are brought in bring in others themselves, long "
            "after the last push."
        ),
        unit=mark("weeks"),
        truth=lambda: weeks_to_half(WHEEL.loop_gain),
        near=12,
        span=(0, 1000),
        mistakes=(
            Mistake(
                lambda: 81.0,
                mark(
                    "It is {truth} weeks. What you wrote is the time without referrals; but they go on bringing in "
                    "people after the last push."
                ),
            ),
        ),
    ),
    Pick(
        name="flywheel.strongest",
        label=mark("The strongest lever"),
        ask=mark(
            "In this flywheel a hundred newcomers bring in thirty more. You can have one per cent more of one thing. "
            "Which brings the most customers in the long run?"
        ),
        options=(
            PickOption(
                mark("One per cent more pushes."),
                mark(
                    "That makes one per cent more customers, neither more nor less: everything is proportional to it."
                ),
            ),
            PickOption(
                mark("One per cent more referrals."),
                mark(
                    "That makes less than half a per cent: of all newcomers only three in ten come by referral, and "
                    "the number of the others stays as it is."
                ),
                misconception="referral-always",
            ),
            PickOption(
                mark("One per cent more conversion, in any one step of the way to the customers."),
                mark(
                    "It works on everybody who comes, by push or by referral, and so on each round once more: almost "
                    "one and a half per cent."
                ),
            ),
        ),
        right=_strongest,
    ),
    Pick(
        name="flywheel.itself",
        label=mark("More than one for each"),
        ask=mark(
            "Another firm: a hundred newcomers bring in 120 more, and its market has no end. Nobody pushes any more. "
            "What becomes of its customers?"
        ),
        options=(
            PickOption(
                mark("They become fewer: without a push every wheel runs down."),
                mark(
                    "A physical wheel does. Here each round is larger than the one before, so it grows without a push. "
                    "No wheel can do that."
                ),
            ),
            PickOption(
                mark("They double within months."),
                mark(
                    "Each round is a fifth larger, but a round takes years: customers stay for long and recommend now "
                    "and then. How fast it grows is decided by gain and cycle time together."
                ),
                misconception="runaway-growth",
            ),
            PickOption(
                mark("They double, but it takes years."),
                mark(
                    "With more than one for each, it grows by itself. But a round takes years, and so does a doubling."
                ),
            ),
            PickOption(
                mark("They stay as many as they are."),
                mark("For that, a hundred would have to bring in exactly a hundred. 120 is more."),
            ),
        ),
        right=_viral,
    ),
)
