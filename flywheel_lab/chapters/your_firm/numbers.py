"""The numbers of the questions of chapter 07, by their names."""

from collections.abc import Mapping

from ...models.firms.four import FIRMS


def _weeks() -> Mapping[str, float]:
    return {key: each.half_after for key, each in FIRMS.items()}


def _without() -> Mapping[str, float]:
    return {key: each.cut().half_after for key, each in FIRMS.items()}


NUMBERS = {"your_firm.quiz-order": _weeks, "your_firm.quiz-cut": _without}
