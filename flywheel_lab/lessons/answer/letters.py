"""Read the letters of options, typed in any sensible way."""

import re
from string import ascii_uppercase

from ...errors import FlywheelError
from ...messages import gettext as _
from .digits import briefly


def letters(answer: object, n: int, least: int = 0, most: int = 26, once: bool = True) -> str:
    """Return the letters of options, from the first n of the alphabet, each at most once unless `once` is False.

    >>> letters("a, c", 4), letters(["B", "A"], 2, least=2), letters("aab", 2, least=3, once=False)
    ('AC', 'BA', 'AAB')
    """
    most = min(n, most) if once else most
    written = "".join(answer) if isinstance(answer, list | tuple) and all(map(_is_text, answer)) else answer
    found = re.sub(r"[\s,;.()]+", "", written).upper() if isinstance(written, str) else "?"
    twice = once and len(set(found)) < len(found)
    if not least <= len(found) <= most or twice or not set(found) <= set(ascii_uppercase[:n]):
        raise FlywheelError(no_letters(n, least, most, once).format(answer=briefly(answer)))
    return found


def no_letters(n: int, least: int = 0, most: int = 26, once: bool = True) -> str:
    """Return the reply to other letters than these, with a place for the answer.

    >>> no_letters(4, least=1, most=1)
    "Answer with one letter from A to D in quotation marks, such as 'A', not {answer}."
    """
    message = _("Answer with letters from A to {last} in quotation marks, such as 'AB', not {answer}.")
    if not once:
        message = _(
            "Answer with {count} letters from A to {last}, one for each line, in quotation marks, not {answer}."
        )
    elif most == 1:
        message = _("Answer with one letter from A to {last} in quotation marks, such as 'A', not {answer}.")
    elif least == n:
        message = _("Answer with each letter from A to {last} once, in quotation marks, not {answer}.")
    return message.format(count=least, last=ascii_uppercase[n - 1], answer="{answer}")


def _is_text(part: object) -> bool:
    return isinstance(part, str)
