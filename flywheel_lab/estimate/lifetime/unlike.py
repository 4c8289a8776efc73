"""Customers who are not alike: each has a chance to leave of her own, and those who leave easily leave first (sBG).

In each period a customer leaves with chance p, and p is spread over customers as a beta distribution (a, b). Then
`P(T = t) = S(t - 1) a / (a + b + t - 1)` and `S(t) = B(a, b + t) / B(a, b)`. The posterior is found on a grid of mean
churn and polarisation, with a uniform prior on both: it stays proper where all are alike. Sources: Fader & Hardie
(2007), How to project customer retention, Journal of Interactive Marketing 21(1), 76-90, and (2010), Customer-base
valuation in a contractual setting, Marketing Science 29(1), 85-93.
"""

from dataclasses import dataclass
from functools import cached_property

import numpy as np

from ...models.checks import Array

CELLS = 64  # along each side of the grid
ZOOMS = 4
SEEN = 1e-5  # of the highest cell: what is lower is left out of the next, finer grid


@dataclass(frozen=True, eq=False)
class Exits:
    """Who left in period 1, 2, … T, and who was last seen to stay through each; shape (T,) each."""

    left: Array
    stayed: Array

    @property
    def periods(self) -> Array:
        """1, 2, … T."""
        return np.arange(1.0, len(self.left) + 1)

    @property
    def churn(self) -> float:
        """The share that leaves in a period, if all are alike: those who left, over all periods that were at risk."""
        risk = float((self.left + self.stayed) @ self.periods)
        return float(self.left.sum()) / risk if risk else 0.0

    @property
    def log_likelihood_alike(self) -> float:
        """The log-likelihood if all are alike."""
        c, gone = self.churn, float(self.left.sum())
        risk = float((self.left + self.stayed) @ self.periods)
        return 0.0 if c in (0.0, 1.0) else gone * np.log(c) + (risk - gone) * np.log1p(-c)


@dataclass(frozen=True, eq=False)
class Unlike:
    """Likely pairs (a, b) with their weights, shape (k,) each, and the likeliest under the likelihood alone."""

    a: Array
    b: Array
    weight: Array
    best: tuple[float, float]
    log_likelihood: float

    def quantile(self, values: Array, level: float) -> tuple[float, float]:
        """Return the interval of a quantity that has one value for each pair."""
        order = np.argsort(values)
        below = np.cumsum(self.weight[order]) - self.weight[order] / 2
        low, high = np.interp([(1 - level) / 2, (1 + level) / 2], below, values[order])
        return float(low), float(high)

    @cached_property
    def pairs(self) -> tuple[Array, Array]:
        """The likeliest pair first, then all others, as two columns (k + 1, 1)."""
        return np.append(self.best[0], self.a)[:, None], np.append(self.best[1], self.b)[:, None]


def shares_left(a: Array, b: Array, periods: int) -> Array:
    """Return S(1), …, S(periods) of each pair, shape (k, periods); a and b are columns (k, 1)."""
    t = np.arange(1.0, periods + 1)
    return np.asarray(np.exp(np.cumsum(np.log(b + t - 1) - np.log(a + b + t - 1), axis=-1)))


def periods_to_come(a: Array, b: Array, renewals: int, until: int, discount: float) -> Array:
    """Return the discounted periods still to come just before renewal number `renewals`, (k,); `until` of them count.

    `Σ_k S(n - 1 + k) / S(n - 1) (1 + d)^(1 - k)`, by its own series in logarithms.
    """
    k = np.arange(1.0, until + 1)
    ratio = np.log(b + renewals + k - 2) - np.log(a + b + renewals + k - 2)
    return np.asarray(np.exp(np.cumsum(ratio, axis=-1) - (k - 1) * np.log1p(discount)).sum(-1))


def fit_unlike(exits: Exits) -> Unlike:
    """Return the posterior of (a, b), and the likeliest pair by the likelihood alone.

    >>> left = np.array([131, 126, 90, 60, 42, 34, 26.0])
    >>> fit = fit_unlike(Exits(left, np.array([0, 0, 0, 0, 0, 0, 1000 - left.sum()])))
    >>> round(fit.best[0], 3), round(fit.best[1], 3)
    (0.668, 3.806)
    """
    sides = [(-7.0, 7.0), (-10.0, 6.0)]
    for _zoom in range(ZOOMS):
        axes = [np.linspace(*side, CELLS) for side in sides]
        grid = np.stack(np.meshgrid(*axes, indexing="ij"), axis=-1)
        log = _log_likelihood(grid, exits) + _log_prior(grid)
        weight = np.exp(log - log.max())
        sides = []
        for k, axis in enumerate(axes):
            some = np.flatnonzero((weight > SEEN).any(axis=1 - k))
            step = axis[1] - axis[0]
            sides.append((float(axis[some[0]] - step), float(axis[some[-1]] + step)))
    flat = weight.ravel() / weight.sum()
    keep = flat > 1e-7
    a, b = _pair(grid.reshape(-1, 2)[keep])
    best, height = _likeliest(exits, grid.reshape(-1, 2)[int(log.argmax())])
    return Unlike(a, b, flat[keep] / flat[keep].sum(), best, height)


def _likeliest(exits: Exits, start: Array) -> tuple[tuple[float, float], float]:
    from scipy.optimize import minimize

    options = {"xatol": 1e-7, "fatol": 1e-9, "maxiter": 4000}
    found = minimize(lambda z: -float(_log_likelihood(z, exits)), start, method="Nelder-Mead", options=options)
    a, b = _pair(found.x)
    return (float(a), float(b)), -float(found.fun)


def _pair(z: Array) -> tuple[Array, Array]:
    """Return a and b of the logit of mean churn and the logit of polarisation, shape (…, 2)."""
    from scipy.special import expit

    mean, many = expit(z[..., 0]), np.exp(-z[..., 1])
    return mean * many, (1 - mean) * many


def _log_likelihood(z: Array, exits: Exits) -> Array:
    a, b = (each[..., None] for each in _pair(z))
    t = exits.periods
    stays = np.cumsum(np.log(b + t - 1) - np.log(a + b + t - 1), axis=-1)
    before = np.concatenate([np.zeros_like(stays[..., :1]), stays[..., :-1]], axis=-1)
    leaves = before + np.log(a) - np.log(a + b + t - 1)
    return np.asarray(leaves @ exits.left + stays @ exits.stayed)


def _log_prior(z: Array) -> Array:
    """Return the logarithm of a uniform prior on both, as a density of their logits."""
    from scipy.special import log_expit

    return np.asarray((log_expit(z) + log_expit(-z)).sum(-1))
