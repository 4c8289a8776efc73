"""The bank of misconceptions: what people believe, why it is not so, a question that shows it, a picture against it.

Texts in two languages stand side by side in the TOML file of their theme; the pictures are in `counters`.
"""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from html import escape
from pathlib import Path
from typing import TYPE_CHECKING, cast

from ...errors import FlywheelError
from ...messages import gettext as _
from ...messages import mark, pick
from ..quizzes import Question, question

if TYPE_CHECKING:
    from ...figures.style import Picture

CAPTION = mark("Many people think so. See why it does not hold")
"""What opens the card of a misconception below an answer that shows it."""
THEMES = ("stocks", "times", "shares", "evidence", "customers", "wheel", "growth")
CARD = (
    '<section class="flywheel-misconception" aria-label="{heading}" style="max-width: 50em; line-height: 1.5; '
    'font-family: var(--jp-content-font-family, inherit); color: var(--jp-content-font-color1, inherit)">'
    "<p><strong>{heading}</strong><br>{belief}</p>{picture}<p><strong>{turn}</strong><br>{why}</p></section>"
)


@dataclass(frozen=True, repr=False)
class Misconception:
    """A `belief` that does not hold, `why` it does not and what to do instead, and the `trigger` that shows it.

    Texts are in each language: `{"en": ..., "de": ...}`. Shown in a notebook it is a card with the picture.
    """

    name: str
    belief: Mapping[str, str]
    why: Mapping[str, str]
    trigger: Question

    def counter(self) -> "Picture":
        """Return a picture, computed now, in which the belief fails."""
        from .counters import COUNTERS

        return cast("Picture", COUNTERS[self.name]())

    def __repr__(self) -> str:
        """One exact line: the name, and the belief in the language in use."""
        return f"Misconception({self.name}: {pick(self.belief)})"

    def _repr_html_(self) -> str:
        words = {
            "heading": _("Many people think"),
            "belief": pick(self.belief),
            "turn": _("But"),
            "why": pick(self.why),
        }
        return CARD.format(picture=self.counter()._repr_html_(), **{name: escape(text) for name, text in words.items()})


@lru_cache
def bank() -> dict[str, Misconception]:
    """Return all misconceptions by name, theme after theme.

    >>> list(bank())[:3]
    ['stock-like-inflow', 'straight-line', 'forgotten-saturation']
    """
    files = (Path(__file__).with_name(f"{theme}.toml") for theme in THEMES)
    entries = [entry for file in files for entry in tomllib.loads(file.read_text(encoding="utf-8")).items()]
    return {
        name: Misconception(name, table["belief"], table["why"], question(f"idea.{name}", table["trigger"]))
        for name, table in entries
    }


def triggers() -> dict[str, Question]:
    """Return the question of each misconception, by its full name.

    >>> triggers()["idea.simpson"].judge("B").status
    'passed'
    """
    return {each.trigger.name: each.trigger for each in bank().values()}


def misconception(name: str) -> Misconception:
    """Return one misconception; raises FlywheelError that lists them for any other name.

    >>> misconception("never-stops")
    Misconception(never-stops: Once it is turning, the wheel turns by itself.)
    """
    if not isinstance(name, str) or name not in bank():
        message = _("There is no misconception {name!r}. The bank has {names}.")
        raise FlywheelError(message.format(name=name, names=", ".join(bank())))
    return bank()[name]
