"""The numbers of the questions and claims of chapter 08, by their names."""

from collections.abc import Mapping

from .shop import silences


def _ninety() -> Mapping[str, float]:
    gone, back = silences(90)
    return {"gone": gone, "back": back}


NUMBERS = {"own_export.ninety": _ninety}
