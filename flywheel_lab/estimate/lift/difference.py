"""The difference of two groups, its interval, and the smallest that they could have shown.

Shares: Newcombe's hybrid of two Wilson intervals, which stays within 0 and 1 and holds for few people, too. Means:
Welch's interval, which lets the groups spread differently. Sources: Newcombe (1998), Interval estimation for the
difference between independent proportions: comparison of eleven methods, Statistics in Medicine 17(8), 873-890
(method 10); Welch (1947), The generalization of 'Student's' problem, Biometrika 34(1-2), 28-35.
"""

from typing import NamedTuple, Self

import numpy as np

from ...models.checks import Array

POWER, LEVEL = 0.8, 0.05  # as in `test_size`


class Outcomes(NamedTuple):
    """What came of a group: people, the mean (of a share: the share) and the variance; `counted` if it is a share."""

    n: int
    mean: float
    variance: float
    counted: bool

    @classmethod
    def of(cls, values: Array, counted: bool) -> Self:
        """Return them of the outcome of each person, shape (n,)."""
        n = len(values)
        mean = float(values.mean()) if n else np.nan
        spread = mean * (1 - mean) if counted else float(values.var(ddof=1)) if n > 1 else np.nan
        return cls(n, mean, spread, counted)

    def interval(self, level: float) -> tuple[float, float]:
        """Return the interval of the share (Wilson) or of the mean (Student)."""
        from scipy import special

        if self.n < (1 if self.counted else 2):
            return np.nan, np.nan
        if not self.counted:
            reach = float(special.stdtrit(self.n - 1, (1 + level) / 2)) * np.sqrt(self.variance / self.n)
            return float(self.mean - reach), float(self.mean + reach)
        z = float(special.ndtri((1 + level) / 2)) ** 2 / self.n
        middle = (self.mean + z / 2) / (1 + z)
        reach = np.sqrt(z * (self.variance + z / 4)) / (1 + z)
        return float(middle - reach), float(middle + reach)


def interval_of_difference(treated: Outcomes, held_out: Outcomes, level: float = 0.95) -> tuple[float, float]:
    """Return the interval of what the treated have more than those held out; nan where there are too few people.

    >>> ends = interval_of_difference(Outcomes(70, 56 / 70, 0.16, True), Outcomes(80, 48 / 80, 0.24, True))
    >>> [round(end, 4) for end in ends]
    [0.0524, 0.3339]
    """
    from scipy.special import stdtrit

    difference = treated.mean - held_out.mean
    if min(treated.n, held_out.n) < (1 if treated.counted else 2):
        return np.nan, np.nan
    if treated.counted:
        (low, high), (least, most) = treated.interval(level), held_out.interval(level)
        down, up = (
            np.hypot(treated.mean - low, most - held_out.mean),
            np.hypot(high - treated.mean, held_out.mean - least),
        )
        return float(difference - down), float(difference + up)
    each = [group.variance / group.n for group in (treated, held_out)]
    spread = sum(each)
    if not spread:
        return difference, difference
    freedom = spread**2 / sum(part**2 / (group.n - 1) for part, group in zip(each, (treated, held_out), strict=True))
    reach = float(stdtrit(freedom, (1 + level) / 2) * np.sqrt(spread))
    return float(difference - reach), float(difference + reach)


def smallest_seen(treated: Outcomes, held_out: Outcomes) -> float:
    """Return the smallest difference that such groups show in four of five tests at 5 %; nan if a share has no room.

    The inverse of `test_size`: `d² = (z₁ + z₂)² (variance / n + variance / n)`, where the share of the treated is d
    above that of those held out.

    >>> from flywheel_lab.models.money.trial import test_size
    >>> people = test_size(0.60, 0.64).each
    >>> round(smallest_seen(Outcomes(people, 0.64, 0.2304, True), Outcomes(people, 0.6, 0.24, True)), 4)
    0.04
    """
    from scipy.special import ndtri

    sure = float(ndtri(1 - LEVEL / 2) + ndtri(POWER)) ** 2
    n, other = treated.n, held_out.n
    if not treated.counted:
        return float(np.sqrt(sure * (treated.variance / n + held_out.variance / other)))
    p = held_out.mean
    a, b, c = 1 + sure / n, sure * (1 - 2 * p) / n, sure * p * (1 - p) * (1 / n + 1 / other)
    d = float((b + np.sqrt(b**2 + 4 * a * c)) / (2 * a))
    return d if p + d < 1 else np.nan


def is_stronger(first: tuple[Outcomes, Outcomes], second: tuple[Outcomes, Outcomes], sign: float) -> bool:
    """Return whether the first difference goes further up (or down, by `sign`) than chance alone takes one in twenty.

    >>> people = [Outcomes(100, share, share * (1 - share), True) for share in (0.8, 0.5, 0.55, 0.5)]
    >>> is_stronger((people[0], people[1]), (people[2], people[3]), 1), is_stronger(people[:2], people[2:], -1)
    (True, False)
    """
    from scipy.special import ndtri

    spread = sum(group.variance / group.n for pair in (first, second) for group in pair)
    gap = (first[0].mean - first[1].mean) - (second[0].mean - second[1].mean)
    return bool(sign * gap > float(ndtri(1 - LEVEL)) * np.sqrt(spread))
