"""Predictions of chapter 01: what a funnel at half the pace shows, and who comes back.

Data: Fader & Hardie (2001), Forecasting repeat sales at CDNOW: A case study, Interfaces 31(3), part 2, S94-S107.
"""

import dataclasses
from functools import lru_cache

from ...data.counts import funnel_counts
from ...data.loading import load
from ...lessons.predictions.pick import Pick, PickOption
from ...lessons.predictions.range import RangePrediction
from ...messages import mark
from ...models.firms import firm
from .sketches import FILL, STOP


@lru_cache
def _second_day_buyers() -> float:
    """Return the number of buyers on a second day, out of a hundred customers of CDNOW."""
    first, second = funnel_counts(load("cdnow"), ["purchase 1", "purchase 2"])
    return float(100 * second / first)


@lru_cache
def _doubled_dwell_option() -> int:
    """Return the place of the right option: what happens to the number of buyers when every dwell doubles."""
    model = firm("shop").funnel
    slow = dataclasses.replace(model, dwell=2 * model.dwell)
    ratio = slow.time_to_purchase().probability / model.time_to_purchase().probability
    return {0.5: 0, 1.0: 2, 2.0: 3}.get(round(ratio, 6), 1)


PREDICTIONS = (
    Pick(
        name="funnel.doubled",
        label=mark("Behind the curtain"),
        ask=mark("Everything takes twice as long, and the same shares go on. What hangs behind the curtain?"),
        options=(
            PickOption(
                mark("A thin funnel: half as many orders."),
                mark(
                    "Half as many would order if half as many went on. Nobody gave up here. They still go on, only "
                    "later."
                ),
            ),
            PickOption(
                mark("A slightly thinner one: some give up while they wait."),
                mark(
                    "In real life some do. But then the share that goes on falls as well, and that is a second change. "
                    "Here only the clock runs differently."
                ),
            ),
            PickOption(
                mark("The very same picture."),
                mark(
                    "A funnel counts who goes on, not how long it takes. Twice the weeks, the same shares, the same "
                    "picture: it has no clock."
                ),
            ),
            PickOption(
                mark("A fatter one: twice as many people in each stage."),
                mark(
                    "You are thinking of the people who are inside right now, and these do double. But a funnel "
                    "doesn't count them. It counts who gets through."
                ),
            ),
        ),
        right=_doubled_dwell_option,
    ),
    FILL,
    STOP,
    RangePrediction(
        name="funnel.return",
        label=mark("Buyers who come back"),
        ask=mark(
            "Think of a hundred people who bought music from CDNOW for the first time. How many of them bought again "
            "on another day, in the year or so that followed?"
        ),
        because=mark("It is {truth} of a hundred: about half had not come back by then."),
        hint=mark("It is {truth} of a hundred, and you expected {guess}. About half had not come back by then."),
        unit=mark("of 100"),
        truth=_second_day_buyers,
        near=7,
        span=(0, 100),
        measure="%",
    ),
)
