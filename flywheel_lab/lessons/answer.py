"""Read what a learner answers: a number or a letter in any sensible spelling, or a sentence that says what is missing.

Some answers can be read in two ways: `"1.139"` is a little more than one in English and more than a thousand in German,
and `48` may mean 48 %. Each reader therefore returns every sensible reading; an answer is right if one of them is.
"""

import math
import re
from numbers import Real
from string import ascii_uppercase
from typing import TypeGuard

from ..errors import FlywheelError
from ..messages import gettext as _

WRITTEN = re.compile(r"\s*([+-]?(?:\d[\d.,]*|[.,]\d+))\s*(%|[^\W\d]*)\s*")
GROUPED = re.compile(r"[+-]?[1-9]\d{0,2}([.,]\d{3})+")


def is_stub(answer: object) -> bool:
    """Say whether nothing has been answered yet.

    >>> is_stub(...), is_stub(None), is_stub(" "), is_stub(0)
    (True, True, True, False)
    """
    return answer is ... or answer is None or (isinstance(answer, str) and answer.strip() in ("", "..."))


def number(answer: object) -> tuple[float, ...]:
    """Return the readings of one number; raises FlywheelError with a helpful sentence where there is none.

    >>> number("0,48"), number("48 %"), number("1.139"), number(" 10 weeks")
    ((0.48,), (0.48,), (1.139, 1139.0), (10.0,))
    """
    if isinstance(answer, str):
        return _written(answer)
    if _is_comma(answer):
        whole, decimals = answer
        message = _("You typed a comma, and Python wants a point: write {point}, not {comma}.")
        raise FlywheelError(message.format(point=f"{whole}.{decimals}", comma=f"{whole},{decimals}"))
    if getattr(answer, "size", 0) == 1 and hasattr(answer, "item"):
        answer = answer.item()  # a table or array with a single value in it
    if _is_several(answer):
        message = _(
            "These are several values, for example one for each stage or week. Take one of them, or add them up with "
            "{how}."
        )
        raise FlywheelError(message.format(how="`.sum()`" if hasattr(answer, "sum") else "`sum(…)`"))
    if isinstance(answer, bool) or not isinstance(answer, Real):
        raise _no_number(answer)
    return (_finite(answer),)


def share(answer: object) -> tuple[float, ...]:
    """Return the readings of one share; a bare number above 1 may mean per cent.

    >>> share(0.48), share("48 %"), share(48)
    ((0.48,), (0.48,), (48.0, 0.48))
    """
    readings = number(answer)
    if _says_per_cent(answer):
        return readings
    return readings + tuple(value / 100 for value in readings if value > 1)


def letters(answer: object, n: int, least: int = 0, most: int = 26, once: bool = True) -> str:
    """Return the letters of options, each one of the first n of the alphabet, and there `once` unless that is False.

    >>> letters("a, c", 4), letters(["B", "A"], 2, least=2), letters("aab", 2, least=3, once=False)
    ('AC', 'BA', 'AAB')
    """
    most = min(n, most) if once else most
    written = "".join(answer) if isinstance(answer, list | tuple) and all(map(_is_text, answer)) else answer
    found = re.sub(r"[\s,;.()]+", "", written).upper() if isinstance(written, str) else "?"
    twice = once and len(set(found)) < len(found)
    if not least <= len(found) <= most or twice or not set(found) <= set(ascii_uppercase[:n]):
        message = _no_letters(n, least, most, once)
        raise FlywheelError(message.format(count=least, last=ascii_uppercase[n - 1], answer=_short(answer)))
    return found


def _no_letters(n: int, least: int, most: int, once: bool) -> str:
    if not once:
        return _("Answer with {count} letters from A to {last}, one for each line, in quotation marks, not {answer}.")
    if most == 1:
        return _("Answer with one letter from A to {last} in quotation marks, such as 'A', not {answer}.")
    if least == n:
        return _("Answer with each letter from A to {last} once, in quotation marks, not {answer}.")
    return _("Answer with letters from A to {last} in quotation marks, such as 'AB', not {answer}.")


def quantity(answer: object, unit: str) -> tuple[float, ...]:
    """Return the readings of one number in a unit; a time may be given in days or weeks, in English or German.

    >>> quantity("2 weeks", "days"), quantity("2", "days"), quantity("7 Tage", "weeks")
    ((14.0,), (2.0,), (1.0,))
    >>> quantity("25 %", "%"), quantity("25", "%"), quantity("0,25", "%")
    ((25.0,), (25.0,), (0.25, 25.0))
    """
    readings = number(answer)
    if unit == "%":
        per_cent = tuple(100 * value for value in readings if abs(value) <= 1 or _says_per_cent(answer))
        return per_cent if _says_per_cent(answer) else readings + per_cent
    given = _days(answer.strip(" .0123456789,")) if isinstance(answer, str) else 0
    wanted = _days(unit)
    return tuple(value * given / wanted for value in readings) if given and wanted else readings


def _says_per_cent(answer: object) -> bool:
    return isinstance(answer, str) and "%" in answer


def _days(unit: str) -> float:
    return next((days for days, stem in ((1.0, r"days?|tage?n?"), (7.0, r"weeks?|wochen?")) if _is(stem, unit)), 0.0)


def _is(stem: str, unit: str) -> bool:
    return re.fullmatch(stem, unit.lower()) is not None


def _is_text(part: object) -> bool:
    return isinstance(part, str)


def _written(text: str) -> tuple[float, ...]:
    match = WRITTEN.fullmatch(re.sub(r"(?<=\d)[\s'](?=\d{3}\b)", "", text.replace("−", "-")))
    if match is None:
        raise _no_number(text)
    digits, unit = match[1].rstrip(".,"), match[2]
    last = max(digits.rfind("."), digits.rfind(","))
    plain = re.sub(r"[.,]", "", digits)
    point = len(digits) - last - 1 if last >= 0 else 0
    values = [_finite(f"{plain}e-{point}")]
    if GROUPED.fullmatch(digits):
        values.append(_finite(plain))
    return tuple(value / 100 if unit == "%" else value for value in values)


def _is_comma(answer: object) -> TypeGuard[tuple[int, int]]:
    """Say whether this is what Python makes of `0,48`."""
    return isinstance(answer, tuple) and [type(part) for part in answer] == [int, int] and answer[1] >= 0


def _is_several(answer: object) -> bool:
    return (
        len(answer) > 1
        if isinstance(answer, list | tuple)
        else isinstance(size := getattr(answer, "size", 0), int) and size > 1
    )


def _finite(answer: Real | str) -> float:
    try:
        value = float(answer)
    except OverflowError:
        value = math.inf
    if not math.isfinite(value):
        message = _("The calculation gave {value}, which is no number. Look at what you divide by.")
        raise FlywheelError(message.format(value=value))
    return value


def _no_number(answer: object) -> FlywheelError:
    return FlywheelError(
        _("Answer with one number such as 12, 0.48 or '48 %', not {answer}.").format(answer=_short(answer))
    )


def _short(answer: object) -> str:
    text = " ".join(repr(answer).split())
    return text if len(text) <= 40 else text[:39] + "…"
