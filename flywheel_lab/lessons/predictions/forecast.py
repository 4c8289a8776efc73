"""A forecast that was made, beside the truth: what the calibration chart draws."""

from typing import Any

import numpy as np

from ...figures.calibration import Drawn, Forecast, Picked
from ...figures.calibration import Guess as Range
from ...messages import gettext as _
from .guess import Guess
from .pick import Pick
from .sketch import Sketch


def forecast(item: Sketch | Pick | Guess, answer: Any) -> Forecast | None:
    """Return a forecast beside its truth; None where the answer is no forecast.

    >>> from . import PREDICTIONS
    >>> forecast(PREDICTIONS["funnel.doubled"], "A")
    Picked(label='Everything takes twice as long', right=False)
    """
    shown, label = item.reveal(answer), _(item.label)
    if shown is None:
        return None
    if isinstance(item, Sketch):
        gaps = np.abs(np.asarray(answer, dtype=float) - shown["at"])[1:]
        return Drawn(label, float(gaps.mean() / (item.height.high - item.height.low)))
    if isinstance(item, Guess) and shown["low"] < shown["high"]:
        return Range(label, shown["low"], shown["guess"], shown["high"], shown["truth"])
    return Picked(label, item.judge(answer).status == "passed")
