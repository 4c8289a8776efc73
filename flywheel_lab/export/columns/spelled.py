"""Spellings of people that are one: addresses in small letters, names of several words with the fewest capitals."""

import re

from ..cells.column import Column
from .mails import MAIL

DIGIT = re.compile("[0-9]")


def spell_people(ids: Column) -> list[str]:
    """Return names with addresses in small letters, and those of several words in one spelling."""
    alike = _spellings(ids.texts) if ids.has(" ") else {}
    if not alike and (not ids.has("@") or all(map(str.islower, ids.texts))):
        return ids.texts
    small = (name.islower() or not MAIL.match(name) for name in ids.texts)
    return [
        alike.get(name.lower(), name) if same else name.lower() for name, same in zip(ids.texts, small, strict=True)
    ]


def _spellings(names: list[str]) -> dict[str, str]:
    """Return for names of several words, in small letters, the spelling with the fewest capitals.

    >>> _spellings(["KIM ASH", "Kim Ash", "aX9"])
    {'kim ash': 'Kim Ash'}
    """
    found: dict[str, str] = {}
    for name in names:
        if " " in name and not DIGIT.search(name):
            found[name.lower()] = max(name, found.get(name.lower(), ""))
    return found
