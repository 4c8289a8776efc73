"""A few words of one's own. Nobody judges them, and a wall shows only what the trainer has ticked."""

import unicodedata
from collections.abc import Mapping, Sequence
from typing import Any

from ...lessons.explain import Explain
from ...messages import gettext as _

LONGEST = 140
"""So many signs are a sentence or two, and still readable on a wall."""


def card(item: Explain) -> dict[str, Any]:
    """Return what is to be explained, without our own words."""
    return {key: part for key, part in item.card().items() if key != "ours"} | {"longest": LONGEST}


def accepts(card: Mapping[str, Any], value: Any) -> bool:
    r"""Say whether a value is a short line of text; signs that steer a screen or turn its direction are none.

    >>> [accepts({}, words) for words in ("Wie schön!", "", "a\nb", "a\u202eb", "a" * 141)]
    [True, False, False, False, False]
    """
    if not isinstance(value, str) or not 0 < len(value.strip()) <= len(value) <= LONGEST:
        return False
    return not any(unicodedata.category(sign) in ("Cc", "Cf", "Cs", "Co", "Zl", "Zp") for sign in value)


def summary(item: Explain, values: Sequence[str]) -> dict[str, Any]:
    """Return the texts."""
    return {"texts": list(values)}


def truth(item: Explain) -> dict[str, Any]:
    """Return our own words."""
    return {"ours": _(item.ours)}
