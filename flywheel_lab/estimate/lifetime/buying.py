"""How often customers buy until they silently stop; silence is read with the habit of each (BG/NBD).

While she is a customer, somebody buys at a rate of her own (gamma, r and α), and after each purchase stops for good
with a chance of her own (beta, a and b). Per customer three numbers are enough: purchases after the first `x`, the
time of the last `last`, and how long she was seen `seen`, both since the first purchase. Equal customers are counted
once. Source: Fader, Hardie & Lee (2005), Counting your customers the easy way, Marketing Science 24(2), 275-284.
Means over the chance to stop are taken by Gauss-Jacobi, because the closed form has poles at a = 1 and a + b = 1.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple, Self

import numpy as np

from ...models.checks import Array

NODES = 64
LONG = 1000.0  # of time over α, from which on more nodes are needed
STARTS = ((0.3, 0.15, 0.8, 2.0), (1.0, 0.5, 0.3, 1.0))  # r, α in mean times seen, a, b
WIDE = 2.0  # standard deviations of the logarithm of each parameter before anything was seen: a factor 27 either way
MANY = 6000  # different habits, from which on a part of them is fitted first
BOUND = 9.0  # logarithms of parameters beyond are the end of the search


@dataclass(frozen=True, eq=False)
class Habits:
    """Customers that are alike counted once: x, last and seen, shape (k,) each, and how many they are."""

    x: Array
    last: Array
    seen: Array
    many: Array

    @classmethod
    def of(cls, x: Array, last: Array, seen: Array) -> Self:
        """Return the habits of customers, shape (n,) each."""
        rows, many = np.unique(np.column_stack([x, np.where(x > 0, last, 0), seen]), axis=0, return_counts=True)
        return cls(rows[:, 0], rows[:, 1], rows[:, 2], many.astype(float))

    def __iter__(self) -> Iterator[Array]:
        """The four arrays."""
        return iter((self.x, self.last, self.seen, self.many))

    @cached_property
    def counts(self) -> tuple[Array, Array]:
        """Each different x, and the customers who have it: functions of x alone are slow, and x has few values."""
        few, place = np.unique(self.x, return_inverse=True)
        return few, np.bincount(place.astype(np.intp), self.many).astype(float)

    @property
    def scale(self) -> float:
        """The mean time that customers were seen."""
        return float(np.average(self.seen, weights=self.many))


class Buying(NamedTuple):
    """The parameters r, α, a, b: a number each, or one for each likely model, shape (k,)."""

    r: Array
    alpha: Array
    a: Array
    b: Array


def log_likelihood(log_parameters: Array, habits: Habits) -> tuple[float, Array]:
    """Return the log-likelihood and its slopes by the logarithm of r, α, a and b, shape (4,)."""
    from scipy.special import digamma, gammaln

    r, alpha, a, b = np.exp(log_parameters)
    x, last, seen, many = habits
    few, have = habits.counts
    n = many.sum()
    again = x > 0
    until, since = np.log(alpha + seen), np.log(alpha + last)
    stays = -(r + x) * until
    stops = np.where(again, np.log(a) - np.log(np.where(again, b + x - 1, 1.0)) - (r + x) * since, -np.inf)
    both = np.logaddexp(stays, stops)
    stopped = np.exp(stops - both)
    there = 1 - stopped
    value = (
        many @ both
        + have @ (gammaln(r + few) + gammaln(b + few) - gammaln(a + b + few))
        + n * (r * np.log(alpha) - gammaln(r) - gammaln(b) + gammaln(a + b))
    )  # fmt: skip
    slopes = np.array(
        [
            have @ digamma(r + few) - many @ (there * until + stopped * since) + n * (np.log(alpha) - digamma(r)),
            n * r / alpha - many @ ((r + x) * (there / (alpha + seen) + stopped / (alpha + last))),
            n * digamma(a + b) - have @ digamma(a + b + few) + (many @ stopped) / a,
            have @ (digamma(b + few) - digamma(a + b + few))
            - many @ np.where(again, stopped / np.where(again, b + x - 1, 1.0), 0)
            + n * (digamma(a + b) - digamma(b)),
        ]
    )
    return float(value), slopes * np.exp(log_parameters)


def fit_buying(habits: Habits) -> tuple[Array, float]:
    """Return the logarithms of the likeliest r, α, a, b, and the log-likelihood there."""
    starts = [np.log([r, alpha * habits.scale, a, b]) for r, alpha, a, b in STARTS]
    if len(habits.x) > MANY:  # some of them lead close to the top, where all end the search in a few steps
        some = slice(None, None, len(habits.x) // (MANY // 2))
        starts = [fit_buying(Habits(*(each[some] for each in habits)))[0]]
    found = [_climb(start, habits) for start in starts]
    return max(found, key=lambda each: each[1])


def _climb(start: Array, habits: Habits) -> tuple[Array, float]:
    from scipy.optimize import minimize

    def below(z: Array) -> tuple[float, Array]:
        value, slopes = log_likelihood(z, habits)
        return -value, -slopes

    options = {"ftol": 1e-14, "gtol": 1e-7, "maxiter": 500}
    top = minimize(below, start, jac=True, method="L-BFGS-B", bounds=[(-BOUND, BOUND)] * 4, options=options)
    return np.asarray(top.x), -float(top.fun)


def draw_buying(best: Array, habits: Habits, draws: int) -> tuple[Buying, Array]:
    """Return likely parameters with their weights, shape (draws,) each.

    Evenly spread points in the normal approximation of the posterior under a weak prior, weighted to the likelihood.
    """
    from scipy.optimize import minimize
    from scipy.special import ndtri
    from scipy.stats import qmc

    middle = np.log([0.5, 0.3 * habits.scale, 1.0, 2.0])

    def posterior(z: Array) -> tuple[float, Array]:
        value, slopes = log_likelihood(z, habits)
        far = (z - middle) / WIDE
        return -value + 0.5 * float(far @ far), -slopes + far / WIDE

    start = np.clip(best, middle - 2 * WIDE, middle + 2 * WIDE)
    options = {"ftol": 1e-13, "gtol": 1e-8, "maxiter": 500}
    top = minimize(posterior, start, jac=True, method="L-BFGS-B", options=options).x
    step = 1e-4
    rows = [(posterior(top + step * e)[1] - posterior(top - step * e)[1]) / (2 * step) for e in np.eye(4)]
    curved, turned = np.linalg.eigh((np.array(rows) + np.array(rows).T) / 2)
    e = ndtri(qmc.Sobol(4, scramble=False).random(draws) + 0.5 / draws)
    z = top + 1.2 * e @ (turned / np.sqrt(np.maximum(curved, 1e-3))).T
    weight = -np.array([posterior(each)[0] for each in z]) + 0.5 * (e**2).sum(1)
    weight = np.exp(weight - weight.max())
    return Buying(*np.exp(z).T), weight / weight.sum()


def chance_alive(habits: Habits, buying: Buying) -> Array:
    """Return the chance that each customer is still one, shape (k,), for one set of parameters."""
    from scipy.special import expit

    x, last, seen, _many = habits
    r, alpha, a, b = buying
    again = np.where(x > 0, b + x - 1, 1.0)
    odds = np.log(a) - np.log(again) + (r + x) * (np.log(alpha + seen) - np.log(alpha + last))
    return np.where(x > 0, expit(-odds), 1.0)


def expected_purchases(time: float, buying: Buying) -> float:
    """Return the purchases that a new customer makes after the first within a time, for one set of parameters."""
    r, alpha, a, b = (float(each) for each in buying)
    p, weight = _chances(a, b, time / alpha)
    return float((weight * -np.expm1(-r * np.log1p(p * time / alpha)) / p).sum())


def purchases_to_come(time: float, habits: Habits, buying: Buying) -> Array:
    """Return the purchases that each customer still makes within a time, shape (k,), for one set of parameters."""
    x, _last, seen, _many = habits
    r, alpha, a, b = (float(each) for each in buying)
    found = np.empty(x.shape)
    for count in np.unique(x):
        these = x == count
        p, weight = _chances(a, b + count, time / alpha)
        found[these] = (-np.expm1(-(r + count) * np.log1p(p * time / (alpha + seen[these][:, None]))) / p) @ weight
    return found * chance_alive(habits, buying)


def _chances(a: float, b: float, length: float) -> tuple[Array, Array]:
    """Return chances to stop and their weights under a beta distribution (a, b)."""
    from scipy.special import roots_jacobi

    x, weight = roots_jacobi(NODES if length < LONG else 4 * NODES, b - 1, a - 1)
    return (x + 1) / 2, weight / weight.sum()
