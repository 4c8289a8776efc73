"""Predictions of chapter 05: how long the shop lasts without ads, what makes it last longer, and how a wheel starts."""

from functools import lru_cache

import numpy as np

from ...lessons.exercise import Mistake
from ...lessons.predictions.diagnosis import Array, Foil, freeze_curve
from ...lessons.predictions.paper import Height, Time
from ...lessons.predictions.pick import Pick, PickOption
from ...lessons.predictions.range import RangePrediction
from ...lessons.predictions.shapes import fades, powers
from ...lessons.predictions.sketch import Sketch
from ...messages import Numbered, mark
from ...models.firms import Firm
from ...models.firms.reading import AFTER
from ...models.simulation import expected_flow
from .exercises import FACTOR, SHOP

STARTING = (0, 5, 10, 15, 20, 26, 32, 39)
QUARTER = 1.25  # a quarter more


@lru_cache
def starts() -> Array:
    """Return the customers of a new Maschenpost in each of its first weeks, whole people, shape (40,)."""
    return freeze_curve(expected_flow(SHOP.model, SHOP.pushes, STARTING[-1])[:, AFTER].sum(axis=1).round())


def weeks_to_half(factor: float) -> float:
    """Return when half of the customers of Maschenpost are left after the last ad, with this referral factor."""
    return SHOP.changed(referrals=factor / FACTOR).half_after


def longer() -> tuple[Firm, Firm]:
    """Return Maschenpost with regulars who stay a quarter longer, and with customers who send a quarter more."""
    weeks = float(SHOP.model.dwell[SHOP.model.stages.index("retention")])
    return SHOP.changed(dwell={"retention": QUARTER * weeks}), SHOP.changed(referrals=QUARTER)


def _lasts_longest() -> int:
    """Return the place of the handle that lets the shop last longest: staying, or sending."""
    return int(np.argmax([each.half_after for each in longer()]))


def _lasts() -> dict[str, float]:
    stay, send = longer()
    return {"now": SHOP.half_after, "stay": stay.half_after, "send": send.half_after}


PREDICTIONS = (
    RangePrediction(
        name="flywheel.half",
        label=mark("How long you last without ads"),
        ask=Numbered(
            mark(
                "In chapter 02 everything fell silent, and half of the customers were left after {alone:0} weeks. This "
                "time only the ads stop, and customers go on talking. After how many weeks is half left?"
            ),
            lambda: {"alone": weeks_to_half(0)},
        ),
        because=mark("It is {truth} weeks: a year and a half instead of just over one."),
        hint=mark(
            "It is {truth} weeks; you expected {guess}. The thread makes it longer. But three leads for ten are fewer "
            "than ten, so each round is smaller than the last, and the wheel runs down."
        ),
        too_low=mark(
            "It is {truth} weeks; you expected {guess}. Long after the last ad, customers still send leads, and some "
            "of those become customers who send leads."
        ),
        unit=mark("weeks"),
        truth=lambda: weeks_to_half(FACTOR),
        near=8,
        span=(0, 1000),
        mistakes=(
            Mistake(
                lambda: weeks_to_half(0),
                mark("It is {truth} weeks. What you wrote is the time when nobody talks. But this time they do."),
            ),
        ),
        measure="weeks",
    ),
    Pick(
        name="flywheel.longer",
        label=mark("What makes it last longer"),
        ask=mark(
            "Regulars stay a quarter longer, or customers send a quarter more. Which one do you take to the bank?"
        ),
        options=(
            PickOption(
                mark("Regulars stay a quarter longer."),
                Numbered(
                    mark(
                        "{stay:0} weeks instead of {now:0}. Staying helps twice: people who stay longer also talk "
                        "longer. A quarter more leads along the thread would make it {send:0}."
                    ),
                    _lasts,
                ),
            ),
            PickOption(
                mark("Customers send a quarter more."),
                Numbered(
                    mark(
                        "That makes {send:0} weeks of {now:0}, and it does help. But staying makes {stay:0}: it keeps "
                        "those you have, and they talk for longer, too."
                    ),
                    _lasts,
                ),
                misconception="referral-always",
            ),
            PickOption(
                mark("Either one: a quarter is a quarter."),
                Numbered(
                    mark(
                        "Longer stays make {stay:0} weeks, more referrals {send:0}. A quarter of what, that's the "
                        "question: most of your weeks are there because people stay."
                    ),
                    _lasts,
                ),
            ),
        ),
        right=_lasts_longest,
    ),
    Sketch(
        name="flywheel.start",
        label=mark("How a flywheel starts"),
        ask=Numbered(
            mark(
                "Maschenpost on its first day, nobody is a customer yet. From now on {pushes:0} leads a week come from "
                "ads, and customers send others. Draw how many customers there are."
            ),
            lambda: {"pushes": SHOP.pushes},
        ),
        because=mark(
            "For six weeks there is nobody: the way to the first parcel takes its time. Then the first ones arrive all "
            "at once, and after that it gets slower, not faster."
        ),
        time=Time(mark("Week"), mark("in week {x}"), (0, 5, 10, 15, 20, 25, 30, 35)),
        height=Height(mark("Customers"), mark("customers"), 0, 3500, 50),
        handles=STARTING,
        truth=starts,
        foils=(
            Foil(
                "forgotten-delay",
                lambda: np.concatenate(
                    [level - fades(STARTING, level, np.linspace(2, 12, 8)) for level in np.linspace(1400, 3200, 7)]
                ),
                mark(
                    "You drew the curve of a spinning wheel, which gains most in its first moments. But between the "
                    "first ad and the first customer lies the whole pipeline, and it takes its time."
                ),
            ),
            Foil(
                "runaway-growth",
                lambda: np.concatenate(
                    [powers(STARTING, 0, np.linspace(2700, 10_000, 9), power) for power in (4.5, 6, 8)]
                ),
                mark(
                    "Your curve rises ever faster. Customers do send others, but each round is smaller than the one "
                    "before: ten leads send three, and these not even one."
                ),
            ),
        ),
    ),
)
