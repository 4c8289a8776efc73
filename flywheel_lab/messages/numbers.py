"""Numbers, shares and days as the language in use writes them; Babel knows how."""

import datetime as dt
import decimal
import math
from collections.abc import Mapping
from string import Formatter
from typing import Any

from .spoken import language, locale

HALF_UP = decimal.Context(prec=400, rounding=decimal.ROUND_HALF_UP)  # so exact that the largest float has room


def number(value: float, digits: int = 1, fixed: bool = False) -> str:
    """Write a number as the language does, with at most (or, `fixed`, exactly) `digits` decimals; `–` for no number.

    A half is rounded away from zero, as in the browser.

    >>> number(12345.678), number(20.25), number(float("nan"))
    ('12,345.7', '20.3', '–')
    """
    from babel.numbers import format_decimal

    if not math.isfinite(value):
        return "–" if math.isnan(value) else "∞" if value > 0 else "-∞"
    with decimal.localcontext(HALF_UP):
        return str(format_decimal(_decimal(value), format="#,##0." + "#0"[fixed] * digits, locale=language()))


def short(value: float) -> str:
    """Write a number with about three digits, as the explorers do: `7.43`, `20.3`, `1,235`.

    >>> short(7.425), short(20.25), short(1234.5)
    ('7.43', '20.3', '1,235')
    """
    size = abs(value)
    return number(value, 0 if size >= 99.95 else 1 if size >= 9.995 else 2)


def fine(value: float) -> str:
    """Write a number as `short` does, but a small one with two digits, however small it is.

    >>> fine(20.25), fine(0.045), fine(0.0000312), fine(1.25e-9)
    ('20.3', '0.045', '0.000031', '1.3E-9')
    """
    if not 0 < abs(value) < 0.0995:
        return short(value)
    digits = decimal.Context(prec=2, rounding=decimal.ROUND_HALF_UP).plus(_decimal(value))
    power = digits.adjusted()
    if power < -6:
        return f"{number(float(digits.scaleb(-power)))}E{power}"
    return number(float(digits), 1 - power)


def percent(share: float, digits: int = 0, fixed: bool = False) -> str:
    """Write a share as the language writes per cent, with decimals as in `number`.

    >>> percent(0.4833, 1)
    '48.3%'
    """
    from babel.numbers import format_percent

    pattern = locale().percent_formats[None].pattern.replace("0", "0." + "#0"[fixed] * digits, 1)
    if math.isnan(share):
        return "–"
    with decimal.localcontext(HALF_UP):
        return str(format_percent(_decimal(share), format=pattern, locale=language()))


def fill_places(text: str, numbers: Mapping[str, Any]) -> str:
    """Return a text with numbers in its places: `{weeks}` (about three digits), `{weeks:1}` (so many decimals) or
    `{share:%}` (per cent); a word stays as it is. A place without its number is an error of Python's own formatting.

    >>> fill_places("{weeks:1} weeks, {share:%}, {who}", {"weeks": 12.34, "share": 0.3, "who": "Ute"})
    '12.3 weeks, 30%, Ute'
    """
    return _Numbers().vformat(text, (), numbers)


class _Numbers(Formatter):
    def format_field(self, value: Any, spec: str) -> str:
        if isinstance(value, str):
            return value
        if spec.startswith("%"):
            return percent(float(value), int(spec[1:] or 0))
        return number(float(value), int(spec)) if spec else short(float(value))


def _decimal(value: float) -> decimal.Decimal:
    # Two ways to the same number differ in the last bits: 20.25 and 20.249999999999996 must be written alike.
    return decimal.Decimal(f"{value + 0.0:.14g}")  # and nothing is -0


def date(day: dt.date) -> str:
    """Write a day as the language does.

    >>> date(dt.date(1998, 6, 30))
    'Jun 30, 1998'
    """
    from babel.dates import format_date

    return str(format_date(day, format="medium", locale=language()))
