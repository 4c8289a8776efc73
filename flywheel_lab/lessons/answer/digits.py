"""Read digits with points and commas, whichever of them a language uses for what; and quote what is no number."""

import math
import re
from decimal import Decimal
from numbers import Real

from ...errors import FlywheelError
from ...messages import gettext as _
from ...widgets.texts.reading import TEXTS
from .wording import clean

GROUPED = re.compile(r"[+-]?[1-9]\d{0,2}([.,])\d{3}(\1\d{3})*")
DECIMALS = re.compile(r"[+-]?[1-9]\d{0,2}([.,])\d{3}(\1\d{3})*(?!\1)[.,]\d+")


def read_digits(digits: str, power: str | None) -> list[float]:
    """Return every sensible reading of digits, times a power of ten; raises FlywheelError if there is none.

    >>> read_digits("1.139", None), read_digits("1.234,5", None)
    ([1.139, 1139.0], [1234.5])
    """
    digits = digits.rstrip(".,")
    last = max(digits.rfind("."), digits.rfind(","))
    bare = re.sub(r"[.,]", "", digits)
    signs = len(digits) - len(bare)
    grouped = [finite(bare)] if GROUPED.fullmatch(digits) and not power else []
    if signs > 1 and not DECIMALS.fullmatch(digits):  # twice the same sign is never a decimal point
        if not grouped:
            raise no_number_in(digits)
        return grouped
    return [finite(f"{bare}e{int(power or 0) - (len(digits) - last - 1 if signs else 0)}"), *grouped]


def digits_and_decimals(written: str) -> tuple[str, str]:
    """Return the digits of a number, and those of them that are decimals.

    >>> digits_and_decimals("-4.50"), digits_and_decimals("12,000.5"), digits_and_decimals("12.000.000")
    (('450', '50'), ('120005', '5'), ('12000000', ''))
    """
    digits = written.lstrip("+-").rstrip(".,")
    bare = re.sub(r"[.,]", "", digits)
    signs = len(digits) - len(bare)
    after = re.split(r"[.,]", digits)[-1]
    return bare, after if signs == 1 or (signs and DECIMALS.fullmatch(digits)) else ""


def finite(answer: Real | Decimal | float | str) -> float:
    """Return a number; raises FlywheelError for what is none."""
    try:
        value = float(answer)
    except OverflowError:
        value = math.inf
    except ValueError:  # a Decimal that signals
        value = math.nan
    if not math.isfinite(value):
        raise FlywheelError(_(TEXTS["no_finite"]).format(value=value))
    return value


def no_number_in(text: str) -> FlywheelError:
    """Return the error that says which text is no number, and how one may be written."""
    answer = clean(text)
    return FlywheelError(_(TEXTS["no_number"]).format(answer=answer if len(answer) <= 40 else answer[:39] + "…"))


def briefly(answer: object) -> str:
    """Return the beginning of an answer's repr on one line."""
    text = " ".join(answer_in_words(answer).split())
    return text if len(text) <= 40 else text[:39] + "…"


def answer_in_words(answer: object) -> str:
    """Return an answer's repr, or its kind if the repr fails."""
    try:
        return repr(answer)
    except Exception:  # whatever a learner's object does when it is looked at
        return f"<{type(answer).__name__}>"
