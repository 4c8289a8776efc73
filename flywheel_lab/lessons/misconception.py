"""A misconception: what people believe, why it is not so, a question that shows it, and a picture against it."""

import tomllib
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, cast

from ..messages import gettext as _
from ..messages import pick
from .questions import Question, question

if TYPE_CHECKING:
    from matplotlib.axes import Axes

    from ..figures.style import Picture


@dataclass(frozen=True, repr=False)
class Misconception:
    """A `belief` that does not hold, `why` it does not and what to do instead, and the `trigger` that shows it.

    Texts are in each language: `{"en": ..., "de": ...}`. `draw` draws the picture in which the belief fails. Shown in a
    notebook it is a card with the picture.
    """

    name: str
    belief: Mapping[str, str]
    why: Mapping[str, str]
    trigger: Question
    draw: "Callable[[], Axes]"

    def counter(self) -> "Picture":
        """Return a picture, computed now, in which the belief fails."""
        return cast("Picture", self.draw())

    def __repr__(self) -> str:
        """One exact line: the name, and the belief in the language in use."""
        return f"Misconception({self.name}: {pick(self.belief)})"

    def _repr_html_(self) -> str:
        from ..figures.html import belief

        picture = self.counter()._repr_html_()
        return belief(_("Many people think"), pick(self.belief), picture, _("But"), pick(self.why))


def misconceptions(file: Path, draw: "Callable[[str], Axes]") -> dict[str, Misconception]:
    """Return the misconceptions of a file by name; `draw` draws the picture against the one that has a name."""
    tables = tomllib.loads(file.read_text(encoding="utf-8"))
    return {
        name: Misconception(
            name, table["belief"], table["why"], question(f"idea.{name}", table["trigger"]), partial(draw, name)
        )
        for name, table in tables.items()
    }
