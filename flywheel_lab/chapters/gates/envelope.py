"""The envelope of a prediction that was sealed: a later chapter opens it, and lays the truth beside it."""

from math import isnan

from ...errors import FlywheelError
from ...lessons.predictions import RangePrediction
from ...messages import gettext as _
from ...messages import mark, number
from ..course import CHAPTERS, answers, find
from .texts import Text

OPENED = mark("**The envelope.** In chapter {chapter} you said {guess} {unit}. It is **{truth}**.")
RANGED = mark(
    "**The envelope.** In chapter {chapter} you said {guess} {unit}, and between {low} and {high}. It is **{truth}**."
)
UNKNOWN = mark("Nobody here knows the truth of {name}. Type your own four numbers into explore_your_firm().")
EMPTY = mark("**The envelope** is empty: in chapter {chapter}, “{label}” still waits for your answer.")


def unseal(name: str) -> Text:
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
    kept = answers().items.get(item.name)
    shown = kept and item.reveal(kept.first)
    if not shown:
        return Text(_(EMPTY).format(chapter=chapter, label=_(item.label)))
    said = {part: number(round(value)) for part, value in shown.items()} | {"truth": number(round(item.truth()))}
    text = _(RANGED) if shown["low"] < shown["high"] else _(OPENED)
    return Text(text.format(chapter=chapter, unit=_(item.unit), **said))
