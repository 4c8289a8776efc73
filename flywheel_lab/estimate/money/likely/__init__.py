"""What one log of each firm of the course tells of its journey: 256 likely models, kept so that nobody has to wait.

The logs are made up as the firms are (`simulate_log`), with cancellations recorded after the purchase: two years of a
twelfth of the shop's leads, two years of the software's, five of the machines', ten of the stoves'; fewer years of the
last two often do not say enough. One seed serves all four. A test makes the files again.
"""

import json
from dataclasses import dataclass, replace
from functools import lru_cache
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np

from ....data.synthetic import simulate_log
from ....models.firms import firm
from ....models.journey import JourneyModel
from ....models.money.many import Journeys
from ...journey import estimate_journey

HERE = Path(__file__).parent
CUSTOMERS = ("adoption", "retention", "expansion", "advocacy")
SEED = 3


class Seen(NamedTuple):
    """How a log was made: which part of the leads it follows, for how many weeks."""

    share: float
    weeks: int


LOGS = {"shop": Seen(0.08, 104), "saas": Seen(1, 104), "machines": Seen(1, 260), "craft": Seen(1, 520)}


@dataclass(frozen=True, eq=False)
class Likely:
    """A model as a log makes it most likely, and `journeys` that are likely, (256, …); from the log of `people`."""

    model: JourneyModel
    journeys: Journeys
    people: int
    weeks: int


@lru_cache
def likely_journeys(name: str) -> Likely:
    """Return what the kept log of a firm tells. Raises ModelError for an unknown firm.

    >>> found = likely_journeys("shop")
    >>> found.journeys.dwell.shape, found.people > 50_000
    ((256, 10), True)
    """
    one = firm(name)
    kept = json.loads((HERE / f"{one.key}.json").read_text("utf-8"))
    rows = np.array(kept["rows"])
    filled = {
        "conversion": np.zeros((len(rows), *one.model.conversion.shape)),
        "dwell": np.ones((len(rows), *one.model.dwell.shape)),
        "referrals": np.zeros((len(rows), *one.model.referrals.shape)),
    }
    for column, path in enumerate(kept["names"]):
        what, *place = path.split(".")
        where: tuple[Any, ...] = (..., *map(int, place))
        filled[what][where] = rows[:, column]
    model = replace(one.model, **{what: values[0] for what, values in filled.items()})
    journeys = Journeys(
        filled["conversion"][1:], filled["dwell"][1:], np.zeros_like(filled["dwell"][1:]), filled["referrals"][1:]
    )
    return Likely(model, journeys, kept["people"], kept["weeks"])


def make_rows(name: str) -> dict[str, Any]:
    """Return what the file of a firm holds, from its log: names of parameters, and rows of them, the best first."""
    one, (share, weeks) = firm(name), LOGS[name]
    rng = np.random.default_rng(SEED)
    fit = estimate_journey(simulate_log(one.model, round(share * one.pushes), weeks, rng, record_losses=CUSTOMERS))
    likely, names, columns = fit.draws(), [], []
    for what in ("conversion", "dwell", "referrals"):
        first, others = np.asarray(getattr(fit.model, what)), getattr(likely, what)
        for place in zip(*np.nonzero(first + others.sum(axis=0)), strict=True):
            names.append(".".join([what, *map(str, place)]))
            columns.append([first[place], *others[..., *place]])
    rows = [[float(f"{value:.5g}") for value in row] for row in zip(*columns, strict=True)]
    return {"people": fit.counts[0], "weeks": weeks, "names": names, "rows": rows}
