"""Read one number in any sensible spelling, or raise a sentence that says what is missing.

Some answers can be read in two ways: `"1.139"` is a little more than one in English and more than a thousand in German,
and `48` may mean 48 %. Each reader therefore returns every sensible reading; an answer is right if one of them is.
"""

import math
import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import product
from numbers import Real
from typing import TypeGuard

from ...errors import FlywheelError
from ...messages import gettext as _
from .digits import briefly, digits_and_decimals, finite, no_number_in, read_digits
from .formula import Worked, calculate
from .tokens import Given, split
from .wording import REFUSED, clean, plain

NUMBER = r"(?:\d[\d.,]*|[.,]\d+)"
WORD = r"[^\W\d_]+(?:[²³]|\^?\d)?"
WRITTEN = re.compile(
    rf"(?P<number>[+-]?{NUMBER})(?:[eE](?P<power>[+-]?\d{{1,4}})|\s*/\s*(?P<below>{NUMBER}))?"
    rf"\s*(?P<unit>[%x](?=\W|$)|)(?P<rest>[\s(.,;]*(?:{WORD}(?:[\s/·*.,'’()-]+|$)){{0,12}})"
)
# Words behind a number that end its unit, and words in it that only dress it.
AFTER = """of in on at per for who whom which that until till before after from with by or each every a an the to
between average overall total there then inside left von vom der die das den dem des im pro je für bis vor nach auf aus
an am mit durch oder über durchschnitt durchschnittlich insgesamt dann drin"""
DRESSED = r"(?i)^(?:full|whole|complete|calendar|more|ganzen?|volle[nr]?|weitere[nr]?|mehr)\b\s*"
TWICE = re.compile(r"([^()]*[^()\s])\s*\(([^()]*\d[^()]*)\)[\s.]*")
RATE = r"(?i)\b(rad\w*|kg|kilogram\w*) (?:per|pro|je) (?=\S)"


def is_stub(answer: object) -> bool:
    """Say whether nothing has been answered yet.

    >>> is_stub(...), is_stub(None), is_stub(" "), is_stub(0)
    (True, True, True, False)
    """
    is_text = issubclass(type(answer), str)  # `isinstance` would ask the answer, and that may fail
    return answer is ... or answer is None or (is_text and str.strip(str.__str__(answer)) in ("", "..."))


def is_plain(answer: object, known: Sequence[Given] = (), unit: str = "") -> bool:
    """Say whether a text is a number by itself, and no formula.

    >>> is_plain("about 4 weeks"), is_plain("4 × 5")
    (True, False)
    """
    return isinstance(answer, str) and _match(answer) is not None and _several(answer, known, unit) is None


def number(answer: object, known: Sequence[Given] = (), unit: str = "") -> tuple[float, ...]:
    """Return the readings of one number, or of a formula with `known` quantities; raises FlywheelError without any.

    Where a `unit` is asked for, so many of a quantity are a formula, and no share or factor.

    >>> number("0,48"), number("48 %"), number("1.139"), number(" 10 weeks")
    ((0.48,), (0.48,), (1.139, 1139.0), (10.0,))
    """
    if isinstance(answer, str):
        return _readings_of(answer, known, unit)
    if _is_comma(answer):
        whole, decimals = answer
        message = _("You typed a comma, and Python wants a point: write {point}, not {comma}.")
        raise FlywheelError(message.format(point=f"{whole}.{decimals}", comma=f"{whole},{decimals}"))
    if getattr(answer, "size", 0) == 1 and hasattr(answer, "item"):
        answer = answer.item()  # a table or array with a single value in it
    elif isinstance(answer, list | tuple) and len(answer) == 1:
        return number(answer[0], known, unit)
    if _is_several(answer):
        message = _(
            "These are several values, for example one for each stage or week. Take one of them, or add them up with "
            "{how}."
        )
        raise FlywheelError(message.format(how="`.sum()`" if hasattr(answer, "sum") else "`sum(…)`"))
    if isinstance(answer, bool) or not isinstance(answer, Real | Decimal):
        raise _no_number(answer)
    return (finite(answer),)


def written_unit(answer: object, known: Sequence[Given] = (), unit: str = "") -> str:
    """Return the unit behind a number or a formula, "" if there is none; per cent is always "%".

    >>> written_unit("4,5 Prozent"), written_unit("about 4 full weeks on average"), written_unit(4)
    ('%', 'weeks', '')
    """
    if isinstance(answer, list | tuple) and len(answer) == 1:
        return written_unit(answer[0], known, unit)
    if not isinstance(answer, str):
        return ""
    several = _several(answer, known, unit)
    if not several and (match := _match(answer)):
        return match["unit"] or _unit_of(match["rest"])
    worked = several or calculate(answer, known)
    return _unit_of(worked.rest) if worked else ""


