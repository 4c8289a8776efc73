"""What a room learned: of what it got wrong before, the share that it gets right after. `g = (post - pre) / (1 - pre)`.

With the shares of wrong answers, `g = 1 - (1 - post) / (1 - pre)`: one minus a ratio of two means, so the interval is
Fieller's, with a t for small rooms. Where the room hardly erred before, that ratio may be anything, and it says so.
Sources: Hake (1998), Interactive-engagement versus traditional methods, American Journal of Physics 66, 64-74; Fieller
(1954), Some problems in interval estimation, Journal of the Royal Statistical Society B 16, 175-185.
"""

import math
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property

import numpy as np

from ..errors import FlywheelError
from ..messages import gettext as _
from ..messages import mark, ngettext, percent, plural
from ..models.checks import Array, freeze_array, number, whole

SMALL = 10
"""Below so many people a room is said to be small."""
LEVEL = 0.9
SAID = {
    "shares": mark("Before, {before} of the answers were right, after it {after}."),
    "gain": mark("Of what the room did not know, it learned {gain} (very likely between {low} and {high})."),
    "lost": mark("The room gets less right than before: {gain} (very likely between {low} and {high})."),
    "no interval": mark(
        "That would be {gain}, but so few people or so few mistakes leave it open: take it as no number."
    ),
    "one": mark("That would be {gain}, but one person is no room: take it as no number."),
    "all known": mark("The room knew everything before, so there is nothing that it could have learned here."),
    "unsure": mark("The range begins below zero: it may have been chance."),
}
FEW = plural("With {n} person the range is wide.", "With only {n} people the range is wide.")
ALONE = plural(
    "{n} person took only one of the two tests and is not counted.",
    "{n} people took only one of the two tests and are not counted.",
)
Scores = Mapping[str, int] | Iterable[int]
"""Right answers of each person: by pseudonym, or without any names."""


@dataclass(frozen=True, eq=False, repr=False)
class Gain:
    """Shares of right answers `before` and `after`, one for each person; `paired` ones belong to the same people.

    `alone` people took one of the two tests only, and are not among them.
    """

    before: Array
    after: Array
    items: int
    paired: bool
    alone: int = 0

    @property
    def value(self) -> float:
        """The normalised gain; nan where all was right before.

        >>> estimate_gain([2, 4, 4, 2], [6, 6, 7, 5]).value
        0.6
        """
        wrong = 1 - self.before.mean()
        return float((self.after.mean() - self.before.mean()) / wrong) if wrong > 0 else math.nan

    def interval(self, level: float = LEVEL) -> tuple[float, float]:
        """Return the interval that holds the truth in a share `level` of such rooms; (nan, nan) where there is none.

        >>> [round(float(end), 2) for end in estimate_gain([2, 4, 4, 2], [6, 6, 7, 5]).interval()]
        [0.26, 0.86]
        """
        from scipy.special import stdtrit

        if not 0 < number(level, "level") < 1:
            raise FlywheelError(_("level must lie between 0 and 1, got {level!r}.").format(level=level))
        if min(len(self.before), len(self.after)) < 2 or math.isnan(self.value):
            return math.nan, math.nan
        was, now, both = self._spread
        ratio = 1 - self.value
        t = float(stdtrit(self._freedom(ratio**2 * was, now), (1 + level) / 2))
        wrong_before, wrong_after = 1 - self.before.mean(), 1 - self.after.mean()
        square = wrong_before**2 - t**2 * was
        middle = wrong_before * wrong_after - t**2 * both
        rest = wrong_after**2 - t**2 * now
        if square <= 0:
            return math.nan, math.nan
        half = math.sqrt(max(middle**2 - square * rest, 0.0))
        return 1 - (middle + half) / square, min(1 - (middle - half) / square, 1.0)

    @property
    def said(self) -> str:
        """What the room learned, in sentences for its trainer, in the language in use.

        >>> estimate_gain([2, 4, 4, 2], [6, 6, 7, 5]).said.partition(". ")[0]
        'Before, 38% of the answers were right, after it 75%'
        """
        low, high = self.interval()
        people = min(len(self.before), len(self.after))
        words = {"before": self.before.mean(), "after": self.after.mean(), "gain": self.value, "low": low, "high": high}
        parts = ["shares", self._kind(people, low)]
        if low < 0 < self.value:
            parts.append("unsure")
        told = [_(SAID[part]).format(**{name: percent(share) for name, share in words.items()}) for part in parts]
        if not math.isnan(low) and people < SMALL:
            told.append(ngettext(*FEW, people).format(n=people))
        if self.alone:
            told.append(ngettext(*ALONE, self.alone).format(n=self.alone))
        return " ".join(told)

    def _kind(self, people: int, low: float) -> str:
        if math.isnan(self.value):
            return "all known"
        if people < 2:
            return "one"
        if math.isnan(low):
            return "no interval"
        return "lost" if self.value < 0 else "gain"

    @cached_property
    def _spread(self) -> tuple[float, float, float]:
        """The variances of both means, and their covariance."""
        was, now = (self._variance(each) for each in (self.before, self.after))
        together = float(np.cov(self.before, self.after)[0, 1]) / len(self.before) if self.paired else 0.0
        return was, now, together

    def _variance(self, shares: Array) -> float:
        # Five people without a mistake may still make one next time: no room is surer than as many coins that fall
        # as its answers did, with half an answer of each kind on top.
        answers = self.items * len(shares)
        right = (self.items * float(shares.sum()) + 0.5) / (answers + 1)
        return max(float(shares.var(ddof=1)) / len(shares), right * (1 - right) / answers)

    def _freedom(self, was: float, now: float) -> float:
        """Return the degrees of freedom: those of pairs, or else Satterthwaite's of two spreads that add up."""
        if self.paired:
            return len(self.after) - 1
        parts = was**2 / (len(self.before) - 1) + now**2 / (len(self.after) - 1)
        return (was + now) ** 2 / parts

    def __repr__(self) -> str:
        """One exact line: who was asked, both shares, the gain with its interval."""
        low, high = self.interval()
        people = f"{len(self.after)} people" if self.paired else f"{len(self.before)} and {len(self.after)} people"
        shares = f"{self.before.mean():.0%} to {self.after.mean():.0%} right"
        return f"Gain({people}, {shares}; {self.value:.2f}, {low:.2f} to {high:.2f})"


