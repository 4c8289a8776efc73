"""What a log tells of a journey: the model, an interval for each parameter, and what the log cannot tell."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property, partial

import numpy as np
import pandas as pd

from ...data.log import BOUGHT
from ...data.log.notes import Note
from ...errors import FlywheelError
from ...messages import gettext as _
from ...messages import percent, short, stage_name
from ...models.checks import Array
from ...models.domain import UNITS
from ...models.journey import JourneyModel
from .counting import rate_interval, share_interval
from .draws import Parts
from .waiting import Waiting

DERIVED = ("loop_gain", "growth_factor")
Parameter = tuple[float, Callable[[float], tuple[float, float]]]


@dataclass(frozen=True, eq=False, repr=False)
class Estimate:
    """A fitted `model` with an interval for each parameter; `counts` are the people who reached each stage.

    Up to the purchase, `counts` are those of a funnel, step after step; behind it, people may come by any way.
    """

    model: JourneyModel
    counts: tuple[int, ...]
    _parts: Parts
    _told: tuple[Note, ...] = ()
    _doubted: tuple[Note, ...] = ()
    _of_log: tuple[Note, ...] = ()

    @property
    def warnings(self) -> list[str]:
        """What speaks against the estimate, a sentence each, in the language in use; empty where nothing does."""
        return [str(note) for note in self._doubted]

    @property
    def notes(self) -> list[str]:
        """What was repaired, left out or is doubtful in the log itself, a sentence each: the notes of the log."""
        return [str(note) for note in self._of_log]

    @property
    def losses_recorded(self) -> bool:
        """Whether the log tells who was lost, from one stage at least; `silent` names the others."""
        return any(not seen.silent for place, seen in enumerate(self._parts.waiting) if place != self._parts.end)

    @property
    def silent(self) -> tuple[str, ...]:
        """The stages of which no loss is recorded: who waits there may have left long ago."""
        return tuple(self.model.stages[place] for place, seen in enumerate(self._parts.waiting) if seen.silent)

    @property
    def referrals_recorded(self) -> bool:
        """Whether the log tells who brought whom in: it has a column `referrer`."""
        return self._parts.referring.recorded

    @property
    def unreferred(self) -> float:
        """The share of newcomers who name no referrer; nan where the log does not ask.

        Some of them may have been brought in without a word about it, so referrals are at least what was estimated.
        """
        return self._parts.referring.unreferred

    @property
    def loop_gain(self) -> float:
        """G of the model; raises FlywheelError where referrals are not recorded."""
        return self._of_all("loop_gain")

    @property
    def growth_factor(self) -> float:
        """λ of the model; raises FlywheelError where referrals are not recorded."""
        return self._of_all("growth_factor")

    @property
    def names(self) -> tuple[str, ...]:
        """The parameters that were estimated.

        "conversion.<stage>" (all who move on) and "dwell.<stage>" of each stage but the end of a funnel; where people
        move on to several stages, "conversion.<stage>.<next>"; "referrals.<stage>" where they are recorded, per person
        and step; "entry.<stage>" where newcomers enter in several.
        """
        return tuple(self._parameters)

    def interval(self, name: str, level: float = 0.9) -> tuple[float, float]:
        """Return the lower and upper end of the interval that holds the truth in a share `level` of all samples.

        `name` is one of `names`, or "loop_gain" or "growth_factor". The upper end of a dwell is inf where the log is
        too short to bound it. Raises FlywheelError.

        >>> import flywheel_lab as fl
        >>> fit = fl.estimate_journey(fl.load("cdnow").only(["purchase 1", "purchase 2"]))
        >>> fit.interval("conversion.purchase 1")
        (0.472, 0.507)
        """
        if not (isinstance(level, (int, float)) and 0 < level < 1):
            raise FlywheelError(_("level must lie between 0 and 1, got {level}.").format(level=level))
        if name in DERIVED:
            self._of_all(name)
            ends = np.quantile(self._drawn[DERIVED.index(name)], [(1 - level) / 2, (1 + level) / 2])
            return float(ends[0]), float(ends[1])
        if name not in self.names:
            names = ", ".join([*self.names, *(DERIVED if self.referrals_recorded else ())])
            message = _("There is no estimate {name!r}. There are: {names}.")
            raise FlywheelError(message.format(name=name, names=names))
        return self._parameters[name][1](level)

    def table(self, level: float = 0.9) -> pd.DataFrame:
        """Return a row for each parameter: estimate, low, high; with referrals, also for loop gain and growth."""
        rows = {name: (value, *self.interval(name, level)) for name, (value, _ends) in self._parameters.items()}
        if self.referrals_recorded:
            rows |= {name: (self._of_all(name), *self.interval(name, level)) for name in DERIVED}
        return pd.DataFrame.from_dict(rows, orient="index", columns=["estimate", "low", "high"])

    @property
    def said(self) -> str:
        """What the log tells and what it cannot tell, in the language in use; it names each warning."""
        told = [*self.warnings, *map(str, self._told)]
        if self.silent:
            text = _("No losses are recorded in: {stages}. There, the times of the moves tell how many still wait.")
            told.append(text.format(stages=", ".join(stage_name(stage) for stage in self.silent)))
        who = self._parts.referring
        if not who.recorded:
            told.append(_no_referrals())
        else:
            text = _("{share} of the newcomers name no referrer; if some were brought in all the same, G is larger.")
            told.append(text.format(share=percent(who.unreferred, 0)))
        if who.nowhere:
            text = _(
                "Newcomers whose referrer was in no stage of the log just before: {count}. They count for no stage."
            )
            told.append(text.format(count=who.nowhere))
        if self.model.limitless:
            text = _("The model grows without limit, doubling in {n} {unit}: it has no steady state.")
            told.append(text.format(n=short(self.model.doubling_time), unit=_(UNITS[self.model.step])))
        return " ".join(told)

    def __repr__(self) -> str:
        """One exact line: people, what the log records, and the model."""
        told = [place for place in self.model.stages if place not in self.silent]
        some = ", ".join(stage for stage in told if f"dwell.{stage}" in self.names)
        losses = "not recorded" if not self.losses_recorded else f"recorded in {some}" if self.silent else "recorded"
        gain = f", loop gain {self.loop_gain:.3g}" if self.referrals_recorded else ""
        warnings = f", {len(self._doubted)} warning{'s' * (len(self._doubted) > 1)}" if self._doubted else ""
        return f"Estimate({self.counts[0]} people, losses {losses}{gain}: {self.model!r}{warnings})"

    def _of_all(self, name: str) -> float:
        if not self.referrals_recorded:
            raise FlywheelError(_no_referrals())
        return float(getattr(self.model, name))

    @cached_property
    def _drawn(self) -> tuple[Array, Array]:
        return self._parts.drawn()

    @cached_property
    def _parameters(self) -> dict[str, Parameter]:
        """The estimate of each parameter, and what gives its interval for a level."""
        known: dict[str, Parameter] = {}
        for place, (stage, seen) in enumerate(zip(self.model.stages, self._parts.waiting, strict=True)):
            goals = self._parts.goals[place]
            if place == self._parts.end:
                continue
            known[f"conversion.{stage}"] = seen.conversion, partial(seen.interval, "conversion")
            known[f"dwell.{stage}"] = seen.dwell, partial(seen.interval, "dwell")
            for goal, count in zip((*self.model.stages, BOUGHT), goals.tolist(), strict=True):
                if 0 < count < goals.sum():
                    share = seen.conversion * count / float(goals.sum())
                    known[f"conversion.{stage}.{goal}"] = share, partial(seen.goal_interval, count)
        for place, seen in enumerate(self._parts.waiting) if self.referrals_recorded else ():
            rate = float(self.model.referrals[place].sum())
            known[f"referrals.{self.model.stages[place]}"] = rate, partial(self._rate_interval, place, seen)
        people = self._parts.referring.enter
        for stage, count in zip(self.model.stages, people, strict=True):
            if 0 < count < people.sum():
                known[f"entry.{stage}"] = float(count / people.sum()), partial(share_interval, count, people.sum())
        return known

    def _rate_interval(self, place: int, seen: Waiting, level: float) -> tuple[float, float]:
        count = int(self._parts.referring.counts[place])
        if seen.silent and count:  # how long people were there is uncertain too
            ends = np.quantile(self._rates[:, place], [(1 - level) / 2, (1 + level) / 2])
            return float(ends[0]), float(ends[1])
        return rate_interval(count, float(seen.time(seen.conversion, seen.dwell)), level)

    @cached_property
    def _rates(self) -> Array:
        return self._parts.rates()


def _no_referrals() -> str:
    return _(
        "The log has no column 'referrer', so referrals cannot be known: not the loop gain, and not whether it grows."
    )
