"""A sentence becomes a testable claim by its sliders, a measurement, a verdict, and a domain of validity.

The verdict is measured in a model at one setting. It is decided by `cases`, the first that is met, and by `given`, what
the claim takes as known: both are names and numbers, so the browser decides by the same. `inside` is the condition,
written down in closed form, that the lab stamps on the claim. That both always agree is a theorem, and the tests hold
every claim to it.
"""

import math
import operator
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

from ...errors import ModelError
from ...messages import gettext as _
from ...messages import mark
from .. import checks
from ..domain import Domain

Settings = Mapping[str, float]
Numbers = dict[str, float]
CLOSE = 1e-9  # two ways to the same number differ in the last digits; here they count as equal

_ADVICE = mark("In the lab each setting lies where its slider can go.")


class Case(NamedTuple):
    """A case of a verdict: it applies if a number is in a given relation to another number, or to a bound."""

    reason: str
    number: str
    relation: str
    bound: str | float = 0.0


@dataclass(frozen=True)
class Claim:
    """A claim: its sliders with their initial positions, a measurement, and the cases of its verdict.

    Reasons name the case ("holds", "fails", "fails_full", …), so a verdict can say why; `otherwise` is the one where no
    case is met. `inside(settings, numbers)` is the condition under which the claim holds; `whole` are the sliders that
    count things.
    """

    name: str
    parameters: tuple[Domain, ...]
    start: Settings
    measure: Callable[[Settings], Numbers]
    cases: tuple[Case, ...]
    otherwise: str
    inside: Callable[[Settings, Numbers], bool]
    given: Mapping[str, float] = field(default_factory=dict)
    whole: frozenset[str] = frozenset()

    def reason(self, settings: Settings, numbers: Numbers) -> str:
        """Return the reason of the first case that applies to these settings and the numbers measured there.

        >>> from flywheel_lab.models.claims import CLAIMS
        >>> mouth = CLAIMS["mouth"]
        >>> mouth.reason(mouth.start, mouth.measure(mouth.start))
        'fails'
        """
        values = {**settings, **numbers}
        for reason, name, relation, bound in self.cases:
            if RELATIONS[relation](values[name], values[bound] if isinstance(bound, str) else bound):
                return reason
        return self.otherwise

    def holds(self, settings: Settings) -> bool:
        """Return whether the claim holds at these settings, as measured in the model.

        >>> from flywheel_lab.models.claims import CLAIMS
        >>> mouth = CLAIMS["mouth"]
        >>> mouth.holds(mouth.start), mouth.holds({**mouth.start, "referral": 0.3})
        (False, True)
        """
        return self.reason(settings, self.measure(settings)).startswith("holds")

    def check(self, settings: object) -> dict[str, float]:
        """Return settings, one number for each slider and within its range; raises ModelError.

        >>> from flywheel_lab.models.claims import CLAIMS
        >>> CLAIMS["mouth"].check({"conversion": 0.1, "churn": 0.05, "referral": 40})
        Traceback (most recent call last):
        flywheel_lab.errors.ModelError: referral must lie in [0, 0.6], got 40. In the lab each setting lies where its
        slider can go.
        """
        names = [each.name for each in self.parameters]
        if not isinstance(settings, Mapping) or sorted(map(str, settings)) != sorted(names):
            message = _("The settings of the claim '{claim}' are a dictionary with {names}, got {value!r}.")
            raise ModelError(message.format(claim=self.name, names=", ".join(names), value=settings))
        checked = {
            each.name: each.check(checks.number(settings[each.name], each.name), each.name) for each in self.parameters
        }
        for name in self.whole:
            if checked[name] != round(checked[name]):
                checks.whole(settings[name], name, low=0)
        return checked


def lever(name: str, slider: tuple[float, float, float], unit: str, label: str, tooltip: str) -> Domain:
    """Return a parameter of a claim, whose domain is the range of its slider."""
    low, high, _step = slider
    return Domain(name, low, high, _ADVICE, slider, unit, label, tooltip)


def exceeds(value: float, bound: float) -> bool:
    """Return whether a non-negative number exceeds another by more than rounding.

    >>> exceeds(0.1 + 0.2, 0.3), exceeds(0.31, 0.3)
    (False, True)
    """
    return value > bound * (1 + CLOSE)


def reaches(value: float, bound: float) -> bool:
    """Return whether a non-negative number is at least another one, apart from rounding.

    >>> reaches(1 - 1e-15, 1), reaches(0.99, 1), reaches(float("inf"), float("inf"))
    (True, False, True)
    """
    return value == bound or value > bound * (1 - CLOSE)


def ratio(above: float, below: float) -> float:
    """Return the ratio of two non-negative numbers; inf if the divisor is 0 or less.

    >>> ratio(1, 4), ratio(0.3, 0), ratio(0.3, -0.1)
    (0.25, inf, inf)
    """
    return above / below if below > CLOSE else math.inf


# The browser has the same, by the same names: js/models/claims/compare.js.
RELATIONS: dict[str, Callable[[float, float], bool]] = {
    "exceeds": exceeds,
    "does not exceed": lambda value, bound: not exceeds(value, bound),
    "reaches": reaches,
    "does not reach": lambda value, bound: not reaches(value, bound),
    "is above": operator.gt,
    "is at most": operator.le,
    "has a limit": lambda value, _bound: math.isfinite(value),
    "has no limit": lambda value, _bound: math.isinf(value),
    "is no number": lambda value, _bound: math.isnan(value),
}
