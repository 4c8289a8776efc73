"""The exact score of a hunt: which faults were found with their count, which without, which not, and which are none."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from typing import Any

from ....errors import FlywheelError
from ....messages import gettext as _
from .kinds import KINDS

FULL, HALF, WRONG = 2, 1, -1
"""Points for a fault with the right number of rows, for one with another number, and for one that there is not."""


@dataclass(frozen=True)
class Score:
    """Kinds found in `full`, found `partly` (with another number of rows), `missed`, and `invented`."""

    full: tuple[str, ...]
    partly: tuple[str, ...]
    missed: tuple[str, ...]
    invented: tuple[str, ...]

    @property
    def points(self) -> int:
        """Two for each fault found in full, one for each found partly, minus one for each invented; never below 0.

        >>> Score(("guests",), ("tests",), (), ("sums",)).points
        2
        """
        return max(0, FULL * len(self.full) + HALF * len(self.partly) + WRONG * len(self.invented))

    @property
    def most(self) -> int:
        """The points of who finds everything."""
        return FULL * (len(self.full) + len(self.partly) + len(self.missed))

    @property
    def perfect(self) -> bool:
        """Whether everything was found, with its number, and nothing else."""
        return not (self.partly or self.missed or self.invented)

    @property
    def said(self) -> str:
        """The result in sentences, in the language in use."""
        if self.perfect:
            return _("Everything found, to the last row. {points} of {most} points.").format(
                points=self.points, most=self.most
            )
        told = [_("{points} of {most} points.").format(points=self.points, most=self.most)]
        for text, kinds in (
            (_("Found with the right number: {names}."), self.full),
            (_("Found, but with another number of rows: {names}."), self.partly),
            (_("Still hidden in the file: {n}."), self.missed),
            (_("Not in this file: {names}."), self.invented),
        ):
            names = ", ".join(_(KINDS[kind].name) for kind in kinds)
            told += [text.format(names=names, n=len(kinds))] if kinds else []
        return " ".join(told)


def compare_counts(planted: Mapping[str, int], found: Mapping[str, Any], possible: Collection[str]) -> Score:
    """Return the score of what was found; raises FlywheelError for a kind that does not exist or a strange number."""
    counts = {}
    for kind, n in found.items():
        if kind not in KINDS:
            message = _("There is no fault {kind!r}. There are: {known}.")
            raise FlywheelError(message.format(kind=kind, known=", ".join(possible)))
        if isinstance(n, str) or n is None or not 0 <= n < float("inf") or n != int(n):
            message = _("How many rows? A whole number is needed for '{kind}', got {value!r}.")
            raise FlywheelError(message.format(kind=_(KINDS[kind].name), value=n))
        counts[kind] = int(n)
    named = {kind for kind, n in counts.items() if n}
    full = {kind for kind in named & {*planted} if KINDS[kind].whole or counts[kind] == planted[kind]}
    return Score(
        tuple(kind for kind in planted if kind in full),
        tuple(kind for kind in planted if kind in named - full),
        tuple(kind for kind in planted if kind not in named),
        tuple(kind for kind in KINDS if kind in named - {*planted}),
    )
