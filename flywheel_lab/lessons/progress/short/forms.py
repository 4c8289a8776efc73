"""What a short code may hold: a vote, a number, or a drawing. All of it is small numbers in a fixed order."""

from collections.abc import Sequence
from dataclasses import dataclass

from .signs import question_of, read_signs, repairs, write_signs

SEATS, OPTIONS, SURE, STEPS, VERDICTS, HEIGHTS = 32, 6, 5, 1024, 10, 14
SIZES = {"vote": (SEATS, OPTIONS, SURE), "number": (SEATS, STEPS), "curve": (VERDICTS, *[HEIGHTS] * 3)}
"""What is in a code of each form: seat, option and how sure; seat and step; what the judge said, and three heights.

Seats are 1 to 31; 0 is that of nobody."""
SEATED = ("vote", "number")
SHAPES = ("close", "high", "low", "early", "late", "other")
"""What a judge says of a drawing; then come the misconceptions that it knows, in their order."""


@dataclass(frozen=True)
class Asked:
    """A question as its codes know it: its number, the form, and how many values each part has here.

    >>> Asked(4, "vote", (32, 4, 5)).write((11, 1, 0)), Asked(4, "vote", (32, 4, 5)).write((1, 0))
    ('AF9', '5E')
    >>> Asked(4, "vote", (32, 4, 5)).read("5E")
    [1, 0]
    """

    number: int
    form: str
    limits: tuple[int, ...]

    def write(self, parts: Sequence[int]) -> str:
        """Return the code of an answer; a vote without its seat has one sign less."""
        return write_signs(SIZES[self.form][-len(parts) :], parts, self.number)

    def read(self, code: str) -> list[int] | None:
        """Return the parts of a code, None where it is none of this question's."""
        return self.parts(code) if question_of(code) == self.number % SEATS else None

    def parts(self, code: str) -> list[int] | None:
        """Return the parts of a code whatever its check sign says, None where this question has no such answer."""
        sizes = self.sizes[len(code)]
        parts = read_signs(sizes, code)
        limits = self.limits[-len(sizes) :]
        return parts if parts and all(part < limit for part, limit in zip(parts, limits, strict=True)) else None

    @property
    def sizes(self) -> dict[int, tuple[int, ...]]:
        """What is in a code of this question, by the number of its signs."""
        whole = SIZES[self.form]
        return {2: whole[1:], 3: whole} if self.form == "vote" else {4: whole}

    def slips(self, code: str) -> list[int]:
        """Return the places of the signs, from 1, of which one alone may be wrong in a code that does not fit."""
        found = enumerate(repairs(code, self.number), start=1)
        return [place for place, whole in found if self.parts(whole) is not None]
