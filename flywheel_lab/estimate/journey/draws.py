"""The uncertainty of quantities that are not counted: loop gain and growth follow from all parameters at once.

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
from ...models.money.many import Journeys
from .referring import Referring
from .stays import Whole
from .waiting import Read

DRAWS = 1024  # a power of two, as Sobol's points want it


@dataclass(frozen=True, eq=False)
class Parts:
    """What an estimate is made of: how each stage is read, who moved where, (n, n + 1), and who brought whom in.

    The last column of `goals` are those who left by an event "bought"; `end` is the place of the end of a funnel, and
    `blur` how many steps longer each mean dwell may be, because stays of no time may be up to a tick, shape (n,).
    """

    stages: tuple[Read, ...]
    goals: Whole
    referring: Referring
    end: int | None
    blur: Array

    @property
    def so_far(self) -> npt.NDArray[np.bool_]:
        """Whether people of a stage may bring in more than was seen, because their dwell is not known; shape (n,)."""
        counts = self.referring.counts
        return np.array(
            [
                not read.is_known or read.law.endless or (i == self.end and counts[i] > 0)
                for i, read in enumerate(self.stages)
            ]
        )

    def interval(self, name: str, level: float) -> tuple[float, float]:
        """Return the interval of "loop_gain" or "growth_factor"."""
        low, high = (
            np.quantile(each[name == "growth_factor"], end)
            for each, end in zip(self._gain_draws, ((1 - level) / 2, (1 + level) / 2), strict=True)
        )
        return float(low), float(high)

    @cached_property
    def _gain_draws(self) -> list[tuple[Array, Array]]:
        """Return loop gains and growth factors of likely models, (DRAWS,) each: for the lower end and for the upper."""
        q, _bought, *both = self._matrices
        stays = np.linalg.inv(np.eye(q.shape[1]) - q)
        return [
            (np.abs(np.linalg.eigvals(stays @ r)).max(axis=1), np.abs(np.linalg.eigvals(q + r)).max(axis=1))
            for r in both
        ]

    def rate_interval(self, place: int, level: float) -> tuple[float, float]:
        """Return the interval of the referrals per person and step in one stage."""
        rates = self._matrices[2][:, place].sum(axis=1)
        low, high = np.quantile(rates, [(1 - level) / 2, (1 + level) / 2])
        return float(low), float(high)

    def draw_journeys(self, n: int) -> Journeys:
        """Return the first n likely models; who was not seen to bring in anybody brings in nobody."""
        q, bought, referrals, _most = (each[:n] for each in self._matrices)
        i = np.arange(q.shape[-1])
        dwell = 1 / (1 - q[:, i, i])
        conversion = q * dwell[..., None]
        conversion[:, i, i] = 0.0
        return Journeys(conversion, dwell, bought, referrals)

    @cached_property
    def _matrices(self) -> tuple[Array, Array, Array, Array]:
        """Return of each draw Q, who leaves as a buyer, and twice R; (DRAWS, n, n), the second (DRAWS, n).

        From a stage whose people brought in nobody so far, the first R has nobody, the second as many as one person
        makes likely: what was not seen must not add up to somebody, nor be taken for impossible.
        """
        from scipy.special import gammaincinv, ndtri

        n = len(self.goals)
        u = iter(_spread(int(4 * n + np.maximum((self.goals > 0).sum(axis=1) - 1, 0).sum())).T)
        q, least, most = (np.zeros((DRAWS, n, n)) for _each in range(3))
        bought = np.zeros((DRAWS, n))
        counts, so_far = self.referring.counts, self.so_far
        into = np.where(counts[:, None] > 0, self.referring.brought, self.referring.enter + 1e-12)
        into = into / into.sum(axis=1, keepdims=True)
        nobody: Array = np.zeros(DRAWS)
        for i, (law, plain, *_beside) in enumerate(self.stages):
            conversion, dwell, time = nobody, nobody + 1, nobody
            if plain.is_known:
                conversion, dwell, time = law.draw_law(next(u), next(u), ndtri(next(u)))
                time = time / np.minimum(dwell, 1.0)  # what a stay brings in is kept, however short it is
                dwell = np.maximum(dwell, 1.0)
            if so_far[i]:  # one step there stands for a whole stay, of which the log shows the beginning
                dwell, time = nobody + 1, nobody + plain.people
            goes = conversion[:, None] * _split(self.goals[i], u)
            q[:, i], bought[:, i] = goes[:, :n] / dwell[:, None], goes[:, n]
            q[:, i, i] = 1 - 1 / dwell
            brought = gammaincinv(max(1, counts[i] + (0 if so_far[i] else 0.5)), next(u)) / np.maximum(time, 1e-9)
            most[:, i] = brought[:, None] * into[i]
            least[:, i] = most[:, i] if counts[i] else 0.0
        return q, bought, least, most


def _split(goals: Whole, u: Iterator[Array]) -> Array:
    """Draw how movers divide over their goals, shape (DRAWS, n): one goal after another, the last takes the rest."""
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
