"""Result codes: what a learner answered in a chapter as a few signs without a name, for the trainer.

A code is version and chapter (2 signs), fingerprint of the layout (2), the answers as one number, a check (3). Each
item has a field with so many possible values; the first answer counts, because later ones follow the explanation.
"""

import re
import zlib
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from math import prod
from typing import Any, Protocol

from ...errors import FlywheelError
from ...messages import gettext as _
from ...messages import ngettext
from ...widgets.kit.base32 import (
    ALPHABET,
    CHECKS,
    append_checksum,
    bare_signs,
    checksum_fits,
    code_length,
    decode_number,
    encode_number,
    pack_numbers,
    unpack_numbers,
)
from ..answer import briefly
from .state import Answers, State

VERSION = 1
HEAD = 4
OTHER = "other"
"""What is read for an answer that was given, but does not fit its field."""


class Field(Protocol):
    """The code of one item: one of `size` numbers, with 0 for no answer."""

    @property
    def size(self) -> int:
        """The number of possible values."""

    def encode(self, item: Answers) -> int:
        """Return the number for an answered item, at least 1."""

    def decode(self, number: int) -> Any:
        """Return the meaning of a number, at least 1."""


@dataclass(frozen=True)
class Status:
    """Only how the item stands: "not yet", "passed", or "passed at once"."""

    # A code's fingerprint holds the names of these classes: under another name old codes could not be read.

    size = 4

    def encode(self, item: Answers) -> int:
        """Return 1 to 3."""
        return 1 if item.status != "passed" else 3 if item.first_status == "passed" else 2

    def decode(self, number: int) -> str:
        """Return the words for 1 to 3."""
        return ("not yet", "passed", "passed at once")[number - 1]


@dataclass(frozen=True)
class Choice:
    """One of n options; read as its place from 0 (the answer may be a letter)."""

    n: int

    @property
    def size(self) -> int:
        """None, another answer, or one of n."""
        return self.n + 2

    def encode(self, item: Answers) -> int:
        """Return the place of the option, after the two special values."""
        place = _place(item.first)
        return 2 + place if 0 <= place < self.n else 1

    def decode(self, number: int) -> int | str:
        """Return the place of the option."""
        return OTHER if number == 1 else number - 2


@dataclass(frozen=True)
class Several:
    """Any of n options; read as a list of places from 0."""

    n: int

    @property
    def size(self) -> int:
        """None, another answer, or one of the sets."""
        return (1 << self.n) + 2

    def encode(self, item: Answers) -> int:
        """Return the set as bits, after the two special values."""
        given = re.findall(r"\w", item.first) if isinstance(item.first, str) else item.first
        places = {_place(each) for each in (given if isinstance(given, list) else [given])}
        return 2 + sum(1 << place for place in places) if places <= set(range(self.n)) else 1

    def decode(self, number: int) -> list[int] | str:
        """Return the places of the options."""
        return OTHER if number == 1 else [place for place in range(self.n) if number - 2 >> place & 1]


@dataclass(frozen=True)
class Numbers:
    """`count` numbers (a range: 3, a curve: its handles) from low to high, rounded to `steps` steps.

    `read` gives the numbers of an answer as its item understands them, or raises FlywheelError.
    """

    low: float
    high: float
    steps: int
    count: int
    read: Callable[[Any], Sequence[float]] = field(repr=False, compare=False)

    @property
    def size(self) -> int:
        """None, another answer, or one step for each number."""
        return int((self.steps + 1) ** self.count) + 2

    def encode(self, item: Answers) -> int:
        """Return the steps as one number, after the two special values."""
        try:
            values = self.read(item.first)
        except FlywheelError:
            return 1
        steps = [round((min(max(each, self.low), self.high) - self.low) / self._step) for each in values]
        return 2 + pack_numbers([(self.steps + 1, step) for step in steps]) if len(steps) == self.count else 1

    def decode(self, number: int) -> list[float] | str:
        """Return the numbers, to the precision of the steps."""
        steps = unpack_numbers(number - 2, [self.steps + 1] * self.count)
        return OTHER if number == 1 else [self.low + step * self._step for step in steps]

    @property
    def _step(self) -> float:
        return (self.high - self.low) / self.steps


