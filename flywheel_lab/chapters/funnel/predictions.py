"""Forecasts of chapter 01: what a funnel that takes twice as long shows, and who comes back.

Data: Fader & Hardie (2001), Forecasting repeat sales at CDNOW: A case study, Interfaces 31(3), part 2, S94-S107.
"""

import dataclasses
from functools import lru_cache

from ...data.counts import funnel_counts
from ...data.loading import load
from ...lessons.predictions.pick import Pick, PickOption
from ...lessons.predictions.range import RangePrediction
from ...messages import mark
from ...models.readings import sales_funnel
from .sketches import FILL, STOP


@lru_cache
def _second_day_buyers() -> float:
    """Return the number of buyers on a second day, out of a hundred customers of CDNOW."""
    first, second = funnel_counts(load("cdnow"), ["purchase 1", "purchase 2"])
    return float(100 * second / first)


@lru_cache
def _doubled_dwell_option() -> int:
    """Return the place of the right option: what happens to the number of buyers when every dwell doubles."""
    model = sales_funnel()
    slow = dataclasses.replace(model, dwell=2 * model.dwell)
    ratio = slow.time_to_purchase().probability / model.time_to_purchase().probability
    return {0.5: 0, 1.0: 2, 2.0: 3}.get(round(ratio, 6), 1)


PREDICTIONS = (
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
    FILL,
    Pick(
        name="funnel.doubled",
        label=mark("Everything takes twice as long"),
        ask=mark("Everything takes twice as long; the shares that go on stay as they are. What becomes of the funnel?"),
        options=(
            PickOption(
                mark("Half as many people reach the purchase."),
                mark(
                    "Half as many would buy if a conversion were halved. Here only the clock runs differently: "
                    "whoever goes on still goes on, just later."
                ),
            ),
            PickOption(
                mark("Somewhat fewer reach it, because some are lost while they wait."),
                mark(
                    "Waiting may well cost customers in real life, but then their conversion falls too, and that is a "
                    "second change. In the model conversion and dwell are set apart, and only dwell was changed."
                ),
            ),
            PickOption(
                mark("Nothing changes. The picture is the same."),
                mark(
                    "A funnel counts who goes on, not how long it takes. Twice the dwell, the same shares, the same "
                    "picture: time is what a funnel hides."
                ),
            ),
            PickOption(
                mark("Twice as many people are in each stage of the picture."),
                mark(
                    "You are thinking of the people who are inside at one moment: they do double. "
                    "A funnel does not count them; it counts who ever gets through."
                ),
            ),
        ),
        right=_doubled_dwell_option,
    ),
    STOP,
)
