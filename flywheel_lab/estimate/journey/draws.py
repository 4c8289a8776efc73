"""How uncertain what was not counted itself is: loop gain and growth follow from all parameters at once.

The likelihood falls apart into stages, and within a stage into how many move, where to, how long it takes and whom they
bring in. So models as likely as the log allows are drawn part by part, with Jeffreys' priors: shares from beta, rates
from gamma distributions, and from a grid where losses are silent. The draws are points spread evenly (Sobol), not by
chance: the same log always gives the same interval.
Source: Gelman et al. (2013), Bayesian Data Analysis, 3rd edition, chapters 2 and 3; that such intervals also hold the
truth as often as they say is measured in tests/benchmarks/journey_coverage.py.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

import numpy as np
import numpy.typing as npt

from ...models.checks import Array
from .referring import Referring
from .stays import Whole
from .waiting import Read

DRAWS = 1024  # a power of two, as Sobol's points want it


@dataclass(frozen=True, eq=False)
class Parts:
    """What an estimate is made of: how each stage is read, who moved where, (n, n + 1), and who brought whom in.

    The last column of `goals` are those who left by an event "bought"; `end` is the place of the end of a funnel.
    """

    stages: tuple[Read, ...]
    goals: Whole
    referring: Referring
    end: int | None

    @property
    def so_far(self) -> npt.NDArray[np.bool_]:
        """Whether people of a stage may bring in more than was seen: nobody knows how long they stay; shape (n,)."""
        counts = self.referring.counts
        return np.array(
            [not read.plain.known or (i == self.end and counts[i] > 0) for i, read in enumerate(self.stages)]
        )

    @cached_property
    def drawn(self) -> tuple[Array, Array]:
        """Return loop gains and growth factors of likely models, shape (DRAWS,) each."""
        q, r = self._matrices
        identity = np.eye(q.shape[1])
        gain = np.linalg.eigvals(np.linalg.solve(identity - q, r))
        return np.abs(gain).max(axis=1), np.abs(np.linalg.eigvals(q + r)).max(axis=1)

    def rate_interval(self, place: int, level: float) -> tuple[float, float]:
        """Return the interval of the referrals per person and step in one stage."""
        rates = self._matrices[1][:, place].sum(axis=1)
        low, high = np.quantile(rates, [(1 - level) / 2, (1 + level) / 2])
        return float(low), float(high)

    @cached_property
    def _matrices(self) -> tuple[Array, Array]:
        """Return Q and R of each draw, shape (DRAWS, n, n)."""
        from scipy.special import gammaincinv, ndtri

        n = len(self.goals)
        u = iter(_spread(int(4 * n + np.maximum((self.goals > 0).sum(axis=1) - 1, 0).sum())).T)
        q, r = np.zeros((DRAWS, n, n)), np.zeros((DRAWS, n, n))
        counts, so_far = self.referring.counts, self.so_far
        prior = np.where(counts > 0, 0.5, 0.5 / n)  # that nobody came from many stages must not add up to somebody
        into = np.where(counts[:, None] > 0, self.referring.brought, self.referring.enter + 1e-12)
        into = into / into.sum(axis=1, keepdims=True)
        nobody: Array = np.zeros(DRAWS)
        for i, (law, plain, *_beside) in enumerate(self.stages):
            conversion, dwell, time = nobody, nobody + 1, nobody
            if plain.known:
                conversion, dwell, time = law.drawn(next(u), next(u), ndtri(next(u)))
                dwell = np.maximum(dwell, 1.0)
            brought = counts[i] + (0 if so_far[i] else prior[i])
            if so_far[i]:  # one step there stands for a whole stay, of which the log shows the beginning
                dwell, time = nobody + 1, nobody + plain.people
            q[:, i] = (conversion / dwell)[:, None] * _split(self.goals[i], u)[:, :n]
            q[:, i, i] = 1 - 1 / dwell
            rate = gammaincinv(brought, next(u)) / np.maximum(time, 1e-9) if brought else nobody
            r[:, i] = rate[:, None] * into[i]
        return q, r


def _split(goals: Whole, u: Iterator[Array]) -> Array:
    """Draw how movers share out over their goals, shape (DRAWS, n): one goal after the other, the last the rest."""
    from scipy.special import betaincinv

    shares, left = np.zeros((DRAWS, len(goals))), np.ones(DRAWS)
    places = np.flatnonzero(goals)
    for k, place in enumerate(places):
        later = goals[places[k + 1 :]].sum()
        part = betaincinv(goals[place] + 0.5, later + 0.5 * (len(places) - k - 1), next(u)) if later else 1.0
        shares[:, place] = left * part
        left = left - shares[:, place]
    return shares


def _spread(dimensions: int) -> Array:
    """Return points that fill the unit cube evenly, none on its sides, shape (DRAWS, dimensions)."""
    from scipy.stats import qmc

    points = qmc.Sobol(dimensions, scramble=False).random(DRAWS)
    return np.asarray(points + 0.5 / DRAWS)