def coarseness(answer: object, known: Sequence[Given] = (), unit: str = "") -> float:
    """Return the size of the last digit given, as a share of the number: 0 for a formula, inf where it is not known.

    >>> coarseness("4 %"), coarseness(0.31) == 1 / 31, coarseness("about 200"), coarseness("1 in 5")
    (0.25, True, 0.5, 0.2)
    >>> coarseness("25 of 100"), coarseness("1 in 20")
    (0.04, 0.05)
    """
    if isinstance(answer, list | tuple) and len(answer) == 1:
        return coarseness(answer[0], known, unit)
    match = _match(answer if isinstance(answer, str) else repr(number(answer)[0]))
    if match is None or (isinstance(answer, str) and _several(answer, known, unit)):
        return 0.0 if isinstance(answer, str) and calculate(answer, known) else math.inf
    below = "" if re.fullmatch(r"1[.,]?000?", match["below"] or "") else match["below"]  # of 100 is as good as per cent
    digits, decimals = digits_and_decimals(below or match["number"])
    shown = digits if decimals.strip("0") or below else digits.removesuffix(decimals).rstrip("0")
    return 1 / int(shown) if shown.strip("0") else math.inf


def _readings_of(text: str, known: Sequence[Given], unit: str) -> tuple[float, ...]:
    several = _several(text, known, unit)
    match = None if several else _match(text)
    if match is None:
        worked = several or calculate(text, known)
        if worked is None:
            raise _no_number(text)
        return worked.values
    values = read_digits(match["number"], match["power"])
    if match["below"]:
        values = [_ratio(above, below) for above, below in product(values, read_digits(match["below"], ""))]
    return tuple(value / 100 if match["unit"] == "%" else value for value in values)


def _unit_of(rest: str) -> str:
    """Return the unit at the beginning of some words."""
    words = re.sub(DRESSED, "", re.sub(RATE, r"\1/", rest.strip(" .,()"))).split()
    end = next((i for i, word in enumerate(words) if word.strip(".,()").lower() in AFTER.split()), len(words))
    return " ".join(words[:end]).strip(" .,()")


def _match(text: str) -> re.Match[str] | None:
    """Return the parts of a text that says one number, perhaps twice, and none of a text that says more, or less."""
    return _match_once(text) or next(filter(None, map(_match_once, _restated(text))), None)


def _several(text: str, known: Sequence[Given], unit: str) -> Worked | None:
    """Return what "2 times the weeks" or "half of the weeks" comes to, if weeks are known and a `unit` is asked for."""
    match = _match(text) if unit and known else None
    if not match or not (match["unit"] == "x" or match["below"]):
        return None
    tokens = list(split(clean(text), known))
    if not (any(token.kind == "given" for token in tokens) if match["unit"] else tokens[0].kind == "given"):
        return None
    try:
        return calculate(text, known)
    except FlywheelError:
        return None


def _match_once(text: str) -> re.Match[str] | None:
    match = WRITTEN.fullmatch(plain(text)) if len(text) <= 120 else None
    return None if match and re.search(REFUSED, match["rest"]) else match


def _restated(text: str) -> Iterator[str]:
    """Yield what somebody says of whom the rest is another way to say it: "1/22 = 4.5 %", "20 weeks (140 days)"."""
    text = clean(text)
    _before, equals, after = text.rpartition("=")
    if equals:
        yield after
    twice = TWICE.fullmatch(text)
    if twice and _match_once(twice[2]):
        yield twice[1]


def _ratio(above: float, below: float) -> float:
    return finite(above / below if below else math.inf)


def _is_comma(answer: object) -> TypeGuard[tuple[int, int]]:
    """Say whether this is what Python makes of `0,48`."""
    return isinstance(answer, tuple) and [type(part) for part in answer] == [int, int] and answer[1] >= 0


def _is_several(answer: object) -> bool:
    return (
        len(answer) > 1
        if isinstance(answer, list | tuple)
        else isinstance(size := getattr(answer, "size", 0), int) and size > 1
    )


def _no_number(answer: object) -> FlywheelError:
    if isinstance(answer, str):
        return no_number_in(answer)
    return FlywheelError(
        _("Answer with one number such as 12, 0.48 or '48 %', not {answer}.").format(answer=briefly(answer))
    )
