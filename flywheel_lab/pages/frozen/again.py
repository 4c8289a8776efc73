"""The questions that may come back in another chapter, each with what is other when it is asked once more."""

from collections.abc import Callable
from typing import Any

from ...chapters.course import CHAPTERS, kinds
from ...chapters.feedback import sheet_on_card
from ...chapters.opening import REVIEW
from ...lessons.items import Item
from ...messages import cache_in_language
from ...widgets.learning.seal import seal


@cache_in_language
def again_data() -> dict[str, Any]:
    """Return card, sheet and other wordings of each question and explanation, by name, in the language in use."""
    named = {**kinds()["quiz"], **kinds()["idea"], **kinds()["explain"]}
    return {name: _asked_again(item) for name, item in named.items()}


def _asked_again(item: Item) -> dict[str, Any]:
    again: Callable[[str], dict[str, Any]] = getattr(item, "again", lambda occasion: {})
    others = {occasion: again(occasion) for occasion in (*(each.number for each in CHAPTERS), REVIEW)}
    return {"card": item.card(), "sheet": seal(sheet_on_card(item)), "again": others}
