"""A lever: where money is put, and what one trial step of it does, told by somebody who does not know for sure.

Money e a month has the effect `A g(e)` with `g(e) = (e₀ + e) / (e₀ + e + h) - e₀ / (e₀ + h)`: the more is spent, the
less a further euro does. h follows from what twice the money brings, `twice` times as much:
`h = 2 e (twice - 1) / (2 - twice)`; e₀ is what is spent already. A hyperbolic response; asked for by steps, because
what a step returns that somebody named does not depend on the guess about saturation.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from ...errors import ModelError
from ...messages import gettext as _
from .. import checks

KINDS = ("push", "refer", "go", "stay", "pace")
ONCE = 24
"""Months over which a sum that is paid once is spread, where nothing else is said."""


@dataclass(frozen=True)
class Lever:
    """A way to spend money: `trial` euros a month move the `target` by `effect`, and twice that by `twice` as much.

    `target` says what moves: "push" (leads from ads), "refer" (what customers send), "go.<stage>" (of those who are
    lost there, so many go on), "stay.<stage>" (of those who would leave, so many stay), "pace.<stage>" (of the wait
    there, so much is saved; "pace" alone is every stage up to the purchase). `effect` is a share: of today's leads or
    referrals, of those lost, of the wait. "push" without an `effect` means the ads of today. `sure` is the factor,
    either way, within which the effect lies in nine of ten cases. What is paid `once` is spread over 24 months, or as
    many as given. The effect comes `delay` weeks after the money. Raises ModelError.

    >>> Lever("Customers stay longer", "stay.retention", trial=1820, effect=0.1)
    Lever(Customers stay longer: 1820 € a month move stay.retention by 10%)
    """

    name: str
    target: str
    trial: float
    effect: float | None = None
    twice: float = 1.5
    sure: float = 2.0
    once: bool | int = False
    delay: int = 0
    key: str = ""

    def __post_init__(self) -> None:
        object.__setattr__(self, "key", self.key or self.target)
        if self.kind not in KINDS or (self.kind != "pace" and (self.kind in ("push", "refer")) == bool(self.stage)):
            examples = "push, refer, go.purchase, stay.retention, pace"
            message = _("There is no target {target!r} for '{name}'. A target is such as {examples}.")
            raise ModelError(message.format(target=self.target, name=self.name, examples=examples))
        self._check("trial", self.trial, 0, float("inf"), _("Say how many euros a month the step costs."))
        self._check("twice", self.twice, 1, 2, _("Twice the money brings more than once, and less than twice as much."))
        self._check("sure", self.sure, 1 - 1e-12, 100, _("A factor: 2 means half as much to twice as much."))
        checks.whole(self.delay, "delay", 0, 520)
        if self.effect is None and self.kind != "push":
            message = _("'{name}' needs an effect: which share does {euros:g} € a month move? A tenth is 0.1.")
            raise ModelError(message.format(name=self.name, euros=self.trial))
        if self.effect is not None:
            most = float("inf") if self.kind in ("push", "refer") else 1.0
            self._check("effect", self.effect, 0, most, _("Write a tenth as 0.1."))
            if self.kind in ("go", "stay", "pace") and self.most(self.monthly) > 1:
                message = _(
                    "'{name}' would move more than everybody with enough money: {effect:g} at first and {twice:g} "
                    "times as much for twice the money leave no end below 1. Lower the effect or twice."
                )
                raise ModelError(message.format(name=self.name, effect=self.effect, twice=self.twice))

    def _check(self, what: str, value: float, low: float, high: float, advice: str) -> None:
        if not low < checks.number(value, what) < high:
            message = _("{what} of '{name}' must lie above {low:g} and below {high:g}, got {value:g}. {advice}")
            told = {
                "what": what,
                "name": self.name,
                "low": max(low, -1),
                "high": high,
                "value": value,
                "advice": advice,
            }
            raise ModelError(message.format(**told))

    @property
    def kind(self) -> str:
        """What kind of number moves: "push", "refer", "go", "stay" or "pace"."""
        return self.target.partition(".")[0]

    @property
    def stage(self) -> str:
        """The stage that is meant, "" for all."""
        return self.target.partition(".")[2]

    @property
    def monthly(self) -> float:
        """Euros a month of the trial step; a sum that is paid once is spread."""
        months = ONCE if self.once is True else int(self.once)
        return self.trial / months if months else self.trial

    def spent(self, ads: float) -> float:
        """Return the euros a month that are in it already, where `ads` is what today's ads cost."""
        return ads if self.effect is None else 0.0

    def slack(self, ads: float = 0.0) -> float:
        """Return h: the euros a month with which half of all that money can do is done."""
        return 2 * (self.spent(ads) or self.monthly) * (self.twice - 1) / (2 - self.twice)

    def most(self, ads: float = 0.0) -> float:
        """Return A, what endless money would do."""
        h = self.slack(ads)
        if self.effect is None:
            return (ads + h) / ads if ads else 0.0
        return self.effect * (self.monthly + h) / self.monthly

    def places(self, stages: Sequence[str], at: int) -> tuple[int, ...]:
        """Return the numbers of the stages that it moves; `at` is the purchase. Raises ModelError."""
        if self.kind in ("push", "refer"):
            return ()
        if not self.stage:
            return tuple(range(at + 1))
        return (tuple(stages).index(checks.stage(self.stage, tuple(stages))),)

    def __repr__(self) -> str:
        """One exact line: the name, the step and what it moves."""
        moved = "as the ads of today" if self.effect is None else f"by {self.effect:.4g}".rstrip()
        if self.effect is not None:
            moved = f"by {100 * self.effect:.4g}%"
        euros = f"{self.trial:g} € {'once' if self.once else 'a month'}"
        return f"Lever({self.name}: {euros} move {self.target} {moved})"
