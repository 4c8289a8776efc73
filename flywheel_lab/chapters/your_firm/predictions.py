"""The prediction of chapter 07: how long one's own firm lasts without ads."""

from ...lessons.predictions.range import RangePrediction
from ...messages import mark
from ...models.firms import firm

PREDICTIONS = (
    RangePrediction(
        name="your_firm.mine",
        label=mark("How long your own firm lasts"),
        ask=mark(
            "Your firm stops all its ads tomorrow. After how many weeks are half of today's customers left? If you have no firm, take one that you know: your gym, your baker."
        ),
        because=mark(
            "You said {guess} weeks, and your envelope is sealed. Further down your own numbers lie beside it."
        ),
        hint="",
        unit=mark("weeks"),
        truth=lambda: firm("shop").half_after,  # nobody here knows yours; sealed, it is told to nobody
        near=8,
        span=(1, 1040),
        sealed=True,
    ),
)