@dataclass(frozen=True)
class Result:
    """The contents of a code: the number of the chapter and the answers by item, None for no answer."""

    chapter: str
    answers: dict[str, Any]


Layouts = Mapping[str, Mapping[str, Field]]


def layout(items: Mapping[str, object]) -> dict[str, Field]:
    """Return the field of each item: its own `code_field()` if it has one, else its status."""
    return {name: getattr(item, "code_field", Status)() for name, item in items.items()}


def result_code(chapter: str, fields: Mapping[str, Field], state: State) -> str:
    """Return the code for the answers in a chapter.

    >>> one = State({"a.b": Answers("not yet", 1, "C", "not yet", "C")})
    >>> code = result_code("01", {"a.b": Choice(4), "a.c": Status()}, one); code
    '4175-GD1Z'
    >>> read_code("4i75 gd1z", {"01": {"a.b": Choice(4), "a.c": Status()}})
    Result(chapter='01', answers={'a.b': 2, 'a.c': None})
    """
    values = [
        (field.size, field.encode(state.items[name]) if name in state.items else 0) for name, field in fields.items()
    ]
    return append_checksum(head(chapter, fields) + encode_number(pack_numbers(values), length(fields) - HEAD - CHECKS))


def read_code(text: str, layouts: Layouts, former: Layouts | None = None) -> Result:
    """Return the contents of a code; raises FlywheelError that says what is probably wrong with it.

    layouts: the fields of each chapter by its number, and those that it had in a `former` edition, whose codes are
    still about. Case, spaces and hyphens do not matter.
    """
    signs = bare_digits(text)
    editions = [*(former or {}).items(), *layouts.items()]
    known = {head(chapter, fields): (chapter, fields) for chapter, fields in editions}
    chapter, fields = known.get(signs[:HEAD], (None, {}))
    whole = length(fields) if chapter else HEAD + CHECKS
    if len(signs) < whole or (chapter and len(signs) > whole):
        message = ngettext(
            "This code has {count} sign, but a whole one has {length}. Compare its beginning and its end.",
            "This code has {count} signs, but a whole one has {length}. Compare its beginning and its end.",
            len(signs),
        )
        least = whole if chapter else _("at least {count}").format(count=whole)
        raise FlywheelError(message.format(count=len(signs), length=least))
    if not checksum_fits(signs):
        raise FlywheelError(_("This code is mistyped: probably one sign is wrong or two are swapped. Compare it."))
    if chapter is None:
        raise FlywheelError(_("This code comes from another edition of the course. Read it with that edition."))
    numbers = unpack_numbers(decode_number(signs[HEAD:-CHECKS]), [field.size for field in fields.values()])
    answers = {name: fields[name].decode(each) if each else None for name, each in zip(fields, numbers, strict=True)}
    return Result(chapter, answers)


def bare_digits(text: object) -> str:
    """Return the bare digits of a result code as typed; raises FlywheelError for any other sign.

    >>> bare_digits("oil-0 ab")
    '0110AB'
    """
    if not isinstance(text, str):
        raise FlywheelError(_("A result code is a text in quotation marks, not {code}.").format(code=briefly(text)))
    signs = bare_signs(text)
    for sign in signs:
        if sign not in ALPHABET:
            message = _("No result code has the sign '{sign}': there are digits and all letters but I, L, O and U.")
            raise FlywheelError(message.format(sign=sign))
    return signs


def _place(answer: object) -> int:
    """Return the place of an option given as place or letter, -1 for anything else."""
    if isinstance(answer, str):
        letter = re.fullmatch(r"\W*([A-Za-z])\W*", answer)
        return ord(letter[1].upper()) - ord("A") if letter else -1
    return answer if isinstance(answer, int) and not isinstance(answer, bool) else -1


def head(chapter: str, fields: Mapping[str, Field]) -> str:
    """Return the first signs of a chapter's codes: version and number, and the fingerprint of its fields."""
    fingerprint = zlib.crc32(repr(list(fields.items())).encode()) & 0x3FF
    return encode_number(VERSION << 7 | int(chapter), 2) + encode_number(fingerprint, 2)


def length(fields: Mapping[str, Field]) -> int:
    """Return how many signs a code with these fields has."""
    return HEAD + code_length(prod(field.size for field in fields.values())) + CHECKS
