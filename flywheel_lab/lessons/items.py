"""What every item of the course can do, and the path of an answer: judge it, keep it, notify what shows it."""

from collections.abc import Callable, Hashable
from typing import Any, Protocol

from .outcome import Outcome
from .progress.store import record


class Item(Protocol):
    """Something that can be answered: it judges any answer without failing, and has a card for the browser."""

    @property
    def name(self) -> str:
        """The chapter's key, a dot and a word, as in "funnel.doubled"."""

    def judge(self, answer: object) -> Outcome:
        """Judge an answer, whatever it is."""

    def card(self) -> dict[str, Any]:
        """Return what the browser shows, without the truth."""

    def sheet(self) -> dict[str, Any]:
        """Return all that judges an answer, as plain data with its words in the language in use: the twin in
        widgets/js/judge/ judges by it."""


Watcher = Callable[[Outcome, object], None]
watchers: dict[Hashable, Watcher] = {}
"""What is told of every answer, wherever it was given: a ladder follows what its code cell checks.

A cell that runs again puts its new card in the place of the old one: ipywidgets keeps every widget for ever.
"""


def judge_and_keep(item: Item, answer: object, warm_up: str = "", asker: Watcher | None = None) -> Outcome:
    """Judge an answer, keep it, and notify everything on the screen that shows this item, except the `asker`.

    `warm_up` is the number of the chapter that re-asks it, if any.
    """
    outcome = item.judge(answer)
    if outcome.is_a_try:
        outcome = outcome.with_notice(record(outcome, None if callable(answer) else answer, warm_up))
    for watcher in list(watchers.values()):
        if watcher is not asker:
            watcher(outcome, answer)
    return outcome
