"""What a log tells of a journey: the model, an interval for each parameter, and what the log cannot tell."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import cache, cached_property
from typing import Any

import numpy as np
import pandas as pd

from ...data.log.notes import Note
from ...errors import FlywheelError
from ...export.results.ledger import tell_ledger
from ...messages import fine, mark, stage_name, write_count
from ...messages import gettext as _
from ...models.checks import whole
from ...models.journey import JourneyModel
from ...models.money.many import Journeys
from ...models.unknown import known_dwell, known_shares
from .arrival import a_level
from .draws import DRAWS, Parts
from .parameters import Parameter, parameters
from .telling import no_referrals
from .telling.clock import tell_briefly

DERIVED = ("loop_gain", "growth_factor")
NOT_KNOWN = mark(
    "{name} cannot be known, because nobody is recorded to leave '{stage}'. Record when people leave there: those who "
    "move on, and those who are lost as events 'lost'."
)
AT_LEAST = mark(
    "The referral factor is at least {low}, and more cannot be known: it is not known how long people stay "
    "in {stages}, and so not how many they will still bring in. Record when they leave."
)


@dataclass(frozen=True, eq=False, repr=False)
class Estimate:
    """A fitted `model` with an interval for each parameter; `counts` are the people who reached each stage.

    Up to the purchase, `counts` are those of a funnel, step after step; behind it, people may come by any way.
    `ledger` is that of the export from which the log was read, if it was: what is measured, inferred, not known.
    `seen` are the first and the last moment of the log.
    """

    model: JourneyModel
    counts: tuple[int, ...]
    _parts: Parts
    _facts: tuple[Note, ...] = ()
    _doubted: tuple[Note, ...] = ()
    _of_log: tuple[Note, ...] = ()
    ledger: tuple[Any, ...] = ()
    seen: tuple[Any, Any] | None = None

    @property
    def warnings(self) -> list[str]:
        """What speaks against the estimate, one sentence each, in the language in use; empty if nothing does."""
        return [str(note) for note in self._doubted]

    @property
    def doubts(self) -> list[str]:
        """The warnings for somebody who only reads: without what one would set otherwise, such as a finer step."""
        return tell_briefly(self._doubted, self.model.step)

    @property
    def notes(self) -> list[str]:
        """What was repaired, left out or is doubtful in the log itself, one sentence each: the notes of the log."""
        return [str(note) for note in self._of_log]

    @property
    def people(self) -> int:
        """How many people the log follows."""
        return self._parts.referring.people

    @property
    def losses_recorded(self) -> bool:
        """Whether the log records losses, in one stage at least; `silent` names the others."""
        return any(not each.plain.is_silent for i, each in enumerate(self._parts.stages) if i != self._parts.end)

    @property
    def silent(self) -> tuple[str, ...]:
        """The stages without a recorded loss: people who wait there may have left long ago."""
        return tuple(self.model.stages[i] for i, each in enumerate(self._parts.stages) if each.plain.is_silent)

    @property
    def referrals_recorded(self) -> bool:
        """Whether the log tells who brought whom in: it has a column `referrer`."""
        return self._parts.referring.recorded

    @property
    def unreferred(self) -> float:
        """The share of newcomers without a referrer; nan if the log does not record referrers.

        Some of them may have been brought in without a word about it, so referrals are at least what was estimated.
        """
        return self._parts.referring.unreferred

    @property
    def loop_gain(self) -> float:
        """G of the model; raises FlywheelError if referrals are not recorded, or if only a bound is known."""
        return self._of_all("loop_gain")

    @property
    def growth_factor(self) -> float:
        """λ of the model; raises FlywheelError if it cannot be known, as G does."""
        return self._of_all("growth_factor")

    @property
    def names(self) -> tuple[str, ...]:
        """The names of the parameters; an unknown one is nan in the table, and its interval is refused.

        "conversion.<stage>" (all who move on) and "dwell.<stage>" of each stage but the end of a funnel; where people
        move on to several stages, "conversion.<stage>.<next>"; where those who are lost take another time than those
        who move on, "dwell.<stage>.moved" and "dwell.<stage>.lost"; "referrals.<stage>" where they are recorded, per
        person and step; "entry.<stage>" where newcomers enter in several.
        """
        return tuple(self._parameters)

    def interval(self, name: str, level: float = 0.9) -> tuple[float, float]:
        """Return the interval that holds the truth in a share `level` of all samples, as lower and upper end.

        `name` is one of `names`, or "loop_gain" or "growth_factor". The upper end is inf where the log sets no bound.
        Raises FlywheelError, also for what cannot be known from the log.

        >>> import flywheel_lab as fl
        >>> fit = fl.estimate_journey(fl.load("cdnow").only(["purchase 1", "purchase 2"]))
        >>> low, high = fit.interval("conversion.purchase 1")
        >>> round(low, 2), round(high, 2)
        (0.47, 0.54)
        """
        a_level(level)
        if name not in self._parameters and name not in DERIVED:
            names = ", ".join([*self.names, *(DERIVED if self.referrals_recorded else ())])
            message = _("There is no estimate {name!r}. There are: {names}.")
            raise FlywheelError(message.format(name=name, names=names))
        if name in DERIVED and (not self.referrals_recorded or (self._has_only_a_bound and name == "growth_factor")):
            self._of_all(name)  # says why it cannot be known
        ends = self._ends(name, level)
        if np.isnan(ends[1]):
            raise FlywheelError(_(NOT_KNOWN).format(name=name, stage=name.split(".")[1]))
        return ends

    def table(self, level: float = 0.9) -> pd.DataFrame:
        """Return a row for each parameter: estimate, low, high; with referrals, also for loop gain and growth.

        What the log cannot tell is nan.
        """
        a_level(level)
        rows = {name: (value, *self._ends(name, level)) for name, (value, _ends) in self._parameters.items()}
        for name in DERIVED if self.referrals_recorded else ():
            rows[name] = (self._value(name), *self._ends(name, level))
        return pd.DataFrame.from_dict(rows, orient="index", columns=["estimate", "low", "high"])

    def conf_int(self, level: float = 0.9) -> pd.DataFrame:
        """Return the two ends of each interval, low and high, under the name that statsmodels uses."""
        return self.table(level)[["low", "high"]]

    def summary(self, level: float = 0.9) -> pd.DataFrame:
        """Return the table of estimates and intervals; `.attrs["notes"]` says what the log cannot tell.

        >>> import flywheel_lab as fl
        >>> fit = fl.estimate_journey(fl.load("cdnow").only(["purchase 1", "purchase 2"]))
        >>> fit.summary().round(2)
                               estimate    low  high
        conversion.purchase 1      0.49   0.47  0.54
        dwell.purchase 1          15.91  14.58   inf
        """
        table = self.table(level)
        table.attrs["notes"] = [*self.warnings, *map(str, self._facts)]
        return table

    def draws(self, n: int = 256) -> Journeys:
        """Return `n` models as likely as the log allows (1 to 1024; a power of two fills the space evenly).

        Each parameter has a leading axis of models, so that whatever follows from a model follows from all of them at
        once. Raises FlywheelError where a dwell or who moves on is not known, because no model is likely then.

        >>> import flywheel_lab as fl
        >>> fl.estimate_journey(fl.load("saas")).draws().dwell.shape
        (256, 10)
        """
        whole(n, "n", 1, DRAWS)
        known_shares(self.model, _("A likely model"))
        known_dwell(self.model, _("A likely model"))
        return self._parts.draw_journeys(n)

    @property
    def said(self) -> str:
        """What the log can and cannot tell, in the language in use, with each warning, and what its export infers."""
        bound = [self._bound_in_words()] if self._has_only_a_bound and self.referrals_recorded else []
        ledger = tell_ledger(self.ledger, self.model.stages)
        return " ".join([*self.warnings, *map(str, self._facts), *bound, *ledger])

    def __repr__(self) -> str:
        """One exact line: people, what the log records, the model, and the number of warnings."""
        told = [place for place in self.model.stages if place not in self.silent]
        some = ", ".join(stage for stage in told if f"dwell.{stage}" in self._parameters)
        losses = "not recorded" if not self.losses_recorded else f"recorded in {some}" if self.silent else "recorded"
        gain = f", loop gain {self._gain()}" if self.referrals_recorded else ""
        warnings = f", {len(self._doubted)} warning{'s' * (len(self._doubted) > 1)}" if self._doubted else ""
        people = write_count(self._parts.referring.people, "person", "people")
        return f"Estimate({people}, losses {losses}{gain}: {self.model!r}{warnings})"

    def _gain(self) -> str:
        value = self._value("loop_gain")
        return f"at least {self._least():.3g}" if np.isnan(value) else f"{value:.3g}"

    def _least(self) -> float:
        """Return the lower end of the loop gain, rounded down to two digits."""
        low = self._ends("loop_gain", 0.9)[0]
        digit = 10.0 ** (np.floor(np.log10(max(low, 1e-9))) - 1)
        return float(np.floor(low / digit) * digit)

    @cached_property
    def _has_only_a_bound(self) -> bool:
        """Whether people may bring in more than was seen, because some dwell is not known."""
        return bool(self._parts.so_far.any())

    def _bound_in_words(self) -> str:
        where = zip(self.model.stages, self._parts.so_far, strict=True)
        stages = ", ".join(stage_name(stage) for stage, so_far in where if so_far)
        return _(AT_LEAST).format(low=fine(self._least()), stages=stages)

    def _of_all(self, name: str) -> float:
        if not self.referrals_recorded:
            raise FlywheelError(str(no_referrals(self._of_log)))
        if self._has_only_a_bound:
            raise FlywheelError(self._bound_in_words())
        return float(getattr(self.model, name))

    def _value(self, name: str) -> float:
        """Return a number that follows from all parameters, nan if it is unknown or the model grows without limit."""
        if self._has_only_a_bound:
            return np.nan
        try:
            return self._of_all(name)
        except FlywheelError:
            return np.nan

    @cached_property
    def _ends(self) -> Callable[[str, float], tuple[float, float]]:
        """Return an interval, found once: table, sentences and `interval` ask for the same."""
        return cache(self._find_ends)

    def _find_ends(self, name: str, level: float) -> tuple[float, float]:
        """Return the interval, nan if nothing is known; it always contains the estimate."""
        if name in DERIVED:
            if self._has_only_a_bound and name == "growth_factor":
                return np.nan, np.nan
            value, (low, high) = self._value(name), self._parts.interval(name, level)
            high = np.inf if np.isnan(value) else high
        else:
            value, interval = self._parameters[name]
            low, high = interval(level)
        return float(np.fmin(low, value)), float(np.fmax(high, value))

    @cached_property
    def _parameters(self) -> dict[str, Parameter]:
        return parameters(self.model.stages, self._parts)
