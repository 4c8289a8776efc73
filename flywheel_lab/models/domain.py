"""What each parameter may be, declared once: the checks, the sliders and the documents read it here."""

import math
from dataclasses import dataclass

from ..errors import ModelError
from ..messages import gettext, mark, ngettext, plural

UNITS = {"week": mark("weeks"), "day": mark("days"), "hour": mark("hours"), "minute": mark("minutes")}  # of a step

COUNTED = {
    "week": plural("week", "weeks"),
    "day": plural("day", "days"),
    "hour": plural("hour", "hours"),
    "minute": plural("minute", "minutes"),
}
"""A step of the model behind a number and a preposition: "doubling in 3 weeks"."""

LONGEST = 1_000_000  # steps that are gone through one by one, some seconds


@dataclass(frozen=True)
class Domain:
    """The values that a parameter may take (`low` to `high`), and the range, step and words of its slider, if any."""

    name: str
    low: float
    high: float
    advice: str
    slider: tuple[float, float, float] = (0.0, 1.0, 0.01)
    unit: str = ""
    label: str = ""
    tooltip: str = ""

    def check(self, value: float, where: str) -> float:
        """Return the value if it lies in the domain; `where` names the parameter in the learner's words.

        >>> CONVERSION.check(1.4, "conversion after 'basket'")
        Traceback (most recent call last):
        flywheel_lab.errors.ModelError: conversion after 'basket' must lie in [0, 1], got 1.4. Write 40 % as 0.4.
        """
        if not (self.low <= value <= self.high and math.isfinite(value)):
            bound = f"[{self.low:g}, {self.high:g}]" if math.isfinite(self.high) else f"[{self.low:g}, ∞)"
            message = gettext("{what} must lie in {bound}, got {value:.12g}. {advice}")
            raise ModelError(message.format(what=where, bound=bound, value=value, advice=gettext(self.advice)))
        return value


CONVERSION = Domain(
    name="conversion",
    low=0.0,
    high=1.0,
    slider=(0.0, 1.0, 0.01),
    unit="%",
    label=mark("Conversion"),
    tooltip=mark("Of all who leave this stage, the share that moves on to the next one. The others are lost."),
    advice=mark("Write 40 % as 0.4."),
)
DWELL = Domain(
    name="dwell",
    low=1.0,
    high=1e100,  # its square is still a number
    slider=(1.0, 12.0, 0.5),
    unit=mark("weeks"),
    label=mark("Time there"),
    tooltip=mark("How long people stay in this stage on average (its dwell), whether they move on or are lost."),
    advice=mark("Dwell counts in steps of the model; for faster stages choose a shorter step."),
)
PEOPLE = Domain(
    name="people",
    low=0.0,
    high=math.inf,
    advice=mark("People are counted from 0."),
)
PUSHES = Domain(
    name="pushes",
    low=0.0,
    high=math.inf,
    slider=(0.0, 200.0, 5.0),
    unit=mark("people per week"),
    label=mark("New leads"),
    tooltip=mark("How many new leads ads and campaigns bring each week (the model calls them pushes)."),
    advice=mark("Pushes count people who enter in one step."),
)


def steps(step: str, n: float) -> str:
    """Return the word for `n` steps of a model, in the language in use.

    >>> steps("week", 1), steps("week", 2.5)
    ('week', 'weeks')
    """
    return ngettext(*COUNTED[step], n)


_SHARE = mark("It is a share of people per step: write 3 % as 0.03.")
ADOPTION = {
    domain.name: domain
    for domain in (
        Domain(
            name="p",
            low=0.0,
            high=1e6,
            slider=(0.0, 0.1, 0.005),
            label=mark("Advertising"),
            tooltip=mark("Of those who do not have it, the share that starts in each step unasked."),
            advice=_SHARE,
        ),
        Domain(
            name="q",
            low=0.0,
            high=1e6,
            slider=(0.0, 1.0, 0.02),
            label=mark("Word of mouth"),
            tooltip=mark("How strongly those who have it win others, while the market is still empty."),
            advice=_SHARE,
        ),
        Domain(name="market", low=1e-9, high=1e15, advice=mark("A market has people.")),
        Domain(
            name="churn",
            low=0.0,
            high=1e6,
            slider=(0.0, 0.5, 0.01),
            label=mark("Churn"),
            tooltip=mark("The share of those who have it that gives it up in each step."),
            advice=_SHARE,
        ),
        Domain(name="start", low=0.0, high=1e15, advice=mark("People are counted from 0.")),
    )
}
