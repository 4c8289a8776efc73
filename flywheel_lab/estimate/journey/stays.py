"""A journey log read as stays: a row for each time that someone was in a stage, with what came next."""

from dataclasses import dataclass, replace
from typing import Any

import numpy as np
import numpy.typing as npt
import pandas as pd

from ...data.log import BOUGHT, LOST, JourneyLog
from ...models.checks import Array
from .clock import PARTS, clock, even_months, grid

ENOUGH = 5  # parts of a tick in a stay, so that one more or less matters little
SOME = 0.1  # of those who leave; with fewer, a stay of nearly no time may count as a tick
NONE = -1
Whole = npt.NDArray[np.int64]


@dataclass(frozen=True, eq=False)
class Stays:
    """Stays in order of person and time, one entry each; `ticks_a_step` ticks make one step of the model.

    `stage` and `then` are places in the list of stages; after it come "bought" and "lost", and -1 is: seen waiting.
    The clock of the log shows `shown` parts of a tick, 1 where that cannot be told.
    `begins` counts ticks since the first event, `lasted` those until the move (or the end of observation), and `end`
    is the end of observation.
    """

    person: Whole
    stage: Whole
    then: Whole
    begins: Array
    lasted: Array
    ticks_a_step: float
    shown: int
    dated: bool
    names: "pd.Index[Any]"
    end: float

    @property
    def first(self) -> npt.NDArray[np.bool_]:
        """Whether a stay is the first of its person."""
        return np.append(True, self.person[1:] != self.person[:-1])

    def until_bought(self, purchase: int, stages: int) -> tuple["Stays", int]:
        """Return the stays up to each person's first one in the purchase stage, and how many people came back later.

        How they left the model stays known, but where they went then is another journey.
        """
        rows = np.arange(len(self.stage))
        bought = np.full(len(self.names), len(rows))
        here = self.stage == purchase
        np.minimum.at(bought, self.person[here], rows[here])
        after = (rows > bought[self.person]) & (self.stage < stages)
        kept = replace(self, then=np.where(here, NONE, self.then))._select(~after)
        return kept, len(np.unique(self.person[after]))

    def first_journey(self, purchase: int, stages: int) -> tuple["Stays", int]:
        """Return the stays without returns from behind the purchase, and the number of people who returned.

        They are a repeat visit. Whoever got behind the purchase has bought, booked or not: it is where they moved to.
        """
        rows = np.arange(len(self.stage))
        bought = np.full(len(self.names), len(rows))
        here = (self.stage >= purchase) & (self.stage < stages)
        np.minimum.at(bought, self.person[here], rows[here])
        again = (rows > bought[self.person]) & (self.stage < purchase)
        kept = self._join_stays(~again)
        unbooked = (kept.stage < purchase) & (kept.then > purchase) & (kept.then < stages)
        return replace(kept, then=np.where(unbooked, purchase, kept.then)), len(np.unique(self.person[again]))

    def _join_stays(self, kept: npt.NDArray[np.bool_]) -> "Stays":
        """Return these stays alone: each lasts until the next of them begins, the last until the end of observation."""
        person, stage, begins = (each[kept] for each in (self.person, self.stage, self.begins))
        again = np.append(False, (person[1:] == person[:-1]) & (stage[1:] == stage[:-1]))
        person, stage, begins = (each[~again] for each in (person, stage, begins))  # reported twice, it is one stay
        same = np.append(person[1:] == person[:-1], False)
        lasted = np.where(same, np.roll(begins, -1), self.end) - begins
        return replace(
            self,
            person=person,
            stage=stage,
            then=np.where(same, np.roll(stage, -1), NONE),
            begins=begins,
            lasted=lasted,
        )

    def count_skipped(self, place: int, last: int) -> int:
        """Return how many people went past a stage to one behind it (at most `last`) without ever being in it."""
        rows = np.arange(len(self.stage))
        reached = np.full(len(self.names), len(rows))
        here = self.stage == place
        np.minimum.at(reached, self.person[here], rows[here])
        past = (self.stage < place) & (self.then > place) & (self.then <= last) & (rows < reached[self.person])
        return len(np.unique(self.person[past]))

    def instant_share(self, place: int) -> float:
        """Return the share of a stage's leavers who left at the very time of their arrival."""
        left = self.lasted[(self.stage == place) & (self.then >= 0)]
        return float((left == 0).mean()) if len(left) else 0.0

    def is_coarse(self, place: int) -> bool:
        """Whether as many leave at once as a constant chance predicts if the clock shows whole ticks only.

        Of those who stay m ticks on average, `1 - m (1 - exp(-1/m))` leave within the tick in which they came.
        """
        left, share = self.lasted[(self.stage == place) & (self.then >= 0)], self.instant_share(place)
        if not share:
            return False
        mean = float(left.mean())
        foretold = 1 + mean * float(np.expm1(-1 / mean)) if mean else 1.0
        chance = 3 * float(np.sqrt(foretold * (1 - foretold) / len(left)))
        return abs(share - foretold) <= max(foretold / 4, chance)

    def parts(self, place: int) -> int:
        """Return the number of parts into which a tick is split for a stage where many stay for less than one."""
        left = self.lasted[(self.stage == place) & (self.then >= 0)]
        if not len(left) or (left < 1).mean() <= SOME:
            return 1
        if (
            self.shown > 1 and self.instant_share(place) <= SOME
        ):  # within a part that the clock shows nobody could leave
            return self.shown
        return PARTS if left.mean() > ENOUGH / PARTS else PARTS**2

    def _select(self, kept: npt.NDArray[np.bool_]) -> "Stays":
        each = ("person", "stage", "then", "begins", "lasted")
        return replace(self, **{name: getattr(self, name)[kept] for name in each})

    def counts(self, stages: int, purchase: int) -> tuple[int, ...]:
        """Return how many people reached each stage: in order up to the purchase, in any order behind it."""
        reached = np.full(len(self.names), -np.inf)
        counts = []
        for place in range(stages):
            here = self.stage == place
            if place == purchase:  # who is seen behind it has bought
                here |= (self.stage > purchase) & (self.stage < stages)
            if place > purchase:
                counts.append(len(np.unique(self.person[here])))
                continue
            here &= self.begins >= reached[self.person]
            reached = np.full(len(self.names), np.inf)
            np.minimum.at(reached, self.person[here], self.begins[here])
            counts.append(int(np.isfinite(reached).sum()))
        return tuple(counts)


