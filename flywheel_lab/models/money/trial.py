"""How large a test of two halves must be, and how long it takes, before anybody starts it.

People in each half for two shares: `(z₁ + z₂)² (p₁ q₁ + p₂ q₂) / (p₁ - p₂)²`, with z₁ of the level (two-sided) and z₂
of the power.
Source: Fleiss, Levin & Paik (2003), Statistical methods for rates and proportions, 3rd edition, chapter 4.
"""

import math
from dataclasses import dataclass

from ...errors import ModelError
from ...messages import gettext as _
from ..checks import number


@dataclass(frozen=True, repr=False)
class TrialSize:
    """People in each of two halves, weeks until they are enrolled, and weeks until it is seen (nan: not told)."""

    each: int
    enrol: float
    wait: float

    @property
    def weeks(self) -> float:
        """Weeks from the first person to the answer."""
        return self.enrol + self.wait

    def __repr__(self) -> str:
        """One exact line: people in each half, and weeks to enrol and to wait."""
        return f"TrialSize({self.each} people in each half, {self.enrol:.4g} weeks to enrol, {self.wait:.4g} to wait)"


def test_size(
    before: float,
    after: float,
    power: float = 0.8,
    level: float = 0.05,
    flow: float | None = None,
    dwell: float | None = None,
) -> TrialSize:
    """Return how many people a test needs that should tell the share `before` from `after`.

    `flow` people a week come to that point, and stay there for `dwell` weeks on average. Raises ModelError.

    >>> test_size(0.60, 0.64, flow=250, dwell=1)
    TrialSize(2308 people in each half, 18.46 weeks to enrol, 1 to wait)
    """
    shares = [number(each, name) for each, name in ((before, "before"), (after, "after"))]
    for name, share in zip(("before", "after"), shares, strict=True):
        if not 0 < share < 1:
            message = _("{what} must lie above 0 and below 1, got {value:g}. Write 40 % as 0.4.")
            raise ModelError(message.format(what=name, value=share))
    for name, share in (("power", power), ("level", level)):
        if not 0 < number(share, name) < 1:
            message = _(
                "{what} must lie above 0 and below 1, got {value:g}. Usual are 0.8 for power and 0.05 for level."
            )
            raise ModelError(message.format(what=name, value=share))
    first, second = shares
    if first == second:
        raise ModelError(_("before and after are both {value:g}: no test can tell them apart.").format(value=first))
    for name, value in (("flow", flow), ("dwell", dwell)):
        if value is not None and not 0 < number(value, name) < math.inf:
            raise ModelError(_("{what} must be above 0, got {value:g}.").format(what=name, value=value))
    from scipy.special import ndtri

    sure = float(ndtri(1 - level / 2) + ndtri(power))
    each = math.ceil(sure**2 * (first * (1 - first) + second * (1 - second)) / (first - second) ** 2)
    return TrialSize(each, math.nan if flow is None else 2 * each / flow, math.nan if dwell is None else dwell)
