"""A firm on the screen: how many people a dot is, how far sliders go, and which other firms can be chosen instead.

All that depends on the firm lies in `base`, so that the page is made anew with it where another firm is chosen. No text
of a language is in it: a code that somebody copied from an English page works on a German one.
"""

from collections.abc import Callable, Sequence
from typing import Any

from ...models.firms import FIRMS, Firm, firm
from ...models.journey import JourneyModel
from .phases import factor_range

ALL = tuple(FIRMS)
USUAL = 1000.0  # pushes a week where there is no firm
Beginning = tuple[dict[str, Any], dict[str, Any]]
"""`base` and `start` of an explorer."""


def named(given: Any) -> Any:
    """Return the firm that a name means, and anything else as it is; raises ModelError for a name that is none.

    >>> named("shop").name, named(None)
    ('Maschenpost', None)
    """
    return firm(given) if isinstance(given, str) else given


def silent(one: Firm) -> Firm:
    """Return the firm with the same people, all leads from ads and nobody who sends others, as an hourglass shows it.

    >>> silent(named("shop"))
    Firm(shop: Maschenpost, Bremen; 10000 pushes per week, 9000 customers)
    """
    return one.changed(referrals=0, pushes=round(one.newcomers, 9))


def begin(
    given: JourneyModel | Firm,
    pushes: float | None,
    offered: Sequence[str],
    reading: Callable[[Firm], tuple[JourneyModel, float]],
    make: Callable[[JourneyModel, float], Beginning],
) -> tuple[dict[str, Any], dict[str, Any], list[dict[str, Any]]]:
    """Return base and start of an explorer, and the other firms that are offered as its scenarios.

    `reading` is how an explorer looks at a firm, as a model and pushes; `make` makes base and start of both.
    """
    if isinstance(given, JourneyModel):
        return *make(given, USUAL if pushes is None else pushes), []

    def made(one: Firm, pushes: float | None = None) -> Beginning:
        model, own = reading(one)
        base, start = make(model, own if pushes is None else pushes)
        return base | on_screen(one), start

    firms = [(one, *made(one)) for one in map(firm, offered) if one.key != given.key]
    return *made(given, pushes), [{"label": one.name, "base": base, "state": start} for one, base, start in firms]


def on_screen(one: Firm) -> dict[str, Any]:
    """Return what `base` holds of a firm: key, name, the period that it counts by, people per dot, ranges of sliders.

    >>> on_screen(named("craft"))["ranges"]["pushes"]
    {'min': 0, 'max': 40, 'step': 1}
    """
    ranges = {name: dict(zip(("min", "max", "step"), each, strict=True)) for name, each in one.ranges.items()}
    ranges["referral_scale"] = factor_range(one.model)
    return {"firm": one.key, "name": one.name, "period": one.period, "size": one.per_dot, "ranges": ranges}


def within_ranges(domains: dict[str, Any], base: dict[str, Any]) -> dict[str, Any]:
    """Return the domains of sliders with the ranges of the firm in `base`, if there is one.

    >>> within_ranges({"pushes": {"max": 200, "label": "Pushes"}}, on_screen(named("shop")))["pushes"]["max"]
    20000
    """
    ranges = base.get("ranges", {})
    return {name: domain | ranges.get(name, {}) for name, domain in domains.items()}
