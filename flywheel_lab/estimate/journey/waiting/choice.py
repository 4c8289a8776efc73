"""The choice of a stage's law: a constant chance to leave, unless the observations refute it.

Two questions are asked of each stage where enough people left: does one number more, the shape of a Weibull law,
foretell their times better, and do those who are lost take another time than those who move on? Each is a likelihood
ratio with one degree of freedom. All together find something in `FALSE` of the logs in which there is nothing to find.
Where what was seen leaves more than one answer open, the interval holds them all (see `unsettled`).
Source: Wilks (1938), Annals of Mathematical Statistics 9, 60-62; the level is shared out as by Bonferroni.
"""

from collections.abc import Sequence
from typing import NamedTuple

from .apart import Apart
from .geometric import Waiting
from .unsettled import Either, Open, SoFar, Untested, later_share
from .weibull import Weibull

FALSE = 0.01  # of well-specified logs with a warning; small ones have some more, as measured in the benchmark
ENOUGH = 10  # who left
FEW = 5  # lost: fewer say little of how long it takes to be lost
LEANS = 0.1  # of the log-likelihood: so much better, a dwell for each way out widens the interval
LATER = 0.05  # of those who move on, later than anybody was seen: more make a promise of it

Law = Waiting | Weibull | Apart | Open | Either | SoFar


class Read(NamedTuple):
    """How a stage is explained: the law of the estimate, the constant chance, and the alternatives that fit better."""

    law: Law
    plain: Waiting
    weibull: Weibull | None = None
    apart: Apart | None = None

    @property
    def is_known(self) -> bool:
        """Whether the observations tell how many move on, and after how long."""
        return self.plain.is_known and not isinstance(self.law, Open)


def read(stages: Sequence[Waiting], sells: Sequence[bool], end: int | None, constant: bool) -> tuple[Read, ...]:
    """Choose the law of each stage; `sells` marks the stages up to the purchase, and all who reach `end` buy.

    With `constant` the chance to leave is taken as constant, whatever is found, once anybody was lost.
    """
    from scipy.special import chdtri

    asked = [place != end and len(seen.moved) + seen.sums.lost >= ENOUGH for place, seen in enumerate(stages)]
    both = [ask and min(len(seen.moved), seen.sums.lost) > 0 for ask, seen in zip(asked, stages, strict=True)]
    bound = float(chdtri(1, FALSE / max(1, sum(asked) + sum(both)))) / 2
    found = []
    for seen, ask, two, before in zip(stages, asked, both, sells, strict=True):
        weibull, apart = Weibull(seen) if ask and not seen.coarse else None, Apart(seen) if two else None
        unsure = _doubtful_law(seen, apart)
        if apart is not None and apart.top < seen.top + bound:
            apart = None
        if weibull is not None and weibull.top < max(seen.top + bound, apart.top if apart else seen.top):
            weibull = None
        better: Law | None = apart if apart and before else weibull
        if better is weibull and weibull is not None and seen.is_silent and weibull.beyond > LATER:
            better = SoFar(weibull)
        if isinstance(unsure, Open):
            found.append(Read(unsure, seen))
            continue
        law = seen if constant else unsure if better is None else better
        found.append(Read(law, seen, weibull, apart))
    return tuple(found)


def _doubtful_law(seen: Waiting, apart: Apart | None) -> Law:
    """Return the constant chance, or a law that admits what is unknown if the constant chance would hide it."""
    if not len(seen.moved):
        return seen
    if seen.is_silent:
        untested = Untested(seen.moved, None, seen.still, seen.ticks_a_step, seen.coarse)
        return untested if later_share(seen) > LATER else seen
    gone, longer = len(seen.moved) + seen.sums.lost, int((seen.still >= seen.moved.mean()).sum())
    if not seen.sums.lost:
        return Open(seen) if longer > gone / 4 else seen
    leans = apart is not None and apart.top > seen.top + LEANS
    if seen.sums.lost < FEW and longer > gone / 4:
        return Either(seen, apart or Apart(seen))
    return Either(seen, apart) if apart is not None and leans else seen
