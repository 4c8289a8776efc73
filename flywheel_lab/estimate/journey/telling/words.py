"""Parts of sentences that are only put together when read, and so are in the language in use."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import partial

from ....messages import fine, ngettext, percent, plural, stage_name
from ....messages import gettext as _
from ....models.domain import steps
from ..waiting import Law

# After a number that says how long: in German another case than in "doubling in 3 weeks".
LASTING = {
    "week": plural("week", "weeks", "lasting"),
    "day": plural("day", "days", "lasting"),
    "hour": plural("hour", "hours", "lasting"),
    "minute": plural("minute", "minutes", "lasting"),
}


@dataclass(frozen=True)
class Later:
    """A part of a sentence that is only written when it is read."""

    write: Callable[[], str]

    def __format__(self, how: str) -> str:
        """Write it in the language in use."""
        return self.write()


def name(stage: str) -> Later:
    """A stage."""
    return Later(partial(stage_name, stage))


def names(stages: Iterable[str]) -> Later:
    """Stages in a row."""
    return Later(lambda: ", ".join(map(stage_name, stages)))


def unit(step: str, n: float) -> Later:
    """The unit of `n` steps, after a preposition."""
    return Later(partial(steps, step, n))


def duration_unit(step: str, n: float) -> Later:
    """The unit of `n` steps, after a number that gives a duration."""
    return Later(lambda: ngettext(*LASTING[step], n, "lasting"))


def law_in_words(law: Law, step: str) -> Later:
    """The share that moves on by a law, and the mean dwell."""
    return Later(partial(_write_law, law.conversion, law.dwell, step))


def _write_law(conversion: float, dwell: float, step: str) -> str:
    text = _("{share} move on, and the mean dwell is {dwell} {unit}")
    return text.format(share=percent(conversion, 1), dwell=fine(dwell), unit=steps(step, dwell))
