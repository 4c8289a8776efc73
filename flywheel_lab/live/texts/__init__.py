"""The words of the three pages, by who says them."""

from typing import Any

from ...messages import Plural, browser_text
from ...widgets.texts import curve, questions
from ..questions import speak
from .answers import ANSWERS
from .desk import DESK
from .game import GAME
from .phone import ASK, PHONE
from .wall import WALL

SHARED = ("low", "guess", "high", "range", "undrawn", "ours")
"""What the cards of the course say as well."""
TEXTS: dict[str, str | Plural] = {**PHONE, **ASK, **ANSWERS, **WALL, **DESK, **GAME, **curve.TEXTS}
TEXTS |= {key: questions.TEXTS[key] for key in SHARED}


def words(code: str) -> dict[str, Any]:
    """Return all words of the pages in a language; what is counted comes in all its forms.

    >>> words("en")["send"], words("de")["send"], words("en")["answers"]
    ('Send', 'Absenden', {'other': '{n} answers', 'one': '{n} answer'})
    """
    with speak(code):
        return {key: browser_text(text) for key, text in TEXTS.items()}