def stays(log: JourneyLog, step: str) -> Stays:
    """Return the stays of a log, in ticks of the finest unit of time that it shows; raises JourneyLogError."""
    dated = isinstance(log.observed_until, pd.Timestamp)
    tick, ticks_a_step = clock(log.events["time"], step, dated)
    time, until = even_months(log.events["time"], log.observed_until)
    exits = {BOUGHT: len(log.stages), LOST: len(log.stages) + 1}
    places = exits | {name: place for place, name in enumerate(log.stages)}  # a stage may be called "bought"
    person, names = pd.factorize(log.events["person"])
    stage = np.asarray(log.events["stage"].map(places), dtype=np.int64)
    start = time.min()
    # Rounded, because 0.07 / 0.01 is a little more than 7.
    begins = np.round(((time - start) / tick).to_numpy(float), 6)
    end = np.round(float((until - start) / tick), 6)
    coarse, shown = grid(begins, pd.Timedelta("1h") / tick if dated else 0.0)
    begins = np.round(begins / coarse) if coarse > 1 else begins
    rows = np.lexsort((stage, begins, person))
    seen = Stays(
        person=person[rows].astype(np.int64),
        stage=stage[rows],
        begins=begins[rows],
        then=stage,
        lasted=begins,
        ticks_a_step=ticks_a_step / coarse,
        shown=shown,
        dated=dated,
        names=pd.Index(names),
        end=end / coarse,
    )
    return seen._join_stays(np.full(len(rows), True))
