"""The envelope of a prediction that was sealed: a later chapter opens it, and lays the truth beside it."""

from collections.abc import Mapping
from dataclasses import dataclass
from math import isnan

from ...errors import FlywheelError
from ...lessons.predictions import RangePrediction
from ...messages import gettext as _
from ...messages import mark, number
from ..course import CHAPTERS, answers, find
from .texts import Text

CASES = {
    "opened": mark("**The envelope.** In chapter {chapter} you said {guess} {unit}. It is **{truth}**."),
    "ranged": mark(
        "**The envelope.** In chapter {chapter} you said {guess} {unit}, and between {low} and {high}. It is "
        "**{truth}**."
    ),
    "empty": mark("**The envelope** is empty: in chapter {chapter}, “{label}” still waits for your answer."),
}
UNKNOWN = mark("Nobody here knows the truth of {name}. Type your own four numbers into explore_your_firm().")


@dataclass(frozen=True, repr=False)
class Envelope(Text):
    """The text of an opened envelope; `cases` are all that it may say about the prediction `of`, with {places}."""

    of: str
    cases: Mapping[str, str]


def unseal(name: str) -> Envelope:
    """Return what the learner said to a sealed prediction first, with the truth beside it.

    Raises FlywheelError for an unknown name, a prediction that was never sealed, or one whose truth nobody here knows.

    >>> unseal("start.bank")
    **The envelope** is empty: in chapter 00, “What you tell the bank” still waits for your answer.
    """
    item = find(name, "prediction")
    if not isinstance(item, RangePrediction) or not item.sealed:
        raise FlywheelError(_("{name} was never sealed: its card told the truth at once.").format(name=item.name))
    if isnan(item.truth()):
        raise FlywheelError(_(UNKNOWN).format(name=item.name))
    chapter = next(each.number for each in CHAPTERS if item.name in each.items)
    known = {"chapter": chapter, "label": _(item.label), "unit": _(item.unit), "truth": number(round(item.truth()))}
    open_places = {part: f"{{{part}}}" for part in ("guess", "low", "high")}
    cases = {case: _(text).format(**known, **open_places) for case, text in CASES.items()}
    kept = answers().items.get(item.name)
    shown = kept and item.reveal(kept.first)
    if not shown:
        return Envelope(cases["empty"], item.name, cases)
    said = {part: number(shown[part], 0) for part in open_places}
    case = "ranged" if shown["low"] < shown["high"] else "opened"
    return Envelope(cases[case].format(**said), item.name, cases)
