"""Every word a learner reads: English is the key, `de.po` holds the German, Babel writes numbers and dates."""

import datetime as dt
import math
import os
import re
import string
from functools import lru_cache
from pathlib import Path

from ..errors import FlywheelError

LANGUAGES = ("en", "de")
_language = os.environ.get("FLYWHEEL_LANGUAGE", "en")


def use_language(code: str) -> None:
    """Speak English (`"en"`) or German (`"de"`) from now on; raises FlywheelError for any other code.

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
    """Return the code of the language in use, `"en"` or `"de"`."""
    return _language if _language in LANGUAGES else "en"


def mark(msgid: str) -> str:
    """Mark a text that is declared here and translated where it is shown.

    >>> mark("awareness")
    'awareness'
    """
    return msgid


def gettext(msgid: str) -> str:
    """Return the text in the language in use; English is the msgid itself."""
    return msgid if language() == "en" else _catalogue(language()).get(msgid, msgid)


def stage_name(stage: str) -> str:
    """Return a stage in the language in use; a number at its end is kept.

    >>> use_language("de"); stage_name("purchase 2"), stage_name("Mein Schritt")
    ('Kauf 2', 'Mein Schritt')
    >>> use_language("en")
    """
    stem, _, count = stage.rpartition(" ")
    return f"{gettext(stem)} {count}" if count.isdigit() else gettext(stage)


def number(value: float, digits: int = 1, fixed: bool = False) -> str:
    """Write a number as the language does, with at most (or, `fixed`, exactly) `digits` decimals; `–` for no number.

    >>> number(12345.678), number(3), number(float("nan"))
    ('12,345.7', '3', '–')
    """
    from babel.numbers import format_decimal

    if not math.isfinite(value):
        return "–" if math.isnan(value) else "∞" if value > 0 else "-∞"
    return str(format_decimal(value, format="#,##0." + "#0"[fixed] * digits, locale=language()))


def percent(share: float, digits: int = 0, fixed: bool = False) -> str:
    """Write a share as the language writes per cent, with decimals as in `number`.

    >>> percent(0.4833, 1)
    '48.3%'
    """
    from babel.numbers import format_percent

    pattern = "#,##0." + "#0"[fixed] * digits + ("%" if language() == "en" else "\N{NO-BREAK SPACE}%")
    return "–" if math.isnan(share) else str(format_percent(share, format=pattern, locale=language()))


def date(day: dt.date) -> str:
    """Write a day as the language does.

    >>> date(dt.date(1998, 6, 30))
    'Jun 30, 1998'
    """
    from babel.dates import format_date

    return str(format_date(day, format="medium", locale=language()))


def placeholders(text: str) -> set[str]:
    """Return the names in braces in a text, which a translation has to keep.

    >>> sorted(placeholders("{people} people, {share:.1f}"))
    ['people', 'share']
    """
    return {name for _, name, _, _ in string.Formatter().parse(text) if name}


@lru_cache
def _catalogue(code: str) -> dict[str, str]:
    # Importing Babel's reader takes longer than all of `flywheel-lab --help`; a test holds this one to Babel's reading.
    text = (Path(__file__).parent / f"{code}.po").read_text(encoding="utf-8")
    entries = re.findall(r'^msgid((?:\s+".*")+)\s+msgstr((?:\s+".*")+)', text, re.MULTILINE)
    return {msgid: msgstr for msgid, msgstr in (map(_unquote, entry) for entry in entries) if msgid and msgstr}


def _unquote(lines: str) -> str:
    quoted = "".join(re.findall(r'"(.*)"', lines))
    return re.sub(r"\\(.)", lambda escaped: {"n": "\n", "t": "\t"}.get(escaped[1], escaped[1]), quoted)
