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

from ...models.checks import Array
from .referring import Referring
from .stays import Whole
from .waiting import Waiting

DRAWS = 1024  # a power of two, as Sobol's points want it
CELLS = 48  # of the grid, along each side


@dataclass(frozen=True, eq=False)
class Parts:
    """What an estimate is made of: what was seen in each stage, who moved where, (n, n + 1), and who brought whom in.

    The last column of `goals` are those who left by an event "bought"; `end` is the place of the end of a funnel.
    """

    waiting: tuple[Waiting, ...]
    goals: Whole
    referring: Referring
    end: int | None

    def drawn(self) -> tuple[Array, Array]:
        """Return loop gains and growth factors of likely models, shape (DRAWS,) each."""
        q, r = self._matrices
        identity = np.eye(q.shape[1])
        gain = np.linalg.eigvals(np.linalg.solve(identity - q, r))
        return np.abs(gain).max(axis=1), np.abs(np.linalg.eigvals(q + r)).max(axis=1)

    def rates(self) -> Array:
        """Return referrals per person and step of likely models, shape (DRAWS, n)."""
        return np.asarray(self._matrices[1].sum(axis=2))

    @cached_property
    def _matrices(self) -> tuple[Array, Array]:
        """Return Q and R of each draw, shape (DRAWS, n, n)."""
        from scipy.special import gammaincinv, ndtri

        n = len(self.goals)
        u = iter(_spread(int(4 * n + np.maximum((self.goals > 0).sum(axis=1) - 1, 0).sum())).T)
        q, r = np.zeros((DRAWS, n, n)), np.zeros((DRAWS, n, n))
        counts = self.referring.counts
        prior = np.where(counts > 0, 0.5, 0.5 / n)  # that nobody came from many stages must not add up to somebody
        into = np.where(counts[:, None] > 0, self.referring.brought, self.referring.enter + 1e-12)
        into = into / into.sum(axis=1, keepdims=True)
        for i, seen in enumerate(self.waiting):
            conversion, dwell = _silent(seen, next(u), next(u)) if seen.silent else _told(seen, next(u), next(u))
            dwell = np.maximum(dwell, 1.0)
            q[:, i] = (conversion / dwell)[:, None] * _split(self.goals[i], u)[:, :n]
            q[:, i, i] = 1 - 1 / dwell
            rate = gammaincinv(counts[i] + prior[i], next(u)) / np.maximum(
                seen.time(conversion, dwell, ndtri(next(u))), 1e-9
            )
            r[:, i] = rate[:, None] * into[i]
        return q, r


def _told(seen: Waiting, u: Array, v: Array) -> tuple[Array, Array]:
    """Draw conversion and dwell of a stage whose losses are known."""
    from scipy.special import betaincinv

    sums = seen.sums
    gone = sums.moved + sums.lost
    conversion = betaincinv(sums.moved + 0.5, sums.lost + 0.5, u)
    leave = betaincinv(gone + 0.5, max(sums.steps + sums.still - gone, 0) + 0.5, v)
    return np.asarray(conversion), 1 / np.maximum(leave, 1e-12) / seen.ticks_a_step


def _silent(seen: Waiting, u: Array, v: Array) -> tuple[Array, Array]:
    """Draw conversion and dwell from a grid over where their likelihood is not negligible."""
    low, high = seen.interval("conversion", 0.9999)
    short, long = (min(end * seen.ticks_a_step, seen.longest) for end in seen.interval("dwell", 0.9999))
    c, c_wide = _middles(low, high)
    t, t_wide = _middles(np.log(short), np.log(long))
    height = seen.log_likelihood(c[:, None], np.exp(t)) - 0.5 * np.log(c * (1 - c))[:, None]
    weight = np.exp(height - height.max())
    row, within = _inverse(weight.sum(axis=1)[None], u)
    column, beside = _inverse(weight[row], v)
    dwell = np.exp(t[column] + (beside - 0.5) * t_wide)
    return c[row] + (within - 0.5) * c_wide, dwell / seen.ticks_a_step


def _middles(low: float, high: float) -> tuple[Array, float]:
    edges = np.linspace(low, high, CELLS + 1)
    return (edges[1:] + edges[:-1]) / 2, float(edges[1] - edges[0])


def _inverse(weight: Array, u: Array) -> tuple[Whole, Array]:
    """Return for each u the cell in which its share of the weights (a row for each u, or one for all) is reached."""
    sums = (weight / weight.sum(axis=1, keepdims=True)).cumsum(axis=1)
    cell = np.minimum((sums < u[:, None]).sum(axis=1), weight.shape[1] - 1)
    row = np.arange(len(u)) if len(weight) > 1 else np.zeros(len(u), dtype=np.int64)
    high = sums[row, cell]
    low = np.where(cell > 0, sums[row, cell - 1], 0.0)
    return cell, np.clip((u - low) / np.maximum(high - low, 1e-300), 0, 1)


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