def estimate_gain(before: Scores, after: Scores, items: int = 8) -> Gain:
    """Return what a room learned between two tests of `items` questions each.

    `before` and `after` are the numbers of right answers, one for each person: by pseudonym, so that each person is
    compared with herself, or without names. Raises FlywheelError for an empty test or a number that cannot be.

    >>> estimate_gain({"Otter 27": 2, "Heron 4": 5, "Fox 9": 4}, {"Otter 27": 6, "Fox 9": 7, "Heron 4": 6})
    Gain(3 people, 46% to 79% right; 0.62, -0.19 to 1.00)
    >>> estimate_gain([8, 8], [8, 7]).said
    'Before, 100% of the answers were right, after it 94%. The room knew everything before, so there is nothing that it
    could have learned here.'
    >>> estimate_gain([3, 9], [4, 4])
    Traceback (most recent call last):
    flywheel_lab.errors.FlywheelError: The right answers before must be a whole number from 0 to 8, got 9.
    Count the right answers of each person.
    """
    asked = whole(items, "items", 1)
    paired = isinstance(before, Mapping) and isinstance(after, Mapping)
    alone = 0
    if isinstance(before, Mapping) and isinstance(after, Mapping):
        both = [name for name in before if name in after]
        alone = len(before.keys() ^ after.keys())
        first, second = [before[name] for name in both], [after[name] for name in both]
        if not both:
            raise FlywheelError(
                _("Nobody took both tests: no name is in the two lists. Give the numbers without names.")
            )
    else:
        first, second = (list(each.values() if isinstance(each, Mapping) else each) for each in (before, after))
    return Gain(_shares(first, asked, _("before")), _shares(second, asked, _("after")), asked, paired, alone)


def _shares(right: list[int], items: int, when: str) -> Array:
    if not right:
        message = _("There is no answer to the test {when}. Give the right answers of each person, such as 3, 5, 4.")
        raise FlywheelError(message.format(when=when))
    for each in right:
        if isinstance(each, bool) or not isinstance(each, int | np.integer) or not 0 <= each <= items:
            message = _(
                "The right answers {when} must be a whole number from 0 to {items}, got {value!r}. Count the right "
                "answers of each person."
            )
            raise FlywheelError(message.format(when=when, items=items, value=each))
    return freeze_array(np.array(right, dtype=float) / items)
