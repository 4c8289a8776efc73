"""How much a customer spends at a time: her own mean, drawn towards that of all the more, the fewer orders were seen.

Amounts of a customer are gamma distributed (p, ν), and ν over customers again (q, γ): what she spends has the mean
`p (γ + x z) / (p x + q - 1)` after x orders with the mean z. Source: Fader, Hardie & Lee (2005), RFM and CLV: using
iso-value curves for customer base analysis, Journal of Marketing Research 42(4), 415-430.
"""

from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from ...models.checks import Array


class Spending(NamedTuple):
    """The parameters p, q and γ."""

    p: float
    q: float
    gamma: float

    @property
    def mean(self) -> float:
        """What customers spend at a time on average; inf where it has no mean."""
        return self.p * self.gamma / (self.q - 1) if self.q > 1 else np.inf

    def of(self, orders: npt.ArrayLike, mean: npt.ArrayLike) -> Array:
        """Return what customers with so many orders and such a mean will spend at a time.

        >>> Spending(6.25, 3.74, 15.44).of([1, 4], [22.35, 80]).round(2)
        array([26.27, 75.58])
        """
        x, z = np.asarray(orders, dtype=float), np.asarray(mean, dtype=float)
        return np.asarray(self.p * (self.gamma + x * z) / (self.p * x + self.q - 1))


def fit_spending(orders: Array, mean: Array) -> Spending:
    """Return the likeliest parameters for customers with so many orders and such a mean above 0, shape (n,) each."""
    from scipy.optimize import minimize
    from scipy.special import gammaln

    scale = float(np.exp(np.log(mean).mean()))  # near 1, all searches are alike
    z = mean / scale
    few, inverse = np.unique(orders, return_inverse=True)
    many = np.bincount(inverse.astype(np.intp))

    def against(logs: Array) -> float:
        p, q, gamma = np.exp(logs)
        alike = gammaln(p * few + q) - gammaln(p * few) + p * few * np.log(few)
        own = ((p * orders - 1) * np.log(z) - (p * orders + q) * np.log(gamma + orders * z)).sum()
        return -float(many @ alike + len(z) * (q * logs[2] - gammaln(q)) + own)

    found = minimize(against, np.log([4, 3, 2.0]), method="L-BFGS-B", options={"ftol": 1e-15, "gtol": 1e-8})
    options = {"xatol": 1e-7, "fatol": 1e-9, "maxiter": 3000}
    p, q, gamma = np.exp(minimize(against, found.x, method="Nelder-Mead", options=options).x)
    return Spending(float(p), float(q), float(gamma * scale))
