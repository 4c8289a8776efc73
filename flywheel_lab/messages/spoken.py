"""Which language is in use."""

import os
from typing import TYPE_CHECKING

from . import catalogue

if TYPE_CHECKING:
    from babel import Locale

LANGUAGES = catalogue.languages()
code = os.environ.get("FLYWHEEL_LANGUAGE", catalogue.ENGLISH)
"""What was asked for last; `language` says what is spoken."""


def language() -> str:
    """Return the code of the language in use, such as `"en"` or `"de"`."""
    return code if code in LANGUAGES else catalogue.ENGLISH


def locale() -> "Locale":
    """Return Babel's locale of the language in use."""
    from babel import Locale

    return Locale.parse(language())
