"""Every word a learner reads: English is the key, catalogues hold other languages, Babel writes numbers and dates."""

import datetime as dt
import decimal
import math
import os
from functools import lru_cache
from gettext import NullTranslations
from typing import TYPE_CHECKING

from ..errors import FlywheelError
from . import catalogue

if TYPE_CHECKING:
    from babel import Locale

LANGUAGES = catalogue.languages()
Plural = tuple[str, str]
"""A text in its two English forms, for one and for many."""
HALF_UP = decimal.Context(prec=400, rounding=decimal.ROUND_HALF_UP)  # so exact that the largest float has room
_language = os.environ.get("FLYWHEEL_LANGUAGE", catalogue.ENGLISH)


def use_language(code: str) -> None:
    """Speak another language from now on, such as German (`"de"`); raises FlywheelError that lists those there are.

    >>> use_language("de"); number(1234.5)
    '1.234,5'
    >>> use_language("en"); number(1234.5)
    '1,234.5'
    """
    global _language
    if code not in LANGUAGES:
        raise FlywheelError(
            gettext("language must be one of {languages}, got {code!r}.").format(
                languages=", ".join(LANGUAGES), code=code
            )
        )
    _language = code


def language() -> str:
    """Return the code of the language in use, such as `"en"` or `"de"`."""
    return _language if _language in LANGUAGES else catalogue.ENGLISH


def mark(msgid: str, context: str = "") -> str:
    """Mark a text that is declared here and translated where it is shown; `context` as in `gettext`.

    >>> mark("awareness", "stage")
    'awareness'
    """
    return msgid


def gettext(msgid: str, context: str = "") -> str:
    """Return the text in the language in use; English is the msgid itself.

    A `context` keeps apart what is one word in English: the stage "order" is an entry of its own (`msgctxt "stage"`).
    """
    return _translate(_catalogue(language()), msgid, context)


def plural(one: str, many: str, context: str = "") -> Plural:
    """Mark a text with a count that is declared here and translated where it is shown, as `mark` does.

    >>> ngettext(*plural("{n} day", "{n} days"), 2)
    '{n} days'
    """
    return one, many


def ngettext(one: str, many: str, n: float, context: str = "") -> str:
    """Return the text that fits a count of `n`: English has two, `one` and `many`, others have as many as they need.

    A number counts as it is shown, with two decimals, and a fraction as many; who calls writes it into the text.

    >>> [ngettext("{n} person", "{n} people", n).format(n=n) for n in (0, 1, 1.5)]
    ['0 people', '1 person', '1.5 people']
    """
    shown = round(n, 2) if math.isfinite(n) else 2
    count = int(shown) if shown == int(shown) else max(2, math.ceil(shown))
    spoken = _catalogue(language())
    return spoken.npgettext(context, one, many, count) if context else spoken.ngettext(one, many, count)


def spoken(text: str | Plural) -> str | dict[str, str]:
    """Return a text for the browser: one with a count in all its forms, by the names that the browser has for them.

    >>> spoken("Reset"), spoken(plural("{n} day", "{n} days"))
    ('Reset', {'other': '{n} days', 'one': '{n} day'})
    """
    if isinstance(text, str):
        return gettext(text)
    form = locale().plural_form
    return {form(n): ngettext(*text, n) for n in range(200)}


def counted(n: float, one: str, many: str = "") -> str:
    """Write a count as lines for programmers do, in English: such lines are the same in all languages.

    >>> counted(1, "event"), counted(2, "person", "people")
    ('1 event', '2 people')
    """
    return f"{n:g} {one if n == 1 else many or one + 's'}"


def in_all_languages(msgid: str, context: str = "") -> set[str]:
    """Return a text in every language there is, for what may be typed in any of them.

    >>> sorted(in_all_languages("adoption", "stage"))
    ['Einführung', 'adoption']
    """
    return {_translate(_catalogue(code), msgid, context) for code in LANGUAGES}


def stage_name(stage: str) -> str:
    """Return a stage of the course in the language in use, any other as it is; a number at its end is kept.

    >>> use_language("de"); stage_name("purchase 2"), stage_name("missing")
    ('Kauf 2', 'missing')
    >>> use_language("en")
    """
    stem, _, count = stage.rpartition(" ")
    return (
        f"{gettext(stem, 'stage')} {count}" if stem and count.removesuffix("+").isdigit() else gettext(stage, "stage")
    )


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


def _decimal(value: float) -> decimal.Decimal:
    # Two ways to the same number differ in the last bits: 20.25 and 20.249999999999996 must be written alike.
    return decimal.Decimal(f"{value:.14g}")


def date(day: dt.date) -> str:
    """Write a day as the language does.

    >>> date(dt.date(1998, 6, 30))
    'Jun 30, 1998'
    """
    from babel.dates import format_date

    return str(format_date(day, format="medium", locale=language()))


def locale() -> "Locale":
    """Return what Babel knows of the language in use."""
    from babel import Locale

    return Locale.parse(language())


@lru_cache
def _catalogue(code: str) -> NullTranslations:
    return catalogue.read(code)


def _translate(spoken: NullTranslations, msgid: str, context: str) -> str:
    if not msgid:
        return ""  # to gettext the empty text is the head of the catalogue
    return spoken.pgettext(context, msgid) if context else spoken.gettext(msgid)
